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
import { jsx as _jsx } from "preact/jsx-runtime";
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { pathOf, TAGS } from '../feeds/feed-entry.js';
import { AnyoneMay } from '../platform/auth/access.js';
import { inputError, notFound } from '../platform/errors.js';
import { Lang } from '../platform/graphql/text.js';
import { AssociationPage, associationJsonLd } from './association.js';
import { ASSOCIATION, EVENT, EVENTS, MEMBER, MEMBERS, MONTH, PROGRAM, PROGRAMS } from './documents.js';
import { EventPage, eventJsonLd } from './event.js';
import { EventsPage, MonthPage } from './events.js';
import { MemberPage, memberJsonLd, MembersPage } from './members.js';
import { PagesService } from './pages.service.js';
import { partyName, ProgramPage, ProgramsPage } from './programs.js';
import { showDate } from './times.js';
import { valueName, valuesOf, word } from './words.js';
const LANGS = Object.values(Lang).map((lang) => TAGS[lang]);
const MONTH_FORM = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/;
/** More than a page of a month can hold. */
const EVENTS_OF_A_MONTH = 300;
/** The values of the parameters that a page knows. Others are none of its business: sites add their own to links. */
function known(given, ...names) {
    return Object.fromEntries(names.flatMap((name) => {
        const value = given[name];
        if (value === undefined || value === '')
            return [];
        if (typeof value !== 'string' || value.length > 300) {
            throw inputError('PARAMETER_MALFORMED', `\`${name}\` must be one short text.`, [name]);
        }
        return [[name, value]];
    }));
}
function searchOf(query) {
    const given = Object.entries(query).filter((each) => each[1] !== undefined);
    return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '';
}
/** A value of an enumeration as addresses have it: working-meeting. */
function valueIn(group, name, value) {
    if (value === undefined)
        return undefined;
    const found = valuesOf(group).find((each) => each === value.toUpperCase().replaceAll('-', '_'));
    if (!found)
        throw inputError('PARAMETER_MALFORMED', `\`${name}\` has no such value.`, [name]);
    return found;
}
function sideIn(side) {
    if (side === undefined || side === 'cn' || side === 'ru')
        return side?.toUpperCase();
    throw inputError('PARAMETER_MALFORMED', '`side` must be cn or ru.', ['side']);
}
/** The public pages, in three languages. */
let PagesController = class PagesController {
    constructor(pages) {
        this.pages = pages;
        pages.publish(ASSOCIATION, EVENT, EVENTS, MEMBER, MEMBERS, MONTH, PROGRAM, PROGRAMS);
    }
    async association(request, reply) {
        await this.pages.show(request, reply, {
            parts: [],
            search: '',
            make: async (lang) => {
                const data = await this.pages.ask(ASSOCIATION, { lang });
                return {
                    title: word(lang, 'association'),
                    description: word(lang, 'lead'),
                    jsonLd: associationJsonLd(data, `${this.pages.origin}${pathOf(lang)}`),
                    feeds: '',
                    body: _jsx(AssociationPage, { data: data, lang: lang }),
                };
            },
        });
    }
    async members(request, reply, parameters) {
        await this.pages.guard(request, reply, async () => {
            const { after, ...query } = known(parameters, 'side', 'kind', 'q', 'after');
            const filter = {
                memberAsOf: this.pages.today(),
                membership: ['YES', 'UNKNOWN'],
                hasStrongEvidence: true,
                side: sideIn(query.side),
                kind: valueIn('memberKind', 'kind', query.kind),
                text: query.q,
            };
            const search = searchOf({ ...query, after });
            await this.pages.show(request, reply, {
                parts: ['members'],
                search,
                make: async (lang) => {
                    const { universities } = await this.pages.ask(MEMBERS, {
                        lang,
                        filter,
                        after,
                    });
                    const next = this.next(lang, ['members'], query, universities.pageInfo);
                    return {
                        title: word(lang, 'members'),
                        description: word(lang, 'memberRoster'),
                        isIndexed: search === '',
                        body: _jsx(MembersPage, { lang: lang, query: query, members: universities, next: next }),
                    };
                },
            });
        });
    }
    async member(request, reply, slug) {
        const parts = ['members', slug];
        await this.pages.show(request, reply, {
            parts,
            search: '',
            make: async (lang) => {
                const { university } = await this.pages.ask(MEMBER, { lang, slug });
                return {
                    title: university.name.text,
                    description: `${university.name.text}: ${word(lang, 'association')}`,
                    jsonLd: memberJsonLd(university, `${this.pages.origin}${pathOf(lang, ...parts)}`),
                    feeds: `university=${slug}`,
                    isEmbeddable: true,
                    body: _jsx(MemberPage, { university: university, lang: lang }),
                };
            },
        });
    }
    async events(request, reply, parameters) {
        await this.pages.guard(request, reply, async () => {
            const { after, ...query } = known(parameters, 'side', 'kind', 'series', 'past', 'after');
            const search = searchOf({ ...query, after });
            await this.pages.show(request, reply, {
                parts: ['events'],
                search,
                make: async (lang) => {
                    const isPast = query.past === 'true';
                    const { eventSeries } = await this.pages.ask(EVENTS, { lang, filter: {} });
                    const series = eventSeries.find(({ slug }) => slug === query.series);
                    if (query.series && !series)
                        throw notFound('series', ['series']);
                    const filter = {
                        isUpcoming: !isPast,
                        isPart: false,
                        side: sideIn(query.side),
                        kind: valueIn('eventKind', 'kind', query.kind),
                        seriesId: series?.id,
                    };
                    const { events } = await this.pages.ask(EVENTS, { lang, filter, after });
                    return {
                        title: word(lang, 'events'),
                        description: `${word(lang, 'events')}: ${word(lang, 'association')}`,
                        isIndexed: search === '' || search === '?past=true',
                        feeds: feedParameters(query),
                        isEmbeddable: true,
                        body: (_jsx(EventsPage, { lang: lang, query: query, events: events, series: eventSeries, month: this.pages.today().slice(0, 7), next: this.next(lang, ['events'], query, events.pageInfo), feeds: feedParameters(query), links: {
                                upcoming: `${pathOf(lang, 'events')}${searchOf({ ...query, past: undefined })}`,
                                past: `${pathOf(lang, 'events')}${searchOf({ ...query, past: 'true' })}`,
                            } })),
                    };
                },
            });
        });
    }
    async month(request, reply, month) {
        await this.pages.show(request, reply, {
            parts: ['events', 'month', month],
            search: '',
            make: async (lang) => {
                if (!MONTH_FORM.test(month))
                    throw notFound('month; write it like 2026-11', ['month']);
                const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0));
                const filter = { from: `${month}-01`, to: last.toISOString().slice(0, 10), isPart: false };
                const events = [];
                let after = null;
                do {
                    const page = await this.pages.ask(MONTH, {
                        lang,
                        filter,
                        after,
                    });
                    events.push(...page.events.nodes);
                    after = page.events.pageInfo.hasNextPage ? page.events.pageInfo.endCursor : null;
                } while (after && events.length < EVENTS_OF_A_MONTH);
                return {
                    title: `${word(lang, 'events')}: ${showDate(lang, month)}`,
                    description: `${word(lang, 'events')}: ${showDate(lang, month)}`,
                    isIndexed: events.length > 0,
                    feeds: '',
                    body: (_jsx(MonthPage, { lang: lang, month: month, events: events.toReversed(), today: this.pages.today() })),
                };
            },
        });
    }
    async event(request, reply, slug) {
        await this.pages.show(request, reply, {
            parts: ['events', slug],
            search: '',
            make: async (lang) => {
                const { event } = await this.pages.ask(EVENT, { lang, slug });
                return {
                    title: event.title.text,
                    description: event.summary?.text ?? `${event.title.text}: ${valueName(lang, 'eventKind', event.kind)}`,
                    jsonLd: eventJsonLd(event, lang, this.pages.origin),
                    feeds: `event=${slug}`,
                    isEmbeddable: true,
                    ...(event.image && { image: event.image.url }),
                    body: _jsx(EventPage, { event: event, lang: lang }),
                };
            },
        });
    }
    async programs(request, reply, parameters) {
        await this.pages.guard(request, reply, async () => {
            const { after, ...query } = known(parameters, 'kind', 'state', 'q', 'after');
            const filter = {
                kind: valueIn('programKind', 'kind', query.kind),
                state: valueIn('programState', 'state', query.state),
                text: query.q,
            };
            const search = searchOf({ ...query, after });
            await this.pages.show(request, reply, {
                parts: ['programs'],
                search,
                make: async (lang) => {
                    const { jointPrograms } = await this.pages.ask(PROGRAMS, {
                        lang,
                        filter,
                        after,
                    });
                    const next = this.next(lang, ['programs'], query, jointPrograms.pageInfo);
                    return {
                        title: word(lang, 'programs'),
                        description: `${word(lang, 'programs')}: ${word(lang, 'association')}`,
                        isIndexed: search === '',
                        body: _jsx(ProgramsPage, { lang: lang, query: query, programs: jointPrograms, next: next }),
                    };
                },
            });
        });
    }
    async program(request, reply, slug) {
        await this.pages.show(request, reply, {
            parts: ['programs', slug],
            search: '',
            make: async (lang) => {
                const { jointProgram } = await this.pages.ask(PROGRAM, {
                    lang,
                    slug,
                });
                return {
                    title: jointProgram.title.text,
                    description: `${jointProgram.title.text}: ${jointProgram.parties.map((party) => partyName(party).text).join(' · ')}`,
                    jsonLd: jointProgram.export,
                    body: _jsx(ProgramPage, { program: jointProgram, lang: lang }),
                };
            },
        });
    }
    async others(request, reply) {
        await this.pages.guard(request, reply, () => Promise.reject(notFound('page', ['path'])));
    }
    next(lang, parts, query, { hasNextPage, endCursor }) {
        return hasNextPage && endCursor
            ? `${pathOf(lang, ...parts)}${searchOf({ ...query, after: endCursor })}`
            : null;
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
], PagesController.prototype, "association", null);
__decorate([
    AnyoneMay(),
    Get('members'),
    __param(0, Req()),
    __param(1, Res()),
    __param(2, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object]),
    __metadata("design:returntype", Promise)
], PagesController.prototype, "members", null);
__decorate([
    AnyoneMay(),
    Get('members/:slug'),
    __param(0, Req()),
    __param(1, Res()),
    __param(2, Param('slug')),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, String]),
    __metadata("design:returntype", Promise)
], PagesController.prototype, "member", null);
__decorate([
    AnyoneMay(),
    Get('events'),
    __param(0, Req()),
    __param(1, Res()),
    __param(2, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object]),
    __metadata("design:returntype", Promise)
], PagesController.prototype, "events", null);
__decorate([
    AnyoneMay(),
    Get('events/month/:month'),
    __param(0, Req()),
    __param(1, Res()),
    __param(2, Param('month')),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, String]),
    __metadata("design:returntype", Promise)
], PagesController.prototype, "month", null);
__decorate([
    AnyoneMay(),
    Get('events/:slug'),
    __param(0, Req()),
    __param(1, Res()),
    __param(2, Param('slug')),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, String]),
    __metadata("design:returntype", Promise)
], PagesController.prototype, "event", null);
__decorate([
    AnyoneMay(),
    Get('programs'),
    __param(0, Req()),
    __param(1, Res()),
    __param(2, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object]),
    __metadata("design:returntype", Promise)
], PagesController.prototype, "programs", null);
__decorate([
    AnyoneMay(),
    Get('programs/:slug'),
    __param(0, Req()),
    __param(1, Res()),
    __param(2, Param('slug')),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, String]),
    __metadata("design:returntype", Promise)
], PagesController.prototype, "program", null);
__decorate([
    AnyoneMay(),
    Get('*'),
    __param(0, Req()),
    __param(1, Res()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", Promise)
], PagesController.prototype, "others", null);
PagesController = __decorate([
    Controller(LANGS),
    __metadata("design:paramtypes", [PagesService])
], PagesController);
export { PagesController };
/** The feed of what the list shows. */
function feedParameters({ side, kind, series }) {
    return searchOf({ side, series, kind }).slice(1);
}
//# sourceMappingURL=pages.controller.js.map