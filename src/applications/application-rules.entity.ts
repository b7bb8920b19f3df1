import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { inputError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';

export const APPLICATION_RULES_PREFIX = 'apr';

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    "What the portal goes by with applications where the association's own rules are not public, and where that comes from.",
})
export class ApplicationRules extends OfTheAssociation implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('integer')
  @Field(() => Int, {
    description: 'So many days after its submission both secretariats are to have reviewed an application.',
  })
  reviewDays: number;

  @Column('text', { nullable: true })
  reviewDaysOriginEn: string | null;

  @Column('text', { nullable: true })
  reviewDaysOriginRu: string | null;

  @Column('text', { nullable: true })
  reviewDaysOriginZh: string | null;

  @Column('boolean')
  @Field({
    description:
      'Whether a newcomer becomes an observer first: then NEW_FULL cannot be applied for (OBSERVER_FIRST).',
  })
  isObserverFirst: boolean;

  @Column('text', { nullable: true })
  observerFirstOriginEn: string | null;

  @Column('text', { nullable: true })
  observerFirstOriginRu: string | null;

  @Column('text', { nullable: true })
  observerFirstOriginZh: string | null;

  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;
}

onConstraint('application_rules_origin_check', () =>
  inputError('ORIGIN_REQUIRED', 'Say in one language at least where it comes from.', ['input']),
);
