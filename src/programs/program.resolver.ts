import {
  Args,
  Context,
  Field,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { Document } from '../documents/document.entity.js';
import { DocumentsService } from '../documents/documents.service.js';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { notFound } from '../platform/errors.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { Lang, LANG_ARGUMENT, localized, LocalizedText } from '../platform/graphql/text.js';
import { AgreementsService } from './agreements.service.js';
import { EQF, ProgramContent } from './program-content.js';
import { ProgramChange, changesBetween } from './program-diff.js';
import {
  JointProgram,
  PROGRAM_PREFIX,
  ProgramObjection,
  ProgramParty,
  ProgramVersion,
} from './program.entity.js';
import {
  ApproveProgramVersionInput,
  CreateProgramInput,
  ObjectToProgramVersionInput,
  ProposeProgramVersionInput,
  UpdateProgramInput,
} from './program.inputs.js';
import { ProgramLoader } from './program.loader.js';
import { programPolicy } from './programs.policy.js';
import { ProgramsService } from './programs.service.js';

@ObjectType({ description: 'The program as it is after the change.' })
export class ProgramPayload {
  @Field({ description: 'The program.' })
  program: JointProgram;
}

const OF_CONTENT =
  'TITLE_REQUIRED, PARTY_TWICE, PARTY_UNNAMED, PARTY_UNKNOWN, SIDES_MISSING, CREDITS_SUM, CONTENT_LIMIT, and the ' +
  'names of the checks of the fields.';
const KEEPERS =
  'The operator, the secretariat of either side, and liaison officers and editors of its parties.';
const SPEAKERS =
  'For a university its liaison officers, and nobody else; for an outsider the secretariat of its side.';

@Resolver(() => JointProgram)
export class ProgramResolver {
  constructor(
    private readonly programs: ProgramsService,
    private readonly agreements: AgreementsService,
    private readonly loader: ProgramLoader,
    private readonly documents: DocumentsService,
    registry: NodeRegistry,
  ) {
    registry.register(PROGRAM_PREFIX, {
      type: 'JointProgram',
      policy: programPolicy,
      load: (ids) => loader.byIds(ids),
    });
  }

  @AnyoneMay()
  @Query(() => JointProgram, {
    nullable: true,
    description:
      'A joint program by its slug, such as "hit-bmstu-ecological-engineering". Reason: NOT_FOUND.',
  })
  async jointProgram(
    @CurrentViewer() viewer: Viewer,
    @Args('slug', { description: 'The slug.' }) slug: string,
  ): Promise<JointProgram> {
    const program = await this.programs.bySlug(viewer, slug);
    if (!program) throw notFound('joint program', ['slug']);
    return program;
  }

  @IdentifiedMay()
  @Mutation(() => ProgramPayload, {
    nullable: true,
    description: `Adds a joint program with its first version. ${KEEPERS} Reasons: NOT_ALLOWED, SLUG_TAKEN, ${OF_CONTENT}`,
  })
  async createProgram(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The program.' }) input: CreateProgramInput,
  ): Promise<ProgramPayload> {
    return { program: await this.programs.create(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => ProgramPayload, {
    nullable: true,
    description:
      `Changes what is not agreed on. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with \`current\`), ` +
      'and the names of the checks of the fields.',
  })
  async updateProgram(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The changes.' }) input: UpdateProgramInput,
  ): Promise<ProgramPayload> {
    return { program: await this.programs.update(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => ProgramPayload, {
    nullable: true,
    description:
      `Proposes a new version; each party has to approve it anew. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, ` +
      `VERSION_STALE (with \`current\`), NO_CHANGE, PARTY_REMOVED, ${OF_CONTENT}`,
  })
  async proposeProgramVersion(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The version.' }) input: ProposeProgramVersionInput,
  ): Promise<ProgramPayload> {
    return { program: await this.programs.propose(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => ProgramPayload, {
    nullable: true,
    description:
      `Approves the latest version for a party, by its hash. ${SPEAKERS} Reasons: NOT_FOUND, NOT_THE_PARTY, ` +
      'PARTY_AMBIGUOUS, APPROVED_ALREADY, STALE_VERSION (with `number` and `sha256` of the latest version and the ' +
      '`changes` since).',
  })
  async approveProgramVersion(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and for whom.' }) input: ApproveProgramVersionInput,
  ): Promise<ProgramPayload> {
    return { program: await this.agreements.approve(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => ProgramPayload, {
    nullable: true,
    description:
      `Objects to a place of the latest version for a party. ${SPEAKERS} Reasons: NOT_FOUND, NOT_THE_PARTY, ` +
      'PARTY_AMBIGUOUS, PATH_UNKNOWN, STALE_VERSION (with the `changes` since), and the names of the checks of the fields.',
  })
  async objectToProgramVersion(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'To what, and why.' }) input: ObjectToProgramVersionInput,
  ): Promise<ProgramPayload> {
    return { program: await this.agreements.object(viewer, input) };
  }

  @ResolveField(() => LocalizedText, { description: 'The title in a language, of the version that counts.' })
  async title(
    @Parent() { id }: JointProgram,
    @Context() { perRequest }: RequestContext,
    @Args('lang', LANG_ARGUMENT) lang: Lang,
  ): Promise<LocalizedText> {
    const { en, ru, zh } = (await this.loader.counting(perRequest, id)).title;
    return localized({ [Lang.EN]: en, [Lang.RU]: ru, [Lang.ZH]: zh }, lang)!;
  }

  @ResolveField(() => ProgramVersion, {
    name: 'current',
    description: 'The version that counts: the last that is in effect or, while none is, the last.',
  })
  async countingVersion(
    @Parent() { id }: JointProgram,
    @Context() { perRequest }: RequestContext,
  ): Promise<ProgramVersion> {
    return await this.loader.counting(perRequest, id);
  }

  @ResolveField(() => [ProgramParty], { description: 'The parties of the version that counts.' })
  async parties(
    @Parent() { id }: JointProgram,
    @Context() { perRequest }: RequestContext,
  ): Promise<ProgramParty[]> {
    return await this.loader.parties(perRequest, await this.loader.counting(perRequest, id));
  }

  @ResolveField(() => [Int], {
    description: 'Levels of the European Qualifications Framework, from its levels.',
  })
  async eqfLevels(
    @Parent() { id }: JointProgram,
    @Context() { perRequest }: RequestContext,
  ): Promise<number[]> {
    const { terms } = await this.loader.counting(perRequest, id);
    return [...new Set(terms.levels.map((level) => EQF[level]))].sort((left, right) => left - right);
  }

  @ResolveField(() => [ProgramVersion], {
    description:
      'Its versions, from the first to the last: all for the people of its parties, the secretariats and the operator; ' +
      'for others those that were agreed on or, while none is, the last.',
  })
  async versions(
    @Parent() program: JointProgram,
    @Context() context: RequestContext,
  ): Promise<ProgramVersion[]> {
    return await this.loader.versions(context, program);
  }

  @ResolveField(() => [ProgramChange], {
    description: 'What changed from one version to another. Reason: NOT_FOUND.',
  })
  async diff(
    @Parent() program: JointProgram,
    @Context() context: RequestContext,
    @Args('from', { type: () => Int, description: 'The number of the one.' }) from: number,
    @Args('to', { type: () => Int, description: 'The number of the other.' }) to: number,
  ): Promise<ProgramChange[]> {
    const versions = await this.loader.versions(context, program);
    const of = (number: number, name: string): ProgramContent => {
      const version = versions.find((each) => each.number === number);
      if (!version) throw notFound('version', [name]);
      return version.terms;
    };
    return changesBetween(of(from, 'from'), of(to, 'to'));
  }

  @ResolveField(() => [Document], {
    name: 'documents',
    description: 'Its agreements and other documents, as far as the viewer may know of them.',
  })
  async documentsOf(@Parent() { id }: JointProgram, @Context() context: RequestContext): Promise<Document[]> {
    return await this.documents.about(context, id);
  }
}

@Resolver(() => ProgramVersion)
export class ProgramVersionResolver {
  constructor(private readonly loader: ProgramLoader) {}

  @ResolveField(() => ProgramContent, { name: 'content', description: 'Its content, in fields.' })
  contentOf(@Parent() { terms }: ProgramVersion): ProgramContent {
    return terms;
  }

  @ResolveField(() => [ProgramParty], { description: 'Its parties, and when each has approved it.' })
  async parties(
    @Parent() version: ProgramVersion,
    @Context() { perRequest }: RequestContext,
  ): Promise<ProgramParty[]> {
    return await this.loader.parties(perRequest, version);
  }

  @ResolveField(() => [ProgramObjection], {
    description:
      'What parties have objected to in it: for the people of its parties, the secretariats and the operator; empty for others.',
  })
  async objections(
    @Parent() version: ProgramVersion,
    @Context() context: RequestContext,
  ): Promise<ProgramObjection[]> {
    return await this.loader.objections(context, version);
  }
}
