import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Evidence,
  MembershipBeginning,
  type MembershipPeriod,
} from '../membership/membership-period.entity.js';
import { MembershipLoader } from '../membership/membership.loader.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import { firstDay, lastDay } from '../platform/dates.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
import { University } from '../universities/university.entity.js';

@ObjectType({ description: 'A time between two periods of membership.' })
export class MembershipGap {
  @Field(() => PartialDateScalar, { description: 'When the membership before ended.' })
  from: string;

  @Field(() => PartialDateScalar, { description: 'When the membership after began.' })
  to: string;

  @Field({ description: 'Whether there was a day between them for certain, whatever days the dates mean.' })
  isCertain: boolean;
}

@Resolver(() => University)
export class UniversityStatisticsFields {
  constructor(private readonly memberships: MembershipLoader) {}

  @ResolveField(() => [MembershipGap], {
    description:
      'The times between its periods of membership in which it was no member, or may have been none, the first first.',
  })
  async membershipGaps(
    @Parent() { id }: University,
    @Context() { perRequest }: RequestContext,
  ): Promise<MembershipGap[]> {
    const periods = await this.memberships.periods(perRequest, id);
    const strong = periods.filter(({ evidence }) => evidence === Evidence.STRONG);
    return strong.slice(1).flatMap((period, index) => gapBetween(strong[index], period));
  }
}

function gapBetween({ validTo }: MembershipPeriod, { validFrom, began }: MembershipPeriod): MembershipGap[] {
  // Who was promoted was a member all the time.
  if (!validTo || !validFrom || began === MembershipBeginning.PROMOTION) return [];
  // Two that meet on one date, however precise, are taken to follow upon each other.
  if (validTo === validFrom || firstDay(validTo) >= lastDay(validFrom)) return [];
  return [{ from: validTo, to: validFrom, isCertain: lastDay(validTo) < firstDay(validFrom) }];
}
