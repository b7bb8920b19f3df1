import { Args, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { AnyoneMay } from '../platform/auth/access.js';
import { DayScalar } from '../platform/graphql/scalars.js';

@ObjectType({ description: 'Everything that was in force on a day, as far as it is known.' })
export class InForce {
  @Field(() => DayScalar, { description: 'The day.' })
  on: string;
}

/** Each room adds what it knows to have been in force. */
@Resolver(() => InForce)
export class InForceResolver {
  @AnyoneMay()
  @Query(() => InForce, {
    description: 'Everything that was in force on a day: offices with their holders, memberships.',
  })
  inForce(@Args('on', { type: () => DayScalar, description: 'The day.' }) on: string): InForce {
    return { on };
  }
}
