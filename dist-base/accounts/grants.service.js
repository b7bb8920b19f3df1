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
import sql, { join } from 'sql-template-tag';
import { PeopleService } from '../people/people.service.js';
import { personPolicy } from '../people/person.policy.js';
import { Action, forbidden, permit, visible } from '../platform/auth/policy.js';
import { SCOPES_OF_ROLE } from '../platform/auth/rights.js';
import { scopeOf } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { inputError } from '../platform/errors.js';
import { readPage } from '../platform/graphql/page.js';
import { Scopes } from '../platform/graphql/scopes.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { grantPolicy, mayGive } from './accounts.policy.js';
import { AccountsService } from './accounts.service.js';
import { Grant, GRANT_PREFIX } from './grant.entity.js';
let GrantsService = class GrantsService {
    constructor(db, clock, mutations, people, accounts, scopes) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.people = people;
        this.accounts = accounts;
        this.scopes = scopes;
    }
    async byIds(ids) {
        return await this.db.many(Grant, sql `select * from role_grant where id = any(${ids})`);
    }
    async ofPeople(viewer, personIds) {
        return await this.db.many(Grant, sql `select g.* from role_grant g where g.person_id = any(${personIds}) and ${visible(grantPolicy, viewer, sql `g`)}
          order by g.valid_from, g.id`);
    }
    async page(viewer, page, { personId, scope, role, asOf }, info) {
        const conditions = [visible(grantPolicy, viewer, sql `g`)];
        if (personId)
            conditions.push(sql `g.person_id = ${personId}`);
        if (scope?.ownerId)
            conditions.push(sql `${scope.ownerId} in (g.university_id, g.partner_id)`);
        if (scope?.side)
            conditions.push(sql `g.side = ${scope.side}`);
        if (role)
            conditions.push(sql `g.role = ${role}`);
        if (asOf)
            conditions.push(sql `g.period @> ${asOf}::timestamptz`);
        return await readPage(this.db, {
            name: 'grants',
            entity: Grant,
            select: sql `g.*`,
            from: sql `role_grant g`,
            id: sql `g.id`,
            key: sql `to_char(g.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`,
            keyType: 'text',
            where: join(conditions, ' and '),
            descending: false,
        }, page, info);
    }
    async give(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'giveGrant', input, async (record) => {
            const [person] = await this.people.byIds([input.personId]);
            permit(personPolicy, Action.READ, viewer, person, 'person', ['input', 'personId']);
            const { scope } = await this.scopes.find(viewer, input.scope);
            if (!SCOPES_OF_ROLE[input.role].includes(scope.scopeKind)) {
                throw inputError('ROLE_SCOPE', `${input.role} is given for: ${SCOPES_OF_ROLE[input.role].join(', ')}.`, ['input', 'scope']);
            }
            if (!mayGive(viewer, person.id, input.role, scope))
                throw forbidden(['input', 'role']);
            await this.accounts.holdPerson(person.id);
            const now = this.clock.now();
            const columns = {
                personId: person.id,
                role: input.role,
                ...scope,
                validFrom: input.from ?? now,
                validTo: input.to ?? null,
            };
            if (columns.validTo && columns.validTo <= columns.validFrom) {
                throw inputError('GRANT_TERM', 'The grant would end before it begins.', ['input', 'to']);
            }
            const made = newId(GRANT_PREFIX);
            await this.db.repo(Grant).insert({ id: made, version: 1, ...columns, createdAt: now, updatedAt: now });
            record({ type: 'Grant', id: made, scope, before: null, after: columns });
            return { id: made };
        });
        return await this.byId(id);
    }
    /** Brings the end forward. A grant is never prolonged: another one follows upon it. */
    async end(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'endGrant', input, async (record) => {
            const grant = await this.byId(input.id);
            permit(grantPolicy, Action.END, viewer, grant, 'grant', ['input', 'id']);
            const now = this.clock.now();
            const at = input.at ?? now;
            if (at < now)
                throw inputError('GRANT_END_PAST', 'What has been cannot be undone: end it now or later.', [
                    'input',
                    'at',
                ]);
            if (grant.validTo && grant.validTo <= at) {
                throw inputError('GRANT_ENDS_BEFORE', 'The grant ends before that already.', ['input', 'at']);
            }
            // One that has not begun never will.
            const validTo = at < grant.validFrom ? grant.validFrom : at;
            await updateVersioned(this.db, Grant, 'grant', input, { validTo, updatedAt: now });
            const before = { validTo: grant.validTo };
            record({ type: 'Grant', id: grant.id, scope: scopeOf(grant), before, after: { validTo } });
            return { id: grant.id };
        });
        return await this.byId(id);
    }
    async byId(id) {
        const [grant] = await this.byIds([id]);
        return grant;
    }
};
GrantsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        PeopleService,
        AccountsService,
        Scopes])
], GrantsService);
export { GrantsService };
//# sourceMappingURL=grants.service.js.map