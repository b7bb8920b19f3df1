import { Field, ID, InputType, Int, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsEnum,
  IsInt,
  IsObject,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
import { ParagraphsInput, TextsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, IsPartialDate, IsSource, rule } from '../platform/validation.js';
import { PROGRAM_PREFIX } from '../programs/program.entity.js';
import { ProgramFilter } from '../programs/program.inputs.js';
import { ApprovalStep, BASIS_PREFIX, BasisKind, BasisOutcome } from './basis.entity.js';
import { BATCH_PREFIX } from './batch.entity.js';

const SOURCES =
  'Where it comes from, 1 to 20: http(s) addresses, or texts that begin with seed:, print: or note:.';

const IsCount = rule(
  'isCount',
  'must be a number from 0 to 100,000',
  (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 100_000,
);

@InputType({ description: 'A batch of approvals of the Chinese ministry.' })
export class RecordBatchInput extends ChangeInput {
  @IsInt()
  @Min(2003)
  @Max(2100)
  @Field(() => Int, { description: 'The year, from 2003.' })
  year: number;

  @IsInt()
  @Min(1)
  @Max(2)
  @Field(() => Int, { description: 'The half of the year, 1 or 2.' })
  half: number;

  @IsOptional()
  @IsLine(300)
  @Field(() => String, { nullable: true, description: 'The title of the notice, in Chinese.' })
  notice?: string | null;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, { nullable: true, description: 'The date of the notice.' })
  announcedOn?: string | null;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, { nullable: true, description: 'The first report of it that is known.' })
  reportedOn?: string | null;

  @IsOptional()
  @IsCount()
  @Field(() => Int, { nullable: true, description: 'Programs at bachelor level or above in it.' })
  totalBachelorOrAbove?: number | null;

  @IsOptional()
  @IsCount()
  @Field(() => Int, { nullable: true, description: 'Those of them that are undergraduate.' })
  totalUndergraduate?: number | null;

  @IsOptional()
  @IsLine(2000)
  @Field(() => String, { nullable: true, description: 'A remark, in English, up to 2,000 characters.' })
  note?: string | null;

  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsSource(true)
  @Field(() => [String], { description: SOURCES })
  sources: string[];
}

@InputType({ description: 'Changes to a batch. What is left out stays; null empties a field.' })
export class UpdateBatchInput extends IntersectionType(
  UpdateInput,
  PartialType(OmitType(RecordBatchInput, ['idempotencyKey', 'reason'] as const), {
    omitDefaultValues: true,
    skipNullProperties: false,
  }),
) {
  @IsIdOf(BATCH_PREFIX)
  @Field(() => ID, { description: 'The batch.' })
  id: string;
}

@InputType({ description: 'An approval of a state, or an agreement of the parties.' })
export class RecordProgramBasisInput extends ChangeInput {
  @IsIdOf(PROGRAM_PREFIX)
  @Field(() => ID, { description: 'The program that rests on it.' })
  programId: string;

  @IsEnum(BasisKind)
  @Field(() => BasisKind, { description: 'What it is.' })
  kind: BasisKind;

  @IsOptional()
  @IsEnum(ApprovalStep)
  @Field(() => ApprovalStep, {
    nullable: true,
    description: 'Which step of the approval of an institute; only for MINISTRY_APPROVAL (MINISTRY_ONLY).',
  })
  step?: ApprovalStep | null;

  @IsOptional()
  @IsLine(64)
  @Field(() => String, {
    nullable: true,
    description: 'The key of the party that it was given to, such as of a licence (PARTY_UNKNOWN).',
  })
  partyKey?: string | null;

  @IsObject()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field(() => TextsInput, { defaultValue: {}, description: 'The authority that decides.' })
  authority: TextsInput;

  @IsOptional()
  @IsLine(100)
  @Field(() => String, {
    nullable: true,
    description:
      'Its number. That of a MINISTRY_APPROVAL has eight parts (APPROVAL_NUMBER_MALFORMED); what does not fit the ' +
      'record of the program is a warning.',
  })
  number?: string | null;

  @IsOptional()
  @IsLine(20)
  @Field(() => String, { nullable: true, description: 'The code of the field that it is for.' })
  fieldCode?: string | null;

  @IsEnum(BasisOutcome)
  @Field(() => BasisOutcome, { defaultValue: BasisOutcome.GRANTED, description: 'What came of it.' })
  outcome: BasisOutcome;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was applied for.' })
  appliedOn?: string | null;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was granted, signed or refused.' })
  decidedOn?: string | null;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, { nullable: true, description: 'The first report of it that is known.' })
  reportedOn?: string | null;

  @IsOptional()
  @IsIdOf(BATCH_PREFIX)
  @Field(() => ID, { nullable: true, description: 'The batch; only for MINISTRY_APPROVAL (MINISTRY_ONLY).' })
  batchId?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1990)
  @Max(2100)
  @Field(() => Int, { nullable: true, description: 'The first year of intake that it allows.' })
  enrolFrom?: number | null;

  @IsOptional()
  @IsInt()
  @Min(1990)
  @Max(2100)
  @Field(() => Int, { nullable: true, description: 'The last year of intake that it allows.' })
  enrolTo?: number | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  @Field(() => Int, { nullable: true, description: 'Students a year that it allows.' })
  intake?: number | null;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, { nullable: true, description: 'The first day on which it holds.' })
  validFrom?: string | null;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, { nullable: true, description: 'The last day on which it holds.' })
  validTo?: string | null;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The last day on which it held, where it was ended or revoked before its time.',
  })
  endedOn?: string | null;

  @IsObject()
  @ValidateNested()
  @Type(() => ParagraphsInput)
  @Field(() => ParagraphsInput, { defaultValue: {}, description: 'On which conditions it was given.' })
  conditions: ParagraphsInput;

  @IsOptional()
  @IsLine(2000)
  @Field(() => String, { nullable: true, description: 'A remark, in English, up to 2,000 characters.' })
  note?: string | null;

  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsSource(true)
  @Field(() => [String], { description: SOURCES })
  sources: string[];
}

@InputType({
  description: 'Changes to an approval or agreement. What is left out stays; null empties a field.',
})
export class UpdateProgramBasisInput extends IntersectionType(
  UpdateInput,
  PartialType(OmitType(RecordProgramBasisInput, ['idempotencyKey', 'reason', 'programId'] as const), {
    omitDefaultValues: true,
    skipNullProperties: false,
  }),
) {
  @IsIdOf(BASIS_PREFIX)
  @Field(() => ID, { description: 'The approval or agreement.' })
  id: string;
}

@InputType('ProgramFilter', {
  description: 'Which programs. All conditions must hold; they look at the version that counts.',
})
export class ProgramListFilter extends ProgramFilter {
  @IsOptional()
  @IsIdOf(BATCH_PREFIX)
  @Field(() => ID, { nullable: true, description: 'Approved, or applied for, in this batch.' })
  batchId?: string | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(120)
  @Field(() => Int, {
    nullable: true,
    description:
      'With an approval or agreement in force that ends within so many months from today, 0 to 120; what has ended ' +
      'already is not among them.',
  })
  endingWithinMonths?: number | null;
}
