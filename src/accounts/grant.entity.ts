import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { isInForce, Role } from '../platform/auth/rights.js';
import { ScopedRow, ScopeKind, Side } from '../platform/auth/scope.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';

export const GRANT_PREFIX = 'grt';

@Entity('role_grant')
@ObjectType({
  implements: () => [Node],
  description:
    'A role that a person has within a scope for a time. Its rights begin and end with the time, to the moment; those of a ' +
    'university rest while it is suspended or has left the association. ' +
    'Known to the person itself, the operator, the secretariat and the permanent chair of the side, and the ' +
    'liaison officer of the university or partner.',
})
export class Grant extends ScopedRow implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('text')
  personId: string;

  @Column('text')
  @Field(() => Role, { description: 'The role.' })
  role: Role;

  @Field(() => ScopeKind, { name: 'scope', description: 'How far it reaches.' })
  declare scopeKind: ScopeKind;

  @Field(() => Side, {
    nullable: true,
    description: 'The side that it is for, or on which its university or partner stands.',
  })
  declare side: Side | null;

  @Column('timestamptz')
  @Field({ name: 'from', description: 'The instant from which it holds.' })
  validFrom: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => Date, {
    name: 'to',
    nullable: true,
    description: 'The instant from which it no longer holds; null when no end is set.',
  })
  validTo: Date | null;

  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;

  isInForce(at: Date): boolean {
    return isInForce(this, at);
  }
}

onConstraint(
  'role_grant_period_excl',
  () =>
    new PortalError(
      ErrorCode.RULE_VIOLATION,
      'GRANT_OVERLAP',
      'The person has this role in this scope at that time already. End that grant first, or choose other times.',
      { path: ['input'] },
    ),
);

onConstraint('role_grant_term_check', () =>
  inputError('GRANT_TERM', 'The grant would end before it begins.', ['input', 'to']),
);

onConstraint('role_grant_role_check', () =>
  inputError(
    'ROLE_SCOPE',
    'This role cannot be given for this kind of scope; see the descriptions of the roles.',
    ['input', 'scope'],
  ),
);
