import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { MemberKind } from '../src/membership/membership-period.entity.js';
import { KeyScope, Role } from '../src/platform/auth/rights.js';
import { newId, prefixOf, seedId } from '../src/platform/ids.js';
import { actor, addAccount, addKey, addPartner, addPerson, giveRole, signedIn } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import { openBallot } from './support/ballots.js';
import {
  addAgreed,
  addApplicant,
  addNewcomer,
  addNewcomerFile,
  addReview,
  OBSERVERS_CERTIFICATES,
  submitted,
} from './support/applications.js';
import type { Client } from './support/client.js';
import { addUniversity } from './support/factories.js';
import { upload } from './support/files.js';
import {
  addBasis,
  addChangeRequest,
  addHearing,
  addMembership,
  addSuspension,
  addWithdrawal,
  CONFIRMATION_RULE,
  addDocument,
  addDraft,
  addEntry,
  addDelegate,
  addEmbedKey,
  addTrustedDocument,
  addEvent,
  addRegistration,
  addSubscription,
  addMeeting,
  addProgram,
  draftInput,
  OUTSIDERS,
} from './support/records.js';
import { documentFor, fieldsOf, slotsOf, withValue } from './support/probes.js';

/** What one university has, and who acts for it. */
interface World {
  university: string;
  person: string;
  partner: string;
  account: string;
  grant: string;
  key: string;
  session: string;
  audit: string;
  appointment: string;
  meeting: string;
  /** On an application of another one, at its meeting; all members know of it. */
  ballot: string;
  draft: string;
  document: string;
  file: string;
  program: string;
  sha256: string;
  entry: string;
  basis: string;
  /** The document of its program. */
  agreement: string;
  event: string;
  registration: string;
  delegate: string;
  subscription: string;
  embedKey: string;
  trustedDocument: string;
  hearing: string;
  changeRequest: string;
  /** Submitted, with a review. */
  application: string;
  review: string;
  /** A draft with a private link. */
  newcomer: string;
  accessToken: string;
  newcomerFile: string;
  /** Public. */
  rules: string;
  /** A full member; public. */
  member: string;
  /** Another event, for parts. */
  parent: string;
  /** Public. */
  series: string;
  /** Public. */
  batch: string;
  /** Public, of another university. */
  suspension: string;
  /** Public, of another university. */
  departure: string;

  /** What is public, and yet not everybody's to change. */
  office: string;
  term: string;
  body: string;
  name: string;
  callers: Record<string, Client>;
}

let portal: TestApp;
let schema: GraphQLSchema;
let a: World;
let b: World;
let operator: Client;

beforeAll(async () => {
  portal = await startApp(undefined, { JOBS: 'on' });
  ({ schema } = portal.app.get(GraphQLSchemaHost));
  a = await makeWorld('Aalto');
  b = await makeWorld('Bering');
  operator = (await actor(portal, Role.OPERATOR, {})).client;
});
afterAll(() => portal.close());

async function makeWorld(name: string): Promise<World> {
  const { id: university } = await addUniversity(portal);
  const scope = { ownerId: university };
  const person = await addPerson(portal, scope, {
    name: { lang: 'EN' as never, familyName: name, givenName: 'Secret' },
    contactPoints: [{ kind: 'EMAIL' as never, value: `${name}@private.example`, isOfficial: false }],
  });
  const account = await addAccount(portal, person, `${name.toLowerCase()}@example.org`);
  const grant = await giveRole(portal, person, Role.UNIVERSITY_READER, scope);
  const { sessionId, client } = await signedIn(portal, account);
  const { sessionId: ended } = await signedIn(portal, account);
  await client.get('mutation($id: ID!) { endSession(input: { id: $id }) { session { id } } }', { id: ended });
  const { key } = await addKey(portal, university, [KeyScope.READ_PUBLIC]);
  const partner = await addPartner(portal);
  const liaison = await actor(portal, Role.LIAISON_OFFICER, scope);
  const editor = await actor(portal, Role.UNIVERSITY_EDITOR, scope);
  const ownKey = await addKey(portal, university, Object.values(KeyScope));
  const deputy = await addPerson(portal, scope);
  const { appoint } = await portal.operator.get(
    'mutation($input: AppointInput!) { appoint(input: $input) { appointment { id } } }',
    { input: { personId: deputy.id, duty: 'ALTERNATE', universityId: university } },
  );
  const [{ id: audit }] = await portal.db
    .statement('select id from audit_entry where subject_id = $1 order by seq limit 1', [person.id])
    .then(({ rows }) => rows as { id: string }[]);
  const meeting = await addMeeting(portal, { audience: 'SECRETARIATS' });
  const { id: document, fileId: file } = await addDocument(portal, appoint.appointment.id);
  const program = await addProgram(portal, ofOne(university));
  const staged = await addEvent(portal, university, { audience: 'SECRETARIATS' });
  const registration = await addRegistration(portal, staged);
  const application = await submitted({ universityId: university, liaison: liaison.client });
  const newcomer = await addNewcomer(portal);
  await addMembership(portal, university);
  return {
    university,
    meeting,
    ballot: (await openBallot(portal, { meetingId: meeting })).id,
    draft: await addDraft(portal, { meetingId: meeting, effects: [person.id] }),
    document,
    file,
    program: program.id,
    sha256: program.sha256,
    entry: await addEntry(portal, program.id),
    basis: await addBasis(portal, program.id),
    agreement: (await addDocument(portal, program.id)).id,
    batch: seedId('bat', '2020-2'),
    event: await addEvent(portal, university, {
      audience: 'SECRETARIATS',
      bodyId: seedId('bdy', 'asrtu'),
      seriesId: seedId('srs', 'summit'),
      programId: program.id,
    }),
    registration,
    delegate: await addDelegate(portal, registration, person.id),
    subscription: (await addSubscription(client))!,
    embedKey: await addEmbedKey(portal, scope),
    trustedDocument: await addTrustedDocument(portal, university),
    hearing: await addHearing(portal, university),
    changeRequest: await addChangeRequest(portal, university),
    suspension: await addSuspension(portal, await addMember()),
    departure: await addDeparture(),
    application: application.id,
    review: await addReview(portal, application.id),
    newcomer: newcomer.id,
    accessToken: newcomer.accessToken,
    newcomerFile: await addNewcomerFile(portal, newcomer.accessToken),
    rules: (await portal.anyone.get('{ applicationRules { id } }')).applicationRules.id as string,
    member: (await addApplicant(portal, MemberKind.FULL)).universityId,
    series: seedId('srs', 'summit'),
    parent: await addEvent(portal, university, { audience: 'SECRETARIATS' }),
    person: person.id,
    partner: partner.id,
    account: account.id,
    grant: grant.id,
    key: key.id,
    session: sessionId,
    audit,
    appointment: appoint.appointment.id,
    ...(await addOffice(university)),
    body: seedId('bdy', 'asrtu'),
    name,
    callers: {
      'the liaison officer': liaison.client,
      'an editor': editor.client,
      'its key': ownKey.client,
      'the public': portal.anyone,
    },
  };
}

async function addMember(): Promise<string> {
  const { id } = await addUniversity(portal);
  await addMembership(portal, id);
  return id;
}

async function addDeparture(): Promise<string> {
  const id = await addMember();
  return await addWithdrawal((await actor(portal, Role.LIAISON_OFFICER, { ownerId: id })).client, id);
}

/** An office with many seats, and a term of it. */
async function addOffice(universityId: string): Promise<{ office: string; term: string }> {
  const office = newId('off');
  await portal.db.statement(
    `insert into office (id, body_id, kind, side, title_en, held_by, seats, created_at, updated_at)
     select $1, b.id, 'OTHER', u.side, 'A test', 'UNIVERSITY', 100, now(), now()
     from body b, university u where b.slug = 'asrtu' and u.id = $2`,
    [office, universityId],
  );
  const { beginTerm } = await portal.operator.get(
    'mutation($input: BeginTermInput!) { beginTerm(input: $input) { term { id } } }',
    { input: { officeId: office, universityId, from: '2020', sources: SOURCES } },
  );
  return { office, term: beginTerm.term.id };
}

const UPDATE = { expectedVersion: 1 };
const NAME = { lang: 'EN', givenName: 'New', familyName: 'Name' };
const SOURCES = ['note:test'];
let unique = 0;

/** With one university of the register as a party. */
function ofOne(universityId: string): Record<string, unknown> {
  const party = { universityId, roles: ['LEAD'] };
  return { title: { en: 'Secret' }, parties: [party, OUTSIDERS.CN, OUTSIDERS.RU] };
}

/** Variables with which each root field that takes an id would do its work for the world that they name. */
const CALLS: Record<string, (world: World) => Record<string, unknown>> = {
  'Query.node': ({ person }) => ({ id: person }),
  'Query.nodes': ({ person }) => ({ ids: [person] }),
  'Query.people': () => ({ filter: {} }),
  'Query.grants': () => ({ filter: {} }),
  'Query.institutionKeys': () => ({ filter: {} }),
  'Query.auditEntries': () => ({ filter: {} }),
  'Query.embedKeys': () => ({ filter: {} }),
  'Query.trustedDocuments': () => ({ filter: {} }),
  'Query.explainAccess': ({ person, account }) => ({ node: person, viewer: account }),
  'Mutation.updateUniversity': ({ university }) => ({
    input: { ...UPDATE, id: university, website: 'https://changed.example' },
  }),
  'Mutation.renameUniversity': ({ university }) => ({
    input: { ...UPDATE, id: university, lang: 'EN', text: 'New', from: '2020', sources: SOURCES },
  }),
  'Mutation.recordMembershipPeriod': ({ university }) => ({
    input: { universityId: university, kind: 'FULL', from: '2020', sources: SOURCES },
  }),
  'Mutation.updateMembershipPeriod': ({ university }) => ({
    input: { ...UPDATE, id: university, from: '2019' },
  }),
  'Mutation.suspendMember': ({ university, draft }) => ({
    input: { universityId: university, decisionId: draft },
  }),
  'Mutation.reinstateMember': ({ suspension, draft }) => ({
    input: { ...UPDATE, id: suspension, decisionId: draft },
  }),
  'Mutation.recordHearing': ({ university }) => ({
    input: { universityId: university, heldOn: '2024-01-01', text: { en: 'N' } },
  }),
  'Mutation.excludeMember': ({ university, hearing, draft }) => ({
    input: { universityId: university, hearingId: hearing, decisionId: draft },
  }),
  'Mutation.withdrawFromAssociation': ({ university }) => ({
    input: { universityId: university, effectiveOn: '2097-01-01' },
  }),
  'Mutation.takeBackWithdrawal': ({ departure }) => ({ input: { ...UPDATE, id: departure } }),
  'Mutation.mergeUniversities': ({ university, draft }) => ({
    input: { fromId: university, intoId: seedId('uni', 'mai'), on: '2026-01-01', decisionId: draft },
  }),
  'Mutation.confirmProfile': ({ university }) => ({ input: { ...UPDATE, id: university } }),
  'Mutation.updateConfirmationRule': () => ({
    input: { ...UPDATE, id: CONFIRMATION_RULE, months: 12, origin: { en: 'N' } },
  }),
  'Query.changeRequests': () => ({ filter: {} }),
  'Mutation.requestChange': ({ university }) => ({ input: { universityId: university, country: 'KZ' } }),
  'Mutation.acceptChange': ({ changeRequest }) => ({ input: { ...UPDATE, id: changeRequest } }),
  'Mutation.declineChange': ({ changeRequest }) => ({ input: { ...UPDATE, id: changeRequest, answer: 'N' } }),
  'Mutation.withdrawChangeRequest': ({ changeRequest }) => ({ input: { ...UPDATE, id: changeRequest } }),
  'Mutation.appoint': ({ university, person }) => ({
    input: { personId: person, duty: 'ALTERNATE', universityId: university },
  }),
  'Mutation.updateAppointment': ({ appointment }) => ({
    input: { ...UPDATE, id: appointment, mandate: 'N' },
  }),
  'Mutation.endAppointment': ({ appointment }) => ({ input: { ...UPDATE, id: appointment } }),
  'Mutation.beginTerm': ({ office, university, person }) => ({
    input: { officeId: office, universityId: university, personId: person, from: '2021', sources: SOURCES },
  }),
  'Mutation.handOver': ({ term, university, person }) => ({
    input: { ...UPDATE, id: term, on: '2024-01-01', universityId: university, personId: person },
  }),
  'Mutation.endTerm': ({ term }) => ({ input: { ...UPDATE, id: term, on: '2024-01-01' } }),
  'Mutation.updateTerm': ({ term }) => ({ input: { ...UPDATE, id: term, note: 'N' } }),
  'Mutation.createProgram': ({ university }) => ({
    input: { slug: `new-${(unique += 1)}-program`, content: ofOne(university) },
  }),
  'Mutation.updateProgram': ({ program }) => ({ input: { ...UPDATE, id: program, note: 'N' } }),
  'Mutation.proposeProgramVersion': ({ program, university }) => ({
    input: { ...UPDATE, id: program, content: { ...ofOne(university), intake: 30 } },
  }),
  'Mutation.recordProgramEntry': ({ program, agreement }) => ({
    input: { ...UPDATE, id: program, state: 'PLANNED', documentId: agreement, sources: SOURCES },
  }),
  'Mutation.retractProgramEntry': ({ program, entry }) => ({
    input: { id: program, expectedVersion: 2, entryId: entry },
  }),
  'Mutation.approveProgramVersion': ({ program, sha256 }) => ({
    input: { id: program, sha256, partyKey: 'of-china' },
  }),
  'Mutation.objectToProgramVersion': ({ program, sha256 }) => ({
    input: { id: program, sha256, partyKey: 'of-china', path: '/title', text: 'N' },
  }),
  'Mutation.setPartyContactPoints': ({ program }) => ({
    input: { ...UPDATE, id: program, partyKey: 'of-china', contactPoints: [] },
  }),
  'Mutation.reportCohort': ({ program }) => ({
    input: { programId: program, partyKey: 'of-china', year: 2025, quota: 30 },
  }),
  'Mutation.recordProgramBasis': ({ program, batch }) => ({
    input: { programId: program, kind: 'MINISTRY_APPROVAL', batchId: batch, sources: SOURCES },
  }),
  'Mutation.updateProgramBasis': ({ basis, batch }) => ({ input: { ...UPDATE, id: basis, batchId: batch } }),
  'Mutation.updateBatch': ({ batch }) => ({ input: { ...UPDATE, id: batch, note: 'N' } }),
  'Mutation.createEvent': ({ university, body, series, event, program }) => ({
    input: {
      slug: `new-${(unique += 1)}-event`,
      kind: 'OTHER',
      title: { en: 'New' },
      hosts: [{ universityId: university }],
      bodyId: body,
      seriesId: series,
      parentId: event,
      programId: program,
    },
  }),
  'Mutation.updateEvent': ({ event, university, body, series, parent, program }) => ({
    input: {
      ...UPDATE,
      id: event,
      hosts: [{ universityId: university }],
      bodyId: body,
      seriesId: series,
      parentId: parent,
      programId: program,
    },
  }),
  'Mutation.advanceEvent': ({ event }) => ({ input: { ...UPDATE, id: event, to: 'SUBMITTED' } }),
  'Mutation.createRegistration': ({ event }) => ({
    input: { eventId: event, opensAt: '2026-01-01T00:00:00Z', closesAt: '2027-01-01T00:00:00Z' },
  }),
  'Mutation.updateRegistration': ({ registration }) => ({
    input: { ...UPDATE, id: registration, note: 'N' },
  }),
  'Mutation.nameDelegate': ({ registration, person }) => ({
    input: { registrationId: registration, personId: person },
  }),
  'Mutation.withdrawDelegate': ({ delegate }) => ({ input: { ...UPDATE, id: delegate } }),
  'Mutation.createEventSeries': ({ body }) => ({
    input: { slug: `new-${(unique += 1)}-series`, name: { en: 'New' }, bodyId: body },
  }),
  'Mutation.updateEventSeries': ({ series, body }) => ({ input: { ...UPDATE, id: series, bodyId: body } }),
  'Query.ballots': () => ({ filter: {} }),
  'Mutation.openBallot': ({ application, meeting }) => ({
    input: { applicationId: application, meetingId: meeting, isSecret: false },
  }),
  'Mutation.castVote': ({ ballot, university }) => ({
    input: { ballotId: ballot, universityId: university, choice: 'FOR' },
  }),
  'Mutation.closeBallot': ({ ballot }) => ({ input: { ...UPDATE, id: ballot } }),
  'Mutation.cancelBallot': ({ ballot }) => ({ input: { ...UPDATE, id: ballot, reason: 'N' } }),
  'Query.meetings': () => ({ filter: {} }),
  'Query.decisions': () => ({ filter: {} }),
  'Mutation.updateBody': ({ body }) => ({ input: { ...UPDATE, id: body, note: 'N' } }),
  'Mutation.createOffice': ({ body }) => ({
    input: { bodyId: body, kind: 'OTHER', title: { en: 'New' }, heldBy: 'UNIVERSITY' },
  }),
  'Mutation.updateOffice': ({ office }) => ({ input: { ...UPDATE, id: office, workingLanguages: ['EN'] } }),
  'Mutation.addDocument': ({ appointment, file }) => ({
    input: {
      subjectId: appointment,
      kind: 'OTHER',
      title: { en: 'New' },
      texts: [{ lang: 'EN', fileId: file }],
    },
  }),
  'Mutation.updateDocument': ({ document, file }) => ({
    input: { ...UPDATE, id: document, texts: [{ lang: 'EN', fileId: file }] },
  }),
  'Mutation.recordMeeting': ({ body }) => ({
    input: { bodyId: body, kind: 'OTHER', title: { en: 'New' }, startsOn: '2024', chairs: [{}] },
  }),
  'Mutation.updateMeeting': ({ meeting }) => ({ input: { ...UPDATE, id: meeting, venue: 'N' } }),
  'Mutation.draftDecision': ({ body }) => ({ input: draftInput({ bodyId: body }) }),
  'Mutation.updateDecision': ({ draft }) => ({ input: { ...UPDATE, id: draft, number: `${(unique += 1)}` } }),
  'Mutation.publishDecision': ({ draft }) => ({ input: { ...UPDATE, id: draft } }),
  'Mutation.withdrawDecision': ({ draft }) => ({ input: { ...UPDATE, id: draft } }),
  'Mutation.linkDecision': ({ draft, university }) => ({
    input: { ...UPDATE, id: draft, effects: [university] },
  }),
  'Mutation.createPerson': ({ university }) => ({ input: { scope: { ownerId: university }, name: NAME } }),
  'Mutation.updatePerson': ({ person }) => ({ input: { ...UPDATE, id: person, name: NAME } }),
  'Mutation.updatePartner': ({ partner }) => ({ input: { ...UPDATE, id: partner, name: 'New' } }),
  'Mutation.createAccount': ({ person }) => ({
    input: { personId: person, email: `new${(unique += 1)}@example.org` },
  }),
  'Mutation.updateAccount': ({ account }) => ({
    input: { ...UPDATE, id: account, email: `other${(unique += 1)}@example.org` },
  }),
  'Mutation.giveGrant': ({ person, university }) => ({
    input: { personId: person, role: 'UNIVERSITY_EDITOR', scope: { ownerId: university } },
  }),
  'Mutation.endGrant': ({ grant }) => ({ input: { ...UPDATE, id: grant } }),
  'Mutation.createInstitutionKey': ({ university }) => ({
    input: { ownerId: university, name: 'New', scopes: ['READ_PUBLIC'] },
  }),
  'Mutation.rotateInstitutionKey': ({ key }) => ({ input: { id: key } }),
  'Mutation.revokeInstitutionKey': ({ key }) => ({ input: { id: key } }),
  'Mutation.endSession': ({ session }) => ({ input: { id: session } }),
  'Mutation.revokeFeedSubscription': ({ subscription }) => ({ input: { id: subscription } }),
  'Mutation.createEmbedKey': ({ university }) => ({ input: { scope: { ownerId: university }, name: 'New' } }),
  'Mutation.renameEmbedKey': ({ embedKey }) => ({ input: { ...UPDATE, id: embedKey, name: 'New' } }),
  'Mutation.endEmbedKey': ({ embedKey }) => ({ input: { ...UPDATE, id: embedKey } }),
  'Mutation.registerTrustedDocument': ({ university }) => ({
    input: { ownerId: university, name: 'New', text: `query new${(unique += 1)} { __typename }` },
  }),
  'Mutation.retireTrustedDocument': ({ trustedDocument }) => ({ input: { ...UPDATE, id: trustedDocument } }),
  'Query.applications': () => ({ filter: {} }),
  'Mutation.updateApplicationRules': ({ rules }) => ({ input: { ...UPDATE, id: rules } }),
  'Mutation.setNextCertificateNumber': () => ({
    input: { ...UPDATE, id: OBSERVERS_CERTIFICATES, nextNumber: 500 + (unique += 1), reason: 'Why' },
  }),
  // Of a university that is new: for one of the register nobody but its people could apply.
  'Mutation.startApplication': () => ({ input: { kind: 'NEW_OBSERVER' } }),
  'Mutation.updateApplication': ({ newcomer, accessToken }) => ({
    input: { ...UPDATE, applicationId: newcomer, accessToken },
  }),
  'Mutation.addApplicationDocument': ({ newcomer, accessToken, newcomerFile }) => ({
    input: {
      applicationId: newcomer,
      accessToken,
      kind: 'OTHER',
      title: { en: 'New' },
      texts: [{ lang: 'EN', fileId: newcomerFile }],
    },
  }),
  'Mutation.submitApplication': ({ application }) => ({ input: { ...UPDATE, applicationId: application } }),
  'Mutation.withdrawApplication': ({ application }) => ({ input: { ...UPDATE, applicationId: application } }),
  'Mutation.appealApplication': ({ application }) => ({
    input: { ...UPDATE, applicationId: application, appeal: 'N' },
  }),
  'Mutation.reviewApplication': ({ application }) => ({
    input: { applicationId: application, submission: 1, side: 'CN', verdict: 'AGREE' },
  }),
  'Mutation.decideApplication': ({ application }) => ({
    input: {
      ...UPDATE,
      applicationId: application,
      outcome: 'DECLINE',
      decision: {
        number: `new${(unique += 1)}`,
        decidedOn: '2024',
        title: { en: 'New' },
        text: { en: 'New' },
      },
    },
  }),
  'Mutation.eraseHistory': ({ person }) => ({ input: { subjectId: person, reason: 'test' } }),
};

/** Documents for fields below the root that take an id. */
const EVENTS = 'events(filter: $filter) { totalCount nodes { id } }';

const DOCUMENTS: Record<string, string> = {
  // All that programs show would cost too much.
  'Query.jointPrograms':
    'query($filter: ProgramFilter) { jointPrograms(filter: $filter, first: 100) { totalCount nodes { id slug } } }',
  'Query.events': `query($filter: EventFilter) { ${EVENTS} }`,
  'University.events': `query($filter: EventFilter) { universities(first: 100) { nodes { ${EVENTS} } } }`,
  'Body.events': `query($filter: EventFilter) { body(slug: "asrtu") { ${EVENTS} } }`,
  'EventSeries.events': `query($filter: EventFilter) { eventSeries { ${EVENTS} } }`,
  'JointProgram.events': `query($filter: EventFilter) { jointPrograms(first: 100) { nodes { ${EVENTS} } } }`,
  'Viewer.can': `query($id: ID!) { viewer { ${[
    'READ',
    'READ_PRIVATE',
    'READ_HISTORY',
    'UPDATE',
    'END',
    'KEEP_KEYS',
  ]
    .map((action) => `${action}: can(action: ${action}, id: $id)`)
    .join(' ')} } }`,
};

const secretsOf = (world: World) => {
  const { person, partner, account, grant, key, session, audit, appointment } = world;
  const { meeting, draft, document, file, program, entry, basis, agreement, event, parent } = world;
  const { registration, delegate, subscription, embedKey, hearing, changeRequest } = world;
  const { trustedDocument } = world;
  const { application, review, newcomer } = world;
  return {
    person,
    partner,
    account,
    grant,
    key,
    session,
    audit,
    appointment,
    meeting,
    draft,
    document,
    file,
    program,
    entry,
    basis,
    agreement,
    event,
    parent,
    registration,
    delegate,
    subscription,
    embedKey,
    trustedDocument,
    hearing,
    changeRequest,
    application,
    review,
    newcomer,
  };
};

function documentOf(field: string): string {
  const [type, name] = field.split('.');
  return DOCUMENTS[field] ?? documentFor(schema, type as 'Query' | 'Mutation', name);
}

/** The whole answer as a text in which the id itself, and what differs by chance, is blotted out. */
async function answer(
  client: Client,
  field: string,
  path: string[],
  own: World,
  id: string,
): Promise<string> {
  const base = CALLS[field]?.(own) ?? {};
  // Whoever asks too often is refused, whatever is asked for.
  await portal.db.statement('delete from rate_limit');
  const { status, data, errors } = await client.ask(documentOf(field), withValue(base, path, id));
  return JSON.stringify({ status, data, errors })
    .replaceAll(id, '<id>')
    .replaceAll(/other\d+|new\d+|new-\d+/g, '<n>');
}

async function freshNewcomer(): Promise<Pick<World, 'newcomer' | 'accessToken' | 'newcomerFile'>> {
  const { id: newcomer, accessToken } = await addNewcomer(portal);
  return { newcomer, accessToken, newcomerFile: await addNewcomerFile(portal, accessToken) };
}

/** Everything that the portal keeps, but for what counts how often and when it was asked. */
async function everything(): Promise<Record<string, string>> {
  const { rows } = await portal.db.statement(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  );
  const state: Record<string, string> = {};
  for (const { name } of rows as { name: string }[]) {
    if (['rate_limit', 'idempotent_call'].includes(name)) continue;
    const content = await portal.db.statement(
      `select md5(coalesce(string_agg(r, '|' order by r), '')) as digest
       from (select (to_jsonb(t) - '{last_used_on,last_seen_at}'::text[])::text as r from "${name}" t) x`,
    );
    state[name] = (content.rows as { digest: string }[])[0].digest;
  }
  return state;
}

describe('every place of the schema that takes an id', () => {
  it('is known to this test', () => {
    const fields = [...new Set(slotsOf(schema).map(({ field }) => field))].sort();
    expect(fields).toEqual([...Object.keys(CALLS), ...Object.keys(DOCUMENTS)].sort());
  });

  it('answers another university as if its record were not there, and changes nothing', async () => {
    const before = await everything();
    const told: string[] = [];
    let asked = 0;
    for (const { field, path } of slotsOf(schema)) {
      for (const [what, id] of Object.entries(secretsOf(a))) {
        for (const [who, client] of Object.entries(b.callers)) {
          const real = await answer(client, field, path, b, id);
          const invented = await answer(client, field, path, b, newId(prefixOf(id)));
          asked += 1;
          if (real !== invented)
            told.push(`${field} ${path.join('.')} tells ${who} of ${what}: ${real} / ${invented}`);
        }
      }
    }
    expect(told).toEqual([]);
    expect(asked).toBeGreaterThan(500);
    expect(await everything()).toEqual(before);
  }, 1_800_000);
});

describe('what is public of another university', () => {
  it('is the same for everyone else', async () => {
    // Field by field: all at once would be more than one query may ask for.
    const fields = fieldsOf(schema, schema.getType('University') as GraphQLObjectType);
    const of = async (client: Client) =>
      await Promise.all(
        fields.map((field) =>
          client.get(`query($id: ID!) { node(id: $id) { ... on University { ${field} } } }`, {
            id: a.university,
          }),
        ),
      );
    const forPublic = await of(portal.anyone);
    const forOfficer = await of(b.callers['the liaison officer']);
    const forItself = await of(a.callers['the liaison officer']);
    expect(forOfficer).toEqual(forPublic);
    expect(forItself).not.toEqual(forPublic);
  });
});

describe('lists', () => {
  const connections = () =>
    Object.values(schema.getQueryType()!.getFields()).filter(({ type }) =>
      getNamedType(type).name.endsWith('Connection'),
    );

  it('have nothing of another university in them, nor in their counts and filters', async () => {
    // Those of which every item is public have nothing to hide.
    const names = connections().map(({ name }) => name);
    expect(names.sort()).toEqual([
      'applications',
      'auditEntries',
      'ballots',
      'batches',
      'changeRequests',
      'decisions',
      'embedKeys',
      'events',
      'grants',
      'institutionKeys',
      'jointPrograms',
      'meetings',
      'partners',
      'people',
      'promotions',
      'trustedDocuments',
      'universities',
      'universitiesToConfirm',
      'universitiesWithoutLiaisonOfficer',
    ]);
    for (const name of names.filter(
      (each) => !['batches', 'promotions'].includes(each) && !each.startsWith('universities'),
    )) {
      for (const [who, client] of Object.entries(b.callers)) {
        const ids: string[] = [];
        let total: number | undefined;
        for (let after: string | null = null, more = true; more;) {
          const { data } = await client.ask(
            `query($after: String) { list: ${name}(first: 3, after: $after) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }`,
            { after },
          );
          const list = data?.list as
            | {
                totalCount: number;
                nodes: { id: string }[];
                pageInfo: { endCursor: string; hasNextPage: boolean };
              }
            | undefined;
          if (!list) break;
          total = list.totalCount;
          ids.push(...list.nodes.map(({ id }) => id));
          after = list.pageInfo.endCursor;
          more = list.pageInfo.hasNextPage;
        }
        expect([name, who, ids.length]).toEqual([name, who, total ?? 0]);
        for (const id of Object.values(secretsOf(a))) expect(ids).not.toContain(id);
        if (name === 'people' && who === 'the liaison officer') expect(ids).toContain(b.person);
      }
    }
  });

  it('do not answer to what only a hidden record would match', async () => {
    const count = (client: Client, filter: object) =>
      client.get('query($filter: PersonFilter) { people(filter: $filter) { totalCount } }', { filter });
    const officer = b.callers['the liaison officer'];
    expect(await count(officer, { text: b.name })).toEqual({ people: { totalCount: 1 } });
    for (const filter of [
      { text: a.name },
      { scope: { ownerId: a.university } },
      { text: `${a.name} Secret` },
    ]) {
      expect(await count(officer, filter)).toEqual({ people: { totalCount: 0 } });
    }
    expect(await count(a.callers['the liaison officer'], { text: a.name })).toEqual({
      people: { totalCount: 1 },
    });
  });
});

// The last, since here everything is changed.
describe('each of these calls', () => {
  it('would have told the operator, so that the calls above were real ones', async () => {
    const { rows: periods } = await portal.db.statement('select id from membership_period limit 1');
    const { rows: applications } = await portal.db.statement(
      'select application_id as id from ballot where id = $1',
      [a.ballot],
    );
    const dead: string[] = [];
    for (const { field, path } of slotsOf(schema)) {
      const candidates = [
        a.member,
        a.rules,
        ...Object.values(secretsOf(a)),
        a.university,
        a.ballot,
        a.office,
        a.term,
        a.body,
        a.batch,
        a.series,
        a.suspension,
        a.departure,
        CONFIRMATION_RULE,
        OBSERVERS_CERTIFICATES,
        (periods as { id: string }[])[0].id,
        (applications as { id: string }[])[0].id,
        // What was done before may have ended its membership.
        ...(path.includes('supporterIds')
          ? [(await addApplicant(portal, MemberKind.FULL)).universityId]
          : []),
        // Nobody can use what somebody else has uploaded.
        ...(path.at(-1) === 'fileId' ? [await upload(portal, operator.headers)] : []),
      ];
      // A change can be made once of each version.
      const { id: program, sha256 } = await addProgram(portal, ofOne(a.university));
      const isEntry = field === 'Mutation.retractProgramEntry';
      const isDocumented = field === 'Mutation.recordProgramEntry';
      const world = {
        ...a,
        program,
        sha256,
        agreement: isDocumented ? (await addDocument(portal, program)).id : a.agreement,
        entry: isEntry ? await addEntry(portal, program) : a.entry,
        event: await addEvent(portal, a.university, { audience: 'SECRETARIATS' }),
        embedKey: await addEmbedKey(portal, { ownerId: a.university }),
        trustedDocument: await addTrustedDocument(portal, a.university),
        meeting: await addMeeting(portal),
        draft: await addDraft(portal),
        ...(field === 'Mutation.decideApplication' && { application: await addAgreed(portal) }),
        ...(field === 'Mutation.suspendMember' && {
          university: (await addApplicant(portal, MemberKind.FULL)).universityId,
        }),
        ...(['Mutation.updateApplication', 'Mutation.addApplicationDocument'].includes(field) &&
          (await freshNewcomer())),
      };
      candidates.push(world.newcomer, world.newcomerFile);
      let reached = false;
      for (const id of [...candidates, world.entry, world.agreement, world.embedKey, world.trustedDocument]) {
        const real = await answer(operator, field, path, world, id);
        reached ||= real !== (await answer(operator, field, path, world, newId(prefixOf(id))));
      }
      if (!reached) dead.push(`${field} ${path.join('.')}`);
    }
    expect(dead).toEqual([]);
  }, 1_800_000);
});
