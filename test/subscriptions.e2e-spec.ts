import ICAL from 'ical.js';
import { request } from 'node:http';
import { KeyScope, Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { actor, addAccount, addKey, addPartner, addPerson, giveRole, signedIn } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import type { Client } from './support/client.js';
import { addUniversity } from './support/factories.js';
import { addDelegate, addEvent, addRegistration } from './support/records.js';

const NOW = '2026-11-25T12:20:00Z';

let portal: TestApp;
beforeAll(async () => {
  portal = await startApp(undefined, { JOBS: 'on' });
  portal.pinClock(NOW);
});
afterAll(() => portal.close());
beforeEach(() => portal.pinClock(NOW));

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Without what fetch makes of a path. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(`${portal.url}${path}`, { method, headers, path }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode!, headers: response.headers, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

const CREATE = `mutation($input: CreateFeedSubscriptionInput!) { createFeedSubscription(input: $input) {
  subscription { id kind lang name createdAt lastUsedAt revokedAt } addresses { ics atom rss json } } }`;
const REVOKE = `mutation($input: RevokeFeedSubscriptionInput!) { revokeFeedSubscription(input: $input) {
  subscription { id revokedAt } } }`;
const MINE = '{ viewer { feedSubscriptions { id name lastUsedAt revokedAt } } }';
const FORMATS = ['ics', 'atom', 'rss', 'json'] as const;

interface Made {
  id: string;
  /** Paths, by format. */
  paths: Record<(typeof FORMATS)[number], string>;
  token: string;
}

async function subscribe(client: Client, more: Record<string, unknown> = {}): Promise<Made> {
  const { createFeedSubscription } = await client.get(CREATE, { input: { kind: 'MEMBERS', ...more } });
  const { subscription, addresses } = createFeedSubscription as {
    subscription: { id: string };
    addresses: Made['paths'];
  };
  const paths = Object.fromEntries(
    Object.entries(addresses).map(([format, url]) => {
      expect(url.startsWith(`${portal.config.publicUrl.origin}/feeds/s/`)).toBe(true);
      return [format, new URL(url).pathname];
    }),
  ) as Made['paths'];
  return { id: subscription.id, paths, token: paths.ics.split('/')[3] };
}

const TIME = { startsAt: '2027-03-01T09:00', endsAt: '2027-03-01T17:30', timeZone: 'Europe/Moscow' };

async function advance(id: string, expectedVersion: number, to: string): Promise<void> {
  await portal.operator.get(
    'mutation($input: AdvanceEventInput!) { advanceEvent(input: $input) { event { id } } }',
    { input: { id, expectedVersion, to } },
  );
}

async function published(title: string, more: Record<string, unknown> = {}): Promise<string> {
  const id = await addEvent(portal, undefined, { time: TIME, title: { en: title }, ...more });
  await advance(id, 1, 'PUBLISHED');
  return id;
}

/** What a feed says of its events: their titles by id. */
async function titles({ paths }: Made): Promise<Map<string, string>> {
  const { status, body } = await get(`${paths.json}?limit=500`);
  expect(status).toBe(200);
  const { items } = JSON.parse(body) as { items: { id: string; title: string }[] };
  return new Map(items.map(({ id, title }) => [id, title]));
}

async function statusOf({ paths }: Made): Promise<number> {
  return (await get(paths.ics)).status;
}

async function someone(role = Role.UNIVERSITY_READER, side = Side.RU) {
  const { id } = await addUniversity(portal, { side });
  const who = await actor(portal, role, { ownerId: id });
  return { ...who, universityId: id };
}

describe('a feed for members', () => {
  it('has what the person may know of, no more', async () => {
    const reader = await someone();
    const partner = await addPartner(portal);
    const outside = await actor(portal, Role.LIAISON_OFFICER, { ownerId: partner.id });
    const officer = await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.CN });
    const events = {
      PUBLIC: await published('For all'),
      MEMBERS: await published('For members', { audience: 'MEMBERS' }),
      SECRETARIATS: await published('For secretariats', { audience: 'SECRETARIATS' }),
      draft: await addEvent(portal, reader.universityId, { time: TIME, title: { en: 'A draft' } }),
    };
    const seen = async (client: Client): Promise<string[]> => {
      const found = await titles(await subscribe(client));
      return Object.entries(events).flatMap(([name, id]) => (found.has(id) ? [name] : []));
    };
    expect(await seen(reader.client)).toEqual(['PUBLIC', 'MEMBERS']);
    expect(await seen(outside.client)).toEqual(['PUBLIC']);
    expect(await seen(officer.client)).toEqual(['PUBLIC', 'MEMBERS', 'SECRETARIATS']);
    const feed = await subscribe(reader.client);
    for (const format of FORMATS) {
      const { body, headers, status } = await get(feed.paths[format]);
      expect([format, status]).toEqual([format, 200]);
      for (const title of ['For all', 'For members']) expect(body).toContain(title);
      for (const title of ['For secretariats', 'A draft']) expect(body).not.toContain(title);
      expect(headers).toMatchObject({
        'cache-control': 'private, no-store',
        'referrer-policy': 'no-referrer',
        'content-disposition': `inline; filename="asrtu-events.${format}"`,
        'x-content-type-options': 'nosniff',
      });
      for (const name of ['access-control-allow-origin', 'set-cookie', 'last-modified'])
        expect(headers[name]).toBeUndefined();
    }
  });

  it('has no link to join and no private contact', async () => {
    const { client } = await someone();
    const feed = await subscribe(client);
    await published('With secrets', {
      audience: 'MEMBERS',
      joinUrl: 'https://join.example/very-secret',
      note: 'an inner note',
      contactPoints: [{ kind: 'PHONE', value: '+7 495 000-00-99' }],
    });
    for (const format of FORMATS) {
      const { body } = await get(feed.paths[format]);
      expect(body).toContain('With secrets');
      for (const secret of ['very-secret', 'inner note', '000-00-99']) expect(body).not.toContain(secret);
    }
  });

  it('tells its title, its language and itself, and of nobody else’s addresses', async () => {
    const { client } = await someone();
    await published('In two languages', { title: { en: 'In English', ru: 'По-русски' } });
    const first = await subscribe(client, { lang: 'RU' });
    const second = await subscribe(client, { lang: 'RU' });
    const read = async ({ paths }: Made) =>
      new ICAL.Component(ICAL.parse((await get(paths.ics)).body) as unknown[]);
    const calendar = await read(first);
    expect(calendar.getFirstPropertyValue('name')).toBe(
      'Ассоциация технических университетов России и Китая: Мероприятия для членов',
    );
    expect([
      calendar.getFirstPropertyValue('uid'),
      (await read(second)).getFirstPropertyValue('uid'),
    ]).toEqual([first.id, second.id]);
    const atom = (await get(first.paths.atom)).body;
    expect(atom).toContain(`<id>tag:asrtu.ru,2017:${first.id}</id>`);
    expect(atom).toContain('По-русски');
    expect(atom).not.toContain('hreflang="en"');
    const { home_page_url: home, feed_url: self } = JSON.parse((await get(first.paths.json)).body) as Record<
      string,
      string
    >;
    expect([new URL(home).pathname, new URL(self).pathname]).toEqual(['/ru/events', first.paths.json]);
  });

  it('follows its pages to the end, each event once', async () => {
    const { client } = await someone();
    const feed = await subscribe(client);
    const ids = [...(await titles(feed)).keys()];
    expect(ids.length).toBeGreaterThan(7);
    const seen: string[] = [];
    for (let next: string | undefined = `${feed.paths.json}?limit=5`; next;) {
      const page = JSON.parse((await get(next)).body) as { items: { id: string }[]; next_url?: string };
      seen.push(...page.items.map(({ id }) => id));
      next = page.next_url?.replace(portal.config.publicUrl.origin, '');
    }
    expect(seen).toEqual(ids);
    expect((await get(`${feed.paths.atom}?limit=5`)).body).toMatch(
      new RegExp(`<link rel="next" [^>]*${feed.token}/events.atom\\?limit=5&amp;after=`),
    );
  });

  it('tells of what is taken back, without a word of what it said', async () => {
    const { client } = await someone();
    const feed = await subscribe(client);
    const id = await published('Taken back', { audience: 'MEMBERS' });
    const open = await published('Not for all any more');
    const secret = await published('Only for secretariats now');
    await advance(id, 2, 'UNPUBLISHED');
    for (const [event, audience] of [
      [open, 'MEMBERS'],
      [secret, 'SECRETARIATS'],
    ]) {
      await portal.operator.get(
        'mutation($input: UpdateEventInput!) { updateEvent(input: $input) { event { id } } }',
        { input: { id: event, expectedVersion: 2, audience } },
      );
    }
    const { body } = await get(feed.paths.ics);
    const calendar = new ICAL.Component(ICAL.parse(body) as unknown[]);
    const found = new Map(
      calendar.getAllSubcomponents('vevent').map((each) => [String(each.getFirstPropertyValue('uid')), each]),
    );
    const shown = [id, open, secret].map((each) =>
      ['status', 'summary'].map((name) => found.get(each)?.getFirstPropertyValue(name)),
    );
    expect(shown).toEqual([
      ['CANCELLED', 'Withdrawn'],
      ['CONFIRMED', 'Not for all any more'],
      ['CANCELLED', 'Withdrawn'],
    ]);
    // Who never knew of it is not told now.
    const partner = await addPartner(portal);
    const outside = await actor(portal, Role.LIAISON_OFFICER, { ownerId: partner.id });
    expect((await get((await subscribe(outside.client)).paths.ics)).body).not.toContain(id);
    expect((await get('/feeds/events.ics')).body).not.toContain(id);
    portal.pinClock('2027-02-24T12:00:00Z');
    expect((await get(feed.paths.ics)).body).not.toContain(id);
  });
});

describe('a feed of one’s own events', () => {
  it('has those for which the person is named, until it is withdrawn', async () => {
    const reader = await someone();
    const feed = await subscribe(reader.client, { kind: 'OWN', lang: 'ZH' });
    const [own, other, hidden] = [
      await addEvent(portal, undefined, { time: TIME, audience: 'MEMBERS', title: { en: 'Mine' } }),
      await addEvent(portal, undefined, { time: TIME, title: { en: 'Not mine' } }),
      await addEvent(portal, undefined, { time: TIME, audience: 'SECRETARIATS', title: { en: 'Hidden' } }),
    ];
    const registrations = [];
    for (const event of [own, other, hidden]) registrations.push(await addRegistration(portal, event));
    const colleague = await addPerson(portal, { ownerId: reader.universityId });
    await addAccount(portal, colleague);
    await addDelegate(portal, registrations[1], colleague.id);
    expect(await titles(feed)).toEqual(new Map());
    const delegate = await addDelegate(portal, registrations[0], reader.person.id);
    await addDelegate(portal, registrations[2], reader.person.id);
    expect(await titles(feed)).toEqual(new Map([[own, 'Mine']]));
    await reader.client.get(
      'mutation($input: WithdrawDelegateInput!) { withdrawDelegate(input: $input) { delegate { id } } }',
      { input: { id: delegate, expectedVersion: 1 } },
    );
    expect(await titles(feed)).toEqual(new Map());
  });
});

describe('over HTTP', () => {
  it('is the same while nothing changes, and says so', async () => {
    const { client } = await someone();
    const feed = await subscribe(client);
    for (const format of FORMATS) {
      const first = await get(feed.paths[format]);
      const { etag } = first.headers;
      expect((await get(feed.paths[format])).body).toBe(first.body);
      const again = await get(feed.paths[format], { 'if-none-match': String(etag) });
      expect([again.status, again.body, again.headers.etag]).toEqual([304, '', etag]);
      expect(again.headers['cache-control']).toBe('private, no-store');
      // No date tells that a role has ended.
      const later = { 'if-modified-since': 'Thu, 01 Jan 2099 00:00:00 GMT' };
      expect((await get(feed.paths[format], later)).status).toBe(200);
      const head = await get(feed.paths[format], {}, 'HEAD');
      const { date: _one, 'x-request-id': _two, ...rest } = head.headers;
      expect([head.status, head.body]).toEqual([200, '']);
      expect(first.headers).toMatchObject(rest);
      const packed = await get(feed.paths[format], { 'accept-encoding': 'gzip' });
      expect(packed.headers['content-encoding']).toBe('gzip');
    }
    const { etag } = (await get(feed.paths.ics)).headers;
    await published('One more', { audience: 'MEMBERS' });
    expect((await get(feed.paths.ics, { 'if-none-match': String(etag) })).status).toBe(200);
  });

  it('costs four statements while nothing has changed', async () => {
    const { client } = await someone();
    const feed = await subscribe(client);
    await get(feed.paths.ics);
    expect((await portal.statementsOf(() => get(feed.paths.ics))).length).toBe(4);
  });

  it('takes no parameters but those of its pages', async () => {
    const { client } = await someone();
    const feed = await subscribe(client);
    const dead = {
      ...feed,
      paths: { ...feed.paths, json: feed.paths.json.replace(feed.token, 'x'.repeat(43)) },
    };
    for (const [query, reason] of [
      ['lang=ru', 'PARAMETER_UNKNOWN'],
      ['side=cn', 'PARAMETER_UNKNOWN'],
      ['key=emb_x', 'PARAMETER_UNKNOWN'],
      ['past=false', 'PARAMETER_UNKNOWN'],
      ['limit=501', 'PARAMETER_MALFORMED'],
      ['limit=5&limit=6', 'PARAMETER_TWICE'],
    ]) {
      const { status, body, headers } = await get(`${feed.paths.json}?${query}`);
      expect([query, status, JSON.parse(body).errors[0].extensions.reason]).toEqual([query, 400, reason]);
      expect(headers['cache-control']).toBe('private, no-store');
      // A token that is wrong is not told apart by it.
      expect((await get(`${dead.paths.json}?${query}`)).body).toBe(body);
    }
    expect((await get(`${feed.paths.json}?after=abc`)).status).toBe(400);
  });

  it('is used: noted once an hour', async () => {
    const { client } = await someone();
    const feed = await subscribe(client, { name: 'Phone' });
    const used = async () => (await client.get(MINE)).viewer.feedSubscriptions[0].lastUsedAt as string | null;
    expect(await used()).toBeNull();
    await get(feed.paths.ics);
    expect(await used()).toBe('2026-11-25T12:00:00.000Z');
    portal.pinClock('2026-11-25T12:59:59.999Z');
    const statements = await portal.statementsOf(() => get(feed.paths.ics));
    expect(statements.filter((each) => each.includes('last_used_at ='))).toEqual([]);
    portal.pinClock('2026-11-25T13:00:00Z');
    await get(feed.paths.ics);
    expect(await used()).toBe('2026-11-25T13:00:00.000Z');
  });
});

describe('whoever has lost the right', () => {
  const gone = async (feed: Made): Promise<void> => {
    const never = await get(`/feeds/s/${'A'.repeat(43)}/events.ics`);
    expect(never.status).toBe(404);
    for (const format of FORMATS) {
      for (const method of ['GET', 'HEAD']) {
        const { status, body, headers } = await get(feed.paths[format], { 'if-none-match': '*' }, method);
        expect([format, method, status]).toEqual([format, method, 404]);
        expect(body).toBe(method === 'GET' ? never.body : '');
        const { 'x-request-id': _id, date: _date, ...rest } = headers;
        const { 'x-request-id': _other, date: _another, ...same } = never.headers;
        if (method === 'GET') expect(rest).toEqual(same);
        expect(headers['cache-control']).toBe('private, no-store');
      }
    }
  };

  it('gets nothing once it is revoked, by its owner or by the operator', async () => {
    const { client } = await someone();
    const feeds = [await subscribe(client), await subscribe(client), await subscribe(client)];
    for (const feed of feeds) expect(await statusOf(feed)).toBe(200);
    const { revokeFeedSubscription } = await client.get(REVOKE, { input: { id: feeds[0].id } });
    expect(revokeFeedSubscription.subscription).toEqual({
      id: feeds[0].id,
      revokedAt: NOW.replace('Z', '.000Z'),
    });
    await portal.operator.get(REVOKE, { input: { id: feeds[1].id } });
    await gone(feeds[0]);
    await gone(feeds[1]);
    expect(await statusOf(feeds[2])).toBe(200);
    const entries = async () =>
      (
        await portal.operator.get('query($id: ID!) { node(id: $id) { history { action } } }', {
          id: feeds[0].id,
        })
      ).node.history as unknown[];
    expect(await entries()).toHaveLength(2);
    portal.pinClock('2026-11-26T12:00:00Z');
    const again = await client.get(REVOKE, { input: { id: feeds[0].id } });
    expect(again.revokeFeedSubscription.subscription.revokedAt).toBe(NOW.replace('Z', '.000Z'));
    expect(await entries()).toHaveLength(2);
    expect((await client.get(MINE)).viewer.feedSubscriptions).toHaveLength(1);
  });

  it('gets nothing from the millisecond on at which the role ends', async () => {
    const { id } = await addUniversity(portal);
    const to = new Date('2026-11-25T13:00:00Z');
    const { client } = await actor(portal, Role.UNIVERSITY_READER, { ownerId: id }, { to });
    const feeds = [await subscribe(client), await subscribe(client, { kind: 'OWN' })];
    portal.pinClock('2026-11-25T12:59:59.999Z');
    for (const feed of feeds) expect(await statusOf(feed)).toBe(200);
    portal.pinClock('2026-11-25T13:00:00Z');
    for (const feed of feeds) await gone(feed);
  });

  it('gets nothing once the account is closed', async () => {
    const { client, account } = await someone();
    const feed = await subscribe(client);
    expect(await statusOf(feed)).toBe(200);
    await portal.operator.get(
      'mutation($input: UpdateAccountInput!) { updateAccount(input: $input) { account { id } } }',
      { input: { id: account.id, expectedVersion: 1, isClosed: true } },
    );
    await gone(feed);
  });

  it('sees less as soon as it may know of less, and with a copy, too', async () => {
    const reader = await someone();
    const grant = await giveRole(portal, reader.person, Role.SECRETARIAT_OFFICER, { side: Side.RU });
    const id = await published('For few', { audience: 'SECRETARIATS' });
    const feed = await subscribe(reader.client);
    expect((await titles(feed)).has(id)).toBe(true);
    const { etag } = (await get(feed.paths.json)).headers;
    await portal.operator.get(
      'mutation($input: EndGrantInput!) { endGrant(input: $input) { grant { id } } }',
      { input: { id: grant.id, expectedVersion: 1 } },
    );
    const after = await get(feed.paths.json, { 'if-none-match': String(etag) });
    expect(after.status).toBe(200);
    expect(after.body).not.toContain('For few');
    expect((await titles(feed)).has(id)).toBe(false);
  });

  it('finds nothing with a token that is not quite right, or in another way of writing it', async () => {
    const [own, other] = [await someone(), await someone()];
    const feed = await subscribe(own.client);
    const { token } = feed;
    await subscribe(other.client);
    const changed = [...token].map((sign, index) =>
      [token.slice(0, index), sign === 'A' ? 'B' : 'A', token.slice(index + 1)].join(''),
    );
    const wrong = [
      ...changed,
      token.slice(1),
      `${token}A`,
      `${token}=`,
      token.toLowerCase(),
      token.toUpperCase(),
      `%20${token}`,
      `${token}%00`,
      `${token}%2f..`,
      '%2e%2e',
      '..',
      '%27%20or%201=1--',
      '',
    ];
    for (const each of wrong.filter((it) => it !== token)) {
      expect([each, (await get(`/feeds/s/${each}/events.ics`)).status]).toEqual([each, 404]);
    }
    for (const path of [
      `//feeds/s/${token}/events.ics`,
      `/feeds//s/${token}/events.ics`,
      `/feeds/s//${token}/events.ics`,
      `/feeds/s/${token}//events.ics`,
      `/feeds/s/${token}`,
      `/feeds/s/${token}/`,
      `/feeds/s/${token}/events`,
      `/feeds/s/${token}/events.xml`,
      `/feeds/s/${token}/%2e%2e/events.ics`,
      `/feeds/s%2f${token}/events.ics`,
      `/feeds/${token}/events.ics`,
      `/FEEDS/s/${token}/events.ics`,
    ]) {
      const { status, body } = await get(path);
      expect([path, status]).toEqual([path, 404]);
      expect(body).not.toContain(token);
    }
    // The same address, written in another way.
    for (const path of [`/feeds/%73/${token}/events%2eics`, `/feeds/s/${token}/events.ics/`]) {
      const { status, headers } = await get(path);
      expect([path, status, headers['cache-control']]).toEqual([path, 200, 'private, no-store']);
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const { status, headers } = await get(feed.paths.ics, { origin: 'https://x.example' }, method);
      expect([method, status]).toEqual([method, 404]);
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});

describe('making one', () => {
  it('is for people who have a role and ask themselves', async () => {
    const person = await addPerson(portal);
    const account = await addAccount(portal, person);
    const { client } = await signedIn(portal, account);
    const { id } = await addUniversity(portal);
    const { client: system } = await addKey(portal, id, Object.values(KeyScope));
    const member = await someone();
    const onBehalf = portal.operator.with({ 'x-on-behalf-of': member.person.id });
    const before = await portal.db.statement('select count(*)::integer as many from feed_subscription');
    for (const [who, expected] of [
      [portal.anyone, ['UNAUTHENTICATED', 'TOKEN_REQUIRED']],
      [portal.operator, ['FORBIDDEN', 'NOT_ALLOWED']],
      [system, ['FORBIDDEN', 'NOT_ALLOWED']],
      [client, ['FORBIDDEN', 'NOT_ALLOWED']],
      [onBehalf, ['FORBIDDEN', 'NOT_ALLOWED']],
    ] as const) {
      const { code, reason } = (await who.refused(CREATE, { input: { kind: 'MEMBERS' } })).extensions;
      expect([code, reason]).toEqual(expected);
    }
    expect(await portal.db.statement('select count(*)::integer as many from feed_subscription')).toEqual(
      before,
    );
    expect(
      (await member.client.refused(CREATE, { input: { kind: 'OWN', name: ' ' } })).extensions.reason,
    ).toBe('IS_LINE');
  });

  it('shows the address once, and keeps a digest only', async () => {
    const { client } = await someone();
    const { id, token } = await subscribe(client, { name: 'Laptop', idempotencyKey: 'a-key-of-mine-1' });
    expect(token).toMatch(/^[\w-]{43}$/);
    const again = await subscribe(client, { name: 'Laptop', idempotencyKey: 'a-key-of-mine-1' });
    expect([again.id, again.token]).toEqual([id, token]);
    const { rows } = await portal.db.statement(
      "select table_name as name from information_schema.tables where table_schema = 'public'",
    );
    for (const { name } of rows as { name: string }[]) {
      const found = await portal.db.statement(
        `select count(*)::integer as many from "${name}" t where to_jsonb(t)::text like '%${token}%'`,
      );
      expect([name, found.rows]).toEqual([name, [{ many: 0 }]]);
    }
  });

  it('is known to the person and the operator only', async () => {
    const [own, other] = [await someone(Role.LIAISON_OFFICER), await someone()];
    const { id } = await subscribe(own.client, { name: 'Laptop' });
    const NODE = 'query($id: ID!) { node(id: $id) { id ... on FeedSubscription { name kind lang } } }';
    const shown = { node: { id, name: 'Laptop', kind: 'MEMBERS', lang: 'EN' } };
    expect(await own.client.get(NODE, { id })).toEqual(shown);
    expect(await portal.operator.get(NODE, { id })).toEqual(shown);
    const officer = await actor(portal, Role.SECRETARIAT_HEAD, { side: Side.RU });
    for (const client of [other.client, officer.client, portal.anyone]) {
      expect(await client.get(NODE, { id })).toEqual({ node: null });
    }
    expect((await other.client.refused(REVOKE, { input: { id } })).extensions.reason).toBe('NOT_FOUND');
    expect((await own.client.get(MINE)).viewer.feedSubscriptions[0]).toMatchObject({ id, revokedAt: null });
    expect((await other.client.get(MINE)).viewer.feedSubscriptions).toEqual([]);
    expect((await portal.anyone.get(MINE)).viewer.feedSubscriptions).toEqual([]);
  });

  it('is possible 20 times, however many ask at once', async () => {
    const { client } = await someone();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => client.ask(CREATE, { input: { kind: 'OWN' } })),
    );
    const reasons = answers.map(({ errors }) => errors[0]?.extensions.reason ?? 'made');
    expect(reasons.filter((reason) => reason === 'made')).toHaveLength(20);
    expect(reasons.filter((reason) => reason === 'TOO_MANY_SUBSCRIPTIONS')).toHaveLength(30);
    const { feedSubscriptions } = (await client.get(MINE)).viewer as { feedSubscriptions: { id: string }[] };
    expect(feedSubscriptions).toHaveLength(20);
    await client.get(REVOKE, { input: { id: feedSubscriptions[0].id } });
    await subscribe(client);
    expect((await client.refused(CREATE, { input: { kind: 'OWN' } })).extensions.reason).toBe(
      'TOO_MANY_SUBSCRIPTIONS',
    );
    await expect(
      portal.db.statement('update feed_subscription set revoked_at = null where id = $1', [
        feedSubscriptions[0].id,
      ]),
    ).rejects.toThrow('what is revoked stays so');
  });
});
