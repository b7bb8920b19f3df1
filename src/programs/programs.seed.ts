import { Type } from 'class-transformer';
import { Allow, ArrayMinSize, IsArray, IsEnum, IsOptional, ValidateNested } from 'class-validator';
import sql from 'sql-template-tag';
import { Audience } from '../platform/auth/audience.js';
import { SYSTEM } from '../platform/auth/viewer.js';
import type { Db } from '../platform/database/db.js';
import { seedId } from '../platform/ids.js';
import { readSeedFile } from '../platform/seed-file.js';
import { ParagraphsInput } from '../platform/graphql/texts.input.js';
import { IsLine, IsPartialDate, IsSlug, IsSource } from '../platform/validation.js';
import type { ChronicleService } from './chronicle.service.js';
import { ProgramState } from './program.entity.js';
import { ProgramPartyInput, ProgramTerms } from './program-content.js';
import { PROGRAM_PREFIX } from './program.entity.js';
import type { ProgramsService } from './programs.service.js';

class PartyRecord extends ProgramPartyInput {
  /** By its slug, for one of the register. */
  @IsOptional()
  @IsSlug()
  university?: string;
}

class ContentRecord extends ProgramTerms {
  @ArrayMinSize(2)
  @ValidateNested({ each: true })
  @Type(() => PartyRecord)
  parties: PartyRecord[];
}

class EntryRecord {
  @IsOptional()
  @IsEnum(ProgramState)
  state?: ProgramState;

  @IsOptional()
  @IsPartialDate()
  happenedOn?: string;

  @IsOptional()
  @IsPartialDate()
  attestedOn?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => ParagraphsInput)
  text?: ParagraphsInput;
}

class ProgramRecord {
  @IsSlug()
  slug: string;

  @ValidateNested()
  @Type(() => ContentRecord)
  content: ContentRecord;

  @IsOptional()
  @IsLine(2000)
  note: string | null;

  @ArrayMinSize(1)
  @IsSource(true)
  sources: string[];

  /** Each entry has the sources of the record. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => EntryRecord)
  chronicle: EntryRecord[];
}

class ProgramsFile {
  @Allow()
  about: unknown;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ProgramRecord)
  programs: ProgramRecord[];
}

export function readPrograms(file: string): ProgramRecord[] {
  return readSeedFile(ProgramsFile, file).programs;
}

/** Writes the programs that are missing; one with a university that is not in the register is left out. */
export async function seedPrograms(
  db: Db,
  programs: ProgramsService,
  chronicle: ChronicleService,
  records: readonly ProgramRecord[],
): Promise<void> {
  const slugs = await db.rows<{ slug: string }>(sql`select slug from joint_program`);
  const present = new Set(slugs.map(({ slug }) => slug));
  const rows = await db.rows<{ id: string; slug: string }>(sql`select id, slug from university`);
  const registered = new Map(rows.map(({ id, slug }) => [slug, id]));
  for (const { slug, content, note, sources, chronicle: entries } of records) {
    if (present.has(slug)) continue;
    if (content.parties.some(({ university }) => university && !registered.has(university))) continue;
    const parties = content.parties.map(({ university, ...party }) => ({
      ...party,
      universityId: university && registered.get(university),
    }));
    const input = { slug, audience: Audience.PUBLIC, content: { ...content, parties }, note, sources };
    const { id } = await programs.create(SYSTEM, input, seedId(PROGRAM_PREFIX, slug));
    for (const [index, { text = {}, ...entry }] of entries.entries()) {
      await chronicle.record(SYSTEM, { ...entry, text, sources, id, expectedVersion: index + 1 });
    }
  }
}
