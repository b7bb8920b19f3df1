import { readFileSync } from 'node:fs';
import { firstDay, lastDay } from '../src/platform/dates.js';
import { newId } from '../src/platform/ids.js';
import { Side } from '../src/platform/auth/scope.js';
import { startApp, type TestApp } from './support/app.js';
import { addUniversity } from './support/factories.js';
import { addPublished } from './support/records.js';

let portal: TestApp;
beforeAll(async () => {
  portal = await startApp();
});
afterAll(() => portal.close());

const CELL = 'side kind members unknown suspended isComplete known';
const COUNTS = `asOf total { ${CELL} } bySide { ${CELL} } byKind { ${CELL} } bySideAndKind { ${CELL} }`;
const AS_OF = `query($day: Date!) { association { counts(asOf: $day) { ${COUNTS} parity { difference isEven cn { members } ru { members } } } } }`;
const RECORD =
  'mutation($input: RecordMembershipPeriodInput!) { recordMembershipPeriod(input: $input) { period { id } } }';

interface Cell {
  side: string | null;
  kind: string | null;
  members: number;
  unknown: number;
  suspended: number;
  isComplete: boolean;
  known: number | null;
}

interface Counts {
  asOf: string;
  total: Cell;
  bySide: Cell[];
  byKind: Cell[];
  bySideAndKind: Cell[];
  parity: { difference: number | null; isEven: string };
}

interface Reported {
  asOf: string;
  total: number | null;
  full: number | null;
  observers: number | null;
  cn: Record<'total' | 'full' | 'observers', number | null>;
  ru: Record<'total' | 'full' | 'observers', number | null>;
}

/** The file, read without any of the portal's code. */
const REPORTED = (
  JSON.parse(readFileSync(new URL('../seed/counts.json', import.meta.url), 'utf8')) as { counts: Reported[] }
).counts;

async function countsOn(day: string): Promise<Counts> {
  return (await portal.anyone.get(AS_OF, { day })).association.counts as Counts;
}

/** Each figure that a source gives, with what the register says of it. */
function figuresOf(row: Reported, { total, bySide, byKind, bySideAndKind }: Counts) {
  const of = (cells: Cell[], side: string | null, kind: string | null): Cell =>
    cells.find((cell) => cell.side === side && cell.kind === kind)!;
  const pairs: [string, number | null, Cell][] = [
    ['total', row.total, total],
    ['full', row.full, of(byKind, null, 'FULL')],
    ['observers', row.observers, of(byKind, null, 'OBSERVER')],
  ];
  for (const [side, figures] of [
    ['CN', row.cn],
    ['RU', row.ru],
  ] as const) {
    pairs.push([`${side} total`, figures.total, of(bySide, side, null)]);
    pairs.push([`${side} full`, figures.full, of(bySideAndKind, side, 'FULL')]);
    pairs.push([`${side} observers`, figures.observers, of(bySideAndKind, side, 'OBSERVER')]);
  }
  return pairs.flatMap(([what, reported, cell]) => (reported === null ? [] : [{ what, reported, cell }]));
}

describe('reported counts', () => {
  it('are those of the file, with date, basis and sources', async () => {
    const { association } = await portal.anyone.get(`{ association { reportedCounts {
      asOf total totalBasis full fullBasis observers note sources cn { total full observers } ru { total full observers } } } }`);
    expect(association.reportedCounts).toHaveLength(13);
    const byText = (rows: object[]) =>
      rows.map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))).sort();
    expect(byText(association.reportedCounts as object[])).toEqual(byText(REPORTED));
    const dates = (association.reportedCounts as Reported[]).map(({ asOf }) => firstDay(asOf));
    expect(dates).toEqual([...dates].sort());
  });

  it('are equal to the register wherever it is complete enough to say, and not known elsewhere', async () => {
    const beyond: string[] = [];
    let compared = 0;
    let complete = 0;
    for (const row of REPORTED) {
      for (const day of new Set([firstDay(row.asOf), lastDay(row.asOf)])) {
        for (const { what, reported, cell } of figuresOf(row, await countsOn(day))) {
          compared += 1;
          if (cell.isComplete) complete += 1;
          expect([row.asOf, what, cell.known]).toEqual([row.asOf, what, cell.isComplete ? reported : null]);
          // More members by name than a source counts: one of the two is wrong.
          if (cell.members > reported) beyond.push(`${row.asOf} ${what}: ${cell.members} > ${reported}`);
        }
      }
    }
    // The register has 46 of about 75: at none of these times does it know all, and never more than there were.
    expect([compared, complete, beyond]).toEqual([82, 0, []]);
  });
});

/** A university with periods of membership. */
async function addMember(side: Side, ...periods: object[]): Promise<string> {
  const { id } = await addUniversity(portal, { side });
  for (const period of periods) {
    const input = { universityId: id, kind: 'FULL', sources: ['note:test'], ...period };
    await portal.operator.get(RECORD, { input });
  }
  return id;
}

async function report(asOf: string, figures: Record<string, number>): Promise<void> {
  const columns = Object.keys(figures);
  await portal.db.statement(
    `insert into reported_count (id, as_of, sources, ${columns.join(', ')}${'total' in figures ? ', total_basis' : ''}${'full_members' in figures ? ', full_basis' : ''})
     values ($1, $2, '{note:test}', ${columns.map((_, index) => `$${index + 3}`).join(', ')}${'total' in figures ? ", 'STATED'" : ''}${'full_members' in figures ? ", 'STATED'" : ''})`,
    [newId('rpc'), asOf, ...Object.values(figures)],
  );
}

describe('counts of a register that is complete', () => {
  let suspended: string;
  beforeAll(async () => {
    const since = (from: string, more: object = {}) => ({ from, isOngoing: true, ...more });
    suspended = await addMember(Side.CN, since('2030-01-01'));
    await addMember(Side.CN, since('2030-02-01'));
    await addMember(Side.RU, since('2030-03-01'));
    await addMember(
      Side.RU,
      { kind: 'OBSERVER', from: '2030-03-15', to: '2030-05-20', ended: 'PROMOTION' },
      since('2030-05-20', { began: 'PROMOTION' }),
    );
    const decisionId = await addPublished(portal);
    await portal.operator.get(
      'mutation($input: SuspendMemberInput!) { suspendMember(input: $input) { suspension { id } } }',
      { input: { universityId: suspended, on: '2030-06-10', decisionId } },
    );
  });

  it('are known on the days of which a source counts as many, and only there', async () => {
    await report('2030-04', { total: 4, full_members: 3, observers: 1, cn_total: 2, ru_total: 3 });
    const { total, byKind, bySide, bySideAndKind, parity } = await countsOn('2030-04-10');
    const said = ({ members, isComplete, known }: Cell) => [members, isComplete, known];
    expect(said(total)).toEqual([4, true, 4]);
    expect(byKind.map(said)).toEqual([
      [3, true, 3],
      [1, true, 1],
      [0, false, null],
    ]);
    // The source counts three of the Russian side.
    expect(bySide.map(said)).toEqual([
      [2, true, 2],
      [2, false, null],
    ]);
    expect(bySideAndKind.map(({ known }) => known)).toEqual(Array(6).fill(null));
    expect(parity).toMatchObject({ difference: null, isEven: 'UNKNOWN' });
    expect(said((await countsOn('2030-05-01')).total)).toEqual([4, false, null]);
    // A year as a whole says nothing of a day; another source of the same day must agree.
    await report('2030', { total: 9 });
    expect((await countsOn('2030-04-10')).total.known).toBe(4);
    await report('2030-04-10', { total: 5 });
    expect((await countsOn('2030-04-10')).total.known).toBeNull();
    expect((await countsOn('2030-04-11')).total.known).toBe(4);
  });

  it('say whether the sides are even', async () => {
    await report('2030-06-01', { cn_total: 2, ru_total: 2 });
    expect((await countsOn('2030-06-01')).parity).toEqual({
      difference: 0,
      isEven: 'YES',
      cn: { members: 2 },
      ru: { members: 2 },
    });
    await report('2030-03-02', { cn_total: 2, ru_total: 1 });
    expect((await countsOn('2030-03-02')).parity).toMatchObject({ difference: 1, isEven: 'NO' });
  });

  it('tell how many are suspended, and lists show who is how', async () => {
    expect((await countsOn('2030-06-09')).total.suspended).toBe(0);
    const { total, bySide } = await countsOn('2030-06-10');
    expect([total, ...bySide].map(({ members, suspended: many }) => [members, many])).toEqual([
      [4, 1],
      [2, 1],
      [2, 0],
    ]);
    const { universities } = await portal.anyone.get(
      `query($day: Date!) { universities(first: 100, filter: { memberAsOf: $day, standing: [ACTIVE, SUSPENDED] }) {
        totalCount nodes { id side standing(asOf: $day) { status kind } } } }`,
      { day: '2030-06-10' },
    );
    expect(universities.totalCount).toBe(4);
    expect(universities.nodes.filter((node: { id: string }) => node.id === suspended)).toEqual([
      { id: suspended, side: 'CN', standing: { status: 'SUSPENDED', kind: 'FULL' } },
    ]);
    const without = 'query { universities(filter: { standing: [NONE] }) { totalCount } }';
    expect((await portal.anyone.refused(without)).extensions).toMatchObject({
      reason: 'MEMBERSHIP_WITHOUT_DAY',
      path: ['filter', 'standing'],
    });
  });

  it('over time are the counts of each day, in one statement whatever their length', async () => {
    const query = `query($from: Date!, $to: Date!, $step: SeriesStep!) { association { countSeries(from: $from, to: $to, step: $step) { ${COUNTS} } } }`;
    const series = async (from: string, to: string, step: string): Promise<Counts[]> =>
      (await portal.anyone.get(query, { from, to, step })).association.countSeries as Counts[];
    const months = await series('2030-01-15', '2030-06-01', 'MONTH');
    expect(months.map(({ asOf, total, byKind }) => [asOf, total.members, byKind[1].members])).toEqual([
      ['2030-01-15', 1, 0],
      ['2030-02-01', 2, 0],
      ['2030-03-01', 3, 0],
      ['2030-04-01', 4, 1],
      ['2030-05-01', 4, 1],
      ['2030-06-01', 4, 0],
    ]);
    const years = await series('2011-03-06', '2030-12-31', 'YEAR');
    expect(years.map(({ asOf }) => asOf)).toEqual([
      '2011-03-06',
      ...Array.from({ length: 19 }, (_, index) => `${2012 + index}-01-01`),
    ]);
    for (const point of [...months, ...years]) {
      const { parity: _, ...alone } = await countsOn(point.asOf);
      expect(point).toEqual(alone);
    }
    const statements = async (to: string) =>
      (await portal.statementsOf(() => series('2011-01-01', to, 'MONTH'))).length;
    // The association, and the counts.
    expect([await statements('2011-02-01'), await statements('2030-12-01')]).toEqual([2, 2]);
    for (const [from, to, reason] of [
      ['2011-01-01', '2031-01-01', 'SERIES_TOO_LONG'],
      ['0001-01-01', '9999-12-31', 'SERIES_TOO_LONG'],
      ['2011-01-02', '2011-01-01', 'SERIES_ORDER'],
    ]) {
      const { extensions } = await portal.anyone.refused(query, { from, to, step: 'MONTH' });
      expect([extensions.code, extensions.reason]).toEqual(['INVALID_INPUT', reason]);
    }
  });
});

describe('promotions', () => {
  it('are those that may have been between two days', async () => {
    const query = `query($from: Date, $to: Date) { promotions(first: 100, from: $from, to: $to) {
      totalCount nodes { from kind university { slug } } } }`;
    const between = async (from?: string, to?: string) =>
      (await portal.anyone.get(query, { from, to })).promotions.nodes as {
        from: string;
        university: { slug: string };
      }[];
    expect(
      (await between(undefined, '2029-12-31')).map(({ from, university }) => [university.slug, from]),
    ).toEqual([
      ['scut', '2014-09'],
      ['tyut', '2023-12'],
    ]);
    expect((await between('2023-12-31', '2023-12-31')).map(({ university }) => university.slug)).toEqual([
      'tyut',
    ]);
    expect(await between('2024-01-01', '2029-12-31')).toEqual([]);
    expect(await between('2030-05-20', '2030-05-20')).toHaveLength(1);
    expect(await between('2030-05-21')).toEqual([]);
  });
});

describe('gaps', () => {
  it('are the times between two memberships, certain or possible', async () => {
    const id = await addMember(
      Side.RU,
      { kind: 'OBSERVER', from: '2012-05', to: '2014', ended: 'WITHDRAWAL' },
      { from: '2014-11', to: '2016-03-01', ended: 'WITHDRAWAL' },
      { kind: 'OBSERVER', from: '2018-01-01', to: '2019-06-01', ended: 'PROMOTION' },
      { from: '2019-06-01', to: '2020', began: 'PROMOTION', ended: 'EXCLUSION' },
      { from: '2020' },
    );
    const { node } = await portal.anyone.get(
      'query($id: ID!) { node(id: $id) { ... on University { membershipGaps { from to isCertain } } } }',
      { id },
    );
    expect(node.membershipGaps).toEqual([
      { from: '2014', to: '2014-11', isCertain: false },
      { from: '2016-03-01', to: '2018-01-01', isCertain: true },
    ]);
    const { universities } = await portal.anyone.get(
      '{ universities(first: 100, filter: { hasStrongEvidence: true }) { nodes { slug membershipGaps { from to } } } }',
    );
    const seeded = (universities.nodes as { slug: string; membershipGaps: object[] }[]).filter(
      ({ slug }) => !slug.startsWith('test-'),
    );
    expect(seeded.filter(({ membershipGaps }) => membershipGaps.length > 0)).toEqual([]);
  });
});
