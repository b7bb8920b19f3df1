import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DayScalar } from '../platform/graphql/scalars.js';
import { Side } from '../platform/auth/scope.js';
import { MemberKind } from './membership-period.entity.js';

@ObjectType({ description: 'How many universities were members on a day.' })
export class MembershipCount {
  @Field(() => Side, { nullable: true, description: 'Of this side; null in a sum over both.' })
  side: Side | null;

  @Field(() => MemberKind, {
    nullable: true,
    description:
      'Of this kind; null in a sum over kinds and, in a list by kind, for those whose kind no source says.',
  })
  kind: MemberKind | null;

  @Field(() => Int, { description: 'Universities that were members (of the kind) for certain.' })
  members: number;

  @Field(() => Int, {
    description:
      'Universities beside those whose dates or sources are not precise enough to say: they may have been.',
  })
  unknown: number;
}

@ObjectType({
  description:
    'Members on a day, counted in the register, which is not the complete list of members. A university that was ' +
    'promoted about that day is a member for certain, but unknown under either kind.',
})
export class MembershipCounts {
  @Field(() => DayScalar, { description: 'The day.' })
  asOf: string;

  @Field({ description: 'Of both sides and all kinds.' })
  total: MembershipCount;

  @Field(() => [MembershipCount], { description: 'By side.' })
  bySide: MembershipCount[];

  @Field(() => [MembershipCount], {
    description: 'By kind; the last one counts those whose kind is not known.',
  })
  byKind: MembershipCount[];

  @Field(() => [MembershipCount], { description: 'By side and kind.' })
  bySideAndKind: MembershipCount[];
}
