import { startApp, type TestApp } from './support/app.js';
import { addMembers } from './support/factories.js';

let portal: TestApp;
beforeAll(async () => {
  portal = await startApp();
});
afterAll(() => portal.close());

const DIRECTORY = `query($first: Int!) {
  universities(first: $first) {
    totalCount
    pageInfo { endCursor hasNextPage }
    edges { cursor }
    nodes {
      id slug side country timeZone website ror coordinates { latitude longitude }
      en: name(lang: EN) { text } ru: name(lang: RU) { text } zh: name(lang: ZH) { text isFallback }
      abbreviation(lang: RU) { text } city(lang: ZH) { text } names { kind lang text validFrom validTo }
      isMember(asOf: "2020-09-01") membership(asOf: "2020-09-01") { kind from to }
      memberships { kind from to attestedOn sources }
    }
  }
}`;

async function statements(query: string, variables: Record<string, unknown>): Promise<string[]> {
  return await portal.statementsOf(() => portal.anyone.get(query, variables));
}

it('lists universities with names, memberships and place in 3 statements, however many there are', async () => {
  const few = await statements(DIRECTORY, { first: 10 });
  expect(few).toHaveLength(3);
  await addMembers(portal, 60);
  const many = await statements(DIRECTORY, { first: 80 });
  expect(many).toHaveLength(3);
  const { universities } = await portal.anyone.get(DIRECTORY, { first: 80 });
  expect(universities.nodes).toHaveLength(80);
  expect(universities.totalCount).toBe(106);
});

it('does not count what nobody asked for', async () => {
  const [page, ...rest] = await statements('{ universities(first: 80) { nodes { slug } } }', {});
  expect(rest).toEqual([]);
  expect(page).not.toMatch(/count\(/);
});

it('sends one statement for each kind of node', async () => {
  const { universities, association } = await portal.anyone.get(
    '{ association { id } universities(first: 50) { nodes { id memberships { id } } } }',
  );
  const ids = universities.nodes
    .flatMap(({ id, memberships: [period] }: { id: string; memberships: { id: string }[] }) => [
      id,
      ...(period ? [period.id] : []),
    ])
    .slice(0, 99);
  expect(
    await statements('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [association.id, ...ids] }),
  ).toHaveLength(3);
});

it('counts members in one statement', async () => {
  expect(
    await statements(
      '{ association { counts(asOf: "2020-09-01") { total { members } bySideAndKind { side members } } } }',
      {},
    ),
  ).toHaveLength(2);
});

it('counts members on many days, for many nodes, in one statement', async () => {
  const { association } = await portal.anyone.get('{ association { id } }');
  const days = Array.from(
    { length: 20 },
    (_, n) => `d${n}: counts(asOf: "2014-01-${n + 10}") { asOf total { members } }`,
  );
  const query = `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Association { ${days.join(' ')} } } }`;
  const ids = Array.from({ length: 100 }, () => association.id as string);
  expect(await statements(query, { ids })).toHaveLength(2);
  const { nodes } = await portal.anyone.get(query, { ids });
  const alone = await portal.anyone.get(
    '{ association { counts(asOf: "2014-01-17") { asOf total { members } } } }',
  );
  expect(nodes[99].d7).toEqual(alone.association.counts);
});

it('sends no statement for what is refused before', async () => {
  const asked = await portal.statementsOf(async () => {
    await portal.anyone.ask('{ universities(first: 101) { totalCount } }');
    await portal.anyone.ask('{ node(id: "x") { id } }');
    await portal.anyone.ask('{ university(slug: "hit") { isMember(asOf: "2020-02-30") } }');
    await portal.anyone.ask('mutation { __typename }');
  });
  expect(asked).toEqual([]);
});
