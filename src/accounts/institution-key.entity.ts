import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { KeyScope } from '../platform/auth/rights.js';
import { ScopedRow } from '../platform/auth/scope.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';

export const KEY_ID_PREFIX = 'key';

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'A key with which the system of a university or a partner says who it is: `Authorization: Bearer asrtu_…`. It ' +
    'belongs to the institution and outlives the person who made it. It is refused while its university is suspended or has ' +
    'left the association. Known to the operator, the secretariat of ' +
    'the side and the liaison officer of its owner.',
})
export class InstitutionKey extends ScopedRow implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1.' })
  version: number;

  @Column('text')
  @Field({ description: 'What it is for, 1 to 100 characters.' })
  name: string;

  @Column('text')
  @Field({ description: 'The part of the key that may be shown, to tell keys apart.' })
  prefix: string;

  @Column('text')
  secretDigest: string;

  @Column('text', { array: true })
  @Field(() => [KeyScope], { description: 'What it may do.' })
  scopes: KeyScope[];

  @Column('text', { nullable: true })
  replacesId: string | null;

  @Column('timestamptz')
  @Field({ description: 'When it was made.' })
  createdAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;

  @Column('timestamptz')
  @Field({ description: 'The instant from which it is no longer valid.' })
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was revoked; null when it was not.',
  })
  revokedAt: Date | null;

  @Column('date', { nullable: true })
  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day in UTC on which it was used; null for never.',
  })
  lastUsedOn: string | null;

  /**
   * Read along with the key where somebody asks with it: until when it has the rights of its owner; null where it has
   * none at the moment.
   */
  rightsUntil: Date | null;

  isValid(at: Date): boolean {
    return this.revokedAt === null && at < this.expiresAt;
  }
}

onConstraint('institution_key_scopes_check', () =>
  inputError(
    'KEY_SCOPES',
    'A key needs a scope at least. READ_MEMBERS and WRITE_UNIVERSITY are for universities only.',
    ['input', 'scopes'],
  ),
);

onConstraint(
  'institution_key_replaces_id_key',
  () =>
    new PortalError(
      ErrorCode.CONFLICT,
      'KEY_ROTATED',
      'The key has been rotated already. Rotate the one that took its place.',
      { path: ['input', 'id'] },
    ),
);
