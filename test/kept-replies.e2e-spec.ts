import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { FeedsService } from '../src/feeds/feeds.service.js';
import { Changes } from '../src/platform/changes/changes.js';
import { AnswerCache } from '../src/platform/graphql/answer-cache.js';
import { Drain } from '../src/platform/health/drain.js';
import { KeptReplies, ROOM_FOR_QUESTIONS } from '../src/platform/kept-replies.js';
import { startApp, type TestApp } from './support/app.js';
import { addUniversity } from './support/factories.js';
import { PortalProcess } from './support/process.js';
import { countStatements } from './support/query-counter.js';
import { addEvent } from './support/records.js';
import type { University } from '../src/universities/university.entity.js';

let portal: TestApp;
let university: University;
let replies: KeptReplies;
beforeAll(async () => {
  portal = await startApp(undefined, { ANSWER_CACHE: 'on' });
  portal.pinClock('2030-11-24T12:00:00.250Z');
  university = await addUniversity(portal);
  await change('https://first.example');
  portal.pinClock('2030-11-24T12:00:10.250Z');
  replies = portal.app.get(KeptReplies);
});
afterAll(() => portal.close());

let version = 1;
async function change(website: string): Promise<void> {
  const { updateUniversity } = await portal.operator.get(
    'mutation($input: UpdateUniversityInput!) { updateUniversity(input: $input) { university { version } } }',
    { input: { id: university.id, expectedVersion: version, website } },
  );
  version = (updateUniversity.university as { version: number }).version;
}

interface Raw {
  status: number;
  /** As it came, but for the time. */
  head: string;
  headers: Record<string, string>;
  body: Buffer;
}

function readReply(bytes: Buffer): [reply: Raw, rest: Buffer] | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end).replace(/\r\nDate: [^\r]*/i, '');
  const headers = Object.fromEntries(
    head
      .split('\r\n')
      .slice(1)
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
  const length = Number(headers['content-length'] ?? 0);
  const from = end + 4;
  if (bytes.length < from + length) return undefined;
  const body = Buffer.from(bytes.subarray(from, from + length));
  return [{ status: Number(head.slice(9, 12)), head, headers, body }, bytes.subarray(from + length)];
}

/** Writes pieces on one connection, with pauses between, and reads so many replies, byte for byte. */
async function exchange(pieces: (string | Buffer)[], count = 1, pause = 20): Promise<Raw[]> {
  const { hostname, port } = new URL(portal.url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  const found: Raw[] = [];
  let seen: Buffer = Buffer.alloc(0);
  const done = new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => resolve());
    socket.on('data', (chunk: Buffer) => {
      seen = Buffer.concat([seen, chunk]);
      for (let next = readReply(seen); next; next = readReply(seen)) {
        found.push(next[0]);
        seen = next[1];
      }
      if (found.length >= count) resolve();
    });
  });
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) await wait(pause);
    socket.write(piece);
  }
  await done;
  socket.destroy();
  return found;
}

type Headers = Record<string, string>;

function requestOf(method: string, path: string, headers: Headers = {}, body = ''): string {
  const all: Headers = { host: 'portal', ...headers };
  if (body) {
    all['content-type'] ??= 'application/json';
    all['content-length'] ??= String(Buffer.byteLength(body));
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}

const ID = { 'x-request-id': 'the-same-request' };
let count = 0;
/** A public question that was never asked before. */
const question = (): string =>
  `query Q${(count += 1)} { university(slug: "${university.slug}") { website } }`;
const post = (query: string, headers: Headers = ID): string =>
  requestOf('POST', '/graphql', headers, JSON.stringify({ query }));
const get = (path: string, headers: Headers = ID): string => requestOf('GET', path, headers);
const addressOf = (query: string): string => `/graphql?${new URLSearchParams({ query }).toString()}`;

async function one(request: string): Promise<Raw> {
  const [reply] = await exchange([request]);
  return reply;
}

/** How many of the replies were given before anything else worked, and the replies. */
async function givenOf(work: () => Promise<unknown>): Promise<number> {
  const before = replies.given;
  await work();
  return replies.given - before;
}

/**
 * On a server changes are looked for every two seconds too, and each is told once more then: what is kept is dropped once
 * more. So it is tried again.
 */
async function keptFrom(request: string): Promise<Raw[]> {
  let found: Raw[] = [];
  for (let tries = 0; tries < 5; tries++) {
    found = [];
    const ask = async (): Promise<void> => void found.push(await one(request));
    for (let times = 0; times < 2; times++) await ask();
    if ((await givenOf(ask)) === 1 && (await givenOf(ask)) === 1) return found;
  }
  throw new Error(`It was not kept: ${found[0].head}`);
}

const known = async (request: string): Promise<boolean> => (await givenOf(() => one(request))) === 1;

describe('what is kept', () => {
  it('is given with the same head and the same bytes, by POST and by GET', async () => {
    for (const request of [post(question()), get(addressOf(question()))]) {
      const [first, ...others] = await keptFrom(request);
      expect(first.status).toBe(200);
      expect(JSON.parse(first.body.toString())).toEqual({
        data: { university: { website: 'https://first.example' } },
      });
      expect(first.headers).toMatchObject({
        'x-request-id': 'the-same-request',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
      });
      // What was made for it has the same in its head, in another order.
      expect([others[0].headers, others[0].body]).toEqual([first.headers, first.body]);
      for (const each of others) expect([each.head, each.body]).toEqual([others[0].head, first.body]);
    }
  });

  it('is not sent to whoever has it', async () => {
    const path = addressOf(question());
    const [{ headers, body }] = await keptFrom(get(path));
    const { etag } = headers;
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const [first, ...others] = await keptFrom(get(path, { ...ID, 'if-none-match': tag }));
      expect([first.status, first.headers.etag, first.body.length]).toEqual([304, etag, 0]);
      for (const each of others) expect([each.head, each.body]).toEqual([first.head, first.body]);
    }
    const other = await one(get(path, { ...ID, 'if-none-match': '"other"' }));
    expect([other.status, other.body]).toEqual([200, body]);
    // Of a question by POST nobody has a copy.
    const asked = post(question(), { ...ID, 'if-none-match': '*' });
    expect(new Set((await keptFrom(asked)).map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('has an id of its own each time', async () => {
    const request = post(question());
    await keptFrom(request);
    const ids = [];
    for (const headers of [{}, {}, { 'x-request-id': 'a"b' }, { 'x-request-id': 'mine-0001' }] as Headers[])
      ids.push(
        (await one(request.replace(/x-request-id: .*\r\n/, linesOf(headers)))).headers['x-request-id'],
      );
    for (const id of ids.slice(0, 3)) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect([new Set(ids).size, ids[3]]).toEqual([4, 'mine-0001']);
  });

  it('is for nobody who says who they are, and for nothing unusual', async () => {
    const query = question();
    const [byPost, byGet] = [post(query), get(addressOf(query))];
    const feed = get('/feeds/events.json?limit=1');
    for (const request of [byPost, byGet, feed]) {
      await keptFrom(request);
      for (const headers of [
        { authorization: 'Bearer wrong' },
        { cookie: 'a=b' },
        { 'x-on-behalf-of': 'per_x' },
        { range: 'bytes=0-1' },
        { upgrade: 'h2c' },
        { 'content-encoding': 'gzip' },
      ] as Headers[]) {
        const asked = request.replace(/\r\n\r\n/, `\r\n${linesOf(headers)}\r\n`);
        expect([headers, await known(asked)]).toEqual([headers, false]);
      }
      expect(await known(request)).toBe(true);
    }
    expect((await one(byPost.replace(/\r\n\r\n/, '\r\nauthorization: x\r\n\r\n'))).status).toBe(401);
    expect(await known(get(addressOf(query), { ...ID, 'content-length': '0' }))).toBe(false);
    expect(await known(byGet.replace('HTTP/1.1', 'HTTP/1.0'))).toBe(false);
    const head = await givenOf(() => fetch(`${portal.url}${addressOf(query)}`, { method: 'HEAD' }));
    expect(head).toBe(0);
  });

  it('is kept for each question by itself', async () => {
    const query = question();
    const asked = post(query);
    await keptFrom(asked);
    for (const other of [
      post(query, { ...ID, accept: 'application/json' }),
      post(query, { ...ID, accept: 'undefined' }),
      post(query, { ...ID, 'accept-encoding': 'gzip' }),
      post(query, { ...ID, 'content-type': 'application/json; charset=utf-8' }),
      post(`${query} `),
      asked.replace('/graphql', '/graphql?'),
      asked
        .replace('{"query"', ' {"query"')
        .replace(/content-length: (\d+)/, (_all, n) => `content-length: ${Number(n) + 1}`),
      get(addressOf(query)),
    ])
      expect([other, await known(other)]).toEqual([other, false]);
    expect(await known(asked)).toBe(true);
  });

  it('is made anew after any change, at once', async () => {
    const query = question();
    const feed = `/feeds/events.json?university=${university.slug}`;
    const requests = [post(query), get(addressOf(query)), get(feed)];
    const tags = [];
    for (const request of requests) tags.push((await keptFrom(request))[0].headers.etag);
    for (let times = 0; times < 3; times++) {
      await change(`https://change-${times}.example`);
      for (const request of requests.slice(0, 2)) {
        const { body } = await one(request);
        expect(JSON.parse(body.toString()).data.university.website).toBe(`https://change-${times}.example`);
      }
    }
    const id = await addEvent(portal, university.id, { time: { startsOn: '2031-01-01' } });
    await portal.operator.get(
      'mutation($input: AdvanceEventInput!) { advanceEvent(input: $input) { event { id } } }',
      { input: { id, expectedVersion: 1, to: 'PUBLISHED' } },
    );
    expect(JSON.stringify(JSON.parse((await one(get(feed))).body.toString()))).toContain(id);
    for (const [index, path] of [addressOf(query), feed].entries()) {
      const { status } = await one(get(path, { ...ID, 'if-none-match': tags[index + 1] }));
      expect(status).toBe(200);
    }
    portal.pinClock('2030-11-24T12:00:20.250Z');
  });

  it('is kept no longer than the second or day on which it depends', async () => {
    const upcoming = post(
      `query U${(count += 1)} { events(first: 1, filter: { isUpcoming: true }) { totalCount } }`,
    );
    portal.pinClock('2030-11-24T12:01:00.100Z');
    await keptFrom(upcoming);
    portal.pinClock('2030-11-24T12:01:00.900Z');
    expect(await known(upcoming)).toBe(true);
    portal.pinClock('2030-11-24T12:01:01.000Z');
    expect(await known(upcoming)).toBe(false);
    const feed = get('/feeds/events.ics?past=false');
    await keptFrom(feed);
    portal.pinClock('2030-11-24T23:59:59.999Z');
    expect(await known(feed)).toBe(true);
    portal.pinClock('2030-11-25T00:00:00.000Z');
    expect(await known(feed)).toBe(false);
    portal.pinClock('2030-11-25T12:00:00.000Z');
  });

  it('is not given while changes go unheard, nor while the portal ends', async () => {
    const requests = [post(question()), get(addressOf(question())), get('/feeds/events.rss')];
    const changes = portal.app.get(Changes);
    const drain = portal.app.get(Drain);
    for (const request of requests) {
      await keptFrom(request);
      Object.defineProperty(changes, 'isListening', { configurable: true, get: () => false });
      expect(await known(request)).toBe(false);
      Reflect.deleteProperty(changes, 'isListening');
      await keptFrom(request);
      drain.draining = true;
      const before = replies.given;
      for (let times = 0; times < 3; times++) expect((await one(request)).headers.connection).toBe('close');
      expect(replies.given).toBe(before);
      drain.draining = false;
      expect((await one(request)).headers.connection).toBe('keep-alive');
    }
  });

  it('is told of to those who count', async () => {
    const cache = portal.app.get(AnswerCache);
    const request = post(question());
    await keptFrom(request);
    const { hits } = cache.counts;
    expect(await known(request)).toBe(true);
    expect(cache.counts.hits).toBe(hits + 1);
    const asked: unknown[] = [];
    const watch = ({ key }: { key?: string }): void => void asked.push(key);
    const { watchers } = portal.app.get(FeedsService);
    watchers.push(watch);
    const key = 'emb_01890a5d-ac96-774b-bcce-b302099a8057';
    const feed = `/feeds/events.json?limit=1&key=${key}`;
    const found = await keptFrom(get(feed));
    expect(asked.length).toBeGreaterThanOrEqual(found.length);
    asked.length = 0;
    const { etag } = found[0].headers;
    for (let times = 0; times < 4; times++) await one(get(feed, { ...ID, 'if-none-match': etag }));
    for (let times = 0; times < 4; times++) await one(get(feed));
    expect(asked).toEqual(Array(8).fill(key));
    watchers.splice(watchers.indexOf(watch), 1);
  });

  it('takes no more room than there is', async () => {
    const fill = 'x'.repeat(8_000);
    for (let n = 0; n < 120; n++) {
      const request = post(`# ${fill}\n${question()}`);
      // On one connection, so that it is quick.
      await exchange([request, request], 2, 1);
    }
    const { replies: kept, bytes } = replies.size;
    expect([kept < 110, bytes <= ROOM_FOR_QUESTIONS, bytes > ROOM_FOR_QUESTIONS - 30_000]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('is not kept where nothing is to be kept', async () => {
    const other = await startApp(undefined, { ANSWER_CACHE: 'off' });
    const query = '{ university(slug: "hit") { slug } }';
    for (let times = 0; times < 4; times++) await other.anyone.get(query);
    expect(other.app.get(KeptReplies).given).toBe(0);
    await other.close();
  });

  it('by id is unknown as soon as the document is retired', async () => {
    const text = question();
    const input = { ownerId: university.id, name: 'A page', text };
    const { registerTrustedDocument } = await portal.operator.get(
      'mutation($input: RegisterTrustedDocumentInput!) { registerTrustedDocument(input: $input) { document { id } } }',
      { input },
    );
    const digest = createHash('sha256').update(text).digest('hex');
    const byGet = get(`/graphql?id=${digest}`);
    const byPost = requestOf('POST', '/graphql', ID, JSON.stringify({ id: digest }));
    const [first] = await keptFrom(byGet);
    expect(first.headers['access-control-allow-origin']).toBe('*');
    const tagged = get(`/graphql?id=${digest}`, { ...ID, 'if-none-match': first.headers.etag });
    await keptFrom(tagged);
    await keptFrom(byPost);
    await portal.operator.get(
      'mutation($input: RetireTrustedDocumentInput!) { retireTrustedDocument(input: $input) { document { id } } }',
      { input: { id: registerTrustedDocument.document.id, expectedVersion: 1 } },
    );
    for (const request of [byGet, tagged, byPost]) expect((await one(request)).status).toBe(404);
  });
});

describe('a feed', () => {
  it.each(['ics', 'atom', 'rss', 'json'])(
    'of the kind %s is given from memory, plain and with gzip',
    async (kind) => {
      const path = `/feeds/events.${kind}`;
      const [plain, ...others] = await keptFrom(get(path));
      for (const each of others) expect([each.head, each.body]).toEqual([plain.head, plain.body]);
      const [gzip, ...more] = await keptFrom(get(path, { ...ID, 'accept-encoding': 'gzip' }));
      for (const each of more) expect([each.head, each.body]).toEqual([gzip.head, gzip.body]);
      expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
      expect([gzip.headers['content-encoding'], gzip.headers.vary]).toEqual(['gzip', 'accept-encoding']);
      const { etag, 'last-modified': modified } = plain.headers;
      for (const [asked, status] of [
        [{ 'if-none-match': etag }, 304],
        [{ 'if-none-match': `W/"other", W/${gzip.headers.etag}` }, 304],
        [{ 'if-modified-since': modified }, 304],
        [{ 'if-none-match': '"other"', 'if-modified-since': modified }, 200],
        [{ 'if-modified-since': 'yesterday' }, 200],
      ] as [Headers, number][]) {
        const found = await keptFrom(get(path, { ...ID, ...asked }));
        expect([asked, new Set(found.map((each) => each.status))]).toEqual([asked, new Set([status])]);
        expect(new Set(found.map((each) => each.head)).size).toBe(1);
      }
    },
  );

  it('costs no statement while nothing is changed, kept or not', async () => {
    let statements: string[] = [''];
    for (let tries = 0; tries < 3 && statements.length > 0; tries++) {
      await one(get('/feeds/events.atom'));
      statements = await countStatements(portal.dataSource, async () => {
        for (let times = 0; times < 3; times++) await one(get('/feeds/events.atom'));
        await one(get('/feeds/events.atom', { ...ID, cookie: 'a=b' }));
      });
    }
    expect(statements).toEqual([]);
    await change('https://no-feed-shows-this.example');
    expect((await countStatements(portal.dataSource, () => one(get('/feeds/events.atom')))).length).toBe(
      // One that asks for the version, which is another one, and so the events.
      (
        await portal.statementsOf(async () => {
          await change('https://nor-this.example');
          await one(get('/feeds/events.atom'));
        })
      ).length - (await portal.statementsOf(() => change('https://nor-that.example'))).length,
    );
  });

  it('has the date of a change only when its second is over', async () => {
    portal.pinClock('2030-11-25T13:00:00.100Z');
    await change('https://in-this-second.example');
    const feed = get('/feeds/events.json?limit=3');
    for (let times = 0; times < 3; times++) {
      expect((await one(feed)).headers['last-modified']).toBe('Mon, 25 Nov 2030 12:59:59 GMT');
    }
    portal.pinClock('2030-11-25T13:00:01.000Z');
    for (const { headers } of await keptFrom(feed))
      expect(headers['last-modified']).toBe('Mon, 25 Nov 2030 13:00:00 GMT');
  });
});

describe('a body', () => {
  it('is read in whatever pieces it comes', async () => {
    const request = post(question());
    const [{ body }] = await keptFrom(request);
    const head = request.indexOf('\r\n\r\n') + 4;
    for (const cuts of [[head], [head + 10], [20, head, head + 5, head + 30], [request.length - 1]]) {
      const pieces = [0, ...cuts].map((from, n) => request.slice(from, cuts[n] ?? request.length));
      const [reply] = await exchange(pieces);
      expect([cuts, reply.status, reply.body]).toEqual([cuts, 200, body]);
    }
    // It begins like what is known, and goes on.
    const longer = request.replace(/content-length: (\d+)/, (_all, n) => `content-length: ${Number(n) + 3}`);
    expect((await exchange([longer, 'xyz'])).map(({ status }) => status)).toEqual([400]);
    expect((await exchange([longer, '   ']))[0].body).toEqual(body);
    // Slowly.
    expect((await exchange([request.slice(0, head + 3), request.slice(head + 3)], 1, 1_500))[0].body).toEqual(
      body,
    );
  });

  it('that is not known goes on as it came', async () => {
    for (const letter of ['ш', '哈', '𝄞', '\\u00e9']) {
      const query = `query Q${(count += 1)}($s: String!) { universities(filter: { text: $s }) { totalCount } }`;
      const body = `{"query":"${query}","variables":{"s":"no such ${letter}"}}`;
      const request = requestOf('POST', '/graphql', ID, body);
      for (let times = 0; times < 4; times++) {
        const { status, body: answer } = await one(request);
        expect([letter, status, JSON.parse(answer.toString())]).toEqual([
          letter,
          200,
          { data: { universities: { totalCount: 0 } } },
        ]);
      }
    }
  });

  it('of several requests in one packet is answered in their order', async () => {
    const [kept, fresh, other] = [post(question()), post(question()), get(addressOf('{ __typename }'))];
    await keptFrom(kept);
    const single = [await one(kept), await one(post(`{ a: __typename }`)), await one(other)];
    const found = await exchange([kept + fresh + kept + post('{ a: __typename }') + other + kept], 6);
    expect(found.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(found.map(({ body }) => body.toString())).toEqual(
      [single[0], single[0], single[0], single[1], single[2], single[0]].map(({ body }) => body.toString()),
    );
    // One after the other on the same connection, and half of one with another.
    expect((await exchange([kept, kept, kept], 3)).map(({ status }) => status)).toEqual([200, 200, 200]);
    const cut = kept.length - 7;
    const halves = await exchange([kept + kept.slice(0, cut), kept.slice(cut) + kept], 3);
    expect(new Set(halves.map(({ body }) => body.toString()))).toEqual(new Set([single[0].body.toString()]));
  });

  it('that ends early, or never comes, harms nobody', async () => {
    const request = post(question());
    await keptFrom(request);
    const { hostname, port } = new URL(portal.url);
    for (const part of [request.length - 5, request.indexOf('\r\n\r\n') + 4]) {
      for (let times = 0; times < 10; times++) {
        const socket = connect({ host: hostname, port: Number(port) });
        socket.on('error', () => undefined);
        socket.write(request.slice(0, part));
        await wait(5);
        socket.destroy();
      }
    }
    // Gone before the answer, known or not.
    for (const asked of [request, post(question())]) {
      const socket = connect({ host: hostname, port: Number(port) });
      socket.on('error', () => undefined);
      socket.write(asked, () => socket.destroy());
      await wait(20);
    }
    expect((await one(request)).status).toBe(200);
    expect(portal.app.get(AnswerCache).size.pending).toBe(0);
  });

  it('that is wrong is refused as ever', async () => {
    for (const [body, headers, status] of [
      ['{"query":', {}, 400],
      ['{"__proto__":{}}', {}, 400],
      ['query', { 'content-type': 'text/plain' }, 415],
      ['{}', { 'content-length': '2000000' }, 413],
    ] as [string, Headers, number][]) {
      for (let times = 0; times < 2; times++) {
        const reply = await one(requestOf('POST', '/graphql', headers, body));
        expect([body, reply.status]).toEqual([body, status]);
        expect(JSON.parse(reply.body.toString()).errors).toHaveLength(1);
      }
    }
    const none = await one(
      requestOf('POST', '/graphql', { 'content-type': 'application/json', 'content-length': '0' }),
    );
    expect(none.status).toBe(400);
    const chunked = JSON.stringify({ query: question() });
    const inChunks = requestOf('POST', '/graphql', {
      'content-type': 'application/json',
      'transfer-encoding': 'chunked',
    });
    const request = `${inChunks}${chunked.length.toString(16)}\r\n${chunked}\r\n0\r\n\r\n`;
    for (let times = 0; times < 4; times++) {
      expect(await givenOf(async () => expect((await one(request)).status).toBe(200))).toBe(0);
    }
  });

  it('that is long, or waits to be wanted, is answered', async () => {
    const long = post(`# ${'x'.repeat(17_000)}\n${question()}`);
    for (let times = 0; times < 4; times++) {
      expect(await givenOf(async () => expect((await one(long)).status).toBe(200))).toBe(0);
    }
    const asked = post(question(), { ...ID, expect: '100-continue' });
    const head = asked.indexOf('\r\n\r\n') + 4;
    const [first, second] = await exchange([asked.slice(0, head), asked.slice(head)], 2);
    expect([first.status, second.status]).toEqual([100, 200]);
  });
});

describe('a portal of its own', () => {
  let folder: string;
  let other: PortalProcess;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'portal-kept-'));
    const { DATABASE_URL } = portal.config;
    const database: Record<string, string> = DATABASE_URL ? { DATABASE_URL } : { DATA_DIR: folder };
    other = await PortalProcess.start({ ...database, LOG_LEVEL: 'info', JOBS: 'off' });
  }, 60_000);
  afterAll(async () => {
    await other.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('logs a kept reply as any other, and counts it', async () => {
    const address = `${other.url}/graphql?query=%7B__typename%7D`;
    for (let n = 0; n < 10; n++)
      await (await fetch(address, { headers: { 'x-request-id': `request-${n}` } })).text();
    const metrics = await fetch(`${other.url}/metrics`, {
      headers: { authorization: `Bearer ${portal.config.PORTAL_OPERATOR_TOKEN}` },
    });
    const [, given] = /^portal_kept_replies_total (\d+)$/m.exec(await metrics.text())!;
    expect(Number(given)).toBeGreaterThan(4);
    await other.kill('SIGTERM');
    const lines = other.log.filter(({ path }) => path === '/graphql');
    expect(lines).toEqual(
      Array.from({ length: 10 }, (_, n) => ({
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
        requestId: `request-${n}`,
        method: 'GET',
        path: '/graphql',
        status: 200,
        milliseconds: expect.any(Number),
        msg: 'request',
      })),
    );
  });
});

function linesOf(headers: Headers): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
}
