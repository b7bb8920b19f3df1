import { GraphQLSchemaHost } from '@nestjs/graphql';
import { createHash, randomBytes, scryptSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client as Connection } from 'pg';
import sql, { raw } from 'sql-template-tag';
import { KeysService } from '../src/accounts/keys.service.js';
import { ENTITIES } from '../src/entities.js';
import { MembershipsService } from '../src/membership/memberships.service.js';
import { Evidence, MemberKind } from '../src/membership/membership-period.entity.js';
import { Audit, type Verification } from '../src/platform/audit/audit.js';
import { digestOf } from '../src/platform/auth/authentication.js';
import { KeyScope, Role } from '../src/platform/auth/rights.js';
import { ASSOCIATION_SCOPE, Side } from '../src/platform/auth/scope.js';
import { OPERATOR, SYSTEM } from '../src/platform/auth/viewer.js';
import { createDataSource } from '../src/platform/database/data-source.js';
import { openEmbedded } from '../src/platform/database/embedded.js';
import { Migrator } from '../src/platform/database/migrator.js';
import { newId } from '../src/platform/ids.js';
import { seed } from '../src/seeding.js';
import { UniversitiesService } from '../src/universities/universities.service.js';
import { actor, addAccount, addKey, addPartner, addPerson, giveRole, signedIn } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import { addApplication, addMembersOf, onlyThese, openBallot } from './support/ballots.js';
import {
  addAgreed,
  addApplicant,
  addNewcomer,
  addNewcomerFile,
  addReview,
  OBSERVERS_CERTIFICATES,
  submitted,
} from './support/applications.js';
import { Client } from './support/client.js';
import { emptyDatabase, seededDatabase, type TestDatabase } from './support/database.js';
import { addUniversity, universityInput } from './support/factories.js';
import {
  addDocument,
  addDraft,
  addFile,
  addMeeting,
  addPublished,
  ASSOCIATION,
  draftInput,
  addBasis,
  addBatch,
  addChangeRequest,
  addHearing,
  addMembership,
  addSuspension,
  addWithdrawal,
  CONFIRMATION_RULE,
  addDelegate,
  addEmbedKey,
  addTrustedDocument,
  addEvent,
  addRegistration,
  addSeries,
  addSubscription,
  addProgram,
  contentFor,
  OUTSIDERS,
  addEntry,
} from './support/records.js';
import { PortalProcess } from './support/process.js';

const NOW = '2027-03-01T09:00:00.123Z';
const onServer = process.env.TEST_DATABASE_URL ? describe : describe.skip;

const FIELDS =
  'seq at actorKind actorId onBehalfOf action subjectType subjectId before after reason requestId erasedAt';
const ENTRIES = `query($filter: AuditFilter, $first: Int, $last: Int, $after: String, $before: String) {
  auditEntries(filter: $filter, first: $first, last: $last, after: $after, before: $before) {
    totalCount
    pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
    nodes { id previousHash hash ${FIELDS} }
  }
}`;
const VERIFY = '{ verifyAuditChain { isIntact entries erased headSeq headHash fault { seq message } } }';
const ERASE = 'mutation($input: EraseHistoryInput!) { eraseHistory(input: $input) { subjectId } }';
const UPDATE =
  'mutation($input: UpdateUniversityInput!) { updateUniversity(input: $input) { university { id version } } }';

interface Entry {
  id: string;
  seq: number;
  at: string;
  actorKind: string;
  actorId: string;
  onBehalfOf: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  reason: string | null;
  requestId: string | null;
  erasedAt: string | null;
  previousHash: string;
  hash: string;
}

async function entriesOf(client: Client, filter: object = {}): Promise<Entry[]> {
  return (await client.get(ENTRIES, { filter, first: 100 })).auditEntries.nodes as Entry[];
}

/** The place of the last entry. */
async function head(portal: TestApp): Promise<number> {
  const [{ seq }] = await portal.db.rows<{ seq: number }>(
    sql`select coalesce(max(seq), 0)::integer as seq from audit_entry`,
  );
  return seq;
}

/** What came into the chain while something was done, in its order. */
async function added(portal: TestApp, work: () => Promise<unknown>): Promise<Entry[]> {
  const before = await head(portal);
  await work();
  const { nodes } = (await portal.operator.get(ENTRIES, { first: 100 })).auditEntries as { nodes: Entry[] };
  return nodes.filter(({ seq }) => seq > before).toReversed();
}

/** The action is the mutation's name, but for what it does by way of another one. */
type Expected = Pick<Entry, 'subjectType' | 'subjectId' | 'before' | 'after'> & { action?: string };

interface Case {
  /** Who calls, and for whom. The operator, unless it says otherwise. */
  client?: Client;
  actorKind?: string;
  actorId?: string;
  input: Record<string, unknown>;
  selection: string;
  /** False for inputs that cannot give a reason. */
  hasReason?: false;
  /** What must stand in the history, of the answer. */
  // The answer has the shape that the case itself asks for.
  // eslint-disable-next-line typescript/no-explicit-any
  entries: (data: any) => Expected[];
}

const KEY_SELECTION = '{ key { id prefix expiresAt } secret }';

/** An alternate of a new university. */
async function addAlternate(portal: TestApp): Promise<{ appointment: string; grant: string }> {
  const { id } = await addUniversity(portal, { side: Side.RU });
  const person = await addPerson(portal, { ownerId: id });
  const { appoint } = await portal.operator.get(
    'mutation($input: AppointInput!) { appoint(input: $input) { appointment { id person { grants { id } } } } }',
    { input: { personId: person.id, duty: 'ALTERNATE', universityId: id } },
  );
  return { appointment: appoint.appointment.id, grant: appoint.appointment.person.grants[0].id };
}

const TERM = {
  side: 'RU',
  person_id: null,
  post: null,
  ordinal: null,
  valid_from: '2020',
  valid_to: null,
  expected_to: null,
  is_kept: true,
  attested_on: null,
  began: null,
  ended: null,
  basis: 'STATED',
  note: null,
  sources: ['note:minutes'],
};

/** An office, and a university that could hold it or does. */
async function addOffice(
  portal: TestApp,
  isHeld = false,
): Promise<{ office: string; university: string; term: string }> {
  const { id: university } = await addUniversity(portal, { side: Side.RU });
  const office = newId('off');
  await portal.db.statement(
    `insert into office (id, body_id, kind, side, title_en, held_by, created_at, updated_at)
     select $1, b.id, 'OTHER', 'RU', 'A test', 'UNIVERSITY', now(), now() from body b where b.slug = 'asrtu'`,
    [office],
  );
  if (!isHeld) return { office, university, term: '' };
  const { beginTerm } = await portal.operator.get(
    'mutation($input: BeginTermInput!) { beginTerm(input: $input) { term { id } } }',
    { input: { officeId: office, universityId: university, from: '2020', sources: ['note:minutes'] } },
  );
  return { office, university, term: beginTerm.term.id };
}

const DEPARTURE = {
  on_day: '2027-03-01',
  was_ongoing: true,
  hearing_id: null,
  successor_id: null,
  revoked_at: null,
};

/** That a decision was linked to what was done by it. */
function carriedOut(decisionId: string, ...effects: string[]): Expected {
  return {
    subjectType: 'Decision',
    subjectId: decisionId,
    action: 'linkDecision',
    before: { effects: [] },
    after: { effects },
  };
}

/** That a period of membership has got its end. */
function ended(period: string, how: string): Expected {
  return {
    subjectType: 'MembershipPeriod',
    subjectId: period,
    before: { valid_to: null, ended: null, is_ongoing: true },
    after: { valid_to: '2027-03-01', ended: how, is_ongoing: false },
  };
}

/** That a request was answered or taken back. */
function answered(id: string, { answer, ...state }: { state: string; answer?: string }): Expected {
  return {
    subjectType: 'ChangeRequest',
    subjectId: id,
    before: { state: 'OPEN', closed_at: null, ...(answer && { answer: null }) },
    after: { ...state, closed_at: '2027-03-01T09:00:00.123+00:00', ...(answer && { answer }) },
  };
}

/** What is written of an application that says nothing yet. */
const EMPTY_APPLICATION = {
  university_id: null,
  side: null,
  kind: 'NEW_OBSERVER',
  state: 'DRAFT',
  state_since: '2027-03-01T09:00:00.123+00:00',
  submission: 0,
  submitted_at: null,
  review_due_on: null,
  appeal: null,
  name_en: null,
  name_ru: null,
  name_zh: null,
  country: null,
  city_en: null,
  city_ru: null,
  city_zh: null,
  website: null,
  founded_in: null,
  students: null,
  staff: null,
  profile: null,
  reasons: null,
  supporters: [],
};

const HANDED_IN = { submitted_at: '2027-03-01T09:00:00.123+00:00', review_due_on: '2027-04-30' };

/** What somebody does with a private link. */
async function ofLink(
  portal: TestApp,
  more: object,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  prepare?: string,
): Promise<Case> {
  const { id, accessToken } = await addNewcomer(portal);
  if (prepare) await portal.db.statement(prepare, [id]);
  return {
    input: { applicationId: id, accessToken, expectedVersion: 1, ...more },
    selection: '{ application { id } }',
    entries: () => [{ subjectType: 'Application', subjectId: id, before, after }],
  };
}

const OF_OUTSIDERS = contentFor([], { parties: Object.values(OUTSIDERS) });

/** The passage of an application from one state to another. */
function ofApplication(id: string, from: string, to: string): Expected {
  return {
    subjectType: 'Application',
    subjectId: id,
    before: expect.objectContaining({ state: from }) as never,
    after: expect.objectContaining({ state: to }) as never,
  };
}

/** One call for each mutation of the schema. */
const CASES: Record<string, (portal: TestApp) => Promise<Case>> = {
  setBallotRules: async () => {
    const rules = { quorum: null, majority: '3/4', electorate: 'CERTAIN', sources: ['note:charter'] };
    return {
      input: { ...rules, from: '2099-01-01', origin: { ru: 'Устав, статья 5' } },
      selection: '{ rules { id } }',
      entries: ({ rules: { id } }) => [
        {
          subjectType: 'BallotRules',
          subjectId: id,
          before: null,
          after: {
            ...rules,
            valid_from: '2099-01-01',
            side_majority: null,
            counts_abstentions: false,
            is_default: false,
            origin_en: null,
            origin_ru: 'Устав, статья 5',
            origin_zh: null,
          },
        },
      ],
    };
  },
  openBallot: async (portal) => {
    const applicationId = await addApplication(portal);
    await onlyThese(portal, await addMembersOf(portal, 1, 1));
    return {
      input: { applicationId, isSecret: false, closesOn: '2099-01-01' },
      selection: '{ ballot { id electors { university { id } } } }',
      entries: ({ ballot }) => [
        ofApplication(applicationId, 'AGREED', 'IN_BALLOT'),
        {
          subjectType: 'Ballot',
          subjectId: ballot.id,
          before: null,
          after: {
            application_id: applicationId,
            meeting_id: null,
            rules_id: expect.stringMatching(/^brl_/) as string,
            is_secret: false,
            state: 'OPEN',
            closes_on: '2099-01-01',
            opened_at: expect.any(String) as string,
            closed_at: null,
            cancel_reason: null,
            electors: (ballot.electors as { university: { id: string } }[])
              .map(({ university }) => university.id)
              .sort(),
          },
        },
      ],
    };
  },
  castVote: async (portal) => {
    const [member, ...others] = await addMembersOf(portal, 1, 1);
    await onlyThese(portal, [member, ...others]);
    const { id } = await openBallot(portal);
    const { rows } = await portal.db.statement('select id from account where person_id = $1', [
      member.personId,
    ]);
    return {
      client: member.liaison,
      actorKind: 'PERSON',
      actorId: (rows as { id: string }[])[0].id,
      hasReason: false,
      input: { ballotId: id, choice: 'AGAINST' },
      selection: '{ receipt ballot { id } }',
      entries: () => [
        // What was voted is nobody's to know from here.
        {
          subjectType: 'Ballot',
          subjectId: id,
          before: { voted: null, as_alternate: null },
          after: { voted: member.id, as_alternate: false },
        },
      ],
    };
  },
  closeBallot: async (portal) => {
    const members = await addMembersOf(portal, 1, 1);
    await onlyThese(portal, members);
    const { id, applicationId } = await openBallot(portal);
    return {
      input: { id, expectedVersion: 1 },
      selection: '{ ballot { id } }',
      entries: () => [
        ofApplication(applicationId, 'IN_BALLOT', 'NOT_CARRIED'),
        {
          subjectType: 'Ballot',
          subjectId: id,
          before: { state: 'OPEN', closed_at: null },
          after: { state: 'CLOSED', closed_at: expect.any(String) as string },
        },
      ],
    };
  },
  cancelBallot: async (portal) => {
    await onlyThese(portal, await addMembersOf(portal, 1, 1));
    const { id, applicationId } = await openBallot(portal);
    return {
      input: { id, expectedVersion: 1 },
      selection: '{ ballot { id } }',
      entries: () => [
        ofApplication(applicationId, 'IN_BALLOT', 'AGREED'),
        {
          subjectType: 'Ballot',
          subjectId: id,
          before: { state: 'OPEN', closed_at: null, cancel_reason: null },
          after: {
            state: 'CANCELLED',
            closed_at: expect.any(String) as string,
            cancel_reason: 'Why cancelBallot',
          },
        },
      ],
    };
  },
  createProgram: async (portal) => {
    const [cn, ru] = [await addUniversity(portal, { side: Side.CN }), await addUniversity(portal)];
    const slug = `audited-${randomBytes(4).toString('hex')}`;
    return {
      input: { slug, content: contentFor([cn.id, ru.id]), sources: ['note:minutes'] },
      selection: '{ program { id current { sha256 } } }',
      entries: ({ program: { id, current } }) => [
        {
          subjectType: 'JointProgram',
          subjectId: id,
          before: null,
          after: {
            slug,
            audience: 'SECRETARIATS',
            note: null,
            sources: ['note:minutes'],
            chronicle: [],
            contact_points: [],
            versions: [{ number: 1, sha256: current.sha256, approved_by: [], objections: [] }],
          },
        },
      ],
    };
  },
  recordProgramEntry: async (portal) => {
    const { id } = await addProgram(portal, OF_OUTSIDERS);
    return {
      input: {
        id,
        expectedVersion: 1,
        state: 'AGREED',
        happenedOn: '2020-09',
        text: { zh: '签署' },
        sources: ['note:minutes'],
      },
      selection: '{ program { chronicle { id } } }',
      entries: ({ program: { chronicle } }) => [
        {
          subjectType: 'JointProgram',
          subjectId: id,
          before: { chronicle: [] },
          after: {
            chronicle: [
              {
                id: (chronicle as { id: string }[])[0].id,
                state: 'AGREED',
                happened_on: '2020-09',
                attested_on: null,
                text_en: null,
                text_ru: null,
                text_zh: '签署',
                document_id: null,
                sources: ['note:minutes'],
              },
            ],
          },
        },
      ],
    };
  },
  retractProgramEntry: async (portal) => {
    const { id } = await addProgram(portal, OF_OUTSIDERS);
    const entryId = await addEntry(portal, id);
    return {
      input: { id, expectedVersion: 2, entryId },
      selection: '{ program { id } }',
      entries: () => [
        {
          subjectType: 'JointProgram',
          subjectId: id,
          before: { chronicle: [expect.objectContaining({ id: entryId }) as unknown] },
          after: { chronicle: [] },
        },
      ],
    };
  },
  setPartyContactPoints: async (portal) => {
    const { id } = await addProgram(portal, OF_OUTSIDERS);
    return {
      input: {
        id,
        expectedVersion: 1,
        partyKey: 'of-china',
        contactPoints: [{ kind: 'WEB', value: 'https://china.example' }],
      },
      selection: '{ program { id } }',
      entries: () => [
        {
          subjectType: 'JointProgram',
          subjectId: id,
          before: { contact_points: [] },
          after: { contact_points: [{ party: 'of-china', kind: 'WEB', value: 'https://china.example' }] },
        },
      ],
    };
  },
  reportCohort: async (portal) => {
    const { id } = await addProgram(portal, OF_OUTSIDERS);
    return {
      input: { programId: id, partyKey: 'of-china', year: 2021, enrolled: 60 },
      selection: '{ program { id } }',
      entries: () => [
        {
          subjectType: 'JointProgram',
          subjectId: id,
          before: { cohort: { year: 2021, reports: [] } },
          after: {
            cohort: {
              year: 2021,
              reports: [
                {
                  party_key: 'of-china',
                  quota: null,
                  admitted: null,
                  enrolled: 60,
                  graduates: null,
                  diplomas: null,
                  note: null,
                },
              ],
            },
          },
        },
      ],
    };
  },
  recordProgramBasis: async (portal) => {
    const { id } = await addProgram(portal, OF_OUTSIDERS);
    return {
      input: { programId: id, kind: 'AGREEMENT', decidedOn: '2020-09', sources: ['note:minutes'] },
      selection: '{ basis { id } }',
      entries: ({ basis }) => [
        {
          subjectType: 'ProgramBasis',
          subjectId: basis.id,
          before: null,
          after: {
            program_id: id,
            kind: 'AGREEMENT',
            step: null,
            party_key: null,
            authority_en: null,
            authority_ru: null,
            authority_zh: null,
            number: null,
            field_code: null,
            outcome: 'GRANTED',
            applied_on: null,
            decided_on: '2020-09',
            reported_on: null,
            batch_id: null,
            enrol_from: null,
            enrol_to: null,
            intake: null,
            valid_from: null,
            valid_to: null,
            ended_on: null,
            conditions_en: null,
            conditions_ru: null,
            conditions_zh: null,
            note: null,
            sources: ['note:minutes'],
          },
        },
      ],
    };
  },
  updateProgramBasis: async (portal) => {
    const { id: program } = await addProgram(portal, OF_OUTSIDERS);
    const id = await addBasis(portal, program);
    return {
      input: { id, expectedVersion: 1, validTo: '2030' },
      selection: '{ basis { id } }',
      entries: () => [
        {
          subjectType: 'ProgramBasis',
          subjectId: id,
          before: { valid_to: null },
          after: { valid_to: '2030' },
        },
      ],
    };
  },
  createEvent: async () => {
    const slug = `audited-${randomBytes(4).toString('hex')}`;
    const texts = (name: string) => ({ [`${name}_en`]: null, [`${name}_ru`]: null, [`${name}_zh`]: null });
    return {
      input: {
        slug,
        kind: 'SCHOOL',
        title: { zh: '夏令营' },
        time: { startsAt: '2027-07-01T09:00', endsAt: '2027-07-02T09:00', timeZone: 'Europe/Moscow' },
        hosts: [{ name: { en: 'A city' } }],
        venues: [{ city: { en: 'Perm' } }],
        contactPoints: [{ kind: 'WEB', value: 'https://school.example' }],
        topics: ['Snow'],
      },
      selection: '{ event { id } }',
      entries: ({ event }) => [
        {
          subjectType: 'Event',
          subjectId: event.id,
          before: null,
          after: {
            slug,
            kind: 'SCHOOL',
            state: 'DRAFT',
            audience: 'PUBLIC',
            body_id: null,
            program_id: null,
            series_id: null,
            ordinal: null,
            parent_id: null,
            format: null,
            former_format: null,
            ...texts('title'),
            title_zh: '夏令营',
            ...texts('summary'),
            ...texts('description'),
            ...texts('frame'),
            time_zone: 'Europe/Moscow',
            starts_on: null,
            ends_on: null,
            starts_local: '2027-07-01T09:00:00',
            ends_local: '2027-07-02T09:00:00',
            starts_at: '2027-07-01T06:00:00+00:00',
            ends_at: '2027-07-02T06:00:00+00:00',
            former_times: [],
            online_url: null,
            join_url: null,
            languages: [],
            topics: ['Snow'],
            outcomes: [],
            participants: {},
            note: null,
            sources: [],
            hosts: [
              {
                role: 'HOST',
                university_id: null,
                side: null,
                name_en: 'A city',
                name_ru: null,
                name_zh: null,
              },
            ],
            venues: [
              {
                ...texts('name'),
                ...texts('city'),
                city_en: 'Perm',
                address: null,
                country: null,
                latitude: null,
                longitude: null,
              },
            ],
            contact_points: [{ kind: 'WEB', value: 'https://school.example' }],
            delegations: [],
          },
        },
      ],
    };
  },
  updateEvent: async (portal) => {
    const id = await addEvent(portal);
    return {
      input: { id, expectedVersion: 1, format: 'ONLINE' },
      selection: '{ event { id } }',
      entries: () => [
        { subjectType: 'Event', subjectId: id, before: { format: null }, after: { format: 'ONLINE' } },
      ],
    };
  },
  advanceEvent: async (portal) => {
    const id = await addEvent(portal);
    return {
      input: { id, expectedVersion: 1, to: 'PUBLISHED' },
      selection: '{ event { id } }',
      entries: () => [
        { subjectType: 'Event', subjectId: id, before: { state: 'DRAFT' }, after: { state: 'PUBLISHED' } },
      ],
    };
  },
  createRegistration: async (portal) => {
    const eventId = await addEvent(portal);
    return {
      input: { eventId, opensAt: '2020-01-01T00:00:00Z', closesAt: '2030-01-01T00:00:00Z', quota: 5 },
      selection: '{ registration { id } }',
      entries: ({ registration }) => [
        {
          subjectType: 'EventRegistration',
          subjectId: registration.id,
          before: null,
          after: {
            event_id: eventId,
            opens_at: '2020-01-01T00:00:00+00:00',
            closes_at: '2030-01-01T00:00:00+00:00',
            quota: 5,
            quota_cn: null,
            quota_ru: null,
            quota_per_university: null,
            note: null,
          },
        },
      ],
    };
  },
  updateRegistration: async (portal) => {
    const id = await addRegistration(portal, await addEvent(portal));
    return {
      input: { id, expectedVersion: 1, quota: 7 },
      selection: '{ registration { id } }',
      entries: () => [
        { subjectType: 'EventRegistration', subjectId: id, before: { quota: null }, after: { quota: 7 } },
      ],
    };
  },
  nameDelegate: async (portal) => {
    const event = await addEvent(portal);
    const registrationId = await addRegistration(portal, event);
    const { id: ownerId } = await addUniversity(portal);
    const person = await addPerson(portal, { ownerId });
    await addAccount(portal, person);
    return {
      input: { registrationId, personId: person.id },
      selection: '{ delegate { id } }',
      entries: ({ delegate }) => [
        {
          subjectType: 'Delegate',
          subjectId: delegate.id,
          before: null,
          after: { event_id: event, person_id: person.id, state: 'CONFIRMED' },
        },
      ],
    };
  },
  withdrawDelegate: async (portal) => {
    const registrationId = await addRegistration(portal, await addEvent(portal));
    const { id: ownerId } = await addUniversity(portal);
    const person = await addPerson(portal, { ownerId });
    await addAccount(portal, person);
    const id = await addDelegate(portal, registrationId, person.id);
    return {
      input: { id, expectedVersion: 1 },
      selection: '{ delegate { id } }',
      entries: () => [
        {
          subjectType: 'Delegate',
          subjectId: id,
          before: { state: 'CONFIRMED' },
          after: { state: 'WITHDRAWN' },
        },
      ],
    };
  },
  createEventSeries: async () => {
    const slug = `audited-${randomBytes(4).toString('hex')}`;
    return {
      input: { slug, name: { en: 'School' } },
      selection: '{ series { id } }',
      entries: ({ series }) => [
        {
          subjectType: 'EventSeries',
          subjectId: series.id,
          before: null,
          after: {
            slug,
            body_id: null,
            name_en: 'School',
            name_ru: null,
            name_zh: null,
            note: null,
            sources: [],
          },
        },
      ],
    };
  },
  updateEventSeries: async (portal) => {
    const id = await addSeries(portal);
    return {
      input: { id, expectedVersion: 1, note: 'x' },
      selection: '{ series { id } }',
      entries: () => [
        { subjectType: 'EventSeries', subjectId: id, before: { note: null }, after: { note: 'x' } },
      ],
    };
  },
  recordBatch: async () => ({
    input: { year: 2022, half: 2, totalBachelorOrAbove: 40, sources: ['note:notice'] },
    selection: '{ batch { id } }',
    entries: ({ batch }) => [
      {
        subjectType: 'Batch',
        subjectId: batch.id,
        before: null,
        after: {
          year: 2022,
          half: 2,
          notice: null,
          announced_on: null,
          reported_on: null,
          total_bachelor_or_above: 40,
          total_undergraduate: null,
          note: null,
          sources: ['note:notice'],
        },
      },
    ],
  }),
  updateBatch: async (portal) => {
    const id = await addBatch(portal);
    return {
      input: { id, expectedVersion: 1, notice: '通知' },
      selection: '{ batch { id } }',
      entries: () => [
        { subjectType: 'Batch', subjectId: id, before: { notice: null }, after: { notice: '通知' } },
      ],
    };
  },
  updateProgram: async (portal) => {
    const { id } = await addProgram(portal, OF_OUTSIDERS);
    return {
      input: { id, expectedVersion: 1, audience: 'PUBLIC' },
      selection: '{ program { id } }',
      entries: () => [
        {
          subjectType: 'JointProgram',
          subjectId: id,
          before: { audience: 'SECRETARIATS' },
          after: { audience: 'PUBLIC' },
        },
      ],
    };
  },
  proposeProgramVersion: async (portal) => {
    const { id, sha256 } = await addProgram(portal, OF_OUTSIDERS);
    const first = { number: 1, sha256, approved_by: [], objections: [] };
    return {
      input: { id, expectedVersion: 1, content: { ...OF_OUTSIDERS, intake: 30 } },
      selection: '{ program { versions { sha256 } } }',
      entries: ({ program: { versions } }) => [
        {
          subjectType: 'JointProgram',
          subjectId: id,
          before: { versions: [first] },
          after: {
            versions: [first, { ...first, number: 2, sha256: (versions as { sha256: string }[])[1].sha256 }],
          },
        },
      ],
    };
  },
  approveProgramVersion: async (portal) => {
    const { id, sha256 } = await addProgram(portal, OF_OUTSIDERS);
    const version = { number: 1, sha256, approved_by: [], objections: [] };
    return {
      input: { id, sha256, partyKey: 'of-china' },
      selection: '{ program { id } }',
      entries: () => [
        {
          subjectType: 'JointProgram',
          subjectId: id,
          before: { versions: [version] },
          after: { versions: [{ ...version, approved_by: ['of-china'] }] },
        },
      ],
    };
  },
  objectToProgramVersion: async (portal) => {
    const { id, sha256 } = await addProgram(portal, OF_OUTSIDERS);
    const version = { number: 1, sha256, approved_by: [], objections: [] };
    const objection = { path: '/title/en', text: 'Another title.' };
    return {
      input: { id, sha256, partyKey: 'of-russia', ...objection },
      selection: '{ program { id } }',
      entries: () => [
        {
          subjectType: 'JointProgram',
          subjectId: id,
          before: { versions: [version] },
          after: { versions: [{ ...version, objections: [{ party: 'of-russia', ...objection }] }] },
        },
      ],
    };
  },
  createBody: async () => {
    const slug = `body-${newId('bdy').slice(4, 12)}${randomBytes(3).toString('hex')}`;
    return {
      input: { slug, kind: 'SUB_ALLIANCE', name: { en: 'Test', zh: '测试' }, foundedOn: '2020' },
      selection: '{ body { id } }',
      entries: ({ body: { id } }) => [
        {
          subjectType: 'Body',
          subjectId: id,
          before: null,
          after: {
            slug,
            kind: 'SUB_ALLIANCE',
            name_en: 'Test',
            name_ru: null,
            name_zh: '测试',
            founded_on: '2020',
            note: null,
            sources: [],
          },
        },
      ],
    };
  },
  updateBody: async (portal) => {
    const { body } = await portal.operator.get('{ body(slug: "summit") { id version note } }');
    const note = `N${randomBytes(4).toString('hex')}`;
    return {
      input: { id: body.id, expectedVersion: body.version, note },
      selection: '{ body { id } }',
      entries: () => [
        { subjectType: 'Body', subjectId: body.id, before: { note: body.note }, after: { note } },
      ],
    };
  },
  createOffice: async () => {
    const input = { bodyId: ASSOCIATION, kind: 'OTHER', side: 'CN', title: { en: 'Desk' }, heldBy: 'PERSON' };
    return {
      input: {
        ...input,
        timeZone: 'Asia/Shanghai',
        contactPoints: [{ kind: 'EMAIL', value: 'desk@example.org' }],
        openingHours: [{ weekday: 'TUESDAY', opens: '09:00', closes: '17:30' }],
      },
      selection: '{ office { id } }',
      entries: ({ office: { id } }) => [
        {
          subjectType: 'Office',
          subjectId: id,
          before: null,
          after: {
            body_id: ASSOCIATION,
            kind: 'OTHER',
            side: 'CN',
            title_en: 'Desk',
            title_ru: null,
            title_zh: null,
            description: null,
            held_by: 'PERSON',
            person_is: null,
            seats: 1,
            term_years: null,
            established_on: null,
            abolished_on: null,
            note: null,
            sources: [],
            working_languages: [],
            time_zone: 'Asia/Shanghai',
            contact_points: [{ kind: 'EMAIL', value: 'desk@example.org' }],
            opening_hours: [{ weekday: 'TUESDAY', opens: '09:00:00', closes: '17:30:00' }],
          },
        },
      ],
    };
  },
  updateOffice: async (portal) => {
    const { office: id } = await addOffice(portal);
    return {
      input: { id, expectedVersion: 1, workingLanguages: ['RU', 'ZH'], seats: 2 },
      selection: '{ office { id } }',
      entries: () => [
        {
          subjectType: 'Office',
          subjectId: id,
          before: { working_languages: [], seats: 1 },
          after: { working_languages: ['RU', 'ZH'], seats: 2 },
        },
      ],
    };
  },
  recordMeeting: async (portal) => {
    const { id: university } = await addUniversity(portal);
    return {
      input: {
        bodyId: ASSOCIATION,
        kind: 'OTHER',
        title: { en: 'Talks' },
        startsOn: '2024-05',
        chairs: [{ universityId: university }],
        agenda: [{ ru: 'Разное' }],
      },
      selection: '{ meeting { id } }',
      entries: ({ meeting: { id } }) => [
        {
          subjectType: 'Meeting',
          subjectId: id,
          before: null,
          after: {
            body_id: ASSOCIATION,
            kind: 'OTHER',
            ordinal: null,
            title_en: 'Talks',
            title_ru: null,
            title_zh: null,
            starts_on: '2024-05',
            ends_on: null,
            city_en: null,
            city_ru: null,
            city_zh: null,
            venue: null,
            is_cancelled: false,
            audience: 'PUBLIC',
            note: null,
            sources: [],
            chairs: [{ university_id: university, person_id: null }],
            agenda: [{ title_en: null, title_ru: 'Разное', title_zh: null }],
          },
        },
      ],
    };
  },
  updateMeeting: async (portal) => {
    const id = await addMeeting(portal);
    return {
      input: { id, expectedVersion: 1, venue: 'Hall', isCancelled: true },
      selection: '{ meeting { id } }',
      entries: () => [
        {
          subjectType: 'Meeting',
          subjectId: id,
          before: { venue: null, is_cancelled: false },
          after: { venue: 'Hall', is_cancelled: true },
        },
      ],
    };
  },
  draftDecision: async (portal) => {
    const meeting = await addMeeting(portal);
    const input = draftInput({ meetingId: meeting, effects: [meeting] });
    return {
      input,
      selection: '{ decision { id } }',
      entries: ({ decision: { id } }) => [
        {
          subjectType: 'Decision',
          subjectId: id,
          before: null,
          after: {
            body_id: ASSOCIATION,
            meeting_id: meeting,
            number: input.number,
            decided_on: '2023-12-28',
            title_en: (input.title as { en: string }).en,
            title_ru: null,
            title_zh: null,
            text_en: 'It is decided.',
            text_ru: null,
            text_zh: null,
            is_unanimous: null,
            votes_for: null,
            votes_against: null,
            votes_abstained: null,
            amends_id: null,
            audience: 'PUBLIC',
            state: 'DRAFT',
            published_at: null,
            sources: [],
            effects: [meeting],
          },
        },
      ],
    };
  },
  updateDecision: async (portal) => {
    const id = await addDraft(portal);
    return {
      input: { id, expectedVersion: 1, votes: { for: 3, against: 1, abstained: 0 }, text: { zh: '决定' } },
      selection: '{ decision { id } }',
      entries: () => [
        {
          subjectType: 'Decision',
          subjectId: id,
          before: { votes_for: null, votes_against: null, votes_abstained: null, text_zh: null },
          after: { votes_for: 3, votes_against: 1, votes_abstained: 0, text_zh: '决定' },
        },
      ],
    };
  },
  publishDecision: async (portal) => {
    const id = await addDraft(portal);
    return {
      input: { id, expectedVersion: 1 },
      selection: '{ decision { id } }',
      entries: () => [
        {
          subjectType: 'Decision',
          subjectId: id,
          before: { state: 'DRAFT', published_at: null },
          after: {
            state: 'PUBLISHED',
            published_at: expect.stringMatching(/^2027-03-01T09:00:00.123/) as string,
          },
        },
      ],
    };
  },
  withdrawDecision: async (portal) => {
    const id = await addDraft(portal);
    return {
      input: { id, expectedVersion: 1 },
      selection: '{ decision { id } }',
      entries: () => [
        {
          subjectType: 'Decision',
          subjectId: id,
          before: { state: 'DRAFT' },
          after: { state: 'WITHDRAWN' },
        },
      ],
    };
  },
  linkDecision: async (portal) => {
    const id = await addPublished(portal);
    const meeting = await addMeeting(portal);
    return {
      input: { id, expectedVersion: 2, effects: [meeting] },
      selection: '{ decision { id } }',
      entries: () => [
        {
          subjectType: 'Decision',
          subjectId: id,
          before: { effects: [] },
          after: { effects: [meeting] },
        },
      ],
    };
  },
  addDocument: async (portal) => {
    const meeting = await addMeeting(portal);
    const fileId = await addFile(portal);
    return {
      input: {
        subjectId: meeting,
        kind: 'MINUTES',
        title: { zh: '纪要' },
        texts: [{ lang: 'ZH', fileId, isAuthentic: true }],
      },
      selection: '{ document { id } }',
      entries: ({ document: { id } }) => [
        {
          subjectType: 'Document',
          subjectId: id,
          before: null,
          after: {
            subject_id: meeting,
            kind: 'MINUTES',
            title_en: null,
            title_ru: null,
            title_zh: '纪要',
            dated_on: null,
            signatories: [],
            audience: 'SECRETARIATS',
            texts: [
              {
                lang: 'ZH',
                is_authentic: true,
                file: 'minutes.pdf',
                sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
              },
            ],
          },
        },
      ],
    };
  },
  addApplicationDocument: async (portal) => {
    const { id: applicationId, accessToken } = await addNewcomer(portal);
    const fileId = await addNewcomerFile(portal, accessToken);
    const texts = [{ lang: 'EN', fileId }];
    return {
      input: { applicationId, accessToken, kind: 'OTHER', title: { en: 'Charter' }, texts },
      selection: '{ document { id } }',
      entries: ({ document: { id } }) => [
        {
          subjectType: 'Document',
          subjectId: id,
          before: null,
          after: {
            subject_id: applicationId,
            kind: 'OTHER',
            title_en: 'Charter',
            title_ru: null,
            title_zh: null,
            dated_on: null,
            signatories: [],
            audience: 'SECRETARIATS',
            texts: [
              {
                lang: 'EN',
                is_authentic: false,
                file: 'minutes.pdf',
                sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
              },
            ],
          },
        },
      ],
    };
  },
  updateDocument: async (portal) => {
    const { id } = await addDocument(portal, await addMeeting(portal));
    return {
      input: { id, expectedVersion: 1, audience: 'PUBLIC' },
      selection: '{ document { id } }',
      entries: () => [
        {
          subjectType: 'Document',
          subjectId: id,
          before: { audience: 'SECRETARIATS' },
          after: { audience: 'PUBLIC' },
        },
      ],
    };
  },
  createUniversity: async () => {
    const input = universityInput({
      names: { en: 'Amur State', ru: 'Амурский' },
      identifiers: [{ scheme: 'WIKIDATA', value: 'Q123' }],
      ror: null,
    });
    const name = {
      kind: 'OFFICIAL',
      note: null,
      sources: [],
      is_former: false,
      valid_from: null,
      valid_to: null,
    };
    return {
      input: { ...input },
      selection: '{ university { id } }',
      entries: ({ university: { id } }) => [
        {
          subjectType: 'University',
          subjectId: id,
          before: null,
          after: {
            slug: input.slug,
            side: 'RU',
            country: 'RU',
            city_en: 'Moscow',
            city_ru: null,
            city_zh: null,
            time_zone: 'Europe/Moscow',
            latitude: null,
            longitude: null,
            coordinates_precision: null,
            founded_in: null,
            founded_in_sources: [],
            website: null,
            ror: null,
            note: null,
            sources: ['note:made by a test'],
            unsourced_fields: [],
            names: [
              { ...name, lang: 'EN', text: 'Amur State' },
              { ...name, lang: 'RU', text: 'Амурский' },
            ],
            identifiers: [{ scheme: 'WIKIDATA', value: 'Q123' }],
          },
        },
      ],
    };
  },
  updateUniversity: async (portal) => {
    const { id } = await addUniversity(portal, { website: 'https://old.example.org' });
    return {
      input: {
        id,
        expectedVersion: 1,
        website: 'https://new.example.org',
        city: { en: 'Moscow' },
        note: 'N',
      },
      selection: '{ university { id } }',
      entries: () => [
        {
          subjectType: 'University',
          subjectId: id,
          before: { website: 'https://old.example.org', note: null },
          after: { website: 'https://new.example.org', note: 'N' },
        },
      ],
    };
  },
  renameUniversity: async (portal) => {
    const { id } = await addUniversity(portal, { names: { en: 'Before' } });
    const name = { kind: 'OFFICIAL', lang: 'EN', note: null, valid_from: null, valid_to: null };
    const old = { ...name, text: 'Before', is_former: false, sources: [] };
    return {
      input: { id, expectedVersion: 1, lang: 'EN', text: 'After', from: '2026-09', sources: ['note:decree'] },
      selection: '{ university { id } }',
      entries: () => [
        {
          subjectType: 'University',
          subjectId: id,
          before: { names: [old] },
          after: {
            names: [
              { ...name, text: 'After', is_former: false, valid_from: '2026-09', sources: ['note:decree'] },
              { ...old, is_former: true, valid_to: '2026-09' },
            ],
          },
        },
      ],
    };
  },
  suspendMember: async (portal) => {
    const { id } = await addUniversity(portal);
    await addMembership(portal, id);
    const decisionId = await addPublished(portal);
    return {
      input: { universityId: id, on: '2027-03-02', decisionId },
      selection: '{ suspension { id } }',
      entries: ({ suspension }) => [
        {
          subjectType: 'Suspension',
          subjectId: suspension.id,
          before: null,
          after: { university_id: id, begins_on: '2027-03-02', ends_on: null, ended: null },
        },
        carriedOut(decisionId, suspension.id),
      ],
    };
  },
  reinstateMember: async (portal) => {
    const { id: universityId } = await addUniversity(portal);
    await addMembership(portal, universityId);
    const id = await addSuspension(portal, universityId, '2027-02-01');
    const decisionId = await addPublished(portal);
    return {
      input: { id, expectedVersion: 1, on: '2027-03-02', decisionId },
      selection: '{ suspension { id } }',
      entries: () => [
        {
          subjectType: 'Suspension',
          subjectId: id,
          before: { ends_on: null, ended: null },
          after: { ends_on: '2027-03-02', ended: 'REINSTATEMENT' },
        },
        carriedOut(decisionId, id),
      ],
    };
  },
  recordHearing: async (portal) => {
    const { id } = await addUniversity(portal);
    return {
      input: { universityId: id, heldOn: '2027-02-28', text: { zh: '已听取意见。' } },
      selection: '{ hearing { id } }',
      entries: ({ hearing }) => [
        {
          subjectType: 'Hearing',
          subjectId: hearing.id,
          before: null,
          after: {
            university_id: id,
            held_on: '2027-02-28',
            text_en: null,
            text_ru: null,
            text_zh: '已听取意见。',
          },
        },
      ],
    };
  },
  excludeMember: async (portal) => {
    const { id } = await addUniversity(portal);
    const period = await addMembership(portal, id);
    const suspension = await addSuspension(portal, id, '2027-02-01');
    const hearingId = await addHearing(portal, id);
    const decisionId = await addPublished(portal);
    return {
      input: { universityId: id, hearingId, decisionId },
      selection: '{ departure { id } }',
      entries: ({ departure }) => [
        {
          subjectType: 'Departure',
          subjectId: departure.id,
          before: null,
          after: {
            ...DEPARTURE,
            university_id: id,
            kind: 'EXCLUSION',
            period_id: period,
            hearing_id: hearingId,
          },
        },
        {
          subjectType: 'Suspension',
          subjectId: suspension,
          before: { ends_on: null, ended: null },
          after: { ends_on: '2027-03-01', ended: 'END_OF_MEMBERSHIP' },
        },
        ended(period, 'EXCLUSION'),
        carriedOut(decisionId, departure.id, period),
      ],
    };
  },
  withdrawFromAssociation: async (portal) => {
    const { id } = await addUniversity(portal);
    const period = await addMembership(portal, id);
    const { client, account } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: id });
    return {
      client,
      actorKind: 'PERSON',
      actorId: account.id,
      input: { universityId: id, effectiveOn: '2027-03-01' },
      selection: '{ departure { id } }',
      entries: ({ departure }) => [
        {
          subjectType: 'Departure',
          subjectId: departure.id,
          before: null,
          after: { ...DEPARTURE, university_id: id, kind: 'WITHDRAWAL', period_id: period },
        },
        ended(period, 'WITHDRAWAL'),
      ],
    };
  },
  takeBackWithdrawal: async (portal) => {
    const { id: universityId } = await addUniversity(portal);
    const period = await addMembership(portal, universityId);
    const { client, account } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: universityId });
    const id = await addWithdrawal(client, universityId);
    return {
      client,
      actorKind: 'PERSON',
      actorId: account.id,
      input: { id, expectedVersion: 1 },
      selection: '{ departure { id } }',
      entries: () => [
        {
          subjectType: 'Departure',
          subjectId: id,
          before: { revoked_at: null },
          after: { revoked_at: '2027-03-01T09:00:00.123+00:00' },
        },
        {
          subjectType: 'MembershipPeriod',
          subjectId: period,
          before: { valid_to: '2098-01-01', ended: 'WITHDRAWAL', is_ongoing: false },
          after: { valid_to: null, ended: null, is_ongoing: true },
        },
      ],
    };
  },
  mergeUniversities: async (portal) => {
    const [{ id }, { id: intoId }] = [await addUniversity(portal), await addUniversity(portal)];
    const period = await addMembership(portal, id);
    const decisionId = await addPublished(portal);
    return {
      input: { fromId: id, intoId, on: '2027-03-01', decisionId },
      selection: '{ departure { id } }',
      entries: ({ departure }) => [
        {
          subjectType: 'Departure',
          subjectId: departure.id,
          before: null,
          after: { ...DEPARTURE, university_id: id, kind: 'MERGER', period_id: period, successor_id: intoId },
        },
        ended(period, 'MERGER'),
        carriedOut(decisionId, departure.id, period),
      ],
    };
  },
  confirmProfile: async (portal) => {
    const { id } = await addUniversity(portal);
    const { client, account } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: id });
    return {
      client,
      actorKind: 'PERSON',
      actorId: account.id,
      input: { id, expectedVersion: 1 },
      selection: '{ university { id } }',
      entries: () => [
        {
          subjectType: 'University',
          subjectId: id,
          before: { last_confirmed_on: null },
          after: { last_confirmed_on: '2027-03-01' },
        },
      ],
    };
  },
  updateConfirmationRule: async (portal) => {
    const { association } = await portal.anyone.get('{ association { confirmationRule { version } } }');
    return {
      input: {
        id: CONFIRMATION_RULE,
        expectedVersion: association.confirmationRule.version,
        months: 24,
        origin: { ru: 'Решение' },
      },
      selection: '{ rule { id } }',
      entries: () => [
        {
          subjectType: 'ConfirmationRule',
          subjectId: CONFIRMATION_RULE,
          before: expect.objectContaining({ months: 12 }),
          after: { months: 24, origin_en: null, origin_ru: 'Решение', origin_zh: null },
        },
      ],
    };
  },
  requestChange: async (portal) => {
    const { id } = await addUniversity(portal);
    return {
      input: { universityId: id, country: null },
      selection: '{ request { id } }',
      entries: ({ request }) => [
        {
          subjectType: 'ChangeRequest',
          subjectId: request.id,
          before: null,
          after: {
            university_id: id,
            state: 'OPEN',
            reason: 'Why requestChange',
            answer: null,
            closed_at: null,
            changes: [{ field: 'country', was: 'RU', wanted: null }],
          },
        },
      ],
    };
  },
  acceptChange: async (portal) => {
    const { id: universityId } = await addUniversity(portal);
    const id = await addChangeRequest(portal, universityId);
    return {
      input: { id, expectedVersion: 1 },
      selection: '{ request { id } }',
      entries: () => [
        {
          subjectType: 'University',
          subjectId: universityId,
          before: { founded_in: null },
          after: { founded_in: 1900 },
        },
        answered(id, { state: 'ACCEPTED' }),
      ],
    };
  },
  declineChange: async (portal) => {
    const id = await addChangeRequest(portal, (await addUniversity(portal)).id);
    return {
      input: { id, expectedVersion: 1, answer: 'No.' },
      selection: '{ request { id } }',
      entries: () => [answered(id, { state: 'DECLINED', answer: 'No.' })],
    };
  },
  withdrawChangeRequest: async (portal) => {
    const { id: ownerId } = await addUniversity(portal);
    const id = await addChangeRequest(portal, ownerId);
    const { client, account } = await actor(portal, Role.LIAISON_OFFICER, { ownerId });
    return {
      client,
      actorKind: 'PERSON',
      actorId: account.id,
      input: { id, expectedVersion: 1 },
      selection: '{ request { id } }',
      entries: () => [answered(id, { state: 'WITHDRAWN' })],
    };
  },
  recordMembershipPeriod: async (portal) => {
    const { id } = await addUniversity(portal);
    return {
      input: { universityId: id, kind: 'OBSERVER', from: '2012', to: '2014-05', sources: ['note:minutes'] },
      selection: '{ period { id } }',
      entries: ({ period }) => [
        {
          subjectType: 'MembershipPeriod',
          subjectId: period.id,
          before: null,
          after: {
            university_id: id,
            kind: 'OBSERVER',
            kind_basis: 'STATED',
            valid_from: '2012',
            valid_to: '2014-05',
            is_ongoing: false,
            attested_on: null,
            began: null,
            ended: null,
            decision: null,
            evidence: 'STRONG',
            note: null,
            sources: ['note:minutes'],
          },
        },
      ],
    };
  },
  appoint: async (portal) => {
    const { id } = await addUniversity(portal);
    const person = await addPerson(portal, { ownerId: id });
    return {
      input: {
        personId: person.id,
        duty: 'ALTERNATE',
        universityId: id,
        mandate: 'Order 1',
        to: '2030-01-01T00:00:00Z',
      },
      selection: '{ appointment { id person { grants { id } } } }',
      entries: ({ appointment }) => [
        {
          subjectType: 'Grant',
          subjectId: appointment.person.grants[0].id,
          action: 'giveGrant',
          before: null,
          after: expect.objectContaining({ personId: person.id, role: 'LIAISON_OFFICER' }),
        },
        {
          subjectType: 'Appointment',
          subjectId: appointment.id,
          before: null,
          after: {
            grant_id: appointment.person.grants[0].id,
            duty: 'ALTERNATE',
            function_en: null,
            function_ru: null,
            function_zh: null,
            mandate: 'Order 1',
            person_id: person.id,
            valid_from: expect.any(String),
            valid_to: expect.stringMatching(/^2030-01-01T00:00:00/),
          },
        },
      ],
    };
  },
  updateAppointment: async (portal) => {
    const { appointment: id } = await addAlternate(portal);
    return {
      input: { id, expectedVersion: 1, functionRu: 'координатор' },
      selection: '{ appointment { id } }',
      entries: () => [
        {
          subjectType: 'Appointment',
          subjectId: id,
          before: { function_ru: null },
          after: { function_ru: 'координатор' },
        },
      ],
    };
  },
  endAppointment: async (portal) => {
    const { appointment: id, grant } = await addAlternate(portal);
    return {
      input: { id, expectedVersion: 1, at: '2029-01-01T00:00:00Z' },
      selection: '{ appointment { id } }',
      entries: () => [
        {
          subjectType: 'Grant',
          subjectId: grant,
          action: 'endGrant',
          before: { validTo: null },
          after: { validTo: '2029-01-01T00:00:00.000Z' },
        },
        {
          subjectType: 'Appointment',
          subjectId: id,
          before: { valid_to: null },
          after: { valid_to: expect.stringMatching(/^2029-01-01T00:00:00/) },
        },
      ],
    };
  },
  beginTerm: async (portal) => {
    const { office, university } = await addOffice(portal);
    return {
      input: { officeId: office, universityId: university, from: '2020', sources: ['note:minutes'] },
      selection: '{ term { id } }',
      entries: ({ term }) => [
        {
          subjectType: 'Term',
          subjectId: term.id,
          before: null,
          after: { ...TERM, office_id: office, university_id: university },
        },
      ],
    };
  },
  handOver: async (portal) => {
    const { office, university, term: id } = await addOffice(portal, true);
    return {
      input: { id, expectedVersion: 1, on: '2024-05-01', universityId: university },
      selection: '{ term { id } }',
      entries: ({ term }) => [
        {
          subjectType: 'Term',
          subjectId: id,
          before: { valid_to: null, ended: null },
          after: { valid_to: '2024-05-01', ended: 'HANDOVER' },
        },
        {
          subjectType: 'Term',
          subjectId: term.id,
          before: null,
          after: {
            ...TERM,
            office_id: office,
            university_id: university,
            valid_from: '2024-05-01',
            began: 'HANDOVER',
            sources: [],
          },
        },
      ],
    };
  },
  endTerm: async (portal) => {
    const { term: id } = await addOffice(portal, true);
    return {
      input: { id, expectedVersion: 1, on: '2024-05-01', ended: 'RESIGNATION' },
      selection: '{ term { id } }',
      entries: () => [
        {
          subjectType: 'Term',
          subjectId: id,
          before: { valid_to: null, ended: null },
          after: { valid_to: '2024-05-01', ended: 'RESIGNATION' },
        },
      ],
    };
  },
  updateTerm: async (portal) => {
    const { term: id } = await addOffice(portal, true);
    return {
      input: { id, expectedVersion: 1, ordinal: 4, from: '2020-02' },
      selection: '{ term { id } }',
      entries: () => [
        {
          subjectType: 'Term',
          subjectId: id,
          before: { ordinal: null, valid_from: '2020' },
          after: { ordinal: 4, valid_from: '2020-02' },
        },
      ],
    };
  },
  updateMembershipPeriod: async (portal) => {
    const university = await addUniversity(portal);
    const { id } = await portal.app.get(MembershipsService).record(OPERATOR, {
      universityId: university.id,
      kind: MemberKind.FULL,
      from: '2015',
      isOngoing: true,
      evidence: Evidence.STRONG,
      sources: ['note:test'],
    });
    return {
      input: { id, expectedVersion: 1, to: '2020', ended: 'WITHDRAWAL' },
      selection: '{ period { id } }',
      entries: () => [
        {
          subjectType: 'MembershipPeriod',
          subjectId: id,
          before: { valid_to: null, is_ongoing: true, ended: null },
          after: { valid_to: '2020', is_ongoing: false, ended: 'WITHDRAWAL' },
        },
      ],
    };
  },
  createPerson: async (portal) => {
    const { id } = await addUniversity(portal);
    const point = { kind: 'EMAIL', value: 'anna@example.org', isOfficial: false };
    return {
      input: {
        scope: { ownerId: id },
        name: { lang: 'EN', familyName: 'Petrova', givenName: 'Anna' },
        contactPoints: [point],
      },
      selection: '{ person { id } }',
      entries: ({ person }) => [
        {
          subjectType: 'Person',
          subjectId: person.id,
          before: null,
          after: {
            scope_kind: 'UNIVERSITY',
            side: 'RU',
            university_id: id,
            partner_id: null,
            lang: 'EN',
            family_name: 'Petrova',
            given_name: 'Anna',
            patronymic: null,
            latin_family_name: null,
            latin_given_name: null,
            is_public: false,
            contact_points: [{ kind: 'EMAIL', value: 'anna@example.org', is_official: false }],
          },
        },
      ],
    };
  },
  updatePerson: async (portal) => {
    const { id } = await addPerson(portal, {}, { name: { lang: 'EN' as never, givenName: 'Ann' } });
    return {
      input: { id, expectedVersion: 1, name: { lang: 'EN', givenName: 'Anna' }, isPublic: true },
      selection: '{ person { id } }',
      entries: () => [
        {
          subjectType: 'Person',
          subjectId: id,
          before: { given_name: 'Ann', is_public: false },
          after: { given_name: 'Anna', is_public: true },
        },
      ],
    };
  },
  createPartner: async () => ({
    input: { name: 'Site', side: 'CN', website: 'https://site.example.org' },
    selection: '{ partner { id } }',
    entries: ({ partner }) => [
      {
        subjectType: 'Partner',
        subjectId: partner.id,
        before: null,
        after: { name: 'Site', side: 'CN', website: 'https://site.example.org' },
      },
    ],
  }),
  updatePartner: async (portal) => {
    const { id, name } = await addPartner(portal);
    return {
      input: { id, expectedVersion: 1, name: 'New site' },
      selection: '{ partner { id } }',
      entries: () => [
        { subjectType: 'Partner', subjectId: id, before: { name }, after: { name: 'New site' } },
      ],
    };
  },
  createAccount: async (portal) => {
    const { id } = await addPerson(portal);
    return {
      input: { personId: id, email: 'Audited@Example.org', lang: 'RU' },
      selection: '{ account { id } }',
      entries: ({ account }) => [
        {
          subjectType: 'Account',
          subjectId: account.id,
          before: null,
          after: { personId: id, email: 'Audited@Example.org', lang: 'RU', isClosed: false },
        },
      ],
    };
  },
  updateAccount: async (portal) => {
    const { id } = await addAccount(portal, await addPerson(portal), 'first@example.org');
    return {
      input: { id, expectedVersion: 1, email: 'second@example.org', isClosed: true },
      selection: '{ account { id } }',
      entries: () => [
        {
          subjectType: 'Account',
          subjectId: id,
          before: { email: 'first@example.org', isClosed: false },
          after: { email: 'second@example.org', isClosed: true },
        },
      ],
    };
  },
  giveGrant: async (portal) => {
    const person = await addPerson(portal);
    const { id } = await addUniversity(portal, { side: Side.CN });
    return {
      input: { personId: person.id, role: 'LIAISON_OFFICER', scope: { ownerId: id } },
      selection: '{ grant { id } }',
      entries: ({ grant }) => [
        {
          subjectType: 'Grant',
          subjectId: grant.id,
          before: null,
          after: {
            personId: person.id,
            role: 'LIAISON_OFFICER',
            scopeKind: 'UNIVERSITY',
            side: 'CN',
            universityId: id,
            partnerId: null,
            validFrom: NOW,
            validTo: null,
          },
        },
      ],
    };
  },
  endGrant: async (portal) => {
    const { id } = await giveRole(portal, await addPerson(portal), Role.SECRETARIAT_OFFICER, {
      side: Side.RU,
    });
    return {
      input: { id, expectedVersion: 1, at: '2028-01-01T00:00:00Z' },
      selection: '{ grant { id } }',
      entries: () => [
        {
          subjectType: 'Grant',
          subjectId: id,
          before: { validTo: null },
          after: { validTo: '2028-01-01T00:00:00.000Z' },
        },
      ],
    };
  },
  createInstitutionKey: async (portal) => {
    const { id } = await addUniversity(portal);
    return {
      input: { ownerId: id, name: 'CMS', scopes: ['READ_MEMBERS'], expiresAt: '2028-01-01T00:00:00Z' },
      selection: KEY_SELECTION,
      entries: ({ key }) => [
        {
          subjectType: 'InstitutionKey',
          subjectId: key.id,
          before: null,
          after: keyValues(id, key.prefix, 'CMS', { expires_at: '2028-01-01T00:00:00+00:00' }),
        },
      ],
    };
  },
  rotateInstitutionKey: async (portal) => {
    const university = await addUniversity(portal);
    const { key } = await addKey(portal, university.id, [KeyScope.READ_MEMBERS]);
    return {
      input: { id: key.id, overlapHours: 1, expiresAt: '2028-01-01T00:00:00Z' },
      selection: KEY_SELECTION,
      entries: (data) => [
        {
          subjectType: 'InstitutionKey',
          subjectId: key.id,
          before: { expires_at: '2028-02-29T09:00:00.123+00:00' },
          after: { expires_at: '2027-03-01T10:00:00.123+00:00' },
        },
        {
          subjectType: 'InstitutionKey',
          subjectId: data.key.id,
          before: null,
          after: keyValues(university.id, data.key.prefix, key.name, {
            expires_at: '2028-01-01T00:00:00+00:00',
            replaces_id: key.id,
          }),
        },
      ],
    };
  },
  revokeInstitutionKey: async (portal) => {
    const { id } = await addUniversity(portal);
    const { key } = await addKey(portal, id, [KeyScope.READ_PUBLIC]);
    return {
      input: { id: key.id },
      selection: '{ key { id } }',
      entries: () => [
        {
          subjectType: 'InstitutionKey',
          subjectId: key.id,
          before: { revoked_at: null },
          after: { revoked_at: '2027-03-01T09:00:00.123+00:00' },
        },
      ],
    };
  },
  eraseHistory: async (portal) => {
    const { id } = await addPartner(portal);
    return {
      input: { subjectId: id },
      selection: '{ subjectId }',
      entries: () => [{ subjectType: 'Partner', subjectId: id, before: null, after: null }],
    };
  },
  // It changes no record of the association; whether the address is known must not show anywhere.
  requestSignInCode: async (portal) => ({
    client: portal.anyone,
    input: { email: 'somebody@example.org' },
    selection: '{ expiresIn }',
    hasReason: false,
    entries: () => [],
  }),
  signIn: async (portal) => {
    const account = await addAccount(portal, await addPerson(portal));
    return {
      client: portal.anyone,
      actorKind: 'PERSON',
      actorId: account.id,
      input: await codeFor(portal, account.email),
      selection: '{ session { id } }',
      hasReason: false,
      entries: ({ session }) => [
        {
          subjectType: 'Session',
          subjectId: session.id,
          before: null,
          after: { accountId: account.id, method: 'EMAIL_CODE', provider: null },
        },
      ],
    };
  },
  signOut: async (portal) => {
    const account = await addAccount(portal, await addPerson(portal));
    const first = await signedIn(portal, account);
    await signedIn(portal, account);
    return {
      client: first.client,
      actorKind: 'PERSON',
      actorId: account.id,
      input: { everywhere: false },
      selection: '{ isSignedOut }',
      hasReason: false,
      entries: () => [
        {
          subjectType: 'Session',
          subjectId: first.sessionId,
          before: { endedAt: null },
          after: { endedAt: NOW },
        },
      ],
    };
  },
  createFeedSubscription: async (portal) => {
    const { id: ownerId } = await addUniversity(portal);
    const { client, account } = await actor(portal, Role.UNIVERSITY_READER, { ownerId });
    return {
      client,
      actorKind: 'PERSON',
      actorId: account.id,
      input: { kind: 'OWN', lang: 'RU', name: 'Phone' },
      selection: '{ subscription { id } }',
      entries: ({ subscription }) => [
        {
          subjectType: 'FeedSubscription',
          subjectId: subscription.id,
          before: null,
          after: { account_id: account.id, kind: 'OWN', lang: 'RU', name: 'Phone', revoked_at: null },
        },
      ],
    };
  },
  revokeFeedSubscription: async (portal) => {
    const { id: ownerId } = await addUniversity(portal);
    const { client } = await actor(portal, Role.UNIVERSITY_READER, { ownerId });
    const id = (await addSubscription(client))!;
    return {
      input: { id },
      selection: '{ subscription { id } }',
      entries: () => [
        {
          subjectType: 'FeedSubscription',
          subjectId: id,
          before: { revoked_at: null },
          after: { revoked_at: '2027-03-01T09:00:00.123+00:00' },
        },
      ],
    };
  },
  startApplication: () =>
    Promise.resolve({
      input: { kind: 'NEW_OBSERVER', students: 5 },
      selection: '{ application { id } }',
      entries: ({ application }) => [
        {
          subjectType: 'Application',
          subjectId: application.id,
          before: null,
          after: { ...EMPTY_APPLICATION, students: 5 },
        },
      ],
    }),
  updateApplication: async (portal) =>
    await ofLink(portal, { students: 5 }, { students: null }, { students: 5 }),
  withdrawApplication: async (portal) => await ofLink(portal, {}, { state: 'DRAFT' }, { state: 'WITHDRAWN' }),
  submitApplication: async (portal) =>
    await ofLink(
      portal,
      {},
      { state: 'DRAFT', submission: 0, submitted_at: null, review_due_on: null },
      { state: 'UNDER_REVIEW', submission: 1, ...HANDED_IN },
      `update application set name_en = 'A', name_ru = 'A', name_zh = 'A', side = 'CN', country = 'CN', city_en = 'C',
         website = 'https://a.example', founded_in = 1900, students = 1, staff = 1, profile = 'P', reasons = 'R' where id = $1`,
    ),
  appealApplication: async (portal) =>
    await ofLink(
      portal,
      { appeal: 'No.' },
      {
        state: 'REFUSED',
        submission: 1,
        submitted_at: '2027-01-01T00:00:00+00:00',
        review_due_on: '2027-02-01',
        appeal: null,
      },
      { state: 'UNDER_REVIEW', submission: 2, ...HANDED_IN, appeal: 'No.' },
      `update application set state = 'REFUSED', side = 'CN', submission = 1, submitted_at = '2027-01-01T00:00:00Z',
         review_due_on = '2027-02-01' where id = $1`,
    ),
  reviewApplication: async (portal) => {
    const { id: applicationId } = await submitted(await addApplicant(portal));
    const { client, account } = await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.CN });
    return {
      client,
      actorKind: 'PERSON',
      actorId: account.id,
      input: { applicationId, submission: 1, side: 'CN', verdict: 'REFUSE', statement: 'Because.' },
      selection: '{ review { id } }',
      entries: ({ review }) => [
        {
          subjectType: 'Review',
          subjectId: review.id,
          before: null,
          after: {
            application_id: applicationId,
            submission: 1,
            side: 'CN',
            verdict: 'REFUSE',
            statement: 'Because.',
            reviewed_at: '2027-03-01T09:00:00.123+00:00',
          },
        },
        {
          subjectType: 'Application',
          subjectId: applicationId,
          before: { state: 'UNDER_REVIEW' },
          after: { state: 'REFUSED' },
        },
      ],
    };
  },
  decideApplication: async (portal) => {
    const applicationId = await addAgreed(portal);
    const number = randomBytes(4).toString('hex');
    const decision = { number, decidedOn: '2027-02', title: { en: 'No' }, text: { en: 'No.' } };
    return {
      input: { applicationId, expectedVersion: 1, outcome: 'DECLINE', decision },
      selection: '{ decision { id } }',
      entries: ({ decision: { id } }) => [
        {
          action: 'draftDecision',
          subjectType: 'Decision',
          subjectId: id,
          before: null,
          after: expect.objectContaining({ number, effects: [applicationId] }) as Record<string, unknown>,
        },
        {
          action: 'publishDecision',
          subjectType: 'Decision',
          subjectId: id,
          before: { state: 'DRAFT', published_at: null },
          after: { state: 'PUBLISHED', published_at: '2027-03-01T09:00:00.123+00:00' },
        },
        {
          subjectType: 'Application',
          subjectId: applicationId,
          before: { state: 'AGREED' },
          after: { state: 'DECLINED' },
        },
      ],
    };
  },
  updateApplicationRules: async (portal) => {
    const { applicationRules: rules } = await portal.anyone.get(
      '{ applicationRules { id version reviewDays } }',
    );
    const reviewDays = rules.reviewDays + 1;
    return {
      input: { id: rules.id, expectedVersion: rules.version, reviewDays, reviewDaysOrigin: { en: 'Test.' } },
      selection: '{ rules { id } }',
      entries: () => [
        {
          subjectType: 'ApplicationRules',
          subjectId: rules.id,
          before: { review_days: rules.reviewDays, review_days_origin_en: expect.any(String) as string },
          after: { review_days: reviewDays, review_days_origin_en: 'Test.' },
        },
      ],
    };
  },
  setNextCertificateNumber: async (portal) => {
    const { association } = await portal.anyone.get(
      '{ association { certificateSeries { id version nextNumber } } }',
    );
    const [{ id, version, nextNumber }] = association.certificateSeries;
    return {
      input: { id, expectedVersion: version, nextNumber: nextNumber + 9 },
      selection: '{ series { id } }',
      entries: () => [
        {
          subjectType: 'CertificateSeries',
          subjectId: id,
          before: { next_number: nextNumber },
          after: { next_number: nextNumber + 9 },
        },
      ],
    };
  },
  createEmbedKey: async (portal) => {
    const { id } = await addUniversity(portal);
    return {
      input: { scope: { ownerId: id }, name: 'Site' },
      selection: '{ embedKey { id } }',
      entries: ({ embedKey }) => [
        {
          subjectType: 'EmbedKey',
          subjectId: embedKey.id,
          before: null,
          after: {
            scope_kind: 'UNIVERSITY',
            side: 'RU',
            university_id: id,
            partner_id: null,
            name: 'Site',
            ended_at: null,
          },
        },
      ],
    };
  },
  renameEmbedKey: async (portal) => {
    const id = await addEmbedKey(portal, {});
    return {
      input: { id, expectedVersion: 1, name: 'Another site' },
      selection: '{ embedKey { id } }',
      entries: () => [
        {
          subjectType: 'EmbedKey',
          subjectId: id,
          before: { name: expect.stringMatching(/^Site \d+$/) as string },
          after: { name: 'Another site' },
        },
      ],
    };
  },
  endEmbedKey: async (portal) => {
    const id = await addEmbedKey(portal, {});
    return {
      input: { id, expectedVersion: 1 },
      selection: '{ embedKey { id } }',
      entries: () => [
        {
          subjectType: 'EmbedKey',
          subjectId: id,
          before: { ended_at: null },
          after: { ended_at: '2027-03-01T09:00:00.123+00:00' },
        },
      ],
    };
  },
  registerTrustedDocument: async (portal) => {
    const { id } = await addPartner(portal);
    const text = 'query A { __typename }';
    return {
      input: { ownerId: id, name: 'A page', text },
      selection: '{ document { id } }',
      entries: ({ document }) => [
        {
          subjectType: 'TrustedDocument',
          subjectId: document.id,
          before: null,
          after: {
            scope_kind: 'PARTNER',
            side: 'CN',
            university_id: null,
            partner_id: id,
            name: 'A page',
            sha256: createHash('sha256').update(text).digest('hex'),
            retired_at: null,
          },
        },
      ],
    };
  },
  retireTrustedDocument: async (portal) => {
    const id = await addTrustedDocument(portal, (await addPartner(portal)).id);
    return {
      input: { id, expectedVersion: 1 },
      selection: '{ document { id } }',
      entries: () => [
        {
          subjectType: 'TrustedDocument',
          subjectId: id,
          before: { retired_at: null },
          after: { retired_at: '2027-03-01T09:00:00.123+00:00' },
        },
      ],
    };
  },
  endSession: async (portal) => {
    const account = await addAccount(portal, await addPerson(portal));
    const [{ client }, other] = [await signedIn(portal, account), await signedIn(portal, account)];
    return {
      client,
      actorKind: 'PERSON',
      actorId: account.id,
      input: { id: other.sessionId },
      selection: '{ session { id } }',
      entries: () => [
        {
          subjectType: 'Session',
          subjectId: other.sessionId,
          before: { endedAt: null },
          after: { endedAt: NOW },
        },
      ],
    };
  },
};

function keyValues(universityId: string, prefix: string, name: string, more: object): Entry['after'] {
  return {
    scope_kind: 'UNIVERSITY',
    side: 'RU',
    university_id: universityId,
    partner_id: null,
    name,
    prefix,
    scopes: ['READ_MEMBERS'],
    replaces_id: null,
    revoked_at: null,
    ...more,
  };
}

/** The challenge and the code that a mail would have brought. */
async function codeFor(portal: TestApp, email: string): Promise<{ challenge: string; code: string }> {
  const { requestSignInCode } = await portal.anyone.get(
    'mutation($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) { challenge } }',
    { input: { email } },
  );
  const challenge = requestSignInCode.challenge as string;
  const code = 'ABCD2345';
  const digest = scryptSync(code, 'salt', 32).toString('hex');
  await portal.db.rows(sql`
    update sign_in_challenge set code_salt = 'salt', code_digest = ${digest}
    where digest = ${digestOf(challenge)}`);
  return { challenge, code };
}

async function call(portal: TestApp, mutation: string, given: Case) {
  const type = `${mutation[0].toUpperCase()}${mutation.slice(1)}Input`;
  const input = given.hasReason === false ? given.input : { ...given.input, reason: `Why ${mutation}` };
  const client = (given.client ?? portal.operator).with({ 'x-request-id': `test-${mutation}` });
  const answer = await client.ask(
    `mutation($input: ${type}!) { ${mutation}(input: $input) ${given.selection} }`,
    { input },
  );
  if (answer.errors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(answer.errors)}`);
  return { data: answer.data[mutation], requestId: answer.headers.get('x-request-id') };
}

/** Calls a mutation and compares what it has left in the audit. */
async function expectRecorded(portal: TestApp, mutation: string): Promise<void> {
  const given = await CASES[mutation](portal);
  let called: Awaited<ReturnType<typeof call>> | undefined;
  const entries = await added(portal, async () => (called = await call(portal, mutation, given)));
  const { data, requestId } = called!;
  expect(requestId).toBe(`test-${mutation}`);
  expect(entries).toEqual(
    given.entries(data).map((expected) => ({
      id: expect.stringMatching(/^aud_/) as string,
      seq: expect.any(Number) as number,
      previousHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      at: NOW,
      actorKind: given.actorKind ?? 'OPERATOR_TOKEN',
      actorId: given.actorId ?? 'operator',
      onBehalfOf: null,
      action: mutation,
      reason: given.hasReason === false ? null : `Why ${mutation}`,
      requestId,
      erasedAt: null,
      ...expected,
    })),
  );
}

describe('what is written', () => {
  let portal: TestApp;
  beforeAll(async () => {
    portal = await startApp();
    portal.pinClock(NOW);
  });
  afterAll(() => portal.close());

  it('is told of every mutation of the schema', () => {
    const { schema } = portal.app.get(GraphQLSchemaHost);
    expect(Object.keys(CASES).sort()).toEqual(Object.keys(schema.getMutationType()!.getFields()).sort());
  });

  it.each(Object.keys(CASES))('by %s: who, when, what, before, after, why and in which request', (mutation) =>
    expectRecorded(portal, mutation),
  );

  it('by a person and by a key: under their own names', async () => {
    const { id } = await addUniversity(portal);
    const officer = await actor(portal, Role.LIAISON_OFFICER, { ownerId: id });
    const { key, client } = await addKey(portal, id, [KeyScope.WRITE_UNIVERSITY]);
    const entries = await added(portal, async () => {
      await officer.client.get(UPDATE, {
        input: { id, expectedVersion: 1, website: 'https://a.example.org' },
      });
      await client.get(UPDATE, { input: { id, expectedVersion: 2, website: 'https://b.example.org' } });
    });
    expect(entries).toMatchObject([
      { actorKind: 'PERSON', actorId: officer.account.id, onBehalfOf: null, subjectId: id },
      { actorKind: 'KEY', actorId: key.id, onBehalfOf: null, subjectId: id },
    ]);
  });

  it('by the operator on behalf of somebody: both names, and both find it', async () => {
    const { id } = await addUniversity(portal);
    const officer = await actor(portal, Role.LIAISON_OFFICER, { ownerId: id });
    const operator = await actor(portal, Role.OPERATOR, {});
    const onBehalf = { 'x-on-behalf-of': officer.person.id };
    const entries = await added(portal, async () => {
      await portal.operator
        .with(onBehalf)
        .get(UPDATE, { input: { id, expectedVersion: 1, website: 'https://a.example.org' } });
      await operator.client
        .with(onBehalf)
        .get(UPDATE, { input: { id, expectedVersion: 2, website: 'https://b.example.org' } });
    });
    expect(entries).toMatchObject([
      { actorKind: 'OPERATOR_TOKEN', actorId: 'operator', onBehalfOf: officer.person.id },
      { actorKind: 'PERSON', actorId: operator.account.id, onBehalfOf: officer.person.id },
    ]);
    const found = await entriesOf(portal.operator, { actorId: officer.person.id });
    expect(found.map(({ seq }) => seq)).toEqual([entries[1].seq, entries[0].seq]);
    const own = await entriesOf(portal.operator, { actorId: operator.account.id });
    expect(own.map(({ seq }) => seq)).toEqual([entries[1].seq]);
  });

  it('nothing by what is refused, of whatever reason', async () => {
    const { id, slug } = await addUniversity(portal);
    const officer = await actor(portal, Role.LIAISON_OFFICER, { ownerId: id });
    const reasons: unknown[] = [];
    const entries = await added(portal, async () => {
      for (const [client, query, input] of [
        [portal.operator, UPDATE, { id, expectedVersion: 7, note: 'stale' }],
        [portal.operator, UPDATE, { id, expectedVersion: 1, names: { en: null } }],
        [officer.client, UPDATE, { id, expectedVersion: 1, note: 'official' }],
        [portal.anyone, UPDATE, { id, expectedVersion: 1, note: 'nobody' }],
        [
          portal.operator,
          'mutation($input: CreateUniversityInput!) { createUniversity(input: $input) { university { id } } }',
          universityInput({ slug }),
        ],
        [portal.operator, ERASE, { subjectId: newId('uni'), reason: 'nothing there' }],
      ] as const) {
        reasons.push((await client.refused(query, { input })).extensions.reason);
      }
    });
    expect(reasons).toEqual([
      'VERSION_STALE',
      'NAME_REQUIRED',
      'OFFICIAL_FIELD',
      'TOKEN_REQUIRED',
      'SLUG_TAKEN',
      'NOT_FOUND',
    ]);
    expect(entries).toEqual([]);
  });

  it('in the transaction of the change: undone with it', async () => {
    const { id } = await addUniversity(portal);
    const entries = await added(portal, async () => {
      await expect(
        portal.db.transaction(async () => {
          await portal.app
            .get(UniversitiesService)
            .update(OPERATOR, { id, expectedVersion: 1, note: 'lost' });
          portal.db.beforeCommit(() => {
            throw new Error('at the last moment');
          });
        }),
      ).rejects.toThrow('at the last moment');
    });
    expect(entries).toEqual([]);
    const [{ version }] = await portal.db.rows<{ version: number }>(
      sql`select version from university where id = ${id}`,
    );
    expect(version).toBe(1);
    const [{ orphans }] = await portal.db.rows<{ orphans: number }>(
      sql`select count(*)::integer as orphans from audit_values where entry_id not in (select id from audit_entry)`,
    );
    expect(orphans).toBe(0);
  });

  it('of two changes in one transaction both, in their order and one after the other', async () => {
    const entries = await added(portal, () =>
      portal.db.transaction(async () => {
        const { id } = await addUniversity(portal, { slug: 'two-at-once' });
        await portal.app.get(UniversitiesService).update(OPERATOR, { id, expectedVersion: 1, note: 'again' });
      }),
    );
    expect(entries).toMatchObject([
      { action: 'createUniversity', requestId: null },
      { action: 'updateUniversity', before: { note: null }, after: { note: 'again' }, requestId: null },
    ]);
    expect(entries[1]).toMatchObject({ seq: entries[0].seq + 1, previousHash: entries[0].hash });
  });

  it('of two calls in one document the one that was done, under the id of the request', async () => {
    const { id } = await addUniversity(portal);
    let requestId: string | null = null;
    const entries = await added(portal, async () => {
      const answer = await portal.operator.ask(
        `mutation($a: UpdateUniversityInput!, $b: UpdateUniversityInput!) {
          a: updateUniversity(input: $a) { university { version } }
          b: updateUniversity(input: $b) { university { version } }
        }`,
        { a: { id, expectedVersion: 1, note: 'a' }, b: { id, expectedVersion: 1, note: 'b' } },
      );
      expect(answer.errors.map(({ path, extensions }) => [path, extensions.reason])).toEqual([
        [['b'], 'VERSION_STALE'],
      ]);
      requestId = answer.headers.get('x-request-id');
    });
    expect(entries).toMatchObject([{ after: { note: 'a' }, requestId }]);
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('never a secret, a code, or the digest of one', async () => {
    const { id } = await addUniversity(portal);
    const account = await addAccount(portal, await addPerson(portal));
    const session = await signedIn(portal, account);
    const code = await codeFor(portal, account.email);
    const signedInAnswer = await portal.anyone.ask(
      'mutation($input: SignInInput!) { signIn(input: $input) { session { id } } }',
      { input: { ...code, idempotencyKey: 'key-of-sign-in' } },
    );
    const [, cookie] = /=([\w-]{43});/.exec(signedInAnswer.headers.get('set-cookie')!)!;
    const made = await portal.operator.get(
      `mutation($input: CreateInstitutionKeyInput!) { createInstitutionKey(input: $input) ${KEY_SELECTION} }`,
      { input: { ownerId: id, name: 'Secret', scopes: ['READ_PUBLIC'], idempotencyKey: 'key-of-key' } },
    );
    const { secret: rotated } = await portal.app
      .get(KeysService)
      .rotate(OPERATOR, { id: made.createInstitutionKey.key.id, overlapHours: 1 });
    const secrets = [
      made.createInstitutionKey.secret as string,
      rotated,
      cookie,
      session.cookie.split('=')[1],
      code.challenge,
      code.code,
      'key-of-sign-in',
      'key-of-key',
      portal.config.PORTAL_OPERATOR_TOKEN!,
    ];
    const rows = await portal.db.rows<{ text: string }>(
      sql`select e::text || v::text as text from audit_entry e join audit_values v on v.entry_id = e.id`,
    );
    const all = rows.map(({ text }) => text).join('\n');
    expect(all).toContain(made.createInstitutionKey.key.id);
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(7);
      expect(all.includes(secret)).toBe(false);
      expect(all.includes(digestOf(secret))).toBe(false);
    }
    // Nor a field that would be for one, in the values of any record.
    const bodies = await portal.db.rows<{ body: string }>(
      sql`select body from audit_values where body is not null`,
    );
    // Whether a ballot is a secret one is none.
    expect(bodies.map(({ body }) => body.replaceAll('"is_secret":', '')).join('\n')).not.toMatch(
      /"\w*(digest|secret|token|emailKey)\w*":/i,
    );
  });
});

describe('the chain', () => {
  let portal: TestApp;
  let university: string;
  let other: string;
  let audit: Audit;
  beforeAll(async () => {
    portal = await startApp();
    audit = portal.app.get(Audit);
    ({ id: university } = await addUniversity(portal));
    for (let version = 1; version < 4; version++) {
      await portal.operator.get(UPDATE, {
        input: { id: university, expectedVersion: version, note: `Note ${version}`, reason: 'Because' },
      });
    }
    ({ id: other } = await addPartner(portal));
  });
  afterAll(() => portal.close());

  it('is intact, with the head that the last entry has', async () => {
    const [last] = await entriesOf(portal.operator);
    const { verifyAuditChain } = await portal.operator.get(VERIFY);
    expect(verifyAuditChain).toEqual({
      isIntact: true,
      entries: last.seq,
      erased: 0,
      headSeq: last.seq,
      headHash: last.hash,
      fault: null,
    });
    const { seqs } = (
      await portal.db.rows<{ seqs: number[] }>(
        sql`select array_agg(seq::integer order by seq) as seqs from audit_entry`,
      )
    )[0];
    expect(seqs).toEqual(Array.from({ length: last.seq }, (_, index) => index + 1));
    expect(await audit.has(last.seq, last.hash)).toBe(true);
    expect(await audit.has(last.seq - 1, last.hash)).toBe(false);
  });

  it('is checked by the operator only', async () => {
    const officer = await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.RU });
    expect((await officer.client.refused(VERIFY)).extensions.reason).toBe('NOT_ALLOWED');
    expect((await portal.anyone.refused(VERIFY)).extensions.reason).toBe('TOKEN_REQUIRED');
  });

  it.each([
    ['update audit_entry set action = action', 'audit_entry is append-only'],
    ['update audit_entry set at = now() where seq = 3', 'audit_entry is append-only'],
    ['delete from audit_entry', 'audit_entry is append-only'],
    ['truncate audit_entry', 'audit_entry is append-only'],
    ['update audit_values set body = body', 'audit_values is append-only'],
    ["update audit_values set salt = 'x'", 'audit_values is append-only'],
    [
      "update audit_values set salt = null, body = null, erased_at = now(), entry_id = 'x'",
      'audit_values is append-only',
    ],
    ['delete from audit_values', 'audit_values is append-only'],
    ['truncate audit_values cascade', 'audit_\\w+ is append-only'],
    // As replication and restoring of dumps do, which other triggers do not see.
    ['set local session_replication_role = replica; delete from audit_entry', 'audit_entry is append-only'],
    ['set local session_replication_role = replica; truncate audit_entry', 'audit_entry is append-only'],
  ])('cannot be changed by whoever rules the database: %s', async (statements, message) => {
    const attempt = portal.db.transaction(async () => {
      for (const statement of statements.split('; ')) await portal.db.rows(sql`${raw(statement)}`);
    });
    await expect(attempt).rejects.toThrow(new RegExp(message));
  });

  it('gives its places itself, whatever an insert says', async () => {
    await undone(async () => {
      const last = await head(portal);
      await portal.db.rows(sql`insert into audit_values values ('x', 'x', 'x')`);
      await portal.db.rows(sql`alter table audit_entry drop constraint audit_entry_id_check`);
      await portal.db.rows(sql`
        insert into audit_entry select (jsonb_populate_record(e, '{"id": "x", "seq": 1, "hash": "forged", "previous_hash": "forged"}')).*
        from audit_entry e where seq = 1`);
      const [row] = await portal.db.rows<{ seq: number; hash: string }>(
        sql`select seq::integer, hash from audit_entry where id = 'x'`,
      );
      expect(row).toEqual({ seq: last + 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
      expect((await audit.verify()).fault).toEqual({
        seq: last + 1,
        message: 'Its content is not the one that was written.',
      });
    });
  });

  /** Does something to the database as its superuser, without the guards, and undoes it. */
  async function undone(work: () => Promise<void>): Promise<void> {
    await expect(
      portal.db.transaction(async () => {
        await portal.db.rows(sql`alter table audit_entry disable trigger all`);
        await portal.db.rows(sql`alter table audit_values disable trigger all`);
        await portal.db.rows(sql`alter table audit_entry enable always trigger audit_entry_chain`);
        await work();
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
  }

  /** What the check finds when somebody has meddled with the tables. */
  async function meddled(...statements: string[]): Promise<Verification> {
    let found: Verification;
    await undone(async () => {
      await portal.db.rows(sql`alter table audit_entry disable trigger audit_entry_chain`);
      for (const statement of statements) await portal.db.rows(sql`${raw(statement)}`);
      found = await audit.verify();
    });
    return found!;
  }

  const CONTENT = 'Its content is not the one that was written.';
  const ORDER = 'It does not follow upon the entry before.';
  const VALUES = 'Its values are not the ones that were written.';

  // Each column, with the smallest change that it can have.
  const COLUMNS: Record<string, [change: string, message: string]> = {
    id: [`'aud_00000000-0000-7000-8000-000000000000'`, CONTENT],
    seq: ['5000', 'The entries before it are missing, from 9 on.'],
    at: [`at + interval '1 microsecond'`, CONTENT],
    actor_kind: [`'PERSON'`, CONTENT],
    actor_id: [`'somebody'`, CONTENT],
    on_behalf_of: [`'per_1'`, CONTENT],
    action: [`'x'`, CONTENT],
    subject_type: [`'x'`, CONTENT],
    subject_id: [`'x'`, CONTENT],
    scope_kind: [`'SIDE'`, CONTENT],
    side: ['null', CONTENT],
    university_id: ['null', CONTENT],
    partner_id: [`'x'`, CONTENT],
    request_id: [`'x'`, CONTENT],
    values_digest: [`repeat('0', 64)`, CONTENT],
    content_hash: [`repeat('0', 64)`, CONTENT],
    previous_hash: [`repeat('0', 64)`, ORDER],
    hash: [`repeat('0', 64)`, CONTENT],
  };

  it('has every column in the hash', async () => {
    const columns = await portal.db.rows<{ name: string }>(
      sql`select column_name as name from information_schema.columns where table_name = 'audit_entry'`,
    );
    expect(columns.map(({ name }) => name).sort()).toEqual(Object.keys(COLUMNS).sort());
  });

  it.each(Object.entries(COLUMNS))('shows a change of %s', async (column, [change, message]) => {
    const statements = [`update audit_entry set ${column} = ${change} where seq = 9`];
    if (column === 'id') {
      statements.push(`update audit_values set entry_id = ${change} where entry_id = (
        select entry_id from audit_values where entry_id not in (select id from audit_entry))`);
    }
    const found = await meddled(...statements);
    const seq = column === 'seq' ? 10 : 9;
    expect(found).toMatchObject({ entries: 8, headSeq: 8, fault: { seq, message } });
  });

  it('shows values that were changed, exchanged, or moved between salt and body', async () => {
    const of = (seq: number) => `entry_id = (select id from audit_entry where seq = ${seq})`;
    expect(
      (await meddled(`update audit_values set body = replace(body, 'T', 't') where ${of(9)}`)).fault,
    ).toEqual({
      seq: 9,
      message: VALUES,
    });
    expect((await meddled(`update audit_values set salt = upper(salt) || 'x' where ${of(9)}`)).fault).toEqual(
      {
        seq: 9,
        message: VALUES,
      },
    );
    expect(
      (await meddled(`update audit_values set salt = '', body = salt || body where ${of(9)}`)).fault,
    ).toEqual({ seq: 9, message: VALUES });
    expect(
      (
        await meddled(
          `create temporary table kept as select * from audit_values where ${of(9)} or ${of(12)}`,
          `update audit_values v set salt = k.salt, body = k.body from kept k
           where (v.${of(9)} or v.${of(12)}) and k.entry_id <> v.entry_id`,
        )
      ).fault,
    ).toEqual({ seq: 9, message: VALUES });
    expect((await meddled(`delete from audit_values where ${of(9)}`)).fault).toEqual({
      seq: 9,
      message: 'Its values are missing.',
    });
  });

  it('shows two entries that have changed places', async () => {
    const found = await meddled(
      'update audit_entry set seq = -9 where seq = 9',
      'update audit_entry set seq = 9 where seq = 12',
      'update audit_entry set seq = 12 where seq = -9',
    );
    expect(found.fault).toEqual({ seq: 9, message: ORDER });
  });

  it('shows an entry that is gone, with the gap left open or closed', async () => {
    const gone = 'delete from audit_entry where seq = 9';
    expect((await meddled(gone)).fault).toEqual({
      seq: 10,
      message: 'The entries before it are missing, from 9 on.',
    });
    const closed = await meddled(
      gone,
      'update audit_entry set seq = -seq where seq > 9',
      'update audit_entry set seq = -seq - 1 where seq < 0',
    );
    expect(closed.fault).toEqual({ seq: 9, message: ORDER });
    const first = await meddled('delete from audit_entry where seq = 1');
    expect(first.fault).toEqual({ seq: 2, message: 'The entries before it are missing, from 1 on.' });
  });

  it('shows an entry that was put in', async () => {
    const id = newId('aud');
    const found = await meddled(
      'update audit_entry set seq = -seq where seq > 9',
      'update audit_entry set seq = -seq + 1 where seq < 0',
      `insert into audit_values select '${id}', salt, body from audit_values
       where entry_id = (select id from audit_entry where seq = 9)`,
      `insert into audit_entry select (jsonb_populate_record(e, '{"id": "${id}", "seq": 10, "hash": "x"}')).*
       from audit_entry e where seq = 9`,
    );
    expect(found.fault).toEqual({ seq: 10, message: ORDER });
  });

  it('shows that its end is gone to whoever has noted an earlier head', async () => {
    const last = await head(portal);
    const { headHash } = await audit.verify();
    await undone(async () => {
      await portal.db.rows(sql`delete from audit_entry where seq = ${last}`);
      expect(await audit.verify()).toMatchObject({ headSeq: last - 1, fault: null });
      expect(await audit.has(last, headHash!)).toBe(false);
    });
    expect(await audit.has(last, headHash!)).toBe(true);
  });

  it('shows values that were erased without an act', async () => {
    const blank = (seq: number, at = 'now()') =>
      `update audit_values set salt = null, body = null, erased_at = ${at}
       where entry_id = (select id from audit_entry where seq = ${seq})`;
    const message = 'Its values were erased by no act of the chain.';
    expect(await meddled(blank(12), blank(9))).toMatchObject({ erased: 2, fault: { seq: 9, message } });
    await undone(async () => {
      // An act that came later erased other values and does not account for these.
      const [own] = await entriesOfSubject(university);
      await portal.db.rows(sql`${raw(blank(own))}`);
      await audit.erase(OPERATOR, { type: 'University', id: university, scope: ASSOCIATION_SCOPE }, null);
      await flush();
      expect((await audit.verify()).fault).toEqual({ seq: own, message });
    });
    await undone(async () => {
      // An act does not account for its own values.
      await audit.erase(
        OPERATOR,
        { type: 'University', id: university, scope: ASSOCIATION_SCOPE },
        'Demanded',
      );
      await flush();
      const last = await head(portal);
      expect((await audit.verify()).fault).toBeNull();
      await portal.db.rows(sql`${raw(blank(last, `(select at from audit_entry where seq = ${last})`))}`);
      expect((await audit.verify()).fault).toEqual({ seq: last, message });
    });
  });

  async function entriesOfSubject(id: string): Promise<number[]> {
    const rows = await portal.db.rows<{ seq: number }>(
      sql`select seq::integer from audit_entry where subject_id = ${id} order by seq`,
    );
    return rows.map(({ seq }) => seq);
  }

  /** Has the entries appended that would be at the end of the transaction. */
  async function flush(): Promise<void> {
    await (audit as unknown as { append(): Promise<void> }).append();
  }

  it('tells the first fault to the operator too, over HTTP', async () => {
    const guarded = async (statement: string): Promise<void> => {
      await portal.db.transaction(async () => {
        await portal.db.rows(sql`alter table audit_entry disable trigger audit_entry_append_only`);
        await portal.db.rows(sql`${raw(statement)}`);
        await portal.db.rows(sql`alter table audit_entry enable always trigger audit_entry_append_only`);
      });
    };
    const intact = (await portal.operator.get(VERIFY)).verifyAuditChain;
    const [{ hash }] = await portal.db.rows<{ hash: string }>(
      sql`select hash from audit_entry where seq = 6`,
    );
    await guarded(`update audit_entry set action = action || 'x' where seq in (7, 12)`);
    expect((await portal.operator.get(VERIFY)).verifyAuditChain).toEqual({
      isIntact: false,
      entries: 6,
      erased: 0,
      headSeq: 6,
      headHash: hash,
      fault: { seq: 7, message: CONTENT },
    });
    await guarded(`update audit_entry set action = rtrim(action, 'x') where seq in (7, 12)`);
    expect((await portal.operator.get(VERIFY)).verifyAuditChain).toEqual(intact);
  });

  it('loses the values of a record at an act of erasure, and holds', async () => {
    const before = await entriesOf(portal.operator, { subjectId: university });
    expect(before.map(({ reason }) => reason)).toEqual(['Because', 'Because', 'Because', null]);
    const others = await entriesOf(portal.operator, { subjectId: other });
    const erased = await added(portal, () =>
      portal.operator.get(ERASE, { input: { subjectId: university, reason: 'Demanded' } }),
    );
    expect(erased).toMatchObject([
      { action: 'eraseHistory', subjectType: 'University', subjectId: university, reason: 'Demanded' },
    ]);
    const after = await entriesOf(portal.operator, { subjectId: university });
    expect(after).toEqual([
      erased[0],
      ...before.map((entry) => ({
        ...entry,
        before: null,
        after: null,
        reason: null,
        erasedAt: erased[0].at,
      })),
    ]);
    const node = await portal.operator.get(
      `query($id: ID!) { node(id: $id) { history { before after reason erasedAt } } }`,
      { id: university },
    );
    expect(node.node.history).toEqual(
      after.map(({ before: old, after: now, reason, erasedAt }) => ({
        before: old,
        after: now,
        reason,
        erasedAt,
      })),
    );
    const kept = await portal.db.rows(sql`
      select from audit_values where entry_id = any(${before.map(({ id }) => id)}) and num_nonnulls(salt, body) > 0`);
    expect(kept).toEqual([]);
    expect(await entriesOf(portal.operator, { subjectId: other })).toEqual(others);
    expect((await portal.operator.get(VERIFY)).verifyAuditChain).toMatchObject({
      isIntact: true,
      erased: 4,
      headSeq: erased[0].seq,
    });
    // Once more: the act of before is part of the history too.
    await portal.operator.get(ERASE, { input: { subjectId: university, reason: 'Again' } });
    expect((await entriesOf(portal.operator, { subjectId: university })).map(({ reason }) => reason)).toEqual(
      ['Again', null, null, null, null, null],
    );
    expect((await portal.operator.get(VERIFY)).verifyAuditChain).toMatchObject({ isIntact: true, erased: 5 });
  });

  it('is erased by the operator only', async () => {
    const input = { subjectId: university, reason: 'Mine' };
    const officer = await actor(portal, Role.SECRETARIAT_HEAD, { side: Side.RU });
    expect((await officer.client.refused(ERASE, { input })).extensions.reason).toBe('NOT_ALLOWED');
    expect((await portal.anyone.refused(ERASE, { input })).extensions.reason).toBe('TOKEN_REQUIRED');
  });

  it('has no gap at any moment of 40 calls at once', async () => {
    const before = await head(portal);
    const calling = { isOver: false };
    const seen: number[] = [];
    const watching = (async () => {
      while (!calling.isOver) {
        const [{ many, last }] = await portal.db.rows<{ many: number; last: number }>(
          sql`select count(*)::integer as many, max(seq)::integer as last from audit_entry`,
        );
        // An entry that is committed after one with a later place would be missing here.
        expect(many).toBe(last);
        seen.push(last);
      }
    })();
    const calls = Array.from({ length: 40 }, () =>
      portal.operator.get(
        'mutation($input: CreateUniversityInput!) { createUniversity(input: $input) { university { id } } }',
        { input: universityInput() },
      ),
    );
    await Promise.all(calls).finally(() => (calling.isOver = true));
    await watching;
    expect(await head(portal)).toBe(before + 40);
    expect(seen.length).toBeGreaterThan(0);
    expect(await audit.verify()).toMatchObject({ entries: before + 40, fault: null });
  });

  onServer('on a server', () => {
    it('has the order of the commits: whoever comes second waits for the first', async () => {
      let release!: () => void;
      const held = new Promise<void>((resolve) => (release = resolve));
      let appended!: () => void;
      const isAppended = new Promise<void>((resolve) => (appended = resolve));
      const order: string[] = [];
      const slow = portal.db
        .transaction(async () => {
          await addUniversity(portal, { slug: 'slow' });
          portal.db.beforeCommit(async () => {
            appended();
            await held;
          });
        })
        .then(() => order.push('slow'));
      await isAppended;
      const fast = addUniversity(portal, { slug: 'fast' }).then(() => order.push('fast'));
      // Until the second stands at the chain.
      for (let waiting = 0; waiting === 0;) {
        [{ waiting }] = await portal.db.rows<{ waiting: number }>(sql`
        select count(*)::integer as waiting from pg_locks l join pg_database d on d.oid = l.database
        where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`);
      }
      expect(order).toEqual([]);
      release();
      await Promise.all([slow, fast]);
      const [second, first] = await entriesOf(portal.operator);
      expect([first.after!.slug, second.after!.slug]).toEqual(['slow', 'fast']);
      expect(second.previousHash).toBe(first.hash);
    });
  });

  it('of more than 10,000 entries is read in parts, and told of meanwhile', async () => {
    await portal.db.transaction(async () => {
      for (let index = 0; index < 10_000; index++) {
        audit.record(SYSTEM, 'test', {
          type: 'University',
          id: university,
          scope: ASSOCIATION_SCOPE,
          before: { index },
          after: { index: index + 1 },
        });
      }
    });
    const last = await head(portal);
    const told: number[] = [];
    const statements = await portal.statementsOf(async () => {
      expect(await audit.verify((seq) => told.push(seq))).toMatchObject({ entries: last, fault: null });
    });
    expect(last).toBeGreaterThan(10_000);
    const parts = Math.ceil(last / 1_000);
    expect(told).toEqual([...Array.from({ length: parts - 1 }, (_, part) => (part + 1) * 1_000), last]);
    expect(statements).toHaveLength(parts);
    const found = await meddled(`update audit_entry set action = 'x' where seq in (9999, 4321)`);
    expect(found).toMatchObject({ entries: 4320, fault: { seq: 4321, message: CONTENT } });
  });
});

describe('npm run audit:verify', () => {
  let settings: Record<string, string>;
  let database: TestDatabase | undefined;
  let folder: string | undefined;
  beforeAll(async () => {
    if (process.env.TEST_DATABASE_URL) {
      database = await seededDatabase();
      settings = { DATABASE_URL: database.url! };
    } else {
      folder = mkdtempSync(join(tmpdir(), 'portal-audit-'));
      settings = { DATA_DIR: folder };
      const seeding = PortalProcess.run('seed', settings);
      if ((await seeding.ended()) !== 0) throw new Error(seeding.output);
    }
  });
  afterAll(async () => {
    await database?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  async function verify(...words: string[]): Promise<{ code: unknown; output: string }> {
    const run = PortalProcess.run('audit-verify', settings, ...words);
    return { code: await run.ended(), output: run.output };
  }

  /** Whoever rules the database, while the portal is not running. */
  async function meddle(...statements: string[]): Promise<void> {
    const embedded = folder ? await openEmbedded({ dataDir: folder }) : undefined;
    const address = embedded
      ? { ...embedded.address, user: 'postgres', database: 'postgres' }
      : { connectionString: settings.DATABASE_URL };
    const connection = new Connection(address);
    await connection.connect();
    try {
      for (const statement of statements) await connection.query(statement);
    } finally {
      await connection.end();
      await embedded?.close();
    }
  }

  it('says that the chain is whole, and its head, and later whether it still leads there', async () => {
    const { code, output } = await verify();
    expect(code).toBe(0);
    const [, entries] = /^The audit is intact: (\d+) entries, 0 of them with erased values\.$/m.exec(output)!;
    const [, seq, hash] = /^Head: (\d+) ([0-9a-f]{64}) {2}\(keep it/m.exec(output)!;
    expect(seq).toBe(entries);
    expect(Number(seq)).toBeGreaterThan(46);
    expect(await verify(seq, hash)).toEqual({ code: 0, output });
    const turned = [...hash].toReversed().join('');
    expect(await verify(seq, turned)).toEqual({
      code: 1,
      output: `The chain is whole in itself, but does not lead to ${seq} ${turned}: it was written anew.\n`,
    });
    for (const words of [['x'], [seq], [seq, 'x'], ['-1', hash]]) {
      const wrong = await verify(...words);
      expect(wrong.code).toBe(1);
      expect(wrong.output).toContain('npm run audit:verify [-- <seq> <hash>]');
    }
    await meddle(
      'alter table audit_entry disable trigger all',
      `delete from audit_entry where seq = ${seq}`,
      'alter table audit_entry enable trigger all',
    );
    expect((await verify()).code).toBe(0);
    expect(await verify(seq, hash)).toMatchObject({
      code: 1,
      output: expect.stringContaining('was written anew') as string,
    });
  });

  it('names the first fault', async () => {
    await meddle(
      'alter table audit_entry disable trigger all',
      `update audit_entry set action = 'x' where seq in (3, 5)`,
    );
    expect(await verify()).toEqual({
      code: 1,
      output: 'The audit is broken at entry 3: Its content is not the one that was written.\n',
    });
  });
});

describe('who may read it', () => {
  const HISTORY = 'query($id: ID!) { node(id: $id) { id history { action subjectId } } }';
  let portal: TestApp;
  let ru: string;
  let cn: string;
  let partner: string;
  const clients: Record<string, Client> = {};
  beforeAll(async () => {
    portal = await startApp();
    portal.pinClock(NOW);
    ({ id: ru } = await addUniversity(portal));
    ({ id: cn } = await addUniversity(portal, { side: Side.CN }));
    ({ id: partner } = await addPartner(portal, Side.CN));
    const make = async (name: string, role: Role, scope: object) => {
      clients[name] = (await actor(portal, role, scope)).client;
    };
    await make('officer', Role.SECRETARIAT_OFFICER, { side: Side.RU });
    await make('head', Role.SECRETARIAT_HEAD, { side: Side.CN });
    await make('liaison', Role.LIAISON_OFFICER, { ownerId: ru });
    await make('partner', Role.LIAISON_OFFICER, { ownerId: partner });
    await make('chair', Role.PERMANENT_CHAIR, { side: Side.RU });
    await make('editor', Role.UNIVERSITY_EDITOR, { ownerId: ru });
    await make('reader', Role.UNIVERSITY_READER, { ownerId: ru });
    await make('operator', Role.OPERATOR, {});
    clients.key = (await addKey(portal, ru, Object.values(KeyScope))).client;
    clients.token = portal.operator;
  });
  afterAll(() => portal.close());

  /** By the rows of the table, without any of the portal's rules. */
  async function rowsWhere(condition: string): Promise<number[]> {
    const rows = await portal.db.rows<{ seq: number }>(
      sql`select seq::integer from audit_entry where ${raw(condition)} order by seq desc`,
    );
    return rows.map(({ seq }) => seq);
  }

  async function allOf(client: Client, filter: object = {}): Promise<{ seqs: number[]; totalCount: number }> {
    const seqs: number[] = [];
    for (let after: string | null = null; ;) {
      const {
        auditEntries,
      }: {
        auditEntries: {
          nodes: Entry[];
          totalCount: number;
          pageInfo: { endCursor: string; hasNextPage: boolean };
        };
      } = await client.get(ENTRIES, { filter, first: 30, after });
      seqs.push(...auditEntries.nodes.map(({ seq }) => seq));
      after = auditEntries.pageInfo.endCursor;
      if (!auditEntries.pageInfo.hasNextPage) return { seqs, totalCount: auditEntries.totalCount };
    }
  }

  it.each<[name: string, condition: () => string]>([
    ['token', () => 'true'],
    ['operator', () => 'true'],
    ['officer', () => `side = 'RU'`],
    ['head', () => `side = 'CN'`],
    ['liaison', () => `university_id = '${ru}'`],
    ['partner', () => `partner_id = '${partner}'`],
    ['chair', () => 'false'],
    ['editor', () => 'false'],
    ['reader', () => 'false'],
    ['key', () => 'false'],
  ])('%s', async (name, condition) => {
    const expected = await rowsWhere(condition());
    expect(expected.length > 0).toBe(condition() !== 'false');
    expect(await allOf(clients[name])).toEqual({ seqs: expected, totalCount: expected.length });
  });

  it('nobody who has not signed in', async () => {
    expect((await portal.anyone.refused(ENTRIES)).extensions).toMatchObject({
      code: 'UNAUTHENTICATED',
      reason: 'TOKEN_REQUIRED',
    });
  });

  it('an entry by its id: those who see it in the list', async () => {
    const [entry] = await entriesOf(portal.operator, { subjectId: ru });
    const query = 'query($id: ID!) { node(id: $id) { ... on AuditEntry { seq after } } }';
    const shown: string[] = [];
    for (const [name, client] of Object.entries({ ...clients, anyone: portal.anyone })) {
      const { node } = await client.get(query, { id: entry.id });
      if (node) shown.push(name);
      expect(node).toEqual(node && { seq: entry.seq, after: entry.after });
    }
    expect(shown.sort()).toEqual(['liaison', 'officer', 'operator', 'token']);
  });

  it('the history of every kind of record', async () => {
    const application = await submitted({ universityId: ru, liaison: clients.liaison });
    const { applicationRules } = await portal.anyone.get('{ applicationRules { id } }');
    const admitted = await addAgreed(portal);
    await portal.operator.get(
      'mutation($input: DecideApplicationInput!) { decideApplication(input: $input) { decision { id } } }',
      {
        input: {
          applicationId: admitted,
          expectedVersion: 1,
          outcome: 'ADMIT',
          validFrom: '2027-02',
          decision: { number: 'H', decidedOn: '2027-02', title: { en: 'Yes' }, text: { en: 'Yes.' } },
        },
      },
    );
    const [certificate] = await portal.db.rows<{ id: string }>(
      sql`select id from certificate where application_id = ${admitted}`,
    );
    const person = await addPerson(portal, { ownerId: ru }, { isPublic: true });
    const account = await addAccount(portal, person);
    const grant = await giveRole(portal, person, Role.UNIVERSITY_READER, { ownerId: ru });
    const { sessionId, client: own } = await signedIn(portal, account);
    const { key } = await addKey(portal, ru, [KeyScope.READ_PUBLIC]);
    const period = await portal.app.get(MembershipsService).record(OPERATOR, {
      universityId: ru,
      kind: MemberKind.FULL,
      from: '2015',
      isOngoing: true,
      evidence: Evidence.STRONG,
      sources: ['note:test'],
    });
    const { appoint } = await portal.operator.get(
      'mutation($input: AppointInput!) { appoint(input: $input) { appointment { id } } }',
      {
        input: {
          personId: (await addPerson(portal, { ownerId: ru })).id,
          duty: 'ALTERNATE',
          universityId: ru,
        },
      },
    );
    const { association } = await portal.anyone.get(
      '{ association { id bodies { id } offices { id terms { id } } } }',
    );
    const [entry] = await entriesOf(portal.operator, { subjectId: ru });
    const its = ['liaison', 'officer', 'operator', 'token'];
    // What is of the whole association, either secretariat keeps.
    const either = ['head', 'officer', 'operator', 'token'];
    const meeting = await addMeeting(portal);
    const decision = await addPublished(portal);
    const { id: program } = await addProgram(
      portal,
      contentFor([ru], { parties: [{ universityId: ru, roles: ['LEAD'] }, OUTSIDERS.CN] }),
    );
    const { id: document } = await addDocument(portal, meeting);
    const registration = await addRegistration(portal, await addEvent(portal, ru));
    await onlyThese(portal, await addMembersOf(portal, 1, 1));
    const { id: ballot } = await openBallot(portal);
    const { setBallotRules } = await portal.operator.get(
      'mutation($input: SetBallotRulesInput!) { setBallotRules(input: $input) { rules { id } } }',
      { input: { from: '2099-01-01', majority: '2/3', electorate: 'CERTAIN', origin: { en: 'A test' } } },
    );
    const { id: leaving } = await addUniversity(portal);
    await addMembership(portal, leaving);
    const itsOfficer = await actor(portal, Role.LIAISON_OFFICER, { ownerId: leaving });
    const subjects: Record<string, [id: string, actions: string[], readers: string[]]> = {
      Ballot: [ballot, ['openBallot'], either],
      BallotRules: [setBallotRules.rules.id, ['setBallotRules'], either],
      University: [ru, ['createUniversity'], its],
      MembershipPeriod: [period.id, ['recordMembershipPeriod'], its],
      Suspension: [await addSuspension(portal, ru), ['suspendMember'], its],
      Hearing: [await addHearing(portal, ru), ['recordHearing'], its],
      Departure: [
        await addWithdrawal(itsOfficer.client, leaving),
        ['withdrawFromAssociation'],
        ['officer', 'operator', 'token'],
      ],
      ChangeRequest: [await addChangeRequest(portal, ru), ['requestChange'], its],
      ConfirmationRule: [CONFIRMATION_RULE, [], either],
      Association: [association.id, ['seed'], ['operator', 'token']],
      Appointment: [appoint.appointment.id, ['appoint'], its],
      Body: [association.bodies[0].id, ['seed'], either],
      Meeting: [meeting, ['recordMeeting'], either],
      Decision: [decision, ['publishDecision', 'draftDecision'], either],
      Document: [document, ['addDocument'], either],
      JointProgram: [
        program,
        ['createProgram'],
        ['editor', 'head', 'liaison', 'officer', 'operator', 'token'],
      ],
      ProgramBasis: [
        await addBasis(portal, program),
        ['recordProgramBasis'],
        ['editor', 'head', 'liaison', 'officer', 'operator', 'token'],
      ],
      Batch: [await addBatch(portal), ['recordBatch'], either],
      Event: [
        await addEvent(portal, ru),
        ['createEvent'],
        ['editor', 'head', 'liaison', 'officer', 'operator', 'token'],
      ],
      EventRegistration: [
        registration,
        ['createRegistration'],
        ['editor', 'head', 'liaison', 'officer', 'operator', 'token'],
      ],
      Delegate: [await addDelegate(portal, registration, person.id), ['nameDelegate'], its],
      EventSeries: [await addSeries(portal), ['createEventSeries'], either],
      Office: [association.offices[0].id, ['seed'], ['head', 'operator', 'token']],
      Term: [association.offices[0].terms[0].id, ['beginTerm'], ['head', 'operator', 'token']],
      Person: [person.id, ['createPerson'], its],
      Partner: [partner, ['createPartner'], ['head', 'operator', 'partner', 'token']],
      Account: [account.id, ['createAccount'], its],
      Grant: [grant.id, ['giveGrant'], its],
      InstitutionKey: [key.id, ['createInstitutionKey'], its],
      FeedSubscription: [
        (await addSubscription(own))!,
        ['createFeedSubscription'],
        ['operator', 'own', 'token'],
      ],
      EmbedKey: [
        await addEmbedKey(portal, { ownerId: ru }),
        ['createEmbedKey'],
        ['editor', 'liaison', 'officer', 'operator', 'token'],
      ],
      TrustedDocument: [await addTrustedDocument(portal, ru), ['registerTrustedDocument'], its],
      Application: [application.id, ['submitApplication', 'startApplication'], ['editor', 'liaison']],
      Review: [await addReview(portal, application.id), [], either],
      ApplicationRules: [applicationRules.id, [], either],
      CertificateSeries: [OBSERVERS_CERTIFICATES, [], either],
      Certificate: [certificate.id, ['decideApplication'], ['operator', 'token']],
      // Sessions, and the entries themselves, have no history that anybody reads here.
      Session: [sessionId, [], []],
      AuditEntry: [entry.id, [], []],
    };
    const { schema } = portal.app.get(GraphQLSchemaHost);
    const { objects } = schema.getImplementations(schema.getType('Node') as never);
    expect(Object.keys(subjects).sort()).toEqual(objects.map(({ name }) => name).sort());
    for (const [type, [id, actions, readers]] of Object.entries(subjects)) {
      const found: string[] = [];
      for (const [name, client] of Object.entries({ ...clients, own, anyone: portal.anyone })) {
        const { node } = await client.get(HISTORY, { id });
        if (!node?.history) continue;
        found.push(name);
        expect([type, node.history]).toEqual([type, actions.map((action) => ({ action, subjectId: id }))]);
      }
      expect([type, found.sort()]).toEqual([type, readers]);
    }
  });

  it('the history of a record: the newest first, as much as was asked for', async () => {
    const { id } = await addUniversity(portal);
    for (let version = 1; version <= 24; version++) {
      await portal.app
        .get(UniversitiesService)
        .update(OPERATOR, { id, expectedVersion: version, note: `${version}` });
    }
    const query = 'query($id: ID!, $first: Int!) { node(id: $id) { history(first: $first) { after } } }';
    const notes = async (first: number) =>
      (await portal.operator.get(query, { id, first })).node.history.map(
        ({ after }: { after: { note: string } }) => after.note,
      ) as string[];
    expect(await notes(3)).toEqual(['24', '23', '22']);
    expect(await notes(100)).toHaveLength(25);
    const { node } = await portal.operator.get(HISTORY, { id });
    expect(node.history).toHaveLength(20);
    for (const first of [0, 101]) {
      expect((await portal.operator.refused(query, { id, first })).extensions).toMatchObject({
        reason: 'PAGE_SIZE',
        path: ['first'],
      });
    }
  });

  it('the histories of 40 records with as many statements as those of 10', async () => {
    for (let index = 0; index < 20; index++) await addUniversity(portal);
    // The list, the records that it is decided about, the entries, their values; and the periods.
    for (const [fields, limit, most] of [
      ['history(first: 4) { seq before after reason erasedAt }', 4, 40],
      ['memberships { history(first: 1) { before } }', 5, 30],
    ] as const) {
      const query = `query($first: Int!) { universities(first: $first) { nodes { ${fields} } } }`;
      for (const client of [portal.operator, clients.officer, clients.liaison, portal.anyone]) {
        // Who is asking is known from here on.
        await client.get('{ viewer { kind } }');
        const counts: number[] = [];
        for (const first of [10, most]) {
          const statements = await portal.statementsOf(async () => {
            const { universities } = await client.get(query, { first });
            expect(universities.nodes).toHaveLength(first);
          });
          counts.push(statements.length);
        }
        if (client === portal.operator) expect(counts).toEqual([limit, limit]);
        // Where nothing may be read, less is asked.
        expect(Math.max(...counts)).toBeLessThanOrEqual(limit);
      }
    }
    const entries =
      'query($first: Int!) { auditEntries(first: $first) { nodes { before after reason erasedAt } } }';
    const few = await portal.statementsOf(() => portal.operator.get(entries, { first: 10 }));
    const many = await portal.statementsOf(() => portal.operator.get(entries, { first: 40 }));
    expect([few.length, many.length]).toEqual([2, 2]);
  });

  it('filters exactly', async () => {
    const { id } = await addUniversity(portal);
    const [{ at: present }] = await entriesOf(portal.operator, { subjectId: id });
    portal.pinClock('2030-01-01T00:00:00.000Z');
    const update = async (version: number) => {
      await portal.operator.get(UPDATE, { input: { id, expectedVersion: version, note: `${version}` } });
      return await head(portal);
    };
    const one = await update(1);
    portal.pinClock('2030-01-01T00:00:00.001Z');
    const second = await update(2);
    portal.pinClock('2030-01-02T00:00:00.000Z');
    const third = await update(3);
    const made = await rowsWhere(`subject_id = '${id}' and action = 'createUniversity'`);
    expect(made).toHaveLength(1);
    const filtered = async (filter: object, client = portal.operator) => {
      const { seqs, totalCount } = await allOf(client, filter);
      expect(totalCount).toBe(seqs.length);
      return seqs;
    };
    expect(await filtered({ subjectId: id })).toEqual([third, second, one, ...made]);
    expect(await filtered({ subjectId: id, action: 'updateUniversity' })).toEqual([third, second, one]);
    expect(await filtered({ action: 'createPartner' })).toEqual(await rowsWhere(`action = 'createPartner'`));
    expect(await filtered({ actorId: 'operator' })).toEqual(await rowsWhere(`actor_id = 'operator'`));
    expect(await filtered({ actorId: 'nobody' })).toEqual([]);
    // From an instant on, and before an instant.
    expect(await filtered({ from: '2030-01-01T00:00:00Z' })).toEqual([third, second, one]);
    expect(await filtered({ from: '2030-01-01T00:00:00.001Z' })).toEqual([third, second]);
    expect(await filtered({ from: '2030-01-01T00:00:00Z', to: '2030-01-02T00:00:00Z' })).toEqual([
      second,
      one,
    ]);
    expect(await filtered({ subjectId: id, to: '2030-01-01T00:00:00Z' })).toEqual(made);
    expect(await filtered({ subjectId: id, action: null, from: null, to: null, actorId: null })).toHaveLength(
      4,
    );
    portal.pinClock(present);
    // What the viewer may not see is not counted either.
    expect(await filtered({ subjectId: cn }, clients.officer)).toEqual([]);
    expect(await filtered({ action: 'createUniversity' }, clients.head)).toEqual(
      await rowsWhere(`action = 'createUniversity' and side = 'CN'`),
    );
    for (const [filter, path] of [
      [{ subjectId: 'x' }, 'subjectId'],
      [{ actorId: '' }, 'actorId'],
      [{ action: 'no such' }, 'action'],
    ] as const) {
      expect((await portal.operator.refused(ENTRIES, { filter })).extensions).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['filter', path],
      });
    }
  });

  it('in pages, forward and backward', async () => {
    const filter = { action: 'createUniversity' };
    const all = await rowsWhere(`action = 'createUniversity'`);
    const page = async (given: object) => {
      const { auditEntries } = await portal.operator.get(ENTRIES, { filter, ...given });
      expect(auditEntries.totalCount).toBe(all.length);
      return {
        seqs: auditEntries.nodes.map(({ seq }: Entry) => seq) as number[],
        ...(auditEntries.pageInfo as {
          startCursor: string;
          endCursor: string;
          hasNextPage: boolean;
          hasPreviousPage: boolean;
        }),
      };
    };
    const first = await page({ first: 4 });
    expect(first).toMatchObject({ seqs: all.slice(0, 4), hasNextPage: true, hasPreviousPage: false });
    const second = await page({ first: 4, after: first.endCursor });
    expect(second).toMatchObject({ seqs: all.slice(4, 8), hasNextPage: true, hasPreviousPage: true });
    const back = await page({ last: 3, before: second.endCursor });
    expect(back).toMatchObject({ seqs: all.slice(4, 7), hasNextPage: true, hasPreviousPage: true });
    const end = await page({ last: 2 });
    expect(end).toMatchObject({ seqs: all.slice(-2), hasNextPage: false, hasPreviousPage: true });
    expect(await page({ first: 4, after: end.endCursor })).toMatchObject({ seqs: [], hasNextPage: false });
    // What comes meanwhile does not shift what follows.
    await addUniversity(portal);
    all.unshift(await head(portal));
    expect((await page({ first: 4, after: first.endCursor })).seqs).toEqual(second.seqs);
  });
});

onServer('on a server, as a role that owns its database and nothing more', () => {
  let portal: TestApp;
  let role: string;
  let database: TestDatabase;

  async function administer(statement: string, url = process.env.TEST_DATABASE_URL): Promise<void> {
    const connection = new Connection({ connectionString: url });
    await connection.connect();
    try {
      await connection.query(statement);
    } finally {
      await connection.end();
    }
  }

  beforeAll(async () => {
    role = `portal_test_${randomBytes(6).toString('hex')}`;
    database = await emptyDatabase();
    const url = new URL(database.url!);
    await administer(`create role ${role} login password '${role}'`);
    await administer(`alter database ${url.pathname.slice(1)} owner to ${role}`);
    [url.username, url.password] = [role, role];
    const own = createDataSource(database.config, { url: url.href }, ENTITIES);
    await own.initialize();
    await new Migrator(own).up();
    await seed(database.config, own);
    await database.dataSource.destroy();
    const config = Object.assign(
      Object.create(Object.getPrototypeOf(database.config)) as typeof database.config,
      database.config,
      { DATABASE_URL: url.href },
    );
    portal = await startApp({ config, dataSource: own, url: url.href, close: () => own.destroy() });
    portal.pinClock(NOW);
  });
  afterAll(async () => {
    await portal?.close();
    await database?.close();
    if (role) await administer(`drop role ${role}`);
  });

  it.each(Object.keys(CASES))('the portal does its own writes: %s', (mutation) =>
    expectRecorded(portal, mutation),
  );

  it.each([
    ['update audit_entry set action = action', 'audit_entry'],
    ['delete from audit_entry', 'audit_entry'],
    ['truncate audit_entry', 'audit_entry'],
    [`update audit_values set entry_id = 'x'`, 'audit_values'],
    ['delete from audit_values', 'audit_values'],
    ['truncate audit_values cascade', 'audit_(values|entry)'],
  ])('the database refuses by rights: %s', async (statement, table) => {
    await expect(portal.dataSource.query(statement)).rejects.toThrow(
      new RegExp(`permission denied for table ${table}`),
    );
  });

  it('the database refuses by trigger what it cannot by rights', async () => {
    await expect(portal.dataSource.query('update audit_values set body = body')).rejects.toThrow(
      'audit_values is append-only',
    );
  });

  it('the chain is intact in the end', async () => {
    expect((await portal.operator.get(VERIFY)).verifyAuditChain).toMatchObject({ isIntact: true });
  });
});
