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
import { DocumentsService } from '../documents/documents.service.js';
import { isShown } from '../events/event.entity.js';
import { EventLoader } from '../events/event.loader.js';
import { eventPolicy } from '../events/events.policy.js';
import { ContactKind } from '../people/person.entity.js';
import { Action, may } from '../platform/auth/policy.js';
import { ANONYMOUS } from '../platform/auth/viewer.js';
import { Config } from '../platform/config.js';
import { Db } from '../platform/database/db.js';
import { PerRequest } from '../platform/graphql/per-request.js';
import { localized, localizedOf } from '../platform/graphql/text.js';
import { pathOf, TAGS } from './feed-entry.js';
/** Puts together what feeds tell of events, in statements that do not grow with them. */
let FeedEntries = class FeedEntries {
    constructor(config, loader, db, documents) {
        this.config = config;
        this.loader = loader;
        this.db = db;
        this.documents = documents;
    }
    /** As the viewer may see them: what was shown before and is not any more was withdrawn. */
    async entries(events, lang, viewer) {
        const request = new PerRequest();
        return await Promise.all(events.map((event) => {
            const isVisible = isShown(event.state) && may(eventPolicy, Action.READ, viewer, event);
            return this.entry(request, event, lang, !isVisible);
        }));
    }
    async entry(request, event, lang, isWithdrawn) {
        const [hosts, venues, points, image] = await Promise.all([
            this.hostsOf(request, event, lang),
            this.loader.venues(request, event.id),
            this.loader.contactPoints(request, event.id),
            this.imageOf(request, event, lang),
        ]);
        return {
            event,
            isWithdrawn,
            title: localizedOf(event, 'title', lang),
            summary: localizedOf(event, 'summary', lang),
            description: localizedOf(event, 'description', lang),
            hosts,
            venues: venues.map((venue) => {
                const [name, city] = [localizedOf(venue, 'name', lang), localizedOf(venue, 'city', lang)];
                const langs = new Set([name, city].flatMap((each) => each?.lang ?? []));
                return {
                    venue,
                    name: [name?.text, venue.address, city?.text].filter(Boolean).join(', '),
                    // An address is written as it is there.
                    lang: langs.size === 1 && !venue.address ? [...langs][0] : null,
                };
            }),
            email: points.find(({ kind }) => kind === ContactKind.EMAIL)?.value ?? null,
            url: this.address(pathOf(lang, 'events', event.slug)),
            calendarUrl: this.address(`/feeds/events.ics?lang=${TAGS[lang]}&event=${event.slug}`),
            image,
        };
    }
    address(path) {
        return new URL(path, this.config.publicUrl).href;
    }
    async hostsOf(request, event, lang) {
        const hosts = await this.loader.hosts(request, event.id);
        return await Promise.all(hosts.map(async (host) => {
            if (!host.universityId)
                return { host, name: localizedOf(host, 'name', lang), slug: null };
            const { slug, names } = await this.calledIn(request, host.universityId);
            return { host, name: localized(names, lang), slug };
        }));
    }
    /** What universities are called: no more of them than that, for there are many in a long feed. */
    async calledIn(request, id) {
        const called = await request.one('names in a feed', id, async (ids) => {
            const rows = await this.db.rows(sql `
        select u.id, u.slug, (
          select jsonb_object_agg(n.lang, n.text) from university_name n
          where n.university_id = u.id and n.kind = 'OFFICIAL' and not n.is_former
        ) as names
        from university u where u.id = any(${ids})`);
            return new Map(rows.map((row) => [row.id, row]));
        });
        return called;
    }
    /** Feeds show what the public may see, whoever reads them. */
    async imageOf(request, { id }, lang) {
        const picture = await this.documents.picture({ viewer: ANONYMOUS, perRequest: request }, id);
        if (!picture)
            return null;
        const { document, file } = picture;
        const alt = localizedOf(document, 'title', lang).text;
        return { url: this.address(`/files/${file.id}`), mediaType: file.mediaType, alt };
    }
};
FeedEntries = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Config,
        EventLoader,
        Db,
        DocumentsService])
], FeedEntries);
export { FeedEntries };
//# sourceMappingURL=feed-entries.js.map