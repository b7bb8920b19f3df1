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
import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import { pathOf, TAGS } from '../feeds/feed-entry.js';
import { AnyoneMay } from '../platform/auth/access.js';
import { Config } from '../platform/config.js';
import { notFound } from '../platform/errors.js';
import { Lang } from '../platform/graphql/text.js';
import { PagesService } from './pages.service.js';
import { SitemapService } from './sitemap.service.js';
import { ICON, STYLE, STYLE_PATH } from './styles.js';
/** What has its hash in its address. */
export const FOR_GOOD = 'public, max-age=31536000, immutable';
const XML = { 'content-type': 'application/xml; charset=utf-8' };
/** The language of the portal that a browser likes best; English if none. */
export function preferredLang(accepted) {
    const wishes = (accepted ?? '').split(',').map((part) => {
        const [tag, ...parameters] = part
            .trim()
            .toLowerCase()
            .split(/\s*;\s*/);
        const q = parameters.find((parameter) => parameter.startsWith('q='));
        return { tag: tag.split('-')[0], weight: q === undefined ? 1 : Number(q.slice(2)) || 0 };
    });
    const ours = wishes.flatMap(({ tag, weight }) => {
        const lang = Object.values(Lang).find((each) => TAGS[each] === tag);
        return lang && weight > 0 ? [{ lang, weight }] : [];
    });
    return ours.sort((left, right) => right.weight - left.weight)[0]?.lang ?? Lang.EN;
}
/** What belongs to the site as a whole. */
let SiteController = class SiteController {
    constructor(pages, sitemap, config) {
        this.pages = pages;
        this.sitemap = sitemap;
        this.config = config;
    }
    async start(request, reply) {
        void reply.header('vary', 'accept-language').header('cache-control', 'public, max-age=300');
        await reply.redirect(pathOf(preferredLang(request.headers['accept-language'])), 302);
    }
    style() {
        return STYLE;
    }
    icon() {
        return ICON;
    }
    robots() {
        const sitemap = new URL('/sitemap.xml', this.config.publicUrl).href;
        return `User-agent: *\nDisallow: /graphql\nDisallow: /feeds/s/\n\nSitemap: ${sitemap}\n`;
    }
    async index(request, reply) {
        await this.pages.sendText(request, reply, 'sitemap', XML, () => this.sitemap.index());
    }
    async part(request, reply, name) {
        await this.pages.sendText(request, reply, `sitemap ${name}`, XML, async () => {
            const file = await this.sitemap.file(name);
            if (file === null)
                throw notFound('file of the map; /sitemap.xml lists them', ['name']);
            return file;
        });
    }
};
__decorate([
    AnyoneMay(),
    Get(),
    __param(0, Req()),
    __param(1, Res()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", Promise)
], SiteController.prototype, "start", null);
__decorate([
    AnyoneMay(),
    Get(STYLE_PATH),
    Header('content-type', 'text/css; charset=utf-8'),
    Header('cache-control', FOR_GOOD),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", String)
], SiteController.prototype, "style", null);
__decorate([
    AnyoneMay(),
    Get('assets/icon.svg'),
    Header('content-type', 'image/svg+xml'),
    Header('cache-control', 'public, max-age=86400'),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", String)
], SiteController.prototype, "icon", null);
__decorate([
    AnyoneMay(),
    Get('robots.txt'),
    Header('content-type', 'text/plain; charset=utf-8'),
    Header('cache-control', 'public, max-age=3600'),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", String)
], SiteController.prototype, "robots", null);
__decorate([
    AnyoneMay(),
    Get('sitemap.xml'),
    __param(0, Req()),
    __param(1, Res()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", Promise)
], SiteController.prototype, "index", null);
__decorate([
    AnyoneMay(),
    Get('sitemaps/:name.xml'),
    __param(0, Req()),
    __param(1, Res()),
    __param(2, Param('name')),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, String]),
    __metadata("design:returntype", Promise)
], SiteController.prototype, "part", null);
SiteController = __decorate([
    Controller(),
    __metadata("design:paramtypes", [PagesService,
        SitemapService,
        Config])
], SiteController);
export { SiteController };
//# sourceMappingURL=site.controller.js.map