import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ShownBy } from '../platform/database/shown-fields.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { hasDay } from '../platform/dates.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { ScopeKind, type Scope, type Side } from '../platform/auth/scope.js';
import { FactBasis } from '../platform/facts.js';
import { Node } from '../platform/graphql/node.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';

export const MEMBERSHIP_PREFIX = 'mem';

export enum MemberKind {
  FULL = 'FULL',
  OBSERVER = 'OBSERVER',
}

registerEnumType(MemberKind, {
  name: 'MemberKind',
  description: 'The two kinds of membership. Null in place of one means that no source says which.',
  valuesMap: {
    FULL: { description: 'Full member (полноправный член, 正式成员).' },
    OBSERVER: { description: 'Observer (наблюдатель, 观察员).' },
  },
});

export enum MembershipAnswer {
  YES = 'YES',
  NO = 'NO',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(MembershipAnswer, {
  name: 'MembershipAnswer',
  description: 'Whether a university was a member on a day, as far as the sources say.',
  valuesMap: {
    YES: {
      description:
        'For certain: the day lies between the latest day on which the membership can have begun and the earliest ' +
        'on which it can have ended, or the last day with proof where no end is known.',
    },
    NO: { description: 'No period on record can have covered the day.' },
    UNKNOWN: { description: 'A period may have covered the day, but the sources do not say so.' },
  },
});

export enum MemberStanding {
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
  NONE = 'NONE',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(MemberStanding, {
  name: 'MemberStanding',
  description: 'How a university stands in the association on a day, as far as the sources say.',
  valuesMap: {
    ACTIVE: { description: 'A member for certain, and not suspended.' },
    SUSPENDED: { description: 'A member whose rights rest. It stays in the register.' },
    NONE: { description: 'No member: not yet, or no longer.' },
    UNKNOWN: { description: 'It may have been a member, but the sources do not say so.' },
  },
});

export enum Evidence {
  STRONG = 'STRONG',
  WEAK = 'WEAK',
}

registerEnumType(Evidence, {
  name: 'Evidence',
  description: 'How far the sources of a membership can be relied on.',
  valuesMap: {
    STRONG: { description: 'Enough to call the university a member.' },
    WEAK: { description: 'A hint only. It makes a membership possible, never certain.' },
  },
});

export enum MembershipBeginning {
  FOUNDING = 'FOUNDING',
  ADMISSION = 'ADMISSION',
  PROMOTION = 'PROMOTION',
}

registerEnumType(MembershipBeginning, {
  name: 'MembershipBeginning',
  description: 'How a membership period began.',
  valuesMap: {
    FOUNDING: { description: 'With the founding of the association.' },
    ADMISSION: { description: 'By admission.' },
    PROMOTION: { description: 'An observer became a full member: it was a member all the time.' },
  },
});

export enum MembershipEnding {
  PROMOTION = 'PROMOTION',
  WITHDRAWAL = 'WITHDRAWAL',
  EXCLUSION = 'EXCLUSION',
  MERGER = 'MERGER',
}

registerEnumType(MembershipEnding, {
  name: 'MembershipEnding',
  description: 'How a membership period ended.',
  valuesMap: {
    PROMOTION: { description: 'The observer became a full member: it was a member all the time.' },
    WITHDRAWAL: { description: 'The university left.' },
    EXCLUSION: { description: 'The association excluded the university.' },
    MERGER: { description: 'The university merged into another one.' },
  },
});

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'A time during which a university was a member of one kind. What the sources do not say is null. The periods ' +
    'of one university do not overlap: a partial date is refused only where no day within it can be right; a ' +
    'period of which no beginning is known is the first one, a period of which no end is known the last.',
})
export class MembershipPeriod implements Node, Scope {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('text')
  universityId: string;

  @Column('text', { nullable: true })
  @Field(() => MemberKind, { nullable: true, description: 'The kind; null when no source says which.' })
  kind: MemberKind | null;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => FactBasis, { nullable: true, description: 'How the kind is known; null without a kind.' })
  kindBasis: FactBasis | null;

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

  @Column('boolean')
  @Field({
    description:
      'True when the association keeps this period itself, so that it runs until an end is recorded. False for ' +
      'what was gathered from sources: then no end that is known is no proof beyond `attestedOn`.',
  })
  isOngoing: boolean;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The last day with proof of the membership.',
  })
  attestedOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => MembershipBeginning, { nullable: true, description: 'How it began; null when not known.' })
  began: MembershipBeginning | null;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => MembershipEnding, {
    nullable: true,
    description: 'How it ended; null when it has not, or when not known.',
  })
  ended: MembershipEnding | null;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The decision behind it, in words; null when not known.',
  })
  decision: string | null;

  @Column('text')
  @Field(() => Evidence, { description: 'How far its sources can be relied on.' })
  evidence: Evidence;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'A remark of the register.' })
  note: string | null;

  @ShownBy()
  @Column('text', { array: true })
  @Field(() => [String], { description: 'Where the period comes from.' })
  sources: string[];

  @ShownBy()
  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @ShownBy()
  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;

  /** These ranges follow from the dates; the database computes them. */
  @Column({ type: 'daterange', insert: false, update: false })
  certain: string;

  @Column({ type: 'daterange', insert: false, update: false })
  certainMember: string;

  @Column({ type: 'daterange', insert: false, update: false })
  possible: string;

  /** Read along with the period where somebody's rights are to be told. */
  side: Side;

  get scopeKind(): ScopeKind {
    return ScopeKind.UNIVERSITY;
  }

  get partnerId(): null {
    return null;
  }

  mayCover(day: string): boolean {
    return hasDay(this.possible, day);
  }

  surelyCovers(day: string): boolean {
    return hasDay(this.certain, day);
  }
}

/** Whether the periods of one university make it a member on a day. */
export function membershipAnswer(periods: readonly MembershipPeriod[], day: string): MembershipAnswer {
  if (periods.some(({ certainMember }) => hasDay(certainMember, day))) return MembershipAnswer.YES;
  return periods.some((period) => period.mayCover(day)) ? MembershipAnswer.UNKNOWN : MembershipAnswer.NO;
}

function rule(constraint: string, reason: string, message: string, ...path: string[]): void {
  onConstraint(
    constraint,
    () => new PortalError(ErrorCode.RULE_VIOLATION, reason, message, { path: ['input', ...path] }),
  );
}

rule(
  'membership_period_span_excl',
  'PERIODS_OVERLAP',
  'The university has another membership period at that time. End that one first, or correct the dates.',
);
rule(
  'membership_period_order_check',
  'PERIOD_ORDER',
  'A period lasts for a day at least: it cannot end before.',
  'to',
);
rule(
  'membership_period_attested_from_check',
  'ATTESTED_OUTSIDE',
  'The last day with proof lies before the beginning of the period.',
  'attestedOn',
);
rule(
  'membership_period_attested_to_check',
  'ATTESTED_OUTSIDE',
  'The last day with proof lies after the end of the period.',
  'attestedOn',
);
rule(
  'membership_period_before_founding',
  'BEFORE_FOUNDING',
  'Nobody can be a member before the association was founded.',
  'from',
);
rule(
  'membership_period_is_ongoing_check',
  'ONGOING_DATES',
  'An ongoing period has a beginning (`from`) and no end (`to`).',
  'isOngoing',
);
rule(
  'membership_period_ended_to_check',
  'END_WITHOUT_DATE',
  'How it ended needs a day on which it ended (`to`).',
  'to',
);
rule(
  'membership_period_kind_basis_check',
  'KIND_BASIS',
  'A kind needs a basis (`kindBasis`), and a basis needs a kind.',
  'kindBasis',
);
onConstraint(
  'membership_period_university_id_fkey',
  () =>
    new PortalError(ErrorCode.NOT_FOUND, 'NOT_FOUND', 'There is no such university.', {
      path: ['input', 'universityId'],
    }),
);
