import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { Node } from '../platform/graphql/node.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';

export const ASSOCIATION_PREFIX = 'asn';

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'The Association of Sino-Russian Technical Universities (ASRTU, АТУРК, 中俄工科大学联盟). There is one.',
})
export class Association extends OfTheAssociation implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  nameEn: string;

  @Column('text')
  nameRu: string;

  @Column('text')
  nameZh: string;

  @Column('text')
  abbreviationEn: string;

  @Column('text')
  abbreviationRu: string;

  @Column('text')
  abbreviationZh: string;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Other names and spellings that sources use.' })
  synonyms: string[];

  @Column('text')
  @Field(() => PartialDateScalar, { description: 'When it was founded.' })
  foundedOn: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The city in which it was founded, in English.' })
  foundedIn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What it is before the law, in English; null when not known.',
  })
  legalForm: string | null;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Where these facts come from.' })
  sources: string[];
}
