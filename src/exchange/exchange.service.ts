import { Injectable } from '@nestjs/common';
import { ApprovalLoader } from '../approvals/approval.loader.js';
import type { PerRequest } from '../platform/graphql/per-request.js';
import { Config } from '../platform/config.js';
import { Lang } from '../platform/graphql/text.js';
import type { ProgramTexts } from '../programs/program-content.js';
import type { JointProgram, ProgramParty } from '../programs/program.entity.js';
import { ProgramLoader } from '../programs/program.loader.js';
import { NameKind, type UniversityName } from '../universities/university-name.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { ewp } from './ewp.js';
import type { ExchangedParty, ExchangedProgram } from './exchanged.js';
import { ooapi } from './ooapi.js';
import { schemaOrg } from './schema-org.js';

export enum ExchangeFormat {
  SCHEMA_ORG = 'SCHEMA_ORG',
  OOAPI = 'OOAPI',
  EWP = 'EWP',
}

interface Writer {
  /** In addresses. */
  name: string;
  mediaType: string;
  write(program: ExchangedProgram): Record<string, unknown>;
}

export const FORMATS: Record<ExchangeFormat, Writer> = {
  [ExchangeFormat.SCHEMA_ORG]: { name: 'schema-org', mediaType: 'application/ld+json', write: schemaOrg },
  [ExchangeFormat.OOAPI]: { name: 'ooapi', mediaType: 'application/json', write: ooapi },
  [ExchangeFormat.EWP]: { name: 'ewp', mediaType: 'application/json', write: ewp },
};

/** Programs in the formats of others. */
@Injectable()
export class ExchangeService {
  constructor(
    private readonly config: Config,
    private readonly programs: ProgramLoader,
    private readonly universities: UniversityLoader,
    private readonly approvals: ApprovalLoader,
  ) {}

  /** Of a program that the viewer may know of. */
  async write(
    request: PerRequest,
    program: JointProgram,
    format: ExchangeFormat,
  ): Promise<Record<string, unknown>> {
    const [version, bases] = await Promise.all([
      this.programs.counting(request, program.id),
      this.approvals.ofProgram(request, program),
    ]);
    const parties = await this.programs.parties(request, version);
    const writer = FORMATS[format];
    return writer.write({
      program,
      version,
      content: version.terms,
      parties: await Promise.all(parties.map((party) => this.party(request, party))),
      bases,
      url: new URL(`/exports/${writer.name}/${program.slug}`, this.config.publicUrl).href,
    });
  }

  private async party(request: PerRequest, party: ProgramParty): Promise<ExchangedParty> {
    const { terms, approvedAt, universityId } = party;
    const none = { abbreviation: null, website: null, ror: null };
    if (!universityId) return { terms, approvedAt, name: terms.name!, ...none };
    const [university, names] = await Promise.all([
      this.universities.one(request, universityId),
      this.universities.names(request, universityId),
    ]);
    return {
      terms,
      approvedAt,
      name: official(names),
      abbreviation: inUse(names, NameKind.ABBREVIATION, Lang.EN) ?? null,
      website: university!.website,
      ror: university!.ror,
    };
  }
}

function inUse(names: readonly UniversityName[], kind: NameKind, lang: Lang): string | undefined {
  return names.find((name) => name.kind === kind && name.lang === lang && !name.isFormer)?.text;
}

function official(names: readonly UniversityName[]): ProgramTexts {
  const [en, ru, zh] = [Lang.EN, Lang.RU, Lang.ZH].map((lang) => inUse(names, NameKind.OFFICIAL, lang));
  return { en, ru, zh };
}
