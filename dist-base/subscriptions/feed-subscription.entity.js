var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, GraphQLISODateTime, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { Lang } from '../platform/graphql/text.js';
export const SUBSCRIPTION_PREFIX = 'sub';
export var FeedSubscriptionKind;
(function (FeedSubscriptionKind) {
    FeedSubscriptionKind["MEMBERS"] = "MEMBERS";
    FeedSubscriptionKind["OWN"] = "OWN";
})(FeedSubscriptionKind || (FeedSubscriptionKind = {}));
registerEnumType(FeedSubscriptionKind, {
    name: 'FeedSubscriptionKind',
    description: 'Which events a feed of one person has.',
    valuesMap: {
        MEMBERS: {
            description: 'All that are shown to the person: the public ones, and those for members or for the secretariats as far as ' +
                'the person may know of them at the moment.',
        },
        OWN: { description: 'Of these, the ones for which the person is named as a delegate and not withdrawn.' },
    },
});
let FeedSubscription = class FeedSubscription extends OfTheAssociation {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], FeedSubscription.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], FeedSubscription.prototype, "accountId", void 0);
__decorate([
    Column('text'),
    Field(() => FeedSubscriptionKind, { description: 'Which events it has.' }),
    __metadata("design:type", String)
], FeedSubscription.prototype, "kind", void 0);
__decorate([
    Column('text'),
    Field(() => Lang, { description: 'The language in which it tells of them.' }),
    __metadata("design:type", String)
], FeedSubscription.prototype, "lang", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, {
        nullable: true,
        description: 'What it is for, such as the name of a device; up to 100 characters.',
    }),
    __metadata("design:type", Object)
], FeedSubscription.prototype, "name", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], FeedSubscription.prototype, "tokenDigest", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When it was made.' }),
    __metadata("design:type", Date)
], FeedSubscription.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    Field(() => GraphQLISODateTime, {
        nullable: true,
        description: 'The beginning of the hour in UTC in which it was last used; null for never.',
    }),
    __metadata("design:type", Object)
], FeedSubscription.prototype, "lastUsedAt", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    Field(() => GraphQLISODateTime, {
        nullable: true,
        description: 'When it was revoked; null when it was not.',
    }),
    __metadata("design:type", Object)
], FeedSubscription.prototype, "revokedAt", void 0);
FeedSubscription = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'A feed of one person, at an address that nobody else knows. It shows what the person may see at the moment, and ' +
            'is gone as soon as it is revoked, the account is closed, or the person has no role any more. Known to the person ' +
            'itself and the operator.',
    })
], FeedSubscription);
export { FeedSubscription };
onConstraint('feed_subscription_live_check', () => new PortalError(ErrorCode.RULE_VIOLATION, 'TOO_MANY_SUBSCRIPTIONS', 'An account has at most 20 feeds of its own. Revoke one that is not used any more (viewer { feedSubscriptions }).', { path: ['input'] }));
//# sourceMappingURL=feed-subscription.entity.js.map