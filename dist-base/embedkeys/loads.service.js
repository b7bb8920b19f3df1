var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable, Logger } from '@nestjs/common';
import sql from 'sql-template-tag';
import { FeedsService } from '../feeds/feeds.service.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { inputError } from '../platform/errors.js';
import { EmbedLoad } from './embed-key.entity.js';
const FLUSH_MS = 10_000;
/** Keys that are counted at a time. Anybody can make up more of them. */
const KEYS_MAX = 1_000;
const DAY_MS = 86_400_000;
const DAYS_MAX = 366;
/**
 * How often events are loaded for embed keys. Counted in memory, and added to the database from time to time, in one
 * statement: any number of processes can add to the same row. Nothing but the key and the day is looked at.
 */
let Loads = class Loads {
    constructor(db, clock, feeds) {
        this.db = db;
        this.clock = clock;
        this.logger = new Logger('Loads');
        /** By key and day. */
        this.counts = new Map();
        feeds.watchers.push(({ key }) => {
            if (key)
                this.count(`${key} ${this.clock.today()}`, 1);
        });
    }
    onApplicationBootstrap() {
        this.timer = setInterval(() => void this.flush(), FLUSH_MS);
        this.timer.unref();
    }
    async onApplicationShutdown() {
        clearInterval(this.timer);
        await this.flushing;
        await this.flush();
    }
    count(what, times) {
        const before = this.counts.get(what);
        if (before === undefined && this.counts.size >= KEYS_MAX) {
            // So that names that are made up cannot crowd out the real ones.
            void this.flush();
            if (this.counts.size >= KEYS_MAX)
                return;
        }
        this.counts.set(what, (before ?? 0) + times);
    }
    /** Adds what was counted; what is not known, or has ended, is dropped here. */
    async flush() {
        this.flushing ??= this.write().finally(() => (this.flushing = undefined));
        await this.flushing;
    }
    async write() {
        if (this.counts.size === 0)
            return;
        const counts = this.counts;
        this.counts = new Map();
        try {
            await this.add(counts);
        }
        catch (error) {
            this.logger.error({ err: error }, 'Loads could not be written; they are tried again');
            for (const [what, times] of counts)
                this.count(what, times);
        }
    }
    async add(counts) {
        const [ids, days] = [0, 1].map((place) => [...counts.keys()].map((what) => what.split(' ')[place]));
        // In one order, so that two processes never wait for each other.
        await this.db.rows(sql `
      insert into embed_load as l (embed_key_id, day, loads)
      select k.id, c.day, c.loads
      from unnest(${ids}::text[], ${days}::date[], ${[...counts.values()]}::integer[]) as c (id, day, loads)
        join embed_key k on k.id = c.id and k.ended_at is null
      order by k.id, c.day
      on conflict (embed_key_id, day) do update set loads = l.loads + excluded.loads`);
    }
    /** Day by day; days without loads are left out. */
    async ofKey(request, { id }, { from, to }) {
        if (to < from)
            throw inputError('RANGE_REVERSED', '`to` must not be before `from`.', ['to']);
        if ((Date.parse(to) - Date.parse(from)) / DAY_MS >= DAYS_MAX) {
            throw inputError('RANGE_TOO_LONG', `Ask for at most ${DAYS_MAX} days at once.`, ['to']);
        }
        return await request.many(`loads from ${from} to ${to}`, id, (load) => load.embedKeyId, (ids) => this.db.many(EmbedLoad, sql `select embed_key_id, day::text as day, loads from embed_load
              where embed_key_id = any(${ids}) and day between ${from} and ${to} order by day`));
    }
};
Loads = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        FeedsService])
], Loads);
export { Loads };
//# sourceMappingURL=loads.service.js.map