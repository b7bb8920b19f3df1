import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Decision } from '../meetings/decision.entity.js';
import { DecisionLoader } from '../meetings/decision.loader.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { MEMBERSHIP_PREFIX, MembershipPeriod } from './membership-period.entity.js';
import { RecordMembershipPeriodInput, UpdateMembershipPeriodInput } from './membership.inputs.js';
import { membershipPeriodPolicy } from './membership-period.policy.js';
import { MembershipsService } from './memberships.service.js';

@ObjectType({ description: 'The period as it is after the change.' })
export class MembershipPeriodPayload {
  @Field({ description: 'The period.' })
  period: MembershipPeriod;
}

const REASONS =
  'PERIODS_OVERLAP, PERIOD_ORDER, ATTESTED_OUTSIDE, ATTESTED_IN_FUTURE, BEFORE_FOUNDING, ONGOING_DATES, END_WITHOUT_DATE, KIND_BASIS, SUSPENDED_THEN, ' +
  'NOT_FOUND, and the names of the checks of the fields.';

@Resolver(() => MembershipPeriod)
export class MembershipResolver {
  constructor(
    private readonly memberships: MembershipsService,
    private readonly universities: UniversityLoader,
    private readonly decisions: DecisionLoader,
    registry: NodeRegistry,
  ) {
    registry.register(MEMBERSHIP_PREFIX, {
      type: 'MembershipPeriod',
      policy: membershipPeriodPolicy,
      load: (ids) => memberships.byIds(ids),
    });
  }

  @IdentifiedMay()
  @Mutation(() => MembershipPeriodPayload, {
    nullable: true,
    description: `Records a membership period: the operator, or the secretariat of the university's side. Reasons: NOT_ALLOWED, ${REASONS}`,
  })
  async recordMembershipPeriod(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The period.' }) input: RecordMembershipPeriodInput,
  ): Promise<MembershipPeriodPayload> {
    return { period: await this.memberships.record(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => MembershipPeriodPayload, {
    nullable: true,
    description: `Ends or corrects a membership period. Reasons: VERSION_STALE (with \`current\`), NOT_ALLOWED, ${REASONS}`,
  })
  async updateMembershipPeriod(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The changes.' }) input: UpdateMembershipPeriodInput,
  ): Promise<MembershipPeriodPayload> {
    return { period: await this.memberships.update(viewer, input) };
  }

  @ResolveField(() => [Decision], {
    name: 'decisions',
    description: 'The decisions behind it, such as the one that admitted the university, the first first.',
  })
  async decisionsOf(
    @Parent() { id }: MembershipPeriod,
    @Context() context: RequestContext,
  ): Promise<Decision[]> {
    return await this.decisions.behind(context, id);
  }

  @ResolveField(() => University, { description: 'The university.' })
  async university(
    @Parent() period: MembershipPeriod,
    @Context() { perRequest }: RequestContext,
  ): Promise<University | undefined> {
    return await this.universities.one(perRequest, period.universityId);
  }
}
