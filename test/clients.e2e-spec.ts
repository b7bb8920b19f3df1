import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Client as UrqlClient, cacheExchange, fetchExchange } from '@urql/core';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startApp, type TestApp } from './support/app.js';

let portal: TestApp;
beforeAll(async () => {
  portal = await startApp();
});
afterAll(() => portal.close());

/** The questions of README.md with the answers that it shows. */
const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const EXAMPLES = [...README.matchAll(/```graphql\n(.*?)```\s+```json\n(.*?)```/gs)].map(
  ([, query, answer]) => ({
    name: /query (\w+)/.exec(query)![1],
    query,
    answer: JSON.parse(answer) as Record<string, unknown>,
  }),
);

/** Without the type names that caching clients ask for beside. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, item: unknown) => (key === '__typename' ? undefined : item)));
}

it('README.md has five questions with answers', () => {
  expect(EXAMPLES.map(({ name }) => name)).toEqual([
    'MembersOnADay',
    'OneUniversity',
    'HowMany',
    'Search',
    'AnyRecord',
  ]);
});

describe.each(EXAMPLES)('the question $name', ({ query, answer }) => {
  it('has the answer that README.md shows', async () => {
    expect(await portal.anyone.get(query)).toEqual(answer);
  });

  it('is answered to Apollo Client', async () => {
    const client = new ApolloClient({
      link: new HttpLink({ uri: `${portal.url}/graphql` }),
      cache: new InMemoryCache(),
    });
    const { data, error } = await client.query({ query: gql(query) });
    expect(error).toBeUndefined();
    expect(plain(data)).toEqual(plain(answer));
    client.stop();
  });

  it.each([
    ['POST', false],
    ['GET', 'force'],
  ] as const)('is answered to urql by %s', async (_method, preferGetMethod) => {
    const client = new UrqlClient({
      url: `${portal.url}/graphql`,
      preferGetMethod,
      exchanges: [cacheExchange, fetchExchange],
    });
    const { data, error } = await client.query(query, {}).toPromise();
    expect(error).toBeUndefined();
    expect(plain(data)).toEqual(plain(answer));
  });
});

it('Relay compiles a client with usePaginationFragment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-relay-'));
  try {
    cpSync(fileURLToPath(new URL('fixtures/relay', import.meta.url)), folder, { recursive: true });
    cpSync(fileURLToPath(new URL('../schema.graphql', import.meta.url)), join(folder, 'schema.graphql'));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [fileURLToPath(new URL('../node_modules/.bin/relay-compiler', import.meta.url)), './relay.config.json'],
      { cwd: folder, encoding: 'utf8' },
    );
    expect({ status, output: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, output: '' });
    expect(readdirSync(join(folder, 'src/__generated__'))).toContain(
      'MembersDirectoryPaginationQuery.graphql.js',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
