// The portal beside its yardsticks on one database, in one run: npm run bench -- --help
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const USAGE = `npm run bench -- [--quick] [--only directory,upcoming,…] [--servers portal,postgraphile,sql]
  [--connections 10,100] [--rounds 5] [--seconds 4] [--json FILE] [--profile]
  --quick     3 rounds of 2 seconds over 10 connections
  --profile   the portal writes a profile of its processor time to bench/results (open it in Chrome's DevTools)
  DATABASE_URL names a PostgreSQL server to make databases on; without it one is started.
`;

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..');
const say = (line = '') => process.stdout.write(`${line}\n`);

const { values: given } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    only: { type: 'string' },
    servers: { type: 'string' },
    connections: { type: 'string' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    json: { type: 'string', default: join(here, 'results', 'latest.json') },
  },
});
if (given.help) {
  say(USAGE);
  process.exit(0);
}
const options = {
  ...given,
  rounds: Number(given.rounds ?? (given.quick ? 3 : 5)),
  seconds: Number(given.seconds ?? (given.quick ? 2 : 4)),
  connections: (given.connections ?? (given.quick ? '10' : '10,100')).split(',').map(Number),
};

if (!existsSync(join(here, 'node_modules'))) {
  say('Installing the yardsticks (npm ci in bench/) …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
const { Databases } = await import('./postgres.mjs');
const { requestOf, load } = await import('./load.mjs');
const { documents, DOCUMENT_NAMES } = await import('./documents.mjs');
const servers = await import('./servers.mjs');

if (availableParallelism() < 2) throw new Error('It takes two cores: one for the servers, one for the load.');

const median = (list) => {
  const ordered = list.toSorted((a, b) => a - b);
  const middle = ordered.length / 2;
  return Number.isInteger(middle) ? (ordered[middle - 1] + ordered[middle]) / 2 : ordered[Math.floor(middle)];
};
const spread = (list) => ({ median: median(list), min: Math.min(...list), max: Math.max(...list) });

const faults = [];
const disturbed = [];
const fail = (fault) => {
  faults.push(fault);
  say(`FAULT: ${fault}`);
};

const SMALL = { universities: 80, events: 2_000 };

const folder = mkdtempSync(join(tmpdir(), 'asrtu-bench-'));
let databases;
async function cleanUp() {
  await servers.stopAll();
  await databases?.stop();
  rmSync(folder, { recursive: true, force: true });
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    say('Stopping …');
    void cleanUp().finally(() => process.exit(130));
  });
}

/** A database with a made-up association of a size. */
async function association(name, { universities, events }) {
  const url = await databases.make(name);
  const env = { ...process.env, DATABASE_URL: url, DATA_DIR: join(folder, name) };
  const run = (...args) =>
    execFileSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  run('dist/migrate.js', 'up');
  run('dist/seed-large.js', '--universities', String(universities), '--events', String(events));
  await databases.query(url, readFileSync(join(here, 'postgraphile.sql'), 'utf8'));
  await databases.query(url, 'vacuum analyze');
  return url;
}

/** What a server answers now. */
async function firstAnswer(server, { path, body }) {
  const response = await fetch(`${server.address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  if (response.status !== 200)
    throw new Error(`${server.name}: status ${response.status}: ${bytes.toString('utf8', 0, 500)}`);
  return { status: response.status, body: bytes, headers: Object.fromEntries(response.headers) };
}

/** All must tell the same facts, or a comparison says nothing. */
async function compareFacts(asked, started) {
  for (const document of asked) {
    let first;
    for (const server of started) {
      const { ask, facts } = document[server.name];
      const { body } = await firstAnswer(server, ask);
      const answer = JSON.parse(body);
      if (answer.errors) throw new Error(`${server.name}, ${document.name}: ${answer.errors[0].message}`);
      const told = facts(answer);
      first ??= told;
      if (JSON.stringify(told) !== JSON.stringify(first)) {
        writeFileSync(
          join(tmpdir(), `bench-${document.name}-${server.name}.json`),
          JSON.stringify(told, null, 1),
        );
        writeFileSync(
          join(tmpdir(), `bench-${document.name}-${started[0].name}.json`),
          JSON.stringify(first, null, 1),
        );
        throw new Error(
          `${document.name}: ${server.name} tells other facts than ${started[0].name}; see ${tmpdir()}/bench-${document.name}-*.json`,
        );
      }
    }
    say(`  ${document.name}: the same facts (${document.count(first)})`);
  }
}

async function statementsOf(server, ask) {
  if (!databases.counts) return undefined;
  const request = requestOf(server.address, ask);
  const expected = await firstAnswer(server, ask);
  const times = 20;
  await databases.query(server.url, 'select bench.pg_stat_statements_reset()');
  await load({ request, expected, connections: 1, times });
  return (await databases.statements(server.url)) / times;
}

/** One server, one document, for some seconds. */
async function measure(server, ask, connections, seconds) {
  const request = requestOf(server.address, ask);
  const expected = await firstAnswer(server, ask);
  const databaseCpu = () => (databases.pid ? servers.cpuSecondsOfFamily(databases.pid) : 0);
  const [before, cpuBefore, databaseBefore] = [servers.cores(), servers.cpuSeconds(server), databaseCpu()];
  const began = performance.now();
  let result;
  try {
    result = await load({ request, expected, connections, seconds });
  } catch (error) {
    throw new Error(`${server.name}: ${error.message}`, { cause: error });
  }
  if (server.died !== undefined) throw new Error(`${server.name} died (${server.died})`);
  const elapsed = (performance.now() - began) / 1000;
  const busy = servers.busyBetween(before, servers.cores());
  return {
    ...result,
    bytes: expected.body.length,
    serverCpu: (servers.cpuSeconds(server) - cpuBefore) / elapsed,
    databaseCpu: (databaseCpu() - databaseBefore) / elapsed,
    loadCore: busy[servers.LOAD_CORE],
  };
}

/** The core of the load has nothing left while the server's has. */
const isShort = ({ loadCore, serverCpu }) => loadCore > 0.95 && serverCpu < 0.9;
/** Then it is the load that was measured, unless PostgreSQL, which shares its core, took the most of it. */
const isStarved = (slot) => isShort(slot) && slot.loadCpu > slot.databaseCpu;
/** Or something else that runs on this machine. */
const isDisturbed = ({ loadCore, loadCpu, databaseCpu }) =>
  databases.pid && loadCore - loadCpu - databaseCpu > 0.15;

async function main() {
  databases = await Databases.start(folder);
  say(
    `${databases.version}, Node ${process.version}, ${cpus()[0].model}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB`,
  );
  say(`Making an association of ${SMALL.universities} universities and ${SMALL.events} events …`);
  const url = await association('small', SMALL);
  const names = given.servers?.split(',') ?? ['portal', 'postgraphile', 'sql'];
  const [{ id }] = await databases.query(url, `select id from university where slug = 'large-40'`);
  const asked = documents(given.only?.split(',') ?? DOCUMENT_NAMES, id);
  const [probe] = documents(['node'], id);
  const started = [];
  for (const name of names) {
    const nodeArgs =
      given.profile && name === 'portal' ? ['--cpu-prof', `--cpu-prof-dir=${join(here, 'results')}`] : [];
    started.push(await servers.start(name, { url, folder, nodeArgs, ask: probe[name].ask }));
  }
  for (const { name, startSeconds } of started)
    say(`  ${name}: ${startSeconds.toFixed(2)} s to its first answer`);
  // From here on, all that is not a server shares the other core: this process with the load, and PostgreSQL's.
  execFileSync('taskset', ['-acp', String(servers.LOAD_CORE), String(process.pid)], { stdio: 'ignore' });
  await pinDatabase(url);
  await compareFacts(asked, started);
  const swapBefore = swapPages();
  const results = [];
  say('Warming up …');
  for (const document of asked) {
    for (const server of started) await measure(server, document[server.name].ask, 10, options.seconds / 2);
  }
  const statements = {};
  for (const document of asked) {
    statements[document.name] = {};
    for (const server of started)
      statements[document.name][server.name] = await statementsOf(server, document[server.name].ask);
  }
  for (const connections of options.connections) {
    for (let round = 0; round < options.rounds; round++) {
      say(`${connections} connections, round ${round + 1} of ${options.rounds} …`);
      for (const document of asked) {
        // In changing order, so that none always comes after the same one.
        const order = started.map((_, index) => started[(index + round) % started.length]);
        for (const server of order) {
          const measured = await measure(server, document[server.name].ask, connections, options.seconds);
          results.push({ document: document.name, server: server.name, connections, round, ...measured });
        }
      }
    }
  }
  if (swapPages() > swapBefore + 256 || started.some((server) => servers.swapped(server) > 0)) {
    fail('the machine swapped');
  }
  const summaries = summarise(results, asked, started, statements);
  print(summaries, started);
  const written = {
    at: new Date().toISOString(),
    machine: { cpu: cpus()[0].model, cores: cpus().length, memory: totalmem() },
    node: process.version,
    database: databases.version,
    options: { rounds: options.rounds, seconds: options.seconds, connections: options.connections },
    servers: started.map((server) => ({
      name: server.name,
      startSeconds: server.startSeconds,
      memoryMB: Math.round(servers.memory(server)),
    })),
    documents: summaries,
    faults,
    disturbed,
  };
  mkdirSync(dirname(options.json), { recursive: true });
  writeFileSync(options.json, `${JSON.stringify(written, null, 2)}\n`);
  say(`Written to ${options.json}`);
}

/** PostgreSQL's processes stay on the load's core, and those that it makes for new connections are born there. */
async function pinDatabase(url) {
  const pids = await databases.query(url, 'select pid from pg_stat_activity');
  for (const { pid } of pids) {
    try {
      execFileSync('taskset', ['-acp', String(servers.LOAD_CORE), String(pid)], { stdio: 'ignore' });
    } catch {
      // One that has ended since.
    }
  }
  if (databases.pid)
    execFileSync('taskset', ['-acp', String(servers.LOAD_CORE), String(databases.pid)], { stdio: 'ignore' });
}

const swapPages = () =>
  [...readFileSync('/proc/vmstat', 'utf8').matchAll(/^pswp(?:in|out) (\d+)$/gm)].reduce(
    (sum, [, pages]) => sum + Number(pages),
    0,
  );

function summarise(results, asked, started, statements) {
  return options.connections.flatMap((connections) =>
    asked.map(({ name: document }) => {
      const of = (server) =>
        results.filter(
          (each) => each.document === document && each.server === server && each.connections === connections,
        );
      const ofServers = started.map(({ name }) => {
        const own = of(name);
        const most = (is) => own.filter(is).length > own.length / 2;
        const where = `${name}, ${document}, ${connections} connections`;
        if (most(isStarved)) fail(`starved: ${where}: the load was the limit`);
        if (most(isDisturbed)) disturbed.push(where);
        const against = (server) => {
          const others = of(server);
          return others.length === 0
            ? undefined
            : spread(own.map(({ perSecond }, round) => perSecond / others[round].perSecond));
        };
        return {
          server: name,
          perSecond: spread(own.map(({ perSecond }) => perSecond)),
          p50: median(own.map(({ p50 }) => p50)),
          p99: median(own.map(({ p99 }) => p99)),
          bytes: own[0].bytes,
          statements: statements[document][name],
          serverCpu: median(own.map(({ serverCpu }) => serverCpu)),
          loadCpu: median(own.map(({ loadCpu }) => loadCpu)),
          loadCore: median(own.map(({ loadCore }) => loadCore)),
          databaseCpu: median(own.map(({ databaseCpu }) => databaseCpu)),
          isBoundByDatabase: most((slot) => isShort(slot) && !isStarved(slot)),
          toPostgraphile: against('postgraphile'),
          toSql: against('sql'),
        };
      });
      return { document, connections, servers: ofServers };
    }),
  );
}

function print(summaries, started) {
  const ratio = (value) =>
    value ? `${value.median.toFixed(2)} [${value.min.toFixed(2)}–${value.max.toFixed(2)}]` : '–';
  const percent = (share) => `${Math.round(share * 100)} %`;
  const head = [
    '',
    'req/s',
    'x PostGraphile',
    'x SQL',
    'p50 ms',
    'p99 ms',
    'SQL/req',
    'bytes',
    'server',
    'load',
    'database',
    'their core',
  ];
  for (const connections of options.connections) {
    say();
    say(`${connections} connections`);
    const rows = [head];
    for (const summary of summaries.filter((each) => each.connections === connections)) {
      for (const each of summary.servers) {
        rows.push([
          `${summary.document} ${each.server}`,
          each.perSecond.median.toFixed(0),
          ratio(each.toPostgraphile),
          ratio(each.toSql),
          each.p50.toFixed(1),
          each.p99.toFixed(1),
          each.statements?.toString() ?? '–',
          String(each.bytes),
          percent(each.serverCpu),
          percent(each.loadCpu),
          percent(each.databaseCpu),
          percent(each.loadCore) + (each.isBoundByDatabase ? ' db' : ''),
        ]);
      }
    }
    const widths = head.map((_, index) => Math.max(...rows.map((row) => row[index].length)));
    for (const row of rows) {
      say(
        row
          .map((cell, index) => (index === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[index])))
          .join('  '),
      );
    }
    const own = summaries
      .filter((each) => each.connections === connections)
      .flatMap(
        ({ servers: list }) => list.find(({ server }) => server === 'portal')?.toPostgraphile?.median ?? [],
      );
    if (own.length > 1) {
      const mean = Math.exp(own.reduce((sum, each) => sum + Math.log(each), 0) / own.length);
      say(`Portal to PostGraphile: geometric mean ${mean.toFixed(2)}, least ${Math.min(...own).toFixed(2)}`);
    }
  }
  say('db: PostgreSQL was the limit, not the server.');
  if (disturbed.length > 0) {
    say(`Something else ran on the core of the load: ${disturbed.length} of the figures above are too low.`);
  }
  say();
  for (const server of started) {
    say(
      `${server.name}: ${servers.memory(server).toFixed(0)} MB after the load, ${server.startSeconds.toFixed(2)} s to the first answer`,
    );
  }
}

try {
  await main();
} catch (error) {
  fail(error.message);
} finally {
  await cleanUp();
}
process.exitCode = faults.length > 0 ? 1 : 0;
