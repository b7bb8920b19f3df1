// Contests: servers that are asked the same in turn, round by round, so that whatever else the machine does falls upon all
// of them. A contest has contenders, each with a server and what it is asked, and names those that others are compared with.
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { load, requestOf } from './load.mjs';
import {
  busyBetween,
  cores,
  cpuSeconds,
  cpuSecondsOfFamily,
  LOAD_CORE,
  SERVER_CORE,
  swapped,
} from './servers.mjs';
import { printContests } from './report.mjs';

const median = (list) => {
  const ordered = list.toSorted((a, b) => a - b);
  return (ordered[Math.floor((ordered.length - 1) / 2)] + ordered[Math.ceil((ordered.length - 1) / 2)]) / 2;
};
const spread = (list) => ({ median: median(list), min: Math.min(...list), max: Math.max(...list) });

/** What a server answers now, byte for byte. */
export async function answerOf(server, { method = 'POST', path, headers = {}, body, status = 200 }) {
  const asked = httpRequest(`${server.address}${path}`, {
    method,
    agent: false,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
  });
  asked.end(body);
  const [response] = await once(asked, 'response');
  const bytes = Buffer.concat(await response.toArray());
  if (response.statusCode !== status) {
    throw new Error(
      `${server.name}: status ${response.statusCode} for ${path.slice(0, 60)}: ${bytes.toString('utf8', 0, 500)}`,
    );
  }
  return { status, body: bytes, headers: response.headers };
}

/** SQL statements that a server needs for an answer. */
async function statementsOf({ databases }, { server, ask }) {
  if (!databases.counts || !server.url) return undefined;
  const times = 20;
  const about = {
    request: requestOf(server.address, ask),
    expected: await answerOf(server, ask),
    connections: 1,
  };
  // The first ones of a connection may ask for more.
  await load({ ...about, times });
  await databases.resetStatements(server.url);
  await load({ ...about, times });
  // Rounded, for what servers do now and then by themselves.
  return Math.round((await databases.statements(server.url)) / times);
}

/** One server, one question, for some seconds. */
async function measure({ databases }, { server, ask }, connections, seconds) {
  const request = requestOf(server.address, ask);
  const expected = await answerOf(server, ask);
  const databaseCpu = () => (databases.pid ? cpuSecondsOfFamily(databases.pid) : 0);
  const [coresBefore, cpuBefore, databaseBefore] = [cores(), cpuSeconds(server), databaseCpu()];
  const began = performance.now();
  let result;
  try {
    result = await load({ request, expected, connections, seconds });
  } catch (error) {
    throw new Error(`${server.name}, ${ask.path.slice(0, 60)}: ${error.message}`, { cause: error });
  }
  if (server.died !== undefined) throw new Error(`${server.name} died (${server.died})`);
  if (swapped(server) > 0) throw new Error(`${server.name} was swapped out`);
  const elapsed = (performance.now() - began) / 1000;
  const busy = busyBetween(coresBefore, cores());
  return {
    ...result,
    bytes: expected.body.length,
    serverCpu: (cpuSeconds(server) - cpuBefore) / elapsed,
    databaseCpu: (databaseCpu() - databaseBefore) / elapsed,
    serverCore: busy[SERVER_CORE],
    loadCore: busy[LOAD_CORE],
  };
}

/** The core of the load has nothing left while the server's has. */
const isShort = ({ loadCore, serverCpu }) => loadCore > 0.95 && serverCpu < 0.9;
/** Because of something else that runs on this machine, */
const isDisturbed = (slot) =>
  slot.loadCore - slot.loadCpu - slot.databaseCpu > 0.2 || slot.serverCore - slot.serverCpu > 0.2;
/** of PostgreSQL, which shares it, */
const isBoundByDatabase = (slot) => isShort(slot) && !isDisturbed(slot) && slot.databaseCpu > slot.loadCpu;
/** or of the load itself: then it is the load that was measured. */
const isStarved = (slot) => isShort(slot) && !isDisturbed(slot) && slot.databaseCpu <= slot.loadCpu;

function summarise(bench, { name, connections, contenders, against }, slots) {
  const of = (contender) => slots.filter((slot) => slot.contender === contender);
  return {
    name,
    connections,
    contenders: contenders.map(({ name: contender, statements }) => {
      const own = of(contender);
      const mostly = (is) => own.filter(is).length > own.length / 2;
      const where = `${contender}, ${name}, ${connections} connections`;
      if (mostly(isStarved)) bench.fail(`starved: ${where}: the load was the limit`);
      const ratios = (field) =>
        Object.fromEntries(
          against
            .filter((other) => other !== contender && of(other).length > 0)
            .map((other) => [other, spread(own.map((slot, round) => slot[field] / of(other)[round][field]))]),
        );
      const middle = (field) => median(own.map((slot) => slot[field]));
      return {
        name: contender,
        perSecond: spread(own.map(({ perSecond }) => perSecond)),
        p50: middle('p50'),
        p99: middle('p99'),
        to: ratios('perSecond'),
        p50To: ratios('p50'),
        p99To: ratios('p99'),
        bytes: own[0].bytes,
        statements,
        serverCpu: middle('serverCpu'),
        loadCpu: middle('loadCpu'),
        databaseCpu: middle('databaseCpu'),
        serverCore: middle('serverCore'),
        loadCore: middle('loadCore'),
        isBoundByDatabase: mostly(isBoundByDatabase),
        isDisturbed: bench.databases.pid !== undefined && mostly(isDisturbed),
      };
    }),
  };
}

/**
 * As long in all, in four times as many rounds: for what differs by less than the machine does from one second to the next. Not for answers
 * so long that too few come in such a round to tell the slowest of them.
 */
export const finer = ({ rounds, seconds }) => ({ rounds: rounds * 4, seconds: seconds / 4 });

/** Holds contests and prints what came of them. */
export async function hold(bench, title, contests, { rounds, seconds } = bench.options) {
  const { say } = bench;
  say(`${title}: warming up …`);
  const seen = new Set();
  for (const { name, contenders } of contests) {
    for (const contender of contenders) {
      const key = `${name} ${contender.name}`;
      if (!seen.has(key)) await measure(bench, contender, 10, Math.min(2, seconds));
      seen.add(key);
    }
  }
  for (const { contenders } of contests) {
    for (const contender of contenders) contender.statements ??= await statementsOf(bench, contender);
  }
  const slots = contests.map(() => []);
  for (let round = 0; round < rounds; round++) {
    say(`${title}: round ${round + 1} of ${rounds} …`);
    for (const [index, { contenders, connections }] of contests.entries()) {
      // In changing order, so that none always comes after the same one.
      for (const [place] of contenders.entries()) {
        const contender = contenders[(place + round) % contenders.length];
        const slot = await measure(bench, contender, connections, seconds);
        slots[index].push({ contender: contender.name, ...slot });
      }
    }
  }
  const summaries = contests.map((contest, index) => summarise(bench, contest, slots[index]));
  printContests(title, summaries, say);
  const all = summaries.flatMap(({ contenders }) => contenders);
  const disturbed = all.filter((contender) => contender.isDisturbed).length;
  if (disturbed > 0) {
    bench.fail(
      `disturbed: ${title}: something else ran on this machine during ${disturbed} of ${all.length} measurements`,
    );
  }
  return summaries;
}
