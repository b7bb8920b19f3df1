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
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import sql from 'sql-template-tag';
import { Changes } from '../changes/changes.js';
import { Config } from '../config.js';
import { Db } from './db.js';
import { AttentiveClient, SERVER_OPTIONS } from './driver.js';
const ASK_AGAIN_MS = 20;
const AWAY_MS = 1_000;
class Replica {
    constructor(url, size) {
        /** Whether it has all that this process knows to be committed. */
        this.isCurrent = false;
        const options = {
            Client: AttentiveClient,
            silenceMillis: 30_000,
            connectionString: url,
            application_name: 'asrtu-portal',
            max: size,
            connectionTimeoutMillis: 2_000,
            options: SERVER_OPTIONS,
            statement_timeout: 25_000,
        };
        this.pool = new pg.Pool(options);
        this.pool.on('error', () => (this.isCurrent = false));
    }
    async hasReplayed(lsn) {
        const { rows } = await this.pool.query('select pg_last_wal_replay_lsn() >= $1::pg_lsn as there', [lsn]);
        return rows[0].there ?? false;
    }
}
/**
 * Copies of the database that follow it (streaming replication). They answer public questions, and only while they have
 * every change of which this process has heard; until then, and when none answers, the database itself is asked. Whoever
 * may change something is always answered by the database itself, and so sees what they have just written.
 *
 * TypeORM's own replication does not start while a replica is away, and sends reads to replicas that lag behind.
 */
let Replicas = class Replicas {
    constructor(config, db, changes) {
        this.db = db;
        this.logger = new Logger('Replicas');
        this.next = 0;
        this.version = 0;
        this.closed = false;
        this.replicas = config.replicaUrls.map((url) => new Replica(url, config.DATABASE_POOL_SIZE));
        if (this.replicas.length === 0)
            return;
        db.useReplicas(this);
        changes.subscribe(() => this.outdate());
        for (const replica of this.replicas)
            void this.follow(replica);
    }
    /** One that has every change, in turn. */
    pick() {
        for (let tries = this.replicas.length; tries > 0; tries--) {
            this.next = (this.next + 1) % this.replicas.length;
            const replica = this.replicas[this.next];
            if (replica.isCurrent)
                return replica.pool;
        }
        return undefined;
    }
    /** After an error: it is asked again when it answers. */
    leave(connection) {
        const replica = this.replicas.find(({ pool }) => pool === connection);
        if (replica)
            replica.isCurrent = false;
    }
    outdate() {
        this.version += 1;
        for (const replica of this.replicas)
            replica.isCurrent = false;
    }
    async follow(replica) {
        let wasAway = false;
        while (!this.closed) {
            try {
                if (!replica.isCurrent) {
                    const { version } = this;
                    const [{ lsn }] = await this.db.rows(sql `select pg_current_wal_lsn()::text as lsn`);
                    while (!this.closed && version === this.version && !(await replica.hasReplayed(lsn))) {
                        await wait(ASK_AGAIN_MS, undefined, { ref: false });
                    }
                    replica.isCurrent = version === this.version;
                    if (wasAway)
                        this.logger.log('A replica is back');
                    wasAway = false;
                }
                await wait(ASK_AGAIN_MS, undefined, { ref: false });
            }
            catch {
                if (!wasAway && !this.closed)
                    this.logger.warn('A replica does not answer: the database itself is asked');
                wasAway = true;
                replica.isCurrent = false;
                await wait(AWAY_MS, undefined, { ref: false });
            }
        }
    }
    async onApplicationShutdown() {
        this.closed = true;
        await Promise.all(this.replicas.map(({ pool }) => pool.end()));
    }
};
Replicas = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Config,
        Db,
        Changes])
], Replicas);
export { Replicas };
//# sourceMappingURL=replicas.js.map