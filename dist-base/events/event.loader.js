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
import sql, { join, raw } from 'sql-template-tag';
import { Action, may, visible } from '../platform/auth/policy.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { readPage, readPages, selects, } from '../platform/graphql/page.js';
import { Event, EventContactPoint, EventDelegation, EventHost, EventVenue } from './event.entity.js';
import { eventPolicy } from './events.policy.js';
import { EventSeries } from './series.entity.js';
/** By what an event belongs to another record. */
const LINKS = {
    // Looked up as a whole first: there are few of a university, and neither the order nor the dates of all events lead to them.
    university: (aheadOf) => sql `e.id = any(array(select h.event_id from event_host h where h.university_id = parent.id
      and ${aheadOf ? sql `h.finishes_at > ${aheadOf}` : sql `true`}))`,
    series: () => raw('e.series_id = parent.id'),
    body: () => raw('e.body_id = parent.id'),
    program: () => raw('e.program_id = parent.id'),
};
export const CLASHES_MAX = 20;
const DAY_MS = 86_400_000;
/** As in `event.is_long`. */
const LONG_DAYS = 31;
/** Whether the days of an event are known. */
const EXACT = (alias) => raw(`(${alias}.starts_at is not null or length(coalesce(${alias}.ends_on, ${alias}.starts_on)) = 10)`);
/** Events and what belongs to them, for as many as an answer shows: one statement each. */
let EventLoader = class EventLoader {
    constructor(db, clock) {
        this.db = db;
        this.clock = clock;
    }
    async byIds(ids) {
        return await this.db.many(Event, sql `select e.* from event e where e.id = any(${ids})`);
    }
    async bySlug(slug) {
        const [event] = await this.db.many(Event, sql `select e.* from event e where e.slug = ${slug}`);
        return event;
    }
    /** As far as the viewer may know of it. */
    async permitted({ viewer, perRequest }, id) {
        const event = await perRequest.one('event', id, async (ids) => {
            return new Map((await this.byIds(ids)).map((each) => [each.id, each]));
        });
        return event && may(eventPolicy, Action.READ, viewer, event) ? event : undefined;
    }
    /** By their beginnings; upcoming ones from the first, all others from the last. */
    async page(viewer, page, filter, info) {
        return await readPage(this.db, this.list(viewer, filter), page, info);
    }
    /** The same for what is linked to a record, in one statement for all of them. */
    async pageOf({ viewer, perRequest }, link, parentId, page, filter, info) {
        const wantsTotal = selects(info, 'totalCount');
        const key = JSON.stringify(['events of', link, page, filter, wantsTotal]);
        const found = await perRequest.one(key, parentId, (ids) => readPages(this.db, this.list(viewer, filter, link), ids, page, wantsTotal));
        return found;
    }
    list(viewer, filter, link) {
        const { isUpcoming } = filter;
        const conditions = [visible(eventPolicy, viewer, sql `e`), ...this.conditionsOf(filter)];
        if (link)
            conditions.push(LINKS[link](isUpcoming ? this.clock.now() : undefined));
        else if (isUpcoming)
            conditions.push(this.notLongPast());
        return {
            name: isUpcoming ? 'upcoming events' : 'events',
            entity: Event,
            select: sql `e.*`,
            from: sql `event e`,
            id: sql `e.id`,
            key: sql `e.begins_key`,
            keyType: 'text',
            where: join(conditions, ' and '),
            descending: !isUpcoming,
        };
    }
    /**
     * What is not over has not begun long ago, but for the few that are long: from the first of these on, the order of the
     * beginnings leads to them without a walk through all that is past.
     */
    notLongPast() {
        const now = this.clock.now();
        const key = new Date(now.getTime() - LONG_DAYS * DAY_MS).toISOString();
        return sql `e.begins_key >= least(${key}::text, (
      select min(long.begins_key) from event long where long.is_long and long.finishes_at > ${now}
    ))`;
    }
    conditionsOf(filter) {
        const { isUpcoming, from, to, side, hostId, seriesId, bodyId, kind, format, state } = filter;
        const { titledIn, language, text, isPart, near } = filter;
        const now = this.clock.now();
        const conditions = [];
        if (typeof isUpcoming === 'boolean') {
            // Not by the index of the ends: there is much that is not over, and it would have to be put in order.
            conditions.push(isUpcoming ? sql `e.finishes_at + interval '0' > ${now}` : sql `e.finishes_at <= ${now}`);
        }
        // Days are those of the place; the instants beside them only make the search quick.
        if (from) {
            conditions.push(sql `e.finishes_at > ${from}::date::timestamp at time zone 'UTC' - interval '1 day'
        and coalesce(partial_date_last(coalesce(e.ends_on, e.starts_on)), (e.ends_at at time zone e.time_zone)::date)
          >= ${from}::date`);
        }
        if (to) {
            conditions.push(sql `e.begins_at < ${to}::date::timestamp at time zone 'UTC' + interval '2 days'
        and coalesce(partial_date_first(e.starts_on), (e.starts_at at time zone e.time_zone)::date) <= ${to}::date`);
        }
        if (near) {
            const day = sql `${near}::date::timestamp at time zone 'UTC'`;
            conditions.push(sql `e.finishes_at >= ${day} - interval '30 days' and e.begins_at <= ${day} + interval '31 days'`);
        }
        if (side)
            conditions.push(sql `e.host_sides @> array[${side}::text]`);
        if (hostId)
            conditions.push(sql `e.host_university_ids @> array[${hostId}::text]`);
        if (seriesId)
            conditions.push(sql `e.series_id = ${seriesId}`);
        if (bodyId)
            conditions.push(sql `e.body_id = ${bodyId}`);
        if (kind)
            conditions.push(sql `e.kind = ${kind}`);
        if (format)
            conditions.push(sql `e.format = ${format}`);
        if (state)
            conditions.push(sql `e.state = ${state}`);
        if (titledIn) {
            const titles = { EN: sql `e.title_en`, RU: sql `e.title_ru`, ZH: sql `e.title_zh` };
            conditions.push(sql `${titles[titledIn]} is not null`);
        }
        if (language)
            conditions.push(sql `${language} = any(e.languages)`);
        if (typeof isPart === 'boolean')
            conditions.push(sql `(e.parent_id is not null) = ${isPart}`);
        for (const word of text?.split(/\s+/u) ?? []) {
            conditions.push(sql `strpos(fold_text(concat_ws(' ', e.title_en, e.title_ru, e.title_zh, (
        select string_agg(concat_ws(' ', v.city_en, v.city_ru, v.city_zh), ' ') from event_venue v where v.event_id = e.id
      ))), fold_text(${word})) > 0`);
        }
        return conditions;
    }
    /**
     * What takes place at the same time for the same universities, as far as the viewer may know of it: with a host in
     * common, or where both call all members together. Of an event whose days are not known nobody can say.
     */
    async clashes({ viewer, perRequest }, eventId) {
        const sameTime = sql `o.begins_at < e.finishes_at and o.finishes_at > e.begins_at and ${EXACT('o')}
      and o.state = 'PUBLISHED' and o.id <> e.id and o.id is distinct from e.parent_id
      and coalesce(o.parent_id, o.id) <> coalesce(e.parent_id, e.id)`;
        const clashes = await perRequest.many('clashes of an event', eventId, (event) => event.clash_of, (ids) => this.db.many(Event, sql `select c.*, e.id as clash_of from event e cross join lateral (
                select o.* from event o where o.host_university_ids && e.host_university_ids and ${sameTime}
                union
                select o.* from event o
                where e.kind in ('SUMMIT', 'RECTORS_FORUM', 'GATHERING')
                  and o.kind in ('SUMMIT', 'RECTORS_FORUM', 'GATHERING')
                  and o.body_id = e.body_id and ${sameTime}
              ) c
              where e.id = any(${ids}) and ${EXACT('e')} order by c.begins_key, c.id`));
        return clashes.filter((event) => may(eventPolicy, Action.READ, viewer, event)).slice(0, CLASHES_MAX);
    }
    /** As far as the viewer may know of them, by their beginnings. */
    async parts({ viewer, perRequest }, eventId) {
        const parts = await perRequest.many('parts of an event', eventId, (part) => part.parentId, (ids) => this.db.many(Event, sql `select e.* from event e where e.parent_id = any(${ids}) order by e.begins_key, e.created_at, e.id`));
        return parts.filter((part) => may(eventPolicy, Action.READ, viewer, part));
    }
    hosts(request, eventId) {
        return request.many('hosts of an event', eventId, (host) => host.eventId, (ids) => this.db.many(EventHost, sql `select * from event_host where event_id = any(${ids}) order by position`));
    }
    venues(request, eventId) {
        return request.many('venues of an event', eventId, (venue) => venue.eventId, (ids) => this.db.many(EventVenue, sql `select * from event_venue where event_id = any(${ids}) order by position`));
    }
    delegations(request, eventId) {
        return request.many('delegations of an event', eventId, (delegation) => delegation.eventId, (ids) => this.db.many(EventDelegation, sql `select * from event_delegation where event_id = any(${ids}) order by position`));
    }
    contactPoints(request, eventId) {
        return request.many('contact points of an event', eventId, (point) => point.eventId, (ids) => this.db.many(EventContactPoint, sql `select * from event_contact_point where event_id = any(${ids}) order by position`));
    }
    async seriesByIds(ids) {
        return await this.db.many(EventSeries, sql `select * from event_series where id = any(${ids})`);
    }
    series(request, id) {
        return request.one('series', id, async (ids) => {
            return new Map((await this.seriesByIds(ids)).map((each) => [each.id, each]));
        });
    }
};
EventLoader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock])
], EventLoader);
export { EventLoader };
//# sourceMappingURL=event.loader.js.map