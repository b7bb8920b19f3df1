import { Evidence, MemberKind } from '../../src/membership/membership-period.entity.js';
import { MembershipsService } from '../../src/membership/memberships.service.js';
import { Role } from '../../src/platform/auth/rights.js';
import { Side } from '../../src/platform/auth/scope.js';
import { OPERATOR } from '../../src/platform/auth/viewer.js';
import { actor } from './actors.js';
import type { TestApp } from './app.js';
import type { Client } from './client.js';
import { newId } from '../../src/platform/ids.js';
import { addUniversity } from './factories.js';
import { upload } from './files.js';

export const SHOWN =
  'id version state kind side submission reviewDueOn appeal university { id } name { text } students staff profile reasons supporters { id } ' +
  'reviews { id side verdict statement submission } steps { position act from to submission } nextSteps { act by side }';

export const START = `mutation($input: StartApplicationInput!) { startApplication(input: $input) { accessToken application { ${SHOWN} } } }`;
export const UPDATE = `mutation($input: UpdateApplicationInput!) { updateApplication(input: $input) { application { ${SHOWN} } } }`;
export const SUBMIT = `mutation($input: SubmitApplicationInput!) { submitApplication(input: $input) { application { ${SHOWN} } } }`;
export const WITHDRAW = `mutation($input: WithdrawApplicationInput!) { withdrawApplication(input: $input) { application { ${SHOWN} } } }`;
export const APPEAL = `mutation($input: AppealApplicationInput!) { appealApplication(input: $input) { application { ${SHOWN} } } }`;
export const REVIEW = `mutation($input: ReviewApplicationInput!) { reviewApplication(input: $input) { review { id side verdict application { ${SHOWN} } } } }`;
export const OF_LINK = `query($accessToken: String!) { applicationOfLink(accessToken: $accessToken) { ${SHOWN} documents { id } history(first: 100) { action actorKind before after } } }`;
export const BY_ID = `query($id: ID!) { node(id: $id) { ... on Application { ${SHOWN} } } }`;

export const COMPLETE = {
  students: 31_000,
  staff: 2_900,
  profile: 'A technical university.',
  reasons: 'To work together.',
};

export const NEWCOMER = {
  names: { en: 'A new university', ru: 'Новый университет', zh: '新大学' },
  side: 'CN',
  country: 'CN',
  city: { zh: '太原' },
  website: 'https://new.example.cn',
  foundedIn: 1902,
};

/** The numbers of the certificates of observers. */
export const OBSERVERS_CERTIFICATES = 'crs_012e88f9-2c00-7000-8000-000000000002';

export interface Shown {
  id: string;
  version: number;
  state: string;
  submission: number;
  steps: { position: number; act: string; from: string; to: string; submission: number }[];
  nextSteps: { act: string; by: string; side: string | null }[];
  reviews: { side: string; verdict: string }[];
  university: { id: string } | null;
  reviewDueOn: string | null;
}

export interface Secretariats {
  CN: Client;
  RU: Client;
  headOfCN: Client;
  headOfRU: Client;
}

export async function addSecretariats(portal: TestApp): Promise<Secretariats> {
  const of = async (role: Role, side: Side) => (await actor(portal, role, { side })).client;
  return {
    CN: await of(Role.SECRETARIAT_OFFICER, Side.CN),
    RU: await of(Role.SECRETARIAT_OFFICER, Side.RU),
    headOfCN: await of(Role.SECRETARIAT_HEAD, Side.CN),
    headOfRU: await of(Role.SECRETARIAT_HEAD, Side.RU),
  };
}

export interface Applicant {
  universityId: string;
  liaison: Client;
}

/** A university with its liaison officer; with a kind, a member of it since a day. */
export async function addApplicant(
  portal: TestApp,
  kind?: MemberKind,
  side = Side.CN,
  from = '2016-03',
): Promise<Applicant> {
  const timeZone = side === Side.CN ? 'Asia/Shanghai' : 'Europe/Moscow';
  const { id: universityId } = await addUniversity(portal, { side, country: side, timeZone });
  if (kind) {
    await portal.app.get(MembershipsService).record(OPERATOR, {
      universityId,
      kind,
      from,
      isOngoing: true,
      evidence: Evidence.STRONG,
      sources: ['note:test'],
    });
  }
  const { client: liaison } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: universityId });
  return { universityId, liaison };
}

export async function start({ universityId, liaison }: Applicant, kind = 'NEW_OBSERVER'): Promise<Shown> {
  const input = { universityId, kind, ...COMPLETE };
  return (await liaison.get(START, { input })).startApplication.application as Shown;
}

export async function submitted(applicant: Applicant, kind = 'NEW_OBSERVER'): Promise<Shown> {
  const { id: applicationId, version: expectedVersion } = await start(applicant, kind);
  const input = { applicationId, expectedVersion };
  return (await applicant.liaison.get(SUBMIT, { input })).submitApplication.application as Shown;
}

export async function review(
  client: Client,
  side: string,
  { id: applicationId, submission }: Pick<Shown, 'id' | 'submission'>,
  verdict = 'AGREE',
): Promise<Shown> {
  const statement = verdict === 'AGREE' ? undefined : 'The number of students is missing.';
  const input = { applicationId, submission, side, verdict, statement };
  return (await client.get(REVIEW, { input })).reviewApplication.review.application as Shown;
}

/** On which both secretariats agree. */
export async function agreed(
  secretariats: Secretariats,
  applicant: Applicant,
  kind = 'NEW_OBSERVER',
): Promise<Shown> {
  const application = await submitted(applicant, kind);
  await review(secretariats.RU, 'RU', application);
  return await review(secretariats.CN, 'CN', application);
}

/** What the secretariat of a side has said to the application's submission; the application stays where it is. */
export async function addReview({ db }: TestApp, applicationId: string): Promise<string> {
  const id = newId('rev');
  await db.statement(
    `insert into review (id, application_id, submission, side, verdict, reviewed_at) values ($1, $2, 1, 'CN', 'AGREE', now())`,
    [id, applicationId],
  );
  return id;
}

/** A draft with a private link. */
export async function addNewcomer({ anyone }: TestApp): Promise<{ id: string; accessToken: string }> {
  const { startApplication } = await anyone.get(START, { input: { kind: 'NEW_OBSERVER' } });
  return { id: startApplication.application.id, accessToken: startApplication.accessToken };
}

/** A file that whoever has the private link has uploaded for the application. */
export async function addNewcomerFile(portal: TestApp, accessToken: string): Promise<string> {
  return await upload(portal, { 'access-token': accessToken }, {}, '/applications/files');
}

/** One of another university that only waits for the decision. */
export async function addAgreed(portal: TestApp): Promise<string> {
  const { id } = await submitted(await addApplicant(portal));
  await portal.db.statement(`update application set state = 'AGREED', version = 1 where id = $1`, [id]);
  return id;
}
