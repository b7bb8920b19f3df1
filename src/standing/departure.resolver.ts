import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Decision } from '../meetings/decision.entity.js';
import { DecisionLoader } from '../meetings/decision.loader.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { Departure, DEPARTURE_PREFIX } from './departure.entity.js';
import { DeparturesService } from './departures.service.js';
import { Hearing } from './hearing.entity.js';
import {
  ExcludeMemberInput,
  MergeUniversitiesInput,
  TakeBackWithdrawalInput,
  WithdrawFromAssociationInput,
} from './standing.inputs.js';
import { departurePolicy } from './standing.policy.js';

@ObjectType({ description: 'The departure as it is after the change.' })
export class DeparturePayload {
  @Field({ description: 'The departure.' })
  departure: Departure;
}

const KEEPERS = 'The operator, or the secretariat of its side.';
const REASONS = 'NOT_FOUND, NOT_ALLOWED, NOT_A_MEMBER, LEAVING_ALREADY, PERIOD_ORDER';

@Resolver(() => Departure)
export class DepartureResolver {
  constructor(
    private readonly departures: DeparturesService,
    private readonly universities: UniversityLoader,
    private readonly decisions: DecisionLoader,
    private readonly registry: NodeRegistry,
  ) {
    registry.register(DEPARTURE_PREFIX, {
      type: 'Departure',
      policy: departurePolicy,
      load: (ids) => departures.byIds(ids),
    });
  }

  @IdentifiedMay()
  @Mutation(() => DeparturePayload, {
    nullable: true,
    description:
      'Declares that the university leaves the association from a day on; its liaison officer. It can be taken back ' +
      `before that day. Reasons: WITHDRAWAL_PAST, ${REASONS}.`,
  })
  async withdrawFromAssociation(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which university, and from when on.' })
    input: WithdrawFromAssociationInput,
  ): Promise<DeparturePayload> {
    return { departure: await this.departures.withdraw(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => DeparturePayload, {
    nullable: true,
    description:
      'Takes a withdrawal back before its day; the liaison officer of the university. Reasons: NOT_FOUND, ' +
      'NOT_ALLOWED, VERSION_STALE (with `current`), WITHDRAWAL_REVOKED, WITHDRAWAL_EFFECTIVE.',
  })
  async takeBackWithdrawal(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) input: TakeBackWithdrawalInput,
  ): Promise<DeparturePayload> {
    return { departure: await this.departures.takeBack(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => DeparturePayload, {
    nullable: true,
    description:
      `Excludes a member by a decision, after it was heard (\`recordHearing\`). ${KEEPERS} Reasons: HEARING_REQUIRED, ` +
      `HEARING_USED, DECISION_NOT_PUBLISHED, ${REASONS}.`,
  })
  async excludeMember(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Whom, after which hearing, and by which decision.' })
    input: ExcludeMemberInput,
  ): Promise<DeparturePayload> {
    return { departure: await this.departures.exclude(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => DeparturePayload, {
    nullable: true,
    description:
      'Records that a university has merged into another one: its membership ends, and the successor keeps its history ' +
      '(`University.predecessors`). It stays in the register under its slug and leads to its `successor`. The successor ' +
      'becomes no member by it. The operator, or the secretariat of the side of both. Reasons: MERGER_ITSELF, ' +
      `MERGER_CYCLE, MERGED_ALREADY, DECISION_NOT_PUBLISHED, ${REASONS}.`,
  })
  async mergeUniversities(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, into which, and when.' }) input: MergeUniversitiesInput,
  ): Promise<DeparturePayload> {
    return { departure: await this.departures.merge(viewer, input) };
  }

  @ResolveField(() => [Decision], { name: 'decisions', description: 'The decisions behind it.' })
  async decisionsOf(@Parent() { id }: Departure, @Context() context: RequestContext): Promise<Decision[]> {
    return await this.decisions.behind(context, id);
  }

  @ResolveField(() => Hearing, {
    nullable: true,
    description: 'The hearing before an exclusion; null for others, and for those who may not know of it.',
  })
  async hearing(
    @Parent() { hearingId }: Departure,
    @Context() context: RequestContext,
  ): Promise<Hearing | undefined> {
    return hearingId ? ((await this.registry.one(context, hearingId)) as Hearing | undefined) : undefined;
  }

  @ResolveField(() => University, { description: 'The university that leaves.' })
  async university(
    @Parent() { universityId }: Departure,
    @Context() { perRequest }: RequestContext,
  ): Promise<University | undefined> {
    return await this.universities.one(perRequest, universityId);
  }

  @ResolveField(() => University, {
    nullable: true,
    description: 'The university into which it merges; null for others.',
  })
  async successor(
    @Parent() { successorId }: Departure,
    @Context() { perRequest }: RequestContext,
  ): Promise<University | undefined> {
    return successorId ? await this.universities.one(perRequest, successorId) : undefined;
  }
}
