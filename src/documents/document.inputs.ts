import { Field, ID, InputType, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsEnum,
  IsObject,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { Audience } from '../platform/auth/audience.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
import { Lang } from '../platform/graphql/text.js';
import { TextsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsAnyId, IsIdOf, IsLine, IsPartialDate } from '../platform/validation.js';
import { DOCUMENT_PREFIX, DocumentKind } from './document.entity.js';
import { FILE_PREFIX } from './file.entity.js';

@InputType({ description: 'A document in one language.' })
export class DocumentTextInput {
  @IsEnum(Lang)
  @Field(() => Lang, { description: 'The language.' })
  lang: Lang;

  @IsIdOf(FILE_PREFIX)
  @Field(() => ID, { description: 'A file that the caller has uploaded (`POST /files`) and not used yet.' })
  fileId: string;

  @IsBoolean()
  @Field({ defaultValue: false, description: 'True for a text that counts.' })
  isAuthentic: boolean;
}

@InputType({ description: 'Somebody who has signed a document in an office.' })
export class SignatoryInput {
  @IsObject()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, { description: 'The name, in one language at least (SIGNATORY_UNNAMED).' })
  name: TextsInput;

  @IsOptional()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, { nullable: true, description: 'The office, such as rector.' })
  title?: TextsInput | null;

  @IsOptional()
  @IsLine(300)
  @Field(() => String, { nullable: true, description: 'For whom, up to 300 characters.' })
  organisation?: string | null;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, { nullable: true, description: 'When.' })
  signedOn?: string | null;
}

@InputType({ description: 'A document about a record.' })
export class AddDocumentInput extends ChangeInput {
  @IsAnyId()
  @Field(() => ID, {
    description: 'What it is about: a meeting, a decision, an appointment, a program or what it rests on.',
  })
  subjectId: string;

  @IsEnum(DocumentKind)
  @Field(() => DocumentKind, { description: 'What it is.' })
  kind: DocumentKind;

  @IsObject()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, { description: 'The title, in one language at least (TITLE_REQUIRED).' })
  title: TextsInput;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, { nullable: true, description: 'The date that it bears.' })
  datedOn?: string | null;

  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SignatoryInput)
  @Field(() => [SignatoryInput], {
    defaultValue: [],
    description: 'Who has signed it, at most 20. Whoever may know of the document sees them.',
  })
  signatories: SignatoryInput[];

  @IsEnum(Audience)
  @Field(() => Audience, { defaultValue: Audience.SECRETARIATS, description: 'For whom it is meant.' })
  audience: Audience;

  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ArrayUnique(({ lang }: DocumentTextInput) => lang)
  @ValidateNested({ each: true })
  @Type(() => DocumentTextInput)
  @Field(() => [DocumentTextInput], { description: 'Its texts, one for each language.' })
  texts: DocumentTextInput[];
}

@InputType({
  description:
    'Changes to a document. What is left out stays; a text takes the place of the one in its language, which is kept.',
})
export class UpdateDocumentInput extends IntersectionType(
  UpdateInput,
  PartialType(OmitType(AddDocumentInput, ['idempotencyKey', 'reason', 'subjectId'] as const), {
    omitDefaultValues: true,
    skipNullProperties: false,
  }),
) {
  @IsIdOf(DOCUMENT_PREFIX)
  @Field(() => ID, { description: 'The document.' })
  id: string;
}
