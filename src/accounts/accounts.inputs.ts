import { Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsEnum,
  IsInt,
  IsObject,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { PARTNER_PREFIX } from '../people/partner.entity.js';
import { PERSON_PREFIX } from '../people/person.entity.js';
import { KeyScope, Role } from '../platform/auth/rights.js';
import { IsEmailAddress } from '../platform/email.js';
import { ScopeInput } from '../platform/graphql/scopes.js';
import { Lang } from '../platform/graphql/text.js';
import { isId } from '../platform/ids.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, rule } from '../platform/validation.js';
import { UNIVERSITY_PREFIX } from '../universities/university.entity.js';
import { ACCOUNT_PREFIX } from './account.entity.js';
import { GRANT_PREFIX } from './grant.entity.js';
import { KEY_ID_PREFIX } from './institution-key.entity.js';

const IsOwnerId = rule(
  'isId',
  'must be the id of a university (uni_…) or a partner (par_…)',
  (value) => isId(value, UNIVERSITY_PREFIX) || isId(value, PARTNER_PREFIX),
);

@InputType({ description: 'An account for a person.' })
export class CreateAccountInput extends ChangeInput {
  @IsIdOf(PERSON_PREFIX)
  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @IsEmailAddress()
  @Field({ description: 'The address to which sign-in codes go. ASCII before the @; case does not matter.' })
  email: string;

  @IsEnum(Lang)
  @Field(() => Lang, { defaultValue: Lang.EN, description: 'The language of the mails to the person.' })
  lang: Lang;
}

@InputType({ description: 'Changes to an account. What is left out stays.' })
export class UpdateAccountInput extends UpdateInput {
  @IsIdOf(ACCOUNT_PREFIX)
  @Field(() => ID, { description: 'The account.' })
  id: string;

  @IsOptional()
  @IsEmailAddress()
  @Field(() => String, {
    nullable: true,
    description: 'Another address. It ends all sessions of the account.',
  })
  email?: string | null;

  @IsOptional()
  @IsEnum(Lang)
  @Field(() => Lang, { nullable: true, description: 'The language of the mails to the person.' })
  lang?: Lang | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'True closes the account and ends all its sessions.' })
  isClosed?: boolean | null;
}

@InputType({ description: 'A role for a person.' })
export class GiveGrantInput extends ChangeInput {
  @IsIdOf(PERSON_PREFIX)
  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @IsEnum(Role)
  @Field(() => Role, { description: 'The role.' })
  role: Role;

  @IsObject()
  @ValidateNested()
  @Type(() => ScopeInput)
  @Field(() => ScopeInput, { description: 'How far it reaches.' })
  scope: ScopeInput;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'From which instant on. Default: now.' })
  from?: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'The instant from which it no longer holds. Default: no end.',
  })
  to?: Date | null;
}

@InputType({ description: 'The end of a grant.' })
export class EndGrantInput extends UpdateInput {
  @IsIdOf(GRANT_PREFIX)
  @Field(() => ID, { description: 'The grant.' })
  id: string;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'The instant from which it no longer holds, now or later. Default: now.',
  })
  at?: Date | null;
}

@InputType({ description: 'Which grants. All conditions must hold.' })
export class GrantFilter {
  @IsOptional()
  @IsIdOf(PERSON_PREFIX)
  @Field(() => ID, { nullable: true, description: 'Of this person.' })
  personId?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => ScopeInput)
  @Field(() => ScopeInput, {
    nullable: true,
    description: 'For this university or partner, or for this side and all on it.',
  })
  scope?: ScopeInput | null;

  @Field(() => Role, { nullable: true, description: 'Of this role.' })
  role?: Role | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'In force at this instant.' })
  asOf?: Date | null;
}

@InputType({ description: 'A key for the systems of a university or a partner.' })
export class CreateInstitutionKeyInput extends ChangeInput {
  @IsOwnerId()
  @Field(() => ID, { description: 'The university (uni_…) or partner (par_…) that owns it.' })
  ownerId: string;

  @IsLine(100)
  @Field({ description: 'What it is for, up to 100 characters.' })
  name: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsEnum(KeyScope, { each: true })
  @Field(() => [KeyScope], {
    description: 'What it may do; READ_MEMBERS and WRITE_UNIVERSITY for universities only.',
  })
  scopes: KeyScope[];

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'The instant from which it is no longer valid, at most two years from now. Default: a year from now.',
  })
  expiresAt?: Date | null;
}

@InputType({ description: 'A new key in the place of another, which goes on for a while.' })
export class RotateInstitutionKeyInput extends ChangeInput {
  @IsIdOf(KEY_ID_PREFIX)
  @Field(() => ID, { description: 'The key to be replaced.' })
  id: string;

  @IsInt()
  @Min(0)
  @Max(720)
  @Field(() => Int, {
    defaultValue: 24,
    description: 'For how many hours the old one goes on, 0 to 720, unless it expires before.',
  })
  overlapHours: number;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the new one expires, at most two years from now. Default: a year from now.',
  })
  expiresAt?: Date | null;
}

@InputType({ description: 'The end of a key, at once.' })
export class RevokeInstitutionKeyInput extends ChangeInput {
  @IsIdOf(KEY_ID_PREFIX)
  @Field(() => ID, { description: 'The key.' })
  id: string;
}

@InputType({ description: 'Which keys. All conditions must hold.' })
export class InstitutionKeyFilter {
  @IsOptional()
  @IsOwnerId()
  @Field(() => ID, { nullable: true, description: 'Of this university or partner.' })
  ownerId?: string | null;
}
