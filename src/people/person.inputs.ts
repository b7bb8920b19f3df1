import { Field, ID, InputType, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsEnum,
  IsObject,
  IsOptional,
  registerDecorator,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Side } from '../platform/auth/scope.js';
import { emailKey } from '../platform/email.js';
import { ScopeInput } from '../platform/graphql/scopes.js';
import { Lang } from '../platform/graphql/text.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, IsWebAddress } from '../platform/validation.js';
import { PARTNER_PREFIX } from './partner.entity.js';
import { ContactKind, PERSON_PREFIX } from './person.entity.js';

@InputType({ description: 'The name of a person.' })
export class PersonNameInput {
  @IsEnum(Lang)
  @Field(() => Lang, { description: 'The language of its own script.' })
  lang: Lang;

  @IsOptional()
  @IsLine(100)
  @Field(() => String, {
    nullable: true,
    description: 'The family name in its own script, up to 100 characters.',
  })
  familyName?: string | null;

  @IsLine(100)
  @Field({ description: 'The given name, or initials, in its own script, up to 100 characters.' })
  givenName: string;

  @IsOptional()
  @IsLine(100)
  @Field(() => String, { nullable: true, description: 'The patronymic; Russian names only.' })
  patronymic?: string | null;

  @IsOptional()
  @IsLine(100)
  @Field(() => String, { nullable: true, description: 'The family name in Latin letters.' })
  latinFamilyName?: string | null;

  @IsOptional()
  @IsLine(100)
  @Field(() => String, { nullable: true, description: 'The given name in Latin letters.' })
  latinGivenName?: string | null;
}

const FITS: Partial<Record<ContactKind, (value: string) => boolean>> = {
  [ContactKind.EMAIL]: (value) => emailKey(value) !== undefined,
  // Somebody will make a link of it, which must lead where it seems to.
  [ContactKind.WEB]: (value) => /^https?:\/\/\S+$/i.test(value) && URL.parse(value)?.username === '',
  [ContactKind.PHONE]: (value) => /^\+[1-9]/.test(value),
};

function FitsItsKind(): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'fitsItsKind',
      target: target.constructor,
      propertyName: property as string,
      options: {
        message:
          '$property must be what the kind says: an e-mail address, an http or https address, a number with +',
      },
      validator: {
        validate: (value, args) => {
          const { kind } = args!.object as ContactPointInput;
          return typeof value === 'string' && (FITS[kind]?.(value) ?? true);
        },
      },
    });
  };
}

@InputType({ description: 'A way to reach a person.' })
export class ContactPointInput {
  @IsEnum(ContactKind)
  @Field(() => ContactKind, { description: 'By what means.' })
  kind: ContactKind;

  @IsLine(500)
  @FitsItsKind()
  @Field({
    description:
      'The address, number or name itself, up to 500 characters. Of an EMAIL, a WEB and a PHONE as the kind says.',
  })
  value: string;

  @Field({
    defaultValue: false,
    description: 'True for one that goes with an office. All others are private.',
  })
  isOfficial: boolean;
}

@InputType({ description: 'A person of a university, a partner, a side or the association.' })
export class CreatePersonInput extends ChangeInput {
  @IsObject()
  @ValidateNested()
  @Type(() => ScopeInput)
  @Field(() => ScopeInput, { description: 'Whose person it is.' })
  scope: ScopeInput;

  @IsObject()
  @ValidateNested()
  @Type(() => PersonNameInput)
  @Field(() => PersonNameInput, { description: 'The name.' })
  name: PersonNameInput;

  @IsBoolean()
  @Field({ defaultValue: false, description: 'True for one who may be named in public.' })
  isPublic: boolean;

  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ContactPointInput)
  @Field(() => [ContactPointInput], {
    defaultValue: [],
    description: 'Ways to reach the person, at most 20.',
  })
  contactPoints: ContactPointInput[];
}

@InputType({
  description:
    'Changes to a person. What is left out stays; a name replaces the whole name, a list the whole list.',
})
export class UpdatePersonInput extends IntersectionType(
  UpdateInput,
  PartialType(OmitType(CreatePersonInput, ['idempotencyKey', 'reason', 'scope'] as const), {
    omitDefaultValues: true,
    skipNullProperties: false,
  }),
) {
  @IsIdOf(PERSON_PREFIX)
  @Field(() => ID, { description: 'The person.' })
  id: string;
}

@InputType({ description: 'Which people. All conditions must hold.' })
export class PersonFilter {
  @IsOptional()
  @ValidateNested()
  @Type(() => ScopeInput)
  @Field(() => ScopeInput, { nullable: true, description: 'Of this university, partner or side.' })
  scope?: ScopeInput | null;

  @ValidateIf(({ text }: PersonFilter) => text !== undefined && text !== null)
  @IsLine(100)
  @Field(() => String, {
    nullable: true,
    description:
      'Has each word of this text, 1 to 100 characters, in the name in either script. Case and order do not matter.',
  })
  text?: string | null;
}

@InputType({ description: 'An organisation that works with the association.' })
export class CreatePartnerInput extends ChangeInput {
  @IsLine(300)
  @Field({ description: 'The name, up to 300 characters.' })
  name: string;

  @IsEnum(Side)
  @Field(() => Side, { description: 'The side whose secretariat looks after it.' })
  side: Side;

  @IsOptional()
  @IsWebAddress()
  @Field(() => String, { nullable: true, description: 'The website: an http or https address.' })
  website?: string | null;
}

@InputType({ description: 'Changes to a partner. What is left out stays; null empties the website.' })
export class UpdatePartnerInput extends IntersectionType(
  UpdateInput,
  PartialType(OmitType(CreatePartnerInput, ['idempotencyKey', 'reason', 'side'] as const), {
    skipNullProperties: false,
  }),
) {
  @IsIdOf(PARTNER_PREFIX)
  @Field(() => ID, { description: 'The partner.' })
  id: string;
}
