import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ProgramLevel, type ProgramTexts } from '../programs/program-content.js';

@ObjectType({
  description:
    'A number of students, from the least to the most that parties report: where they differ, neither is taken for right.',
})
export class FigureRange {
  @Field(() => Int, { description: 'With the least figure of each cohort.' })
  least: number;

  @Field(() => Int, { description: 'With the greatest figure of each cohort.' })
  most: number;
}

@ObjectType({ description: 'Programs and students of a year.' })
export class ProgramsOfYear {
  @Field(() => Int, { nullable: true, description: 'The year; null for what is not known.' })
  year: number | null;

  @Field(() => Int, { description: 'Programs that were first approved in it, by approval or batch.' })
  approved: number;

  @Field(() => FigureRange, { nullable: true, description: 'Students who began in it; null when not known.' })
  enrolled: FigureRange | null;

  @Field(() => FigureRange, {
    nullable: true,
    description: 'Those of them who have finished; null when not known.',
  })
  graduates: FigureRange | null;
}

@ObjectType({ description: 'Programs in a field of study.' })
export class ProgramsOfField {
  name: ProgramTexts | null;

  @Field(() => String, { nullable: true, description: 'Its code of ISCED-F, if one is on record.' })
  iscedF: string | null;

  @Field(() => Int, { description: 'How many.' })
  programs: number;
}

@ObjectType({ description: 'Programs at a level.' })
export class ProgramsOfLevel {
  @Field(() => ProgramLevel, { nullable: true, description: 'The level; null for what is not known.' })
  level: ProgramLevel | null;

  @Field(() => Int, { description: 'How many; a program at several levels counts at each.' })
  programs: number;
}

@ObjectType({
  description: 'Numbers of joint programs that the viewer may know of. The register is not complete.',
})
export class ProgramStatistics {
  @Field(() => Int, { description: 'All of them.' })
  programs: number;

  @Field(() => [ProgramsOfYear], { description: 'By year; what is not known comes last.' })
  byYear: ProgramsOfYear[];

  @Field(() => [ProgramsOfField], {
    description: 'By field, the most frequent first; a program in several fields counts in each.',
  })
  byField: ProgramsOfField[];

  @Field(() => [ProgramsOfLevel], { description: 'By level; what is not known comes last.' })
  byLevel: ProgramsOfLevel[];
}
