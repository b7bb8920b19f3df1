import { Client as Postgres } from 'pg';
import { startApp, type TestApp } from './support/app.js';
import { seededDatabase } from './support/database.js';
import { addMembers } from './support/factories.js';

const onServer = process.env.TEST_DATABASE_URL ? describe : describe.skip;
/** Of more cost than are worked on at once beside another. */
const HEAVY = `query Heavy { universities(first: 50) { nodes { slug names { text lang kind sources }
  memberships { kind from to sources } offices { answer office { kind title { text } } term { from } }
  events(first: 5) { nodes { slug title { text } hosts { role university { slug name { text } } } } } } } }`;
const LIGHT = '{ university(slug: "hit") { slug } }';

let portal: TestApp;
let url: string | undefined;
beforeAll(async () => {
  const database = await seededDatabase();
  ({ url } = database);
  portal = await startApp(database, { ANSWER_CACHE: 'off' });
});
afterAll(() => portal.close());

it('answers all of many heavy questions that come at once, each like the others', async () => {
  await addMembers(portal, 60);
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) => portal.anyone.get(index % 4 === 0 ? LIGHT : HEAVY)),
  );
  const [light, heavy] = answers;
  expect(light).toEqual({ university: { slug: 'hit' } });
  expect(heavy.universities.nodes).toHaveLength(50);
  answers.forEach((answer, index) => expect(answer).toEqual(index % 4 === 0 ? light : heavy));
});

it('goes on after questions that are refused or fail, and after callers that have gone', async () => {
  const gone = new AbortController();
  const asked = Array.from({ length: 20 }, () =>
    fetch(`${portal.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: HEAVY }),
      signal: gone.signal,
    }).catch((error: Error) => error.name),
  );
  gone.abort();
  expect(await Promise.all(asked)).toEqual(Array<string>(20).fill('AbortError'));
  for (let time = 0; time < 20; time++) {
    expect(await portal.anyone.refused('{ nothing }')).toMatchObject({
      extensions: { reason: 'DOCUMENT_INVALID' },
    });
    expect(await portal.anyone.refused('{ node(id: "x") { id } }')).toMatchObject({
      extensions: { code: 'INVALID_INPUT' },
    });
  }
  expect(await portal.anyone.get(LIGHT)).toEqual({ university: { slug: 'hit' } });
});

onServer('while the database holds some up', () => {
  it('lets the others pass', async () => {
    const blocker = new Postgres({ connectionString: url });
    await blocker.connect();
    await blocker.query('begin');
    await blocker.query('lock table event in access exclusive mode');
    const held = Array.from({ length: 5 }, () => portal.anyone.get(HEAVY));
    let isDone = false;
    void Promise.all(held).then(() => (isDone = true));
    for (let time = 0; time < 5; time++) {
      expect(await portal.anyone.get(LIGHT)).toEqual({ university: { slug: 'hit' } });
    }
    expect(isDone).toBe(false);
    await blocker.query('rollback');
    await blocker.end();
    const [first, ...rest] = await Promise.all(held);
    for (const answer of rest) expect(answer).toEqual(first);
  });
});
