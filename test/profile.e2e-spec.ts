import { KeyScope, Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { newId } from '../src/platform/ids.js';
import { actor, addKey, type Actor } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import type { Client } from './support/client.js';
import { addUniversity } from './support/factories.js';

const onServer = process.env.TEST_DATABASE_URL ? describe : describe.skip;

const CONFIRM = `mutation($input: ConfirmProfileInput!) { confirmProfile(input: $input) {
  university { version lastConfirmedOn confirmationDueOn isConfirmationOverdue } } }`;
const RULE =
  'mutation($input: UpdateConfirmationRuleInput!) { updateConfirmationRule(input: $input) { rule { version months origin(lang: RU) { text lang } } } }';
const SHOWN =
  'request { id version state reason answer closedAt changes { field was wanted } university { id } }';
const REQUEST = `mutation($input: RequestChangeInput!) { requestChange(input: $input) { ${SHOWN} } }`;
const ACCEPT = `mutation($input: AcceptChangeInput!) { acceptChange(input: $input) { ${SHOWN} } }`;
const DECLINE = `mutation($input: DeclineChangeInput!) { declineChange(input: $input) { ${SHOWN} } }`;
const WITHDRAW = `mutation($input: WithdrawChangeRequestInput!) { withdrawChangeRequest(input: $input) { ${SHOWN} } }`;
const UPDATE =
  'mutation($input: UpdateUniversityInput!) { updateUniversity(input: $input) { university { version } } }';
const LIST = `query($filter: ChangeRequestFilter) { changeRequests(first: 100, filter: $filter) { totalCount nodes { id state } } }`;
const OVERDUE =
  'query($side: Side!) { universitiesToConfirm(side: $side, first: 100) { totalCount nodes { slug } } }';
const TABLES = [
  'university',
  'university_name',
  'university_identifier',
  'change_request',
  'requested_change',
  'profile_confirmation',
  'confirmation_rule',
  'audit_entry',
];

let portal: TestApp;
let secretary: Actor;
beforeAll(async () => {
  portal = await startApp();
  await pin('2031-05-10T12:00:00Z');
  secretary = await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.CN });
});
afterAll(() => portal.close());
beforeEach(() => pin('2031-05-10T12:00:00Z'));

/** Stops the time at an instant. Whoever is signed in has been there all the time. */
async function pin(at: string): Promise<void> {
  portal.pinClock(at);
  await portal.db.statement("update session set last_seen_at = $1, expires_at = '2050-01-01'", [at]);
}

async function addMember(more: object = {}): Promise<{ id: string; slug: string }> {
  const { id, slug } = await addUniversity(portal, { side: Side.CN, country: 'CN', ...more });
  await portal.operator.get(
    'mutation($input: RecordMembershipPeriodInput!) { recordMembershipPeriod(input: $input) { period { id } } }',
    { input: { universityId: id, kind: 'FULL', from: '2020', isOngoing: true, sources: ['note:test'] } },
  );
  return { id, slug };
}

const liaisonOf = async (id: string): Promise<Actor> =>
  await actor(portal, Role.LIAISON_OFFICER, { ownerId: id });

async function refusal(client: Client, query: string, input: object): Promise<unknown[]> {
  const state = async () =>
    JSON.stringify(
      (
        await portal.db.statement(
          `select ${TABLES.map((table) => `(select string_agg(t::text, '|' order by t::text) from ${table} t) as ${table}`).join(', ')}`,
        )
      ).rows,
    );
  const before = await state();
  const { extensions } = await client.refused(query, { input });
  expect(await state()).toBe(before);
  return [extensions.code, extensions.reason, extensions.path?.join('.')];
}

describe('the yearly confirmation', () => {
  it('is given by the member, as it has looked at its profile, and becomes overdue after a year', async () => {
    const { id, slug } = await addMember();
    const liaison = await liaisonOf(id);
    const read = async () =>
      (
        await portal.anyone.get(
          'query($id: ID!) { node(id: $id) { ... on University { lastConfirmedOn confirmationDueOn isConfirmationOverdue } } }',
          { id },
        )
      ).node;
    const missing = async () =>
      (await secretary.client.get(OVERDUE, { side: 'CN' })).universitiesToConfirm.nodes.map(
        (node: { slug: string }) => node.slug,
      ) as string[];
    expect(await read()).toEqual({
      lastConfirmedOn: null,
      confirmationDueOn: '2032-05-10',
      isConfirmationOverdue: false,
    });
    await pin('2032-05-10T23:59:59.999Z');
    expect(await read()).toMatchObject({ isConfirmationOverdue: false });
    expect(await missing()).not.toContain(slug);
    await pin('2032-05-11T00:00:00Z');
    expect(await read()).toMatchObject({ isConfirmationOverdue: true });
    expect(await missing()).toContain(slug);
    const { confirmProfile } = await liaison.client.get(CONFIRM, { input: { id, expectedVersion: 1 } });
    expect(confirmProfile.university).toEqual({
      version: 1,
      lastConfirmedOn: '2032-05-11',
      confirmationDueOn: '2033-05-11',
      isConfirmationOverdue: false,
    });
    expect(await missing()).not.toContain(slug);
    const { auditEntries } = await portal.operator.get(
      'query($filter: AuditFilter) { auditEntries(first: 1, filter: $filter) { nodes { action actorId before after } } }',
      { filter: { subjectId: id } },
    );
    expect(auditEntries.nodes).toEqual([
      {
        action: 'confirmProfile',
        actorId: liaison.account.id,
        before: { last_confirmed_on: null },
        after: { last_confirmed_on: '2032-05-11' },
      },
    ]);
    // What has been changed since it was looked at is not confirmed with it.
    await portal.operator.get(UPDATE, { input: { id, expectedVersion: 1, website: 'https://a.example' } });
    expect(await refusal(liaison.client, CONFIRM, { id, expectedVersion: 1 })).toEqual([
      'CONFLICT',
      'VERSION_STALE',
      'input.expectedVersion',
    ]);
    await pin('2032-06-01T00:00:00Z');
    await liaison.client.get(CONFIRM, { input: { id, expectedVersion: 2 } });
    expect(await read()).toMatchObject({ lastConfirmedOn: '2032-06-01' });
  });

  it('is not asked of universities that are no members, nor given by others', async () => {
    const { id, slug } = await addUniversity(portal, { side: Side.CN });
    const { id: member } = await addMember();
    await pin('2040-01-01T00:00:00Z');
    const { node } = await portal.anyone.get(
      'query($id: ID!) { node(id: $id) { ... on University { confirmationDueOn isConfirmationOverdue } } }',
      { id },
    );
    expect(node).toEqual({ confirmationDueOn: null, isConfirmationOverdue: false });
    const { nodes } = (await portal.operator.get(OVERDUE, { side: 'CN' })).universitiesToConfirm;
    expect(nodes).not.toContainEqual({ slug });
    const key = await addKey(portal, member, Object.values(KeyScope));
    const input = { id: member, expectedVersion: 1 };
    for (const client of [
      secretary.client,
      portal.operator,
      key.client,
      (await liaisonOf(id)).client,
      (await actor(portal, Role.UNIVERSITY_READER, { ownerId: member })).client,
    ]) {
      expect(await refusal(client, CONFIRM, input)).toEqual(['FORBIDDEN', 'NOT_ALLOWED', 'input.id']);
    }
    const { client: liaison } = await liaisonOf(member);
    expect(await refusal(liaison, CONFIRM, { ...input, id: newId('uni') })).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'input.id',
    ]);
    expect((await liaison.refused(OVERDUE, { side: 'CN' })).extensions.reason).toBe('NOT_ALLOWED');
    expect((await secretary.client.refused(OVERDUE, { side: 'RU' })).extensions.reason).toBe('NOT_ALLOWED');
  });

  it('follows a rule that says where it comes from', async () => {
    const { id } = await addMember();
    const read = async () =>
      await portal.anyone.get(
        `query($id: ID!) { association { confirmationRule { months origin(lang: EN) { text } } }
          node(id: $id) { ... on University { confirmationDueOn } } }`,
        { id },
      );
    expect(await read()).toEqual({
      association: {
        confirmationRule: {
          months: 12,
          origin: {
            text: 'A default of this portal. The charter is not public, and no source says how often a member confirms its profile.',
          },
        },
      },
      node: { confirmationDueOn: '2032-05-10' },
    });
    const { association } = await portal.anyone.get('{ association { confirmationRule { id } } }');
    const { id: ruleId } = association.confirmationRule;
    const input = {
      id: ruleId,
      expectedVersion: 1,
      months: 6,
      origin: { ru: 'Решение съезда координаторов' },
    };
    const { client: liaison } = await liaisonOf(id);
    expect(await refusal(liaison, RULE, input)).toEqual(['FORBIDDEN', 'NOT_ALLOWED', 'input.id']);
    expect((await refusal(secretary.client, RULE, { ...input, id: newId('cfr') }))[1]).toBe('NOT_FOUND');
    expect(await refusal(secretary.client, RULE, { ...input, origin: {} })).toEqual([
      'INVALID_INPUT',
      'ORIGIN_REQUIRED',
      'input.origin',
    ]);
    expect((await refusal(secretary.client, RULE, { ...input, months: 0 }))[0]).toBe('INVALID_INPUT');
    const { updateConfirmationRule } = await secretary.client.get(RULE, { input });
    expect(updateConfirmationRule.rule).toEqual({
      version: 2,
      months: 6,
      origin: { text: 'Решение съезда координаторов', lang: 'RU' },
    });
    expect((await read()).node).toEqual({ confirmationDueOn: '2031-11-10' });
    expect((await refusal(secretary.client, RULE, input))[1]).toBe('VERSION_STALE');
    await secretary.client.get(RULE, { input: { ...input, expectedVersion: 2, months: 12 } });
  });

  it('of fifty universities is shown with as many statements as that of five', async () => {
    const query =
      'query($first: Int!) { universities(first: $first) { nodes { lastConfirmedOn confirmationDueOn isConfirmationOverdue } } }';
    const count = async (first: number) =>
      (await portal.statementsOf(() => portal.anyone.get(query, { first }))).length;
    expect([await count(5), await count(50)]).toEqual([2, 2]);
  });
});

describe('a request for a change', () => {
  it('waits for the secretariat of its side, which makes the change', async () => {
    const { id } = await addMember();
    const editor = await actor(portal, Role.UNIVERSITY_EDITOR, { ownerId: id });
    // What the member keeps itself it changes at once; what is official it asks for.
    await editor.client.get(UPDATE, { input: { id, expectedVersion: 1, website: 'https://own.example' } });
    expect(
      (await editor.client.refused(UPDATE, { input: { id, expectedVersion: 2, country: 'HK' } })).extensions,
    ).toMatchObject({
      reason: 'OFFICIAL_FIELD',
    });
    const { requestChange } = await editor.client.get(REQUEST, {
      input: {
        universityId: id,
        country: 'HK',
        names: { ru: 'Новое имя' },
        foundedIn: null,
        ror: '00zzzzz10',
        identifiers: [{ scheme: 'WIKIDATA', value: 'Q1' }],
        formerNames: [{ lang: 'EN', text: 'Old name' }],
        reason: 'see our charter',
      },
    });
    const asked = requestChange.request;
    expect(asked).toEqual({
      id: expect.stringMatching(/^chr_/),
      version: 1,
      state: 'OPEN',
      reason: 'see our charter',
      answer: null,
      closedAt: null,
      university: { id },
      // The year of founding is not known already.
      changes: [
        { field: 'country', was: 'CN', wanted: 'HK' },
        { field: 'ror', was: null, wanted: 'https://ror.org/00zzzzz10' },
        { field: 'names.ru', was: null, wanted: 'Новое имя' },
        {
          field: 'formerNames',
          was: [],
          wanted: [{ lang: 'EN', text: 'Old name', validFrom: null, validTo: null, note: null, sources: [] }],
        },
        { field: 'identifiers', was: [], wanted: [{ scheme: 'WIKIDATA', value: 'Q1' }] },
      ],
    });
    expect((await secretary.client.get(LIST, { filter: { universityId: id } })).changeRequests).toEqual({
      totalCount: 1,
      nodes: [{ id: asked.id, state: 'OPEN' }],
    });
    const { acceptChange } = await secretary.client.get(ACCEPT, {
      input: { id: asked.id, expectedVersion: 1 },
    });
    expect(acceptChange.request).toMatchObject({
      version: 2,
      state: 'ACCEPTED',
      closedAt: '2031-05-10T12:00:00.000Z',
    });
    const { node } = await portal.anyone.get(
      `query($id: ID!) { node(id: $id) { ... on University { version country ror website name(lang: RU) { text }
        english: name(lang: EN) { text } identifiers { scheme value } names(kind: OFFICIAL) { text isFormer } } } }`,
      { id },
    );
    expect(node).toMatchObject({
      version: 3,
      country: 'HK',
      ror: 'https://ror.org/00zzzzz10',
      website: 'https://own.example',
      name: { text: 'Новое имя' },
      identifiers: [{ scheme: 'WIKIDATA', value: 'Q1' }],
    });
    expect(node.names).toContainEqual({ text: 'Old name', isFormer: true });
    const { auditEntries } = await portal.operator.get(
      'query($filter: AuditFilter) { auditEntries(first: 1, filter: $filter) { nodes { action actorId before after } } }',
      { filter: { subjectId: id } },
    );
    expect(auditEntries.nodes[0]).toMatchObject({
      action: 'acceptChange',
      actorId: secretary.account.id,
      before: { country: 'CN' },
      after: { country: 'HK' },
    });
  });

  it('is not accepted when a field has become another one meanwhile, and both are shown', async () => {
    const { id } = await addMember();
    const { client } = await liaisonOf(id);
    const { requestChange } = await client.get(REQUEST, {
      input: { universityId: id, country: 'HK', foundedIn: 1920 },
    });
    await secretary.client.get(UPDATE, { input: { id, expectedVersion: 1, country: 'MO', note: 'other' } });
    const input = { id: requestChange.request.id, expectedVersion: 1 };
    expect(await refusal(secretary.client, ACCEPT, input)).toEqual([
      'CONFLICT',
      'CHANGED_MEANWHILE',
      'input.id',
    ]);
    const { extensions } = await secretary.client.refused(ACCEPT, { input });
    expect(extensions.fields).toEqual([{ field: 'country', was: 'CN', wanted: 'HK', now: 'MO' }]);
    // What has become as it is wanted is no hindrance.
    await secretary.client.get(UPDATE, { input: { id, expectedVersion: 2, country: 'HK' } });
    const { acceptChange } = await secretary.client.get(ACCEPT, { input });
    expect(acceptChange.request.state).toBe('ACCEPTED');
  });

  it('is declined with an answer, or taken back, and then another one can be made', async () => {
    const { id } = await addMember();
    const { client } = await liaisonOf(id);
    const ask = async (more: object = { country: 'HK' }): Promise<string> =>
      (await client.get(REQUEST, { input: { universityId: id, ...more } })).requestChange.request
        .id as string;
    const first = await ask();
    const again = { universityId: id, country: 'MO' };
    expect(await refusal(client, REQUEST, again)).toEqual(['CONFLICT', 'CHANGE_PENDING', 'input']);
    // Another field can be asked for meanwhile.
    const other = await ask({ foundedIn: 1920 });
    const declined = { id: first, expectedVersion: 1, answer: 'The ministry says otherwise.' };
    expect((await refusal(secretary.client, DECLINE, { ...declined, answer: '' }))[0]).toBe('INVALID_INPUT');
    expect((await secretary.client.get(DECLINE, { input: declined })).declineChange.request).toMatchObject({
      state: 'DECLINED',
      answer: 'The ministry says otherwise.',
    });
    const closed = { id: first, expectedVersion: 2 };
    for (const [who, query, input] of [
      [secretary.client, ACCEPT, closed],
      [secretary.client, DECLINE, { ...closed, answer: 'Again.' }],
      [client, WITHDRAW, closed],
    ] as const) {
      expect(await refusal(who, query, input)).toEqual(['CONFLICT', 'REQUEST_CLOSED', 'input.id']);
    }
    expect(await refusal(client, WITHDRAW, { ...closed, expectedVersion: 1 })).toEqual([
      'CONFLICT',
      'VERSION_STALE',
      'input.expectedVersion',
    ]);
    const second = await ask();
    const { withdrawChangeRequest } = await client.get(WITHDRAW, {
      input: { id: second, expectedVersion: 1 },
    });
    expect(withdrawChangeRequest.request).toMatchObject({ state: 'WITHDRAWN', answer: null });
    const { changeRequests } = await client.get(LIST, { filter: {} });
    expect(changeRequests.nodes).toEqual([
      { id: first, state: 'DECLINED' },
      { id: other, state: 'OPEN' },
      { id: second, state: 'WITHDRAWN' },
    ]);
    expect((await client.get(LIST, { filter: { state: 'OPEN' } })).changeRequests.totalCount).toBe(1);
  });

  it('is refused where it does not fit', async () => {
    const { id } = await addMember();
    const { id: otherId } = await addMember();
    const [own, other] = [(await liaisonOf(id)).client, (await liaisonOf(otherId)).client];
    const input = { universityId: id, country: 'HK' };
    expect(await refusal(other, REQUEST, input)).toEqual(['FORBIDDEN', 'NOT_ALLOWED', 'input.universityId']);
    const reader = await actor(portal, Role.UNIVERSITY_READER, { ownerId: id });
    expect((await refusal(reader.client, REQUEST, input))[1]).toBe('NOT_ALLOWED');
    expect((await refusal(portal.anyone, REQUEST, input))[1]).toBe('TOKEN_REQUIRED');
    for (const nothing of [{}, { country: 'CN' }, { foundedIn: null, identifiers: [] }]) {
      expect(await refusal(own, REQUEST, { universityId: id, ...nothing })).toEqual([
        'INVALID_INPUT',
        'NOTHING_TO_CHANGE',
        'input',
      ]);
    }
    for (const wrong of [{ side: null }, { country: 'China' }, { ror: '00zzzzz11' }, { foundedIn: 999 }]) {
      expect((await refusal(own, REQUEST, { universityId: id, ...wrong }))[0]).toBe('INVALID_INPUT');
    }
    const { requestChange } = await own.get(REQUEST, { input: { ...input, side: 'RU' } });
    const answer = { id: requestChange.request.id, expectedVersion: 1 };
    expect(await refusal(own, ACCEPT, answer)).toEqual(['FORBIDDEN', 'NOT_ALLOWED', 'input.id']);
    expect(await refusal(other, WITHDRAW, answer)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'input.id']);
    expect(await refusal(secretary.client, WITHDRAW, answer)).toEqual([
      'FORBIDDEN',
      'NOT_ALLOWED',
      'input.id',
    ]);
    const russian = await actor(portal, Role.SECRETARIAT_HEAD, { side: Side.RU });
    expect(await refusal(russian.client, ACCEPT, answer)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'input.id']);
    // To the other side only the operator can move it.
    expect((await refusal(secretary.client, ACCEPT, answer))[1]).toBe('NOT_ALLOWED');
    expect((await portal.operator.get(ACCEPT, { input: answer })).acceptChange.request.state).toBe(
      'ACCEPTED',
    );
  });
});

onServer('at the same time', () => {
  it('one of ten requests for a field is made, and one of ten answers is given', async () => {
    const { id } = await addMember();
    const { client } = await liaisonOf(id);
    const reasonsOf = (answers: Awaited<ReturnType<Client['ask']>>[]) =>
      answers.map(({ errors: [error] }) => error?.extensions.reason ?? 'DONE').sort();
    const asked = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        client.ask(REQUEST, { input: { universityId: id, foundedIn: 1900 + index } }),
      ),
    );
    expect(reasonsOf(asked)).toEqual([...Array(9).fill('CHANGE_PENDING'), 'DONE']);
    const made = asked.find(({ errors }) => errors.length === 0)!.data!.requestChange.request.id as string;
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        index % 2
          ? secretary.client.ask(ACCEPT, { input: { id: made, expectedVersion: 1 } })
          : secretary.client.ask(DECLINE, { input: { id: made, expectedVersion: 1, answer: 'No.' } }),
      ),
    );
    expect(reasonsOf(answers)).toEqual(['DONE', ...Array(9).fill('VERSION_STALE')]);
  });
});
