import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.js';
import { Clock } from '../../src/platform/clock.js';
import { Db } from '../../src/platform/database/db.js';
import { Client } from './client.js';
import { seededDatabase, type TestDatabase } from './database.js';
import { countStatements } from './query-counter.js';

/** The portal on a loopback port, with a database of its own that holds the real association. */
export interface TestApp extends TestDatabase {
  app: NestFastifyApplication;
  url: string;
  db: Db;
  /** Asks as the public. */
  anyone: Client;
  operator: Client;
  /** The SQL statements that the portal sends while the work is done. */
  statementsOf(work: () => Promise<unknown>): Promise<string[]>;
  /** Stops the time at an instant. */
  pinClock(instant: string): void;
}

export async function startApp(
  database?: TestDatabase,
  settings: Partial<TestDatabase['config']> = {},
): Promise<TestApp> {
  const own = database ?? (await seededDatabase());
  const config = Object.assign(
    Object.create(Object.getPrototypeOf(own.config)),
    own.config,
    // A test that wants its jobs done says so; the others are not to be disturbed by them.
    { JOBS: 'off' },
    settings,
  ) as typeof own.config;
  const app = await createApp(config, own.dataSource);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    ...own,
    config,
    app,
    url,
    db: app.get(Db),
    anyone: new Client(url),
    operator: new Client(url, config.PORTAL_OPERATOR_TOKEN),
    statementsOf: (work) => countStatements(own.dataSource, work),
    pinClock: (instant) => {
      app.get(Clock).now = () => new Date(instant);
    },
    close: async () => {
      await app.close();
      await own.close();
    },
  };
}
