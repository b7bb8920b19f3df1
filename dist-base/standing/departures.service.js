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
import { Evidence, MembershipEnding } from '../membership/membership-period.entity.js';
import { MembershipsService } from '../membership/memberships.service.js';
import { Action, permit } from '../platform/auth/policy.js';
import { scopeOf } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { ErrorCode, inputError, notFound, PortalError } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { UniversitiesService } from '../universities/universities.service.js';
import { universityPolicy } from '../universities/university.policy.js';
import { Departure, DEPARTURE_PREFIX } from './departure.entity.js';
import { departurePolicy } from './standing.policy.js';
import { SuspensionsService } from './suspensions.service.js';
/** How members leave: the period of membership gets its end here. */
let DeparturesService = class DeparturesService {
    constructor(db, clock, mutations, universities, memberships, suspensions, decisions) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.universities = universities;
        this.memberships = memberships;
        this.suspensions = suspensions;
        this.decisions = decisions;
    }
    async byIds(ids) {
        return await this.db.many(Departure, sql `select d.*, u.side from departure d join university u on u.id = d.university_id where d.id = any(${ids})`);
    }
    async withdraw(viewer, input) {
        const { universityId, effectiveOn } = input;
        const { id } = await this.mutations.run(viewer, 'withdrawFromAssociation', input, async (record) => {
            const university = await this.permitted(viewer, Action.WITHDRAW, universityId, 'universityId');
            if (effectiveOn < this.clock.today()) {
                throw inputError('WITHDRAWAL_PAST', 'A member withdraws from a day on that is yet to come, or from today.', ['input', 'effectiveOn']);
            }
            return { id: await this.depart(record, university, MembershipEnding.WITHDRAWAL, effectiveOn) };
        });
        return await this.byId(id);
    }
    async takeBack(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'takeBackWithdrawal', input, async (record) => {
            const path = ['input', 'id'];
            const found = await this.byId(input.id);
            const periods = found ? await this.memberships.hold(found.universityId) : [];
            const departure = await this.byId(input.id);
            permit(departurePolicy, Action.WITHDRAW, viewer, departure, 'withdrawal', path);
            const { kind, onDay, revokedAt, universityId, version, wasOngoing } = departure;
            if (kind !== MembershipEnding.WITHDRAWAL)
                throw notFound('withdrawal', path);
            // A version that is out of date says more: it carries the withdrawal as it is now.
            if (version === input.expectedVersion) {
                if (revokedAt) {
                    throw new PortalError(ErrorCode.CONFLICT, 'WITHDRAWAL_REVOKED', 'The withdrawal does not stand any more.', {
                        path,
                    });
                }
                if (onDay <= this.clock.today()) {
                    throw new PortalError(ErrorCode.RULE_VIOLATION, 'WITHDRAWAL_EFFECTIVE', 'The university has left. It can come back by a new application.', { path });
                }
            }
            await this.revoke(record, departure, input.expectedVersion);
            const period = periods.find(({ id: each }) => each === departure.periodId);
            const columns = { validTo: null, ended: null, isOngoing: wasOngoing };
            await this.memberships.write(record, period, period.version, columns);
            await this.suspensions.goOnWithMembership(record, universityId, onDay);
            return { id: departure.id };
        });
        return await this.byId(id);
    }
    async exclude(viewer, input) {
        const { universityId, decisionId, reason } = input;
        const { id } = await this.mutations.run(viewer, 'excludeMember', input, async (record) => {
            const university = await this.permitted(viewer, Action.UPDATE_OFFICIAL, universityId, 'universityId');
            const on = input.on ?? this.clock.today();
            const made = await this.depart(record, university, MembershipEnding.EXCLUSION, on, {
                hearingId: input.hearingId ?? null,
            });
            await this.link(viewer, decisionId, made, reason);
            return { id: made };
        });
        return await this.byId(id);
    }
    async merge(viewer, input) {
        const { fromId, intoId, on, decisionId, reason } = input;
        const { id } = await this.mutations.run(viewer, 'mergeUniversities', input, async (record) => {
            const university = await this.permitted(viewer, Action.UPDATE_OFFICIAL, fromId, 'fromId');
            await this.permitted(viewer, Action.UPDATE_OFFICIAL, intoId, 'intoId');
            // Two that merge into each other at once take both in one order.
            for (const each of [fromId, intoId].sort())
                await this.memberships.hold(each);
            const made = await this.depart(record, university, MembershipEnding.MERGER, on, {
                successorId: intoId,
            });
            if (decisionId)
                await this.link(viewer, decisionId, made, reason);
            return { id: made };
        });
        return await this.byId(id);
    }
    async permitted(viewer, action, id, field) {
        const [university] = await this.universities.byIds([id]);
        permit(universityPolicy, action, viewer, university, 'university', ['input', field]);
        return university;
    }
    /** Ends the membership that the university has, or may have, on the day. */
    async depart(record, university, kind, onDay, more = {}) {
        const { id: universityId } = university;
        const periods = await this.memberships.hold(universityId);
        const period = periods.findLast((each) => each.evidence === Evidence.STRONG && each.mayCover(onDay));
        if (!period && kind !== MembershipEnding.MERGER)
            throw notAMember();
        const wasOngoing = period ? await this.giveUpWithdrawal(record, period, kind) : false;
        const made = newId(DEPARTURE_PREFIX);
        const now = this.clock.now();
        const periodId = period?.id ?? null;
        const columns = { universityId, kind, onDay, periodId, wasOngoing, ...more };
        await this.db
            .repo(Departure)
            .insert({ ...columns, id: made, version: 1, createdAt: now, updatedAt: now });
        const after = await this.values(made);
        record({ type: 'Departure', id: made, scope: scopeOf(university), before: null, after });
        await this.suspensions.endWithMembership(record, universityId, onDay);
        if (period) {
            const ending = { validTo: onDay, ended: kind, isOngoing: false };
            await this.memberships.write(record, period, period.version, ending);
        }
        return made;
    }
    /**
     * A period that has an end cannot get another one, but for a withdrawal that is overtaken before its day. Gives whether
     * the period ran on before.
     */
    async giveUpWithdrawal(record, { id, validTo, isOngoing }, kind) {
        if (!validTo)
            return isOngoing;
        const [withdrawal] = await this.db.many(Departure, sql `select d.*, u.side from departure d join university u on u.id = d.university_id
          where d.period_id = ${id} and d.revoked_at is null and d.kind = 'WITHDRAWAL'`);
        if (!withdrawal || kind === MembershipEnding.WITHDRAWAL) {
            throw new PortalError(ErrorCode.CONFLICT, 'LEAVING_ALREADY', `The membership has its end already: ${validTo}.`, { path: ['input'], id });
        }
        await this.revoke(record, withdrawal, withdrawal.version);
        return withdrawal.wasOngoing;
    }
    async revoke(record, departure, expectedVersion) {
        const { id } = departure;
        const before = await this.values(id);
        const now = this.clock.now();
        const columns = { revokedAt: now, updatedAt: now };
        await updateVersioned(this.db, Departure, 'withdrawal', { id, expectedVersion }, columns);
        const after = await this.values(id);
        record({ type: 'Departure', id, scope: scopeOf(departure), before, after });
    }
    async link(viewer, decisionId, id, reason) {
        const { periodId } = await this.byId(id);
        await this.decisions.carryOut(viewer, decisionId, periodId ? [id, periodId] : [id], reason);
    }
    async byId(id) {
        const [departure] = await this.byIds([id]);
        return departure;
    }
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(d) - '{id,version,created_at,updated_at}'::text[] as values from departure d where d.id = ${id}`);
        return values;
    }
};
DeparturesService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        UniversitiesService,
        MembershipsService,
        SuspensionsService,
        DecisionsService])
], DeparturesService);
export { DeparturesService };
function notAMember() {
    return new PortalError(ErrorCode.RULE_VIOLATION, 'NOT_A_MEMBER', 'The university is no member on that day, as far as the register knows.', { path: ['input', 'universityId'] });
}
//# sourceMappingURL=departures.service.js.map