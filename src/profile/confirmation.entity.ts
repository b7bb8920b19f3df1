import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { inputError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';

export const CONFIRMATION_RULE_PREFIX = 'cfr';

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'How often a member is to confirm its profile. There is one such rule, which says where it comes from.',
})
export class ConfirmationRule extends OfTheAssociation implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('integer')
  @Field(() => Int, { description: 'Months after which a confirmation is overdue.' })
  months: number;

  @Column('text', { nullable: true })
  originEn: string | null;

  @Column('text', { nullable: true })
  originRu: string | null;

  @Column('text', { nullable: true })
  originZh: string | null;

  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;
}

/** That a member has found its profile right. By whom, the history tells. */
@Entity()
export class ProfileConfirmation {
  @PrimaryColumn('text')
  universityId: string;

  @PrimaryColumn('timestamptz')
  confirmedAt: Date;

  @Column('integer')
  universityVersion: number;
}

onConstraint('confirmation_rule_origin_check', () =>
  inputError('ORIGIN_REQUIRED', 'Say where the rule comes from, in one language at least.', [
    'input',
    'origin',
  ]),
);
