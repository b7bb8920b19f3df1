import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Document } from '../documents/document.entity.js';
import { DocumentsService } from '../documents/documents.service.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { Action } from '../platform/auth/policy.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { Lang, LANG_ARGUMENT, localizedOf, LocalizedText } from '../platform/graphql/text.js';
import { JointProgram, ProgramParty } from '../programs/program.entity.js';
import { ProgramLoader } from '../programs/program.loader.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { ApprovalNumber, mismatches, partsOf } from './approval-number.js';
import { RecordProgramBasisInput, UpdateProgramBasisInput } from './approval.inputs.js';
import { ApprovalLoader } from './approval.loader.js';
import { basisPolicy } from './approvals.policy.js';
import { ApprovalsService } from './approvals.service.js';
import { BASIS_PREFIX, BasisKind, ProgramBasis } from './basis.entity.js';
import { ApprovalBatch } from './batch.entity.js';
import { regionOfCity } from './regions.js';

@ObjectType({ description: 'The approval or agreement as it is after the change.' })
export class ProgramBasisPayload {
  @Field({ description: 'The approval or agreement; look at its `warnings`.' })
  basis: ProgramBasis;
}

@ObjectType({ description: 'What does not fit in an approval number. Either side may be wrong.' })
export class ApprovalWarning {
  @Field({ description: 'The place, such as numberParts.country.' })
  path: string;

  @Field(() => [String], { description: 'What the record of the program leads to; one of these.' })
  expected: string[];

  @Field({ description: 'What stands in the number.' })
  found: string;

  @Field({ description: 'What to do about it, in English.' })
  message: string;
}

const KEEPERS =
  'The operator, the secretariat of either side, and liaison officers and editors of the parties.';
const CHECKS =
  'APPROVAL_NUMBER_MALFORMED, NUMBER_TAKEN, MINISTRY_ONLY, PARTY_UNKNOWN, NOT_YET, DECIDED_TOO_EARLY, NOT_DECIDED, ' +
  'NOT_GRANTED, VALIDITY_ORDER, ENROLMENT_YEARS, and the names of the checks of the fields.';

@Resolver(() => ProgramBasis)
export class BasisResolver {
  constructor(
    private readonly service: ApprovalsService,
    private readonly loader: ApprovalLoader,
    private readonly programs: ProgramLoader,
    private readonly universities: UniversityLoader,
    private readonly documents: DocumentsService,
    private readonly clock: Clock,
    registry: NodeRegistry,
  ) {
    registry.register(BASIS_PREFIX, {
      type: 'ProgramBasis',
      policy: basisPolicy,
      load: (ids) => loader.byIds(ids),
    });
  }

  @IdentifiedMay()
  @Mutation(() => ProgramBasisPayload, {
    nullable: true,
    description: `Records an approval or agreement of a program. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, ${CHECKS}`,
  })
  async recordProgramBasis(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The approval or agreement.' }) input: RecordProgramBasisInput,
  ): Promise<ProgramBasisPayload> {
    return { basis: await this.service.record(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => ProgramBasisPayload, {
    nullable: true,
    description:
      `Changes an approval or agreement; the history keeps what was. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, ` +
      `VERSION_STALE (with \`current\`), ${CHECKS}`,
  })
  async updateProgramBasis(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The changes.' }) input: UpdateProgramBasisInput,
  ): Promise<ProgramBasisPayload> {
    return { basis: await this.service.update(viewer, input) };
  }

  @ResolveField(() => JointProgram, { name: 'program', description: 'The program that rests on it.' })
  async programOf(
    @Parent() { programId }: ProgramBasis,
    @Context() context: RequestContext,
  ): Promise<JointProgram | undefined> {
    return await this.programs.permitted(context, Action.READ, programId);
  }

  @ResolveField(() => ProgramParty, {
    nullable: true,
    description: 'The party that it was given to; null when it is for all, or when not said.',
  })
  async party(
    @Parent() { programId, partyKey }: ProgramBasis,
    @Context() { perRequest }: RequestContext,
  ): Promise<ProgramParty | undefined> {
    if (!partyKey) return undefined;
    const version = await this.programs.counting(perRequest, programId);
    return (await this.programs.parties(perRequest, version)).find(({ key }) => key === partyKey);
  }

  @ResolveField(() => LocalizedText, {
    nullable: true,
    description: 'The authority that decides; null when not said.',
  })
  authority(@Parent() basis: ProgramBasis, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText | null {
    return localizedOf(basis, 'authority', lang);
  }

  @ResolveField(() => LocalizedText, {
    nullable: true,
    description: 'On which conditions it was given; null when not said.',
  })
  conditions(@Parent() basis: ProgramBasis, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText | null {
    return localizedOf(basis, 'conditions', lang);
  }

  @ResolveField(() => ApprovalNumber, {
    nullable: true,
    description: 'The parts of the number of a MINISTRY_APPROVAL; null for others, and when it is not known.',
  })
  numberParts(@Parent() { kind, number }: ProgramBasis): ApprovalNumber | undefined {
    return kind === BasisKind.MINISTRY_APPROVAL && number ? partsOf(number) : undefined;
  }

  @ResolveField(() => [ApprovalWarning], {
    description:
      'Parts of the number that do not fit the parties (countries, and regions of their cities), levels or years on ' +
      'record. What is not known is not compared, and nothing is corrected.',
  })
  async warnings(
    @Parent() basis: ProgramBasis,
    @Context() { perRequest }: RequestContext,
  ): Promise<ApprovalWarning[]> {
    const number = this.numberParts(basis);
    if (!number) return [];
    const version = await this.programs.counting(perRequest, basis.programId);
    const parties = await this.programs.parties(perRequest, version);
    const universities = await Promise.all(
      parties.flatMap(({ universityId }) =>
        universityId ? [this.universities.one(perRequest, universityId)] : [],
      ),
    );
    const cities = universities.flatMap((each) => (each?.country === 'CN' && each.cityZh) || []);
    const batch = basis.batchId ? await this.loader.batch(perRequest, basis.batchId) : undefined;
    const dates = [basis.decidedOn, batch?.announcedOn, batch?.reportedOn];
    const found = mismatches(number, {
      countries: parties.map(({ terms }) => terms.country).filter((country) => country !== 'CN'),
      regions: cities.flatMap((city) => regionOfCity(city) ?? []),
      levels: version.terms.levels,
      years: [
        ...(batch ? [batch.year] : []),
        ...dates.flatMap((date) => (date ? Number(date.slice(0, 4)) : [])),
      ],
    });
    return found.map(({ part, ...mismatch }) => ({
      ...mismatch,
      path: `numberParts.${part}`,
      message: `Compare the number with the certificate, and the ${part} with the record of the program; correct what is wrong.`,
    }));
  }

  @ResolveField(() => ApprovalBatch, { nullable: true, description: 'The batch; null when not known.' })
  async batch(
    @Parent() { batchId }: ProgramBasis,
    @Context() { perRequest }: RequestContext,
  ): Promise<ApprovalBatch | undefined> {
    return batchId ? await this.loader.batch(perRequest, batchId) : undefined;
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'Whether it holds on a day; null when its dates are not known well enough to say.',
  })
  isInForce(
    @Parent() basis: ProgramBasis,
    @Args('on', { type: () => DayScalar, nullable: true, description: 'The day. Default: today.' })
    on?: string | null,
  ): boolean | null {
    return basis.holdsOn(on ?? this.clock.today());
  }

  @ResolveField(() => [Document], {
    name: 'documents',
    description: 'Its texts, with their signatories, as far as the viewer may know of them.',
  })
  async documentsOf(@Parent() { id }: ProgramBasis, @Context() context: RequestContext): Promise<Document[]> {
    return await this.documents.about(context, id);
  }
}
