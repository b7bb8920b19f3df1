import type { Person } from '../src/people/person.entity.js';
import { KeyScope, Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { Lang } from '../src/platform/graphql/text.js';
import { newId } from '../src/platform/ids.js';
import { actor, addAccount, addKey, addPartner, addPerson, giveRole, signedIn } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import type { Client } from './support/client.js';
import { addUniversity } from './support/factories.js';

const SHOW = `query($id: ID!) {
  node(id: $id) { ... on Person {
    id version isPublic
    en: name(lang: EN) { text lang isFallback } ru: name(lang: RU) { text lang isFallback }
    zh: name(lang: ZH) { text lang isFallback }
    nameParts { lang familyName givenName patronymic latinFamilyName latinGivenName }
    contactPoints { kind value isOfficial }
    university { id }
  } }
}`;
const CREATE = `mutation($input: CreatePersonInput!) {
  createPerson(input: $input) {
    person {
      id version isPublic nameParts { lang familyName givenName patronymic latinFamilyName latinGivenName }
      contactPoints { kind value isOfficial } university { id }
    }
  }
}`;
const UPDATE = `mutation($input: UpdatePersonInput!) {
  updatePerson(input: $input) {
    person {
      version isPublic nameParts { lang familyName givenName patronymic latinFamilyName latinGivenName }
      contactPoints { kind value isOfficial }
    }
  }
}`;
const CREATE_PARTNER = `mutation($input: CreatePartnerInput!) {
  createPartner(input: $input) { partner { id version name side website } }
}`;
const UPDATE_PARTNER = `mutation($input: UpdatePartnerInput!) {
  updatePartner(input: $input) { partner { id version name side website } }
}`;
const LIST = `query($filter: PersonFilter, $first: Int, $after: String, $last: Int, $before: String) {
  people(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    nodes { id nameParts { latinFamilyName familyName } }
    pageInfo { hasNextPage hasPreviousPage endCursor startCursor }
  }
}`;
const NAME = { lang: 'EN', familyName: 'Doe', givenName: 'Jane' };
const PRIVATE = { kind: 'PHONE', value: '+86 451 8641 0000', isOfficial: false };
const OFFICIAL = { kind: 'EMAIL', value: 'office@hit.example', isOfficial: true };

const ALLOWED = 'DONE';
const DENIED = 'FORBIDDEN NOT_ALLOWED';
const UNKNOWN = 'NOT_FOUND NOT_FOUND';
const NOBODY = 'UNAUTHENTICATED';

let portal: TestApp;
/** Two universities of the Chinese side and one of the Russian, with a partner of each side. */
let hit: string;
let buaa: string;
let bmstu: string;
let cnPartner: string;
let ruPartner: string;
const callers: Record<string, Client> = {};

beforeAll(async () => {
  portal = await startApp();
  hit = (await addUniversity(portal, { side: Side.CN })).id;
  buaa = (await addUniversity(portal, { side: Side.CN })).id;
  bmstu = (await addUniversity(portal, { side: Side.RU })).id;
  cnPartner = (await addPartner(portal, Side.CN)).id;
  ruPartner = (await addPartner(portal, Side.RU)).id;
  const people: [string, Role, object][] = [
    ['operator', Role.OPERATOR, {}],
    ['CN chair', Role.PERMANENT_CHAIR, { side: Side.CN }],
    ['CN head', Role.SECRETARIAT_HEAD, { side: Side.CN }],
    ['CN officer', Role.SECRETARIAT_OFFICER, { side: Side.CN }],
    ['RU chair', Role.PERMANENT_CHAIR, { side: Side.RU }],
    ['RU head', Role.SECRETARIAT_HEAD, { side: Side.RU }],
    ['RU officer', Role.SECRETARIAT_OFFICER, { side: Side.RU }],
    ['HIT liaison', Role.LIAISON_OFFICER, { ownerId: hit }],
    ['HIT editor', Role.UNIVERSITY_EDITOR, { ownerId: hit }],
    ['HIT reader', Role.UNIVERSITY_READER, { ownerId: hit }],
    ['BUAA liaison', Role.LIAISON_OFFICER, { ownerId: buaa }],
    ['BMSTU liaison', Role.LIAISON_OFFICER, { ownerId: bmstu }],
    ['partner liaison', Role.LIAISON_OFFICER, { ownerId: cnPartner }],
  ];
  for (const [name, role, scope] of people) callers[name] = (await actor(portal, role, scope)).client;
  callers['HIT key'] = (await addKey(portal, hit, [KeyScope.READ_MEMBERS])).client;
  callers['HIT other key'] = (
    await addKey(portal, hit, [KeyScope.READ_PUBLIC, KeyScope.WRITE_UNIVERSITY, KeyScope.EVENTS])
  ).client;
  callers['BUAA key'] = (await addKey(portal, buaa, Object.values(KeyScope))).client;
  callers['partner key'] = (await addKey(portal, cnPartner, [KeyScope.READ_PUBLIC, KeyScope.EVENTS])).client;
  callers['public'] = portal.anyone;
  callers['token'] = portal.operator;
});
afterAll(() => portal.close());

async function state(): Promise<unknown> {
  const tables = ['person', 'contact_point', 'partner', 'audit_entry'].map(
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

/** What became of a call, in a word; what was refused must have changed nothing. */
async function outcome(client: Client, document: string, input: object): Promise<string> {
  const before = await state();
  const { errors } = await client.ask(document, { input });
  if (errors.length === 0) {
    expect(await state()).not.toEqual(before);
    return ALLOWED;
  }
  expect(await state()).toEqual(before);
  const [{ extensions }] = errors;
  return extensions.code === NOBODY ? NOBODY : `${extensions.code} ${extensions.reason}`;
}

/** The outcome for every caller, those who are not named being answered alike. */
async function expectOutcomes(
  expected: Record<string, string>,
  others: string,
  call: (client: Client) => Promise<string>,
): Promise<void> {
  const outcomes: Record<string, string> = {};
  for (const [name, client] of Object.entries(callers)) outcomes[name] = await call(client);
  const wanted = Object.keys(callers).map((name) => [name, expected[name] ?? others]);
  expect(outcomes).toEqual(Object.fromEntries(wanted));
}

describe('a name', () => {
  const full = {
    lang: 'RU',
    familyName: 'Александров',
    givenName: 'Анатолий',
    patronymic: 'Александрович',
    latinFamilyName: 'Aleksandrov',
    latinGivenName: 'Anatoly',
  };
  const text = (value: string, lang: string, isFallback: boolean) => ({ text: value, lang, isFallback });

  it.each([
    [
      'Russian, with a patronymic',
      full,
      text('Anatoly Aleksandrov', 'EN', false),
      text('Анатолий Александрович Александров', 'RU', false),
      text('Anatoly Aleksandrov', 'EN', true),
    ],
    [
      'Russian, without Latin letters',
      { ...full, patronymic: null, latinFamilyName: null, latinGivenName: null },
      text('Анатолий Александров', 'RU', true),
      text('Анатолий Александров', 'RU', false),
      text('Анатолий Александров', 'RU', true),
    ],
    [
      'Chinese, the family name first in both scripts',
      { lang: 'ZH', familyName: '周', givenName: '玉', latinFamilyName: 'Zhou', latinGivenName: 'Yu' },
      text('Zhou Yu', 'EN', false),
      text('Zhou Yu', 'EN', true),
      text('周玉', 'ZH', false),
    ],
    [
      'English',
      { lang: 'EN', familyName: 'Doe', givenName: 'Jane' },
      text('Jane Doe', 'EN', false),
      text('Jane Doe', 'EN', true),
      text('Jane Doe', 'EN', true),
    ],
    [
      'without a family name',
      { lang: 'EN', familyName: null, givenName: 'Plato' },
      text('Plato', 'EN', false),
      text('Plato', 'EN', true),
      text('Plato', 'EN', true),
    ],
  ])('%s', async (_what, name, en, ru, zh) => {
    const { createPerson } = await portal.operator.get(CREATE, {
      input: { scope: { ownerId: hit }, name, isPublic: true },
    });
    const { id } = createPerson.person;
    const parts = {
      familyName: null,
      patronymic: null,
      latinFamilyName: null,
      latinGivenName: null,
      ...(name as object),
    };
    expect(createPerson.person).toEqual({
      id: expect.stringMatching(/^per_/),
      version: 1,
      isPublic: true,
      nameParts: parts,
      contactPoints: [],
      university: { id: hit },
    });
    const { node } = await portal.anyone.get(SHOW, { id });
    expect(node).toEqual({
      id,
      version: 1,
      isPublic: true,
      en,
      ru,
      zh,
      nameParts: parts,
      contactPoints: [],
      university: { id: hit },
    });
  });

  it('is replaced as a whole; null is refused, and what is left out stays', async () => {
    const { id } = await addPerson(portal, { ownerId: hit }, { name: full as never, isPublic: true });
    const update = (expectedVersion: number, more: object) =>
      portal.operator.ask(UPDATE, { input: { id, expectedVersion, ...more } });
    for (const [field, reason] of [
      ['name', 'IS_OBJECT'],
      ['isPublic', 'IS_BOOLEAN'],
      ['contactPoints', 'ARRAY_MAX_SIZE'],
    ]) {
      const { errors } = await unchangedBy(() => update(1, { [field]: null }));
      expect(errors.map(({ extensions }) => extensions)).toEqual([
        expect.objectContaining({ code: 'INVALID_INPUT', reason, path: ['input', field] }),
      ]);
    }
    const parts = { ...full };
    expect((await update(1, { isPublic: false })).data?.updatePerson.person).toEqual({
      version: 2,
      isPublic: false,
      nameParts: parts,
      contactPoints: [],
    });
    const shorter = { lang: 'RU', givenName: 'А.' };
    expect((await update(2, { name: shorter })).data?.updatePerson.person).toEqual({
      version: 3,
      isPublic: false,
      nameParts: {
        lang: 'RU',
        givenName: 'А.',
        familyName: null,
        patronymic: null,
        latinFamilyName: null,
        latinGivenName: null,
      },
      contactPoints: [],
    });
  });
});

describe('contact points', () => {
  const HIDDEN = 'hidden';
  const ALL = [PRIVATE, OFFICIAL];

  const see = async (client: Client, { id }: Person) =>
    (await client.get(SHOW, { id })).node?.contactPoints ?? HIDDEN;

  it.each([true, false])('are private unless official, on a person with isPublic %p', async (isPublic) => {
    const person = await addPerson(portal, { ownerId: hit }, { isPublic, contactPoints: ALL as never });
    const own = (await signedIn(portal, await addAccount(portal, person))).client;
    expect(await see(own, person)).toEqual(ALL);
    expect(await see(portal.operator.with({ 'x-on-behalf-of': person.id }), person)).toEqual(ALL);
    const seen: Record<string, unknown> = {};
    for (const [name, client] of Object.entries(callers)) seen[name] = await see(client, person);
    const others = isPublic ? [OFFICIAL] : HIDDEN;
    expect(seen).toEqual({
      operator: ALL,
      token: ALL,
      'CN chair': [OFFICIAL],
      'CN head': ALL,
      'CN officer': ALL,
      'RU chair': others,
      'RU head': others,
      'RU officer': others,
      'HIT liaison': ALL,
      'HIT editor': [OFFICIAL],
      'HIT reader': [OFFICIAL],
      'HIT key': [OFFICIAL],
      'HIT other key': others,
      'BUAA liaison': others,
      'BUAA key': others,
      'BMSTU liaison': others,
      'partner liaison': others,
      'partner key': others,
      public: others,
    });
  });

  it('of people of a side and of the association are known to their own secretariat and the operator', async () => {
    const ofSide = await addPerson(portal, { side: Side.CN }, { contactPoints: ALL as never });
    const ofAll = await addPerson(portal, {}, { contactPoints: ALL as never });
    const ofPartner = await addPerson(portal, { ownerId: cnPartner }, { contactPoints: ALL as never });
    const seen = async (person: Person) => {
      const names: Record<string, number> = {};
      for (const [name, client] of Object.entries(callers)) {
        const points = await see(client, person);
        if (points !== HIDDEN) names[name] = points.length;
      }
      return names;
    };
    const ofSecretariat = { operator: 2, token: 2, 'CN chair': 1, 'CN head': 2, 'CN officer': 2 };
    expect(await seen(ofSide)).toEqual(ofSecretariat);
    expect(await seen(ofPartner)).toEqual({ ...ofSecretariat, 'partner liaison': 2 });
    expect(await seen(ofAll)).toEqual({ operator: 2, token: 2 });
  });

  it('are kept in their order, and replaced as a list', async () => {
    const { id } = await addPerson(portal, { ownerId: hit }, { contactPoints: ALL as never });
    const points = [
      { kind: 'WEB', value: 'https://hit.example/wang', isOfficial: true },
      { kind: 'MESSENGER', value: 'WeChat: wang', isOfficial: false },
      { kind: 'POST', value: '92 West Dazhi Street, Harbin', isOfficial: true },
      OFFICIAL,
      PRIVATE,
    ];
    const update = async (expectedVersion: number, more: object) =>
      (await portal.operator.get(UPDATE, { input: { id, expectedVersion, ...more } })).updatePerson.person;
    expect(await update(1, { contactPoints: points })).toMatchObject({ version: 2, contactPoints: points });
    expect(await update(2, { isPublic: true })).toMatchObject({ version: 3, contactPoints: points });
    expect(await update(3, { contactPoints: points.toReversed() })).toMatchObject({
      contactPoints: points.toReversed(),
    });
    expect(await update(4, { contactPoints: [] })).toMatchObject({ version: 5, contactPoints: [] });
  });
});

describe('who may add people', () => {
  const create = (scope: object) => (client: Client) => outcome(client, CREATE, { scope, name: NAME });

  it('of a university', async () => {
    await expectOutcomes(
      {
        operator: ALLOWED,
        token: ALLOWED,
        'CN head': ALLOWED,
        'CN officer': ALLOWED,
        'HIT liaison': ALLOWED,
        public: NOBODY,
      },
      DENIED,
      create({ ownerId: hit }),
    );
  });

  it('of a partner', async () => {
    await expectOutcomes(
      {
        operator: ALLOWED,
        token: ALLOWED,
        'CN head': ALLOWED,
        'CN officer': ALLOWED,
        'partner liaison': ALLOWED,
        'CN chair': DENIED,
        'partner key': DENIED,
        public: NOBODY,
      },
      UNKNOWN,
      create({ ownerId: cnPartner }),
    );
  });

  it('of a side', async () => {
    await expectOutcomes(
      { operator: ALLOWED, token: ALLOWED, 'CN head': ALLOWED, 'CN officer': ALLOWED, public: NOBODY },
      DENIED,
      create({ side: 'CN' }),
    );
  });

  it('of the association', async () => {
    await expectOutcomes({ operator: ALLOWED, token: ALLOWED, public: NOBODY }, DENIED, create({}));
  });

  it('and change them', async () => {
    const change = (scope: object, isPublic: boolean) => async (client: Client) => {
      const { id } = await addPerson(portal, scope, { isPublic });
      return await outcome(client, UPDATE, { id, expectedVersion: 1, name: NAME });
    };
    const keepers = {
      operator: ALLOWED,
      token: ALLOWED,
      'CN head': ALLOWED,
      'CN officer': ALLOWED,
      'CN chair': DENIED,
      public: NOBODY,
    };
    const ofHit = { 'HIT liaison': ALLOWED, 'HIT editor': DENIED, 'HIT reader': DENIED, 'HIT key': DENIED };
    await expectOutcomes({ ...keepers, ...ofHit }, UNKNOWN, change({ ownerId: hit }, false));
    await expectOutcomes({ ...keepers, ...ofHit }, DENIED, change({ ownerId: hit }, true));
    await expectOutcomes(
      { ...keepers, 'partner liaison': ALLOWED },
      UNKNOWN,
      change({ ownerId: cnPartner }, false),
    );
    await expectOutcomes(keepers, UNKNOWN, change({ side: Side.CN }, false));
    await expectOutcomes({ operator: ALLOWED, token: ALLOWED, public: NOBODY }, UNKNOWN, change({}, false));
  });

  it('themselves change themselves, and nobody else', async () => {
    const person = await addPerson(portal, { ownerId: hit });
    const colleague = await addPerson(portal, { ownerId: hit }, { isPublic: true });
    const { client } = await signedIn(portal, await addAccount(portal, person));
    const input = { expectedVersion: 1, contactPoints: [PRIVATE] };
    expect(await outcome(client, UPDATE, { ...input, id: person.id })).toBe(ALLOWED);
    expect(await outcome(client, UPDATE, { ...input, id: colleague.id })).toBe(DENIED);
    expect(await outcome(client, UPDATE, { ...input, id: newId('per') })).toBe(UNKNOWN);
    expect(await outcome(client, CREATE, { scope: { ownerId: hit }, name: NAME })).toBe(DENIED);
  });
});

describe('a change of a stale record', () => {
  it('of a person is refused with the record as it is now', async () => {
    const { id } = await addPerson(portal, { ownerId: hit });
    const update = (client: Client, expectedVersion: number, more: object) =>
      client.ask(UPDATE, { input: { id, expectedVersion, ...more } });
    await update(callers['HIT liaison'], 1, { isPublic: true });
    for (const version of [1, 3]) {
      const { data, errors } = await unchangedBy(() =>
        update(callers['CN officer'], version, { contactPoints: [PRIVATE] }),
      );
      expect(data).toEqual({ updatePerson: null });
      expect(errors.map(({ extensions }) => extensions)).toEqual([
        expect.objectContaining({
          code: 'CONFLICT',
          reason: 'VERSION_STALE',
          path: ['input', 'expectedVersion'],
          current: expect.objectContaining({ version: 2, isPublic: true }),
        }),
      ]);
    }
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => update(portal.operator, 2, { isPublic: n % 2 === 0 })),
    );
    const reasons = answers.map(({ errors }) => errors[0]?.extensions.reason ?? ALLOWED).sort();
    expect(reasons).toEqual([ALLOWED, ...Array.from({ length: 7 }, () => 'VERSION_STALE')]);
  });

  it('of a partner is refused with the record as it is now', async () => {
    const { id } = await addPartner(portal, Side.RU);
    await portal.operator.get(UPDATE_PARTNER, { input: { id, expectedVersion: 1, name: 'New' } });
    const error = await unchangedBy(() =>
      callers['RU officer'].refused(UPDATE_PARTNER, { input: { id, expectedVersion: 1, name: 'Other' } }),
    );
    expect(error.extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'VERSION_STALE',
      current: { id, version: 2, name: 'New' },
    });
  });
});

describe('what is no person', () => {
  const LONG = 'ж'.repeat(101);
  const points = (value: object) => ({ contactPoints: [{ kind: 'EMAIL', value: 'a@b.example', ...value }] });
  const name = (more: object) => ({ name: { ...NAME, ...more } });
  const at = (...path: (string | number)[]) => ['input', ...path];

  it.each([
    ['a line feed in a name', name({ familyName: 'Do\ne' }), 'IS_LINE', at('name', 'familyName')],
    [
      'a control character in a name',
      name({ givenName: 'Ja\u0007ne' }),
      'CONTROL_CHARACTER',
      at('name', 'givenName'),
    ],
    ['a zero character', name({ givenName: 'Ja\u0000ne' }), 'CONTROL_CHARACTER', at('name', 'givenName')],
    ['half of a character', name({ givenName: 'Ja\ud800ne' }), 'TEXT_MALFORMED', at('name', 'givenName')],
    ['a line separator in a name', name({ familyName: 'Do\u2028e' }), 'IS_LINE', at('name', 'familyName')],
    ['a name that reads backwards', name({ familyName: 'Do\u202ee' }), 'IS_LINE', at('name', 'familyName')],
    ['an empty given name', name({ givenName: '' }), 'IS_LINE', at('name', 'givenName')],
    ['a given name of spaces', name({ givenName: '   ' }), 'IS_LINE', at('name', 'givenName')],
    ['spaces at the end', name({ familyName: 'Doe ' }), 'IS_LINE', at('name', 'familyName')],
    ['an empty family name', name({ familyName: '' }), 'IS_LINE', at('name', 'familyName')],
    ['a long family name', name({ familyName: LONG }), 'IS_LINE', at('name', 'familyName')],
    ['a long patronymic', name({ patronymic: LONG, lang: 'RU' }), 'IS_LINE', at('name', 'patronymic')],
    [
      'a Chinese name with a patronymic',
      name({ lang: 'ZH', patronymic: '明' }),
      'PATRONYMIC_OF_RUSSIAN_NAMES',
      at('name', 'patronymic'),
    ],
    [
      'an English name with a patronymic',
      name({ patronymic: 'Johnson' }),
      'PATRONYMIC_OF_RUSSIAN_NAMES',
      at('name', 'patronymic'),
    ],
    [
      'only a family name in Latin letters',
      name({ lang: 'ZH', latinFamilyName: 'Zhou' }),
      'LATIN_GIVEN_NAME_REQUIRED',
      at('name', 'latinGivenName'),
    ],
    [
      'a line feed in a contact',
      points({ value: 'a@b.example\nBcc: c@d.example' }),
      'IS_LINE',
      at('contactPoints', 0, 'value'),
    ],
    [
      'a carriage return in a contact',
      points({ kind: 'POST', value: 'A\rB' }),
      'IS_LINE',
      at('contactPoints', 0, 'value'),
    ],
    ['an empty contact', points({ kind: 'POST', value: '' }), 'IS_LINE', at('contactPoints', 0, 'value')],
    [
      'a long contact',
      points({ kind: 'POST', value: 'x'.repeat(501) }),
      'IS_LINE',
      at('contactPoints', 0, 'value'),
    ],
    [
      'an e-mail that is none',
      points({ value: 'not an address' }),
      'FITS_ITS_KIND',
      at('contactPoints', 0, 'value'),
    ],
    [
      'a script in the place of a website',
      points({ kind: 'WEB', value: 'javascript:alert(1)' }),
      'FITS_ITS_KIND',
      at('contactPoints', 0, 'value'),
    ],
    [
      'a website that seems to be another',
      points({ kind: 'WEB', value: 'https://hit.edu.cn@evil.example/' }),
      'FITS_ITS_KIND',
      at('contactPoints', 0, 'value'),
    ],
    [
      'a number without a country',
      points({ kind: 'PHONE', value: '8641 0000' }),
      'FITS_ITS_KIND',
      at('contactPoints', 0, 'value'),
    ],
    [
      'twenty-one contacts',
      { contactPoints: Array.from({ length: 21 }, () => OFFICIAL) },
      'ARRAY_MAX_SIZE',
      at('contactPoints'),
    ],
  ])('%s', async (_what, more, reason, path) => {
    const { id } = await addPerson(portal, { ownerId: hit });
    const calls: [string, object][] = [
      [CREATE, { scope: { ownerId: hit }, name: NAME, ...more }],
      [UPDATE, { id, expectedVersion: 1, ...more }],
    ];
    for (const [document, input] of calls) {
      const error = await unchangedBy(() => portal.operator.refused(document, { input }));
      const { code, path: place, problems } = error.extensions;
      expect(code).toBe('INVALID_INPUT');
      expect(place).toEqual(path);
      const reasons = (problems as { reason: string }[] | undefined)?.map((each) => each.reason);
      expect(reasons ?? [error.extensions.reason]).toContain(reason);
    }
  });

  it('a word that is not of the enum', async () => {
    const words: [object, RegExp][] = [
      [{ name: { ...NAME, lang: 'FR' } }, /"FR" does not exist in "Lang" enum/],
      [{ name: { ...NAME, lang: 'ru' } }, /"ru" does not exist in "Lang" enum/],
      [{ name: { ...NAME, lang: null } }, /"Lang!" not to be null/],
      [points({ kind: 'FAX' }), /"FAX" does not exist in "ContactKind" enum/],
      [{ scope: { side: 'US' } }, /"US" does not exist in "Side" enum/],
      [{ name: { ...NAME, givenName: 7 } }, /String cannot represent a non string value: 7/],
      [{ title: 'Dr.' }, /Field "title" is not defined by type "CreatePersonInput"/],
    ];
    for (const [more, message] of words) {
      const error = await unchangedBy(() =>
        portal.operator.refused(CREATE, { input: { scope: { ownerId: hit }, name: NAME, ...more } }),
      );
      expect(error.extensions.code).toBe('INVALID_INPUT');
      expect(error.message).toMatch(message);
    }
  });

  it('of nobody: no such owner, or two', async () => {
    for (const [scope, code, reason] of [
      [{ ownerId: newId('uni') }, 'NOT_FOUND', 'NOT_FOUND'],
      [{ ownerId: newId('per') }, 'INVALID_INPUT', 'IS_ID'],
      [{ ownerId: hit, side: 'CN' }, 'INVALID_INPUT', 'SCOPE_AMBIGUOUS'],
    ] as const) {
      const error = await unchangedBy(() =>
        portal.operator.refused(CREATE, { input: { scope, name: NAME } }),
      );
      expect(error.extensions).toMatchObject({ code, reason });
    }
  });

  it('while twenty contacts and a hundred letters are one', async () => {
    const { createPerson } = await portal.operator.get(CREATE, {
      input: {
        scope: { ownerId: hit, side: null },
        name: { lang: 'RU', givenName: 'ж'.repeat(100), patronymic: 'я'.repeat(100) },
        contactPoints: Array.from({ length: 20 }, () => OFFICIAL),
      },
    });
    expect(createPerson.person.contactPoints).toHaveLength(20);
    expect(createPerson.person.nameParts.patronymic).toHaveLength(100);
  });
});

describe('the list of people', () => {
  let own: TestApp;
  let hitId: string;
  let bmstuId: string;
  let partnerId: string;
  const ids: Record<string, string> = {};
  const clients: Record<string, Client> = {};
  const russian = (
    familyName: string,
    latinFamilyName: string,
    givenName: string,
    latinGivenName: string,
  ) => ({
    lang: Lang.RU,
    familyName,
    givenName,
    patronymic: 'Петрович',
    latinFamilyName,
    latinGivenName,
  });
  const chinese = (
    familyName: string,
    givenName: string,
    latinFamilyName: string,
    latinGivenName: string,
  ) => ({
    lang: Lang.ZH,
    familyName,
    givenName,
    latinFamilyName,
    latinGivenName,
  });

  beforeAll(async () => {
    own = await startApp();
    // The people who ship with the portal are not those of these tests.
    await own.db.statement('delete from term where person_id is not null');
    await own.db.statement('delete from person');
    hitId = (await addUniversity(own, { side: Side.CN })).id;
    bmstuId = (await addUniversity(own, { side: Side.RU })).id;
    partnerId = (await addPartner(own, Side.CN)).id;
    const add = async (key: string, scope: object, name: object, isPublic = false) => {
      ids[key] = (await addPerson(own, scope, { name: name as never, isPublic })).id;
    };
    await add('zhou', { ownerId: hitId }, chinese('周', '玉', 'Zhou', 'Yu'), true);
    await add('an', { ownerId: hitId }, chinese('安', '娜', 'An', 'Na'));
    await add('li', { ownerId: hitId }, chinese('李', '明', 'li', 'Ming'));
    await add('side', { side: Side.CN }, chinese('王', '芳', 'Wang', 'Fang'), true);
    await add('partner', { ownerId: partnerId }, chinese('陈', '晨', 'Chen', 'Chen'));
    await add('semyonov', { ownerId: bmstuId }, russian('Семёнов', 'Semyonov', 'Артём', 'Artyom'), true);
    await add('bykov', { ownerId: bmstuId }, russian('Быков', 'Bykov', 'Иван', 'Ivan'));
    await add('all', {}, { lang: Lang.EN, familyName: 'Éluard', givenName: 'Zoé' });
    const viewer = async (name: string, key: string, role: Role, scope: object) => {
      const person = { id: ids[key] };
      const account = await addAccount(own, person);
      await giveRole(own, person, role, scope);
      clients[name] = (await signedIn(own, account)).client;
    };
    await viewer('operator', 'all', Role.OPERATOR, {});
    await viewer('CN officer', 'side', Role.SECRETARIAT_OFFICER, { side: Side.CN });
    await viewer('HIT liaison', 'an', Role.LIAISON_OFFICER, { ownerId: hitId });
    await viewer('HIT reader', 'li', Role.UNIVERSITY_READER, { ownerId: hitId });
    await viewer('partner liaison', 'partner', Role.LIAISON_OFFICER, { ownerId: partnerId });
    await viewer('RU chair', 'semyonov', Role.PERMANENT_CHAIR, { side: Side.RU });
    clients['nobody in particular'] = (await signedIn(own, await addAccount(own, { id: ids.bykov }))).client;
    clients.key = (await addKey(own, hitId, [KeyScope.READ_MEMBERS])).client;
    clients['other key'] = (await addKey(own, hitId, [KeyScope.READ_PUBLIC])).client;
    clients.public = own.anyone;
  });
  afterAll(() => own.close());

  interface PeoplePage {
    totalCount: number;
    nodes: { id: string }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string; startCursor: string };
  }

  async function pageOf(client: Client, variables: object = {}): Promise<PeoplePage> {
    return (await client.get(LIST, variables as Record<string, unknown>)).people as PeoplePage;
  }

  function keysOf({ nodes }: PeoplePage): string[] {
    const names = new Map(Object.entries(ids).map(([key, id]) => [id, key]));
    return nodes.map(({ id }) => names.get(id)!);
  }

  const EVERYBODY = ['an', 'bykov', 'partner', 'all', 'li', 'semyonov', 'side', 'zhou'];
  const SEEN: Record<string, string[]> = {
    operator: EVERYBODY,
    'CN officer': ['an', 'partner', 'li', 'semyonov', 'side', 'zhou'],
    'HIT liaison': ['an', 'li', 'semyonov', 'side', 'zhou'],
    'HIT reader': ['an', 'li', 'semyonov', 'side', 'zhou'],
    key: ['an', 'li', 'semyonov', 'side', 'zhou'],
    'other key': ['semyonov', 'side', 'zhou'],
    'partner liaison': ['partner', 'semyonov', 'side', 'zhou'],
    'RU chair': ['bykov', 'semyonov', 'side', 'zhou'],
    'nobody in particular': ['bykov', 'semyonov', 'side', 'zhou'],
    public: ['semyonov', 'side', 'zhou'],
  };

  it.each(Object.entries(SEEN))('as %s sees it, by family name, in pages of two', async (name, expected) => {
    const client = clients[name];
    const whole = await pageOf(client);
    expect(keysOf(whole)).toEqual(expected);
    expect(whole.totalCount).toBe(expected.length);
    const forward: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: PeoplePage = await pageOf(client, { first: 2, after });
      expect(page.totalCount).toBe(expected.length);
      forward.push(...keysOf(page));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(forward).toEqual(expected);
    const backward: string[] = [];
    for (let before: string | null = null, more = true; more;) {
      const page: PeoplePage = await pageOf(client, { last: 2, before });
      backward.unshift(...keysOf(page));
      ({ startCursor: before, hasPreviousPage: more } = page.pageInfo);
    }
    expect(backward).toEqual(expected);
    expect(await pageOf(client, { first: 0 })).toMatchObject({ totalCount: expected.length, nodes: [] });
  });

  it.each([
    ['周', ['zhou']],
    ['周玉', ['zhou']],
    ['周 玉', ['zhou']],
    ['ZHOU', ['zhou']],
    ['zhou yu', ['zhou']],
    ['Yu Zhou', ['zhou']],
    ['Zhou Wang', []],
    ['СЕМЁНОВ', ['semyonov']],
    ['семенов', ['semyonov']],
    ['Артём Петрович Семёнов', ['semyonov']],
    ['Artyom Semyonov', ['semyonov']],
    ['петрович', ['bykov', 'semyonov']],
    ['éLUARD', ['all']],
    ['ＺＨＯＵ', ['zhou']],
    ['en', ['partner']],
    ['%', []],
    ['_', []],
    ['\\', []],
    ["'", []],
  ])('searches for %j', async (text, expected) => {
    const page = await pageOf(clients.operator, { filter: { text } });
    expect(keysOf(page)).toEqual(expected);
    expect(page.totalCount).toBe(expected.length);
  });

  it('searches among those that the viewer may know of', async () => {
    expect(keysOf(await pageOf(own.anyone, { filter: { text: 'петрович' } }))).toEqual(['semyonov']);
    expect(keysOf(await pageOf(clients['HIT liaison'], { filter: { text: 'Быков' } }))).toEqual([]);
  });

  it('filters by scope', async () => {
    const of = async (filter: object, client = clients.operator) => keysOf(await pageOf(client, { filter }));
    expect(await of({ scope: { ownerId: hitId } })).toEqual(['an', 'li', 'zhou']);
    expect(await of({ scope: { ownerId: partnerId } })).toEqual(['partner']);
    expect(await of({ scope: { side: 'CN' } })).toEqual(['an', 'partner', 'li', 'side', 'zhou']);
    expect(await of({ scope: { side: 'RU' } })).toEqual(['bykov', 'semyonov']);
    expect(await of({ scope: { side: 'RU' } }, own.anyone)).toEqual(['semyonov']);
    expect(await of({ scope: { ownerId: partnerId } }, own.anyone)).toEqual([]);
    expect(await of({ scope: { ownerId: newId('uni') } })).toEqual([]);
    expect(await of({ scope: { ownerId: hitId }, text: 'ming' })).toEqual(['li']);
    expect(await of({ scope: { ownerId: hitId }, text: 'bykov' })).toEqual([]);
    for (const nothing of [{}, { scope: null, text: null }, { scope: {} }]) {
      expect(await of(nothing)).toEqual(EVERYBODY);
    }
    expect(keysOf(await pageOf(clients.operator, { filter: null }))).toEqual(EVERYBODY);
  });

  it('refuses a search for nothing, and for too much', async () => {
    for (const text of ['', ' ', 'a\nb', 'x'.repeat(101)]) {
      const error = await own.anyone.refused(LIST, { filter: { text } });
      expect([text, error.extensions]).toEqual([
        text,
        expect.objectContaining({ code: 'INVALID_INPUT', reason: 'IS_LINE', path: ['filter', 'text'] }),
      ]);
    }
    const error = await own.anyone.refused(LIST, { filter: { scope: { ownerId: 'hit' } } });
    expect(error.extensions).toMatchObject({ code: 'INVALID_INPUT', path: ['filter', 'scope', 'ownerId'] });
  });

  it('sends no more statements for 40 people than for 5', async () => {
    const query = `query($first: Int!, $scope: ScopeInput!) {
      people(first: $first, filter: { scope: $scope }) {
        totalCount
        nodes {
          id name(lang: RU) { text } nameParts { familyName } contactPoints { kind value isOfficial }
          university { id name { text } } account { email person { id } }
          grants { role person { id } university { id } partner { id } }
        }
      }
    }`;
    const { id: ownerId } = await addUniversity(own, { side: Side.CN });
    for (let index = 0; index < 40; index++) {
      const person = await addPerson(own, { ownerId }, { contactPoints: [PRIVATE, OFFICIAL] as never });
      await addAccount(own, person);
      await giveRole(own, person, Role.UNIVERSITY_READER, { ownerId });
      await giveRole(own, person, Role.LIAISON_OFFICER, { ownerId: partnerId });
    }
    const scope = { ownerId };
    // Who is asking is read once, and not of interest here.
    await clients.operator.get('{ viewer { kind } }');
    // A document that comes again is compiled, and may gather what it loads in other turns.
    await clients.operator.get(query, { first: 5, scope });
    const few = await own.statementsOf(() => clients.operator.get(query, { first: 5, scope }));
    const many = await own.statementsOf(() => clients.operator.get(query, { first: 40, scope }));
    expect(many).toHaveLength(few.length);
    expect(many.length).toBeLessThanOrEqual(10);
    const { people } = await clients.operator.get(query, { first: 40, scope });
    expect(people.nodes).toHaveLength(40);
    for (const node of people.nodes) {
      expect(node).toMatchObject({ university: { id: ownerId }, account: { person: { id: node.id } } });
      expect(node.contactPoints).toEqual([PRIVATE, OFFICIAL]);
      expect(node.grants.map(({ role }: { role: string }) => role).sort()).toEqual([
        'LIAISON_OFFICER',
        'UNIVERSITY_READER',
      ]);
    }
    // The last, since the lists above would have them too.
    await own.db.statement('delete from role_grant where partner_id = $1 and person_id <> $2', [
      partnerId,
      ids.partner,
    ]);
  });
});

describe('partners', () => {
  const input = { name: 'Новости', side: 'CN', website: 'https://news.example' };

  it('are added by the secretariat of the side and the operator', async () => {
    await expectOutcomes(
      { operator: ALLOWED, token: ALLOWED, 'CN head': ALLOWED, 'CN officer': ALLOWED, public: NOBODY },
      DENIED,
      (client) => outcome(client, CREATE_PARTNER, input),
    );
    const { createPartner } = await callers['CN officer'].get(CREATE_PARTNER, {
      input: { name: 'B', side: 'CN' },
    });
    expect(createPartner.partner).toEqual({
      id: expect.stringMatching(/^par_/),
      version: 1,
      name: 'B',
      side: 'CN',
      website: null,
    });
  });

  it('are changed by them, and by nobody else', async () => {
    await expectOutcomes(
      {
        operator: ALLOWED,
        token: ALLOWED,
        'CN head': ALLOWED,
        'CN officer': ALLOWED,
        'CN chair': DENIED,
        public: NOBODY,
      },
      UNKNOWN,
      async (client) => {
        const { id } = await addPartner(portal, Side.CN);
        return await outcome(client, UPDATE_PARTNER, { id, expectedVersion: 1, name: 'Changed' });
      },
    );
    const own = { id: cnPartner, expectedVersion: 1, name: 'Changed' };
    expect(await outcome(callers['partner liaison'], UPDATE_PARTNER, own)).toBe(DENIED);
    expect(await outcome(callers['partner key'], UPDATE_PARTNER, own)).toBe(DENIED);
  });

  it('lose their website with null and keep it when it is left out', async () => {
    const { createPartner } = await portal.operator.get(CREATE_PARTNER, { input });
    const { id } = createPartner.partner;
    const update = (expectedVersion: number, more: object) =>
      portal.operator.ask(UPDATE_PARTNER, { input: { id, expectedVersion, ...more } });
    const base = { id, name: 'Новости', side: 'CN' };
    expect((await update(1, {})).data?.updatePartner.partner).toEqual({
      ...base,
      version: 2,
      website: 'https://news.example',
    });
    expect((await update(2, { website: null })).data?.updatePartner.partner).toEqual({
      ...base,
      version: 3,
      website: null,
    });
    for (const [more, reason, field] of [
      [{ name: null }, 'IS_LINE', 'name'],
      [{ name: '' }, 'IS_LINE', 'name'],
      [{ name: 'x'.repeat(301) }, 'IS_LINE', 'name'],
      [{ website: 'javascript:alert(1)' }, 'IS_WEB_ADDRESS', 'website'],
      [{ website: '' }, 'IS_WEB_ADDRESS', 'website'],
    ] as const) {
      const { errors } = await unchangedBy(() => update(3, more));
      expect(errors.map(({ extensions }) => extensions)).toEqual([
        expect.objectContaining({ code: 'INVALID_INPUT', reason, path: ['input', field] }),
      ]);
    }
  });

  it('are listed by name for those who may know of them', async () => {
    const own = await startApp();
    const add = async (name: string, side: string) =>
      (await own.operator.get(CREATE_PARTNER, { input: { name, side } })).createPartner.partner.id as string;
    await add('delta', 'RU');
    const beta = await add('Beta', 'CN');
    await add('Ёлка', 'CN');
    await add('alpha', 'CN');
    await add('Ель', 'RU');
    const list = async (client: Client) => {
      const { partners } = await client.get(
        '{ partners(first: 4) { totalCount nodes { name } pageInfo { hasNextPage } } }',
      );
      return [partners.totalCount, ...partners.nodes.map(({ name }: { name: string }) => name)];
    };
    const as = async (role: Role, scope: object) => await list((await actor(own, role, scope)).client);
    expect(await list(own.operator)).toEqual([5, 'alpha', 'Beta', 'delta', 'Ёлка']);
    expect(await as(Role.SECRETARIAT_OFFICER, { side: Side.CN })).toEqual([3, 'alpha', 'Beta', 'Ёлка']);
    expect(await as(Role.SECRETARIAT_HEAD, { side: Side.RU })).toEqual([2, 'delta', 'Ель']);
    expect(await as(Role.PERMANENT_CHAIR, { side: Side.RU })).toEqual([2, 'delta', 'Ель']);
    expect(await as(Role.LIAISON_OFFICER, { ownerId: beta })).toEqual([1, 'Beta']);
    const { id: university } = await addUniversity(own, { side: Side.CN });
    for (const role of [Role.LIAISON_OFFICER, Role.UNIVERSITY_EDITOR, Role.UNIVERSITY_READER]) {
      expect(await as(role, { ownerId: university })).toEqual([0]);
    }
    expect(await list((await addKey(own, beta, [KeyScope.READ_PUBLIC])).client)).toEqual([1, 'Beta']);
    expect(await list((await addKey(own, beta, [KeyScope.EVENTS])).client)).toEqual([1, 'Beta']);
    expect(await list((await addKey(own, university, Object.values(KeyScope))).client)).toEqual([0]);
    expect((await own.anyone.refused('{ partners { totalCount } }')).extensions.code).toBe(NOBODY);
    await own.close();
  });
});

it('keeps the two partners of the tests apart', async () => {
  const see = async (client: Client, id: string) =>
    (await client.get('query($id: ID!) { node(id: $id) { id } }', { id })).node?.id;
  expect(await see(callers['RU officer'], ruPartner)).toBe(ruPartner);
  expect(await see(callers['RU officer'], cnPartner)).toBeUndefined();
  expect(await see(callers['partner liaison'], ruPartner)).toBeUndefined();
});
