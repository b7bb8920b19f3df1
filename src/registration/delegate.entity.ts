import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Event } from '../events/event.entity.js';
import { ScopedRow } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { Lang } from '../platform/graphql/text.js';

export const DELEGATE_PREFIX = 'dlg';

export enum DelegateState {
  CONFIRMED = 'CONFIRMED',
  WAITING = 'WAITING',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(DelegateState, {
  name: 'DelegateState',
  description: 'Whether a delegate has a seat.',
  valuesMap: {
    CONFIRMED: { description: 'Has a seat.' },
    WAITING: { description: 'Waits for one; see `place`.' },
    WITHDRAWN: { description: 'Does not come.' },
  },
});

/** Why a delegate gets a mail. */
export enum Cause {
  CONFIRMED = 'CONFIRMED',
  WAITING = 'WAITING',
  WITHDRAWN = 'WITHDRAWN',
  MOVED = 'MOVED',
  POSTPONED = 'POSTPONED',
  CANCELLED = 'CANCELLED',
}

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'A person whom the liaison officer of its university has named for an event. Known to the person itself, the ' +
    'liaison officers and editors of its university, those of the universities that host the event, the secretariats of ' +
    'its side and of the hosts, and the operator.',
})
export class Delegate extends ScopedRow implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('text')
  registrationId: string;

  @Column('text')
  eventId: string;

  @Column('text')
  personId: string;

  @Column('text')
  @Field(() => DelegateState, { description: 'Whether it has a seat.' })
  state: DelegateState;

  @Column('integer')
  position: number;

  /** Read along. */
  @Field(() => Int, {
    nullable: true,
    description: 'Its place in the waiting list, from 1; null for others.',
  })
  place: number | null;

  @Column('text')
  @Field(() => Lang, { description: 'The language of the mails to it.' })
  lang: Lang;

  @Column('text')
  @Field({ description: 'The zone in which these mails tell the time.' })
  timeZone: string;

  @Column('timestamptz', { nullable: true })
  @Field(() => Date, { nullable: true, description: 'When it got its seat; null while it has had none.' })
  confirmedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => Date, { nullable: true, description: 'When it was withdrawn; null while it was not.' })
  withdrawnAt: Date | null;

  @Column('timestamptz')
  @Field({ description: 'When it was named.' })
  createdAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;

  /** Read along. */
  event: Event;
}

@Entity()
export class DelegateMail {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  delegateId: string;

  @Column('text')
  cause: Cause;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;
}

onConstraint(
  'delegate_person_key',
  () =>
    new PortalError(
      ErrorCode.CONFLICT,
      'DELEGATE_NAMED',
      'This person has been named for the event already.',
      { path: ['input', 'personId'] },
    ),
);
