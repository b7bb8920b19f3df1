import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.js';
import type { Sql } from 'sql-template-tag';
import { Changes } from '../../src/platform/changes/changes.js';
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
  /** When the notices of all changes made before have come, which make the portal forget. */
  settled(): Promise<void>;
  /** The SQL statements that the portal sends while the work is done, with no answers that were kept. */
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
  /** What is written past the use cases is in no audit: answers that were kept would be out of date. */
  const forgetAnswers = async (): Promise<void> => {
    await app.get(Db).transaction(async () => app.get(Changes).publish(['everything']));
  };
  const heard = new EventEmitter();
  app.get(Changes).subscribe((ids) => void (ids !== 'everything' && heard.emit(ids[0])));
  const settled = async (): Promise<void> => {
    const changes = app.get(Changes);
    const mark = `mark_${randomUUID()}`;
    let [times, listening] = [0, changes.isListening];
    heard.on(mark, () => (times += 1));
    await app.get(Db).transaction(() => changes.publish([mark]));
    // From the process itself, and on a server through the channel, unless that is cut.
    while (listening && times < (config.embedded ? 1 : 2)) {
      await wait(1);
      listening = changes.isListening;
    }
    heard.removeAllListeners(mark);
  };
  const db = Object.create(app.get(Db)) as Db;
  db.rows = async <T>(statement: Sql): Promise<T[]> => {
    const rows = await app.get(Db).rows<T>(statement);
    if (!/^\s*select/i.test(statement.text)) await forgetAnswers();
    return rows;
  };
  db.statement = async (text, values) => {
    const answer = await app.get(Db).statement(text, values);
    if (!/^\s*select/i.test(text)) await forgetAnswers();
    return answer;
  };
  return {
    ...own,
    config,
    app,
    url,
    db,
    anyone: new Client(url),
    operator: new Client(url, config.PORTAL_OPERATOR_TOKEN),
    settled,
    statementsOf: async (work) => {
      // Its mark makes the portal forget what it kept, and no notice comes later, in the midst of the work.
      await settled();
      return await countStatements(own.dataSource, work);
    },
    pinClock: (instant) => {
      app.get(Clock).now = () => new Date(instant);
    },
    close: async () => {
      await app.close();
      await own.close();
    },
  };
}
