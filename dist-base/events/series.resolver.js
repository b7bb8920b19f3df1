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
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { PageArgs } from '../platform/graphql/page.js';
import { Lang, LANG_ARGUMENT, localizedOf, LocalizedText } from '../platform/graphql/text.js';
import { CreateEventSeriesInput, EventFilter, UpdateEventSeriesInput } from './event.inputs.js';
import { EventLoader } from './event.loader.js';
import { EventConnection } from './event.resolver.js';
import { seriesPolicy } from './events.policy.js';
import { EventSeries, SERIES_PREFIX } from './series.entity.js';
import { SeriesService } from './series.service.js';
let EventSeriesPayload = class EventSeriesPayload {
};
__decorate([
    Field({ description: 'The series.' }),
    __metadata("design:type", EventSeries)
], EventSeriesPayload.prototype, "series", void 0);
EventSeriesPayload = __decorate([
    ObjectType({ description: 'The series as it is after the change.' })
], EventSeriesPayload);
export { EventSeriesPayload };
const KEEPERS = 'The operator and the secretariat of either side.';
let SeriesResolver = class SeriesResolver {
    constructor(service, loader, bodies, registry) {
        this.service = service;
        this.loader = loader;
        this.bodies = bodies;
        registry.register(SERIES_PREFIX, {
            type: 'EventSeries',
            policy: seriesPolicy,
            load: (ids) => loader.seriesByIds(ids),
        });
    }
    async eventSeries() {
        return await this.service.all();
    }
    async createEventSeries(viewer, input) {
        return { series: await this.service.create(viewer, input) };
    }
    async updateEventSeries(viewer, input) {
        return { series: await this.service.update(viewer, input) };
    }
    name(series, lang) {
        return localizedOf(series, 'name', lang);
    }
    async bodyOf({ bodyId }, { perRequest }) {
        return bodyId ? await this.bodies.one(perRequest, bodyId) : undefined;
    }
    async events({ id }, context, page, info, filter) {
        return await this.loader.pageOf(context, 'series', id, page, filter ?? {}, info);
    }
};
__decorate([
    AnyoneMay(),
    Query(() => [EventSeries], { description: 'The series of events, by their slugs.' }),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Promise)
], SeriesResolver.prototype, "eventSeries", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => EventSeriesPayload, {
        nullable: true,
        description: `Adds a series. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, SLUG_TAKEN, NAME_REQUIRED, and the names of the checks of the fields.`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The series.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, CreateEventSeriesInput]),
    __metadata("design:returntype", Promise)
], SeriesResolver.prototype, "createEventSeries", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => EventSeriesPayload, {
        nullable: true,
        description: `Changes a series. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with \`current\`), NAME_REQUIRED, and the names of the checks of the fields.`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The changes.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, UpdateEventSeriesInput]),
    __metadata("design:returntype", Promise)
], SeriesResolver.prototype, "updateEventSeries", null);
__decorate([
    ResolveField(() => LocalizedText, { description: 'What one event of it is called.' }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EventSeries, String]),
    __metadata("design:returntype", LocalizedText)
], SeriesResolver.prototype, "name", null);
__decorate([
    ResolveField(() => Body, {
        name: 'body',
        nullable: true,
        description: 'The body whose series it is; null for none.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EventSeries, Object]),
    __metadata("design:returntype", Promise)
], SeriesResolver.prototype, "bodyOf", null);
__decorate([
    ResolveField(() => EventConnection, { description: 'Its events; in the order of `events`.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args()),
    __param(3, Info()),
    __param(4, Args('filter', { nullable: true, description: 'Which ones. Default: all.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EventSeries, Object, PageArgs, Object, EventFilter]),
    __metadata("design:returntype", Promise)
], SeriesResolver.prototype, "events", null);
SeriesResolver = __decorate([
    Resolver(() => EventSeries),
    __metadata("design:paramtypes", [SeriesService,
        EventLoader,
        BodiesService,
        NodeRegistry])
], SeriesResolver);
export { SeriesResolver };
//# sourceMappingURL=series.resolver.js.map