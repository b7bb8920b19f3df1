// Portals on databases of their own, for as long as a measurement takes. DATABASE_URL names a PostgreSQL server on which
// databases may be made.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const server = process.env.DATABASE_URL;
if (!server) {
  process.stderr.write('Set DATABASE_URL to a PostgreSQL server on which databases may be made.\n');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'asrtu-bench-'));
const databases = [];
const children = [];
let port = 4310;

async function administer(statement) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Starts the portal that was built, with a made-up association of a size. */
export async function startPortal(name, universities, events) {
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
  const run = (...args) =>
    execFileSync(process.execPath, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  run('dist/migrate.js', 'up');
  run('dist/seed-large.js', '--universities', String(universities), '--events', String(events));
  const child = spawn(process.execPath, ['dist/main.js'], { env, stdio: 'ignore' });
  children.push(child);
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    try {
      if ((await fetch(`${address}/health/ready`)).ok) return { address, pid: child.pid };
    } catch (error) {
      if (tries > 120) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Ends all portals and drops their databases. */
export async function stopPortals() {
  for (const child of children) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await ended;
  }
  for (const database of databases) await administer(`drop database if exists ${database} with (force)`);
  rmSync(folder, { recursive: true, force: true });
}
