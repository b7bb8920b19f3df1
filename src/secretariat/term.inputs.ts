import { Field, ID, InputType, Int, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
} from 'class-validator';
import { PERSON_PREFIX } from '../people/person.entity.js';
import { FactBasis } from '../platform/facts.js';
import { DayScalar, PartialDateScalar } from '../platform/graphql/scalars.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, IsPartialDate, IsSource } from '../platform/validation.js';
import { UNIVERSITY_PREFIX } from '../universities/university.entity.js';
import { OFFICE_PREFIX } from './office.entity.js';
import { TERM_PREFIX, TermBeginning, TermEnding } from './term.entity.js';

/** Who holds the office, and what is said of it; the same for a beginning and a handover. */
@InputType({ isAbstract: true })
class HolderInput extends ChangeInput {
  @IsOptional()
  @IsIdOf(UNIVERSITY_PREFIX)
  @Field(() => ID, {
    nullable: true,
    description: 'The university that holds it, or for which the person does.',
  })
  universityId?: string | null;

  @IsOptional()
  @IsIdOf(PERSON_PREFIX)
  @Field(() => ID, {
    nullable: true,
    description: 'The person that holds it, or that exercises it for the university.',
  })
  personId?: string | null;

  @IsOptional()
  @IsLine(300)
  @Field(() => String, {
    nullable: true,
    description: 'What the person is at the university, in English, up to 300 characters.',
  })
  post?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  @Field(() => Int, {
    nullable: true,
    description: 'Which holder it is, from 1. A handover counts on from the number before by itself.',
  })
  ordinal?: number | null;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it is meant to end. Default: after as many years as the office says, if it does.',
  })
  expectedTo?: string | null;

  @IsOptional()
  @IsLine(1000)
  @Field(() => String, { nullable: true, description: 'A remark, in English, up to 1,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A term of an office.' })
export class BeginTermInput extends HolderInput {
  @IsIdOf(OFFICE_PREFIX)
  @Field(() => ID, { description: 'The office.' })
  officeId: string;

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
    defaultValue: true,
    description:
      'True when the association keeps this term itself, so that it runs until an end is recorded; false for what ' +
      'is gathered from sources.',
  })
  isKept: boolean;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, { nullable: true, description: 'The last day with proof.' })
  attestedOn?: string | null;

  @Field(() => TermBeginning, { nullable: true, description: 'How it began.' })
  began?: TermBeginning | null;

  @Field(() => TermEnding, { nullable: true, description: 'How it ended.' })
  ended?: TermEnding | null;

  @IsEnum(FactBasis)
  @Field(() => FactBasis, { defaultValue: FactBasis.STATED, description: 'How it is known.' })
  basis: FactBasis;

  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsSource(true)
  @Field(() => [String], {
    description:
      'Where it comes from, 1 to 20: http(s) addresses, or texts that begin with seed:, print: or note:.',
  })
  sources: string[];
}

@InputType({ description: 'Corrections to a term. What is left out stays; null empties a field.' })
export class UpdateTermInput extends IntersectionType(
  UpdateInput,
  PartialType(
    OmitType(BeginTermInput, [
      'idempotencyKey',
      'reason',
      'officeId',
      'universityId',
      'personId',
      'ended',
      'to',
    ] as const),
    { omitDefaultValues: true, skipNullProperties: false },
  ),
) {
  @IsIdOf(TERM_PREFIX)
  @Field(() => ID, { description: 'The term.' })
  id: string;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, { nullable: true, description: 'The day on which it ended.' })
  to?: string | null;

  @Field(() => TermEnding, { nullable: true, description: 'How it ended.' })
  ended?: TermEnding | null;
}

@InputType({ description: 'The end of a term with nobody following at once.' })
export class EndTermInput extends UpdateInput {
  @IsIdOf(TERM_PREFIX)
  @Field(() => ID, { description: 'The term.' })
  id: string;

  @Field(() => DayScalar, { description: 'The day on which it ends, the first that it no longer covers.' })
  on: string;

  @IsIn([TermEnding.DECISION, TermEnding.RESIGNATION], {
    message: '$property must be DECISION or RESIGNATION; `handOver` hands over',
  })
  @Field(() => TermEnding, {
    defaultValue: TermEnding.DECISION,
    description: 'How it ends: DECISION or RESIGNATION.',
  })
  ended: TermEnding;
}

@InputType({ description: 'The handover of an office to the next holder.' })
export class HandOverInput extends IntersectionType(
  UpdateInput,
  OmitType(HolderInput, ['idempotencyKey', 'reason']),
) {
  @IsIdOf(TERM_PREFIX)
  @Field(() => ID, { description: 'The term that ends.' })
  id: string;

  @Field(() => DayScalar, {
    description:
      'The day of the handover: the first of the next holder, and the first without the one before.',
  })
  on: string;

  @IsEnum(TermBeginning)
  @Field(() => TermBeginning, {
    defaultValue: TermBeginning.HANDOVER,
    description: 'How the next term begins.',
  })
  began: TermBeginning;

  @ArrayMaxSize(20)
  @IsSource(true)
  @Field(() => [String], { defaultValue: [], description: 'Where it comes from, at most 20.' })
  sources: string[];
}
