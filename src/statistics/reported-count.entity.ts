import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PartialDateScalar } from '../platform/graphql/scalars.js';

export enum ReportedBasis {
  STATED = 'STATED',
  SUM = 'SUM',
  INFERRED = 'INFERRED',
}

registerEnumType(ReportedBasis, {
  name: 'ReportedBasis',
  description: 'How a reported number is known.',
  valuesMap: {
    STATED: { description: 'The source gives it.' },
    SUM: { description: 'It was added up from parts that the source gives.' },
    INFERRED: { description: 'It follows from what the source says; the note tells how.' },
  },
});

@ObjectType({ description: 'Reported numbers of one side; null where not given.' })
export class ReportedOfSide {
  @Field(() => Int, { nullable: true, description: 'Members of both kinds.' })
  total: number | null;

  @Field(() => Int, { nullable: true, description: 'Full members.' })
  full: number | null;

  @Field(() => Int, { nullable: true, description: 'Observers.' })
  observers: number | null;
}

@Entity()
@ObjectType({
  description:
    'How many members there were, as a source gives it. It says nothing of who they were. What the source does not give is null.',
})
export class ReportedCount {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @Field(() => PartialDateScalar, { description: 'When it was so.' })
  asOf: string;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Members of both sides and kinds.' })
  total: number | null;

  @Column('text', { nullable: true })
  @Field(() => ReportedBasis, { nullable: true, description: 'How the total is known.' })
  totalBasis: ReportedBasis | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { name: 'full', nullable: true, description: 'Full members.' })
  fullMembers: number | null;

  @Column('text', { nullable: true })
  @Field(() => ReportedBasis, { nullable: true, description: 'How the number of full members is known.' })
  fullBasis: ReportedBasis | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Observers.' })
  observers: number | null;

  @Column('integer', { nullable: true })
  cnTotal: number | null;

  @Column('integer', { nullable: true })
  cnFull: number | null;

  @Column('integer', { nullable: true })
  cnObservers: number | null;

  @Column('integer', { nullable: true })
  ruTotal: number | null;

  @Column('integer', { nullable: true })
  ruFull: number | null;

  @Column('integer', { nullable: true })
  ruObservers: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'A remark.' })
  note: string | null;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Where it comes from.' })
  sources: string[];

  @Field({ description: 'Of the Chinese side.' })
  get cn(): ReportedOfSide {
    return { total: this.cnTotal, full: this.cnFull, observers: this.cnObservers };
  }

  @Field({ description: 'Of the Russian side.' })
  get ru(): ReportedOfSide {
    return { total: this.ruTotal, full: this.ruFull, observers: this.ruObservers };
  }
}
