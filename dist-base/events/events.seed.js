var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Type } from 'class-transformer';
import { Allow, IsArray, IsOptional, ValidateNested } from 'class-validator';
import sql from 'sql-template-tag';
import { Audience } from '../platform/auth/audience.js';
import { SYSTEM } from '../platform/auth/viewer.js';
import { ParagraphsInput, TextsInput } from '../platform/graphql/texts.input.js';
import { seedId } from '../platform/ids.js';
import { readSeedFile } from '../platform/seed-file.js';
import { IsSlug } from '../platform/validation.js';
import { EVENT_PREFIX, EventState } from './event.entity.js';
import { CreateEventInput, CreateEventSeriesInput, EventHostInput, EventParticipantsInput, EventTimeInput, EventVenueInput, } from './event.inputs.js';
import { SERIES_PREFIX } from './series.entity.js';
class SeriesRecord extends CreateEventSeriesInput {
    constructor() {
        super(...arguments);
        this.sources = [];
    }
}
class HostRecord extends EventHostInput {
}
__decorate([
    IsOptional(),
    IsSlug(),
    __metadata("design:type", String)
], HostRecord.prototype, "university", void 0);
class VenueRecord extends EventVenueInput {
    constructor() {
        super(...arguments);
        this.name = new TextsInput();
        this.city = new TextsInput();
    }
}
/** What every event has, said or not. */
class Defaults extends CreateEventInput {
    constructor() {
        super(...arguments);
        this.audience = Audience.PUBLIC;
        this.summary = new TextsInput();
        this.description = new ParagraphsInput();
        this.frame = new TextsInput();
        this.time = new EventTimeInput();
        this.contactPoints = [];
        this.delegations = [];
        this.languages = [];
        this.topics = [];
        this.outcomes = [];
        this.participants = new EventParticipantsInput();
        this.sources = [];
        this.venues = [];
        this.hosts = [];
    }
}
__decorate([
    ValidateNested({ each: true }),
    Type(() => VenueRecord),
    __metadata("design:type", Array)
], Defaults.prototype, "venues", void 0);
__decorate([
    ValidateNested({ each: true }),
    Type(() => HostRecord),
    __metadata("design:type", Array)
], Defaults.prototype, "hosts", void 0);
class PartRecord extends Defaults {
}
__decorate([
    IsOptional(),
    __metadata("design:type", String)
], PartRecord.prototype, "slug", void 0);
class EventRecord extends Defaults {
    constructor() {
        super(...arguments);
        this.parts = [];
    }
}
__decorate([
    IsOptional(),
    IsSlug(),
    __metadata("design:type", String)
], EventRecord.prototype, "body", void 0);
__decorate([
    IsOptional(),
    IsSlug(),
    __metadata("design:type", String)
], EventRecord.prototype, "series", void 0);
__decorate([
    IsOptional(),
    IsSlug(),
    __metadata("design:type", String)
], EventRecord.prototype, "program", void 0);
__decorate([
    IsArray(),
    ValidateNested({ each: true }),
    Type(() => PartRecord),
    __metadata("design:type", Array)
], EventRecord.prototype, "parts", void 0);
class EventsFile {
}
__decorate([
    Allow(),
    __metadata("design:type", Object)
], EventsFile.prototype, "about", void 0);
__decorate([
    IsArray(),
    ValidateNested({ each: true }),
    Type(() => SeriesRecord),
    __metadata("design:type", Array)
], EventsFile.prototype, "series", void 0);
__decorate([
    IsArray(),
    ValidateNested({ each: true }),
    Type(() => EventRecord),
    __metadata("design:type", Array)
], EventsFile.prototype, "events", void 0);
export function readEvents(file) {
    return readSeedFile(EventsFile, file);
}
/** Writes the series and events that are missing. Hosts that are not in the register are left out. */
export async function seedEvents(db, seriesService, events, file) {
    const idsOf = async (table) => {
        const rows = await db.rows(sql `select id, slug from ${table}`);
        return new Map(rows.map(({ id, slug }) => [slug, id]));
    };
    const series = await idsOf(sql `event_series`);
    for (const record of file.series) {
        if (series.has(record.slug))
            continue;
        const { id } = await seriesService.create(SYSTEM, record, seedId(SERIES_PREFIX, record.slug));
        series.set(record.slug, id);
    }
    const present = await idsOf(sql `event`);
    const universities = await idsOf(sql `university`);
    const bodies = await idsOf(sql `body`);
    const programs = await idsOf(sql `joint_program`);
    const registered = (hosts) => hosts.flatMap(({ university, ...host }) => {
        if (!university)
            return [host];
        const universityId = universities.get(university);
        return universityId ? [{ ...host, universityId }] : [];
    });
    for (const { body, series: of, program, parts, hosts, ...record } of file.events) {
        if (present.has(record.slug))
            continue;
        const bodyId = body && bodies.get(body);
        const links = { bodyId, seriesId: of && series.get(of), programId: program && programs.get(program) };
        const input = { ...record, ...links, hosts: registered(hosts) };
        const state = EventState.PUBLISHED;
        const { id } = await events.create(SYSTEM, input, { id: seedId(EVENT_PREFIX, record.slug), state });
        for (const [index, part] of parts.entries()) {
            const slug = `${record.slug}-part-${index + 1}`;
            const inherited = {
                slug,
                parentId: id,
                bodyId,
                sources: record.sources,
                hosts: registered(part.hosts),
            };
            await events.create(SYSTEM, { ...part, ...inherited }, { id: seedId(EVENT_PREFIX, slug), state });
        }
    }
}
//# sourceMappingURL=events.seed.js.map