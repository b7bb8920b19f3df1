import {
  Field,
  ID,
  InputType,
  Int,
  IntersectionType,
  OmitType,
  PartialType,
  PickType,
} from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsBoolean,
  IsEnum,
  IsInt,
  IsObject,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { AddDocumentInput } from '../documents/document.inputs.js';
import { Side } from '../platform/auth/scope.js';
import { TextsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsText, IsWebAddress, rule } from '../platform/validation.js';
import { UNIVERSITY_PREFIX } from '../universities/university.entity.js';
import { APPLICATION_RULES_PREFIX } from './application-rules.entity.js';
import { ApplicationKind, ApplicationState } from './application-states.js';
import { APPLICATION_PREFIX } from './application.entity.js';

const TEXT_MAX = 3000;
const PEOPLE_MAX = 1_000_000;

/** What somebody is still typing: spaces at its ends and nothing at all are no fault. */
const IsBeingTyped = rule(
  'isBeingTyped',
  `must be a text of at most ${TEXT_MAX} characters without control characters`,
  (value) =>
    typeof value === 'string' &&
    value.length <= TEXT_MAX &&
    value.isWellFormed() &&
    !/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u.test(value),
);

const IsAccessToken = rule(
  'isAccessToken',
  'must be the secret of a private link, as startApplication has given it',
  (value) => typeof value === 'string' && /^asrtu_application_[\w-]{43}$/.test(value),
);

const NOT_IN_REGISTER = 'only of a university that is not in the register yet (IN_THE_REGISTER for others).';

@InputType({
  description: 'An application, as a draft: nothing but its kind is required before it is submitted.',
})
export class StartApplicationInput extends ChangeInput {
  @IsOptional()
  @IsIdOf(UNIVERSITY_PREFIX)
  @Field(() => ID, {
    nullable: true,
    description: 'The university that applies. Leave it out for one that is not in the register yet.',
  })
  universityId?: string | null;

  @IsEnum(ApplicationKind)
  @Field(() => ApplicationKind, { description: 'What is applied for.' })
  kind: ApplicationKind;

  @Field(() => Side, { nullable: true, description: `The side; ${NOT_IN_REGISTER}` })
  side?: Side | null;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, { nullable: true, description: `Its name; ${NOT_IN_REGISTER}` })
  names?: TextsInput | null;

  @IsOptional()
  @Matches(/^[A-Z]{2}$/, { message: '$property must be two capital letters of ISO 3166-1, such as RU' })
  @Field(() => String, {
    nullable: true,
    description: `The country: ISO 3166-1, two letters; ${NOT_IN_REGISTER}`,
  })
  country?: string | null;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, { nullable: true, description: `The city; ${NOT_IN_REGISTER}` })
  city?: TextsInput | null;

  @IsOptional()
  @IsWebAddress()
  @Field(() => String, {
    nullable: true,
    description: `The website: an http or https address, up to 500 characters; ${NOT_IN_REGISTER}`,
  })
  website?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1000)
  @Max(2100)
  @Field(() => Int, {
    nullable: true,
    description: `The year of its founding, 1000 to 2100; ${NOT_IN_REGISTER}`,
  })
  foundedIn?: number | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(PEOPLE_MAX)
  @Field(() => Int, { nullable: true, description: 'How many students it has, 0 to 1,000,000.' })
  students?: number | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(PEOPLE_MAX)
  @Field(() => Int, { nullable: true, description: 'How many people work there, 0 to 1,000,000.' })
  staff?: number | null;

  @IsOptional()
  @IsBeingTyped()
  @Field(() => String, {
    nullable: true,
    description: 'What kind of university it is, up to 3,000 characters.',
  })
  profile?: string | null;

  @IsOptional()
  @IsBeingTyped()
  @Field(() => String, { nullable: true, description: 'Why it applies, up to 3,000 characters.' })
  reasons?: string | null;

  @IsOptional()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIdOf(UNIVERSITY_PREFIX, true)
  @Field(() => [ID], {
    nullable: true,
    description: 'Full members that speak for it, at most 20 (SUPPORTER_NOT_FULL_MEMBER for others).',
  })
  supporterIds?: string[] | null;
}

/** By whoever has the link, or without it by the people of the university. */
@InputType({ isAbstract: true })
export class OfApplicationInput extends UpdateInput {
  @IsIdOf(APPLICATION_PREFIX)
  @Field(() => ID, { description: 'The application.' })
  applicationId: string;

  @IsOptional()
  @IsAccessToken()
  @Field(() => String, {
    nullable: true,
    description:
      'The secret of the private link, for whoever applies with one. ACCESS_TOKEN_UNKNOWN if it is not.',
  })
  accessToken?: string | null;
}

@InputType({
  description:
    'Changes to an application that is being written. What is left out stays, null empties a field, a list replaces the list.',
})
export class UpdateApplicationInput extends IntersectionType(
  OfApplicationInput,
  PartialType(OmitType(StartApplicationInput, ['idempotencyKey', 'reason', 'universityId'] as const), {
    skipNullProperties: false,
  }),
) {}

@InputType({ description: 'An application that is complete.' })
export class SubmitApplicationInput extends OfApplicationInput {}

@InputType({ description: 'An application that is given up.' })
export class WithdrawApplicationInput extends OfApplicationInput {}

@InputType({ description: 'A refusal with which the applicant does not agree.' })
export class AppealApplicationInput extends OfApplicationInput {
  @IsText(TEXT_MAX)
  @Field({ description: 'Why, up to 3,000 characters.' })
  appeal: string;
}

@InputType({
  description:
    'A document of an application that is written with a private link. It is for those who know of that.',
})
export class AddApplicationDocumentInput extends IntersectionType(
  ChangeInput,
  PickType(AddDocumentInput, ['kind', 'title', 'datedOn', 'signatories', 'texts'] as const),
) {
  @IsIdOf(APPLICATION_PREFIX)
  @Field(() => ID, { description: 'The application.' })
  applicationId: string;

  @IsAccessToken()
  @Field({ description: 'The secret of the private link. ACCESS_TOKEN_UNKNOWN if it is not.' })
  accessToken: string;
}

@InputType({ description: 'Other rules for applications. What is left out stays.' })
export class UpdateApplicationRulesInput extends UpdateInput {
  @IsIdOf(APPLICATION_RULES_PREFIX)
  @Field(() => ID, { description: 'The rules.' })
  id: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  @Field(() => Int, { nullable: true, description: 'Days for the reviews, 1 to 1,000.' })
  reviewDays?: number | null;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, {
    nullable: true,
    description: 'Where the number of days comes from; required with it (ORIGIN_REQUIRED).',
  })
  reviewDaysOrigin?: TextsInput | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a newcomer becomes an observer first.',
  })
  isObserverFirst?: boolean | null;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, {
    nullable: true,
    description: 'Where that comes from; required with it (ORIGIN_REQUIRED).',
  })
  observerFirstOrigin?: TextsInput | null;
}

@InputType({ description: 'Which applications. All conditions must hold.' })
export class ApplicationFilter {
  @Field(() => [ApplicationState], { nullable: true, description: 'In one of these states.' })
  state?: ApplicationState[] | null;

  @Field(() => ApplicationKind, { nullable: true, description: 'Of this kind.' })
  kind?: ApplicationKind | null;

  @Field(() => Side, { nullable: true, description: 'Of an applicant of this side.' })
  side?: Side | null;

  @IsOptional()
  @IsIdOf(UNIVERSITY_PREFIX)
  @Field(() => ID, { nullable: true, description: 'Of this university.' })
  universityId?: string | null;
}
