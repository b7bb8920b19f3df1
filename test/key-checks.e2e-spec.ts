import { Changes } from '../src/platform/changes/changes.js';
import { setTimeout as wait } from 'node:timers/promises';
import { KeyScope } from '../src/platform/auth/rights.js';
import { addKey } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import { Client } from './support/client.js';
import { addUniversity } from './support/factories.js';

const WHO = '{ viewer { kind } }';
const REVOKE = 'mutation($id: ID!) { revokeInstitutionKey(input: { id: $id }) { key { revokedAt } } }';

let portal: TestApp;
let university: string;
beforeAll(async () => {
  portal = await startApp();
  portal.app.get(Changes).subscribe((ids) => {
    if (ids !== 'everything') heard.push(...ids);
  });
  ({ id: university } = await addUniversity(portal));
});
afterAll(() => portal.close());

const heard: string[] = [];
const plainKey = () => addKey(portal, university, [KeyScope.READ_PUBLIC]);

/** On a server the news of it comes back through the database too; a check before that would be made twice. */
async function newKey(): ReturnType<typeof addKey> {
  const made = await plainKey();
  const times = process.env.TEST_DATABASE_URL ? 2 : 1;
  while (heard.filter((id) => id === made.key.id).length < times) await wait(5);
  return made;
}

const onServer = process.env.TEST_DATABASE_URL ? describe : describe.skip;

interface Pool {
  totalCount: number;
  idleCount: number;
  waitingCount: number;
}

it('costs one statement, by an index, and none for the next seconds', async () => {
  const { client, key } = await newKey();
  const first = await portal.statementsOf(() => client.get(WHO));
  expect(first).toHaveLength(1);
  expect(first[0]).toContain('from institution_key where prefix');
  expect(
    await portal.statementsOf(() => Promise.all(Array.from({ length: 20 }, () => client.get(WHO)))),
  ).toEqual([]);
  await portal.db.statement(
    `insert into institution_key (id, scope_kind, side, university_id, name, prefix, secret_digest, scopes, created_at, updated_at, expires_at)
     select 'key_' || gen_random_uuid(), scope_kind, side, university_id, 'one of many', 'many' || n, 'x', scopes, created_at, updated_at, expires_at
     from institution_key, generate_series(1, 20000) n where id = $1`,
    [key.id],
  );
  await portal.db.statement('analyze institution_key');
  const { rows } = await portal.db.statement("explain select * from institution_key where prefix = 'many77'");
  expect(JSON.stringify(rows)).toContain('institution_key_prefix_key');
});

it('is asked of the database again once the seconds are over', async () => {
  const { client } = await newKey();
  const now = Date.now();
  const clock = (seconds: number) => portal.pinClock(new Date(now + seconds * 1000).toISOString());
  clock(0);
  await client.get(WHO);
  clock(4);
  expect(await portal.statementsOf(() => client.get(WHO))).toEqual([]);
  clock(6);
  expect(await portal.statementsOf(() => client.get(WHO))).toHaveLength(1);
});

it('refuses a key from the next request on after it was revoked, however lately it was checked', async () => {
  const { client, key } = await newKey();
  await client.get(WHO);
  expect(await portal.statementsOf(() => client.get(WHO))).toEqual([]);
  await portal.operator.get(REVOKE, { id: key.id });
  const { status, errors } = await client.ask(WHO);
  expect([status, errors[0].extensions.reason]).toEqual([401, 'TOKEN_INVALID']);
});

onServer('on several processes', () => {
  it('a revocation is heard by all, and felt without the channel too', async () => {
    const other = await startApp({ ...portal, close: async () => undefined });
    other.pinClock(new Date().toISOString());
    try {
      const { client, secret, key } = await plainKey();
      const there = new Client(other.url, secret);
      expect(await there.get(WHO)).toEqual({ viewer: { kind: 'KEY' } });
      await client.get(WHO);
      await portal.operator.get(REVOKE, { id: key.id });
      expect((await client.ask(WHO)).status).toBe(401);
      // The word travels through the database. With its clock standing still, nothing else would end what is remembered.
      while ((await there.ask(WHO)).status !== 401) await wait(5);

      const second = await plainKey();
      const secondThere = new Client(other.url, second.secret);
      await secondThere.get(WHO);
      await portal.db.statement(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'asrtu-portal changes' and datname = current_database()",
      );
      await wait(100);
      await portal.operator.get(REVOKE, { id: second.key.id });
      expect((await secondThere.ask(WHO)).status).toBe(401);
    } finally {
      await other.app.close();
    }
  });

  it('200 checks at once leave nothing behind and write one day of use', async () => {
    const { client, key } = await plainKey();
    const keys = await Promise.all(Array.from({ length: 20 }, () => plainKey()));
    const before = await portal.db.statement('select count(*) from institution_key');
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) => (n % 2 ? client : keys[n % 20].client).ask(WHO)),
    );
    expect(answers.filter(({ data }) => data?.viewer.kind === 'KEY')).toHaveLength(200);
    const { rows } = await portal.db.statement(
      'select version, last_used_on from institution_key where id = $1',
      [key.id],
    );
    expect(rows).toEqual([{ version: 1, last_used_on: new Date().toISOString().slice(0, 10) }]);
    expect((await portal.db.statement('select count(*) from institution_key')).rows).toEqual(before.rows);
    const { master } = portal.dataSource.driver as unknown as { master: Pool };
    expect([master.idleCount, master.waitingCount]).toEqual([master.totalCount, 0]);
  });
});
