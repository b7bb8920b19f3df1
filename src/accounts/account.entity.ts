import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { onConstraint } from '../platform/database/constraint-errors.js';
import type { Role } from '../platform/auth/rights.js';
import type { Scope, ScopeKind, Side } from '../platform/auth/scope.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { Lang } from '../platform/graphql/text.js';

export const ACCOUNT_PREFIX = 'acc';

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'What a person signs in with. Known to the person itself, the operator, the secretariat of its side and the ' +
    'liaison officer of its university or partner.',
})
export class Account implements Node, Scope {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('text')
  personId: string;

  @Column('text')
  @Field({ description: 'The address to which sign-in codes go.' })
  email: string;

  @Column('text')
  emailKey: string;

  @Column('text')
  @Field(() => Lang, { description: 'The language of the mails to the person.' })
  lang: Lang;

  @Column('boolean')
  @Field({ description: 'True when nobody can sign in with it any more.' })
  isClosed: boolean;

  @Column('timestamptz')
  sessionsFrom: Date;

  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;

  /** The scope is that of the person; it is read along with the account, as are the person's grants. */
  scopeKind: ScopeKind;
  side: Side | null;
  universityId: string | null;
  partnerId: string | null;
  /** The grants that the person has or will have. */
  grants: readonly (Scope & { role: Role })[];
}

onConstraint(
  'account_person_id_key',
  () =>
    new PortalError(
      ErrorCode.CONFLICT,
      'ACCOUNT_EXISTS',
      'The person has an account already. Change that one.',
      {
        path: ['input', 'personId'],
      },
    ),
);

onConstraint(
  'account_email_key_key',
  () =>
    new PortalError(
      ErrorCode.CONFLICT,
      'EMAIL_TAKEN',
      'Another account has this address. Each person signs in with an address of their own.',
      { path: ['input', 'email'] },
    ),
);
