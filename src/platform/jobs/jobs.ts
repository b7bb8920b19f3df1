import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { PgBoss, type JobWithMetadata, type QueueOptions } from 'pg-boss';
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

export interface JobOptions {
  /** How often a job that failed is tried again; 12 by default. */
  retryLimit?: number;
  /** Seconds before the first of these, 5 by default; doubled each time, up to an hour. */
  retryDelay?: number;
  /** Whether the delay is doubled; true by default. */
  retryBackoff?: boolean;
  /** Seconds after which a job counts as lost, with its process, and is tried again; 120 by default. */
  expireInSeconds?: number;
  /** Jobs of the queue that this process does at once; 1 by default. */
  concurrency?: number;
}

export type JobHandler<T> = (data: T, jobId: string) => Promise<void>;

interface Queue {
  handler: JobHandler<never>;
  options: JobOptions;
  workers: string[];
}

/**
 * Work that is done later, in any process of the portal: at least once, so that a handler must bear to be
 * called twice for the same job. The jobs are rows that pg-boss keeps.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly queues = new Map<string, Queue>();
  private boss?: PgBoss;

  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly db: Db,
  ) {}

  /** Says who does the jobs of a queue. To be called before the application has started. */
  handle<T extends object>(queue: string, handler: JobHandler<T>, options: JobOptions = {}): void {
    if (this.boss) throw new Error(`The queue ${queue} comes too late: the jobs have been started`);
    if (queue === FAILED || this.queues.has(queue)) throw new Error(`The queue ${queue} is taken`);
    this.queues.set(queue, { handler, options, workers: [] });
  }

  /** Puts a job in a queue. It is there when the transaction commits, and never was when that is undone. */
  async enqueue(queue: string, data: object): Promise<void> {
    const { boss } = this;
    if (!boss || !this.queues.has(queue)) throw new Error(`Nobody handles the queue ${queue}`);
    await this.db.transaction(async () => {
      await boss.send(queue, data);
      this.db.afterCommit(() => this.wake(queue));
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    // Without a database (the schema is printed) or without queues there is nothing to be done.
    if (!this.dataSource.isInitialized || this.queues.size === 0) return;
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
    if (!working) return;
    for (const [name, queue] of this.queues) {
      for (let n = 0; n < (queue.options.concurrency ?? 1); n++) {
        queue.workers.push(await this.work(boss, name, queue));
      }
    }
  }

  /** Before what the handlers need is closed. A job that comes later waits for the next process. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.boss?.stop({ close: false, graceful: true, timeout: PATIENCE_MS });
  }

  /** Queues are rows; only those are written that are missing or have changed. */
  private async createQueues(boss: PgBoss): Promise<void> {
    const wanted = new Map<string, QueueOptions & { deadLetter?: string }>([
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
      if (!queue) await boss.createQueue(name, options);
      else if (Object.entries(options).some(([key, value]) => queue[key as keyof typeof queue] !== value))
        await boss.updateQueue(name, options);
    }
  }

  private async work(boss: PgBoss, name: string, { handler }: Queue): Promise<string> {
    const worker: string = await boss.work(
      name,
      { pollingIntervalSeconds: POLLING_S, includeMetadata: true },
      async ([job]: JobWithMetadata<never>[]) => {
        // Looks for the next one at once, instead of a job every two seconds.
        boss.notifyWorker(worker);
        try {
          await handler(job.data, job.id);
        } catch (error) {
          this.logger.warn(
            {
              ...withoutData(error),
              queue: name,
              job: job.id,
              attempt: job.retryCount + 1,
              of: job.retryLimit + 1,
            },
            'A job failed',
          );
          throw error;
        }
      },
    );
    return worker;
  }

  private wake(queue: string): void {
    for (const worker of this.queues.get(queue)!.workers) this.boss!.notifyWorker(worker);
  }
}

/**
 * Messages of errors are left out: an address may stand in them, as in the refusal of a mail server. The row of
 * the job keeps the message.
 */
function withoutData(error: unknown): Record<string, unknown> {
  // What pg-boss reports is not always an Error.
  const { name, stack, queue, code, responseCode, constraint, table, routine } = error as Record<
    string,
    unknown
  >;
  const where = typeof stack === 'string' && stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { type: name, queue, code, responseCode, constraint, table, routine, stack: where || undefined };
}
