// How much memory feeds of 50,000 events take: the greatest resident set of the portal while each is written and read
// slowly, over that of the portal at rest.
import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { documentsFor } from '../documents.mjs';
import { greatestMemory, memory } from '../servers.mjs';

const EVENTS = 50_000;

async function read(address, path) {
  const response = await fetch(`${address}${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  let bytes = 0;
  for await (const chunk of response.body) bytes += chunk.length;
  return bytes;
}

/** All pages of a feed, each with the address of the next one. */
async function readPages(address, path, nextOf) {
  let bytes = 0;
  for (let next = path; next;) {
    const text = await (await fetch(`${address}${next}`)).text();
    bytes += text.length;
    const url = nextOf(text);
    next = url && url.slice(new URL(url).origin.length);
  }
  return bytes;
}

export async function run(bench) {
  const url = await bench.association('feeds', 500, EVENTS);
  const { probe } = await documentsFor(bench, url);
  const server = await bench.start('portal', { url, ask: probe.portal.ask });
  const { address, pid } = server;
  // What is only done once is done before.
  for (const format of ['ics', 'atom', 'rss', 'json'])
    await read(address, `/feeds/events.${format}?limit=50`);
  await wait(5_000);
  const restMB = memory(server);
  bench.say(`At rest: ${restMB.toFixed(0)} MB`);
  const reads = {
    'iCalendar, all at once': () => read(address, `/feeds/events.ics?limit=${EVENTS}`),
    'iCalendar, another language': () => read(address, '/feeds/events.ics?lang=zh'),
    'JSON Feed, page by page': () =>
      readPages(address, '/feeds/events.json?limit=500', (text) => JSON.parse(text).next_url),
    'Atom, page by page': () =>
      readPages(address, '/feeds/events.atom?limit=500', (text) =>
        /rel="next"[^>]*href="([^"]*)"/.exec(text)?.[1].replaceAll('&amp;', '&'),
      ),
  };
  const grown = {};
  for (const [name, work] of Object.entries(reads)) {
    // From here on the greatest memory counts anew.
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
    const bytes = await work();
    grown[name] = greatestMemory(server) - restMB;
    bench.say(`${name}: ${(bytes / 2 ** 20).toFixed(1)} MB read, ${grown[name].toFixed(0)} MB over rest`);
  }
  return { restMB, grown, worstMB: Math.max(...Object.values(grown)) };
}
