import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { ChangeInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, rule } from '../platform/validation.js';
import { PROGRAM_PREFIX } from '../programs/program.entity.js';

const IsCount = rule(
  'isCount',
  'must be a number from 0 to 100,000',
  (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 100_000,
);

@InputType({
  description:
    'What a party reports about itself of a cohort: one figure at least (FIGURES_REQUIRED). It takes the place of what ' +
    'the party has reported of this cohort before, as a whole; that is kept.',
})
export class ReportCohortInput extends ChangeInput {
  @IsIdOf(PROGRAM_PREFIX)
  @Field(() => ID, { description: 'The program.' })
  programId: string;

  @IsOptional()
  @IsLine(64)
  @Field(() => String, {
    nullable: true,
    description: 'The key of the party. Default: the one party for which the caller reports.',
  })
  partyKey?: string | null;

  @IsInt()
  @Min(1990)
  @Max(2100)
  @Field(() => Int, { description: 'The year in which the students begin; at most the next one.' })
  year: number;

  @IsOptional()
  @IsCount()
  @Field(() => Int, { nullable: true, description: 'Places.' })
  quota?: number | null;

  @IsOptional()
  @IsCount()
  @Field(() => Int, { nullable: true, description: 'Students who were admitted.' })
  admitted?: number | null;

  @IsOptional()
  @IsCount()
  @Field(() => Int, { nullable: true, description: 'Students who began.' })
  enrolled?: number | null;

  @IsOptional()
  @IsCount()
  @Field(() => Int, { nullable: true, description: 'Students who finished.' })
  graduates?: number | null;

  @IsOptional()
  @IsCount()
  @Field(() => Int, { nullable: true, description: 'Diplomas that the party has awarded.' })
  diplomas?: number | null;

  @IsOptional()
  @IsLine(2000)
  @Field(() => String, { nullable: true, description: 'A remark, in English, up to 2,000 characters.' })
  note?: string | null;
}
