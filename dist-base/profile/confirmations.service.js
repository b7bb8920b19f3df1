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
import { Action, forbidden, permit } from '../platform/auth/policy.js';
import { looksAfter } from '../platform/auth/rules.js';
import { ASSOCIATION_SCOPE, scopeOf, sideScope } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned, versionStale } from '../platform/database/versioned.js';
import { readPage } from '../platform/graphql/page.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { UniversitiesService } from '../universities/universities.service.js';
import { University } from '../universities/university.entity.js';
import { universityPolicy } from '../universities/university.policy.js';
import { ConfirmationRule } from './confirmation.entity.js';
import { confirmationRulePolicy } from './profile.policy.js';
/** That members confirm their profiles, and by when they are to. */
let ConfirmationsService = class ConfirmationsService {
    constructor(db, clock, mutations, universities) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.universities = universities;
    }
    async rules() {
        return await this.db.many(ConfirmationRule, sql `select * from confirmation_rule`);
    }
    async rule() {
        const [rule] = await this.rules();
        return rule;
    }
    async of(request, universityId) {
        const found = await request.one('confirmation', universityId, async (ids) => {
            const rows = await this.db.rows(sql `
        select id as "universityId", last_confirmed_on(id)::text as "lastOn",
          case when standing_on(id, ${this.clock.today()}::date) <> 'NONE' then confirmation_due_on(id)::text end as "dueOn"
        from unnest(${ids}::text[]) id`);
            return new Map(rows.map((row) => [row.universityId, row]));
        });
        return found;
    }
    /** Members of a side, certain or possible, whose confirmation is overdue, by their slugs. */
    async overdue(viewer, side, page, info) {
        if (!looksAfter(viewer, sideScope(side)))
            throw forbidden(['side']);
        const today = this.clock.today();
        return await readPage(this.db, {
            name: 'universitiesToConfirm',
            entity: University,
            select: sql `u.*`,
            from: sql `university u`,
            id: sql `u.id`,
            key: sql `u.slug`,
            keyType: 'text',
            where: sql `u.side = ${side} and standing_on(u.id, ${today}::date) <> 'NONE' and confirmation_due_on(u.id) < ${today}::date`,
            descending: false,
        }, page, info);
    }
    async confirm(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'confirmProfile', input, async (record) => {
            await this.db.rows(sql `select 1 from university where id = ${input.id} for no key update`);
            const [university] = await this.universities.byIds([input.id]);
            permit(universityPolicy, Action.CONFIRM, viewer, university, 'university', ['input', 'id']);
            // What is confirmed is what was looked at.
            if (university.version !== input.expectedVersion)
                throw versionStale('university', university);
            const before = await this.lastConfirmed(university.id);
            await this.db.rows(sql `
        insert into profile_confirmation (university_id, confirmed_at, university_version)
        values (${university.id}, ${this.clock.now()}, ${university.version}) on conflict do nothing`);
            const after = await this.lastConfirmed(university.id);
            record({ type: 'University', id: university.id, scope: scopeOf(university), before, after });
            return { id: university.id };
        });
        const [university] = await this.universities.byIds([id]);
        return university;
    }
    async updateRule(viewer, input) {
        await this.mutations.run(viewer, 'updateConfirmationRule', input, async (record) => {
            await this.db.rows(sql `select 1 from confirmation_rule where id = ${input.id} for no key update`);
            const rule = (await this.rules()).find(({ id }) => id === input.id);
            permit(confirmationRulePolicy, Action.UPDATE, viewer, rule, 'rule', ['input', 'id']);
            const { months, origin } = input;
            const before = await this.values();
            await updateVersioned(this.db, ConfirmationRule, 'rule', input, {
                months,
                originEn: origin.en ?? null,
                originRu: origin.ru ?? null,
                originZh: origin.zh ?? null,
                updatedAt: this.clock.now(),
            });
            const after = await this.values();
            record({ type: 'ConfirmationRule', id: rule.id, scope: ASSOCIATION_SCOPE, before, after });
            return { id: rule.id };
        });
        return await this.rule();
    }
    async lastConfirmed(id) {
        const [values] = await this.db.rows(sql `select last_confirmed_on(${id})::text as last_confirmed_on`);
        return values;
    }
    async values() {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(r) - '{id,version,created_at,updated_at}'::text[] as values from confirmation_rule r`);
        return values;
    }
};
ConfirmationsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        UniversitiesService])
], ConfirmationsService);
export { ConfirmationsService };
//# sourceMappingURL=confirmations.service.js.map