import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { Action, may, visible } from '../platform/auth/policy.js';
import type { RequestContext, Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import {
  readPage,
  readPages,
  wantsOf,
  type List,
  type Page,
  type PageArgs,
} from '../platform/graphql/page.js';
import type { PerRequest } from '../platform/graphql/per-request.js';
import { Event, EventContactPoint, EventDelegation, EventVenue } from './event.entity.js';
import type { EventFilter } from './event.inputs.js';
import { eventPolicy } from './events.policy.js';
import { EventSeries } from './series.entity.js';

/** By what an event belongs to another record. */
const LINKS = {
  // Looked up as a whole first: there are few of a university, and neither the order nor the dates of all events lead to them.
  university: () =>
    sql`e.id = any(array(select h.event_id from event_host h where h.university_id = parent.id))`,
  series: () => raw('e.series_id = parent.id'),
  body: () => raw('e.body_id = parent.id'),
  program: () => raw('e.program_id = parent.id'),
} as const;

/** What is ahead of a university, which may be a host in several roles, in its order: of many, only those of a page are looked at. */
const aheadOfUniversity = (now: Date): Sql => sql`(
    select distinct h.begins_key, h.event_id from event_host h
    where h.university_id = parent.id and h.finishes_at > ${now} order by h.begins_key, h.event_id
  ) ahead join event e on e.id = ahead.event_id`;

export const CLASHES_MAX = 20;

/** Whether the days of an event are known. */
const EXACT = (alias: string): Sql =>
  raw(`(${alias}.starts_at is not null or length(coalesce(${alias}.ends_on, ${alias}.starts_on)) = 10)`);

/** Events and what belongs to them, for as many as an answer shows: one statement each. */
@Injectable()
export class EventLoader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Event[]> {
    return await this.db.many(Event, sql`select e.* from event e where e.id = any(${ids})`);
  }

  async bySlug(slug: string): Promise<Event | undefined> {
    const [event] = await this.db.many(Event, sql`select e.* from event e where e.slug = ${slug}`);
    return event;
  }

  /** As far as the viewer may know of it. */
  async permitted({ viewer, perRequest }: RequestContext, id: string): Promise<Event | undefined> {
    const event = await perRequest.one('event', id, async (ids) => {
      return new Map((await this.byIds(ids)).map((each) => [each.id, each]));
    });
    return event && may(eventPolicy, Action.READ, viewer, event) ? event : undefined;
  }

  /** By their beginnings; upcoming ones from the first, all others from the last. */
  async page(
    viewer: Viewer,
    page: PageArgs,
    filter: EventFilter,
    info: GraphQLResolveInfo,
  ): Promise<Page<Event>> {
    return await readPage(this.db, this.list(viewer, filter), page, info);
  }

  /** The same for what is linked to a record, in one statement for all of them. */
  async pageOf(
    { viewer, perRequest }: RequestContext,
    link: keyof typeof LINKS,
    parentId: string,
    page: PageArgs,
    filter: EventFilter,
    info: GraphQLResolveInfo,
  ): Promise<Page<Event>> {
    const wants = wantsOf(info);
    const key = JSON.stringify(['events of', link, page, filter, wants]);
    const found = await perRequest.one(key, parentId, (ids) =>
      readPages(this.db, this.list(viewer, filter, link), ids, page, wants),
    );
    return found!;
  }

  private list(viewer: Viewer, filter: EventFilter, link?: keyof typeof LINKS): List<Event> {
    const { isUpcoming } = filter;
    const conditions = [visible(eventPolicy, viewer, sql`e`), ...this.conditionsOf(filter)];
    const list = { entity: Event, select: sql`e.*`, keyType: 'text', descending: !isUpcoming } as const;
    const name = isUpcoming ? 'upcoming events' : 'events';
    if (isUpcoming && link === 'university') {
      return {
        ...list,
        name,
        from: aheadOfUniversity(this.clock.now()),
        id: sql`ahead.event_id`,
        key: sql`ahead.begins_key`,
        where: join(conditions, ' and '),
      };
    }
    if (link) conditions.push(LINKS[link]());
    if (isUpcoming) conditions.push(this.notLongPast());
    return {
      ...list,
      name,
      from: sql`event e`,
      id: sql`e.id`,
      key: sql`e.begins_key`,
      where: join(conditions, ' and '),
    };
  }

  /**
   * What is not over has not begun before the first that is under way: from there on, the order of the beginnings leads to what is
   * upcoming without a walk through all that is past. Its key is no bare column here: in the order of the keys, the first would be looked
   * for among all that is past.
   */
  private notLongPast(): Sql {
    const now = this.clock.now();
    return sql`e.begins_key >= least(${now.toISOString()}::text, (
      select min(u.begins_key || '') from event u
      where u.begins_at is not null and tstzrange(u.begins_at, u.finishes_at) @> ${now}::timestamptz
    ))`;
  }

  conditionsOf(filter: EventFilter): Sql[] {
    const { isUpcoming, from, to, side, hostId, seriesId, bodyId, kind, format, state } = filter;
    const { titledIn, language, text, isPart, near } = filter;
    const now = this.clock.now();
    const conditions: Sql[] = [];
    if (typeof isUpcoming === 'boolean') {
      // Not by the index of the ends: there is much that is not over, and it would have to be put in order.
      conditions.push(isUpcoming ? sql`e.finishes_at + interval '0' > ${now}` : sql`e.finishes_at <= ${now}`);
    }
    // Days are those of the place; the instants beside them only make the search quick.
    if (from) {
      conditions.push(sql`e.finishes_at > ${from}::date::timestamp at time zone 'UTC' - interval '1 day'
        and coalesce(partial_date_last(coalesce(e.ends_on, e.starts_on)), (e.ends_at at time zone e.time_zone)::date)
          >= ${from}::date`);
    }
    if (to) {
      conditions.push(sql`e.begins_at < ${to}::date::timestamp at time zone 'UTC' + interval '2 days'
        and coalesce(partial_date_first(e.starts_on), (e.starts_at at time zone e.time_zone)::date) <= ${to}::date`);
    }
    if (near) {
      const day = sql`${near}::date::timestamp at time zone 'UTC'`;
      conditions.push(
        sql`e.finishes_at >= ${day} - interval '30 days' and e.begins_at <= ${day} + interval '31 days'`,
      );
    }
    if (side) conditions.push(sql`e.host_sides @> array[${side}::text]`);
    if (hostId) conditions.push(sql`e.host_university_ids @> array[${hostId}::text]`);
    if (seriesId) conditions.push(sql`e.series_id = ${seriesId}`);
    if (bodyId) conditions.push(sql`e.body_id = ${bodyId}`);
    if (kind) conditions.push(sql`e.kind = ${kind}`);
    if (format) conditions.push(sql`e.format = ${format}`);
    if (state) conditions.push(sql`e.state = ${state}`);
    if (titledIn) {
      const titles = { EN: sql`e.title_en`, RU: sql`e.title_ru`, ZH: sql`e.title_zh` };
      conditions.push(sql`${titles[titledIn]} is not null`);
    }
    if (language) conditions.push(sql`${language} = any(e.languages)`);
    if (typeof isPart === 'boolean') conditions.push(sql`(e.parent_id is not null) = ${isPart}`);
    for (const word of text?.split(/\s+/u) ?? []) {
      conditions.push(sql`strpos(fold_text(concat_ws(' ', e.title_en, e.title_ru, e.title_zh, (
        select string_agg(concat_ws(' ', v.city_en, v.city_ru, v.city_zh), ' ') from event_venue v where v.event_id = e.id
      ))), fold_text(${word})) > 0`);
    }
    return conditions;
  }

  /**
   * What takes place at the same time for the same universities, as far as the viewer may know of it: with a host in
   * common, or where both call all members together. Of an event whose days are not known nobody can say.
   */
  async clashes({ viewer, perRequest }: RequestContext, eventId: string): Promise<Event[]> {
    const sameTime = sql`o.begins_at < e.finishes_at and o.finishes_at > e.begins_at and ${EXACT('o')}
      and o.state = 'PUBLISHED' and o.id <> e.id and o.id is distinct from e.parent_id
      and coalesce(o.parent_id, o.id) <> coalesce(e.parent_id, e.id)`;
    const clashes = await perRequest.many<Event & { clash_of: string }>(
      'clashes of an event',
      eventId,
      (event) => event.clash_of,
      (ids) =>
        this.db.many(
          Event,
          sql`select c.*, e.id as clash_of from event e cross join lateral (
                select o.* from event o where o.host_university_ids && e.host_university_ids and ${sameTime}
                union
                select o.* from event o
                where e.kind in ('SUMMIT', 'RECTORS_FORUM', 'GATHERING')
                  and o.kind in ('SUMMIT', 'RECTORS_FORUM', 'GATHERING')
                  and o.body_id = e.body_id and ${sameTime}
              ) c
              where e.id = any(${ids}) and ${EXACT('e')} order by c.begins_key, c.id`,
        ) as Promise<(Event & { clash_of: string })[]>,
    );
    return clashes.filter((event) => may(eventPolicy, Action.READ, viewer, event)).slice(0, CLASHES_MAX);
  }

  /** As far as the viewer may know of them, by their beginnings. */
  async parts({ viewer, perRequest }: RequestContext, eventId: string): Promise<Event[]> {
    const parts = await perRequest.many<Event>(
      'parts of an event',
      eventId,
      (part) => part.parentId!,
      (ids) =>
        this.db.many(
          Event,
          sql`select e.* from event e where e.parent_id = any(${ids}) order by e.begins_key, e.created_at, e.id`,
        ),
    );
    return parts.filter((part) => may(eventPolicy, Action.READ, viewer, part));
  }

  venues(request: PerRequest, eventId: string): Promise<EventVenue[]> {
    return request.many<EventVenue>(
      'venues of an event',
      eventId,
      (venue) => venue.eventId,
      (ids) =>
        this.db.many(
          EventVenue,
          sql`select * from event_venue where event_id = any(${ids}) order by position`,
        ),
    );
  }

  delegations(request: PerRequest, eventId: string): Promise<EventDelegation[]> {
    return request.many<EventDelegation>(
      'delegations of an event',
      eventId,
      (delegation) => delegation.eventId,
      (ids) =>
        this.db.many(
          EventDelegation,
          sql`select * from event_delegation where event_id = any(${ids}) order by position`,
        ),
    );
  }

  contactPoints(request: PerRequest, eventId: string): Promise<EventContactPoint[]> {
    return request.many<EventContactPoint>(
      'contact points of an event',
      eventId,
      (point) => point.eventId,
      (ids) =>
        this.db.many(
          EventContactPoint,
          sql`select * from event_contact_point where event_id = any(${ids}) order by position`,
        ),
    );
  }

  async seriesByIds(ids: readonly string[]): Promise<EventSeries[]> {
    return await this.db.many(EventSeries, sql`select * from event_series where id = any(${ids})`);
  }

  series(request: PerRequest, id: string): Promise<EventSeries | undefined> {
    return request.one('series', id, async (ids) => {
      return new Map((await this.seriesByIds(ids)).map((each) => [each.id, each]));
    });
  }
}
