import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Event } from '../events/event.entity.js';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';

export const REGISTRATION_PREFIX = 'erg';

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'How one registers for an event: liaison officers name delegates of their universities while it is open. Whoever ' +
    'may know of the event may know of it, but not of all delegates.',
})
export class EventRegistration extends OfTheAssociation implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('text')
  eventId: string;

  @Column('timestamptz')
  @Field({ description: 'The instant at which it opens.' })
  opensAt: Date;

  @Column('timestamptz')
  @Field({ description: 'The instant at which it closes.' })
  closesAt: Date;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Seats in all; null for no limit.' })
  quota: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Seats of the Chinese side; null for no limit.' })
  quotaCn: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Seats of the Russian side; null for no limit.' })
  quotaRu: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Seats of each university; null for no limit.' })
  quotaPerUniversity: number | null;

  @Column('integer')
  @Field(() => Int, { description: 'Seats that are taken.' })
  confirmed: number;

  @Column('integer')
  @Field(() => Int, { description: 'Those of the Chinese side.' })
  confirmedCn: number;

  @Column('integer')
  @Field(() => Int, { description: 'Those of the Russian side.' })
  confirmedRu: number;

  /** Read along. */
  @Field(() => Int, { description: 'Delegates who wait for a seat.' })
  waiting: number;

  @Column('integer')
  lastPosition: number;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What one should know to register, in English.' })
  note: string | null;

  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;

  /** Read along. */
  event: Event;
}

onConstraint(
  'event_registration_event_id_key',
  () =>
    new PortalError(
      ErrorCode.CONFLICT,
      'REGISTRATION_EXISTS',
      'The event has a registration already. Change that one (`updateRegistration`).',
      { path: ['input', 'eventId'] },
    ),
);
onConstraint('event_registration_time_check', () =>
  inputError('REGISTRATION_ORDER', 'A registration closes after it opens.', ['input', 'closesAt']),
);
onConstraint(
  'event_registration_seats_check',
  () =>
    new PortalError(
      ErrorCode.RULE_VIOLATION,
      'QUOTA_TAKEN',
      'More seats than that are confirmed already. Withdraw delegates first, or choose a greater quota.',
      { path: ['input'] },
    ),
);
