// The same documents with 5,000 universities and 200,000 events as with 80 and 2,000, and a page deep in a list.
import { documentsFor } from '../documents.mjs';
import { answerOf, finer, hold } from '../rounds.mjs';

const PAGE = `query Page($after: String) {
  events(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { slug startsOn startsAt title(lang: RU) { text } } }
}`;
const NEXT = `query Next($after: String) { events(first: 100, after: $after) { pageInfo { hasNextPage endCursor } } }`;
const DEEP = 100_000;
/** The list of 50 universities with what each has ahead, of which its own time may double at the most. */
const AHEAD = `{ universities(first: 50) { nodes { slug events(first: 5, filter: { isUpcoming: true }) { nodes {
  slug startsAt startsOn hosts { role university { slug } } venues { city { text } } } } } } }`;

const ask = (query, variables) => ({ path: '/graphql', body: JSON.stringify({ query, variables }) });

async function cursorAt(server, depth) {
  let after;
  for (let passed = 0; passed < depth; passed += 100) {
    const { data } = JSON.parse((await answerOf(server, ask(NEXT, { after }))).body.toString());
    if (!data.events.pageInfo.hasNextPage) throw new Error(`the list of events ends before ${depth}`);
    after = data.events.pageInfo.endCursor;
  }
  return after;
}

export async function run(bench) {
  const documents = await documentsFor(bench, bench.small);
  if (documents.length === 0 || !bench.wants('servers', 'portal')) return undefined;
  const url = await bench.association('large', 5_000, 200_000);
  const small = await bench.start('portal', {
    url: bench.small,
    ask: documents.probe.portal.ask,
    title: 'small',
  });
  const large = await bench.start('portal', { url, ask: documents.probe.portal.ask, title: 'large' });
  const after = await cursorAt(large, DEEP);
  const contests = [
    ...documents.map(({ name, portal }) => ({
      name,
      connections: 1,
      contenders: [
        { name: 'small', server: small, ask: portal.ask },
        { name: 'large', server: large, ask: portal.ask },
      ],
      against: ['small'],
    })),
    {
      name: 'ahead of 50',
      connections: 1,
      contenders: [
        { name: 'small', server: small, ask: ask(AHEAD, {}) },
        { name: 'large', server: large, ask: ask(AHEAD, {}) },
      ],
      against: ['small'],
    },
    {
      name: '100 events',
      connections: 1,
      contenders: [
        { name: 'first', server: large, ask: ask(PAGE, {}) },
        { name: 'deep', server: large, ask: ask(PAGE, { after }) },
      ],
      against: ['first'],
    },
  ];
  return { contests: await hold(bench, 'From 2,000 to 200,000 events', contests, finer(bench.options)) };
}
