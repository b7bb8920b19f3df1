var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Args, Context, Field, Mutation, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerObject } from '../accounts/viewer.resolver.js';
import { IdentifiedMay, PersonMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { Config } from '../platform/config.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { FeedSubscription, SUBSCRIPTION_PREFIX } from './feed-subscription.entity.js';
import { subscriptionPolicy } from './subscription.policy.js';
import { CreateFeedSubscriptionInput, RevokeFeedSubscriptionInput } from './subscriptions.inputs.js';
import { pathOfFeed } from './subscriptions.controller.js';
import { SubscriptionsService } from './subscriptions.service.js';
let FeedAddresses = class FeedAddresses {
};
__decorate([
    Field({ description: 'For calendars (iCalendar).' }),
    __metadata("design:type", String)
], FeedAddresses.prototype, "ics", void 0);
__decorate([
    Field({ description: 'For readers, with the pages of RFC 5005 (Atom).' }),
    __metadata("design:type", String)
], FeedAddresses.prototype, "atom", void 0);
__decorate([
    Field({ description: 'For readers (RSS 2.0).' }),
    __metadata("design:type", String)
], FeedAddresses.prototype, "rss", void 0);
__decorate([
    Field({ description: 'For programs (JSON Feed 1.1).' }),
    __metadata("design:type", String)
], FeedAddresses.prototype, "json", void 0);
FeedAddresses = __decorate([
    ObjectType({
        description: 'The addresses of a feed. Whoever knows one of them reads the feed as its owner: keep them as one keeps a password.',
    })
], FeedAddresses);
export { FeedAddresses };
let NewFeedSubscriptionPayload = class NewFeedSubscriptionPayload {
};
__decorate([
    Field({ description: 'The feed.' }),
    __metadata("design:type", FeedSubscription)
], NewFeedSubscriptionPayload.prototype, "subscription", void 0);
__decorate([
    Field({ description: 'Where it is, in each format.' }),
    __metadata("design:type", FeedAddresses)
], NewFeedSubscriptionPayload.prototype, "addresses", void 0);
NewFeedSubscriptionPayload = __decorate([
    ObjectType({ description: 'A new feed. Its addresses are shown here and never again.' })
], NewFeedSubscriptionPayload);
export { NewFeedSubscriptionPayload };
let FeedSubscriptionPayload = class FeedSubscriptionPayload {
};
__decorate([
    Field({ description: 'The feed.' }),
    __metadata("design:type", FeedSubscription)
], FeedSubscriptionPayload.prototype, "subscription", void 0);
FeedSubscriptionPayload = __decorate([
    ObjectType({ description: 'The feed as it is after the change.' })
], FeedSubscriptionPayload);
export { FeedSubscriptionPayload };
let SubscriptionResolver = class SubscriptionResolver {
    constructor(config, subscriptions, registry) {
        this.config = config;
        this.subscriptions = subscriptions;
        registry.register(SUBSCRIPTION_PREFIX, {
            type: 'FeedSubscription',
            policy: subscriptionPolicy,
            load: (ids) => subscriptions.byIds(ids),
        });
    }
    async createFeedSubscription(viewer, input) {
        const { subscription, token } = await this.subscriptions.create(viewer, input);
        const address = (format) => new URL(pathOfFeed(token, format), this.config.publicUrl).href;
        const addresses = {
            ics: address('ics'),
            atom: address('atom'),
            rss: address('rss'),
            json: address('json'),
        };
        return { subscription, addresses };
    }
    async revokeFeedSubscription(viewer, input) {
        return { subscription: await this.subscriptions.revoke(viewer, input) };
    }
};
__decorate([
    PersonMay(),
    Mutation(() => NewFeedSubscriptionPayload, {
        nullable: true,
        description: 'Makes a feed for the person who asks, at a secret address. For people who have a role; the operator cannot make ' +
            'one for somebody else. Reasons: NOT_ALLOWED, TOO_MANY_SUBSCRIPTIONS (20 that are not revoked).',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The feed.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, CreateFeedSubscriptionInput]),
    __metadata("design:returntype", Promise)
], SubscriptionResolver.prototype, "createFeedSubscription", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => FeedSubscriptionPayload, {
        nullable: true,
        description: 'Ends a feed, from the next request on: its owner or the operator. Done again, it changes nothing. Reason: NOT_FOUND.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RevokeFeedSubscriptionInput]),
    __metadata("design:returntype", Promise)
], SubscriptionResolver.prototype, "revokeFeedSubscription", null);
SubscriptionResolver = __decorate([
    Resolver(() => FeedSubscription),
    __metadata("design:paramtypes", [Config,
        SubscriptionsService,
        NodeRegistry])
], SubscriptionResolver);
export { SubscriptionResolver };
let ViewerSubscriptionFields = class ViewerSubscriptionFields {
    constructor(subscriptions) {
        this.subscriptions = subscriptions;
    }
    async feedSubscriptions({ viewer }) {
        return viewer.accountId ? await this.subscriptions.ofAccount(viewer.accountId) : [];
    }
};
__decorate([
    ResolveField(() => [FeedSubscription], {
        description: 'The feeds of the person that are not revoked, the newest first. Empty for the public and for keys.',
    }),
    __param(0, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Promise)
], ViewerSubscriptionFields.prototype, "feedSubscriptions", null);
ViewerSubscriptionFields = __decorate([
    Resolver(() => ViewerObject),
    __metadata("design:paramtypes", [SubscriptionsService])
], ViewerSubscriptionFields);
export { ViewerSubscriptionFields };
//# sourceMappingURL=subscription.resolver.js.map