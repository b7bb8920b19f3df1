import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Action, may } from '../platform/auth/policy.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import { Db } from '../platform/database/db.js';
import type { PerRequest } from '../platform/graphql/per-request.js';
import {
  JointProgram,
  PartyContactPoint,
  ProgramObjection,
  ProgramParty,
  ProgramVersion,
} from './program.entity.js';
import { programPolicy } from './programs.policy.js';

/** What belongs to programs, for as many of them as an answer shows: one statement each. */
@Injectable()
export class ProgramLoader {
  constructor(private readonly db: Db) {}

  async byIds(ids: readonly string[]): Promise<JointProgram[]> {
    return await this.db.many(JointProgram, sql`select p.* from joint_program p where p.id = any(${ids})`);
  }

  /** If the viewer may do that with it. */
  async permitted(
    { viewer, perRequest }: RequestContext,
    action: Action,
    id: string,
  ): Promise<JointProgram | undefined> {
    const program = await perRequest.one('program', id, async (ids) => {
      return new Map((await this.byIds(ids)).map((each) => [each.id, each]));
    });
    return program && may(programPolicy, action, viewer, program) ? program : undefined;
  }

  async counting(request: PerRequest, programId: string): Promise<ProgramVersion> {
    const version = await request.one('version that counts', programId, async (ids) => {
      const found = await this.db.many(
        ProgramVersion,
        sql`select v.* from joint_program p join program_version v on v.id = p.counting_version_id
            where p.id = any(${ids})`,
      );
      return new Map(found.map((each) => [each.programId, each]));
    });
    return version!;
  }

  /** From the first to the last; what is still being negotiated only for those whom it concerns. */
  async versions({ viewer, perRequest }: RequestContext, program: JointProgram): Promise<ProgramVersion[]> {
    const versions = await perRequest.many<ProgramVersion>(
      'versions of a program',
      program.id,
      (version) => version.programId,
      (ids) => this.versionsOf(ids),
    );
    if (may(programPolicy, Action.READ_PRIVATE, viewer, program)) return versions;
    const agreed = versions.filter(({ agreedAt }) => agreedAt !== null);
    return agreed.length > 0 ? agreed : versions.slice(-1);
  }

  async versionsOf(programIds: readonly string[]): Promise<ProgramVersion[]> {
    return await this.db.many(
      ProgramVersion,
      sql`select v.* from program_version v where v.program_id = any(${programIds}) order by v.number`,
    );
  }

  async parties(request: PerRequest, version: ProgramVersion): Promise<ProgramParty[]> {
    const parties = await request.many<ProgramParty>(
      'parties of a version',
      version.id,
      (party) => party.versionId,
      (ids) => this.partiesOf(ids),
    );
    // The same objects at each time.
    for (const party of parties) party.agreedIn = version;
    return parties;
  }

  async partiesOf(versionIds: readonly string[]): Promise<ProgramParty[]> {
    return await this.db.many(
      ProgramParty,
      sql`select pp.*, pa.approved_at as "approvedAt", u.slug as "universitySlug", u.side as "universitySide"
          from program_party pp
          left join party_approval pa on pa.version_id = pp.version_id and pa.party_key = pp.key
          left join university u on u.id = pp.university_id
          where pp.version_id = any(${versionIds}) order by pp.position`,
    );
  }

  async contactPoints(request: PerRequest, { agreedIn, key }: ProgramParty): Promise<PartyContactPoint[]> {
    const points = await request.many<PartyContactPoint>(
      'contact points of the parties of a program',
      agreedIn.programId,
      (point) => point.programId,
      (ids) =>
        this.db.many(
          PartyContactPoint,
          sql`select * from party_contact_point where program_id = any(${ids}) order by position`,
        ),
    );
    return points.filter(({ partyKey }) => partyKey === key);
  }

  async objections(context: RequestContext, { id, programId }: ProgramVersion): Promise<ProgramObjection[]> {
    if (!(await this.permitted(context, Action.READ_PRIVATE, programId))) return [];
    return await context.perRequest.many<ProgramObjection>(
      'objections to a version',
      id,
      (objection) => objection.versionId,
      (ids) =>
        this.db.many(
          ProgramObjection,
          sql`select * from program_objection where version_id = any(${ids}) order by objected_at, id`,
        ),
    );
  }

  /** Of which programs a university is a party, in the version that counts of each. */
  async programIdsOf(request: PerRequest, universityId: string): Promise<string[]> {
    const found = await request.many<{ universityId: string; programId: string }>(
      'programs of a university',
      universityId,
      (row) => row.universityId,
      (ids) =>
        this.db.rows(sql`
          select pp.university_id as "universityId", p.id as "programId"
          from program_party pp join joint_program p on p.counting_version_id = pp.version_id
          where pp.university_id = any(${ids})
          order by p.slug`),
    );
    return found.map(({ programId }) => programId);
  }
}
