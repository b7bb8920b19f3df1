import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { certificatePdf } from '../src/admissions/certificate-pdf.js';
import { Certificate } from '../src/admissions/certificate.entity.js';
import { ApplicationsService } from '../src/applications/applications.service.js';
import {
  ApplicationAct,
  ApplicationKind,
  ApplicationState,
  isPossible,
  LIFE,
} from '../src/applications/application-states.js';
import { MemberKind } from '../src/membership/membership-period.entity.js';
import { Lang } from '../src/platform/graphql/text.js';
import { Audit } from '../src/platform/audit/audit.js';

import { Role } from '../src/platform/auth/rights.js';
import { OPERATOR } from '../src/platform/auth/viewer.js';
import { newId, seedId } from '../src/platform/ids.js';
import { PortalError } from '../src/platform/errors.js';
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
  review,
  REVIEW,
  SHOWN,
  start,
  START,
  SUBMIT,
  submitted,
  UPDATE,
  WITHDRAW,
  type Applicant,
  type Secretariats,
  type Shown,
} from './support/applications.js';
import type { Client } from './support/client.js';
import { digestOfTables, Killer } from './support/killer.js';

const onServer = process.env.TEST_DATABASE_URL ? describe : describe.skip;

const DECISION = 'decision { id state number audience effects { id } body { slug } }';
const DECIDE = `mutation($input: DecideApplicationInput!) { decideApplication(input: $input) { ${DECISION} application { ${SHOWN} decisions { id } } } }`;
const OF_UNIVERSITY = `query($id: ID!) { node(id: $id) { ... on University { slug side foundedIn names(kind: OFFICIAL) { lang text }
  memberships { id kind from to isOngoing began ended certificateNumber certificate { id kind number issuedOn memberSince decisionNumber name { text } period { id } } decisions { id } } } } }`;

interface Period {
  id: string;
  kind: string;
  from: string;
  to: string | null;
  isOngoing: boolean;
  began: string;
  ended: string | null;
  certificateNumber: number | null;
}

let portal: TestApp;
let secretariats: Secretariats;
let count = 0;

beforeAll(async () => {
  portal = await startApp();
  portal.pinClock('2026-11-25T12:00:00Z');
  secretariats = await addSecretariats(portal);
});
afterAll(() => portal.close());

function decisionOf(more: object = {}): object {
  count += 1;
  const title = { en: `Admission ${count}` };
  return { number: `A-${count}`, decidedOn: '2026-11-20', title, text: { en: 'It is admitted.' }, ...more };
}

function decideInput({ id, version }: Pick<Shown, 'id' | 'version'>, more: object = {}) {
  const outcome = { outcome: 'ADMIT', validFrom: '2026-11-21', decision: decisionOf() };
  return { applicationId: id, expectedVersion: version, ...outcome, ...more };
}

/** As the room of the ballots does it. */
async function advance(id: string, act: ApplicationAct, to: ApplicationState): Promise<void> {
  const { app, db } = portal;
  await db.transaction(async () => {
    const record = (done: Parameters<Audit['record']>[2]) => app.get(Audit).record(OPERATOR, 'ballot', done);
    await app.get(ApplicationsService).advance(record, OPERATOR, { id }, act, to);
  });
}

async function carry(id: string): Promise<Shown> {
  await advance(id, ApplicationAct.OPEN_BALLOT, ApplicationState.IN_BALLOT);
  await advance(id, ApplicationAct.CARRY, ApplicationState.CARRIED);
  return (await portal.operator.get(BY_ID, { id })).node as Shown;
}

async function universityOf(id: string) {
  return (await portal.anyone.get(OF_UNIVERSITY, { id })).node as {
    slug: string;
    memberships: (Period & { certificate: Record<string, unknown> | null; decisions: { id: string }[] })[];
  } & Record<string, unknown>;
}

async function refusal(client: Client, input: object): Promise<{ reason: string; path: unknown }> {
  const { extensions } = await client.refused(DECIDE, { input });
  return { reason: extensions.reason, path: extensions.path };
}

describe('an admission', () => {
  it('of a new observer begins its membership, with a decision and a certificate', async () => {
    const applicant = await addApplicant(portal);
    const application = await agreed(secretariats, applicant);
    const input = decideInput(application);
    const { decideApplication } = await secretariats.headOfCN.get(DECIDE, { input });
    const { decision, application: after } = decideApplication;
    expect(after).toMatchObject({ state: 'ADMITTED', nextSteps: [], decisions: [{ id: decision.id }] });
    expect(decision).toMatchObject({ state: 'PUBLISHED', audience: 'PUBLIC', body: { slug: 'asrtu' } });
    const { memberships } = await universityOf(applicant.universityId);
    expect(memberships).toEqual([
      expect.objectContaining({
        kind: 'OBSERVER',
        from: '2026-11-21',
        to: null,
        isOngoing: true,
        began: 'ADMISSION',
        decisions: [{ id: decision.id }],
      }),
    ]);
    const [period] = memberships;
    expect(period.certificate).toMatchObject({
      kind: 'OBSERVER',
      number: period.certificateNumber,
      issuedOn: '2026-11-25',
      memberSince: '2026-11-21',
      period: { id: period.id },
    });
    expect(decision.effects.map(({ id }: { id: string }) => id)).toEqual([period.id, application.id]);
    // Of the application itself the public knows nothing.
    const shown = await portal.anyone.get(
      'query($id: ID!) { node(id: $id) { ... on Decision { effects { id } } } }',
      {
        id: decision.id,
      },
    );
    expect(shown.node.effects).toEqual([{ id: period.id }]);
  });

  it('of a university that is not in the register puts it there', async () => {
    const begin = { kind: 'NEW_OBSERVER', ...NEWCOMER, ...COMPLETE };
    const { application, accessToken } = (await portal.anyone.get(START, { input: begin })).startApplication;
    const of = { applicationId: application.id, accessToken, expectedVersion: 1 };
    const handedIn = (await portal.anyone.get(SUBMIT, { input: of })).submitApplication.application as Shown;
    await review(secretariats.CN, 'CN', handedIn);
    const ready = await review(secretariats.RU, 'RU', handedIn);
    const input = decideInput(ready);
    expect(await refusal(secretariats.headOfCN, input)).toEqual({
      reason: 'REGISTER_REQUIRED',
      path: ['input', 'register'],
    });
    const register = { slug: 'hit', timeZone: 'Asia/Shanghai' };
    expect(await refusal(secretariats.headOfCN, { ...input, register })).toEqual({
      reason: 'SLUG_TAKEN',
      path: ['input', 'register', 'slug'],
    });
    const right = { ...input, register: { ...register, slug: 'new-of-taiyuan' } };
    const { decideApplication } = await secretariats.headOfCN.get(DECIDE, { input: right });
    const { university } = decideApplication.application as Shown;
    expect(await universityOf(university!.id)).toMatchObject({
      slug: 'new-of-taiyuan',
      side: 'CN',
      foundedIn: 1902,
      names: [
        { lang: 'EN', text: 'A new university' },
        { lang: 'RU', text: 'Новый университет' },
        { lang: 'ZH', text: '新大学' },
      ],
      memberships: [{ kind: 'OBSERVER', isOngoing: true }],
    });
  });

  it('is declined without the public learning of it', async () => {
    const applicant = await addApplicant(portal);
    const application = await agreed(secretariats, applicant);
    const input = decideInput(application, { outcome: 'DECLINE', validFrom: undefined });
    const { decideApplication } = await secretariats.headOfCN.get(DECIDE, { input });
    expect(decideApplication.application.state).toBe('DECLINED');
    expect(decideApplication.decision).toMatchObject({
      audience: 'SECRETARIATS',
      effects: [{ id: application.id }],
    });
    expect((await universityOf(applicant.universityId)).memberships).toEqual([]);
    expect((await start(applicant)).state).toBe('DRAFT');
  });

  it('is refused with a typed error, and changes nothing', async () => {
    const applicant = await addApplicant(portal);
    const application = await agreed(secretariats, applicant);
    const fullOne = await agreed(secretariats, await addApplicant(portal), 'NEW_FULL');
    const waiting = await submitted(await addApplicant(portal));
    const taken = decideInput(await agreed(secretariats, await addApplicant(portal)));
    await portal.operator.get(DECIDE, { input: taken });
    const { number } = taken.decision as { number: string };
    const stranger = (await addApplicant(portal)).liaison;
    const before = await digestOfTables(portal.dataSource);
    const refused = async (more: object, client = secretariats.headOfCN, of: Shown = application) =>
      await refusal(client, decideInput(of, more));
    const on = (...path: string[]) => ['input', ...path];
    const dates = (decidedOn: string, validFrom?: string) => ({
      validFrom,
      decision: decisionOf({ decidedOn }),
    });
    const wrong: [object, string, string[]][] = [
      [dates('2026-11-20'), 'VALID_FROM_REQUIRED', on('validFrom')],
      [dates('2026-11-20', '2026-11-26'), 'ADMISSION_IN_FUTURE', on('validFrom')],
      [dates('2026-11-20', '2026-11-19'), 'ADMISSION_BEFORE_DECISION', on('validFrom')],
      [dates('2011-03-05', '2011-03-05'), 'BEFORE_FOUNDING', on('validFrom')],
      [dates('2026-11-26', '2026-11-25'), 'ADMISSION_BEFORE_DECISION', on('validFrom')],
      [dates('2026-12', '2026-11'), 'ADMISSION_BEFORE_DECISION', on('validFrom')],
      [{ decision: decisionOf({ number }) }, 'NUMBER_TAKEN', on('decision', 'number')],
      [{ decision: decisionOf({ title: {} }) }, 'TITLE_REQUIRED', on('decision', 'title')],
      [{ decision: decisionOf({ bodyId: seedId('bdy', 'none') }) }, 'NOT_FOUND', on('decision', 'bodyId')],
      [{ expectedVersion: 1 }, 'VERSION_STALE', on('expectedVersion')],
    ];
    for (const [more, reason, path] of wrong) expect(await refused(more)).toEqual({ reason, path });
    for (const client of [secretariats.CN, secretariats.headOfRU, applicant.liaison]) {
      expect(await refused({}, client)).toMatchObject({ reason: 'NOT_ALLOWED' });
    }
    expect(await refused({}, stranger)).toMatchObject({ reason: 'NOT_FOUND' });
    expect(await refused({}, secretariats.headOfCN, fullOne)).toMatchObject({ reason: 'BALLOT_REQUIRED' });
    expect(await refused({}, secretariats.headOfCN, waiting)).toMatchObject({ reason: 'ACT_NOT_POSSIBLE' });
    expect(await digestOfTables(portal.dataSource)).toEqual(before);
  });

  it('of Taiyuan University of Technology: an observer since 2016-03, a full member since 2023-12', async () => {
    // As it happened; both secretariats agreed each time, and the vote was unanimous.
    const at = async (instant: string): Promise<[Applicant, Secretariats]> => {
      portal.pinClock(instant);
      return [await addApplicant(portal), await addSecretariats(portal)];
    };
    const [{ universityId, liaison }, ofTheTime] = await at('2016-03-20T08:00:00Z');
    const observer = await agreed(ofTheTime, { universityId, liaison });
    const first = decideInput(observer, {
      validFrom: '2016-03',
      decision: decisionOf({ decidedOn: '2016-03' }),
    });
    await ofTheTime.headOfCN.get(DECIDE, { input: first });
    const [, later] = await at('2023-12-28T08:00:00Z');
    const { client } = await liaisonOf(universityId);
    const promotion = await agreed(later, { universityId, liaison: client }, 'PROMOTION');
    const decision = decisionOf({ decidedOn: '2023-12', isUnanimous: true });
    const input = { validFrom: '2023-12', decision };
    expect(await refusal(later.headOfCN, decideInput(promotion, input))).toMatchObject({
      reason: 'BALLOT_REQUIRED',
    });
    const carried = await carry(promotion.id);
    await later.headOfCN.get(DECIDE, { input: decideInput(carried, input) });
    portal.pinClock('2026-11-25T12:00:00Z');
    const { memberships } = await universityOf(universityId);
    expect(memberships).toEqual([
      expect.objectContaining({
        kind: 'OBSERVER',
        from: '2016-03',
        to: '2023-12',
        isOngoing: false,
        began: 'ADMISSION',
        ended: 'PROMOTION',
      }),
      expect.objectContaining({
        kind: 'FULL',
        from: '2023-12',
        to: null,
        isOngoing: true,
        began: 'PROMOTION',
        ended: null,
        certificateNumber: 1,
      }),
    ]);
    expect(memberships[0].certificateNumber).toBeGreaterThan(0);
    const asked = '2016-02-29 2016-04-01 2023-11-30 2023-12-15 2024-01-01'.split(' ');
    const on = asked.map(
      (day, n) => `d${n}: isMember(asOf: "${day}") k${n}: membership(asOf: "${day}") { kind }`,
    );
    const { node } = await portal.anyone.get(
      `query($id: ID!) { node(id: $id) { ... on University { ${on.join(' ')} } } }`,
      { id: universityId },
    );
    expect(asked.map((_, n) => [node[`d${n}`], node[`k${n}`]?.kind])).toEqual([
      ['NO', undefined],
      ['YES', 'OBSERVER'],
      ['YES', 'OBSERVER'],
      ['YES', expect.any(String)],
      ['YES', 'FULL'],
    ]);
  });
});

async function liaisonOf(universityId: string) {
  return await actor(portal, Role.LIAISON_OFFICER, { ownerId: universityId });
}

describe('a certificate', () => {
  it('is a PDF in three languages with its fonts in it, the same each time', async () => {
    const applicant = await addApplicant(portal);
    await portal.operator.get(
      'mutation($input: UpdateUniversityInput!) { updateUniversity(input: $input) { university { id } } }',
      {
        input: {
          id: applicant.universityId,
          expectedVersion: 1,
          names: {
            en: 'Taiyuan University of Technology',
            ru: 'Тайюаньский технологический университет',
            zh: '太原理工大学',
          },
        },
      },
    );
    const input = decideInput(await agreed(secretariats, applicant));
    await secretariats.headOfCN.get(DECIDE, { input });
    const { node } = await portal.anyone.get(
      'query($id: ID!) { node(id: $id) { ... on University { memberships { certificate { id en: url ru: url(lang: RU) zh: url(lang: ZH) } } } } }',
      { id: applicant.universityId },
    );
    const { id, ...urls } = node.memberships[0].certificate as Record<string, string>;
    const fetched = async (path: string) => await fetch(`${portal.url}/certificates/${path}`);
    for (const [lang, url] of Object.entries(urls)) {
      expect(new URL(url).pathname).toBe(`/certificates/${id}.pdf`);
      const answer = await fetched(`${id}.pdf${new URL(url).search}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      const bytes = Buffer.from(await answer.arrayBuffer());
      const text = bytes.toString('latin1');
      expect(text.slice(0, 5)).toBe('%PDF-');
      expect(text).toContain(`/Lang (${lang})`);
      // One file for each script that is written: Latin digits and dates stand in all of them.
      const scripts = {
        en: ['NotoSerif'],
        ru: ['NotoSerif', 'NotoSerif'],
        zh: ['NotoSerif', 'ZCOOLXiaoWei'],
      };
      const names = [...text.matchAll(/\/FontName \/[A-Z]{6}\+(\w+)/g)].map(([, name]) =>
        name.replace(/Regular$/, ''),
      );
      expect([lang, names.sort()]).toEqual([lang, scripts[lang as keyof typeof scripts]]);
      expect(text.match(/\/FontFile[23] /g)).toHaveLength(names.length);
      expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
      expect(bytes.length).toBeLessThan(100_000);
      const again = await fetched(`${id}.pdf${new URL(url).search}`);
      expect(Buffer.from(await again.arrayBuffer()).equals(bytes)).toBe(true);
    }
    const wrong = {
      [`${id}.pdf?lang=DE`]: 400,
      [`${id}.pdf?lang=EN&lang=RU`]: 400,
      [id]: 404,
      'crt_1.pdf': 404,
    };
    for (const [path, status] of Object.entries(wrong))
      expect([path, (await fetched(path)).status]).toEqual([path, status]);
  });
});

describe('a certificate of a name', () => {
  const of = (name: string) =>
    Object.assign(new Certificate(), {
      kind: MemberKind.OBSERVER,
      number: 14,
      nameEn: name,
      memberSince: '2016-03',
      decisionNumber: 'N'.repeat(50),
      issuedOn: '2026-11-25',
      createdAt: new Date('2026-11-25T12:00:00Z'),
    });

  it.each([
    ['that is as long as can be', `${'National research '.repeat(16)}university`],
    ['of one word', 'Ы'.repeat(300)],
    ['in letters of several scripts', 'Šiauliai «Қазақстан» (太原理工大学) – № 1'],
  ])('%s is one page', async (_, name) => {
    const text = (await certificatePdf(of(name), Lang.EN)).toString('latin1');
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
});

it('leaves all of an admission or nothing, whatever statement the process is killed at', async () => {
  const applicant = await addApplicant(portal, MemberKind.OBSERVER);
  const { id } = await agreed(secretariats, applicant, 'PROMOTION');
  const input = { ...decideInput(await carry(id)), idempotencyKey: randomUUID() };
  const killer = new Killer(portal.dataSource);
  const before = await digestOfTables(portal.dataSource);
  let at = 1;
  for (; at < 200; at++) {
    let answer: Awaited<ReturnType<Client['ask']>> | undefined;
    const wasKilled = await killer.during(at, async () => {
      answer = await secretariats.headOfCN.ask(DECIDE, { input });
    });
    if (!wasKilled) {
      expect(answer?.errors).toEqual([]);
      break;
    }
    expect([at, answer?.errors[0]?.extensions.code]).toEqual([at, 'INTERNAL']);
    expect([at, await digestOfTables(portal.dataSource)]).toEqual([at, before]);
  }
  expect(at).toBeGreaterThan(20);
  const after = await digestOfTables(portal.dataSource);
  const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
  expect(changed).toEqual(
    expect.arrayContaining([
      'application',
      'application_step',
      'certificate',
      'certificate_series',
      'decision',
      'decision_effect',
      'membership_period',
    ]),
  );
  const { memberships } = await universityOf(applicant.universityId);
  expect(memberships.map(({ kind, isOngoing }) => [kind, isOngoing])).toEqual([
    ['OBSERVER', false],
    ['FULL', true],
  ]);
});

onServer('at the same moment', () => {
  it('numbers certificates without gaps, and decides each application once', async () => {
    const numbers = async (): Promise<number[]> => {
      const { rows } = await portal.db.statement(
        `select number from certificate where kind = 'OBSERVER' order by number`,
      );
      return (rows as { number: number }[]).map(({ number }) => number);
    };
    const applications: Shown[] = [];
    for (let n = 0; n < 6; n++) applications.push(await agreed(secretariats, await addApplicant(portal)));
    const before = (await numbers()).length;
    const answers = await Promise.all(
      // Each twice, and some of them with a number that is taken.
      applications.flatMap((application) =>
        [0, 1].map(() => secretariats.headOfCN.ask(DECIDE, { input: decideInput(application) })),
      ),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(6);
    const all = await numbers();
    expect(all).toHaveLength(before + 6);
    expect(all).toEqual(all.map((_, index) => index + 1));
  });
});

describe('the number of the next certificate', () => {
  const SERIES =
    '{ association { certificateSeries { id version kind nextNumber lastIssued updatedAt history(first: 5) { action reason before after } } } }';
  const SET =
    'mutation($input: SetNextCertificateNumberInput!) { setNextCertificateNumber(input: $input) { series { version nextNumber lastIssued } } }';
  interface Series {
    id: string;
    version: number;
    nextNumber: number;
    lastIssued: number | null;
    history: object[] | null;
  }
  const series = async (kind = 'OBSERVER', client = portal.operator): Promise<Series> => {
    const { association } = await client.get(SERIES);
    return association.certificateSeries.find((each: { kind: string }) => each.kind === kind) as Series;
  };
  const reason = 'The last one on paper was of 2025.';
  const input = ({ id, version }: Series, nextNumber: number) => {
    return { id, expectedVersion: version, nextNumber, reason };
  };
  const numberOf = async (): Promise<number> => {
    const applicant = await addApplicant(portal);
    const ready = await agreed(secretariats, applicant);
    await secretariats.headOfCN.get(DECIDE, { input: decideInput(ready) });
    return (await universityOf(applicant.universityId)).memberships[0].certificateNumber!;
  };

  it('is set by a secretariat, with the reason, above all that were issued', async () => {
    const last = await numberOf();
    const found = await series();
    expect([found.nextNumber, found.lastIssued]).toEqual([last + 1, last]);
    const { setNextCertificateNumber } = await secretariats.RU.get(SET, { input: input(found, 300) });
    expect(setNextCertificateNumber.series).toEqual({
      version: found.version + 1,
      nextNumber: 300,
      lastIssued: last,
    });
    // Set too high by mistake, and nothing issued since: it can be set back, as far as the last one.
    const far = await series();
    await secretariats.headOfCN.get(SET, { input: input(far, last + 200) });
    expect([await numberOf(), await numberOf()]).toEqual([last + 200, last + 201]);
    const [act] = (await series('OBSERVER', secretariats.CN)).history!;
    expect(act).toEqual({
      action: 'setNextCertificateNumber',
      reason,
      before: { next_number: 300 },
      after: { next_number: last + 200 },
    });
    expect((await series('OBSERVER', portal.anyone)).history).toBeNull();
  });

  it('is refused to others, below what was issued, and on a version that is out of date', async () => {
    const last = await numberOf();
    const found = await series();
    const full = await series('FULL');
    const { liaison } = await addApplicant(portal);
    const before = await digestOfTables(portal.dataSource);
    const refused = async (client: Client, given: object) =>
      (await client.refused(SET, { input: given })).extensions;
    expect(await refused(liaison, input(found, last + 5))).toMatchObject({ reason: 'NOT_ALLOWED' });
    expect(await refused(portal.anyone, input(found, last + 5))).toMatchObject({ code: 'UNAUTHENTICATED' });
    for (const number of [1, last]) {
      expect(await refused(secretariats.CN, input(found, number))).toMatchObject({
        code: 'RULE_VIOLATION',
        reason: 'NUMBER_ISSUED',
        path: ['input', 'nextNumber'],
      });
    }
    const stale = { ...input(found, last + 5), expectedVersion: found.version + 1 };
    expect(await refused(secretariats.CN, stale)).toMatchObject({ reason: 'VERSION_STALE' });
    const none = { ...input(found, last + 5), id: newId('crs') };
    expect(await refused(secretariats.CN, none)).toMatchObject({ reason: 'NOT_FOUND' });
    for (const number of [0, 1_000_001]) {
      expect(await refused(secretariats.CN, input(found, number))).toMatchObject({ code: 'INVALID_INPUT' });
    }
    expect(await digestOfTables(portal.dataSource)).toEqual(before);
    expect(await series('FULL')).toEqual(full);
  });

  onServer('while certificates are issued', () => {
    it('gives each number once', async () => {
      const before = await series();
      const ready: Shown[] = [];
      for (let n = 0; n < 6; n++) ready.push(await agreed(secretariats, await addApplicant(portal)));
      const next = before.nextNumber + 3;
      const [set, ...answers] = await Promise.all([
        secretariats.RU.ask(SET, { input: input(before, next) }),
        ...ready.map((each) => secretariats.headOfCN.ask(DECIDE, { input: decideInput(each) })),
      ]);
      expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
      const { rows } = await portal.db.statement(
        `select number from certificate where kind = 'OBSERVER' and number >= $1 order by number`,
        [before.nextNumber],
      );
      const numbers = (rows as { number: number }[]).map(({ number }) => number);
      expect(numbers).toHaveLength(6);
      const [error] = set.errors;
      // Those that came first go up to it at most, the others go on from it; or it came too late.
      const first = numbers.filter((number) => number < next).length;
      const on = error ? before.nextNumber : next - first;
      if (error) expect(error.extensions.reason).toBe('NUMBER_ISSUED');
      expect(numbers.slice(error ? 0 : first)).toEqual(
        Array.from({ length: error ? 6 : 6 - first }, (_, index) => on + (error ? 0 : first) + index),
      );
    });
  });
});

describe('a walk of acts', () => {
  const ACTORS = ['liaison', 'stranger', 'CN', 'RU', 'headOfCN', 'headOfRU', 'operator', 'anyone'] as const;
  const WHAT = [
    'update',
    'submit',
    'withdraw',
    'appeal',
    'agree CN',
    'agree RU',
    'refuse CN',
    'refuse RU',
    'return CN',
    'return RU',
    'admit',
    'decline',
    'open',
    'cancel',
    'carry',
    'defeat',
    'stale',
  ] as const;
  type What = (typeof WHAT)[number];

  const BALLOT: Partial<Record<What, [ApplicationAct, ApplicationState]>> = {
    open: [ApplicationAct.OPEN_BALLOT, ApplicationState.IN_BALLOT],
    cancel: [ApplicationAct.CANCEL_BALLOT, ApplicationState.AGREED],
    carry: [ApplicationAct.CARRY, ApplicationState.CARRIED],
    defeat: [ApplicationAct.DEFEAT, ApplicationState.NOT_CARRIED],
  };

  async function read(id: string): Promise<
    Record<string, unknown> & {
      state: ApplicationState;
      kind: ApplicationKind;
      appeal: string | null;
      version: number;
      submission: number;
      acts: number;
      steps: { from_state: ApplicationState; to_state: ApplicationState; act: ApplicationAct }[];
      reviews: { side: string; submission: number; verdict: string }[];
    }
  > {
    const { rows } = await portal.db.statement(
      `select a.*, (select count(*)::integer from audit_entry where subject_id = a.id) as acts,
         (select coalesce(jsonb_agg(to_jsonb(s) order by position), '[]') from application_step s where s.application_id = a.id) as steps,
         (select coalesce(jsonb_agg(to_jsonb(r) order by r.id), '[]') from review r where r.application_id = a.id) as reviews,
         (select count(*)::integer from membership_period p where p.university_id = a.university_id) as periods
       from application a where a.id = $1`,
      [id],
    );
    return rows[0] as never;
  }

  it('never reaches a state that the table forbids, loses no act, and every act is in the audit', async () => {
    const stranger = (await addApplicant(portal)).liaison;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('NEW_OBSERVER', 'NEW_FULL', 'PROMOTION'),
        fc.array(fc.tuple(fc.constantFrom(...WHAT), fc.constantFrom(...ACTORS), fc.nat(9)), {
          minLength: 8,
          maxLength: 30,
        }),
        async (kind, walk) => {
          const applicant = await addApplicant(
            portal,
            kind === 'PROMOTION' ? MemberKind.OBSERVER : undefined,
          );
          const clients: Record<(typeof ACTORS)[number], Client> = {
            ...secretariats,
            liaison: applicant.liaison,
            stranger,
            operator: portal.operator,
            anyone: portal.anyone,
          };
          const { id } = await start(applicant, kind);
          for (const [what, somebody, luck] of walk) {
            const before = await read(id);
            // Mostly by whoever may, so that walks get far; else by anybody.
            const [verb, side] = what.split(' ');
            const rightful = side ?? (verb === 'admit' || verb === 'decline' ? 'headOfCN' : 'liaison');
            const by = luck < 7 ? (rightful as (typeof ACTORS)[number]) : somebody;
            const client = clients[by];
            const of = { applicationId: id, expectedVersion: before.version };
            const ballot = BALLOT[what];
            const ask = async (query: string, input: object): Promise<string | undefined> =>
              (await client.ask(query, { input })).errors[0]?.extensions.reason;
            const statement = 'Because.';
            const run: Record<string, () => Promise<string | undefined>> = {
              update: () => ask(UPDATE, { ...of, students: luck }),
              submit: () => ask(SUBMIT, of),
              withdraw: () => ask(WITHDRAW, of),
              appeal: () => ask(APPEAL, { ...of, appeal: 'Because.' }),
              stale: () => ask(UPDATE, { ...of, expectedVersion: before.version + 1, students: 1 }),
              agree: () =>
                ask(REVIEW, { applicationId: id, submission: before.submission, side, verdict: 'AGREE' }),
              refuse: () =>
                ask(REVIEW, {
                  applicationId: id,
                  submission: before.submission,
                  side,
                  verdict: 'REFUSE',
                  statement,
                }),
              return: () =>
                ask(REVIEW, {
                  applicationId: id,
                  submission: before.submission,
                  side,
                  verdict: 'RETURN',
                  statement,
                }),
              admit: () => ask(DECIDE, decideInput({ id, version: before.version })),
              decline: () =>
                ask(DECIDE, decideInput({ id, version: before.version }, { outcome: 'DECLINE' })),
            };
            const reason = ballot
              ? await advance(id, ...ballot).then(
                  () => undefined,
                  (error: PortalError) => error.reason,
                )
              : await run[verb]();
            const after = await read(id);
            const isMade = reason === undefined;
            const isSubmitted = before.submission > 0;
            // What must come of it, told from the table alone.
            const act =
              (
                {
                  submit: ApplicationAct.SUBMIT,
                  withdraw: ApplicationAct.WITHDRAW,
                  appeal: ApplicationAct.APPEAL,
                  agree: ApplicationAct.AGREE,
                  refuse: ApplicationAct.REFUSE,
                  return: ApplicationAct.RETURN,
                  admit: ApplicationAct.ADMIT,
                  decline: ApplicationAct.DECLINE,
                } as Record<string, ApplicationAct>
              )[verb] ?? ballot?.[0];
            const isRightful =
              Boolean(ballot) ||
              (side ? isSubmitted && (by === side || by === `headOf${side}`) : undefined) ||
              (['admit', 'decline'].includes(verb) && isSubmitted && ['headOfCN', 'operator'].includes(by)) ||
              (['update', 'submit', 'withdraw', 'appeal'].includes(verb) && by === 'liaison');
            const hasReviewed = before.reviews.some(
              (each) => each.side === side && each.submission === before.submission,
            );
            const isRight =
              isRightful &&
              verb !== 'stale' &&
              (act
                ? isPossible(before, act) && !hasReviewed
                : [ApplicationState.DRAFT, ApplicationState.RETURNED].includes(before.state));
            expect([what, by, before.state, reason, isMade]).toEqual([
              what,
              by,
              before.state,
              reason,
              isRight,
            ]);
            if (!isMade) {
              expect(after).toEqual(before);
              continue;
            }
            expect(after.acts).toBe(before.acts + 1);
            expect(after.version).toBe(before.version + 1);
            expect(after.steps).toHaveLength(before.steps.length + (act ? 1 : 0));
            if (act) {
              expect(LIFE[act].from).toContain(before.state);
              expect(LIFE[act].to).toContain(after.state);
              expect(after.steps.at(-1)).toMatchObject({
                act,
                from_state: before.state,
                to_state: after.state,
              });
            } else expect(after.state).toBe(before.state);
            const agreements = after.reviews.filter(
              ({ verdict, submission }) => verdict === 'AGREE' && submission === after.submission,
            );
            if (verb === 'agree')
              expect(after.state).toBe(agreements.length === 2 ? 'AGREED' : 'UNDER_REVIEW');
            const isAdmitted = after.state === ApplicationState.ADMITTED;
            expect(after.periods).toBe((kind === 'PROMOTION' ? 1 : 0) + (isAdmitted ? 1 : 0));
          }
          const { steps, state } = await read(id);
          expect(steps.at(-1)?.to_state ?? 'DRAFT').toBe(state);
        },
      ),
      { numRuns: process.env.TEST_DATABASE_URL ? 40 : 15 },
    );
  });
});
