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
import { Controller, Get, Head, Param, Query, Req, Res } from '@nestjs/common';
import sql from 'sql-template-tag';
import { readFeedQuery, writeFeedQuery } from '../feeds/feed-query.js';
import { FeedReply } from '../feeds/feed-reply.js';
import { formatOf } from '../feeds/feeds.controller.js';
import { FeedsService, FORMATS } from '../feeds/feeds.service.js';
import { AnyoneMay } from '../platform/auth/access.js';
import { notFound } from '../platform/errors.js';
import { Lang } from '../platform/graphql/text.js';
import { FeedSubscriptionKind } from './feed-subscription.entity.js';
import { SubscriptionsService } from './subscriptions.service.js';
const TITLES = {
    [FeedSubscriptionKind.MEMBERS]: {
        [Lang.EN]: 'Events for members',
        [Lang.RU]: 'Мероприятия для членов',
        [Lang.ZH]: '成员活动',
    },
    [FeedSubscriptionKind.OWN]: {
        [Lang.EN]: 'My events',
        [Lang.RU]: 'Мои мероприятия',
        [Lang.ZH]: '我的活动',
    },
};
/** Calendar programs send nothing but the address: so the secret is in it. */
export function pathOfFeed(token, format) {
    return `/feeds/s/${token}/events.${format}`;
}
/** Feeds of one person. Whoever has the address reads what its owner may see at the moment. */
let SubscriptionsController = class SubscriptionsController {
    constructor(subscriptions, feeds, reply) {
        this.subscriptions = subscriptions;
        this.feeds = feeds;
        this.reply = reply;
    }
    async head(token, name, query, request, reply) {
        await this.answer(token, name, query, request, reply);
    }
    async get(token, name, query, request, reply) {
        await this.answer(token, name, query, request, reply);
    }
    async answer(token, name, parameters, request, reply) {
        void reply.header('cache-control', 'private, no-store').header('referrer-policy', 'no-referrer');
        const format = formatOf(name);
        const asked = readFeedQuery(parameters, format === 'ics', ['limit', 'after']);
        const found = await this.subscriptions.find(token);
        // The same for what never was, what was revoked, and what has died.
        if (!found)
            throw notFound('feed', ['token']);
        const { subscription, viewer } = found;
        const { id, kind, lang } = subscription;
        const query = { ...asked, lang };
        const self = { id, title: TITLES[kind][lang], path: pathOfFeed(token, format) };
        const where = kind === FeedSubscriptionKind.OWN ? ofDelegate(viewer.personId) : undefined;
        const { feeds } = this;
        const { key } = await feeds.version(where && ['Delegate']);
        await this.reply.send(request, reply, {
            key: `${id} ${format}?${writeFeedQuery(query, format === 'ics')}`,
            // Whatever else it depends on: what the owner may see.
            version: `${key} ${JSON.stringify(viewer.rights)}`,
            changedAt: null,
            headers: {
                'cache-control': 'private, no-store',
                'content-type': FORMATS[format],
                'content-disposition': `inline; filename="asrtu-events.${format}"`,
            },
            write: async function* () {
                yield* await feeds.write(format, query, { viewer, where, self });
            },
        });
    }
};
__decorate([
    AnyoneMay(),
    Head(':token/:name'),
    __param(0, Param('token')),
    __param(1, Param('name')),
    __param(2, Query()),
    __param(3, Req()),
    __param(4, Res()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, String, Object, Object, Object]),
    __metadata("design:returntype", Promise)
], SubscriptionsController.prototype, "head", null);
__decorate([
    AnyoneMay(),
    Get(':token/:name'),
    __param(0, Param('token')),
    __param(1, Param('name')),
    __param(2, Query()),
    __param(3, Req()),
    __param(4, Res()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, String, Object, Object, Object]),
    __metadata("design:returntype", Promise)
], SubscriptionsController.prototype, "get", null);
SubscriptionsController = __decorate([
    Controller('feeds/s'),
    __metadata("design:paramtypes", [SubscriptionsService,
        FeedsService,
        FeedReply])
], SubscriptionsController);
export { SubscriptionsController };
function ofDelegate(personId) {
    return sql `e.id in (
    select d.event_id from delegate d where d.person_id = ${personId} and d.state <> 'WITHDRAWN'
  )`;
}
//# sourceMappingURL=subscriptions.controller.js.map