import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import canonicalize from 'canonicalize';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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
import { createHash } from 'node:crypto';
import { Side } from '../platform/auth/scope.js';
import { inputError, type PortalError } from '../platform/errors.js';
import { IsIdOf, IsLine, IsSlug } from '../platform/validation.js';
import { UNIVERSITY_PREFIX } from '../universities/university.entity.js';

/** Stands in every text that is hashed. A text of an older form keeps its number and its hash. */
export const SCHEMA_VERSION = 1;

export enum ProgramKind {
  PROJECT = 'PROJECT',
  INSTITUTION = 'INSTITUTION',
  JOINT_CAMPUS = 'JOINT_CAMPUS',
  DOUBLE_DEGREE = 'DOUBLE_DEGREE',
  OTHER = 'OTHER',
}

registerEnumType(ProgramKind, {
  name: 'ProgramKind',
  description: 'What form a joint program has.',
  valuesMap: {
    PROJECT: { description: 'Joint project (совместная образовательная программа, 合作办学项目).' },
    INSTITUTION: { description: 'Joint institute (совместный институт, 合作办学机构).' },
    JOINT_CAMPUS: { description: 'Joint campus (совместный кампус, 联合校园).' },
    DOUBLE_DEGREE: { description: 'Double degree without an approval of the state (два диплома, 双学位).' },
    OTHER: { description: 'Any other form.' },
  },
});

export enum DegreeType {
  SINGLE = 'SINGLE',
  JOINT = 'JOINT',
  DOUBLE = 'DOUBLE',
  MULTIPLE = 'MULTIPLE',
}

registerEnumType(DegreeType, {
  name: 'DegreeType',
  description: 'How many degrees a graduate gets, and from whom.',
  valuesMap: {
    SINGLE: { description: 'One degree of one party.' },
    JOINT: { description: 'One degree of several parties together.' },
    DOUBLE: { description: 'Two degrees.' },
    MULTIPLE: { description: 'More than two degrees.' },
  },
});

export enum ProgramLevel {
  COLLEGE = 'COLLEGE',
  BACHELOR = 'BACHELOR',
  SPECIALIST = 'SPECIALIST',
  MASTER = 'MASTER',
  DOCTORATE = 'DOCTORATE',
}

registerEnumType(ProgramLevel, {
  name: 'ProgramLevel',
  description: 'A level of education.',
  valuesMap: {
    COLLEGE: { description: 'College (专科); EQF level 5.' },
    BACHELOR: { description: 'Bachelor (бакалавриат, 本科); EQF level 6.' },
    SPECIALIST: { description: 'Specialist (специалитет); EQF level 7.' },
    MASTER: { description: 'Master (магистратура, 硕士); EQF level 7.' },
    DOCTORATE: { description: 'Postgraduate and doctorate (аспирантура, 博士); EQF level 8.' },
  },
});

/** Levels of the European Qualifications Framework. */
export const EQF: Record<ProgramLevel, number> = {
  [ProgramLevel.COLLEGE]: 5,
  [ProgramLevel.BACHELOR]: 6,
  [ProgramLevel.SPECIALIST]: 7,
  [ProgramLevel.MASTER]: 7,
  [ProgramLevel.DOCTORATE]: 8,
};

export enum PartyRole {
  LEAD = 'LEAD',
  PARTNER = 'PARTNER',
  AWARDING = 'AWARDING',
}

registerEnumType(PartyRole, {
  name: 'PartyRole',
  description: 'What a party does in a program.',
  valuesMap: {
    LEAD: { description: 'It leads the program, or one side of it.' },
    PARTNER: { description: 'It takes part.' },
    AWARDING: { description: 'It awards a diploma to the graduates.' },
  },
});

@InputType('ProgramTextsInput', { description: 'A text as it was agreed on, in up to three languages.' })
@ObjectType({ description: 'A text as it was agreed on, in up to three languages.' })
export class ProgramTexts {
  @IsOptional()
  @IsLine(1000)
  @Field(() => String, { nullable: true, description: 'In English, up to 1,000 characters.' })
  en?: string | null;

  @IsOptional()
  @IsLine(1000)
  @Field(() => String, { nullable: true, description: 'In Russian, up to 1,000 characters.' })
  ru?: string | null;

  @IsOptional()
  @IsLine(1000)
  @Field(() => String, { nullable: true, description: 'In Chinese, up to 1,000 characters.' })
  zh?: string | null;
}

@InputType('ProgramFieldInput', { description: 'A field of study.' })
@ObjectType({ description: 'A field of study.' })
export class ProgramField {
  @IsObject()
  @ValidateNested()
  @Type(() => ProgramTexts)
  @Field(() => ProgramTexts, { description: 'Its name.' })
  name: ProgramTexts;

  @IsOptional()
  @Matches(/^\d{4,6}[A-Z]{0,2}$/, { message: '$property must be a code such as 082504' })
  @Field(() => String, {
    nullable: true,
    description: 'The code of the Chinese list of majors, such as 082504.',
  })
  codeCn?: string | null;

  @IsOptional()
  @Matches(/^\d\.?\d\.\d{2}\.\d{2}$|^\d{2}\.\d{2}\.\d{2}$/, {
    message: '$property must be a code such as 20.03.01',
  })
  @Field(() => String, { nullable: true, description: 'The Russian code of the field, such as 20.03.01.' })
  codeRu?: string | null;

  @IsOptional()
  @Matches(/^\d{2,4}$/, { message: '$property must be a code of ISCED-F such as 0712' })
  @Field(() => String, { nullable: true, description: 'The code of ISCED-F 2013, 2 to 4 digits.' })
  iscedF?: string | null;
}

@InputType('ProgramLanguageInput', { description: 'A language of instruction.' })
@ObjectType({ description: 'A language of instruction.' })
export class ProgramLanguage {
  @Matches(/^[a-z]{2,3}$/, { message: '$property must be a code of ISO 639 such as ru' })
  @Field({ description: 'Its code of ISO 639, such as ru.' })
  code: string;

  @IsOptional()
  @IsLine(50)
  @Field(() => String, {
    nullable: true,
    description: 'The level that is asked for, such as B1, HSK 4 or ТРКИ-1.',
  })
  level?: string | null;
}

@InputType('ProgramCreditsInput', { description: 'Credits of the whole program, by system.' })
@ObjectType({ description: 'Credits of the whole program, by system.' })
export class ProgramCredits {
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0)
  @Max(1000)
  @Field(() => Float, { nullable: true, description: 'ECTS credits.' })
  ects?: number | null;

  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0)
  @Max(1000)
  @Field(() => Float, { nullable: true, description: 'Зачётные единицы.' })
  russian?: number | null;

  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0)
  @Max(1000)
  @Field(() => Float, { nullable: true, description: '学分.' })
  chinese?: number | null;
}

@InputType('ProgramCourseInput', { description: 'A course of the curriculum.' })
@ObjectType({ description: 'A course of the curriculum.' })
export class ProgramCourse {
  @IsObject()
  @ValidateNested()
  @Type(() => ProgramTexts)
  @Field(() => ProgramTexts, { description: 'Its title.' })
  title: ProgramTexts;

  @IsLine(64)
  @Field({ description: 'The key of the party that teaches it.' })
  party: string;

  @IsOptional()
  @Matches(/^[a-z]{2,3}$/, { message: '$property must be a code of ISO 639 such as ru' })
  @Field(() => String, { nullable: true, description: 'The code of its language, such as ru.' })
  language?: string | null;

  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0)
  @Max(240)
  @Field(() => Float, { nullable: true, description: 'Its ECTS credits.' })
  ects?: number | null;
}

/** What the parties agree on, but for the parties themselves. */
@InputType({ isAbstract: true })
@ObjectType({ isAbstract: true })
export abstract class ProgramTerms {
  @IsObject()
  @ValidateNested()
  @Type(() => ProgramTexts)
  @Field(() => ProgramTexts, { description: 'The title, in one language at least (TITLE_REQUIRED).' })
  title: ProgramTexts;

  @IsOptional()
  @IsEnum(ProgramKind)
  @Field(() => ProgramKind, { nullable: true, description: 'What form it has; null when not known.' })
  kind?: ProgramKind | null;

  @IsOptional()
  @IsEnum(DegreeType)
  @Field(() => DegreeType, { nullable: true, description: 'Which degrees it leads to; null when not known.' })
  degreeType?: DegreeType | null;

  @IsOptional()
  @Matches(/^\d(\.5)?(\+\d(\.5)?){1,3}$/, { message: '$property must be a scheme such as 3+1' })
  @Field(() => String, {
    nullable: true,
    description:
      'Years by country, such as 3+1: the first figure is the years in China. Null when not known.',
  })
  scheme?: string | null;

  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsEnum(ProgramLevel, { each: true })
  @Field(() => [ProgramLevel], { defaultValue: [], description: 'Its levels.' })
  levels: ProgramLevel[];

  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ProgramField)
  @Field(() => [ProgramField], { defaultValue: [], description: 'Its fields of study, at most 50.' })
  fields: ProgramField[];

  @ArrayMaxSize(10)
  @ArrayUnique(({ code }: ProgramLanguage) => code)
  @ValidateNested({ each: true })
  @Type(() => ProgramLanguage)
  @Field(() => [ProgramLanguage], {
    defaultValue: [],
    description: 'Languages of instruction, at most 10; empty when not known.',
  })
  languages: ProgramLanguage[];

  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0.5)
  @Max(10)
  @Field(() => Float, { nullable: true, description: 'Its length in years; null when not known.' })
  years?: number | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => ProgramCredits)
  @Field(() => ProgramCredits, { nullable: true, description: 'Its credits; null when not known.' })
  credits?: ProgramCredits | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  @Field(() => Int, { nullable: true, description: 'Students that it takes a year; null when not known.' })
  intake?: number | null;

  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ProgramTexts)
  @Field(() => [ProgramTexts], { defaultValue: [], description: 'What it is for, at most 20.' })
  purposes: ProgramTexts[];

  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => ProgramCourse)
  @Field(() => [ProgramCourse], {
    defaultValue: [],
    description:
      'Its courses, at most 300. Where all have ECTS credits and the program too, they add up (CREDITS_SUM).',
  })
  curriculum: ProgramCourse[];

  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ProgramTexts)
  @Field(() => [ProgramTexts], {
    defaultValue: [],
    description: 'What is agreed on the exchange of staff, at most 20.',
  })
  staffExchange: ProgramTexts[];

  @IsOptional()
  @ValidateNested()
  @Type(() => ProgramTexts)
  @Field(() => ProgramTexts, {
    nullable: true,
    description: 'Where it is taught, such as a joint campus; null when not known.',
  })
  place?: ProgramTexts | null;
}

@InputType({ isAbstract: true })
@ObjectType({ isAbstract: true })
abstract class PartyTerms {
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsEnum(PartyRole, { each: true })
  @Field(() => [PartyRole], { description: 'What it does: one role or more.' })
  roles: PartyRole[];

  @IsOptional()
  @IsLine(300)
  @Field(() => String, { nullable: true, description: 'The faculty or institute that is in charge.' })
  unit?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => ProgramTexts)
  @Field(() => ProgramTexts, { nullable: true, description: 'The diploma that it awards.' })
  diploma?: ProgramTexts | null;
}

@InputType({ description: 'A party: a university of the register, or an outsider with a key and a name.' })
export class ProgramPartyInput extends PartyTerms {
  @IsOptional()
  @IsIdOf(UNIVERSITY_PREFIX)
  @Field(() => ID, { nullable: true, description: 'The university, for one of the register.' })
  universityId?: string | null;

  @IsOptional()
  @IsSlug()
  @Field(() => String, {
    nullable: true,
    description: 'Of an outsider: a short name that stays the same in all versions, such as "spbu".',
  })
  key?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => ProgramTexts)
  @Field(() => ProgramTexts, { nullable: true, description: 'Of an outsider: its name.' })
  name?: ProgramTexts | null;

  @IsOptional()
  @Matches(/^[A-Z]{2}$/, { message: '$property must be a code of ISO 3166 such as CN' })
  @Field(() => String, {
    nullable: true,
    description: 'Of an outsider: the code of its country, such as CN.',
  })
  country?: string | null;

  @IsOptional()
  @IsEnum(Side)
  @Field(() => Side, {
    nullable: true,
    description: 'Of an outsider: the side that it stands on, if on one.',
  })
  side?: Side | null;
}

@ObjectType({ description: 'A party as it was agreed on.' })
export class ProgramPartyTerms extends PartyTerms {
  @Field({ description: 'The id of a university of the register, or the short name of an outsider.' })
  key: string;

  @Field(() => ProgramTexts, {
    nullable: true,
    description: 'The name of an outsider; null for a university of the register, which has its own.',
  })
  name?: ProgramTexts | null;

  @Field({ description: 'The code of its country.' })
  country: string;

  @Field(() => Side, { nullable: true, description: 'The side that it stands on; null for none.' })
  side?: Side | null;
}

@InputType({ description: 'What the parties are to agree on.' })
export class ProgramContentInput extends ProgramTerms {
  @ArrayMinSize(2)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ProgramPartyInput)
  @Field(() => [ProgramPartyInput], {
    description: 'The parties, 2 to 20: each once (PARTY_TWICE), at least one of each side (SIDES_MISSING).',
  })
  parties: ProgramPartyInput[];
}

@ObjectType({ description: 'What the parties agree on, as the fields of `canonicalJson`.' })
export class ProgramContent extends ProgramTerms {
  @Field(() => Int, { description: 'The form of this content.' })
  schemaVersion: number;

  @Field(() => [ProgramPartyTerms], { description: 'The parties, in their order.' })
  parties: ProgramPartyTerms[];
}

/** A university of the register, as a party. */
export interface Registered {
  id: string;
  side: Side;
  country: string;
}

const CONTENT = ['input', 'content'];

/** The content with its parties as they stand in the register, or what is wrong with it. */
export function contentOf(input: ProgramContentInput, registered: Map<string, Registered>): ProgramContent {
  const { parties: given, ...terms } = input;
  const parties = given.map((party, index) => partyOf(party, registered, [...CONTENT, 'parties', index]));
  const keys = parties.map(({ key }) => key);
  const twice = keys.findIndex((key, index) => keys.indexOf(key) < index);
  if (twice >= 0) {
    throw fault('PARTY_TWICE', 'A party stands here once, with all its roles.', 'parties', twice);
  }
  for (const side of Object.values(Side)) {
    if (!parties.some((party) => party.side === side)) {
      throw fault(
        'SIDES_MISSING',
        `A joint program has a party of each side; none is of ${side}.`,
        'parties',
      );
    }
  }
  if (!hasText(terms.title)) {
    throw fault('TITLE_REQUIRED', 'A program needs a title in one language at least.', 'title');
  }
  terms.curriculum.forEach(({ party }, index) => {
    if (!keys.includes(party)) {
      throw fault('PARTY_UNKNOWN', 'No party has this key.', 'curriculum', index, 'party');
    }
  });
  const credits = terms.curriculum.map(({ ects }) => ects);
  const sum = credits.reduce<number>((total, ects) => total + Math.round((ects ?? 0) * 10), 0) / 10;
  const total = terms.credits?.ects;
  if (
    typeof total === 'number' &&
    credits.length > 0 &&
    !credits.some((ects) => ects === null || ects === undefined)
  ) {
    if (sum !== total) {
      throw fault(
        'CREDITS_SUM',
        `The courses have ${sum} ECTS credits together, the program says ${total}.`,
        'credits',
        'ects',
      );
    }
  }
  return withoutGaps({ schemaVersion: SCHEMA_VERSION, ...terms, parties }) as ProgramContent;
}

function fault(reason: string, message: string, ...path: (string | number)[]): PortalError {
  return inputError(reason, message, [...CONTENT, ...path]);
}

function partyOf(
  { universityId, key, name, country, side, ...terms }: ProgramPartyInput,
  registered: Map<string, Registered>,
  path: (string | number)[],
): ProgramPartyTerms {
  if (universityId) {
    const university = registered.get(universityId);
    if (!university) {
      throw inputError('NOT_FOUND', 'There is no such university in the register.', [
        ...path,
        'universityId',
      ]);
    }
    return { key: university.id, side: university.side, country: university.country, ...terms };
  }
  if (!key || !country || !hasText(name)) {
    throw inputError(
      'PARTY_UNNAMED',
      'A party is a university of the register (`universityId`), or has a `key`, a `name` and a `country`.',
      path,
    );
  }
  return { key, name, country, side, ...terms };
}

function hasText(texts: ProgramTexts | null | undefined): boolean {
  return Object.values(texts ?? {}).some(Boolean);
}

/** What is null is not agreed on: it does not stand in the text, so that the same content has one hash. */
function withoutGaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutGaps);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null && part !== undefined)
      .map(([name, part]) => [name, withoutGaps(part)]),
  );
}

/** The text that is hashed: JSON in the canonical form of RFC 8785. */
export function canonicalText(content: ProgramContent): { text: string; sha256: string } {
  const text = canonicalize(content)!;
  return { text, sha256: createHash('sha256').update(text).digest('hex') };
}
