import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ScopeKind, type Scope, type Side } from '../platform/auth/scope.js';
import { NotShown, ShownBy } from '../platform/database/shown-fields.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { hasDay, lastDay } from '../platform/dates.js';
import { ErrorCode, notFound, PortalError } from '../platform/errors.js';
import { FactBasis } from '../platform/facts.js';
import { Node } from '../platform/graphql/node.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';

export const TERM_PREFIX = 'trm';

export enum TermBeginning {
  FOUNDING = 'FOUNDING',
  ELECTION = 'ELECTION',
  HANDOVER = 'HANDOVER',
  APPOINTMENT = 'APPOINTMENT',
}

registerEnumType(TermBeginning, {
  name: 'TermBeginning',
  description: 'How a term began.',
  valuesMap: {
    FOUNDING: { description: 'With the founding of the body.' },
    ELECTION: { description: 'By election.' },
    HANDOVER: { description: 'The holder before handed the office over.' },
    APPOINTMENT: { description: 'By appointment.' },
  },
});

export enum TermEnding {
  HANDOVER = 'HANDOVER',
  DECISION = 'DECISION',
  RESIGNATION = 'RESIGNATION',
}

registerEnumType(TermEnding, {
  name: 'TermEnding',
  description: 'How a term ended.',
  valuesMap: {
    HANDOVER: { description: 'The office was handed over to the next holder.' },
    DECISION: { description: 'By decision, with nobody following at once.' },
    RESIGNATION: { description: 'The holder gave it up.' },
  },
});

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'A time during which a university or a person held an office. Of an office that universities hold, a term with ' +
    'a person tells who exercised it. What the sources do not say is null. A term ends by handover or decision, ' +
    'never because a calendar says so. At no time has an office more holders than seats.',
})
export class Term implements Node, Scope {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('text')
  officeId: string;

  @Column({ type: 'text', nullable: true, insert: false, update: false })
  side: Side | null;

  @Column('text', { nullable: true })
  universityId: string | null;

  @Column('text', { nullable: true })
  personId: string | null;

  @ShownBy()
  @Column('text', { nullable: true })
  post: string | null;

  @ShownBy()
  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Which holder of the office it is, from 1; null when not known.',
  })
  ordinal: number | null;

  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, {
    name: 'from',
    nullable: true,
    description: 'Its first day; null when not known.',
  })
  validFrom: string | null;

  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, {
    name: 'to',
    nullable: true,
    description: 'The day on which it ended, the first that it no longer covers; null when no end is known.',
  })
  validTo: string | null;

  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it was meant to end; null when nothing was said.',
  })
  expectedTo: string | null;

  @Column('boolean')
  @Field({
    description:
      'True when the association keeps this term itself, so that it runs until an end is recorded. False for what ' +
      'was gathered from sources: then no end that is known is no proof beyond `attestedOn`.',
  })
  isKept: boolean;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, { nullable: true, description: 'The last day with proof of it.' })
  attestedOn: string | null;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => TermBeginning, { nullable: true, description: 'How it began; null when not known.' })
  began: TermBeginning | null;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => TermEnding, {
    nullable: true,
    description: 'How it ended; null when it has not, or when not known.',
  })
  ended: TermEnding | null;

  @ShownBy()
  @Column('text')
  @Field(() => FactBasis, { description: 'How it is known.' })
  basis: FactBasis;

  @ShownBy()
  @Column('text', { nullable: true })
  note: string | null;

  @ShownBy()
  @Column('text', { array: true })
  @Field(() => [String], { description: 'Where the term comes from.' })
  sources: string[];

  @ShownBy()
  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @ShownBy()
  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;

  /** These follow from the dates; the database computes them. */
  @Column({ type: 'date', insert: false, update: false })
  latestStart: string;

  @NotShown()
  @Column({ type: 'date', insert: false, update: false })
  earliestEnd: string;

  @Column({ type: 'daterange', insert: false, update: false })
  certain: string;

  @Column({ type: 'daterange', insert: false, update: false })
  possible: string;

  /** Whose record it is: the office's, not the holder's. */
  get scopeKind(): ScopeKind {
    return this.side ? ScopeKind.SIDE : ScopeKind.ASSOCIATION;
  }

  get partnerId(): null {
    return null;
  }

  /** Within a university's term a person exercises the office: these are counted apart. */
  get isOfPerson(): boolean {
    return this.personId !== null;
  }

  mayCover(day: string): boolean {
    return hasDay(this.possible, day);
  }

  surelyCovers(day: string): boolean {
    return hasDay(this.certain, day);
  }

  isOverdue(today: string): boolean {
    return this.validTo === null && this.expectedTo !== null && lastDay(this.expectedTo) < today;
  }
}

function rule(constraint: string, reason: string, message: string, ...path: string[]): void {
  onConstraint(
    constraint,
    () => new PortalError(ErrorCode.RULE_VIOLATION, reason, message, { path: ['input', ...path] }),
  );
}

rule(
  'term_seats_excl',
  'SEATS_TAKEN',
  'The office has no free seat at that time. Hand it over (`handOver`), end a term first, or correct the dates.',
);
rule('term_ordinal_key', 'ORDINAL_TAKEN', 'Another term of the office has this number already.', 'ordinal');
rule('term_order_check', 'TERM_ORDER', 'A term lasts for a day at least: it cannot end before.', 'to');
rule(
  'term_expected_order_check',
  'TERM_ORDER',
  'A term lasts for a day at least: it cannot be meant to end before.',
  'expectedTo',
);
rule(
  'term_attested_check',
  'ATTESTED_OUTSIDE',
  'The last day with proof lies outside of the term.',
  'attestedOn',
);
rule(
  'term_is_kept_check',
  'KEPT_FROM',
  'A term that the association keeps itself has a beginning (`from`).',
  'from',
);
rule('term_ended_to_check', 'END_WITHOUT_DATE', 'How it ended needs a day on which it ended (`to`).', 'to');
rule('term_before_office', 'BEFORE_OFFICE', 'The office did not exist yet at that time.', 'from');
rule('term_after_office', 'AFTER_OFFICE', 'The office had been abolished by that time.', 'from');
rule(
  'term_holder_check',
  'HOLDER_KIND',
  'An office that universities hold needs a university, one that persons hold a person; see `Office.heldBy`.',
);
rule(
  'term_university_side_fkey',
  'OTHER_SIDE',
  'An office of a side is held by universities and persons of that side.',
);
rule(
  'term_rotating_chair_full_member',
  'FULL_MEMBER_REQUIRED',
  'Only a full member can be rotating chair, and the university was none when the term begins. Record its membership first, or choose another university.',
  'universityId',
);
onConstraint('term_office_id_fkey', () => notFound('office', ['input', 'officeId']));
