import { buildClientSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { Agent, get as httpGet, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from './support/client.js';
import { universityInput } from './support/factories.js';
import { PortalProcess } from './support/process.js';

const CREATE =
  'mutation($input: CreateUniversityInput!) { createUniversity(input: $input) { university { slug } } }';
const running: PortalProcess[] = [];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'portal-operation-'));
});
afterAll(async () => {
  await Promise.all(running.map((portal) => portal.kill('SIGKILL')));
  rmSync(folder, { recursive: true, force: true });
});

async function start(settings: Record<string, string> = {}): Promise<PortalProcess> {
  const portal = await PortalProcess.start({ DATA_DIR: folder, ...settings });
  running.push(portal);
  return portal;
}

function run(script: string, settings: Record<string, string> = {}, ...words: string[]): PortalProcess {
  const portal = PortalProcess.run(script, { DATA_DIR: folder, ...settings }, ...words);
  running.push(portal);
  return portal;
}

/** The output of a command that must do well. */
async function once(script: string, ...words: string[]): Promise<string> {
  const command = run(script, {}, ...words);
  expect([script, await command.ended(), command.output]).toEqual([script, 0, command.output]);
  return command.output;
}

interface Slugs {
  nodes: { slug: string; names: unknown[] }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

async function slugs(portal: PortalProcess): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: { universities: Slugs } = await portal.operator.get(
      'query($after: String) { universities(first: 100, after: $after) { nodes { slug names { text } } pageInfo { endCursor hasNextPage } } }',
      { after },
    );
    for (const { slug, names } of page.universities.nodes) {
      expect(names.length).toBeGreaterThan(0);
      found.push(slug);
    }
    after = page.universities.pageInfo.endCursor;
    more = page.universities.pageInfo.hasNextPage;
  }
  return found;
}

describe('the embedded portal', () => {
  it('survives being killed at any moment of its first start', async () => {
    for (const milliseconds of [1200, 2400, 3600]) {
      const own = run('main');
      await wait(milliseconds);
      await own.kill('SIGKILL');
    }
    const portal = await start();
    expect(await slugs(portal)).toHaveLength(46);
    expect(await portal.kill('SIGTERM')).toBe(0);
  });

  it('tells at its first start, and then no more, how to sign in as the operator', async () => {
    const own = { DATA_DIR: join(folder, 'signing-in') };
    const first = await start(own);
    expect(first.output).toContain('requestSignInCode(input: { email: \\"operator@localhost\\" })');
    const client = new Client(first.url!);
    const { requestSignInCode } = await client.get(
      'mutation { requestSignInCode(input: { email: "operator@localhost" }) { challenge } }',
    );
    const outbox = join(own.DATA_DIR, 'outbox');
    let mails: string[] = [];
    while (mails.length === 0) {
      await wait(50);
      mails = existsSync(outbox) ? readdirSync(outbox).filter((name) => name.endsWith('.eml')) : [];
    }
    const [, code] = /^ {4}([0-9A-Z]{4}-[0-9A-Z]{4})\r?$/m.exec(
      readFileSync(join(outbox, mails[0]), 'utf8'),
    )!;
    const { headers, errors } = await client.ask(
      'mutation($input: SignInInput!) { signIn(input: $input) { session { id } } }',
      { input: { challenge: requestSignInCode.challenge, code } },
    );
    expect(errors).toEqual([]);
    const cookie = headers.get('set-cookie')!.split(';')[0];
    expect(await client.with({ cookie }).get('{ viewer { grants { role } } }')).toEqual({
      viewer: { grants: [{ role: 'OPERATOR' }] },
    });
    await first.kill('SIGTERM');
    const second = await start(own);
    expect(second.output).not.toContain('requestSignInCode');
    await second.kill('SIGTERM');
  });

  it('shows the folder to nobody else', () => {
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it('is opened by one process at a time, and tells the second one so', async () => {
    const first = await start();
    for (const other of [run('main'), run('migrate', {}, 'status'), run('seed')]) {
      expect(await other.ended()).toBe(1);
      expect(other.output).toContain(`The data folder ${folder} is in use by another process`);
      expect(other.output).not.toContain('    at ');
    }
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
    await first.kill('SIGTERM');
  });

  it('loses nothing that was acknowledged when it is killed while it writes', async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < 3; round++) {
      const portal = await start();
      let writing = true;
      const writers = Array.from({ length: 4 }, async (_, writer) => {
        for (let number = 0; writing; number++) {
          const input = universityInput({ slug: `killed-${round}-${writer}-${number}` });
          try {
            await portal.operator.get(CREATE, { input });
            acknowledged.push(input.slug);
          } catch {
            writing = false;
          }
        }
      });
      await wait(1000 + round * 500);
      await portal.kill('SIGKILL');
      await Promise.all(writers);
    }
    expect(acknowledged.length).toBeGreaterThan(20);
    const portal = await start();
    expect(await slugs(portal)).toEqual(expect.arrayContaining(acknowledged));
    await portal.kill('SIGTERM');
  });

  it('has commands that say what they do', async () => {
    const status = run('migrate', {}, 'status');
    expect(await status.ended()).toBe(0);
    expect(status.output).toMatch(/^applied dates-and-text-\d{13}$/m);
    expect(status.output).not.toContain('missing');
    const seed = run('seed');
    expect(await seed.ended()).toBe(0);
    expect(seed.output).toContain('0 added, 46 there already');
    for (const output of [
      await once('operator', 'new@example.org'),
      await once('operator', 'new@example.org'),
    ]) {
      expect(output).toContain('new@example.org is an operator');
    }
    const verified = await once('audit-verify');
    const [, seq, hash] = /^Head: (\d+) ([0-9a-f]{64}) /m.exec(verified)!;
    expect(verified).toContain(`The audit is intact: ${seq} entries, 0 of them`);
    expect(await once('audit-verify', seq, hash)).toContain('The audit is intact');
    const other = run('audit-verify', {}, seq, '0'.repeat(64));
    expect(await other.ended()).toBe(1);
    expect(other.output).toContain('it was written anew');
    const wrong = run('seed', {}, '/nowhere.json');
    expect(await wrong.ended()).toBe(1);
    expect(wrong.output).toContain('/nowhere.json was not loaded');
  });
});

describe('SIGTERM', () => {
  interface Got {
    status?: number;
    connection?: string;
  }

  function get(url: string, agent: Agent): Promise<Got> {
    return new Promise((resolve, reject) => {
      httpGet(url, { agent }, (response: IncomingMessage) => {
        response.resume();
        response.on('end', () =>
          resolve({ status: response.statusCode, connection: response.headers.connection }),
        );
      }).on('error', reject);
    });
  }

  it('lets every request in flight be answered, on kept-alive connections too', async () => {
    const portal = await start();
    const url = portal.url!;
    const agent = new Agent({ keepAlive: true, maxSockets: 20 });
    const query = `${url}/graphql?query=${encodeURIComponent('{ universities(first: 10) { nodes { names { text } } } }')}`;
    const answers: Got[] = [];
    const failures: unknown[] = [];
    // Clients that ask without a pause until they are told that the connection ends.
    const clients = Array.from({ length: 10 }, async () => {
      for (;;) {
        const got = await get(query, agent).catch((error: unknown) => failures.push(error) && undefined);
        if (!got) return;
        answers.push(got);
        if (got.connection === 'close') return;
      }
    });
    while (answers.length < 30 && failures.length === 0) await wait(10);
    portal.child.kill('SIGTERM');
    // The first who is told.
    await Promise.race(clients);
    expect(await get(`${url}/health/ready`, new Agent())).toEqual({ status: 503, connection: 'close' });
    await Promise.all(clients);
    expect(failures).toEqual([]);
    expect(answers.length).toBeGreaterThan(30);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(answers.filter(({ connection }) => connection === 'close')).toHaveLength(10);
    expect(await portal.ended()).toBe(0);
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
    agent.destroy();
  });
});

describe('health', () => {
  it('is live and ready', async () => {
    const portal = await start();
    const live = await fetch(`${portal.url}/health/live`);
    expect([live.status, await live.json()]).toEqual([200, { status: 'ok' }]);
    const ready = await fetch(`${portal.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ok', database: 'ok' }]);
    await portal.kill('SIGTERM');
  });
});

describe('the build', () => {
  it('answers with the contract, by all its names', async () => {
    const portal = await start();
    const schema = buildClientSchema(await portal.operator.get(getIntrospectionQuery()));
    const contract = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
    expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(contract);
    await portal.kill('SIGTERM');
  });
});

describe('the log', () => {
  it('has a line a request with its id, and nothing of what was asked', async () => {
    const portal = await start();
    const response = await fetch(`${portal.url}/graphql?secret=in-the-query`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-request-id': 'my-own-id-1',
        authorization: 'Bearer a-wrong-token-that-must-not-be-logged',
        cookie: 'secret=cookie',
        'user-agent': 'secret-agent',
      },
      body: JSON.stringify({
        query: '{ university(slug: "secret-slug") { id } }',
        variables: { a: 'secret-variable' },
      }),
    });
    expect(response.headers.get('x-request-id')).toBe('my-own-id-1');
    const odd = await fetch(`${portal.url}/health/live`, { headers: { 'x-request-id': 'a"b\\c <script>' } });
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const token = 'Secret-Token-Of-A-Feed-Secret-Token-Of-A-Fe';
    for (const path of [
      `/feeds/s/${token}/events.ics`,
      `/feeds//s/${token}`,
      `/feeds/%73/${token}/events.ics`,
    ]) {
      expect((await fetch(`${portal.url}${path}`)).status).toBe(404);
    }
    await portal.kill('SIGTERM');
    expect(portal.log.filter(({ path }) => path === '/feeds/s/…/events.ics')).toHaveLength(1);
    expect(portal.output).not.toContain('Token-Of-A-Feed');
    const line = portal.log.find(({ requestId }) => requestId === 'my-own-id-1');
    expect(line).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
      requestId: 'my-own-id-1',
      method: 'POST',
      path: '/graphql',
      status: 401,
      milliseconds: expect.any(Number),
      msg: 'request',
    });
    expect(portal.output).not.toMatch(/secret|a-wrong-token|127\.0\.0\.1:\d+.*remote/);
  });
});

describe('a start that cannot be', () => {
  it('tells all wrong settings at once', async () => {
    const portal = run('main', { PORT: '99999', PORTAL_OPERATOR_TOKEN: 'short', LOG_LEVEL: 'loud' });
    expect(await portal.ended()).toBe(1);
    for (const name of ['PORT', 'PORTAL_OPERATOR_TOKEN', 'LOG_LEVEL', '.env.example'])
      expect(portal.output).toContain(name);
    expect(portal.output).not.toContain('    at ');
  });

  it('tells that the port is in use', async () => {
    const first = await start();
    const other = mkdtempSync(join(tmpdir(), 'portal-other-'));
    const second = run('main', { DATA_DIR: other, PORT: new URL(first.url!).port });
    expect(await second.ended()).toBe(1);
    expect(second.output).toContain('The port is in use');
    await first.kill('SIGTERM');
    rmSync(other, { recursive: true, force: true });
  });

  it('tells that the database cannot be reached', async () => {
    const portal = run('main', { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect(await portal.ended()).toBe(1);
    expect(portal.output).toContain('cannot be reached');
  });
});
