// The portal beside its yardsticks on one database, in one run: npm run bench -- --help
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const USAGE = `npm run bench -- [options]
  --quick             2,000 events only, 3 rounds of 1 second over 10 connections
  --only LIST         of directory, upcoming, program, nested, node, ics, json
  --servers LIST      of portal, cached, postgraphile, sql, bytes
  --rounds N          how often each server is measured in turn; default 5
  --seconds S         for how long each time; default 3
  --connections LIST  default 10,100
  --large             also with 5,000 universities and 200,000 events; part of a run that is not quick
  --leak              also whether memory grows over 200,000 requests
  --feed-memory       also how much memory feeds of 50,000 events take
  --profile           the portal writes a profile of its processor time to bench/results
  --json FILE         where the figures go; default bench/results/latest.json
DATABASE_URL names a PostgreSQL server to make databases on; without it one is started.
`;

const { values: given } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    leak: { type: 'boolean', default: false },
    'feed-memory': { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    only: { type: 'string' },
    servers: { type: 'string' },
    connections: { type: 'string' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    json: { type: 'string' },
  },
});
const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..');
const results = join(here, 'results');
const say = (line = '') => process.stdout.write(`${line}\n`);
if (given.help) {
  say(USAGE);
  process.exit(0);
}
const { quick } = given;
const options = {
  quick,
  only: given.only?.split(','),
  servers: given.servers?.split(','),
  rounds: Number(given.rounds ?? (quick ? 3 : 5)),
  seconds: Number(given.seconds ?? (quick ? 1 : 3)),
  connections: (given.connections ?? (quick ? '10' : '10,100')).split(',').map(Number),
};
const json = given.json ? resolve(given.json) : join(results, 'latest.json');
mkdirSync(results, { recursive: true });

if (availableParallelism() < 2) {
  throw new Error('It takes two cores: one for the servers, one for the load.');
}
if (!existsSync(join(here, 'node_modules'))) {
  say('Installing the yardsticks (npm ci in bench/) …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
const { Databases } = await import('./postgres.mjs');
const servers = await import('./servers.mjs');
const { printAims } = await import('./report.mjs');
const PARTS = {
  uncached: await import('./parts/uncached.mjs'),
  cached: await import('./parts/cached.mjs'),
  feeds: await import('./parts/feeds.mjs'),
  ...((!quick || given.large) && { growth: await import('./parts/growth.mjs') }),
  ...(given.leak && { leak: await import('./parts/leak.mjs') }),
  ...(given['feed-memory'] && { feedMemory: await import('./parts/feed-memory.mjs') }),
};

const faults = [];
/** What becomes of the run. */
const written = { at: new Date().toISOString(), commit: commitOf(root), faults };
const folder = mkdtempSync(join(tmpdir(), 'asrtu-bench-'));
let databases;

let cleaned;
function cleanUp() {
  cleaned ??= (async () => {
    await servers.stopAll();
    await databases?.stop();
    rmSync(folder, { recursive: true, force: true });
  })();
  return cleaned;
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    say('Stopping …');
    void cleanUp().finally(() => process.exit(130));
  });
}

/** What the parts work with. */
const bench = {
  options,
  folder,
  say,
  fail(fault) {
    faults.push(fault);
    say(`FAULT: ${fault}`);
  },
  /** Whether a server or a document is to be measured. */
  wants: (kind, name) => options[kind]?.includes(name) ?? true,
  get databases() {
    return databases;
  },

  /** A database with a made-up association of a size. */
  async association(name, universities, events) {
    say(`Making an association of ${universities} universities and ${events} events …`);
    const url = await databases.make(name);
    const env = { ...process.env, DATABASE_URL: url, DATA_DIR: join(folder, name) };
    const run = (...args) =>
      execFileSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
    run('dist/migrate.js', 'up');
    run('dist/seed-large.js', '--universities', String(universities), '--events', String(events));
    await databases.query(url, readFileSync(join(here, 'postgraphile.sql'), 'utf8'));
    await databases.query(url, 'vacuum analyze');
    // What was loaded would be written to the disk for minutes, on the core of the load.
    if (databases.pid) await databases.query(url, 'checkpoint');
    return url;
  },

  /** All that is no server shares the other core: this process with the load, and PostgreSQL's. */
  async start(name, about) {
    const nodeArgs = given.profile && name === 'portal' ? ['--cpu-prof', `--cpu-prof-dir=${results}`] : [];
    const server = await servers.start(name, { ...about, folder, nodeArgs });
    say(`  ${server.name}: ${server.startSeconds.toFixed(2)} s to its first answer`);
    if (databases.pid) servers.pin(databases.pid);
    return server;
  },
};

function commitOf(cwd) {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], {
      cwd,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  } catch {
    return undefined;
  }
}

const swapPages = () =>
  [...readFileSync('/proc/vmstat', 'utf8').matchAll(/^pswp(?:in|out) (\d+)$/gm)].reduce(
    (sum, [, pages]) => sum + Number(pages),
    0,
  );

async function main() {
  databases = await Databases.start(folder);
  const machine = `${cpus()[0].model}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  say(`${databases.version}, Node ${process.version}, ${machine}`);
  Object.assign(written, { machine, node: process.version, database: databases.version, options });
  const swapped = swapPages();
  bench.small = await bench.association('small', 80, 2_000);
  servers.pin(process.pid);
  for (const [name, { run }] of Object.entries(PARTS)) {
    written[name] = await run(bench);
    await servers.stopAll();
    if (swapPages() > swapped + 256) throw new Error('the machine swapped');
  }
}

try {
  await main();
} catch (error) {
  if (!cleaned) bench.fail(error.message);
}
// What was interrupted says nothing.
if (!cleaned) {
  printAims(written, say);
  writeFileSync(json, `${JSON.stringify(written, null, 2)}\n`);
  say(`Written to ${json}`);
  if (faults.length > 0) say(`Failed: ${faults.join('; ')}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
await cleanUp();
