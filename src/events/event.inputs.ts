import { Field, Float, ID, InputType, Int, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsEnum,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { BODY_PREFIX } from '../association/body.entity.js';
import { ContactPointInput } from '../people/person.inputs.js';
import { Audience } from '../platform/auth/audience.js';
import { Side } from '../platform/auth/scope.js';
import { DayScalar, PartialDateScalar } from '../platform/graphql/scalars.js';
import { Lang } from '../platform/graphql/text.js';
import { ParagraphsInput, TextsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import {
  IsIdOf,
  IsLine,
  IsPartialDate,
  IsSlug,
  IsSource,
  IsTimeZone,
  IsWebAddress,
  rule,
} from '../platform/validation.js';
import { PROGRAM_PREFIX } from '../programs/program.entity.js';
import { UNIVERSITY_PREFIX } from '../universities/university.entity.js';
import { isLocalTime } from './event-time.js';
import { EVENT_PREFIX, EventFormat, EventKind, EventState, HostRole } from './event.entity.js';
import { SERIES_PREFIX } from './series.entity.js';

const IsLocalTime = rule(
  'isLocalTime',
  'must be a local time such as 2026-06-01T09:00, where the clock shows it twice with the offset: 2026-10-25T02:30+02:00',
  isLocalTime,
);

const IsCount = rule(
  'isCount',
  'must be a number from 0 to 1,000,000',
  (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 1_000_000,
);

@InputType({
  description:
    'When an event takes place: `startsAt`, `endsAt` and `timeZone`; or, of one that lasts for whole days or of which no ' +
    'more is known, `startsOn` and perhaps `endsOn` (TIME_MIXED, TIME_INCOMPLETE). Nothing at all is not known.',
})
export class EventTimeInput {
  @IsOptional()
  @IsLocalTime()
  @Field(() => String, {
    nullable: true,
    description:
      'The beginning as the clocks show it there, such as 2026-06-01T09:00. A time over which they are put forward is ' +
      'TIME_SKIPPED; one that they show twice is TIME_AMBIGUOUS without its offset: 2026-10-25T02:30+02:00.',
  })
  startsAt?: string | null;

  @IsOptional()
  @IsLocalTime()
  @Field(() => String, { nullable: true, description: 'The end as the clocks show it there.' })
  endsAt?: string | null;

  @IsOptional()
  @IsTimeZone()
  @Field(() => String, {
    nullable: true,
    description: 'The zone in the IANA database, such as Asia/Shanghai; never an abbreviation such as MSK.',
  })
  timeZone?: string | null;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, { nullable: true, description: 'The first day.' })
  startsOn?: string | null;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, { nullable: true, description: 'The last day.' })
  endsOn?: string | null;
}

@InputType({ description: 'A host: a university of the register, or an outside body with a name.' })
export class EventHostInput {
  @IsEnum(HostRole)
  @Field(() => HostRole, { defaultValue: HostRole.HOST, description: 'What it does.' })
  role: HostRole;

  @IsOptional()
  @IsIdOf(UNIVERSITY_PREFIX)
  @Field(() => ID, { nullable: true, description: 'The university.' })
  universityId?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, { nullable: true, description: 'Of an outside body: its name.' })
  name?: TextsInput | null;

  @IsOptional()
  @IsEnum(Side)
  @Field(() => Side, {
    nullable: true,
    description: 'Of an outside body: the side that it stands on, if on one.',
  })
  side?: Side | null;
}

@InputType({ description: 'Where an event takes place.' })
export class EventVenueInput {
  @IsObject()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, { defaultValue: {}, description: 'Its name, such as of a building.' })
  name: TextsInput;

  @IsObject()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, { defaultValue: {}, description: 'The city.' })
  city: TextsInput;

  @IsOptional()
  @IsLine(500)
  @Field(() => String, { nullable: true, description: 'The address, up to 500 characters.' })
  address?: string | null;

  @IsOptional()
  @Matches(/^[A-Z]{2}$/, { message: '$property must be a code of ISO 3166 such as CN' })
  @Field(() => String, { nullable: true, description: 'The code of the country, such as CN.' })
  country?: string | null;

  @IsOptional()
  @IsNumber()
  @Min(-90)
  @Max(90)
  @Field(() => Float, { nullable: true, description: 'Degrees north (WGS 84).' })
  latitude?: number | null;

  @IsOptional()
  @IsNumber()
  @Min(-180)
  @Max(180)
  @Field(() => Float, { nullable: true, description: 'Degrees east (WGS 84).' })
  longitude?: number | null;
}

@InputType({ description: 'A public way to ask about an event; never a private one of a person.' })
export class EventContactPointInput extends OmitType(ContactPointInput, ['isOfficial'] as const) {}

@InputType({ description: 'Who took part.' })
export class EventParticipantsInput {
  @IsOptional()
  @IsCount()
  @Field(() => Int, { nullable: true, description: 'Universities.' })
  universities?: number | null;

  @IsOptional()
  @IsCount()
  @Field(() => Int, { nullable: true, description: 'People.' })
  people?: number | null;

  @IsOptional()
  @IsCount()
  @Field(() => Int, { nullable: true, description: 'Universities of the Chinese side.' })
  cn?: number | null;

  @IsOptional()
  @IsCount()
  @Field(() => Int, { nullable: true, description: 'Universities of the Russian side.' })
  ru?: number | null;

  @IsOptional()
  @IsLine(1000)
  @Field(() => String, {
    nullable: true,
    description: 'What is no plain number, in English, up to 1,000 characters.',
  })
  text?: string | null;
}

@InputType({ description: 'That a university took part.' })
export class EventDelegationInput {
  @IsIdOf(UNIVERSITY_PREFIX)
  @Field(() => ID, { description: 'The university, once in the list (DELEGATION_TWICE).' })
  universityId: string;

  @IsOptional()
  @IsCount()
  @Field(() => Int, { nullable: true, description: 'With how many people.' })
  people?: number | null;
}

@InputType({ description: 'An event, as a draft.' })
export class CreateEventInput extends ChangeInput {
  @IsSlug()
  @Field({ description: 'A short name for addresses. It never changes.' })
  slug: string;

  @IsEnum(EventKind)
  @Field(() => EventKind, { description: 'What it is.' })
  kind: EventKind;

  @IsEnum(Audience)
  @Field(() => Audience, { defaultValue: Audience.PUBLIC, description: 'For whom it is meant.' })
  audience: Audience;

  @IsObject()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, { description: 'The title, in one language at least (TITLE_REQUIRED).' })
  title: TextsInput;

  @IsObject()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, { defaultValue: {}, description: 'What it is about, in a line.' })
  summary: TextsInput;

  @IsObject()
  @ValidateNested()
  @Type(() => ParagraphsInput)
  @Field(() => ParagraphsInput, { defaultValue: {}, description: 'What it is about, in Markdown.' })
  description: ParagraphsInput;

  @IsObject()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, {
    defaultValue: {},
    description: 'The bigger frame that it stands in, such as an anniversary.',
  })
  frame: TextsInput;

  @IsObject()
  @ValidateNested()
  @Type(() => EventTimeInput)
  @Field(() => EventTimeInput, { defaultValue: {}, description: 'When it takes place.' })
  time: EventTimeInput;

  @IsOptional()
  @IsEnum(EventFormat)
  @Field(() => EventFormat, { nullable: true, description: 'How one takes part.' })
  format?: EventFormat | null;

  @IsOptional()
  @IsIdOf(BODY_PREFIX)
  @Field(() => ID, {
    nullable: true,
    description: 'The body whose event it is; leave out for one beside the association.',
  })
  bodyId?: string | null;

  @IsOptional()
  @IsIdOf(SERIES_PREFIX)
  @Field(() => ID, { nullable: true, description: 'The series that it is of.' })
  seriesId?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  @Field(() => Int, { nullable: true, description: 'Which of the series it is, from 1 (ORDINAL_TAKEN).' })
  ordinal?: number | null;

  @IsOptional()
  @IsIdOf(EVENT_PREFIX)
  @Field(() => ID, {
    nullable: true,
    description: 'The event that it is a part of. It lies within it (PART_OUTSIDE, PART_OF_PART).',
  })
  parentId?: string | null;

  @IsOptional()
  @IsIdOf(PROGRAM_PREFIX)
  @Field(() => ID, { nullable: true, description: 'The joint program that it is for.' })
  programId?: string | null;

  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => EventHostInput)
  @Field(() => [EventHostInput], { defaultValue: [], description: 'Its hosts, at most 30, in their order.' })
  hosts: EventHostInput[];

  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EventVenueInput)
  @Field(() => [EventVenueInput], {
    defaultValue: [],
    description: 'Its venues, at most 20, in their order.',
  })
  venues: EventVenueInput[];

  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => EventContactPointInput)
  @Field(() => [EventContactPointInput], {
    defaultValue: [],
    description: 'Public ways to ask about it, at most 10.',
  })
  contactPoints: EventContactPointInput[];

  @IsOptional()
  @IsWebAddress()
  @Field(() => String, { nullable: true, description: 'The public page of its online part.' })
  onlineUrl?: string | null;

  @IsOptional()
  @IsWebAddress()
  @Field(() => String, {
    nullable: true,
    description: 'The link with which one joins. It never leaves the members’ area.',
  })
  joinUrl?: string | null;

  @ArrayMaxSize(10)
  @ArrayUnique()
  @Matches(/^[a-z]{2,3}$/, { each: true, message: 'each of $property must be a code of ISO 639 such as ru' })
  @Field(() => [String], { defaultValue: [], description: 'Codes of ISO 639 of its languages, at most 10.' })
  languages: string[];

  @ArrayMaxSize(30)
  @IsLine(500, true)
  @Field(() => [String], { defaultValue: [], description: 'Its subjects, in English, at most 30.' })
  topics: string[];

  @ArrayMaxSize(30)
  @IsLine(2000, true)
  @Field(() => [String], { defaultValue: [], description: 'What came of it, in English, at most 30.' })
  outcomes: string[];

  @IsObject()
  @ValidateNested()
  @Type(() => EventParticipantsInput)
  @Field(() => EventParticipantsInput, { defaultValue: {}, description: 'Who took part.' })
  participants: EventParticipantsInput;

  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => EventDelegationInput)
  @Field(() => [EventDelegationInput], {
    defaultValue: [],
    description: 'The universities that took part, at most 200, in their order.',
  })
  delegations: EventDelegationInput[];

  @IsOptional()
  @IsLine(2000)
  @Field(() => String, { nullable: true, description: 'A remark, in English, up to 2,000 characters.' })
  note?: string | null;

  @ArrayMaxSize(20)
  @IsSource(true)
  @Field(() => [String], { defaultValue: [], description: 'Where it comes from, at most 20.' })
  sources: string[];
}

@InputType({
  description:
    'Changes to an event. What is left out stays; null empties a field, a list or a time takes the place of the whole one.',
})
export class UpdateEventInput extends IntersectionType(
  UpdateInput,
  PartialType(OmitType(CreateEventInput, ['idempotencyKey', 'reason', 'slug'] as const), {
    omitDefaultValues: true,
    skipNullProperties: false,
  }),
) {
  @IsIdOf(EVENT_PREFIX)
  @Field(() => ID, { description: 'The event.' })
  id: string;
}

@InputType({ description: 'A step in the life of an event; say why in `reason`.' })
export class AdvanceEventInput extends UpdateInput {
  @IsIdOf(EVENT_PREFIX)
  @Field(() => ID, { description: 'The event.' })
  id: string;

  @IsEnum(EventState)
  @Field(() => EventState, { description: 'The state into which it is to come.' })
  to: EventState;
}

@InputType({ description: 'A series of events.' })
export class CreateEventSeriesInput extends ChangeInput {
  @IsSlug()
  @Field({ description: 'A short name for addresses. It never changes.' })
  slug: string;

  @IsOptional()
  @IsIdOf(BODY_PREFIX)
  @Field(() => ID, { nullable: true, description: 'The body whose series it is.' })
  bodyId?: string | null;

  @IsObject()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, {
    description:
      'What one event of it is called, in one language at least (NAME_REQUIRED): summit, саммит, 年会.',
  })
  name: TextsInput;

  @IsOptional()
  @IsLine(2000)
  @Field(() => String, { nullable: true, description: 'A remark, in English, up to 2,000 characters.' })
  note?: string | null;

  @ArrayMaxSize(20)
  @IsSource(true)
  @Field(() => [String], { defaultValue: [], description: 'Where it comes from, at most 20.' })
  sources: string[];
}

@InputType({ description: 'Changes to a series. What is left out stays; null empties a field.' })
export class UpdateEventSeriesInput extends IntersectionType(
  UpdateInput,
  PartialType(OmitType(CreateEventSeriesInput, ['idempotencyKey', 'reason', 'slug'] as const), {
    omitDefaultValues: true,
    skipNullProperties: false,
  }),
) {
  @IsIdOf(SERIES_PREFIX)
  @Field(() => ID, { description: 'The series.' })
  id: string;
}

@InputType({ description: 'Which events. All conditions must hold.' })
export class EventFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those that are not over yet, false for those that are; none of an unknown time.',
  })
  isUpcoming?: boolean | null;

  @Field(() => DayScalar, { nullable: true, description: 'That may take place on this day or later.' })
  from?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'That may take place on this day or earlier.' })
  to?: string | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'That may take place within 30 days before or after this day.',
  })
  near?: string | null;

  @Field(() => Side, { nullable: true, description: 'With a host of this side.' })
  side?: Side | null;

  @IsOptional()
  @IsIdOf(UNIVERSITY_PREFIX)
  @Field(() => ID, { nullable: true, description: 'That this university hosts.' })
  hostId?: string | null;

  @IsOptional()
  @IsIdOf(SERIES_PREFIX)
  @Field(() => ID, { nullable: true, description: 'Of this series.' })
  seriesId?: string | null;

  @IsOptional()
  @IsIdOf(BODY_PREFIX)
  @Field(() => ID, { nullable: true, description: 'Of this body.' })
  bodyId?: string | null;

  @Field(() => EventKind, { nullable: true, description: 'Of this kind.' })
  kind?: EventKind | null;

  @Field(() => EventFormat, { nullable: true, description: 'In this format.' })
  format?: EventFormat | null;

  @Field(() => EventState, { nullable: true, description: 'In this state.' })
  state?: EventState | null;

  @Field(() => Lang, { nullable: true, description: 'With a title in this language.' })
  titledIn?: Lang | null;

  @IsOptional()
  @Matches(/^[a-z]{2,3}$/, { message: '$property must be a code of ISO 639 such as ru' })
  @Field(() => String, { nullable: true, description: 'With this among its languages, such as ru.' })
  language?: string | null;

  @IsOptional()
  @IsLine(100)
  @Field(() => String, {
    nullable: true,
    description: 'Has each word of this text, 1 to 100 characters, in a title or the name of a city.',
  })
  text?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for parts of other events, false for all others.',
  })
  isPart?: boolean | null;
}
