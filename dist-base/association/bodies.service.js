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
import { A_SECRETARIAT, THE_OPERATOR } from '../platform/auth/rules.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { textColumns } from '../platform/graphql/texts.input.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { Db } from '../platform/database/db.js';
import { Body, BODY_PREFIX } from './body.entity.js';
import { bodyPolicy } from './body.policy.js';
let BodiesService = class BodiesService {
    constructor(db, clock, mutations) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
    }
    async byIds(ids) {
        return await this.db.many(Body, sql `select * from body where id = any(${ids})`);
    }
    one(request, id) {
        return request.one('body', id, async (ids) => {
            return new Map((await this.byIds(ids)).map((body) => [body.id, body]));
        });
    }
    async bySlug(slug) {
        const [body] = await this.db.many(Body, sql `select * from body where slug = ${slug}`);
        return body;
    }
    /** The association first, then its sub-alliances and assemblies by their names. */
    async all() {
        return await this.db.many(Body, sql `select * from body order by array_position('{ASSOCIATION,SUB_ALLIANCE,ASSEMBLY}', kind), slug`);
    }
    async create(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'createBody', input, async (record) => {
            const path = ['input'];
            if (![THE_OPERATOR, A_SECRETARIAT].some((rule) => rule.grounds(viewer, ASSOCIATION_SCOPE))) {
                throw forbidden(path);
            }
            const made = newId(BODY_PREFIX);
            const now = this.clock.now();
            const { slug, kind } = input;
            const columns = { ...columnsOf(input), slug, kind };
            await this.db.repo(Body).insert({ ...columns, id: made, version: 1, createdAt: now, updatedAt: now });
            record({
                type: 'Body',
                id: made,
                scope: ASSOCIATION_SCOPE,
                before: null,
                after: await this.values(made),
            });
            return { id: made };
        });
        const [body] = await this.byIds([id]);
        return body;
    }
    async update(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'updateBody', input, async (record) => {
            await this.db.rows(sql `select 1 from body where id = ${input.id} for no key update`);
            const [body] = await this.byIds([input.id]);
            permit(bodyPolicy, Action.UPDATE, viewer, body, 'body', ['input', 'id']);
            const before = await this.values(body.id);
            await updateVersioned(this.db, Body, 'body', input, {
                ...columnsOf(input),
                updatedAt: this.clock.now(),
            });
            const after = await this.values(body.id);
            record({ type: 'Body', id: body.id, scope: ASSOCIATION_SCOPE, before, after });
            return { id: body.id };
        });
        const [body] = await this.byIds([id]);
        return body;
    }
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(b) - '{id,version,created_at,updated_at}'::text[] as values from body b where b.id = ${id}`);
        return values;
    }
};
BodiesService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations])
], BodiesService);
export { BodiesService };
/** The columns that the input speaks of; what it leaves out is left out here too. */
function columnsOf({ name, foundedOn, note, sources }) {
    const given = Object.entries({ foundedOn, note, sources }).filter(([, value]) => value !== undefined);
    return { ...Object.fromEntries(given), ...textColumns('name', name) };
}
//# sourceMappingURL=bodies.service.js.map