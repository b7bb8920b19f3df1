import moment from 'moment-timezone';
import { Role, KeyScope } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { newId, seedId } from '../src/platform/ids.js';
import { actor, addKey } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import type { Client } from './support/client.js';
import { addUniversity } from './support/factories.js';
import { asOperator, PNG, upload } from './support/files.js';
import { addDocument } from './support/records.js';

let portal: TestApp;
beforeAll(async () => {
  portal = await startApp();
  portal.pinClock('2026-11-24T12:00:00Z');
});
afterAll(() => portal.close());

const SHOWN = `event { id version slug state revision formerFormat format publishedAt startsAt endsAt startsOn endsOn timeZone
  isOver localTimes { timeZone startsAt endsAt } formerTimes { startsAt endsAt startsOn endsOn timeZone }
  hosts { role side university { id } name(lang: ZH) { text lang } }
  venues { name { text } city(lang: RU) { text } address country latitude longitude }
  contactPoints { kind value } joinUrl title(lang: RU) { text lang isFallback } }`;
const CREATE = `mutation($input: CreateEventInput!) { createEvent(input: $input) { ${SHOWN} } }`;
const UPDATE = `mutation($input: UpdateEventInput!) { updateEvent(input: $input) { ${SHOWN} } }`;
const ADVANCE = `mutation($input: AdvanceEventInput!) { advanceEvent(input: $input) { ${SHOWN} } }`;
const ASSOCIATION = seedId('bdy', 'asrtu');

let count = 0;

function draft(more: Record<string, unknown> = {}): Record<string, unknown> {
  return { slug: `event-${(count += 1)}`, kind: 'SEMINAR', title: { en: 'Seminar' }, ...more };
}

interface Host {
  id: string;
  liaison: Client;
  secretary: Client;
}

async function addHost(side = Side.CN): Promise<Host> {
  const { id } = await addUniversity(portal, { side, country: side });
  const { client: liaison } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: id });
  const { client: secretary } = await actor(portal, Role.SECRETARIAT_OFFICER, { side });
  return { id, liaison, secretary };
}

async function create(client: Client, more: Record<string, unknown> = {}): Promise<Record<string, never>> {
  return (await client.get(CREATE, { input: draft(more) })).createEvent.event as Record<string, never>;
}

async function everything(): Promise<string> {
  const tables = [
    'event',
    'event_host',
    'event_venue',
    'event_contact_point',
    'event_delegation',
    'event_series',
    'audit_entry',
  ];
  const { rows } = await portal.db.statement(
    `select ${tables.map((table) => `(select md5(string_agg(t::text, '|' order by t::text)) from ${table} t) as ${table}`).join(', ')}`,
  );
  return JSON.stringify(rows);
}

async function refusal(client: Client, query: string, input: unknown): Promise<unknown[]> {
  const before = await everything();
  const { extensions } = await client.refused(query, { input });
  expect(await everything()).toBe(before);
  return [extensions.reason, extensions.path?.join('.')];
}

describe('what sources say of events', () => {
  it('is there, each date as precise as its source', async () => {
    const { events, summit } = await portal.anyone.get(`{
      events(first: 100, filter: { isPart: false }) { totalCount nodes { slug state startsOn endsOn timeZone sources } }
      summit: event(slug: "summit-2022-xian") {
        kind format state revision ordinal en: label(lang: EN) { text } ru: label(lang: RU) { text lang } zh: label(lang: ZH) { text lang }
        series { slug } body { slug } hosts { role side university { slug } } venues { city(lang: ZH) { text } }
        parts { slug kind startsOn title { text } parent { slug } }
        startsOn endsOn startsAt timeZone isOver participants { universities people }
      }
    }`);
    expect(events.totalCount).toBe(24);
    for (const { sources, state } of events.nodes as { sources: string[]; state: string }[]) {
      expect([sources.length > 0, state]).toEqual([true, 'PUBLISHED']);
    }
    const dates = new Map(
      (events.nodes as { slug: string; startsOn: string }[]).map((e) => [e.slug, e.startsOn]),
    );
    expect(dates.get('founding-meeting-2011')).toBe('2011-03-06');
    expect(dates.get('student-exchange-2012')).toBe('2012');
    expect(dates.get('rectors-forum-2023-harbin')).toBe('2023-10');
    expect(dates.get('summit-6-moscow')).toBeNull();
    expect(summit).toMatchObject({
      kind: 'SUMMIT',
      format: 'HYBRID',
      state: 'PUBLISHED',
      revision: 1,
      ordinal: 5,
      en: { text: '5th summit / annual meeting' },
      ru: { text: 'V саммит', lang: 'RU' },
      zh: { text: '第五届年会', lang: 'ZH' },
      series: { slug: 'summit' },
      body: { slug: 'asrtu' },
      startsOn: '2022-06-01',
      endsOn: '2022-06-03',
      startsAt: null,
      timeZone: 'Asia/Shanghai',
      isOver: true,
      participants: { universities: 58, people: null },
      hosts: [
        { role: 'ORGANISER', side: 'CN', university: { slug: 'xjtu' } },
        { role: 'CO_ORGANISER', side: 'CN', university: { slug: 'upc' } },
      ],
    });
    expect(summit.parts[0]).toMatchObject({
      kind: 'RECTORS_FORUM',
      startsOn: '2022-06-01',
      parent: { slug: 'summit-2022-xian' },
    });
  });

  it('links to series, bodies, universities and programs', async () => {
    const { jointProgram, university, eventSeries, body } = await portal.anyone.get(`{
      jointProgram(slug: "hit-bmstu-ecological-engineering") { events { nodes { slug startsOn endsOn format hosts { university { slug } } } } }
      university(slug: "gubkin") { events(first: 1) { totalCount nodes { slug } pageInfo { hasNextPage } } }
      eventSeries { slug name(lang: RU) { text lang } events(first: 100) { nodes { ordinal } } }
      body(slug: "asrtu-green") { events { nodes { slug } } }
    }`);
    expect(jointProgram.events.nodes).toEqual([
      {
        slug: 'programme-preparation-hit-bmstu-2020',
        startsOn: '2020-06',
        endsOn: '2020-09',
        format: 'ONLINE',
        hosts: [{ university: { slug: 'hit' } }, { university: { slug: 'bmstu' } }],
      },
    ]);
    expect(university.events).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const summits = (eventSeries as { slug: string; events: { nodes: { ordinal: number }[] } }[]).find(
      ({ slug }) => slug === 'summit',
    )!;
    // The last first; what has no known time before all that has one.
    expect(summits.events.nodes.map(({ ordinal }) => ordinal)).toEqual([6, 5, 4, 3, 2]);
    expect((body.events.nodes as { slug: string }[]).map(({ slug }) => slug)).toContain(
      'green-founding-2023-qingdao',
    );
  });
});

describe('the time of an event', () => {
  const ZONES = [
    'Europe/Moscow',
    'Asia/Yekaterinburg',
    'Asia/Yakutsk',
    'Asia/Shanghai',
    'Asia/Hong_Kong',
    'Europe/Berlin',
  ];

  it('agrees to the second with an independent library, at 1,000 instants from 2011 to 2035', async () => {
    const [from, to] = [Date.UTC(2011, 0, 1), Date.UTC(2035, 11, 31)];
    const host = await addHost();
    const { id } = (await create(portal.operator, { hosts: [{ universityId: host.id }] })) as unknown as {
      id: string;
    };
    let version = 1;
    let seed = 20110306;
    const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
    for (let n = 0; n < 1000; n++) {
      const zone = ZONES[n % ZONES.length];
      const start = moment.tz(Math.floor((from + random() * (to - from)) / 1000) * 1000, zone);
      const end = start.clone().add(1 + Math.floor(random() * 72), 'hours');
      const written = (time: moment.Moment): string => time.format('YYYY-MM-DDTHH:mm:ssZ');
      const { updateEvent } = await portal.operator.get(
        `mutation($input: UpdateEventInput!) { updateEvent(input: $input) { event { version startsAt endsAt localTimes(zones: ["UTC/Nowhere"]) { startsAt } } } }`.replace(
          '(zones: ["UTC/Nowhere"])',
          `(zones: ${JSON.stringify(ZONES)})`,
        ),
        {
          input: {
            id,
            expectedVersion: version,
            time: { startsAt: written(start), endsAt: written(end), timeZone: zone },
          },
        },
      );
      version += 1;
      const { event } = updateEvent;
      expect([event.startsAt, event.endsAt]).toEqual([start.toISOString(), end.toISOString()]);
      expect((event.localTimes as { startsAt: string }[]).map(({ startsAt }) => startsAt)).toEqual(
        [zone, ...ZONES].map((each) => written(start.clone().tz(each))),
      );
    }
  }, 300_000);

  it('is that of the zone then: Moscow before and after 26 October 2014', async () => {
    for (const [startsAt, utc] of [
      ['2014-10-25T12:00', '2014-10-25T08:00:00.000Z'],
      ['2014-10-27T12:00', '2014-10-27T09:00:00.000Z'],
      ['2011-03-01T12:00', '2011-03-01T09:00:00.000Z'],
      ['2011-06-01T12:00', '2011-06-01T08:00:00.000Z'],
    ]) {
      const time = { startsAt, endsAt: startsAt, timeZone: 'Europe/Moscow' };
      expect(await create(portal.operator, { time })).toMatchObject({ startsAt: utc });
    }
  });

  it('is refused where the clocks skip it, show it twice, or the zone is none', async () => {
    const of = async (time: object): Promise<unknown[]> =>
      await refusal(portal.operator, CREATE, draft({ time }));
    const berlin = { timeZone: 'Europe/Berlin', endsAt: '2026-12-01T10:00' };
    expect(await of({ ...berlin, startsAt: '2026-03-29T02:30' })).toEqual([
      'TIME_SKIPPED',
      'input.time.startsAt',
    ]);
    expect(await of({ ...berlin, startsAt: '2026-10-25T02:30' })).toEqual([
      'TIME_AMBIGUOUS',
      'input.time.startsAt',
    ]);
    // Moscow's clocks showed 1 o'clock twice for the last time on 26 October 2014.
    const moscow = { timeZone: 'Europe/Moscow', endsAt: '2014-10-27T10:00' };
    expect(await of({ ...moscow, startsAt: '2014-10-26T01:30' })).toEqual([
      'TIME_AMBIGUOUS',
      'input.time.startsAt',
    ]);
    expect(await of({ ...berlin, startsAt: '2026-06-01T10:00+01:00' })).toEqual([
      'OFFSET_WRONG',
      'input.time.startsAt',
    ]);
    for (const timeZone of ['MSK', 'CST', 'UTC+8', 'Europe/Moskva', 'asia/shanghai', '']) {
      expect(await of({ startsAt: '2026-06-01T10:00', endsAt: '2026-06-01T11:00', timeZone })).toEqual([
        'IS_TIME_ZONE',
        'input.time.timeZone',
      ]);
    }
    expect(await of({ ...berlin, startsAt: '2026-12-01T10:01' })).toEqual(['EVENT_ORDER', 'input.time']);
    expect(await of({ startsOn: '2026-06-02', endsOn: '2026-06-01' })).toEqual(['EVENT_ORDER', 'input.time']);
    expect(await of({ ...berlin, startsAt: '2026-06-01T10:00', startsOn: '2026' })).toEqual([
      'TIME_MIXED',
      'input.time',
    ]);
    expect(await of({ startsAt: '2026-06-01T10:00', timeZone: 'Europe/Berlin' })).toEqual([
      'TIME_INCOMPLETE',
      'input.time',
    ]);
    expect(await of({ endsOn: '2026' })).toEqual(['TIME_INCOMPLETE', 'input.time']);
    for (const startsAt of ['2026-02-30T10:00', '2026-06-01T24:00', '2026-06-01', '2026-06-01T10:00Z']) {
      expect(await of({ ...berlin, startsAt })).toEqual(['IS_LOCAL_TIME', 'input.time.startsAt']);
    }
    // With the offset it is clear which of the two is meant.
    const [summer, winter] = await Promise.all(
      ['+02:00', '+01:00'].map((offset) =>
        create(portal.operator, { time: { ...berlin, startsAt: `2026-10-25T02:30${offset}` } }),
      ),
    );
    expect([summer.startsAt, winter.startsAt]).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ]);
  });

  it('of days is days, in its zone', async () => {
    const event = await create(portal.operator, {
      time: { startsOn: '2026-11-24', endsOn: '2026-11-25', timeZone: 'Asia/Yakutsk' },
    });
    expect(event).toMatchObject({
      startsOn: '2026-11-24',
      endsOn: '2026-11-25',
      startsAt: null,
      localTimes: [],
      isOver: false,
    });
    // In Yakutsk the 24th is over at 15:00 UTC.
    const { id } = (await create(portal.operator, {
      time: { startsOn: '2026-11-23', timeZone: 'Asia/Yakutsk' },
    })) as unknown as { id: string };
    const isOver = async () =>
      (await portal.operator.get('query($id: ID!) { node(id: $id) { ... on Event { isOver } } }', { id }))
        .node.isOver as boolean;
    portal.pinClock('2026-11-23T14:59:59Z');
    expect(await isOver()).toBe(false);
    portal.pinClock('2026-11-23T15:00:00Z');
    expect(await isOver()).toBe(true);
    portal.pinClock('2026-11-24T12:00:00Z');
  });
});

describe('the life of an event', () => {
  it('from draft to cancelled is in its history, each step with who and why', async () => {
    const { id: universityId, liaison, secretary } = await addHost();
    const time = { startsAt: '2027-05-10T09:00', endsAt: '2027-05-12T18:00', timeZone: 'Asia/Shanghai' };
    const { id, state, revision } = (await create(liaison, {
      hosts: [{ universityId }],
      time,
      format: 'ON_SITE',
    })) as unknown as {
      id: string;
      state: string;
      revision: number;
    };
    expect([state, revision]).toEqual(['DRAFT', 0]);
    expect(await portal.anyone.get('query($id: ID!) { node(id: $id) { id } }', { id })).toEqual({
      node: null,
    });
    let version = 1;
    const step = async (client: Client, query: string, more: object, reason: string) => {
      const answer = await client.get(query, { input: { id, expectedVersion: version++, reason, ...more } });
      return (answer.updateEvent ?? answer.advanceEvent).event as Record<string, unknown>;
    };
    expect(await step(liaison, ADVANCE, { to: 'SUBMITTED' }, 'ready')).toMatchObject({
      state: 'SUBMITTED',
      revision: 0,
    });
    expect(await refusal(liaison, ADVANCE, { id, expectedVersion: version, to: 'PUBLISHED' })).toEqual([
      'NOT_ALLOWED',
      'input.id',
    ]);
    expect(await step(secretary, ADVANCE, { to: 'PUBLISHED' }, 'approved')).toMatchObject({
      state: 'PUBLISHED',
      revision: 1,
      publishedAt: '2026-11-24T12:00:00.000Z',
    });
    // Once it is published, it is the secretariat's.
    expect(await refusal(liaison, UPDATE, { id, expectedVersion: version, note: 'x' })).toEqual([
      'NOT_ALLOWED',
      'input.id',
    ]);
    const moved = await step(
      secretary,
      UPDATE,
      { time: { startsAt: '2027-06-10T09:00', endsAt: '2027-06-12T18:00', timeZone: 'Asia/Shanghai' } },
      'the hall is taken',
    );
    const former = {
      startsAt: '2027-05-10T09:00:00+08:00',
      endsAt: '2027-05-12T18:00:00+08:00',
      startsOn: null,
      endsOn: null,
      timeZone: 'Asia/Shanghai',
    };
    expect(moved).toMatchObject({ state: 'PUBLISHED', revision: 2, formerTimes: [former] });
    expect(await step(secretary, UPDATE, { format: 'ONLINE' }, 'the epidemic')).toMatchObject({
      format: 'ONLINE',
      formerFormat: 'ON_SITE',
      revision: 3,
    });
    expect(await step(secretary, ADVANCE, { to: 'POSTPONED' }, 'visas')).toMatchObject({
      state: 'POSTPONED',
      revision: 4,
    });
    expect(await step(secretary, UPDATE, { time: { startsOn: '2027-09' } }, 'in autumn')).toMatchObject({
      state: 'PUBLISHED',
      revision: 5,
      startsOn: '2027-09',
      startsAt: null,
    });
    const cancelled = await step(secretary, ADVANCE, { to: 'CANCELLED' }, 'no speakers');
    expect(cancelled).toMatchObject({ state: 'CANCELLED', revision: 6 });
    expect(cancelled.formerTimes).toHaveLength(2);
    expect(await refusal(secretary, ADVANCE, { id, expectedVersion: version, to: 'PUBLISHED' })).toEqual([
      'STATE_UNREACHABLE',
      'input.to',
    ]);
    const { node } = await secretary.get(
      'query($id: ID!) { node(id: $id) { history(first: 20) { action reason actorId } } }',
      { id },
    );
    expect(
      (node.history as { action: string; reason: string | null }[])
        .map(({ action, reason }) => [action, reason])
        .toReversed(),
    ).toEqual([
      ['createEvent', null],
      ['advanceEvent', 'ready'],
      ['advanceEvent', 'approved'],
      ['updateEvent', 'the hall is taken'],
      ['updateEvent', 'the epidemic'],
      ['advanceEvent', 'visas'],
      ['updateEvent', 'in autumn'],
      ['advanceEvent', 'no speakers'],
    ]);
    const actors = (node.history as { actorId: string }[]).map(({ actorId }) => actorId).toReversed();
    // The liaison officer for the first two steps, the secretary for all others.
    expect(actors.map((actorId) => actors.indexOf(actorId))).toEqual([0, 0, 2, 2, 2, 2, 2, 2]);
    // Cancelled, it stays known; unpublished, it does not.
    const known = async () =>
      (await portal.anyone.get('query($id: ID!) { node(id: $id) { ... on Event { state } } }', { id })).node;
    expect(await known()).toEqual({ state: 'CANCELLED' });
    await step(secretary, ADVANCE, { to: 'UNPUBLISHED' }, 'a mistake');
    expect(await known()).toBeNull();
  });

  it('is in the hands of its hosts and their secretariat, and of nobody else', async () => {
    const [cn, ru] = [await addHost(Side.CN), await addHost(Side.RU)];
    const { client: key } = await addKey(portal, cn.id, [KeyScope.EVENTS]);
    const { client: reader } = await actor(portal, Role.UNIVERSITY_READER, { ownerId: cn.id });
    const hosts = [{ universityId: cn.id }];
    for (const client of [ru.liaison, ru.secretary, reader]) {
      expect(await refusal(client, CREATE, draft({ hosts }))).toEqual(['NOT_ALLOWED', 'input.hosts']);
    }
    expect(await refusal(cn.liaison, CREATE, draft())).toEqual(['NOT_ALLOWED', 'input.hosts']);
    const event = (await create(key, { hosts, joinUrl: 'https://join.example/secret' })) as unknown as {
      id: string;
    };
    const { id } = event;
    const shown = async (client: Client) =>
      (await client.get('query($id: ID!) { node(id: $id) { ... on Event { joinUrl } } }', { id }))
        .node as unknown;
    expect(await shown(reader)).toEqual({ joinUrl: 'https://join.example/secret' });
    expect(await shown(ru.secretary)).toEqual({ joinUrl: 'https://join.example/secret' });
    for (const client of [ru.liaison, portal.anyone]) expect(await shown(client)).toBeNull();
    expect(await refusal(ru.liaison, UPDATE, { id, expectedVersion: 1, note: 'x' })).toEqual([
      'NOT_FOUND',
      'input.id',
    ]);
    expect(await refusal(ru.secretary, ADVANCE, { id, expectedVersion: 1, to: 'PUBLISHED' })).toEqual([
      'NOT_ALLOWED',
      'input.id',
    ]);
    // Nobody gives an event away to those for whom they do not act.
    expect(
      await refusal(cn.liaison, UPDATE, { id, expectedVersion: 1, hosts: [{ universityId: ru.id }] }),
    ).toEqual(['NOT_ALLOWED', 'input.hosts']);
    await cn.liaison.get(UPDATE, {
      input: { id, expectedVersion: 1, hosts: [...hosts, { universityId: ru.id, role: 'CO_HOST' }] },
    });
    // Now it is the other side's too.
    await ru.secretary.get(ADVANCE, { input: { id, expectedVersion: 2, to: 'PUBLISHED' } });
    expect(await shown(portal.anyone)).toEqual({ joinUrl: null });
    expect(await shown(ru.liaison)).toEqual({ joinUrl: 'https://join.example/secret' });
  });
});

it('an event has what was said of it, in each language', async () => {
  const { id: universityId } = await addHost();
  const event = await create(portal.operator, {
    title: { en: 'School', zh: '夏令营' },
    bodyId: ASSOCIATION,
    hosts: [
      { universityId, role: 'ORGANISER' },
      { name: { zh: '某部委' }, side: 'CN', role: 'PATRON' },
    ],
    venues: [
      {
        name: { en: 'Main building' },
        city: { ru: 'Харбин', en: 'Harbin' },
        address: '92 Xidazhi',
        country: 'CN',
        latitude: 45.75,
        longitude: 126.65,
      },
      { city: { en: 'Moscow' } },
    ],
    contactPoints: [{ kind: 'EMAIL', value: 'school@example.org' }],
    languages: ['zh', 'ru'],
    time: { startsOn: '2027-07', endsOn: '2027-08' },
  });
  expect(event).toMatchObject({
    title: { text: 'School', lang: 'EN', isFallback: true },
    hosts: [
      { role: 'ORGANISER', side: 'CN', university: { id: universityId }, name: null },
      { role: 'PATRON', side: 'CN', university: null, name: { text: '某部委', lang: 'ZH' } },
    ],
    venues: [
      {
        name: { text: 'Main building' },
        city: { text: 'Харбин' },
        address: '92 Xidazhi',
        country: 'CN',
        latitude: 45.75,
        longitude: 126.65,
      },
      { name: null, city: { text: 'Moscow' }, address: null, country: null, latitude: null, longitude: null },
    ],
    contactPoints: [{ kind: 'EMAIL', value: 'school@example.org' }],
  });
});

it('what is wrong is refused by its place, and nothing is written', async () => {
  const host = await addHost();
  const cases: [more: object, reason: string, path: string][] = [
    [{ title: {} }, 'TITLE_REQUIRED', 'input.title'],
    [{ title: { en: 'A\u202eB' } }, 'IS_LINE', 'input.title.en'],
    [{ description: { en: 'x'.repeat(100_000) } }, 'IS_TEXT', 'input.description.en'],
    [{ onlineUrl: 'javascript:alert(1)' }, 'IS_WEB_ADDRESS', 'input.onlineUrl'],
    [{ joinUrl: 'https://user:pass@example.org' }, 'IS_WEB_ADDRESS', 'input.joinUrl'],
    [{ hosts: [{}] }, 'HOST_UNNAMED', 'input.hosts'],
    [{ hosts: [{ universityId: newId('uni') }] }, 'NOT_FOUND', 'input.hosts.0.universityId'],
    [{ hosts: [{ universityId: host.id }, { universityId: host.id }] }, 'HOST_TWICE', 'input.hosts'],
    [{ venues: [{}] }, 'VENUE_EMPTY', 'input.venues'],
    [{ venues: [{ address: 'x', latitude: 1 }] }, 'VENUE_POINT', 'input.venues'],
    [{ bodyId: newId('bdy') }, 'NOT_FOUND', 'input.bodyId'],
    [{ seriesId: newId('srs') }, 'NOT_FOUND', 'input.seriesId'],
    [{ parentId: newId('evt') }, 'NOT_FOUND', 'input.parentId'],
    [{ programId: newId('prg') }, 'NOT_FOUND', 'input.programId'],
    [{ seriesId: seedId('srs', 'summit'), ordinal: 5 }, 'ORDINAL_TAKEN', 'input.ordinal'],
    [{ slug: 'summit-2022-xian' }, 'SLUG_TAKEN', 'input.slug'],
    [{ languages: ['russian'] }, 'MATCHES', 'input.languages'],
  ];
  for (const [more, ...expected] of cases) {
    expect([more, await refusal(portal.operator, CREATE, draft(more as Record<string, unknown>))]).toEqual([
      more,
      expected,
    ]);
  }
});

it('parts lie within their event, and have no parts', async () => {
  const time = (from: string, to: string) => ({
    startsAt: `2027-05-${from}`,
    endsAt: `2027-05-${to}`,
    timeZone: 'Asia/Shanghai',
  });
  const { id } = (await create(portal.operator, {
    time: { startsOn: '2027-05-10', endsOn: '2027-05-12', timeZone: 'Asia/Shanghai' },
  })) as unknown as { id: string };
  const part = (await create(portal.operator, {
    parentId: id,
    time: time('10T00:00', '12T23:59'),
  })) as unknown as { id: string };
  for (const outside of [time('09T23:59', '11T00:00'), time('12T10:00', '13T00:01')]) {
    expect(await refusal(portal.operator, CREATE, draft({ parentId: id, time: outside }))).toEqual([
      'PART_OUTSIDE',
      'input.time',
    ]);
  }
  expect(await refusal(portal.operator, CREATE, draft({ parentId: part.id }))).toEqual([
    'PART_OF_PART',
    'input.parentId',
  ]);
  expect(
    await refusal(portal.operator, UPDATE, { id, expectedVersion: 1, time: { startsOn: '2027-05-11' } }),
  ).toEqual(['PARTS_OUTSIDE', 'input.time']);
  await create(portal.operator, { parentId: id });
  const { node } = await portal.operator.get(
    'query($id: ID!) { node(id: $id) { ... on Event { parts { slug startsAt parent { id } } } } }',
    { id },
  );
  expect(node.parts).toMatchObject([
    { startsAt: '2027-05-09T16:00:00.000Z', parent: { id } },
    { startsAt: null },
  ]);
});

it('events are found by time, side, host, series, kind, format, language and words', async () => {
  const [cn, ru] = [await addHost(Side.CN), await addHost(Side.RU)];
  const publish = async (more: Record<string, unknown>): Promise<string> => {
    const event = (await create(portal.operator, { kind: 'SCHOOL', ...more })) as unknown as {
      id: string;
      slug: string;
    };
    await portal.operator.get(ADVANCE, { input: { id: event.id, expectedVersion: 1, to: 'PUBLISHED' } });
    return event.slug;
  };
  const past = await publish({
    title: { en: 'Polar night' },
    hosts: [{ universityId: cn.id }],
    time: { startsOn: '2026-11-23', timeZone: 'Asia/Shanghai' },
  });
  const now = await publish({
    title: { ru: 'Полярная ночь' },
    hosts: [{ universityId: ru.id }],
    format: 'ONLINE',
    languages: ['ru'],
    time: { startsOn: '2026-11' },
  });
  const soon = await publish({
    title: { zh: '极夜' },
    hosts: [{ universityId: cn.id }, { universityId: ru.id }],
    time: { startsAt: '2026-12-01T09:00', endsAt: '2026-12-01T10:00', timeZone: 'Europe/Moscow' },
    venues: [{ city: { zh: '漠河', en: 'Mohe' } }],
  });
  const list = async (filter: object, first = 100) => {
    const { events } = await portal.anyone.get(
      'query($filter: EventFilter, $first: Int) { events(filter: $filter, first: $first) { totalCount nodes { slug } } }',
      { filter: { kind: 'SCHOOL', ...filter }, first },
    );
    expect(events.totalCount).toBeGreaterThanOrEqual(events.nodes.length);
    return (events.nodes as { slug: string }[]).map(({ slug }) => slug);
  };
  expect(await list({})).toEqual([soon, past, now]);
  expect(await list({ isUpcoming: true })).toEqual([now, soon]);
  expect(await list({ isUpcoming: false })).toEqual([past]);
  expect(await list({ from: '2026-12-01', to: '2026-12-01' })).toEqual([soon]);
  expect(await list({ from: '2026-12-02' })).toEqual([]);
  expect(await list({ to: '2026-11-23' })).toEqual([past, now]);
  expect(await list({ side: 'RU' })).toEqual([soon, now]);
  expect(await list({ hostId: cn.id })).toEqual([soon, past]);
  expect(await list({ format: 'ONLINE' })).toEqual([now]);
  expect(await list({ titledIn: 'ZH' })).toEqual([soon]);
  expect(await list({ language: 'ru' })).toEqual([now]);
  expect(await list({ text: 'полярная' })).toEqual([now]);
  expect(await list({ text: 'mohe' })).toEqual([soon]);
  expect(await list({ state: 'CANCELLED' })).toEqual([]);
  // Pages of a university's own events, forwards and backwards.
  const { node } = await portal.anyone.get(
    `query($id: ID!) { node(id: $id) { ... on University {
      all: events(filter: { kind: SCHOOL }) { totalCount nodes { slug } }
      one: events(first: 1, filter: { kind: SCHOOL }) { nodes { slug } pageInfo { endCursor hasNextPage } }
    } } }`,
    { id: cn.id },
  );
  expect(node.all).toEqual({ totalCount: 2, nodes: [{ slug: soon }, { slug: past }] });
  expect(node.one).toMatchObject({ nodes: [{ slug: soon }], pageInfo: { hasNextPage: true } });
  const { node: next } = await portal.anyone.get(
    'query($id: ID!, $after: String) { node(id: $id) { ... on University { events(first: 1, after: $after, filter: { kind: SCHOOL }) { nodes { slug } pageInfo { hasNextPage } } } } }',
    { id: cn.id, after: node.one.pageInfo.endCursor },
  );
  expect(next.events).toEqual({ nodes: [{ slug: past }], pageInfo: { hasNextPage: false } });
});

it('what is ahead of a university follows the times and the hosts of its events', async () => {
  const [first, second] = [await addHost(Side.CN), await addHost(Side.RU)];
  const { id } = (await create(portal.operator, {
    hosts: [{ universityId: first.id }],
    time: { startsOn: '2020-05-11' },
  })) as unknown as { id: string };
  await portal.operator.get(ADVANCE, { input: { id, expectedVersion: 1, to: 'PUBLISHED' } });
  let version = 2;
  const change = async (more: object): Promise<void> => {
    const input = { id, expectedVersion: version, ...more };
    ({ version } = (await portal.operator.get(UPDATE, { input })).updateEvent.event as { version: number });
  };
  const ahead = async (): Promise<number[]> => {
    const { nodes } = await portal.anyone.get(
      'query($ids: [ID!]!) { nodes(ids: $ids) { ... on University { events(filter: { isUpcoming: true }) { totalCount } } } }',
      { ids: [first.id, second.id] },
    );
    return (nodes as { events: { totalCount: number } }[]).map(({ events }) => events.totalCount);
  };
  expect(await ahead()).toEqual([0, 0]);
  await change({ time: { startsOn: '2027-05-11' }, reason: 'Moved' });
  expect(await ahead()).toEqual([1, 0]);
  await change({ hosts: [{ universityId: second.id }], reason: 'Handed over' });
  expect(await ahead()).toEqual([0, 1]);
  await change({
    time: { startsAt: '2027-05-11T10:00', endsAt: '2027-05-11T11:00', timeZone: 'Asia/Shanghai' },
  });
  expect(await ahead()).toEqual([0, 1]);
  await change({ time: { startsOn: '2021' }, reason: 'A slip' });
  expect(await ahead()).toEqual([0, 0]);
});

it('an event says who hosts it, in their order, whatever becomes of them', async () => {
  const [chinese, russian] = [await addHost(Side.CN), await addHost(Side.RU)];
  const hosts = [
    { universityId: chinese.id, role: 'HOST' },
    { name: { ru: 'Министерство' }, role: 'PATRON' },
  ];
  const make = async (): Promise<{ id: string }> =>
    (await create(portal.operator, { hosts })) as unknown as { id: string };
  const [one, other] = [await make(), await make()];
  const shown = async ({ id }: { id: string }): Promise<unknown> => {
    const query = `query($id: ID!) { node(id: $id) { ... on Event {
      hosts { role side name(lang: RU) { text } university { id } } } } }`;
    return (await portal.operator.get(query, { id })).node.hosts;
  };
  const change = (what: string): Promise<unknown> => portal.db.statement(what);
  const university = { role: 'HOST', side: 'CN', name: null, university: { id: chinese.id } };
  const ministry = { role: 'PATRON', side: null, name: { text: 'Министерство' }, university: null };
  expect(await shown(one)).toEqual([university, ministry]);
  await change(`update event_host set position = 3 where event_id = '${one.id}' and position = 1`);
  expect(await shown(one)).toEqual([ministry, university]);
  await change(`update event_host set role = 'CO_HOST', university_id = '${russian.id}', side = 'RU'
    where event_id = '${one.id}' and position = 3`);
  await change(
    `update event_host set name_ru = 'Совет' where event_id = '${one.id}' and university_id is null`,
  );
  const council = { ...ministry, name: { text: 'Совет' } };
  expect(await shown(one)).toEqual([
    council,
    { role: 'CO_HOST', side: 'RU', name: null, university: { id: russian.id } },
  ]);
  await change(
    `update event_host set event_id = '${other.id}', position = 9 where event_id = '${one.id}' and position = 2`,
  );
  expect(await shown(one)).toHaveLength(1);
  expect(await shown(other)).toEqual([university, ministry, council]);
  await change(`delete from event_host where event_id = '${other.id}' and position = 1`);
  expect(await shown(other)).toEqual([ministry, council]);
});

it('a university that hosts an event is looked up where more is shown of it than how it is addressed', async () => {
  const { id: universityId } = await addHost(Side.CN);
  const { id } = (await create(portal.operator, { hosts: [{ universityId }] })) as unknown as { id: string };
  const lookups = async (fields: string): Promise<[unknown, number]> => {
    const query = `query($id: ID!) { node(id: $id) { ... on Event { hosts { university { ${fields} } } } } }`;
    const { node } = await portal.operator.get(query, { id });
    const asked = await portal.statementsOf(() => portal.operator.get(query, { id }));
    return [node.hosts[0].university, asked.filter((text) => /from university where/.test(text)).length];
  };
  const [brief, none] = await lookups('__typename id slug side name(lang: EN) { text }');
  expect(brief).toMatchObject({ __typename: 'University', id: universityId, side: 'CN' });
  expect(none).toBe(0);
  const [whole, one] = await lookups('slug version country');
  expect(whole).toEqual({ slug: (brief as { slug: string }).slug, version: 1, country: 'CN' });
  expect(one).toBe(1);
  const slug = `renamed-${universityId.slice(-12)}`;
  await portal.operator.get(
    `mutation($input: UpdateUniversityInput!) { updateUniversity(input: $input) { university { slug } } }`,
    { input: { id: universityId, expectedVersion: 1, slug, reason: 'Renamed' } },
  );
  expect(await lookups('slug')).toEqual([{ slug }, 0]);
});

it('upcoming events are in the order of their beginnings, those under way first, each one once', async () => {
  const { id: university } = await addHost(Side.CN);
  const hosts = [{ universityId: university }, { universityId: university, role: 'ORGANISER' }];
  const publish = async (startsOn: string, endsOn?: string): Promise<{ id: string; slug: string }> => {
    const event = (await create(portal.operator, {
      hosts,
      kind: 'LAUNCH',
      time: { startsOn, endsOn },
    })) as unknown as {
      id: string;
      slug: string;
    };
    await portal.operator.get(ADVANCE, { input: { id: event.id, expectedVersion: 1, to: 'PUBLISHED' } });
    return event;
  };
  const late = await publish('2027-03-08');
  const soon = await publish('2026-11-26', '2026-11-28');
  const year = await publish('2026');
  const month = await publish('2026-11');
  await publish('2026-10');
  const early = await publish('2026-12-24');
  const upcoming = async (args: string): Promise<string[]> => {
    const { node, events } = await portal.anyone.get(
      `query($id: ID!, $host: EventFilter, $all: EventFilter) {
        node(id: $id) { ... on University { events(${args}, filter: $all) { totalCount nodes { slug } } } }
        events(${args}, filter: $host) { totalCount nodes { slug } }
      }`,
      { id: university, host: { isUpcoming: true, hostId: university }, all: { isUpcoming: true } },
    );
    expect(node.events).toEqual(events);
    expect(events.totalCount).toBe(5);
    return (events.nodes as { slug: string }[]).map(({ slug }) => slug);
  };
  const all = [year, month, soon, early, late].map(({ slug }) => slug);
  expect(await upcoming('first: 9')).toEqual(all);
  expect(await upcoming('first: 3')).toEqual(all.slice(0, 3));
  expect(await upcoming('last: 2')).toEqual(all.slice(3));
  // One that is to begin later, and to end when it did.
  await portal.operator.get(UPDATE, {
    input: {
      id: year.id,
      expectedVersion: 2,
      time: { startsOn: '2026-12-25', endsOn: '2026-12-31' },
      reason: 'Days',
    },
  });
  expect(await upcoming('first: 9')).toEqual([month, soon, early, year, late].map(({ slug }) => slug));
});

it('upcoming events of 50 universities with hosts and venues take as many statements as those of one', async () => {
  const query = `query($first: Int) { universities(first: $first) { nodes { slug
    events(first: 5, filter: { isUpcoming: true }) { totalCount nodes { title { text } hosts { university { name { text } } } venues { city { text } } } } } } }`;
  const statements = async (first: number) =>
    (await portal.statementsOf(() => portal.anyone.get(query, { first }))).length;
  const many = await statements(50);
  expect(many).toBeLessThanOrEqual(6);
  expect(await statements(1)).toBeLessThanOrEqual(many);
});

it('a series is kept by either secretariat, and by nobody else', async () => {
  const { liaison, secretary } = await addHost(Side.RU);
  const ADD =
    'mutation($input: CreateEventSeriesInput!) { createEventSeries(input: $input) { series { id version name(lang: ZH) { text lang } } } }';
  const CHANGE =
    'mutation($input: UpdateEventSeriesInput!) { updateEventSeries(input: $input) { series { version note } } }';
  const input = { slug: 'arctic-schools', name: { en: 'Arctic school' }, bodyId: ASSOCIATION };
  expect(await refusal(liaison, ADD, input)).toEqual(['NOT_ALLOWED', 'input']);
  expect(await refusal(secretary, ADD, { ...input, name: {} })).toEqual(['NAME_REQUIRED', 'input.name']);
  const { createEventSeries } = await secretary.get(ADD, { input });
  expect(createEventSeries.series).toMatchObject({ version: 1, name: { text: 'Arctic school', lang: 'EN' } });
  expect(await refusal(secretary, ADD, input)).toEqual(['SLUG_TAKEN', 'input.slug']);
  const { id } = createEventSeries.series;
  expect(await refusal(liaison, CHANGE, { id, expectedVersion: 1, note: 'x' })).toEqual([
    'NOT_ALLOWED',
    'input.id',
  ]);
  const { updateEventSeries } = await secretary.get(CHANGE, {
    input: { id, expectedVersion: 1, note: 'since 2027' },
  });
  expect(updateEventSeries.series).toEqual({ version: 2, note: 'since 2027' });
});

describe('events at the same time', () => {
  const CLASHES = 'query($id: ID!) { node(id: $id) { ... on Event { clashes { id } } } }';
  const idsOf = async (id: string) =>
    ((await portal.anyone.get(CLASHES, { id })).node.clashes as { id: string }[]).map((each) => each.id);
  const publish = async (id: string) => {
    await portal.operator.get(ADVANCE, { input: { id, expectedVersion: 1, to: 'PUBLISHED' } });
    return id;
  };
  const made = async (more: object): Promise<string> =>
    ((await create(portal.operator, { ...more })) as unknown as { id: string }).id;

  it('show a picture that says in words what is seen, and who took part', async () => {
    const { id: guest } = await addUniversity(portal, { side: Side.RU, country: 'RU' });
    const host = await addHost();
    const delegations = [{ universityId: guest, people: 4 }, { universityId: host.id }];
    const event = await create(portal.operator, { hosts: [{ universityId: host.id }], delegations });
    const pictureOf = async (client: Client): Promise<unknown> =>
      (
        await client.get(`{ node(id: "${String(event.id)}") { ... on Event {
        image { url mediaType alt(lang: RU) { text lang } } delegations { people university { id } } } } }`)
      ).node;
    expect(await pictureOf(portal.operator)).toEqual({
      image: null,
      delegations: [
        { people: 4, university: { id: guest } },
        { people: null, university: { id: host.id } },
      ],
    });
    const more = { kind: 'PICTURE', audience: 'PUBLIC', title: { ru: 'Мост', en: 'A bridge' } };
    // A picture that is none stands for nothing.
    await addDocument(portal, String(event.id), more);
    const image = PNG;
    const fileId = await upload(portal, asOperator(portal), {
      name: 'bridge.png',
      type: 'image/png',
      body: image,
    });
    await addDocument(portal, String(event.id), { ...more, texts: [{ lang: 'EN', fileId }] });
    await portal.operator.get(ADVANCE, { input: { id: event.id, expectedVersion: 1, to: 'PUBLISHED' } });
    expect(await pictureOf(portal.anyone)).toMatchObject({
      image: {
        url: `${portal.config.publicUrl.origin}/files/${fileId}`,
        mediaType: 'image/png',
        alt: { text: 'Мост', lang: 'RU' },
      },
    });
    const response = await fetch(`${portal.url}/files/${fileId}`);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(image);

    expect(
      await refusal(portal.operator, UPDATE, {
        id: event.id,
        expectedVersion: 2,
        delegations: [{ universityId: guest }, { universityId: guest }],
      }),
    ).toEqual(['DELEGATION_TWICE', 'input.delegations']);
    expect(
      await refusal(portal.operator, UPDATE, {
        id: event.id,
        expectedVersion: 2,
        delegations: [{ universityId: newId('uni') }],
      }),
    ).toEqual(['NOT_FOUND', 'input.delegations']);
  });

  it('clash where they have a host in common, or call all members together', async () => {
    const [one, two] = [await addHost(Side.CN), await addHost(Side.RU)];
    const hosts = [{ universityId: one.id }];
    const time = { startsAt: '2028-05-10T09:00', endsAt: '2028-05-10T18:00', timeZone: 'Asia/Shanghai' };
    const summit = await publish(await made({ kind: 'SUMMIT', bodyId: ASSOCIATION, hosts, time }));
    // 2028-05-10 in Moscow begins five hours later and ends when the summit is over there.
    const sameHost = await publish(
      await made({ hosts, time: { startsOn: '2028-05-10', timeZone: 'Europe/Moscow' } }),
    );
    const forum = await publish(
      await made({
        kind: 'RECTORS_FORUM',
        bodyId: ASSOCIATION,
        hosts: [{ universityId: two.id }],
        time: { startsAt: '2028-05-10T12:59', endsAt: '2028-05-10T14:00', timeZone: 'Europe/Moscow' },
      }),
    );
    const others = [
      // By then it is over; of another university; a part; not published; no day known; after the end to the minute.
      made({ hosts, time: { startsOn: '2028-05-11', timeZone: 'Asia/Shanghai' } }).then(publish),
      made({ hosts: [{ universityId: two.id }], time }).then(publish),
      made({ hosts, parentId: summit, time }).then(publish),
      made({ hosts, time }),
      made({ hosts, time: { startsOn: '2028-05' } }).then(publish),
      made({
        hosts,
        time: { startsAt: '2028-05-10T18:00', endsAt: '2028-05-10T19:00', timeZone: 'Asia/Shanghai' },
      }).then(publish),
    ];
    const [later, , part] = await Promise.all(others);
    expect(await idsOf(summit)).toEqual([sameHost, forum]);
    expect(await idsOf(forum)).toContain(summit);
    expect(await idsOf(part)).not.toContain(summit);
    expect(await idsOf(later)).not.toContain(summit);
    const near = async (day: string) =>
      (
        await portal.anyone.get(
          'query($filter: EventFilter) { events(first: 100, filter: $filter) { nodes { id } } }',
          { filter: { near: day, hostId: one.id, kind: 'SUMMIT' } },
        )
      ).events.nodes as { id: string }[];
    expect(await near('2028-04-12')).toEqual([{ id: summit }]);
    expect(await near('2028-04-08')).toEqual([]);
    expect(await near('2028-06-11')).toEqual([]);
  });
});
