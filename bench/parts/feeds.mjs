// Feeds of 500 events and their 304: the portal beside the same bytes over bare node:http.
import { documentsFor } from '../documents.mjs';
import { answerOf, finer, hold } from '../rounds.mjs';
import { startBytes } from '../servers.mjs';

const FEEDS = { ics: '/feeds/events.ics?limit=500', json: '/feeds/events.json?limit=500' };
/** As a program without more ado asks, and as calendars and feed readers do. */
const CODINGS = { '': {}, ' gzip': { 'accept-encoding': 'gzip' } };

export async function run(bench) {
  const feeds = Object.entries(FEEDS).filter(([name]) => bench.wants('only', name));
  if (feeds.length === 0 || !bench.wants('servers', 'portal')) return undefined;
  const { probe } = await documentsFor(bench, bench.small);
  const portal = await bench.start('portal', { url: bench.small, ask: probe.portal.ask });
  const answers = {};
  const asked = [];
  for (const [name, path] of feeds) {
    for (const [coding, headers] of Object.entries(CODINGS)) {
      const ask = { method: 'GET', path, headers };
      const answer = await answerOf(portal, ask);
      const title = `${name}${coding}`;
      answers[`/${title.replace(' ', '-')}`] = answer;
      asked.push({ title, ask });
      const tagged = { ...ask, headers: { ...headers, 'if-none-match': answer.headers.etag }, status: 304 };
      if (!coding) asked.push({ title, suffix: ' 304', ask: tagged });
    }
  }
  const bytes = await startBytes(bench, answers);
  const contests = bench.options.connections.flatMap((connections) =>
    asked.map(({ title, suffix = '', ask }) => ({
      name: `${title}${suffix}`,
      connections,
      contenders: [
        { name: 'portal', server: portal, ask },
        { name: 'bytes', server: bytes, ask: { ...ask, path: `/${title.replace(' ', '-')}` } },
      ],
      against: ['bytes'],
    })),
  );
  return { contests: await hold(bench, 'Feeds of 500 events', contests, finer(bench.options)) };
}
