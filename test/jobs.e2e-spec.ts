import { setTimeout as wait } from 'node:timers/promises';
import sql from 'sql-template-tag';
import { ENTITIES } from '../src/entities.js';
import { createDataSource } from '../src/platform/database/data-source.js';
import { Jobs } from '../src/platform/jobs/jobs.js';
import type { TestApp } from './support/app.js';
import { seededDatabase } from './support/database.js';
import { startWithQueues } from './support/queues.js';

const apps: TestApp[] = [];
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
  for (const close of closing.splice(0)) await close();
});

/** The portal with queues that only this test has. */
async function start(...given: Parameters<typeof startWithQueues>): Promise<TestApp & { jobs: Jobs }> {
  const app = await startWithQueues(...given);
  apps.push(app);
  return { ...app, jobs: app.app.get(Jobs) };
}

async function until(condition: () => boolean | Promise<boolean>, milliseconds = 15_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('It did not come to pass');
    await wait(5);
  }
}

interface Row {
  name: string;
  state: string;
  data: unknown;
  /** Why it failed in the queue from which it was put aside. */
  source_output: unknown;
}

async function rows({ db }: TestApp, ...states: string[]): Promise<Row[]> {
  const all = await db.rows<Row>(
    sql`select name, state, data, source_output from pgboss.job order by created_on`,
  );
  return all.filter(({ state }) => states.length === 0 || states.includes(state));
}

it('are done once when the transaction commits, well below a second later', async () => {
  const done: unknown[] = [];
  const app = await start((jobs) => jobs.handle('greet', async (data) => void done.push(data)));
  await app.db.transaction(async () => {
    await app.jobs.enqueue('greet', { name: 'Алиса 爱丽丝' });
    await wait(100);
    expect(done).toEqual([]);
  });
  const committed = performance.now();
  await until(() => done.length > 0);
  expect(performance.now() - committed).toBeLessThan(700);
  await app.jobs.enqueue('greet', { name: 'second' });
  await until(async () => (await rows(app, 'completed')).length === 2);
  expect(done).toEqual([{ name: 'Алиса 爱丽丝' }, { name: 'second' }]);
});

it('are not there when the transaction is undone', async () => {
  const done: unknown[] = [];
  const app = await start((jobs) => jobs.handle('greet', async (data) => void done.push(data)));
  const undone = app.db.transaction(async () => {
    await app.jobs.enqueue('greet', { name: 'undone' });
    throw new Error('no');
  });
  await expect(undone).rejects.toThrow('no');
  await app.jobs.enqueue('greet', { name: 'kept' });
  await until(async () => (await rows(app, 'completed')).length > 0);
  expect(done).toEqual([{ name: 'kept' }]);
  expect(await rows(app)).toMatchObject([{ data: { name: 'kept' }, state: 'completed' }]);
});

it('are tried again until they succeed', async () => {
  const tries: string[] = [];
  const app = await start((jobs) =>
    jobs.handle(
      'stumble',
      async (_data, jobId) => {
        if (tries.push(jobId) <= 2) throw new Error(`No ${tries.length}`);
      },
      { retryDelay: 0, retryBackoff: false },
    ),
  );
  await app.jobs.enqueue('stumble', {});
  await until(async () => (await rows(app, 'completed')).length > 0);
  expect(tries).toHaveLength(3);
  expect(new Set(tries).size).toBe(1);
});

it('that fail for good are kept aside with their reason', async () => {
  let tries = 0;
  const app = await start((jobs) =>
    jobs.handle(
      'hopeless',
      async () => {
        tries++;
        throw new Error(`No ${tries}`);
      },
      { retryLimit: 1, retryDelay: 0, retryBackoff: false },
    ),
  );
  await app.jobs.enqueue('hopeless', { kept: true });
  await until(async () => (await rows(app)).some(({ name }) => name === 'failed'));
  expect(tries).toBe(2);
  const aside = (await rows(app)).find(({ name }) => name === 'failed');
  expect(aside).toMatchObject({ state: 'created', data: { kept: true }, source_output: { message: 'No 2' } });
});

it('leave nothing of their data in the log', async () => {
  const lines: unknown[][] = [];
  const app = await start((jobs) =>
    jobs.handle(
      'secretive',
      async () => {
        await app.db.rows(sql`select ${'secret-value'}::int`).catch((error: unknown) => {
          if (lines.length > 0) throw error;
        });
        throw Object.assign(new TypeError('secret-message'), { code: 'EWHY' });
      },
      { retryLimit: 1, retryDelay: 0, retryBackoff: false },
    ),
  );
  const keep = (...line: unknown[]): void => void lines.push(line);
  app.app.useLogger({ log: keep, warn: keep, error: keep, debug: keep, verbose: keep, fatal: keep });
  await app.jobs.enqueue('secretive', { name: 'secret-name' });
  await until(() => lines.length >= 2);
  expect(lines.map(([line]) => line)).toMatchObject([
    { queue: 'secretive', attempt: 1, of: 2, type: 'TypeError', code: 'EWHY' },
    { queue: 'secretive', attempt: 2, of: 2, type: 'QueryFailedError', code: '22P02' },
  ]);
  expect(JSON.stringify(lines)).not.toContain('secret-');
});

it('go on when the connections to the database were lost', async () => {
  const database = await seededDatabase();
  closing.push(() => database.close());
  // The embedded database has no connections that others could end.
  if (!database.url) return;
  const done: unknown[] = [];
  const app = await start((jobs) => jobs.handle('greet', async (data) => void done.push(data)), {
    ...database,
    close: async () => undefined,
  });
  for (let round = 1; round <= 3; round++) {
    await app.db
      .rows(sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()`)
      .catch(() => undefined);
    // The pool may hand out a connection of which it does not know yet that it is gone.
    await until(async () => {
      try {
        await app.jobs.enqueue('greet', { round });
        return true;
      } catch {
        return false;
      }
    });
    await until(() => done.length === round);
  }
});

it('come one after the other without a pause', async () => {
  const done = new Set<number>();
  const app = await start((jobs) =>
    jobs.handle<{ number: number }>('many', async ({ number }) => void done.add(number)),
  );
  const begun = performance.now();
  await app.db.transaction(async () => {
    for (let number = 0; number < 20; number++) await app.jobs.enqueue('many', { number });
  });
  await until(() => done.size === 20);
  expect(performance.now() - begun).toBeLessThan(5_000);
});

it('are finished before the portal ends', async () => {
  let begun = false;
  let finished = false;
  const app = await start((jobs) =>
    jobs.handle('slow', async () => {
      begun = true;
      await wait(500);
      finished = true;
    }),
  );
  await app.jobs.enqueue('slow', {});
  await until(() => begun);
  expect(finished).toBe(false);
  await apps.pop()!.app.close();
  closing.push(() => app.close());
  expect(finished).toBe(true);
  expect(await rows(app)).toMatchObject([{ state: 'completed' }]);
});

it('wait for a process that does them', async () => {
  const database = await seededDatabase();
  closing.push(() => database.close());
  const done: unknown[] = [];
  const register = (jobs: Jobs) => jobs.handle('later', async (data) => void done.push(data));
  const borrowed = { ...database, close: async () => undefined };
  const idle = await start(register, borrowed, { JOBS: 'off' });
  await idle.jobs.enqueue('later', { waits: true });
  await wait(300);
  expect(done).toEqual([]);
  expect(await rows(idle)).toMatchObject([{ state: 'created' }]);
  const working = await start(register, borrowed);
  await until(async () => (await rows(working, 'completed')).length > 0);
  expect(done).toEqual([{ waits: true }]);
});

it('tell who forgot to say who does them', async () => {
  const app = await start((jobs) => jobs.handle('known', async () => undefined));
  await expect(app.jobs.enqueue('unknown', {})).rejects.toThrow('Nobody handles the queue unknown');
  expect(() => app.jobs.handle('late', async () => undefined)).toThrow('too late');
});

it('take over new settings of a queue', async () => {
  const database = await seededDatabase();
  closing.push(() => database.close());
  const borrowed = { ...database, close: async () => undefined };
  const limits: number[] = [];
  for (const retryLimit of [1, 7]) {
    const app = await start((jobs) => jobs.handle('set', async () => undefined, { retryLimit }), borrowed);
    const [row] = await app.db.rows<{ retry_limit: number }>(
      sql`select retry_limit from pgboss.queue where name = 'set'`,
    );
    limits.push(row.retry_limit);
    await apps.pop()!.close();
  }
  expect(limits).toEqual([1, 7]);
});

it('are done exactly once by two processes', async () => {
  const database = await seededDatabase();
  closing.push(() => database.close());
  // Only one process can open the embedded database.
  if (!database.url) return;
  const done: { by: string; number: number }[] = [];
  const open = async (by: string) => {
    const dataSource = createDataSource(database.config, { url: database.url! }, ENTITIES);
    await dataSource.initialize();
    return await start(
      (jobs) =>
        jobs.handle<{ number: number }>(
          'shared',
          async ({ number }) => {
            done.push({ by, number });
            await wait(5);
          },
          { concurrency: 3 },
        ),
      { ...database, dataSource, close: () => dataSource.destroy() },
    );
  };
  const one = await open('one');
  const other = await open('other');
  await Promise.all(
    Array.from({ length: 100 }, (_, number) => (number % 2 ? one : other).jobs.enqueue('shared', { number })),
  );
  await until(async () => (await rows(one, 'completed')).length === 100);
  await wait(2_500);
  expect(done.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 100 }, (_, number) => number),
  );
  expect(new Set(done.map(({ by }) => by))).toEqual(new Set(['one', 'other']));
});
