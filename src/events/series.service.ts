import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { BodiesService } from '../association/bodies.service.js';
import type { Values } from '../platform/audit/audit.js';
import { Action, forbidden, permit } from '../platform/auth/policy.js';
import { A_SECRETARIAT } from '../platform/auth/rules.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import { isOperator, type Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { notFound } from '../platform/errors.js';
import { textColumns } from '../platform/graphql/texts.input.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import type { CreateEventSeriesInput, UpdateEventSeriesInput } from './event.inputs.js';
import { EventLoader } from './event.loader.js';
import { seriesPolicy } from './events.policy.js';
import { EventSeries, SERIES_PREFIX } from './series.entity.js';

@Injectable()
export class SeriesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mutations: Mutations,
    private readonly loader: EventLoader,
    private readonly bodies: BodiesService,
  ) {}

  /** There are but a few, by their slugs. */
  async all(): Promise<EventSeries[]> {
    return await this.db.many(EventSeries, sql`select * from event_series order by slug`);
  }

  /** `id` is given for records that ship with the portal. */
  async create(
    viewer: Viewer,
    input: CreateEventSeriesInput,
    id = newId(SERIES_PREFIX),
  ): Promise<EventSeries> {
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

  async update(viewer: Viewer, input: UpdateEventSeriesInput): Promise<EventSeries> {
    const { id } = await this.mutations.run(viewer, 'updateEventSeries', input, async (record) => {
      await this.db.rows(sql`select 1 from event_series where id = ${input.id} for no key update`);
      const series: EventSeries | undefined = await this.byId(input.id);
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

  private async checkBody({ bodyId }: Partial<CreateEventSeriesInput>): Promise<void> {
    if (bodyId && (await this.bodies.byIds([bodyId])).length === 0) {
      throw notFound('body', ['input', 'bodyId']);
    }
  }

  private async byId(id: string): Promise<EventSeries> {
    const [series] = await this.loader.seriesByIds([id]);
    return series;
  }

  private async values(id: string): Promise<Values> {
    const [{ values }] = await this.db.rows<{ values: Values }>(sql`
      select to_jsonb(s) - '{id,version,created_at,updated_at}'::text[] as values from event_series s where s.id = ${id}`);
    return values;
  }
}

function columnsOf({ bodyId, name, note, sources }: Partial<CreateEventSeriesInput>): Partial<EventSeries> {
  const given = Object.entries({ bodyId, note, sources }).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(given), ...textColumns('name', name) };
}
