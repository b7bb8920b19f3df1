import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MemberKind, MembershipAnswer } from '../membership/membership-period.entity.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { Side } from '../platform/auth/scope.js';

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

  @Field(() => Int, {
    description: 'Universities that were members (of the kind) for certain. There were so many at the least.',
  })
  members: number;

  @Field(() => Int, {
    description:
      'Universities beside those whose dates or sources are not precise enough to say: they may have been. Of all that ' +
      'the register knows of, there were `members` + `unknown` at the most.',
  })
  unknown: number;

  @Field(() => Int, { description: 'Of `members`, those that were suspended.' })
  suspended: number;

  @Field({
    description:
      'Whether the register is complete enough to say how many there were: it has as many members for certain as a ' +
      'source counts at that time, to the month, and no source counts another number.',
  })
  isComplete: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'How many there were; null where the register is not complete enough to say: not known.',
  })
  known: number | null;
}

@ObjectType({ description: 'Whether the sides had as many members each.' })
export class Parity {
  @Field({ description: 'The Chinese side.' })
  cn: MembershipCount;

  @Field({ description: 'The Russian side.' })
  ru: MembershipCount;

  @Field(() => Int, {
    nullable: true,
    description: 'By how many the Chinese side had more, negative for fewer; null when not known.',
  })
  difference: number | null;

  @Field(() => MembershipAnswer, { description: 'Whether both had as many.' })
  isEven: MembershipAnswer;
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

  @Field(() => Parity, { description: 'How the sides compare.' })
  get parity(): Parity {
    const [cn, ru] = this.bySide;
    if (cn.known === null || ru.known === null) {
      return { cn, ru, difference: null, isEven: MembershipAnswer.UNKNOWN };
    }
    const difference = cn.known - ru.known;
    return { cn, ru, difference, isEven: difference === 0 ? MembershipAnswer.YES : MembershipAnswer.NO };
  }
}

export enum SeriesStep {
  MONTH = 'MONTH',
  YEAR = 'YEAR',
}

registerEnumType(SeriesStep, {
  name: 'SeriesStep',
  description: 'How far apart the days of a series are.',
  valuesMap: {
    MONTH: { description: 'The first days of months.' },
    YEAR: { description: 'The first days of years.' },
  },
});
