import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ScopedRow } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';

export const TRUSTED_DOCUMENT_PREFIX = 'trd';
/** Bytes of a text. */
export const TEXT_MAX = 32 * 1024;

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'A query that anybody may ask for by the digest of its text, `GET /graphql?id=<sha256>`, and that may cost fifteen times ' +
    'what other queries may. It gives no right: everybody gets what they may see. The record is known to the liaison ' +
    'officer of its owner, the secretariat of its side and the operator.',
})
export class TrustedDocument extends ScopedRow implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('text')
  @Field({ description: 'What it is for, 1 to 100 characters.' })
  name: string;

  @Column('text')
  @Field({ description: 'Under which it is asked for: the SHA-256 of the text, in hexadecimal digits.' })
  sha256: string;

  @Column('text')
  @Field({ description: 'The GraphQL text, to the byte as it was registered.' })
  text: string;

  @Column('timestamptz')
  @Field({ description: 'When it was registered.' })
  registeredAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'Since when this owner does not need it any more; null while it does. It is answered as long as one of its owners does.',
  })
  retiredAt: Date | null;
}

onConstraint(
  'trusted_document_in_use_key',
  () =>
    new PortalError(
      ErrorCode.CONFLICT,
      'DOCUMENT_REGISTERED',
      'The owner has registered this text already. Ask for it by its SHA-256.',
      { path: ['input', 'text'] },
    ),
);
