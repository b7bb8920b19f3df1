import { Field, ID, InputType, Int, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
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
import { PERSON_PREFIX } from '../people/person.entity.js';
import { Audience } from '../platform/auth/audience.js';
import { DayScalar, PartialDateScalar } from '../platform/graphql/scalars.js';
import { TextsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, IsPartialDate, IsSource } from '../platform/validation.js';
import { UNIVERSITY_PREFIX } from '../universities/university.entity.js';
import { MEETING_PREFIX, MeetingKind } from './meeting.entity.js';

@InputType({ description: 'Who chairs a meeting: a university, a person, or a person for a university.' })
export class MeetingChairInput {
  @IsOptional()
  @IsIdOf(UNIVERSITY_PREFIX)
  @Field(() => ID, { nullable: true, description: 'The university.' })
  universityId?: string | null;

  @IsOptional()
  @IsIdOf(PERSON_PREFIX)
  @Field(() => ID, { nullable: true, description: 'The person.' })
  personId?: string | null;
}

@InputType({ description: 'A meeting of a body.' })
export class RecordMeetingInput extends ChangeInput {
  @IsIdOf(BODY_PREFIX)
  @Field(() => ID, { description: 'The body that meets.' })
  bodyId: string;

  @IsEnum(MeetingKind)
  @Field(() => MeetingKind, { description: 'What it is.' })
  kind: MeetingKind;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  @Field(() => Int, { nullable: true, description: 'Which of its kind it is in its body, from 1.' })
  ordinal?: number | null;

  @IsObject()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, { description: 'The title, in one language at least (TITLE_REQUIRED).' })
  title: TextsInput;

  @IsPartialDate()
  @Field(() => PartialDateScalar, { description: 'Its first day, where it takes place.' })
  startsOn: string;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, { nullable: true, description: 'Its last day.' })
  endsOn?: string | null;

  @IsObject()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, { defaultValue: {}, description: 'The city.' })
  city: TextsInput;

  @IsOptional()
  @IsLine(300)
  @Field(() => String, {
    nullable: true,
    description: 'Where in the city, or "online", up to 300 characters.',
  })
  venue?: string | null;

  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => MeetingChairInput)
  @Field(() => [MeetingChairInput], { defaultValue: [], description: 'Who chairs it, at most 10.' })
  chairs: MeetingChairInput[];

  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => TextsInput)
  @Field(() => [TextsInput], {
    defaultValue: [],
    description: 'The agenda: the titles of its items in their order, at most 100.',
  })
  agenda: TextsInput[];

  @IsEnum(Audience)
  @Field(() => Audience, { defaultValue: Audience.PUBLIC, description: 'For whom it is meant.' })
  audience: Audience;

  @IsOptional()
  @IsLine(1000)
  @Field(() => String, { nullable: true, description: 'A remark, in English, up to 1,000 characters.' })
  note?: string | null;

  @ArrayMaxSize(20)
  @IsSource(true)
  @Field(() => [String], { defaultValue: [], description: 'Where it comes from, at most 20.' })
  sources: string[];
}

@InputType({
  description:
    'Changes to a meeting. What is left out stays; null empties a field, a list takes the place of the whole list.',
})
export class UpdateMeetingInput extends IntersectionType(
  UpdateInput,
  PartialType(OmitType(RecordMeetingInput, ['idempotencyKey', 'reason', 'bodyId'] as const), {
    omitDefaultValues: true,
    skipNullProperties: false,
  }),
) {
  @IsIdOf(MEETING_PREFIX)
  @Field(() => ID, { description: 'The meeting.' })
  id: string;

  @ValidateIf(({ isCancelled }: UpdateMeetingInput) => isCancelled !== undefined)
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'True when it did not take place, or will not.' })
  isCancelled?: boolean;
}

@InputType({ description: 'Which meetings. All conditions must hold.' })
export class MeetingFilter {
  @IsOptional()
  @IsIdOf(BODY_PREFIX)
  @Field(() => ID, { nullable: true, description: 'Of this body.' })
  bodyId?: string | null;

  @Field(() => MeetingKind, { nullable: true, description: 'Of this kind.' })
  kind?: MeetingKind | null;

  @Field(() => DayScalar, { nullable: true, description: 'That may have gone on on this day or later.' })
  from?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'That may have begun by this day.' })
  to?: string | null;
}
