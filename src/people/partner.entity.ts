import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ScopeKind, Side, type Scope } from '../platform/auth/scope.js';
import { Node } from '../platform/graphql/node.js';

export const PARTNER_PREFIX = 'par';

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'An organisation outside of the register that works with the association, such as a site that shows its ' +
    'events. Known to the operator, the secretariat and the permanent chair of the side that looks after it, and to itself.',
})
export class Partner implements Node, Scope {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('text')
  @Field({ description: 'The name, 1 to 300 characters.' })
  name: string;

  @Column('text')
  @Field(() => Side, { description: 'The side whose secretariat looks after it.' })
  side: Side;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The website: an http or https address.' })
  website: string | null;

  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;

  get scopeKind(): ScopeKind {
    return ScopeKind.PARTNER;
  }

  get partnerId(): string {
    return this.id;
  }

  get universityId(): null {
    return null;
  }
}
