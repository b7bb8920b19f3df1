import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Action } from '../platform/auth/policy.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import { Db } from '../platform/database/db.js';
import type { PerRequest } from '../platform/graphql/per-request.js';
import type { JointProgram } from '../programs/program.entity.js';
import { ProgramLoader } from '../programs/program.loader.js';
import { ProgramBasis } from './basis.entity.js';
import { ApprovalBatch } from './batch.entity.js';

/** Approvals and agreements, for as many programs as an answer shows: one statement each. */
@Injectable()
export class ApprovalLoader {
  constructor(
    private readonly db: Db,
    private readonly programs: ProgramLoader,
  ) {}

  async byIds(ids: readonly string[]): Promise<ProgramBasis[]> {
    return await this.db.many(
      ProgramBasis,
      sql`select b.*, p.audience, p.party_university_ids as "partyUniversityIds"
          from program_basis b join joint_program p on p.id = b.program_id where b.id = any(${ids})`,
    );
  }

  /** By when they were decided or applied for; what has no date first. */
  async ofProgram(request: PerRequest, program: JointProgram): Promise<ProgramBasis[]> {
    const bases = await request.many<ProgramBasis>(
      'approvals and agreements of a program',
      program.id,
      (basis) => basis.programId,
      (ids) =>
        this.db.many(
          ProgramBasis,
          sql`select * from program_basis where program_id = any(${ids})
              order by coalesce(decided_on, reported_on, applied_on) collate "C" nulls first, created_at, id`,
        ),
    );
    const { audience, partyUniversityIds } = program;
    // The same objects at each time.
    for (const basis of bases) Object.assign(basis, { audience, partyUniversityIds });
    return bases;
  }

  async batchesByIds(ids: readonly string[]): Promise<ApprovalBatch[]> {
    return await this.db.many(ApprovalBatch, sql`select * from approval_batch where id = any(${ids})`);
  }

  batch(request: PerRequest, id: string): Promise<ApprovalBatch | undefined> {
    return request.one('batch', id, async (ids) => {
      return new Map((await this.batchesByIds(ids)).map((batch) => [batch.id, batch]));
    });
  }

  /** As far as the viewer may know of them, by their slugs. */
  async programsOf(context: RequestContext, batchId: string): Promise<JointProgram[]> {
    const found = await context.perRequest.many<{ batchId: string; programId: string }>(
      'programs of a batch',
      batchId,
      (row) => row.batchId,
      (ids) =>
        this.db.rows(sql`
          select distinct b.batch_id as "batchId", b.program_id as "programId", p.slug
          from program_basis b join joint_program p on p.id = b.program_id
          where b.batch_id = any(${ids}) order by p.slug`),
    );
    const programs = await Promise.all(
      found.map(({ programId }) => this.programs.permitted(context, Action.READ, programId)),
    );
    return programs.filter((program) => program !== undefined);
  }
}
