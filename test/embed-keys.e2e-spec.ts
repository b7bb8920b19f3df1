import { Loads } from '../src/embedkeys/loads.service.js';
import { KeyScope, Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { Clock } from '../src/platform/clock.js';
import { Db } from '../src/platform/database/db.js';
import { newId } from '../src/platform/ids.js';
import { FeedsService } from '../src/feeds/feeds.service.js';
import { actor, addKey, addPartner } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import type { Client } from './support/client.js';
import { addUniversity } from './support/factories.js';
import { addEmbedKey } from './support/records.js';

const NOW = '2026-11-25T12:00:00Z';

let portal: TestApp;
let loads: Loads;
beforeAll(async () => {
  portal = await startApp();
  loads = portal.app.get(Loads);
});
afterAll(() => portal.close());
beforeEach(() => portal.pinClock(NOW));

const SHOWN = 'embedKey { id version name endedAt university { id } partner { id } }';
const CREATE = `mutation($input: CreateEmbedKeyInput!) { createEmbedKey(input: $input) { ${SHOWN} } }`;
const RENAME = `mutation($input: RenameEmbedKeyInput!) { renameEmbedKey(input: $input) { ${SHOWN} } }`;
const END = `mutation($input: EndEmbedKeyInput!) { endEmbedKey(input: $input) { ${SHOWN} } }`;
const LIST =
  'query($filter: EmbedKeyFilter) { embedKeys(first: 100, filter: $filter) { totalCount nodes { id } } }';
const LOADS = `query($id: ID!, $from: Date!, $to: Date!) {
  node(id: $id) { ... on EmbedKey { loads(from: $from, to: $to) { day loads } } } }`;

async function load(key: string, times = 1, format = 'json'): Promise<void> {
  for (let n = 0; n < times; n++) {
    const { status } = await fetch(`${portal.url}/feeds/events.${format}?limit=1&key=${key}`);
    expect(status).toBe(200);
  }
}

async function loadsOf(id: string, from = '2026-11-01', to = '2026-11-30', client = portal.operator) {
  await loads.flush();
  return (await client.get(LOADS, { id, from, to })).node?.loads as
    { day: string; loads: number }[] | undefined;
}

describe('an embed key', () => {
  it('is made by the people of its owner, the secretariat of its side and the operator', async () => {
    const { id: ownerId } = await addUniversity(portal, { side: Side.RU });
    const { id: partnerId } = await addPartner(portal, Side.RU);
    const { id: otherId } = await addUniversity(portal, { side: Side.CN });
    const scopes = { own: { ownerId }, partner: { ownerId: partnerId }, ru: { side: 'RU' }, all: {} };
    const callers: Record<string, Client> = {
      liaison: (await actor(portal, Role.LIAISON_OFFICER, { ownerId })).client,
      editor: (await actor(portal, Role.UNIVERSITY_EDITOR, { ownerId })).client,
      reader: (await actor(portal, Role.UNIVERSITY_READER, { ownerId })).client,
      partner: (await actor(portal, Role.LIAISON_OFFICER, { ownerId: partnerId })).client,
      other: (await actor(portal, Role.LIAISON_OFFICER, { ownerId: otherId })).client,
      officer: (await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.RU })).client,
      foreign: (await actor(portal, Role.SECRETARIAT_HEAD, { side: Side.CN })).client,
      chair: (await actor(portal, Role.PERMANENT_CHAIR, { side: Side.RU })).client,
      system: (await addKey(portal, ownerId, Object.values(KeyScope))).client,
      operator: portal.operator,
    };
    const made: Record<string, string[]> = {};
    const ids: Record<string, string[]> = {};
    for (const [name, scope] of Object.entries(scopes)) {
      for (const [who, client] of Object.entries(callers)) {
        const { data, errors } = await client.ask(CREATE, { input: { scope, name: `By ${who}` } });
        if (errors.length === 0) {
          (made[name] ??= []).push(who);
          (ids[name] ??= []).push(data.createEmbedKey.embedKey.id as string);
        } else {
          expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain(errors[0].extensions.reason);
        }
      }
    }
    expect(made).toEqual({
      own: ['liaison', 'editor', 'officer', 'operator'],
      partner: ['partner', 'officer', 'operator'],
      ru: ['officer', 'operator'],
      all: ['officer', 'foreign', 'operator'],
    });
    expect((await portal.anyone.refused(CREATE, { input: { scope: {}, name: 'X' } })).extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    // Those who may make one see it; nobody else does, in a list or by its id.
    for (const [who, client] of Object.entries(callers)) {
      const visible = Object.keys(scopes)
        .filter((name) => made[name].includes(who))
        .flatMap((name) => ids[name]);
      const { embedKeys } = await client.get(LIST);
      expect([who, embedKeys.nodes.map(({ id }: { id: string }) => id).sort()]).toEqual([
        who,
        visible.sort(),
      ]);
      expect(embedKeys.totalCount).toBe(visible.length);
      const all = Object.values(ids).flat();
      const { nodes } = await client.get('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: all });
      expect(nodes.filter(Boolean)).toHaveLength(visible.length);
    }
    const filtered = await portal.operator.get(LIST, { filter: { ownerId: partnerId } });
    expect(filtered.embedKeys.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(ids.partner.sort());
    expect(
      (
        await portal.operator.get(
          'query($id: ID!) { node(id: $id) { ... on EmbedKey { university { id } partner { id } } } }',
          { id: ids.partner[0] },
        )
      ).node,
    ).toEqual({ university: null, partner: { id: partnerId } });
  });

  it('is renamed and ended, and then stays as it is', async () => {
    const { id: ownerId } = await addUniversity(portal);
    const { client } = await actor(portal, Role.UNIVERSITY_EDITOR, { ownerId });
    const stranger = await actor(portal, Role.UNIVERSITY_EDITOR, {
      ownerId: (await addUniversity(portal)).id,
    });
    const id = await addEmbedKey(portal, { ownerId });
    for (const [query, more] of [
      [RENAME, { name: 'X' }],
      [END, {}],
    ] as const) {
      const input = { id, expectedVersion: 1, ...more };
      expect((await stranger.client.refused(query, { input })).extensions.reason).toBe('NOT_FOUND');
    }
    const renamed = await client.get(RENAME, { input: { id, expectedVersion: 1, name: 'www.hit.edu.cn' } });
    expect(renamed.renameEmbedKey.embedKey).toEqual({
      id,
      version: 2,
      name: 'www.hit.edu.cn',
      endedAt: null,
      university: { id: ownerId },
      partner: null,
    });
    const ended = await client.get(END, { input: { id, expectedVersion: 2 } });
    expect(ended.endEmbedKey.embedKey).toMatchObject({ version: 3, endedAt: '2026-11-25T12:00:00.000Z' });
    for (const [expectedVersion, reason] of [
      [3, 'EMBED_KEY_ENDED'],
      [2, 'VERSION_STALE'],
    ]) {
      expect((await client.refused(END, { input: { id, expectedVersion } })).extensions.reason).toBe(reason);
      const input = { id, expectedVersion, name: 'X' };
      expect((await client.refused(RENAME, { input })).extensions.reason).toBe(reason);
    }
    expect(
      (await client.refused(CREATE, { input: { scope: { ownerId }, name: '' } })).extensions.reason,
    ).toBe('IS_LINE');
  });
});

describe('loads', () => {
  it('are counted by the day in UTC, whatever the format and the answer', async () => {
    const id = await addEmbedKey(portal, {});
    await load(id, 3);
    for (const format of ['ics', 'atom', 'rss']) await load(id, 1, format);
    const url = `${portal.url}/feeds/events.json?key=${id}`;
    const etag = (await fetch(url)).headers.get('etag')!;
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
    portal.pinClock('2026-11-25T23:59:59.999Z');
    await load(id);
    portal.pinClock('2026-11-26T00:00:00Z');
    await load(id, 2);
    expect(await loadsOf(id)).toEqual([
      { day: '2026-11-25', loads: 9 },
      { day: '2026-11-26', loads: 2 },
    ]);
    await load(id);
    expect(await loadsOf(id, '2026-11-26', '2026-11-26')).toEqual([{ day: '2026-11-26', loads: 3 }]);
    expect(await loadsOf(id, '2026-11-27', '2027-11-27')).toEqual([]);
    for (const [from, to, reason] of [
      ['2026-11-27', '2026-11-26', 'RANGE_REVERSED'],
      ['2026-11-26', '2027-11-27', 'RANGE_TOO_LONG'],
    ]) {
      expect((await portal.operator.refused(LOADS, { id, from, to })).extensions.reason).toBe(reason);
    }
  });

  it('are of one list in one statement', async () => {
    const { id: ownerId } = await addUniversity(portal);
    for (let n = 0; n < 5; n++) await load(await addEmbedKey(portal, { ownerId }));
    await loads.flush();
    const query = `{ embedKeys(filter: { ownerId: "${ownerId}" }) { nodes { loads(from: "2026-11-25", to: "2026-11-25") { loads } } } }`;
    let found: unknown;
    const statements = await portal.statementsOf(async () => (found = await portal.operator.get(query)));
    expect(found).toEqual({
      embedKeys: { nodes: Array.from({ length: 5 }, () => ({ loads: [{ loads: 1 }] })) },
    });
    expect(statements).toHaveLength(2);
  });

  it('cost no statement of their own, and keep nothing but key, day and number', async () => {
    const id = await addEmbedKey(portal, {});
    await load(id);
    await loads.flush();
    const statements = await portal.statementsOf(() => load(id, 5));
    expect(statements.filter((each) => each.includes('embed_'))).toEqual([]);
    // Whether anything has changed.
    expect([1, 2]).toContain(statements.length);
    expect(await portal.statementsOf(() => loads.flush())).toHaveLength(1);
    expect(await portal.statementsOf(() => loads.flush())).toHaveLength(0);
    const { rows } = await portal.db.statement('select * from embed_load where embed_key_id = $1', [id]);
    expect(rows.map((row) => Object.keys(row as object))).toEqual([['embed_key_id', 'day', 'loads']]);
  });

  it('of keys that nobody has made, or that have ended, are dropped', async () => {
    const id = await addEmbedKey(portal, {});
    await load(id, 2);
    await loads.flush();
    const { rows } = await portal.db.statement('select count(*)::integer as many from embed_load');
    await portal.operator.get(END, { input: { id, expectedVersion: 1 } });
    await load(id);
    await load(newId('emb'), 3);
    expect(await loadsOf(id)).toEqual([{ day: '2026-11-25', loads: 2 }]);
    expect((await portal.db.statement('select count(*)::integer as many from embed_load')).rows).toEqual(
      rows,
    );
    expect((await fetch(`${portal.url}/feeds/events.json?key=emb_x`)).status).toBe(400);
  });

  it('of real keys are not crowded out by thousands that are made up', async () => {
    const id = await addEmbedKey(portal, {});
    const feeds = portal.app.get(FeedsService);
    const asked = { lang: 'EN' as never, past: true, limit: 1 };
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 1_000; n++) feeds.asked({ ...asked, key: newId('emb') });
      feeds.asked({ ...asked, key: id });
      // The one that is on its way, and what has come since.
      await loads.flush();
      await loads.flush();
    }
    expect(await loadsOf(id)).toEqual([{ day: '2026-11-25', loads: 3 }]);
  });

  it('of several processes are added up, at the same time', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 100; n++) ids.push(await addEmbedKey(portal, {}));
    const { db, app } = portal;
    const processes = Array.from({ length: 8 }, () => {
      const feeds = { watchers: [] as ((query: { key?: string }) => void)[] };
      return { feeds, loads: new Loads(db, app.get(Clock), feeds as never) };
    });
    for (let round = 0; round < 10; round++) {
      for (const [index, { feeds }] of processes.entries()) {
        const order = index % 2 ? ids : ids.toReversed();
        for (const key of order) for (const watch of feeds.watchers) watch({ key });
      }
      const flush = () => Promise.all(processes.map((process) => process.loads.flush()));
      await flush();
      // Nothing had to be tried again: none has waited for another that waited for it.
      expect(await portal.statementsOf(flush)).toEqual([]);
    }
    for (const id of ids) expect(await loadsOf(id)).toEqual([{ day: '2026-11-25', loads: 80 }]);
  });

  it('are written when the portal ends, and again when the database could not take them', async () => {
    const id = await addEmbedKey(portal, {});
    const feeds = { watchers: [] as ((query: { key?: string }) => void)[] };
    const real = portal.app.get(Db);
    let isDown = true;
    const db = {
      rows: (statement: never) => (isDown ? Promise.reject(new Error('gone')) : real.rows(statement)),
    };
    const own = new Loads(db as never, portal.app.get(Clock), feeds as never);
    own.onApplicationBootstrap();
    feeds.watchers[0]({ key: id });
    await own.flush();
    expect(await loadsOf(id)).toEqual([]);
    isDown = false;
    feeds.watchers[0]({ key: id });
    await own.onApplicationShutdown();
    expect(await loadsOf(id)).toEqual([{ day: '2026-11-25', loads: 2 }]);
  });
});
