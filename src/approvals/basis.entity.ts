import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Audience } from '../platform/auth/audience.js';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ShownBy } from '../platform/database/shown-fields.js';
import { firstDay, lastDay } from '../platform/dates.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';

export const BASIS_PREFIX = 'bas';

export enum BasisKind {
  MINISTRY_APPROVAL = 'MINISTRY_APPROVAL',
  LICENCE = 'LICENCE',
  ACCREDITATION = 'ACCREDITATION',
  AGREEMENT = 'AGREEMENT',
  NETWORK_AGREEMENT = 'NETWORK_AGREEMENT',
}

registerEnumType(BasisKind, {
  name: 'BasisKind',
  description: 'What a program rests on.',
  valuesMap: {
    MINISTRY_APPROVAL: {
      description: 'China: approval by the Ministry of Education or a province (批准书, 合作办学).',
    },
    LICENCE: { description: 'Russia: the licence of a party for the field (лицензия).' },
    ACCREDITATION: {
      description: 'Russia: the state accreditation of the field at a party (государственная аккредитация).',
    },
    AGREEMENT: { description: 'An agreement of the parties (соглашение, 协议).' },
    NETWORK_AGREEMENT: {
      description:
        'Russia: the agreement on the network form (договор о сетевой форме; law 273-FZ, article 15).',
    },
  },
});

/** By what the parties bind themselves; the others are acts of a state. */
export const AGREEMENTS: readonly BasisKind[] = [BasisKind.AGREEMENT, BasisKind.NETWORK_AGREEMENT];

export enum ApprovalStep {
  PREPARATION = 'PREPARATION',
  FOUNDING = 'FOUNDING',
}

registerEnumType(ApprovalStep, {
  name: 'ApprovalStep',
  description: 'A joint institute is approved in China in two steps.',
  valuesMap: {
    PREPARATION: { description: 'Its preparation (筹备设立).' },
    FOUNDING: { description: 'Its founding (正式设立).' },
  },
});

export enum BasisOutcome {
  PENDING = 'PENDING',
  GRANTED = 'GRANTED',
  REFUSED = 'REFUSED',
}

registerEnumType(BasisOutcome, {
  name: 'BasisOutcome',
  description: 'What came of it.',
  valuesMap: {
    PENDING: { description: 'Nothing yet: it was applied for, or is being negotiated.' },
    GRANTED: { description: 'It was granted or signed.' },
    REFUSED: { description: 'It was refused.' },
  },
});

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'What a joint program rests on: an approval of a state or an agreement of its parties. Known to whoever may know ' +
    'of the program.',
})
export class ProgramBasis extends OfTheAssociation implements Node {
  @PrimaryColumn('text')
  id: string;

  @ShownBy()
  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('text')
  programId: string;

  @Column('text')
  @Field(() => BasisKind, { description: 'What it is.' })
  kind: BasisKind;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => ApprovalStep, {
    nullable: true,
    description: 'Which step of the approval of an institute; null for others, and when not known.',
  })
  step: ApprovalStep | null;

  @Column('text', { nullable: true })
  partyKey: string | null;

  @ShownBy('authority')
  @Column('text', { nullable: true })
  authorityEn: string | null;

  @ShownBy('authority')
  @Column('text', { nullable: true })
  authorityRu: string | null;

  @ShownBy('authority')
  @Column('text', { nullable: true })
  authorityZh: string | null;

  @ShownBy('number', 'numberParts', 'warnings', 'JointProgram.export')
  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Its number, as it was given; null when not known. See `numberParts`.',
  })
  number: string | null;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The code of the field that it is for, such as 20.03.01.',
  })
  fieldCode: string | null;

  @Column('text')
  @Field(() => BasisOutcome, { description: 'What came of it.' })
  outcome: BasisOutcome;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was applied for.' })
  appliedOn: string | null;

  @ShownBy('decidedOn', 'isInForce', 'warnings', 'JointProgram.export')
  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it was granted, signed or refused; null when not known.',
  })
  decidedOn: string | null;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, { nullable: true, description: 'The first report of it that is known.' })
  reportedOn: string | null;

  @ShownBy('batch', 'warnings')
  @Column('text', { nullable: true })
  batchId: string | null;

  @ShownBy('enrolFrom', 'Cohort.warnings')
  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'The first year of intake that it allows.' })
  enrolFrom: number | null;

  @ShownBy('enrolTo', 'Cohort.warnings')
  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'The last year of intake that it allows.' })
  enrolTo: number | null;

  @ShownBy()
  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Students a year that it allows.' })
  intake: number | null;

  @ShownBy('validFrom', 'isInForce', 'JointProgram.export')
  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, { nullable: true, description: 'The first day on which it holds.' })
  validFrom: string | null;

  @ShownBy('validTo', 'isInForce', 'JointProgram.export')
  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'The last day on which it holds; null when no end is set, or none is known. The parties and both secretariats ' +
      'are told 12, 6 and 3 months before.',
  })
  validTo: string | null;

  @ShownBy('endedOn', 'isInForce', 'JointProgram.export')
  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The last day on which it held, where it was ended or revoked before its time.',
  })
  endedOn: string | null;

  @ShownBy('conditions')
  @Column('text', { nullable: true })
  conditionsEn: string | null;

  @ShownBy('conditions')
  @Column('text', { nullable: true })
  conditionsRu: string | null;

  @ShownBy('conditions')
  @Column('text', { nullable: true })
  conditionsZh: string | null;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'A remark, in English.' })
  note: string | null;

  @ShownBy()
  @Column('text', { array: true })
  @Field(() => [String], { description: 'Where it comes from.' })
  sources: string[];

  @ShownBy()
  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @ShownBy()
  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;

  /** Those of the program: read along, or given by it. */
  audience: Audience;
  partyUniversityIds: string[];

  /** Whether it holds on a day; null when its dates are not known well enough to say. */
  holdsOn(day: string): boolean | null {
    if (this.outcome !== BasisOutcome.GRANTED) return false;
    const from = this.validFrom ?? this.decidedOn;
    const to = this.endedOn ?? this.validTo;
    if (from && day < firstDay(from)) return false;
    if (to && day > lastDay(to)) return false;
    // No end on record is not proof that there is none.
    return from && to && day >= lastDay(from) && day <= firstDay(to) ? true : null;
  }
}

onConstraint(
  'program_basis_number_key',
  () =>
    new PortalError(
      ErrorCode.CONFLICT,
      'NUMBER_TAKEN',
      'The program has a record with this number already.',
      {
        path: ['input', 'number'],
      },
    ),
);
onConstraint('program_basis_batch_id_fkey', () =>
  inputError('NOT_FOUND', 'There is no such batch. Record it first (`recordBatch`).', ['input', 'batchId']),
);
onConstraint('program_basis_ministry_check', () =>
  inputError('MINISTRY_ONLY', 'Only an approval of the Chinese ministry has a batch and steps.', [
    'input',
    'kind',
  ]),
);
onConstraint('program_basis_approval_number_check', () =>
  inputError(
    'APPROVAL_NUMBER_MALFORMED',
    'An approval number has eight parts: 3 letters, 2 digits, 2 letters, 1 digit, 1 letter, 8 digits, 1 letter.',
    ['input', 'number'],
  ),
);
onConstraint('program_basis_decision_order_check', () =>
  inputError('DECIDED_TOO_EARLY', 'It cannot be decided before it is applied for.', ['input', 'decidedOn']),
);
onConstraint('program_basis_validity_order_check', () =>
  inputError('VALIDITY_ORDER', 'It would end before it begins.', ['input', 'validTo']),
);
onConstraint('program_basis_enrolment_order_check', () =>
  inputError('ENROLMENT_YEARS', 'The last year of intake is between the first one and 2100.', [
    'input',
    'enrolTo',
  ]),
);
onConstraint('program_basis_granted_check', () =>
  inputError('NOT_GRANTED', 'Only what has been granted or signed is valid from or to a day.', [
    'input',
    'outcome',
  ]),
);
onConstraint('program_basis_undecided_check', () =>
  inputError('NOT_DECIDED', 'What is pending has not been decided on a day.', ['input', 'decidedOn']),
);
