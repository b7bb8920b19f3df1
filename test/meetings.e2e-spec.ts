import { KeyScope, Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { newId, seedId } from '../src/platform/ids.js';
import { actor, addKey, addPerson } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import type { Client } from './support/client.js';
import { addUniversity } from './support/factories.js';
import { asOperator, upload } from './support/files.js';

let portal: TestApp;
let secretary: Client;
beforeAll(async () => {
  portal = await startApp();
  secretary = (await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.CN })).client;
});
afterAll(() => portal.close());

const ASSOCIATION = seedId('bdy', 'asrtu');
const GREEN = seedId('bdy', 'asrtu-green');

const MEETING = `mutation($input: RecordMeetingInput!) { recordMeeting(input: $input) { meeting { id version } } }`;
const CHANGE_MEETING =
  'mutation($input: UpdateMeetingInput!) { updateMeeting(input: $input) { meeting { id version isCancelled agenda { number title { text } } chairs { university { id } } } } }';
const DRAFT =
  'mutation($input: DraftDecisionInput!) { draftDecision(input: $input) { decision { id version state publishedAt } } }';
const CHANGE =
  'mutation($input: UpdateDecisionInput!) { updateDecision(input: $input) { decision { id version state votes { for against abstained } } } }';
const PUBLISH =
  'mutation($input: PublishDecisionInput!) { publishDecision(input: $input) { decision { id version state publishedAt } } }';
const WITHDRAW =
  'mutation($input: WithdrawDecisionInput!) { withdrawDecision(input: $input) { decision { id version state } } }';
const LINK =
  'mutation($input: LinkDecisionInput!) { linkDecision(input: $input) { decision { version effects { id __typename } } } }';
const LIST = `query($filter: DecisionFilter, $first: Int, $after: String) {
  decisions(filter: $filter, first: $first, after: $after) { totalCount nodes { id number } pageInfo { endCursor hasNextPage } }
}`;

let count = 0;

async function addMeeting(more: Record<string, unknown> = {}): Promise<string> {
  const { recordMeeting } = await secretary.get(MEETING, {
    input: {
      bodyId: ASSOCIATION,
      kind: 'WORKING_MEETING',
      title: { en: 'Working meeting', ru: 'Рабочее совещание', zh: '联络员工作例会' },
      startsOn: '2023-12-28',
      ...more,
    },
  });
  return recordMeeting.meeting.id as string;
}

function draftInput(more: Record<string, unknown> = {}): Record<string, unknown> {
  count += 1;
  return {
    bodyId: ASSOCIATION,
    number: `T-${count}`,
    decidedOn: '2023-12-28',
    title: { en: `Decision ${count}` },
    text: { en: 'It is decided.\n\nSo be it.', zh: '决定如下。' },
    ...more,
  };
}

async function addDraft(more: Record<string, unknown> = {}): Promise<{ id: string; number: string }> {
  const input = draftInput(more);
  const { draftDecision } = await secretary.get(DRAFT, { input });
  return { id: draftDecision.decision.id as string, number: input.number as string };
}

async function addPublished(more: Record<string, unknown> = {}): Promise<{ id: string; number: string }> {
  const draft = await addDraft(more);
  await secretary.get(PUBLISH, { input: { id: draft.id, expectedVersion: 1 } });
  return draft;
}

async function everything(): Promise<string> {
  const tables = ['meeting', 'meeting_chair', 'agenda_item', 'decision', 'decision_effect'];
  const { rows } = await portal.db.statement(
    `select ${tables.map((table) => `(select string_agg(t::text, '|' order by t::text) from ${table} t) as ${table}`).join(', ')}`,
  );
  return JSON.stringify(rows);
}

async function refusal(query: string, input: unknown, client = secretary): Promise<unknown[]> {
  const before = await everything();
  const { extensions } = await client.refused(query, { input });
  expect(await everything()).toBe(before);
  return [extensions.code, extensions.reason, extensions.path?.join('.')];
}

describe('a meeting', () => {
  it('has body, dates, place, chairs, agenda, minutes and decisions', async () => {
    const { id: cn } = await addUniversity(portal, { side: Side.CN });
    const { id: ru } = await addUniversity(portal, { side: Side.RU });
    const hidden = await addPerson(portal, { side: Side.CN });
    const id = await addMeeting({
      ordinal: 12,
      startsOn: '2023-12-27',
      endsOn: '2023-12-28',
      city: { en: 'Harbin', ru: 'Харбин' },
      venue: 'Hall 1',
      chairs: [{ universityId: cn, personId: hidden.id }, { universityId: ru }],
      agenda: [{ en: 'Admission', zh: '接纳' }, { ru: 'Разное' }],
      sources: ['note:made by a test'],
    });
    const fileId = await upload(portal, asOperator(portal));
    await portal.operator.get(
      'mutation($input: AddDocumentInput!) { addDocument(input: $input) { document { id } } }',
      {
        input: {
          subjectId: id,
          kind: 'MINUTES',
          title: { en: 'Minutes' },
          audience: 'PUBLIC',
          texts: [{ lang: 'ZH', fileId, isAuthentic: true }],
        },
      },
    );
    const { number } = await addPublished({ meetingId: id });
    const query = `query($id: ID!) { node(id: $id) { ... on Meeting {
      kind ordinal startsOn endsOn venue isCancelled audience body { slug }
      title(lang: RU) { text } city(lang: ZH) { text lang isFallback }
      chairs { university { id } person { id } }
      agenda { number title(lang: ZH) { text lang } }
      documents { kind texts { lang isAuthentic file { mediaType } } }
      decisions { number }
    } } }`;
    const expected = {
      kind: 'WORKING_MEETING',
      ordinal: 12,
      startsOn: '2023-12-27',
      endsOn: '2023-12-28',
      venue: 'Hall 1',
      isCancelled: false,
      audience: 'PUBLIC',
      body: { slug: 'asrtu' },
      title: { text: 'Рабочее совещание' },
      city: { text: 'Harbin', lang: 'EN', isFallback: true },
      chairs: [
        { university: { id: cn }, person: null },
        { university: { id: ru }, person: null },
      ],
      agenda: [
        { number: 1, title: { text: '接纳', lang: 'ZH' } },
        { number: 2, title: { text: 'Разное', lang: 'RU' } },
      ],
      documents: [
        {
          kind: 'MINUTES',
          texts: [{ lang: 'ZH', isAuthentic: true, file: { mediaType: 'application/pdf' } }],
        },
      ],
      decisions: [{ number }],
    };
    // The person of a chair is named only to those who may know of the person.
    expect((await portal.anyone.get(query, { id })).node).toEqual(expected);
    expect((await secretary.get(query, { id })).node.chairs[0].person).toEqual({ id: hidden.id });
    const { updateMeeting } = await secretary.get(CHANGE_MEETING, {
      input: {
        id,
        expectedVersion: 1,
        isCancelled: true,
        agenda: [{ en: 'Admission' }],
        chairs: [{ universityId: ru }],
      },
    });
    expect(updateMeeting.meeting).toEqual({
      id,
      version: 2,
      isCancelled: true,
      agenda: [{ number: 1, title: { text: 'Admission' } }],
      chairs: [{ university: { id: ru } }],
    });
  });

  it('is listed from the last to the first, by body, kind and days', async () => {
    const ids = [
      await addMeeting({ bodyId: GREEN, kind: 'SUMMIT', startsOn: '2030' }),
      await addMeeting({ bodyId: GREEN, kind: 'SUMMIT', startsOn: '2031-05', endsOn: '2031-06' }),
      await addMeeting({ bodyId: GREEN, kind: 'RECTORS_FORUM', startsOn: '2031-05-20' }),
    ];
    const list = async (filter: Record<string, unknown>) =>
      (
        await portal.anyone.get(
          'query($filter: MeetingFilter) { meetings(filter: $filter) { totalCount nodes { id } } }',
          { filter: { bodyId: GREEN, ...filter } },
        )
      ).meetings.nodes.map(({ id }: { id: string }) => ids.indexOf(id));
    expect(await list({})).toEqual([2, 1, 0]);
    expect(await list({ kind: 'SUMMIT' })).toEqual([1, 0]);
    // A date that is known by its year only may be any of its days.
    expect(await list({ from: '2030-12-31' })).toEqual([2, 1, 0]);
    expect(await list({ from: '2031-05-21' })).toEqual([1]);
    expect(await list({ to: '2031-05-01' })).toEqual([1, 0]);
    expect(await list({ from: '2031-01-01', to: '2031-05-20' })).toEqual([2, 1]);
  });

  it('is for its audience', async () => {
    const { id: university } = await addUniversity(portal);
    const { client: reader } = await actor(portal, Role.UNIVERSITY_READER, { ownerId: university });
    const { client: key } = await addKey(portal, university, [KeyScope.READ_MEMBERS]);
    const { client: plain } = await addKey(portal, university, [KeyScope.READ_PUBLIC]);
    for (const [audience, readers] of [
      ['MEMBERS', [reader, key, secretary]],
      ['SECRETARIATS', [secretary]],
    ] as const) {
      const id = await addMeeting({ audience, startsOn: '2040' });
      for (const client of [portal.anyone, plain, key, reader, secretary]) {
        const { node, meetings } = await client.get(
          'query($id: ID!) { node(id: $id) { id } meetings(filter: { from: "2040-01-01" }) { nodes { id } } }',
          { id },
        );
        const may = (readers as readonly Client[]).includes(client);
        expect([node, meetings.nodes.some((each: { id: string }) => each.id === id)]).toEqual([
          may ? { id } : null,
          may,
        ]);
      }
    }
  });

  it('is refused, with nothing half-written, where something is wrong', async () => {
    const { id: university } = await addUniversity(portal);
    const { client: liaison } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: university });
    const input = {
      bodyId: ASSOCIATION,
      kind: 'SUMMIT',
      title: { en: 'Summit' },
      startsOn: '2022-05-10',
    };
    const refused = async (more: Record<string, unknown>, client = secretary) =>
      await refusal(MEETING, { ...input, ...more }, client);
    expect(await refused({}, portal.anyone)).toEqual(['UNAUTHENTICATED', 'TOKEN_REQUIRED', undefined]);
    expect(await refused({}, liaison)).toEqual(['FORBIDDEN', 'NOT_ALLOWED', 'input.bodyId']);
    expect(await refused({ bodyId: newId('bdy') })).toEqual(['NOT_FOUND', 'NOT_FOUND', 'input.bodyId']);
    expect(await refused({ endsOn: '2022-05-09' })).toEqual([
      'RULE_VIOLATION',
      'MEETING_ORDER',
      'input.endsOn',
    ]);
    expect(await refused({ title: {} })).toEqual(['INVALID_INPUT', 'TITLE_REQUIRED', 'input.title']);
    expect(await refused({ agenda: [{ en: 'One' }, {}] })).toEqual([
      'INVALID_INPUT',
      'TITLE_REQUIRED',
      'input.agenda',
    ]);
    expect(await refused({ chairs: [{}] })).toEqual(['INVALID_INPUT', 'CHAIR_REQUIRED', 'input.chairs']);
    expect(await refused({ chairs: [{ universityId: newId('uni') }] })).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'input.chairs.0.universityId',
    ]);
    // Nobody can be named whom the caller may not know of.
    const stranger = await addPerson(portal, { side: Side.RU });
    expect(await refused({ chairs: [{ personId: stranger.id }] })).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'input.chairs.0.personId',
    ]);
    const id = await addMeeting({ kind: 'SUMMIT', ordinal: 77 });
    expect(await refused({ ordinal: 77 })).toEqual(['CONFLICT', 'ORDINAL_TAKEN', 'input.ordinal']);
    expect(await refusal(CHANGE_MEETING, { id, expectedVersion: 2, venue: 'x' })).toEqual([
      'CONFLICT',
      'VERSION_STALE',
      'input.expectedVersion',
    ]);
    for (const field of ['isCancelled', 'title', 'startsOn', 'agenda'])
      expect(await refusal(CHANGE_MEETING, { id, expectedVersion: 1, [field]: null })).toEqual([
        'INVALID_INPUT',
        expect.any(String),
        `input.${field}`,
      ]);
  });
});

describe('a decision', () => {
  it('is a draft for the secretariats, then published for all, in three languages', async () => {
    const { client: other } = await actor(portal, Role.SECRETARIAT_HEAD, { side: Side.RU });
    const { id, number } = await addDraft({
      title: { en: 'Admission', ru: 'Приём', zh: '接纳' },
      votes: { for: 30, against: 0, abstained: 2 },
      isUnanimous: true,
    });
    const query = `query($id: ID!, $filter: DecisionFilter) {
      node(id: $id) { ... on Decision {
        number decidedOn state publishedAt isUnanimous votes { for against abstained } title(lang: RU) { text }
        text(lang: RU) { text lang isFallback } zh: text(lang: ZH) { text }
      } }
      decisions(filter: $filter) { nodes { id } }
    }`;
    const read = async (client: Client) => await client.get(query, { id, filter: { text: number } });
    expect(await read(portal.anyone)).toEqual({ node: null, decisions: { nodes: [] } });
    // Either secretariat keeps what is of the whole association.
    const { updateDecision } = await other.get(CHANGE, {
      input: { id, expectedVersion: 1, votes: { for: 31, against: 0, abstained: 1 } },
    });
    expect(updateDecision.decision).toEqual({
      id,
      version: 2,
      state: 'DRAFT',
      votes: { for: 31, against: 0, abstained: 1 },
    });
    const { publishDecision } = await secretary.get(PUBLISH, { input: { id, expectedVersion: 2 } });
    expect(publishDecision.decision).toEqual({
      id,
      version: 3,
      state: 'PUBLISHED',
      publishedAt: expect.any(String),
    });
    expect(await read(portal.anyone)).toEqual({
      node: {
        number,
        decidedOn: '2023-12-28',
        state: 'PUBLISHED',
        publishedAt: publishDecision.decision.publishedAt,
        isUnanimous: true,
        votes: { for: 31, against: 0, abstained: 1 },
        title: { text: 'Приём' },
        text: { text: 'It is decided.\n\nSo be it.', lang: 'EN', isFallback: true },
        zh: { text: '决定如下。' },
      },
      decisions: { nodes: [{ id }] },
    });
  });

  it('that is published is never edited, by the portal or past it, and never published twice', async () => {
    const { id } = await addPublished();
    for (const [query, more] of [
      [CHANGE, { title: { en: 'Another' } }],
      [PUBLISH, {}],
      [WITHDRAW, {}],
    ] as const) {
      expect(await refusal(query, { id, expectedVersion: 2, ...more })).toEqual([
        'CONFLICT',
        'DECISION_PUBLISHED',
        'input.id',
      ]);
      const stale = await secretary.refused(query, { input: { id, expectedVersion: 1, ...more } });
      expect(stale.extensions).toMatchObject({
        reason: 'VERSION_STALE',
        current: { id, version: 2, state: 'PUBLISHED' },
      });
    }
    for (const assignment of [
      "title_en = 'Another'",
      "text_en = 'Another'",
      "decided_on = '2020'",
      "state = 'DRAFT', published_at = null",
      "audience = 'MEMBERS'",
      'amends_id = null, votes_for = 1, votes_against = 1, votes_abstained = 1',
    ]) {
      await expect(
        portal.db.statement(`update decision set ${assignment} where id = $1`, [id]),
      ).rejects.toThrow('amended by another one, never edited');
    }
    await expect(portal.db.statement('delete from decision where id = $1', [id])).rejects.toThrow(
      'never deleted',
    );
  });

  it('is published once by ten who do so at once', async () => {
    const { id } = await addDraft();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => secretary.ask(PUBLISH, { input: { id, expectedVersion: 1 } })),
    );
    const lost = answers.filter(({ errors }) => errors.length > 0);
    expect(lost).toHaveLength(9);
    for (const { errors } of lost) {
      expect(errors[0].extensions).toMatchObject({
        code: 'CONFLICT',
        reason: 'VERSION_STALE',
        current: { id, version: 2, state: 'PUBLISHED' },
      });
    }
    const { rows } = await portal.db.statement(
      "select count(*)::integer as many from audit_entry where subject_id = $1 and action = 'publishDecision'",
      [id],
    );
    expect(rows).toEqual([{ many: 1 }]);
  });

  it('is amended by another one', async () => {
    const first = await addPublished();
    const draft = await addDraft();
    const second = await addPublished({ amendsId: first.id });
    await addDraft({ amendsId: first.id });
    const query = `query($id: ID!) { node(id: $id) { ... on Decision {
      amends { number } amendments { number amends { id } }
    } } }`;
    // Of the draft that would amend it too nobody outside knows.
    expect((await portal.anyone.get(query, { id: first.id })).node).toEqual({
      amends: null,
      amendments: [{ number: second.number, amends: { id: first.id } }],
    });
    expect((await secretary.get(query, { id: first.id })).node.amendments).toHaveLength(2);
    const { id } = await addDraft({ amendsId: draft.id });
    expect(await refusal(PUBLISH, { id, expectedVersion: 1 })).toEqual([
      'RULE_VIOLATION',
      'AMENDS_UNPUBLISHED',
      'input.amendsId',
    ]);
    const elsewhere = await addDraft({ bodyId: GREEN, amendsId: first.id });
    expect(await refusal(PUBLISH, { id: elsewhere.id, expectedVersion: 1 })).toEqual([
      'RULE_VIOLATION',
      'AMENDS_UNPUBLISHED',
      'input.amendsId',
    ]);
    expect(await refusal(CHANGE, { id, expectedVersion: 1, amendsId: id })).toEqual([
      'INVALID_INPUT',
      'AMENDS_ITSELF',
      'input.amendsId',
    ]);
  });

  it('that was withdrawn stays on record and gives its number back', async () => {
    const { id, number } = await addDraft();
    expect(await refusal(DRAFT, draftInput({ number }))).toEqual([
      'CONFLICT',
      'NUMBER_TAKEN',
      'input.number',
    ]);
    const { withdrawDecision } = await secretary.get(WITHDRAW, { input: { id, expectedVersion: 1 } });
    expect(withdrawDecision.decision).toEqual({ id, version: 2, state: 'WITHDRAWN' });
    await addPublished({ number });
    for (const query of [CHANGE, PUBLISH, WITHDRAW])
      expect(await refusal(query, { id, expectedVersion: 2 })).toEqual([
        'CONFLICT',
        'DECISION_WITHDRAWN',
        'input.id',
      ]);
    // Another body counts for itself.
    await addPublished({ number, bodyId: GREEN });
    const { decisions } = await secretary.get(LIST, { filter: { state: 'WITHDRAWN' } });
    expect(decisions.nodes).toContainEqual({ id, number });
    expect((await portal.anyone.get(LIST, { filter: { state: 'WITHDRAWN' } })).decisions.totalCount).toBe(0);
  });

  it('is linked to what it changed, and that to it, both before and after it is published', async () => {
    const { id: university } = await addUniversity(portal, { side: Side.CN });
    const { recordMembershipPeriod } = await portal.operator.get(
      'mutation($input: RecordMembershipPeriodInput!) { recordMembershipPeriod(input: $input) { period { id } } }',
      {
        input: {
          universityId: university,
          kind: 'FULL',
          from: '2023-12',
          isOngoing: true,
          sources: ['note:x'],
        },
      },
    );
    const period = recordMembershipPeriod.period.id as string;
    const { association } = await portal.anyone.get(
      '{ association { offices(kind: ROTATING_CHAIR, side: RU) { terms { id } } } }',
    );
    const [term] = association.offices[0].terms.map(({ id }: { id: string }) => id) as string[];
    const hidden = await addPerson(portal, { side: Side.CN });
    const { id, number } = await addPublished({ effects: [period, hidden.id] });
    const query = `query($period: ID!, $term: ID!, $decision: ID!) {
      period: node(id: $period) { ... on MembershipPeriod { decisions { number } } }
      term: node(id: $term) { ... on Term { decisions { number } } }
      decision: node(id: $decision) { ... on Decision { effects { id } } }
    }`;
    const read = async (client: Client) => await client.get(query, { period, term, decision: id });
    expect(await read(portal.anyone)).toEqual({
      period: { decisions: [{ number }] },
      term: { decisions: [] },
      // What somebody may not know of is left out.
      decision: { effects: [{ id: period }] },
    });
    const { linkDecision } = await secretary.get(LINK, {
      input: { id, expectedVersion: 2, effects: [term, period] },
    });
    expect(linkDecision.decision).toEqual({
      version: 3,
      effects: [
        { id: period, __typename: 'MembershipPeriod' },
        { id: hidden.id, __typename: 'Person' },
        { id: term, __typename: 'Term' },
      ],
    });
    expect((await read(portal.anyone)).term).toEqual({ decisions: [{ number }] });
    const { decisions } = await portal.anyone.get(LIST, { filter: { changedId: term } });
    expect(decisions.nodes).toEqual([{ id, number }]);
    expect(await refusal(LINK, { id, expectedVersion: 3, effects: [newId('trm')] })).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'input.effects.0',
    ]);
    await expect(
      portal.db.statement('delete from decision_effect where decision_id = $1', [id]),
    ).rejects.toThrow('keeps its links');
    // A draft behind a record is not shown with it.
    await addDraft({ effects: [term] });
    expect((await read(portal.anyone)).term.decisions).toHaveLength(1);
    expect((await read(secretary)).term.decisions).toHaveLength(2);
  });

  it('is found by body, meeting, days and words, page by page', async () => {
    const meetingId = await addMeeting({ bodyId: GREEN, startsOn: '2035-01-05' });
    portal.pinClock('2036-01-01T00:00:00Z');
    const made: { id: string; number: string }[] = [];
    const operator = portal.operator;
    for (const [decidedOn, text] of [
      ['2035', 'Ёлка in the yard'],
      ['2035-01-05', '绿色联盟'],
      ['2035-01-06', 'Yard and garden'],
    ]) {
      const input = draftInput({
        bodyId: GREEN,
        decidedOn,
        text: { ru: text },
        ...(decidedOn === '2035-01-05' && { meetingId }),
      });
      const { draftDecision } = await operator.get(DRAFT, { input });
      await operator.get(PUBLISH, { input: { id: draftDecision.decision.id, expectedVersion: 1 } });
      made.push({ id: draftDecision.decision.id as string, number: input.number as string });
    }
    const list = async (filter: Record<string, unknown>) =>
      (
        await portal.anyone.get(LIST, { filter: { bodyId: GREEN, from: '2035-01-01', ...filter } })
      ).decisions.nodes.map(({ id }: { id: string }) => made.findIndex((each) => each.id === id));
    expect(await list({})).toEqual([2, 1, 0]);
    expect(await list({ meetingId })).toEqual([1]);
    expect(await list({ to: '2035-01-05' })).toEqual([1, 0]);
    expect(await list({ from: '2035-01-06', to: '2035-01-06' })).toEqual([2, 0]);
    expect(await list({ text: 'елка YARD' })).toEqual([0]);
    expect(await list({ text: 'yard' })).toEqual([2, 0]);
    expect(await list({ text: '联盟' })).toEqual([1]);
    expect(await list({ text: '%' })).toEqual([]);
    const filter = { bodyId: GREEN, from: '2035-01-01' };
    const first = (await portal.anyone.get(LIST, { filter, first: 2 })).decisions;
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = (await portal.anyone.get(LIST, { filter, first: 2, after: first.pageInfo.endCursor }))
      .decisions;
    expect([...first.nodes, ...rest.nodes]).toEqual([made[2], made[1], made[0]]);
  });

  it('is refused, with nothing half-written, where something is wrong', async () => {
    const { id: university } = await addUniversity(portal);
    const { client: liaison } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: university });
    const refused = async (more: Record<string, unknown>, client = portal.operator) =>
      await refusal(DRAFT, draftInput(more), client);
    expect(await refused({}, portal.anyone)).toEqual(['UNAUTHENTICATED', 'TOKEN_REQUIRED', undefined]);
    expect(await refused({}, liaison)).toEqual(['FORBIDDEN', 'NOT_ALLOWED', 'input.bodyId']);
    expect(await refused({ decidedOn: '2999' })).toEqual([
      'INVALID_INPUT',
      'DECIDED_IN_FUTURE',
      'input.decidedOn',
    ]);
    expect(await refused({ title: {} })).toEqual(['INVALID_INPUT', 'TITLE_REQUIRED', 'input.title']);
    expect(await refused({ votes: { for: 3, against: 1, abstained: 0 }, isUnanimous: true })).toEqual([
      'RULE_VIOLATION',
      'NOT_UNANIMOUS',
      'input.isUnanimous',
    ]);
    expect(await refused({ votes: { for: -1, against: 1, abstained: 0 } })).toEqual([
      'INVALID_INPUT',
      'MIN',
      'input.votes.for',
    ]);
    expect(await refused({ text: { en: 'a\u202eb' } })).toEqual([
      'INVALID_INPUT',
      'IS_TEXT',
      'input.text.en',
    ]);
    expect(await refused({ text: { en: 'x'.repeat(20_001) } })).toEqual([
      'INVALID_INPUT',
      'IS_TEXT',
      'input.text.en',
    ]);
    expect(await refused({ meetingId: newId('mtg') })).toEqual(['NOT_FOUND', 'NOT_FOUND', 'input.meetingId']);
    // A meeting of another body.
    const { meetings } = await portal.anyone.get(
      `{ meetings(filter: { bodyId: "${GREEN}" }) { nodes { id } } }`,
    );
    expect(await refused({ meetingId: meetings.nodes[0].id })).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'input.meetingId',
    ]);
    expect(await refused({ effects: ['x'] })).toEqual(['INVALID_INPUT', 'IS_ID', 'input.effects']);
    const { draftDecision } = await portal.operator.get(DRAFT, { input: draftInput({ text: {} }) });
    expect(
      await refusal(PUBLISH, { id: draftDecision.decision.id, expectedVersion: 1 }, portal.operator),
    ).toEqual(['INVALID_INPUT', 'TEXT_REQUIRED', 'input.id']);
  });
});

it('meetings with all that belongs to them take as many statements as two of them', async () => {
  for (let index = 0; index < 8; index++) {
    const { id } = await addUniversity(portal);
    const { recordMeeting } = await portal.operator.get(MEETING, {
      input: {
        bodyId: ASSOCIATION,
        kind: 'OTHER',
        title: { en: `Meeting ${index}` },
        startsOn: '2024',
        chairs: [{ universityId: id }],
        agenda: [{ en: 'One' }],
      },
    });
    const fileId = await upload(portal, asOperator(portal));
    await portal.operator.get(
      'mutation($input: AddDocumentInput!) { addDocument(input: $input) { document { id } } }',
      {
        input: {
          subjectId: recordMeeting.meeting.id,
          kind: 'MINUTES',
          title: { en: 'M' },
          audience: 'PUBLIC',
          texts: [{ lang: 'EN', fileId }],
        },
      },
    );
    const input = draftInput({ meetingId: recordMeeting.meeting.id, effects: [id] });
    const { draftDecision } = await portal.operator.get(DRAFT, { input });
    await portal.operator.get(PUBLISH, { input: { id: draftDecision.decision.id, expectedVersion: 1 } });
  }
  const query = `query($first: Int!) { meetings(first: $first, filter: { kind: OTHER }) { nodes {
    body { slug } chairs { university { slug } } agenda { title { text } }
    documents { texts { file { url } } subject { id } }
    decisions { meeting { id } body { slug } effects { id } amendments { id } }
  } } }`;
  const statements = async (first: number) =>
    (await portal.statementsOf(() => portal.anyone.get(query, { first }))).length;
  // Meetings, bodies (for meetings and for decisions), chairs, universities, agendas, documents, texts, subjects,
  // decisions, their meetings, effects, what was changed, amendments.
  expect(await statements(2)).toBeLessThanOrEqual(14);
  const few = await statements(2);
  expect([few <= 14, await statements(8)]).toEqual([true, few]);
});
