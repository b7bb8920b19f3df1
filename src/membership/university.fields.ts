import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { University } from '../universities/university.entity.js';
import {
  Evidence,
  MembershipAnswer,
  membershipAnswer,
  MembershipPeriod,
} from './membership-period.entity.js';
import { MembershipLoader } from './membership.loader.js';

const AS_OF = { type: () => DayScalar, nullable: true, description: 'The day. Default: today in UTC.' };

@Resolver(() => University)
export class UniversityMembershipFields {
  constructor(
    private readonly loader: MembershipLoader,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => [MembershipPeriod], {
    description: 'All membership periods on record, from the first to the last.',
  })
  async memberships(
    @Parent() university: University,
    @Context() { perRequest }: RequestContext,
    @Args('includeWeak', {
      defaultValue: false,
      description: 'With those that rest on weak sources only: a hint is no membership.',
    })
    includeWeak: boolean,
  ): Promise<MembershipPeriod[]> {
    const periods = await this.loader.periods(perRequest, university.id);
    return periods.filter(({ evidence }) => includeWeak || evidence === Evidence.STRONG);
  }

  @ResolveField(() => MembershipPeriod, {
    nullable: true,
    description:
      'The period that covers the day for certain or, where none does, the latest that may cover it: `isMember` ' +
      'says which. Null when none can, and for a period that rests on weak sources only.',
  })
  async membership(
    @Parent() university: University,
    @Context() context: RequestContext,
    @Args('asOf', AS_OF) asOf?: string | null,
  ): Promise<MembershipPeriod | undefined> {
    const day = asOf ?? this.clock.today();
    const periods = await this.memberships(university, context, false);
    return (
      periods.find((period) => period.surelyCovers(day)) ?? periods.findLast((period) => period.mayCover(day))
    );
  }

  @ResolveField(() => MembershipAnswer, {
    description: 'Whether the university was a member, of whatever kind, on a day: YES, NO or UNKNOWN.',
  })
  async isMember(
    @Parent() university: University,
    @Context() { perRequest }: RequestContext,
    @Args('asOf', AS_OF) asOf?: string | null,
  ): Promise<MembershipAnswer> {
    const periods = await this.loader.periods(perRequest, university.id);
    return membershipAnswer(periods, asOf ?? this.clock.today());
  }
}
