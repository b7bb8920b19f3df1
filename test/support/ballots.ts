import { Role } from '../../src/platform/auth/rights.js';
import { Side } from '../../src/platform/auth/scope.js';
import { OPERATOR } from '../../src/platform/auth/viewer.js';
import { newId } from '../../src/platform/ids.js';
import { Evidence, MemberKind } from '../../src/membership/membership-period.entity.js';
import { MembershipsService } from '../../src/membership/memberships.service.js';
import { actor } from './actors.js';
import type { TestApp } from './app.js';
import type { Client } from './client.js';
import { addUniversity } from './factories.js';

export interface Member {
  id: string;
  side: Side;
  personId: string;
  liaison: Client;
}

/** A university with a liaison officer, and a membership that goes on; none with `from` null. */
export async function addMember(
  portal: TestApp,
  side: Side,
  { kind = MemberKind.FULL, from = '2020-01-01' }: { kind?: MemberKind; from?: string | null } = {},
): Promise<Member> {
  const { id } = await addUniversity(portal, { side, country: side });
  if (from) {
    await portal.app.get(MembershipsService).record(OPERATOR, {
      universityId: id,
      kind,
      from,
      isOngoing: true,
      evidence: Evidence.STRONG,
      sources: ['note:test'],
    });
  }
  const { client, person } = await actor(portal, Role.LIAISON_OFFICER, { ownerId: id });
  return { id, side, personId: person.id, liaison: client };
}

/** Members of both sides. */
export async function addMembersOf(portal: TestApp, cn: number, ru: number): Promise<Member[]> {
  const members: Member[] = [];
  for (let n = 0; n < cn; n++) members.push(await addMember(portal, Side.CN));
  for (let n = 0; n < ru; n++) members.push(await addMember(portal, Side.RU));
  return members;
}

/** From here on nobody votes but these: as where a later room takes the vote from members. */
export async function onlyThese({ db }: TestApp, members: readonly { id: string }[]): Promise<void> {
  await db.statement('create table if not exists entitled (id text)');
  await db.statement('delete from entitled');
  await db.statement('insert into entitled select unnest($1::text[])', [members.map(({ id }) => id)]);
  await db.statement(`
    create or replace function is_entitled_to_vote(university_id text, day date) returns boolean language sql stable
    return exists (select from entitled where entitled.id = is_entitled_to_vote.university_id)`);
}

/** An application as far as it has come, of a university that is not in the register unless one is named. */
export async function addApplication(
  { db }: TestApp,
  {
    state = 'AGREED',
    kind = 'NEW_FULL',
    universityId,
  }: { state?: string; kind?: string; universityId?: string } = {},
): Promise<string> {
  const id = newId('app');
  await db.statement(
    `insert into application (
       id, university_id, side, kind, state, state_since, submission, submitted_at, review_due_on, name_en, profile,
       access_digest, created_at, updated_at
     )
     select $1, $4, coalesce((select side from university where id = $4), 'RU'), $2, $3, now(), 1, now(), current_date,
       'An applicant', 'Rockets', $1, now(), now()`,
    [id, kind, state, universityId ?? null],
  );
  return id;
}

export const OPEN_BALLOT =
  'mutation($input: OpenBallotInput!) { openBallot(input: $input) { ballot { id version state isSecret } } }';

export async function openBallot(
  portal: TestApp,
  more: Record<string, unknown> = {},
): Promise<{ id: string; applicationId: string }> {
  const applicationId = (more.applicationId as string | undefined) ?? (await addApplication(portal));
  const { openBallot: opened } = await portal.operator.get(OPEN_BALLOT, {
    input: { isSecret: false, ...more, applicationId },
  });
  return { id: opened.ballot.id as string, applicationId };
}
