import {
  Field,
  ID,
  InputType,
  IntersectionType,
  OmitType,
  PartialType,
  registerEnumType,
} from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsEnum, IsOptional, Matches } from 'class-validator';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { DayScalar, PartialDateScalar } from '../platform/graphql/scalars.js';
import { Lang } from '../platform/graphql/text.js';
import { IsIdOf, IsLine, IsPartialDate, IsSource } from '../platform/validation.js';
import { UNIVERSITY_PREFIX } from '../universities/university.entity.js';
import { Side } from '../platform/auth/scope.js';
import { FactBasis } from '../platform/facts.js';
import {
  Evidence,
  MEMBERSHIP_PREFIX,
  MemberKind,
  MembershipAnswer,
  MembershipBeginning,
  MembershipEnding,
  MemberStanding,
} from './membership-period.entity.js';

@InputType({ description: 'A membership period of a university.' })
export class RecordMembershipPeriodInput extends ChangeInput {
  @IsIdOf(UNIVERSITY_PREFIX)
  @Field(() => ID, { description: 'The university.' })
  universityId: string;

  @Field(() => MemberKind, { nullable: true, description: 'The kind; leave out when no source says which.' })
  kind?: MemberKind | null;

  @Field(() => FactBasis, {
    nullable: true,
    description: 'How the kind is known. Default STATED where a kind is given.',
  })
  kindBasis?: FactBasis | null;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, { nullable: true, description: 'Its first day; leave out when not known.' })
  from?: string | null;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'The day on which it ended, the first that it no longer covers; leave out when no end is known.',
  })
  to?: string | null;

  @IsBoolean()
  @Field({
    defaultValue: false,
    description:
      'True when the association keeps this period itself, so that it runs until an end (`to`) is recorded.',
  })
  isOngoing: boolean;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, { nullable: true, description: 'The last day with proof.' })
  attestedOn?: string | null;

  @Field(() => MembershipBeginning, { nullable: true, description: 'How it began.' })
  began?: MembershipBeginning | null;

  @Field(() => MembershipEnding, { nullable: true, description: 'How it ended.' })
  ended?: MembershipEnding | null;

  @IsOptional()
  @IsLine(1000)
  @Field(() => String, { nullable: true, description: 'The decision behind it, up to 1,000 characters.' })
  decision?: string | null;

  @IsEnum(Evidence)
  @Field(() => Evidence, {
    defaultValue: Evidence.STRONG,
    description: 'How far its sources can be relied on.',
  })
  evidence: Evidence;

  @IsOptional()
  @IsLine(2000)
  @Field(() => String, { nullable: true, description: 'A remark, up to 2,000 characters.' })
  note?: string | null;

  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsSource(true)
  @Field(() => [String], {
    description:
      'Where it comes from, 1 to 50: an http(s) address, or `seed:`, `print:` or `note:` with a text.',
  })
  sources: string[];
}

@InputType({
  description:
    'Changes to a membership period. What is left out stays; null empties a field that may be empty.',
})
export class UpdateMembershipPeriodInput extends IntersectionType(
  UpdateInput,
  PartialType(OmitType(RecordMembershipPeriodInput, ['universityId', 'idempotencyKey', 'reason'] as const), {
    omitDefaultValues: true,
    skipNullProperties: false,
  }),
) {
  @IsIdOf(MEMBERSHIP_PREFIX)
  @Field(() => ID, { description: 'The period.' })
  id: string;
}

@InputType({ description: 'Which universities. All conditions must hold.' })
export class UniversityFilter {
  @Field(() => Side, { nullable: true, description: 'Of this side.' })
  side?: Side | null;

  @IsOptional()
  @Matches(/^[A-Z]{2}$/, { message: '$property must be two capital letters of ISO 3166-1, such as RU' })
  @Field(() => String, { nullable: true, description: 'Of this country: ISO 3166-1, two capital letters.' })
  country?: string | null;

  @Field(() => MemberKind, {
    nullable: true,
    description:
      'With this kind of membership: on the day `memberAsOf` or, without it, in their latest period on record.',
  })
  kind?: MemberKind | null;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'Members on this day: `isMember` gives one of `membership`. With `kind`, the same answers for that kind alone.',
  })
  memberAsOf?: string | null;

  @Field(() => [MembershipAnswer], {
    nullable: true,
    description:
      'Which answers `memberAsOf` takes. Default [YES]: members for certain. Only with `memberAsOf`.',
  })
  membership?: MembershipAnswer[] | null;

  @Field(() => [MemberStanding], {
    nullable: true,
    description:
      'That stand in one of these ways on the day `memberAsOf`. With it, `membership` has no default. Only with ' +
      '`memberAsOf`.',
  })
  standing?: MemberStanding[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only those with a membership, of whatever time, that rests on strong sources (true), or with none (false): a hint is no membership.',
  })
  hasStrongEvidence?: boolean | null;

  @IsOptional()
  @IsLine(100)
  @Field(() => String, {
    nullable: true,
    description:
      'Has this text, 1 to 100 characters, in any name of any time and language or in the city, or is this slug. Case does not matter.',
  })
  text?: string | null;
}

export enum UniversityOrderField {
  NAME = 'NAME',
  JOINED_ON = 'JOINED_ON',
  FOUNDED_IN = 'FOUNDED_IN',
}

registerEnumType(UniversityOrderField, {
  name: 'UniversityOrderField',
  description: 'What universities are ordered by. What is not known comes last in both directions.',
  valuesMap: {
    NAME: { description: 'The official name in `lang`, by the rules of that language: Chinese by pinyin.' },
    JOINED_ON: { description: 'The first day of the first membership period.' },
    FOUNDED_IN: { description: 'The year of founding.' },
  },
});

export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}

registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'The direction of an order.',
  valuesMap: { ASC: { description: 'From the least.' }, DESC: { description: 'From the greatest.' } },
});

@InputType({ description: 'The order of universities. Equal ones stand in the order of their ids.' })
export class UniversityOrder {
  @Field(() => UniversityOrderField, { description: 'What they are ordered by.' })
  field: UniversityOrderField;

  @Field(() => Lang, {
    defaultValue: Lang.EN,
    description: 'The language of NAME; a missing name stands as it is shown.',
  })
  lang: Lang;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'The direction.' })
  direction: OrderDirection;
}
