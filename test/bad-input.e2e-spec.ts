import { jest } from '@jest/globals';
import { request } from 'node:http';
import { Db } from '../src/platform/database/db.js';
import { startApp, type TestApp } from './support/app.js';
import type { Answer } from './support/client.js';
import { universityInput } from './support/factories.js';

let portal: TestApp;
beforeAll(async () => {
  portal = await startApp();
});
afterAll(() => portal.close());

const CREATE =
  'mutation($input: CreateUniversityInput!) { createUniversity(input: $input) { university { id } } }';
const LIST = 'query($filter: UniversityFilter) { universities(filter: $filter) { totalCount } }';

/** Nothing of the inside may show: no stack, no SQL, no path, no name of a library. */
function expectNoInside(answer: Answer<unknown>): void {
  const text = JSON.stringify(answer.errors);
  expect(text).not.toMatch(
    /\bat .*\(|node_modules|\.ts\b|\.js\b|select |insert |typeorm|postgres|apollo|stacktrace/i,
  );
}

const deep = `{ university(slug: "hit") { ${'memberships { university { '.repeat(30)} id ${'} }'.repeat(30)} } }`;

describe('each of these is refused with its place, and nothing is read or written', () => {
  it.each<
    [string, string, Record<string, unknown> | undefined, { code: string; reason: string; path?: unknown }]
  >([
    [
      'a malformed id',
      '{ node(id: "hit") { id } }',
      undefined,
      { code: 'INVALID_INPUT', reason: 'ID_MALFORMED', path: ['id'] },
    ],
    [
      'a malformed id among others',
      'query($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: ['uni_012e8876-a400-7afe-b1b6-b61008685b15', '1; drop table'] },
      { code: 'INVALID_INPUT', reason: 'ID_MALFORMED', path: ['ids', 1] },
    ],
    [
      'too many ids',
      'query($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: Array.from({ length: 101 }, () => 'uni_012e8876-a400-7afe-b1b6-b61008685b15') },
      { code: 'INVALID_INPUT', reason: 'LIST_TOO_LONG', path: ['ids'] },
    ],
    [
      'a wrong enum in a document',
      '{ universities(filter: { side: EU }) { totalCount } }',
      undefined,
      { code: 'INVALID_INPUT', reason: 'DOCUMENT_INVALID', path: ['filter', 'side'] },
    ],
    [
      'a wrong enum in a variable',
      LIST,
      { filter: { side: 'EU' } },
      { code: 'INVALID_INPUT', reason: 'VARIABLE_INVALID', path: ['filter', 'side'] },
    ],
    [
      'a wrong answer in a list',
      LIST,
      { filter: { memberAsOf: '2020-01-01', membership: ['YES', 'MAYBE'] } },
      { code: 'INVALID_INPUT', reason: 'VARIABLE_INVALID', path: ['filter', 'membership', 1] },
    ],
    [
      'first: 101',
      '{ universities(first: 101) { totalCount } }',
      undefined,
      { code: 'INVALID_INPUT', reason: 'PAGE_SIZE', path: ['first'] },
    ],
    [
      'a size beyond 32 bits',
      'query($n: Int) { universities(first: $n) { totalCount } }',
      { n: 2 ** 31 },
      { code: 'INVALID_INPUT', reason: 'VARIABLE_INVALID', path: ['n'] },
    ],
    [
      'a day that does not exist, in a document',
      '{ university(slug: "hit") { isMember(asOf: "2020-02-30") } }',
      undefined,
      { code: 'INVALID_INPUT', reason: 'DOCUMENT_INVALID', path: ['asOf'] },
    ],
    [
      'a day that does not exist, in a variable',
      LIST,
      { filter: { memberAsOf: '2020-02-30' } },
      { code: 'INVALID_INPUT', reason: 'VARIABLE_INVALID', path: ['filter', 'memberAsOf'] },
    ],
    [
      'a month in place of a day',
      LIST,
      { filter: { memberAsOf: '2020-02' } },
      { code: 'INVALID_INPUT', reason: 'VARIABLE_INVALID', path: ['filter', 'memberAsOf'] },
    ],
    [
      'a number in place of a day',
      LIST,
      { filter: { memberAsOf: 2020 } },
      { code: 'INVALID_INPUT', reason: 'VARIABLE_INVALID', path: ['filter', 'memberAsOf'] },
    ],
    [
      'NUL in a text',
      LIST,
      { filter: { text: 'a\0b' } },
      { code: 'INVALID_INPUT', reason: 'CONTROL_CHARACTER', path: ['filter', 'text'] },
    ],
    [
      'NUL in a slug of a document',
      '{ university(slug: "a\\u0000") { id } }',
      undefined,
      { code: 'INVALID_INPUT', reason: 'CONTROL_CHARACTER', path: ['slug'] },
    ],
    [
      'a lone surrogate in a document',
      '{ university(slug: "a\\ud800") { id } }',
      undefined,
      { code: 'INVALID_INPUT', reason: 'SYNTAX' },
    ],
    [
      'a cursor of another list',
      '{ universities(after: "WyJldmVudHMiLCJhIiwidW5pXzAxMmU4ODc2LWE0MDAtN2FmZS1iMWI2LWI2MTAwODY4NWIxNSJd") { totalCount } }',
      undefined,
      { code: 'INVALID_INPUT', reason: 'CURSOR_OF_ANOTHER_LIST', path: ['after'] },
    ],
    ['60 levels', deep, undefined, { code: 'LIMITED', reason: 'DEPTH_LIMIT' }],
    [
      'an unknown field',
      '{ university(slug: "hit") { password } }',
      undefined,
      { code: 'INVALID_INPUT', reason: 'DOCUMENT_INVALID' },
    ],
    [
      'an unknown property of an input',
      LIST,
      { filter: { password: 'x' } },
      { code: 'INVALID_INPUT', reason: 'VARIABLE_INVALID' },
    ],
    [
      'a null for a slug',
      'query($s: String = "hit") { university(slug: $s) { id } }',
      { s: null },
      { code: 'INVALID_INPUT', reason: 'ARGUMENT_INVALID', path: ['slug'] },
    ],
    [
      'a null in a list',
      'query($i: ID) { nodes(ids: [$i]) { id } }',
      { i: null },
      { code: 'INVALID_INPUT', reason: 'DOCUMENT_INVALID' },
    ],
    [
      'a null for a directive',
      'query($b: Boolean = true) { __typename @include(if: $b) }',
      { b: null },
      { code: 'INVALID_INPUT', reason: 'ARGUMENT_INVALID', path: ['if'] },
    ],
    [
      'a country by its name',
      LIST,
      { filter: { country: 'ru' } },
      { code: 'INVALID_INPUT', reason: 'MATCHES', path: ['filter', 'country'] },
    ],
    [
      '50 searches at once',
      `{ ${Array.from({ length: 50 }, (_, n) => `a${n}: universities(first: 100) { nodes { slug name { text } } }`).join(' ')} }`,
      undefined,
      { code: 'LIMITED', reason: 'COST_LIMIT' },
    ],
    [
      'a missing variable',
      'query($slug: String!) { university(slug: $slug) { id } }',
      {},
      { code: 'INVALID_INPUT', reason: 'VARIABLE_INVALID', path: ['slug'] },
    ],
    [
      'an empty search',
      LIST,
      { filter: { text: '' } },
      { code: 'INVALID_INPUT', reason: 'IS_LINE', path: ['filter', 'text'] },
    ],
    [
      'a search of 101 characters',
      LIST,
      { filter: { text: 'x'.repeat(101) } },
      { code: 'INVALID_INPUT', reason: 'IS_LINE', path: ['filter', 'text'] },
    ],
    [
      'a subscription',
      'subscription { __typename }',
      undefined,
      { code: 'INVALID_INPUT', reason: 'OPERATION_UNSUPPORTED' },
    ],
    [
      'a query that ends in the middle',
      '{ universities {',
      undefined,
      { code: 'INVALID_INPUT', reason: 'SYNTAX' },
    ],
    [
      '51 aliases',
      `{ ${Array.from({ length: 51 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
      undefined,
      { code: 'LIMITED', reason: 'ALIASES_LIMIT' },
    ],
    [
      '501 fields',
      `{ ${'__typename '.repeat(501)} }`,
      undefined,
      { code: 'LIMITED', reason: 'FIELDS_LIMIT' },
    ],
    ['4,001 tokens', `{ ${'a '.repeat(4000)} }`, undefined, { code: 'LIMITED', reason: 'TOKENS_LIMIT' }],
    [
      'a costly query',
      `{ universities(first: 100) { nodes { memberships { university { memberships { university { memberships { university { names { text } } } } } } } } } }`,
      undefined,
      { code: 'LIMITED', reason: 'COST_LIMIT' },
    ],
  ])('%s', async (_what, query, variables, expected) => {
    let answer!: Answer<unknown>;
    const statements = await portal.statementsOf(async () => {
      answer = await portal.anyone.ask(query, variables);
    });
    expect(answer.errors[0].extensions).toMatchObject(expected);
    expect(answer.errors[0].message).not.toBe('');
    expect(Object.values(answer.data ?? {}).every((value) => value === null)).toBe(true);
    expect(statements).toEqual([]);
    expectNoInside(answer);
  });

  it('a null where a default would stand, although what is around it can be read', async () => {
    const { data, errors } = await portal.anyone.ask(
      'query($l: Lang) { association { foundedOn name(lang: $l) { text } } }',
      { l: null },
    );
    expect(data).toBeNull();
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'INVALID_INPUT', reason: 'ARGUMENT_INVALID', path: ['lang'] },
    ]);
  });

  it('a lone surrogate in a variable', async () => {
    const answer = await portal.operator.post(
      JSON.stringify({ query: CREATE, variables: { input: universityInput() } }).replace(
        'Test University',
        '\\ud800',
      ),
    );
    expect(answer.status).toBe(400);
    expect(answer.errors[0].extensions).toMatchObject({
      reason: 'TEXT_MALFORMED',
      path: ['input', 'names', 'en'],
    });
  });
});

describe('limits hold against', () => {
  it('depth in named fragments, under a directive', async () => {
    const chain = Array.from(
      { length: 20 },
      (_, n) => `fragment F${n} on University { memberships { university { ...F${n + 1} } } }`,
    );
    const text = `{ university(slug: "hit") { ...F0 @include(if: false) } } ${chain.join(' ')} fragment F20 on University { id }`;
    expect((await portal.anyone.refused(text)).extensions.reason).toBe('DEPTH_LIMIT');
  });

  it('a fragment that doubles', async () => {
    const doubling = Array.from(
      { length: 12 },
      (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`,
    );
    const text = `{ ...F0 } ${doubling.join(' ')} fragment F12 on Query { __typename }`;
    expect((await portal.anyone.refused(text)).extensions.reason).toBe('FIELDS_LIMIT');
  });

  it('a variable that makes a stored document costly', async () => {
    const text = `query($n: Int) { universities(first: $n) { nodes {
      memberships { university { memberships { university { memberships { university { id } } } } } } } } }`;
    expect(await portal.anyone.get(text, { n: 1 })).toMatchObject({ universities: {} });
    expect((await portal.anyone.refused(text, { n: 100 })).extensions.reason).toBe('COST_LIMIT');
    expect(await portal.anyone.get(text, { n: 2 })).toMatchObject({ universities: {} });
  });

  it('a batch of queries', async () => {
    const answer = await portal.anyone.post(
      JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
    );
    expect(answer.status).toBe(400);
    expect(answer.errors[0].extensions).toMatchObject({ code: 'INVALID_INPUT', reason: 'REQUEST_INVALID' });
  });

  it('introspection of the introspection', async () => {
    const text =
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }';
    expect((await portal.anyone.ask(text)).errors[0].extensions.code).toMatch(/INVALID_INPUT|LIMITED/);
  });

  it('variables of 20,000 levels', async () => {
    const deepest = `${'{"text":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    const answer = await portal.anyone.post(
      `{"query":${JSON.stringify(LIST)},"variables":{"filter":${deepest}}}`,
    );
    expect(answer.status).toBe(400);
    expect(answer.errors[0].extensions).toMatchObject({ code: 'LIMITED', reason: 'VARIABLES_DEPTH_LIMIT' });
  });

  it('many faults: they are not all listed', async () => {
    const { errors } = await portal.anyone.ask(
      `{ ${Array.from({ length: 500 }, (_, n) => `x${n}`).join(' ')} }`,
    );
    expect(errors.length).toBeLessThanOrEqual(11);
  });
});

describe('HTTP', () => {
  it('refuses a body of 2 MB by its length, and one that hides it', async () => {
    const body = JSON.stringify({ query: `{ university(slug: "${'a'.repeat(2_000_000)}") { id } }` });
    const answer = await portal.anyone.post(body);
    expect(answer.status).toBe(413);
    expect(answer.errors[0].extensions).toEqual({ code: 'LIMITED', reason: 'BODY_LIMIT' });

    const status = await new Promise<number>((resolve, reject) => {
      const chunked = request(`${portal.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      });
      chunked.on('response', (response) => resolve(response.statusCode!));
      chunked.on('error', reject);
      chunked.write(body.slice(0, 1_000_000));
      chunked.end(body.slice(1_000_000));
    });
    expect(status).toBe(413);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'takes no %s, which a page of another site could send',
    async (type) => {
      const before = await portal.dataSource.query('select count(*) from university');
      const answer = await portal.operator.post(
        JSON.stringify({ query: CREATE, variables: { input: universityInput() } }),
        type,
      );
      expect(answer.status).toBe(415);
      expect(answer.errors[0].extensions).toEqual({ code: 'INVALID_INPUT', reason: 'CONTENT_TYPE' });
      expect(await portal.dataSource.query('select count(*) from university')).toEqual(before);
    },
  );

  it.each([
    '{',
    '{"query":',
    '"text"',
    '1',
    'null',
    '{"query": 1}',
    '{"query":"{__typename}","variables":"x"}',
    '{"__proto__":{}}',
  ])('refuses the body %s', async (body) => {
    const answer = await portal.anyone.post(body);
    expect(answer.status).toBe(400);
    expect(answer.errors[0].extensions.code).toBe('INVALID_INPUT');
    expectNoInside(answer);
  });

  it('changes nothing by GET', async () => {
    const input = encodeURIComponent(JSON.stringify({ input: universityInput() }));
    const response = await fetch(
      `${portal.url}/graphql?query=${encodeURIComponent(CREATE)}&variables=${input}`,
      {
        headers: { authorization: `Bearer ${portal.config.PORTAL_OPERATOR_TOKEN}` },
      },
    );
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID_INPUT' } }] });
  });

  it('answers a query by GET', async () => {
    const response = await fetch(
      `${portal.url}/graphql?query=${encodeURIComponent('{ university(slug: "hit") { slug } }')}`,
    );
    expect(await response.json()).toEqual({ data: { university: { slug: 'hit' } } });
  });

  it('takes no address that cannot be read', async () => {
    const response = await fetch(`${portal.url}/%zz`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID_INPUT' } }] });
  });

  it('leads from the front door to the pages', async () => {
    const response = await fetch(portal.url, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/en']);
  });

  it('says in the same form that there is nothing at an address', async () => {
    const response = await fetch(`${portal.url}/../../etc/passwd`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it('shows GraphiQL to a browser, from its own files alone', async () => {
    const page = await fetch(`${portal.url}/graphql`, {
      headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
    });
    const html = await page.text();
    expect(page.headers.get('content-type')).toMatch('text/html');
    expect(page.headers.get('content-security-policy')).toMatch("default-src 'none'");
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)]
      .map(([, url]) => url)
      .filter((url) => url !== 'data:,');
    expect(files).toHaveLength(4);
    for (const file of files) {
      expect(file).toMatch(/^\/graphiql\//);
      const response = await fetch(portal.url + file);
      expect(response.status).toBe(200);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    }
  });
});

describe('tokens', () => {
  it.each([
    ['a wrong one', 'Bearer another-token-for-tests-of-more-than-32-characters'],
    ['one with a character changed', 'Bearer b-token-for-tests-of-more-than-32-characters'],
    ['one that begins right', 'Bearer a-token-for-tests-of-more-than-32-characters-and-more'],
    ['another scheme', 'Basic b3BlcmF0b3I6eA=='],
    ['an empty one', 'Bearer '],
  ])('refuse %s, for queries too', async (_what, authorization) => {
    const response = await fetch(`${portal.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: '{ __typename university(slug: "hit") { id } }' }),
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED', reason: 'TOKEN_INVALID' } }],
    });
  });

  it('are refused in an address', async () => {
    const response = await fetch(`${portal.url}/graphql?token=${portal.config.PORTAL_OPERATOR_TOKEN}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: CREATE, variables: { input: universityInput() } }),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'INVALID_INPUT', reason: 'TOKEN_IN_URL' } }],
    });
  });
});

describe('an unexpected fault', () => {
  it('is masked, and found again by its id', async () => {
    const db = portal.app.get(Db);
    const broken = jest.spyOn(db, 'many').mockRejectedValue(new Error('select secret from vault'));
    try {
      // What comes again is executed in another way.
      for (let time = 0; time < 3; time++) {
        const answer = await portal.anyone.ask('{ university(slug: "hit") { id } }');
        expect(answer).toMatchObject({ status: 200, data: { university: null } });
        expect(answer.errors.map(({ path }) => path)).toEqual([['university']]);
        expect(answer.errors[0].extensions).toEqual({
          code: 'INTERNAL',
          reason: 'INTERNAL',
          errorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        });
        expect(JSON.stringify(answer.errors)).not.toMatch(/secret|vault/);
      }
    } finally {
      broken.mockRestore();
    }
  });
});

describe('suggestions of names', () => {
  const WRONG = '{ univercity(slug: "hit") { id } }';

  it('are made while developing', async () => {
    expect((await portal.anyone.refused(WRONG)).message).toMatch('Did you mean');
  });

  it('are not made in production, for variables neither', async () => {
    const production = await startApp(undefined, { NODE_ENV: 'production' } as never);
    try {
      const { message, extensions } = await production.anyone.refused(WRONG);
      expect(message).not.toMatch('Did you mean');
      expect(extensions).toMatchObject({ code: 'INVALID_INPUT', reason: 'DOCUMENT_INVALID' });
      for (const filter of [{ sid: 'CN' }, { side: 'cn' }]) {
        expect((await production.anyone.refused(LIST, { filter })).message).not.toMatch('Did you mean');
        expect((await portal.anyone.refused(LIST, { filter })).message).toMatch('Did you mean');
      }
      expect(
        (await production.anyone.get('{ __schema { queryType { name } } }')).__schema.queryType.name,
      ).toBe('Query');
    } finally {
      await production.close();
    }
  });
});
