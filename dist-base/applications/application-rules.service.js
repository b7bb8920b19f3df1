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
import { MemberKind } from '../membership/membership-period.entity.js';
import { MembershipsService } from '../membership/memberships.service.js';
import { Evidence } from '../membership/membership-period.entity.js';
import { Action, permit } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { textColumns } from '../platform/graphql/texts.input.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { ApplicationRules } from './application-rules.entity.js';
import { ApplicationKind } from './application-states.js';
import { applicationRulesPolicy } from './application.policy.js';
/** Who may apply for what, and the settings where the association's own rules are not public. */
let ApplicationRulesService = class ApplicationRulesService {
    constructor(db, clock, mutations, memberships) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.memberships = memberships;
    }
    async byIds(ids) {
        return await this.db.many(ApplicationRules, sql `select * from application_rules where id = any(${ids})`);
    }
    async inForce() {
        const [rules] = await this.db.many(ApplicationRules, sql `select * from application_rules`);
        return rules;
    }
    async update(viewer, input) {
        await this.mutations.run(viewer, 'updateApplicationRules', input, async (record) => {
            const [rules] = await this.byIds([input.id]);
            permit(applicationRulesPolicy, Action.UPDATE, viewer, rules, 'rules', ['input', 'id']);
            const { reviewDays, isObserverFirst, reviewDaysOrigin, observerFirstOrigin } = input;
            // A rule without its origin would be taken for the association's own.
            if (reviewDays != null && !reviewDaysOrigin)
                throw originRequired('reviewDaysOrigin');
            if (isObserverFirst != null && !observerFirstOrigin)
                throw originRequired('observerFirstOrigin');
            const before = await this.values();
            await updateVersioned(this.db, ApplicationRules, 'rules', input, {
                ...(reviewDays != null && { reviewDays }),
                ...(isObserverFirst != null && { isObserverFirst }),
                ...textColumns('reviewDaysOrigin', reviewDaysOrigin),
                ...textColumns('observerFirstOrigin', observerFirstOrigin),
                updatedAt: this.clock.now(),
            });
            const after = await this.values();
            record({ type: 'ApplicationRules', id: rules.id, scope: ASSOCIATION_SCOPE, before, after });
            return { id: rules.id };
        });
        return await this.inForce();
    }
    /** Throws where the university may not apply for this; `at` names the input. */
    async permitKind(universityId, kind, at) {
        const path = [...at, 'kind'];
        const periods = universityId ? await this.memberships.ofUniversities([universityId]) : [];
        const held = periods.filter((period) => this.isHeld(period));
        if (kind === ApplicationKind.PROMOTION) {
            if (held.some((period) => period.kind === MemberKind.OBSERVER))
                return;
            throw rule('NOT_AN_OBSERVER', 'Only an observer can be promoted. Apply for NEW_OBSERVER or NEW_FULL.', path);
        }
        if (held.length > 0) {
            throw rule('ALREADY_MEMBER', 'The university is a member already. An observer applies for PROMOTION; of a membership that is over the end is recorded first.', path);
        }
        if (kind === ApplicationKind.NEW_FULL && (await this.inForce()).isObserverFirst) {
            throw rule('OBSERVER_FIRST', 'A newcomer becomes an observer first: apply for NEW_OBSERVER. `applicationRules` tells where this rule comes from.', path);
        }
    }
    /** Throws where one of them is no full member. */
    async permitSupporters(universityId, supporterIds, at) {
        const periods = await this.memberships.ofUniversities(supporterIds);
        const full = new Set(periods
            .filter((period) => period.kind === MemberKind.FULL && this.isHeld(period))
            .map((period) => period.universityId));
        const wrong = supporterIds.findIndex((id) => !full.has(id) || id === universityId);
        if (wrong < 0)
            return;
        throw rule('SUPPORTER_NOT_FULL_MEMBER', 'Only another university that is a full member can support it.', [
            ...at,
            'supporterIds',
            wrong,
        ]);
    }
    /** On record and not ended: how long ago it was proved last does not count here. */
    isHeld(period) {
        return period.evidence === Evidence.STRONG && period.mayCover(this.clock.today());
    }
    async values() {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(r) - '{id,version,created_at,updated_at}'::text[] as values from application_rules r`);
        return values;
    }
};
ApplicationRulesService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        MembershipsService])
], ApplicationRulesService);
export { ApplicationRulesService };
function rule(reason, message, path) {
    return new PortalError(ErrorCode.RULE_VIOLATION, reason, message, { path });
}
function originRequired(field) {
    return inputError('ORIGIN_REQUIRED', 'Say where it comes from.', ['input', field]);
}
//# sourceMappingURL=application-rules.service.js.map