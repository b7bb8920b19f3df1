import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Association } from '../association/association.entity.js';
import { Body } from '../association/body.entity.js';
import { Side } from '../platform/auth/scope.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { InForce } from '../association/in-force.resolver.js';
import { Office, OfficeKind } from './office.entity.js';
import { OfficesService } from './offices.service.js';

const OFFICES_AS_OF = {
  type: () => DayScalar,
  nullable: true,
  description: 'As they were on this day: it is also the default for their holders. Default: today in UTC.',
};
const SIDE = { type: () => Side, nullable: true, description: 'Of this side only.' };
const KIND = { type: () => OfficeKind, nullable: true, description: 'Of this kind only.' };

@Resolver(() => Association)
export class AssociationOfficesFields {
  constructor(
    private readonly service: OfficesService,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => [Office], { description: 'The offices of the association itself.' })
  async offices(
    @Args('asOf', OFFICES_AS_OF) asOf?: string | null,
    @Args('side', SIDE) side?: Side | null,
    @Args('kind', KIND) kind?: OfficeKind | null,
  ): Promise<Office[]> {
    return await this.service.ofTheAssociation({ side, kind, asOf: asOf ?? this.clock.today() });
  }
}

@Resolver(() => Body)
export class BodyOfficesFields {
  constructor(
    private readonly service: OfficesService,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => [Office], { description: 'Its offices.' })
  async offices(
    @Parent() { id }: Body,
    @Context() { perRequest }: RequestContext,
    @Args('asOf', OFFICES_AS_OF) asOf?: string | null,
    @Args('side', SIDE) side?: Side | null,
    @Args('kind', KIND) kind?: OfficeKind | null,
  ): Promise<Office[]> {
    return await this.service.ofBody(perRequest, id, { side, kind, asOf: asOf ?? this.clock.today() });
  }
}

@Resolver(() => InForce)
export class InForceOfficesFields {
  constructor(private readonly service: OfficesService) {}

  @ResolveField(() => [Office], {
    description: 'The offices of all bodies that existed, with `holder` of that day.',
  })
  async offices(@Parent() { on }: InForce): Promise<Office[]> {
    return await this.service.all(on);
  }
}
