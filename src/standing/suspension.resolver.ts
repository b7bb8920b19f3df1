import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Decision } from '../meetings/decision.entity.js';
import { DecisionLoader } from '../meetings/decision.loader.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { Hearing, HEARING_PREFIX } from './hearing.entity.js';
import { HearingsService } from './hearings.service.js';
import { RecordHearingInput, ReinstateMemberInput, SuspendMemberInput } from './standing.inputs.js';
import { hearingPolicy, suspensionPolicy } from './standing.policy.js';
import { Suspension, SUSPENSION_PREFIX } from './suspension.entity.js';
import { SuspensionsService } from './suspensions.service.js';

@ObjectType({ description: 'The suspension as it is after the change.' })
export class SuspensionPayload {
  @Field({ description: 'The suspension.' })
  suspension: Suspension;
}

@ObjectType({ description: 'The hearing as it was recorded.' })
export class HearingPayload {
  @Field({ description: 'The hearing.' })
  hearing: Hearing;
}

const KEEPERS = 'The operator, or the secretariat of its side.';
const REASONS = 'NOT_FOUND, NOT_ALLOWED, DECISION_NOT_PUBLISHED';

@Resolver(() => Suspension)
export class SuspensionResolver {
  constructor(
    private readonly suspensions: SuspensionsService,
    private readonly universities: UniversityLoader,
    private readonly decisions: DecisionLoader,
    registry: NodeRegistry,
  ) {
    registry.register(SUSPENSION_PREFIX, {
      type: 'Suspension',
      policy: suspensionPolicy,
      load: (ids) => suspensions.byIds(ids),
    });
  }

  @IdentifiedMay()
  @Mutation(() => SuspensionPayload, {
    nullable: true,
    description:
      'Suspends a member by a decision: from the day on, its people and institution keys have no rights through it. ' +
      `${KEEPERS} Reasons: SUSPENDED_ALREADY, SUSPENDED_WITHOUT_MEMBERSHIP, ${REASONS}.`,
  })
  async suspendMember(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Whom, and by which decision.' }) input: SuspendMemberInput,
  ): Promise<SuspensionPayload> {
    return { suspension: await this.suspensions.suspend(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => SuspensionPayload, {
    nullable: true,
    description:
      'Reinstates a member by a decision: from the day on, its people and institution keys have their rights again. ' +
      `${KEEPERS} Reasons: NOT_SUSPENDED, SUSPENSION_ORDER, VERSION_STALE (with \`current\`), ${REASONS}.`,
  })
  async reinstateMember(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which suspension ends, and by which decision.' })
    input: ReinstateMemberInput,
  ): Promise<SuspensionPayload> {
    return { suspension: await this.suspensions.reinstate(viewer, input) };
  }

  @ResolveField(() => [Decision], {
    name: 'decisions',
    description: 'The decisions behind it: that it begins, and that it ends.',
  })
  async decisionsOf(@Parent() { id }: Suspension, @Context() context: RequestContext): Promise<Decision[]> {
    return await this.decisions.behind(context, id);
  }

  @ResolveField(() => University, { description: 'The university.' })
  async university(
    @Parent() { universityId }: Suspension,
    @Context() { perRequest }: RequestContext,
  ): Promise<University | undefined> {
    return await this.universities.one(perRequest, universityId);
  }
}

@Resolver(() => Hearing)
export class HearingResolver {
  constructor(
    private readonly hearings: HearingsService,
    private readonly universities: UniversityLoader,
    registry: NodeRegistry,
  ) {
    registry.register(HEARING_PREFIX, {
      type: 'Hearing',
      policy: hearingPolicy,
      load: (ids) => hearings.byIds(ids),
    });
  }

  @IdentifiedMay()
  @Mutation(() => HearingPayload, {
    nullable: true,
    description:
      `Records that a member was heard on its exclusion. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, ` +
      'HEARING_IN_FUTURE, TEXT_REQUIRED, and the names of the checks of the fields.',
  })
  async recordHearing(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The hearing.' }) input: RecordHearingInput,
  ): Promise<HearingPayload> {
    return { hearing: await this.hearings.record(viewer, input) };
  }

  @ResolveField(() => LocalizedText, { description: 'What was said, in a language.' })
  text(@Parent() hearing: Hearing, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText {
    return localizedOf(hearing, 'text', lang)!;
  }

  @ResolveField(() => University, { description: 'The university.' })
  async university(
    @Parent() { universityId }: Hearing,
    @Context() { perRequest }: RequestContext,
  ): Promise<University | undefined> {
    return await this.universities.one(perRequest, universityId);
  }
}
