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
import { EMBED_KEY_PREFIX } from '../feeds/feed-query.js';
import { Action, forbidden, may, permit, visible } from '../platform/auth/policy.js';
import { scopeOf } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { readPage } from '../platform/graphql/page.js';
import { Scopes } from '../platform/graphql/scopes.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { EmbedKey } from './embed-key.entity.js';
import { embedKeyPolicy } from './embed-key.policy.js';
/** The names of sites that embed events. */
let EmbedKeysService = class EmbedKeysService {
    constructor(db, clock, mutations, scopes) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.scopes = scopes;
    }
    async byIds(ids) {
        return await this.db.many(EmbedKey, sql `select * from embed_key where id = any(${ids})`);
    }
    async page(viewer, page, { ownerId }, info) {
        const conditions = [visible(embedKeyPolicy, viewer, sql `k`)];
        if (ownerId)
            conditions.push(sql `${ownerId} in (k.university_id, k.partner_id)`);
        return await readPage(this.db, {
            name: 'embed keys',
            entity: EmbedKey,
            select: sql `k.*`,
            from: sql `embed_key k`,
            id: sql `k.id`,
            key: sql `k.name collate "en-x-icu"`,
            keyType: 'text',
            where: join(conditions, ' and '),
            descending: false,
        }, page, info);
    }
    async create(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'createEmbedKey', input, async (record) => {
            const { scope } = await this.scopes.find(viewer, input.scope);
            // It is made by whoever may keep it.
            if (!may(embedKeyPolicy, Action.UPDATE, viewer, Object.assign(new EmbedKey(), scope))) {
                throw forbidden(['input', 'scope']);
            }
            const made = newId(EMBED_KEY_PREFIX);
            const now = this.clock.now();
            const { name } = input;
            await this.db
                .repo(EmbedKey)
                .insert({ ...scope, id: made, version: 1, name, createdAt: now, updatedAt: now });
            record({ type: 'EmbedKey', id: made, scope, before: null, after: await this.values(made) });
            return { id: made };
        });
        return await this.byId(id);
    }
    async rename(viewer, input) {
        return await this.change(viewer, 'renameEmbedKey', input, Action.UPDATE, { name: input.name });
    }
    async end(viewer, input) {
        return await this.change(viewer, 'endEmbedKey', input, Action.END, { endedAt: this.clock.now() });
    }
    async change(viewer, mutation, input, action, columns) {
        const { id } = await this.mutations.run(viewer, mutation, input, async (record) => {
            const key = await this.byId(input.id);
            permit(embedKeyPolicy, action, viewer, key, 'embed key', ['input', 'id']);
            if (key.endedAt && key.version === input.expectedVersion) {
                throw new PortalError(ErrorCode.RULE_VIOLATION, 'EMBED_KEY_ENDED', 'The embed key has ended. Make a new one.', { path: ['input', 'id'] });
            }
            const before = await this.values(key.id);
            const updatedAt = this.clock.now();
            await updateVersioned(this.db, EmbedKey, 'embed key', input, { ...columns, updatedAt });
            const after = await this.values(key.id);
            record({ type: 'EmbedKey', id: key.id, scope: scopeOf(key), before, after });
            return { id: key.id };
        });
        return await this.byId(id);
    }
    async byId(id) {
        const [key] = await this.byIds([id]);
        return key;
    }
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(k) - '{id,version,created_at,updated_at}'::text[] as values
      from embed_key k where k.id = ${id}`);
        return values;
    }
};
EmbedKeysService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        Scopes])
], EmbedKeysService);
export { EmbedKeysService };
//# sourceMappingURL=embed-keys.service.js.map