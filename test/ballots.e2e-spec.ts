import fc from 'fast-check';
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { OPERATOR } from '../src/platform/auth/viewer.js';
import { Evidence, MemberKind } from '../src/membership/membership-period.entity.js';
import { MembershipsService } from '../src/membership/memberships.service.js';
import { actor, addAccount, addPerson, signedIn } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import { addApplicant, addSecretariats, agreed } from './support/applications.js';
import {
  addApplication,
  addMember,
  addMembersOf,
  onlyThese,
  OPEN_BALLOT,
  openBallot,
  type Member,
} from './support/ballots.js';
import { Client, type Answer } from './support/client.js';
import { addUniversity } from './support/factories.js';
import { addMeeting } from './support/records.js';

const NOW = '2026-11-25T12:00:00Z';
const CAST =
  'mutation($input: CastVoteInput!) { castVote(input: $input) { receipt ballot { id state result { isCarried } } } }';
const CLOSE =
  'mutation($input: CloseBallotInput!) { closeBallot(input: $input) { ballot { id version state closedAt } } }';
const CANCEL =
  'mutation($input: CancelBallotInput!) { cancelBallot(input: $input) { ballot { id version state cancelReason } } }';
const SET =
  'mutation($input: SetBallotRulesInput!) { setBallotRules(input: $input) { rules { id from quorum majority isDefault } } }';
const COUNTED =
  'query($id: ID!, $receipt: String!) { node(id: $id) { ... on Ballot { counted(receipt: $receipt) { choice } } } }';
const TALLY = '{ side electors voted hasQuorum votesFor votesAgainst abstained absent hasMajority }';
const SEEN = `query($id: ID!) { node(id: $id) { ... on Ballot {
  state isSecret isByCorrespondence closesOn rules { id majority } application { id } meeting { id }
  subject { kind side profile name { text } university { id } }
  electors { university { id } side hasVoted choice } turnout { side electors voted hasQuorum }
  result { isCarried total ${TALLY} bySide ${TALLY} }
} } }`;

let portal: TestApp;
let secretary: Client;
let members: Member[];
beforeAll(async () => {
  portal = await startApp();
  portal.pinClock(NOW);
  secretary = (await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.RU })).client;
  members = await addMembersOf(portal, 6, 6);
  await onlyThese(portal, members);
});
afterAll(() => portal.close());

type Choice = 'FOR' | 'AGAINST' | 'ABSTAIN';

async function cast(member: Member, ballotId: string, choice: Choice, more: object = {}): Promise<string> {
  const { castVote } = await member.liaison.get(CAST, { input: { ballotId, choice, ...more } });
  return castVote.receipt as string;
}

async function close(id: string, client = secretary): Promise<void> {
  await client.get(CLOSE, { input: { id, expectedVersion: 1 } });
}

// The answers have the shape that the query asks for.
// eslint-disable-next-line typescript/no-explicit-any
async function seen(id: string, client = secretary): Promise<any> {
  return (await client.get(SEEN, { id })).node;
}

async function applicationState(id: string): Promise<string> {
  const { rows } = await portal.db.statement('select state from application where id = $1', [id]);
  return (rows as { state: string }[])[0].state;
}

/** Everything that a refused call must leave as it is. */
async function digest(): Promise<string> {
  const tables = [
    'application',
    'ballot',
    'ballot_elector',
    'ballot_paper',
    'ballot_box',
    'ballot_rules',
    'audit_entry',
    'audit_values',
  ];
  const parts: string[] = [];
  for (const table of tables) {
    const { rows } = await portal.db.statement(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${table} t`,
    );
    parts.push((rows as { digest: string }[])[0].digest);
  }
  return parts.join(' ');
}

async function refusal(client: Client, query: string, input: object): Promise<string> {
  const before = await digest();
  const { extensions } = await client.refused(query, { input });
  expect(await digest()).toBe(before);
  return extensions.reason;
}

function rulesInput(more: object = {}): Record<string, unknown> {
  return {
    from: '2026-11-25',
    quorum: '1/2',
    majority: '2/3',
    sideMajority: '1/2',
    electorate: 'LAST_KNOWN',
    origin: { ru: 'Положение 2026 года' },
    ...more,
  };
}

describe('the rules', () => {
  const RULES = `query($asOf: Date) { association { ballotRules(asOf: $asOf) {
    id from quorum majority sideMajority countsAbstentions electorate isDefault sources origin(lang: ZH) { text lang }
  } allBallotRules { id } } }`;

  it('are defaults that say where they come from, until others are set', async () => {
    const { association } = await portal.anyone.get(RULES);
    expect(association.ballotRules).toMatchObject({
      from: '2011-03-06',
      quorum: '1/2',
      majority: '2/3',
      sideMajority: '1/2',
      countsAbstentions: false,
      electorate: 'LAST_KNOWN',
      isDefault: true,
      origin: { lang: 'ZH', text: expect.stringContaining('并非联盟的规定') as string },
    });
    expect((await portal.anyone.get(RULES, { asOf: '2011-03-05' })).association.ballotRules).toBeNull();
  });

  it('are set from a day on by a secretariat, and leave an open ballot as it was', async () => {
    const { id } = await openBallot(portal);
    const { rules: old } = await seen(id);
    const { setBallotRules } = await secretary.get(SET, {
      input: rulesInput({ from: '2026-12-01', majority: '3/4' }),
    });
    expect(setBallotRules.rules).toMatchObject({ from: '2026-12-01', majority: '3/4', isDefault: false });
    const asOf = async (day: string): Promise<string> =>
      (await portal.anyone.get(RULES, { asOf: day })).association.ballotRules.majority as string;
    expect([await asOf('2026-11-30'), await asOf('2026-12-01')]).toEqual(['2/3', '3/4']);
    await secretary.get(SET, { input: rulesInput({ from: '2026-12-01', majority: '4/5' }) });
    expect(await asOf('2026-12-01')).toBe('4/5');
    expect((await seen(id)).rules).toEqual(old);
    await expect(portal.db.statement("update ballot_rules set majority = '1/3'")).rejects.toThrow(
      'never changed',
    );
  });

  it.each([
    [{ majority: '2/0' }, 'IS_SHARE'],
    [{ majority: '4/3' }, 'IS_SHARE'],
    [{ quorum: '50%' }, 'IS_SHARE'],
    [{ sideMajority: '1/1' }, 'IS_LESS_THAN_ALL'],
    [{ origin: {} }, 'ORIGIN_REQUIRED'],
  ])('are refused as %j', async (more, reason) => {
    expect(await refusal(secretary, SET, rulesInput(more))).toBe(reason);
  });

  it('are not for others to set', async () => {
    expect(await refusal(members[0].liaison, SET, rulesInput())).toBe('NOT_ALLOWED');
  });
});

describe('a named ballot', () => {
  it('shows who has voted, and how only after the close', async () => {
    const meetingId = await addMeeting(portal, { audience: 'MEMBERS' });
    const { id, applicationId } = await openBallot(portal, { meetingId, closesOn: '2026-12-01' });
    expect(await applicationState(applicationId)).toBe('IN_BALLOT');
    const choices: Choice[] = ['FOR', 'FOR', 'FOR', 'AGAINST', 'ABSTAIN'];
    const voters = [...members.slice(0, 3), ...members.slice(6, 8)];
    const receipts: string[] = [];
    for (const [index, voter] of voters.entries()) receipts.push(await cast(voter, id, choices[index]));
    const open = await seen(id, members[11].liaison);
    expect(open).toMatchObject({
      state: 'OPEN',
      isByCorrespondence: false,
      closesOn: '2026-12-01',
      application: null,
      meeting: { id: meetingId },
      subject: {
        kind: 'NEW_FULL',
        side: 'RU',
        profile: 'Rockets',
        name: { text: 'An applicant' },
        university: null,
      },
      result: null,
      turnout: [
        { side: null, electors: 12, voted: 5, hasQuorum: false },
        { side: 'CN', electors: 6, voted: 3, hasQuorum: true },
        { side: 'RU', electors: 6, voted: 2, hasQuorum: false },
      ],
    });
    expect(open.electors.filter((each: { hasVoted: boolean }) => each.hasVoted)).toHaveLength(5);
    expect(new Set(open.electors.map((each: { choice: null }) => each.choice))).toEqual(new Set([null]));
    expect((await members[0].liaison.get(COUNTED, { id, receipt: receipts[3] })).node.counted).toEqual({
      choice: null,
    });
    await close(id);
    const closed = await seen(id, members[11].liaison);
    const named = closed.electors as { university: { id: string }; choice: string | null }[];
    expect(voters.map((voter) => named.find(({ university }) => university.id === voter.id)!.choice)).toEqual(
      choices,
    );
    expect(closed.result).toEqual({
      isCarried: false,
      total: {
        side: null,
        electors: 12,
        voted: 5,
        hasQuorum: false,
        votesFor: 3,
        votesAgainst: 1,
        abstained: 1,
        absent: 7,
        hasMajority: true,
      },
      bySide: [
        {
          side: 'CN',
          electors: 6,
          voted: 3,
          hasQuorum: true,
          votesFor: 3,
          votesAgainst: 0,
          abstained: 0,
          absent: 3,
          hasMajority: true,
        },
        {
          side: 'RU',
          electors: 6,
          voted: 2,
          hasQuorum: false,
          votesFor: 0,
          votesAgainst: 1,
          abstained: 1,
          absent: 4,
          hasMajority: false,
        },
      ],
    });
    expect((await members[0].liaison.get(COUNTED, { id, receipt: receipts[3] })).node.counted).toEqual({
      choice: 'AGAINST',
    });
    expect((await members[0].liaison.get(COUNTED, { id, receipt: 'no receipt' })).node.counted).toBeNull();
    expect(await applicationState(applicationId)).toBe('NOT_CARRIED');
    expect(await seen(id, portal.anyone)).toBeNull();
  });

  it('carries an application, and is found from it and from the meeting', async () => {
    const meetingId = await addMeeting(portal);
    const { id, applicationId } = await openBallot(portal, { meetingId });
    for (const member of members) await cast(member, id, 'FOR');
    await close(id);
    expect((await seen(id)).result.isCarried).toBe(true);
    expect(await applicationState(applicationId)).toBe('CARRIED');
    const LINKS = `query($meeting: ID!, $filter: BallotFilter) {
      node(id: $meeting) { ... on Meeting { ballots { id application { id } } } } ballots(filter: $filter) { totalCount nodes { id rules { majority } } } }`;
    const variables = { meeting: meetingId, filter: { applicationId, state: 'CLOSED' } };
    const { node, ballots } = await secretary.get(LINKS, variables);
    expect(node.ballots).toEqual([{ id, application: { id: applicationId } }]);
    expect(ballots).toEqual({ totalCount: 1, nodes: [{ id, rules: { majority: '2/3' } }] });
    const hidden = await portal.anyone.get(LINKS, variables);
    expect(hidden).toEqual({ node: { ballots: [] }, ballots: { totalCount: 0, nodes: [] } });
  });

  it('given up leads back to where another one can be opened', async () => {
    const { id, applicationId } = await openBallot(portal);
    const receipt = await cast(members[0], id, 'FOR');
    const input = { id, expectedVersion: 1, reason: 'The meeting was put off' };
    const { cancelBallot } = await secretary.get(CANCEL, { input });
    expect(cancelBallot.ballot).toEqual({ id, version: 2, state: 'CANCELLED', cancelReason: input.reason });
    expect(await applicationState(applicationId)).toBe('AGREED');
    expect((await seen(id)).result).toBeNull();
    expect((await members[0].liaison.get(COUNTED, { id, receipt })).node.counted).toBeNull();
    await openBallot(portal, { applicationId });
    expect(await applicationState(applicationId)).toBe('IN_BALLOT');
  });
});

describe('an observer who applies for full membership', () => {
  it('is reviewed by both secretariats, voted on by the members, and promoted by a decision', async () => {
    const secretariats = await addSecretariats(portal);
    const applicant = await addApplicant(portal, MemberKind.OBSERVER);
    const { id: applicationId } = await agreed(secretariats, applicant, 'PROMOTION');
    const { id } = await openBallot(portal, { applicationId, isSecret: true });
    expect((await seen(id, members[0].liaison)).subject).toMatchObject({
      kind: 'PROMOTION',
      university: { id: applicant.universityId },
    });
    // It does not vote on itself.
    expect(await refusal(applicant.liaison, CAST, { ballotId: id, choice: 'FOR' })).toBe('NOT_AN_ELECTOR');
    for (const member of members) await cast(member, id, 'FOR');
    await close(id, secretariats.CN);
    const SHOWN = 'state version ballots { id result { isCarried total { votesFor } } }';
    const { node } = await applicant.liaison.get(
      `query($id: ID!) { node(id: $id) { ... on Application { ${SHOWN} } } }`,
      { id: applicationId },
    );
    expect(node).toMatchObject({
      state: 'CARRIED',
      ballots: [{ id, result: { isCarried: true, total: { votesFor: 12 } } }],
    });
    const decision = {
      number: 'V-1',
      decidedOn: '2026-11-25',
      title: { en: 'Promotion' },
      text: { en: 'Promoted.' },
    };
    const input = {
      applicationId,
      expectedVersion: node.version,
      outcome: 'ADMIT',
      validFrom: '2026-11-25',
      decision,
    };
    const { decideApplication } = await secretariats.headOfCN.get(
      `mutation($input: DecideApplicationInput!) { decideApplication(input: $input) { application {
        state university { memberships { kind isOngoing } } } } }`,
      { input },
    );
    expect(decideApplication.application).toEqual({
      state: 'ADMITTED',
      university: {
        memberships: [
          { kind: 'OBSERVER', isOngoing: false },
          { kind: 'FULL', isOngoing: true },
        ],
      },
    });
  });
});

describe('the electorate', () => {
  it('is frozen: who is admitted meanwhile has no vote', async () => {
    const { id } = await openBallot(portal);
    const late = await addMember(portal, Side.CN, { from: '2026-11-01' });
    await portal.db.statement('insert into entitled values ($1)', [late.id]);
    const input = { ballotId: id, choice: 'FOR' };
    expect(await refusal(late.liaison, CAST, input)).toBe('NOT_AN_ELECTOR');
    const electors = (await seen(id)).electors as { university: { id: string } }[];
    expect(electors.map(({ university }) => university.id).sort()).toEqual(
      members.map((one) => one.id).sort(),
    );
    await portal.db.statement('delete from entitled where id = $1', [late.id]);
    await expect(
      portal.db.statement('delete from ballot_elector where ballot_id = $1', [id]),
    ).rejects.toThrow('frozen');
  });

  it('has the full members of the day, or the last that are known of, as the rules say', async () => {
    const memberships = portal.app.get(MembershipsService);
    const period = { evidence: Evidence.STRONG, isOngoing: false, sources: ['note:test'] };
    const cases = {
      ongoing: { kind: MemberKind.FULL, from: '2020-01-01', isOngoing: true },
      attested: { kind: MemberKind.FULL, from: '2015-05', attestedOn: '2023' },
      undated: { kind: MemberKind.FULL, attestedOn: '2018' },
      ended: { kind: MemberKind.FULL, from: '2015-05', to: '2020' },
      observer: { kind: MemberKind.OBSERVER, from: '2020-01-01', isOngoing: true },
      unknown: { attestedOn: '2023' },
      weak: { kind: MemberKind.FULL, from: '2015', evidence: Evidence.WEAK },
      tomorrow: { kind: MemberKind.FULL, from: '2026-11-26', isOngoing: true },
      thisYear: { kind: MemberKind.FULL, from: '2026', isOngoing: true },
    };
    const names = new Map<string, string>();
    for (const [name, given] of Object.entries(cases)) {
      const { id } = await addUniversity(portal, { side: Side.CN, country: 'CN' });
      names.set(id, name);
      await memberships.record(OPERATOR, { ...period, ...given, universityId: id });
    }
    await onlyThese(portal, [...[...names.keys()].map((id) => ({ id })), members[11]]);
    const electors = async (): Promise<string[]> => {
      const { id } = await openBallot(portal);
      const found = (await seen(id)).electors as { university: { id: string } }[];
      return found.map(({ university }) => names.get(university.id) ?? 'RU').sort();
    };
    try {
      expect(await electors()).toEqual(['RU', 'attested', 'ongoing', 'undated']);
      await secretary.get(SET, { input: rulesInput({ from: '2026-11-25', electorate: 'CERTAIN' }) });
      expect(await electors()).toEqual(['RU', 'ongoing']);
    } finally {
      await secretary.get(SET, { input: rulesInput() });
      await onlyThese(portal, members);
    }
  });

  it('of the real association is every full member that is not known to have left', async () => {
    const real = await startApp();
    try {
      const { id } = await openBallot(real);
      const { node } = await real.operator.get(SEEN, { id });
      const { universities } = await real.anyone.get(
        '{ universities(first: 100) { nodes { id memberships { kind to evidence } } } }',
      );
      const full = (
        universities.nodes as {
          id: string;
          memberships: { kind: string; to: string | null; evidence: string }[];
        }[]
      )
        .filter(({ memberships }) =>
          memberships.some(({ kind, to, evidence }) => kind === 'FULL' && !to && evidence === 'STRONG'),
        )
        .map((each) => each.id);
      const electors = node.electors as { university: { id: string } }[];
      expect(electors.map(({ university }) => university.id).sort()).toEqual(full.sort());
      expect(full.length).toBeGreaterThan(20);
    } finally {
      await real.close();
    }
  });

  it('must have both sides, and three of each for a secret ballot', async () => {
    const applicationId = await addApplication(portal);
    try {
      await onlyThese(portal, members.slice(0, 6));
      expect(await refusal(secretary, OPEN_BALLOT, { applicationId, isSecret: false })).toBe('NO_ELECTORS');
      await onlyThese(portal, members.slice(0, 8));
      expect(await refusal(secretary, OPEN_BALLOT, { applicationId, isSecret: true })).toBe(
        'TOO_FEW_FOR_SECRECY',
      );
    } finally {
      await onlyThese(portal, members);
    }
  });
});

describe('what is refused changes nothing:', () => {
  it('a ballot that cannot be opened', async () => {
    const input = { applicationId: await addApplication(portal), isSecret: false };
    expect(await refusal(members[0].liaison, OPEN_BALLOT, input)).toBe('NOT_FOUND');
    const cancelled = await addMeeting(portal);
    await portal.db.statement('update meeting set is_cancelled = true where id = $1', [cancelled]);
    for (const [more, reason] of [
      [{ applicationId: await addApplication(portal, { state: 'UNDER_REVIEW' }) }, 'ACT_NOT_POSSIBLE'],
      [{ applicationId: await addApplication(portal, { kind: 'NEW_OBSERVER' }) }, 'ACT_NOT_POSSIBLE'],
      [{ applicationId: (await openBallot(portal)).applicationId }, 'ACT_NOT_POSSIBLE'],
      [{ closesOn: '2026-11-24' }, 'CLOSES_IN_PAST'],
      [{ meetingId: cancelled }, 'MEETING_CANCELLED'],
    ] as const) {
      expect([more, await refusal(secretary, OPEN_BALLOT, { ...input, ...more })]).toEqual([more, reason]);
    }
  });

  it.each([false, true])('a vote that does not count (secret: %s)', async (isSecret) => {
    const { id } = await openBallot(portal, { isSecret });
    const [one, other] = members;
    const observer = await addMember(portal, Side.CN, { kind: MemberKind.OBSERVER });
    const vote = { ballotId: id, choice: 'FOR' };
    await cast(one, id, 'FOR');
    for (const member of [...members.slice(1, 4), ...members.slice(6, 9)]) await cast(member, id, 'ABSTAIN');
    expect(await refusal(observer.liaison, CAST, vote)).toBe('NOT_AN_ELECTOR');
    expect(await refusal(one.liaison, CAST, { ...vote, choice: 'AGAINST' })).toBe('ALREADY_VOTED');
    expect(await refusal(one.liaison, CAST, { ...vote, universityId: members[5].id })).toBe(
      'NOT_THE_REPRESENTATIVE',
    );
    expect(await refusal(secretary, CAST, { ...vote, universityId: members[5].id })).toBe(
      'NOT_THE_REPRESENTATIVE',
    );
    const behalf = { 'x-on-behalf-of': other.personId };
    expect(await refusal(portal.operator.with(behalf), CAST, { ...vote, choice: 'ABSTAIN' })).toBe(
      'VOTE_IN_PERSON',
    );
    expect(await refusal(portal.operator, CAST, vote)).toBe('NOT_ALLOWED');
    // Another person of the same university does not find out what was voted.
    const { client: second } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: one.id });
    for (const choice of ['FOR', 'AGAINST', 'ABSTAIN']) {
      expect(await refusal(second, CAST, { ...vote, choice })).toBe('ALREADY_VOTED');
    }
    expect(await refusal(members[0].liaison, CAST, { ...vote, idempotencyKey: 'guess' })).toBe(
      'IS_RANDOM_UUID',
    );
    expect(await refusal(members[0].liaison, CLOSE, { id, expectedVersion: 1 })).toBe('NOT_ALLOWED');
    expect(await refusal(secretary, CLOSE, { id, expectedVersion: 2 })).toBe('VERSION_STALE');
    await close(id);
    expect(await refusal(members[5].liaison, CAST, vote)).toBe('BALLOT_ENDED');
    expect(await refusal(one.liaison, CAST, vote)).toBe('BALLOT_ENDED');
    expect(await refusal(secretary, CLOSE, { id, expectedVersion: 2 })).toBe('BALLOT_ENDED');
    expect(await refusal(secretary, CANCEL, { id, expectedVersion: 2, reason: 'late' })).toBe('BALLOT_ENDED');
    await expect(portal.db.statement("update ballot_paper set choice = 'FOR'")).rejects.toThrow(
      'does not change',
    );
  });

  it('an alternate while the representative is there', async () => {
    const { id } = await openBallot(portal);
    const [{ id: universityId }] = members;
    const appoint = async (duty: string): Promise<{ client: Client; id: string }> => {
      const person = await addPerson(portal, { ownerId: universityId });
      const { client } = await signedIn(portal, await addAccount(portal, person));
      const { appoint: made } = await portal.operator.get(
        'mutation($input: AppointInput!) { appoint(input: $input) { appointment { id } } }',
        { input: { personId: person.id, duty, universityId } },
      );
      return { client, id: made.appointment.id as string };
    };
    const representative = await appoint('REPRESENTATIVE');
    const alternate = await appoint('ALTERNATE');
    const vote = { ballotId: id, choice: 'FOR' };
    expect(await refusal(alternate.client, CAST, vote)).toBe('REPRESENTATIVE_VOTES');
    await alternate.client.get(CAST, { input: { ...vote, isRepresentativeAbsent: true } });
    expect(await refusal(representative.client, CAST, vote)).toBe('ALREADY_VOTED');
    const { id: next } = await openBallot(portal);
    await portal.operator.get(
      'mutation($input: EndAppointmentInput!) { endAppointment(input: $input) { appointment { id } } }',
      { input: { id: representative.id, expectedVersion: 1 } },
    );
    expect(await refusal(representative.client, CAST, { ...vote, ballotId: next })).toBe('NOT_FOUND');
    await alternate.client.get(CAST, { input: { ...vote, ballotId: next } });
  });

  it('a secret ballot that would show who voted what', async () => {
    const { id } = await openBallot(portal, { isSecret: true });
    for (const member of [...members.slice(0, 3), ...members.slice(6, 8)]) await cast(member, id, 'FOR');
    expect(await refusal(secretary, CLOSE, { id, expectedVersion: 1 })).toBe('BALLOT_NOT_SECRET_YET');
    await cast(members[8], id, 'FOR');
    await close(id);
  });
});

describe('at the same time', () => {
  const many = process.env.TEST_DATABASE_URL ? 200 : 40;
  let other: TestApp;
  beforeAll(async () => {
    // Another process has nothing in common with the first one but the database and the secret.
    other = await startApp({ ...portal, close: () => Promise.resolve() });
    other.pinClock(NOW);
  });
  afterAll(() => other.app.close());

  it.each([false, true])(
    `${many} votes of one elector count once, with one receipt (secret: %s)`,
    async (isSecret) => {
      const { id } = await openBallot(portal, { isSecret });
      const entries = async (): Promise<number> => {
        const { rows } = await portal.db.statement(
          "select from audit_entry where action = 'castVote' and subject_id = $1",
          [id],
        );
        return rows.length;
      };
      const { liaison } = members[0];
      const elsewhere = { ...members[0], liaison: new Client(other.url, undefined, liaison.headers) };
      const receipts = await Promise.all(
        Array.from({ length: many }, (_, index) =>
          // Some with keys of their own, some without; by either process.
          cast(
            index % 3 ? members[0] : elsewhere,
            id,
            'AGAINST',
            index % 2 ? { idempotencyKey: randomUUID() } : {},
          ),
        ),
      );
      expect(new Set(receipts).size).toBe(1);
      expect(await entries()).toBe(1);
      expect((await seen(id)).turnout[1]).toMatchObject({ side: 'CN', voted: 1 });
      for (const member of [...members.slice(1, 4), ...members.slice(6, 9)]) await cast(member, id, 'FOR');
      await close(id);
      expect((await seen(id)).result.total).toMatchObject({ votesFor: 6, votesAgainst: 1, abstained: 0 });
      expect((await members[0].liaison.get(COUNTED, { id, receipt: receipts[0] })).node.counted).toEqual({
        choice: 'AGAINST',
      });
    },
  );

  it('the votes of all electors are all in the box', async () => {
    const { id } = await openBallot(portal, { isSecret: true });
    const receipts = await Promise.all(members.map((member) => cast(member, id, 'FOR')));
    expect(new Set(receipts).size).toBe(12);
    await close(id);
    expect((await seen(id)).result.total).toMatchObject({ votesFor: 12, absent: 0 });
  });

  it('two closings: one closes, the other learns of it', async () => {
    const { id, applicationId } = await openBallot(portal);
    for (const member of members) await cast(member, id, 'FOR');
    const answers = await Promise.all(
      [secretary, portal.operator].map((client) => client.ask(CLOSE, { input: { id, expectedVersion: 1 } })),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.reason))).toEqual([
      'VERSION_STALE',
    ]);
    expect(await applicationState(applicationId)).toBe('CARRIED');
  });

  it.each([false, true])(
    'votes that race the close are counted or refused (secret: %s)',
    async (isSecret) => {
      for (let round = 0; round < (process.env.TEST_DATABASE_URL ? 8 : 2); round++) {
        const { id } = await openBallot(portal, { isSecret });
        const sure = [...members.slice(0, 3), ...members.slice(6, 9)];
        for (const member of sure) await cast(member, id, 'FOR');
        const racing = members.filter((member) => !sure.includes(member));
        const closing = async (): Promise<Answer<unknown>> => {
          await new Promise((resolve) => setTimeout(resolve, round * 4));
          return await secretary.ask(CLOSE, { input: { id, expectedVersion: 1 } });
        };
        const [closed, ...votes] = await Promise.all([
          closing(),
          ...racing.map((member) => member.liaison.ask(CAST, { input: { ballotId: id, choice: 'AGAINST' } })),
        ]);
        expect(closed.errors).toEqual([]);
        const taken = votes.filter(({ errors }) => errors.length === 0);
        for (const { errors } of votes.filter((vote) => !taken.includes(vote))) {
          expect(errors.map(({ extensions }) => extensions.reason)).toEqual(['BALLOT_ENDED']);
        }
        const { result, electors } = await seen(id);
        expect(result.total).toMatchObject({ votesFor: 6, votesAgainst: taken.length });
        expect(electors.filter((each: { hasVoted: boolean }) => each.hasVoted)).toHaveLength(
          6 + taken.length,
        );
      }
    },
  );
});

describe('the count', () => {
  it('is the same as an independent one, side by side, over ballots by chance', async () => {
    const choice = fc.constantFrom<(Choice | null)[]>('FOR', 'AGAINST', 'ABSTAIN', null);
    const share = fc.constantFrom('1/3', '1/2', '2/3', '3/4', '1/1');
    await fc.assert(
      fc.asyncProperty(
        fc.array(choice, { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        fc.record({
          quorum: fc.option(share),
          majority: share,
          sideMajority: fc.option(fc.constantFrom('1/3', '1/2', '2/3')),
          countsAbstentions: fc.boolean(),
        }),
        async (choices, isSecret, rules) => {
          await secretary.get(SET, { input: rulesInput(rules) });
          const { id, applicationId } = await openBallot(portal, { isSecret });
          const votes = members.flatMap((member, index) =>
            choices[index] ? [{ side: member.side, choice: choices[index], member }] : [],
          );
          await Promise.all(votes.map((vote) => cast(vote.member, id, vote.choice)));
          const few = [Side.CN, Side.RU].some((side) =>
            [1, 2].includes(votes.filter((vote) => vote.side === side).length),
          );
          if (isSecret && few) {
            expect(await refusal(secretary, CLOSE, { id, expectedVersion: 1 })).toBe('BALLOT_NOT_SECRET_YET');
            return;
          }
          await close(id);
          const { result } = await seen(id);
          const of = (value: string): number => Number(value.split('/')[0]) / Number(value.split('/')[1]);
          const recount = (side: Side | null) => {
            const own = votes.filter((vote) => side === null || vote.side === side);
            const [votesFor, votesAgainst, abstained] = ['FOR', 'AGAINST', 'ABSTAIN'].map(
              (each) => own.filter((vote) => vote.choice === each).length,
            );
            const electors = side ? 6 : 12;
            return {
              side,
              electors,
              voted: own.length,
              votesFor,
              votesAgainst,
              abstained,
              absent: electors - own.length,
            };
          };
          const [total, cn, ru] = [recount(null), recount(Side.CN), recount(Side.RU)];
          expect(result.total).toMatchObject(total);
          expect(result.bySide).toMatchObject([cn, ru]);
          const counted = (tally: typeof total): number =>
            tally.votesFor + tally.votesAgainst + (rules.countsAbstentions ? tally.abstained : 0);
          const isCarried =
            total.votesFor > 0 &&
            total.votesFor / counted(total) >= of(rules.majority) - 1e-9 &&
            [cn, ru].every(
              (tally) =>
                (rules.quorum === null || tally.voted / 6 >= of(rules.quorum) - 1e-9) &&
                (rules.sideMajority === null ||
                  (tally.votesFor > 0 && tally.votesFor / counted(tally) > of(rules.sideMajority) + 1e-9)),
            );
          expect(result.isCarried).toBe(isCarried);
          expect(await applicationState(applicationId)).toBe(isCarried ? 'CARRIED' : 'NOT_CARRIED');
        },
      ),
      { numRuns: process.env.TEST_DATABASE_URL ? 25 : 12 },
    );
    await secretary.get(SET, { input: rulesInput() });
  });
});

describe('a secret ballot', () => {
  type Row = Record<string, unknown> & { ctid: string; xmin: string };

  /** All tables with all that PostgreSQL keeps of each row. */
  async function dump(): Promise<Map<string, Row[]>> {
    const { rows: tables } = await portal.db.statement(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
    );
    const found = new Map<string, Row[]>();
    for (const { name } of tables as { name: string }[]) {
      const { rows } = await portal.db.statement(
        `select t.ctid::text as ctid, t.xmin::text as xmin, t.xmax::text as xmax, to_jsonb(t) as row from ${name} t`,
      );
      found.set(
        name,
        (rows as (Row & { row: object })[]).map(({ ctid, xmin, xmax, row }) => ({
          ...row,
          ctid,
          xmin,
          xmax,
        })),
      );
    }
    return found;
  }

  const ofBallot = (tables: Map<string, Row[]>, table: string, id: string): Row[] =>
    tables.get(`public.${table}`)!.filter((row) => row.ballot_id === id);

  it('leaves no paper that leads to who cast it, in the whole database, open or closed', async () => {
    const before = await dump();
    const known = new Set([...before.values()].flat().map((row) => JSON.stringify(row)));
    const { id } = await openBallot(portal, { isSecret: true });
    // By chance, but with every choice on each side.
    const choices = [
      ...fc.sample(fc.constantFrom<Choice[]>('FOR', 'AGAINST', 'ABSTAIN'), 6),
      'FOR',
      'AGAINST',
      'ABSTAIN',
      'FOR',
      'FOR',
      'AGAINST',
    ] as Choice[];
    const order = fc.sample(fc.shuffledSubarray([...members.keys()], { minLength: 10 }), 1)[0];
    const whole = [...new Set([...order, 6, 7, 8, 0, 1, 2])];
    const receipts = new Map<number, string>();
    const lengths = new Set<number>();
    const seals = new Set<string>();
    for (const index of whole) {
      receipts.set(index, await cast(members[index], id, choices[index], { idempotencyKey: randomUUID() }));
      // What the answer kept for a repetition shows is the same again.
      const tables = await dump();
      const [box] = ofBallot(tables, 'ballot_box', id);
      lengths.add(String(box.sealed).length);
      seals.add(String(box.sealed));
      expect(ofBallot(tables, 'ballot_paper', id)).toEqual([]);
    }
    expect(lengths.size).toBe(1);
    expect(seals.size).toBe(whole.length);
    const open = await dump();
    await close(id);
    const closed = await dump();

    const papers = ofBallot(closed, 'ballot_paper', id);
    expect(papers).toHaveLength(whole.length);
    // No column beyond these, so no time, no order and no name.
    for (const paper of papers) {
      expect(Object.keys(paper).sort()).toEqual(
        ['ballot_id', 'choice', 'ctid', 'receipt_digest', 'side', 'university_id', 'xmax', 'xmin'].sort(),
      );
      expect(paper.university_id).toBeNull();
    }
    // All were written by one transaction, which is no voter's.
    expect(new Set(papers.map(({ xmin }) => xmin)).size).toBe(1);
    const ofVotes = ofBallot(open, 'ballot_elector', id).map(({ xmin }) => xmin);
    expect(ofVotes).not.toContain(papers[0].xmin);
    // In the order of what is random: the order on the disk is that of the digests.
    const place = ({ ctid }: Row): number[] => ctid.slice(1, -1).split(',').map(Number);
    const onDisk = papers.toSorted(
      (left, right) => place(left)[0] - place(right)[0] || place(left)[1] - place(right)[1],
    );
    const digests = papers.map((paper) => String(paper.receipt_digest));
    expect(onDisk.map((paper) => paper.receipt_digest)).toEqual(digests.toSorted());
    // What the electors' rows had for the receipt is gone.
    for (const elector of ofBallot(closed, 'ballot_elector', id)) expect(elector.nonce).toBeNull();
    expect(ofBallot(closed, 'ballot_box', id)).toEqual([]);

    // Nothing else that was written since says a choice, a receipt or a digest of one, in any table, then or now.
    const secrets = [...receipts.values()].flatMap((receipt) => [receipt, receipt.replaceAll('-', '')]);
    for (const tables of [open, closed]) {
      for (const [table, rows] of tables) {
        for (const row of rows.filter((each) => !known.has(JSON.stringify(each)))) {
          if (table === 'public.ballot_paper' && row.ballot_id === id) continue;
          const text = JSON.stringify(row);
          for (const secret of [...secrets, ...digests])
            expect([table, text.includes(secret)]).toEqual([table, false]);
          expect([table, /"(FOR|AGAINST|ABSTAIN)|(FOR|AGAINST|ABSTAIN)\\?"/.exec(text)?.[0]]).toEqual([
            table,
            undefined,
          ]);
        }
      }
    }

    // No digest is made of what the database knows of a voter: ids, nonces, keys, hashes, alone or in pairs.
    const hints = new Map<string, Set<string>>();
    for (const elector of ofBallot(open, 'ballot_elector', id)) {
      const own = new Set<string>([elector.university_id, elector.nonce, elector.voted_by].map(String));
      for (const entry of open.get('public.audit_entry')!) {
        if (entry.subject_id !== id || entry.university_id !== elector.university_id) continue;
        for (const value of Object.values(entry)) own.add(String(value));
      }
      hints.set(String(elector.university_id), own);
    }
    const of = new Set(digests);
    for (const own of hints.values()) {
      for (const one of [...own, '']) {
        for (const other of [...own, id, '']) {
          for (const glue of ['', '/', '|', ':', '-']) {
            const text = `${one}${glue}${other}`;
            expect(of.has(createHash('sha256').update(text).digest('hex'))).toBe(false);
            expect(of.has(createHmac('sha256', one).update(other).digest('hex'))).toBe(false);
          }
        }
      }
    }

    // And still: each voter finds its own, and nobody else's name is with it.
    for (const [index, receipt] of receipts) {
      const { node } = await members[index].liaison.get(COUNTED, { id, receipt });
      expect(node.counted).toEqual({ choice: choices[index] });
    }
    const { electors } = await seen(id);
    expect(new Set(electors.map((each: { choice: null }) => each.choice))).toEqual(new Set([null]));
  });

  it('gives the receipt again to who repeats the call, with a key or without', async () => {
    const { id } = await openBallot(portal, { isSecret: true });
    const idempotencyKey = randomUUID();
    const receipt = await cast(members[0], id, 'FOR', { idempotencyKey });
    expect(await cast(members[0], id, 'FOR', { idempotencyKey })).toBe(receipt);
    expect(await cast(members[0], id, 'FOR')).toBe(receipt);
    expect(await cast(members[0], id, 'FOR', { idempotencyKey: randomUUID() })).toBe(receipt);
    expect((await members[5].liaison.get(COUNTED, { id, receipt })).node.counted).toEqual({ choice: null });
  });

  it('that is given up is destroyed unopened', async () => {
    const { id } = await openBallot(portal, { isSecret: true });
    for (const member of members) await cast(member, id, 'FOR');
    await secretary.get(CANCEL, { input: { id, expectedVersion: 1, reason: 'Put off' } });
    const tables = await dump();
    for (const table of ['ballot_box', 'ballot_paper']) expect(ofBallot(tables, table, id)).toEqual([]);
    expect((await seen(id)).result).toBeNull();
  });
});
