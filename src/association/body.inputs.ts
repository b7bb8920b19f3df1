import { Field, ID, InputType, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
import { TextsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, IsPartialDate, IsSlug, IsSource } from '../platform/validation.js';
import { BODY_PREFIX, BodyKind } from './body.entity.js';

@InputType({ description: 'A sub-alliance of members, or an assembly.' })
export class CreateBodyInput extends ChangeInput {
  @IsSlug()
  @Field({ description: 'A short name for addresses, such as "asrtu-green". It never changes.' })
  slug: string;

  @IsIn([BodyKind.SUB_ALLIANCE, BodyKind.ASSEMBLY], {
    message: '$property must be SUB_ALLIANCE or ASSEMBLY; there is one association',
  })
  @Field(() => BodyKind, { description: 'What it is: SUB_ALLIANCE or ASSEMBLY.' })
  kind: BodyKind;

  @IsObject()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, { description: 'The name, in one language at least (NAME_REQUIRED).' })
  name: TextsInput;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was founded.' })
  foundedOn?: string | null;

  @IsOptional()
  @IsLine(1000)
  @Field(() => String, { nullable: true, description: 'A remark, in English, up to 1,000 characters.' })
  note?: string | null;

  @ArrayMaxSize(20)
  @IsSource(true)
  @Field(() => [String], { defaultValue: [], description: 'Where this comes from, at most 20.' })
  sources: string[];
}

@InputType({ description: 'Changes to a body. What is left out stays; null empties a field.' })
export class UpdateBodyInput extends IntersectionType(
  UpdateInput,
  PartialType(OmitType(CreateBodyInput, ['idempotencyKey', 'reason', 'slug', 'kind'] as const), {
    omitDefaultValues: true,
    skipNullProperties: false,
  }),
) {
  @IsIdOf(BODY_PREFIX)
  @Field(() => ID, { description: 'The body.' })
  id: string;
}
