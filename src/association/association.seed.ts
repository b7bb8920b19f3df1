import { Type } from 'class-transformer';
import { Allow, ArrayMinSize, IsArray, IsOptional, IsString, ValidateNested } from 'class-validator';
import type { Db } from '../platform/database/db.js';
import { seedId } from '../platform/ids.js';
import { readSeedFile } from '../platform/seed-file.js';
import { IsLine, IsPartialDate, IsSource } from '../platform/validation.js';
import type { Audit } from '../platform/audit/audit.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import { SYSTEM } from '../platform/auth/viewer.js';
import { Association, ASSOCIATION_PREFIX } from './association.entity.js';

class InThreeLanguages {
  @IsLine(300)
  en: string;

  @IsLine(300)
  ru: string;

  @IsLine(300)
  zh: string;
}

class AssociationRecord {
  @ValidateNested()
  @Type(() => InThreeLanguages)
  names: InThreeLanguages;

  @ValidateNested()
  @Type(() => InThreeLanguages)
  abbreviations: InThreeLanguages;

  @IsArray()
  @IsString({ each: true })
  synonyms: string[];

  @IsPartialDate()
  foundedOn: string;

  @IsOptional()
  @IsLine(100)
  foundedIn: string | null;

  @IsOptional()
  @IsLine(200)
  legalForm: string | null;

  @ArrayMinSize(1)
  @IsSource(true)
  sources: string[];

  /** Facts for which the portal has no place yet. */
  @Allow()
  initiators: unknown;

  @Allow()
  firstMembers: unknown;

  @Allow()
  headquarters: unknown;

  @Allow()
  formerWebsite: unknown;
}

class AssociationFile {
  @Allow()
  about: unknown;

  @ValidateNested()
  @Type(() => AssociationRecord)
  association: AssociationRecord;
}

export function readAssociation(file: string): AssociationRecord {
  return readSeedFile(AssociationFile, file).association;
}

/** Writes the association unless it is there. */
export async function seedAssociation(db: Db, audit: Audit, record: AssociationRecord): Promise<void> {
  const repo = db.repo(Association);
  if (await repo.exists()) return;
  const { names, abbreviations, synonyms, foundedOn, foundedIn, legalForm, sources } = record;
  const id = seedId(ASSOCIATION_PREFIX, 'asrtu');
  const columns = {
    nameEn: names.en,
    nameRu: names.ru,
    nameZh: names.zh,
    abbreviationEn: abbreviations.en,
    abbreviationRu: abbreviations.ru,
    abbreviationZh: abbreviations.zh,
    synonyms,
    foundedOn,
    foundedIn,
    legalForm,
    sources,
  };
  await repo.insert({ id, ...columns });
  audit.record(SYSTEM, 'seed', {
    type: 'Association',
    id,
    scope: ASSOCIATION_SCOPE,
    before: null,
    after: columns,
  });
}
