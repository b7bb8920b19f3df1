import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { CURRENT, fileOf, pathOf, RELEASES } from '../src/embed/embed-releases.js';
import { OPTION_NAMES, type EmbedOptions } from '../src/embed/embed-options.js';
import { readEmbedOptions } from '../src/embed/embed-query.js';
import { discoveryOf, snippetFor } from '../src/embed/snippet.js';
import type { FeedQuery } from '../src/feeds/feed-query.js';
import { FeedsService } from '../src/feeds/feeds.service.js';
import { newId, seedId } from '../src/platform/ids.js';
import { packageFile } from '../src/platform/package-file.js';
import { startApp, type TestApp } from './support/app.js';
import { faults, hasChromium, launch } from './support/browser.js';
import { addEvent } from './support/records.js';

const NOW = '2030-11-24T12:00:00Z';
/** Without what has no date. */
const DATED = 'to=2031-12-31';
const HOSTILE = `<img src=x onerror="globalThis.hacked=1">\u05e9\u05dc\u05d5\u05dd "'&`;
const LONG = 'x'.repeat(300);

let portal: TestApp;
let summit: string;

async function change(name: string, input: Record<string, unknown>): Promise<number> {
  const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
  const data = await portal.operator.get(
    `mutation($input: ${type}!) { ${name}(input: $input) { event { version } } }`,
    { input },
  );
  return data[name].event.version as number;
}

async function published(more: Record<string, unknown>): Promise<string> {
  const id = await addEvent(portal, undefined, more);
  await change('advanceEvent', { id, expectedVersion: 1, to: 'PUBLISHED' });
  return id;
}

beforeAll(async () => {
  portal = await startApp();
  portal.config.PUBLIC_URL = portal.url;
  portal.pinClock(NOW);
  summit = 'summit-of-test-2030';
  await published({
    slug: summit,
    kind: 'SUMMIT',
    format: 'HYBRID',
    title: { en: 'Summit', ru: 'Саммит', zh: '年会' },
    summary: { en: 'About campuses.' },
    hosts: [{ universityId: seedId('uni', 'hit') }, { universityId: seedId('uni', 'bmstu') }],
    venues: [{ city: { en: 'Harbin', ru: 'Харбин', zh: '哈尔滨' } }],
    onlineUrl: 'https://summit.example/live',
    time: { startsAt: '2030-12-01T09:00', endsAt: '2030-12-02T17:30', timeZone: 'Asia/Shanghai' },
  });
  const moved = await published({
    title: { en: 'Moved' },
    format: 'ON_SITE',
    time: { startsAt: '2030-12-03T09:30', endsAt: '2030-12-03T11:00', timeZone: 'Europe/Moscow' },
  });
  await change('updateEvent', { id: moved, expectedVersion: 2, format: 'ONLINE' });
  await published({
    title: { ru: 'Школа' },
    kind: 'SCHOOL',
    time: { startsOn: '2030-12-30', endsOn: '2031-01-02' },
  });
  const cancelled = await published({ title: { en: 'Called off' }, time: { startsOn: '2030-12-06' } });
  await change('advanceEvent', { id: cancelled, expectedVersion: 2, to: 'CANCELLED' });
  const postponed = await published({ title: { en: 'Put off' }, time: { startsOn: '2030-12' } });
  await change('advanceEvent', { id: postponed, expectedVersion: 2, to: 'POSTPONED' });
  await published({ slug: 'hostile-of-test', title: { en: HOSTILE }, time: { startsOn: '2030-12-08' } });
  await published({ title: { en: LONG }, time: { startsOn: '2031' } });
  portal.pinClock('2030-11-24T12:00:30Z');
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

async function pageOf(query: string): Promise<string> {
  const { status, body } = await get(`/embed/events?${query}`);
  expect([query, status]).toEqual([query, 200]);
  return body.toString();
}

/** What is read of a piece of a page. */
function textsOf(html: string, part: string): string[] {
  const names: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" };
  return [...html.matchAll(new RegExp(`<(\\w+) part="${part}"[^>]*>(.*?)</\\1>`, 'g'))].map(([, , inner]) =>
    inner.replaceAll(/<[^>]*>/g, '').replaceAll(/&(\w+|#39);/g, (_all, name: string) => names[name]),
  );
}

describe('a release of the element', () => {
  it('is what the source builds, and what is written down', () => {
    const said = execFileSync(process.execPath, ['embed/release.mjs', '--check'], { encoding: 'utf8' });
    expect(said).toBe('The source is the release.\n');
    const files = globSync('asrtu-events-*.js', { cwd: packageFile('embed') });
    expect(files.map((file) => `embed/${file}`).sort()).toEqual(
      RELEASES.map(({ version }) => fileOf(version)).sort(),
    );
    for (const { version, integrity } of RELEASES) {
      const bytes = readFileSync(packageFile(fileOf(version)));
      expect(`sha384-${createHash('sha384').update(bytes).digest('base64')}`).toBe(integrity);
      expect(gzipSync(bytes).length).toBeLessThanOrEqual(15 * 1024);
    }
    // Whoever has pasted this line has this hash.
    expect(RELEASES[0]).toEqual({
      version: '1.0.0',
      integrity: 'sha384-+nspKAXbrGjLu31KhRuDKKSkHnCiKxPcHFobmP9xR/oA/jDqrlgxju5ee4zJTzZc',
      releasedOn: '2026-11-25',
    });
  });

  it('is served for ever, to every site', async () => {
    const plain = await get(pathOf('1.0.0'));
    expect(plain.status).toBe(200);
    expect(plain.body.equals(readFileSync(packageFile(fileOf('1.0.0'))))).toBe(true);
    expect(plain.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
    });
    const br = await get(pathOf('1.0.0'), { 'accept-encoding': 'gzip, deflate, br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
    const gzip = await get(pathOf('1.0.0'), { 'accept-encoding': 'gzip' });
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    const again = await get(pathOf('1.0.0'), { 'if-none-match': String(plain.headers.etag) });
    expect([again.status, again.body.length, again.headers['cache-control']]).toEqual([
      304,
      0,
      'public, max-age=31536000, immutable',
    ]);
    const head = await get(pathOf('1.0.0'), {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
      200,
      String(plain.body.length),
      0,
    ]);
    for (const version of ['0.9.0', '1.0', '..%2f..%2fpackage.json', 'latest']) {
      expect((await get(pathOf(version))).status).toBe(404);
    }
  });
});

describe('the page for frames', () => {
  it('shows the events that are to come, and says how each stands', async () => {
    const html = await pageOf(`lang=en&${DATED}`);
    expect(textsOf(html, 'title')).toEqual([
      'Put off',
      'Summit',
      'Moved',
      'Called off',
      HOSTILE,
      'Школа',
      LONG,
    ]);
    expect(textsOf(html, 'time')).toEqual([
      'Was planned for: December 2030',
      '1 December, 09:00 – 2 December 2030, 17:30 (China Standard Time, GMT+8)',
      'Tuesday, 3 December 2030, 09:30–11:00 (Moscow Standard Time, GMT+3)',
      'Friday, 6 December 2030',
      'Sunday, 8 December 2030',
      '30 December 2030 – 2 January 2031',
      '2031',
    ]);
    expect(textsOf(html, 'state')).toEqual(['Postponed', 'Cancelled']);
    expect(textsOf(html, 'format')).toEqual(['On site and online', 'Moved online']);
    expect(textsOf(html, 'hosts')).toEqual([
      'Hosts: Harbin Institute of Technology · Bauman Moscow State Technical University',
    ]);
    expect(textsOf(html, 'place')).toEqual(['Place: Harbin']);
    expect(textsOf(html, 'online')).toEqual(['Online page: Summit']);
    // What has no known days is on no calendar.
    expect(textsOf(html, 'calendar').length).toBe(5);
    expect(html).toContain('<bdi lang="ru">Школа</bdi>');
    expect(html).not.toContain('<bdi lang="en">');
    expect(html).not.toMatch(/<img|<script| style="| on\w+="/);
  });

  it('speaks three languages, dates as well', async () => {
    const times = async (lang: string): Promise<string[]> => textsOf(await pageOf(`lang=${lang}`), 'time');
    expect((await times('ru')).slice(0, 6)).toEqual([
      'Планировалось: декабрь 2030',
      '1 декабря, 09:00 – 2 декабря 2030, 17:30 (Китай, GMT+8)',
      'Вторник, 3 декабря 2030, 09:30–11:00 (Москва, GMT+3)',
      'Пятница, 6 декабря 2030',
      'Воскресенье, 8 декабря 2030',
      '30 декабря 2030 – 2 января 2031',
    ]);
    expect((await times('zh')).slice(0, 6)).toEqual([
      '原定于：2030年12月',
      '2030年12月1日 09:00 – 12月2日 17:30 (中国标准时间，GMT+8)',
      '2030年12月3日星期二 09:30–11:00 (莫斯科标准时间，GMT+3)',
      '2030年12月6日星期五',
      '2030年12月8日星期日',
      '2030年12月30日至2031年1月2日',
    ]);
    const html = await pageOf('lang=zh');
    expect(html).toContain('<html lang="zh">');
    expect(html).toContain('<bdi lang="en">Moved</bdi>');
    expect(textsOf(html, 'title')[1]).toBe('年会');
    expect(textsOf(html, 'state')).toEqual(['已延期', '已取消']);
  });

  it('does as its options say', async () => {
    expect(textsOf(await pageOf('count=2'), 'title')).toEqual(['Put off', 'Summit']);
    expect(textsOf(await pageOf('count=2'), 'more')).toEqual(['All events']);
    expect(textsOf(await pageOf('kind=school'), 'title')).toEqual(['Школа']);
    expect(textsOf(await pageOf(`side=ru&${DATED}`), 'title')).toEqual(['Summit']);
    expect(textsOf(await pageOf('university=bmstu'), 'title')).toEqual(['Summit']);
    expect(textsOf(await pageOf(`event=${summit}`), 'title')).toEqual(['Summit']);
    expect(textsOf(await pageOf('from=2030-12-08&to=2030-12-08'), 'title')).toEqual(['Put off', HOSTILE]);
    expect(textsOf(await pageOf('days=8'), 'title')).toEqual(['Put off', 'Summit']);
    expect(textsOf(await pageOf('past=true&count=100'), 'title').length).toBeGreaterThan(20);
    // A single event is shown whether it is over or not.
    expect(textsOf(await pageOf('event=summit-2018-yekaterinburg'), 'time').length).toBe(1);
    expect(textsOf(await pageOf('event=summit-2018-yekaterinburg&past=false'), 'time').length).toBe(0);
    const nothing = await pageOf('from=2090-01-01&empty=Nothing+%3Cb%3Eyet');
    expect(textsOf(nothing, 'note')[0]).toContain('Nothing <b>yet');
    const html = await pageOf(
      `layout=cards&theme=dark&heading-level=4&calendar-links=false&target=_blank&${DATED}`,
    );
    expect(html).toContain('class="events cards"');
    expect(html).toContain('data-theme="dark"');
    expect(html.match(/<h4 /g)!.length).toBe(7);
    expect(textsOf(html, 'calendar')).toEqual([]);
    expect(textsOf(html, 'title')[1]).toBe('Summit (opens in a new window)');
    expect(html).toMatch(
      new RegExp(`href="${portal.url}/en/events/${summit}" target="_blank" rel="noopener"`),
    );
    expect(await pageOf('')).toMatch(/<h2 part="title"/);
    expect(await pageOf('')).toMatch(new RegExp(`href="${portal.url}/en/events/${summit}" target="_top"`));
  });

  it('shows months as tables, with links to those beside them', async () => {
    const html = await pageOf('layout=month&lang=en&kind=other');
    expect(textsOf(html, 'month')).toEqual(['November 2030']);
    expect(html).toMatch(/<caption[^>]*>Events: November 2030<\/caption>/);
    const [previous, next] = [...html.matchAll(/<a part="button"[^>]* href="([^"]*)"/g)].map(([, href]) =>
      href.replaceAll('&amp;', '&'),
    );
    expect([previous, next]).toEqual([
      '?lang=en&kind=other&layout=month&month=2030-10',
      '?lang=en&kind=other&layout=month&month=2030-12',
    ]);
    const december = await pageOf('layout=month&month=2030-12');
    expect(december.match(/<td /g)!.length).toBe(42);
    const cells = [...december.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, inner]) => textsOf(inner, 'mark'));
    const days = cells.slice(6, 37);
    // An event is on each of its days; one of which only the month is known is on none.
    expect(
      Object.fromEntries(
        days.map((marks, at) => [at + 1, marks]).filter(([, marks]) => (marks as string[]).length),
      ),
    ).toEqual({
      1: ['Summit'],
      2: ['Summit'],
      3: ['Moved'],
      6: ['Cancelled: Called off'],
      8: [HOSTILE],
      30: ['Школа'],
      31: ['Школа'],
    });
    expect(textsOf(december, 'title')).toContain('Put off Postponed');
    // A month shows what is over, and ends where the options end.
    expect(textsOf(await pageOf('layout=month&month=2018-07'), 'title').length).toBeGreaterThan(0);
    const bounded = await pageOf('layout=month&from=2030-12-03&to=2030-12-07');
    expect([textsOf(bounded, 'month'), textsOf(bounded, 'mark')]).toEqual([
      ['December 2030'],
      ['Moved', 'Cancelled: Called off'],
    ]);
    expect(bounded).not.toMatch(/<a part="button"/);
  });

  it('refuses what it does not understand, as feeds do', async () => {
    const cases = [
      ['colour=red', 'PARAMETER_UNKNOWN', 'There is no such parameter.'],
      ['limit=3', 'PARAMETER_UNKNOWN', 'There is no such parameter.'],
      ['after=abc', 'PARAMETER_UNKNOWN', 'There is no such parameter.'],
      ['lang=fr', 'PARAMETER_MALFORMED', '`lang` must be en, ru or zh.'],
      ['lang=en&lang=ru', 'PARAMETER_TWICE', 'Give `lang` once.'],
      ['layout=grid', 'PARAMETER_MALFORMED', '`layout` must be cards, compact, list or month.'],
      ['theme=blue', 'PARAMETER_MALFORMED', '`theme` must be auto, dark or light.'],
      ['heading-level=1', 'PARAMETER_MALFORMED', '`heading-level` must be 2, 3, 4, 5 or 6.'],
      ['target=_top', 'PARAMETER_MALFORMED', '`target` must be _blank or _self.'],
      ['count=0', 'PARAMETER_MALFORMED', '`count` must be a number of events, 1 to 100.'],
      ['count=101', 'PARAMETER_MALFORMED', '`count` must be a number of events, 1 to 100.'],
      ['time-zone=viewer', 'PARAMETER_MALFORMED', 'Only a browser knows the zone of the viewer'],
      ['calendar-links=no', 'PARAMETER_MALFORMED', '`calendar-links` must be true or false.'],
      ['empty=', 'PARAMETER_MALFORMED', '`empty` must be a text of at most 200 characters.'],
      ['key=abc', 'PARAMETER_MALFORMED', '`key` must be an embed key, emb_…'],
      ['month=2030-13&layout=month', 'PARAMETER_MALFORMED', '`month` must be a month such as 2026-11.'],
      ['month=2030-12', 'PARAMETERS_CLASH', 'Give `month` with `layout=month` only.'],
      ['days=3&from=2030-03-01', 'PARAMETERS_CLASH', 'Give `days`, or `from` and `to`, not both.'],
      [
        'layout=month&days=3&from=2030-03-01',
        'PARAMETERS_CLASH',
        'Give `days`, or `from` and `to`, not both.',
      ],
      ['university=no-such-university', 'PARAMETER_MALFORMED', 'There is no university with the slug'],
      ['__proto__=1', 'PARAMETER_UNKNOWN', 'There is no such parameter.'],
    ];
    for (const [query, reason, message] of cases) {
      const { status, body } = await get(`/embed/events?${query}`);
      const { errors } = JSON.parse(body.toString()) as {
        errors: { message: string; extensions: { reason: string } }[];
      };
      expect([query, status, errors[0].extensions.reason]).toEqual([query, 400, reason]);
      expect(errors[0].message).toContain(message);
    }
    expect(readEmbedOptions({ 'time-zone': 'viewer' })).toEqual({ 'time-zone': 'viewer' });
  });

  it('may stand in every frame and do nothing else there, and is answered as feeds are', async () => {
    const first = await get('/embed/events?lang=ru&layout=cards');
    const { headers } = first;
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=300, stale-while-revalidate=600, stale-if-error=86400',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['x-frame-options']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
    const style = /<style>([^]*?)<\/style>/.exec(first.body.toString())![1];
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; ` +
        `img-src ${portal.url}; base-uri 'none'; form-action 'none'; frame-ancestors *`,
    );
    const path = '/embed/events?lang=ru&layout=cards';
    const { etag, 'last-modified': modified } = headers as Record<string, string>;
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
    expect((await get(path, { 'if-modified-since': modified })).status).toBe(304);
    expect((await get(path)).body.equals(first.body)).toBe(true);
    const head = await get(path, {}, 'HEAD');
    expect([head.status, head.body.length, head.headers.etag]).toEqual([200, 0, etag]);
    await published({ title: { en: 'One more' }, time: { startsOn: '2032' } });
    expect((await get(path, { 'if-none-match': etag })).status).toBe(200);
  });

  it('tells who counts the sites that embed events of a key, and shows the same to all', async () => {
    const asked: FeedQuery[] = [];
    const { watchers } = portal.app.get(FeedsService);
    const watch = (query: FeedQuery): void => void asked.push(query);
    watchers.push(watch);
    const key = newId('emb');
    const withKey = await pageOf(`layout=month&key=${key}`);
    expect(asked.map((query) => query.key)).toEqual([key]);
    expect(withKey).toBe(await pageOf('layout=month'));
    watchers.splice(watchers.indexOf(watch), 1);
  });
});

describe('the line to paste', () => {
  it('is one line with the script, its hash, a link and a frame', () => {
    const options: EmbedOptions = {
      lang: 'zh',
      side: 'cn',
      layout: 'list',
      count: '5',
      empty: '"<无>',
      'time-zone': 'viewer',
    };
    const address = new URL('https://portal.example');
    expect(snippetFor(address, options)).toBe(
      `<script type="module" src="https://portal.example/embed/${CURRENT.version}/asrtu-events.js" integrity="${CURRENT.integrity}" crossorigin="anonymous" referrerpolicy="no-referrer"></script>` +
        '<asrtu-events lang="zh" side="cn" count="5" time-zone="viewer" empty="&quot;&lt;无&gt;">' +
        '<a href="https://portal.example/zh/events">中俄工科大学联盟: 活动</a>' +
        '<noscript><iframe src="https://portal.example/embed/events?lang=zh&amp;side=cn&amp;count=5&amp;empty=%22%3C%E6%97%A0%3E" ' +
        'title="中俄工科大学联盟: 活动" width="100%" height="600" frameborder="0" referrerpolicy="no-referrer"></iframe></noscript></asrtu-events>',
    );
    expect(snippetFor(address, {})).toContain(
      '</script><asrtu-events><a href="https://portal.example/en/events">',
    );
  });

  it('knows the same options as the document', () => {
    const document = readFileSync(packageFile('docs', 'embed.md'), 'utf8');
    for (const name of OPTION_NAMES) expect(document).toMatch(new RegExp(`^\\| \`${name}\` +\\|`, 'm'));
    expect(document).toContain(CURRENT.integrity);
    const parts = globSync('src/embed/*.tsx').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/ part="(\w+)"/g)].map(([, part]) => part),
    );
    for (const part of new Set(parts)) expect(document).toContain(`\`${part}\``);
  });
});

describe('oEmbed', () => {
  const ask = async (url: string, more = ''): Promise<Answer> =>
    await get(`/oembed?url=${encodeURIComponent(url)}${more}`);
  const answerTo = async (path: string, more = ''): Promise<Record<string, unknown>> => {
    const { status, body } = await ask(`${portal.url}${path}`, more);
    expect([path, status]).toEqual([path, 200]);
    return JSON.parse(body.toString()) as Record<string, unknown>;
  };

  it('gives a frame for the pages that have events', async () => {
    expect(await answerTo('/ru/events')).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'Ассоциация технических университетов России и Китая: Мероприятия',
      provider_name: 'Ассоциация технических университетов России и Китая',
      provider_url: `${portal.url}/`,
      cache_age: 3600,
      width: 640,
      height: 600,
      html:
        `<iframe src="${portal.url}/embed/events?lang=ru" title="Ассоциация технических университетов России и Китая: Мероприятия" ` +
        'width="640" height="600" frameborder="0" referrerpolicy="no-referrer"></iframe>',
    });
    const one = await answerTo(
      `/zh/events/${summit}?utm_source=x#top`,
      '&maxwidth=300&maxheight=200&format=json',
    );
    expect([one.title, one.width, one.height]).toEqual(['年会', 300, 200]);
    expect(one.html).toContain(
      `/embed/events?lang=zh&amp;event=${summit}" title="年会" width="300" height="200"`,
    );
    const { title, html } = await answerTo('/en/events/hostile-of-test');
    expect(title).toBe(HOSTILE);
    expect(html).toContain(' title="&lt;img src=x onerror=&quot;globalThis.hacked=1&quot;&gt;');
    const member = await answerTo('/zh/members/hit');
    expect([member.title, member.html]).toEqual([
      '哈尔滨工业大学',
      expect.stringContaining('/embed/events?lang=zh&amp;university=hit&amp;past=true"'),
    ]);
    for (const each of [one, member]) {
      const src = /src="([^"]*)"/.exec(each.html as string)![1].replaceAll('&amp;', '&');
      expect((await fetch(src)).status).toBe(200);
    }
  });

  it('speaks XML as well', async () => {
    const { headers, body } = await ask(`${portal.url}/en/events`, '&format=xml');
    expect(headers).toMatchObject({
      'content-type': 'text/xml; charset=utf-8',
      'access-control-allow-origin': '*',
    });
    expect(body.toString()).toMatch(
      /^<\?xml version="1.0" encoding="utf-8" standalone="yes"\?>\n<oembed><version>1.0<\/version><type>rich<\/type>/,
    );
    expect(body.toString()).toContain('<html>&lt;iframe src=&quot;');
  });

  it('refuses other addresses, formats and sizes', async () => {
    const draft = await addEvent(portal, undefined, { slug: 'draft-of-test' });
    expect(draft).toBeTruthy();
    const pages = [
      'https://elsewhere.example/en/events',
      `${portal.url}/fr/events`,
      `${portal.url}/en/programs`,
      `${portal.url}/en/events/no-such-event`,
      `${portal.url}/en/events/draft-of-test`,
      `${portal.url}/en/members/no-such-member`,
      'no address',
    ];
    for (const page of pages) expect([page, (await ask(page)).status]).toEqual([page, 404]);
    expect((await ask(`${portal.url}/en/events`, '&format=yaml')).status).toBe(501);
    expect((await ask(`${portal.url}/en/events`, '&maxwidth=0')).status).toBe(400);
    expect((await ask(`${portal.url}/en/events`, '&colour=red')).status).toBe(400);
    const missing = await get('/oembed');
    expect([missing.status, missing.headers['access-control-allow-origin']]).toEqual([400, '*']);
  });

  it('is found from a page', async () => {
    const page = `${portal.url}/en/events/${summit}`;
    const links = discoveryOf(portal.config.publicUrl, page);
    expect(links.map(({ type }) => type)).toEqual(['application/json+oembed', 'text/xml+oembed']);
    for (const { href } of links) expect((await fetch(href)).status).toBe(200);
  });
});

const inBrowser = hasChromium ? describe : describe.skip;

inBrowser('in Chromium', () => {
  let browser: Browser;
  let host: Server;
  let hostUrl: string;
  /** What the next page of the host is. */
  let served: { lang: string; body: string; policy: string; head?: string };
  let reports: string[] = [];

  beforeAll(async () => {
    browser = await launch();
    host = createServer((asked, answer) => {
      if (asked.method === 'POST') {
        asked.on('data', (chunk: Buffer) => reports.push(chunk.toString()));
        asked.on('end', () => answer.writeHead(204).end());
        return;
      }
      const { lang, body, policy, head = '' } = served;
      answer.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy });
      answer.end(
        `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="${portal.url}/none">${head}</head>` +
          `<body><main><h1>Host</h1><h2>Events</h2>${body}</main></body></html>`,
      );
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    hostUrl = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    await browser.close();
    host.close();
  });
  beforeEach(() => {
    reports = [];
  });

  const strict = (more = ''): string =>
    `default-src 'none'; script-src ${portal.url}; connect-src ${portal.url}; img-src ${portal.url}; ` +
    `require-trusted-types-for 'script'; trusted-types 'none'; report-uri ${hostUrl}${more}`;
  const snippet = (options: EmbedOptions = {}): string =>
    snippetFor(portal.config.publicUrl, { to: '2031-12-31', ...options });

  interface Opened {
    page: Page;
    /** What Chromium complains of, and what was asked for elsewhere than of the portal. */
    complaints: string[];
    requests: string[];
  }

  async function open(context: BrowserContext, more: Partial<typeof served> = {}): Promise<Opened> {
    served = { lang: 'en', body: snippet(), policy: strict(), ...more };
    const page = await context.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (each) => requests.push(each.url()));
    await page.clock.setFixedTime(NOW);
    await page.goto(hostUrl);
    return { page, complaints, requests };
  }

  const partsOf = async (where: Page | Frame, part: string): Promise<string[]> =>
    (await where.locator(`[part="${part}"]`).allTextContents()).map((text) => text.trim());

  it('shows the events where almost everything is forbidden, and leaves nothing behind', async () => {
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Tokyo' });
    for (const layout of ['list', 'cards', 'month', 'compact']) {
      const { page, complaints, requests } = await open(context, { body: snippet({ layout }) });
      await page
        .locator(layout === 'month' ? '[part=note]:not([role])' : '[part=title]')
        .first()
        .waitFor();
      const titles = await partsOf(page, 'title');
      expect([layout, titles.length]).toEqual([layout, layout === 'month' ? 0 : 7]);
      expect([layout, complaints, reports]).toEqual([layout, [], []]);
      expect(requests.filter((url) => url !== hostUrl && !url.startsWith(`${portal.url}/`))).toEqual([]);
      const left = await page.evaluate(async () => [
        document.cookie,
        localStorage.length,
        sessionStorage.length,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
        'hacked' in globalThis,
      ]);
      expect(left).toEqual(['', 0, 0, 0, 0, false]);
      await page.close();
    }
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it('tells the portal nothing of who looks at it', async () => {
    const context = await browser.newContext();
    const headers: Record<string, string>[] = [];
    const key = newId('emb');
    await context.route('**/feeds/**', async (route) => {
      headers.push(await route.request().allHeaders());
      // By the key the loads of a site are counted; nothing else says who asks.
      expect(route.request().url()).toBe(
        `${portal.url}/feeds/events.json?lang=en&to=2031-12-31&past=false&limit=10&key=${key}`,
      );
      await route.continue();
    });
    const { page } = await open(context, { body: snippet({ key }) });
    await page.locator('[part=title]').first().waitFor();
    expect(headers.length).toBe(1);
    expect([headers[0].referer, headers[0].cookie, headers[0].authorization]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    await context.close();
  });

  it('shows the same with JavaScript as without it', async () => {
    const withIt = await browser.newContext();
    const without = await browser.newContext({ javaScriptEnabled: false });
    for (const [lang, layout] of [
      ['en', 'list'],
      ['ru', 'cards'],
      ['zh', 'compact'],
    ]) {
      const body = snippet({ lang, layout });
      const { page } = await open(withIt, { body });
      await page.locator('[part=title]').first().waitFor();
      served.policy = strict(`; frame-src ${portal.url}`);
      const plain = await without.newPage();
      const complaints: string[] = [];
      plain.on('console', (message) => complaints.push(message.text()));
      await plain.goto(hostUrl);
      const frame = plain.frames()[1];
      for (const part of ['title', 'time', 'zone', 'state', 'format', 'place', 'hosts', 'calendar']) {
        const shown = await partsOf(page, part);
        expect(shown.length > 0).toBe(part !== 'hosts' || layout !== 'compact');
        expect([lang, part, await partsOf(frame, part)]).toEqual([lang, part, shown]);
      }
      expect(await plain.locator('asrtu-events > a').isVisible()).toBe(true);
      expect([complaints, reports]).toEqual([[], []]);
      await page.close();
      await plain.close();
    }
    await withIt.close();
    await without.close();
  });

  it('is accessible in every layout, on light and dark pages, and on pages in other languages', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ colorScheme, bypassCSP: true });
      for (const layout of ['list', 'cards', 'month', 'compact']) {
        for (const lang of layout === 'list' ? ['en', 'fr', 'zh-Hans'] : ['en']) {
          const head = `<style>body{margin:0;background:${colorScheme === 'dark' ? '#000' : '#fff'};color:${colorScheme === 'dark' ? '#fff' : '#000'}}</style>`;
          const { page } = await open(context, { lang, head, body: snippet({ layout }) });
          await page.locator('[part=note], [part=event]').first().waitFor();
          if (layout === 'month') await page.locator('button[part=button]').last().click();
          await page.locator('[part=event]').first().waitFor();
          expect([layout, lang, colorScheme, await faults(page)]).toEqual([layout, lang, colorScheme, []]);
          const background = await page
            .locator('[part=root]')
            .evaluate((root) => getComputedStyle(root).backgroundColor);
          expect(background).toBe(colorScheme === 'dark' ? 'rgb(22, 26, 32)' : 'rgb(255, 255, 255)');
          await page.close();
        }
        const page = await context.newPage();
        await page.goto(`${portal.url}/embed/events?lang=ru&layout=${layout}`);
        expect([layout, await faults(page)]).toEqual([layout, []]);
        await page.close();
      }
      await context.close();
    }
  });

  it('speaks the language of the page around it, or the one that it is told', async () => {
    const context = await browser.newContext();
    const languages: [string, EmbedOptions, string][] = [
      ['zh-CN', {}, 'zh'],
      ['ru', {}, 'ru'],
      ['fr', {}, 'en'],
      ['ru', { lang: 'zh' }, 'zh'],
    ];
    for (const [lang, options, expected] of languages) {
      const { page } = await open(context, { lang, body: snippet(options) });
      await page.locator('[part=title]').first().waitFor();
      expect(await page.locator('[part=root]').getAttribute('lang')).toBe(expected);
      const summitTitle = { en: 'Summit', ru: 'Саммит', zh: '年会' }[expected];
      expect((await partsOf(page, 'title'))[1]).toBe(summitTitle);
      // A text in another language says so.
      const school = page.locator('[part=title] bdi', { hasText: 'Школа' });
      expect(await school.getAttribute('lang')).toBe(expected === 'ru' ? null : 'ru');
      await page.close();
    }
    await context.close();
  });

  it('follows its attributes, and tells times in the zone of the viewer if wanted', async () => {
    const context = await browser.newContext({ timezoneId: 'Asia/Yekaterinburg' });
    const { page, complaints } = await open(context);
    await page.locator('[part=title]').first().waitFor();
    const set = async (name: string, value: string): Promise<void> =>
      await page
        .locator('asrtu-events')
        .evaluate((element, [attribute, text]) => element.setAttribute(attribute, text), [name, value]);
    await set('time-zone', 'viewer');
    await set('heading-level', '5');
    await page.locator('h5').first().waitFor();
    expect((await partsOf(page, 'time')).slice(1, 4)).toEqual([
      '1 December, 06:00 – 2 December 2030, 14:30 (Yekaterinburg Standard Time, GMT+5)',
      'Tuesday, 3 December 2030, 11:30–13:00 (Yekaterinburg Standard Time, GMT+5)',
      // Days are days everywhere.
      'Friday, 6 December 2030',
    ]);
    await set('event', summit);
    await page.waitForFunction(
      () => document.querySelector('asrtu-events')!.shadowRoot!.querySelectorAll('[part=title]').length === 1,
    );
    await page.locator('asrtu-events').evaluate((element) => {
      element.setAttribute('from', '2090-01-01');
      element.setAttribute('to', '2090-01-02');
    });
    await set('empty', 'Nothing yet');
    await page.locator('text=Nothing yet').waitFor();
    expect(await partsOf(page, 'more')).toEqual(['All events']);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('turns the months by keyboard', async () => {
    const context = await browser.newContext();
    const { page } = await open(context, { body: snippet({ layout: 'month' }) });
    await page.locator('[part=note]').waitFor();
    const month = page.locator('[part=month]');
    expect(await month.textContent()).toBe('November 2030');
    expect(await page.locator('[aria-current=date]').textContent()).toBe('24');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('[part=event]').first().waitFor();
    expect(await month.textContent()).toBe('December 2030');
    expect(await partsOf(page, 'mark')).toEqual([
      'Summit',
      'Summit',
      'Moved',
      'Cancelled: Called off',
      HOSTILE,
      'Школа',
      'Школа',
    ]);
    // The focus has stayed on the button.
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () =>
        document.querySelector('asrtu-events')!.shadowRoot!.querySelector('[part=month]')!.textContent ===
        'January 2031',
    );
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('[part=mark]').first().waitFor();
    expect(await month.textContent()).toBe('December 2030');
    await context.close();
  });

  it('is not harmed by what titles hold', async () => {
    const context = await browser.newContext({ viewport: { width: 280, height: 600 } });
    await context.route('**/feeds/**', async (route) => {
      const response = await route.fetch();
      const feed = (await response.json()) as {
        items: { url: string; _event: { title: string; online_url: string | null } }[];
      };
      feed.items[0]._event.title = '\u202eevil\u2066 <script>hacked = 1</script>';
      feed.items[0]._event.online_url = 'javascript:globalThis.hacked=1';
      feed.items[0].url = ' javascript:globalThis.hacked=1';
      await route.fulfill({ response, json: feed });
    });
    for (const layout of ['list', 'cards', 'compact']) {
      const { page, complaints } = await open(context, { body: snippet({ layout }) });
      await page.locator('[part=title]').first().waitFor();
      expect((await partsOf(page, 'title'))[0]).toContain('<script>hacked = 1</script>');
      expect(await page.locator('[href*="javascript" i]').count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(280);
      expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
      // What runs backwards ends where the title does.
      const direction = await page
        .locator('[part=title] bdi')
        .first()
        .evaluate((title) => getComputedStyle(title).unicodeBidi);
      expect([direction, complaints]).toEqual(['isolate', []]);
      await page.close();
    }
    await context.close();
  });

  it('says that it has failed, tries again, and says what is wrong with its options', async () => {
    const context = await browser.newContext();
    let isDown = true;
    await context.route('**/feeds/**', async (route) => {
      await (isDown ? route.abort() : route.continue());
    });
    const { page } = await open(context, { lang: 'ru' });
    await page.locator('[role=alert]').waitFor();
    expect(await page.locator('[role=alert] p').first().textContent()).toBe(
      'Не удалось загрузить мероприятия.',
    );
    expect(await page.locator('[part=more]').getAttribute('href')).toBe(`${portal.url}/ru/events`);
    isDown = false;
    await page.locator('button').click();
    await page.locator('[part=title]').first().waitFor();
    await page.locator('asrtu-events').evaluate((element) => element.setAttribute('side', 'fr'));
    await page.locator('[role=alert]').waitFor();
    expect(await page.locator('[role=alert] [lang=en]').textContent()).toBe('`side` must be cn or ru.');
    await context.close();
  });

  it('does not run with a wrong hash: the link is there', async () => {
    const context = await browser.newContext();
    const body = snippet().replace(CURRENT.integrity, `sha384-${'A'.repeat(64)}`);
    const { page, complaints } = await open(context, { body });
    await page.waitForLoadState('load');
    expect(await page.evaluate(() => customElements.get('asrtu-events') === undefined)).toBe(true);
    expect(await page.locator('asrtu-events > a').isVisible()).toBe(true);
    expect([page.frames().length, complaints.length]).toEqual([1, 1]);
    await context.close();
  });
});
