import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ScopeKind, Side, type Scope } from '../platform/auth/scope.js';
import { Node } from '../platform/graphql/node.js';
import type { Application } from '../applications/application.entity.js';

export const REVIEW_PREFIX = 'rev';

export enum Verdict {
  AGREE = 'AGREE',
  REFUSE = 'REFUSE',
  RETURN = 'RETURN',
}

registerEnumType(Verdict, {
  name: 'Verdict',
  description: 'What a secretariat says to an application.',
  valuesMap: {
    AGREE: { description: 'It agrees. When both do, the review is over.' },
    REFUSE: { description: 'It refuses, with the reason. One refusal ends the application.' },
    RETURN: { description: 'It asks for more, and says what is missing.' },
  },
});

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'What the permanent secretariat of a side says to one submission of an application. Known to whoever may know of the application.',
})
export class Review implements Node, Scope {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  applicationId: string;

  @Column('integer')
  @Field(() => Int, { description: 'Of which submission.' })
  submission: number;

  @Column('text')
  @Field(() => Side, { description: 'Of which side the secretariat is.' })
  side: Side;

  @Column('text')
  @Field(() => Verdict, { description: 'What it says.' })
  verdict: Verdict;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Of a refusal the reason, of a return what is missing; a remark of others, or null.',
  })
  statement: string | null;

  @Column('timestamptz')
  @Field({ description: 'When.' })
  reviewedAt: Date;

  /** Read along with the review: whoever may know of the one may know of the other. */
  application: Application;

  get scopeKind(): ScopeKind {
    return ScopeKind.SIDE;
  }

  get universityId(): null {
    return null;
  }

  get partnerId(): null {
    return null;
  }
}
