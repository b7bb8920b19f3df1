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
import { Client } from 'pg';
import sql from 'sql-template-tag';
import { Config } from '../config.js';
import { Db } from '../database/db.js';
const CHANNEL = 'portal_change';
/** PostgreSQL takes notifications of less than 8,000 bytes. */
const IDS_PER_NOTICE = 100;
const RECONNECT_MS = 1_000;
const ATTENTION_MS = 10_000;
/** How often it is looked for changes of which no notice has come. */
const POLL_MS = 2_000;
const POLLED_MAX = 1_000;
const TOLD_MAX = 10_000;
/**
 * Tells every process which records have changed, as soon as the change is committed: through NOTIFY on a
 * server; the embedded database has one process, which tells itself.
 */
let Changes = class Changes {
    constructor(config, db) {
        this.config = config;
        this.db = db;
        this.logger = new Logger('Changes');
        this.listeners = [];
        this.connected = false;
        /** Entries after `seen` of which a notice has come. */
        this.told = new Set();
        this.lookedAt = 0;
        this.isLooking = false;
        this.closed = false;
    }
    /** False while changes made by other processes would go unheard: what is remembered is not to be trusted. */
    get isListening() {
        return this.config.embedded || (this.connected && performance.now() - this.lookedAt < 3 * POLL_MS);
    }
    subscribe(listener) {
        this.listeners.push(listener);
    }
    /** Inside of a transaction: told when it commits, and never when it does not. */
    async publish(ids) {
        const all = [...new Set(ids)];
        this.db.afterCommit(() => this.tell(all));
        if (this.config.embedded)
            return;
        const notices = [];
        for (let start = 0; start < all.length; start += IDS_PER_NOTICE) {
            notices.push(all.slice(start, start + IDS_PER_NOTICE).join(' '));
        }
        await this.db.rows(sql `select pg_notify(${CHANNEL}, notice) from unnest(${notices}::text[]) notice`);
    }
    async onApplicationBootstrap() {
        if (this.config.embedded)
            return;
        await this.look();
        await this.listen();
        this.poll = setInterval(() => void this.look(), POLL_MS);
        this.poll.unref();
    }
    async onApplicationShutdown() {
        this.closed = true;
        clearTimeout(this.pause);
        clearInterval(this.watch);
        clearInterval(this.poll);
        await this.client?.end().catch(() => undefined);
    }
    tell(ids) {
        if (ids !== 'everything' && !this.config.embedded)
            this.noteTold(ids);
        for (const listener of this.listeners)
            listener(ids);
    }
    /** Notices can be lost on the way. The audit has every change, in the order of the commits. */
    async look() {
        if (this.isLooking)
            return;
        this.isLooking = true;
        try {
            const { seen } = this;
            const entries = await this.db.rows(seen === undefined
                ? sql `select seq, id as entry, subject_id as id from audit_entry order by seq desc limit 1`
                : sql `select seq, id as entry, subject_id as id from audit_entry where seq > ${seen} order by seq limit ${POLLED_MAX}`);
            this.seen = Math.max(seen ?? 0, Number(entries.at(-1)?.seq ?? 0));
            this.lookedAt = performance.now();
            const unheard = entries.filter(({ entry }) => !this.told.delete(entry));
            if (seen === undefined || unheard.length === 0)
                return;
            this.tell(entries.length < POLLED_MAX ? unheard.map(({ id }) => id) : 'everything');
        }
        catch {
            // It is tried again soon; meanwhile nothing that is remembered is trusted.
        }
        finally {
            this.isLooking = false;
        }
    }
    noteTold(ids) {
        // Too many, and some are told of once more.
        if (this.told.size > TOLD_MAX)
            this.told.clear();
        for (const id of ids)
            if (id.startsWith('aud_'))
                this.told.add(id);
    }
    async listen() {
        const client = new Client({
            connectionString: this.config.DATABASE_URL,
            application_name: 'asrtu-portal changes',
            connectionTimeoutMillis: ATTENTION_MS,
            query_timeout: ATTENTION_MS,
            keepAlive: true,
        });
        this.client = client;
        client.on('notification', ({ payload }) => this.tell(payload?.split(' ') ?? 'everything'));
        client.on('error', () => this.lost(client));
        client.on('end', () => this.lost(client));
        try {
            await client.connect();
            await client.query(`listen ${CHANNEL}`);
            // It may have been lost again, or the portal may be ending.
            if (this.closed || this.client !== client)
                return;
            this.connected = true;
            // Whatever happened before is unknown.
            this.tell('everything');
            this.watch = setInterval(() => void client.query('select 1').catch(() => this.lost(client)), ATTENTION_MS);
            this.watch.unref();
        }
        catch {
            this.lost(client);
        }
    }
    lost(client) {
        if (this.closed || this.client !== client)
            return;
        this.client = undefined;
        this.connected = false;
        clearInterval(this.watch);
        void client.end().catch(() => undefined);
        this.logger.warn('The channel of changes is lost. Tokens are checked at every request until it is back.');
        this.pause = setTimeout(() => void this.listen(), RECONNECT_MS);
        this.pause.unref();
    }
};
Changes = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Config,
        Db])
], Changes);
export { Changes };
//# sourceMappingURL=changes.js.map