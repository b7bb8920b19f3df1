import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import { visible } from '../platform/auth/policy.js';
import { ANONYMOUS, type Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Db } from '../platform/database/db.js';
import { Lang } from '../platform/graphql/text.js';
import { inputError } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import { Event, EVENT_PREFIX } from '../events/event.entity.js';
import { EventLoader } from '../events/event.loader.js';
import { eventPolicy } from '../events/events.policy.js';
import { FeedEntries } from './feed-entries.js';
import { type FeedEntry, type FeedHead, pathOf, WORDS } from './feed-entry.js';
import type { FeedItem } from './feed-item.js';
import { writeFeedQuery, type FeedQuery } from './feed-query.js';
import { writeIcs, type ZoneYears } from './ics.js';
import { itemOf, writeAtom, writeJsonFeed, writeRss } from './syndication.js';

export const FORMATS = {
  ics: 'text/calendar; charset=utf-8; method=PUBLISH',
  atom: 'application/atom+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const;
export type FeedFormat = keyof typeof FORMATS;

const DAY_MS = 86_400_000;
/** Subscribers are told for so long that an event was cancelled or withdrawn. */
const REMEMBERED_DAYS = 90;
const ROWS_AT_ONCE = 500;
/** To be moved on when the same events are written in another way. */
const WRITTEN_SINCE = new Date('2026-11-25T00:00:00Z');
/** Of what feeds tell. Whatever is changed of them is in the audit, in the order of the commits. */
const SHOWN_TYPES = ['Event', 'EventSeries', 'University', 'Document'];

/** Of which data a feed is made: as long as it is the same, so is the feed. */
export interface DataVersion {
  key: string;
  /** When what is said by feeds may have changed last: something was changed, or a day has begun. */
  changedAt: Date;
}

/** Who reads a feed, and which part of what they may know of. */
export interface Readership {
  viewer: Viewer;
  where?: Sql;
  /** Where this feed is, if not at its public address. */
  self?: string;
}

const PUBLIC: Readership = { viewer: ANONYMOUS };

/** What goes into feeds: public events, and for a while those that were public. Statements do not grow with events, but by pages. */
@Injectable()
export class FeedsService {
  /** Told of what is asked for, such as to count the sites that embed events. */
  readonly watchers: ((query: FeedQuery) => void)[] = [];

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly loader: EventLoader,
    private readonly reader: FeedEntries,
  ) {}

  asked(query: FeedQuery): void {
    for (const watch of this.watchers) watch(query);
  }

  async version(): Promise<DataVersion> {
    const [last] = await this.db.rows<{ seq: string; at: Date } | undefined>(sql`
      select last.seq, last.at from unnest(${SHOWN_TYPES}::text[]) as shown (type) cross join lateral (
        select a.seq, a.at from audit_entry a where a.subject_type = shown.type order by a.seq desc limit 1
      ) last order by last.seq desc limit 1`);
    const today = this.today();
    const times = [last?.at, today, WRITTEN_SINCE].map((at) => at?.getTime() ?? 0);
    return { key: `${last?.seq ?? 0} ${today.toISOString()}`, changedAt: new Date(Math.max(...times)) };
  }

  /** A feed, a piece at a time. */
  async write(
    format: FeedFormat,
    query: FeedQuery,
    readership: Readership = PUBLIC,
  ): Promise<AsyncGenerator<string>> {
    const where = join(await this.conditionsOf(query, readership), ' and ');
    const [stats] = await this.db.rows<{ updated: Date | null }>(
      sql`select max(e.updated_at) as updated from event e where ${where}`,
    );
    const next = format === 'ics' ? null : await this.nextOf(query, where);
    const addressOf = (lang: Lang, more: Partial<FeedQuery> = {}): string =>
      new URL(
        readership.self ?? `/feeds/events.${format}?${writeFeedQuery({ ...query, lang, ...more })}`,
        this.config.publicUrl,
      ).href;
    const head: FeedHead = {
      title: `${WORDS[query.lang].association}: ${WORDS[query.lang].events}`,
      self: addressOf(query.lang),
      next: next && addressOf(query.lang, { after: next }),
      page: new URL(pathOf(query.lang, 'events'), this.config.publicUrl).href,
      others: readership.self
        ? []
        : Object.values(Lang)
            .filter((lang) => lang !== query.lang)
            .map((lang) => ({ lang, url: addressOf(lang) })),
      lang: query.lang,
      updatedAt: stats.updated,
    };
    const pages = this.pages(query, where);
    switch (format) {
      case 'ics':
        return writeIcs(head, await this.zonesOf(where), pages);
      case 'atom':
        return writeAtom(head, pages);
      case 'rss':
        return writeRss(head, pages);
      case 'json':
        return writeJsonFeed(head, pages);
    }
  }

  /** A page of what JSON Feed says, for those who show it themselves. What was withdrawn is left out. */
  async items(query: FeedQuery): Promise<{ items: FeedItem[]; hasMore: boolean }> {
    const where = join([...(await this.conditionsOf(query, PUBLIC)), sql`e.withdrawn_at is null`], ' and ');
    const items: FeedItem[] = [];
    for await (const entries of this.pages({ ...query, limit: query.limit + 1 }, where)) {
      items.push(...entries.map((entry) => itemOf(entry, query.lang)));
    }
    return { items: items.slice(0, query.limit), hasMore: items.length > query.limit };
  }

  /** The beginning of the day in UTC: what follows from the time changes with it, and between not. */
  private today(): Date {
    return new Date(`${this.clock.today()}T00:00:00Z`);
  }

  private async conditionsOf(query: FeedQuery, { viewer, where }: Readership): Promise<Sql[]> {
    const { side, university, series, event, kind, from, to, days, past } = query;
    const today = this.today();
    const forgotten = new Date(today.getTime() - REMEMBERED_DAYS * DAY_MS);
    const conditions = [
      sql`((${visible(eventPolicy, viewer, sql`e`)} and e.published_at is not null
          and (e.state in ('PUBLISHED', 'POSTPONED') or (e.state = 'CANCELLED' and e.state_since >= ${forgotten})))
        or e.withdrawn_at >= ${forgotten})`,
    ];
    if (where) conditions.push(where);
    if (side) conditions.push(sql`e.host_sides @> array[${side}::text]`);
    if (university) {
      const id = await this.idOf(sql`university`, university, 'university');
      conditions.push(sql`e.host_university_ids @> array[${id}::text]`);
    }
    if (series) conditions.push(sql`e.series_id = ${await this.idOf(sql`event_series`, series, 'series')}`);
    if (event) conditions.push(sql`e.slug = ${event}`);
    // A part without a time of its own is told of by what it is a part of: alone it would seem to be still to come.
    else conditions.push(sql`(e.parent_id is null or e.begins_at is not null)`);
    if (kind) conditions.push(sql`e.kind = ${kind}`);
    const first = from ?? (days ? this.clock.today() : undefined);
    const last =
      to ?? (days ? new Date(today.getTime() + (days - 1) * DAY_MS).toISOString().slice(0, 10) : undefined);
    if (first || last) conditions.push(...this.loader.conditionsOf({ from: first, to: last }));
    if (!past) conditions.push(sql`(e.finishes_at > ${today} or e.finishes_at is null)`);
    return conditions;
  }

  private async idOf(table: Sql, slug: string, name: string): Promise<string> {
    const [row] = await this.db.rows<{ id: string }>(sql`select id from ${table} where slug = ${slug}`);
    if (!row) throw inputError('PARAMETER_MALFORMED', `There is no ${name} with the slug "${slug}".`, [name]);
    return row.id;
  }

  private boundOf({ past }: FeedQuery, after: string | undefined): Sql {
    if (!after) return sql`true`;
    const [key, id] = Buffer.from(after, 'base64url').toString().split(' ');
    if (!isId(id, EVENT_PREFIX) || !/^[\dTZ:.-]{4,30}$/.test(key)) {
      throw inputError('PARAMETER_MALFORMED', '`after` must be taken from the link to the next page.', [
        'after',
      ]);
    }
    return past ? sql`(e.begins_key, e.id) < (${key}, ${id})` : sql`(e.begins_key, e.id) > (${key}, ${id})`;
  }

  private orderOf({ past }: FeedQuery): Sql {
    return past ? sql`e.begins_key desc, e.id desc` : sql`e.begins_key, e.id`;
  }

  /** Where the page ends, if another follows. */
  private async nextOf(query: FeedQuery, where: Sql): Promise<string | null> {
    const rows = await this.db.rows<{ begins_key: string; id: string }>(sql`
      select e.begins_key, e.id from event e where ${where} and ${this.boundOf(query, query.after)}
      order by ${this.orderOf(query)} offset ${query.limit - 1} limit 2`);
    return rows.length === 2 ? cursorOf(rows[0].begins_key, rows[0].id) : null;
  }

  /** The zones of what is on a calendar. */
  private async zonesOf(where: Sql): Promise<ZoneYears[]> {
    return await this.db.rows<ZoneYears>(sql`
      select e.time_zone as "timeZone", min(left(e.starts_local, 4))::integer as "firstYear",
        max(left(e.ends_local, 4))::integer as "lastYear"
      from event e where ${where} and e.starts_local is not null
      group by e.time_zone order by count(*) desc, e.time_zone`);
  }

  private async *pages(query: FeedQuery, where: Sql): AsyncGenerator<FeedEntry[]> {
    let after = query.after;
    for (let left = query.limit; left > 0;) {
      const size = Math.min(left, ROWS_AT_ONCE);
      const events = await this.db.many(
        Event,
        sql`select e.* from event e where ${where} and ${this.boundOf(query, after)}
            order by ${this.orderOf(query)} limit ${size}`,
      );
      yield await this.reader.entries(events, query.lang);
      if (events.length < size) return;
      left -= size;
      after = cursorOf(events.at(-1)!.beginsKey, events.at(-1)!.id);
    }
  }
}

function cursorOf(key: string, id: string): string {
  return Buffer.from(`${key} ${id}`).toString('base64url');
}
