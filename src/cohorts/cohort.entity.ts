import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { NotShown, ShownBy } from '../platform/database/shown-fields.js';
import { inputError } from '../platform/errors.js';
import { PartyRole } from '../programs/program-content.js';
import type { JointProgram, ProgramParty } from '../programs/program.entity.js';

export enum CohortFigure {
  QUOTA = 'QUOTA',
  ADMITTED = 'ADMITTED',
  ENROLLED = 'ENROLLED',
  GRADUATES = 'GRADUATES',
  DIPLOMAS = 'DIPLOMAS',
}

registerEnumType(CohortFigure, {
  name: 'CohortFigure',
  description: 'What is counted of a cohort.',
  valuesMap: {
    QUOTA: { description: 'Places (план приёма, 招生计划).' },
    ADMITTED: { description: 'Students who were admitted (зачислены, 录取).' },
    ENROLLED: { description: 'Students who began (приступили, 报到).' },
    GRADUATES: { description: 'Students who finished (выпускники, 毕业).' },
    DIPLOMAS: { description: 'Diplomas that were awarded (дипломы, 授予证书).' },
  },
});

/** The property of a report for each figure. */
export const FIGURES = {
  [CohortFigure.QUOTA]: 'quota',
  [CohortFigure.ADMITTED]: 'admitted',
  [CohortFigure.ENROLLED]: 'enrolled',
  [CohortFigure.GRADUATES]: 'graduates',
  [CohortFigure.DIPLOMAS]: 'diplomas',
} as const;

@Entity()
@ObjectType({
  description: 'What a party has reported about itself of a cohort. Null is not known, not zero.',
})
export class CohortReport {
  @NotShown()
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  programId: string;

  @Column('integer')
  year: number;

  @Column('text')
  @Field({ description: 'The key of the party.' })
  partyKey: string;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Places.' })
  quota: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Students who were admitted.' })
  admitted: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Students who began.' })
  enrolled: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Students who finished.' })
  graduates: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Diplomas that the party has awarded.' })
  diplomas: number | null;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'A remark, in English.' })
  note: string | null;

  @ShownBy()
  @Column('timestamptz')
  @Field({ description: 'When it was reported.' })
  reportedAt: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => Date, {
    nullable: true,
    description: 'When a later report of the same party took its place; null while none has.',
  })
  replacedAt: Date | null;
}

@ObjectType({ description: 'The figure of one party, beside that of others.' })
export class PartyFigure {
  @Field({ description: 'The key of the party.' })
  partyKey: string;

  @Field(() => Int, { description: 'Its figure.' })
  value: number;
}

@ObjectType({ description: 'A figure on which parties differ. Nothing is corrected.' })
export class CohortDifference {
  @Field(() => CohortFigure, { description: 'The figure.' })
  figure: CohortFigure;

  @Field(() => [PartyFigure], { description: 'What each party says that has reported it.' })
  values: PartyFigure[];
}

@ObjectType({ description: 'Something in a report that does not fit with the rest of the record.' })
export class CohortWarning {
  @Field({ description: 'The key of the party that has reported it.' })
  partyKey: string;

  @Field({ description: 'The place in its report, such as admitted.' })
  path: string;

  @Field({
    description:
      'Stable: QUOTA_EXCEEDED, MORE_ENROLLED_THAN_ADMITTED, MORE_GRADUATES_THAN_ENROLLED, NO_DIPLOMA_AGREED, ' +
      'OUTSIDE_INTAKE_YEARS, APPROVAL_UNKNOWN.',
  })
  reason: string;

  @Field({ description: 'What it is about, in English.' })
  message: string;
}

@ObjectType({ description: 'The students of a program who begin in one year.' })
export class Cohort {
  program: JointProgram;

  @Field(() => Int, { description: 'The year in which they begin.' })
  year: number;

  /** Those that were replaced too. */
  all: CohortReport[];

  get current(): CohortReport[] {
    return this.all.filter(({ replacedAt }) => replacedAt === null);
  }

  differences(): CohortDifference[] {
    return Object.values(CohortFigure).flatMap((figure) => {
      const values = this.current.flatMap((report) => {
        const value = report[FIGURES[figure]];
        return value === null ? [] : [{ partyKey: report.partyKey, value }];
      });
      return new Set(values.map(({ value }) => value)).size > 1 ? [{ figure, values }] : [];
    });
  }
}

/** What is on record of the program of a cohort. */
export interface CohortFrame {
  parties: readonly ProgramParty[];
  /** Whether a program of its kind is run on the approval of a state, but none is on record. */
  lacksApproval: boolean;
  /** Years of intake that approvals allow; empty where none says. */
  intakeYears: readonly { from: number | null; to: number | null }[];
}

export function warningsOf(
  cohort: Cohort,
  { parties, lacksApproval, intakeYears }: CohortFrame,
): CohortWarning[] {
  const { year } = cohort;
  const isOutside =
    intakeYears.length > 0 &&
    !intakeYears.some(({ from, to }) => year >= (from ?? year) && year <= (to ?? year));
  return cohort.current.flatMap((report) => {
    const { partyKey, quota, admitted, enrolled, graduates, diplomas } = report;
    const awards = parties.find(({ key }) => key === partyKey)?.terms;
    const found: [is: boolean, path: string, reason: string, message: string][] = [
      [isOutside, 'year', 'OUTSIDE_INTAKE_YEARS', 'No approval on record allows an intake in this year.'],
      [
        lacksApproval,
        'year',
        'APPROVAL_UNKNOWN',
        'A program of this form needs an approval, and none is on record.',
      ],
      [
        exceeds(admitted, quota),
        'admitted',
        'QUOTA_EXCEEDED',
        'More students were admitted than there are places.',
      ],
      [
        exceeds(enrolled, admitted),
        'enrolled',
        'MORE_ENROLLED_THAN_ADMITTED',
        'More students began than were admitted.',
      ],
      [
        exceeds(graduates, enrolled),
        'graduates',
        'MORE_GRADUATES_THAN_ENROLLED',
        'More students finished than began.',
      ],
      [
        exceeds(diplomas, 0) &&
          awards !== undefined &&
          !awards.diploma &&
          !awards.roles.includes(PartyRole.AWARDING),
        'diplomas',
        'NO_DIPLOMA_AGREED',
        'What the parties agree on does not say that this one awards a diploma.',
      ],
    ];
    return found.flatMap(([is, path, reason, message]) => (is ? [{ partyKey, path, reason, message }] : []));
  });
}

function exceeds(more: number | null, less: number | null): boolean {
  return more !== null && less !== null && more > less;
}

onConstraint('cohort_report_figures_check', () =>
  inputError('FIGURES_REQUIRED', 'Report one figure at least.', ['input']),
);
