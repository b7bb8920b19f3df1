import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Audience } from '../platform/auth/audience.js';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, inputError, notFound, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';

export const DECISION_PREFIX = 'dcn';

export enum DecisionState {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(DecisionState, {
  name: 'DecisionState',
  description: 'How far a decision has come in the portal.',
  valuesMap: {
    DRAFT: { description: 'Being written down; for the secretariats only. It can be changed.' },
    PUBLISHED: { description: 'Published. It stays as it is; another decision may amend it.' },
    WITHDRAWN: { description: 'A draft that was given up. It stays on record for the secretariats.' },
  },
});

@ObjectType({ description: 'How was voted.' })
export class Votes {
  @Field(() => Int, { name: 'for', description: 'Votes in favour.' })
  inFavour: number;

  @Field(() => Int, { description: 'Votes against.' })
  against: number;

  @Field(() => Int, { description: 'Abstentions.' })
  abstained: number;
}

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'A decision of a body of the association. Once published it is never edited: another decision amends it.',
})
export class Decision extends OfTheAssociation implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('text')
  bodyId: string;

  @Column('text', { nullable: true })
  meetingId: string | null;

  @Column('text')
  @Field({ description: 'Its number, unique in its body.' })
  number: string;

  @Column('text')
  @Field(() => PartialDateScalar, { description: 'When it was taken.' })
  decidedOn: string;

  @Column('text', { nullable: true })
  titleEn: string | null;

  @Column('text', { nullable: true })
  titleRu: string | null;

  @Column('text', { nullable: true })
  titleZh: string | null;

  @Column('text', { nullable: true })
  textEn: string | null;

  @Column('text', { nullable: true })
  textRu: string | null;

  @Column('text', { nullable: true })
  textZh: string | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether nobody voted against it; null when not known.',
  })
  isUnanimous: boolean | null;

  @Column('integer', { nullable: true })
  votesFor: number | null;

  @Column('integer', { nullable: true })
  votesAgainst: number | null;

  @Column('integer', { nullable: true })
  votesAbstained: number | null;

  @Column('text', { nullable: true })
  amendsId: string | null;

  @Column('text')
  @Field(() => Audience, { description: 'For whom it is meant once it is published.' })
  audience: Audience;

  @Column('text')
  @Field(() => DecisionState, { description: 'How far it has come.' })
  state: DecisionState;

  @Column('timestamptz', { nullable: true })
  @Field(() => Date, { nullable: true, description: 'When it was published; null when it is not.' })
  publishedAt: Date | null;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Where it comes from.' })
  sources: string[];

  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;

  /** For whom it is now: a draft is the secretariats' own affair. The database computes the same for lists. */
  get shownTo(): Audience {
    return this.state === DecisionState.PUBLISHED ? this.audience : Audience.SECRETARIATS;
  }

  get votes(): Votes | null {
    const { votesFor: inFavour, votesAgainst: against, votesAbstained: abstained } = this;
    return inFavour === null ? null : { inFavour, against: against!, abstained: abstained! };
  }
}

/** What a decision has changed. */
@Entity()
export class DecisionEffect {
  @PrimaryColumn('text')
  decisionId: string;

  @PrimaryColumn('text')
  subjectId: string;

  @Column('integer')
  position: number;

  @Column('timestamptz')
  recordedAt: Date;
}

export function isFinal({ id, state, number }: Decision): PortalError {
  return new PortalError(
    ErrorCode.CONFLICT,
    state === DecisionState.WITHDRAWN ? 'DECISION_WITHDRAWN' : 'DECISION_PUBLISHED',
    state === DecisionState.WITHDRAWN
      ? `The draft ${number} has been withdrawn. Record a new decision.`
      : `The decision ${number} is published and stays as it is. Record another one that amends it (amendsId).`,
    { path: ['input', 'id'], id },
  );
}

onConstraint('decision_text_check', () =>
  inputError(
    'TEXT_REQUIRED',
    'A decision that is published needs a text in one language at least (`updateDecision`).',
    ['input', 'id'],
  ),
);
onConstraint('decision_title_check', () =>
  inputError('TITLE_REQUIRED', 'A decision needs a title in one language at least.', ['input', 'title']),
);
onConstraint(
  'decision_number_key',
  () =>
    new PortalError(
      ErrorCode.CONFLICT,
      'NUMBER_TAKEN',
      'Another decision of this body has this number already. Look at it, or choose another number.',
      { path: ['input', 'number'] },
    ),
);
onConstraint(
  'decision_unanimous_check',
  () =>
    new PortalError(
      ErrorCode.RULE_VIOLATION,
      'NOT_UNANIMOUS',
      'With votes against it, a decision is not unanimous.',
      { path: ['input', 'isUnanimous'] },
    ),
);
onConstraint(
  'decision_amends_published_check',
  () =>
    new PortalError(
      ErrorCode.RULE_VIOLATION,
      'AMENDS_UNPUBLISHED',
      'Only a published decision of the same body can be amended.',
      { path: ['input', 'amendsId'] },
    ),
);
onConstraint('decision_amends_itself_check', () =>
  inputError('AMENDS_ITSELF', 'A decision cannot amend itself.', ['input', 'amendsId']),
);
onConstraint('decision_meeting_id_fkey', () => notFound('meeting of this body', ['input', 'meetingId']));
