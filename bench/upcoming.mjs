// Upcoming events of 50 universities with hosts and venues: the time at 200,000 events as a ratio to that at 2,000.
// DATABASE_URL names a PostgreSQL server; two databases are made on it for the time of the run.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const ROUNDS = 60;
const LIMIT = 2;
const SIZES = { small: ['50', '2000'], large: ['5000', '200000'] };
const QUERY = `{ universities(first: 50) { nodes { slug events(first: 5, filter: { isUpcoming: true }) { nodes {
  slug startsAt startsOn hosts { role university { slug } } venues { city { text } } } } } } }`;

const server = process.env.DATABASE_URL;
if (!server) {
  process.stderr.write('Set DATABASE_URL to a PostgreSQL server on which databases may be made.\n');
  process.exit(1);
}

async function administer(statement) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}

const folder = mkdtempSync(join(tmpdir(), 'asrtu-bench-'));
const databases = [];
const children = [];
let port = 4310;

async function start(name) {
  const database = `asrtu_bench_${name}_${process.pid}`;
  await administer(`create database ${database}`);
  databases.push(database);
  const url = new URL(server);
  url.pathname = `/${database}`;
  port += 1;
  const env = {
    ...process.env,
    DATABASE_URL: url.href,
    DATA_DIR: join(folder, name),
    PORT: String(port),
    JOBS: 'off',
  };
  const [universities, events] = SIZES[name];
  const run = (...args) =>
    execFileSync(process.execPath, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  run('dist/migrate.js', 'up');
  run('dist/seed-large.js', '--universities', universities, '--events', events);
  const child = spawn(process.execPath, ['dist/main.js'], { env, stdio: 'ignore' });
  children.push(child);
  const address = `http://127.0.0.1:${port}/graphql`;
  for (let tries = 0; ; tries++) {
    try {
      await ask(address);
      return address;
    } catch (error) {
      if (tries > 120) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

async function ask(address) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data.universities.nodes.reduce((sum, { events }) => sum + events.nodes.length, 0);
}

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

try {
  const addresses = { small: await start('small'), large: await start('large') };
  const times = { small: [], large: [] };
  const shown = {};
  // In turn, so that whatever else the machine does falls upon both.
  for (let round = -10; round < ROUNDS; round++) {
    for (const [name, address] of Object.entries(addresses)) {
      const from = performance.now();
      shown[name] = await ask(address);
      if (round >= 0) times[name].push(performance.now() - from);
    }
  }
  const [small, large] = [median(times.small), median(times.large)];
  const ratio = large / small;
  process.stdout.write(
    `2,000 events: ${small.toFixed(1)} ms (${shown.small} shown); 200,000: ${large.toFixed(1)} ms (${shown.large} shown); ratio ${ratio.toFixed(2)}, at most ${LIMIT}\n`,
  );
  process.exitCode = ratio <= LIMIT ? 0 : 1;
} finally {
  for (const child of children) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await ended;
  }
  for (const database of databases) await administer(`drop database if exists ${database} with (force)`);
  rmSync(folder, { recursive: true, force: true });
}
