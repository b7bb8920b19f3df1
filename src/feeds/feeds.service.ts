import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import { DataVersions, type DataVersion } from '../platform/audit/data-versions.js';
import { audienceRules } from '../platform/auth/audience.js';
import { Action, visible, type Policy } from '../platform/auth/policy.js';
import { ANONYMOUS, type Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Db } from '../platform/database/db.js';
import { PerRequest } from '../platform/graphql/per-request.js';
import { Lang, localizedOf } from '../platform/graphql/text.js';
import { inputError, type PortalError } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import { Event, EVENT_PREFIX } from '../events/event.entity.js';
import { EventLoader } from '../events/event.loader.js';
import { eventPolicy } from '../events/events.policy.js';
import { officialNameOf } from '../universities/university-name.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { EventSeries } from '../events/series.entity.js';
import { FeedEntries } from './feed-entries.js';
import { type FeedEntry, type FeedHead, pathOf, type Withdrawal, WORDS } from './feed-entry.js';
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
const ROWS_AT_ONCE = 200;
/** To be moved on when the same events are written in another way. */
const WRITTEN_SINCE = new Date('2026-11-25T00:00:00Z');
/** Of what feeds tell. */
const SHOWN_TYPES = ['Event', 'EventSeries', 'University', 'Document'];

/** Who reads a feed, and which part of what they may know of. */
export interface Readership {
  viewer: Viewer;
  where?: Sql;
  /** What a feed of one person's own is called, and where it is: only the place of the page comes after `path`. */
  self?: { id: string; title: string; path: string };
}

interface FeedScope {
  universityId?: string;
  seriesId?: string;
  /** For the title. */
  names: string[];
}

function refused(name: 'university' | 'series', slug: string): PortalError {
  return inputError('PARAMETER_MALFORMED', `There is no ${name} with the slug "${slug}".`, [name]);
}

/** What a calendar can show, as `isOnCalendar` says: a limit counts nothing else. */
const ON_CALENDAR = sql`(e.starts_at is not null or
  (length(e.starts_on) = 10 and (e.ends_on is null or length(e.ends_on) = 10)))`;
const PUBLIC: Readership = { viewer: ANONYMOUS };
/** Who knew of an event while it was shown. */
const KNEW: Policy<Event> = { [Action.READ]: audienceRules<Event>(({ audience }) => audience) };

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
    private readonly universities: UniversityLoader,
    private readonly reader: FeedEntries,
    private readonly versions: DataVersions,
  ) {}

  asked(query: FeedQuery): void {
    for (const watch of this.watchers) watch(query);
  }

  /** `more` names types of which a feed of one person's own tells, too. */
  async version(more: readonly string[] = []): Promise<DataVersion> {
    return await this.versions.of([...SHOWN_TYPES, ...more], WRITTEN_SINCE);
  }

  /** Whether it is known without a look into the database that nothing has changed since. */
  isStill(version: DataVersion): boolean {
    return this.versions.isStill(version);
  }

  /** A feed, a piece at a time. */
  async write(
    format: FeedFormat,
    query: FeedQuery,
    readership: Readership = PUBLIC,
  ): Promise<AsyncGenerator<string>> {
    const scope = await this.scopeOf(query);
    const [shown, withdrawn] = this.conditionsOf(query, scope, readership);
    // A calendar forgets nothing by itself: it is told among all others of what was withdrawn.
    const where = format === 'ics' ? sql`((${shown} or ${withdrawn}) and ${ON_CALENDAR})` : shown;
    const [stats] = await this.db.rows<{ updated: Date | null }>(
      sql`select max(e.updated_at) as updated from event e where ${shown} or ${withdrawn}`,
    );
    const next = format === 'ics' ? null : await this.nextOf(query, where);
    const { viewer, self } = readership;
    const addressOf = (lang: Lang, more: Partial<FeedQuery> = {}): string => {
      const { limit, after } = { ...query, ...more };
      const path = self
        ? `${self.path}?${writeFeedQuery({ limit, after }, format === 'ics')}`
        : `/feeds/events.${format}?${writeFeedQuery({ ...query, lang, ...more }, format === 'ics')}`;
      return new URL(path, this.config.publicUrl).href;
    };
    const head: FeedHead = {
      id: self?.id ?? null,
      title: [WORDS[query.lang].association, self?.title ?? WORDS[query.lang].events, ...scope.names].join(
        ': ',
      ),
      self: addressOf(query.lang),
      next: next && addressOf(query.lang, { after: next }),
      page: new URL(pathOf(query.lang, 'events'), this.config.publicUrl).href,
      others: self
        ? []
        : Object.values(Lang)
            .filter((lang) => lang !== query.lang)
            .map((lang) => ({ lang, url: addressOf(lang) })),
      lang: query.lang,
      updatedAt: stats.updated,
    };
    const pages = this.pages(query, where, viewer);
    switch (format) {
      case 'ics':
        return writeIcs(head, await this.zonesOf(where), pages);
      case 'atom':
        return writeAtom(head, this.gone(query, withdrawn), pages);
      case 'rss':
        return writeRss(head, pages);
      case 'json':
        return writeJsonFeed(head, pages);
    }
  }

  /** A page of what JSON Feed says, for those who show it themselves. What was withdrawn is left out. */
  async items(query: FeedQuery): Promise<{ items: FeedItem[]; hasMore: boolean }> {
    const [where] = this.conditionsOf(query, await this.scopeOf(query), PUBLIC);
    const items: FeedItem[] = [];
    for await (const entries of this.pages({ ...query, limit: query.limit + 1 }, where, ANONYMOUS)) {
      items.push(...entries.map((entry) => itemOf(entry, query.lang)));
    }
    return { items: items.slice(0, query.limit), hasMore: items.length > query.limit };
  }

  /** The beginning of the day in UTC: what follows from the time changes with it, and between not. */
  private today(): Date {
    return new Date(`${this.clock.today()}T00:00:00Z`);
  }

  /** What is to be shown, and what was shown and is not any more. */
  private conditionsOf(
    query: FeedQuery,
    scope: FeedScope,
    { viewer, where }: Readership,
  ): [shown: Sql, withdrawn: Sql] {
    const { side, event, kind, from, to, days, past } = query;
    const today = this.today();
    const forgotten = new Date(today.getTime() - REMEMBERED_DAYS * DAY_MS);
    const isShown = sql`(${visible(eventPolicy, viewer, sql`e`)} and e.published_at is not null
      and (e.state in ('PUBLISHED', 'POSTPONED') or (e.state = 'CANCELLED' and e.state_since >= ${forgotten})))`;
    const conditions: Sql[] = [];
    if (where) conditions.push(where);
    if (side) conditions.push(sql`e.host_sides @> array[${side}::text]`);
    if (scope.universityId) conditions.push(sql`e.host_university_ids @> array[${scope.universityId}::text]`);
    if (scope.seriesId) conditions.push(sql`e.series_id = ${scope.seriesId}`);
    if (event) conditions.push(sql`e.slug = ${event}`);
    // A part without a time of its own is told of by what it is a part of: alone it would seem to be still to come.
    else conditions.push(sql`(e.parent_id is null or e.begins_at is not null)`);
    if (kind) conditions.push(sql`e.kind = ${kind}`);
    const first = from ?? (days ? this.clock.today() : undefined);
    const last =
      to ?? (days ? new Date(today.getTime() + (days - 1) * DAY_MS).toISOString().slice(0, 10) : undefined);
    if (first || last) conditions.push(...this.loader.conditionsOf({ from: first, to: last }));
    if (!past) conditions.push(sql`(e.finishes_at > ${today} or e.finishes_at is null)`);
    const wasShown = sql`(not ${isShown} and (${this.wasShown(viewer, forgotten)}))`;
    return [
      sql`(${join([isShown, ...conditions], ' and ')})`,
      sql`(${join([wasShown, ...conditions], ' and ')})`,
    ];
  }

  /** Those that are not shown any more. What was public is kept apart, for it may be shown to fewer now. */
  private wasShown(viewer: Viewer, since: Date): Sql {
    const wasPublic = sql`e.withdrawn_at >= ${since}`;
    return viewer === ANONYMOUS
      ? wasPublic
      : sql`${wasPublic} or (${visible(KNEW, viewer, sql`e`)} and e.published_at is not null
          and e.state = 'UNPUBLISHED' and e.state_since >= ${since})`;
  }

  /** What the slugs of a query stand for, and what that is called. */
  private async scopeOf({ university, series, side, lang }: FeedQuery): Promise<FeedScope> {
    const scope: FeedScope = { names: side ? [WORDS[lang][side]] : [] };
    if (university) {
      const [row] = await this.db.rows<{ id: string }>(
        sql`select id from university where slug = ${university}`,
      );
      if (!row) throw refused('university', university);
      scope.universityId = row.id;
      const names = await this.universities.names(new PerRequest(), row.id);
      scope.names.push(officialNameOf(names, lang).text);
    }
    if (series) {
      const [row] = await this.db.many(EventSeries, sql`select * from event_series where slug = ${series}`);
      if (!row) throw refused('series', series);
      scope.seriesId = row.id;
      scope.names.push(localizedOf(row, 'name', lang)!.text);
    }
    return scope;
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

  /** The first page of a feed tells of all that was withdrawn. */
  private async *gone(query: FeedQuery, withdrawn: Sql): AsyncGenerator<Withdrawal[]> {
    if (query.after) return;
    yield await this.db.rows<Withdrawal>(
      sql`select e.id, e.updated_at as at from event e where ${withdrawn} order by e.id`,
    );
  }

  private async *pages(query: FeedQuery, where: Sql, viewer: Viewer): AsyncGenerator<FeedEntry[]> {
    let after = query.after;
    for (let left = query.limit; left > 0;) {
      const size = Math.min(left, ROWS_AT_ONCE);
      const events = await this.db.many(
        Event,
        sql`select e.* from event e where ${where} and ${this.boundOf(query, after)}
            order by ${this.orderOf(query)} limit ${size}`,
      );
      yield await this.reader.entries(events, query.lang, viewer);
      if (events.length < size) return;
      left -= size;
      after = cursorOf(events.at(-1)!.beginsKey, events.at(-1)!.id);
    }
  }
}

function cursorOf(key: string, id: string): string {
  return Buffer.from(`${key} ${id}`).toString('base64url');
}
