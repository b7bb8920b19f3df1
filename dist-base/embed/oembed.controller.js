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
import { Controller, Get, Query, Res } from '@nestjs/common';
import { WORDS } from '../feeds/feed-entry.js';
import { readParameters, refused } from '../feeds/feed-query.js';
import { xml } from '../feeds/markup.js';
import { FeedsService } from '../feeds/feeds.service.js';
import { AnyoneMay } from '../platform/auth/access.js';
import { Config } from '../platform/config.js';
import { ErrorCode, notFound, PortalError } from '../platform/errors.js';
import { PerRequest } from '../platform/graphql/per-request.js';
import { UniversitiesService } from '../universities/universities.service.js';
import { officialNameOf } from '../universities/university-name.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { feedQueryOf, langOf } from './embed-query.js';
import { frameFor, titleOf } from './snippet.js';
const PAGE = /^\/(en|ru|zh)\/(?:events|(events|members)\/([a-z0-9]+(?:-[a-z0-9]+)*))$/;
const SECONDS_KEPT = 3_600;
/** Pixels: of a list, and of a single event. */
const HEIGHTS = { list: 600, event: 320 };
const WIDTH = 640;
const pixels = [
    (value) => (/^[1-9]\d{0,4}$/.test(value) ? Number(value) : undefined),
    'a number of pixels, 1 to 99999',
];
const PARAMETERS = {
    url: [(value) => value || undefined, 'the address of a page of this portal'],
    format: [(value) => value, 'json or xml'],
    maxwidth: [...pixels],
    maxheight: [...pixels],
};
/** Tells other sites how to show a page of the portal within theirs (oembed.com). */
let OembedController = class OembedController {
    constructor(feeds, universities, loader, config) {
        this.feeds = feeds;
        this.universities = universities;
        this.loader = loader;
        this.config = config;
    }
    async oembed(query, reply) {
        void reply.header('access-control-allow-origin', '*');
        const { url, format = 'json', maxwidth, maxheight } = readParameters(query, PARAMETERS);
        if (!url)
            throw refused('PARAMETER_MISSING', '`url` must be the address of a page of this portal.', 'url');
        if (format !== 'json' && format !== 'xml') {
            const details = { path: ['format'], http: { status: 501 } };
            throw new PortalError(ErrorCode.INVALID_INPUT, 'FORMAT_UNKNOWN', 'There are json and xml.', details);
        }
        const { options, title } = await this.pageAt(url);
        const width = Math.min(WIDTH, maxwidth ?? WIDTH);
        const usual = options.event ? HEIGHTS.event : HEIGHTS.list;
        const height = Math.min(usual, maxheight ?? usual);
        const portal = this.config.publicUrl;
        const answer = {
            version: '1.0',
            type: 'rich',
            title,
            provider_name: WORDS[langOf(options)].association,
            provider_url: portal.href,
            cache_age: SECONDS_KEPT,
            width,
            height,
            html: frameFor(portal, options, { width, height }, title),
        };
        void reply.header('cache-control', `public, max-age=${SECONDS_KEPT}`);
        if (format === 'json') {
            await reply.header('content-type', 'application/json; charset=utf-8').send(answer);
            return;
        }
        const fields = Object.entries(answer).map(([name, value]) => `<${name}>${xml(String(value))}</${name}>`);
        await reply
            .header('content-type', 'text/xml; charset=utf-8')
            .send(`<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${fields.join('')}</oembed>\n`);
    }
    /** What a page of the portal shows. Its parameters and its fragment do not change that. */
    async pageAt(url) {
        const address = URL.canParse(url) ? new URL(url) : null;
        const match = address?.origin === this.config.publicUrl.origin ? PAGE.exec(address.pathname) : null;
        if (!match)
            throw notFound('page that can be embedded', ['url']);
        const [, lang, room, slug] = match;
        if (room === 'events') {
            const options = { lang, event: slug };
            const { items } = await this.feeds.items(feedQueryOf(options));
            if (items.length === 0)
                throw notFound('event', ['url']);
            return { options, title: items[0].title };
        }
        if (room === 'members') {
            const { id } = await this.universities.bySlug(slug);
            const names = await this.loader.names(new PerRequest(), id);
            const options = { lang, university: slug, past: 'true' };
            return { options, title: officialNameOf(names, langOf(options)).text };
        }
        return { options: { lang }, title: titleOf({ lang }) };
    }
};
__decorate([
    AnyoneMay(),
    Get(),
    __param(0, Query()),
    __param(1, Res()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", Promise)
], OembedController.prototype, "oembed", null);
OembedController = __decorate([
    Controller('oembed'),
    __metadata("design:paramtypes", [FeedsService,
        UniversitiesService,
        UniversityLoader,
        Config])
], OembedController);
export { OembedController };
//# sourceMappingURL=oembed.controller.js.map