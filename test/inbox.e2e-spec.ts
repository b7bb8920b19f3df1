import { Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { actor } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import { addSecretariats, REVIEW, type Secretariats } from './support/applications.js';
import { addUniversity } from './support/factories.js';
import { addChangeRequest, addEvent } from './support/records.js';

const TASKS = `query($kind: TaskKind, $side: Side, $first: Int, $after: String) { viewer {
  taskCounts { kind side count overdue }
  tasks(kind: $kind, side: $side, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { kind side dueOn isOverdue since subject { id } } } } }`;

interface Task {
  kind: string;
  side: string;
  dueOn: string | null;
  isOverdue: boolean;
  since: string | null;
  subject: { id: string } | null;
}

let portal: TestApp;
let desks: Secretariats;
beforeAll(async () => {
  portal = await startApp();
  desks = await addSecretariats(portal);
});
afterAll(() => portal.close());

async function of(client: TestApp['operator'], variables: Record<string, unknown> = {}) {
  const { viewer } = await client.get(TASKS, { first: 100, ...variables });
  return viewer as {
    taskCounts: { kind: string; side: string; count: number; overdue: number }[];
    tasks: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: Task[] };
  };
}

/** Who has a task of a kind about a record. */
async function sidesWith(kind: string, id: string): Promise<string[]> {
  const { tasks } = await of(portal.operator, { kind });
  return tasks.nodes
    .filter(({ subject }) => subject?.id === id)
    .map(({ side }) => side)
    .sort();
}

it('has what each secretariat has to do, and nothing of the other one', async () => {
  const cn = await of(desks.CN);
  const ru = await of(desks.RU);
  const both = await of(portal.operator);
  for (const [side, inbox] of [
    ['CN', cn],
    ['RU', ru],
  ] as const) {
    expect(new Set(inbox.tasks.nodes.map((task) => task.side))).toEqual(new Set([side]));
    expect(inbox.taskCounts).toEqual(both.taskCounts.filter((count) => count.side === side));
    expect(inbox.taskCounts.reduce((sum, { count }) => sum + count, 0)).toBe(inbox.tasks.totalCount);
  }
  // Members of the register of whom nobody is named yet.
  expect(cn.taskCounts.map(({ kind }) => kind)).toContain('FIND_LIAISON_OFFICER');
  expect(both.tasks.totalCount).toBe(cn.tasks.totalCount + ru.tasks.totalCount);
});

it('is empty for everybody else', async () => {
  const { id } = await addUniversity(portal);
  const { client } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: id });
  for (const anybody of [client, portal.anyone]) {
    const { taskCounts, tasks } = await of(anybody);
    expect([taskCounts, tasks.totalCount, tasks.nodes]).toEqual([[], 0, []]);
  }
});

it('asks both for a review until each has given its own, and then for the decision', async () => {
  const { id: universityId } = await addUniversity(portal, { side: Side.CN, country: 'CN' });
  const { client } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: universityId });
  const { startApplication } = await client.get(
    'mutation($input: StartApplicationInput!) { startApplication(input: $input) { application { id version } } }',
    {
      input: {
        kind: 'NEW_OBSERVER',
        universityId,
        students: 31_000,
        staff: 2_900,
        profile: 'A technical university.',
        reasons: 'To work together.',
      },
    },
  );
  const { id, version } = startApplication.application as { id: string; version: number };
  expect(await sidesWith('REVIEW_APPLICATION', id)).toEqual([]);
  await client.get(
    'mutation($input: SubmitApplicationInput!) { submitApplication(input: $input) { application { id } } }',
    {
      input: { applicationId: id, expectedVersion: version },
    },
  );
  expect(await sidesWith('REVIEW_APPLICATION', id)).toEqual(['CN', 'RU']);
  const [task] = (await of(desks.CN, { kind: 'REVIEW_APPLICATION' })).tasks.nodes.filter(
    ({ subject }) => subject?.id === id,
  );
  expect([task.isOverdue, task.dueOn !== null, task.since !== null]).toEqual([false, true, true]);
  const review = { applicationId: id, submission: 1, verdict: 'AGREE' };
  await desks.RU.get(REVIEW, { input: { ...review, side: 'RU' } });
  expect(await sidesWith('REVIEW_APPLICATION', id)).toEqual(['CN']);
  await desks.CN.get(REVIEW, { input: { ...review, side: 'CN' } });
  expect(await sidesWith('REVIEW_APPLICATION', id)).toEqual([]);
  // Of an observer the own side decides, without a vote.
  expect(await sidesWith('DECIDE_APPLICATION', id)).toEqual(['CN']);
  expect(await sidesWith('OPEN_BALLOT', id)).toEqual([]);
});

it('asks for answers to change requests, and to publish what hosts have submitted', async () => {
  const { id: universityId } = await addUniversity(portal, { side: Side.RU, country: 'RU' });
  const request = await addChangeRequest(portal, universityId);
  expect(await sidesWith('ANSWER_CHANGE_REQUEST', request)).toEqual(['RU']);
  const event = await addEvent(portal, universityId);
  expect(await sidesWith('PUBLISH_EVENT', event)).toEqual([]);
  const advance = async (expectedVersion: number, to: string): Promise<unknown> =>
    await portal.operator.get(
      'mutation($input: AdvanceEventInput!) { advanceEvent(input: $input) { event { id } } }',
      { input: { id: event, expectedVersion, to } },
    );
  await advance(1, 'SUBMITTED');
  expect(await sidesWith('PUBLISH_EVENT', event)).toEqual(['RU']);
  await advance(2, 'PUBLISHED');
  expect(await sidesWith('PUBLISH_EVENT', event)).toEqual([]);
});

it('is a list with pages, in a constant number of statements', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { tasks } = await of(desks.RU, { first: 7, after });
    seen.push(...tasks.nodes.map(({ kind, subject }) => `${kind} ${subject?.id}`));
    after = tasks.pageInfo.hasNextPage ? tasks.pageInfo.endCursor : null;
  } while (after);
  const { tasks } = await of(desks.RU);
  expect(seen).toEqual(tasks.nodes.map(({ kind, subject }) => `${kind} ${subject?.id}`));
  expect(new Set(seen).size).toBe(seen.length);
  const count = async (first: number): Promise<number> =>
    (
      await portal.statementsOf(() =>
        desks.RU.get(
          'query($first: Int) { viewer { tasks(first: $first, kind: FIND_LIAISON_OFFICER) { nodes { subject { id } } } } }',
          { first },
        ),
      )
    ).length;
  expect(await count(3)).toBe(await count(15));
});
