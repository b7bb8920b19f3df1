var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "preact/jsx-runtime";
import { Injectable, Logger } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { execute } from 'graphql';
import { randomUUID } from 'node:crypto';
import { pathOf, TAGS } from '../feeds/feed-entry.js';
import { FeedReply } from '../feeds/feed-reply.js';
import { DataVersions, PUBLIC_TYPES } from '../platform/audit/data-versions.js';
import { ANONYMOUS } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { TrustedDocuments } from '../platform/graphql/trusted-documents.js';
import { PerRequest } from '../platform/graphql/per-request.js';
import { Lang } from '../platform/graphql/text.js';
import { renderPage } from './layout.js';
import { STYLE_PATH } from './styles.js';
import { word } from './words.js';
/** To be moved on when the same is shown in another way. */
const MADE_SINCE = new Date('2026-11-25T00:00:00Z');
function langOf({ url }) {
    return Object.values(Lang).find((lang) => new RegExp(`^/${TAGS[lang]}(?:[/?]|$)`).test(url));
}
/** What a page may load and do: its own style, its own pictures, forms to itself. Scripts and frames of the portal where it is named. */
function contentPolicy(portal) {
    return [
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        ...(portal ? ['script-src', 'connect-src', 'frame-src'].map((what) => `${what} 'self' ${portal}`) : []),
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ].join('; ');
}
/** Answers with pages. They show what the API tells the public, whoever asks, so that every cache may keep them. */
let PagesService = class PagesService {
    constructor(schema, reply, versions, clock, config, trusted) {
        this.schema = schema;
        this.reply = reply;
        this.versions = versions;
        this.clock = clock;
        this.config = config;
        this.trusted = trusted;
        this.logger = new Logger('Pages');
        this.origin = config.publicUrl.origin;
    }
    /** Has anybody ask what the pages ask, by the digests of the texts. */
    publish(...documents) {
        for (const { loc } of documents)
            this.trusted.add(loc.source.body);
    }
    /** What the API answers to the public. What it refuses is thrown. */
    async ask(document, variables) {
        const contextValue = { viewer: ANONYMOUS, perRequest: new PerRequest() };
        const { data, errors } = await execute({
            schema: this.schema.schema,
            document,
            variableValues: variables,
            contextValue,
        });
        if (errors)
            throw errors[0].originalError ?? errors[0];
        return data;
    }
    today() {
        return this.clock.today();
    }
    render(page) {
        return renderPage(page, { style: STYLE_PATH, portal: this.config.publicUrl });
    }
    /** A page that is the same while the data and the day are the same. */
    async show(request, reply, shown) {
        const { parts, search, isScripted = false, make } = shown;
        const lang = langOf(request);
        if (/\/(?:\?|$)/.test(request.url)) {
            // Each page has one address.
            const path = pathOf(lang, ...parts.map((part) => encodeURIComponent(part)));
            return void (await reply.redirect(`${path}${search}`, 301));
        }
        const headers = {
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': contentPolicy(isScripted ? this.origin : undefined),
        };
        await this.guard(request, reply, async () => {
            await this.sendText(request, reply, JSON.stringify([lang, parts, search]), headers, async () => this.render({ lang, parts, search, ...(await make(lang)) }));
        });
    }
    /** What goes wrong is said on a page too. */
    async guard(request, reply, work) {
        try {
            await work();
        }
        catch (error) {
            if (reply.sent)
                throw error;
            const lang = langOf(request);
            const [status, title, text] = this.explain(error, lang);
            for (const name of ['etag', 'last-modified', 'content-encoding', 'content-length'])
                void reply.removeHeader(name);
            const body = (_jsxs(_Fragment, { children: [_jsx("h1", { children: title }), _jsx("p", { class: "lead", children: text })] }));
            await reply
                .code(status)
                .header('content-type', 'text/html; charset=utf-8')
                .header('cache-control', 'no-store')
                .header('content-security-policy', contentPolicy())
                .send(this.render({ lang, parts: [], title, description: text, isIndexed: false, body }));
        }
    }
    explain(error, lang) {
        if (error instanceof PortalError) {
            return error.code === ErrorCode.NOT_FOUND
                ? [404, word(lang, 'notFound'), word(lang, 'notFoundText')]
                : [400, word(lang, 'bad'), error.message];
        }
        const id = randomUUID();
        this.logger.error({ errorId: id, err: error }, 'A page failed with an unexpected error');
        return [500, word(lang, 'failed'), word(lang, 'failedText', { id })];
    }
    async sendText(request, reply, key, headers, make) {
        const { key: version, changedAt } = await this.versions.of(PUBLIC_TYPES, MADE_SINCE);
        await this.reply.send(request, reply, {
            key: `page ${key}`,
            version,
            changedAt,
            headers: {
                'cache-control': 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400',
                ...headers,
            },
            write: async function* () {
                yield await make();
            },
        });
    }
};
PagesService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [GraphQLSchemaHost,
        FeedReply,
        DataVersions,
        Clock,
        Config,
        TrustedDocuments])
], PagesService);
export { PagesService };
//# sourceMappingURL=pages.service.js.map