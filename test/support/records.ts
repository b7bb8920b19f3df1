import type { ScopeInput } from '../../src/platform/graphql/scopes.js';
import { newId, seedId } from '../../src/platform/ids.js';
import type { TestApp } from './app.js';
import type { Client } from './client.js';
import { asOperator, pdf, upload } from './files.js';

export const ASSOCIATION = seedId('bdy', 'asrtu');

let count = 0;

export async function addMeeting({ operator }: TestApp, more: Record<string, unknown> = {}): Promise<string> {
  const title = { en: `Meeting ${(count += 1)}` };
  const input = { bodyId: ASSOCIATION, kind: 'OTHER', title, startsOn: '2023-12', ...more };
  const { recordMeeting } = await operator.get(
    'mutation($input: RecordMeetingInput!) { recordMeeting(input: $input) { meeting { id } } }',
    { input },
  );
  return recordMeeting.meeting.id as string;
}

export function draftInput(more: Record<string, unknown> = {}): Record<string, unknown> {
  count += 1;
  const texts = { title: { en: `Decision ${count}` }, text: { en: 'It is decided.' } };
  return { bodyId: ASSOCIATION, number: `D-${count}`, decidedOn: '2023-12-28', ...texts, ...more };
}

export async function addDraft({ operator }: TestApp, more: Record<string, unknown> = {}): Promise<string> {
  const { draftDecision } = await operator.get(
    'mutation($input: DraftDecisionInput!) { draftDecision(input: $input) { decision { id } } }',
    { input: draftInput(more) },
  );
  return draftDecision.decision.id as string;
}

export async function addPublished(portal: TestApp, more: Record<string, unknown> = {}): Promise<string> {
  const id = await addDraft(portal, more);
  await portal.operator.get(
    'mutation($input: PublishDecisionInput!) { publishDecision(input: $input) { decision { id } } }',
    { input: { id, expectedVersion: 1 } },
  );
  return id;
}

export async function addFile(portal: TestApp): Promise<string> {
  return await upload(portal, asOperator(portal), { body: pdf(newId('tst')) });
}

export async function addDocument(
  portal: TestApp,
  subjectId: string,
  more: Record<string, unknown> = {},
): Promise<{ id: string; fileId: string }> {
  const fileId = await addFile(portal);
  const texts = [{ lang: 'EN', fileId }];
  const { addDocument: added } = await portal.operator.get(
    'mutation($input: AddDocumentInput!) { addDocument(input: $input) { document { id } } }',
    { input: { subjectId, kind: 'MINUTES', title: { en: 'Minutes' }, texts, ...more } },
  );
  return { id: added.document.id as string, fileId };
}

export function contentFor(
  universityIds: readonly string[],
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  const parties = universityIds.map((universityId) => ({ universityId, roles: ['PARTNER'] }));
  return { title: { en: 'Ecology' }, parties, ...more };
}

/** Of two universities, or of one and an outsider of the other side. */
export async function addProgram(
  { operator }: TestApp,
  content: Record<string, unknown>,
  more: Record<string, unknown> = {},
): Promise<{ id: string; sha256: string }> {
  const input = { slug: `program-of-test-${(count += 1)}`, content, ...more };
  const { createProgram } = await operator.get(
    'mutation($input: CreateProgramInput!) { createProgram(input: $input) { program { id current { sha256 } } } }',
    { input },
  );
  const { id, current } = createProgram.program as { id: string; current: { sha256: string } };
  return { id, sha256: current.sha256 };
}

export const OUTSIDERS = {
  CN: { key: 'of-china', name: { en: 'An outsider' }, country: 'CN', side: 'CN', roles: ['PARTNER'] },
  RU: { key: 'of-russia', name: { en: 'Another' }, country: 'RU', side: 'RU', roles: ['PARTNER'] },
};

/** What happened to a program that is in its first version; afterwards it is in the second. */
export async function addEntry({ operator }: TestApp, programId: string): Promise<string> {
  const input = {
    id: programId,
    expectedVersion: 1,
    text: { en: 'It was prepared.' },
    sources: ['note:test'],
  };
  const { recordProgramEntry } = await operator.get(
    'mutation($input: RecordProgramEntryInput!) { recordProgramEntry(input: $input) { program { chronicle { id } } } }',
    { input },
  );
  return recordProgramEntry.program.chronicle[0].id as string;
}

/** An approval of a program. */
export async function addBasis({ operator }: TestApp, programId: string, more: object = {}): Promise<string> {
  const input = { programId, kind: 'MINISTRY_APPROVAL', sources: ['note:test'], ...more };
  const { recordProgramBasis } = await operator.get(
    'mutation($input: RecordProgramBasisInput!) { recordProgramBasis(input: $input) { basis { id } } }',
    { input },
  );
  return recordProgramBasis.basis.id as string;
}

let year = 2030;

/** A batch of a half-year of its own. */
export async function addBatch({ operator }: TestApp): Promise<string> {
  const input = { year: (year += 1), half: 1, sources: ['note:test'] };
  const { recordBatch } = await operator.get(
    'mutation($input: RecordBatchInput!) { recordBatch(input: $input) { batch { id } } }',
    { input },
  );
  return recordBatch.batch.id as string;
}

/** An event of a university, as a draft. */
export async function addEvent(
  { operator }: TestApp,
  universityId?: string,
  more: Record<string, unknown> = {},
): Promise<string> {
  const hosts = universityId ? [{ universityId }] : [];
  const input = {
    slug: `event-of-test-${(count += 1)}`,
    kind: 'OTHER',
    title: { en: 'Event' },
    hosts,
    ...more,
  };
  const { createEvent } = await operator.get(
    'mutation($input: CreateEventInput!) { createEvent(input: $input) { event { id } } }',
    { input },
  );
  return createEvent.event.id as string;
}

export async function addSeries({ operator }: TestApp): Promise<string> {
  const input = { slug: `series-of-test-${(count += 1)}`, name: { en: 'Series' } };
  const { createEventSeries } = await operator.get(
    'mutation($input: CreateEventSeriesInput!) { createEventSeries(input: $input) { series { id } } }',
    { input },
  );
  return createEventSeries.series.id as string;
}

/** A registration for an event that is published, from 2020 to 2100. */
export async function addRegistration(
  { operator }: TestApp,
  eventId: string,
  more: Record<string, unknown> = {},
): Promise<string> {
  await operator.get(
    'mutation($input: AdvanceEventInput!) { advanceEvent(input: $input) { event { id } } }',
    { input: { id: eventId, expectedVersion: 1, to: 'PUBLISHED' } },
  );
  const input = { eventId, opensAt: '2020-01-01T00:00:00Z', closesAt: '2100-01-01T00:00:00Z', ...more };
  const { createRegistration } = await operator.get(
    'mutation($input: CreateRegistrationInput!) { createRegistration(input: $input) { registration { id } } }',
    { input },
  );
  return createRegistration.registration.id as string;
}

/** Somebody who has an account or the address of a mailbox. */
export async function addDelegate(
  { operator }: TestApp,
  registrationId: string,
  personId: string,
): Promise<string> {
  const { nameDelegate } = await operator.get(
    'mutation($input: NameDelegateInput!) { nameDelegate(input: $input) { delegate { id } } }',
    { input: { registrationId, personId } },
  );
  return nameDelegate.delegate.id as string;
}

/** A feed of the caller's own, who has a role; undefined for others. */
export async function addSubscription(client: Client): Promise<string | undefined> {
  const { data } = await client.ask<{ createFeedSubscription: { subscription: { id: string } } | null }>(
    'mutation { createFeedSubscription(input: { kind: MEMBERS }) { subscription { id } } }',
  );
  return data?.createFeedSubscription?.subscription.id;
}

export async function addEmbedKey({ operator }: TestApp, scope: ScopeInput): Promise<string> {
  const { createEmbedKey } = await operator.get(
    'mutation($input: CreateEmbedKeyInput!) { createEmbedKey(input: $input) { embedKey { id } } }',
    { input: { scope, name: `Site ${(count += 1)}` } },
  );
  return createEmbedKey.embedKey.id as string;
}

/** Makes a university a member, since 2020 and as long as nothing else is recorded. */
export async function addMembership({ operator }: TestApp, universityId: string): Promise<string> {
  const input = { universityId, kind: 'FULL', from: '2020-01-01', isOngoing: true, sources: ['note:test'] };
  const { recordMembershipPeriod } = await operator.get(
    'mutation($input: RecordMembershipPeriodInput!) { recordMembershipPeriod(input: $input) { period { id } } }',
    { input },
  );
  return recordMembershipPeriod.period.id as string;
}

/** Of a member, from a day on that no test reaches. */
export async function addSuspension(
  portal: TestApp,
  universityId: string,
  on = '2098-01-01',
): Promise<string> {
  const input = { universityId, on, decisionId: await addPublished(portal) };
  const { suspendMember } = await portal.operator.get(
    'mutation($input: SuspendMemberInput!) { suspendMember(input: $input) { suspension { id } } }',
    { input },
  );
  return suspendMember.suspension.id as string;
}

export async function addHearing({ operator }: TestApp, universityId: string): Promise<string> {
  const input = { universityId, heldOn: '2024-01-01', text: { en: 'It was heard.' } };
  const { recordHearing } = await operator.get(
    'mutation($input: RecordHearingInput!) { recordHearing(input: $input) { hearing { id } } }',
    { input },
  );
  return recordHearing.hearing.id as string;
}

/** By the liaison officer of a member, on a day that no test reaches. */
export async function addWithdrawal(client: Client, universityId: string): Promise<string> {
  const input = { universityId, effectiveOn: '2098-01-01' };
  const { withdrawFromAssociation } = await client.get(
    'mutation($input: WithdrawFromAssociationInput!) { withdrawFromAssociation(input: $input) { departure { id } } }',
    { input },
  );
  return withdrawFromAssociation.departure.id as string;
}

export const CONFIRMATION_RULE = 'cfr_0199d3a6-5a00-7000-8000-000000000001';

/** For another year of founding. */
export async function addChangeRequest({ operator }: TestApp, universityId: string): Promise<string> {
  const input = { universityId, foundedIn: 1900 };
  const { requestChange } = await operator.get(
    'mutation($input: RequestChangeInput!) { requestChange(input: $input) { request { id } } }',
    { input },
  );
  return requestChange.request.id as string;
}

/** A query that costs next to nothing, with a text of its own. */
export async function addTrustedDocument({ operator }: TestApp, ownerId: string): Promise<string> {
  const text = `query Test${(count += 1)} { __typename }`;
  const { registerTrustedDocument } = await operator.get(
    'mutation($input: RegisterTrustedDocumentInput!) { registerTrustedDocument(input: $input) { document { id } } }',
    { input: { ownerId, name: `Document ${count}`, text } },
  );
  return registerTrustedDocument.document.id as string;
}
