import { GraphQLSchemaHost } from '@nestjs/graphql';
import { validate } from 'graphql';
import { PUBLIC_TYPES } from '../src/platform/audit/data-versions.js';
import { NodeRegistry } from '../src/platform/graphql/node.js';
import { BUILDER } from '../src/builder/builder.controller.js';
import * as documents from '../src/web/documents.js';
import { preferredLang } from '../src/web/site.controller.js';
import { startApp, type TestApp } from './support/app.js';
import { addUniversity } from './support/factories.js';
import { addEvent } from './support/records.js';

let portal: TestApp;
beforeAll(async () => {
  portal = await startApp();
  portal.pinClock('2030-11-24T12:00:00Z');
});
afterAll(() => portal.close());

const LANGS = ['en', 'ru', 'zh'];
const TIME = { startsAt: '2031-03-01T09:00', endsAt: '2031-03-01T17:30', timeZone: 'Europe/Moscow' };

interface Shown {
  status: number;
  headers: Headers;
  html: string;
}

async function open(path: string, headers: Record<string, string> = {}): Promise<Shown> {
  const response = await fetch(new URL(path, portal.url), { headers, redirect: 'manual' });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

/** The values of an attribute of all elements of a name. */
function attributes(html: string, element: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(`<${element}\\b[^>]*?\\s${attribute}="([^"]*)"`, 'g'))].map(
    ([, value]) => value.replaceAll('&amp;', '&'),
  );
}

function jsonLd(html: string): Record<string, unknown> {
  const [, text] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)!;
  return JSON.parse(text) as Record<string, unknown>;
}

async function advance(id: string, expectedVersion: number, to: string): Promise<void> {
  await portal.operator.get(
    'mutation($input: AdvanceEventInput!) { advanceEvent(input: $input) { event { id } } }',
    { input: { id, expectedVersion, to } },
  );
}

async function slugOf(id: string): Promise<string> {
  return (await portal.operator.get(`{ node(id: "${id}") { ... on Event { slug } } }`)).node.slug as string;
}

async function published(more: Record<string, unknown> = {}): Promise<{ id: string; slug: string }> {
  const id = await addEvent(portal, undefined, { time: TIME, ...more });
  await advance(id, 1, 'PUBLISHED');
  return { id, slug: await slugOf(id) };
}

it('asks the API for what it has', () => {
  const { schema } = portal.app.get(GraphQLSchemaHost);
  const { document: _make, ...pages } = documents;
  for (const [name, document] of Object.entries({ ...pages, BUILDER })) {
    expect([name, validate(schema, document).map(({ message }) => message)]).toEqual([name, []]);
  }
});

it('knows of every kind of record whether it can change a page', () => {
  // Of these nothing is public.
  const hidden = [
    'Account',
    'AuditEntry',
    'Ballot',
    'ChangeRequest',
    'Delegate',
    'Grant',
    'Hearing',
    'InstitutionKey',
    'Session',
    'FeedSubscription',
    'EmbedKey',
    'TrustedDocument',
    'Application',
    'Review',
  ];
  const kinds = [...portal.app.get(NodeRegistry).types()];
  expect(kinds.length).toBeGreaterThan(15);
  expect(kinds.filter((kind) => !hidden.includes(kind) && !PUBLIC_TYPES.includes(kind as never))).toEqual([]);
});

describe('pages', () => {
  const paths = [
    '',
    '/members',
    '/members/hit',
    '/members/bmstu',
    '/events',
    '/events?past=true',
    '/events/summit-2022-xian',
    '/events/month/2018-07',
    '/embed',
    '/programs',
    '/programs/hit-bmstu-ecological-engineering',
  ];

  it.each(paths)('%s is there in three languages, each of which names the others', async (path) => {
    for (const lang of LANGS) {
      const { status, html, headers } = await open(`/${lang}${path}`);
      expect([lang, status]).toEqual([lang, 200]);
      expect(attributes(html, 'html', 'lang')).toEqual([lang]);
      expect(html.match(/<h1>/g)!.length).toBe(1);
      const { origin } = portal.config.publicUrl;
      const alternates = LANGS.map((each) => `${origin}/${each}${path}`);
      const links = attributes(html, 'link', 'href');
      expect(links).toEqual(expect.arrayContaining(alternates));
      expect(html).toContain(`rel="canonical" href="${origin}/${lang}${path}"`);
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'/);
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('cache-control')).toMatch(/^public, max-age=60/);
      // Nothing comes from elsewhere, and nothing is styled or run within the page.
      const loaded = [...attributes(html, 'img', 'src'), ...attributes(html, 'script', 'src')];
      expect(loaded.filter((url) => !url.startsWith('/') && !url.startsWith(origin))).toEqual([]);
      expect(html).not.toMatch(/ style="| on[a-z]+="|<style/);
      expect(html.includes('json+oembed')).toBe(/^\/(?:events(?!\/month)|members\/)/.test(path));
    }
  });

  it('lead to pages that are there, and so do feeds and the map of the site', async () => {
    const { origin } = portal.config.publicUrl;
    const seen = new Set<string>();
    const follow = async (path: string): Promise<void> => {
      if (seen.has(path)) return;
      seen.add(path);
      const { status, html, headers } = await open(path);
      expect([path, status]).toEqual([path, 200]);
      if (!headers.get('content-type')!.startsWith('text/html')) return;
      // One language is enough: the others have the same links.
      for (const href of [...attributes(html, 'a', 'href'), ...attributes(html, 'link', 'href')]) {
        const local = href.startsWith(origin) ? href.slice(origin.length) : href;
        const isOfOtherMonth = /month/.test(local) && !/month\/(2018-07|2030-11)/.test(local);
        if (!local.startsWith('/') || isOfOtherMonth || /^\/(?:ru|zh)\b|^\/graphql/.test(local)) continue;
        await follow(local);
      }
    };
    await follow('/en');
    expect([...seen].filter((path) => path.startsWith('/en/events/')).length).toBeGreaterThan(20);
    const feed = JSON.parse((await open('/feeds/events.json?lang=zh&limit=500')).html) as {
      items: { url: string }[];
    };
    for (const { url } of feed.items)
      expect([url, (await open(url.slice(origin.length))).status]).toEqual([url, 200]);
    const index = (await open('/sitemap.xml')).html;
    const files = [...index.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url.slice(origin.length));
    expect(files).toEqual([
      '/sitemaps/pages.xml',
      '/sitemaps/members-1.xml',
      '/sitemaps/events-1.xml',
      '/sitemaps/programs-1.xml',
    ]);
    for (const file of files) {
      const map = (await open(file)).html;
      const urls = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url.slice(origin.length));
      for (const url of urls.filter((each) => each.startsWith('/ru'))) {
        expect([url, (await open(url)).status]).toEqual([url, 200]);
      }
    }
    expect((await open('/robots.txt')).html).toContain(`Sitemap: ${origin}/sitemap.xml`);
    expect((await open('/sitemaps/events-2.xml')).status).toBe(404);
  });

  it('show no university as a member of whom there is a hint only', async () => {
    const { html } = await open('/en/members');
    expect(html).toContain('/en/members/hit"');
    expect(html).not.toContain('/en/members/cust"');
  });

  it('say in a page what is not there, and what cannot be read', async () => {
    const cases: [string, number, string][] = [
      ['/ru/nothing', 404, 'Здесь ничего нет'],
      ['/zh/events/no-such-event', 404, '页面不存在'],
      ['/en/members/no-such-university', 404, 'Nothing here'],
      ['/en/events/month/2018-13', 404, 'Nothing here'],
      ['/en/events?series=no-such-series', 404, 'Nothing here'],
      ['/en/events?side=x', 400, 'This address cannot be read'],
      ['/en/events?side=cn&side=ru', 400, 'This address cannot be read'],
      ['/en/events?kind=__proto__', 400, 'This address cannot be read'],
      ['/en/members?after=abc', 400, 'This address cannot be read'],
      [`/en/members?q=${'x'.repeat(400)}`, 400, 'This address cannot be read'],
    ];
    for (const [path, expected, title] of cases) {
      const { status, html, headers } = await open(path);
      expect([path, status]).toEqual([path, expected]);
      expect(html).toContain(`<h1>${title}</h1>`);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(html).toContain('name="robots" content="noindex"');
    }
  });

  it('have one address each', async () => {
    for (const [path, target] of [
      ['/en/', '/en'],
      ['/ru/members/', '/ru/members'],
      ['/zh/events/?past=true&utm_source=x', '/zh/events?past=true'],
    ]) {
      const { status, headers } = await open(path);
      expect([path, status, headers.get('location')]).toEqual([path, 301, target]);
    }
    expect((await open('/en/events?utm_source=x')).html).not.toContain('utm_source');
  });

  it('begin in the language that a browser likes best', async () => {
    const { status, headers } = await open('/', { 'accept-language': 'fr, zh-CN;q=0.8, ru;q=0.9' });
    expect([status, headers.get('location'), headers.get('vary')]).toEqual([302, '/ru', 'accept-language']);
    const cases: [string | undefined, string][] = [
      [undefined, 'EN'],
      ['', 'EN'],
      ['fr', 'EN'],
      ['zh-Hant-TW', 'ZH'],
      ['ru;q=0, en;q=0.1', 'EN'],
      ['*', 'EN'],
    ];
    for (const [accepted, lang] of cases)
      expect([accepted, preferredLang(accepted)]).toEqual([accepted, lang]);
  });

  it('show what others write as what it is, harmlessly', async () => {
    const hostile = '<img src=x onerror=alert(1)>"\'&';
    const { slug } = await published({
      title: { en: hostile },
      summary: { en: hostile },
      description: { en: `${hostile}\n\n[a](javascript:alert(1)) **bold**` },
      venues: [{ name: { en: hostile } }],
      hosts: [{ role: 'HOST', name: { en: '</script><script>alert(1)</script>' } }],
    });
    const { html } = await open(`/en/events/${slug}`);
    expect(html).toContain('&lt;img src=x onerror=alert(1)>');
    expect(html).toContain('<strong>bold</strong>');
    expect(html).not.toMatch(/<img src=x|href="javascript|<script>alert/);
    expect(jsonLd(html)).toMatchObject({
      name: hostile,
      organizer: [{ name: '</script><script>alert(1)</script>' }],
    });
  });

  it('follow a change at once, and cost one statement while nothing changes', async () => {
    const { id, slug } = await published({ title: { en: 'Before' } });
    const count = async (): Promise<number> =>
      (await portal.statementsOf(() => open(`/en/events/${slug}`))).length;
    expect(await count()).toBeGreaterThan(1);
    expect(await count()).toBe(1);
    await portal.operator.get(
      'mutation($input: UpdateEventInput!) { updateEvent(input: $input) { event { id } } }',
      { input: { id, expectedVersion: 2, title: { en: 'After' } } },
    );
    expect((await open(`/en/events/${slug}`)).html).toContain('<h1>After</h1>');
    const etag = (await open(`/en/events/${slug}`)).headers.get('etag')!;
    expect((await open(`/en/events/${slug}`, { 'if-none-match': etag })).status).toBe(304);
  });

  it('take as many statements for a long list as for a short one', async () => {
    const { id: universityId } = await addUniversity(portal);
    const hosts = [{ universityId }];
    const venues = [{ city: { en: 'Harbin' } }];
    const count = async (): Promise<number> => (await portal.statementsOf(() => open('/en/events'))).length;
    await published({ hosts, venues });
    const few = await count();
    for (let n = 0; n < 20; n++) await published({ hosts, venues });
    expect(await count()).toBe(few);
  });
});

describe('JSON-LD of an event', () => {
  const of = async (slug: string, lang = 'en'): Promise<Record<string, unknown>> =>
    jsonLd((await open(`/${lang}/events/${slug}`)).html);

  it('says where and when, with the offset of its zone', async () => {
    const { slug } = await published({
      title: { en: 'Forum', zh: '论坛' },
      format: 'HYBRID',
      onlineUrl: 'https://online.example/forum',
      venues: [
        {
          name: { en: 'Main hall' },
          city: { en: 'Moscow' },
          country: 'RU',
          latitude: 55.76,
          longitude: 37.68,
        },
      ],
    });
    const url = `${portal.config.publicUrl.origin}/zh/events/${slug}`;
    expect(await of(slug, 'zh')).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Event',
      '@id': url,
      url,
      name: '论坛',
      startDate: '2031-03-01T09:00:00+03:00',
      endDate: '2031-03-01T17:30:00+03:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        {
          '@type': 'Place',
          name: 'Main hall',
          address: { '@type': 'PostalAddress', addressLocality: 'Moscow', addressCountry: 'RU' },
          geo: { '@type': 'GeoCoordinates', latitude: 55.76, longitude: 37.68 },
        },
        { '@type': 'VirtualLocation', url: 'https://online.example/forum' },
      ],
    });
  });

  it('follows its life', async () => {
    const { id, slug } = await published({ format: 'ON_SITE' });
    await portal.operator.get(
      'mutation($input: UpdateEventInput!) { updateEvent(input: $input) { event { id } } }',
      {
        input: {
          id,
          expectedVersion: 2,
          time: { ...TIME, startsAt: '2031-03-01T10:00' },
          format: 'ONLINE',
        },
      },
    );
    expect(await of(slug)).toMatchObject({
      eventStatus: ['https://schema.org/EventRescheduled', 'https://schema.org/EventMovedOnline'],
      previousStartDate: '2031-03-01T09:00:00+03:00',
      startDate: '2031-03-01T10:00:00+03:00',
    });
    await advance(id, 3, 'POSTPONED');
    expect((await of(slug)).eventStatus).toBe('https://schema.org/EventPostponed');
    await advance(id, 4, 'CANCELLED');
    expect((await of(slug)).eventStatus).toBe('https://schema.org/EventCancelled');
    expect((await open(`/ru/events/${slug}`)).html).toContain('<strong class="notice">Отменено</strong>');
    await advance(id, 5, 'UNPUBLISHED');
    expect((await open(`/en/events/${slug}`)).status).toBe(404);
  });
});
