import { Evidence, MemberKind } from '../src/membership/membership-period.entity.js';
import { MembershipsService } from '../src/membership/memberships.service.js';
import { KeyScope, Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { OPERATOR } from '../src/platform/auth/viewer.js';
import type { University } from '../src/universities/university.entity.js';
import { actor, addKey, addPartner, addPerson } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import type { Client } from './support/client.js';
import { addUniversity, universityInput } from './support/factories.js';

const UPDATE = `mutation($input: UpdateUniversityInput!) {
  updateUniversity(input: $input) { university { id version side } }
}`;
const RENAME = `mutation($input: RenameUniversityInput!) {
  renameUniversity(input: $input) { university { id version name(lang: EN) { text } } }
}`;
const CREATE = `mutation($input: CreateUniversityInput!) {
  createUniversity(input: $input) { university { id version side slug } }
}`;
const RECORD = `mutation($input: RecordMembershipPeriodInput!) {
  recordMembershipPeriod(input: $input) { period { id version from university { id } } }
}`;
const UPDATE_PERIOD = `mutation($input: UpdateMembershipPeriodInput!) {
  updateMembershipPeriod(input: $input) { period { id version note } }
}`;

const DONE = 'DONE';
const DENIED = 'FORBIDDEN NOT_ALLOWED';
const OFFICIAL = 'FORBIDDEN OFFICIAL_FIELD';
const NOBODY = 'UNAUTHENTICATED';

let portal: TestApp;
let home: University;
/** Whoever may not do anything to the university of the tests. */
const strangers: Record<string, Client> = {};
/** Whoever keeps what a member keeps of itself. */
const members: Record<string, Client> = {};
/** Whoever keeps what is official too. */
const officials: Record<string, Client> = {};

beforeAll(async () => {
  portal = await startApp();
  home = await addUniversity(portal, { side: Side.CN });
  const { id: neighbour } = await addUniversity(portal, { side: Side.CN });
  const { id: abroad } = await addUniversity(portal, { side: Side.RU });
  const { id: partner } = await addPartner(portal, Side.CN);
  const as = async (role: Role, scope: object) => (await actor(portal, role, scope)).client;
  const own = { ownerId: home.id };
  Object.assign(officials, {
    'the operator': await as(Role.OPERATOR, {}),
    'the token of the operator': portal.operator,
    'the head of the side': await as(Role.SECRETARIAT_HEAD, { side: Side.CN }),
    'an officer of the side': await as(Role.SECRETARIAT_OFFICER, { side: Side.CN }),
  });
  Object.assign(members, {
    'its liaison officer': await as(Role.LIAISON_OFFICER, own),
    'its editor': await as(Role.UNIVERSITY_EDITOR, own),
    'its key': (await addKey(portal, home.id, [KeyScope.WRITE_UNIVERSITY])).client,
  });
  Object.assign(strangers, {
    'its reader': await as(Role.UNIVERSITY_READER, own),
    'its key for reading': (
      await addKey(portal, home.id, [KeyScope.READ_PUBLIC, KeyScope.READ_MEMBERS, KeyScope.EVENTS])
    ).client,
    'the chair of the side': await as(Role.PERMANENT_CHAIR, { side: Side.CN }),
    'the other head': await as(Role.SECRETARIAT_HEAD, { side: Side.RU }),
    'an officer of the other side': await as(Role.SECRETARIAT_OFFICER, { side: Side.RU }),
    'the liaison officer of another university': await as(Role.LIAISON_OFFICER, { ownerId: neighbour }),
    'an editor of another university': await as(Role.UNIVERSITY_EDITOR, { ownerId: neighbour }),
    'the key of another university': (await addKey(portal, neighbour, Object.values(KeyScope))).client,
    'the liaison officer of one abroad': await as(Role.LIAISON_OFFICER, { ownerId: abroad }),
    'the liaison officer of a partner': await as(Role.LIAISON_OFFICER, { ownerId: partner }),
    'the key of a partner': (await addKey(portal, partner, [KeyScope.READ_PUBLIC, KeyScope.EVENTS])).client,
  });
});
afterAll(() => portal.close());

async function state(): Promise<unknown> {
  const tables = [
    'university',
    'university_name',
    'university_identifier',
    'membership_period',
    'person',
    'role_grant',
    'institution_key',
    'audit_entry',
  ].map((table) => {
    // That a key was used is no change of what it belongs to.
    const row = table === 'institution_key' ? "(to_jsonb(t) - 'last_used_on')::text" : 't::text';
    return `(select md5(string_agg(${row}, '|' order by id)) from ${table} t) as ${table}`;
  });
  return (await portal.db.statement(`select ${tables.join(', ')}`)).rows;
}

interface Outcome {
  what: string;
  path?: (string | number)[];
}

/** What became of a call; what was refused must have changed nothing. */
async function attempt(client: Client, document: string, input: object): Promise<Outcome> {
  const before = await state();
  const { errors } = await client.ask(document, { input });
  if (errors.length === 0) {
    expect(await state()).not.toEqual(before);
    return { what: DONE };
  }
  expect(await state()).toEqual(before);
  const [{ extensions }] = errors;
  if (extensions.code === NOBODY) return { what: NOBODY };
  return { what: `${extensions.code} ${extensions.reason}`, path: extensions.path };
}

async function version(id = home.id): Promise<number> {
  const { rows } = await portal.db.statement('select version from university where id = $1', [id]);
  return (rows as { version: number }[])[0].version;
}

async function update(client: Client, changes: object): Promise<Outcome> {
  return await attempt(client, UPDATE, { id: home.id, expectedVersion: await version(), ...changes });
}

const KEPT: Record<string, unknown[]> = {
  abbreviations: [{ en: 'HOME' }, { en: null, zh: '家' }],
  aliases: [[{ lang: 'EN', text: 'Home' }], []],
  city: [{ en: 'Harbin', zh: '哈尔滨' }, { ru: null }],
  coordinates: [{ latitude: 45.7, longitude: 126.6, precision: 'CAMPUS' }, null],
  timeZone: ['Asia/Shanghai'],
  website: ['https://home.example', null],
};
const OFFICIAL_FIELDS: Record<string, unknown[]> = {
  slug: ['home-of-tests'],
  names: [{ en: 'Home of Tests' }, { zh: '家' }],
  formerNames: [[], [{ lang: 'EN', text: 'Old Home', validTo: '1990' }]],
  side: ['CN'],
  country: ['CN', null],
  foundedIn: [1920, null],
  foundedInSources: [['note:test'], []],
  ror: ['https://ror.org/05a28rw58', null],
  identifiers: [[{ scheme: 'WIKIDATA', value: 'Q1' }], []],
  note: ['A remark', null],
  sources: [['note:another']],
};

it('knows every field of the input', async () => {
  const { __type } = await portal.anyone.get(
    '{ __type(name: "UpdateUniversityInput") { inputFields { name } } }',
  );
  const known = [
    'id',
    'expectedVersion',
    'idempotencyKey',
    'reason',
    ...Object.keys({ ...KEPT, ...OFFICIAL_FIELDS }),
  ];
  expect(__type.inputFields.map(({ name }: { name: string }) => name).sort()).toEqual(known.sort());
});

describe('what a member keeps of itself', () => {
  it.each(Object.entries(KEPT))('%s', async (field, values) => {
    for (const value of values) {
      for (const [who, client] of Object.entries({ ...members, ...officials })) {
        expect([who, value, await update(client, { [field]: value })]).toEqual([who, value, { what: DONE }]);
      }
      for (const [who, client] of Object.entries(strangers)) {
        expect([who, await update(client, { [field]: value })]).toEqual([
          who,
          { what: DENIED, path: ['input', 'id'] },
        ]);
      }
      expect(await update(portal.anyone, { [field]: value })).toEqual({ what: NOBODY });
    }
  });

  it('may have a reason and a key against repetition', async () => {
    for (const [who, client] of Object.entries(members)) {
      const changes = {
        website: `https://${who.length}.example`,
        reason: 'Moved',
        idempotencyKey: `k-${who.length}`,
      };
      expect([who, await update(client, changes)]).toEqual([who, { what: DONE }]);
    }
  });
});

describe('what is official', () => {
  it.each(Object.entries(OFFICIAL_FIELDS))('%s', async (field, values) => {
    for (const value of values) {
      for (const [who, client] of Object.entries(officials)) {
        expect([who, value, await update(client, { [field]: value })]).toEqual([who, value, { what: DONE }]);
      }
      // What would change nothing is refused all the same.
      for (const [who, client] of Object.entries(members)) {
        expect([who, value, await update(client, { [field]: value })]).toEqual([
          who,
          value,
          { what: OFFICIAL, path: ['input', field] },
        ]);
        // Nor does it come along with what a member keeps.
        expect([who, await update(client, { website: 'https://mixed.example', [field]: value })]).toEqual([
          who,
          { what: OFFICIAL, path: ['input', field] },
        ]);
      }
      for (const [who, client] of Object.entries(strangers)) {
        expect([who, await update(client, { [field]: value })]).toEqual([
          who,
          { what: DENIED, path: ['input', 'id'] },
        ]);
      }
      expect(await update(portal.anyone, { [field]: value })).toEqual({ what: NOBODY });
    }
  });

  it('tells a member whom to ask', async () => {
    const error = await members['its editor'].refused(UPDATE, {
      input: { id: home.id, expectedVersion: await version(), names: { en: 'Mine' } },
    });
    expect(error.message).toBe(
      '"names" is official: ask the permanent secretariat of your side to change it (`requestChange`).',
    );
  });
});

describe('the side', () => {
  it('is changed by the operator alone, and all that belongs to the university moves along', async () => {
    const { id } = await addUniversity(portal, { side: Side.CN });
    const person = await addPerson(portal, { ownerId: id });
    const { client: liaison } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: id });
    const { client: key } = await addKey(portal, id, [KeyScope.WRITE_UNIVERSITY]);
    const move = async (client: Client, side: string) =>
      await attempt(client, UPDATE, { id, expectedVersion: await version(id), side });
    for (const who of ['the head of the side', 'an officer of the side']) {
      expect([who, await move(officials[who], 'RU')]).toEqual([
        who,
        { what: DENIED, path: ['input', 'side'] },
      ]);
    }
    for (const [who, client] of Object.entries(strangers)) {
      expect([who, await move(client, 'RU')]).toEqual([who, { what: DENIED, path: ['input', 'id'] }]);
    }
    expect(await move(liaison, 'RU')).toEqual({ what: OFFICIAL, path: ['input', 'side'] });
    expect(await move(key, 'RU')).toEqual({ what: OFFICIAL, path: ['input', 'side'] });

    const sees = async (client: Client) =>
      (await client.get('query($id: ID!) { node(id: $id) { id } }', { id: person.id })).node?.id ===
      person.id;
    const secretariats = [officials['an officer of the side'], strangers['an officer of the other side']];
    expect([await sees(secretariats[0]), await sees(secretariats[1])]).toEqual([true, false]);
    expect(await move(officials['the operator'], 'RU')).toEqual({ what: DONE });
    expect([await sees(secretariats[0]), await sees(secretariats[1])]).toEqual([false, true]);
    const { rows } = await portal.db.statement(
      `select side from person where university_id = $1
       union all select side from role_grant where university_id = $1
       union all select side from institution_key where university_id = $1`,
      [id],
    );
    expect(rows).toEqual(Array.from({ length: 4 }, () => ({ side: 'RU' })));
    // From now on the other secretariat keeps it, and cannot give it back.
    expect(await move(secretariats[0], 'CN')).toEqual({ what: DENIED, path: ['input', 'id'] });
    expect(await move(secretariats[1], 'CN')).toEqual({ what: DENIED, path: ['input', 'side'] });
    expect(await move(secretariats[1], 'RU')).toEqual({ what: DONE });
    expect(await move(portal.operator, 'CN')).toEqual({ what: DONE });
  });
});

describe('what the secretariat of the side and the operator do', () => {
  /** The same call by everybody; each that is allowed needs another value. */
  async function expectForEach(
    call: (client: Client, index: number) => Promise<Outcome>,
    path: string[],
  ): Promise<void> {
    let index = 0;
    for (const [who, client] of Object.entries(officials)) {
      expect([who, await call(client, (index += 1))]).toEqual([who, { what: DONE }]);
    }
    for (const [who, client] of Object.entries({ ...members, ...strangers })) {
      expect([who, await call(client, (index += 1))]).toEqual([who, { what: DENIED, path }]);
    }
    expect(await call(portal.anyone, (index += 1))).toEqual({ what: NOBODY });
  }

  it('rename', async () => {
    await expectForEach(
      async (client, index) =>
        await attempt(client, RENAME, {
          id: home.id,
          expectedVersion: await version(),
          lang: 'EN',
          text: `Name ${index}`,
          from: String(2000 + index),
          sources: ['note:test'],
        }),
      ['input', 'id'],
    );
    const { node } = await portal.anyone.get(
      'query($id: ID!) { node(id: $id) { ... on University { name(lang: EN) { text } } } }',
      { id: home.id },
    );
    expect(node).toEqual({ name: { text: 'Name 4' } });
  });

  it('record memberships', async () => {
    await expectForEach(
      (client, index) =>
        attempt(client, RECORD, {
          universityId: home.id,
          kind: 'FULL',
          from: String(2011 + index * 2),
          to: String(2012 + index * 2),
          evidence: 'STRONG',
          sources: ['note:test'],
        }),
      ['input', 'universityId'],
    );
    const { rows } = await portal.db.statement('select 1 from membership_period where university_id = $1', [
      home.id,
    ]);
    expect(rows).toHaveLength(4);
  });

  it('correct memberships', async () => {
    const { id: universityId } = await addUniversity(portal, { side: Side.CN });
    const period = await portal.app.get(MembershipsService).record(OPERATOR, {
      universityId,
      kind: MemberKind.FULL,
      from: '2012',
      isOngoing: false,
      evidence: Evidence.STRONG,
      sources: ['note:test'],
    });
    let expectedVersion = 1;
    await expectForEach(
      async (client, index) => {
        const outcome = await attempt(client, UPDATE_PERIOD, {
          id: period.id,
          expectedVersion,
          note: `Note ${index}`,
        });
        if (outcome.what === DONE) expectedVersion += 1;
        return outcome;
      },
      ['input', 'id'],
    );
    expect(expectedVersion).toBe(5);
  });

  it('add universities, each to its own side', async () => {
    const create = (client: Client, side: Side) =>
      attempt(client, CREATE, universityInput({ side, names: { en: 'New' } }));
    const expected: Record<string, Record<Side, string>> = {
      'the operator': { CN: DONE, RU: DONE },
      'the token of the operator': { CN: DONE, RU: DONE },
      'the head of the side': { CN: DONE, RU: DENIED },
      'an officer of the side': { CN: DONE, RU: DENIED },
      'the other head': { CN: DENIED, RU: DONE },
      'an officer of the other side': { CN: DENIED, RU: DONE },
    };
    for (const [who, client] of Object.entries({ ...officials, ...members, ...strangers })) {
      for (const side of Object.values(Side)) {
        const what = expected[who]?.[side] ?? DENIED;
        const path = what === DENIED ? ['input', 'side'] : undefined;
        expect([who, side, await create(client, side)]).toEqual([who, side, { what, path }]);
      }
    }
    for (const side of Object.values(Side)) {
      expect(await create(portal.anyone, side)).toEqual({ what: NOBODY });
    }
  });
});

it('gives the operator who acts for a person no more than the person has', async () => {
  const { person } = await actor(portal, Role.UNIVERSITY_EDITOR, { ownerId: home.id });
  const client = portal.operator.with({ 'x-on-behalf-of': person.id });
  expect(await update(client, { website: 'https://behalf.example' })).toEqual({ what: DONE });
  expect(await update(client, { names: { en: 'Behalf' } })).toEqual({
    what: OFFICIAL,
    path: ['input', 'names'],
  });
  expect(await attempt(client, CREATE, universityInput({ side: Side.CN }))).toEqual({
    what: DENIED,
    path: ['input', 'side'],
  });
});
