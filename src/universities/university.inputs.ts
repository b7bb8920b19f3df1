import { Field, Float, ID, InputType, Int, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsEnum,
  IsInt,
  IsObject,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { TextsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
import { Lang } from '../platform/graphql/text.js';
import {
  IsIdOf,
  IsLine,
  IsPartialDate,
  IsSlug,
  IsSource,
  IsTimeZone,
  IsWebAddress,
} from '../platform/validation.js';
import { IsRor } from './ror.js';
import { CoordinatesPrecision, UNIVERSITY_PREFIX } from './university.entity.js';
import { Side } from '../platform/auth/scope.js';

const NAME_MAX = 300;
const LIST_MAX = 50;

@InputType({ description: 'Another spelling of the name, for the search.' })
export class AliasInput {
  @Field(() => Lang, { description: 'Its language.' })
  lang: Lang;

  @IsLine(NAME_MAX)
  @Field({ description: 'The alias, up to 300 characters.' })
  text: string;
}

@InputType({ description: 'A name that the university bore before.' })
export class FormerNameInput {
  @Field(() => Lang, { description: 'Its language.' })
  lang: Lang;

  @IsLine(NAME_MAX)
  @Field({ description: 'The name, up to 300 characters.' })
  text: string;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, { nullable: true, description: 'Since when; leave out when not known.' })
  validFrom?: string | null;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, { nullable: true, description: 'Until when; leave out when not known.' })
  validTo?: string | null;

  @IsOptional()
  @IsLine(1000)
  @Field(() => String, { nullable: true, description: 'A remark, up to 1,000 characters.' })
  note?: string | null;

  @ArrayMaxSize(LIST_MAX)
  @IsSource(true)
  @Field(() => [String], { defaultValue: [], description: 'Where it comes from, at most 50.' })
  sources: string[];
}

@InputType({ description: 'A point on the earth in WGS 84.' })
export class CoordinatesInput {
  @Min(-90)
  @Max(90)
  @Field(() => Float, { description: 'Degrees north, -90 to 90.' })
  latitude: number;

  @Min(-180)
  @Max(180)
  @Field(() => Float, { description: 'Degrees east, -180 to 180.' })
  longitude: number;

  @Field(() => CoordinatesPrecision, { description: 'What the point is a point of.' })
  precision: CoordinatesPrecision;
}

@InputType({ description: 'An identifier in a register other than ROR.' })
export class IdentifierInput {
  @Matches(/^[A-Z][A-Z0-9_]{0,31}$/, { message: '$property must be upper case, such as WIKIDATA' })
  @Field({ description: 'The register, such as WIKIDATA, ISNI or ERASMUS.' })
  scheme: string;

  @IsLine(200)
  @Field({ description: 'The identifier in that register, up to 200 characters.' })
  value: string;
}

@InputType({ description: 'A university for the register.' })
export class CreateUniversityInput extends ChangeInput {
  @IsSlug()
  @Field({
    description: 'The short name in addresses: lower-case letters, digits and hyphens, up to 64. Unique.',
  })
  slug: string;

  @IsObject()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, { description: 'The name in use, in one language at least (NAME_REQUIRED).' })
  names: TextsInput;

  @IsObject()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, { defaultValue: {}, description: 'The usual short forms.' })
  abbreviations: TextsInput;

  @ArrayMaxSize(LIST_MAX)
  @ValidateNested({ each: true })
  @Type(() => AliasInput)
  @Field(() => [AliasInput], { defaultValue: [], description: 'Other spellings, at most 50.' })
  aliases: AliasInput[];

  @ArrayMaxSize(LIST_MAX)
  @ValidateNested({ each: true })
  @Type(() => FormerNameInput)
  @Field(() => [FormerNameInput], { defaultValue: [], description: 'Names of before, at most 50.' })
  formerNames: FormerNameInput[];

  @IsEnum(Side)
  @Field(() => Side, { description: 'The side of the association.' })
  side: Side;

  @IsOptional()
  @Matches(/^[A-Z]{2}$/, { message: '$property must be two capital letters of ISO 3166-1, such as RU' })
  @Field(() => String, { nullable: true, description: 'The country: ISO 3166-1, two letters.' })
  country?: string | null;

  @IsObject()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, { defaultValue: {}, description: 'The city.' })
  city: TextsInput;

  @IsTimeZone()
  @Field({ description: 'The time zone: a name of the IANA database, such as Asia/Shanghai.' })
  timeZone: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => CoordinatesInput)
  @Field(() => CoordinatesInput, { nullable: true, description: 'Where it stands.' })
  coordinates?: CoordinatesInput | null;

  @IsOptional()
  @IsInt()
  @Min(1000)
  @Max(2100)
  @Field(() => Int, { nullable: true, description: 'The year of founding, 1000 to 2100.' })
  foundedIn?: number | null;

  @ArrayMaxSize(LIST_MAX)
  @IsSource(true)
  @Field(() => [String], { defaultValue: [], description: 'Where the year comes from, at most 50.' })
  foundedInSources: string[];

  @IsOptional()
  @IsWebAddress()
  @Field(() => String, {
    nullable: true,
    description: 'The website: an http or https address, up to 500 characters.',
  })
  website?: string | null;

  @IsOptional()
  @IsRor()
  @Field(() => String, {
    nullable: true,
    description: 'The ROR id, alone or as an address. Its checksum is verified.',
  })
  ror?: string | null;

  @ArrayMaxSize(LIST_MAX)
  @ValidateNested({ each: true })
  @Type(() => IdentifierInput)
  @Field(() => [IdentifierInput], {
    defaultValue: [],
    description: 'Identifiers in other registers, at most 50.',
  })
  identifiers: IdentifierInput[];

  @IsOptional()
  @IsLine(2000)
  @Field(() => String, { nullable: true, description: 'A remark, up to 2,000 characters.' })
  note?: string | null;

  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_MAX)
  @IsSource(true)
  @Field(() => [String], {
    description:
      'Where the record comes from, 1 to 50: an http(s) address, or `seed:`, `print:` or `note:` with a text.',
  })
  sources: string[];
}

@InputType({
  description:
    'Changes to a university. What is left out stays; null empties a field that may be empty; a list replaces ' +
    'the whole list. A name given here corrects the one in use; for a new name from a date on there is ' +
    '`renameUniversity`.',
})
export class UpdateUniversityInput extends IntersectionType(
  UpdateInput,
  PartialType(OmitType(CreateUniversityInput, ['idempotencyKey', 'reason'] as const), {
    omitDefaultValues: true,
    skipNullProperties: false,
  }),
) {
  @IsIdOf(UNIVERSITY_PREFIX)
  @Field(() => ID, { description: 'The university.' })
  id: string;
}

@InputType({ description: 'A new official name in one language, from a date on.' })
export class RenameUniversityInput extends UpdateInput {
  @IsIdOf(UNIVERSITY_PREFIX)
  @Field(() => ID, { description: 'The university.' })
  id: string;

  @Field(() => Lang, { description: 'The language of the name.' })
  lang: Lang;

  @IsLine(NAME_MAX)
  @Field({ description: 'The new name, up to 300 characters.' })
  text: string;

  @IsPartialDate()
  @Field(() => PartialDateScalar, { description: 'From when; the name of before ends with it.' })
  from: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_MAX)
  @IsSource(true)
  @Field(() => [String], { description: 'Where the change comes from, 1 to 50.' })
  sources: string[];
}
