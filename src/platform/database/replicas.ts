import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import sql from 'sql-template-tag';
import { Changes } from '../changes/changes.js';
import { Config } from '../config.js';
import { Db } from './db.js';
import { AttentiveClient, SERVER_OPTIONS, type Connection } from './driver.js';

const ASK_AGAIN_MS = 20;
const AWAY_MS = 1_000;

class Replica {
  /** Whether it has all that this process knows to be committed. */
  isCurrent = false;
  readonly pool: pg.Pool;

  constructor(url: string, size: number) {
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

  async hasReplayed(lsn: string): Promise<boolean> {
    const { rows } = await this.pool.query<{ there: boolean | null }>(
      'select pg_last_wal_replay_lsn() >= $1::pg_lsn as there',
      [lsn],
    );
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
@Injectable()
export class Replicas implements OnApplicationShutdown {
  private readonly logger = new Logger('Replicas');
  private readonly replicas: Replica[];
  private next = 0;
  private version = 0;
  private closed = false;

  constructor(
    config: Config,
    private readonly db: Db,
    changes: Changes,
  ) {
    this.replicas = config.replicaUrls.map((url) => new Replica(url, config.DATABASE_POOL_SIZE));
    if (this.replicas.length === 0) return;
    db.useReplicas(this);
    changes.subscribe(() => this.outdate());
    for (const replica of this.replicas) void this.follow(replica);
  }

  /** One that has every change, in turn. */
  pick(): Connection | undefined {
    for (let tries = this.replicas.length; tries > 0; tries--) {
      this.next = (this.next + 1) % this.replicas.length;
      const replica = this.replicas[this.next];
      if (replica.isCurrent) return replica.pool;
    }
    return undefined;
  }

  /** After an error: it is asked again when it answers. */
  leave(connection: Connection): void {
    const replica = this.replicas.find(({ pool }) => pool === connection);
    if (replica) replica.isCurrent = false;
  }

  private outdate(): void {
    this.version += 1;
    for (const replica of this.replicas) replica.isCurrent = false;
  }

  private async follow(replica: Replica): Promise<void> {
    let wasAway = false;
    while (!this.closed) {
      try {
        if (!replica.isCurrent) {
          const { version } = this;
          const [{ lsn }] = await this.db.rows<{ lsn: string }>(
            sql`select pg_current_wal_lsn()::text as lsn`,
          );
          while (!this.closed && version === this.version && !(await replica.hasReplayed(lsn))) {
            await wait(ASK_AGAIN_MS, undefined, { ref: false });
          }
          replica.isCurrent = version === this.version;
          if (wasAway) this.logger.log('A replica is back');
          wasAway = false;
        }
        await wait(ASK_AGAIN_MS, undefined, { ref: false });
      } catch {
        if (!wasAway && !this.closed)
          this.logger.warn('A replica does not answer: the database itself is asked');
        wasAway = true;
        replica.isCurrent = false;
        await wait(AWAY_MS, undefined, { ref: false });
      }
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    await Promise.all(this.replicas.map(({ pool }) => pool.end()));
  }
}
