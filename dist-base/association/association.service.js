var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Db } from '../platform/database/db.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { Association } from './association.entity.js';
let AssociationService = class AssociationService {
    constructor(db) {
        this.db = db;
    }
    async get() {
        const [association] = await this.db.many(Association, sql `select * from association`);
        if (association)
            return association;
        throw new PortalError(ErrorCode.NOT_FOUND, 'NOT_SEEDED', 'The database holds no data yet. Its operator can load the real ones with `npm run seed`.');
    }
    async byIds(ids) {
        return await this.db.many(Association, sql `select * from association where id = any(${ids})`);
    }
};
AssociationService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db])
], AssociationService);
export { AssociationService };
//# sourceMappingURL=association.service.js.map