import fc from 'fast-check';
import { Evidence } from '../src/membership/membership-period.entity.js';
import { MembershipsService } from '../src/membership/memberships.service.js';
import type { PortalError } from '../src/platform/errors.js';
import { newId } from '../src/platform/ids.js';
import { OPERATOR } from '../src/platform/auth/viewer.js';
import { startApp, type TestApp } from './support/app.js';
import { addUniversity } from './support/factories.js';
import { isMember, isMemberOfKind, ROSTER, worldsOf } from './support/roster.js';

let portal: TestApp;
beforeAll(async () => {
  portal = await startApp();
});
afterAll(() => portal.close());

/** The first, a middle and the last day of every month in which anything may have happened, and the day asked for. */
function days(): string[] {
  const list = ['1826-01-01', '2011-03-05', '2011-03-06', '2011-03-07', '2020-09-01', '2100-01-01'];
  for (let year = 2010; year <= 2026; year++) {
    for (let month = 1; month <= 12; month++) {
      const prefix = `${year}-${String(month).padStart(2, '0')}`;
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      list.push(`${prefix}-01`, `${prefix}-15`, `${prefix}-${last}`);
    }
  }
  return list;
}

describe('on the roster as it is', () => {
  it('memberAsOf gives what its dates say', async () => {
    const { universities } = await portal.anyone.get(
      '{ universities(filter: { memberAsOf: "2020-09-01" }, first: 100) { totalCount nodes { slug } } }',
    );
    const slugs = universities.nodes.map(({ slug }: { slug: string }) => slug).sort();
    expect(slugs).toEqual(
      ROSTER.filter((university) => isMember(university, '2020-09-01') === 'YES')
        .map(({ slug }) => slug)
        .sort(),
    );
    expect(slugs).toEqual(['bmstu', 'buaa', 'hit', 'kalashnikov-istu', 'nefu', 'scut', 'tyut', 'xjtu']);
    expect(universities.totalCount).toBe(slugs.length);
  });

  it('isMember and memberAsOf agree with every course of events that the dates allow, on many days', async () => {
    for (const day of days()) {
      const { all, yes, unknown, no } = await portal.anyone.get(
        `query($day: Date!) {
          all: universities(first: 100) { nodes { slug isMember(asOf: $day) } }
          yes: universities(first: 100, filter: { memberAsOf: $day }) { nodes { slug } }
          unknown: universities(first: 100, filter: { memberAsOf: $day, membership: [UNKNOWN] }) { nodes { slug } }
          no: universities(first: 100, filter: { memberAsOf: $day, membership: [NO] }) { nodes { slug } }
        }`,
        { day },
      );
      const answers = Object.fromEntries(
        all.nodes.map((node: { slug: string; isMember: string }) => [node.slug, node.isMember]),
      );
      const expected = Object.fromEntries(
        ROSTER.map((university) => [university.slug, isMember(university, day)]),
      );
      expect([day, answers]).toEqual([day, expected]);
      for (const [answer, page] of Object.entries({ YES: yes, UNKNOWN: unknown, NO: no })) {
        const slugs = Object.keys(expected).filter((slug) => expected[slug] === answer);
        expect([day, answer, page.nodes.map(({ slug }: { slug: string }) => slug).sort()]).toEqual([
          day,
          answer,
          slugs.sort(),
        ]);
      }
    }
  });

  it('counts by side and kind say the same', async () => {
    for (const day of [
      '2011-03-05',
      '2011-03-06',
      '2013-06-15',
      '2014-09-15',
      '2020-09-01',
      '2023-06-30',
      '2023-12-28',
    ]) {
      const { association } = await portal.anyone.get(
        `query($day: Date!) { association { counts(asOf: $day) {
          asOf total { side kind members unknown } bySide { side kind members unknown }
          byKind { side kind members unknown } bySideAndKind { side kind members unknown }
        } } }`,
        { day },
      );
      const count = (side: string | null, of: (university: (typeof ROSTER)[number]) => string) => {
        const list = ROSTER.filter((university) => !side || university.side === side).map(of);
        return {
          members: list.filter((answer) => answer === 'YES').length,
          unknown: list.filter((answer) => answer === 'UNKNOWN').length,
        };
      };
      const kinds = ['FULL', 'OBSERVER', null] as const;
      expect(association.counts).toEqual({
        asOf: day,
        total: { side: null, kind: null, ...count(null, (one) => isMember(one, day)) },
        bySide: ['CN', 'RU'].map((side) => ({
          side,
          kind: null,
          ...count(side, (one) => isMember(one, day)),
        })),
        byKind: kinds.map((kind) => ({
          side: null,
          kind,
          ...count(null, (one) => isMemberOfKind(one, kind, day)),
        })),
        bySideAndKind: ['CN', 'RU'].flatMap((side) =>
          kinds.map((kind) => ({ side, kind, ...count(side, (one) => isMemberOfKind(one, kind, day)) })),
        ),
      });
    }
  });

  it('a university that was promoted was a member all the time', async () => {
    const { university } = await portal.anyone.get(`{
      university(slug: "scut") {
        memberships { kind from to began ended }
        before: isMember(asOf: "2012-12-31")
        joining: isMember(asOf: "2013-06-01")
        observer: membership(asOf: "2014-08-31") { kind }
        between: isMember(asOf: "2014-09-15")
        full: membership(asOf: "2014-09-30") { kind }
        after: isMember(asOf: "2023-07-01")
      }
    }`);
    expect(university).toEqual({
      memberships: [
        { kind: 'OBSERVER', from: '2013', to: '2014-09', began: 'ADMISSION', ended: 'PROMOTION' },
        { kind: 'FULL', from: '2014-09', to: null, began: 'PROMOTION', ended: null },
      ],
      before: 'NO',
      joining: 'UNKNOWN',
      observer: { kind: 'OBSERVER' },
      between: 'YES',
      full: { kind: 'FULL' },
      after: 'UNKNOWN',
    });
  });

  it('a weak source makes nobody a member', async () => {
    const { university } = await portal.anyone.get(`{
      university(slug: "cust") {
        isMember(asOf: "2020-09-01") membership(asOf: "2020-09-01") { id } memberships { id }
        weak: memberships(includeWeak: true) { kind from to evidence }
      }
    }`);
    expect(university).toEqual({
      isMember: 'UNKNOWN',
      membership: null,
      memberships: [],
      weak: [{ kind: null, from: null, to: null, evidence: 'WEAK' }],
    });
  });

  it('says today when no day is given', async () => {
    portal.pinClock('2018-01-01T00:00:00Z');
    const { university, association } = await portal.anyone.get(
      '{ university(slug: "mai") { isMember membership { kind } } association { counts { asOf } } }',
    );
    expect(university).toEqual({ isMember: 'YES', membership: { kind: 'FULL' } });
    expect(association.counts.asOf).toBe('2018-01-01');
    portal.pinClock('2019-01-01T00:00:00Z');
    expect((await portal.anyone.get('{ university(slug: "mai") { isMember } }')).university.isMember).toBe(
      'UNKNOWN',
    );
  });
});

const RECORD = `mutation($input: RecordMembershipPeriodInput!) { recordMembershipPeriod(input: $input) {
  period { id version kind kindBasis from to isOngoing attestedOn began ended evidence university { slug } } } }`;
const UPDATE = `mutation($input: UpdateMembershipPeriodInput!) { updateMembershipPeriod(input: $input) {
  period { id version kind from to isOngoing ended } } }`;
const SOURCES = ['note:made by a test'];

async function periods(): Promise<unknown> {
  return await portal.dataSource.query('select * from membership_period order by id');
}

async function refused(mutation: string, input: unknown, client = portal.operator) {
  const before = await periods();
  const { extensions } = await client.refused(mutation, { input });
  expect(await periods()).toEqual(before);
  return extensions;
}

async function answersOn(id: string, ...list: string[]): Promise<string[]> {
  return await Promise.all(
    list.map(async (day) => {
      const query =
        'query($id: ID!, $day: Date!) { node(id: $id) { ... on University { isMember(asOf: $day) } } }';
      return (await portal.anyone.get(query, { id, day })).node.isMember as string;
    }),
  );
}

describe('a recorded period', () => {
  beforeAll(() => portal.pinClock('2026-01-01T00:00:00Z'));

  it('is shown as it was given', async () => {
    const { id, slug } = await addUniversity(portal);
    const input = {
      universityId: id,
      kind: 'FULL',
      from: '2019',
      to: '2021-05',
      attestedOn: '2020',
      began: 'ADMISSION',
      ended: 'WITHDRAWAL',
      decision: 'Protocol 7',
      sources: SOURCES,
    };
    const { recordMembershipPeriod } = await portal.operator.get(RECORD, { input });
    expect(recordMembershipPeriod.period).toEqual({
      id: expect.stringMatching(/^mem_/),
      version: 1,
      kind: 'FULL',
      kindBasis: 'STATED',
      from: '2019',
      to: '2021-05',
      isOngoing: false,
      attestedOn: '2020',
      began: 'ADMISSION',
      ended: 'WITHDRAWAL',
      evidence: 'STRONG',
      university: { slug },
    });
  });

  // A partial date stands for all of its days: certain is what holds for each of them, possible what holds for one.
  it.each([
    [
      'days',
      { from: '2019-03-10', to: '2021-05-20' },
      { '2019-03-09': 'NO', '2019-03-10': 'YES', '2021-05-19': 'YES', '2021-05-20': 'NO' },
    ],
    [
      'months',
      { from: '2019-03', to: '2021-05' },
      {
        '2019-02-28': 'NO',
        '2019-03-01': 'UNKNOWN',
        '2019-03-30': 'UNKNOWN',
        '2019-03-31': 'YES',
        '2021-04-30': 'YES',
        '2021-05-01': 'UNKNOWN',
        '2021-05-30': 'UNKNOWN',
        '2021-05-31': 'NO',
      },
    ],
    [
      'years',
      { from: '2019', to: '2021' },
      {
        '2018-12-31': 'NO',
        '2019-01-01': 'UNKNOWN',
        '2019-12-31': 'YES',
        '2020-12-31': 'YES',
        '2021-01-01': 'UNKNOWN',
        '2021-12-31': 'NO',
      },
    ],
    [
      'one year',
      { from: '2019', to: '2019' },
      { '2018-12-31': 'NO', '2019-06-01': 'UNKNOWN', '2019-12-31': 'NO' },
    ],
    [
      'a day and its year',
      { from: '2019-03-10', to: '2019' },
      { '2019-03-10': 'YES', '2019-03-11': 'UNKNOWN', '2019-12-31': 'NO' },
    ],
    [
      'a year and a day in it',
      { from: '2019', to: '2019-03-10' },
      { '2019-01-01': 'UNKNOWN', '2019-03-09': 'YES', '2019-03-10': 'NO' },
    ],
    [
      'no end, no proof',
      { from: '2019-03-10' },
      { '2019-03-09': 'NO', '2019-03-10': 'YES', '2019-03-11': 'UNKNOWN', '2099-01-01': 'UNKNOWN' },
    ],
    [
      'proof on a day',
      { from: '2019', attestedOn: '2020-06-15' },
      { '2019-12-30': 'UNKNOWN', '2019-12-31': 'YES', '2020-06-15': 'YES', '2020-06-16': 'UNKNOWN' },
    ],
    [
      'proof in a year',
      { from: '2019', attestedOn: '2020' },
      { '2019-12-31': 'YES', '2020-01-01': 'YES', '2020-01-02': 'UNKNOWN' },
    ],
    [
      'proof in the year of its beginning',
      { from: '2019', attestedOn: '2019-05-05' },
      { '2019-05-04': 'UNKNOWN', '2019-05-05': 'YES', '2019-05-06': 'UNKNOWN' },
    ],
    [
      'proof alone',
      { attestedOn: '2020-06-15' },
      {
        '2011-03-05': 'NO',
        '2011-03-06': 'UNKNOWN',
        '2020-06-14': 'UNKNOWN',
        '2020-06-15': 'YES',
        '2020-06-16': 'UNKNOWN',
      },
    ],
    [
      'proof alone, in a month',
      { attestedOn: '2020-06' },
      { '2020-06-01': 'UNKNOWN', '2020-06-15': 'UNKNOWN', '2020-06-30': 'UNKNOWN' },
    ],
    [
      'an end alone',
      { to: '2020-06-15' },
      {
        '2011-03-05': 'NO',
        '2011-03-06': 'UNKNOWN',
        '2020-06-13': 'UNKNOWN',
        '2020-06-14': 'YES',
        '2020-06-15': 'NO',
      },
    ],
    ['nothing', {}, { '2011-03-05': 'NO', '2011-03-06': 'UNKNOWN', '2099-01-01': 'UNKNOWN' }],
    [
      'ongoing',
      { from: '2019-03', isOngoing: true },
      { '2019-03-01': 'UNKNOWN', '2019-03-31': 'YES', '2099-01-01': 'YES' },
    ],
    [
      'weak',
      { from: '2019', to: '2021', evidence: 'WEAK' },
      { '2018-12-31': 'NO', '2020-01-01': 'UNKNOWN', '2022-01-01': 'NO' },
    ],
    [
      'proof and a partial end',
      { from: '2019', to: '2020', attestedOn: '2020-06-15' },
      { '2020-06-15': 'YES', '2020-06-16': 'UNKNOWN', '2020-12-30': 'UNKNOWN', '2020-12-31': 'NO' },
    ],
    [
      'the year of the founding',
      { from: '2011', attestedOn: '2012' },
      { '2011-03-05': 'NO', '2011-03-06': 'UNKNOWN', '2011-12-31': 'YES' },
    ],
  ])('covers, with %s, what its dates say', async (_what, dates, expected) => {
    const { id } = await addUniversity(portal);
    await portal.operator.get(RECORD, { input: { universityId: id, sources: SOURCES, ...dates } });
    const list = Object.keys(expected);
    expect(
      Object.fromEntries((await answersOn(id, ...list)).map((answer, index) => [list[index], answer])),
    ).toEqual(expected);
  });

  it.each([
    ['another at the same time', [{ from: '2015', to: '2018' }], { from: '2016', to: '2017' }],
    ['an end within the next one', [{ from: '2015-06-01', to: '2018' }], { from: '2014', to: '2015-06-02' }],
    ['two without an end', [{ from: '2015' }], { from: '2018' }],
    ['two without a beginning', [{ to: '2015' }], { to: '2018' }],
    ['one before another whose beginning is not known', [{ to: '2015' }], { from: '2012', to: '2013' }],
    ['one beside another of which nothing is known', [{}], { from: '2012', to: '2013' }],
    [
      'one within another, on every reading',
      [{ from: '2015', to: '2016-06' }],
      { from: '2016', to: '2016-03' },
    ],
    ['a year within another', [{ from: '2012', to: '2020' }], { from: '2016', to: '2016' }],
    ['another around a year', [{ from: '2016', to: '2016' }], { from: '2012', to: '2020' }],
    [
      'one that was still seen',
      [{ from: '2015', to: '2016', attestedOn: '2016-11-05' }],
      { from: '2016-03' },
    ],
    [
      'one that was already seen',
      [{ from: '2015', to: '2016-05' }],
      { from: '2016', attestedOn: '2016-02-10' },
    ],
    ['one day of both for certain', [{ from: '2015-03-10', to: '2015' }], { from: '2015-03-10', to: '2015' }],
  ])('is refused: %s', async (_what, present, input) => {
    const { id } = await addUniversity(portal);
    for (const dates of present) {
      await portal.operator.get(RECORD, { input: { universityId: id, sources: SOURCES, ...dates } });
    }
    expect(await refused(RECORD, { universityId: id, sources: SOURCES, ...input })).toMatchObject({
      code: 'RULE_VIOLATION',
      reason: 'PERIODS_OVERLAP',
    });
  });

  it('is refused beside another exactly when no course of events has room for both', async () => {
    // Months and days: the courses of events of whole years are too many to walk through.
    const date = fc.constantFrom(null, '2015-06', '2015-07', '2015-06-15', '2015-07-10');
    const proof = fc.constantFrom(null, '2015-06', '2015-06-20', '2015-07-05');
    const period = fc.record({ from: date, to: date, attestedOn: proof });
    const memberships = portal.app.get(MembershipsService);
    await fc.assert(
      fc.asyncProperty(period, period, async (one, other) => {
        const worlds = [one, other].map(worldsOf);
        // Each of them must be possible by itself.
        fc.pre(worlds.every(({ length }) => length > 0));
        const first = (list: string[]) => list.reduce((a, b) => (a < b ? a : b));
        const last = (list: string[]) => list.reduce((a, b) => (a > b ? a : b));
        const mayFollow = (before: number, after: number) =>
          [one, other][before].to !== null &&
          [one, other][after].from !== null &&
          first(worlds[before].map(({ to }) => to)) <= last(worlds[after].map(({ from }) => from));
        const { id } = await addUniversity(portal);
        const input = { universityId: id, isOngoing: false, evidence: Evidence.STRONG, sources: SOURCES };
        await memberships.record(OPERATOR, { ...input, ...one });
        const refusal = await memberships.record(OPERATOR, { ...input, ...other }).then(
          () => undefined,
          (error: PortalError) => error.reason,
        );
        expect([one, other, refusal]).toEqual([
          one,
          other,
          mayFollow(0, 1) || mayFollow(1, 0) ? undefined : 'PERIODS_OVERLAP',
        ]);
      }),
      { numRuns: 150 },
    );
  });

  // Only what cannot be true is refused.
  it.each([
    ['an end and a beginning on one day', { from: '2015', to: '2016-05-10' }, { from: '2016-05-10' }],
    ['an end and a beginning in one month', { from: '2015', to: '2016-05' }, { from: '2016-05' }],
    ['a beginning in the year of the end', { from: '2015', to: '2016-05' }, { from: '2016' }],
    ['an end in the year of the beginning', { from: '2015', to: '2016' }, { from: '2016-05' }],
    ['two within one year', { from: '2015', to: '2015' }, { from: '2015', to: '2015' }],
    ['an unknown beginning before a known one', { to: '2014' }, { from: '2014', to: '2015' }],
  ])('is taken: %s', async (_what, first, second) => {
    const { id } = await addUniversity(portal);
    for (const dates of [first, second]) {
      await portal.operator.get(RECORD, { input: { universityId: id, sources: SOURCES, ...dates } });
    }
    const { node } = await portal.anyone.get(
      'query($id: ID!) { node(id: $id) { ... on University { memberships { id } } } }',
      { id },
    );
    expect(node.memberships).toHaveLength(2);
  });

  it.each([
    [
      'ends before it begins',
      { from: '2015-05-10', to: '2015-05-09' },
      'RULE_VIOLATION',
      'PERIOD_ORDER',
      ['input', 'to'],
    ],
    [
      'lasts for no day',
      { from: '2015-05-10', to: '2015-05-10' },
      'RULE_VIOLATION',
      'PERIOD_ORDER',
      ['input', 'to'],
    ],
    [
      'is older than the association',
      { from: '2010' },
      'RULE_VIOLATION',
      'BEFORE_FOUNDING',
      ['input', 'from'],
    ],
    [
      'begins the day before the founding',
      { from: '2011-03-05' },
      'RULE_VIOLATION',
      'BEFORE_FOUNDING',
      ['input', 'from'],
    ],
    [
      'was seen before it began',
      { from: '2015', attestedOn: '2014-12' },
      'RULE_VIOLATION',
      'ATTESTED_OUTSIDE',
      ['input', 'attestedOn'],
    ],
    [
      'was seen after it ended',
      { from: '2015', to: '2016', attestedOn: '2017-01' },
      'RULE_VIOLATION',
      'ATTESTED_OUTSIDE',
      ['input', 'attestedOn'],
    ],
    [
      'was seen on the day of its end',
      { to: '2016-05-01', attestedOn: '2016-05-01' },
      'RULE_VIOLATION',
      'ATTESTED_OUTSIDE',
      ['input', 'attestedOn'],
    ],
    [
      'was seen in the future',
      { from: '2015', attestedOn: '2999' },
      'INVALID_INPUT',
      'ATTESTED_IN_FUTURE',
      ['input', 'attestedOn'],
    ],
    ['ends with the founding', { to: '2011-03-06' }, 'RULE_VIOLATION', 'BEFORE_FOUNDING', ['input', 'from']],
    [
      'ends on the day of the founding at the latest',
      { from: '2011', to: '2011-03-06' },
      'RULE_VIOLATION',
      'BEFORE_FOUNDING',
      ['input', 'from'],
    ],
    [
      'is ongoing and over',
      { from: '2015', to: '2016', isOngoing: true },
      'RULE_VIOLATION',
      'ONGOING_DATES',
      ['input', 'isOngoing'],
    ],
    [
      'is ongoing since nobody knows when',
      { isOngoing: true },
      'RULE_VIOLATION',
      'ONGOING_DATES',
      ['input', 'isOngoing'],
    ],
    [
      'ended without a date',
      { from: '2015', ended: 'WITHDRAWAL' },
      'RULE_VIOLATION',
      'END_WITHOUT_DATE',
      ['input', 'to'],
    ],
    [
      'has a basis and no kind',
      { kindBasis: 'STATED' },
      'RULE_VIOLATION',
      'KIND_BASIS',
      ['input', 'kindBasis'],
    ],
    ['has no source', { sources: [] }, 'INVALID_INPUT', 'ARRAY_MIN_SIZE', ['input', 'sources']],
  ])('is refused when it %s', async (_what, input, code, reason, path) => {
    const { id } = await addUniversity(portal);
    expect(await refused(RECORD, { universityId: id, sources: SOURCES, ...input })).toMatchObject({
      code,
      reason,
      path,
    });
  });

  it('is refused without a university', async () => {
    expect(await refused(RECORD, { universityId: newId('uni'), sources: SOURCES })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'universityId'],
    });
    expect(await refused(RECORD, { universityId: 'hit', sources: SOURCES })).toMatchObject({
      reason: 'IS_ID',
    });
  });

  it('is recorded once when many do it at the same moment', async () => {
    const { id } = await addUniversity(portal);
    const input = { universityId: id, from: '2015', sources: SOURCES };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => portal.operator.ask(RECORD, { input })),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(
      new Set(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.reason))),
    ).toEqual(new Set(['PERIODS_OVERLAP']));
  });

  it('can be ended, and keeps what is left out', async () => {
    const { id } = await addUniversity(portal);
    const { recordMembershipPeriod } = await portal.operator.get(RECORD, {
      input: { universityId: id, kind: 'OBSERVER', from: '2015', isOngoing: true, sources: SOURCES },
    });
    const change = { id: recordMembershipPeriod.period.id, expectedVersion: 1 };
    const { updateMembershipPeriod } = await portal.operator.get(UPDATE, {
      input: { ...change, to: '2020-05-01', ended: 'WITHDRAWAL' },
    });
    expect(updateMembershipPeriod.period).toEqual({
      id: change.id,
      version: 2,
      kind: 'OBSERVER',
      from: '2015',
      to: '2020-05-01',
      isOngoing: false,
      ended: 'WITHDRAWAL',
    });
    expect(await refused(UPDATE, { ...change, note: 'late' })).toMatchObject({
      reason: 'VERSION_STALE',
      currentVersion: 2,
    });
    for (const field of ['isOngoing', 'evidence', 'sources']) {
      expect(await refused(UPDATE, { ...change, expectedVersion: 2, [field]: null })).toMatchObject({
        path: ['input', field],
      });
    }
    const { updateMembershipPeriod: emptied } = await portal.operator.get(UPDATE, {
      input: { ...change, expectedVersion: 2, to: null, ended: null },
    });
    expect(emptied.period).toMatchObject({ version: 3, to: null, ended: null, from: '2015' });
    expect(await refused(UPDATE, { id: newId('mem'), expectedVersion: 1 })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is for the operator only', async () => {
    const { id } = await addUniversity(portal);
    const input = { universityId: id, from: '2015', sources: SOURCES };
    expect(await refused(RECORD, input, portal.anyone)).toMatchObject({ code: 'UNAUTHENTICATED' });
    const { recordMembershipPeriod } = await portal.operator.get(RECORD, { input });
    const change = { id: recordMembershipPeriod.period.id, expectedVersion: 1, note: 'x' };
    expect(await refused(UPDATE, change, portal.anyone)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
