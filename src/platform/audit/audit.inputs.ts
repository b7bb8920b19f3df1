import { Field, GraphQLISODateTime, ID, InputType } from '@nestjs/graphql';
import { IsOptional, Matches } from 'class-validator';
import { IsLine, rule } from '../validation.js';
import { isId } from '../ids.js';
import { MutationInput } from '../mutations/mutation-input.js';

const IsAnyId = rule('isId', 'must be an id of this portal, such as uni_ and a UUID', (value) => isId(value));

@InputType({ description: 'Which acts. All conditions must hold.' })
export class AuditFilter {
  @IsOptional()
  @IsAnyId()
  @Field(() => ID, { nullable: true, description: 'On this record.' })
  subjectId?: string | null;

  @IsOptional()
  @IsLine(64)
  @Field(() => ID, {
    nullable: true,
    description: 'By this account, institution key or word (`actorId`), or on behalf of this person.',
  })
  actorId?: string | null;

  @IsOptional()
  @Matches(/^[a-zA-Z]{1,64}$/, {
    message: '$property must be the name of a mutation, such as updateUniversity',
  })
  @Field(() => String, { nullable: true, description: 'Of this kind: the name of a mutation.' })
  action?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'From this instant on.' })
  from?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Before this instant.' })
  to?: Date | null;
}

@InputType({ description: 'Erases the values in the history of a record, when a person demands it.' })
export class EraseHistoryInput extends MutationInput {
  @IsAnyId()
  @Field(() => ID, { description: 'The record.' })
  subjectId: string;

  @IsLine(1000)
  @Field({ description: 'Why; up to 1,000 characters. Do not repeat here what is to be erased.' })
  reason: string;
}
