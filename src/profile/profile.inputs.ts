import { Field, ID, InputType, Int, IntersectionType, PartialType, PickType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsObject, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Side } from '../platform/auth/scope.js';
import { TextsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine } from '../platform/validation.js';
import { UNIVERSITY_PREFIX } from '../universities/university.entity.js';
import { CreateUniversityInput } from '../universities/university.inputs.js';
import { CONFIRMATION_RULE_PREFIX } from './confirmation.entity.js';
import { CHANGE_REQUEST_PREFIX, ChangeRequestState } from './change-request.entity.js';

@InputType({ description: 'That the profile of a university is right as it is.' })
export class ConfirmProfileInput extends UpdateInput {
  @IsIdOf(UNIVERSITY_PREFIX)
  @Field(() => ID, { description: 'The university. `expectedVersion` is the version that was looked at.' })
  id: string;
}

@InputType({ description: 'How often a member is to confirm its profile.' })
export class UpdateConfirmationRuleInput extends UpdateInput {
  @IsIdOf(CONFIRMATION_RULE_PREFIX)
  @Field(() => ID, { description: 'The rule: there is one (`Association.confirmationRule`).' })
  id: string;

  @IsInt()
  @Min(1)
  @Max(120)
  @Field(() => Int, { description: 'Months after which a confirmation is overdue, 1 to 120.' })
  months: number;

  @IsObject()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, {
    description:
      'Where the rule comes from, in one language at least (ORIGIN_REQUIRED). It takes the place of what was said before.',
  })
  origin: TextsInput;
}

@InputType({
  description:
    'What is to be changed. What is left out stays; null empties a field that may be empty, a list replaces the list. A ' +
    'name given here corrects the one in use; a new name from a date on is for the secretariat to record (`renameUniversity`).',
})
export class RequestChangeInput extends IntersectionType(
  ChangeInput,
  PartialType(
    PickType(CreateUniversityInput, [
      'names',
      'formerNames',
      'side',
      'country',
      'foundedIn',
      'foundedInSources',
      'ror',
      'identifiers',
    ] as const),
    { omitDefaultValues: true, skipNullProperties: false },
  ),
) {
  @IsIdOf(UNIVERSITY_PREFIX)
  @Field(() => ID, { description: 'The university.' })
  universityId: string;
}

@InputType({ description: 'A request that is accepted: its changes are made.' })
export class AcceptChangeInput extends UpdateInput {
  @IsIdOf(CHANGE_REQUEST_PREFIX)
  @Field(() => ID, { description: 'The request.' })
  id: string;
}

@InputType({ description: 'A request that is declined.' })
export class DeclineChangeInput extends UpdateInput {
  @IsIdOf(CHANGE_REQUEST_PREFIX)
  @Field(() => ID, { description: 'The request.' })
  id: string;

  @IsLine(1000)
  @Field({ description: 'Why, for the university to read; up to 1,000 characters.' })
  answer: string;
}

@InputType({ description: 'A request that the university takes back.' })
export class WithdrawChangeRequestInput extends UpdateInput {
  @IsIdOf(CHANGE_REQUEST_PREFIX)
  @Field(() => ID, { description: 'The request.' })
  id: string;
}

@InputType({ description: 'Which requests. All conditions must hold.' })
export class ChangeRequestFilter {
  @IsOptional()
  @IsIdOf(UNIVERSITY_PREFIX)
  @Field(() => ID, { nullable: true, description: 'Of this university.' })
  universityId?: string | null;

  @Field(() => Side, { nullable: true, description: 'Of universities of this side.' })
  side?: Side | null;

  @Field(() => ChangeRequestState, { nullable: true, description: 'In this state.' })
  state?: ChangeRequestState | null;
}
