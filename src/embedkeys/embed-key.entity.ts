import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ScopedRow } from '../platform/auth/scope.js';
import { Node } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'A public name for a site that embeds events: with `key=` and its id in the address, feeds and embeds are counted ' +
    'for it. It is no secret and gives no right. Known to the liaison officers and editors of its owner, the ' +
    "secretariat of its side and the operator; one of the association's own to both secretariats.",
})
export class EmbedKey extends ScopedRow implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('text')
  @Field({ description: 'Which site it is for, 1 to 100 characters.' })
  name: string;

  @Column('timestamptz')
  @Field({ description: 'When it was made.' })
  createdAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when nothing is counted for it any more; null while it is.',
  })
  endedAt: Date | null;
}

@Entity()
@ObjectType({
  description:
    'How often events were loaded for an embed key on a day. Browsers and proxies keep copies for minutes and show ' +
    'them without asking: so it counts loads, not views.',
})
export class EmbedLoad {
  @PrimaryColumn('text')
  embedKeyId: string;

  @PrimaryColumn('date')
  @Field(() => DayScalar, { description: 'The day in UTC.' })
  day: string;

  @Column('integer')
  @Field(() => Int, { description: 'Requests that were answered.' })
  loads: number;
}
