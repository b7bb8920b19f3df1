import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, Min, ValidateIf } from 'class-validator';
import { APPLICATION_PREFIX } from '../applications/application.entity.js';
import { Side } from '../platform/auth/scope.js';
import { ChangeInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsText } from '../platform/validation.js';
import { Verdict } from './review.entity.js';

const TEXT_MAX = 3000;

@InputType({ description: 'What the secretariat of a side says to an application.' })
export class ReviewApplicationInput extends ChangeInput {
  @IsIdOf(APPLICATION_PREFIX)
  @Field(() => ID, { description: 'The application.' })
  applicationId: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, {
    description: 'The submission that was reviewed. SUBMISSION_STALE when it is not the current one.',
  })
  submission: number;

  @Field(() => Side, {
    description: 'For the secretariat of which side. WRONG_SIDE for that of the other one.',
  })
  side: Side;

  @Field(() => Verdict, { description: 'What it says.' })
  verdict: Verdict;

  @ValidateIf(({ statement }: ReviewApplicationInput) => statement !== undefined && statement !== null)
  @IsText(TEXT_MAX)
  @Field(() => String, {
    nullable: true,
    description:
      'The reason of a refusal, or what is missing: required for both (STATEMENT_REQUIRED). Up to 3,000 characters. The applicant reads it.',
  })
  statement?: string | null;
}
