import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemberKind } from '../src/membership/membership-period.entity.js';
import { Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { actor } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import {
  addApplicant,
  addSecretariats,
  agreed,
  APPEAL,
  BY_ID,
  COMPLETE,
  NEWCOMER,
  OF_LINK,
  review,
  REVIEW,
  start,
  START,
  SUBMIT,
  submitted,
  UPDATE,
  WITHDRAW,
  type Secretariats,
  type Shown,
} from './support/applications.js';
import { Client } from './support/client.js';
import { asOperator, pdf, post, upload, type Upload } from './support/files.js';
import { digestOfTables } from './support/killer.js';
import { PortalProcess } from './support/process.js';

const onServer = process.env.TEST_DATABASE_URL ? describe : describe.skip;

let portal: TestApp;
let secretariats: Secretariats;
let full: string;

beforeAll(async () => {
  portal = await startApp();
  portal.pinClock('2026-11-25T12:00:00Z');
  secretariats = await addSecretariats(portal);
  full = (await addApplicant(portal, MemberKind.FULL)).universityId;
});
afterAll(() => portal.close());

async function startNewcomer(more: object = {}): Promise<{ application: Shown; accessToken: string }> {
  const input = { kind: 'NEW_OBSERVER', ...more };
  return (await portal.anyone.get(START, { input })).startApplication as never;
}

async function reason(client: Client, query: string, input: object): Promise<string> {
  return (await client.refused(query, { input })).extensions.reason;
}

async function row(id: string): Promise<Record<string, unknown>> {
  const { rows } = await portal.db.statement(
    `select to_jsonb(a) as values, (select count(*)::integer from audit_entry where subject_id = a.id) as acts,
       (select count(*)::integer from review where application_id = a.id) as reviews
     from application a where id = $1`,
    [id],
  );
  return rows[0] as Record<string, unknown>;
}

describe('a university that is not in the register', () => {
  it('writes its application with a private link, and nothing that it saves is lost', async () => {
    const { application, accessToken } = await startNewcomer();
    expect(application).toMatchObject({
      state: 'DRAFT',
      version: 1,
      submission: 0,
      university: null,
      side: null,
    });
    expect(accessToken).toMatch(/^asrtu_application_[\w-]{43}$/);
    const of = { applicationId: application.id, accessToken };
    const typed = ['We build ', 'We build bridges', null, 'Bridges.  '];
    for (const [index, profile] of typed.entries()) {
      const input = { ...of, expectedVersion: index + 1, profile };
      const { updateApplication } = await portal.anyone.get(UPDATE, { input });
      expect(updateApplication.application).toMatchObject({ version: index + 2, profile });
    }
    const { applicationOfLink } = await portal.anyone.get(OF_LINK, { accessToken });
    expect(applicationOfLink.profile).toBe('Bridges.  ');
    const acts = applicationOfLink.history as { action: string; after: { profile: string | null } }[];
    expect(acts.map(({ action, after }) => [action, after.profile])).toEqual([
      ...typed.toReversed().map((profile) => ['updateApplication', profile]),
      ['startApplication', null],
    ]);
    expect(await row(application.id)).toMatchObject({ acts: 5 });
  });

  it('is told all that is missing, each with its place, and then submits it', async () => {
    const { application, accessToken } = await startNewcomer({ profile: '  ', names: { en: 'New' } });
    const of = { applicationId: application.id, accessToken };
    const error = await portal.anyone.refused(SUBMIT, { input: { ...of, expectedVersion: 1 } });
    expect(error.extensions).toMatchObject({ code: 'INVALID_INPUT', reason: 'MISSING' });
    const problems = error.extensions.problems as { path: string[]; reason: string }[];
    expect(problems.map(({ path }) => path.join('.'))).toEqual([
      'application.names.ru',
      'application.names.zh',
      'application.side',
      'application.country',
      'application.city',
      'application.website',
      'application.foundedIn',
      'application.students',
      'application.staff',
      'application.profile',
      'application.reasons',
    ]);
    expect(await row(application.id)).toMatchObject({ acts: 1, values: { state: 'DRAFT', version: 1 } });
    const change = { ...of, ...NEWCOMER, ...COMPLETE, supporterIds: [full], expectedVersion: 1 };
    await portal.anyone.get(UPDATE, { input: change });
    const { submitApplication } = await portal.anyone.get(SUBMIT, { input: { ...of, expectedVersion: 2 } });
    expect(submitApplication.application).toMatchObject({
      state: 'UNDER_REVIEW',
      version: 3,
      submission: 1,
      side: 'CN',
      name: { text: 'A new university' },
      reviewDueOn: '2027-01-24',
      supporters: [{ id: full }],
      steps: [{ position: 1, act: 'SUBMIT', from: 'DRAFT', to: 'UNDER_REVIEW', submission: 1 }],
    });
  });

  it('reaches with its link no other application, and nobody reaches one with a guess', async () => {
    const mine = await startNewcomer();
    const other = await startNewcomer();
    const input = { applicationId: other.application.id, expectedVersion: 1, accessToken: mine.accessToken };
    for (const query of [SUBMIT, WITHDRAW])
      expect(await reason(portal.anyone, query, input)).toBe('NOT_FOUND');
    expect(await reason(portal.anyone, UPDATE, { ...input, profile: 'x' })).toBe('NOT_FOUND');
    const none = { ...input, accessToken: undefined };
    expect(await reason(portal.anyone, UPDATE, none)).toBe('NOT_FOUND');
    expect(await reason(portal.operator, UPDATE, none)).toBe('NOT_FOUND');
    const guess = `asrtu_application_${'A'.repeat(43)}`;
    const error = await portal.anyone.refused(OF_LINK, { accessToken: guess });
    expect(error.extensions).toMatchObject({ reason: 'ACCESS_TOKEN_UNKNOWN', path: ['accessToken'] });
    expect(await row(other.application.id)).toMatchObject({ acts: 1, values: { version: 1 } });
  });

  it('has a secret of which only the digest is kept, sealed for whoever repeats the call', async () => {
    const idempotencyKey = randomUUID();
    const { accessToken } = await startNewcomer({ idempotencyKey, profile: 'Tired of waiting' });
    expect((await startNewcomer({ idempotencyKey, profile: 'Tired of waiting' })).accessToken).toBe(
      accessToken,
    );
    await portal.anyone.get(OF_LINK, { accessToken });
    const { rows } = await portal.db.statement(
      `select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const secret = accessToken.slice('asrtu_application_'.length);
    for (const { table_name: table } of rows as { table_name: string }[]) {
      const [{ many }] = (await portal.dataSource.query(
        `select count(*)::integer as many from "${table}" t where position($1 in to_jsonb(t)::text) > 0`,
        [secret],
      )) as [{ many: number }];
      expect([table, many]).toEqual([table, 0]);
    }
  });

  it('has a secret that stands in no log, whatever goes wrong', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'applications-'));
    const process = await PortalProcess.start({ DATA_DIR: folder, LOG_LEVEL: 'trace', JOBS: 'off' });
    try {
      const client = new Client(process.url!);
      const { startApplication } = await client.get(START, { input: { kind: 'NEW_OBSERVER' } });
      const { accessToken, application } = startApplication as { accessToken: string; application: Shown };
      const of = { applicationId: application.id, accessToken, expectedVersion: 1 };
      await client.get(OF_LINK, { accessToken });
      await client.get(UPDATE, { input: { ...of, profile: 'Nobody is to read this in a log' } });
      for (const input of [of, { ...of, expectedVersion: 2 }]) await client.refused(SUBMIT, { input });
      await client.ask(
        'query($accessToken: String!) { applicationOfLink(accessToken: $accessToken) { wrong } }',
        { accessToken },
      );
      const variables = encodeURIComponent(JSON.stringify({ accessToken }));
      await fetch(`${process.url}/graphql?query=${encodeURIComponent(OF_LINK)}&variables=${variables}`);
      await fetch(`${process.url}/applications/${accessToken}`);
      for (const type of ['application/pdf', 'text/html']) {
        await fetch(`${process.url}/applications/files?name=Nobody is to read.pdf`, {
          method: 'POST',
          headers: { 'access-token': accessToken, 'content-type': type },
          body: 'Nobody is to read',
        });
      }
    } finally {
      await process.kill('SIGTERM');
      rmSync(folder, { recursive: true });
    }
    expect(process.output).toContain('/graphql');
    expect(process.output).not.toMatch(/asrtu_application_|Nobody is to read/);
  });

  it('is refused after twenty starts in a quarter of an hour', async () => {
    portal.pinClock('2026-11-25T14:00:00Z');
    for (let n = 0; n < 20; n++) await startNewcomer();
    const input = { kind: 'NEW_FULL' };
    const error = await portal.anyone.refused(START, { input });
    expect(error.extensions).toMatchObject({ code: 'LIMITED', reason: 'TOO_MANY_TRIES', retryAfter: 900 });
    portal.pinClock('2026-11-25T14:15:01Z');
    await startNewcomer();
    portal.pinClock('2026-11-25T12:00:00Z');
  });
});

describe('who knows of an application', () => {
  const LIST =
    'query($filter: ApplicationFilter) { applications(filter: $filter) { totalCount nodes { id } } }';
  const OF_UNIVERSITY = 'query($id: ID!) { node(id: $id) { ... on University { applications { id } } } }';

  it('the applicant alone of a draft, both secretariats and the operator once it was submitted', async () => {
    const applicant = await addApplicant(portal);
    const { universityId } = applicant;
    const people = {
      liaison: applicant.liaison,
      editor: (await actor(portal, Role.UNIVERSITY_EDITOR, { ownerId: universityId })).client,
      reader: (await actor(portal, Role.UNIVERSITY_READER, { ownerId: universityId })).client,
      stranger: (await addApplicant(portal)).liaison,
      chair: (await actor(portal, Role.PERMANENT_CHAIR, { side: Side.CN })).client,
      cn: secretariats.CN,
      ru: secretariats.headOfRU,
      operator: portal.operator,
      anyone: portal.anyone,
    };
    const knowing = async (id: string): Promise<string[]> => {
      const found: string[] = [];
      for (const [name, client] of Object.entries(people)) {
        const { node } = await client.get(BY_ID, { id });
        const { node: university } = await client.get(OF_UNIVERSITY, { id: universityId });
        expect([name, university.applications.length]).toEqual([name, node ? 1 : 0]);
        if (client !== portal.anyone) {
          const { applications } = await client.get(LIST, { filter: { universityId } });
          expect([name, applications.totalCount]).toEqual([name, node ? 1 : 0]);
        }
        if (node) found.push(name);
      }
      return found;
    };
    const draft = await start(applicant);
    expect(await knowing(draft.id)).toEqual(['liaison', 'editor']);
    const { auditEntries } = await secretariats.CN.get(
      'query($id: ID!) { auditEntries(filter: { subjectId: $id }) { totalCount } }',
      { id: draft.id },
    );
    expect(auditEntries.totalCount).toBe(0);
    await people.editor.get(SUBMIT, { input: { applicationId: draft.id, expectedVersion: 1 } });
    expect(await knowing(draft.id)).toEqual(['liaison', 'editor', 'cn', 'ru', 'operator']);
    const { node } = await secretariats.CN.get(
      'query($id: ID!) { node(id: $id) { ... on Application { history { action } } } }',
      { id: draft.id },
    );
    // What was written before it was submitted stays with the applicant.
    expect(node.history).toBeNull();
  });

  it('lists them by state, kind and side', async () => {
    const application = await submitted(await addApplicant(portal, undefined, Side.RU));
    const of = async (filter: object): Promise<string[]> =>
      (await secretariats.CN.get(LIST, { filter })).applications.nodes.map(({ id }: { id: string }) => id);
    expect(await of({ state: 'UNDER_REVIEW', side: 'RU', kind: 'NEW_OBSERVER' })).toContain(application.id);
    expect(await of({ state: ['AGREED', 'RETURNED'] })).not.toContain(application.id);
    expect(await of({ side: 'CN' })).not.toContain(application.id);
    expect(await of({ kind: 'PROMOTION' })).not.toContain(application.id);
  });
});

describe('documents', () => {
  const ADD = 'mutation($input: AddDocumentInput!) { addDocument(input: $input) { document { id } } }';

  it('are for those who know of the application, whatever audience they were given', async () => {
    const { universityId } = await addApplicant(portal);
    const { client: liaison } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: universityId });
    const { client: reader } = await actor(portal, Role.UNIVERSITY_READER, { ownerId: universityId });
    const application = await start({ universityId, liaison });
    const fileId = await upload(portal, liaison.headers);
    const texts = [{ lang: 'EN', fileId }];
    const input = {
      subjectId: application.id,
      kind: 'OTHER',
      title: { en: 'Charter' },
      texts,
      audience: 'PUBLIC',
    };
    const { document } = (await liaison.get(ADD, { input })).addDocument;
    const people = {
      liaison,
      reader,
      cn: secretariats.CN,
      ru: secretariats.RU,
      operator: portal.operator,
      anyone: portal.anyone,
    };
    const knowing = async (): Promise<string[]> => {
      const found: string[] = [];
      for (const [name, client] of Object.entries(people)) {
        const { node } = await client.get('query($id: ID!) { node(id: $id) { id } }', { id: document.id });
        const token = client === portal.operator ? asOperator(portal) : client.headers;
        const { status, headers } = await fetch(`${portal.url}/files/${fileId}`, { headers: token });
        expect([name, status]).toEqual([name, node ? 200 : 404]);
        if (node) expect(headers.get('cache-control')).toBe('private, no-store');
        if (node) found.push(name);
      }
      return found;
    };
    expect(await knowing()).toEqual(['liaison']);
    const { auditEntries } = await secretariats.CN.get(
      'query($id: ID!) { auditEntries(filter: { subjectId: $id }) { totalCount } }',
      { id: document.id },
    );
    expect(auditEntries.totalCount).toBe(0);
    await liaison.get(SUBMIT, { input: { applicationId: application.id, expectedVersion: 1 } });
    expect(await knowing()).toEqual(['liaison', 'cn', 'ru', 'operator']);
    const change = { id: document.id, expectedVersion: 1, title: { en: 'Changed' } };
    const UPDATE_DOCUMENT =
      'mutation($input: UpdateDocumentInput!) { updateDocument(input: $input) { document { id } } }';
    expect(await reason(secretariats.CN, UPDATE_DOCUMENT, change)).toBe('NOT_ALLOWED');
    // What was handed in stays as it is, for the applicant too, until it is returned.
    expect(await reason(liaison, UPDATE_DOCUMENT, change)).toBe('NOT_ALLOWED');
    const more = { ...input, texts: [{ lang: 'RU', fileId: await upload(portal, liaison.headers) }] };
    expect(await reason(liaison, ADD, more)).toBe('NOT_ALLOWED');
    await review(secretariats.CN, 'CN', { id: application.id, submission: 1 }, 'RETURN');
    await liaison.get(UPDATE_DOCUMENT, { input: change });
    await liaison.get(ADD, { input: more });
  });

  describe('of an applicant with a private link', () => {
    const ADD_BY_LINK =
      'mutation($input: AddApplicationDocumentInput!) { addApplicationDocument(input: $input) { document { id kind audience texts { lang file { name url } } subject { id } } } }';

    async function newcomer() {
      const { startApplication } = await portal.anyone.get(START, {
        input: { kind: 'NEW_OBSERVER', ...NEWCOMER, ...COMPLETE },
      });
      const { application, accessToken } = startApplication as { application: Shown; accessToken: string };
      return { applicationId: application.id, accessToken };
    }
    const of = (accessToken: string) => ({ 'access-token': accessToken });
    const PLACE = '/applications/files';
    const sent = async (accessToken: string, what: Upload = {}) =>
      await post(portal, of(accessToken), what, PLACE);
    const fileOf = async (accessToken: string): Promise<string> =>
      await upload(portal, of(accessToken), {}, PLACE);
    const charter = (fileId: string, more: object = {}) => {
      return { kind: 'OTHER', title: { en: 'Charter' }, texts: [{ lang: 'EN', fileId }], ...more };
    };
    const digest = async (): Promise<unknown> => {
      const { document, document_text, audit_entry } = await digestOfTables(portal.dataSource);
      return { document, document_text, audit_entry };
    };

    it('are added to its own draft, and read by it and, once it is submitted, by the secretariats', async () => {
      const mine = await newcomer();
      const fileId = await fileOf(mine.accessToken);
      const input = { ...mine, ...charter(fileId) };
      const { document } = (await portal.anyone.get(ADD_BY_LINK, { input })).addApplicationDocument;
      expect(document).toEqual({
        id: expect.stringMatching(/^doc_/) as string,
        kind: 'OTHER',
        audience: 'SECRETARIATS',
        texts: [
          {
            lang: 'EN',
            file: { name: 'minutes.pdf', url: expect.stringContaining(fileId) as string },
          },
        ],
        subject: { id: mine.applicationId },
      });
      const { applicationOfLink } = await portal.anyone.get(OF_LINK, { accessToken: mine.accessToken });
      expect(applicationOfLink.documents).toEqual([{ id: document.id }]);
      const open = async (headers: Record<string, string>, path = PLACE): Promise<number> =>
        (await fetch(`${portal.url}${path}/${fileId}`, { headers })).status;
      const other = await newcomer();
      expect(await open(of(mine.accessToken))).toBe(200);
      expect(await open(of(other.accessToken))).toBe(404);
      expect(await open({})).toBe(401);
      expect(await open({}, '/files')).toBe(404);
      expect(await open(secretariats.RU.headers, '/files')).toBe(404);
      await portal.anyone.get(SUBMIT, { input: { ...mine, expectedVersion: 1 } });
      expect(await open(secretariats.RU.headers, '/files')).toBe(200);
      expect(await open(of(mine.accessToken))).toBe(200);
    });

    it('are of the kinds and sizes that others may upload', async () => {
      const { accessToken } = await newcomer();
      const html = { type: 'text/html', body: Buffer.from('<p>') };
      expect(await sent(accessToken, html)).toMatchObject({ status: 415 });
      const lie = { type: 'image/png' };
      expect(await sent(accessToken, lie)).toMatchObject({ status: 415, reason: 'FILE_TYPE' });
      const large = { body: Buffer.concat([pdf('large'), Buffer.alloc(10 * 1024 * 1024)]) };
      expect(await sent(accessToken, large)).toMatchObject({ status: 413, reason: 'FILE_TOO_LARGE' });
      expect(await sent(accessToken, { name: '../x.pdf' })).toMatchObject({ reason: 'FILE_NAME' });
    });

    it('nobody adds with the link of another one, or uses what it has uploaded', async () => {
      const [mine, other] = [await newcomer(), await newcomer()];
      const fileId = await fileOf(mine.accessToken);
      const { liaison } = await addApplicant(portal);
      const before = await digest();
      const own = charter(fileId);
      const refused = async (input: object): Promise<string> =>
        await reason(portal.anyone, ADD_BY_LINK, input);
      expect(await refused({ ...mine, accessToken: other.accessToken, ...own })).toBe('NOT_FOUND');
      expect(await refused({ ...other, ...own })).toBe('NOT_FOUND');
      const guess = `asrtu_application_${'A'.repeat(43)}`;
      expect(await refused({ ...mine, accessToken: guess, ...own })).toBe('ACCESS_TOKEN_UNKNOWN');
      // The link is for its application only, and only here.
      const elsewhere = { ...own, subjectId: mine.applicationId };
      expect(await reason(portal.anyone, ADD, elsewhere)).toBe('TOKEN_REQUIRED');
      expect(await reason(liaison, ADD, elsewhere)).toBe('NOT_FOUND');
      for (const [status, token] of [
        [404, guess],
        [401, ''],
        [404, 'asrtu_key_1'],
      ] as const) {
        expect(await sent(token)).toMatchObject({ status });
      }
      expect(await post(portal, of(mine.accessToken))).toMatchObject({ status: 401 });
      expect(await digest()).toEqual(before);
    });

    it('are not added after it was submitted, but again when it was returned, and never when it was withdrawn', async () => {
      const mine = await newcomer();
      const early = await fileOf(mine.accessToken);
      const submit = { ...mine, expectedVersion: 1 };
      const { application } = (await portal.anyone.get(SUBMIT, { input: submit })).submitApplication;
      const before = await digest();
      const input = { ...mine, ...charter(early) };
      expect(await reason(portal.anyone, ADD_BY_LINK, input)).toBe('NOT_BEING_WRITTEN');
      expect(await sent(mine.accessToken)).toMatchObject({ reason: 'NOT_BEING_WRITTEN' });
      expect(await digest()).toEqual(before);
      const returned = await review(secretariats.CN, 'CN', application as Shown, 'RETURN');
      await portal.anyone.get(ADD_BY_LINK, { input });
      const late = charter(await fileOf(mine.accessToken));
      await portal.anyone.get(WITHDRAW, { input: { ...mine, expectedVersion: returned.version } });
      const then = await digest();
      expect(await reason(portal.anyone, ADD_BY_LINK, { ...mine, ...late })).toBe('NOT_BEING_WRITTEN');
      expect(await sent(mine.accessToken)).toMatchObject({ reason: 'NOT_BEING_WRITTEN' });
      expect(await digest()).toEqual(then);
    });

    it('are twenty at most', async () => {
      const mine = await newcomer();
      const texts = async () => charter(await fileOf(mine.accessToken));
      for (let n = 0; n < 20; n++)
        await portal.anyone.get(ADD_BY_LINK, { input: { ...mine, ...(await texts()) } });
      const one = { ...mine, ...(await texts()) };
      expect(await reason(portal.anyone, ADD_BY_LINK, one)).toBe('TOO_MANY_DOCUMENTS');
    });
  });
});

describe('rules', () => {
  async function refused(applicant: Awaited<ReturnType<typeof addApplicant>>, more: object) {
    const input = { universityId: applicant.universityId, kind: 'NEW_OBSERVER', ...more };
    const before = await count();
    const { extensions } = await applicant.liaison.refused(START, { input });
    expect(await count()).toEqual(before);
    return { code: extensions.code, reason: extensions.reason, path: extensions.path };
  }

  async function count(): Promise<unknown> {
    const { rows } = await portal.db.statement(
      'select (select count(*) from application) as applications, (select count(*) from audit_entry) as acts',
    );
    return rows;
  }

  it('refuses a promotion of one that is no observer, and an admission of one that is a member', async () => {
    const rule = (word: string) => ({ code: 'RULE_VIOLATION', reason: word, path: ['input', 'kind'] });
    const observer = await addApplicant(portal, MemberKind.OBSERVER);
    const member = await addApplicant(portal, MemberKind.FULL);
    const nobody = await addApplicant(portal);
    expect(await refused(nobody, { kind: 'PROMOTION' })).toEqual(rule('NOT_AN_OBSERVER'));
    expect(await refused(member, { kind: 'PROMOTION' })).toEqual(rule('NOT_AN_OBSERVER'));
    expect(await refused(member, { kind: 'NEW_FULL' })).toEqual(rule('ALREADY_MEMBER'));
    expect(await refused(observer, { kind: 'NEW_FULL' })).toEqual(rule('ALREADY_MEMBER'));
    expect(await reason(portal.anyone, START, { kind: 'PROMOTION' })).toBe('NOT_AN_OBSERVER');
    expect((await start(observer, 'PROMOTION')).state).toBe('DRAFT');
  });

  it('takes only other full members for supporters', async () => {
    const observer = await addApplicant(portal, MemberKind.OBSERVER);
    const nobody = await addApplicant(portal);
    const path = ['input', 'supporterIds', 1];
    const rule = { code: 'RULE_VIOLATION', reason: 'SUPPORTER_NOT_FULL_MEMBER', path };
    for (const wrong of [observer.universityId, nobody.universityId]) {
      expect(await refused(await addApplicant(portal), { supporterIds: [full, wrong] })).toEqual(rule);
    }
  });

  it('lets nobody else apply for a university, and change what stands in the register', async () => {
    const applicant = await addApplicant(portal);
    const stranger = await addApplicant(portal);
    const path = ['input', 'universityId'];
    const as = { universityId: applicant.universityId, liaison: stranger.liaison };
    expect(await refused(as, {})).toEqual({ code: 'FORBIDDEN', reason: 'NOT_ALLOWED', path });
    expect(await refused({ ...as, liaison: secretariats.CN }, {})).toMatchObject({ reason: 'NOT_ALLOWED' });
    expect(await refused({ ...as, liaison: portal.anyone }, {})).toMatchObject({ reason: 'NOT_ALLOWED' });
    expect(await refused(applicant, { foundedIn: 1902 })).toEqual({
      code: 'INVALID_INPUT',
      reason: 'IN_THE_REGISTER',
      path: ['input', 'foundedIn'],
    });
  });

  it('settles one application of a university before the next', async () => {
    const applicant = await addApplicant(portal);
    const first = await start(applicant);
    expect(await refused(applicant, {})).toMatchObject({ code: 'CONFLICT', reason: 'APPLICATION_OPEN' });
    const input = { applicationId: first.id, expectedVersion: 1 };
    const { withdrawApplication } = await applicant.liaison.get(WITHDRAW, { input });
    expect(withdrawApplication.application).toMatchObject({
      state: 'WITHDRAWN',
      submission: 0,
      nextSteps: [],
    });
    expect((await start(applicant)).state).toBe('DRAFT');
  });

  it('shows where its settings come from, and takes none without an origin', async () => {
    const RULES =
      '{ applicationRules { id version reviewDays isObserverFirst reviewDaysOrigin(lang: ZH) { lang text } observerFirstOrigin(lang: RU) { lang text } } }';
    const { applicationRules: rules } = await portal.anyone.get(RULES);
    expect(rules).toMatchObject({ version: 1, reviewDays: 60, isObserverFirst: false });
    expect(rules.reviewDaysOrigin).toMatchObject({ lang: 'ZH', text: expect.stringContaining('js-uk2020') });
    expect(rules.observerFirstOrigin).toMatchObject({ lang: 'RU', text: expect.stringContaining('UASR') });
    const CHANGE =
      'mutation($input: UpdateApplicationRulesInput!) { updateApplicationRules(input: $input) { rules { version isObserverFirst } } }';
    const { id } = rules;
    const change = { id, expectedVersion: 1, isObserverFirst: true };
    expect(await reason(secretariats.CN, CHANGE, change)).toBe('ORIGIN_REQUIRED');
    const given = { ...change, observerFirstOrigin: { en: 'Decision 7 of the working meeting.' } };
    expect(await reason((await addApplicant(portal)).liaison, CHANGE, given)).toBe('NOT_ALLOWED');
    await secretariats.CN.get(CHANGE, { input: given });
    expect(await refused(await addApplicant(portal), { kind: 'NEW_FULL' })).toMatchObject({
      reason: 'OBSERVER_FIRST',
    });
    const back = {
      id,
      expectedVersion: 2,
      isObserverFirst: false,
      observerFirstOrigin: { en: 'Not public.' },
    };
    await secretariats.RU.get(CHANGE, { input: back });
  });
});

describe('review', () => {
  it('is agreement when both secretariats agree, in any order', async () => {
    for (const order of [
      ['CN', 'RU'],
      ['RU', 'CN'],
    ] as const) {
      const application = await submitted(await addApplicant(portal));
      const one = await review(secretariats[order[0]], order[0], application);
      expect(one).toMatchObject({ state: 'UNDER_REVIEW' });
      expect(one.nextSteps).toEqual([
        ...['RETURN', 'AGREE', 'REFUSE'].map((act) => ({ act, by: 'SECRETARIAT', side: order[1] })),
        { act: 'WITHDRAW', by: 'APPLICANT', side: null },
      ]);
      const two = await review(secretariats[`headOf${order[1]}`], order[1], application);
      expect(two.state).toBe('AGREED');
      expect(two.nextSteps).toEqual([
        { act: 'WITHDRAW', by: 'APPLICANT', side: null },
        { act: 'ADMIT', by: 'HEAD_OF_SECRETARIAT', side: 'CN' },
        { act: 'DECLINE', by: 'HEAD_OF_SECRETARIAT', side: 'CN' },
      ]);
    }
  });

  it('is refused to the wrong side, twice, of another submission, and to those of no secretariat', async () => {
    const applicant = await addApplicant(portal);
    const { id: applicationId } = await submitted(applicant);
    const input = { applicationId, submission: 1, side: 'CN', verdict: 'AGREE' };
    expect(await reason(secretariats.RU, REVIEW, input)).toBe('WRONG_SIDE');
    expect(await reason(portal.operator, REVIEW, input)).toBe('NOT_ALLOWED');
    expect(await reason(applicant.liaison, REVIEW, input)).toBe('NOT_ALLOWED');
    expect(await reason((await addApplicant(portal)).liaison, REVIEW, input)).toBe('NOT_FOUND');
    expect(await reason(portal.anyone, REVIEW, input)).toBe('TOKEN_REQUIRED');
    expect(await reason(secretariats.CN, REVIEW, { ...input, submission: 2 })).toBe('SUBMISSION_STALE');
    expect(await reason(secretariats.CN, REVIEW, { ...input, verdict: 'REFUSE' })).toBe('STATEMENT_REQUIRED');
    expect(await reason(secretariats.CN, REVIEW, { ...input, verdict: 'RETURN' })).toBe('STATEMENT_REQUIRED');
    expect(await row(applicationId)).toMatchObject({ reviews: 0, acts: 2, values: { version: 2 } });
    await secretariats.CN.get(REVIEW, { input });
    expect(await reason(secretariats.headOfCN, REVIEW, input)).toBe('ALREADY_REVIEWED');
    expect(await row(applicationId)).toMatchObject({ reviews: 1, acts: 3, values: { version: 3 } });
  });

  it('begins anew when what was missing is handed in', async () => {
    const applicant = await addApplicant(portal);
    const first = await submitted(applicant);
    await review(secretariats.CN, 'CN', first);
    const returned = await review(secretariats.RU, 'RU', first, 'RETURN');
    expect(returned).toMatchObject({ state: 'RETURNED', version: 4 });
    const of = { applicationId: first.id, expectedVersion: 4 };
    await applicant.liaison.get(UPDATE, { input: { ...of, students: 12 } });
    portal.pinClock('2026-11-26T00:00:00Z');
    const { submitApplication } = await applicant.liaison.get(SUBMIT, {
      input: { ...of, expectedVersion: 5 },
    });
    portal.pinClock('2026-11-25T12:00:00Z');
    const second = submitApplication.application as Shown;
    expect(second).toMatchObject({ state: 'UNDER_REVIEW', submission: 2, reviewDueOn: '2027-01-25' });
    expect(await reason(secretariats.RU, UPDATE, { ...of, students: 1 })).toBe('NOT_ALLOWED');
    expect((await review(secretariats.RU, 'RU', second)).state).toBe('UNDER_REVIEW');
    expect((await review(secretariats.CN, 'CN', second)).state).toBe('AGREED');
  });

  it('ends with a refusal, which can be appealed once', async () => {
    const applicant = await addApplicant(portal);
    const first = await submitted(applicant);
    await review(secretariats.CN, 'CN', first);
    const refusal = await review(secretariats.RU, 'RU', first, 'REFUSE');
    expect(refusal).toMatchObject({
      state: 'REFUSED',
      nextSteps: [{ act: 'APPEAL', by: 'APPLICANT', side: null }],
    });
    const of = { applicationId: first.id, appeal: 'The students are counted now.' };
    expect(await reason(secretariats.CN, APPEAL, { ...of, expectedVersion: refusal.version })).toBe(
      'NOT_ALLOWED',
    );
    const input = { ...of, expectedVersion: refusal.version };
    const { appealApplication } = await applicant.liaison.get(APPEAL, { input });
    const second = appealApplication.application as Shown;
    expect(second).toMatchObject({ state: 'UNDER_REVIEW', submission: 2, appeal: of.appeal });
    const again = await review(secretariats.CN, 'CN', second, 'REFUSE');
    expect(again).toMatchObject({ state: 'REFUSED', nextSteps: [] });
    expect(await reason(applicant.liaison, APPEAL, { ...of, expectedVersion: again.version })).toBe(
      'ALREADY_APPEALED',
    );
    // It can apply anew; then the old refusal can no longer be appealed.
    expect((await start(applicant)).state).toBe('DRAFT');
  });

  it('leaves what was submitted as it is', async () => {
    const applicant = await addApplicant(portal);
    const { id: applicationId, version: expectedVersion } = await agreed(secretariats, applicant);
    const of = { applicationId, expectedVersion };
    const before = await row(applicationId);
    expect(await reason(applicant.liaison, UPDATE, { ...of, students: 1 })).toBe('NOT_BEING_WRITTEN');
    expect(await reason(applicant.liaison, SUBMIT, of)).toBe('ACT_NOT_POSSIBLE');
    expect(await reason(applicant.liaison, APPEAL, { ...of, appeal: 'No.' })).toBe('ACT_NOT_POSSIBLE');
    expect(await reason(applicant.liaison, WITHDRAW, { ...of, expectedVersion: 1 })).toBe('VERSION_STALE');
    const late = { applicationId, submission: 1, side: 'CN', verdict: 'REFUSE', statement: 'Too late.' };
    expect(await reason(secretariats.CN, REVIEW, late)).toBe('ALREADY_REVIEWED');
    expect(await row(applicationId)).toEqual(before);
  });
});

onServer('at the same moment', () => {
  it('two reviews: both are kept, and exactly one makes it agreed', async () => {
    for (let round = 0; round < 10; round++) {
      const application = await submitted(await addApplicant(portal));
      const found = await Promise.all([
        review(secretariats.CN, 'CN', application),
        review(secretariats.RU, 'RU', application),
      ]);
      expect(found.map(({ state }) => state).includes('AGREED')).toBe(true);
      const { node } = await portal.operator.get(BY_ID, { id: application.id });
      expect(node.state).toBe('AGREED');
      expect(node.reviews).toHaveLength(2);
      expect(node.steps.map(({ to }: { to: string }) => to)).toEqual([
        'UNDER_REVIEW',
        'UNDER_REVIEW',
        'AGREED',
      ]);
    }
  });

  it('two reviews of one side: one is kept', async () => {
    const { id: applicationId, submission } = await submitted(await addApplicant(portal));
    const input = { applicationId, submission, side: 'CN', verdict: 'AGREE' };
    const answers = await Promise.all(
      [secretariats.CN, secretariats.headOfCN].map((client) => client.ask(REVIEW, { input })),
    );
    const reasons = answers.map(({ errors }) => errors[0]?.extensions.reason ?? 'done');
    expect(reasons.sort()).toEqual(['ALREADY_REVIEWED', 'done']);
    expect(await row(applicationId)).toMatchObject({ reviews: 1 });
  });

  it('eight applications of one university: one is kept', async () => {
    const { universityId, liaison } = await addApplicant(portal);
    const input = { universityId, kind: 'NEW_OBSERVER' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => liaison.ask(START, { input })));
    const reasons = answers.map(({ errors }) => errors[0]?.extensions.reason ?? 'done');
    expect(reasons.sort()).toEqual([...Array<string>(7).fill('APPLICATION_OPEN'), 'done']);
  });
});
