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
import sql from 'sql-template-tag';
import { eventPolicy } from '../events/events.policy.js';
import { pathOf, TAGS } from '../feeds/feed-entry.js';
import { xml } from '../feeds/markup.js';
import { visible } from '../platform/auth/policy.js';
import { ANONYMOUS } from '../platform/auth/viewer.js';
import { Config } from '../platform/config.js';
import { Db } from '../platform/database/db.js';
import { Lang } from '../platform/graphql/text.js';
import { programPolicy } from '../programs/programs.policy.js';
/** Records of a file: each has an address in every language, and a file may have 50,000 of them. */
const RECORDS = 16_000;
/** What has a page of its own, by the word for it in the address. */
const PAGES_OF = {
    members: sql `from university r where true`,
    events: sql `from event r where ${visible(eventPolicy, ANONYMOUS, sql `r`)}`,
    programs: sql `from joint_program r where ${visible(programPolicy, ANONYMOUS, sql `r`)}`,
};
const SECTIONS = ['', 'members', 'events', 'programs', 'embed'];
/** The map of the site for search engines. */
let SitemapService = class SitemapService {
    constructor(db, config) {
        this.db = db;
        this.config = config;
    }
    /** Names all files of the map. */
    async index() {
        const files = ['pages'];
        for (const [name, from] of Object.entries(PAGES_OF)) {
            const [{ count }] = await this.db.rows(sql `select count(*)::integer as count ${from}`);
            for (let n = 0; n * RECORDS < count; n++)
                files.push(`${name}-${n + 1}`);
        }
        const entries = files.map((name) => `<sitemap><loc>${this.address(`/sitemaps/${name}.xml`)}</loc></sitemap>`);
        return `${HEAD}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</sitemapindex>\n`;
    }
    /** One file of the map; null where there is none of this name. */
    async file(name) {
        if (name === 'pages')
            return this.write(SECTIONS.map((section) => ({ parts: section ? [section] : [] })));
        const [, kind, number] = /^([a-z]+)-([1-9]\d{0,5})$/.exec(name) ?? [];
        if (!kind || !Object.hasOwn(PAGES_OF, kind))
            return null;
        const rows = await this.db.rows(sql `
      select r.slug, r.updated_at as updated ${PAGES_OF[kind]}
      order by r.id offset ${(Number(number) - 1) * RECORDS} limit ${RECORDS}`);
        if (rows.length === 0)
            return null;
        return this.write(rows.map(({ slug, updated }) => ({ parts: [kind, slug], updated })));
    }
    write(pages) {
        const entries = pages.flatMap(({ parts, updated }) => {
            const addresses = Object.values(Lang).map((lang) => [TAGS[lang], this.address(pathOf(lang, ...parts))]);
            const others = addresses
                .map(([tag, href]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${href}"/>`)
                .join('');
            const changed = updated ? `<lastmod>${updated.toISOString()}</lastmod>` : '';
            return addresses.map(([, href]) => `<url><loc>${href}</loc>${changed}${others}</url>`);
        });
        return `${HEAD}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`;
    }
    address(path) {
        return xml(new URL(path, this.config.publicUrl).href);
    }
};
SitemapService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Config])
], SitemapService);
export { SitemapService };
const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';
//# sourceMappingURL=sitemap.service.js.map