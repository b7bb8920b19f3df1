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
import { RightsService } from '../accounts/rights.service.js';
import { digestOf } from '../platform/auth/authentication.js';
import { Action, forbidden, permit } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { FeedSubscription, SUBSCRIPTION_PREFIX } from './feed-subscription.entity.js';
import { subscriptionPolicy } from './subscription.policy.js';
const HOUR_MS = 3_600_000;
const TOKEN = /^[\w-]{43}$/;
/** Feeds of one person: made, revoked, and recognised by the token in their address. */
let SubscriptionsService = class SubscriptionsService {
    constructor(db, clock, mutations, rights) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.rights = rights;
    }
    async byIds(ids) {
        return await this.where(sql `f.id = any(${ids})`);
    }
    /** Those of an account that are not revoked, the newest first. */
    async ofAccount(accountId) {
        return await this.where(sql `f.account_id = ${accountId} and f.revoked_at is null`);
    }
    /**
     * The feed behind a token, with what its owner may see at this moment. As with every request, rights are asked for
     * anew: nothing of an ended role lives on here.
     */
    async find(token) {
        if (!TOKEN.test(token))
            return undefined;
        const [subscription] = await this.where(sql `f.token_digest = ${digestOf(token)} and f.revoked_at is null`);
        const viewer = subscription && (await this.rights.of(subscription.accountId));
        if (!viewer || viewer.rights.length === 0)
            return undefined;
        await this.noteUse(subscription);
        return { subscription, viewer };
    }
    async create(viewer, input) {
        const { kind, lang, name = null } = input;
        const { id, secret } = await this.mutations.run(viewer, 'createFeedSubscription', input, async (record) => {
            const { accountId } = viewer;
            // Nobody but the person itself comes to know the address.
            if (!accountId || viewer.onBehalf || viewer.rights.length === 0) {
                throw forbidden(['input'], 'Feeds of their own are for people who have a role, and who ask themselves.');
            }
            const made = newId(SUBSCRIPTION_PREFIX);
            const token = randomBytes(32).toString('base64url');
            const createdAt = this.clock.now();
            const columns = { accountId, kind, lang, name, tokenDigest: digestOf(token), createdAt };
            await this.db.repo(FeedSubscription).insert({ ...columns, id: made });
            const after = await this.values(made);
            record({ type: 'FeedSubscription', id: made, scope: ASSOCIATION_SCOPE, before: null, after });
            return { id: made, secret: token };
        });
        const [subscription] = await this.byIds([id]);
        return { subscription, token: secret };
    }
    async revoke(viewer, input) {
        const { id } = await this.mutations.once(viewer, 'revokeFeedSubscription', input, async (record) => {
            await this.db.rows(sql `select 1 from feed_subscription where id = ${input.id} for no key update`);
            const [subscription] = await this.byIds([input.id]);
            permit(subscriptionPolicy, Action.END, viewer, subscription, 'feed', ['input', 'id']);
            if (subscription.revokedAt)
                return { id: subscription.id };
            const before = await this.values(subscription.id);
            await this.db.rows(sql `
        update feed_subscription set revoked_at = ${this.clock.now()} where id = ${subscription.id}`);
            const after = await this.values(subscription.id);
            const act = { type: 'FeedSubscription', id: subscription.id, scope: ASSOCIATION_SCOPE };
            record({ ...act, before, after });
            return { id: subscription.id };
        });
        const [subscription] = await this.byIds([id]);
        return subscription;
    }
    /** Once an hour: calendar programs ask many times a day. */
    async noteUse({ id, lastUsedAt }) {
        const now = this.clock.now().getTime();
        const hour = new Date(now - (now % HOUR_MS));
        if (lastUsedAt && lastUsedAt >= hour)
            return;
        await this.db.rows(sql `update feed_subscription set last_used_at = ${hour} where id = ${id}`);
    }
    async where(condition) {
        return await this.db.many(FeedSubscription, sql `select f.*, a.person_id as "personId" from feed_subscription f join account a on a.id = f.account_id
          where ${condition} order by f.created_at desc, f.id desc`);
    }
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(f) - '{id,created_at,token_digest,last_used_at}'::text[] as values
      from feed_subscription f where f.id = ${id}`);
        return values;
    }
};
SubscriptionsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        RightsService])
], SubscriptionsService);
export { SubscriptionsService };
//# sourceMappingURL=subscriptions.service.js.map