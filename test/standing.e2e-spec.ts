import { KeyScope, Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { newId } from '../src/platform/ids.js';
import { actor, addKey, type Actor } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import { Client } from './support/client.js';
import { addUniversity } from './support/factories.js';
import { addDraft, addPublished } from './support/records.js';

const onServer = process.env.TEST_DATABASE_URL ? describe : describe.skip;

const DEPARTURE =
  'departure { id version kind on revokedAt successor { id } hearing { id } decisions { id } }';
const SUSPENSION = 'suspension { id version from to ended decisions { id } university { id } }';
const SUSPEND = `mutation($input: SuspendMemberInput!) { suspendMember(input: $input) { ${SUSPENSION} } }`;
const REINSTATE = `mutation($input: ReinstateMemberInput!) { reinstateMember(input: $input) { ${SUSPENSION} } }`;
const HEAR =
  'mutation($input: RecordHearingInput!) { recordHearing(input: $input) { hearing { id heldOn text(lang: RU) { text } } } }';
const EXCLUDE = `mutation($input: ExcludeMemberInput!) { excludeMember(input: $input) { ${DEPARTURE} } }`;
const WITHDRAW = `mutation($input: WithdrawFromAssociationInput!) { withdrawFromAssociation(input: $input) { ${DEPARTURE} } }`;
const TAKE_BACK = `mutation($input: TakeBackWithdrawalInput!) { takeBackWithdrawal(input: $input) { ${DEPARTURE} } }`;
const MERGE = `mutation($input: MergeUniversitiesInput!) { mergeUniversities(input: $input) { ${DEPARTURE} } }`;
const RECORD =
  'mutation($input: RecordMembershipPeriodInput!) { recordMembershipPeriod(input: $input) { period { id } } }';
const MAY = 'query($id: ID!) { viewer { can(action: UPDATE, id: $id) } }';
const TABLES = ['suspension', 'departure', 'hearing', 'membership_period', 'decision_effect', 'audit_entry'];

interface Member {
  id: string;
  slug: string;
  period: string;
}

let portal: TestApp;
let decisionId: string;
let secretary: Actor;
beforeAll(async () => {
  portal = await startApp();
  portal.pinClock('2031-05-10T12:00:00Z');
  secretary = await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.CN });
  decisionId = await addPublished(portal);
});
afterAll(() => portal.close());
beforeEach(() => pin('2031-05-10T12:00:00Z'));

/** A member since 2020 that the association keeps itself. */
async function addMember(on = portal, more: Record<string, unknown> = {}): Promise<Member> {
  const { id, slug } = await addUniversity(on, { side: Side.CN });
  const period = {
    universityId: id,
    kind: 'FULL',
    from: '2020-01-01',
    isOngoing: true,
    sources: ['note:test'],
  };
  const { recordMembershipPeriod } = await on.operator.get(RECORD, { input: { ...period, ...more } });
  return { id, slug, period: recordMembershipPeriod.period.id };
}

const liaisonOf = async ({ id }: Pick<Member, 'id'>, on = portal): Promise<Actor> =>
  await actor(on, Role.LIAISON_OFFICER, { ownerId: id });

/** Stops the time at an instant. Whoever is signed in has been there all the time. */
async function pin(at: string): Promise<void> {
  portal.pinClock(at);
  await portal.db.statement("update session set last_seen_at = $1, expires_at = '2050-01-01'", [at]);
}

async function standing({ id }: Pick<Member, 'id'>, asOf?: string): Promise<[string, string | null]> {
  const { node } = await portal.anyone.get(
    'query($id: ID!, $asOf: Date) { node(id: $id) { ... on University { standing(asOf: $asOf) { status kind } } } }',
    { id, asOf },
  );
  return [node.standing.status, node.standing.kind];
}

async function may(client: Client, { id }: Pick<Member, 'id'>): Promise<boolean> {
  return (await client.get(MAY, { id })).viewer.can as boolean;
}

async function state(): Promise<string> {
  const { rows } = await portal.db.statement(
    `select ${TABLES.map((table) => `(select string_agg(t::text, '|' order by t::text) from ${table} t) as ${table}`).join(', ')}`,
  );
  return JSON.stringify(rows);
}

async function refusal(client: Client, query: string, input: object): Promise<unknown[]> {
  const before = await state();
  const { extensions } = await client.refused(query, { input });
  expect(await state()).toBe(before);
  return [extensions.code, extensions.reason, extensions.path?.join('.')];
}

async function suspend({ id: universityId }: Member, more: object = {}) {
  const input = { universityId, decisionId, ...more };
  return (await secretary.client.get(SUSPEND, { input })).suspendMember.suspension;
}

async function hear({ id: universityId }: Pick<Member, 'id'>, heldOn = '2031-05-09'): Promise<string> {
  const input = { universityId, heldOn, text: { ru: 'Университет не согласен.' } };
  return (await secretary.client.get(HEAR, { input })).recordHearing.hearing.id as string;
}

async function periodOf({ period }: Member) {
  const { node } = await portal.anyone.get(
    'query($id: ID!) { node(id: $id) { ... on MembershipPeriod { version to ended isOngoing decisions { id } } } }',
    { id: period },
  );
  return node;
}

describe('a suspension', () => {
  it('begins by a decision, stays in the register, and ends by another decision', async () => {
    const member = await addMember();
    const made = await suspend(member);
    expect(made).toEqual({
      id: expect.stringMatching(/^sus_/),
      version: 1,
      from: '2031-05-10',
      to: null,
      ended: null,
      decisions: [{ id: decisionId }],
      university: { id: member.id },
    });
    expect(await standing(member)).toEqual(['SUSPENDED', 'FULL']);
    expect(await standing(member, '2031-05-09')).toEqual(['ACTIVE', 'FULL']);
    expect(await standing(member, '2019-12-31')).toEqual(['NONE', null]);
    const { rows } = await portal.db.statement(
      "select is_entitled_to_vote($1, '2031-05-09') as before, is_entitled_to_vote($1, '2031-05-10') as since",
      [member.id],
    );
    expect(rows).toEqual([{ before: true, since: false }]);
    const list = `query($asOf: Date!) { universities(first: 100, filter: { memberAsOf: $asOf, standing: [SUSPENDED], side: CN }) { nodes { id } } }`;
    expect((await portal.anyone.get(list, { asOf: '2031-05-10' })).universities.nodes).toEqual([
      { id: member.id },
    ]);
    await pin('2031-06-01T08:00:00Z');
    const lifted = await addPublished(portal, { effects: [] });
    const { reinstateMember } = await secretary.client.get(REINSTATE, {
      input: { id: made.id, expectedVersion: 1, decisionId: lifted, reason: 'fees are paid' },
    });
    expect(reinstateMember.suspension).toMatchObject({
      version: 2,
      to: '2031-06-01',
      ended: 'REINSTATEMENT',
    });
    expect(reinstateMember.suspension.decisions.map(({ id }: { id: string }) => id).sort()).toEqual(
      [decisionId, lifted].sort(),
    );
    expect(await standing(member)).toEqual(['ACTIVE', 'FULL']);
    expect(await standing(member, '2031-05-31')).toEqual(['SUSPENDED', 'FULL']);
    const { auditEntries } = await portal.operator.get(
      'query($filter: AuditFilter) { auditEntries(first: 2, filter: $filter) { nodes { action actorId before after reason } } }',
      { filter: { subjectId: made.id } },
    );
    expect(auditEntries.nodes[0]).toEqual({
      action: 'reinstateMember',
      actorId: secretary.account.id,
      before: { ends_on: null, ended: null },
      after: { ends_on: '2031-06-01', ended: 'REINSTATEMENT' },
      reason: 'fees are paid',
    });
  });

  it('takes all rights of its people and keys at that moment, and gives them back', async () => {
    const member = await addMember();
    const other = await addMember();
    const applicant = await addUniversity(portal, { side: Side.CN });
    const liaison = await liaisonOf(member);
    const key = await addKey(portal, member.id, [KeyScope.WRITE_UNIVERSITY]);
    const untouched = [await liaisonOf(other), await liaisonOf(applicant)];
    const keyAnswers = async (): Promise<number> => (await key.client.ask(MAY, { id: member.id })).status;
    const all = async () => [await may(liaison.client, member), await keyAnswers()];
    expect(await all()).toEqual([true, 200]);
    const { id } = await suspend(member);
    expect(await all()).toEqual([false, 401]);
    expect((await liaison.client.get('{ viewer { kind grants { id } } }')).viewer).toEqual({
      kind: 'PERSON',
      grants: [],
    });
    expect(await may(untouched[0].client, other)).toBe(true);
    expect(await may(untouched[1].client, applicant)).toBe(true);
    // Whoever asks how the person stands is told the same.
    const { explainAccess } = await portal.operator.get(
      'query($node: ID!, $viewer: ID!) { explainAccess(node: $node, viewer: $viewer) { decisions { action isAllowed } } }',
      { node: member.id, viewer: liaison.person.id },
    );
    expect(explainAccess.decisions).toContainEqual({ action: 'UPDATE', isAllowed: false });
    const { explainAccess: ofKey } = await portal.operator.get(
      'query($node: ID!, $viewer: ID!) { explainAccess(node: $node, viewer: $viewer) { kind } }',
      { node: member.id, viewer: key.key.id },
    );
    expect(ofKey).toEqual({ kind: 'ANONYMOUS' });
    await secretary.client.get(REINSTATE, { input: { id, expectedVersion: 1, decisionId } });
    // Lifted on the day on which it began, it covers no day.
    expect(await all()).toEqual([true, 200]);
    expect(await standing(member)).toEqual(['ACTIVE', 'FULL']);
  });

  it('of a day to come takes the rights at its midnight in UTC, to the millisecond', async () => {
    const member = await addMember();
    const liaison = await liaisonOf(member);
    const key = await addKey(portal, member.id, [KeyScope.WRITE_UNIVERSITY]);
    const { id } = await suspend(member, { on: '2031-05-12' });
    await secretary.client.get(REINSTATE, {
      input: { id, expectedVersion: 1, decisionId, on: '2031-05-14' },
    });
    for (const [at, expected] of [
      ['2031-05-11T23:59:57Z', true],
      ['2031-05-11T23:59:59.999Z', true],
      ['2031-05-12T00:00:00Z', false],
      ['2031-05-13T23:59:57Z', false],
      ['2031-05-13T23:59:59.999Z', false],
      ['2031-05-14T00:00:00Z', true],
    ] as const) {
      await pin(at);
      const isAnswered = (await key.client.ask(MAY, { id: member.id })).status === 200;
      expect([at, await may(liaison.client, member), isAnswered]).toEqual([at, expected, expected]);
    }
  });

  it('costs no further statement of a request', async () => {
    const member = await addMember();
    const liaison = await liaisonOf(member);
    const key = await addKey(portal, member.id, [KeyScope.WRITE_UNIVERSITY]);
    const { url } = portal;
    for (const client of [liaison.client, new Client(url, key.secret)]) {
      portal.pinClock('2031-05-10T13:00:00Z');
      await client.get('{ viewer { kind } }');
      portal.pinClock('2031-05-10T13:00:30Z');
      expect(await portal.statementsOf(() => client.get('{ viewer { kind } }'))).toHaveLength(1);
    }
  });

  it('of fifty universities is shown with as many statements as that of five', async () => {
    const query = `query($first: Int!) { universities(first: $first) { nodes {
      standing { status kind } suspensions { from } departures { on } predecessors { slug } successor { slug } } } }`;
    const count = async (first: number) =>
      (await portal.statementsOf(() => portal.anyone.get(query, { first }))).length;
    expect([await count(5), await count(50)]).toEqual([5, 5]);
  });

  it('is refused where it does not fit, and nothing changes', async () => {
    const member = await addMember();
    const { client } = secretary;
    const { id: stranger } = await addUniversity(portal, { side: Side.CN });
    const { id: russian } = await addUniversity(portal, { side: Side.RU });
    const input = { universityId: member.id, decisionId };
    expect(await refusal(client, SUSPEND, { ...input, universityId: stranger })).toEqual([
      'RULE_VIOLATION',
      'SUSPENDED_WITHOUT_MEMBERSHIP',
      'input.universityId',
    ]);
    expect(await refusal(client, SUSPEND, { ...input, on: '2019-12-31' })).toEqual([
      'RULE_VIOLATION',
      'SUSPENDED_WITHOUT_MEMBERSHIP',
      'input.universityId',
    ]);
    expect(await refusal(client, SUSPEND, { ...input, universityId: russian })).toEqual([
      'FORBIDDEN',
      'NOT_ALLOWED',
      'input.universityId',
    ]);
    expect(await refusal(client, SUSPEND, { ...input, decisionId: await addDraft(portal) })).toEqual([
      'RULE_VIOLATION',
      'DECISION_NOT_PUBLISHED',
      'input.decisionId',
    ]);
    expect(await refusal(client, SUSPEND, { ...input, decisionId: newId('dcn') })).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'input.decisionId',
    ]);
    expect(await refusal((await liaisonOf(member)).client, SUSPEND, input)).toEqual([
      'FORBIDDEN',
      'NOT_ALLOWED',
      'input.universityId',
    ]);
    expect((await refusal(portal.anyone, SUSPEND, input))[1]).toBe('TOKEN_REQUIRED');
    const { id } = await suspend(member);
    expect(await refusal(client, SUSPEND, input)).toEqual([
      'RULE_VIOLATION',
      'SUSPENDED_ALREADY',
      'input.universityId',
    ]);
    expect(await refusal(client, SUSPEND, { ...input, on: '2032-01-01' })).toEqual([
      'RULE_VIOLATION',
      'SUSPENDED_ALREADY',
      'input.universityId',
    ]);
    const end = { id, expectedVersion: 1, decisionId };
    expect(await refusal(client, REINSTATE, { ...end, on: '2031-05-09' })).toEqual([
      'RULE_VIOLATION',
      'SUSPENSION_ORDER',
      'input.on',
    ]);
    // The membership cannot be made to end under a suspension, nor begin after it.
    for (const change of [{ to: '2031-12-31', isOngoing: false }, { from: '2031-06-01' }]) {
      expect(
        await refusal(
          client,
          'mutation($input: UpdateMembershipPeriodInput!) { updateMembershipPeriod(input: $input) { period { id } } }',
          { id: member.period, expectedVersion: 1, ...change },
        ),
      ).toEqual(['RULE_VIOLATION', 'SUSPENDED_THEN', 'input.to']);
    }
    await client.get(REINSTATE, { input: end });
    expect(await refusal(client, REINSTATE, end)).toEqual([
      'CONFLICT',
      'VERSION_STALE',
      'input.expectedVersion',
    ]);
    expect(await refusal(client, REINSTATE, { ...end, expectedVersion: 2 })).toEqual([
      'RULE_VIOLATION',
      'NOT_SUSPENDED',
      'input.id',
    ]);
    expect(await refusal(client, REINSTATE, { ...end, id: newId('sus') })).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'input.id',
    ]);
  });
});

describe('a withdrawal', () => {
  it('is declared by the liaison officer, ends the period on its day, and can be taken back before', async () => {
    const member = await addMember();
    const { client } = await liaisonOf(member);
    const input = {
      universityId: member.id,
      effectiveOn: '2031-07-01',
      reason: 'our council has so decided',
    };
    const { withdrawFromAssociation } = await client.get(WITHDRAW, { input });
    expect(withdrawFromAssociation.departure).toEqual({
      id: expect.stringMatching(/^dep_/),
      version: 1,
      kind: 'WITHDRAWAL',
      on: '2031-07-01',
      revokedAt: null,
      successor: null,
      hearing: null,
      decisions: [],
    });
    expect(await periodOf(member)).toMatchObject({
      version: 2,
      to: '2031-07-01',
      ended: 'WITHDRAWAL',
      isOngoing: false,
    });
    expect([
      await standing(member),
      await standing(member, '2031-06-30'),
      await standing(member, '2031-07-01'),
    ]).toEqual([
      ['ACTIVE', 'FULL'],
      ['ACTIVE', 'FULL'],
      ['NONE', null],
    ]);
    expect(await refusal(client, WITHDRAW, { ...input, effectiveOn: '2031-08-01' })).toEqual([
      'RULE_VIOLATION',
      'NOT_A_MEMBER',
      'input.universityId',
    ]);
    expect(await refusal(client, WITHDRAW, { ...input, effectiveOn: '2031-06-01' })).toEqual([
      'CONFLICT',
      'LEAVING_ALREADY',
      'input',
    ]);
    const { id } = withdrawFromAssociation.departure;
    await pin('2031-06-30T23:59:59.999Z');
    const { takeBackWithdrawal } = await client.get(TAKE_BACK, { input: { id, expectedVersion: 1 } });
    expect(takeBackWithdrawal.departure).toMatchObject({ version: 2, revokedAt: '2031-06-30T23:59:59.999Z' });
    expect(await periodOf(member)).toMatchObject({ version: 3, to: null, ended: null, isOngoing: true });
    expect(await standing(member, '2032-01-01')).toEqual(['ACTIVE', 'FULL']);
    expect(await refusal(client, TAKE_BACK, { id, expectedVersion: 1 })).toEqual([
      'CONFLICT',
      'VERSION_STALE',
      'input.expectedVersion',
    ]);
    expect(await refusal(client, TAKE_BACK, { id, expectedVersion: 2 })).toEqual([
      'CONFLICT',
      'WITHDRAWAL_REVOKED',
      'input.id',
    ]);
    // It can be declared again.
    const again = await client.get(WITHDRAW, { input });
    expect(again.withdrawFromAssociation.departure.id).not.toBe(id);
  });

  it('that is taken back leaves suspensions as they were, with the ends that were decided', async () => {
    const member = await addMember();
    const { client } = await liaisonOf(member);
    const shown = async (): Promise<unknown> =>
      (
        await portal.anyone.get(
          'query($id: ID!) { node(id: $id) { ... on University { suspensions { from to ended } } } }',
          { id: member.id },
        )
      ).node.suspensions;
    const reinstate = async (id: string, on: string): Promise<unknown> =>
      await secretary.client.get(REINSTATE, { input: { id, expectedVersion: 1, decisionId, on } });
    await reinstate((await suspend(member, { on: '2031-06-01' })).id, '2031-06-10');
    await reinstate((await suspend(member, { on: '2031-06-20' })).id, '2031-08-01');
    await reinstate((await suspend(member, { on: '2031-09-01' })).id, '2031-10-01');
    await suspend(member, { on: '2031-11-01' });
    const decided = [
      { from: '2031-06-01', to: '2031-06-10', ended: 'REINSTATEMENT' },
      { from: '2031-06-20', to: '2031-08-01', ended: 'REINSTATEMENT' },
      { from: '2031-09-01', to: '2031-10-01', ended: 'REINSTATEMENT' },
      { from: '2031-11-01', to: null, ended: null },
    ];
    expect(await shown()).toEqual(decided);
    const ended = 'END_OF_MEMBERSHIP';
    for (const effectiveOn of ['2031-07-01', '2031-09-15']) {
      const { withdrawFromAssociation } = await client.get(WITHDRAW, {
        input: { universityId: member.id, effectiveOn },
      });
      expect(await shown()).toEqual(
        decided.map((each) => {
          const to = each.from > effectiveOn ? each.from : effectiveOn;
          return each.to && each.to <= effectiveOn ? each : { ...each, to, ended };
        }),
      );
      const { id } = withdrawFromAssociation.departure;
      await client.get(TAKE_BACK, { input: { id, expectedVersion: 1 } });
      expect(await shown()).toEqual(decided);
    }
  });

  it('takes the rights on its day, to the millisecond, and cannot be taken back from then on', async () => {
    const member = await addMember();
    const liaison = await liaisonOf(member);
    const key = await addKey(portal, member.id, [KeyScope.WRITE_UNIVERSITY]);
    const { withdrawFromAssociation } = await liaison.client.get(WITHDRAW, {
      input: { universityId: member.id, effectiveOn: '2031-07-01' },
    });
    for (const [at, expected] of [
      ['2031-06-30T23:59:57Z', true],
      ['2031-06-30T23:59:59.999Z', true],
      ['2031-07-01T00:00:00Z', false],
      ['2041-07-01T00:00:00Z', false],
    ] as const) {
      await pin(at);
      const isAnswered = (await key.client.ask(MAY, { id: member.id })).status === 200;
      expect([at, await may(liaison.client, member), isAnswered]).toEqual([
        at,
        expected,
        expected && at < '2032',
      ]);
    }
    await pin('2031-07-01T00:00:00Z');
    const back = { id: withdrawFromAssociation.departure.id, expectedVersion: 1 };
    expect(await refusal(liaison.client, TAKE_BACK, back)).toEqual(['FORBIDDEN', 'NOT_ALLOWED', 'input.id']);
    // Admitted again, it has its rights again.
    await portal.operator.get(RECORD, {
      input: {
        universityId: member.id,
        kind: 'OBSERVER',
        from: '2031-09-01',
        isOngoing: true,
        began: 'ADMISSION',
        sources: ['note:test'],
      },
    });
    for (const [at, expected] of [
      ['2031-08-31T23:59:59.999Z', false],
      ['2031-09-01T00:00:00Z', true],
    ] as const) {
      await pin(at);
      expect([at, await may(liaison.client, member)]).toEqual([at, expected]);
    }
    expect(await refusal(liaison.client, TAKE_BACK, back)).toEqual([
      'RULE_VIOLATION',
      'WITHDRAWAL_EFFECTIVE',
      'input.id',
    ]);
  });

  it('is refused in the past, of others, and of one that is no member', async () => {
    const member = await addMember();
    const { id: stranger } = await addUniversity(portal, { side: Side.CN });
    const liaison = (await liaisonOf(member)).client;
    const input = { universityId: member.id, effectiveOn: '2031-07-01' };
    expect(await refusal(liaison, WITHDRAW, { ...input, effectiveOn: '2031-05-09' })).toEqual([
      'INVALID_INPUT',
      'WITHDRAWAL_PAST',
      'input.effectiveOn',
    ]);
    expect(
      await refusal((await liaisonOf({ id: stranger })).client, WITHDRAW, {
        ...input,
        universityId: stranger,
      }),
    ).toEqual(['RULE_VIOLATION', 'NOT_A_MEMBER', 'input.universityId']);
    const editor = (await actor(portal, Role.UNIVERSITY_EDITOR, { ownerId: member.id })).client;
    for (const client of [
      editor,
      secretary.client,
      portal.operator,
      (await liaisonOf(await addMember())).client,
    ]) {
      expect((await refusal(client, WITHDRAW, input))[1]).toBe('NOT_ALLOWED');
    }
  });

  it('ends a suspension with it, which goes on when it is taken back', async () => {
    const member = await addMember();
    const { client } = await liaisonOf(member);
    const { id } = await suspend(member, { on: '2031-06-01' });
    const { withdrawFromAssociation } = await client.get(WITHDRAW, {
      input: { universityId: member.id, effectiveOn: '2031-07-01' },
    });
    const read = async () =>
      (
        await portal.anyone.get('query($id: ID!) { node(id: $id) { ... on Suspension { from to ended } } }', {
          id,
        })
      ).node;
    expect(await read()).toEqual({ from: '2031-06-01', to: '2031-07-01', ended: 'END_OF_MEMBERSHIP' });
    await client.get(TAKE_BACK, { input: { id: withdrawFromAssociation.departure.id, expectedVersion: 1 } });
    expect(await read()).toEqual({ from: '2031-06-01', to: null, ended: null });
  });
});

describe('an exclusion', () => {
  it('follows a hearing and a decision, ends the period, and takes the rights at once', async () => {
    const member = await addMember();
    const liaison = await liaisonOf(member);
    const hearingId = await hear(member);
    expect(await may(liaison.client, member)).toBe(true);
    const { excludeMember } = await secretary.client.get(EXCLUDE, {
      input: { universityId: member.id, hearingId, decisionId },
    });
    expect(excludeMember.departure).toEqual({
      id: expect.stringMatching(/^dep_/),
      version: 1,
      kind: 'EXCLUSION',
      on: '2031-05-10',
      revokedAt: null,
      successor: null,
      hearing: { id: hearingId },
      decisions: [{ id: decisionId }],
    });
    expect(await periodOf(member)).toEqual({
      version: 2,
      to: '2031-05-10',
      ended: 'EXCLUSION',
      isOngoing: false,
      decisions: [{ id: decisionId }],
    });
    expect(await may(liaison.client, member)).toBe(false);
    expect(await standing(member)).toEqual(['NONE', null]);
    // What was said is between the secretariat and the university.
    const text =
      'query($id: ID!) { node(id: $id) { ... on Hearing { heldOn text(lang: EN) { text lang } } } }';
    expect((await secretary.client.get(text, { id: hearingId })).node).toEqual({
      heldOn: '2031-05-09',
      text: { text: 'Университет не согласен.', lang: 'RU' },
    });
    expect((await portal.anyone.get(text, { id: hearingId })).node).toBeNull();
    expect((await (await liaisonOf(await addMember())).client.get(text, { id: hearingId })).node).toBeNull();
  });

  it('overtakes a withdrawal of a later day', async () => {
    const member = await addMember();
    const { client } = await liaisonOf(member);
    const { withdrawFromAssociation } = await client.get(WITHDRAW, {
      input: { universityId: member.id, effectiveOn: '2032-01-01' },
    });
    await secretary.client.get(EXCLUDE, {
      input: { universityId: member.id, hearingId: await hear(member), decisionId, on: '2031-06-01' },
    });
    const { node } = await portal.anyone.get(
      'query($id: ID!) { node(id: $id) { ... on University { departures { id kind on revokedAt } } } }',
      { id: member.id },
    );
    expect(node.departures).toMatchObject([
      { id: withdrawFromAssociation.departure.id, kind: 'WITHDRAWAL', revokedAt: expect.any(String) },
      { kind: 'EXCLUSION', on: '2031-06-01', revokedAt: null },
    ]);
    expect(await periodOf(member)).toMatchObject({ to: '2031-06-01', ended: 'EXCLUSION' });
  });

  it('is refused without a hearing, and where it does not fit', async () => {
    const [member, other] = [await addMember(), await addMember()];
    const { client } = secretary;
    const input = { universityId: member.id, decisionId };
    const required = ['RULE_VIOLATION', 'HEARING_REQUIRED', 'input.hearingId'];
    expect(await refusal(client, EXCLUDE, input)).toEqual(required);
    expect(await refusal(client, EXCLUDE, { ...input, hearingId: newId('hrg') })).toEqual(required);
    expect(await refusal(client, EXCLUDE, { ...input, hearingId: await hear(other) })).toEqual(required);
    const hearingId = await hear(member);
    expect(await refusal(client, EXCLUDE, { ...input, hearingId, on: '2031-05-08' })).toEqual(required);
    const russian = await actor(portal, Role.SECRETARIAT_HEAD, { side: Side.RU });
    expect((await refusal(russian.client, EXCLUDE, { ...input, hearingId }))[1]).toBe('NOT_ALLOWED');
    const hearing = { universityId: member.id, heldOn: '2031-05-09', text: { en: 'Heard.' } };
    expect(await refusal(client, HEAR, { ...hearing, heldOn: '2031-05-11' })).toEqual([
      'INVALID_INPUT',
      'HEARING_IN_FUTURE',
      'input.heldOn',
    ]);
    expect(await refusal(client, HEAR, { ...hearing, text: {} })).toEqual([
      'INVALID_INPUT',
      'TEXT_REQUIRED',
      'input.text',
    ]);
    expect((await refusal((await liaisonOf(member)).client, HEAR, hearing))[1]).toBe('NOT_ALLOWED');
    await client.get(EXCLUDE, { input: { ...input, hearingId } });
    expect(await refusal(client, EXCLUDE, { ...input, hearingId })).toEqual([
      'RULE_VIOLATION',
      'NOT_A_MEMBER',
      'input.universityId',
    ]);
    // Admitted again, it cannot be excluded upon what was said before.
    await portal.operator.get(RECORD, {
      input: { universityId: member.id, from: '2031-05-10', isOngoing: true, sources: ['note:test'] },
    });
    expect(await refusal(client, EXCLUDE, { ...input, hearingId, on: '2031-05-11' })).toEqual([
      'RULE_VIOLATION',
      'HEARING_USED',
      'input.hearingId',
    ]);
  });

  it('and a suspension of a membership that is only possible show what is known', async () => {
    const member = await addMember(portal, { from: '2020', isOngoing: false, attestedOn: '2023-12-28' });
    expect([await standing(member, '2022-01-01'), await standing(member)]).toEqual([
      ['ACTIVE', 'FULL'],
      ['UNKNOWN', 'FULL'],
    ]);
    await suspend(member);
    expect(await standing(member)).toEqual(['SUSPENDED', 'FULL']);
    await secretary.client.get(EXCLUDE, {
      input: { universityId: member.id, hearingId: await hear(member), decisionId, on: '2031-06-01' },
    });
    expect([await standing(member, '2031-05-09'), await standing(member, '2031-06-01')]).toEqual([
      ['ACTIVE', 'FULL'],
      ['NONE', null],
    ]);
  });
});

describe('a merger', () => {
  it('ends the membership; the successor keeps the history, and the slug leads to it', async () => {
    const [from, into] = [await addMember(), await addMember()];
    const liaison = await liaisonOf(from);
    const { mergeUniversities } = await secretary.client.get(MERGE, {
      input: { fromId: from.id, intoId: into.id, on: '2031-05-10' },
    });
    expect(mergeUniversities.departure).toMatchObject({
      kind: 'MERGER',
      on: '2031-05-10',
      successor: { id: into.id },
    });
    expect(await periodOf(from)).toMatchObject({ to: '2031-05-10', ended: 'MERGER' });
    expect(await may(liaison.client, from)).toBe(false);
    const query = `query($slug: String!) { university(slug: $slug) {
      id successor { id } predecessors { id memberships { from to ended } } } }`;
    expect((await portal.anyone.get(query, { slug: from.slug })).university).toEqual({
      id: from.id,
      successor: { id: into.id },
      predecessors: [],
    });
    expect((await portal.anyone.get(query, { slug: into.slug })).university).toEqual({
      id: into.id,
      successor: null,
      predecessors: [
        { id: from.id, memberships: [{ from: '2020-01-01', to: '2031-05-10', ended: 'MERGER' }] },
      ],
    });
    const rule = (reason: string, field: string) => ['RULE_VIOLATION', reason, `input.${field}`];
    const third = await addMember();
    const { client } = secretary;
    const merge = { fromId: into.id, intoId: from.id, on: '2031-05-10' };
    expect(await refusal(client, MERGE, merge)).toEqual(rule('MERGER_CYCLE', 'intoId'));
    expect(await refusal(client, MERGE, { ...merge, intoId: into.id })).toEqual(
      rule('MERGER_ITSELF', 'intoId'),
    );
    expect(await refusal(client, MERGE, { ...merge, fromId: from.id, intoId: third.id })).toEqual(
      rule('MERGED_ALREADY', 'fromId'),
    );
    expect(await refusal((await liaisonOf(third)).client, MERGE, { ...merge, fromId: third.id })).toEqual([
      'FORBIDDEN',
      'NOT_ALLOWED',
      'input.fromId',
    ]);
    // Of one that was no member, too.
    const { id: stranger } = await addUniversity(portal, { side: Side.CN });
    await client.get(MERGE, { input: { ...merge, fromId: stranger, intoId: third.id } });
    expect(await standing({ id: stranger })).toEqual(['NONE', null]);
  });
});

describe('pages', () => {
  it('show who is suspended, and into whom a university has merged, in three languages', async () => {
    const [suspended, from, into] = [await addMember(), await addMember(), await addMember()];
    await suspend(suspended, { on: '2031-05-01' });
    await secretary.client.get(MERGE, { input: { fromId: from.id, intoId: into.id, on: '2031-05-10' } });
    const page = async (path: string) => await (await fetch(`${portal.url}/${path}`)).text();
    for (const [lang, words] of [
      ['en', ['Membership suspended', 'Merged into', 'Has taken in']],
      ['ru', ['Членство приостановлено', 'Вошёл в состав', 'Включил в себя']],
      ['zh', ['成员资格暂停', '并入', '并入本校的大学']],
    ] as const) {
      expect(await page(`${lang}/members/${suspended.slug}`)).toContain(words[0]);
      const merged = await page(`${lang}/members/${from.slug}`);
      expect(merged).toContain(words[1]);
      expect(merged).toContain(`/${lang}/members/${into.slug}`);
      const successor = await page(`${lang}/members/${into.slug}`);
      expect(successor).toContain(words[2]);
      expect(successor).not.toContain(words[0]);
    }
  });
});

onServer('at the same time', () => {
  it('one of twenty suspensions is made, and one of twenty exclusions', async () => {
    const member = await addMember();
    const liaison = await liaisonOf(member);
    const reasonsOf = async (query: string, inputs: object[]) => {
      const answers = await Promise.all(inputs.map((input) => secretary.client.ask(query, { input })));
      return answers.map(({ errors: [error] }) => error?.extensions.reason ?? 'DONE').sort();
    };
    const twenty = Array.from({ length: 20 }, () => ({ universityId: member.id, decisionId }));
    expect(await reasonsOf(SUSPEND, twenty)).toEqual(['DONE', ...Array(19).fill('SUSPENDED_ALREADY')]);
    expect(await may(liaison.client, member)).toBe(false);
    const heard = await Promise.all(twenty.map(async (each) => ({ ...each, hearingId: await hear(member) })));
    expect(await reasonsOf(EXCLUDE, heard)).toEqual(['DONE', ...Array(19).fill('NOT_A_MEMBER')]);
    const { rows } = await portal.db.statement(
      `select (select count(*)::integer from departure where university_id = $1) as departures,
         (select count(*)::integer from suspension where university_id = $1 and ends_on = '2031-05-10') as suspensions`,
      [member.id],
    );
    expect(rows).toEqual([{ departures: 1, suspensions: 1 }]);
  });

  it('suspensions and exclusions of one member leave one consistent state', async () => {
    for (let round = 0; round < 5; round++) {
      const member = await addMember();
      const input = { universityId: member.id, decisionId };
      const hearingId = await hear(member);
      const answers = await Promise.all([
        secretary.client.ask(SUSPEND, { input: { ...input, on: '2031-05-11' } }),
        secretary.client.ask(EXCLUDE, { input: { ...input, hearingId, on: '2031-05-20' } }),
        secretary.client.ask(SUSPEND, { input: { ...input, on: '2031-05-12' } }),
      ]);
      for (const { errors } of answers) {
        for (const { extensions } of errors) {
          expect(['SUSPENDED_ALREADY', 'SUSPENDED_WITHOUT_MEMBERSHIP']).toContain(extensions.reason);
        }
      }
      expect(answers[1].errors).toEqual([]);
      const { rows } = await portal.db.statement(
        `select coalesce(bool_and(s.ends_on <= '2031-05-20'), true) as within from suspension s where s.university_id = $1`,
        [member.id],
      );
      expect(rows).toEqual([{ within: true }]);
      expect(await standing(member, '2031-05-21')).toEqual(['NONE', null]);
    }
  });

  it('another process refuses the next request, too', async () => {
    const second = await startApp({ ...portal, close: async () => undefined });
    try {
      second.pinClock('2031-05-10T12:00:00Z');
      const member = await addMember();
      const liaison = await liaisonOf(member);
      const elsewhere = new Client(second.url, undefined, liaison.client.headers);
      expect(await may(elsewhere, member)).toBe(true);
      await suspend(member);
      let last = true;
      for (let tries = 0; last && tries < 20; tries++) last = await may(elsewhere, member);
      expect(last).toBe(false);
    } finally {
      await second.app.close();
    }
  });
});
