import { Args, Context, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { Association } from '../association/association.entity.js';
import { CountsService } from './counts.service.js';
import { MembershipCounts, SeriesStep } from './counts.types.js';
import { ReportedCount } from './reported-count.entity.js';

@Resolver(() => Association)
export class AssociationStatisticsFields {
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

  @ResolveField(() => [MembershipCounts], {
    description:
      'How many members there were over time: on the day `from`, then on the first day of each month or year that ' +
      'follows, up to `to`; at most 240 days. Reasons: SERIES_ORDER, SERIES_TOO_LONG.',
  })
  async countSeries(
    @Args('from', { type: () => DayScalar, description: 'The first day.' }) from: string,
    @Args('to', { type: () => DayScalar, description: 'The last day that may be among them.' }) to: string,
    @Args('step', {
      type: () => SeriesStep,
      defaultValue: SeriesStep.YEAR,
      description: 'How far apart they are.',
    })
    step: SeriesStep,
  ): Promise<MembershipCounts[]> {
    return await this.counts.series(from, to, step);
  }

  @ResolveField(() => [ReportedCount], {
    description:
      'How many members there were as sources give it, the first first. Two of one date are two sources. They are ' +
      "not the register's own counts.",
  })
  async reportedCounts(): Promise<ReportedCount[]> {
    return await this.counts.reported();
  }
}
