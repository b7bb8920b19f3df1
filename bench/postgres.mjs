// A PostgreSQL of the benchmark's own, or databases on the one that DATABASE_URL names.
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';

const isRoot = process.getuid?.() === 0;

export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function binaries() {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions
    .map((version) => join(root, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
  if (!found) throw new Error('No PostgreSQL here: install one, or set DATABASE_URL to a server.');
  return found;
}

/** PostgreSQL does not run as root. */
function asPostgres(command, ...args) {
  const [file, ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', command, ...args] : [command, ...args];
  return execFileSync(file, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

export class Databases {
  #names = [];
  #stop = () => undefined;

  /** Starts a server in a folder, unless one is given. */
  static async start(folder) {
    const databases = new Databases();
    if (process.env.DATABASE_URL) {
      databases.server = process.env.DATABASE_URL;
    } else {
      const bin = binaries();
      const data = join(folder, 'pg');
      mkdirSync(data);
      chmodSync(folder, 0o755);
      if (isRoot) {
        const [uid, gid] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, 'postgres'])));
        chownSync(data, uid, gid);
      }
      asPostgres(
        join(bin, 'initdb'),
        '-D',
        data,
        '-U',
        'postgres',
        '-A',
        'trust',
        '-E',
        'UTF8',
        '--locale=C.UTF-8',
      );
      const port = await freePort();
      const settings = {
        port,
        listen_addresses: '127.0.0.1',
        unix_socket_directories: '',
        max_connections: 100,
        shared_buffers: '256MB',
        fsync: 'off',
        // It compiles statements whose cost it overrates, for ten times as long as they run.
        jit: 'off',
        autovacuum: 'off',
        ...(existsSync(join(bin, '../lib/pg_stat_statements.so')) && {
          shared_preload_libraries: 'pg_stat_statements',
        }),
      };
      const options = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
      databases.#stop = () => asPostgres(join(bin, 'pg_ctl'), '-D', data, '-m', 'immediate', '-w', 'stop');
      asPostgres(
        join(bin, 'pg_ctl'),
        '-D',
        data,
        '-w',
        '-l',
        join(data, 'server.log'),
        '-o',
        options.join(' '),
        'start',
      );
      databases.server = `postgres://postgres@127.0.0.1:${port}/postgres`;
      databases.pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    }
    const [{ version, libraries }] = await databases.query(
      databases.server,
      `select version(), current_setting('shared_preload_libraries') as libraries`,
    );
    databases.version = version.split(' ').slice(0, 2).join(' ');
    databases.counts = libraries.includes('pg_stat_statements');
    return databases;
  }

  async query(url, text, values) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** Makes a database and gives its address. */
  async make(name) {
    const database = `asrtu_bench_${name}_${process.pid}`;
    await this.query(this.server, `create database ${database}`);
    this.#names.push(database);
    const url = new URL(this.server);
    url.pathname = `/${database}`;
    if (this.counts)
      await this.query(url.href, 'create schema bench; create extension pg_stat_statements schema bench');
    return url.href;
  }

  async resetStatements(url) {
    await this.query(url, 'select bench.pg_stat_statements_reset()');
  }

  /** Statements that were run on a database since the last reset. */
  async statements(url) {
    const [{ calls }] = await this.query(
      url,
      `select coalesce(sum(calls), 0)::integer as calls from bench.pg_stat_statements
       where dbid = (select oid from pg_database where datname = current_database()) and query not like '%pg_stat_statements%'`,
    );
    return calls;
  }

  async stop() {
    for (const name of this.#names) {
      await this.query(this.server, `drop database if exists ${name} with (force)`).catch(() => undefined);
    }
    this.#stop();
  }
}
