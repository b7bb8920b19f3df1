import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfTheAssociation, type Side } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { BallotRules } from './ballot-rules.entity.js';

export const BALLOT_PREFIX = 'bal';

export enum BallotState {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
}

registerEnumType(BallotState, {
  name: 'BallotState',
  description: 'Where a ballot stands.',
  valuesMap: {
    OPEN: { description: 'Votes can be cast.' },
    CLOSED: { description: 'Closed by an officer, and counted.' },
    CANCELLED: { description: 'Given up before it was counted.' },
  },
});

export enum Choice {
  FOR = 'FOR',
  AGAINST = 'AGAINST',
  ABSTAIN = 'ABSTAIN',
}

registerEnumType(Choice, {
  name: 'Choice',
  description: 'What a university votes.',
  valuesMap: {
    FOR: { description: 'In favour.' },
    AGAINST: { description: 'Against.' },
    ABSTAIN: { description: 'Neither; it counts for the quorum.' },
  },
});

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'A vote of the liaison officers on an application for membership, at a meeting or by correspondence. Known to the people ' +
    'of universities, the secretariats, and the permanent chairs; the outcome is with the application and the decision.',
})
export class Ballot extends OfTheAssociation implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, {
    description: 'Counts the changes of the record, from 1; votes are none. For `expectedVersion`.',
  })
  version: number;

  @Column('text')
  applicationId: string;

  @Column('text', { nullable: true })
  meetingId: string | null;

  @Column('text')
  rulesId: string;

  @Column('boolean')
  @Field({
    description:
      'True where nobody is to know who voted what. Only counts are shown after the close, as they are for each side: ' +
      'where all of a side have voted alike, these tell it.',
  })
  isSecret: boolean;

  @Column('text')
  @Field(() => BallotState, { description: 'Where it stands.' })
  state: BallotState;

  @Column('date', { nullable: true })
  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day on which it is to be closed, as announced; votes are taken until it is closed.',
  })
  closesOn: string | null;

  @Column('timestamptz')
  @Field({ description: 'When it was opened. Who is an elector was settled then.' })
  openedAt: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => Date, {
    nullable: true,
    description: 'When it was closed or cancelled; null while it is open.',
  })
  closedAt: Date | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was cancelled; null when it was not.' })
  cancelReason: string | null;

  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;

  /** Read along. */
  @Field({ description: 'The rules under which it was opened.' })
  rules: BallotRules;
}

@Entity()
@ObjectType({ description: 'A university that has a vote in a ballot.' })
export class BallotElector {
  @PrimaryColumn('text')
  ballotId: string;

  @PrimaryColumn('text')
  universityId: string;

  @Column('text')
  side: Side;

  /** Gone when the ballot has ended. */
  @Column('uuid', { nullable: true })
  nonce: string | null;

  @Column('text', { nullable: true })
  votedBy: string | null;

  /** Read along, of a named ballot that is closed. */
  @Field(() => Choice, {
    nullable: true,
    description: 'What it voted; null while the ballot is open, in a secret one, and for who has not voted.',
  })
  choice: Choice | null;

  @Field({ description: 'Whether it has voted.' })
  get hasVoted(): boolean {
    return this.votedBy !== null;
  }
}

/** What was voted: with the elector in a named ballot, with nobody in a secret one. */
@Entity()
export class BallotPaper {
  @PrimaryColumn('text')
  ballotId: string;

  @PrimaryColumn('text')
  receiptDigest: string;

  @Column('text')
  side: Side;

  @Column('text')
  choice: Choice;

  @Column('text', { nullable: true })
  universityId: string | null;
}

onConstraint(
  'ballot_open_key',
  () =>
    new PortalError(ErrorCode.CONFLICT, 'BALLOT_OPEN', 'The application has an open ballot already.', {
      path: ['input', 'applicationId'],
    }),
);
