import { buildSchema, parse } from 'graphql';
import pg from 'pg';
import sql, { type Sql } from 'sql-template-tag';
import { Db } from '../src/platform/database/db.js';
import { ShownFields } from '../src/platform/database/shown-fields.js';
import { Batch } from '../src/platform/database/statements.js';
import { startApp, type TestApp } from './support/app.js';
import { watchClients, type PooledClient } from './support/clients.js';

// The embedded database is asked one thing after the other.
const onServer = process.env.TEST_DATABASE_URL ? describe : describe.skip;
/** What is asked here; the portal looks after changes and jobs by itself. */
const ASKED_HERE = /^select (?:\$?\d|nothing)|pg_sleep|\b(?:from|update) (?:pair|few)\b/;
const SHOWN = new ShownFields(buildSchema('type Query { a: Int }'), parse('{ __typename }'));

onServer('what is asked in one turn of the event loop', () => {
  let portal: TestApp;
  let db: Db;
  /** The texts that went together. */
  const sent: string[][] = [];
  let last: { client: PooledClient; batch: Batch };
  let beforeNext: ((client: PooledClient) => void) | undefined;

  beforeAll(async () => {
    portal = await startApp();
    db = portal.app.get(Db);
    watchClients(portal.dataSource, (client) => {
      const query = client.query.bind(client);
      client.query = (...given) => {
        const [batch] = given;
        if (batch instanceof Batch && batch.statements.some(({ text }) => ASKED_HERE.test(text))) {
          sent.push(batch.statements.map(({ text }) => text));
          last = { client, batch };
        }
        const answer = query(...given);
        beforeNext?.(client);
        beforeNext = undefined;
        return answer;
      };
    });
    await db.rows(sql`create table pair (id text primary key, one int)`);
    await db.rows(sql`insert into pair values ('a', 1), ('b', 2)`);
  });
  afterAll(() => portal.close());

  const answering = <T>(work: () => Promise<T>): Promise<T> => db.answering(SHOWN, false, work);
  const outcomes = (...statements: Sql[]): Promise<PromiseSettledResult<unknown[]>[]> =>
    answering(() => Promise.allSettled(statements.map((statement) => db.rows(statement))));
  /** Until the server keeps it. */
  const often = async (statement: Sql): Promise<void> => {
    for (let n = 0; n < 4; n++) await outcomes(statement);
  };

  it('goes to the database together', async () => {
    sent.length = 0;
    expect(
      await outcomes(sql`select 1 as a`, sql`select ${2}::int as b`, sql`select 3 as c where false`),
    ).toEqual([
      { status: 'fulfilled', value: [{ a: 1 }] },
      { status: 'fulfilled', value: [{ b: 2 }] },
      { status: 'fulfilled', value: [] },
    ]);
    expect(sent).toEqual([['select 1 as a', 'select $1::int as b', 'select 3 as c where false']]);
  });

  it('fails for itself', async () => {
    const [one, two, three, four] = await outcomes(
      sql`select 1 as a`,
      sql`select 1 / ${0}::int as b`,
      sql`select nothing from nowhere`,
      sql`select 4 as d`,
    );
    expect([one, four]).toEqual([
      { status: 'fulfilled', value: [{ a: 1 }] },
      { status: 'fulfilled', value: [{ d: 4 }] },
    ]);
    expect([two, three]).toEqual([
      { status: 'rejected', reason: expect.objectContaining({ message: 'division by zero' }) },
      {
        status: 'rejected',
        reason: expect.objectContaining({ message: expect.stringContaining('nowhere') }),
      },
    ]);
  });

  it('is answered before what takes longer behind it', async () => {
    const order: string[] = [];
    const ask = async (name: string, statement: Sql): Promise<void> => {
      await db.rows(statement);
      order.push(name);
    };
    sent.length = 0;
    await answering(() =>
      Promise.all([
        ask('one', sql`select 1 as a`).then(() => expect(order).toEqual(['one'])),
        ask('two', sql`select pg_sleep(0.5)`),
        ask('three', sql`select 3 as a`),
      ]),
    );
    expect(order).toEqual(['one', 'two', 'three']);
    expect(sent.map((texts) => texts.length)).toEqual([3]);
  });

  it('is not asked without end where there is no connection', async () => {
    const { master } = portal.dataSource.driver as unknown as { master: { connect: unknown } };
    const { connect } = master;
    master.connect = (done: (error: Error) => void) =>
      done(Object.assign(new pg.DatabaseError('too many clients', 1, 'error'), { code: '53300' }));
    const failed = await outcomes(sql`select 1 as a`, sql`select 2 as b`);
    master.connect = connect;
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('changes nothing', async () => {
    sent.length = 0;
    await outcomes(
      sql`select 1 as a`,
      sql`update pair set one = one + 1 where id = 'b'`,
      sql`with changed as (update pair set one = one + 1 where id = 'b' returning one) select one from changed`,
      sql`select 2 as b`,
    );
    expect(sent.map((texts) => texts.length).toSorted((left, right) => left - right)).toEqual([1, 1, 2]);
    expect(await db.rows(sql`select one from pair where id = 'b'`)).toEqual([{ one: 4 }]);
  });

  it('goes with that of other answers where it looks up a few rows by their keys', async () => {
    const byKeys = (...ids: string[]): Sql =>
      sql`select id, one from pair where id = any(${ids}) order by id`;
    const all = sql`select count(*)::int as count from pair where one < ${100}`;
    await often(byKeys('a'));
    await often(all);
    sent.length = 0;
    const many = Array.from({ length: 21 }, (_, n) => `none ${n}`);
    const answers = await Promise.all(
      [byKeys('a'), byKeys('b', 'a'), all, all, byKeys(), byKeys(...many, 'a')].map((statement) =>
        answering(() => db.rows<{ id?: string }>(statement)),
      ),
    );
    expect(answers.map((rows) => rows.map(({ id }) => id).join())).toEqual(['a', 'a,b', '', '', '', 'a']);
    expect(sent.map((texts) => texts.length)).toEqual([3, 1, 1, 1]);
  });

  it('has a plan for one key where it has one, and one for lists', async () => {
    await db.rows(
      sql`create table few (id text primary key collate "C", other_id text collate "C", one int)`,
    );
    await db.rows(sql`insert into few select n, n % 30, n from generate_series(1, 300) n`);
    await db.rows(sql`create index on few (other_id)`);
    await db.rows(sql`analyze few`);
    const ofOther = (...ids: string[]): Sql =>
      sql`select one from few where other_id = any(${ids}) order by one`;
    const ones = async (...ids: string[]): Promise<number[]> =>
      (await answering(() => db.rows<{ one: number }>(ofOther(...ids)))).map(({ one }) => one);
    const tens = (first: number): number[] => Array.from({ length: 10 }, (_, n) => first + n * 30);
    for (let n = 0; n < 10; n++) {
      expect(await ones('7')).toEqual(tens(7));
      expect(await ones('8', '7')).toEqual(tens(7).flatMap((one) => [one, one + 1]));
      expect(await ones()).toEqual([]);
      expect(await ones('none')).toEqual([]);
    }
    const rowsOf = (plan: string): number => Number(/ on few .* rows=(\d+) /.exec(plan)![1]);
    const planOf = async (...ids: string[]): Promise<string> => {
      await ones(...ids);
      const { client, batch } = last;
      const { name } = batch.statements[0].kept!;
      const { rows } = (await client.query(`explain execute "${name}" ('{7}')`)) as {
        rows: Record<'QUERY PLAN', string>[];
      };
      return rows.map((line) => line['QUERY PLAN']).join('\n');
    };
    const [forOne, forList] = [await planOf('7'), await planOf('7', '8')];
    expect(rowsOf(forOne)).toBe(10);
    expect(rowsOf(forList)).toBeGreaterThan(50);
    // One for all: another one for each key would take longer than to execute it.
    expect(forOne + forList).not.toContain("'7'");
  });

  it('keeps a list of keys as it is where more than the keys is made of it', async () => {
    const inOrder = (...ids: string[]): Sql =>
      sql`select id, cardinality(${ids}::text[]) as among from pair where id = any(${ids}) order by id`;
    for (let n = 0; n < 5; n++) {
      expect(await outcomes(inOrder('a'), inOrder('a', 'b'))).toEqual([
        { status: 'fulfilled', value: [{ id: 'a', among: 1 }] },
        {
          status: 'fulfilled',
          value: [
            { id: 'a', among: 2 },
            { id: 'b', among: 2 },
          ],
        },
      ]);
    }
  });

  it('has the columns that its table has by now', async () => {
    const statement = sql`select * from pair where id = any(${['a']})`;
    await often(statement);
    await db.rows(sql`alter table pair add two int default 2`);
    expect(await outcomes(statement, sql`select 1 as a`, statement)).toEqual([
      { status: 'fulfilled', value: [{ id: 'a', one: 1, two: 2 }] },
      { status: 'fulfilled', value: [{ a: 1 }] },
      { status: 'fulfilled', value: [{ id: 'a', one: 1, two: 2 }] },
    ]);
    await often(statement);
    expect(await outcomes(statement)).toEqual([
      { status: 'fulfilled', value: [{ id: 'a', one: 1, two: 2 }] },
    ]);
  });

  it('fails with its connection, and what comes after does not', async () => {
    beforeNext = (client) => client.connection.stream.destroy();
    const failed = await outcomes(sql`select 1 as a`, sql`select 2 as b`);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await outcomes(sql`select 3 as c`)).toEqual([{ status: 'fulfilled', value: [{ c: 3 }] }]);
  });

  it('fails with a value that cannot be sent, and nothing else does', async () => {
    const circle: Record<string, unknown> = {};
    circle.circle = circle;
    const [one, two] = await outcomes(sql`select ${circle}::jsonb as a`, sql`select 2 as b`);
    expect([one.status, two]).toEqual(['rejected', { status: 'fulfilled', value: [{ b: 2 }] }]);
  });
});
