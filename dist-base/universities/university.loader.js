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
import { UniversityIdentifier } from './university-identifier.entity.js';
import { UniversityName } from './university-name.entity.js';
import { University } from './university.entity.js';
/** What belongs to universities, for as many of them as an answer shows: one statement each. */
let UniversityLoader = class UniversityLoader {
    constructor(db) {
        this.db = db;
    }
    one(request, id) {
        return request.one('university', id, async (ids) => {
            const rows = await this.db.many(University, sql `select * from university where id = any(${ids})`);
            return new Map(rows.map((row) => [row.id, row]));
        });
    }
    /** Names in use before former ones, official before others, then by language and text. */
    names(request, universityId) {
        return request.many('university names', universityId, (name) => name.universityId, (ids) => this.db.many(UniversityName, sql `select * from university_name where university_id = any(${ids})
              order by university_id, is_former, array_position('{OFFICIAL,ABBREVIATION,ALIAS}', kind),
                lang collate "C", valid_from collate "C", text collate "C", id`));
    }
    identifiers(request, universityId) {
        return request.many('university identifiers', universityId, (identifier) => identifier.universityId, (ids) => this.db.many(UniversityIdentifier, sql `select * from university_identifier where university_id = any(${ids}) order by scheme, value`));
    }
};
UniversityLoader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db])
], UniversityLoader);
export { UniversityLoader };
//# sourceMappingURL=university.loader.js.map