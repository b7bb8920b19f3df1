import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import ICAL from 'ical.js';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import moment from 'moment-timezone';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { startApp, type TestApp } from './support/app.js';
import { addUniversity } from './support/factories.js';
import { countStatements } from './support/query-counter.js';
import { addEvent, addSeries } from './support/records.js';

let portal: TestApp;
beforeAll(async () => {
  portal = await startApp();
  portal.pinClock('2030-11-24T12:00:00Z');
});
afterAll(() => portal.close());

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Without what fetch adds and undoes. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(`${portal.url}${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const change = async (name: string, input: Record<string, unknown>): Promise<{ version: number }> => {
  const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
  const data = await portal.operator.get(
    `mutation($input: ${type}!) { ${name}(input: $input) { event { id version revision } } }`,
    { input },
  );
  return data[name].event as { version: number };
};

const TIME = { startsAt: '2031-03-01T09:00', endsAt: '2031-03-01T17:30', timeZone: 'Europe/Moscow' };
const FORMATS = ['ics', 'atom', 'rss', 'json'];

async function published(more: Record<string, unknown> = {}): Promise<string> {
  const id = await addEvent(portal, undefined, { time: TIME, ...more });
  await change('advanceEvent', { id, expectedVersion: 1, to: 'PUBLISHED' });
  return id;
}

async function vevents(query = ''): Promise<Map<string, ICAL.Component>> {
  const { status, body } = await get(`/feeds/events.ics${query}`);
  expect(status).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(body.toString()) as unknown[]);
  return new Map(
    calendar.getAllSubcomponents('vevent').map((each) => [String(each.getFirstPropertyValue('uid')), each]),
  );
}

const value = (component: ICAL.Component | undefined, name: string): string =>
  String(component?.getFirstPropertyValue(name));

describe('a calendar', () => {
  it('has the events and times of the database, in zones and as days', async () => {
    const zones = [
      'Europe/Moscow',
      'Asia/Yekaterinburg',
      'Asia/Shanghai',
      'Europe/Berlin',
      'America/New_York',
    ];
    const times = zones.flatMap((timeZone) =>
      ['2013-07-01', '2014-10-26', '2031-01-15', '2031-07-15'].map((day) => {
        return { startsAt: `${day}T09:30`, endsAt: `${day}T18:00`, timeZone };
      }),
    );
    const expected = new Map<string, string>();
    for (const time of times) {
      const id = await published({ time });
      expected.set(id, moment.tz(time.startsAt, time.timeZone).toISOString());
    }
    const days = await published({ time: { startsOn: '2031-05-01', endsOn: '2031-05-03' } });
    const month = await published({ time: { startsOn: '2031-05' } });
    const { body } = await get('/feeds/events.ics?lang=ru');
    const calendar = new ICAL.Component(ICAL.parse(body.toString()) as unknown[]);
    // The zones are those that the calendar brings along, not those that the parser knows.
    for (const zone of calendar.getAllSubcomponents('vtimezone')) {
      ICAL.TimezoneService.register(new ICAL.Timezone(zone), String(zone.getFirstPropertyValue('tzid')));
    }
    const found = new Map(
      calendar
        .getAllSubcomponents('vevent')
        .map((each) => [String(each.getFirstPropertyValue('uid')), new ICAL.Event(each)]),
    );
    for (const [id, start] of expected) {
      expect([id, found.get(id)!.startDate.toJSDate().toISOString()]).toEqual([id, start]);
    }
    const shown = found.get(days)!;
    expect([shown.startDate.isDate, shown.startDate.toString(), shown.endDate.toString()]).toEqual([
      true,
      '2031-05-01',
      '2031-05-04',
    ]);
    expect(found.has(month)).toBe(false);
  });

  it('has lines of at most 75 octets that end as they should, and splits no character', async () => {
    const title = `Конференция 会议 ${'очень долгая, '.repeat(12)}; \\ "конец"`;
    const id = await published({ title: { ru: title }, description: { ru: 'Раз\nдва, три; <b>четыре</b>' } });
    const { body, headers } = await get('/feeds/events.ics?lang=ru');
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8; method=PUBLISH');
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    const lines = text.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\n\r]/.test(line))).toEqual([]);
    for (const line of lines) expect(Buffer.from(line).toString()).toBe(line);
    const event = (await vevents('?lang=ru')).get(id)!;
    expect(value(event, 'summary')).toBe(title);
    expect(event.getFirstProperty('summary')!.getParameter('language')).toBe('ru');
    expect(value(event, 'description')).toBe('Раз\nдва, три; <b>четыре</b>');
    expect(text.match(/BEGIN:VEVENT/g)!.length).toBe(text.match(/ORGANIZER;/g)!.length);
  });

  it('keeps who an event is when it is moved, cancelled and taken back, and forgets it after 90 days', async () => {
    const id = await published({ title: { en: 'Unforgettable' } });
    const first = (await vevents()).get(id);
    expect([value(first, 'sequence'), value(first, 'status')]).toEqual(['1', 'CONFIRMED']);
    portal.pinClock('2030-11-24T12:00:05Z');
    const time = { ...TIME, startsAt: '2031-03-01T10:00' };
    const { version } = await change('updateEvent', { id, expectedVersion: 2, time });
    const moved = (await vevents()).get(id);
    expect([value(moved, 'sequence'), value(moved, 'last-modified')]).toEqual(['2', '2030-11-24T12:00:05Z']);
    await change('advanceEvent', { id, expectedVersion: version, to: 'CANCELLED' });
    const cancelled = (await vevents()).get(id);
    expect([value(cancelled, 'status'), value(cancelled, 'summary')]).toEqual([
      'CANCELLED',
      'Cancelled: Unforgettable',
    ]);
    await change('advanceEvent', { id, expectedVersion: version + 1, to: 'UNPUBLISHED' });
    const withdrawn = (await vevents()).get(id);
    expect([value(withdrawn, 'status'), value(withdrawn, 'sequence')]).toEqual(['CANCELLED', '4']);
    for (const format of FORMATS) {
      expect((await get(`/feeds/events.${format}`)).body.toString()).not.toContain('Unforgettable');
    }
    expect((await get('/feeds/events.atom')).body.toString()).toContain(
      `deleted-entry ref="tag:asrtu.ru,2017:${id}"`,
    );
    portal.pinClock('2031-02-22T12:00:00Z');
    expect((await vevents()).has(id)).toBe(true);
    portal.pinClock('2031-02-23T12:00:00Z');
    expect((await vevents()).has(id)).toBe(false);
    portal.pinClock('2030-11-24T12:00:10Z');
  });
});

describe('feeds', () => {
  it('have nothing that is not public', async () => {
    const secrets = {
      joinUrl: 'https://join.example/very-secret',
      contactPoints: [{ kind: 'PHONE', value: '+7 495 000-00-99' }],
    };
    await published({ title: { en: 'Members only' }, audience: 'MEMBERS' });
    await addEvent(portal, undefined, { title: { en: 'Only a draft' } });
    await published({ title: { en: 'With a link' }, ...secrets });
    for (const format of FORMATS) {
      const body = (await get(`/feeds/events.${format}?limit=500`)).body.toString();
      expect(body).toContain('With a link');
      for (const secret of ['very-secret', 'Members only', 'Only a draft'])
        expect(body).not.toContain(secret);
    }
  });

  it('show Markdown and markup as what they are, harmlessly', async () => {
    const description = {
      en: '**Bold** <script>alert(1)</script> [a](javascript:alert(1)) ![i](https://x.example/i.png)',
    };
    const id = await published({ title: { en: 'A <b>&"title"' }, description });
    const feed = JSON.parse((await get('/feeds/events.json?limit=500')).body.toString()) as {
      items: { id: string; title: string; content_html: string }[];
    };
    const item = feed.items.find((each) => each.id === id)!;
    expect(item.title).toBe('A <b>&"title"');
    expect(item.content_html).toContain('<strong>Bold</strong> &lt;script&gt;');
    expect(item.content_html).not.toMatch(/href="javascript|<img|<script/);
    const atom = (await get('/feeds/events.atom?limit=500')).body.toString();
    expect(atom).toContain('<title>A &lt;b&gt;&amp;&quot;title&quot;</title>');
  });

  it('follow their pages to the end, each event once', async () => {
    const seriesId = await addSeries(portal);
    const slug = (await portal.operator.get(`{ node(id: "${seriesId}") { ... on EventSeries { slug } } }`))
      .node.slug as string;
    const ids: string[] = [];
    for (let n = 0; n < 7; n++) ids.push(await published({ seriesId, title: { en: `Part ${n}` } }));
    const seen: string[] = [];
    let next: string | undefined = `/feeds/events.json?lang=zh&series=${slug}&limit=3`;
    let pages = 0;
    while (next) {
      const page = JSON.parse((await get(next)).body.toString()) as {
        items: { id: string }[];
        next_url?: string;
      };
      seen.push(...page.items.map(({ id }) => id));
      next = page.next_url && page.next_url.replace(portal.config.publicUrl.origin, '');
      pages += 1;
    }
    expect(pages).toBe(3);
    expect(seen.sort()).toEqual(ids.sort());
    const atom = (await get(`/feeds/events.atom?series=${slug}&limit=3`)).body.toString();
    expect(atom).toMatch(/<link rel="next" [^>]*after=/);
  });

  it('leave what a part without a time says to what it is a part of', async () => {
    const parentId = await published({ slug: 'whole-of-test', time: TIME });
    await published({ slug: 'timeless-part-of-test', parentId, time: {} });
    await published({ slug: 'timed-part-of-test', parentId, time: TIME });
    const slugs = async (query: string): Promise<string[]> => {
      const { items } = JSON.parse((await get(`/feeds/events.json?${query}`)).body.toString()) as {
        items: { _event: { slug: string } }[];
      };
      return items.map((item) => item._event.slug).filter((slug) => /(whole|part)-of-test$/.test(slug));
    };
    expect((await slugs('limit=500')).sort()).toEqual(['timed-part-of-test', 'whole-of-test']);
    expect(await slugs('event=timeless-part-of-test')).toEqual(['timeless-part-of-test']);
  });

  it('take each limit for what it is', async () => {
    const events = async (query: string): Promise<number> => (await vevents(query)).size;
    const all = await events('');
    expect(all).toBeGreaterThan(2);
    expect([await events('?limit=2'), await events('?limit=50000')]).toEqual([2, all]);
    for (let n = 0; n < 60; n++) await published();
    expect([await events('?limit=50'), (await events('')) > 60]).toEqual([50, true]);
  });

  it('refuse what they do not understand', async () => {
    const cases = [
      ['lang=fr', 'PARAMETER_MALFORMED'],
      ['lang=en&lang=ru', 'PARAMETER_TWICE'],
      ['colour=red', 'PARAMETER_UNKNOWN'],
      ['limit=0', 'PARAMETER_MALFORMED'],
      ['limit=1e3', 'PARAMETER_MALFORMED'],
      ['from=2030-02-30', 'PARAMETER_MALFORMED'],
      ['from=2030-03-02&to=2030-03-01', 'PARAMETERS_CLASH'],
      ['days=3&from=2030-03-01', 'PARAMETERS_CLASH'],
      ['university=no-such-university', 'PARAMETER_MALFORMED'],
      ['series=%27%3Bdrop', 'PARAMETER_MALFORMED'],
      ['after=abc', 'PARAMETER_MALFORMED'],
      ['past=maybe', 'PARAMETER_MALFORMED'],
      ['__proto__=1', 'PARAMETER_UNKNOWN'],
    ];
    for (const [query, reason] of cases) {
      const { status, body, headers } = await get(`/feeds/events.json?${query}`);
      const { errors } = JSON.parse(body.toString()) as { errors: { extensions: { reason: string } }[] };
      expect([query, status, errors[0].extensions.reason]).toEqual([query, 400, reason]);
      expect(headers['access-control-allow-origin']).toBe('*');
    }
    expect((await get('/feeds/events.xml')).status).toBe(404);
    expect((await get('/feeds/events.ics?after=abc')).status).toBe(400);
  });

  it('take a constant number of statements, and none while nothing has changed', async () => {
    const { id, slug } = await addUniversity(portal);
    const hosts = [{ universityId: id }];
    for (let n = 0; n < 20; n++) await published({ hosts, venues: [{ city: { en: 'Harbin' } }] });
    const count = async (limit: number): Promise<number> =>
      (await portal.statementsOf(() => get(`/feeds/events.json?university=${slug}&limit=${limit}`))).length;
    const few = await count(2);
    expect([few <= 12, await count(40)]).toEqual([true, few]);
    // One that asks whether anything has changed, after word that something has.
    expect([await count(2), await count(40)]).toEqual([1, 1]);
    const again = (): Promise<unknown> => get(`/feeds/events.json?university=${slug}&limit=2`);
    let statements = [''];
    // On a server each change is told once more when they are looked for.
    for (let times = 0; times < 3 && statements.length > 0; times++) {
      await again();
      statements = await countStatements(portal.dataSource, again);
    }
    expect(statements).toEqual([]);
    await published({ hosts });
    expect(await count(2)).toBeGreaterThan(1);
  });
});

describe('over HTTP', () => {
  it('are the same bytes while nothing changes, in every encoding', async () => {
    portal.pinClock('2030-11-24T12:00:12Z');
    for (const format of FORMATS) {
      const first = await get(`/feeds/events.${format}`);
      portal.pinClock('2030-11-24T12:00:14Z');
      const second = await get(`/feeds/events.${format}`);
      expect(second.body.equals(first.body)).toBe(true);
      expect(second.headers.etag).toBe(first.headers.etag);
      const br = await get(`/feeds/events.${format}`, { 'accept-encoding': 'gzip;q=0.5, br' });
      expect([br.headers['content-encoding'], br.headers.vary]).toEqual(['br', 'accept-encoding']);
      expect(brotliDecompressSync(br.body).equals(first.body)).toBe(true);
      const gzip = await get(`/feeds/events.${format}`, { 'accept-encoding': 'gzip, br;q=0' });
      expect(gunzipSync(gzip.body).equals(first.body)).toBe(true);
      expect(new Set([first, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
      expect(first.headers).toMatchObject({
        'cache-control': 'public, max-age=300, stale-while-revalidate=600, stale-if-error=86400',
        'x-content-type-options': 'nosniff',
        'access-control-allow-origin': '*',
      });
      expect(first.headers['access-control-allow-credentials']).toBeUndefined();
      expect(first.headers['set-cookie']).toBeUndefined();
      const head = await get(`/feeds/events.${format}`, {}, 'HEAD');
      const { date: _one, 'x-request-id': _two, ...rest } = head.headers;
      expect(first.headers).toMatchObject(rest);
      expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
        200,
        0,
        String(first.body.length),
      ]);
    }
  });

  it('tell by tag or date whether a copy is right', async () => {
    portal.pinClock('2030-11-24T13:00:00Z');
    const id = await published({ title: { en: 'To be changed' } });
    portal.pinClock('2030-11-24T13:00:30Z');
    const { headers } = await get('/feeds/events.ics');
    const [etag, modified] = [String(headers.etag), String(headers['last-modified'])];
    expect(modified).toBe('Sun, 24 Nov 2030 13:00:00 GMT');
    const before = 'Sun, 24 Nov 2030 12:59:59 GMT';
    const cases: [Record<string, string>, number][] = [
      [{ 'if-none-match': etag }, 304],
      [{ 'if-none-match': `W/${etag}, "other"` }, 304],
      [{ 'if-none-match': '*' }, 304],
      [{ 'if-none-match': '"other"' }, 200],
      [{ 'if-none-match': etag, 'if-modified-since': before }, 304],
      [{ 'if-none-match': '"other"', 'if-modified-since': modified }, 200],
      [{ 'if-modified-since': modified }, 304],
      [{ 'if-modified-since': before }, 200],
      [{ 'if-modified-since': 'yesterday' }, 200],
    ];
    for (const [asked, status] of cases) {
      for (const method of ['GET', 'HEAD']) {
        const answer = await get('/feeds/events.ics', asked, method);
        expect([asked, method, answer.status]).toEqual([asked, method, status]);
        if (status === 304) expect(answer.body.length).toBe(0);
      }
    }
    // An event that leaves is a change, also for those who only know the date.
    await change('advanceEvent', { id, expectedVersion: 2, to: 'UNPUBLISHED' });
    expect((await get('/feeds/events.ics', { 'if-modified-since': modified })).status).toBe(200);
    expect((await get('/feeds/events.ics', { 'if-none-match': etag })).status).toBe(200);
    const now = String((await get('/feeds/events.ics?past=false')).headers['last-modified']);
    portal.pinClock('2030-11-25T00:00:00Z');
    // Whatever is over by this day has aged out.
    expect((await get('/feeds/events.ics?past=false', { 'if-modified-since': now })).status).toBe(200);
    portal.pinClock('2030-11-24T13:10:00Z');
  });

  it('answer 1,000 polls of an unchanged feed with 304', async () => {
    const { headers } = await get('/feeds/events.json');
    const statuses: number[] = [];
    for (let n = 0; n < 1000; n++) {
      statuses.push((await get('/feeds/events.json', { 'if-none-match': String(headers.etag) })).status);
    }
    expect(statuses.filter((status) => status === 304).length).toBe(1000);
  });

  it('answer a browser that asks first', async () => {
    const { status, headers } = await get(
      '/feeds/events.json',
      { origin: 'https://partner.example' },
      'OPTIONS',
    );
    expect([status, headers['access-control-allow-origin'], headers['access-control-allow-methods']]).toEqual(
      [204, '*', 'GET, HEAD, OPTIONS'],
    );
  });
});

describe('by other readers', () => {
  const ZONES = [
    'Europe/Moscow',
    'Asia/Yekaterinburg',
    'Asia/Shanghai',
    'America/New_York',
    'Australia/Lord_Howe',
  ];
  const LANGS = ['en', 'ru', 'zh'];
  /** What the database has, in the words of a calendar. */
  let expected: { uid: string; start: string; end: string; titles: Record<string, string> }[];
  let query: string;

  beforeAll(async () => {
    const seriesId = await addSeries(portal);
    const { node } = await portal.operator.get(`{ node(id: "${seriesId}") { ... on EventSeries { slug } } }`);
    query = `series=${node.slug as string}`;
    expected = [];
    for (const timeZone of ZONES) {
      // In winter and in summer, over a change of the clocks, and before and after Moscow's of 2014.
      for (const [startsAt, endsAt] of [
        ['2031-01-15T09:30', '2031-01-15T18:00'],
        ['2031-07-15T23:00', '2031-07-16T01:15'],
        ['2031-03-07T12:00', '2031-04-08T12:00'],
        ['2014-10-20T08:00', '2014-10-28T20:00'],
      ]) {
        const titles = {
          en: `Meeting, ${timeZone}; "A\\B"`,
          ru: `Встреча в ${timeZone}`,
          zh: `会议（${timeZone}）`,
        };
        const uid = await published({ seriesId, title: titles, time: { startsAt, endsAt, timeZone } });
        const at = (local: string): string => moment.tz(local, timeZone).toISOString();
        expected.push({ uid, start: at(startsAt), end: at(endsAt), titles });
      }
    }
    const titles = { en: 'Days', ru: 'Дни', zh: '活动日' };
    const uid = await published({
      seriesId,
      title: titles,
      time: { startsOn: '2031-05-01', endsOn: '2031-05-03' },
    });
    expected.push({ uid, start: '2031-05-01', end: '2031-05-04', titles });
    expected.sort((left, right) => (left.uid < right.uid ? -1 : 1));
  });

  it.each(LANGS)('ical.js reads the same events and times, in %s', async (lang) => {
    const { body } = await get(`/feeds/events.ics?lang=${lang}&${query}`);
    const calendar = new ICAL.Component(ICAL.parse(body.toString()) as unknown[]);
    const zones = new Map(
      calendar
        .getAllSubcomponents('vtimezone')
        .map((zone) => [String(zone.getFirstPropertyValue('tzid')), new ICAL.Timezone(zone)]),
    );
    const show = (property: ICAL.Property): string => {
      const time = property.getFirstValue() as ICAL.Time;
      if (time.isDate) return time.toString();
      time.zone = zones.get(String(property.getParameter('tzid')))!;
      return time.toJSDate().toISOString();
    };
    const read = calendar.getAllSubcomponents('vevent').map((event) => ({
      uid: value(event, 'uid'),
      start: show(event.getFirstProperty('dtstart')!),
      end: show(event.getFirstProperty('dtend')!),
      title: value(event, 'summary'),
    }));
    read.sort((left, right) => (left.uid < right.uid ? -1 : 1));
    expect(read).toEqual(expected.map(({ titles, ...rest }) => ({ ...rest, title: titles[lang] })));
  });

  // Debian's package python3-icalendar. A machine without it has one reader less.
  const hasPython = spawnSync('/usr/bin/python3', ['-c', 'import icalendar']).status === 0;
  const withPython = hasPython ? it : it.skip;
  withPython.each(LANGS)('python-icalendar reads the same, in %s', async (lang) => {
    const { body } = await get(`/feeds/events.ics?lang=${lang}&${query}`);
    // Its own zones are not asked: what the calendar brings along must do.
    const program = `
import sys, json, icalendar
from datetime import datetime, timezone
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
zones = {str(zone['TZID']): zone.to_tz() for zone in calendar.walk('VTIMEZONE')}
def show(value):
    if not isinstance(value.dt, datetime): return value.dt.isoformat()
    naive = value.dt.replace(tzinfo=None)
    zone = zones[value.params['TZID']]
    at = zone.localize(naive) if hasattr(zone, 'localize') else naive.replace(tzinfo=zone)
    return at.astimezone(timezone.utc).strftime('%Y-%m-%dT%H:%M:%S.000Z')
print(json.dumps([dict(uid=str(e['UID']), start=show(e['DTSTART']), end=show(e['DTEND']), title=str(e['SUMMARY'])) for e in calendar.walk('VEVENT')]))
`;
    const { stdout, stderr, status } = spawnSync('/usr/bin/python3', ['-c', program], { input: body });
    // eslint-disable-next-line jest/no-standalone-expect
    expect([status, stderr.toString()]).toEqual([0, '']);
    const read = JSON.parse(stdout.toString()) as { uid: string }[];
    read.sort((left, right) => (left.uid < right.uid ? -1 : 1));
    // eslint-disable-next-line jest/no-standalone-expect
    expect(read).toEqual(expected.map(({ titles, ...rest }) => ({ ...rest, title: titles[lang] })));
  });

  it.each(LANGS)('Atom is as the RELAX NG schema of RFC 4287 has it, in %s', async (lang) => {
    const schema = XmlDocument.fromBuffer(readFileSync(new URL('fixtures/atom.rng', import.meta.url)));
    const validator = RelaxNGValidator.fromDoc(schema);
    for (const more of ['', '&limit=500', `&${query}&limit=3`]) {
      const { body } = await get(`/feeds/events.atom?lang=${lang}${more}`);
      const feed = XmlDocument.fromBuffer(body);
      validator.validate(feed);
      feed.dispose();
    }
    // The schema does notice what is wrong.
    const { body } = await get(`/feeds/events.atom?lang=${lang}`);
    const broken = XmlDocument.fromString(body.toString().replace(/<updated>[^<]*<\/updated>/, ''));
    expect(() => validator.validate(broken)).toThrow();
    broken.dispose();
    validator.dispose();
    schema.dispose();
  });

  it.each(LANGS)('JSON Feed is as its specification has it, in %s', async (lang) => {
    const ajv = new Ajv2020({ allErrors: true, strictRequired: false });
    ajvFormats.default(ajv);
    const valid = ajv.compile(JSON_FEED);
    for (const more of ['', '&limit=500', `&${query}&limit=3`]) {
      const feed = JSON.parse((await get(`/feeds/events.json?lang=${lang}${more}`)).body.toString()) as {
        items: { id: string }[];
      };
      valid(feed);
      expect(valid.errors).toBeNull();
      expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
      expect(valid({ ...feed, items: [{}] })).toBe(false);
    }
  });

  it('RSS is well-formed and has what RSS 2.0 asks for', async () => {
    const { body } = await get(`/feeds/events.rss?lang=ru&${query}&limit=500`);
    const feed = XmlDocument.fromBuffer(body);
    const texts = (path: string): string[] => feed.find(path).map((node) => node.content);
    expect(texts('/rss/@version')).toEqual(['2.0']);
    for (const name of ['title', 'link', 'description', 'language', 'ttl']) {
      expect([name, texts(`/rss/channel/${name}`).length]).toEqual([name, 1]);
    }
    expect(texts('/rss/channel/language')).toEqual(['ru']);
    const guids = texts('/rss/channel/item/guid');
    expect(guids.toSorted()).toEqual(expected.map(({ uid }) => uid));
    for (const date of texts('/rss/channel/item/pubDate')) expect(new Date(date).toUTCString()).toBe(date);
    feed.dispose();
  });
});

/** JSON Feed 1.1, by its text: jsonfeed.org/version/1.1. */
const URI = { type: 'string', format: 'uri' };
const TEXT = { type: 'string', minLength: 1 };
const JSON_FEED = {
  type: 'object',
  required: ['version', 'title', 'items'],
  additionalProperties: false,
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: TEXT,
    home_page_url: URI,
    feed_url: URI,
    next_url: URI,
    language: { enum: ['en', 'ru', 'zh'] },
    authors: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', properties: { name: TEXT }, required: ['name'], additionalProperties: false },
    },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
        additionalProperties: false,
        patternProperties: { '^_[a-zA-Z][^.]+$': { type: 'object' } },
        properties: {
          id: TEXT,
          url: URI,
          title: TEXT,
          content_html: { type: 'string' },
          content_text: { type: 'string' },
          summary: TEXT,
          image: URI,
          date_published: { type: 'string', format: 'date-time' },
          date_modified: { type: 'string', format: 'date-time' },
          language: { enum: ['en', 'ru', 'zh'] },
          tags: { type: 'array', items: TEXT },
        },
      },
    },
  },
};
