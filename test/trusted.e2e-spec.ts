import { GraphQLSchemaHost } from '@nestjs/graphql';
import { parse, validate, type OperationDefinitionNode } from 'graphql';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import sql from 'sql-template-tag';
import { ENTITIES } from '../src/entities.js';
import { KeyScope, Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { createDataSource } from '../src/platform/database/data-source.js';
import { LIMITS, TRUSTED_LIMITS } from '../src/platform/graphql/limits.js';
import { TrustedDocuments } from '../src/platform/graphql/trusted-documents.js';
import { RegisteredTexts } from '../src/trusted/registered-texts.js';
import { actor, addKey, addPartner } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import type { Client, GraphqlError } from './support/client.js';
import { addUniversity } from './support/factories.js';
import { countStatements } from './support/query-counter.js';

const onServer = process.env.TEST_DATABASE_URL ? describe : describe.skip;

const NOW = '2026-11-25T12:00:00.000Z';
const FIELDS = 'id version name sha256 text registeredAt retiredAt university { id } partner { id }';
const REGISTER = `mutation($input: RegisterTrustedDocumentInput!) { registerTrustedDocument(input: $input) { document { ${FIELDS} } } }`;
const RETIRE = `mutation($input: RetireTrustedDocumentInput!) { retireTrustedDocument(input: $input) { document { ${FIELDS} } } }`;
const LIST =
  'query($filter: TrustedDocumentFilter) { trustedDocuments(first: 100, filter: $filter) { totalCount nodes { id } } }';
const ONE =
  'query($slug: String!, $lang: Lang = EN) { university(slug: $slug) { name(lang: $lang) { text } } }';

let portal: TestApp;
let ownerId: string;
beforeAll(async () => {
  portal = await startApp(undefined, { ANSWER_CACHE: 'on' });
  portal.pinClock(NOW);
  ({ id: ownerId } = await addUniversity(portal));
});
afterAll(() => portal.close());

/** Costs some 22,000. */
const COSTLY =
  'query { universities(first: 100) { nodes { slug a: events(first: 3) { nodes { slug } } b: events(first: 4) { nodes { slug } } } } }';
/** Of a university: costs some 4,000. */
const HOSTS = 'events(first: 100) { nodes { hosts { university { slug names { text } } } } }';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let count = 0;
/** The same question under a name of its own. */
function question(text = ONE): string {
  return text.replace(/^query/, `query Of${(count += 1)}`);
}

interface Registered {
  id: string;
  version: number;
  sha256: string;
  retiredAt: string | null;
}

async function register(text: string, owner = ownerId, client = portal.operator): Promise<Registered> {
  const { registerTrustedDocument } = await client.get<{ registerTrustedDocument: { document: Registered } }>(
    REGISTER,
    { input: { ownerId: owner, name: 'A page', text } },
  );
  return registerTrustedDocument.document;
}

async function retire(id: string): Promise<Registered> {
  const { retireTrustedDocument } = await portal.operator.get(RETIRE, { input: { id, expectedVersion: 1 } });
  return retireTrustedDocument.document as Registered;
}

interface Given {
  status: number;
  headers: Headers;
  body: { data?: unknown; errors?: GraphqlError[] };
}

/** Asks by GET, as a page does. */
async function get(
  parameters: Record<string, string>,
  headers: Record<string, string> = {},
  { url } = portal,
): Promise<Given> {
  const response = await fetch(`${url}/graphql?${new URLSearchParams(parameters).toString()}`, { headers });
  const text = await response.text();
  const body = (text ? JSON.parse(text) : {}) as Given['body'];
  return { status: response.status, headers: response.headers, body };
}

const HIT = { slug: 'hit' };
const variables = JSON.stringify(HIT);
const HIT_IS = { data: { university: { name: { text: 'Harbin Institute of Technology' } } } };

/**
 * On a server changes are looked for every two seconds too, and each is told once more then: what is remembered is
 * forgotten once more.
 */
async function expectNoStatements(
  before: () => Promise<unknown>,
  work: () => Promise<unknown>,
  asked = portal,
): Promise<void> {
  let statements: string[] = [];
  for (let times = 0; times < 3; times++) {
    await before();
    // With the answers that are kept.
    statements = await countStatements(asked.dataSource, work);
    if (statements.length === 0) return;
  }
  expect(statements).toEqual([]);
}

function expectUnknown({ status, headers, body }: Given): void {
  expect([status, headers.get('cache-control'), headers.get('etag')]).toEqual([404, 'no-store', null]);
  expect(body.errors?.map(({ extensions }) => extensions)).toEqual([
    { code: 'NOT_FOUND', reason: 'DOCUMENT_UNKNOWN', path: ['id'] },
  ]);
}

describe('a trusted document', () => {
  it('is registered by those who may make keys for its owner, and known to them', async () => {
    const { id: uni } = await addUniversity(portal, { side: Side.RU });
    const { id: par } = await addPartner(portal, Side.RU);
    const { id: other } = await addUniversity(portal, { side: Side.CN });
    const callers: Record<string, Client> = {
      liaison: (await actor(portal, Role.LIAISON_OFFICER, { ownerId: uni })).client,
      partner: (await actor(portal, Role.LIAISON_OFFICER, { ownerId: par })).client,
      editor: (await actor(portal, Role.UNIVERSITY_EDITOR, { ownerId: uni })).client,
      reader: (await actor(portal, Role.UNIVERSITY_READER, { ownerId: uni })).client,
      other: (await actor(portal, Role.LIAISON_OFFICER, { ownerId: other })).client,
      officer: (await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.RU })).client,
      foreign: (await actor(portal, Role.SECRETARIAT_HEAD, { side: Side.CN })).client,
      chair: (await actor(portal, Role.PERMANENT_CHAIR, { side: Side.RU })).client,
      system: (await addKey(portal, uni, Object.values(KeyScope))).client,
      operator: portal.operator,
    };
    const made: Record<string, string[]> = { [uni]: [], [par]: [] };
    const ids: Record<string, string[]> = { [uni]: [], [par]: [] };
    for (const owner of [uni, par]) {
      for (const [who, client] of Object.entries(callers)) {
        const input = { ownerId: owner, name: `By ${who}`, text: question() };
        const { data, errors } = await client.ask(REGISTER, { input });
        if (errors.length === 0) {
          made[owner].push(who);
          ids[owner].push(data.registerTrustedDocument.document.id as string);
        } else {
          expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain(errors[0].extensions.reason);
          expect(errors[0].extensions.path).toEqual(['input', 'ownerId']);
          expectUnknown(await get({ id: sha256(input.text), variables }));
        }
      }
    }
    expect(made).toEqual({
      [uni]: ['liaison', 'officer', 'operator'],
      [par]: ['partner', 'officer', 'operator'],
    });
    const input = { ownerId: uni, name: 'X', text: question() };
    expect((await portal.anyone.refused(REGISTER, { input })).extensions.code).toBe('UNAUTHENTICATED');
    for (const [who, client] of Object.entries(callers)) {
      const visible = [uni, par].filter((owner) => made[owner].includes(who)).flatMap((owner) => ids[owner]);
      for (const owner of [uni, par]) {
        const { trustedDocuments } = await client.get(LIST, { filter: { ownerId: owner } });
        const expected = ids[owner].filter((id) => visible.includes(id)).sort();
        expect([who, trustedDocuments.nodes.map(({ id }: { id: string }) => id).sort()]).toEqual([
          who,
          expected,
        ]);
        expect(trustedDocuments.totalCount).toBe(expected.length);
      }
      const all = Object.values(ids).flat();
      const { nodes } = await client.get('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: all });
      expect(nodes.filter(Boolean)).toHaveLength(visible.length);
      // Nor can others retire it.
      for (const id of all.filter((each) => !visible.includes(each))) {
        const { extensions } = await client.refused(RETIRE, { input: { id, expectedVersion: 1 } });
        expect([who, extensions.reason]).toEqual([who, 'NOT_FOUND']);
      }
    }
  });

  it('shows what it is', async () => {
    const text = question(`${ONE}\n# Ж 中\n`);
    const { id: partnerId } = await addPartner(portal);
    const made = await register(text, partnerId);
    expect(made).toEqual({
      id: made.id,
      version: 1,
      name: 'A page',
      sha256: sha256(text),
      text,
      registeredAt: NOW,
      retiredAt: null,
      university: null,
      partner: { id: partnerId },
    });
    const { node } = await portal.operator.get(
      `query($id: ID!) { node(id: $id) { ... on TrustedDocument { ${FIELDS} } } }`,
      { id: made.id },
    );
    expect(node).toEqual(made);
  });

  const deep = `${'{ predecessors '.repeat(16)}{ slug }${' }'.repeat(16)}`;
  const many = (fields: number): string => Array.from({ length: fields }, () => 'slug').join(' ');
  it.each([
    ['SYNTAX', 'query A { universities { nodes { slug } }'],
    ['SYNTAX', ' # nothing '],
    ['DOCUMENT_INVALID', 'query A { nothing }'],
    ['DOCUMENT_INVALID', 'query A { university(slug: "hit") { ...Missing } }'],
    ['DOCUMENT_INVALID', 'query A($unused: Int) { __typename }'],
    ['DOCUMENT_NOT_A_QUERY', 'type Query { a: Int }'],
    ['DOCUMENT_NOT_A_QUERY', 'fragment A on University { slug }'],
    ['DOCUMENT_NOT_A_QUERY', 'mutation A { signOut(input: {}) { __typename } }'],
    ['DOCUMENT_NOT_A_QUERY', 'query A { __typename } mutation B { signOut(input: {}) { __typename } }'],
    ['DOCUMENT_NOT_A_QUERY', 'subscription A { __typename }'],
    ['OPERATION_UNNAMED', '{ __typename }'],
    ['OPERATION_UNNAMED', 'query A { __typename } query { __typename }'],
    ['CONTROL_CHARACTER', 'query A { university(slug: "\\u0000") { slug } }'],
    ['DEPTH_LIMIT', `query A { university(slug: "hit") ${deep} }`],
    ['FIELDS_LIMIT', `query A { university(slug: "hit") { ${many(500)} } }`],
    ['TOKENS_LIMIT', `query A { university(slug: "hit") { ${many(5_000)} } }`],
    ['ALIASES_LIMIT', `query A { ${Array.from({ length: 51 }, (_, n) => `a${n}: __typename`).join(' ')} }`],
    ['COST_LIMIT', `query A { universities(first: 100) { nodes { ${HOSTS} } } }`],
    ['IS_DOCUMENT_TEXT', ''],
    ['IS_DOCUMENT_TEXT', `query A { __typename } #${'中'.repeat(11_000)}`],
  ])('is refused where it could not be answered (%s)', async (reason, text) => {
    const { extensions } = await portal.operator.refused(REGISTER, { input: { ownerId, name: 'X', text } });
    expect(extensions).toMatchObject({ reason, path: ['input', 'text'] });
    expectUnknown(await get({ id: sha256(text) }));
  });

  it('is refused with everything that is wrong, and where', async () => {
    const text = 'query A {\n  nothing\n  university(slug: "hit") { nor }\n}';
    const { message, extensions } = await portal.operator.refused(REGISTER, {
      input: { ownerId, name: 'X', text },
    });
    expect(message).toBe(
      'Cannot query field "nothing" on type "Query". (line 2, column 3) (and 1 more problems)',
    );
    expect(extensions.problems).toEqual(
      [
        'Cannot query field "nothing" on type "Query". (line 2, column 3)',
        'Cannot query field "nor" on type "University". Did you mean "ror" or "note"? (line 3, column 29)',
      ].map((each) => ({ path: ['input', 'text'], reason: 'DOCUMENT_INVALID', message: each })),
    );
  });

  it('may have 32 KiB, and is taken once of each owner', async () => {
    const head = question();
    const text = `${head} #${'x'.repeat(32 * 1024 - head.length - 2)}`;
    expect(Buffer.byteLength(text)).toBe(32_768);
    const made = await register(text);
    expect((await get({ id: made.sha256, variables })).body).toEqual(HIT_IS);
    const again = await portal.operator.refused(REGISTER, { input: { ownerId, name: 'Again', text } });
    expect(again.extensions).toEqual({
      code: 'CONFLICT',
      reason: 'DOCUMENT_REGISTERED',
      path: ['input', 'text'],
    });
  });
});

describe('GET by id', () => {
  it('has a tag and is 304 as long as nothing changes', async () => {
    const { sha256: id } = await register(question());
    const first = await get({ id, variables });
    expect(first).toMatchObject({ status: 200, body: HIT_IS });
    expect(first.headers.get('cache-control')).toBe(
      'public, max-age=0, must-revalidate, stale-if-error=86400',
    );
    const etag = first.headers.get('etag')!;
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const { status, headers, body } = await get({ id, variables }, { 'if-none-match': tag });
      expect([status, headers.get('etag'), body]).toEqual([304, etag, {}]);
    }
    // Another document registered or retired is no change of the data: nothing but the text is looked up anew.
    await expectNoStatements(
      async () => {
        await get({ id, variables });
        await retire((await register(question())).id);
        await portal.app.get(TrustedDocuments).find(id);
      },
      async () => expect((await get({ id, variables }, { 'if-none-match': etag })).status).toBe(304),
    );
    const { university } = await portal.operator.get('{ university(slug: "hit") { id version } }');
    await portal.operator.get(
      'mutation($input: UpdateUniversityInput!) { updateUniversity(input: $input) { university { id } } }',
      { input: { id: university.id, expectedVersion: university.version, website: 'https://hit.example' } },
    );
    expect(await portal.statementsOf(() => get({ id, variables }))).not.toEqual([]);
  });

  it('costs no statement when it is known, nor does an id that is not', async () => {
    const { sha256: id } = await register(question());
    const unknown = sha256(question());
    const known = async () => expect((await get({ id, variables })).body).toEqual(HIT_IS);
    const none = async () => expectUnknown(await get({ id: unknown }));
    await expectNoStatements(
      async () => {
        await known();
        await none();
      },
      async () => {
        for (let n = 0; n < 3; n++) await known();
        for (let n = 0; n < 3; n++) await none();
      },
    );
    // Other variables are another answer.
    const other = await portal.statementsOf(() => get({ id, variables: '{"slug":"bmstu"}' }));
    expect(other).not.toEqual([]);
  });

  it('is not forgotten for thousands of ids that are made up', async () => {
    const { sha256: id } = await register(question());
    const trusted = portal.app.get(TrustedDocuments);
    let made = 0;
    await expectNoStatements(
      async () => {
        await get({ id, variables });
        for (let n = 0; n < 1_100; n++)
          expect(await trusted.find(sha256(`made up ${(made += 1)}`))).toBeUndefined();
      },
      () => get({ id, variables }),
    );
  });

  it('takes variables and the name of an operation', async () => {
    const [one, two] = [question(), question('query { association { foundedOn } }')];
    const { sha256: id } = await register(`${one} ${two}`);
    const name = (text: string) => (parse(text).definitions[0] as OperationDefinitionNode).name!.value;
    const zh = JSON.stringify({ slug: 'hit', lang: 'ZH' });
    expect((await get({ id, operationName: name(one), variables: zh })).body).toEqual({
      data: { university: { name: { text: '哈尔滨工业大学' } } },
    });
    expect((await get({ id, operationName: name(two) })).body).toEqual({
      data: { association: { foundedOn: '2011-03-06' } },
    });
    const nameless = await get({ id, operationName: 'Nothing', variables });
    expect(nameless.body.errors?.[0].message).toBe('Unknown operation named "Nothing".');
    for (const [parameters, reason] of [
      [{ variables }, 'OPERATION_UNKNOWN'],
      [{ operationName: 'Nothing', variables }, 'OPERATION_UNKNOWN'],
      [{ operationName: name(one) }, 'VARIABLE_INVALID'],
      [{ operationName: name(one), variables: '{"slug":1}' }, 'VARIABLE_INVALID'],
      [{ operationName: name(one), variables: '{' }, 'REQUEST_INVALID'],
      [{ operationName: name(one), variables, token: 'x' }, 'TOKEN_IN_URL'],
    ] as const) {
      const { status, headers, body } = await get({ id, ...parameters });
      expect([status, body.errors?.[0].extensions.reason]).toEqual([400, reason]);
      expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
    }
  });

  it.each(['x', '', 'a'.repeat(63), 'A'.repeat(64), `${'a'.repeat(64)}0`, 'a'.repeat(64)])(
    'is 404 for the id "%s"',
    async (id) => {
      expectUnknown(await get({ id, variables }));
      const response = await fetch(`${portal.url}/graphql?id=${id}&id=${id}`);
      expect(response.status).toBe(404);
    },
  );

  it('fails without a word of the database, and works again after', async () => {
    const { sha256: id } = await register(question());
    const trusted = portal.app.get(TrustedDocuments);
    trusted.useRegistered(() => Promise.reject(new Error('relation "trusted_document" does not exist')));
    const { status, headers, body } = await get({ id, variables });
    const texts = portal.app.get(RegisteredTexts);
    trusted.useRegistered((sha256OfText) => texts.find(sha256OfText));
    expect([status, headers.get('cache-control'), body.errors?.length]).toEqual([500, 'no-store', 1]);
    expect(body.errors![0].extensions).toEqual({ code: 'INTERNAL', reason: 'INTERNAL' });
    expect(JSON.stringify(body)).not.toContain('trusted_document');
    expect((await get({ id, variables })).body).toEqual(HIT_IS);
  });

  it('takes the id or the text, not both', async () => {
    const text = question();
    const { sha256: id } = await register(text);
    for (const query of [text, '{ __typename }', '']) {
      const { status, body } = await get({ id, query, variables });
      expect([status, body.errors?.map(({ extensions }) => extensions)]).toEqual([
        400,
        [{ code: 'INVALID_INPUT', reason: 'DOCUMENT_TWICE', path: ['id'] }],
      ]);
    }
  });

  it('gives whoever signs in what they may see, and no copy to anybody else', async () => {
    const { sha256: id } = await register(question('query { viewer { kind } }'));
    const { client } = await actor(portal, Role.UNIVERSITY_READER, { ownerId });
    const { secret } = await addKey(portal, ownerId, [KeyScope.READ_PUBLIC]);
    expect((await get({ id })).body).toEqual({ data: { viewer: { kind: 'ANONYMOUS' } } });
    for (const [headers, kind] of [
      [client.headers, 'PERSON'],
      [{ authorization: `Bearer ${secret}` }, 'KEY'],
    ] as const) {
      const given = await get({ id }, { ...headers, origin: 'https://partner.example' });
      expect([given.status, given.body]).toEqual([200, { data: { viewer: { kind } } }]);
      expect(given.headers.get('cache-control')).toBe('no-store');
      for (const name of ['etag', 'access-control-allow-origin', 'access-control-allow-credentials'])
        expect([name, given.headers.get(name)]).toEqual([name, null]);
    }
    const refused = await get({ id }, { authorization: 'Bearer wrong' });
    expect([refused.status, refused.headers.get('cache-control')]).toEqual([401, 'no-store']);
  });

  it('is open to the pages of other sites, without anybody signed in', async () => {
    const { sha256: id } = await register(question());
    const origin = { origin: 'https://partner.example' };
    const ALLOWED = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'etag' };
    const cors = (headers: Headers) =>
      Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-')));
    const first = await get({ id, variables }, origin);
    expect([first.status, cors(first.headers)]).toEqual([200, ALLOWED]);
    const tag = { 'if-none-match': first.headers.get('etag')! };
    for (const [parameters, headers, status] of [
      [{ id, variables }, {}, 200],
      [{ id, variables }, tag, 304],
      [{ id, variables: '{}' }, {}, 400],
      [{ id: 'x' }, {}, 404],
    ] as [Record<string, string>, Record<string, string>, number][]) {
      const given = await get(parameters, { ...origin, ...headers });
      expect([given.status, cors(given.headers)]).toEqual([status, ALLOWED]);
    }
    const preflight = async (path: string) => {
      const asked = {
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      };
      return await fetch(`${portal.url}${path}`, { method: 'OPTIONS', headers: { ...origin, ...asked } });
    };
    const allowed = await preflight(`/graphql?id=${id}`);
    expect([allowed.status, await allowed.text(), cors(allowed.headers)]).toEqual([
      204,
      '',
      {
        ...ALLOWED,
        'access-control-allow-methods': 'GET, OPTIONS',
        'access-control-allow-headers': 'if-none-match, accept, cache-control',
        'access-control-max-age': '86400',
      },
    ]);
    // Any other question, and every change, stays closed to them.
    const closed = await preflight('/graphql');
    expect([closed.status, cors(closed.headers)]).toEqual([405, {}]);
    const posted = await portal.anyone.with(origin).post(JSON.stringify({ id, variables: HIT }));
    expect([posted.data, cors(posted.headers)]).toEqual([HIT_IS.data, {}]);
    const asked = await get({ query: '{ __typename }' }, origin);
    expect([asked.status, cors(asked.headers)]).toEqual([200, {}]);
  });
});

describe('POST by id', () => {
  it('is answered as by GET, without a tag', async () => {
    const text = question();
    const { sha256: id } = await register(text);
    for (let n = 0; n < 3; n++) {
      const { status, headers, data } = await portal.anyone.post(JSON.stringify({ id, variables: HIT }));
      expect([status, { data }]).toEqual([200, HIT_IS]);
      expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store']);
    }
    for (const [body, status, reason] of [
      [{ id: 'x' }, 404, 'DOCUMENT_UNKNOWN'],
      [{ id: null }, 404, 'DOCUMENT_UNKNOWN'],
      [{ id: { sha256: id } }, 404, 'DOCUMENT_UNKNOWN'],
      [{ id: sha256(question()) }, 404, 'DOCUMENT_UNKNOWN'],
      [{ id, query: text }, 400, 'DOCUMENT_TWICE'],
    ] as const) {
      const answer = await portal.anyone.post(JSON.stringify(body));
      expect([answer.status, answer.errors[0].extensions.reason]).toEqual([status, reason]);
    }
  });
});

describe('what costs more than others may', () => {
  it('is answered by its id only, whichever way it was asked first', async () => {
    const text = question(COSTLY);
    const again = { limit: LIMITS.cost, reason: 'COST_LIMIT', code: 'LIMITED' };
    const byText = async () => (await portal.anyone.refused(text)).extensions;
    const refused = await byText();
    expect(refused).toMatchObject(again);
    expect(refused.actual).toBeGreaterThan(LIMITS.cost);
    const { sha256: id } = await register(text);
    expect(await byText()).toMatchObject(again);
    const { status, body } = await get({ id });
    expect([status, body.errors]).toEqual([200, undefined]);
    const { universities } = body.data as { universities: { nodes: { slug: string }[] } };
    expect(universities.nodes.map(({ slug }) => slug)).toContain('hit');
    expect(await byText()).toMatchObject(again);
    expect((await get({ query: text })).body.errors?.[0].extensions).toMatchObject(again);
    expect((await get({ id })).status).toBe(200);
  });

  it('has a limit of its own, which variables do not lift', async () => {
    const text = question(`query($first: Int = 1) { universities(first: $first) { nodes { ${HOSTS} } } }`);
    const { sha256: id } = await register(text);
    expect((await get({ id })).status).toBe(200);
    const { status, headers, body } = await get({ id, variables: '{"first":100}' });
    expect(body.errors?.map(({ extensions }) => extensions)).toEqual([
      {
        code: 'LIMITED',
        reason: 'COST_LIMIT',
        limit: TRUSTED_LIMITS.cost,
        actual: expect.any(Number) as number,
      },
    ]);
    expect([status, headers.get('etag')]).toEqual([400, null]);
  });
});

describe('a document that is retired', () => {
  it('is unknown at once, even where its answer is kept', async () => {
    const { id, sha256: digest } = await register(question());
    const etag = (await get({ id: digest, variables })).headers.get('etag')!;
    expect((await get({ id: digest, variables }, { 'if-none-match': etag })).status).toBe(304);
    expect(await retire(id)).toMatchObject({ id, version: 2, retiredAt: NOW });
    expectUnknown(await get({ id: digest, variables }));
    expectUnknown(await get({ id: digest, variables }, { 'if-none-match': etag }));
    const { status, errors } = await portal.anyone.post(JSON.stringify({ id: digest, variables: HIT }));
    expect([status, errors[0].extensions.reason]).toEqual([404, 'DOCUMENT_UNKNOWN']);
    for (const [expectedVersion, reason] of [
      [2, 'DOCUMENT_RETIRED'],
      [1, 'VERSION_STALE'],
    ]) {
      const { extensions } = await portal.operator.refused(RETIRE, { input: { id, expectedVersion } });
      expect(extensions.reason).toBe(reason);
    }
  });

  it('is answered while another owner has it, and can be registered anew', async () => {
    const text = question();
    const { id: partnerId } = await addPartner(portal);
    const [one, two] = [await register(text), await register(text, partnerId)];
    expect(one.sha256).toBe(two.sha256);
    await retire(one.id);
    expect((await get({ id: one.sha256, variables })).body).toEqual(HIT_IS);
    await retire(two.id);
    expectUnknown(await get({ id: one.sha256, variables }));
    await register(text);
    expect((await get({ id: one.sha256, variables })).body).toEqual(HIT_IS);
  });

  it('may no longer cost more by its text either', async () => {
    const text = question(COSTLY);
    const { id, sha256: digest } = await register(text);
    expect((await get({ id: digest })).status).toBe(200);
    await retire(id);
    expectUnknown(await get({ id: digest }));
    expect((await portal.anyone.refused(text)).extensions.reason).toBe('COST_LIMIT');
  });
});

describe("the portal's own documents", () => {
  it('are those of the pages, listed for everybody', async () => {
    const { pageQueries } = await portal.anyone.get<{
      pageQueries: Record<'name' | 'sha256' | 'text', string>[];
    }>('{ pageQueries { name sha256 text } }');
    expect(pageQueries.map(({ name }) => name)).toEqual([
      'Association',
      'EmbedBuilder',
      'Event',
      'Events',
      'EventsOfAMonth',
      'Member',
      'Members',
      'Program',
      'Programs',
    ]);
    const { schema } = portal.app.get(GraphQLSchemaHost);
    const filter = {};
    const given = { lang: 'EN', on: '2026-11-25', filter };
    const slugs: Record<string, string> = {
      Event: 'summit-2022-xian',
      Member: 'hit',
      Program: 'hit-bmstu-ecological-engineering',
    };
    for (const { name, sha256: id, text } of pageQueries) {
      expect([name, id]).toEqual([name, sha256(text)]);
      expect(validate(schema, parse(text))).toEqual([]);
      const slug = slugs[name];
      const { status, headers, body } = await get({ id, variables: JSON.stringify({ ...given, slug }) });
      expect([name, status, body.errors]).toEqual([name, 200, undefined]);
      expect(headers.get('etag')).not.toBeNull();
      expect(Object.values(body.data as object)[0]).not.toBeNull();
    }
  });
});

it('README.md shows a real call and its answer', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, section] = /### Trusted documents\n(.*?)\n#/s.exec(readme)!;
  const [, text] = /text: "(.*)"/.exec(section)!;
  const [, search, answer] = /graphql\?(id=\S+)'\n(\{.*\})\n/.exec(section)!;
  const { sha256: id } = await register(text);
  expect(search).toContain(id);
  expect((await get(Object.fromEntries(new URLSearchParams(search)))).body).toEqual(JSON.parse(answer));
});

it('keeps the rules of the table in the database', async () => {
  const row = (text: string, digest: string) =>
    portal.db.rows(
      sql`insert into trusted_document (id, scope_kind, side, university_id, name, sha256, text, registered_at, updated_at)
          select 'trd_00000000-0000-7000-8000-000000000001', 'UNIVERSITY', side, id, 'X', ${digest}, ${text}, now(), now()
          from university where id = ${ownerId}`,
    );
  await expect(row('b', sha256('a'))).rejects.toThrow('trusted_document_sha256_check');
  await expect(row('', sha256(''))).rejects.toThrow('trusted_document_text_check');
  const long = 'x'.repeat(32 * 1024 + 1);
  await expect(row(long, sha256(long))).rejects.toThrow('trusted_document_text_check');
});

onServer('on a server', () => {
  it('a document that is retired here is unknown to other processes', async () => {
    const url = portal.config.DATABASE_URL!;
    const dataSource = createDataSource(portal.config, { url }, ENTITIES);
    await dataSource.initialize();
    const other = await startApp(
      { config: portal.config, dataSource, url, close: () => dataSource.destroy() },
      { ANSWER_CACHE: 'on' },
    );
    try {
      const until = async (status: number, asked: Record<string, string>): Promise<number> => {
        const begun = performance.now();
        while ((await get(asked, {}, other)).status !== status) {
          if (performance.now() - begun > 30_000) throw new Error('It did not come to pass');
          await wait(10);
        }
        return performance.now() - begun;
      };
      for (let round = 0; round < 5; round++) {
        const text = question();
        const asked = { id: sha256(text), variables };
        // That it is not there is remembered there, too.
        for (let n = 0; n < 2; n++) expectUnknown(await get(asked, {}, other));
        const { id } = await register(text);
        // Sooner than by looking for changes every two seconds.
        expect(await until(200, asked)).toBeLessThan(1_500);
        const ask = () => get(asked, {}, other);
        await expectNoStatements(ask, ask, other);
        await retire(id);
        expect(await until(404, asked)).toBeLessThan(1_500);
        expectUnknown(await get(asked));
      }
    } finally {
      await other.close();
    }
  });
});
