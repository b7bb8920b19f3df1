// The servers that are measured: each is a process of its own on the core that servers have to themselves.
import { execFileSync, spawn } from 'node:child_process';
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './postgres.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..');

export const SERVER_CORE = 0;
export const LOAD_CORE = 1;

const PROGRAMS = {
  portal: { args: ['dist/main.js'], env: { ANSWER_CACHE: 'off' } },
  cached: { args: ['dist/main.js'], env: { ANSWER_CACHE: 'on' } },
  postgraphile: { args: ['bench/servers/postgraphile.mjs'] },
  sql: { args: ['bench/servers/sql.mjs'] },
  bytes: { args: ['bench/servers/bytes.mjs'] },
};

/** All alike: as people run them, with nothing but warnings in the log and as many connections to the database. */
function environment(url, folder, name, port) {
  const { PATH, HOME, LANG } = process.env;
  return {
    PATH,
    HOME,
    LANG,
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    LOG_FORMAT: 'json',
    ...(url && { DATABASE_URL: url }),
    DATABASE_POOL_SIZE: '10',
    DATA_DIR: join(folder, name),
    // Node keeps compiled code there, for whoever asks it to.
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
    DRAIN_SECONDS: '0',
    JOBS: 'off',
    PORT: String(port),
  };
}

const running = new Set();

/** A server, and how long it took from its start to its first answer to `ask`. */
export async function start(name, { url, folder, ask, title = name, args = [], nodeArgs = [] }) {
  const program = PROGRAMS[name];
  const port = await freePort();
  const log = join(folder, `${title}.log`);
  const output = createWriteStream(log);
  await new Promise((resolve) => output.once('open', resolve));
  const began = performance.now();
  const child = spawn(
    'taskset',
    ['-c', String(SERVER_CORE), process.execPath, ...nodeArgs, ...program.args, ...args],
    {
      cwd: root,
      env: { ...environment(url, folder, title, port), ...program.env },
      stdio: ['ignore', output, output],
    },
  );
  const address = `http://127.0.0.1:${port}`;
  const server = { name: title, address, url, pid: child.pid, child, died: undefined };
  running.add(server);
  child.once('exit', (code, signal) => (server.died = signal ?? code));
  for (;;) {
    if (server.died !== undefined || performance.now() - began > 60_000) {
      throw new Error(`${title} does not start: ${readFileSync(log, 'utf8').slice(-2000)}`);
    }
    const answered = await fetch(`${address}${ask.path}`, {
      method: ask.method ?? 'POST',
      headers: ask.body ? { 'content-type': 'application/json' } : {},
      body: ask.body,
    }).then(
      async (response) => (await response.arrayBuffer(), response.ok),
      () => false,
    );
    if (answered) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  server.startSeconds = (performance.now() - began) / 1000;
  return server;
}

const WRITTEN_BY_NODE = ['date', 'connection', 'keep-alive'];

/** The yardstick of bytes, with answers of the portal by their paths. */
export async function startBytes(bench, answers) {
  const written = Object.entries(answers).map(([path, { headers, body }]) => {
    const kept = Object.fromEntries(
      Object.entries(headers).filter(([name]) => !WRITTEN_BY_NODE.includes(name)),
    );
    return [path, { headers: kept, body: body.toString('base64') }];
  });
  const file = join(bench.folder, 'answers.json');
  writeFileSync(file, JSON.stringify(Object.fromEntries(written)));
  return await bench.start('bytes', { args: [file], ask: { method: 'GET', path: written[0][0] } });
}

export async function stop(server) {
  running.delete(server);
  if (server.died !== undefined) return;
  const ended = new Promise((resolve) => server.child.once('exit', resolve));
  server.child.kill();
  await ended;
}

export async function stopAll() {
  for (const server of running) await stop(server);
}

const status = (pid, name) =>
  Number(
    new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0,
  ) / 1024;

/** Megabytes of memory that it holds. */
export const memory = ({ pid }) => status(pid, 'VmRSS');
export const greatestMemory = ({ pid }) => status(pid, 'VmHWM');
export const swapped = ({ pid }) => status(pid, 'VmSwap');

/** Puts a process and its children on the core of the load; those that they start are born there. */
export function pin(pid) {
  for (const each of [pid, ...childrenOf(pid)]) {
    try {
      execFileSync('taskset', ['-acp', String(LOAD_CORE), String(each)], { stdio: 'ignore' });
    } catch {
      // It has ended since.
    }
  }
}

const childrenOf = (pid) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);

/** What /proc tells of a process after its name. */
const statOf = (pid) =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');

/** Seconds of processor time that it has used so far. */
export function cpuSeconds({ pid }) {
  const fields = statOf(pid);
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** The same for a process with all that it has started, now and before. */
export function cpuSecondsOfFamily(parent) {
  const own = statOf(parent);
  let sum = (Number(own[13]) + Number(own[14])) / 100 + cpuSeconds({ pid: parent });
  for (const pid of childrenOf(parent)) sum += cpuSeconds({ pid });
  return sum;
}

/** How busy each core was between two calls, 0 to 1. */
export function cores() {
  return readFileSync('/proc/stat', 'utf8')
    .split('\n')
    .filter((line) => /^cpu\d/.test(line))
    .map((line) => line.split(/\s+/).slice(1).map(Number))
    .map(([user, nice, system, idle, iowait, ...rest]) => {
      const busy = user + nice + system + rest[0] + rest[1] + (rest[2] ?? 0);
      return { busy, all: busy + idle + iowait };
    });
}

export function busyBetween(before, after) {
  return after.map(
    ({ busy, all }, index) => (busy - before[index].busy) / Math.max(1, all - before[index].all),
  );
}
