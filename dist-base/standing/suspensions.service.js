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
import { DecisionsService } from '../meetings/decisions.service.js';
import { MembershipsService } from '../membership/memberships.service.js';
import { Action, permit } from '../platform/auth/policy.js';
import { scopeOf } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { UniversitiesService } from '../universities/universities.service.js';
import { universityPolicy } from '../universities/university.policy.js';
import { suspensionPolicy } from './standing.policy.js';
import { Suspension, SUSPENSION_PREFIX, SuspensionEnding } from './suspension.entity.js';
/** Members whose rights rest. */
let SuspensionsService = class SuspensionsService {
    constructor(db, clock, mutations, universities, memberships, decisions) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.universities = universities;
        this.memberships = memberships;
        this.decisions = decisions;
    }
    async byIds(ids) {
        return await this.db.many(Suspension, sql `select s.*, u.side from suspension s join university u on u.id = s.university_id where s.id = any(${ids})`);
    }
    async suspend(viewer, input) {
        const { universityId, decisionId, reason } = input;
        const { id } = await this.mutations.run(viewer, 'suspendMember', input, async (record) => {
            const [university] = await this.universities.byIds([universityId]);
            const path = ['input', 'universityId'];
            permit(universityPolicy, Action.UPDATE_OFFICIAL, viewer, university, 'university', path);
            await this.memberships.hold(universityId);
            const made = newId(SUSPENSION_PREFIX);
            const now = this.clock.now();
            const beginsOn = input.on ?? this.clock.today();
            await this.db
                .repo(Suspension)
                .insert({ id: made, version: 1, universityId, beginsOn, createdAt: now, updatedAt: now });
            const after = await this.values(made);
            record({ type: 'Suspension', id: made, scope: scopeOf(university), before: null, after });
            await this.decisions.carryOut(viewer, decisionId, [made], reason);
            return { id: made };
        });
        return await this.byId(id);
    }
    async reinstate(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'reinstateMember', input, async (record) => {
            const found = await this.byId(input.id);
            if (found)
                await this.memberships.hold(found.universityId);
            const suspension = await this.byId(input.id);
            permit(suspensionPolicy, Action.END, viewer, suspension, 'suspension', ['input', 'id']);
            // A version that is out of date says more: it carries the suspension as it is now.
            if (suspension.ended && suspension.version === input.expectedVersion) {
                throw new PortalError(ErrorCode.RULE_VIOLATION, 'NOT_SUSPENDED', `The suspension has its end already, on ${suspension.endsOn}.`, { path: ['input', 'id'] });
            }
            const endsOn = input.on ?? this.clock.today();
            // One that has not begun never will.
            const on = input.on || endsOn > suspension.beginsOn ? endsOn : suspension.beginsOn;
            const ending = { endsOn: on, ended: SuspensionEnding.REINSTATEMENT, reinstatedOn: on };
            await this.write(record, suspension, input.expectedVersion, ending);
            await this.decisions.carryOut(viewer, input.decisionId, [suspension.id], input.reason);
            return { id: suspension.id };
        });
        return await this.byId(id);
    }
    /** Inside of a use case that holds the university: its suspensions end with its membership at the latest. */
    async endWithMembership(record, universityId, day) {
        for (const suspension of await this.ofUniversity(universityId)) {
            const { beginsOn, endsOn, version } = suspension;
            if (endsOn !== null && endsOn <= day)
                continue;
            await this.write(record, suspension, version, {
                endsOn: beginsOn > day ? beginsOn : day,
                ended: SuspensionEnding.END_OF_MEMBERSHIP,
            });
        }
    }
    /** Inside of the same: what ended only because the membership was to end on the day goes on as it was decided. */
    async goOnWithMembership(record, universityId, day) {
        for (const suspension of await this.ofUniversity(universityId)) {
            const { ended, endsOn, reinstatedOn, version } = suspension;
            if (ended !== SuspensionEnding.END_OF_MEMBERSHIP || endsOn < day)
                continue;
            await this.write(record, suspension, version, {
                endsOn: reinstatedOn,
                ended: reinstatedOn ? SuspensionEnding.REINSTATEMENT : null,
            });
        }
    }
    async ofUniversity(universityId) {
        return await this.db.many(Suspension, sql `select s.*, u.side from suspension s join university u on u.id = s.university_id
          where u.id = ${universityId} order by s.begins_on, s.id`);
    }
    async write(record, suspension, expectedVersion, columns) {
        const { id } = suspension;
        const before = await this.values(id);
        const changes = { ...columns, updatedAt: this.clock.now() };
        await updateVersioned(this.db, Suspension, 'suspension', { id, expectedVersion }, changes);
        const after = await this.values(id);
        record({ type: 'Suspension', id, scope: scopeOf(suspension), before, after });
    }
    async byId(id) {
        const [suspension] = await this.byIds([id]);
        return suspension;
    }
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(s) - '{id,version,created_at,updated_at,days,reinstated_on}'::text[] as values
      from suspension s where s.id = ${id}`);
        return values;
    }
};
SuspensionsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        UniversitiesService,
        MembershipsService,
        DecisionsService])
], SuspensionsService);
export { SuspensionsService };
//# sourceMappingURL=suspensions.service.js.map