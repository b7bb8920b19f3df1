import { AccountsService } from '../src/accounts/accounts.service.js';
import { GrantsService } from '../src/accounts/grants.service.js';
import type { Grant } from '../src/accounts/grant.entity.js';
import type { Person } from '../src/people/person.entity.js';
import { KeyScope, Role, SCOPES_OF_ROLE } from '../src/platform/auth/rights.js';
import { ScopeKind, Side } from '../src/platform/auth/scope.js';
import { OPERATOR, type Viewer } from '../src/platform/auth/viewer.js';
import type { ScopeInput } from '../src/platform/graphql/scopes.js';
import { newId } from '../src/platform/ids.js';
import {
  actor,
  addAccount,
  addKey,
  addPartner,
  addPerson,
  giveRole,
  signedIn,
  type Actor,
} from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import type { Client } from './support/client.js';
import { addUniversity } from './support/factories.js';

const GIVE = `mutation($input: GiveGrantInput!) {
  giveGrant(input: $input) {
    grant { id version role scope side from to isInForce university { id } partner { id } person { id } }
  }
}`;
const END = 'mutation($input: EndGrantInput!) { endGrant(input: $input) { grant { id version from to } } }';
const CREATE_ACCOUNT = `mutation($input: CreateAccountInput!) {
  createAccount(input: $input) { account { id version email lang isClosed person { id } } }
}`;
const UPDATE_ACCOUNT = `mutation($input: UpdateAccountInput!) {
  updateAccount(input: $input) { account { id version email lang isClosed } }
}`;
const ROLES = Object.values(Role);
const DENIED = { code: 'FORBIDDEN', reason: 'NOT_ALLOWED' };

let portal: TestApp;
/** A university of each side, another one of the Chinese side, and a partner of it. */
let hit: string;
let buaa: string;
let bmstu: string;
let partner: string;
const scopes: Record<ScopeKind, ScopeInput[]> = { ASSOCIATION: [{}], SIDE: [], UNIVERSITY: [], PARTNER: [] };

beforeAll(async () => {
  portal = await startApp();
  hit = (await addUniversity(portal, { side: Side.CN })).id;
  buaa = (await addUniversity(portal, { side: Side.CN })).id;
  bmstu = (await addUniversity(portal, { side: Side.RU })).id;
  partner = (await addPartner(portal, Side.CN)).id;
  scopes.SIDE.push({ side: Side.CN }, { side: Side.RU });
  scopes.UNIVERSITY.push({ ownerId: hit }, { ownerId: bmstu });
  scopes.PARTNER.push({ ownerId: partner });
});
afterAll(() => portal.close());

/** Everything that these calls could change. */
async function state(): Promise<unknown> {
  const tables = ['person', 'account', 'role_grant', 'partner', 'audit_entry'].map(
    (table) => `(select md5(string_agg(t::text, '|' order by id)) from ${table} t) as ${table}`,
  );
  return (await portal.db.statement(`select ${tables.join(', ')}`)).rows;
}

async function unchangedBy<T>(work: () => Promise<T>): Promise<T> {
  const before = await state();
  const result = await work();
  expect(await state()).toEqual(before);
  return result;
}

async function grantsOf({ id }: Pick<Person, 'id'>): Promise<unknown[]> {
  return (await portal.db.statement('select role from role_grant where person_id = $1', [id])).rows;
}

/** Where the roles of the tests are given: all on the Chinese side. */
function home(role: Role): ScopeInput {
  switch (SCOPES_OF_ROLE[role][0]) {
    case ScopeKind.ASSOCIATION:
      return {};
    case ScopeKind.SIDE:
      return { side: Side.CN };
    default:
      return { ownerId: hit };
  }
}

describe('a role and its scope', () => {
  it.each(ROLES)('%s is given for its kinds of scope and no others', async (role) => {
    for (const kind of Object.values(ScopeKind)) {
      for (const scope of scopes[kind]) {
        const person = await addPerson(portal);
        const input = { personId: person.id, role, scope };
        if (SCOPES_OF_ROLE[role].includes(kind)) {
          const { giveGrant } = await portal.operator.get(GIVE, { input });
          expect(giveGrant.grant).toEqual({
            id: expect.stringMatching(/^grt_/),
            version: 1,
            role,
            scope: kind,
            side:
              kind === ScopeKind.ASSOCIATION ? null : (scope.side ?? (scope.ownerId === bmstu ? 'RU' : 'CN')),
            from: expect.any(String),
            to: null,
            isInForce: true,
            university: kind === ScopeKind.UNIVERSITY ? { id: scope.ownerId } : null,
            partner: kind === ScopeKind.PARTNER ? { id: scope.ownerId } : null,
            person: { id: person.id },
          });
        } else {
          const error = await unchangedBy(() => portal.operator.refused(GIVE, { input }));
          expect(error.extensions).toMatchObject({
            code: 'INVALID_INPUT',
            reason: 'ROLE_SCOPE',
            path: ['input', 'scope'],
          });
        }
      }
    }
  });

  it('is checked by the database too', async () => {
    const person = await addPerson(portal);
    const columns: Record<ScopeKind, (string | null)[]> = {
      ASSOCIATION: [null, null, null],
      SIDE: ['CN', null, null],
      UNIVERSITY: ['CN', hit, null],
      PARTNER: ['CN', null, partner],
    };
    const insert = (role: string, kind: string, rest: (string | null)[], { id }: Person = person) =>
      portal.db.statement(
        `insert into role_grant
           (id, person_id, role, scope_kind, side, university_id, partner_id, valid_from, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, now(), now(), now())`,
        [newId('grt'), id, role, kind, ...rest],
      );
    for (const role of ROLES) {
      for (const kind of Object.values(ScopeKind)) {
        const made = insert(role, kind, columns[kind]);
        if (SCOPES_OF_ROLE[role].includes(kind)) await made;
        else await expect(made).rejects.toMatchObject({ constraint: 'role_grant_role_check' });
      }
    }
    await expect(insert('RECTOR', 'SIDE', ['CN', null, null])).rejects.toMatchObject({
      constraint: 'role_grant_role_check',
    });
    for (const [kind, rest] of [
      ['ASSOCIATION', ['CN', null, null]],
      ['SIDE', ['CN', hit, null]],
      ['UNIVERSITY', [null, hit, null]],
      ['UNIVERSITY', ['CN', hit, partner]],
      ['PARTNER', ['CN', hit, null]],
    ] as [ScopeKind, (string | null)[]][]) {
      const role = ROLES.find((each) => SCOPES_OF_ROLE[each].includes(kind))!;
      await expect(insert(role, kind, rest)).rejects.toMatchObject({ constraint: 'role_grant_scope_check' });
    }
    const other = await addPerson(portal);
    await expect(insert('LIAISON_OFFICER', 'UNIVERSITY', ['RU', hit, null], other)).rejects.toMatchObject({
      constraint: 'role_grant_university_fkey',
    });
    await expect(insert('LIAISON_OFFICER', 'PARTNER', ['RU', null, partner], other)).rejects.toMatchObject({
      constraint: 'role_grant_partner_fkey',
    });
  });

  it('names one owner or one side, and an owner that the giver may know of', async () => {
    const { id: personId } = await addPerson(portal);
    const give = (client: Client, scope: ScopeInput) =>
      unchangedBy(() => client.refused(GIVE, { input: { personId, role: 'LIAISON_OFFICER', scope } }));
    expect((await give(portal.operator, { ownerId: hit, side: Side.CN })).extensions).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'SCOPE_AMBIGUOUS',
      path: ['input', 'scope', 'side'],
    });
    expect((await give(portal.operator, { ownerId: newId('uni') })).extensions).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'scope', 'ownerId'],
    });
    expect((await give(portal.operator, { ownerId: personId })).extensions).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'IS_ID',
      path: ['input', 'scope', 'ownerId'],
    });
    const { client } = await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.RU });
    const publicPerson = await addPerson(portal, {}, { isPublic: true });
    const error = await unchangedBy(() =>
      client.refused(GIVE, {
        input: { personId: publicPerson.id, role: 'LIAISON_OFFICER', scope: { ownerId: partner } },
      }),
    );
    expect(error.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'scope', 'ownerId'] });
  });
});

/** One sign for each role in the order of the enum: + done, - NOT_ALLOWED, . NOT_FOUND. */
type Signs = string;

const WHO: [string, Role, () => ScopeInput, gives: Signs, ends: Signs][] = [
  ['an operator', Role.OPERATOR, () => ({}), '+++++++', '+++++++'],
  ['the chair of the side', Role.PERMANENT_CHAIR, () => ({ side: Side.CN }), '--+----', '.-+----'],
  ['the head of the side', Role.SECRETARIAT_HEAD, () => ({ side: Side.CN }), '---++++', '.--++++'],
  ['an officer of the side', Role.SECRETARIAT_OFFICER, () => ({ side: Side.CN }), '----+++', '.---+++'],
  ['its liaison officer', Role.LIAISON_OFFICER, () => ({ ownerId: hit }), '-----++', '....-++'],
  ['its editor', Role.UNIVERSITY_EDITOR, () => ({ ownerId: hit }), '-------', '.......'],
  ['its reader', Role.UNIVERSITY_READER, () => ({ ownerId: hit }), '-------', '.......'],
  ['the other chair', Role.PERMANENT_CHAIR, () => ({ side: Side.RU }), '-------', '.......'],
  ['the other head', Role.SECRETARIAT_HEAD, () => ({ side: Side.RU }), '-------', '.......'],
  ['an officer of the other side', Role.SECRETARIAT_OFFICER, () => ({ side: Side.RU }), '-------', '.......'],
  ['a liaison officer of the side', Role.LIAISON_OFFICER, () => ({ ownerId: buaa }), '-------', '.......'],
  ['a liaison officer of the other', Role.LIAISON_OFFICER, () => ({ ownerId: bmstu }), '-------', '.......'],
  [
    'a liaison officer of a partner',
    Role.LIAISON_OFFICER,
    () => ({ ownerId: partner }),
    '-------',
    '.......',
  ],
  [
    'an editor of another university',
    Role.UNIVERSITY_EDITOR,
    () => ({ ownerId: buaa }),
    '-------',
    '.......',
  ],
  ['a reader of another university', Role.UNIVERSITY_READER, () => ({ ownerId: buaa }), '-------', '.......'],
];

const REFUSALS: Record<string, object> = {
  '-': DENIED,
  '.': { code: 'NOT_FOUND', reason: 'NOT_FOUND' },
};

describe('who may give and end which role', () => {
  it.each(WHO)('%s gives', async (_who, role, scope, gives) => {
    const { client } = await actor(portal, role, scope());
    const person = await addPerson(portal, {}, { isPublic: true });
    for (const [index, given] of ROLES.entries()) {
      const input = { personId: person.id, role: given, scope: home(given) };
      if (gives[index] === '+') {
        const { giveGrant } = await client.get(GIVE, { input });
        expect(giveGrant.grant).toMatchObject({ role: given, person: { id: person.id } });
      } else {
        const error = await unchangedBy(() => client.refused(GIVE, { input }));
        expect([given, error.extensions]).toEqual([
          given,
          expect.objectContaining({ ...DENIED, path: ['input', 'role'] }),
        ]);
      }
    }
    expect(await grantsOf(person)).toHaveLength(gives.replaceAll('-', '').length);
  });

  it.each(WHO)('%s ends', async (_who, role, scope, _gives, ends) => {
    const { client } = await actor(portal, role, scope());
    const person = await addPerson(portal);
    for (const [index, given] of ROLES.entries()) {
      const grant = await giveRole(portal, person, given, home(given));
      const input = { id: grant.id, expectedVersion: 1 };
      if (ends[index] === '+') {
        const { endGrant } = await client.get(END, { input });
        expect(endGrant.grant).toEqual({
          id: grant.id,
          version: 2,
          from: grant.validFrom.toISOString(),
          to: expect.any(String),
        });
      } else {
        const error = await unchangedBy(() => client.refused(END, { input }));
        expect([given, error.extensions]).toEqual([
          given,
          expect.objectContaining({ ...REFUSALS[ends[index]], path: ['input', 'id'] }),
        ]);
      }
    }
  });

  it('keys and the public give and end nothing', async () => {
    const { client } = await addKey(portal, hit, Object.values(KeyScope));
    const person = await addPerson(portal, { ownerId: hit }, { isPublic: true });
    const grant = await giveRole(portal, person, Role.UNIVERSITY_READER, { ownerId: hit });
    const give = { input: { personId: person.id, role: 'UNIVERSITY_EDITOR', scope: { ownerId: hit } } };
    const end = { input: { id: grant.id, expectedVersion: 1 } };
    await unchangedBy(async () => {
      expect((await client.refused(GIVE, give)).extensions).toMatchObject(DENIED);
      expect((await client.refused(END, end)).extensions).toMatchObject({ code: 'NOT_FOUND' });
      expect((await portal.anyone.refused(GIVE, give)).extensions.code).toBe('UNAUTHENTICATED');
      expect((await portal.anyone.refused(END, end)).extensions.code).toBe('UNAUTHENTICATED');
    });
  });

  it.each(ROLES)('a holder of %s ends his own grant', async (role) => {
    const { client, grant, person } = await actor(portal, role, home(role));
    const { endGrant } = await client.get(END, { input: { id: grant.id, expectedVersion: 1 } });
    expect(endGrant.grant.version).toBe(2);
    expect(await client.get('{ viewer { person { id } grants { id } } }')).toEqual({
      viewer: { person: { id: person.id }, grants: [] },
    });
  });

  it.each(ROLES.filter((role) => role !== Role.OPERATOR))(
    'a holder of %s gives himself nothing',
    async (role) => {
      const { client, person } = await actor(portal, role, home(role));
      for (const given of ROLES) {
        for (const scope of SCOPES_OF_ROLE[given].flatMap((kind) => scopes[kind])) {
          const input = { personId: person.id, role: given, scope };
          const error = await unchangedBy(() => client.refused(GIVE, { input }));
          // Not everybody may know of the partner.
          const reasons = scope.ownerId === partner ? ['NOT_ALLOWED', 'NOT_FOUND'] : ['NOT_ALLOWED'];
          expect(reasons).toContain(error.extensions.reason);
        }
      }
      expect(await grantsOf(person)).toEqual([{ role }]);
      // Nor in the name of the operator, who then acts with the rights of the person.
      const error = await unchangedBy(() =>
        portal.operator.with({ 'x-on-behalf-of': person.id }).refused(GIVE, {
          input: { personId: person.id, role: 'UNIVERSITY_READER', scope: { ownerId: hit } },
        }),
      );
      expect(error.extensions).toMatchObject(DENIED);
    },
  );

  it('an operator gives himself another role', async () => {
    const { client, person } = await actor(portal, Role.SECRETARIAT_HEAD, { side: Side.CN });
    await giveRole(portal, person, Role.OPERATOR, {});
    await client.get(GIVE, {
      input: { personId: person.id, role: 'UNIVERSITY_READER', scope: { ownerId: hit } },
    });
    expect(await grantsOf(person)).toHaveLength(3);
  });

  it('nobody gives a role to somebody of whom he may not know', async () => {
    const { client } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: hit });
    const hidden = await addPerson(portal, { ownerId: bmstu });
    for (const personId of [hidden.id, newId('per')]) {
      const input = { personId, role: 'UNIVERSITY_READER', scope: { ownerId: hit } };
      const error = await unchangedBy(() => client.refused(GIVE, { input }));
      expect(error.extensions).toMatchObject({
        code: 'NOT_FOUND',
        reason: 'NOT_FOUND',
        path: ['input', 'personId'],
      });
      expect(error.message).toBe('There is no such person.');
    }
  });
});

describe('a role that the person has already', () => {
  const day = (n: number) => `2031-01-${String(n).padStart(2, '0')}T00:00:00.000Z`;

  it('is given again only for other times', async () => {
    const { id: personId } = await addPerson(portal);
    const give = (from: string, to: string | null) =>
      portal.operator.ask(GIVE, {
        input: { personId, role: 'SECRETARIAT_HEAD', scope: { side: 'CN' }, from, to },
      });
    expect((await give(day(10), day(20))).errors).toEqual([]);
    for (const [from, to] of [
      [day(10), day(20)],
      [day(5), day(11)],
      [day(19), day(25)],
      [day(12), day(13)],
      [day(1), null],
      ['2031-01-19T23:59:59.999Z', null],
    ] as [string, string | null][]) {
      const { data, errors } = await unchangedBy(() => give(from, to));
      expect(data).toEqual({ giveGrant: null });
      expect(errors.map(({ extensions }) => extensions)).toEqual([
        expect.objectContaining({ code: 'RULE_VIOLATION', reason: 'GRANT_OVERLAP', path: ['input'] }),
      ]);
    }
    // One follows upon the other without a gap, before and after; the other side is another scope.
    expect((await give(day(20), null)).errors).toEqual([]);
    expect((await give(day(5), day(10))).errors).toEqual([]);
    await portal.operator.get(GIVE, {
      input: { personId, role: 'SECRETARIAT_HEAD', scope: { side: 'RU' }, from: day(10), to: day(20) },
    });
    expect(await grantsOf({ id: personId })).toHaveLength(4);
  });

  it('is given once by twenty calls at the same time', async () => {
    const { id: personId } = await addPerson(portal);
    const input = { personId, role: 'UNIVERSITY_EDITOR', scope: { ownerId: hit } };
    const answers = await Promise.all(Array.from({ length: 20 }, () => portal.operator.ask(GIVE, { input })));
    const reasons = answers.map(({ errors }) => errors[0]?.extensions.reason ?? 'DONE').sort();
    expect(reasons).toEqual(['DONE', ...Array.from({ length: 19 }, () => 'GRANT_OVERLAP')]);
    expect(await grantsOf({ id: personId })).toEqual([{ role: 'UNIVERSITY_EDITOR' }]);
    const { rows } = await portal.db.statement(
      `select count(*)::integer as n from audit_entry
       where action = 'giveGrant' and subject_id in (select id from role_grant where person_id = $1)`,
      [personId],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('does not end before it begins', async () => {
    const { id: personId } = await addPerson(portal);
    for (const [from, to] of [
      [day(2), day(1)],
      [day(2), day(2)],
      [undefined, '2001-01-01T00:00:00Z'],
      [null, '2001-01-01T00:00:00Z'],
    ]) {
      const input = { personId, role: 'UNIVERSITY_EDITOR', scope: { ownerId: hit }, from, to };
      const error = await unchangedBy(() => portal.operator.refused(GIVE, { input }));
      expect(error.extensions).toMatchObject({
        code: 'INVALID_INPUT',
        reason: 'GRANT_TERM',
        path: ['input', 'to'],
      });
    }
  });
});

describe('the term of a grant', () => {
  const HELD = '{ viewer { grants { role } } }';
  const held = async (client: Client): Promise<string[]> =>
    (await client.get(HELD)).viewer.grants.map(({ role }: { role: string }) => role);
  const CHANGE = `mutation($input: UpdateUniversityInput!) { updateUniversity(input: $input) { university { id } } }`;
  let pinned: TestApp;
  let university: string;
  beforeAll(async () => {
    pinned = await startApp();
    pinned.pinClock('2031-05-01T12:00:00Z');
    university = (await addUniversity(pinned, { side: Side.CN })).id;
  });
  afterAll(() => pinned.close());

  async function change(client: Client, note: string): Promise<string> {
    const [{ version }] = (
      await pinned.db.statement('select version from university where id = $1', [university])
    ).rows as { version: number }[];
    const input = { id: university, expectedVersion: version, website: `https://example.org/${note}` };
    const { errors } = await client.ask(CHANGE, { input });
    return errors[0]?.extensions.reason ?? 'DONE';
  }

  it('begins and ends to the moment, for whoever is signed in and for whom the operator acts', async () => {
    const from = new Date('2031-05-01T12:00:10Z');
    const to = new Date('2031-05-01T12:00:20Z');
    const { client, person } = await actor(
      pinned,
      Role.UNIVERSITY_EDITOR,
      { ownerId: university },
      { from, to },
    );
    const onBehalf = pinned.operator.with({ 'x-on-behalf-of': person.id });
    for (const [at, isInForce] of [
      ['12:00:00.000', false],
      ['12:00:06.000', false],
      ['12:00:09.999', false],
      ['12:00:10.000', true],
      ['12:00:15.500', true],
      ['12:00:19.999', true],
      ['12:00:20.000', false],
      ['12:00:21.000', false],
    ] as [string, boolean][]) {
      pinned.pinClock(`2031-05-01T${at}Z`);
      for (const who of [client, onBehalf]) {
        expect([at, await held(who)]).toEqual([at, isInForce ? ['UNIVERSITY_EDITOR'] : []]);
        expect([at, await change(who, at.slice(0, 8).replaceAll(':', '-'))]).toEqual([
          at,
          isInForce ? 'DONE' : 'NOT_ALLOWED',
        ]);
      }
    }
  });

  it('is ended early, now or at a later time, and never prolonged', async () => {
    pinned.pinClock('2031-06-01T12:00:00Z');
    const { client, grant } = await actor(pinned, Role.UNIVERSITY_EDITOR, { ownerId: university });
    const end = (expectedVersion: number, at?: string | null) =>
      pinned.operator.ask(END, { input: { id: grant.id, expectedVersion, at } });
    expect((await end(1, '2031-06-01T12:00:30Z')).data).toEqual({
      endGrant: {
        grant: {
          id: grant.id,
          version: 2,
          from: '2031-06-01T12:00:00.000Z',
          to: '2031-06-01T12:00:30.000Z',
        },
      },
    });
    for (const [at, reason] of [
      ['2031-06-01T11:59:59.999Z', 'GRANT_END_PAST'],
      ['2031-06-01T12:00:30Z', 'GRANT_ENDS_BEFORE'],
      ['2031-06-01T12:00:31Z', 'GRANT_ENDS_BEFORE'],
    ]) {
      const { data, errors } = await end(2, at);
      expect(data).toEqual({ endGrant: null });
      expect(errors[0].extensions).toMatchObject({ code: 'INVALID_INPUT', reason, path: ['input', 'at'] });
    }
    const stale = await end(1, '2031-06-01T12:00:05Z');
    expect(stale.errors[0].extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'VERSION_STALE',
      current: { id: grant.id },
    });
    pinned.pinClock('2031-06-01T12:00:20Z');
    expect(await held(client)).toEqual(['UNIVERSITY_EDITOR']);
    expect((await end(2, null)).data).toMatchObject({
      endGrant: { grant: { version: 3, to: '2031-06-01T12:00:20.000Z' } },
    });
    expect(await held(client)).toEqual([]);
    expect((await end(3)).errors[0].extensions).toMatchObject({ reason: 'GRANT_ENDS_BEFORE' });
    const again = await giveRole(
      pinned,
      { id: grant.personId },
      Role.UNIVERSITY_EDITOR,
      { ownerId: university },
      { from: new Date('2031-06-01T12:00:20Z') },
    );
    expect(await held(client)).toEqual(['UNIVERSITY_EDITOR']);
    expect(again.id).not.toBe(grant.id);
    // The database says so, whoever writes.
    for (const assignment of [
      "valid_to = valid_to + interval '1 second'",
      'valid_to = null',
      "valid_from = valid_from - interval '1 second'",
      "role = 'UNIVERSITY_READER'",
    ]) {
      await expect(
        pinned.db.statement(`update role_grant set ${assignment} where id = $1`, [grant.id]),
      ).rejects.toThrow('a grant is only ever shortened');
    }
  });

  it.each([
    ['left out', undefined],
    ['before it begins', '2031-07-02T00:00:00Z'],
  ])('that has not begun never begins when ended: %s', async (_what, at) => {
    pinned.pinClock('2031-07-01T00:00:00Z');
    const from = new Date('2031-07-05T00:00:00Z');
    const { client, grant, account } = await actor(
      pinned,
      Role.LIAISON_OFFICER,
      { ownerId: university },
      { from },
    );
    const { endGrant } = await pinned.operator.get(END, { input: { id: grant.id, expectedVersion: 1, at } });
    expect(endGrant.grant).toMatchObject({
      version: 2,
      from: from.toISOString(),
      to: from.toISOString(),
    });
    // What never will be gives nobody a reason to keep the liaison officer off the account.
    const officer = await actor(pinned, Role.LIAISON_OFFICER, { ownerId: university });
    const { updateAccount } = await officer.client.get(UPDATE_ACCOUNT, {
      input: { id: account.id, expectedVersion: 1, lang: 'RU' },
    });
    expect(updateAccount.account).toMatchObject({ version: 2, lang: 'RU' });
    for (const now of ['2031-07-05T00:00:00Z', '2031-07-05T00:00:01Z']) {
      pinned.pinClock(now);
      expect(await held(client)).toEqual([]);
    }
  });
});

describe('an account', () => {
  const HIGH: [string, Role, () => ScopeInput][] = [
    ['a permanent chair', Role.PERMANENT_CHAIR, () => ({ side: Side.CN })],
    ['a head of the secretariat', Role.SECRETARIAT_HEAD, () => ({ side: Side.CN })],
    ['an officer of the secretariat', Role.SECRETARIAT_OFFICER, () => ({ side: Side.CN })],
    ['an operator', Role.OPERATOR, () => ({})],
    ['a liaison officer', Role.LIAISON_OFFICER, () => ({ ownerId: hit })],
    ['a reader of another university', Role.UNIVERSITY_READER, () => ({ ownerId: buaa })],
  ];
  let officer: Actor;
  let unique = 0;
  const email = () => `account${(unique += 1)}@example.org`;
  beforeAll(async () => {
    officer = await actor(portal, Role.LIAISON_OFFICER, { ownerId: hit });
  });

  it('is made and kept by the liaison officer for people who have nothing beyond his gift', async () => {
    const person = await addPerson(portal, { ownerId: hit });
    await giveRole(portal, person, Role.UNIVERSITY_EDITOR, { ownerId: hit });
    const { createAccount } = await officer.client.get(CREATE_ACCOUNT, {
      input: { personId: person.id, email: 'Wang.Fang@Example.ORG', lang: 'ZH' },
    });
    const { id } = createAccount.account;
    expect(createAccount.account).toEqual({
      id: expect.stringMatching(/^acc_/),
      version: 1,
      email: 'Wang.Fang@Example.ORG',
      lang: 'ZH',
      isClosed: false,
      person: { id: person.id },
    });
    const update = async (expectedVersion: number, more: object) =>
      (await officer.client.get(UPDATE_ACCOUNT, { input: { id, expectedVersion, ...more } })).updateAccount
        .account;
    expect(await update(1, { lang: null, email: null, isClosed: null })).toEqual({
      id,
      version: 2,
      email: 'Wang.Fang@Example.ORG',
      lang: 'ZH',
      isClosed: false,
    });
    expect(await update(2, {})).toMatchObject({ version: 3, lang: 'ZH', isClosed: false });
    expect(await update(3, { email: 'wang@example.org' })).toMatchObject({ email: 'wang@example.org' });
    expect(await update(4, { isClosed: true })).toMatchObject({ version: 5, isClosed: true });
  });

  it.each(HIGH)(
    'of %s is neither made nor re-addressed by the liaison officer',
    async (_who, role, scope) => {
      for (const from of [undefined, new Date(Date.now() + 86_400_000)]) {
        const without = await addPerson(portal, { ownerId: hit });
        await giveRole(portal, without, role, scope(), { from });
        const input = { personId: without.id, email: email() };
        const refused = await unchangedBy(() => officer.client.refused(CREATE_ACCOUNT, { input }));
        expect(refused.extensions).toMatchObject({ ...DENIED, path: ['input', 'personId'] });

        const person = await addPerson(portal, { ownerId: hit });
        const account = await addAccount(portal, person);
        await giveRole(portal, person, role, scope(), { from });
        const { client } = await signedIn(portal, account);
        for (const change of [{ email: email() }, { lang: 'ZH' }, { isClosed: true }, {}]) {
          const error = await unchangedBy(() =>
            officer.client.refused(UPDATE_ACCOUNT, {
              input: { id: account.id, expectedVersion: 1, ...change },
            }),
          );
          expect(error.extensions).toMatchObject({ ...DENIED, path: ['input', 'id'] });
        }
        expect((await client.get('{ viewer { account { version email } } }')).viewer).toEqual({
          account: { version: 1, email: account.email },
        });
      }
    },
  );

  it('of somebody whose high role is over is the liaison officer’s again', async () => {
    const person = await addPerson(portal, { ownerId: hit });
    const account = await addAccount(portal, person);
    const grant = await giveRole(portal, person, Role.PERMANENT_CHAIR, { side: Side.CN });
    const input = { id: account.id, expectedVersion: 1, email: email() };
    expect((await officer.client.refused(UPDATE_ACCOUNT, { input })).extensions).toMatchObject(DENIED);
    await portal.operator.get(END, { input: { id: grant.id, expectedVersion: 1 } });
    const { updateAccount } = await officer.client.get(UPDATE_ACCOUNT, { input });
    expect(updateAccount.account).toMatchObject({ version: 2, email: input.email });
  });

  it('is kept by the secretariat, except that of its equals and of those above', async () => {
    const may: [Role, ScopeInput, string][] = [
      [Role.SECRETARIAT_OFFICER, { side: Side.CN }, '----+++'],
      [Role.SECRETARIAT_HEAD, { side: Side.CN }, '---++++'],
      [Role.OPERATOR, {}, '+++++++'],
      [Role.PERMANENT_CHAIR, { side: Side.CN }, '.......'],
      [Role.SECRETARIAT_HEAD, { side: Side.RU }, '.......'],
      [Role.UNIVERSITY_EDITOR, { ownerId: hit }, '.......'],
      [Role.UNIVERSITY_READER, { ownerId: hit }, '.......'],
      [Role.LIAISON_OFFICER, { ownerId: buaa }, '.......'],
    ];
    for (const [role, scope, signs] of may) {
      const { client } = await actor(portal, role, scope);
      for (const [index, held] of ROLES.entries()) {
        const person = await addPerson(portal, { ownerId: hit });
        const account = await addAccount(portal, person);
        await giveRole(portal, person, held, home(held));
        const input = { id: account.id, expectedVersion: 1, email: email() };
        if (signs[index] === '+') {
          const { updateAccount } = await client.get(UPDATE_ACCOUNT, { input });
          expect(updateAccount.account).toMatchObject({ version: 2, email: input.email });
        } else {
          const error = await unchangedBy(() => client.refused(UPDATE_ACCOUNT, { input }));
          expect([role, held, error.extensions]).toEqual([
            role,
            held,
            expect.objectContaining(REFUSALS[signs[index]]),
          ]);
        }
      }
    }
  });

  it('is not its own owner’s to change', async () => {
    for (const role of ROLES.filter((each) => each !== Role.OPERATOR)) {
      const { client, account } = await actor(portal, role, home(role));
      const input = { id: account.id, expectedVersion: 1, email: email() };
      const error = await unchangedBy(() => client.refused(UPDATE_ACCOUNT, { input }));
      expect(error.extensions).toMatchObject(DENIED);
    }
  });

  it('has an address that no other has, in whatever case and spelling', async () => {
    await addAccount(portal, await addPerson(portal), 'Ivanov@xn--e1afmkfd.xn--p1ai');
    await addAccount(portal, await addPerson(portal), 'taken@example.org');
    const other = await addAccount(portal, await addPerson(portal));
    for (const taken of [
      'taken@example.org',
      'TAKEN@example.org',
      'Taken@EXAMPLE.org',
      'taken@ｅｘａｍｐｌｅ.org',
      'ivanov@пример.рф',
      'IVANOV@ПРИМЕР.РФ',
    ]) {
      const { id: personId } = await addPerson(portal);
      const made = await unchangedBy(() =>
        portal.operator.refused(CREATE_ACCOUNT, { input: { personId, email: taken } }),
      );
      const changed = await unchangedBy(() =>
        portal.operator.refused(UPDATE_ACCOUNT, {
          input: { id: other.id, expectedVersion: 1, email: taken },
        }),
      );
      for (const { extensions } of [made, changed]) {
        expect([taken, extensions]).toEqual([
          taken,
          expect.objectContaining({ code: 'CONFLICT', reason: 'EMAIL_TAKEN', path: ['input', 'email'] }),
        ]);
      }
    }
  });

  it('has no address before whose @ stands a letter that looks like another', async () => {
    const { id: personId } = await addPerson(portal);
    for (const lookalike of [
      'tаken@example.org', // with a Cyrillic а
      'ｔaken@example.org',
      'tak\u0435n@example.org',
      'taken@example.org/x',
      'taken@ex%61mple.org',
      'taken@exa\tmple.org',
      'taken\u200b@example.org',
      'ta ken@example.org',
      '.taken@example.org',
      'taken.@example.org',
      'ta..ken@example.org',
      'taken@example..org',
      'taken@-example.org',
      'taken@exa mple.org',
      'taken',
      '@example.org',
      'taken@',
      'taken@example.org\n',
      'a@b@example.org',
      `${'a'.repeat(65)}@example.org`,
      `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(63)}.org`,
      '',
    ]) {
      const error = await unchangedBy(() =>
        portal.operator.refused(CREATE_ACCOUNT, { input: { personId, email: lookalike } }),
      );
      expect([lookalike, error.extensions]).toEqual([
        lookalike,
        expect.objectContaining({
          code: 'INVALID_INPUT',
          reason: 'IS_EMAIL_ADDRESS',
          path: ['input', 'email'],
        }),
      ]);
    }
    // A domain in other letters is another address, and does not become the one that it looks like.
    const first = await addAccount(portal, await addPerson(portal), 'look@example.org');
    const { createAccount } = await portal.operator.get(CREATE_ACCOUNT, {
      input: { personId, email: 'look@ex\u0430mple.org' },
    });
    expect(createAccount.account.id).not.toBe(first.id);
  });

  it('is made once for a person', async () => {
    const { id: personId } = await addPerson(portal);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        portal.operator.ask(CREATE_ACCOUNT, { input: { personId, email: email() } }),
      ),
    );
    const reasons = answers.map(({ errors }) => errors[0]?.extensions.reason ?? 'DONE').sort();
    expect(reasons).toEqual(['ACCOUNT_EXISTS', 'ACCOUNT_EXISTS', 'ACCOUNT_EXISTS', 'ACCOUNT_EXISTS', 'DONE']);
  });

  it('that is closed or re-addressed ends its sessions, and opening it again brings none back', async () => {
    const person = await addPerson(portal, { ownerId: hit });
    const account = await addAccount(portal, person);
    const isIn = async (client: Client) => (await client.get('{ viewer { kind } }')).viewer.kind === 'PERSON';
    const update = (expectedVersion: number, more: object) =>
      portal.operator.get(UPDATE_ACCOUNT, { input: { id: account.id, expectedVersion, ...more } });
    const { client: first } = await signedIn(portal, account);
    await update(1, { lang: 'RU' });
    await update(2, { email: account.email.toUpperCase() });
    expect(await isIn(first)).toBe(true);
    await update(3, { email: email() });
    expect(await isIn(first)).toBe(false);
    const { client: second } = await signedIn(portal, account);
    expect(await isIn(second)).toBe(true);
    await update(4, { isClosed: true });
    expect(await isIn(second)).toBe(false);
    await update(5, { isClosed: false });
    expect(await isIn(second)).toBe(false);
    expect(await isIn(first)).toBe(false);
  });

  describe('while a role is being given', () => {
    /** Works within a transaction that commits only when the call has had time to begin. */
    async function during<T>(work: () => Promise<unknown>, call: () => Promise<T>): Promise<T> {
      let begin!: () => void;
      // Apart from the transaction, so that the call is not taken for a part of it.
      const answer = new Promise<void>((resolve) => {
        begin = resolve;
      }).then(call);
      await portal.db.transaction(async () => {
        await work();
        begin();
        await new Promise((resolve) => {
          setTimeout(resolve, 300);
        });
      });
      return await answer;
    }

    /** What the audit has of a person's account and grants, in the order of the commits. */
    async function acts(person: Person): Promise<string[]> {
      const { rows } = await portal.db.statement(
        `select action from audit_entry where subject_id in (
           select id from account where person_id = $1 union all select id from role_grant where person_id = $1
         ) order by seq`,
        [person.id],
      );
      return (rows as { action: string }[]).map(({ action }) => action);
    }

    const giveChair = ({ id }: Person): { input: object } => ({
      input: { personId: id, role: 'PERMANENT_CHAIR', scope: { side: 'CN' } },
    });

    async function viewerOf({ person, account, grant }: Actor): Promise<Viewer> {
      const { role, scopeKind, side, universityId, partnerId, validFrom, validTo } = grant;
      const right = { grantId: grant.id, role, scopeKind, side, universityId, partnerId, validFrom, validTo };
      return {
        kind: 'PERSON',
        actorId: account.id,
        accountId: account.id,
        personId: person.id,
        rights: [right],
      };
    }

    it('waits for the grant before it decides about the address', async () => {
      const person = await addPerson(portal, { ownerId: hit });
      const account = await addAccount(portal, person);
      const answer = await during(
        () => giveRole(portal, person, Role.PERMANENT_CHAIR, { side: Side.CN }),
        () =>
          officer.client.refused(UPDATE_ACCOUNT, {
            input: { id: account.id, expectedVersion: 1, email: email() },
          }),
      );
      expect(answer.extensions).toMatchObject(DENIED);
      expect(await acts(person)).toEqual(['createAccount', 'giveGrant']);
    });

    it('waits for the grant before it decides about a new account', async () => {
      const person = await addPerson(portal, { ownerId: hit });
      const answer = await during(
        () => giveRole(portal, person, Role.PERMANENT_CHAIR, { side: Side.CN }),
        () => officer.client.refused(CREATE_ACCOUNT, { input: { personId: person.id, email: email() } }),
      );
      expect(answer.extensions).toMatchObject(DENIED);
      expect(await acts(person)).toEqual(['giveGrant']);
    });

    it('lets the role wait for the address', async () => {
      const person = await addPerson(portal, { ownerId: hit });
      const account = await addAccount(portal, person);
      const viewer = await viewerOf(officer);
      await during(
        () =>
          portal.app
            .get(AccountsService)
            .update(viewer, { id: account.id, expectedVersion: 1, email: email() }),
        () => portal.operator.get(GIVE, giveChair(person)),
      );
      expect(await acts(person)).toEqual(['createAccount', 'updateAccount', 'giveGrant']);
    });

    it('never has its address changed once the role is given, whoever comes first', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, async (_, index) => {
          const person = await addPerson(portal, { ownerId: hit });
          const account = await addAccount(portal, person);
          const update = () =>
            officer.client.ask(UPDATE_ACCOUNT, {
              input: { id: account.id, expectedVersion: 1, email: email() },
            });
          const give = () => portal.operator.ask(GIVE, giveChair(person));
          const calls = index % 2 === 0 ? [update(), give()] : [give(), update()];
          const reasons = (await Promise.all(calls)).map(({ errors }) => errors[0]?.extensions.reason);
          if (index % 2 === 1) reasons.reverse();
          return { updated: reasons[0], given: reasons[1], acts: await acts(person) };
        }),
      );
      for (const { updated, given, acts: done } of outcomes) {
        expect(given).toBeUndefined();
        expect(done).toEqual(
          updated === undefined
            ? ['createAccount', 'updateAccount', 'giveGrant']
            : ['createAccount', 'giveGrant'],
        );
        expect([undefined, 'NOT_ALLOWED']).toContain(updated);
      }
    });

    it('holds for whoever gives a role within another change too', async () => {
      const person = await addPerson(portal, { ownerId: hit });
      const account = await addAccount(portal, person);
      const { id: personId } = person;
      const answer = await during(
        () =>
          portal.app.get(GrantsService).give(OPERATOR, {
            personId,
            role: Role.OPERATOR,
            scope: {},
            from: new Date(Date.now() + 60_000),
          }),
        () =>
          officer.client.refused(UPDATE_ACCOUNT, {
            input: { id: account.id, expectedVersion: 1, isClosed: true },
          }),
      );
      expect(answer.extensions).toMatchObject(DENIED);
    });
  });
});

describe('explainAccess', () => {
  const EXPLAIN = `query($node: ID!, $viewer: ID) {
    explainAccess(node: $node, viewer: $viewer) {
      kind
      decisions {
        action isAllowed rule role grant { id }
        en: explanation(lang: EN) { text lang } ru: explanation(lang: RU) { text lang } zh: explanation(lang: ZH) { text lang }
      }
    }
  }`;
  const NONE = { isAllowed: false, rule: null, role: null, grant: null, en: null, ru: null, zh: null };
  const texts = (en: string, ru: string, zh: string) => ({
    en: { text: en, lang: 'EN' },
    ru: { text: ru, lang: 'RU' },
    zh: { text: zh, lang: 'ZH' },
  });
  const on = ({ id }: Grant, role: Role, rule: string) => ({ isAllowed: true, rule, role, grant: { id } });

  it('names the rule and the grant of a secretariat, in three languages', async () => {
    const { client, grant, person } = await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.CN });
    const decision = {
      ...on(grant, Role.SECRETARIAT_OFFICER, 'SECRETARIAT_OF_THE_SIDE'),
      ...texts(
        'The permanent secretariat of its side may.',
        'Это может постоянный секретариат её стороны.',
        '其所属一方的常设秘书处可以。',
      ),
    };
    const isPublic = {
      isAllowed: true,
      rule: 'ANYONE',
      role: null,
      grant: null,
      ...texts('It is public.', 'Это открыто для всех.', '这是公开的。'),
    };
    for (const asked of [undefined, null, person.id]) {
      const { explainAccess } = await client.get(EXPLAIN, { node: hit, viewer: asked });
      expect(explainAccess).toEqual({
        kind: 'PERSON',
        decisions: [
          { action: 'READ', ...isPublic },
          { action: 'READ_HISTORY', ...decision },
          { action: 'UPDATE', ...decision },
          { action: 'UPDATE_OFFICIAL', ...decision },
          { action: 'KEEP_PEOPLE', ...decision },
          { action: 'KEEP_KEYS', ...decision },
          // The university's own word.
          { action: 'WITHDRAW', ...NONE },
          { action: 'CONFIRM', ...NONE },
        ],
      });
    }
    const { explainAccess } = await client.get(EXPLAIN, { node: bmstu });
    expect(explainAccess.decisions).toEqual([
      { action: 'READ', ...isPublic },
      ...['READ_HISTORY', 'UPDATE', 'UPDATE_OFFICIAL', 'KEEP_PEOPLE', 'KEEP_KEYS', 'WITHDRAW', 'CONFIRM'].map(
        (action) => ({ action, ...NONE }),
      ),
    ]);
  });

  it('names what lets a liaison officer keep an account, and what does not', async () => {
    const { client, grant } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: hit });
    const person = await addPerson(portal, { ownerId: hit });
    const account = await addAccount(portal, person);
    const update = async () => {
      const { explainAccess } = await client.get(EXPLAIN, { node: account.id });
      return explainAccess.decisions.find(({ action }: { action: string }) => action === 'UPDATE');
    };
    expect(await update()).toEqual({
      action: 'UPDATE',
      ...on(grant, Role.LIAISON_OFFICER, 'WHO_MAY_GIVE_ALL_ITS_RIGHTS'),
      ...texts(
        'Whoever keeps the people of its university, partner or side and may give the person all its roles may.',
        'Это может тот, кто ведёт людей её организации или стороны и вправе дать лицу все его роли.',
        '负责其机构或一方人员、并有权授予其全部角色的人可以。',
      ),
    });
    await giveRole(portal, person, Role.PERMANENT_CHAIR, { side: Side.CN });
    expect(await update()).toEqual({ action: 'UPDATE', ...NONE });
  });

  it('names what lets somebody end a grant', async () => {
    const person = await addPerson(portal, { ownerId: hit });
    const account = await addAccount(portal, person);
    const grant = await giveRole(portal, person, Role.UNIVERSITY_READER, { ownerId: hit });
    const officer = await actor(portal, Role.LIAISON_OFFICER, { ownerId: hit });
    const { client: own } = await signedIn(portal, account);
    const end = async (client: Client) => {
      const { explainAccess } = await client.get(EXPLAIN, { node: grant.id });
      return explainAccess.decisions.find(({ action }: { action: string }) => action === 'END');
    };
    expect(await end(officer.client)).toEqual({
      action: 'END',
      ...on(officer.grant, Role.LIAISON_OFFICER, 'WHO_MAY_GIVE_IT'),
      ...texts(
        'Whoever may give this role in this scope may.',
        'Это может тот, кто вправе давать эту роль в этой области.',
        '有权在此范围授予该角色的人可以。',
      ),
    });
    expect(await end(own)).toEqual({
      action: 'END',
      isAllowed: true,
      rule: 'ITSELF',
      role: null,
      grant: null,
      ...texts('The person itself may.', 'Это может само лицо.', '本人可以。'),
    });
  });

  it('rests on no grant for a key and for the operator’s token', async () => {
    const { client, key } = await addKey(portal, hit, [KeyScope.WRITE_UNIVERSITY]);
    const { explainAccess: ofKey } = await client.get(EXPLAIN, { node: hit });
    expect(ofKey.kind).toBe('KEY');
    expect(ofKey.decisions[2]).toEqual({
      action: 'UPDATE',
      isAllowed: true,
      rule: 'ITS_KEY_WRITE_UNIVERSITY',
      role: null,
      grant: null,
      ...texts(
        'An institution key of its owner with the scope WRITE_UNIVERSITY may.',
        'Это может ключ её организации с областью WRITE_UNIVERSITY.',
        '其所属机构的密钥（权限 WRITE_UNIVERSITY）可以。',
      ),
    });
    expect((await portal.operator.get(EXPLAIN, { node: hit, viewer: key.id })).explainAccess).toEqual(ofKey);
    const { explainAccess: ofToken } = await portal.operator.get(EXPLAIN, { node: hit });
    expect(ofToken.kind).toBe('OPERATOR_TOKEN');
    expect(ofToken.decisions[2]).toMatchObject({ rule: 'OPERATOR', role: 'OPERATOR', grant: null });
  });

  it('tells of others only to those who may read their private part or their key', async () => {
    const subject = await actor(portal, Role.UNIVERSITY_EDITOR, { ownerId: hit });
    const { key } = await addKey(portal, hit, [KeyScope.READ_PUBLIC]);
    const ids = [subject.person.id, subject.account.id, key.id];
    const can = async (client: Client, id: string): Promise<boolean> => {
      const { data, errors } = await client.ask(EXPLAIN, { node: hit, viewer: id });
      if (errors.length > 0) {
        expect(data).toEqual({ explainAccess: null });
        expect(errors.map(({ extensions }) => extensions)).toEqual([
          expect.objectContaining({ code: 'NOT_FOUND', reason: 'NOT_FOUND', path: ['viewer'] }),
        ]);
        expect(errors[0].message).toBe('There is no such viewer.');
      }
      return errors.length === 0;
    };
    const answers: [Role, ScopeInput, boolean][] = [
      [Role.OPERATOR, {}, true],
      [Role.SECRETARIAT_HEAD, { side: Side.CN }, true],
      [Role.SECRETARIAT_OFFICER, { side: Side.CN }, true],
      [Role.LIAISON_OFFICER, { ownerId: hit }, true],
      [Role.PERMANENT_CHAIR, { side: Side.CN }, false],
      [Role.UNIVERSITY_EDITOR, { ownerId: hit }, false],
      [Role.UNIVERSITY_READER, { ownerId: hit }, false],
      [Role.LIAISON_OFFICER, { ownerId: buaa }, false],
      [Role.SECRETARIAT_HEAD, { side: Side.RU }, false],
    ];
    for (const [role, scope, expected] of answers) {
      const { client } = await actor(portal, role, scope);
      for (const id of ids) expect([role, id, await can(client, id)]).toEqual([role, id, expected]);
      expect(await can(client, newId('per'))).toBe(false);
      expect(await can(client, 'public')).toBe(true);
    }
    expect(await can(subject.client, subject.person.id)).toBe(true);
    expect(await can(subject.client, subject.account.id)).toBe(true);
    const error = await portal.operator.refused(EXPLAIN, { node: hit, viewer: hit });
    expect(error.extensions).toMatchObject({ reason: 'VIEWER_KIND', path: ['viewer'] });
    expect((await portal.anyone.refused(EXPLAIN, { node: hit })).extensions.code).toBe('UNAUTHENTICATED');
  });

  it('knows that nobody acts with a closed account', async () => {
    const { account } = await actor(portal, Role.SECRETARIAT_HEAD, { side: Side.CN });
    await portal.operator.get(UPDATE_ACCOUNT, {
      input: { id: account.id, expectedVersion: 1, isClosed: true },
    });
    const { explainAccess } = await portal.operator.get(EXPLAIN, { node: hit, viewer: account.id });
    expect(explainAccess.kind).toBe('ANONYMOUS');
    expect(
      explainAccess.decisions
        .filter(({ isAllowed }: { isAllowed: boolean }) => isAllowed)
        .map(({ action }: { action: string }) => action),
    ).toEqual(['READ']);
  });
});
