import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MemberKind } from '../membership/membership-period.entity.js';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { Node } from '../platform/graphql/node.js';
import { DayScalar, PartialDateScalar } from '../platform/graphql/scalars.js';

export const CERTIFICATE_PREFIX = 'crt';

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'The certificate of a membership, as it was issued. Observers and full members are numbered each by themselves, in the order of issue.',
})
export class Certificate extends OfTheAssociation implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  periodId: string;

  @Column('text')
  applicationId: string;

  @Column('text')
  @Field(() => MemberKind, { description: 'The kind of membership.' })
  kind: MemberKind;

  @Column('integer')
  @Field(() => Int, { description: 'Its number within the kind, from 1: the 14th observer has 14.' })
  number: number;

  @Column('text', { nullable: true })
  nameEn: string | null;

  @Column('text', { nullable: true })
  nameRu: string | null;

  @Column('text', { nullable: true })
  nameZh: string | null;

  @Column('text')
  @Field(() => PartialDateScalar, { description: 'Since when the university is a member of this kind.' })
  memberSince: string;

  @Column('text')
  @Field({ description: 'The number of the decision.' })
  decisionNumber: string;

  @Column('date')
  @Field(() => DayScalar, { description: 'On which day it was issued.' })
  issuedOn: string;

  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;
}
