import { Field, ObjectType } from '@nestjs/graphql';
import { DayScalar } from '../platform/graphql/scalars.js';

@ObjectType({ description: 'Everything that was in force on a day, as far as it is known.' })
export class InForce {
  @Field(() => DayScalar, { description: 'The day.' })
  on: string;
}
