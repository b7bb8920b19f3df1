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
import { readFile } from 'node:fs/promises';
import { FeedReply } from '../feeds/feed-reply.js';
import { CACHE_CONTROL } from '../feeds/feeds.controller.js';
import { FeedsService } from '../feeds/feeds.service.js';
import { AnyoneMay } from '../platform/auth/access.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { notFound } from '../platform/errors.js';
import { packageFile } from '../platform/package-file.js';
import { monthShown } from './embed-month.js';
import { plainOptions } from './embed-options.js';
import { embedPage, pagePolicy } from './embed-page.js';
import { feedQueryOf, readPageQuery } from './embed-query.js';
import { fileOf, RELEASES } from './embed-releases.js';
/** To be moved on when the page shows the same events in another way. */
const DRAWN_SINCE = new Date('2026-11-25T00:00:00Z');
/** The element that other sites show events with, and the page for their frames. */
let EmbedController = class EmbedController {
    constructor(feeds, reply, clock, config) {
        this.feeds = feeds;
        this.reply = reply;
        this.clock = clock;
        this.config = config;
    }
    async headOfPage(query, request, reply) {
        await this.sendPage(query, request, reply);
    }
    async page(query, request, reply) {
        await this.sendPage(query, request, reply);
    }
    async headOfScript(version, request, reply) {
        await this.sendScript(version, request, reply);
    }
    async script(version, request, reply) {
        await this.sendScript(version, request, reply);
    }
    async sendScript(version, request, reply) {
        const release = RELEASES.find((each) => each.version === version);
        if (!release)
            throw notFound('release of the embed', ['version']);
        await this.reply.send(request, reply, {
            key: `embed ${version}`,
            version: release.integrity,
            changedAt: new Date(release.releasedOn),
            headers: {
                'cache-control': 'public, max-age=31536000, immutable',
                'content-type': 'text/javascript; charset=utf-8',
                'access-control-allow-origin': '*',
                'cross-origin-resource-policy': 'cross-origin',
            },
            write: async function* () {
                yield await readFile(packageFile(fileOf(version)), 'utf8');
            },
        });
    }
    async sendPage(parameters, request, reply) {
        const { options, month: wanted } = readPageQuery(parameters);
        const today = this.clock.today();
        const month = options.layout === 'month' ? monthShown(options, today, wanted) : undefined;
        const query = feedQueryOf(options, month?.reach);
        const { feeds } = this;
        const { origin: portal } = this.config.publicUrl;
        feeds.asked(query);
        // Before the events: what changes between is told as a change once more, rather than never.
        const { key: version, changedAt } = await feeds.version();
        const { key: _key, ...plain } = plainOptions(options);
        await this.reply.send(request, reply, {
            key: `embed?${new URLSearchParams({ ...plain, month: month?.month ?? '' }).toString()}`,
            version,
            changedAt: changedAt > DRAWN_SINCE ? changedAt : DRAWN_SINCE,
            headers: {
                'cache-control': CACHE_CONTROL,
                'content-type': 'text/html; charset=utf-8',
                'content-security-policy': pagePolicy(portal),
                'cross-origin-resource-policy': 'cross-origin',
            },
            write: async function* () {
                yield await embedPage({ ...(await feeds.items(query)), options, portal, today, month });
            },
        });
    }
};
__decorate([
    AnyoneMay(),
    Head('events'),
    __param(0, Query()),
    __param(1, Req()),
    __param(2, Res()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object]),
    __metadata("design:returntype", Promise)
], EmbedController.prototype, "headOfPage", null);
__decorate([
    AnyoneMay(),
    Get('events'),
    __param(0, Query()),
    __param(1, Req()),
    __param(2, Res()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object]),
    __metadata("design:returntype", Promise)
], EmbedController.prototype, "page", null);
__decorate([
    AnyoneMay(),
    Head(':version/asrtu-events.js'),
    __param(0, Param('version')),
    __param(1, Req()),
    __param(2, Res()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Object, Object]),
    __metadata("design:returntype", Promise)
], EmbedController.prototype, "headOfScript", null);
__decorate([
    AnyoneMay(),
    Get(':version/asrtu-events.js'),
    __param(0, Param('version')),
    __param(1, Req()),
    __param(2, Res()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Object, Object]),
    __metadata("design:returntype", Promise)
], EmbedController.prototype, "script", null);
EmbedController = __decorate([
    Controller('embed'),
    __metadata("design:paramtypes", [FeedsService,
        FeedReply,
        Clock,
        Config])
], EmbedController);
export { EmbedController };
//# sourceMappingURL=embed.controller.js.map