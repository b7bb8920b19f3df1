import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { InForce } from '../association/in-force.resolver.js';
import { MembershipPeriod } from './membership-period.entity.js';
import { MembershipsService } from './memberships.service.js';

@Resolver(() => InForce)
export class InForceMembershipFields {
  constructor(private readonly service: MembershipsService) {}

  @ResolveField(() => [MembershipPeriod], {
    description:
      'The membership periods that covered the day for certain, by university. Those that only may have covered it ' +
      'are with `universities(filter: { memberAsOf, membership })`.',
  })
  async memberships(@Parent() { on }: InForce): Promise<MembershipPeriod[]> {
    return await this.service.inForce(on);
  }
}
