import { Type } from 'class-transformer';
import { Allow, IsArray, IsInt, IsOptional, ValidateNested } from 'class-validator';
import sql from 'sql-template-tag';
import { SYSTEM } from '../platform/auth/viewer.js';
import type { Db } from '../platform/database/db.js';
import { seedId } from '../platform/ids.js';
import { readSeedFile } from '../platform/seed-file.js';
import { ParagraphsInput, TextsInput } from '../platform/graphql/texts.input.js';
import { IsSlug } from '../platform/validation.js';
import { RecordBatchInput, RecordProgramBasisInput } from './approval.inputs.js';
import type { ApprovalsService } from './approvals.service.js';
import type { BatchesService } from './batches.service.js';
import { BasisOutcome } from './basis.entity.js';
import { BATCH_PREFIX } from './batch.entity.js';

class HalfRecord {
  @IsInt()
  year: number;

  @IsInt()
  half: number;
}

class BasisRecord extends RecordProgramBasisInput {
  /** By its slug. */
  @IsSlug()
  program: string;

  @IsOptional()
  declare programId: string;

  override outcome = BasisOutcome.GRANTED;
  override authority = new TextsInput();
  override conditions = new ParagraphsInput();

  @IsOptional()
  @ValidateNested()
  @Type(() => HalfRecord)
  batch?: HalfRecord;
}

class ApprovalsFile {
  @Allow()
  about: unknown;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => RecordBatchInput)
  batches: RecordBatchInput[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => BasisRecord)
  bases: BasisRecord[];
}

export function readApprovals(file: string): ApprovalsFile {
  return readSeedFile(ApprovalsFile, file);
}

/** Writes the batches that are missing, and what programs rest on of which nothing is on record. */
export async function seedApprovals(
  db: Db,
  batches: BatchesService,
  approvals: ApprovalsService,
  { batches: halves, bases }: ApprovalsFile,
): Promise<void> {
  for (const half of halves) {
    const present = await batches.ofHalf(half.year, half.half);
    if (!present) await batches.record(SYSTEM, half, seedId(BATCH_PREFIX, `${half.year}-${half.half}`));
  }
  const rows = await db.rows<{ id: string; slug: string }>(sql`
    select p.id, p.slug from joint_program p
    where not exists (select from program_basis b where b.program_id = p.id)`);
  const programs = new Map(rows.map(({ id, slug }) => [slug, id]));
  for (const { program, batch, ...basis } of bases) {
    const programId = programs.get(program);
    if (!programId) continue;
    const batchId = batch && (await batches.ofHalf(batch.year, batch.half))?.id;
    await approvals.record(SYSTEM, { ...basis, programId, batchId });
  }
}
