import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../people/person.entity.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { University } from '../universities/university.entity.js';
import { HeldOfficesLoader } from './held-offices.loader.js';
import { OfficeHolder } from './holders.js';
import { OfficesService } from './offices.service.js';
import { Term } from './term.entity.js';

@Resolver(() => University)
export class UniversityOfficesFields {
  constructor(
    private readonly held: HeldOfficesLoader,
    private readonly service: OfficesService,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => [OfficeHolder], {
    description:
      'The offices that it holds on a day or is the last that is known to have held: see `answer`.',
  })
  async offices(
    @Parent() { id }: University,
    @Context() { perRequest }: RequestContext,
    @Args('asOf', { type: () => DayScalar, nullable: true, description: 'The day. Default: today in UTC.' })
    asOf?: string | null,
  ): Promise<OfficeHolder[]> {
    return await this.held.heldBy(perRequest, id, asOf ?? this.clock.today());
  }

  @ResolveField(() => [Term], {
    description: 'All terms of offices that it has held, or people for it, from the first to the last.',
  })
  async terms(@Parent() { id }: University, @Context() { perRequest }: RequestContext): Promise<Term[]> {
    return await this.service.termsOfUniversity(perRequest, id);
  }
}

@Resolver(() => Person)
export class PersonTermsFields {
  constructor(private readonly offices: OfficesService) {}

  @ResolveField(() => [Term], {
    description: 'The offices that the person has held or exercised, from the first to the last.',
  })
  async terms(@Parent() { id }: Person, @Context() { perRequest }: RequestContext): Promise<Term[]> {
    return await this.offices.termsOfPerson(perRequest, id);
  }
}
