var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable, Logger, } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { Config } from '../config.js';
import { Db } from '../database/db.js';
import { JOB_SCHEMA } from '../database/job-tables.js';
const DAY_S = 24 * 60 * 60;
/** Where jobs end up that have failed for good. */
const FAILED = 'failed';
const POLLING_S = 2;
/** What is in flight at the end of the process may take so long; what takes longer is done again later. */
const PATIENCE_MS = 20_000;
/**
 * Work that is done later, in any process of the portal: at least once, so that a handler must bear to be
 * called twice for the same job. The jobs are rows that pg-boss keeps.
 */
let Jobs = class Jobs {
    constructor(config, dataSource, db) {
        this.config = config;
        this.dataSource = dataSource;
        this.db = db;
        this.logger = new Logger('Jobs');
        this.queues = new Map();
    }
    /** Says who does the jobs of a queue. To be called before the application has started. */
    handle(queue, handler, options = {}) {
        if (this.boss)
            throw new Error(`The queue ${queue} comes too late: the jobs have been started`);
        if (queue === FAILED || this.queues.has(queue))
            throw new Error(`The queue ${queue} is taken`);
        this.queues.set(queue, { handler, options, workers: [] });
    }
    /** Puts a job in a queue. It is there when the transaction commits, and never was when that is undone. */
    async enqueue(queue, data) {
        const { boss } = this;
        if (!boss || !this.queues.has(queue))
            throw new Error(`Nobody handles the queue ${queue}`);
        await this.db.transaction(async () => {
            await boss.send(queue, data);
            this.db.afterCommit(() => this.wake(queue));
        });
    }
    async onApplicationBootstrap() {
        // Without a database (the schema is printed) or without queues there is nothing to be done.
        if (!this.dataSource.isInitialized || this.queues.size === 0)
            return;
        const working = this.config.JOBS === 'on';
        const boss = new PgBoss({
            schema: JOB_SCHEMA,
            // The connections of the portal, and the current transaction where there is one: the embedded database
            // has a single connection.
            db: { executeSql: (text, values) => this.db.statement(text, values) },
            migrate: false,
            createSchema: false,
            supervise: working,
            maintenanceIntervalSeconds: 60 * 60,
            schedule: false,
            // Rebuilding indexes is for the owner of the tables, which a server need not be.
            reindex: false,
            monitorVacuum: false,
            registerInstance: false,
            openTelemetry: { enabled: false },
        });
        boss.on('error', (error) => this.logger.error(withoutData(error), 'The job queue stumbled'));
        boss.on('warning', ({ message }) => this.logger.warn(message));
        await boss.start();
        this.boss = boss;
        await this.createQueues(boss);
        if (!working)
            return;
        for (const [name, queue] of this.queues) {
            for (let n = 0; n < (queue.options.concurrency ?? 1); n++) {
                queue.workers.push(await this.work(boss, name, queue));
            }
        }
    }
    /** Before what the handlers need is closed. A job that comes later waits for the next process. */
    async beforeApplicationShutdown() {
        await this.boss?.stop({ close: false, graceful: true, timeout: PATIENCE_MS });
    }
    /** Queues are rows; only those are written that are missing or have changed. */
    async createQueues(boss) {
        const wanted = new Map([
            [FAILED, { retentionSeconds: 14 * DAY_S, deleteAfterSeconds: DAY_S }],
        ]);
        for (const [name, { options }] of this.queues) {
            const retryBackoff = options.retryBackoff ?? true;
            wanted.set(name, {
                retryLimit: options.retryLimit ?? 12,
                retryDelay: options.retryDelay ?? 5,
                retryBackoff,
                ...(retryBackoff && { retryDelayMax: 60 * 60 }),
                expireInSeconds: options.expireInSeconds ?? 120,
                retentionSeconds: 14 * DAY_S,
                deleteAfterSeconds: DAY_S,
                deadLetter: FAILED,
            });
        }
        const there = new Map((await boss.getQueues([...wanted.keys()])).map((queue) => [queue.name, queue]));
        for (const [name, options] of wanted) {
            const queue = there.get(name);
            if (!queue)
                await boss.createQueue(name, options);
            else if (Object.entries(options).some(([key, value]) => queue[key] !== value))
                await boss.updateQueue(name, options);
        }
    }
    async work(boss, name, { handler }) {
        const worker = await boss.work(name, { pollingIntervalSeconds: POLLING_S, includeMetadata: true }, async ([job]) => {
            // Looks for the next one at once, instead of a job every two seconds.
            boss.notifyWorker(worker);
            try {
                await handler(job.data, job.id);
            }
            catch (error) {
                this.logger.warn({
                    ...withoutData(error),
                    queue: name,
                    job: job.id,
                    attempt: job.retryCount + 1,
                    of: job.retryLimit + 1,
                }, 'A job failed');
                throw error;
            }
        });
        return worker;
    }
    wake(queue) {
        for (const worker of this.queues.get(queue).workers)
            this.boss.notifyWorker(worker);
    }
};
Jobs = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Config,
        DataSource,
        Db])
], Jobs);
export { Jobs };
/**
 * Messages of errors are left out: an address may stand in them, as in the refusal of a mail server. The row of
 * the job keeps the message.
 */
function withoutData(error) {
    // What pg-boss reports is not always an Error.
    const { name, stack, queue, code, responseCode, constraint, table, routine } = error;
    const where = typeof stack === 'string' && stack.split('\n').filter((line) => /^\s+at /.test(line));
    return { type: name, queue, code, responseCode, constraint, table, routine, stack: where || undefined };
}
//# sourceMappingURL=jobs.js.map