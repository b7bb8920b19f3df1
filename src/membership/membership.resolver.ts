import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OperatorMay } from '../platform/auth/access.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { MEMBERSHIP_PREFIX, MembershipPeriod } from './membership-period.entity.js';
import { RecordMembershipPeriodInput, UpdateMembershipPeriodInput } from './membership.inputs.js';
import { MembershipsService } from './memberships.service.js';

@ObjectType({ description: 'The period as it is after the change.' })
export class MembershipPeriodPayload {
  @Field({ description: 'The period.' })
  period: MembershipPeriod;
}

const REASONS =
  'PERIODS_OVERLAP, PERIOD_ORDER, ATTESTED_OUTSIDE, ATTESTED_IN_FUTURE, BEFORE_FOUNDING, ONGOING_DATES, END_WITHOUT_DATE, KIND_BASIS, ' +
  'NOT_FOUND, and the names of the checks of the fields.';

@Resolver(() => MembershipPeriod)
export class MembershipResolver {
  constructor(
    private readonly memberships: MembershipsService,
    private readonly universities: UniversityLoader,
    registry: NodeRegistry,
  ) {
    registry.register(MEMBERSHIP_PREFIX, {
      type: 'MembershipPeriod',
      load: (_viewer, ids) => memberships.byIds(ids),
    });
  }

  @OperatorMay()
  @Mutation(() => MembershipPeriodPayload, {
    description: `Records a membership period. Reasons: ${REASONS}`,
  })
  async recordMembershipPeriod(
    @Args('input', { description: 'The period.' }) input: RecordMembershipPeriodInput,
  ): Promise<MembershipPeriodPayload> {
    return { period: await this.memberships.record(input) };
  }

  @OperatorMay()
  @Mutation(() => MembershipPeriodPayload, {
    description: `Ends or corrects a membership period. Reasons: VERSION_STALE (with \`currentVersion\`), ${REASONS}`,
  })
  async updateMembershipPeriod(
    @Args('input', { description: 'The changes.' }) input: UpdateMembershipPeriodInput,
  ): Promise<MembershipPeriodPayload> {
    return { period: await this.memberships.update(input) };
  }

  @ResolveField(() => University, { description: 'The university.' })
  async university(
    @Parent() period: MembershipPeriod,
    @Context() { perRequest }: RequestContext,
  ): Promise<University | undefined> {
    return await this.universities.one(perRequest, period.universityId);
  }
}
