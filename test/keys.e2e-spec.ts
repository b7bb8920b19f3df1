import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import sql from 'sql-template-tag';
import { AccountsService } from '../src/accounts/accounts.service.js';
import { ENTITIES } from '../src/entities.js';
import { KeyScope, Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { OPERATOR } from '../src/platform/auth/viewer.js';
import { Clock } from '../src/platform/clock.js';
import { createDataSource } from '../src/platform/database/data-source.js';
import { actor, addKey, addPartner, addPerson, signedIn } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import { Client } from './support/client.js';
import { addUniversity } from './support/factories.js';

/** For what needs several connections, or several processes. */
const onServer = process.env.TEST_DATABASE_URL ? describe : describe.skip;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const FIELDS =
  'id version name prefix scopes expiresAt revokedAt lastUsedOn university { id } replaces { id }';
const CREATE = `mutation ($input: CreateInstitutionKeyInput!) {
  createInstitutionKey(input: $input) { secret key { ${FIELDS} } }
}`;
const ROTATE = `mutation ($input: RotateInstitutionKeyInput!) {
  rotateInstitutionKey(input: $input) { secret key { ${FIELDS} } }
}`;
const REVOKE = `mutation ($input: RevokeInstitutionKeyInput!) {
  revokeInstitutionKey(input: $input) { key { ${FIELDS} } }
}`;
const KEY = `query ($id: ID!) { node(id: $id) { ... on InstitutionKey { ${FIELDS} } } }`;
const WHO = '{ viewer { kind actorId } }';
const UPDATE = `mutation ($input: UpdateUniversityInput!) {
  updateUniversity(input: $input) { university { version website } }
}`;
const PEOPLE = 'query ($scope: ScopeInput) { people(filter: { scope: $scope }) { nodes { id } } }';

const { READ_PUBLIC, READ_MEMBERS, WRITE_UNIVERSITY, EVENTS } = KeyScope;

interface Key {
  id: string;
  version: number;
  prefix: string;
  expiresAt: string;
  revokedAt: string | null;
  lastUsedOn: string | null;
}

interface Made {
  secret: string;
  key: Key;
}

const closing: (() => Promise<unknown>)[] = [];
let portal: TestApp;

beforeAll(async () => {
  portal = await startApp();
  closing.push(() => portal.close());
});
afterEach(() => {
  const clock: Partial<Clock> = portal.app.get(Clock);
  // Uncovers the method of the class again.
  delete clock.now;
});
afterAll(async () => {
  for (const close of closing) await close();
});

function pin(app: TestApp, milliseconds: number): void {
  app.pinClock(new Date(milliseconds).toISOString());
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 30_000;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('It did not come to pass');
    await wait(10);
  }
}

async function create(
  client: Client,
  ownerId: string,
  scopes = [READ_PUBLIC],
  more: object = {},
): Promise<Made> {
  const input = { ownerId, name: 'A system', scopes, ...more };
  return (await client.get<{ createInstitutionKey: Made }>(CREATE, { input })).createInstitutionKey;
}

async function rotate(client: Client, id: string, more: object = {}): Promise<Made> {
  const { rotateInstitutionKey } = await client.get<{ rotateInstitutionKey: Made }>(ROTATE, {
    input: { id, ...more },
  });
  return rotateInstitutionKey;
}

async function revoke(client: Client, id: string): Promise<Key> {
  const answer = await client.get<{ revokeInstitutionKey: { key: Key } }>(REVOKE, { input: { id } });
  return answer.revokeInstitutionKey.key;
}

function bearing(secret: string, { url } = portal): Client {
  return new Client(url, secret);
}

async function works(client: Client): Promise<boolean> {
  const { status, data, errors } = await client.ask<{ viewer: { kind: string } }>(WHO);
  if (status === 200 && data?.viewer.kind === 'KEY') return true;
  expect([status, errors[0].extensions]).toEqual([
    401,
    expect.objectContaining({ code: 'UNAUTHENTICATED', reason: 'TOKEN_INVALID' }),
  ]);
  expect(data).toBeUndefined();
  return false;
}

/** The statements with which keys are checked. */
async function checksOf(app: TestApp, work: () => Promise<unknown>): Promise<number> {
  return (await app.statementsOf(work)).filter((text) => text.includes('institution_key')).length;
}

async function reasonOf(client: Client, document: string, input: object): Promise<string> {
  const { extensions } = await client.refused(document, { input });
  return `${extensions.code} ${extensions.reason}`;
}

describe('who keeps keys', () => {
  it('the liaison officer, the secretariat of the side, the operator', async () => {
    const { id } = await addUniversity(portal);
    const partner = await addPartner(portal, Side.CN);
    const allowed: [string, Client, string][] = [
      ['operator', portal.operator, id],
      ['liaison officer', (await actor(portal, Role.LIAISON_OFFICER, { ownerId: id })).client, id],
      ['officer', (await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.RU })).client, id],
      ['head', (await actor(portal, Role.SECRETARIAT_HEAD, { side: Side.RU })).client, id],
      [
        'liaison of partner',
        (await actor(portal, Role.LIAISON_OFFICER, { ownerId: partner.id })).client,
        partner.id,
      ],
      [
        'officer of CN',
        (await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.CN })).client,
        partner.id,
      ],
    ];
    for (const [who, client, ownerId] of allowed) {
      const { key, secret } = await create(client, ownerId);
      expect([who, await works(bearing(secret))]).toEqual([who, true]);
      const next = await rotate(client, key.id);
      expect([who, await works(bearing(next.secret))]).toEqual([who, true]);
      const { revokedAt } = await revoke(client, next.key.id);
      expect([who, typeof revokedAt]).toEqual([who, 'string']);
      expect([who, await works(bearing(next.secret))]).toEqual([who, false]);
    }
  });

  it('and nobody else', async () => {
    const { id } = await addUniversity(portal);
    const { id: otherId } = await addUniversity(portal);
    const partner = await addPartner(portal, Side.CN);
    const { key, secret } = await create(portal.operator, id, [READ_MEMBERS, WRITE_UNIVERSITY, EVENTS]);
    const ofPartner = await create(portal.operator, partner.id);
    const strangers: [string, Client][] = [
      ['editor', (await actor(portal, Role.UNIVERSITY_EDITOR, { ownerId: id })).client],
      ['reader', (await actor(portal, Role.UNIVERSITY_READER, { ownerId: id })).client],
      [
        'liaison officer of another',
        (await actor(portal, Role.LIAISON_OFFICER, { ownerId: otherId })).client,
      ],
      [
        'officer of the other side',
        (await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.CN })).client,
      ],
      ['chair', (await actor(portal, Role.PERMANENT_CHAIR, { side: Side.RU })).client],
      ['the key', bearing(secret)],
    ];
    const count = async (): Promise<unknown> =>
      await portal.db.rows(sql`select count(*)::int, sum(version)::int from institution_key`);
    const before = await count();
    const input = { ownerId: id, name: 'A system', scopes: [READ_PUBLIC] };
    for (const [who, client] of strangers) {
      expect([who, await reasonOf(client, CREATE, input)]).toEqual([who, 'FORBIDDEN NOT_ALLOWED']);
      expect([who, await reasonOf(client, ROTATE, { id: key.id })]).toEqual([who, 'NOT_FOUND NOT_FOUND']);
      expect([who, await reasonOf(client, REVOKE, { id: key.id })]).toEqual([who, 'NOT_FOUND NOT_FOUND']);
      expect(await client.get(KEY, { id: key.id })).toEqual({ node: null });
    }
    // That the partner is there is nothing that the Russian side knows.
    const russian = (await actor(portal, Role.SECRETARIAT_HEAD, { side: Side.RU })).client;
    expect(await reasonOf(russian, CREATE, { ...input, ownerId: partner.id })).toBe('NOT_FOUND NOT_FOUND');
    expect(await reasonOf(russian, REVOKE, { id: ofPartner.key.id })).toBe('NOT_FOUND NOT_FOUND');
    for (const [document, each] of [
      [CREATE, input],
      [ROTATE, { id: key.id }],
      [REVOKE, { id: key.id }],
    ] as const)
      expect(await reasonOf(portal.anyone, document, each)).toBe('UNAUTHENTICATED TOKEN_REQUIRED');
    const absent = 'uni_01890000-0000-7000-8000-000000000000';
    expect(await reasonOf(portal.operator, CREATE, { ...input, ownerId: absent })).toBe(
      'NOT_FOUND NOT_FOUND',
    );
    expect(await count()).toEqual(before);
  });

  it('nobody but they sees them', async () => {
    const { id } = await addUniversity(portal);
    const officer = await actor(portal, Role.LIAISON_OFFICER, { ownerId: id });
    const editor = await actor(portal, Role.UNIVERSITY_EDITOR, { ownerId: id });
    const { key } = await create(officer.client, id);
    const LIST =
      'query ($ownerId: ID) { institutionKeys(filter: { ownerId: $ownerId }) { nodes { id prefix } } }';
    const nodes = [{ id: key.id, prefix: key.prefix }];
    expect(await officer.client.get(LIST)).toEqual({ institutionKeys: { nodes } });
    expect(await portal.operator.get(LIST, { ownerId: id })).toEqual({ institutionKeys: { nodes } });
    expect(await editor.client.get(LIST, { ownerId: id })).toEqual({ institutionKeys: { nodes: [] } });
  });

  it('a key outlives who made it', async () => {
    const { id } = await addUniversity(portal);
    const { client, grant, account } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: id });
    const { secret } = await create(client, id);
    expect(await works(bearing(secret))).toBe(true);
    const END = 'mutation ($id: ID!) { endGrant(input: { id: $id, expectedVersion: 1 }) { grant { id } } }';
    await portal.operator.get(END, { id: grant.id });
    const close = { id: account.id, expectedVersion: 1, isClosed: true };
    await portal.app.get(AccountsService).update(OPERATOR, close);
    expect(await client.get(WHO)).toEqual({ viewer: { kind: 'ANONYMOUS', actorId: 'anonymous' } });
    expect(await works(bearing(secret))).toBe(true);
  });
});

describe('the secret', () => {
  it('is shown once, and only its digest is kept', async () => {
    const { id } = await addUniversity(portal);
    const idempotencyKey = '5b5a2c0e-54ad-4b23-8c1a-2b8a5b6f2a55';
    const { key, secret } = await create(portal.operator, id, [READ_PUBLIC], { idempotencyKey });
    expect(secret).toMatch(/^asrtu_[a-z2-7]{8}_[\w-]{43}$/);
    expect(key.prefix).toBe(secret.slice(6, 14));
    const next = await rotate(portal.operator, key.id);
    const digest = createHash('sha256').update(secret).digest('hex');
    const tables = await portal.db.rows<{ name: string }>(sql`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`);
    const holders: string[] = [];
    for (const { name } of tables) {
      const rows = await portal.dataSource.query<{ text: string }[]>(`select t::text as text from ${name} t`);
      const text = rows.map((row) => row.text).join('\n');
      for (const plain of [secret, secret.slice(15), next.secret, next.secret.slice(15)])
        expect([name, text.includes(plain)]).toEqual([name, false]);
      if (text.includes(digest)) holders.push(name);
    }
    expect(tables.length).toBeGreaterThan(10);
    expect(holders).toEqual(['public.institution_key']);
    const { auditEntries } = await portal.operator.get(
      'query ($id: ID!) { auditEntries(filter: { subjectId: $id }) { nodes { action before after } } }',
      { id: key.id },
    );
    expect(auditEntries.nodes).toEqual([
      {
        action: 'rotateInstitutionKey',
        before: { expires_at: expect.any(String) },
        after: { expires_at: expect.any(String) },
      },
      {
        action: 'createInstitutionKey',
        before: null,
        after: expect.objectContaining({ prefix: key.prefix }),
      },
    ]);
    const { __type } = await portal.anyone.get('{ __type(name: "InstitutionKey") { fields { name } } }');
    expect(__type.fields.filter(({ name }: { name: string }) => /secret|digest/i.test(name))).toEqual([]);
    // The call is repeated with its own idempotency key: the secret is sealed with that.
    expect(await create(portal.operator, id, [READ_PUBLIC], { idempotencyKey })).toEqual({ key, secret });
  });

  it('is right in every character', async () => {
    const { id } = await addUniversity(portal);
    const { secret } = await create(portal.operator, id);
    const other = await create(portal.operator, id);
    const change = (at: number): string =>
      secret.slice(0, at) + (secret[at] === 'b' ? 'c' : 'b') + secret.slice(at + 1);
    const shapes: Record<string, string> = {
      'first of the prefix': change(6),
      'last of the prefix': change(13),
      'first of the secret': change(15),
      'middle of the secret': change(36),
      'last of the secret': change(57),
      'the prefix of another': `asrtu_${other.key.prefix}${secret.slice(14)}`,
    };
    const formless: Record<string, string> = {
      'another word': secret.replace('asrtu', 'asrtv'),
      'capitals in the word': secret.replace('asrtu', 'ASRTU'),
      'capitals in the prefix': secret.slice(0, 6) + secret.slice(6, 14).toUpperCase() + secret.slice(14),
      'one too many': `${secret}A`,
      'one too few': secret.slice(0, -1),
      'a sign': `${secret.slice(0, -1)}=`,
      'the prefix only': `asrtu_${other.key.prefix}_`,
      nothing: 'asrtu_',
      'very long': `asrtu_${'a'.repeat(400)}`,
      'too long': `asrtu_${'a'.repeat(600)}`,
    };
    expect(secret).toHaveLength(58);
    for (const [name, token] of Object.entries(shapes)) {
      expect([name, await works(bearing(token))]).toEqual([name, false]);
    }
    const checks = await checksOf(portal, async () => {
      for (const [name, token] of Object.entries(formless))
        expect([name, await works(bearing(token))]).toEqual([name, false]);
      for (const authorization of [
        secret,
        `Basic ${secret}`,
        `Bearer  ${secret}`,
        `Bearer ${secret} `,
        'Bearer',
        '',
      ]) {
        const ends = authorization.trim() === `Bearer ${secret}`;
        expect([authorization, await works(portal.anyone.with({ authorization }))]).toEqual([
          authorization,
          ends,
        ]);
      }
    });
    // What has not the form of a key is not looked for.
    expect(checks).toBe(1);
    expect(await works(portal.anyone.with({ authorization: `bearer ${secret}` }))).toBe(true);
    expect(await works(bearing(secret))).toBe(true);
  });

  it('that is wrong is refused even with a good cookie', async () => {
    const { id } = await addUniversity(portal);
    const { account } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: id });
    const { cookie } = await signedIn(portal, account);
    expect(await works(portal.anyone.with({ cookie, authorization: `Bearer asrtu_${'a'.repeat(20)}` }))).toBe(
      false,
    );
    const { secret, key } = await create(portal.operator, id);
    const both = portal.anyone.with({ cookie, authorization: `Bearer ${secret}` });
    expect(await both.get(WHO)).toEqual({ viewer: { kind: 'KEY', actorId: key.id } });
  });
});

describe('the scopes of a key', () => {
  it('say what it may do, with its own university only', async () => {
    const { id } = await addUniversity(portal);
    const { id: otherId } = await addUniversity(portal);
    const own = await addPerson(portal, { ownerId: id });
    await addPerson(portal, { ownerId: otherId });
    const website = 'https://example.org/new';
    const update = (university: string, changes: object = { website }): object => ({
      id: university,
      expectedVersion: 1,
      ...changes,
    });
    const reads = await addKey(portal, id, [READ_MEMBERS]);
    const writes = await addKey(portal, id, [WRITE_UNIVERSITY]);
    const plain = await addKey(portal, id, [READ_PUBLIC, EVENTS]);

    const people = async ({ client }: { client: Client }, ownerId: string): Promise<string[]> =>
      (await client.get(PEOPLE, { scope: { ownerId } })).people.nodes.map((node: { id: string }) => node.id);
    expect(await people(reads, id)).toEqual([own.id]);
    expect(await people(reads, otherId)).toEqual([]);
    for (const key of [writes, plain]) {
      expect(await people(key, id)).toEqual([]);
      expect(await key.client.get('query ($id: ID!) { node(id: $id) { id } }', { id: own.id })).toEqual({
        node: null,
      });
    }

    for (const { client } of [reads, plain])
      expect(await reasonOf(client, UPDATE, update(id))).toBe('FORBIDDEN NOT_ALLOWED');
    expect(await reasonOf(writes.client, UPDATE, update(otherId))).toBe('FORBIDDEN NOT_ALLOWED');
    for (const official of [
      { names: { en: 'Another name' } },
      { side: 'CN' },
      { country: 'CN' },
      { foundedIn: 1900 },
    ]) {
      const reason = await reasonOf(writes.client, UPDATE, update(id, official));
      expect([official, reason]).toEqual([official, expect.stringMatching(/^FORBIDDEN /)]);
    }
    expect(await writes.client.get(UPDATE, { input: update(id) })).toEqual({
      updateUniversity: { university: { version: 2, website } },
    });
    const [entry] = await portal.db.rows(sql`
      select actor_kind, actor_id from audit_entry where subject_id = ${id} order by seq desc limit 1`);
    expect(entry).toEqual({ actor_kind: 'KEY', actor_id: writes.key.id });
  });

  it('that are for universities are not for partners', async () => {
    const { id } = await addPartner(portal);
    for (const scopes of [[READ_MEMBERS], [WRITE_UNIVERSITY], [READ_PUBLIC, WRITE_UNIVERSITY]]) {
      const input = { ownerId: id, name: 'A system', scopes };
      expect(await reasonOf(portal.operator, CREATE, input)).toBe('INVALID_INPUT KEY_SCOPES');
    }
    expect(await works(bearing((await create(portal.operator, id, [READ_PUBLIC, EVENTS])).secret))).toBe(
      true,
    );
  });
});

describe('a key ends', () => {
  it('when it expires, to the moment', async () => {
    const { id } = await addUniversity(portal);
    const begun = Date.now();
    pin(portal, begun);
    const at = (milliseconds: number): string => new Date(begun + milliseconds).toISOString();
    expect((await create(portal.operator, id)).key.expiresAt).toBe(at(365 * DAY));
    for (const [expiresAt, fits] of [
      [at(0), false],
      [at(-1), false],
      [at(730 * DAY + 1), false],
      [at(730 * DAY), true],
    ] as const) {
      const input = { ownerId: id, name: 'A system', scopes: [READ_PUBLIC], expiresAt };
      const { errors } = await portal.operator.ask(CREATE, { input });
      const reasons = errors.map(({ extensions }) => [extensions.code, extensions.reason, extensions.path]);
      expect([expiresAt, reasons]).toEqual([
        expiresAt,
        fits ? [] : [['INVALID_INPUT', 'KEY_EXPIRY', ['input', 'expiresAt']]],
      ]);
    }
    const { secret } = await create(portal.operator, id, [READ_PUBLIC], { expiresAt: at(2_000) });
    expect(await works(bearing(secret))).toBe(true);
    pin(portal, begun + 1_999);
    expect(await works(bearing(secret))).toBe(true);
    pin(portal, begun + 2_000);
    expect(await works(bearing(secret))).toBe(false);
  });

  it('some time after another has taken its place', async () => {
    const { id } = await addUniversity(portal);
    const begun = Date.now();
    pin(portal, begun);
    const old = await create(portal.operator, id, [READ_MEMBERS, EVENTS]);
    const { key, secret } = await rotate(portal.operator, old.key.id);
    expect(key).toMatchObject({
      name: 'A system',
      scopes: [READ_MEMBERS, EVENTS],
      version: 1,
      university: { id },
      replaces: { id: old.key.id },
      expiresAt: new Date(begun + 365 * DAY).toISOString(),
      lastUsedOn: null,
    });
    expect(secret).not.toBe(old.secret);
    const both = async (): Promise<boolean[]> => [
      await works(bearing(old.secret)),
      await works(bearing(secret)),
    ];
    expect(await both()).toEqual([true, true]);
    expect(await reasonOf(portal.operator, ROTATE, { id: old.key.id })).toBe('CONFLICT KEY_ROTATED');
    pin(portal, begun + 24 * HOUR - 1);
    expect(await both()).toEqual([true, true]);
    pin(portal, begun + 24 * HOUR);
    expect(await both()).toEqual([false, true]);
    expect(await reasonOf(portal.operator, ROTATE, { id: old.key.id })).toBe('RULE_VIOLATION KEY_ENDED');
    const third = await rotate(portal.operator, key.id, { overlapHours: 0 });
    expect([...(await both()), await works(bearing(third.secret))]).toEqual([false, false, true]);
  });

  it('not later than it would have without an overlap', async () => {
    const { id } = await addUniversity(portal);
    const begun = Date.now();
    pin(portal, begun);
    const expiresAt = new Date(begun + HOUR).toISOString();
    const { key } = await create(portal.operator, id, [READ_PUBLIC], { expiresAt });
    const next = await rotate(portal.operator, key.id, { overlapHours: 720 });
    const { node } = await portal.operator.get(KEY, { id: key.id });
    expect(node).toMatchObject({ expiresAt, version: 2 });
    await revoke(portal.operator, next.key.id);
    expect(await reasonOf(portal.operator, ROTATE, { id: next.key.id })).toBe('RULE_VIOLATION KEY_ENDED');
  });

  it('in the place of one there is one', async () => {
    const { id } = await addUniversity(portal);
    const { key } = await create(portal.operator, id);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => portal.operator.ask(ROTATE, { input: { id: key.id } })),
    );
    const reasons = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.reason));
    expect(reasons).toEqual(Array<string>(9).fill('KEY_ROTATED'));
    const [{ count }] = await portal.db.rows<{ count: number }>(
      sql`select count(*)::int from institution_key where university_id = ${id}`,
    );
    expect(count).toBe(2);
  });

  it('with the next request when it is revoked, and only once', async () => {
    const { id } = await addUniversity(portal);
    const { key, secret } = await create(portal.operator, id);
    const kept = await create(portal.operator, id);
    const client = bearing(secret);
    for (let n = 0; n < 3; n++) expect(await works(client)).toBe(true);
    const first = await revoke(portal.operator, key.id);
    expect(first).toMatchObject({ version: 2, revokedAt: expect.any(String) });
    expect(await works(client)).toBe(false);
    expect(await revoke(portal.operator, key.id)).toEqual(first);
    expect(await works(client)).toBe(false);
    expect(await works(bearing(kept.secret))).toBe(true);
    const audited = await portal.db.rows(
      sql`select action from audit_entry where subject_id = ${key.id} order by seq`,
    );
    expect(audited).toEqual([{ action: 'createInstitutionKey' }, { action: 'revokeInstitutionKey' }]);
  });
});

describe('the check of a key', () => {
  it('takes one statement at the most, and none within five seconds', async () => {
    const { id } = await addUniversity(portal);
    const { secret } = await create(portal.operator, id);
    const client = bearing(secret);
    const begun = Date.now();
    const at = async (milliseconds: number): Promise<string[]> => {
      pin(portal, begun + milliseconds);
      return await portal.statementsOf(async () => expect(await works(client)).toBe(true));
    };
    await portal.settled();
    expect(await at(0)).toHaveLength(1);
    expect(await at(0)).toEqual([]);
    expect(await at(4_999)).toEqual([]);
    expect(await at(5_000)).toHaveLength(1);
    expect(await at(9_999)).toEqual([]);
    // One that is wrong is not remembered.
    const wrong = bearing(secret.slice(0, -2) + (secret.endsWith('AA') ? 'BB' : 'AA'));
    for (let n = 0; n < 2; n++)
      expect(await portal.statementsOf(async () => expect(await works(wrong)).toBe(false))).toHaveLength(1);
  });

  it('notes the day', async () => {
    const { id } = await addUniversity(portal);
    const { key, secret } = await create(portal.operator, id);
    const lastUsedOn = async (): Promise<string | null> =>
      (await portal.operator.get<{ node: Key }>(KEY, { id: key.id })).node.lastUsedOn;
    expect(await works(bearing(secret.slice(0, -2) + (secret.endsWith('AA') ? 'BB' : 'AA')))).toBe(false);
    expect(await lastUsedOn()).toBeNull();
    const noon = Math.ceil(Date.now() / DAY) * DAY + 12 * HOUR;
    const day = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);
    for (const moment of [noon, noon + 11 * HOUR, noon + DAY]) {
      pin(portal, moment);
      expect(await works(bearing(secret))).toBe(true);
      expect(await lastUsedOn()).toBe(day(moment));
    }
    await revoke(portal.operator, key.id);
    pin(portal, noon + 3 * DAY);
    expect(await works(bearing(secret))).toBe(false);
    expect(await lastUsedOn()).toBe(day(noon + DAY));
    // The use of a key is no change of the record.
    const { node } = await portal.operator.get(KEY, { id: key.id });
    expect(node.version).toBe(2);
  });

  it('goes by an index among 20,000 keys', async () => {
    const { id } = await addUniversity(portal);
    const { key, secret } = await create(portal.operator, id);
    await portal.db.rows(sql`
      insert into institution_key (
        id, scope_kind, side, university_id, name, prefix, secret_digest, scopes, created_at, updated_at, expires_at
      )
      select 'key_' || gen_random_uuid(), 'UNIVERSITY', 'RU', ${id}, 'Many', 'many' || n, md5(n::text),
        '{READ_PUBLIC}', now(), now(), now() + interval '1 year'
      from generate_series(1, 20000) n`);
    await portal.db.rows(sql`analyze institution_key`);
    const statements = await portal.statementsOf(() => works(bearing(secret)));
    expect(statements).toHaveLength(1);
    const today = new Date().toISOString().slice(0, 10);
    const digest = createHash('sha256').update(secret).digest('hex');
    const [plan] = await portal.dataSource.query<object[]>(`explain (format json) ${statements[0]}`, [
      key.prefix,
      today,
      digest,
      today,
      new Date(),
      new Date(),
    ]);
    // What becomes of members is looked up with it; those tables are small.
    expect(JSON.stringify(plan)).not.toMatch(/"Node Type":"Seq Scan"[^{}]*"Relation Name":"institution_key"/);
    expect(JSON.stringify(plan)).toContain('"Index Name":"institution_key_prefix_key"');
    await portal.db.rows(sql`delete from institution_key where name = 'Many'`);
  });
});

onServer('on a server', () => {
  /** The portal on the same database, as in a process of its own. */
  async function another(): Promise<TestApp> {
    const url = portal.config.DATABASE_URL!;
    const dataSource = createDataSource(portal.config, { url }, ENTITIES);
    await dataSource.initialize();
    const app = await startApp({ config: portal.config, dataSource, url, close: async () => undefined });
    closing.unshift(async () => {
      await app.close();
      if (dataSource.isInitialized) await dataSource.destroy();
    });
    return app;
  }

  it('a revocation reaches other processes at once', async () => {
    const other = await another();
    const { id } = await addUniversity(portal);
    for (let round = 0; round < 5; round++) {
      const { key, secret } = await create(portal.operator, id);
      const there = bearing(secret, other);
      await other.settled();
      expect(await works(there)).toBe(true);
      expect(await checksOf(other, () => works(there))).toBe(0);
      await revoke(portal.operator, key.id);
      const begun = performance.now();
      await until(async () => !(await works(there)));
      // Sooner than by forgetting after five seconds.
      expect(performance.now() - begun).toBeLessThan(2_500);
      expect(await works(bearing(secret))).toBe(false);
    }
  });

  it('while the channel is cut every check goes to the database', async () => {
    const other = await another();
    const { id } = await addUniversity(portal);
    const [one, two, three] = [
      await create(portal.operator, id),
      await create(portal.operator, id),
      await create(portal.operator, id),
    ];
    const there = ({ secret }: Made): Client => bearing(secret, other);
    const checks = async (made: Made): Promise<number> =>
      await checksOf(other, async () => expect(await works(there(made))).toBe(true));
    await other.settled();
    for (const made of [one, two, three]) expect([await checks(made), await checks(made)]).toEqual([1, 0]);

    const url = other.config.DATABASE_URL!;
    const nowhere = new URL(url);
    nowhere.port = '1';
    other.config.DATABASE_URL = nowhere.href;
    const cut = await portal.db.rows(sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'asrtu-portal changes'`);
    expect(cut.length).toBeGreaterThanOrEqual(2);
    await until(async () => (await checks(one)) === 1);
    for (let n = 0; n < 3; n++) expect(await checks(one)).toBe(1);
    await revoke(portal.operator, one.key.id);
    expect(await works(there(one))).toBe(false);
    expect(await works(there(two))).toBe(true);

    // It comes back, and what was kept from before is not believed.
    await revoke(portal.operator, two.key.id);
    other.config.DATABASE_URL = url;
    await until(async () => (await checks(three)) === 0);
    expect(await works(there(two))).toBe(false);
    await revoke(portal.operator, three.key.id);
    const begun = performance.now();
    await until(async () => !(await works(there(three))));
    expect(performance.now() - begun).toBeLessThan(2_500);
  });

  it('200 checks at once leak nothing and write once', async () => {
    const busy = await startApp();
    closing.unshift(() => busy.close());
    const { id } = await addUniversity(busy);
    const { secret, key } = await create(busy.operator, id);
    await busy.db.rows(sql`create table use_of_key (id text)`);
    await busy.dataSource.query(`
      create function note_use() returns trigger language plpgsql as
        $$ begin insert into use_of_key values (new.id); return new; end $$;
      create trigger note_use after update on institution_key for each row execute function note_use()`);
    const client = bearing(secret, busy);
    const seen = await Promise.all(Array.from({ length: 200 }, () => client.get(WHO)));
    expect(seen).toEqual(seen.map(() => ({ viewer: { kind: 'KEY', actorId: key.id } })));
    expect(await busy.db.rows(sql`select id from use_of_key`)).toEqual([{ id: key.id }]);
    const { master } = busy.dataSource.driver as unknown as {
      master: { idleCount: number; totalCount: number; waitingCount: number };
    };
    expect(master.waitingCount).toBe(0);
    expect(master.idleCount).toBe(master.totalCount);
    expect(master.totalCount).toBeLessThanOrEqual(busy.config.DATABASE_POOL_SIZE);
    expect(await busy.operator.get(KEY, { id: key.id })).toMatchObject({
      node: { lastUsedOn: new Date().toISOString().slice(0, 10), version: 1 },
    });
  });
});
