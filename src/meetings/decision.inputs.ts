import { Field, ID, InputType, Int, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsEnum,
  IsInt,
  IsObject,
  IsOptional,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { BODY_PREFIX } from '../association/body.entity.js';
import { Audience } from '../platform/auth/audience.js';
import { DayScalar, PartialDateScalar } from '../platform/graphql/scalars.js';
import { ParagraphsInput, TextsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsAnyId, IsIdOf, IsLine, IsPartialDate, IsSource } from '../platform/validation.js';
import { DECISION_PREFIX, DecisionState } from './decision.entity.js';
import { MEETING_PREFIX } from './meeting.entity.js';

const VOTES_MAX = 10_000;

@InputType({ description: 'How was voted.' })
export class VotesInput {
  @IsInt()
  @Min(0)
  @Max(VOTES_MAX)
  @Field(() => Int, { name: 'for', description: 'Votes in favour, 0 to 10,000.' })
  for: number;

  @IsInt()
  @Min(0)
  @Max(VOTES_MAX)
  @Field(() => Int, { description: 'Votes against, 0 to 10,000.' })
  against: number;

  @IsInt()
  @Min(0)
  @Max(VOTES_MAX)
  @Field(() => Int, { description: 'Abstentions, 0 to 10,000.' })
  abstained: number;
}

@InputType({ description: 'A decision, as a draft.' })
export class DraftDecisionInput extends ChangeInput {
  @IsIdOf(BODY_PREFIX)
  @Field(() => ID, { description: 'The body that took it.' })
  bodyId: string;

  @IsOptional()
  @IsIdOf(MEETING_PREFIX)
  @Field(() => ID, {
    nullable: true,
    description: 'The meeting of the body at which it was taken; leave out for one by correspondence.',
  })
  meetingId?: string | null;

  @IsLine(50)
  @Field({ description: 'Its number, unique in its body, up to 50 characters.' })
  number: string;

  @IsPartialDate()
  @Field(() => PartialDateScalar, { description: 'When it was taken, not later than today.' })
  decidedOn: string;

  @IsObject()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, { description: 'The title, in one language at least (TITLE_REQUIRED).' })
  title: TextsInput;

  @IsObject()
  @ValidateNested()
  @Type(() => ParagraphsInput)
  @Field(() => ParagraphsInput, {
    defaultValue: {},
    description: 'The text; to be published, in one language at least (TEXT_REQUIRED).',
  })
  text: ParagraphsInput;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether nobody voted against it; leave out when not known.',
  })
  isUnanimous?: boolean | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => VotesInput)
  @Field(() => VotesInput, { nullable: true, description: 'How was voted; leave out when not counted.' })
  votes?: VotesInput | null;

  @IsOptional()
  @IsIdOf(DECISION_PREFIX)
  @Field(() => ID, { nullable: true, description: 'The published decision that it amends.' })
  amendsId?: string | null;

  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsAnyId({ each: true })
  @Field(() => [ID], {
    defaultValue: [],
    description: 'What it changes: terms, memberships, programs and other records; at most 100.',
  })
  effects: string[];

  @IsEnum(Audience)
  @Field(() => Audience, {
    defaultValue: Audience.PUBLIC,
    description: 'For whom it is meant once it is published.',
  })
  audience: Audience;

  @ArrayMaxSize(20)
  @IsSource(true)
  @Field(() => [String], { defaultValue: [], description: 'Where it comes from, at most 20.' })
  sources: string[];
}

@InputType({
  description: 'Changes to a draft. What is left out stays; null empties a field, a list replaces the list.',
})
export class UpdateDecisionInput extends IntersectionType(
  UpdateInput,
  PartialType(OmitType(DraftDecisionInput, ['idempotencyKey', 'reason', 'bodyId'] as const), {
    omitDefaultValues: true,
    skipNullProperties: false,
  }),
) {
  @IsIdOf(DECISION_PREFIX)
  @Field(() => ID, { description: 'The decision.' })
  id: string;
}

@InputType({ description: 'A draft that is to be published.' })
export class PublishDecisionInput extends UpdateInput {
  @IsIdOf(DECISION_PREFIX)
  @Field(() => ID, { description: 'The decision.' })
  id: string;
}

@InputType({ description: 'A draft that is given up.' })
export class WithdrawDecisionInput extends PublishDecisionInput {}

@InputType({ description: 'What a published decision has changed since.' })
export class LinkDecisionInput extends UpdateInput {
  @IsIdOf(DECISION_PREFIX)
  @Field(() => ID, { description: 'The decision.' })
  id: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsAnyId({ each: true })
  @Field(() => [ID], { description: 'Records that it has changed, 1 to 100.' })
  effects: string[];
}

@InputType({ description: 'Which decisions. All conditions must hold.' })
export class DecisionFilter {
  @IsOptional()
  @IsIdOf(BODY_PREFIX)
  @Field(() => ID, { nullable: true, description: 'Of this body.' })
  bodyId?: string | null;

  @IsOptional()
  @IsIdOf(MEETING_PREFIX)
  @Field(() => ID, { nullable: true, description: 'Taken at this meeting.' })
  meetingId?: string | null;

  @IsOptional()
  @IsAnyId()
  @Field(() => ID, { nullable: true, description: 'That have changed this record.' })
  changedId?: string | null;

  @Field(() => DecisionState, {
    nullable: true,
    description: 'In this state. Default: all that the viewer may know of.',
  })
  state?: DecisionState | null;

  @Field(() => DayScalar, { nullable: true, description: 'That may have been taken on this day or later.' })
  from?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'That may have been taken by this day.' })
  to?: string | null;

  @ValidateIf(({ text }: DecisionFilter) => text !== undefined && text !== null)
  @IsLine(100)
  @Field(() => String, {
    nullable: true,
    description:
      'Has each word of this text, 1 to 100 characters, in number, title or text of any language. Case does not matter.',
  })
  text?: string | null;
}
