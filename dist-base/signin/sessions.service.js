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
import { randomBytes } from 'node:crypto';
import sql from 'sql-template-tag';
import { readRights, rightsColumn } from '../accounts/rights.service.js';
import { Authentication, digestOf } from '../platform/auth/authentication.js';
import { Action, permit } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { Session, SESSION_PREFIX, sessionPolicy } from './session.entity.js';
const MINUTE_MS = 60_000;
const IDLE_MS = 24 * 60 * MINUTE_MS;
export const SESSION_MS = 14 * 24 * 60 * MINUTE_MS;
const TOKEN = /^[\w-]{43}$/;
/** Who is signed in. The database knows tokens by their digests only. */
let SessionsService = class SessionsService {
    constructor(db, clock, mutations, authentication) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        authentication.useSessions(this);
    }
    async byIds(ids) {
        return await this.where(sql `s.id = any(${ids})`);
    }
    /** Those of an account that are still good, the last used first. */
    async ofAccount(accountId) {
        return await this.where(sql `s.account_id = ${accountId} and ${this.isGood()}`);
    }
    /** One indexed statement; it also notes the use, once a minute. */
    async find(secret) {
        if (!TOKEN.test(secret))
            return undefined;
        const now = this.clock.now();
        const [found] = await this.db.rows(sql `
      with found as (
        select s.id, s.account_id, a.person_id, least(s.expires_at, ${new Date(now.getTime() + IDLE_MS)}) as expires_at
        from session s join account a on a.id = s.account_id
        where s.token_digest = ${digestOf(secret)} and ${this.isGood()}
      ), seen as (
        update session s set last_seen_at = ${now} from found f
        where s.id = f.id and s.last_seen_at < ${new Date(now.getTime() - MINUTE_MS)}
      )
      select id, account_id as "accountId", person_id as "personId", expires_at as "expiresAt",
        ${rightsColumn(sql `found.person_id`, now)} as rights
      from found`);
        if (!found)
            return undefined;
        const { id, accountId, personId, expiresAt, rights } = found;
        return {
            id,
            validUntil: expiresAt,
            viewer: {
                kind: 'PERSON',
                actorId: accountId,
                accountId,
                personId,
                sessionId: id,
                rights: readRights(rights),
            },
        };
    }
    /** Inside of the use case that has found out who it is. Always a new token, whatever the browser had. */
    async begin(record, session, userAgent) {
        const now = this.clock.now();
        const id = newId(SESSION_PREFIX);
        const secret = randomBytes(32).toString('base64url');
        const shown = { ...session, userAgent: userAgent?.replace(/\p{Cc}/gu, '').slice(0, 200) ?? null };
        const expiresAt = new Date(now.getTime() + SESSION_MS);
        await this.db.repo(Session).insert({
            ...shown,
            id,
            tokenDigest: digestOf(secret),
            createdAt: now,
            lastSeenAt: now,
            expiresAt,
        });
        const { accountId, method, provider } = session;
        const act = { type: 'Session', id, scope: ASSOCIATION_SCOPE, before: null };
        // Whoever has just shown who they are is not the public any more.
        const owner = { kind: 'PERSON', actorId: accountId, rights: [] };
        record({ ...act, after: { accountId, method, provider } }, owner);
        return { id, secret };
    }
    async end(viewer, input) {
        const { id } = await this.mutations.once(viewer, 'endSession', input, async (record) => {
            const [session] = await this.byIds([input.id]);
            permit(sessionPolicy, Action.END, viewer, session, 'session', ['input', 'id']);
            await this.endAll(record, sql `id = ${session.id}`);
            return { id: session.id };
        });
        return id;
    }
    async signOut(viewer, input) {
        await this.mutations.once(viewer, 'signOut', input, async (record) => {
            const { sessionId, accountId } = viewer;
            const which = input.everywhere ? sql `account_id = ${accountId}` : sql `id = ${sessionId}`;
            await this.endAll(record, which);
            return { id: accountId };
        });
    }
    /** Ends those that are still good; what had ended before stays as it is. */
    async endAll(record, which) {
        const now = this.clock.now();
        const ended = await this.db.rows(sql `
      with ended as (update session set ended_at = ${now} where ${which} and ended_at is null returning id)
      select id from ended`);
        const scope = ASSOCIATION_SCOPE;
        for (const { id } of ended) {
            record({ type: 'Session', id, scope, before: { endedAt: null }, after: { endedAt: now } });
        }
    }
    isGood() {
        const now = this.clock.now();
        return sql `(
      s.ended_at is null and s.expires_at > ${now} and s.last_seen_at > ${new Date(now.getTime() - IDLE_MS)}
      and exists (
        select from account good where good.id = s.account_id and not good.is_closed and good.sessions_from <= s.created_at
      )
    )`;
    }
    async where(condition) {
        return await this.db.many(Session, sql `select s.*, a.person_id as "personId" from session s join account a on a.id = s.account_id
          where ${condition} order by s.last_seen_at desc, s.id`);
    }
};
SessionsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        Authentication])
], SessionsService);
export { SessionsService };
//# sourceMappingURL=sessions.service.js.map