import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MembershipEnding } from '../membership/membership-period.entity.js';
import { OfAUniversity } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';

export const DEPARTURE_PREFIX = 'dep';

export type DepartureKind =
  MembershipEnding.WITHDRAWAL | MembershipEnding.EXCLUSION | MembershipEnding.MERGER;

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'That a university leaves the association: it withdraws, is excluded, or merges into another one.',
})
export class Departure extends OfAUniversity implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('text')
  @Field(() => MembershipEnding, { description: 'How: WITHDRAWAL, EXCLUSION or MERGER.' })
  kind: DepartureKind;

  @Column('date')
  @Field(() => DayScalar, { name: 'on', description: 'The first day on which it is no longer a member.' })
  onDay: string;

  @Column('text', { nullable: true })
  periodId: string | null;

  @Column('boolean')
  wasOngoing: boolean;

  @Column('text', { nullable: true })
  hearingId: string | null;

  @Column('text', { nullable: true })
  successorId: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => Date, {
    nullable: true,
    description:
      'When a withdrawal was given up: taken back by the member, or overtaken by its exclusion or merger. Null when it stands.',
  })
  revokedAt: Date | null;

  @Column('timestamptz')
  @Field({ description: 'When it was declared.' })
  createdAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;
}

function rule(constraint: string, reason: string, message: string, ...path: string[]): void {
  onConstraint(
    constraint,
    () => new PortalError(ErrorCode.RULE_VIOLATION, reason, message, { path: ['input', ...path] }),
  );
}

const HEARING =
  'A member is heard before it is excluded. Record the hearing (`recordHearing`), which is held by the day of the ' +
  'exclusion, and name it here.';
for (const constraint of [
  'departure_hearing_check',
  'departure_hearing_id_fkey',
  'departure_heard_before_check',
]) {
  rule(constraint, 'HEARING_REQUIRED', HEARING, 'hearingId');
}
rule(
  'departure_hearing_id_key',
  'HEARING_USED',
  'The university has been excluded upon this hearing before. A new exclusion needs a new hearing.',
  'hearingId',
);
onConstraint(
  'departure_period_id_key',
  () =>
    new PortalError(
      ErrorCode.CONFLICT,
      'LEAVING_ALREADY',
      'It is on record already how this membership ends. Look at the departures of the university.',
      { path: ['input'] },
    ),
);
rule('departure_itself_check', 'MERGER_ITSELF', 'A university cannot merge into itself.', 'intoId');
rule(
  'departure_cycle_check',
  'MERGER_CYCLE',
  'The successor has itself merged into this university, at once or by way of others.',
  'intoId',
);
rule(
  'departure_merger_key',
  'MERGED_ALREADY',
  'The university has merged into another one already.',
  'fromId',
);
