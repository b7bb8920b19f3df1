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
import { Action, permit, visible } from '../platform/auth/policy.js';
import { scopeOf } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { readPage } from '../platform/graphql/page.js';
import { Scopes } from '../platform/graphql/scopes.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { CONTACT_PREFIX, ContactPoint, Person, PERSON_PREFIX } from './person.entity.js';
import { personPolicy } from './person.policy.js';
/** People, as far as somebody may know of them. */
let PeopleService = class PeopleService {
    constructor(db, clock, mutations, scopes) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.scopes = scopes;
    }
    async byIds(ids) {
        return await this.db.many(Person, sql `select * from person where id = any(${ids})`);
    }
    /** By family name in Latin letters or, where there are none, in their own script. */
    async page(viewer, page, filter, info) {
        const conditions = [visible(personPolicy, viewer, sql `p`)];
        const { scope, text } = filter;
        if (scope?.ownerId)
            conditions.push(sql `${scope.ownerId} in (p.university_id, p.partner_id)`);
        if (scope?.side)
            conditions.push(sql `p.side = ${scope.side}`);
        // A reader types a name in the order of his language, which need not be the one in which it is kept.
        for (const word of text?.split(/\s+/u) ?? []) {
            conditions.push(sql `strpos(p.folded, fold_text(${word})) > 0`);
        }
        return await readPage(this.db, {
            name: 'people',
            entity: Person,
            select: sql `p.*`,
            from: sql `person p`,
            id: sql `p.id`,
            key: sql `p.sort_name collate "en-x-icu"`,
            keyType: 'text',
            where: join(conditions, ' and '),
            descending: false,
        }, page, info);
    }
    async contactPoints(personIds) {
        return await this.db.many(ContactPoint, sql `select * from contact_point where person_id = any(${personIds}) order by position`);
    }
    async create(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'createPerson', input, async (record) => {
            const scope = await this.scopes.permitted(viewer, Action.KEEP_PEOPLE, input.scope);
            const made = newId(PERSON_PREFIX);
            const now = this.clock.now();
            await this.db.repo(Person).insert({
                id: made,
                version: 1,
                ...scope,
                ...columnsOf(input.name),
                isPublic: input.isPublic,
                createdAt: now,
                updatedAt: now,
            });
            await this.writeContactPoints(made, input.contactPoints);
            record({ type: 'Person', id: made, scope, before: null, after: await this.values(made) });
            return { id: made };
        });
        return await this.byId(id);
    }
    async update(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'updatePerson', input, async (record) => {
            const person = await this.byId(input.id);
            permit(personPolicy, Action.UPDATE, viewer, person, 'person', ['input', 'id']);
            const before = await this.values(person.id);
            const columns = {
                ...(input.name && columnsOf(input.name)),
                ...(typeof input.isPublic === 'boolean' && { isPublic: input.isPublic }),
            };
            const updatedAt = this.clock.now();
            await updateVersioned(this.db, Person, 'person', input, { ...columns, updatedAt });
            if (input.contactPoints) {
                await this.db.repo(ContactPoint).delete({ personId: person.id });
                await this.writeContactPoints(person.id, input.contactPoints);
            }
            const after = await this.values(person.id);
            record({ type: 'Person', id: person.id, scope: scopeOf(person), before, after });
            return { id: person.id };
        });
        return await this.byId(id);
    }
    async byId(id) {
        const [person] = await this.byIds([id]);
        return person;
    }
    async writeContactPoints(personId, points) {
        if (points.length === 0)
            return;
        const rows = points.map(({ kind, value, isOfficial }, position) => {
            return { id: newId(CONTACT_PREFIX), personId, position, kind, value, isOfficial };
        });
        await this.db.repo(ContactPoint).insert(rows);
    }
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(p) - '{id,version,created_at,updated_at,sort_name,folded}'::text[] || jsonb_build_object(
        'contact_points', (
          select coalesce(jsonb_agg(
            jsonb_build_object('kind', c.kind, 'value', c.value, 'is_official', c.is_official) order by c.position
          ), '[]')
          from contact_point c where c.person_id = p.id
        )
      ) as values
      from person p where p.id = ${id}`);
        return values;
    }
};
PeopleService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        Scopes])
], PeopleService);
export { PeopleService };
function columnsOf(name) {
    const { lang, givenName, familyName, patronymic, latinFamilyName, latinGivenName } = name;
    return {
        lang,
        givenName,
        familyName: familyName ?? null,
        patronymic: patronymic ?? null,
        latinFamilyName: latinFamilyName ?? null,
        latinGivenName: latinGivenName ?? null,
    };
}
//# sourceMappingURL=people.service.js.map