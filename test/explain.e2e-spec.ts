import fc from 'fast-check';
import { Action } from '../src/platform/auth/policy.js';
import { KeyScope, Role, SCOPES_OF_ROLE } from '../src/platform/auth/rights.js';
import { ScopeKind, Side } from '../src/platform/auth/scope.js';
import { newId } from '../src/platform/ids.js';
import { OPERATOR } from '../src/platform/auth/viewer.js';
import { AppointmentsService } from '../src/staff/appointments.service.js';
import { Duty } from '../src/staff/appointment.entity.js';
import type { ScopeInput } from '../src/platform/graphql/scopes.js';
import { actor, addAccount, addKey, addPartner, addPerson, giveRole, signedIn } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import { openBallot } from './support/ballots.js';
import {
  addAgreed,
  addApplicant,
  addNewcomer,
  addSecretariats,
  review,
  start,
  SUBMIT,
} from './support/applications.js';
import type { Client } from './support/client.js';
import { addUniversity } from './support/factories.js';
import { upload } from './support/files.js';
import {
  addDocument as addDocumentTo,
  addDraft,
  addMeeting,
  addBasis,
  addChangeRequest,
  addHearing,
  addMembership,
  addSuspension,
  addWithdrawal,
  addDelegate,
  addEmbedKey,
  addTrustedDocument,
  addEvent,
  addRegistration,
  addProgram,
  addPublished,
  addSubscription,
  contentFor,
  OUTSIDERS,
} from './support/records.js';

const PAIRS = 10_000;
const OBJECTS_A_RUN = 100;
const DAY = 86_400_000;

interface Caller {
  /** As explainAccess knows it. */
  id: string;
  client: Client;
}

interface Explained {
  action: Action;
  isAllowed: boolean;
  rule: string | null;
  explanation: { text: string } | null;
  role: string | null;
  grant: { id: string; role: string; isInForce: boolean } | null;
}

interface Shown {
  nodes: ({
    history: unknown[] | null;
    contactPoints?: unknown[];
    versions?: { objections: unknown[] }[];
    alerts?: unknown[];
    joinUrl?: string | null;
  } | null)[];
}

const SHOW =
  'query($ids: [ID!]!) { nodes(ids: $ids) { history(first: 1) { seq } ... on Person { contactPoints { value } } ... on JointProgram { versions { objections { path } } } ... on ProgramBasis { alerts { months } } ... on Event { joinUrl } } }';

let portal: TestApp;
let operator: Client;
const callers: Caller[] = [];
const objects: string[] = [];

/** A little association, made by chance but the same each time. */
beforeAll(async () => {
  portal = await startApp();
  operator = (await actor(portal, Role.OPERATOR, {})).client;
  const chance = <T>(what: fc.Arbitrary<T>, many: number) =>
    fc.sample(what, { numRuns: many, seed: 20110306 });
  const owners: { id: string; kind: ScopeKind }[] = [];
  for (const side of [Side.RU, Side.RU, Side.CN, Side.CN]) {
    const { id } = await addUniversity(portal, { side });
    owners.push({ id, kind: ScopeKind.UNIVERSITY });
  }
  for (const side of Object.values(Side)) {
    owners.push({ id: (await addPartner(portal, side)).id, kind: ScopeKind.PARTNER });
  }
  const scopes: Record<ScopeKind, ScopeInput[]> = {
    [ScopeKind.ASSOCIATION]: [{}],
    [ScopeKind.SIDE]: Object.values(Side).map((side) => ({ side })),
    [ScopeKind.UNIVERSITY]: owners
      .filter(({ kind }) => kind === ScopeKind.UNIVERSITY)
      .map(({ id }) => ({ ownerId: id })),
    [ScopeKind.PARTNER]: owners
      .filter(({ kind }) => kind === ScopeKind.PARTNER)
      .map(({ id }) => ({ ownerId: id })),
  };
  const now = Date.now();
  const grant = fc.constantFrom(...Object.values(Role)).chain((role) =>
    fc.record({
      role: fc.constant(role),
      scope: fc.constantFrom(...SCOPES_OF_ROLE[role].flatMap((kind) => scopes[kind])),
      // Past, present (twice as often) and to come.
      term: fc.constantFrom(
        { from: new Date(now - 9 * DAY), to: new Date(now - DAY) },
        { from: new Date(now - DAY) },
        { from: new Date(now - DAY), to: new Date(now + DAY) },
        { from: new Date(now + DAY) },
      ),
    }),
  );
  const people = fc.record({
    scope: fc.constantFrom(...Object.values(scopes).flat()),
    isPublic: fc.constantFrom(false, false, false, true),
    isClosed: fc.constantFrom(false, false, false, false, false, true),
    grants: fc.uniqueArray(grant, {
      maxLength: 3,
      selector: ({ role, scope }) => JSON.stringify([role, scope]),
    }),
  });
  for (const { scope, isPublic, isClosed, grants } of chance(people, 60)) {
    const contactPoints = [true, false].map((isOfficial) => {
      return { kind: 'EMAIL' as never, value: `${isOfficial}@example.org`, isOfficial };
    });
    const person = await addPerson(portal, scope, { isPublic, contactPoints });
    const account = await addAccount(portal, person);
    for (const each of grants) {
      objects.push((await giveRole(portal, person, each.role, each.scope, each.term)).id);
    }
    const { client } = await signedIn(portal, account);
    const { sessionId } = await signedIn(portal, account);
    objects.push(person.id, account.id, sessionId);
    const subscription = await addSubscription(client);
    if (subscription) objects.push(subscription);
    callers.push({ id: account.id, client });
    if (isClosed)
      await portal.db.statement('update account set is_closed = true where id = $1', [account.id]);
  }
  for (const [index, duty] of [Duty.REPRESENTATIVE, Duty.ALTERNATE, Duty.SECRETARIAT_OFFICER].entries()) {
    for (const side of Object.values(Side)) {
      const [universityId] = scopes[ScopeKind.UNIVERSITY]
        .slice(side === Side.RU ? 0 : 2)
        .map(({ ownerId }) => ownerId!);
      const isOfSide = duty === Duty.SECRETARIAT_OFFICER;
      const scope = isOfSide ? { side } : { ownerId: universityId };
      const { id: personId } = await addPerson(portal, scope, { isPublic: index === 0 });
      const place = isOfSide ? { side } : { universityId };
      objects.push(
        (await portal.app.get(AppointmentsService).appoint(OPERATOR, { personId, duty, ...place })).id,
      );
    }
  }
  for (const audience of ['PUBLIC', 'MEMBERS', 'SECRETARIATS']) {
    for (const { ownerId } of scopes[ScopeKind.UNIVERSITY]) {
      const parties = [{ universityId: ownerId, roles: ['LEAD'] }, ...Object.values(OUTSIDERS)];
      const program = await addProgram(portal, contentFor([], { parties }), { audience });
      const basis = await addBasis(portal, program.id);
      objects.push(program.id, basis);
      await portal.db.statement(
        "insert into expiry_alert (id, basis_id, valid_to, months, raised_at) values ($1, $2, '2030', 12, now())",
        [newId('exa'), basis],
      );
      await portal.operator.get(
        'mutation($input: ObjectToProgramVersionInput!) { objectToProgramVersion(input: $input) { program { id } } }',
        { input: { ...program, partyKey: 'of-china', path: '/title', text: 'No.' } },
      );
    }
    for (const { ownerId } of scopes[ScopeKind.UNIVERSITY]) {
      const event = await addEvent(portal, ownerId!, { audience, joinUrl: 'https://join.example' });
      objects.push(event);
      if (ownerId !== scopes[ScopeKind.UNIVERSITY][0].ownerId) {
        await portal.operator.get(
          'mutation($input: AdvanceEventInput!) { advanceEvent(input: $input) { event { id } } }',
          { input: { id: event, expectedVersion: 1, to: 'PUBLISHED' } },
        );
      }
      const staged = await addEvent(portal, ownerId!, { audience });
      const registration = await addRegistration(portal, staged);
      const guest = scopes[ScopeKind.UNIVERSITY].find((scope) => scope.ownerId !== ownerId)!;
      const person = await addPerson(portal, guest, {
        contactPoints: [{ kind: 'EMAIL' as never, value: 'guest@example.org', isOfficial: false }],
      });
      objects.push(registration, await addDelegate(portal, registration, person.id));
    }
    const meeting = await addMeeting(portal, { audience });
    objects.push((await openBallot(portal, { meetingId: meeting })).id);
    await addDocumentTo(portal, meeting, { audience });
    await addDocumentTo(portal, await addPublished(portal, { audience }));
    await addDraft(portal, { audience });
    const appointment = objects.filter((id) => id.startsWith('apt_'))[0];
    await addDocumentTo(portal, appointment, { audience });
  }
  for (const scope of Object.values(scopes).flat()) objects.push(await addEmbedKey(portal, scope));
  // One in each state in which others may know of it, or do something to it.
  const secretariats = await addSecretariats(portal);
  for (const [index, { ownerId }] of scopes[ScopeKind.UNIVERSITY].entries()) {
    const { client: liaison } = await actor(portal, Role.LIAISON_OFFICER, { ownerId });
    const application = await start({ universityId: ownerId!, liaison });
    const fileId = await upload(portal, liaison.headers);
    await liaison.get(
      'mutation($input: AddDocumentInput!) { addDocument(input: $input) { document { id } } }',
      {
        input: {
          subjectId: application.id,
          kind: 'OTHER',
          title: { en: 'Charter' },
          texts: [{ lang: 'EN', fileId }],
          audience: 'PUBLIC',
        },
      },
    );
    if (index === 0) continue;
    await liaison.get(SUBMIT, { input: { applicationId: application.id, expectedVersion: 1 } });
    const handedIn = { id: application.id, submission: 1 };
    if (index > 1) await review(secretariats.RU, 'RU', handedIn);
    if (index > 2) await review(secretariats.CN, 'CN', handedIn, 'RETURN');
  }
  await addNewcomer(portal);
  await portal.operator.get(
    'mutation($input: DecideApplicationInput!) { decideApplication(input: $input) { decision { id } } }',
    {
      input: {
        applicationId: await addAgreed(portal),
        expectedVersion: 1,
        outcome: 'ADMIT',
        validFrom: new Date(now).toISOString().slice(0, 10),
        decision: {
          number: 'A-1',
          decidedOn: '2020-01-01',
          title: { en: 'Admission' },
          text: { en: 'It is admitted.' },
        },
      },
    },
  );
  for (const { id } of owners) objects.push(await addTrustedDocument(portal, id));
  for (const { ownerId } of scopes[ScopeKind.UNIVERSITY]) {
    await addMembership(portal, ownerId!);
    const { client } = await actor(portal, Role.LIAISON_OFFICER, { ownerId });
    objects.push(
      await addSuspension(portal, ownerId!),
      await addHearing(portal, ownerId!),
      await addChangeRequest(portal, ownerId!),
      await addWithdrawal(client, ownerId!),
    );
  }
  const key = fc.record({
    owner: fc.constantFrom(...owners),
    scopes: fc.uniqueArray(fc.constantFrom(...Object.values(KeyScope)), { minLength: 1 }),
    state: fc.constantFrom('valid', 'valid', 'valid', 'expired', 'revoked'),
  });
  const forUniversities = [KeyScope.READ_MEMBERS, KeyScope.WRITE_UNIVERSITY];
  for (const { owner, scopes: given, state } of chance(key, 20)) {
    const allowed = given.filter(
      (each) => owner.kind === ScopeKind.UNIVERSITY || !forUniversities.includes(each),
    );
    const made = await addKey(portal, owner.id, allowed.length > 0 ? allowed : [KeyScope.READ_PUBLIC]);
    objects.push(made.key.id);
    callers.push({ id: made.key.id, client: made.client });
    const column = {
      valid: undefined,
      expired: 'expires_at = created_at',
      revoked: 'revoked_at = created_at',
    }[state];
    if (column)
      await portal.db.statement(`update institution_key set ${column} where id = $1`, [made.key.id]);
  }
  // Whoever chance may have left out.
  for (const role of Object.values(Role)) {
    const { account, client } = await actor(portal, role, scopes[SCOPES_OF_ROLE[role][0]][0]);
    callers.push({ id: account.id, client });
  }
  callers.push({ id: 'public', client: portal.anyone });
  objects.push(...owners.map(({ id }) => id));
  for (const table of [
    'university',
    'membership_period',
    'association',
    'body',
    'confirmation_rule',
    'office',
    'term',
    'meeting',
    'decision',
    'document',
    'audit_entry',
    'ballot_rules',
    'application',
    'review',
    'application_rules',
    'certificate',
    'certificate_series',
  ]) {
    const { rows } = await portal.db.statement(`select id from ${table} order by id desc limit 30`);
    objects.push(...(rows as { id: string }[]).map(({ id }) => id));
  }
});
afterAll(() => portal.close());

interface Portion {
  data: { decisions: Explained[] } | null;
  reason?: string;
}

/** One request for many fields, as many at a time as the limits allow. */
async function inPortions(
  client: Client,
  kind: 'query' | 'mutation',
  fields: readonly string[],
): Promise<Portion[]> {
  const found: Portion[] = [];
  for (let from = 0; from < fields.length; from += 25) {
    const portion = fields.slice(from, from + 25);
    const { data, errors } = await client.ask(
      `${kind} { ${portion.map((field, index) => `f${index}: ${field}`).join(' ')} }`,
    );
    portion.forEach((_, index) => {
      const error = errors.find(({ path }) => path?.[0] === `f${index}`) ?? errors.find(({ path }) => !path);
      found.push({ data: data?.[`f${index}` as never] ?? null, reason: error?.extensions.reason });
    });
  }
  return found;
}

/** Goes wrong for want of a title, after it was permitted. */
function addDocument(id: string): string {
  return `addDocument(input: { subjectId: "${id}", kind: OTHER, title: {}, texts: [{ lang: EN, fileId: "${newId('fil')}" }] }) { document { id } }`;
}

/** What shows that something is allowed without its being done: the call goes wrong later, for this reason. */
const TRIES: Record<string, Partial<Record<Action, (id: string) => string>>> = {
  uni: {
    UPDATE: (id) =>
      `updateUniversity(input: { id: "${id}", expectedVersion: 99, website: "https://x.example" }) { university { id } }`,
    UPDATE_OFFICIAL: (id) =>
      `renameUniversity(input: { id: "${id}", expectedVersion: 99, lang: EN, text: "X", from: "2020", sources: ["note:x"] }) { university { id } }`,
    KEEP_PEOPLE: (id) =>
      `createPerson(input: { scope: { ownerId: "${id}" }, name: { lang: EN, givenName: "X", patronymic: "Y" } }) { person { id } }`,
    WITHDRAW: (id) =>
      `withdrawFromAssociation(input: { universityId: "${id}", effectiveOn: "2001-01-01" }) { departure { id } }`,
    CONFIRM: (id) => `confirmProfile(input: { id: "${id}", expectedVersion: 99 }) { university { id } }`,
    KEEP_KEYS: (id) =>
      `createInstitutionKey(input: { ownerId: "${id}", name: "X", scopes: [READ_PUBLIC], expiresAt: "2001-01-01T00:00:00Z" }) { secret }`,
  },
  mem: {
    UPDATE: (id) =>
      `updateMembershipPeriod(input: { id: "${id}", expectedVersion: 99, note: "x" }) { period { id } }`,
  },
  sus: {
    END: (id) =>
      `reinstateMember(input: { id: "${id}", expectedVersion: 99, decisionId: "${newId('dcn')}" }) { suspension { id } }`,
  },
  hrg: {},
  dep: {
    WITHDRAW: (id) => `takeBackWithdrawal(input: { id: "${id}", expectedVersion: 99 }) { departure { id } }`,
  },
  cfr: {
    UPDATE: (id) =>
      `updateConfirmationRule(input: { id: "${id}", expectedVersion: 99, months: 12, origin: { en: "x" } }) { rule { id } }`,
  },
  chr: {
    UPDATE: (id) =>
      `declineChange(input: { id: "${id}", expectedVersion: 99, answer: "x" }) { request { id } }`,
    WITHDRAW: (id) => `withdrawChangeRequest(input: { id: "${id}", expectedVersion: 99 }) { request { id } }`,
  },
  per: {
    UPDATE: (id) =>
      `updatePerson(input: { id: "${id}", expectedVersion: 99, isPublic: false }) { person { id } }`,
  },
  acc: {
    UPDATE: (id) => `updateAccount(input: { id: "${id}", expectedVersion: 99, lang: EN }) { account { id } }`,
  },
  grt: { END: (id) => `endGrant(input: { id: "${id}", expectedVersion: 99 }) { grant { id } }` },
  key: {
    END: (id) => `rotateInstitutionKey(input: { id: "${id}", expiresAt: "2001-01-01T00:00:00Z" }) { secret }`,
  },
  ses: { END: (id) => `endSession(input: { id: "${id}" }) { session { id } }` },
  sub: {
    END: (id) => `revokeFeedSubscription(input: { id: "${id}" }) { subscription { id } }`,
  },
  emb: {
    UPDATE: (id) =>
      `renameEmbedKey(input: { id: "${id}", expectedVersion: 99, name: "X" }) { embedKey { id } }`,
    END: (id) => `endEmbedKey(input: { id: "${id}", expectedVersion: 99 }) { embedKey { id } }`,
  },
  trd: {
    END: (id) => `retireTrustedDocument(input: { id: "${id}", expectedVersion: 99 }) { document { id } }`,
  },
  off: {
    UPDATE: (id) =>
      `updateOffice(input: { id: "${id}", expectedVersion: 99, workingLanguages: [EN] }) { office { id } }`,
    UPDATE_OFFICIAL: (id) =>
      `updateOffice(input: { id: "${id}", expectedVersion: 99, seats: 9 }) { office { id } }`,
    KEEP_TERMS: (id) =>
      `beginTerm(input: { officeId: "${id}", from: "2020", attestedOn: "2100", sources: ["note:x"] }) { term { id } }`,
  },
  trm: {
    UPDATE: (id) => `updateTerm(input: { id: "${id}", expectedVersion: 99, note: "x" }) { term { id } }`,
    END: (id) => `endTerm(input: { id: "${id}", expectedVersion: 99, on: "2020-01-01" }) { term { id } }`,
  },
  apt: {
    UPDATE: (id) =>
      `updateAppointment(input: { id: "${id}", expectedVersion: 99, mandate: "x" }) { appointment { id } }`,
    END: (id) => `endAppointment(input: { id: "${id}", expectedVersion: 99 }) { appointment { id } }`,
    KEEP_DOCUMENTS: addDocument,
  },
  asn: {},
  bdy: {
    UPDATE: (id) => `updateBody(input: { id: "${id}", expectedVersion: 99, note: "x" }) { body { id } }`,
    KEEP_OFFICES: (id) =>
      `createOffice(input: { bodyId: "${id}", kind: OTHER, title: {}, heldBy: PERSON }) { office { id } }`,
    KEEP_MEETINGS: (id) =>
      `recordMeeting(input: { bodyId: "${id}", kind: OTHER, title: {}, startsOn: "2020" }) { meeting { id } }`,
  },
  mtg: {
    UPDATE: (id) =>
      `updateMeeting(input: { id: "${id}", expectedVersion: 99, venue: "x" }) { meeting { id } }`,
    KEEP_DOCUMENTS: addDocument,
  },
  dcn: {
    UPDATE: (id) =>
      `updateDecision(input: { id: "${id}", expectedVersion: 99, number: "x" }) { decision { id } }`,
    PUBLISH: (id) => `publishDecision(input: { id: "${id}", expectedVersion: 99 }) { decision { id } }`,
    KEEP_DOCUMENTS: addDocument,
  },
  doc: {
    UPDATE: (id) =>
      `updateDocument(input: { id: "${id}", expectedVersion: 99, kind: OTHER }) { document { id } }`,
  },
  evt: {
    UPDATE: (id) => `updateEvent(input: { id: "${id}", expectedVersion: 99, note: "x" }) { event { id } }`,
    PUBLISH: (id) =>
      `advanceEvent(input: { id: "${id}", expectedVersion: 99, to: CANCELLED }) { event { id } }`,
    KEEP_DOCUMENTS: addDocument,
  },
  erg: {
    UPDATE: (id) =>
      `updateRegistration(input: { id: "${id}", expectedVersion: 99, note: "x" }) { registration { id } }`,
  },
  dlg: {
    END: (id) => `withdrawDelegate(input: { id: "${id}", expectedVersion: 99 }) { delegate { id } }`,
  },
  bas: {
    UPDATE: (id) =>
      `updateProgramBasis(input: { id: "${id}", expectedVersion: 99, note: "x" }) { basis { id } }`,
    KEEP_DOCUMENTS: addDocument,
  },
  prg: {
    UPDATE: (id) =>
      `updateProgram(input: { id: "${id}", expectedVersion: 99, note: "x" }) { program { id } }`,
    KEEP_DOCUMENTS: addDocument,
  },
  aud: {},
  bal: {
    UPDATE: (id) => `closeBallot(input: { id: "${id}", expectedVersion: 99 }) { ballot { id } }`,
  },
  brl: {},
  app: {
    UPDATE: (id) =>
      `updateApplication(input: { applicationId: "${id}", expectedVersion: 99 }) { application { id } }`,
    KEEP_DOCUMENTS: addDocument,
  },
  rev: {},
  apr: {
    UPDATE: (id) => `updateApplicationRules(input: { id: "${id}", expectedVersion: 99 }) { rules { id } }`,
  },
  crt: {},
  crs: {
    UPDATE: (id) =>
      `setNextCertificateNumber(input: { id: "${id}", expectedVersion: 99, nextNumber: 900, reason: "x" }) { series { id } }`,
  },
};
TRIES.par = {
  UPDATE: (id) => `updatePartner(input: { id: "${id}", expectedVersion: 99, name: "X" }) { partner { id } }`,
  KEEP_PEOPLE: TRIES.uni.KEEP_PEOPLE,
  KEEP_KEYS: TRIES.uni.KEEP_KEYS,
};

const ALLOWED = [
  undefined,
  'VERSION_STALE',
  'PATRONYMIC_OF_RUSSIAN_NAMES',
  'KEY_EXPIRY',
  'KEY_ENDED',
  'GRANT_ENDS_BEFORE',
  'ATTESTED_IN_FUTURE',
  'TITLE_REQUIRED',
  'WITHDRAWAL_PAST',
];
const DENIED = ['NOT_FOUND', 'NOT_ALLOWED', 'OFFICIAL_FIELD', 'TOKEN_REQUIRED', 'TOKEN_INVALID'];

function withUniversities(caller: number): number[] {
  const universities = objects.flatMap((id, index) => (id.startsWith('uni_') ? [index] : []));
  return Array.from({ length: OBJECTS_A_RUN }, (_, index) =>
    index % 3 === 0
      ? universities[(caller + index / 3) % universities.length]
      : (caller * 37 + index * 13) % objects.length,
  );
}

it(`explainAccess agrees with what the API does, for ${PAIRS} pairs of viewer and record`, async () => {
  const seen = { pairs: 0, allowed: new Set<Action>(), denied: new Set<Action>() };
  const run = fc.record({
    caller: fc.integer({ min: 0, max: callers.length - 1 }),
    records: fc.array(fc.integer({ min: 0, max: objects.length - 1 }), {
      minLength: OBJECTS_A_RUN,
      maxLength: OBJECTS_A_RUN,
    }),
  });
  await fc.assert(
    fc.asyncProperty(run, async ({ caller, records }) => {
      const { id: viewer, client } = callers[caller];
      const ids = records.map((index) => objects[index]);
      const asked = (id: string, of = '') =>
        `explainAccess(${of} node: "${id}") { decisions { action isAllowed rule explanation { text } role grant { id role isInForce } } }`;
      const explained = await inPortions(
        operator,
        'query',
        ids.map((id) => asked(id, `viewer: "${viewer}"`)),
      );
      // Of a draft of an application even the operator does not know: whoever does has it explained by itself.
      const hidden = ids.filter((_, index) => !explained[index].data);
      const itself = await inPortions(
        client,
        'query',
        hidden.map((id) => asked(id)),
      );
      const shown = await client.ask<Shown>(SHOW, {
        ids,
      });
      // A key that is no longer valid is turned away whatever it asks: then nothing may be allowed but what is public.
      const turnedAway = shown.status === 401;
      const publicly = turnedAway ? await portal.anyone.ask<Shown>(SHOW, { ids }) : shown;
      const wrong: unknown[] = [];
      const tries: { id: string; action: Action; expected: boolean; field: string }[] = [];
      ids.forEach((id, index) => {
        seen.pairs += 1;
        const node = publicly.data!.nodes[index];
        const isHidden = hidden.includes(id);
        if (isHidden && explained[index].reason !== 'NOT_FOUND') wrong.push([id, explained[index].reason]);
        const { data } = isHidden ? itself[hidden.indexOf(id)] : explained[index];
        if (isHidden && (data === null) !== (node === null)) wrong.push([viewer, id, 'is explained']);
        const decisions = data?.decisions ?? [];
        for (const { action, isAllowed, rule, explanation, role, grant } of decisions) {
          (isAllowed ? seen.allowed : seen.denied).add(action);
          if (isAllowed !== (rule !== null) || isAllowed !== (explanation !== null))
            wrong.push([id, action, 'rule']);
          // The operator may see every grant: a role comes with the grant that gives it, and it is in force.
          if ((role === null) !== (grant === null) || (grant && (grant.role !== role || !grant.isInForce))) {
            wrong.push([id, action, 'grant', role, grant]);
          }
          if (action === Action.READ && isAllowed !== (node !== null))
            wrong.push([viewer, id, action, isAllowed]);
          if (action === Action.READ_HISTORY && isAllowed !== Array.isArray(node?.history)) {
            wrong.push([viewer, id, action, isAllowed]);
          }
          const isPrivate =
            node?.contactPoints?.length === 2 ||
            node?.versions?.[0].objections.length === 1 ||
            node?.alerts?.length === 1 ||
            Boolean(node?.joinUrl);
          if (action === Action.READ_PRIVATE && isAllowed !== isPrivate) {
            wrong.push([viewer, id, action, isAllowed]);
          }
        }
        const doable = decisions.filter(({ action }) => TRIES[id.slice(0, 3)][action]);
        const chosen = doable[(records[index] + caller + seen.pairs) % Math.max(doable.length, 1)];
        // Reading is compared for every pair; to try a change costs a transaction, and is done for one in four.
        if (chosen && seen.pairs % 4 === 0) {
          const { action, isAllowed } = chosen;
          tries.push({ id, action, expected: isAllowed, field: TRIES[id.slice(0, 3)][action]!(id) });
        }
      });
      const tried = await inPortions(
        client,
        'mutation',
        tries.map(({ field }) => field),
      );
      tries.forEach(({ id, action, expected }, index) => {
        const { reason } = tried[index];
        if (ALLOWED.includes(reason) ? !expected : !DENIED.includes(reason!) || expected) {
          wrong.push([viewer, id, action, expected, reason]);
        }
      });
      // What was really ended goes on.
      await portal.db.statement('update session set ended_at = null where ended_at is not null');
      expect(wrong).toEqual([]);
    }),
    // Chance does not find everything that only a few may do: each caller asks for some universities, too.
    {
      numRuns: PAIRS / OBJECTS_A_RUN,
      endOnFailure: true,
      examples: callers.map((_, caller) => [{ caller, records: withUniversities(caller) }]),
    },
  );
  expect(seen.pairs).toBeGreaterThanOrEqual(PAIRS);
  const actions = Object.values(Action).sort();
  expect([...seen.allowed].sort()).toEqual(actions);
  expect([...seen.denied].sort()).toEqual(actions);
  // Some 12,000 operations in as many transactions: a slow machine may take its time.
}, 1_800_000);

it('agrees with viewer.can', async () => {
  const { id: viewer, client } = callers[0];
  const ids = objects.slice(0, 40);
  const explained = await inPortions(
    operator,
    'query',
    ids.map((id) => `explainAccess(viewer: "${viewer}", node: "${id}") { decisions { action isAllowed } }`),
  );
  for (const [index, id] of ids.entries()) {
    const { decisions } = explained[index].data!;
    const fields = decisions.map(({ action }) => `${action}: can(action: ${action}, id: "${id}")`).join(' ');
    const { viewer: can } = await client.get(`{ viewer { ${fields} } }`);
    expect(can).toEqual(Object.fromEntries(decisions.map(({ action, isAllowed }) => [action, isAllowed])));
  }
});

it('tells of an application and its reviews who may do what, and by which rule', async () => {
  const applicant = await addApplicant(portal);
  const secretary = await actor(portal, Role.SECRETARIAT_OFFICER, { side: Side.RU });
  const liaison = await actor(portal, Role.LIAISON_OFFICER, { ownerId: applicant.universityId });
  const rulesOf = async (client: Client, node: string, viewer?: string): Promise<unknown> => {
    const { data, errors } = await client.ask<{ explainAccess: { decisions: Explained[] } }>(
      'query($node: ID!, $viewer: ID) { explainAccess(node: $node, viewer: $viewer) { decisions { action rule } } }',
      { node, viewer },
    );
    const decisions = data?.explainAccess?.decisions;
    return decisions
      ? Object.fromEntries(decisions.map(({ action, rule }) => [action, rule]))
      : errors[0].extensions.reason;
  };
  const draft = await start(applicant);
  const its = 'ITS_LIAISON_OFFICER';
  const own = { READ: its, READ_HISTORY: its, UPDATE: its, KEEP_DOCUMENTS: its };
  expect(await rulesOf(liaison.client, draft.id)).toEqual(own);
  for (const [client, viewer] of [
    [operator, liaison.account.id],
    [operator, undefined],
    [secretary.client, undefined],
  ] as const) {
    expect(await rulesOf(client, draft.id, viewer)).toBe('NOT_FOUND');
  }
  await applicant.liaison.get(SUBMIT, { input: { applicationId: draft.id, expectedVersion: 1 } });
  expect(await rulesOf(operator, draft.id, liaison.account.id)).toEqual({ ...own, KEEP_DOCUMENTS: null });
  const none = { READ: null, READ_HISTORY: null, UPDATE: null, KEEP_DOCUMENTS: null };
  const READ = 'SECRETARIATS_ONCE_SUBMITTED';
  expect(await rulesOf(operator, draft.id, secretary.account.id)).toEqual({ ...none, READ });
  expect(await rulesOf(operator, draft.id, 'public')).toEqual(none);
  const reviewed = await review(secretary.client, 'RU', { id: draft.id, submission: 1 }, 'RETURN');
  expect(await rulesOf(operator, draft.id, liaison.account.id)).toEqual(own);
  const [{ id }] = reviewed.reviews as unknown as { id: string }[];
  expect([
    await rulesOf(operator, id, 'public'),
    await rulesOf(operator, id, liaison.account.id),
    await rulesOf(operator, id, secretary.account.id),
  ]).toEqual([
    { READ: null, READ_HISTORY: null },
    { READ: its, READ_HISTORY: null },
    { READ, READ_HISTORY: READ },
  ]);
});

interface List {
  nodes: { id: string }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

it('lists show exactly the records that can be fetched one by one', async () => {
  const lists = {
    per: 'people',
    grt: 'grants',
    key: 'institutionKeys',
    emb: 'embedKeys',
    trd: 'trustedDocuments',
    chr: 'changeRequests',
    par: 'partners',
    mtg: 'meetings',
    prg: 'jointPrograms',
    evt: 'events',
    dcn: 'decisions',
    app: 'applications',
    bal: 'ballots',
  };
  for (const { client } of callers) {
    for (const [prefix, name] of Object.entries(lists)) {
      const ids = [...new Set(objects)].filter((id) => id.startsWith(prefix)).slice(0, 100);
      expect(ids.length).toBeGreaterThan(1);
      const { data: nodes, status } = await client.ask<{ nodes: ({ id: string } | null)[] }>(
        'query($ids: [ID!]!) { nodes(ids: $ids) { id } }',
        { ids },
      );
      if (status === 401) continue;
      const listed: string[] = [];
      let isGiven = false;
      for (let after: string | null = null, more = true; more;) {
        const answer: Awaited<ReturnType<typeof client.ask<{ list: List | null }>>> = await client.ask(
          `query($after: String) { list: ${name}(first: 100, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }`,
          { after },
        );
        const list = answer.data?.list;
        isGiven = Boolean(list);
        listed.push(...(list?.nodes ?? []).map(({ id }) => id).filter((id) => ids.includes(id)));
        after = list?.pageInfo.endCursor ?? null;
        more = list?.pageInfo.hasNextPage ?? false;
      }
      const expected = isGiven ? nodes!.nodes.flatMap((node) => node?.id ?? []) : [];
      expect(listed.sort()).toEqual(expected.sort());
    }
  }
});
