import { Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { actor } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import type { Client } from './support/client.js';
import { addUniversity } from './support/factories.js';
import { addBasis, addProgram, contentFor, OUTSIDERS } from './support/records.js';

let portal: TestApp;
beforeAll(async () => {
  portal = await startApp();
  portal.pinClock('2026-11-24T12:00:00Z');
});
afterAll(() => portal.close());

const REPORT =
  'mutation($input: ReportCohortInput!) { reportCohort(input: $input) { program { id version } } }';
const COHORTS = `query($id: ID!) { node(id: $id) { ... on JointProgram { cohorts {
  year
  reports { partyKey quota admitted enrolled graduates diplomas note }
  differences { figure values { partyKey value } }
  warnings { partyKey path reason }
} } } }`;

interface Party {
  id: string;
  client: Client;
}

async function addParty(side: Side): Promise<Party> {
  const { id } = await addUniversity(portal, { side, country: side });
  const { client } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: id });
  return { id, client };
}

async function everything(): Promise<string> {
  const { rows } = await portal.db.statement(
    "select (select md5(string_agg(t::text, '|' order by t::text)) from cohort_report t) as c, (select count(*) from audit_entry) as a",
  );
  return JSON.stringify(rows);
}

async function refusal(client: Client, input: unknown): Promise<unknown[]> {
  const before = await everything();
  const { extensions } = await client.refused(REPORT, { input });
  expect(await everything()).toBe(before);
  return [extensions.code, extensions.reason, extensions.path?.join('.')];
}

it('each party reports about itself, and where they differ both figures stand', async () => {
  const [cn, ru] = [await addParty(Side.CN), await addParty(Side.RU)];
  const { id } = await addProgram(portal, contentFor([cn.id, ru.id], { kind: 'DOUBLE_DEGREE' }), {
    audience: 'PUBLIC',
  });
  const report = (client: Client, input: object) =>
    client.get(REPORT, { input: { programId: id, year: 2021, ...input } });
  await report(cn.client, { quota: 120, admitted: 118, enrolled: 117 });
  await report(ru.client, { quota: 120, enrolled: 115, note: 'Two came later.' });
  await report(cn.client, { year: 2022, quota: 120 });
  const { node } = await portal.anyone.get(COHORTS, { id });
  const none = { graduates: null, diplomas: null };
  expect(node.cohorts).toEqual([
    {
      year: 2021,
      reports: [
        { ...none, partyKey: cn.id, quota: 120, admitted: 118, enrolled: 117, note: null },
        { ...none, partyKey: ru.id, quota: 120, admitted: null, enrolled: 115, note: 'Two came later.' },
      ],
      differences: [
        {
          figure: 'ENROLLED',
          values: [
            { partyKey: cn.id, value: 117 },
            { partyKey: ru.id, value: 115 },
          ],
        },
      ],
      warnings: [],
    },
    {
      year: 2022,
      reports: [{ ...none, partyKey: cn.id, quota: 120, admitted: null, enrolled: null, note: null }],
      differences: [],
      warnings: [],
    },
  ]);
  // A later report takes the place of the earlier one as a whole; that is kept, and that of the other party stays.
  await report(cn.client, { admitted: 118, enrolled: 115 });
  const { node: later } = await portal.anyone.get(
    `query($id: ID!) { node(id: $id) { ... on JointProgram { cohorts { year differences { figure } reports(includeReplaced: true) { partyKey quota enrolled replacedAt } } } } }`,
    { id },
  );
  expect(later.cohorts[0]).toEqual({
    year: 2021,
    differences: [],
    reports: [
      { partyKey: cn.id, quota: 120, enrolled: 117, replacedAt: '2026-11-24T12:00:00.000Z' },
      { partyKey: ru.id, quota: 120, enrolled: 115, replacedAt: null },
      { partyKey: cn.id, quota: null, enrolled: 115, replacedAt: null },
    ],
  });
  await expect(
    portal.db.statement('update cohort_report set enrolled = 1 where program_id = $1', [id]),
  ).rejects.toThrow('a report is replaced, never changed');
});

describe('what is refused', () => {
  it('is a report by somebody who is not of the party', async () => {
    const [cn, ru] = [await addParty(Side.CN), await addParty(Side.RU)];
    const { id } = await addProgram(portal, contentFor([cn.id, ru.id]), { audience: 'PUBLIC' });
    const input = { programId: id, year: 2021, quota: 1 };
    const { client: reader } = await actor(portal, Role.UNIVERSITY_READER, { ownerId: cn.id });
    const { client: editor } = await actor(portal, Role.UNIVERSITY_EDITOR, { ownerId: cn.id });
    const { client: officer } = await actor(portal, Role.SECRETARIAT_HEAD, { side: Side.CN });
    const stranger = await addParty(Side.CN);
    const denied = ['FORBIDDEN', 'NOT_THE_PARTY', 'input.partyKey'];
    expect(await refusal(cn.client, { ...input, partyKey: ru.id })).toEqual(denied);
    for (const client of [reader, officer, portal.operator, stranger.client]) {
      expect(await refusal(client, input)).toEqual(denied);
      expect(await refusal(client, { ...input, partyKey: cn.id })).toEqual(denied);
    }
    expect(await refusal(cn.client, { ...input, partyKey: 'nobody' })).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'input.partyKey',
    ]);
    const { id: hidden } = await addProgram(portal, contentFor([cn.id, ru.id]));
    expect(await refusal(stranger.client, { ...input, programId: hidden })).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'input.programId',
    ]);
    await editor.get(REPORT, { input });
  });

  it('is a report for an outsider by another than the secretariat of its side', async () => {
    const { id } = await addProgram(portal, contentFor([], { parties: Object.values(OUTSIDERS) }));
    const input = { programId: id, year: 2021, partyKey: 'of-russia', quota: 1 };
    const { client: ofChina } = await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.CN });
    const { client: ofRussia } = await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.RU });
    expect(await refusal(ofChina, input)).toEqual(['FORBIDDEN', 'NOT_THE_PARTY', 'input.partyKey']);
    await ofRussia.get(REPORT, { input });
  });

  it('is a cohort before the approval, and one that is far ahead', async () => {
    const [cn, ru] = [await addParty(Side.CN), await addParty(Side.RU)];
    const { id } = await addProgram(portal, contentFor([cn.id, ru.id], { kind: 'PROJECT' }));
    const { batch } = await portal.anyone.get('{ batch(year: 2020, half: 2) { id } }');
    const input = { programId: id, quota: 30 };
    await addBasis(portal, id, { batchId: batch.id, enrolFrom: 2021, enrolTo: 2025 });
    expect(await refusal(cn.client, { ...input, year: 2019 })).toEqual([
      'RULE_VIOLATION',
      'COHORT_BEFORE_APPROVAL',
      'input.year',
    ]);
    expect(await refusal(cn.client, { ...input, year: 2028 })).toEqual([
      'INVALID_INPUT',
      'YEAR_TOO_LATE',
      'input.year',
    ]);
    expect(await refusal(cn.client, { programId: id, year: 2021 })).toEqual([
      'INVALID_INPUT',
      'FIGURES_REQUIRED',
      'input',
    ]);
    expect(await refusal(cn.client, { ...input, year: 2021, admitted: -1 })).toEqual([
      'INVALID_INPUT',
      'IS_COUNT',
      'input.admitted',
    ]);
    // The approval of 2020 allows an intake from 2021: what does not fit there may still be true.
    await cn.client.get(REPORT, {
      input: { ...input, year: 2020, admitted: 31, enrolled: 32, graduates: 33, diplomas: 1 },
    });
    const { node } = await cn.client.get(COHORTS, { id });
    expect(node.cohorts[0].warnings).toEqual(
      [
        ['year', 'OUTSIDE_INTAKE_YEARS'],
        ['admitted', 'QUOTA_EXCEEDED'],
        ['enrolled', 'MORE_ENROLLED_THAN_ADMITTED'],
        ['graduates', 'MORE_GRADUATES_THAN_ENROLLED'],
        ['diplomas', 'NO_DIPLOMA_AGREED'],
      ].map(([path, reason]) => ({ partyKey: cn.id, path, reason })),
    );
    // While the year of another approval is not known, that may have been the first.
    await addBasis(portal, id, { number: 'MOE23RU2A20189999N' });
    await cn.client.get(REPORT, { input: { ...input, year: 2019 } });
  });
});

it('a program that needs an approval and has none on record says so', async () => {
  const [cn, ru] = [await addParty(Side.CN), await addParty(Side.RU)];
  const { id } = await addProgram(portal, contentFor([cn.id, ru.id], { kind: 'PROJECT' }));
  await cn.client.get(REPORT, { input: { programId: id, year: 2024, quota: 30 } });
  const { node } = await cn.client.get(COHORTS, { id });
  expect(node.cohorts[0].warnings).toEqual([{ partyKey: cn.id, path: 'year', reason: 'APPROVAL_UNKNOWN' }]);
});

it('of 20 reports at once each is kept, and one is in force', async () => {
  const [cn, ru] = [await addParty(Side.CN), await addParty(Side.RU)];
  const { id } = await addProgram(portal, contentFor([cn.id, ru.id]));
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, quota) =>
      cn.client.ask(REPORT, { input: { programId: id, year: 2021, quota } }),
    ),
  );
  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  const { node } = await cn.client.get(
    'query($id: ID!) { node(id: $id) { ... on JointProgram { cohorts { now: reports { quota } all: reports(includeReplaced: true) { quota } } } } }',
    { id },
  );
  expect(node.cohorts[0].now).toHaveLength(1);
  expect(
    (node.cohorts[0].all as { quota: number }[]).map(({ quota }) => quota).sort((a, b) => a - b),
  ).toEqual(Array.from({ length: 20 }, (_, quota) => quota));
});

it('takes the same number of statements for many programs as for few', async () => {
  const query = `query($first: Int) { jointPrograms(first: $first) { nodes { cohorts { year reports { enrolled } differences { figure } warnings { reason } } } } }`;
  const few = await portal.statementsOf(() => portal.operator.get(query, { first: 1 }));
  const many = await portal.statementsOf(() => portal.operator.get(query, { first: 100 }));
  expect(many.length).toBeLessThanOrEqual(7);
  expect(few.length).toBeLessThanOrEqual(many.length);
});

describe('programs in numbers', () => {
  it('are those of the register, by year, field and level', async () => {
    const own = await startApp();
    const query = `{ programStatistics {
      programs
      byYear { year approved enrolled { least most } graduates { least most } }
      byField { name(lang: ZH) { text lang } programs }
      byLevel { level programs }
    } }`;
    const { programStatistics } = await own.anyone.get(query);
    expect(programStatistics).toMatchObject({
      programs: 18,
      byYear: [
        { year: 2013, approved: 1, enrolled: null },
        { year: 2016, approved: 1, enrolled: null },
        { year: 2018, approved: 1, enrolled: null },
        { year: 2020, approved: 2, enrolled: null, graduates: null },
        { year: null, approved: 13, enrolled: null },
      ],
      byLevel: [
        { level: 'BACHELOR', programs: 12 },
        { level: 'SPECIALIST', programs: 1 },
        { level: 'MASTER', programs: 8 },
        { level: 'DOCTORATE', programs: 4 },
        { level: null, programs: 2 },
      ],
    });
    expect(programStatistics.byField).toContainEqual({
      name: { text: '环境生态工程', lang: 'ZH' },
      programs: 1,
    });
    // Students, as the parties report them; of a program that is hidden, only for those who may know of it.
    const university = async (side: Side) => (await addUniversity(own, { side, country: side })).id;
    const [cn, ru] = [await university(Side.CN), await university(Side.RU)];
    const { id } = await addProgram(
      own,
      contentFor([cn, ru], { kind: 'DOUBLE_DEGREE', levels: ['COLLEGE'] }),
    );
    for (const [ownerId, enrolled] of [
      [cn, 60],
      [ru, 58],
    ] as const) {
      const { client } = await actor(own, Role.LIAISON_OFFICER, { ownerId });
      await client.get(REPORT, { input: { programId: id, year: 2020, enrolled } });
    }
    expect((await own.anyone.get(query)).programStatistics).toEqual(programStatistics);
    const { programStatistics: all } = await own.operator.get(query);
    expect(all).toMatchObject({ programs: 19 });
    expect(all.byYear).toContainEqual({
      year: 2020,
      approved: 2,
      enrolled: { least: 58, most: 60 },
      graduates: null,
    });
    expect(all.byLevel[0]).toEqual({ level: 'COLLEGE', programs: 1 });
    const statements = await own.statementsOf(() => own.anyone.get(query));
    expect(statements).toHaveLength(1);
    await own.close();
  });
});
