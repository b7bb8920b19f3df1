// How much memory feeds of 50,000 events take: the greatest resident set of the portal while each is written and read
// slowly, over that of the portal at rest. For Linux, which tells (/proc).
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { startPortal, stopPortals } from './portal.mjs';

const EVENTS = 50_000;
const LIMIT_MB = 64;

const megabytes = (pid, name) =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) /
  1024;

async function read(address, path, headers = {}) {
  const response = await fetch(`${address}${path}`, { headers });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  let bytes = 0;
  let tail = '';
  for await (const chunk of response.body) {
    bytes += chunk.length;
    tail = (tail + Buffer.from(chunk).toString()).slice(-4_000_000);
  }
  return { bytes, tail };
}

try {
  const { address, pid } = await startPortal('feeds', 500, EVENTS);
  // What is only done once is done before.
  for (const format of ['ics', 'atom', 'rss', 'json'])
    await read(address, `/feeds/events.${format}?limit=50`);
  await wait(5_000);
  const idle = megabytes(pid, 'VmRSS');
  process.stdout.write(`at rest: ${idle.toFixed(0)} MB\n`);
  const runs = {
    'iCalendar, all at once': async () => (await read(address, `/feeds/events.ics?limit=${EVENTS}`)).bytes,
    'iCalendar, another language': async () => (await read(address, `/feeds/events.ics?lang=zh`)).bytes,
    'JSON Feed, page by page': async () => {
      let bytes = 0;
      for (let next = '/feeds/events.json?limit=500'; next;) {
        const page = await fetch(`${address}${next}`);
        const text = await page.text();
        bytes += text.length;
        const { next_url: url } = JSON.parse(text);
        next = url && url.slice(new URL(url).origin.length);
      }
      return bytes;
    },
    'Atom, page by page': async () => {
      let bytes = 0;
      for (let next = '/feeds/events.atom?limit=500'; next;) {
        const text = await (await fetch(`${address}${next}`)).text();
        bytes += text.length;
        const [, url] = /rel="next"[^>]*href="([^"]*)"/.exec(text) ?? [];
        next = url && url.slice(new URL(url).origin.length).replaceAll('&amp;', '&');
      }
      return bytes;
    },
  };
  let worst = 0;
  for (const [name, run] of Object.entries(runs)) {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
    const bytes = await run();
    const grown = megabytes(pid, 'VmHWM') - idle;
    worst = Math.max(worst, grown);
    process.stdout.write(
      `${name}: ${(bytes / 1024 / 1024).toFixed(1)} MB read, ${grown.toFixed(0)} MB over rest\n`,
    );
  }
  process.stdout.write(`at most ${worst.toFixed(0)} MB over rest, limit ${LIMIT_MB}\n`);
  process.exitCode = worst < LIMIT_MB ? 0 : 1;
} finally {
  await stopPortals();
}
