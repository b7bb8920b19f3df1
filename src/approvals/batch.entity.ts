import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';

export const BATCH_PREFIX = 'bat';

@Entity()
@ObjectType('Batch', {
  implements: () => [Node],
  description:
    'A half-yearly batch (批次; 上半年, 下半年) of approvals of joint programs by the Ministry of Education of China, ' +
    'with programs of all countries. Public.',
})
export class ApprovalBatch extends OfTheAssociation implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('integer')
  @Field(() => Int, { description: 'The year of the batch; it may be announced in the next one.' })
  year: number;

  @Column('integer')
  @Field(() => Int, { description: 'The half of the year, 1 or 2.' })
  half: number;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The title of the notice, in Chinese.' })
  notice: string | null;

  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, { nullable: true, description: 'The date of the notice.' })
  announcedOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, { nullable: true, description: 'The first report of it that is known.' })
  reportedOn: string | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Programs at bachelor level or above in it.' })
  totalBachelorOrAbove: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Those of them that are undergraduate.' })
  totalUndergraduate: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'A remark, in English.' })
  note: string | null;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Where it comes from.' })
  sources: string[];

  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;
}

onConstraint(
  'approval_batch_half_key',
  () =>
    new PortalError(
      ErrorCode.CONFLICT,
      'BATCH_EXISTS',
      'There is a batch of this half-year already. Change that one.',
      { path: ['input', 'half'] },
    ),
);
onConstraint('approval_batch_order_check', () =>
  inputError('BATCH_TOO_EARLY', 'A batch cannot be announced before its half-year begins.', [
    'input',
    'announcedOn',
  ]),
);
onConstraint('approval_batch_totals_check', () =>
  inputError('BATCH_TOTALS', 'The undergraduate programs are among those at bachelor level or above.', [
    'input',
    'totalUndergraduate',
  ]),
);
