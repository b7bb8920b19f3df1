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
import { MembershipPeriod } from './membership-period.entity.js';
/** The membership periods of as many universities as an answer shows, in one statement. */
let MembershipLoader = class MembershipLoader {
    constructor(db) {
        this.db = db;
    }
    /** From the first to the last. */
    periods(request, universityId) {
        return request.many('membership periods', universityId, (period) => period.universityId, (ids) => this.db.many(MembershipPeriod, sql `select * from membership_period where university_id = any(${ids}) order by lower(possible), id`));
    }
};
MembershipLoader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db])
], MembershipLoader);
export { MembershipLoader };
//# sourceMappingURL=membership.loader.js.map