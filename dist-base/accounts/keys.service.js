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
import { randomBytes, timingSafeEqual } from 'node:crypto';
import sql, { join } from 'sql-template-tag';
import { Authentication, digestOf, KEY_PREFIX } from '../platform/auth/authentication.js';
import { Action, forbidden, permit, visible } from '../platform/auth/policy.js';
import { scopeOf } from '../platform/auth/scope.js';
import { ANONYMOUS } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { ErrorCode, inputError, notFound, PortalError } from '../platform/errors.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { readPage } from '../platform/graphql/page.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { keyPolicy } from './accounts.policy.js';
import { InstitutionKey, KEY_ID_PREFIX } from './institution-key.entity.js';
const HOUR_MS = 3_600_000;
const YEAR_MS = 365 * 24 * HOUR_MS;
const KEY = new RegExp(`^${KEY_PREFIX}([a-z2-7]{8})_[\\w-]{43}$`);
/** Institution keys: made, rotated, revoked, and recognised. */
let KeysService = class KeysService {
    constructor(db, clock, mutations, nodes, authentication) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.nodes = nodes;
        authentication.useKeys(this);
    }
    async byIds(ids) {
        return await this.db.many(InstitutionKey, sql `select * from institution_key where id = any(${ids})`);
    }
    async page(viewer, page, { ownerId }, info) {
        const conditions = [visible(keyPolicy, viewer, sql `k`)];
        if (ownerId)
            conditions.push(sql `${ownerId} in (k.university_id, k.partner_id)`);
        return await readPage(this.db, {
            name: 'institution keys',
            entity: InstitutionKey,
            select: sql `k.*`,
            from: sql `institution_key k`,
            id: sql `k.id`,
            key: sql `k.name collate "en-x-icu"`,
            keyType: 'text',
            where: join(conditions, ' and '),
            descending: false,
        }, page, info);
    }
    /** One indexed statement. The day of the last use is written with it, once a day. */
    async find(secret) {
        const prefix = KEY.exec(secret)?.[1];
        if (!prefix)
            return undefined;
        const digest = digestOf(secret);
        const today = this.clock.today();
        const [key] = await this.db.many(InstitutionKey, sql `with found as (
            select * from institution_key where prefix = ${prefix}
          ), used as (
            update institution_key k set last_used_on = ${today} from found f
            where k.id = f.id and f.secret_digest = ${digest} and k.last_used_on is distinct from ${today}
              and f.revoked_at is null and f.expires_at > ${this.clock.now()}
          )
          select found.*, ${rightsUntil(sql `found`, this.clock.now())} from found`);
        if (!key || !timingSafeEqual(Buffer.from(key.secretDigest), Buffer.from(digest)))
            return undefined;
        // While its university is suspended, or has left, a key is worth as little as one that was revoked.
        if (!key.isValid(this.clock.now()) || !key.rightsUntil)
            return undefined;
        return { id: key.id, validUntil: key.rightsUntil, viewer: viewerOfKey(key) };
    }
    /** As a system that sends the key would be seen now. */
    async viewerOf(id) {
        const now = this.clock.now();
        const [key] = await this.db.many(InstitutionKey, sql `select k.*, ${rightsUntil(sql `k`, now)} from institution_key k where k.id = ${id}`);
        if (!key)
            return undefined;
        return key.isValid(now) && key.rightsUntil ? viewerOfKey(key) : ANONYMOUS;
    }
    async create(viewer, input) {
        const { ownerId, name, scopes, expiresAt } = input;
        const { id, secret } = await this.mutations.run(viewer, 'createInstitutionKey', input, async (record) => {
            const owner = (await this.nodes.find([ownerId])).get(ownerId);
            const path = ['input', 'ownerId'];
            if (!this.nodes.decide(viewer, Action.READ, owner).isAllowed)
                throw notFound('university or partner', path);
            if (!this.nodes.decide(viewer, Action.KEEP_KEYS, owner).isAllowed)
                throw forbidden(path);
            const made = await this.insert({ ...scopeOf(owner), name, scopes }, expiresAt);
            record({
                type: 'InstitutionKey',
                id: made.id,
                scope: scopeOf(owner),
                before: null,
                after: await this.values(made.id),
            });
            return made;
        });
        const [key] = await this.byIds([id]);
        return { key, secret };
    }
    async rotate(viewer, input) {
        const { id, secret } = await this.mutations.run(viewer, 'rotateInstitutionKey', input, async (record) => {
            const key = await this.locked(viewer, input.id);
            const now = this.clock.now();
            if (!key.isValid(now)) {
                throw new PortalError(ErrorCode.RULE_VIOLATION, 'KEY_ENDED', 'The key has expired or was revoked. Make a new one.', { path: ['input', 'id'] });
            }
            const before = await this.values(key.id);
            const { name, scopes } = key;
            const made = await this.insert({ ...scopeOf(key), name, scopes, replacesId: key.id }, input.expiresAt);
            const overlap = new Date(now.getTime() + input.overlapHours * HOUR_MS);
            await this.db.rows(sql `
        update institution_key set expires_at = least(expires_at, ${overlap}), version = version + 1, updated_at = ${now}
        where id = ${key.id}`);
            const scope = scopeOf(key);
            record({ type: 'InstitutionKey', id: key.id, scope, before, after: await this.values(key.id) });
            record({ type: 'InstitutionKey', id: made.id, scope, before: null, after: await this.values(made.id) });
            return made;
        });
        const [key] = await this.byIds([id]);
        return { key, secret };
    }
    async revoke(viewer, input) {
        const { id } = await this.mutations.once(viewer, 'revokeInstitutionKey', input, async (record) => {
            const key = await this.locked(viewer, input.id);
            if (key.revokedAt)
                return { id: key.id };
            const before = await this.values(key.id);
            const now = this.clock.now();
            await this.db.rows(sql `
        update institution_key set revoked_at = ${now}, version = version + 1, updated_at = ${now}
        where id = ${key.id}`);
            record({
                type: 'InstitutionKey',
                id: key.id,
                scope: scopeOf(key),
                before,
                after: await this.values(key.id),
            });
            return { id: key.id };
        });
        const [key] = await this.byIds([id]);
        return key;
    }
    /** The key as it is, held until the end of the transaction. */
    async locked(viewer, id) {
        const [key] = await this.db.many(InstitutionKey, sql `select * from institution_key where id = ${id} for no key update`);
        permit(keyPolicy, Action.END, viewer, key, 'institution key', ['input', 'id']);
        return key;
    }
    async insert(columns, expiresAt) {
        const now = this.clock.now();
        const expires = expiresAt ?? new Date(now.getTime() + YEAR_MS);
        if (expires <= now || expires.getTime() > now.getTime() + 2 * YEAR_MS) {
            throw inputError('KEY_EXPIRY', 'A key expires in the future, within two years.', [
                'input',
                'expiresAt',
            ]);
        }
        const id = newId(KEY_ID_PREFIX);
        const prefix = [...randomBytes(8)].map((byte) => 'abcdefghijklmnopqrstuvwxyz234567'[byte % 32]).join('');
        const secret = `${KEY_PREFIX}${prefix}_${randomBytes(32).toString('base64url')}`;
        await this.db.repo(InstitutionKey).insert({
            ...columns,
            id,
            version: 1,
            prefix,
            secretDigest: digestOf(secret),
            createdAt: now,
            updatedAt: now,
            expiresAt: expires,
        });
        return { id, secret };
    }
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(k) - '{id,version,created_at,updated_at,secret_digest,last_used_on}'::text[] as values
      from institution_key k where id = ${id}`);
        return values;
    }
};
KeysService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        NodeRegistry,
        Authentication])
], KeysService);
export { KeysService };
/** Of a key of which the row is `alias`: the column from which `InstitutionKey.rightsUntil` is read. */
function rightsUntil(alias, now) {
    return sql `(
    select upper(t.time) from unnest(times_with_rights(${alias}.university_id, tstzrange(null, ${alias}.expires_at))) t (time)
    where t.time @> ${now}::timestamptz
  ) as "rightsUntil"`;
}
function viewerOfKey(key) {
    return {
        kind: 'KEY',
        actorId: key.id,
        key: { id: key.id, scopes: key.scopes, owner: scopeOf(key) },
        rights: [],
    };
}
//# sourceMappingURL=keys.service.js.map