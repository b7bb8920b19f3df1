import { startApp, type TestApp } from './support/app.js';
import { ROSTER, type Record as Member } from './support/roster.js';

let portal: TestApp;
beforeAll(async () => {
  portal = await startApp();
});
afterAll(() => portal.close());

interface PageOf {
  totalCount: number;
  nodes: { slug: string }[];
  edges: { cursor: string; node: { slug: string } }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

const QUERY = `query($filter: UniversityFilter, $orderBy: UniversityOrder, $first: Int, $after: String, $last: Int, $before: String) {
  universities(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { slug } edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

async function page(variables: Record<string, unknown>): Promise<PageOf> {
  return (await portal.anyone.get<{ universities: PageOf }>(QUERY, variables)).universities;
}

async function slugs(variables: Record<string, unknown>): Promise<string[]> {
  return (await page({ first: 100, ...variables })).nodes.map(({ slug }) => slug);
}

const rosterSlugs = (is: (one: Member) => boolean) =>
  ROSTER.filter(is)
    .map(({ slug }) => slug)
    .sort();

describe('the order', () => {
  const FALLBACKS = { EN: ['en', 'ru', 'zh'], RU: ['ru', 'en', 'zh'], ZH: ['zh', 'en', 'ru'] } as const;

  // The same Unicode rules, by another implementation.
  it.each(['EN', 'RU', 'ZH'] as const)('by name is that of the language %s, both ways', async (lang) => {
    const shown = ({ names }: Member) => FALLBACKS[lang].map((own) => names[own]).find(Boolean)!;
    const { compare } = new Intl.Collator(lang.toLowerCase());
    const expected = ROSTER.toSorted((left, right) => compare(shown(left), shown(right))).map(
      ({ slug }) => slug,
    );
    expect(await slugs({ orderBy: { field: 'NAME', lang } })).toEqual(expected);
    expect(await slugs({ orderBy: { field: 'NAME', lang, direction: 'DESC' } })).toEqual(
      expected.toReversed(),
    );
  });

  it('of Chinese names is by pinyin', async () => {
    const [first, ...rest] = await slugs({ orderBy: { field: 'NAME', lang: 'ZH' }, filter: { side: 'CN' } });
    // From 澳门 (Aomen) to 中国石油 (Zhongguo), with 重庆 (Chongqing) under C.
    expect(first).toBe('umacau');
    expect(rest.at(-1)).toBe('upc');
    expect(rest.indexOf('cqu')).toBeLessThan(rest.indexOf('hit'));
  });

  it('by the year of founding has the unknown ones last, both ways', async () => {
    const years = new Map(ROSTER.map(({ slug, foundedIn }) => [slug, foundedIn]));
    const unknown = rosterSlugs(({ foundedIn }) => foundedIn === null);
    for (const direction of ['ASC', 'DESC']) {
      const list = (await slugs({ orderBy: { field: 'FOUNDED_IN', direction } })).map((slug) =>
        years.get(slug),
      );
      const known = list.slice(0, -unknown.length) as number[];
      expect(list.slice(-unknown.length)).toEqual(unknown.map(() => null));
      expect(known).toEqual(known.toSorted((a, b) => (direction === 'ASC' ? a - b : b - a)));
      expect(known[0]).toBe(direction === 'ASC' ? 1826 : 2006);
    }
  });

  it('by the day of joining has the unknown ones last, both ways', async () => {
    const dates = new Map(
      ROSTER.map(({ slug, evidence, membership }) => [
        slug,
        evidence === 'strong' ? membership[0].from : null,
      ]),
    );
    const ascending = (await slugs({ orderBy: { field: 'JOINED_ON' } })).map((slug) => dates.get(slug));
    const known = ascending.filter((date) => date !== null);
    expect(ascending.slice(0, known.length)).toEqual(known);
    // 2011 and 2011-03 begin before 2011-03-06: a partial date stands at its first day.
    expect([...new Set(known)]).toEqual([
      '2011',
      '2011-03',
      '2011-03-06',
      '2013',
      '2015-05',
      '2016-03',
      '2020-08',
    ]);
    const descending = (await slugs({ orderBy: { field: 'JOINED_ON', direction: 'DESC' } })).map((slug) =>
      dates.get(slug),
    );
    expect(descending.slice(0, known.length)).toEqual(known.toReversed());
  });
});

describe('the filter', () => {
  it('is nothing by default, and nothing when null', async () => {
    expect((await slugs({})).sort()).toEqual(rosterSlugs(() => true));
    const empty = { side: null, country: null, kind: null, memberAsOf: null, membership: null, text: null };
    expect((await slugs({ filter: empty })).sort()).toEqual(rosterSlugs(() => true));
    expect((await slugs({ filter: null, orderBy: null })).sort()).toEqual(rosterSlugs(() => true));
  });

  it('takes side and country, which are not the same', async () => {
    expect((await slugs({ filter: { side: 'CN' } })).sort()).toEqual(
      rosterSlugs(({ side }) => side === 'CN'),
    );
    expect((await slugs({ filter: { country: 'HK' } })).sort()).toEqual(['cityu-hk', 'hkust', 'polyu']);
    expect((await slugs({ filter: { side: 'CN', country: 'MO' } })).sort()).toEqual(['umacau']);
    expect(await slugs({ filter: { side: 'RU', country: 'HK' } })).toEqual([]);
  });

  it('takes the kind of the latest period, or of a day', async () => {
    const latest = (kind: string) =>
      rosterSlugs(({ evidence, membership }) => evidence === 'strong' && membership.at(-1)!.kind === kind);
    expect((await slugs({ filter: { kind: 'OBSERVER' } })).sort()).toEqual(latest('OBSERVER'));
    expect((await slugs({ filter: { kind: 'FULL' } })).sort()).toEqual(latest('FULL'));
    expect(await slugs({ filter: { kind: 'OBSERVER', memberAsOf: '2020-09-01' } })).toEqual(['tyut']);
    expect(
      (
        await slugs({
          filter: { kind: 'OBSERVER', memberAsOf: '2020-09-01', membership: ['YES', 'UNKNOWN'] },
        })
      ).sort(),
    ).toEqual(['tyut', 'ysu']);
    expect(await slugs({ filter: { kind: 'OBSERVER', memberAsOf: '2014-01-15' } })).toEqual(['scut']);
  });

  it.each([
    ['an English word', 'petroleum', ['upc']],
    ['in capitals', 'PETROLEUM', ['upc']],
    ['a Russian word in small letters', 'баумана', ['bmstu']],
    ['ё for е', 'королёв', ['samara']],
    ['е for ё', 'королев', ['samara']],
    ['Chinese', '航空航天', ['buaa', 'nuaa', 'samara']],
    ['an abbreviation', 'УрФУ', ['urfu']],
    ['an alias', 'Aeronautics and Astronautics', ['buaa', 'nuaa']],
    ['a former name', 'leningrad polytechnic', ['spbpu']],
    ['a city', 'Циндао', ['upc']],
    ['full width letters', 'ＨＩＴ', ['hit']],
    ['a slug', 'polyu', ['polyu']],
    ['signs of a pattern', '%', []],
    ['an underscore', '_', []],
    ['a quote', "'; drop table university; --", []],
  ])('finds %s', async (_what, text, expected) => {
    expect((await slugs({ filter: { text } })).sort()).toEqual(expected);
  });

  it('wants a day for its answers', async () => {
    const { extensions } = await portal.anyone.refused(QUERY, { filter: { membership: ['YES'] } });
    expect(extensions).toMatchObject({ reason: 'MEMBERSHIP_WITHOUT_DAY', path: ['filter', 'membership'] });
  });
});

describe('pages', () => {
  it.each([
    [{ field: 'NAME', lang: 'ZH' }],
    [{ field: 'NAME', lang: 'RU', direction: 'DESC' }],
    [{ field: 'FOUNDED_IN' }],
    [{ field: 'FOUNDED_IN', direction: 'DESC' }],
    [{ field: 'JOINED_ON' }],
    [{ field: 'JOINED_ON', direction: 'DESC' }],
  ])('walk through the list in both directions: %p', async (orderBy) => {
    const all = await slugs({ orderBy });
    expect(all).toHaveLength(46);
    for (const size of [1, 7, 23, 46]) {
      const forward: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { nodes, pageInfo, totalCount } = await page({ orderBy, first: size, after });
        expect(totalCount).toBe(46);
        expect(pageInfo.hasPreviousPage).toBe(after !== null);
        forward.push(...nodes.map(({ slug }) => slug));
        after = pageInfo.endCursor;
        more = pageInfo.hasNextPage;
      }
      expect(forward).toEqual(all);
      const backward: string[] = [];
      for (let before: string | null = null, more = true; more;) {
        const { nodes, pageInfo } = await page({ orderBy, last: size, before });
        backward.unshift(...nodes.map(({ slug }) => slug));
        expect(pageInfo.hasNextPage).toBe(before !== null);
        before = pageInfo.startCursor;
        more = pageInfo.hasPreviousPage;
      }
      expect(backward).toEqual(all);
    }
  });

  it('have edges that agree with their nodes', async () => {
    const { edges, nodes, pageInfo } = await page({ first: 5 });
    expect(edges.map(({ node }) => node)).toEqual(nodes);
    expect([edges[0].cursor, edges[4].cursor]).toEqual([pageInfo.startCursor, pageInfo.endCursor]);
  });

  it('stay where they are when something is added before them', async () => {
    const first = await page({ first: 10 });
    const second = await page({ first: 10, after: first.pageInfo.endCursor });
    const between = await page({ after: first.edges[3].cursor, before: first.edges[8].cursor });
    expect(between.nodes).toEqual(first.nodes.slice(4, 8));
    expect(await page({ first: 10, after: first.pageInfo.endCursor })).toEqual(second);
  });

  it('may be empty, and still count', async () => {
    const nothing = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
    expect(await page({ filter: { text: 'nothing like it' } })).toEqual({
      totalCount: 0,
      nodes: [],
      edges: [],
      pageInfo: nothing,
    });
    expect(await page({ first: 0 })).toMatchObject({ totalCount: 46, nodes: [] });
    const { pageInfo } = await page({ last: 1 });
    expect(await page({ after: pageInfo.endCursor })).toMatchObject({ totalCount: 46, nodes: [] });
  });

  it.each([
    ['more than a hundred', { first: 101 }, 'PAGE_SIZE', ['first']],
    ['fewer than none', { first: -1 }, 'PAGE_SIZE', ['first']],
    ['more than a hundred from the end', { last: 101 }, 'PAGE_SIZE', ['last']],
    ['both ends', { first: 1, last: 1 }, 'PAGE_SIZE', ['last']],
    ['a cursor that is none', { after: 'abc' }, 'CURSOR_MALFORMED', ['after']],
    ['an empty cursor', { before: '' }, 'CURSOR_MALFORMED', ['before']],
    [
      'a cursor of JSON that is no list',
      { after: Buffer.from('{"a":1}').toString('base64url') },
      'CURSOR_MALFORMED',
      ['after'],
    ],
    [
      'a cursor with SQL for its id',
      { after: cursor(['universities NAME EN ASC', 'a', "x' or 1=1"]) },
      'CURSOR_MALFORMED',
      ['after'],
    ],
    [
      'a cursor of another list',
      { after: cursor(['events START ASC', 'a', 'uni_012e8876-a400-7afe-b1b6-b61008685b15']) },
      'CURSOR_OF_ANOTHER_LIST',
      ['after'],
    ],
    [
      'a cursor with a key of another type',
      { after: cursor(['universities NAME EN ASC', 1, 'uni_012e8876-a400-7afe-b1b6-b61008685b15']) },
      'CURSOR_OF_ANOTHER_LIST',
      ['after'],
    ],
    [
      'a cursor with NUL in its key',
      { after: cursor(['universities NAME EN ASC', 'a\0', 'uni_012e8876-a400-7afe-b1b6-b61008685b15']) },
      'CURSOR_OF_ANOTHER_LIST',
      ['after'],
    ],
    [
      'a cursor with a number that no database has',
      {
        orderBy: { field: 'FOUNDED_IN' },
        after: cursor(['universities FOUNDED_IN ASC', 1e300, 'uni_012e8876-a400-7afe-b1b6-b61008685b15']),
      },
      'CURSOR_OF_ANOTHER_LIST',
      ['after'],
    ],
  ])('refuse %s', async (_what, variables, reason, path) => {
    const { extensions } = await portal.anyone.refused(QUERY, variables);
    expect(extensions).toEqual({ code: 'INVALID_INPUT', reason, path });
  });

  it('refuse the cursor of another order', async () => {
    const { pageInfo } = await page({ first: 1, orderBy: { field: 'NAME', lang: 'ZH' } });
    const { extensions } = await portal.anyone.refused(QUERY, { first: 1, after: pageInfo.endCursor });
    expect(extensions.reason).toBe('CURSOR_OF_ANOTHER_LIST');
  });
});

function cursor(parts: unknown[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}
