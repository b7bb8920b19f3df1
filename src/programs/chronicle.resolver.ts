import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Document } from '../documents/document.entity.js';
import { DocumentsService } from '../documents/documents.service.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { ChronicleService } from './chronicle.service.js';
import { ProgramEntry, ProgramState, stateOf } from './program.entity.js';
import { RecordProgramEntryInput, RetractProgramEntryInput } from './program.inputs.js';
import { JointProgram } from './program.entity.js';
import { ProgramPayload } from './program.resolver.js';

const KEEPERS =
  'The operator, the secretariat of either side, and liaison officers and editors of its parties.';

/** The life of a program. */
@Resolver(() => JointProgram)
export class ProgramChronicleFields {
  constructor(private readonly service: ChronicleService) {}

  @IdentifiedMay()
  @Mutation(() => ProgramPayload, {
    nullable: true,
    description:
      `Records what happened to a program. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with ` +
      '`current`), ENTRY_EMPTY, ENTRY_IN_FUTURE, ATTESTED_OUTSIDE, and the names of the checks of the fields.',
  })
  async recordProgramEntry(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What happened.' }) input: RecordProgramEntryInput,
  ): Promise<ProgramPayload> {
    return { program: await this.service.record(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => ProgramPayload, {
    nullable: true,
    description:
      `Retracts an entry that was a mistake; the history keeps it. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, ` +
      'VERSION_STALE (with `current`), and the names of the checks of the fields.',
  })
  async retractProgramEntry(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) input: RetractProgramEntryInput,
  ): Promise<ProgramPayload> {
    return { program: await this.service.retract(viewer, input) };
  }

  @ResolveField(() => [ProgramEntry], {
    description: 'What happened to it, from the first to the last; what has no date first.',
  })
  async chronicle(
    @Parent() { id }: JointProgram,
    @Context() { perRequest }: RequestContext,
  ): Promise<ProgramEntry[]> {
    return await this.service.entries(perRequest, id);
  }

  @ResolveField(() => ProgramState, {
    nullable: true,
    description:
      'The last state on record; it need not be that of today, see `stateAsOf`. Null when none is known.',
  })
  async state(
    @Parent() { id }: JointProgram,
    @Context() { perRequest }: RequestContext,
  ): Promise<ProgramState | null> {
    return stateOf(await this.service.entries(perRequest, id))?.state ?? null;
  }

  @ResolveField(() => PartialDateScalar, {
    nullable: true,
    description: 'The last day with proof of the state; null when not known.',
  })
  async stateAsOf(
    @Parent() { id }: JointProgram,
    @Context() { perRequest }: RequestContext,
  ): Promise<string | null> {
    const entry = stateOf(await this.service.entries(perRequest, id));
    return entry?.attestedOn ?? entry?.happenedOn ?? null;
  }
}

@Resolver(() => ProgramEntry)
export class ProgramEntryResolver {
  constructor(private readonly documents: DocumentsService) {}

  @ResolveField(() => Document, {
    nullable: true,
    description: 'Its document; null when none is on record, or for those who may not know of it.',
  })
  async document(
    @Parent() { documentId }: ProgramEntry,
    @Context() context: RequestContext,
  ): Promise<Document | undefined> {
    return documentId ? await this.documents.visible(context, documentId) : undefined;
  }

  @ResolveField(() => LocalizedText, {
    nullable: true,
    description: 'What happened, in a language; null where only the state is known.',
  })
  text(@Parent() entry: ProgramEntry, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText | null {
    return localizedOf(entry, 'text', lang);
  }
}
