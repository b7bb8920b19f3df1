import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MembershipEnding } from '../membership/membership-period.entity.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { Departure } from './departure.entity.js';
import { Hearing } from './hearing.entity.js';
import { Standing, StandingLoader } from './standing.loader.js';
import { Suspension } from './suspension.entity.js';

@Resolver(() => University)
export class UniversityStandingFields {
  constructor(
    private readonly loader: StandingLoader,
    private readonly universities: UniversityLoader,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => Standing, {
    description: 'How it stands in the association on a day: active, suspended, no member, or not known.',
  })
  async standing(
    @Parent() { id }: University,
    @Context() { perRequest }: RequestContext,
    @Args('asOf', { type: () => DayScalar, nullable: true, description: 'The day. Default: today in UTC.' })
    asOf?: string | null,
  ): Promise<Standing> {
    return await this.loader.standing(perRequest, id, asOf ?? this.clock.today());
  }

  @ResolveField(() => [Suspension], { description: 'Its suspensions, from the first to the last.' })
  async suspensions(
    @Parent() { id }: University,
    @Context() { perRequest }: RequestContext,
  ): Promise<Suspension[]> {
    return await this.loader.suspensions(perRequest, id);
  }

  @ResolveField(() => [Departure], {
    description:
      'When it left the association, or is going to, in the order in which that was declared; withdrawals that were given up too.',
  })
  async departures(
    @Parent() { id }: University,
    @Context() { perRequest }: RequestContext,
  ): Promise<Departure[]> {
    return await this.loader.departures(perRequest, id);
  }

  @ResolveField(() => [Hearing], {
    description: 'The hearings before an exclusion, as far as the viewer may know of them, the first first.',
  })
  async hearings(@Parent() { id }: University, @Context() context: RequestContext): Promise<Hearing[]> {
    return await this.loader.hearings(context, id);
  }

  @ResolveField(() => [University], {
    description: 'The universities that have merged into it, the first first; their history is its own.',
  })
  async predecessors(
    @Parent() { id }: University,
    @Context() { perRequest }: RequestContext,
  ): Promise<University[]> {
    return await this.loader.predecessors(perRequest, id);
  }

  @ResolveField(() => University, {
    nullable: true,
    description: 'The university into which it has merged; null when it has not.',
  })
  async successor(
    @Parent() { id }: University,
    @Context() { perRequest }: RequestContext,
  ): Promise<University | undefined> {
    const departures = await this.loader.departures(perRequest, id);
    const merger = departures.find(({ kind }) => kind === MembershipEnding.MERGER);
    return merger && (await this.universities.one(perRequest, merger.successorId!));
  }
}
