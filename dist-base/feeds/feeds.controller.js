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
import { Controller, Get, Head, HttpCode, Options, Param, Query, Req, Res } from '@nestjs/common';
import { AnyoneMay } from '../platform/auth/access.js';
import { notFound } from '../platform/errors.js';
import { readFeedQuery, writeFeedQuery } from './feed-query.js';
import { FeedReply } from './feed-reply.js';
import { FeedsService, FORMATS } from './feeds.service.js';
export const CACHE_CONTROL = 'public, max-age=300, stale-while-revalidate=600, stale-if-error=86400';
const NAME = /^events\.([a-z]+)$/;
/** Events for calendars, feed readers and other sites. They are public, and the same for everybody. */
let FeedsController = class FeedsController {
    constructor(feeds, reply) {
        this.feeds = feeds;
        this.reply = reply;
    }
    options(name, reply) {
        formatOf(name);
        void allow(reply)
            .header('access-control-allow-methods', 'GET, HEAD, OPTIONS')
            .header('access-control-allow-headers', 'if-none-match, if-modified-since, accept, cache-control')
            .header('access-control-max-age', '86400')
            .header('allow', 'GET, HEAD, OPTIONS')
            .send();
    }
    async head(name, query, request, reply) {
        await this.answer(name, query, request, reply);
    }
    async get(name, query, request, reply) {
        await this.answer(name, query, request, reply);
    }
    async answer(name, parameters, request, reply) {
        void allow(reply);
        const format = formatOf(name);
        const query = readFeedQuery(parameters, format === 'ics');
        this.feeds.asked(query);
        // Before the events: what changes between is told as a change once more, rather than never.
        const { key: version, changedAt } = await this.feeds.version();
        const { feeds } = this;
        await this.reply.send(request, reply, {
            key: `${format}?${writeFeedQuery(query, format === 'ics')}`,
            version,
            changedAt,
            headers: {
                'cache-control': CACHE_CONTROL,
                'content-type': FORMATS[format],
                'content-disposition': `inline; filename="asrtu-events.${format}"`,
            },
            write: async function* () {
                yield* await feeds.write(format, query);
            },
            again: () => {
                if (feeds.knownVersion()?.key !== version)
                    return false;
                feeds.asked(query);
                return true;
            },
        });
    }
};
__decorate([
    AnyoneMay(),
    Options(':name'),
    HttpCode(204),
    __param(0, Param('name')),
    __param(1, Res()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Object]),
    __metadata("design:returntype", void 0)
], FeedsController.prototype, "options", null);
__decorate([
    AnyoneMay(),
    Head(':name'),
    __param(0, Param('name')),
    __param(1, Query()),
    __param(2, Req()),
    __param(3, Res()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Object, Object, Object]),
    __metadata("design:returntype", Promise)
], FeedsController.prototype, "head", null);
__decorate([
    AnyoneMay(),
    Get(':name'),
    __param(0, Param('name')),
    __param(1, Query()),
    __param(2, Req()),
    __param(3, Res()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Object, Object, Object]),
    __metadata("design:returntype", Promise)
], FeedsController.prototype, "get", null);
FeedsController = __decorate([
    Controller('feeds'),
    __metadata("design:paramtypes", [FeedsService,
        FeedReply])
], FeedsController);
export { FeedsController };
function allow(reply) {
    return reply
        .header('access-control-allow-origin', '*')
        .header('access-control-expose-headers', 'etag, last-modified');
}
export function formatOf(name) {
    const format = NAME.exec(name)?.[1];
    if (!format || !Object.hasOwn(FORMATS, format)) {
        throw notFound('feed; there are events.ics, events.atom, events.rss and events.json', ['name']);
    }
    return format;
}
//# sourceMappingURL=feeds.controller.js.map