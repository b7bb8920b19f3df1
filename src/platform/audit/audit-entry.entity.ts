import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ScopedRow } from '../auth/scope.js';
import type { ViewerKind } from '../auth/viewer.js';
import { Node } from '../graphql/node.js';

export const AUDIT_PREFIX = 'aud';

export const ActorKind: Record<ViewerKind, ViewerKind> = {
  ANONYMOUS: 'ANONYMOUS',
  PERSON: 'PERSON',
  KEY: 'KEY',
  OPERATOR_TOKEN: 'OPERATOR_TOKEN',
  SYSTEM: 'SYSTEM',
};

registerEnumType(ActorKind, {
  name: 'ActorKind',
  description: 'What kind of caller somebody is.',
  valuesMap: {
    ANONYMOUS: { description: 'Nobody has signed in: the public.' },
    PERSON: { description: 'A person who is signed in.' },
    KEY: { description: 'The system of a university or a partner, with an institution key.' },
    OPERATOR_TOKEN: { description: "Whoever holds the operator's token." },
    SYSTEM: { description: 'The portal itself, or a command at its terminal.' },
  },
});

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'One act on one record. Entries are never changed. Each carries a hash over itself and the entry before, so ' +
    'that a missing or altered one is noticed.',
})
export class AuditEntry extends ScopedRow implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('bigint', { transformer: { from: Number, to: (seq: number) => seq } })
  @Field(() => Int, { description: 'Its place in the chain, from 1 without gaps.' })
  seq: number;

  @Column('timestamptz')
  @Field({ description: 'When.' })
  at: Date;

  @Column('text')
  @Field(() => ActorKind, { description: 'What kind of caller it was.' })
  actorKind: ViewerKind;

  @Column('text')
  @Field({ description: 'Who: the id of an account or an institution key, or a word where there is none.' })
  actorId: string;

  @Column('text', { nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: 'The person for whom the operator acted; null when somebody acted for themselves.',
  })
  onBehalfOf: string | null;

  @Column('text')
  @Field({ description: 'What was done: the name of the mutation, such as updateUniversity.' })
  action: string;

  @Column('text')
  @Field({ description: 'The type of the record, such as University.' })
  subjectType: string;

  @Column('text')
  @Field(() => ID, { description: 'The record.' })
  subjectId: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The id of the request, as in its header X-Request-Id and in the logs; null for commands.',
  })
  requestId: string | null;

  @Column('text')
  valuesDigest: string;

  @Column('text')
  contentHash: string;

  @Column('text')
  @Field({ description: 'The hash of the entry before; empty for the first.' })
  previousHash: string;

  @Column('text')
  @Field({ description: 'SHA-256 over the hash before, the place and the content, in hexadecimal digits.' })
  hash: string;
}

/** What an entry keeps outside of the chain, since persons may stand in it. */
@Entity()
export class AuditValues {
  @PrimaryColumn('text')
  entryId: string;

  @Column('text', { nullable: true })
  salt: string | null;

  @Column('text', { nullable: true })
  body: string | null;

  @Column('timestamptz', { nullable: true })
  erasedAt: Date | null;
}
