import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfAUniversity } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';

export const SUSPENSION_PREFIX = 'sus';

export enum SuspensionEnding {
  REINSTATEMENT = 'REINSTATEMENT',
  END_OF_MEMBERSHIP = 'END_OF_MEMBERSHIP',
}

registerEnumType(SuspensionEnding, {
  name: 'SuspensionEnding',
  description: 'How a suspension ended.',
  valuesMap: {
    REINSTATEMENT: { description: 'The university was reinstated: it has its rights again.' },
    END_OF_MEMBERSHIP: { description: 'The university left the association while it was suspended.' },
  },
});

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'A time during which the rights of a member rest: its people and its institution keys have none through it. It ' +
    'stays in the register. A day begins at midnight in UTC.',
})
export class Suspension extends OfAUniversity implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('date')
  @Field(() => DayScalar, { name: 'from', description: 'Its first day.' })
  beginsOn: string;

  @Column('date', { nullable: true })
  @Field(() => DayScalar, {
    name: 'to',
    nullable: true,
    description:
      'The first day that it no longer covers; null when no end is set. The day on which it began, when it was ' +
      'lifted on that day.',
  })
  endsOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => SuspensionEnding, { nullable: true, description: 'How it ends; null when no end is set.' })
  ended: SuspensionEnding | null;

  /** Decided, and kept where the membership is to end before. */
  @Column('date', { nullable: true })
  reinstatedOn: string | null;

  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;
}

function rule(constraint: string, reason: string, message: string, field: string): void {
  onConstraint(
    constraint,
    () => new PortalError(ErrorCode.RULE_VIOLATION, reason, message, { path: ['input', field] }),
  );
}

rule(
  'suspension_days_excl',
  'SUSPENDED_ALREADY',
  'The university is suspended at that time already. Reinstate it first (`reinstateMember`).',
  'universityId',
);
rule(
  'suspension_membership_check',
  'SUSPENDED_WITHOUT_MEMBERSHIP',
  'A university is suspended only while it is a member, or may be. Look at its membership periods and its suspensions.',
  'universityId',
);
rule(
  'membership_suspension_check',
  'SUSPENDED_THEN',
  'The university is suspended on a day that its membership would not cover any more. Reinstate it first ' +
    '(`reinstateMember`), or exclude it (`excludeMember`), which ends both.',
  'to',
);
rule('suspension_order_check', 'SUSPENSION_ORDER', 'The suspension would end before it begins.', 'on');
