import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client as Postgres } from 'pg';
import { startApp, type TestApp } from './support/app.js';
import { addUniversity } from './support/factories.js';
import { seededDatabase } from './support/database.js';

const PROGRAMS = '/usr/lib/postgresql';
const server = process.env.TEST_DATABASE_URL ? new URL(process.env.TEST_DATABASE_URL) : undefined;
const isHere = server && ['127.0.0.1', 'localhost'].includes(server.hostname) && existsSync(PROGRAMS);

/** PostgreSQL's programs do not run as root. */
function run(program: string, ...words: string[]): void {
  const versions = readdirSync(PROGRAMS).sort((left, right) => Number(left) - Number(right));
  const path = join(PROGRAMS, versions.at(-1)!, 'bin', program);
  const isRoot = process.getuid!() === 0;
  const [command, ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', path] : [path];
  execFileSync(command, [...rest, ...words], { stdio: 'ignore', cwd: '/' });
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => listener.once('listening', resolve));
  const { port } = listener.address() as AddressInfo;
  await new Promise((resolve) => listener.close(resolve));
  return port;
}

(isHere ? describe : describe.skip)('a replica', () => {
  let portal: TestApp;
  let replica: Postgres;
  let folder: string;
  let id: string;
  let version = 1;

  beforeAll(async () => {
    const database = await seededDatabase();
    folder = mkdtempSync(join(tmpdir(), 'asrtu-replica-'));
    if (process.getuid!() === 0) execFileSync('chown', ['postgres', folder]);
    const data = join(folder, 'data');
    const { hostname, port, username } = server!;
    run('pg_basebackup', '-h', hostname, '-p', port, '-U', username, '-D', data, '-R', '-c', 'fast');
    const ownPort = await freePort();
    // It takes no fewer connections than what it follows.
    const options = `-c max_connections=1000 -p ${ownPort} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`;
    run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start');
    const url = new URL(database.url!);
    url.port = String(ownPort);
    portal = await startApp(database, { DATABASE_REPLICA_URLS: url.href, ANSWER_CACHE: 'off' });
    replica = new Postgres({ connectionString: url.href });
    // It is stopped under its feet.
    replica.on('error', () => undefined);
    await replica.connect();
    id = (await addUniversity(portal)).id;
  }, 180_000);
  afterAll(async () => {
    await portal.close();
    try {
      run('pg_ctl', '-D', join(folder, 'data'), '-m', 'immediate', 'stop');
    } catch {
      // It has been stopped by the last test.
    }
    rmSync(folder, { recursive: true, force: true });
  });

  const website = async (client = portal.anyone): Promise<string> => {
    const { node } = await client.get('query($id: ID!) { node(id: $id) { ... on University { website } } }', {
      id,
    });
    return node.website as string;
  };
  const change = async (value: string): Promise<void> => {
    const { updateUniversity } = await portal.operator.get(
      'mutation($input: UpdateUniversityInput!) { updateUniversity(input: $input) { university { version } } }',
      { input: { id, expectedVersion: version, website: value } },
    );
    version = (updateUniversity.university as { version: number }).version;
  };
  /** Statements that reach the database itself. */
  const statements = async (work: () => Promise<unknown>): Promise<number> => {
    const found = await portal.statementsOf(work);
    return found.filter((text) => /from university /.test(text)).length;
  };
  const isAsked = async (): Promise<boolean> => {
    for (let tries = 0; tries < 200; tries++) {
      await wait(25);
      const { rows } = await replica.query<{ count: string }>(
        "select count(*) from pg_stat_activity where application_name = 'asrtu-portal' and query like '%from university %'",
      );
      if (Number(rows[0].count) > 0) return true;
      await website();
    }
    return false;
  };

  it('answers public questions, and those of nobody else', async () => {
    await change('https://0.example');
    expect(await isAsked()).toBe(true);
    expect(await website()).toBe('https://0.example');
    expect(await statements(() => website(portal.operator))).toBe(1);
  });

  it('answers nothing before it has what was changed', async () => {
    for (let n = 1; n <= 50; n++) {
      await change(`https://${n}.example`);
      expect(await website()).toBe(`https://${n}.example`);
      if (n % 10 === 0) await wait(100);
    }
    await replica.query('select pg_wal_replay_pause()');
    await change('https://paused.example');
    for (let times = 0; times < 5; times++) {
      expect(await website()).toBe('https://paused.example');
      await wait(50);
    }
    const { rows } = await replica.query<{ website: string }>(
      'select website from university where id = $1',
      [id],
    );
    expect(rows[0].website).toBe('https://50.example');
    await replica.query('select pg_wal_replay_resume()');
  });

  it('is done without when it is gone', async () => {
    run('pg_ctl', '-D', join(folder, 'data'), '-m', 'immediate', 'stop');
    expect(await website()).toBe('https://paused.example');
    await change('https://alone.example');
    expect(await website()).toBe('https://alone.example');
  });
});
