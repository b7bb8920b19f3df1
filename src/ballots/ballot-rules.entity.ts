import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { inputError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';

export const BALLOT_RULES_PREFIX = 'brl';

export enum Electorate {
  CERTAIN = 'CERTAIN',
  LAST_KNOWN = 'LAST_KNOWN',
}

registerEnumType(Electorate, {
  name: 'Electorate',
  description: 'Which universities have a vote, on the day on which a ballot is opened. Observers have none.',
  valuesMap: {
    CERTAIN: { description: 'Those that are full members on that day for certain.' },
    LAST_KNOWN: {
      description:
        'Those, and the ones that had become full members by that day and of which no end is recorded, though the last ' +
        'proof may be old.',
    },
  },
});

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'By which rules the working meeting of the liaison officers votes on members, from a day on. They never change: other ' +
    'rules follow them, and a ballot keeps those under which it was opened.',
})
export class BallotRules extends OfTheAssociation implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('date')
  @Field(() => DayScalar, {
    name: 'from',
    description: 'The day from which they hold, until others begin. Of two of one day, those set later hold.',
  })
  validFrom: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'The quorum: at least this share of the electors of each side votes, such as "1/2"; null for none.',
  })
  quorum: string | null;

  @Column('text')
  @Field({
    description: 'The majority: at least this share of all votes counted is in favour, such as "2/3".',
  })
  majority: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'The majority of each side: more than this share of its votes counted is in favour, such as "1/2"; null for none.',
  })
  sideMajority: string | null;

  @Column('boolean')
  @Field({
    description:
      'Whether abstentions are among the votes counted for a majority. For the quorum they always count.',
  })
  countsAbstentions: boolean;

  @Column('text')
  @Field(() => Electorate, { description: 'Which universities have a vote.' })
  electorate: Electorate;

  @Column('boolean')
  @Field({ description: "True for the portal's own default, which is no rule of the association." })
  isDefault: boolean;

  @Column('text', { nullable: true })
  originEn: string | null;

  @Column('text', { nullable: true })
  originRu: string | null;

  @Column('text', { nullable: true })
  originZh: string | null;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Where they come from.' })
  sources: string[];

  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;
}

onConstraint('ballot_rules_origin_check', () =>
  inputError('ORIGIN_REQUIRED', 'Say in one language at least where the rules come from.', [
    'input',
    'origin',
  ]),
);
