import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PartialDateScalar } from '../platform/graphql/scalars.js';

@Entity()
@ObjectType({
  description:
    'A warning that an approval or agreement ends, as it was sent to the parties and secretariats.',
})
export class ExpiryAlert {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  basisId: string;

  @Column('text')
  @Field(() => PartialDateScalar, { description: 'The end that it warned of.' })
  validTo: string;

  @Column('integer')
  @Field(() => Int, { description: 'How many months before the end: 12, 6 or 3.' })
  months: number;

  @Column('timestamptz')
  @Field({ description: 'When it was raised.' })
  raisedAt: Date;

  /** Read along. */
  @Field(() => Int, { description: 'To how many people it has been sent.' })
  sent: number;
}

@Entity()
export class ExpiryAlertMail {
  @PrimaryColumn('text')
  alertId: string;

  @PrimaryColumn('text')
  accountId: string;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;
}
