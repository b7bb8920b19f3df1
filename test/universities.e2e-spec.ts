import { newId } from '../src/platform/ids.js';
import { startApp, type TestApp } from './support/app.js';
import { addUniversity, universityInput } from './support/factories.js';

let portal: TestApp;
beforeAll(async () => {
  portal = await startApp();
});
afterAll(() => portal.close());

const CREATE =
  'mutation($input: CreateUniversityInput!) { createUniversity(input: $input) { university { id slug version } } }';
const UPDATE =
  'mutation($input: UpdateUniversityInput!) { updateUniversity(input: $input) { university { id version website city { text lang } names { kind lang text isFormer validFrom validTo } } } }';
const RENAME =
  'mutation($input: RenameUniversityInput!) { renameUniversity(input: $input) { university { version name(lang: EN) { text } old: name(lang: EN, asOf: "2010-06-01") { text } names { text isFormer validFrom validTo } } } }';

/** Everything that a refused call must leave as it was. */
async function everything(): Promise<unknown> {
  const dump = [];
  for (const text of [
    'select * from university order by id',
    'select * from university_name order by id',
    'select * from university_identifier order by id',
  ]) {
    dump.push(await portal.dataSource.query(text));
  }
  return dump;
}

async function refused(mutation: string, input: unknown, client = portal.operator) {
  const before = await everything();
  const error = await client.refused(mutation, { input });
  expect(await everything()).toEqual(before);
  return error.extensions;
}

describe('a university', () => {
  it('has all that the roster says of it', async () => {
    const { university } = await portal.anyone.get(`{
      university(slug: "hit") {
        __typename id version slug side country timeZone foundedIn foundedInSources website ror note unsourcedFields sources
        name(lang: EN) { text lang isFallback }
        abbreviation(lang: ZH) { text lang isFallback }
        city(lang: RU) { text lang isFallback }
        coordinates { latitude longitude precision }
        names { kind lang text isFormer validFrom validTo sources }
        identifiers { scheme value }
      }
    }`);
    expect(university).toMatchObject({
      __typename: 'University',
      id: 'uni_012e8876-a400-7afe-b1b6-b61008685b15',
      version: 1,
      slug: 'hit',
      side: 'CN',
      country: 'CN',
      timeZone: 'Asia/Shanghai',
      foundedIn: 1920,
      website: 'https://www.hit.edu.cn',
      ror: 'https://ror.org/01yqg2h08',
      note: null,
      unsourcedFields: [],
      name: { text: 'Harbin Institute of Technology', lang: 'EN', isFallback: false },
      abbreviation: { text: '哈工大', lang: 'ZH', isFallback: false },
      city: { text: 'Харбин', lang: 'RU', isFallback: false },
      coordinates: { latitude: 45.75, longitude: 126.65, precision: 'CITY' },
      identifiers: [],
    });
    expect(university.sources).toHaveLength(11);
    expect(university.foundedInSources).toHaveLength(1);
    expect(
      university.names.map(({ kind, lang, text, isFormer }: Record<string, unknown>) => [
        kind,
        lang,
        text,
        isFormer,
      ]),
    ).toEqual([
      ['OFFICIAL', 'EN', 'Harbin Institute of Technology', false],
      ['OFFICIAL', 'RU', 'Харбинский политехнический университет', false],
      ['OFFICIAL', 'ZH', '哈尔滨工业大学', false],
      ['ABBREVIATION', 'EN', 'HIT', false],
      ['ABBREVIATION', 'RU', 'ХПУ', false],
      ['ABBREVIATION', 'ZH', '哈工大', false],
      ['ALIAS', 'RU', 'Харбинский промышленный университет', false],
      ['OFFICIAL', 'RU', 'Русско-китайская школа', true],
    ]);
    expect(university.names.at(-1)).toMatchObject({ validFrom: '1920', validTo: '1922' });
  });

  it('falls back where a language is missing, and says so', async () => {
    const { university } = await portal.anyone.get(
      '{ university(slug: "seu") { name(lang: RU) { text lang isFallback } abbreviation(lang: ZH) { text lang isFallback } names(lang: RU) { text } } }',
    );
    expect(university).toEqual({
      name: { text: 'Southeast University', lang: 'EN', isFallback: true },
      abbreviation: { text: 'SEU', lang: 'EN', isFallback: true },
      names: [],
    });
  });

  it('answers null for what no source says', async () => {
    const { university } = await portal.anyone.get(
      '{ university(slug: "tongji") { abbreviation { text } leti: name(lang: RU) { isFallback } } university2: university(slug: "leti") { foundedIn } }',
    );
    expect(university.abbreviation).toBeNull();
  });

  it('keeps the side apart from the country', async () => {
    const { university } = await portal.anyone.get(
      '{ university(slug: "umacau") { side country timeZone } }',
    );
    expect(university).toEqual({ side: 'CN', country: 'MO', timeZone: 'Asia/Macau' });
  });

  it('had its former name on the days that its period covers for certain', async () => {
    const { university } = await portal.anyone.get(`{
      university(slug: "hit") {
        before: name(lang: RU, asOf: "1920-12-30") { text }
        within: name(lang: RU, asOf: "1921-06-01") { text }
        after: name(lang: RU, asOf: "1922-01-01") { text }
      }
    }`);
    expect(university).toEqual({
      before: { text: 'Харбинский политехнический университет' },
      within: { text: 'Русско-китайская школа' },
      after: { text: 'Харбинский политехнический университет' },
    });
  });

  it('is not found by a slug that nobody has', async () => {
    const { data, errors } = await portal.anyone.ask('{ university(slug: "nobody") { id } }');
    expect(data).toEqual({ university: null });
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'NOT_FOUND', reason: 'NOT_FOUND', path: ['slug'] },
    ]);
  });
});

describe('node and nodes', () => {
  it('give records by their ids, in the order asked for', async () => {
    const { association, university } = await portal.anyone.get(
      '{ association { id } university(slug: "hit") { id memberships { id } } }',
    );
    const ids = [association.id, newId('uni'), university.memberships[0].id, university.id, university.id];
    const { nodes, node } = await portal.anyone.get(
      `query($ids: [ID!]!, $id: ID!) {
        nodes(ids: $ids) { __typename id ... on University { slug } ... on MembershipPeriod { from university { slug } } ... on Association { foundedOn } }
        node(id: $id) { id ... on University { slug } }
      }`,
      { ids, id: university.id },
    );
    expect(nodes).toEqual([
      { __typename: 'Association', id: association.id, foundedOn: '2011-03-06' },
      null,
      { __typename: 'MembershipPeriod', id: ids[2], from: '2011-03-06', university: { slug: 'hit' } },
      { __typename: 'University', id: university.id, slug: 'hit' },
      { __typename: 'University', id: university.id, slug: 'hit' },
    ]);
    expect(node).toEqual({ id: university.id, slug: 'hit' });
  });

  it('are null for an id of a type that does not exist', async () => {
    expect(await portal.anyone.get('query($id: ID!) { node(id: $id) { id } }', { id: newId('xyz') })).toEqual(
      { node: null },
    );
  });
});

describe('createUniversity', () => {
  it('adds a university with everything', async () => {
    const input = universityInput({
      slug: 'spbu',
      names: {
        en: 'Saint Petersburg University',
        ru: 'Санкт-Петербургский государственный университет',
        zh: '圣彼得堡国立大学',
      },
      abbreviations: { ru: 'СПбГУ' },
      aliases: [{ lang: 'EN' as never, text: 'Leningrad State University' }],
      formerNames: [
        {
          lang: 'RU' as never,
          text: 'Ленинградский университет',
          validFrom: '1924',
          validTo: '1991-09',
          sources: [],
        },
      ],
      city: { en: 'St Petersburg', ru: null },
      coordinates: { latitude: 59.94, longitude: 30.3, precision: 'CAMPUS' as never },
      foundedIn: 1724,
      website: 'https://spbu.ru',
      ror: '023znxa73',
      identifiers: [{ scheme: 'WIKIDATA', value: 'Q27621' }],
      note: 'A partner.',
    });
    const { createUniversity } = await portal.operator.get(CREATE, { input });
    const { node } = await portal.anyone.get(
      `query($id: ID!) { node(id: $id) { ... on University {
        slug ror website foundedIn note coordinates { latitude precision } identifiers { scheme value }
        name(lang: ZH) { text } city(lang: RU) { text lang } names(lang: RU) { kind text validFrom validTo }
        isMember memberships { id }
      } } }`,
      { id: createUniversity.university.id },
    );
    expect(node).toEqual({
      slug: 'spbu',
      ror: 'https://ror.org/023znxa73',
      website: 'https://spbu.ru',
      foundedIn: 1724,
      note: 'A partner.',
      coordinates: { latitude: 59.94, precision: 'CAMPUS' },
      identifiers: [{ scheme: 'WIKIDATA', value: 'Q27621' }],
      name: { text: '圣彼得堡国立大学' },
      city: { text: 'St Petersburg', lang: 'EN' },
      names: [
        {
          kind: 'OFFICIAL',
          text: 'Санкт-Петербургский государственный университет',
          validFrom: null,
          validTo: null,
        },
        { kind: 'ABBREVIATION', text: 'СПбГУ', validFrom: null, validTo: null },
        { kind: 'OFFICIAL', text: 'Ленинградский университет', validFrom: '1924', validTo: '1991-09' },
      ],
      isMember: 'NO',
      memberships: [],
    });
  });

  it('is for the operator only', async () => {
    expect(await refused(CREATE, universityInput(), portal.anyone)).toMatchObject({
      code: 'UNAUTHENTICATED',
      reason: 'TOKEN_REQUIRED',
    });
  });

  it.each([
    ['a slug that is taken', { slug: 'hit' }, 'CONFLICT', 'SLUG_TAKEN', ['input', 'slug']],
    [
      'a ROR id that is taken',
      { ror: 'https://ror.org/01yqg2h08' },
      'CONFLICT',
      'ROR_TAKEN',
      ['input', 'ror'],
    ],
    ['no name', { names: {} }, 'INVALID_INPUT', 'NAME_REQUIRED', ['input', 'names']],
    ['an empty name', { names: { en: '' } }, 'INVALID_INPUT', 'IS_LINE', ['input', 'names', 'en']],
    [
      'a name with a line break',
      { names: { en: 'a\nb' } },
      'INVALID_INPUT',
      'IS_LINE',
      ['input', 'names', 'en'],
    ],
    ['a wrong ROR checksum', { ror: '01yqg2h09' }, 'INVALID_INPUT', 'IS_ROR', ['input', 'ror']],
    ['a slug in capitals', { slug: 'HIT' }, 'INVALID_INPUT', 'IS_SLUG', ['input', 'slug']],
    [
      'a zone by its abbreviation',
      { timeZone: 'MSK' },
      'INVALID_INPUT',
      'IS_TIME_ZONE',
      ['input', 'timeZone'],
    ],
    [
      'a zone that does not exist',
      { timeZone: 'Europe/Atlantis' },
      'INVALID_INPUT',
      'IS_TIME_ZONE',
      ['input', 'timeZone'],
    ],
    [
      'a zone in small letters',
      { timeZone: 'asia/shanghai' },
      'INVALID_INPUT',
      'IS_TIME_ZONE',
      ['input', 'timeZone'],
    ],
    [
      'a source with NUL',
      { sources: ['note:a\u0007b'] },
      'INVALID_INPUT',
      'CONTROL_CHARACTER',
      ['input', 'sources', 0],
    ],
    ['a country by its name', { country: 'Russia' }, 'INVALID_INPUT', 'MATCHES', ['input', 'country']],
    [
      'a script as the website',
      { website: 'javascript:alert(1)' },
      'INVALID_INPUT',
      'IS_WEB_ADDRESS',
      ['input', 'website'],
    ],
    [
      'a website with a password',
      { website: 'https://a:b@hit.edu.cn' },
      'INVALID_INPUT',
      'IS_WEB_ADDRESS',
      ['input', 'website'],
    ],
    ['no source', { sources: [] }, 'INVALID_INPUT', 'ARRAY_MIN_SIZE', ['input', 'sources']],
    ['a source without a form', { sources: ['hearsay'] }, 'INVALID_INPUT', 'IS_SOURCE', ['input', 'sources']],
    [
      'a latitude beyond the pole',
      { coordinates: { latitude: 91, longitude: 0, precision: 'CITY' } },
      'INVALID_INPUT',
      'MAX',
      ['input', 'coordinates', 'latitude'],
    ],
    [
      'a former name that ends before it begins',
      { formerNames: [{ lang: 'EN', text: 'Old', validFrom: '1950', validTo: '1940', sources: [] }] },
      'INVALID_INPUT',
      'NAME_PERIOD',
      ['input'],
    ],
    [
      'two former names at one time',
      {
        formerNames: [
          { lang: 'EN', text: 'Old', validFrom: '1940', validTo: '1960', sources: [] },
          { lang: 'EN', text: 'Older', validFrom: '1950', validTo: '1970', sources: [] },
        ],
      },
      'RULE_VIOLATION',
      'NAME_OVERLAP',
      ['input'],
    ],
    [
      'an identifier twice',
      { identifiers: [1, 2].map(() => ({ scheme: 'WIKIDATA', value: 'Q1' })) },
      'CONFLICT',
      'IDENTIFIER_TAKEN',
      ['input', 'identifiers'],
    ],
  ])('refuses %s', async (_what, input, code, reason, path) => {
    expect(await refused(CREATE, universityInput(input as never))).toMatchObject({ code, reason, path });
  });

  it('reports all problems of an input at once', async () => {
    const { problems } = await refused(CREATE, universityInput({ slug: 'A', timeZone: 'x', sources: [] }));
    expect((problems as { path: string[] }[]).map(({ path }) => path.join('.')).sort()).toEqual([
      'input.slug',
      'input.sources',
      'input.timeZone',
    ]);
  });

  it('lets one of many with the same slug win', async () => {
    const input = universityInput({ slug: 'contested' });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => portal.operator.ask(CREATE, { input })),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.reason))).toEqual(
      Array.from({ length: 9 }, () => 'SLUG_TAKEN'),
    );
  });
});

describe('updateUniversity', () => {
  it('changes what is given, empties what is null, keeps what is left out', async () => {
    const { id } = await addUniversity(portal, {
      names: { en: 'A', ru: 'А' },
      city: { en: 'Moscow', ru: 'Москва' },
      website: 'https://example.org',
    });
    const change = {
      id,
      expectedVersion: 1,
      website: null,
      names: { en: 'B', zh: '乙' },
      city: { en: null },
    };
    const { updateUniversity } = await portal.operator.get(UPDATE, { input: change });
    expect(updateUniversity.university).toEqual({
      id,
      version: 2,
      website: null,
      city: { text: 'Москва', lang: 'RU' },
      names: [
        { kind: 'OFFICIAL', lang: 'EN', text: 'B', isFormer: false, validFrom: null, validTo: null },
        { kind: 'OFFICIAL', lang: 'RU', text: 'А', isFormer: false, validFrom: null, validTo: null },
        { kind: 'OFFICIAL', lang: 'ZH', text: '乙', isFormer: false, validFrom: null, validTo: null },
      ],
    });
  });

  it('shows each step of two changes in one request', async () => {
    const { id } = await addUniversity(portal, { names: { en: 'One' } });
    const data = await portal.operator.get(
      `mutation($a: UpdateUniversityInput!, $b: UpdateUniversityInput!) {
        a: updateUniversity(input: $a) { university { version name { text } } }
        b: updateUniversity(input: $b) { university { version name { text } } }
      }`,
      {
        a: { id, expectedVersion: 1, names: { en: 'Two' } },
        b: { id, expectedVersion: 2, names: { en: 'Three' } },
      },
    );
    expect(data).toEqual({
      a: { university: { version: 2, name: { text: 'Two' } } },
      b: { university: { version: 3, name: { text: 'Three' } } },
    });
  });

  it('refuses a stale version and tells the current one', async () => {
    const { id } = await addUniversity(portal);
    await portal.operator.get(UPDATE, { input: { id, expectedVersion: 1, note: 'first' } });
    expect(await refused(UPDATE, { id, expectedVersion: 1, note: 'second' })).toMatchObject({
      code: 'CONFLICT',
      reason: 'VERSION_STALE',
      path: ['input', 'expectedVersion'],
      currentVersion: 2,
    });
  });

  it('refuses the greatest version that there can be as a stale one', async () => {
    const { id } = await addUniversity(portal);
    expect(await refused(UPDATE, { id, expectedVersion: 2 ** 31 - 1 })).toMatchObject({
      reason: 'VERSION_STALE',
    });
  });

  it('lets one of many that saw the same version win', async () => {
    const { id } = await addUniversity(portal);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        portal.operator.ask(UPDATE, { input: { id, expectedVersion: 1, note: `${n}` } }),
      ),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    const { node } = await portal.anyone.get(
      'query($id: ID!) { node(id: $id) { ... on University { version } } }',
      { id },
    );
    expect(node.version).toBe(2);
  });

  it('refuses null where a value must be', async () => {
    const { id } = await addUniversity(portal);
    for (const field of [
      'slug',
      'side',
      'timeZone',
      'names',
      'abbreviations',
      'city',
      'sources',
      'aliases',
      'identifiers',
    ]) {
      expect(await refused(UPDATE, { id, expectedVersion: 1, [field]: null })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['input', field],
      });
    }
  });

  it('refuses to take the last name away', async () => {
    const { id } = await addUniversity(portal, { names: { en: 'Only' } });
    expect(await refused(UPDATE, { id, expectedVersion: 1, names: { en: null } })).toMatchObject({
      reason: 'NAME_REQUIRED',
    });
  });

  it('refuses the id of nothing, of another type and of no form', async () => {
    expect(await refused(UPDATE, { id: newId('uni'), expectedVersion: 1 })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refused(UPDATE, { id: newId('mem'), expectedVersion: 1 })).toMatchObject({
      reason: 'IS_ID',
      path: ['input', 'id'],
    });
    expect(await refused(UPDATE, { id: 'hit', expectedVersion: 1 })).toMatchObject({ reason: 'IS_ID' });
  });

  it('is for the operator only', async () => {
    const { id } = await addUniversity(portal);
    expect(await refused(UPDATE, { id, expectedVersion: 1, note: 'x' }, portal.anyone)).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});

describe('renameUniversity', () => {
  it('keeps the old name with its period', async () => {
    const { id } = await addUniversity(portal, { names: { en: 'Institute' } });
    const input = {
      id,
      expectedVersion: 1,
      lang: 'EN',
      text: 'University',
      from: '2015',
      sources: ['note:decree'],
    };
    const { renameUniversity } = await portal.operator.get(RENAME, { input });
    expect(renameUniversity.university).toEqual({
      version: 2,
      name: { text: 'University' },
      old: { text: 'Institute' },
      names: [
        { text: 'University', isFormer: false, validFrom: '2015', validTo: null },
        { text: 'Institute', isFormer: true, validFrom: null, validTo: '2015' },
      ],
    });
  });

  it('refuses a name from before the one in use', async () => {
    const { id } = await addUniversity(portal, { names: { en: 'Institute' } });
    const input = { id, lang: 'EN', text: 'University', sources: ['note:decree'] };
    await portal.operator.get(RENAME, { input: { ...input, expectedVersion: 1, from: '2015' } });
    expect(await refused(RENAME, { ...input, expectedVersion: 2, from: '2010' })).toMatchObject({
      reason: 'NAME_PERIOD',
    });
  });

  it('is for the operator only', async () => {
    const { id } = await addUniversity(portal);
    const input = { id, expectedVersion: 1, lang: 'EN', text: 'X', from: '2015', sources: ['note:x'] };
    expect(await refused(RENAME, input, portal.anyone)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

it('lets no university into the database without a name', async () => {
  const { id } = await addUniversity(portal);
  await expect(
    portal.dataSource.query('delete from university_name where university_id = $1', [id]),
  ).rejects.toMatchObject({
    driverError: { constraint: 'university_name_required' },
  });
});
