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
import { Action, permit } from '../platform/auth/policy.js';
import { scopeOf } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { firstDay } from '../platform/dates.js';
import { inputError } from '../platform/errors.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { University } from '../universities/university.entity.js';
import { universityPolicy } from '../universities/university.policy.js';
import { FactBasis } from '../platform/facts.js';
import { MEMBERSHIP_PREFIX, MembershipPeriod } from './membership-period.entity.js';
import { membershipPeriodPolicy } from './membership-period.policy.js';
/** Who was a member when. The rules over periods are constraints of the database. */
let MembershipsService = class MembershipsService {
    constructor(db, clock, mutations) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
    }
    async byIds(ids) {
        return await this.db.many(MembershipPeriod, sql `select p.*, u.side from membership_period p join university u on u.id = p.university_id
          where p.id = any(${ids})`);
    }
    /** Of each university from the first to the last. */
    async ofUniversities(universityIds) {
        return await this.db.many(MembershipPeriod, sql `select p.*, u.side from membership_period p join university u on u.id = p.university_id
          where p.university_id = any(${universityIds}) order by lower(p.possible), p.id`);
    }
    /** The periods that covered a day for certain. */
    async inForce(day) {
        return await this.db.many(MembershipPeriod, sql `select p.* from membership_period p join university u on u.id = p.university_id
          where p.certain @> ${day}::date order by u.slug`);
    }
    /** `id` is given for records that ship with the portal. */
    async record(viewer, input, id = newId(MEMBERSHIP_PREFIX)) {
        const done = await this.mutations.run(viewer, 'recordMembershipPeriod', input, async (record) => {
            const [university] = await this.db.many(University, sql `select * from university where id = ${input.universityId}`);
            const path = ['input', 'universityId'];
            permit(universityPolicy, Action.UPDATE_OFFICIAL, viewer, university, 'university', path);
            const now = this.clock.now();
            const columns = this.columnsOf(input);
            await this.db.repo(MembershipPeriod).insert({
                ...columns,
                id,
                universityId: university.id,
                version: 1,
                createdAt: now,
                updatedAt: now,
            });
            record({
                type: 'MembershipPeriod',
                id,
                scope: scopeOf(university),
                before: null,
                after: await this.values(id),
            });
            return { id };
        });
        return await this.byId(done.id);
    }
    async update(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'updateMembershipPeriod', input, async (record) => {
            const period = await this.byId(input.id);
            permit(membershipPeriodPolicy, Action.UPDATE, viewer, period, 'membership period', ['input', 'id']);
            await this.write(record, period, input.expectedVersion, this.columnsOf(input));
            return { id: period.id };
        });
        return await this.byId(id);
    }
    /** Inside of a use case that has decided who may: writes columns of a period. */
    async write(record, period, expectedVersion, changes) {
        const { id } = period;
        const before = await this.values(id);
        const columns = { ...changes, updatedAt: this.clock.now() };
        await updateVersioned(this.db, MembershipPeriod, 'membership period', { id, expectedVersion }, columns);
        record({ type: 'MembershipPeriod', id, scope: scopeOf(period), before, after: await this.values(id) });
    }
    /** The periods of a university, the first first. They stay as they are, and no other comes, until the end of the transaction. */
    async hold(universityId) {
        // In the order in which a change of a period takes them.
        await this.db.rows(sql `
      select 1 from membership_period where university_id = ${universityId} order by id for no key update`);
        await this.db.rows(sql `select 1 from university where id = ${universityId} for no key update`);
        return await this.db.many(MembershipPeriod, sql `select p.*, u.side from membership_period p join university u on u.id = p.university_id
          where u.id = ${universityId} order by lower(p.possible), p.id`);
    }
    async byId(id) {
        const [period] = await this.byIds([id]);
        return period;
    }
    /** What the history keeps of a period. */
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(p) - '{id,version,created_at,updated_at,latest_start,earliest_end,certain,certain_member,possible}'::text[] as values
      from membership_period p where id = ${id}`);
        return values;
    }
    columnsOf(input) {
        const { attestedOn } = input;
        if (attestedOn && firstDay(attestedOn) > this.clock.today()) {
            throw inputError('ATTESTED_IN_FUTURE', 'Proof cannot come from a day that is not yet here.', [
                'input',
                'attestedOn',
            ]);
        }
        return columnsOf(input);
    }
};
MembershipsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations])
], MembershipsService);
export { MembershipsService };
/** The columns that the input speaks of; what it leaves out is left out here too. */
function columnsOf(input) {
    const { kind, kindBasis, from, to, isOngoing, attestedOn, began, ended, decision, evidence, note, sources, } = input;
    const columns = {
        kind,
        kindBasis: kindBasis ?? (kind && FactBasis.STATED),
        validFrom: from,
        validTo: to,
        // What has an end does not run on.
        isOngoing: isOngoing ?? (to ? false : undefined),
        attestedOn,
        began,
        ended,
        decision,
        evidence,
        note,
        sources,
    };
    return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
//# sourceMappingURL=memberships.service.js.map