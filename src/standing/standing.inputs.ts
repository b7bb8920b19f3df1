import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, ValidateNested } from 'class-validator';
import { DECISION_PREFIX } from '../meetings/decision.entity.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { ParagraphsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf } from '../platform/validation.js';
import { UNIVERSITY_PREFIX } from '../universities/university.entity.js';
import { DEPARTURE_PREFIX } from './departure.entity.js';
import { HEARING_PREFIX } from './hearing.entity.js';
import { SUSPENSION_PREFIX } from './suspension.entity.js';

@InputType({ description: 'The suspension of a member.' })
export class SuspendMemberInput extends ChangeInput {
  @IsIdOf(UNIVERSITY_PREFIX)
  @Field(() => ID, { description: 'The university.' })
  universityId: string;

  @Field(() => DayScalar, { nullable: true, description: 'Its first day. Default: today in UTC, at once.' })
  on?: string | null;

  @IsIdOf(DECISION_PREFIX)
  @Field(() => ID, { description: 'The published decision that suspends it.' })
  decisionId: string;
}

@InputType({ description: 'The reinstatement of a member that is suspended.' })
export class ReinstateMemberInput extends UpdateInput {
  @IsIdOf(SUSPENSION_PREFIX)
  @Field(() => ID, { description: 'The suspension that ends.' })
  id: string;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The first day on which it has its rights again. Default: today in UTC, at once.',
  })
  on?: string | null;

  @IsIdOf(DECISION_PREFIX)
  @Field(() => ID, { description: 'The published decision that reinstates it.' })
  decisionId: string;
}

@InputType({ description: 'That a member was heard.' })
export class RecordHearingInput extends ChangeInput {
  @IsIdOf(UNIVERSITY_PREFIX)
  @Field(() => ID, { description: 'The university.' })
  universityId: string;

  @Field(() => DayScalar, { description: 'When it was held, not later than today.' })
  heldOn: string;

  @IsObject()
  @ValidateNested()
  @Type(() => ParagraphsInput)
  @Field(() => ParagraphsInput, { description: 'What was said, in one language at least (TEXT_REQUIRED).' })
  text: ParagraphsInput;
}

@InputType({ description: 'The exclusion of a member.' })
export class ExcludeMemberInput extends ChangeInput {
  @IsIdOf(UNIVERSITY_PREFIX)
  @Field(() => ID, { description: 'The university.' })
  universityId: string;

  @IsOptional()
  @IsIdOf(HEARING_PREFIX)
  @Field(() => ID, {
    nullable: true,
    description:
      'The hearing at which it was heard before. Without one it cannot be excluded (HEARING_REQUIRED).',
  })
  hearingId?: string | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The first day on which it is no longer a member. Default: today in UTC, at once.',
  })
  on?: string | null;

  @IsIdOf(DECISION_PREFIX)
  @Field(() => ID, { description: 'The published decision that excludes it.' })
  decisionId: string;
}

@InputType({ description: 'That a university leaves the association by its own will.' })
export class WithdrawFromAssociationInput extends ChangeInput {
  @IsIdOf(UNIVERSITY_PREFIX)
  @Field(() => ID, { description: 'The university.' })
  universityId: string;

  @Field(() => DayScalar, {
    description: 'The first day on which it is no longer a member: today in UTC, or later.',
  })
  effectiveOn: string;
}

@InputType({ description: 'A withdrawal that is taken back before its day.' })
export class TakeBackWithdrawalInput extends UpdateInput {
  @IsIdOf(DEPARTURE_PREFIX)
  @Field(() => ID, { description: 'The withdrawal.' })
  id: string;
}

@InputType({ description: 'That a university has merged into another one.' })
export class MergeUniversitiesInput extends ChangeInput {
  @IsIdOf(UNIVERSITY_PREFIX)
  @Field(() => ID, { description: 'The university that is no more.' })
  fromId: string;

  @IsIdOf(UNIVERSITY_PREFIX)
  @Field(() => ID, { description: 'The university into which it has merged, and which keeps its history.' })
  intoId: string;

  @Field(() => DayScalar, { description: 'The first day on which it is no more.' })
  on: string;

  @IsOptional()
  @IsIdOf(DECISION_PREFIX)
  @Field(() => ID, { nullable: true, description: 'The published decision that takes note of it.' })
  decisionId?: string | null;
}
