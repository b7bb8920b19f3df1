// The servers that are measured: each is a process of its own on the core that servers have to themselves.
import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
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
    DATABASE_URL: url,
    DATABASE_POOL_SIZE: '10',
    DATA_DIR: join(folder, name),
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
export const swapped = ({ pid }) => status(pid, 'VmSwap');

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
  for (const pid of readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').split(' ')) {
    if (pid) sum += cpuSeconds({ pid });
  }
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
