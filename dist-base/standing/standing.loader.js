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
import { Field, ObjectType } from '@nestjs/graphql';
import sql from 'sql-template-tag';
import { MemberKind, MemberStanding } from '../membership/membership-period.entity.js';
import { Action, may } from '../platform/auth/policy.js';
import { Db } from '../platform/database/db.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { University } from '../universities/university.entity.js';
import { Departure } from './departure.entity.js';
import { Hearing } from './hearing.entity.js';
import { hearingPolicy } from './standing.policy.js';
import { Suspension } from './suspension.entity.js';
let Standing = class Standing {
};
__decorate([
    Field(() => DayScalar, { description: 'The day.' }),
    __metadata("design:type", String)
], Standing.prototype, "asOf", void 0);
__decorate([
    Field(() => MemberStanding, { description: 'How it stands.' }),
    __metadata("design:type", String)
], Standing.prototype, "status", void 0);
__decorate([
    Field(() => MemberKind, {
        nullable: true,
        description: 'The kind of its membership on that day; null for none, and when no source says which.',
    }),
    __metadata("design:type", Object)
], Standing.prototype, "kind", void 0);
Standing = __decorate([
    ObjectType({ description: 'How a university stands in the association on a day.' })
], Standing);
export { Standing };
/** What becomes of members, for as many universities as an answer shows: one statement each. */
let StandingLoader = class StandingLoader {
    constructor(db) {
        this.db = db;
    }
    async standing(request, universityId, day) {
        const found = await request.one('standing ' + day, universityId, async (ids) => {
            const rows = await this.db.rows(sql `
        select asked.id, standing_on(asked.id, ${day}::date) as status, (
          select p.kind from membership_period p
          where p.university_id = asked.id and p.evidence = 'STRONG' and p.possible @> ${day}::date
          order by p.certain @> ${day}::date desc, lower(p.possible) desc limit 1
        ) as kind
        from unnest(${ids}::text[]) asked (id)`);
            return new Map(rows.map(({ id, status, kind }) => [id, { asOf: day, status, kind }]));
        });
        return found;
    }
    /** From the first to the last. */
    async suspensions(request, universityId) {
        return await request.many('suspensions', universityId, (suspension) => suspension.universityId, (ids) => this.db.many(Suspension, sql `select s.*, u.side from suspension s join university u on u.id = s.university_id
              where u.id = any(${ids}) order by s.begins_on, s.id`));
    }
    /** From the first to the last, those that do not stand among them. */
    async departures(request, universityId) {
        return await request.many('departures', universityId, (departure) => departure.universityId, (ids) => this.db.many(Departure, sql `select d.*, u.side from departure d join university u on u.id = d.university_id
              where u.id = any(${ids}) order by d.created_at, d.id`));
    }
    /** The universities that have merged into another one, the first first. */
    async predecessors(request, universityId) {
        const parentOf = (university) => university.successorId;
        return await request.many('predecessors', universityId, parentOf, (ids) => this.db.many(University, sql `select u.*, d.successor_id as "successorId" from departure d join university u on u.id = d.university_id
            where d.successor_id = any(${ids}) order by d.on_day, u.id`));
    }
    /** As far as the viewer may know of them, the first first. */
    async hearings({ viewer, perRequest }, universityId) {
        const found = await perRequest.many('hearings', universityId, (hearing) => hearing.universityId, (ids) => this.db.many(Hearing, sql `select h.*, u.side from hearing h join university u on u.id = h.university_id
              where u.id = any(${ids}) order by h.held_on, h.id`));
        return found.filter((hearing) => may(hearingPolicy, Action.READ, viewer, hearing));
    }
};
StandingLoader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db])
], StandingLoader);
export { StandingLoader };
//# sourceMappingURL=standing.loader.js.map