import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfAUniversity } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { inputError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';

export const HEARING_PREFIX = 'hrg';

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'That a member was heard on its exclusion. Known to the operator, the secretariat of its side, and its own liaison ' +
    'officer.',
})
export class Hearing extends OfAUniversity implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('date')
  @Field(() => DayScalar, { description: 'When it was held.' })
  heldOn: string;

  @Column('text', { nullable: true })
  textEn: string | null;

  @Column('text', { nullable: true })
  textRu: string | null;

  @Column('text', { nullable: true })
  textZh: string | null;

  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;
}

onConstraint('hearing_text_check', () =>
  inputError('TEXT_REQUIRED', 'Of a hearing something was said: give the text in one language at least.', [
    'input',
    'text',
  ]),
);
