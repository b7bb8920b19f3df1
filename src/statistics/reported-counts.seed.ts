import { Type } from 'class-transformer';
import {
  Allow,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Min,
  ValidateNested,
} from 'class-validator';
import sql from 'sql-template-tag';
import type { Audit } from '../platform/audit/audit.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import { SYSTEM } from '../platform/auth/viewer.js';
import type { Db } from '../platform/database/db.js';
import { seedId } from '../platform/ids.js';
import { readSeedFile } from '../platform/seed-file.js';
import { IsLine, IsPartialDate, IsSource } from '../platform/validation.js';
import { ReportedBasis, ReportedCount } from './reported-count.entity.js';

const REPORTED_PREFIX = 'rpc';

class SideFigures {
  @IsOptional()
  @IsInt()
  @Min(0)
  total: number | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  full: number | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  observers: number | null;
}

class CountRecord extends SideFigures {
  @IsPartialDate()
  asOf: string;

  @IsOptional()
  @IsIn(Object.values(ReportedBasis))
  totalBasis: ReportedBasis | null;

  @IsOptional()
  @IsIn(Object.values(ReportedBasis))
  fullBasis: ReportedBasis | null;

  @IsObject()
  @ValidateNested()
  @Type(() => SideFigures)
  cn: SideFigures;

  @IsObject()
  @ValidateNested()
  @Type(() => SideFigures)
  ru: SideFigures;

  @ArrayMinSize(1)
  @IsSource(true)
  sources: string[];

  @IsOptional()
  @IsLine(2000)
  note: string | null;
}

class CountsFile {
  @Allow()
  about: unknown;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => CountRecord)
  counts: CountRecord[];
}

export function readReportedCounts(file: string): CountRecord[] {
  return readSeedFile(CountsFile, file).counts;
}

/** Adds what is missing. A report is known by its date and its first source. */
export async function seedReportedCounts(db: Db, audit: Audit, records: CountRecord[]): Promise<void> {
  const rows = await db.rows<{ id: string }>(sql`select id from reported_count`);
  const present = new Set(rows.map(({ id }) => id));
  for (const { full, cn, ru, ...record } of records) {
    const id = seedId(REPORTED_PREFIX, `${record.asOf} ${record.sources[0]}`);
    if (present.has(id)) continue;
    const columns = {
      ...record,
      fullMembers: full,
      cnTotal: cn.total,
      cnFull: cn.full,
      cnObservers: cn.observers,
      ruTotal: ru.total,
      ruFull: ru.full,
      ruObservers: ru.observers,
    };
    await db.repo(ReportedCount).insert({ id, ...columns });
    audit.record(SYSTEM, 'seed', {
      type: 'ReportedCount',
      id,
      scope: ASSOCIATION_SCOPE,
      before: null,
      after: columns,
    });
  }
}
