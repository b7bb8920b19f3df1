import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfAUniversity } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { JsonScalar } from '../platform/graphql/json.js';
import { Node } from '../platform/graphql/node.js';

export const CHANGE_REQUEST_PREFIX = 'chr';

export enum ChangeRequestState {
  OPEN = 'OPEN',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(ChangeRequestState, {
  name: 'ChangeRequestState',
  description: 'What has become of a request for a change.',
  valuesMap: {
    OPEN: { description: 'It waits for the secretariat of its side.' },
    ACCEPTED: { description: 'The change was made.' },
    DECLINED: { description: 'The secretariat has declined it, and says why.' },
    WITHDRAWN: { description: 'The university has taken it back.' },
  },
});

@Entity()
@ObjectType({ description: 'One official field that a request would change.' })
export class RequestedChange {
  @PrimaryColumn('text')
  requestId: string;

  @PrimaryColumn('text')
  @Field({ description: 'The field, such as `country` or `names.en`.' })
  field: string;

  @Column('text')
  universityId: string;

  @Column('integer')
  position: number;

  @Column('jsonb', { nullable: true })
  @Field(() => JsonScalar, { nullable: true, description: 'Its value when the change was asked for.' })
  was: unknown;

  @Column('jsonb', { nullable: true })
  @Field(() => JsonScalar, { nullable: true, description: 'The value that is asked for.' })
  wanted: unknown;

  @Column('boolean')
  isOpen: boolean;
}

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'That a university asks the secretariat of its side to change what is official of it. Known to the operator, that ' +
    'secretariat, and the liaison officer and editors of the university.',
})
export class ChangeRequest extends OfAUniversity implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('text')
  @Field(() => ChangeRequestState, { description: 'What has become of it.' })
  state: ChangeRequestState;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why the university asks for it.' })
  reason: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was declined; null when it was not.' })
  answer: string | null;

  @Column('timestamptz')
  @Field({ description: 'When it was made.' })
  createdAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => Date, {
    nullable: true,
    description: 'When it was answered or taken back; null while it is open.',
  })
  closedAt: Date | null;
}

onConstraint(
  'requested_change_field_key',
  () =>
    new PortalError(
      ErrorCode.CONFLICT,
      'CHANGE_PENDING',
      'A change of one of these fields waits for an answer already. Take that request back first (`withdrawChangeRequest`).',
      { path: ['input'] },
    ),
);
