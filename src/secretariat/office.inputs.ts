import { Field, ID, InputType, Int, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsEnum,
  IsInt,
  IsObject,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { BODY_PREFIX } from '../association/body.entity.js';
import { ContactPointInput } from '../people/person.inputs.js';
import { Side } from '../platform/auth/scope.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
import { Lang } from '../platform/graphql/text.js';
import { TextsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, IsPartialDate, IsSource, IsText, IsTimeZone } from '../platform/validation.js';
import { HeldBy, OFFICE_PREFIX, OfficeKind, Weekday } from './office.entity.js';

@InputType({ description: 'A public way to reach an office; never a private one of a person.' })
export class OfficeContactPointInput extends OmitType(ContactPointInput, ['isOfficial'] as const) {}

@InputType({ description: 'When an office is open on a day of the week, in its own zone.' })
export class OpeningHoursInput {
  @IsEnum(Weekday)
  @Field(() => Weekday, { description: 'The day of the week.' })
  weekday: Weekday;

  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: '$property must be a time such as 09:00' })
  @Field({ description: 'From when, such as 09:00.' })
  opens: string;

  @Matches(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { message: '$property must be a time such as 17:30' })
  @Field({ description: 'Until when, such as 17:30; 24:00 for midnight.' })
  closes: string;
}

@InputType({ description: 'An office of a body.' })
export class CreateOfficeInput extends ChangeInput {
  @IsIdOf(BODY_PREFIX)
  @Field(() => ID, { description: 'The body.' })
  bodyId: string;

  @IsEnum(OfficeKind)
  @Field(() => OfficeKind, { description: 'What it is; all but OTHER once per body and side.' })
  kind: OfficeKind;

  @IsOptional()
  @IsEnum(Side)
  @Field(() => Side, { nullable: true, description: 'The side; leave out for an office of neither side.' })
  side?: Side | null;

  @IsObject()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, { description: 'The title, in one language at least (TITLE_REQUIRED).' })
  title: TextsInput;

  @IsOptional()
  @IsText(5000)
  @Field(() => String, {
    nullable: true,
    description: 'What it is for, in English, up to 5,000 characters.',
  })
  description?: string | null;

  @IsEnum(HeldBy)
  @Field(() => HeldBy, { description: 'Who holds it.' })
  heldBy: HeldBy;

  @IsOptional()
  @IsLine(300)
  @Field(() => String, {
    nullable: true,
    description: 'Which person exercises it for the university, in English, up to 300 characters.',
  })
  personIs?: string | null;

  @IsInt()
  @Min(1)
  @Max(100)
  @Field(() => Int, { defaultValue: 1, description: 'How many may hold it at a time, 1 to 100.' })
  seats: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20)
  @Field(() => Int, { nullable: true, description: 'How many years a term is meant to last, 1 to 20.' })
  termYears?: number | null;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was established.' })
  establishedOn?: string | null;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was abolished.' })
  abolishedOn?: string | null;

  @IsOptional()
  @IsLine(1000)
  @Field(() => String, { nullable: true, description: 'A remark, in English, up to 1,000 characters.' })
  note?: string | null;

  @ArrayMaxSize(20)
  @IsSource(true)
  @Field(() => [String], { defaultValue: [], description: 'Where this comes from, at most 20.' })
  sources: string[];

  @ArrayMaxSize(3)
  @ArrayUnique()
  @IsEnum(Lang, { each: true })
  @Field(() => [Lang], { defaultValue: [], description: 'In which languages it works.' })
  workingLanguages: Lang[];

  @IsOptional()
  @IsTimeZone()
  @Field(() => String, {
    nullable: true,
    description: 'The zone of its opening hours, such as Asia/Shanghai.',
  })
  timeZone?: string | null;

  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => OfficeContactPointInput)
  @Field(() => [OfficeContactPointInput], {
    defaultValue: [],
    description: 'Public ways to reach it, at most 20.',
  })
  contactPoints: OfficeContactPointInput[];

  @ArrayMaxSize(21)
  @ValidateNested({ each: true })
  @Type(() => OpeningHoursInput)
  @Field(() => [OpeningHoursInput], {
    defaultValue: [],
    description: 'When it is open; needs `timeZone` (ZONE_REQUIRED). At most 21.',
  })
  openingHours: OpeningHoursInput[];
}

@InputType({
  description:
    'Changes to an office. What is left out stays; null empties a field, a list replaces the list.',
})
export class UpdateOfficeInput extends IntersectionType(
  UpdateInput,
  PartialType(
    OmitType(CreateOfficeInput, ['idempotencyKey', 'reason', 'bodyId', 'kind', 'side', 'heldBy'] as const),
    { omitDefaultValues: true, skipNullProperties: false },
  ),
) {
  @IsIdOf(OFFICE_PREFIX)
  @Field(() => ID, { description: 'The office.' })
  id: string;
}

/** How an office is reached: its side's secretariat keeps that itself. All else is official. */
const KEPT_BY_THE_SIDE: readonly (keyof UpdateOfficeInput)[] = [
  'id',
  'expectedVersion',
  'idempotencyKey',
  'reason',
  'workingLanguages',
  'timeZone',
  'contactPoints',
  'openingHours',
];

/** The first official field that the input would change. */
export function officialField(input: UpdateOfficeInput): string | undefined {
  return Object.entries(input).find(
    ([field, value]) => value !== undefined && !KEPT_BY_THE_SIDE.includes(field as keyof UpdateOfficeInput),
  )?.[0];
}
