import { MemberKind } from '../src/membership/membership-period.entity.js';
import { Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { actor, giveRole } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import { addSecretariats, REVIEW, type Secretariats } from './support/applications.js';
import {
  addApplication,
  addMember,
  addMembersOf,
  onlyThese,
  openBallot,
  type Member,
} from './support/ballots.js';
import { addUniversity } from './support/factories.js';
import { addChangeRequest, addEvent, ASSOCIATION } from './support/records.js';

const CAST = 'mutation($input: CastVoteInput!) { castVote(input: $input) { receipt } }';

const TASKS = `query($kind: TaskKind, $side: Side, $first: Int, $after: String) { viewer {
  taskCounts { kind side count overdue }
  tasks(kind: $kind, side: $side, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { kind side dueOn isOverdue since university { id } subject { id } } } } }`;

interface Task {
  kind: string;
  side: string;
  dueOn: string | null;
  isOverdue: boolean;
  since: string | null;
  subject: { id: string } | null;
  university: { id: string } | null;
}

let portal: TestApp;
let desks: Secretariats;
beforeAll(async () => {
  portal = await startApp();
  portal.pinClock('2026-11-25T12:00:00Z');
  desks = await addSecretariats(portal);
});
afterAll(() => portal.close());
beforeEach(() => pin('2026-11-25T12:00:00Z'));

async function of(client: TestApp['operator'], variables: Record<string, unknown> = {}) {
  const { viewer } = await client.get(TASKS, { first: 100, ...variables });
  return viewer as {
    taskCounts: { kind: string; side: string; count: number; overdue: number }[];
    tasks: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: Task[] };
  };
}

/** Stops the time at an instant. Whoever is signed in has been there all the time. */
async function pin(at: string): Promise<void> {
  portal.pinClock(at);
  await portal.db.statement("update session set last_seen_at = $1, expires_at = '2050-01-01'", [at]);
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

it('asks both to open the ballot, to close it when it is over, and its own side for the decision', async () => {
  const members = await addMembersOf(portal, 1, 1);
  await onlyThese(portal, members);
  const decided = await addMember(portal, Side.RU, { from: null });
  const applicationId = await addApplication(portal, { universityId: decided.id });
  const both = ['CN', 'RU'];
  expect(await sidesWith('OPEN_BALLOT', applicationId)).toEqual(both);
  expect(await sidesWith('DECIDE_APPLICATION', applicationId)).toEqual([]);
  const countsOf = async (kind: string) =>
    (await of(portal.operator)).taskCounts.filter((count) => count.kind === kind);
  const before = await countsOf('OPEN_BALLOT');
  const { id: first } = await openBallot(portal, { applicationId, closesOn: '2026-11-27' });
  expect(await sidesWith('OPEN_BALLOT', applicationId)).toEqual([]);
  const after = await countsOf('OPEN_BALLOT');
  expect(both.map((side) => after.find((each) => each.side === side)?.count ?? 0)).toEqual(
    both.map((side) => before.find((each) => each.side === side)!.count - 1),
  );
  // While it runs there is nothing to close; called off, it is to be opened again.
  expect(await sidesWith('CLOSE_BALLOT', first)).toEqual([]);
  await portal.operator.get(
    'mutation($input: CancelBallotInput!) { cancelBallot(input: $input) { ballot { id } } }',
    { input: { id: first, expectedVersion: 1, reason: 'Put off' } },
  );
  expect(await sidesWith('OPEN_BALLOT', applicationId)).toEqual(both);
  const { id } = await openBallot(portal, { applicationId, closesOn: '2026-11-27' });
  await pin('2026-11-27T23:59:59Z');
  expect(await sidesWith('CLOSE_BALLOT', id)).toEqual([]);
  await pin('2026-11-28T00:00:00Z');
  expect(await sidesWith('CLOSE_BALLOT', id)).toEqual(both);
  const inbox = await of(desks.CN, { kind: 'CLOSE_BALLOT' });
  expect(inbox.tasks.nodes).toEqual([
    {
      kind: 'CLOSE_BALLOT',
      side: 'CN',
      dueOn: '2026-11-27',
      isOverdue: true,
      since: '2026-11-25T12:00:00.000Z',
      subject: { id },
      university: null,
    },
  ]);
  expect(inbox.taskCounts).toContainEqual({ kind: 'CLOSE_BALLOT', side: 'CN', count: 1, overdue: 1 });
  // When all have voted it need not wait for the day.
  await pin('2026-11-26T12:00:00Z');
  expect(await sidesWith('CLOSE_BALLOT', id)).toEqual([]);
  for (const [n, member] of members.entries()) {
    await member.liaison.get(CAST, { input: { ballotId: id, choice: 'FOR' } });
    expect(await sidesWith('CLOSE_BALLOT', id)).toEqual(n === 1 ? both : []);
  }
  await portal.operator.get(
    'mutation($input: CloseBallotInput!) { closeBallot(input: $input) { ballot { id } } }',
    { input: { id, expectedVersion: 1 } },
  );
  expect(await sidesWith('CLOSE_BALLOT', id)).toEqual([]);
  expect(await sidesWith('OPEN_BALLOT', applicationId)).toEqual([]);
  expect(await sidesWith('DECIDE_APPLICATION', applicationId)).toEqual(['RU']);
  // A newcomer to the observers is not voted on.
  const observer = await addApplication(portal, { kind: 'NEW_OBSERVER' });
  expect(await sidesWith('OPEN_BALLOT', observer)).toEqual([]);
});

it('asks to settle a term that was to end, of the own side or of neither, until it is settled', async () => {
  const begin = async (side: Side | null, expectedTo: string): Promise<string> => {
    const office = {
      bodyId: ASSOCIATION,
      kind: 'OTHER',
      side,
      title: { en: 'A test' },
      heldBy: 'UNIVERSITY',
    };
    const { createOffice } = await portal.operator.get(
      'mutation($input: CreateOfficeInput!) { createOffice(input: $input) { office { id } } }',
      { input: office },
    );
    const { id: universityId } = await addUniversity(portal, {
      side: side ?? Side.CN,
      country: side ?? 'CN',
    });
    const term = { officeId: createOffice.office.id, universityId, from: '2024', expectedTo };
    const { beginTerm } = await portal.operator.get(
      'mutation($input: BeginTermInput!) { beginTerm(input: $input) { term { id } } }',
      { input: { ...term, sources: ['note:test'] } },
    );
    return beginTerm.term.id as string;
  };
  const ofRussia = await begin(Side.RU, '2026-11-24');
  const ofNeither = await begin(null, '2026-10');
  const runs = [
    await begin(Side.CN, '2026-11-25'),
    await begin(Side.CN, '2026-11'),
    await begin(Side.CN, '2027'),
  ];
  const kind = 'SETTLE_TERM';
  expect(await sidesWith(kind, ofRussia)).toEqual(['RU']);
  expect(await sidesWith(kind, ofNeither)).toEqual(['CN', 'RU']);
  for (const id of runs) expect(await sidesWith(kind, id)).toEqual([]);
  const task = (await of(desks.RU, { kind })).tasks.nodes.find(({ subject }) => subject?.id === ofNeither);
  expect(task).toMatchObject({ side: 'RU', dueOn: '2026-10-31', isOverdue: true, since: null });
  const { tasks, taskCounts } = await of(desks.RU, { kind });
  const count = tasks.totalCount;
  expect(taskCounts).toContainEqual({ kind, side: 'RU', count, overdue: count });
  await portal.operator.get('mutation($input: EndTermInput!) { endTerm(input: $input) { term { id } } }', {
    input: { id: ofRussia, expectedVersion: 1, on: '2026-11-24' },
  });
  await portal.operator.get(
    'mutation($input: UpdateTermInput!) { updateTerm(input: $input) { term { id } } }',
    { input: { id: ofNeither, expectedVersion: 1, expectedTo: '2027' } },
  );
  for (const id of [ofRussia, ofNeither]) expect(await sidesWith(kind, id)).toEqual([]);
  expect((await of(desks.RU, { kind })).tasks.totalCount).toBe(count - 2);
});

describe('a liaison officer', () => {
  it('is asked for the vote of its university in a ballot that is open, until it has voted', async () => {
    const [voter, other] = await addMembersOf(portal, 1, 1);
    const observer = await addMember(portal, Side.CN, { kind: MemberKind.OBSERVER });
    await onlyThese(portal, [voter, other]);
    const { id } = await openBallot(portal, { closesOn: '2026-11-30' });
    const ballots = async ({ liaison }: Member): Promise<Task[]> => (await of(liaison)).tasks.nodes;
    expect(await ballots(voter)).toEqual([
      {
        kind: 'CAST_VOTE',
        side: 'CN',
        dueOn: '2026-11-30',
        isOverdue: false,
        since: '2026-11-25T12:00:00.000Z',
        subject: { id },
        university: { id: voter.id },
      },
    ]);
    expect((await of(voter.liaison)).taskCounts).toEqual([
      { kind: 'CAST_VOTE', side: 'CN', count: 1, overdue: 0 },
    ]);
    expect((await ballots(other)).map(({ side, subject }) => [side, subject])).toEqual([['RU', { id }]]);
    expect((await of(voter.liaison, { side: 'RU' })).tasks.totalCount).toBe(0);
    // Neither who has no vote nor who looks after the ballot is asked for one.
    expect(await ballots(observer)).toEqual([]);
    for (const client of [desks.CN, portal.operator]) {
      expect((await of(client, { kind: 'CAST_VOTE' })).tasks.nodes).toEqual([]);
    }
    await voter.liaison.get(CAST, { input: { ballotId: id, choice: 'AGAINST' } });
    expect(await ballots(voter)).toEqual([]);
    await pin('2026-12-01T12:00:00Z');
    expect((await ballots(other)).map(({ isOverdue }) => isOverdue)).toEqual([true]);
    await portal.operator.get(
      'mutation($input: CloseBallotInput!) { closeBallot(input: $input) { ballot { id } } }',
      { input: { id, expectedVersion: 1 } },
    );
    expect(await ballots(other)).toEqual([]);
  });

  it('of two universities is asked for the vote of each', async () => {
    const [one, two, far] = await addMembersOf(portal, 2, 1);
    await giveRole(portal, { id: one.personId }, Role.LIAISON_OFFICER, { ownerId: two.id });
    await onlyThese(portal, [one, two, far]);
    const { id } = await openBallot(portal);
    const seen: unknown[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const { tasks } = await of(one.liaison, { first: 1, after });
      expect(tasks.totalCount).toBe(2);
      seen.push(...tasks.nodes.map(({ subject, university }) => [subject?.id, university?.id]));
      after = tasks.pageInfo.endCursor;
      more = tasks.pageInfo.hasNextPage;
    }
    expect(seen).toEqual([one.id, two.id].sort().map((universityId) => [id, universityId]));
    await one.liaison.get(CAST, { input: { ballotId: id, universityId: one.id, choice: 'FOR' } });
    expect((await of(one.liaison)).tasks.nodes.map(({ university }) => university?.id)).toEqual([two.id]);
  });

  it('is asked to confirm the profile when that is overdue, until it is confirmed', async () => {
    const member = await addMember(portal, Side.RU);
    const applicant = await addMember(portal, Side.RU, { from: null });
    const { client: editor } = await actor(portal, Role.UNIVERSITY_EDITOR, { ownerId: member.id });
    const confirm = async (): Promise<unknown> =>
      await member.liaison.get(
        'mutation($input: ConfirmProfileInput!) { confirmProfile(input: $input) { university { id } } }',
        { input: { id: member.id, expectedVersion: 1 } },
      );
    await confirm();
    expect((await of(member.liaison)).tasks.nodes).toEqual([]);
    await pin('2027-11-25T23:59:59Z');
    expect((await of(member.liaison)).tasks.nodes).toEqual([]);
    await pin('2027-11-26T00:00:00Z');
    const { tasks, taskCounts } = await of(member.liaison);
    expect(tasks.nodes).toEqual([
      {
        kind: 'CONFIRM_PROFILE',
        side: 'RU',
        dueOn: '2027-11-25',
        isOverdue: true,
        since: null,
        subject: { id: member.id },
        university: { id: member.id },
      },
    ]);
    expect(taskCounts).toEqual([{ kind: 'CONFIRM_PROFILE', side: 'RU', count: 1, overdue: 1 }]);
    for (const client of [applicant.liaison, editor]) expect((await of(client)).tasks.totalCount).toBe(0);
    await confirm();
    expect((await of(member.liaison)).tasks.nodes).toEqual([]);
  });
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
