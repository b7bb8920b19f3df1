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
import { BodiesService } from '../association/bodies.service.js';
import { Action, forbidden, permit } from '../platform/auth/policy.js';
import { A_SECRETARIAT } from '../platform/auth/rules.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import { isOperator } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { notFound } from '../platform/errors.js';
import { textColumns } from '../platform/graphql/texts.input.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { EventLoader } from './event.loader.js';
import { seriesPolicy } from './events.policy.js';
import { EventSeries, SERIES_PREFIX } from './series.entity.js';
let SeriesService = class SeriesService {
    constructor(db, clock, mutations, loader, bodies) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.loader = loader;
        this.bodies = bodies;
    }
    /** There are but a few, by their slugs. */
    async all() {
        return await this.db.many(EventSeries, sql `select * from event_series order by slug`);
    }
    /** `id` is given for records that ship with the portal. */
    async create(viewer, input, id = newId(SERIES_PREFIX)) {
        const outcome = await this.mutations.run(viewer, 'createEventSeries', input, async (record) => {
            if (!isOperator(viewer) && !A_SECRETARIAT.grounds(viewer, ASSOCIATION_SCOPE)) {
                throw forbidden(['input']);
            }
            await this.checkBody(input);
            const now = this.clock.now();
            const columns = { ...columnsOf(input), slug: input.slug };
            await this.db.repo(EventSeries).insert({ ...columns, id, version: 1, createdAt: now, updatedAt: now });
            const after = await this.values(id);
            record({ type: 'EventSeries', id, scope: ASSOCIATION_SCOPE, before: null, after });
            return { id };
        });
        return await this.byId(outcome.id);
    }
    async update(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'updateEventSeries', input, async (record) => {
            await this.db.rows(sql `select 1 from event_series where id = ${input.id} for no key update`);
            const series = await this.byId(input.id);
            permit(seriesPolicy, Action.UPDATE, viewer, series, 'series', ['input', 'id']);
            await this.checkBody(input);
            const before = await this.values(series.id);
            const updatedAt = this.clock.now();
            await updateVersioned(this.db, EventSeries, 'series', input, { ...columnsOf(input), updatedAt });
            const after = await this.values(series.id);
            record({ type: 'EventSeries', id: series.id, scope: ASSOCIATION_SCOPE, before, after });
            return { id: series.id };
        });
        return await this.byId(id);
    }
    async checkBody({ bodyId }) {
        if (bodyId && (await this.bodies.byIds([bodyId])).length === 0) {
            throw notFound('body', ['input', 'bodyId']);
        }
    }
    async byId(id) {
        const [series] = await this.loader.seriesByIds([id]);
        return series;
    }
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(s) - '{id,version,created_at,updated_at}'::text[] as values from event_series s where s.id = ${id}`);
        return values;
    }
};
SeriesService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        EventLoader,
        BodiesService])
], SeriesService);
export { SeriesService };
function columnsOf({ bodyId, name, note, sources }) {
    const given = Object.entries({ bodyId, note, sources }).filter(([, value]) => value !== undefined);
    return { ...Object.fromEntries(given), ...textColumns('name', name) };
}
//# sourceMappingURL=series.service.js.map