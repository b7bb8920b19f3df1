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
import { PeopleService } from '../people/people.service.js';
import { personPolicy } from '../people/person.policy.js';
import { Action, forbidden, may, permit } from '../platform/auth/policy.js';
import { scopeOf } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { emailKey } from '../platform/email.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { Account, ACCOUNT_PREFIX } from './account.entity.js';
import { accountPolicy } from './accounts.policy.js';
let AccountsService = class AccountsService {
    constructor(db, clock, mutations, people) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.people = people;
    }
    async byIds(ids) {
        return await this.where(sql `a.id = any(${ids})`);
    }
    async ofPeople(personIds) {
        return await this.where(sql `a.person_id = any(${personIds})`);
    }
    /** With the person's scope and present and future grants, which decide who may do what with it. */
    async where(condition) {
        return await this.db.many(Account, sql `select a.*, p.scope_kind as "scopeKind", p.side, p.university_id as "universityId",
            p.partner_id as "partnerId", ${this.grantsColumn(sql `p.id`)} as grants
          from account a join person p on p.id = a.person_id where ${condition}`);
    }
    grantsColumn(personId) {
        return sql `(
      select coalesce(jsonb_agg(jsonb_build_object(
        'role', g.role, 'scopeKind', g.scope_kind, 'side', g.side, 'universityId', g.university_id,
        'partnerId', g.partner_id
      )), '[]')
      from role_grant g
      where g.person_id = ${personId} and g.period && tstzrange(${this.clock.now()}::timestamptz, null)
    )`;
    }
    async create(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'createAccount', input, async (record) => {
            const path = ['input', 'personId'];
            await this.holdPerson(input.personId);
            const [person] = await this.people.byIds([input.personId]);
            permit(personPolicy, Action.READ, viewer, person, 'person', path);
            const [{ grants }] = await this.db.rows(sql `select ${this.grantsColumn(sql `${person.id}`)} as grants`);
            const future = { ...scopeOf(person), personId: person.id, grants };
            if (!may(accountPolicy, Action.UPDATE, viewer, future))
                throw forbidden(path);
            const now = this.clock.now();
            const made = newId(ACCOUNT_PREFIX);
            const columns = { personId: person.id, email: input.email, lang: input.lang, isClosed: false };
            await this.db.repo(Account).insert({
                id: made,
                version: 1,
                ...columns,
                emailKey: emailKey(input.email),
                sessionsFrom: now,
                createdAt: now,
                updatedAt: now,
            });
            record({ type: 'Account', id: made, scope: scopeOf(person), before: null, after: columns });
            return { id: made };
        });
        return await this.byId(id);
    }
    async update(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'updateAccount', input, async (record) => {
            const found = await this.byId(input.id);
            if (found)
                await this.holdPerson(found.personId);
            const account = await this.byId(input.id);
            permit(accountPolicy, Action.UPDATE, viewer, account, 'account', ['input', 'id']);
            const now = this.clock.now();
            const columns = {
                ...(input.email && { email: input.email, emailKey: emailKey(input.email) }),
                ...(input.lang && { lang: input.lang }),
                ...(typeof input.isClosed === 'boolean' && { isClosed: input.isClosed }),
            };
            // Whoever was signed in with the address of before is out.
            const ends = columns.isClosed || (columns.emailKey && columns.emailKey !== account.emailKey);
            await updateVersioned(this.db, Account, 'account', input, {
                ...columns,
                ...(ends && { sessionsFrom: now }),
                updatedAt: now,
            });
            const { email, lang, isClosed } = account;
            const { emailKey: _key, ...changes } = columns;
            const before = { email, lang, isClosed };
            record({
                type: 'Account',
                id: account.id,
                scope: scopeOf(account),
                before,
                after: { ...before, ...changes },
            });
            return { id: account.id };
        });
        return await this.byId(id);
    }
    /** While it is decided who may do what for a person, its grants stay as they are. */
    async holdPerson(id) {
        await this.db.rows(sql `select 1 from person where id = ${id} for no key update`);
    }
    async byId(id) {
        const [account] = await this.byIds([id]);
        return account;
    }
};
AccountsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        PeopleService])
], AccountsService);
export { AccountsService };
//# sourceMappingURL=accounts.service.js.map