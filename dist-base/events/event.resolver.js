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
import { Args, Context, Field, Info, Mutation, ObjectType, Parent, Query, ResolveField, Resolver, } from '@nestjs/graphql';
import { BodiesService } from '../association/bodies.service.js';
import { Body } from '../association/body.entity.js';
import { Document } from '../documents/document.entity.js';
import { DocumentsService } from '../documents/documents.service.js';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { Action, may } from '../platform/auth/policy.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { inputError, notFound } from '../platform/errors.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs } from '../platform/graphql/page.js';
import { Lang, LANG_ARGUMENT, localizedOf, LocalizedText } from '../platform/graphql/text.js';
import { isTimeZone } from '../platform/validation.js';
import { JointProgram } from '../programs/program.entity.js';
import { ProgramLoader } from '../programs/program.loader.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { showInZone } from './event-time.js';
import { Event, EVENT_PREFIX, EventContactPoint, EventDelegation, EventHost, EventImage, EventVenue, } from './event.entity.js';
import { AdvanceEventInput, CreateEventInput, EventFilter, UpdateEventInput } from './event.inputs.js';
import { CLASHES_MAX, EventLoader } from './event.loader.js';
import { eventPolicy } from './events.policy.js';
import { EventsService } from './events.service.js';
import { EventSeries, labelOf } from './series.entity.js';
export const EventConnection = connectionOf(Event, 'Event');
const ZONES_MAX = 20;
let EventPayload = class EventPayload {
};
__decorate([
    Field({ description: 'The event.' }),
    __metadata("design:type", Event)
], EventPayload.prototype, "event", void 0);
EventPayload = __decorate([
    ObjectType({ description: 'The event as it is after the change.' })
], EventPayload);
export { EventPayload };
let LocalTimes = class LocalTimes {
};
__decorate([
    Field({ description: 'The zone.' }),
    __metadata("design:type", String)
], LocalTimes.prototype, "timeZone", void 0);
__decorate([
    Field({ description: 'The beginning, such as 2026-06-01T09:00:00+08:00.' }),
    __metadata("design:type", String)
], LocalTimes.prototype, "startsAt", void 0);
__decorate([
    Field({ description: 'The end.' }),
    __metadata("design:type", String)
], LocalTimes.prototype, "endsAt", void 0);
LocalTimes = __decorate([
    ObjectType({ description: 'What the clocks of a zone show when an event begins and ends.' })
], LocalTimes);
export { LocalTimes };
const KEEPERS = 'The operator and the secretariat of a side of its hosts; until it is published also liaison officers, editors and ' +
    'keys (EVENTS) of the universities that host it.';
const CHECKS = 'TITLE_REQUIRED, TIME_MIXED, TIME_INCOMPLETE, TIME_SKIPPED, TIME_AMBIGUOUS, OFFSET_WRONG, EVENT_ORDER, PART_OUTSIDE, ' +
    'PARTS_OUTSIDE, PART_OF_PART, ORDINAL_TAKEN, HOST_TWICE, HOST_UNNAMED, DELEGATION_TWICE, VENUE_EMPTY, VENUE_POINT, and the names of the ' +
    'checks of the fields.';
let EventResolver = class EventResolver {
    constructor(events, loader, bodies, programs, documents, clock, config, registry) {
        this.events = events;
        this.loader = loader;
        this.bodies = bodies;
        this.programs = programs;
        this.documents = documents;
        this.clock = clock;
        this.config = config;
        registry.register(EVENT_PREFIX, {
            type: 'Event',
            policy: eventPolicy,
            load: (ids) => loader.byIds(ids),
        });
    }
    async bySlug(viewer, slug) {
        const event = await this.loader.bySlug(slug);
        if (!event || !may(eventPolicy, Action.READ, viewer, event))
            throw notFound('event', ['slug']);
        return event;
    }
    async list(viewer, page, info, filter) {
        return await this.loader.page(viewer, page, filter ?? {}, info);
    }
    async createEvent(viewer, input) {
        return { event: await this.events.create(viewer, input) };
    }
    async updateEvent(viewer, input) {
        return { event: await this.events.update(viewer, input) };
    }
    async advanceEvent(viewer, input) {
        return { event: await this.events.advance(viewer, input) };
    }
    title(event, lang) {
        return localizedOf(event, 'title', lang);
    }
    summary(event, lang) {
        return localizedOf(event, 'summary', lang);
    }
    description(event, lang) {
        return localizedOf(event, 'description', lang);
    }
    frame(event, lang) {
        return localizedOf(event, 'frame', lang);
    }
    async label({ seriesId, ordinal }, { perRequest }, lang) {
        if (!seriesId || ordinal === null)
            return null;
        return labelOf((await this.loader.series(perRequest, seriesId)), ordinal, lang);
    }
    isOver({ finishesAt }) {
        return finishesAt && finishesAt <= this.clock.now();
    }
    localTimes({ startsAt, endsAt, timeZone }, zones) {
        if (zones.length > ZONES_MAX) {
            throw inputError('ZONES_LIMIT', `Ask for at most ${ZONES_MAX} zones at once.`, ['zones']);
        }
        const unknown = zones.findIndex((zone) => !isTimeZone(zone));
        if (unknown >= 0) {
            throw inputError('ZONE_UNKNOWN', 'This is no zone of the IANA database. Write one such as Europe/Moscow; abbreviations such as MSK are not unique.', ['zones', unknown]);
        }
        if (!startsAt || !endsAt || !timeZone)
            return [];
        return [timeZone, ...zones].map((zone) => ({
            timeZone: zone,
            startsAt: showInZone(startsAt, zone),
            endsAt: showInZone(endsAt, zone),
        }));
    }
    joinUrlFor(event, { viewer }) {
        return may(eventPolicy, Action.READ_PRIVATE, viewer, event) ? event.joinUrl : null;
    }
    async bodyOf({ bodyId }, { perRequest }) {
        return bodyId ? await this.bodies.one(perRequest, bodyId) : undefined;
    }
    async seriesOf({ seriesId }, { perRequest }) {
        return seriesId ? await this.loader.series(perRequest, seriesId) : undefined;
    }
    async parentOf({ parentId }, context) {
        return parentId ? await this.loader.permitted(context, parentId) : undefined;
    }
    async parts({ id }, context) {
        return await this.loader.parts(context, id);
    }
    async clashes({ id }, context) {
        return await this.loader.clashes(context, id);
    }
    async programOf({ programId }, context) {
        return programId ? await this.programs.permitted(context, Action.READ, programId) : undefined;
    }
    async hosts({ id }, { perRequest }) {
        return await this.loader.hosts(perRequest, id);
    }
    async venues({ id }, { perRequest }) {
        return await this.loader.venues(perRequest, id);
    }
    async delegations({ id }, { perRequest }) {
        return await this.loader.delegations(perRequest, id);
    }
    async image({ id }, context) {
        const picture = await this.documents.picture(context, id);
        if (!picture)
            return null;
        const { document, file } = picture;
        const url = new URL(`/files/${file.id}`, this.config.publicUrl).href;
        return Object.assign(new EventImage(), { document, url, mediaType: file.mediaType });
    }
    async contactPoints({ id }, { perRequest }) {
        return await this.loader.contactPoints(perRequest, id);
    }
    async documentsOf({ id }, context) {
        return await this.documents.about(context, id);
    }
};
__decorate([
    AnyoneMay(),
    Query(() => Event, {
        name: 'event',
        nullable: true,
        description: 'An event by its slug, such as "summit-2022-xian". Reason: NOT_FOUND.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('slug', { description: 'The slug.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String]),
    __metadata("design:returntype", Promise)
], EventResolver.prototype, "bySlug", null);
__decorate([
    AnyoneMay(),
    Query(() => EventConnection, {
        name: 'events',
        description: 'The events that the viewer may know of: upcoming ones (`isUpcoming: true`) from the first, all others from the ' +
            'last; of what begins at the same moment, and of what has no known time, by their ids. Reasons: PAGE_SIZE, ' +
            'CURSOR_MALFORMED, CURSOR_OF_ANOTHER_LIST, and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args()),
    __param(2, Info()),
    __param(3, Args('filter', { nullable: true, description: 'Which ones. Default: all.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, PageArgs, Object, EventFilter]),
    __metadata("design:returntype", Promise)
], EventResolver.prototype, "list", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => EventPayload, {
        nullable: true,
        description: `Adds an event as a draft. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, SLUG_TAKEN, ${CHECKS}`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The event.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, CreateEventInput]),
    __metadata("design:returntype", Promise)
], EventResolver.prototype, "createEvent", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => EventPayload, {
        nullable: true,
        description: 'Changes an event. When one that is published is moved, the old time is kept (`formerTimes`), and one that was ' +
            `postponed is published again. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with \`current\`), ${CHECKS}`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The changes.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, UpdateEventInput]),
    __metadata("design:returntype", Promise)
], EventResolver.prototype, "updateEvent", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => EventPayload, {
        nullable: true,
        description: 'Brings an event into another state: submits, returns, publishes, postpones, cancels or unpublishes it. Its hosts ' +
            'may submit and take back; the operator and the secretariat of a side of its hosts everything. Reasons: NOT_FOUND, ' +
            'NOT_ALLOWED, VERSION_STALE (with `current`), STATE_UNREACHABLE.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The step.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, AdvanceEventInput]),
    __metadata("design:returntype", Promise)
], EventResolver.prototype, "advanceEvent", null);
__decorate([
    ResolveField(() => LocalizedText, { description: 'The title in a language.' }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Event, String]),
    __metadata("design:returntype", LocalizedText)
], EventResolver.prototype, "title", null);
__decorate([
    ResolveField(() => LocalizedText, {
        nullable: true,
        description: 'What it is about, in a line; null when not said.',
    }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Event, String]),
    __metadata("design:returntype", Object)
], EventResolver.prototype, "summary", null);
__decorate([
    ResolveField(() => LocalizedText, {
        nullable: true,
        description: 'What it is about, in Markdown as it was written: whoever shows it as HTML has to sanitise it. Null when not said.',
    }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Event, String]),
    __metadata("design:returntype", Object)
], EventResolver.prototype, "description", null);
__decorate([
    ResolveField(() => LocalizedText, {
        nullable: true,
        description: 'The bigger frame that it stands in, such as an anniversary; null for none.',
    }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Event, String]),
    __metadata("design:returntype", Object)
], EventResolver.prototype, "frame", null);
__decorate([
    ResolveField(() => LocalizedText, {
        nullable: true,
        description: 'Its number in its series as one says it: 5th summit, V саммит, 第五届年会. Null when it has none.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Event, Object, String]),
    __metadata("design:returntype", Promise)
], EventResolver.prototype, "label", null);
__decorate([
    ResolveField(() => Boolean, {
        nullable: true,
        description: 'Whether it is over, by its dates; null when they are not known.',
    }),
    __param(0, Parent()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Event]),
    __metadata("design:returntype", Object)
], EventResolver.prototype, "isOver", null);
__decorate([
    ResolveField(() => [LocalTimes], {
        description: 'When it begins and ends by the clocks of zones, first of all its own; empty for one without times. ' +
            `Reasons: ZONE_UNKNOWN, ZONES_LIMIT beyond ${ZONES_MAX}.`,
    }),
    __param(0, Parent()),
    __param(1, Args('zones', {
        type: () => [String],
        defaultValue: [],
        description: 'Further zones of the IANA database, such as Europe/Moscow.',
    })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Event, Array]),
    __metadata("design:returntype", Array)
], EventResolver.prototype, "localTimes", null);
__decorate([
    ResolveField(() => String, {
        name: 'joinUrl',
        nullable: true,
        description: 'The link with which one joins: for the people of the association, and keys with the scope READ_MEMBERS; null for others.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Event, Object]),
    __metadata("design:returntype", Object)
], EventResolver.prototype, "joinUrlFor", null);
__decorate([
    ResolveField(() => Body, {
        name: 'body',
        nullable: true,
        description: 'The body whose event it is; null for one beside the association.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Event, Object]),
    __metadata("design:returntype", Promise)
], EventResolver.prototype, "bodyOf", null);
__decorate([
    ResolveField(() => EventSeries, {
        name: 'series',
        nullable: true,
        description: 'The series that it is of; null for none.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Event, Object]),
    __metadata("design:returntype", Promise)
], EventResolver.prototype, "seriesOf", null);
__decorate([
    ResolveField(() => Event, {
        name: 'parent',
        nullable: true,
        description: 'The event that it is a part of; null for none, and for those who may not know of that.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Event, Object]),
    __metadata("design:returntype", Promise)
], EventResolver.prototype, "parentOf", null);
__decorate([
    ResolveField(() => [Event], {
        description: 'Its parts, as far as the viewer may know of them, by their beginnings.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Event, Object]),
    __metadata("design:returntype", Promise)
], EventResolver.prototype, "parts", null);
__decorate([
    ResolveField(() => [Event], {
        description: 'What takes place at the same time for the same universities, at most ' +
            `${CLASHES_MAX}, by their beginnings: published events with a host in common, and those that call all members of its ` +
            'body together (summits, rectors’ forums, gatherings) where it does so too. Not its own parts. Empty while its days are not known.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Event, Object]),
    __metadata("design:returntype", Promise)
], EventResolver.prototype, "clashes", null);
__decorate([
    ResolveField(() => JointProgram, {
        name: 'program',
        nullable: true,
        description: 'The joint program that it is for; null for none, and for those who may not know of that.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Event, Object]),
    __metadata("design:returntype", Promise)
], EventResolver.prototype, "programOf", null);
__decorate([
    ResolveField(() => [EventHost], { description: 'Its hosts, in their order.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Event, Object]),
    __metadata("design:returntype", Promise)
], EventResolver.prototype, "hosts", null);
__decorate([
    ResolveField(() => [EventVenue], { description: 'Its venues, in their order.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Event, Object]),
    __metadata("design:returntype", Promise)
], EventResolver.prototype, "venues", null);
__decorate([
    ResolveField(() => [EventDelegation], { description: 'The universities that took part, in their order.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Event, Object]),
    __metadata("design:returntype", Promise)
], EventResolver.prototype, "delegations", null);
__decorate([
    ResolveField(() => EventImage, {
        nullable: true,
        description: 'The picture that stands for it: the last added of its `documents` of the kind PICTURE that has a JPEG or PNG, as ' +
            'far as the viewer may know of it. Null for none.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Event, Object]),
    __metadata("design:returntype", Promise)
], EventResolver.prototype, "image", null);
__decorate([
    ResolveField(() => [EventContactPoint], { description: 'Public ways to ask about it.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Event, Object]),
    __metadata("design:returntype", Promise)
], EventResolver.prototype, "contactPoints", null);
__decorate([
    ResolveField(() => [Document], {
        name: 'documents',
        description: 'Declarations and other documents, as far as the viewer may know of them.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Event, Object]),
    __metadata("design:returntype", Promise)
], EventResolver.prototype, "documentsOf", null);
EventResolver = __decorate([
    Resolver(() => Event),
    __metadata("design:paramtypes", [EventsService,
        EventLoader,
        BodiesService,
        ProgramLoader,
        DocumentsService,
        Clock,
        Config,
        NodeRegistry])
], EventResolver);
export { EventResolver };
let EventHostResolver = class EventHostResolver {
    constructor(universities) {
        this.universities = universities;
    }
    async university({ universityId }, { perRequest }) {
        return universityId ? await this.universities.one(perRequest, universityId) : undefined;
    }
    name(host, lang) {
        return localizedOf(host, 'name', lang);
    }
};
__decorate([
    ResolveField(() => University, {
        nullable: true,
        description: 'The university; null for an outside body.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EventHost, Object]),
    __metadata("design:returntype", Promise)
], EventHostResolver.prototype, "university", null);
__decorate([
    ResolveField(() => LocalizedText, {
        nullable: true,
        description: 'The name of an outside body; null for a university, which has its own.',
    }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EventHost, String]),
    __metadata("design:returntype", Object)
], EventHostResolver.prototype, "name", null);
EventHostResolver = __decorate([
    Resolver(() => EventHost),
    __metadata("design:paramtypes", [UniversityLoader])
], EventHostResolver);
export { EventHostResolver };
let EventDelegationResolver = class EventDelegationResolver {
    constructor(universities) {
        this.universities = universities;
    }
    async university({ universityId }, { perRequest }) {
        return (await this.universities.one(perRequest, universityId));
    }
};
__decorate([
    ResolveField(() => University, { description: 'The university.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EventDelegation, Object]),
    __metadata("design:returntype", Promise)
], EventDelegationResolver.prototype, "university", null);
EventDelegationResolver = __decorate([
    Resolver(() => EventDelegation),
    __metadata("design:paramtypes", [UniversityLoader])
], EventDelegationResolver);
export { EventDelegationResolver };
let EventImageResolver = class EventImageResolver {
    alt({ document }, lang) {
        return localizedOf(document, 'title', lang);
    }
};
__decorate([
    ResolveField(() => LocalizedText, { description: 'What is seen on it, for those who do not see it.' }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EventImage, String]),
    __metadata("design:returntype", LocalizedText)
], EventImageResolver.prototype, "alt", null);
EventImageResolver = __decorate([
    Resolver(() => EventImage)
], EventImageResolver);
export { EventImageResolver };
let EventVenueResolver = class EventVenueResolver {
    name(venue, lang) {
        return localizedOf(venue, 'name', lang);
    }
    city(venue, lang) {
        return localizedOf(venue, 'city', lang);
    }
};
__decorate([
    ResolveField(() => LocalizedText, {
        nullable: true,
        description: 'Its name; null when not known.',
    }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EventVenue, String]),
    __metadata("design:returntype", Object)
], EventVenueResolver.prototype, "name", null);
__decorate([
    ResolveField(() => LocalizedText, {
        nullable: true,
        description: 'The city; null when not known.',
    }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EventVenue, String]),
    __metadata("design:returntype", Object)
], EventVenueResolver.prototype, "city", null);
EventVenueResolver = __decorate([
    Resolver(() => EventVenue)
], EventVenueResolver);
export { EventVenueResolver };
//# sourceMappingURL=event.resolver.js.map