import { Args, Context, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { Association } from '../association/association.entity.js';
import { CountsService } from './counts.service.js';
import { MembershipCounts } from './counts.types.js';

@Resolver(() => Association)
export class AssociationMembershipFields {
  constructor(
    private readonly counts: CountsService,
    private readonly clock: Clock,
  ) {}

  @ResolveField('counts', () => MembershipCounts, { description: 'How many members there were on a day.' })
  async countsAsOf(
    @Context() { perRequest }: RequestContext,
    @Args('asOf', { type: () => DayScalar, nullable: true, description: 'The day. Default: today in UTC.' })
    asOf?: string | null,
  ): Promise<MembershipCounts | undefined> {
    const day = asOf ?? this.clock.today();
    return await perRequest.one('membership counts', day, (days) => this.counts.asOf(days));
  }
}
