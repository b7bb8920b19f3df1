import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MemberKind } from '../membership/membership-period.entity.js';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';

export const CERTIFICATE_SERIES_PREFIX = 'crs';

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'The numbers of the certificates of a kind. Each certificate takes the next one, without gaps; since the association ' +
    'has issued certificates before the portal did, the secretariats can say with which number it goes on.',
})
export class CertificateSeries extends OfTheAssociation implements Node {
  @PrimaryColumn('text')
  @Field(() => MemberKind, { description: 'The kind of membership.' })
  kind: MemberKind;

  @Column('text')
  id: string;

  @Column('integer')
  @Field(() => Int, {
    description:
      'Counts how often the number was set, from 1, but not the certificates. For `expectedVersion`.',
  })
  version: number;

  @Column('integer')
  lastNumber: number;

  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When the number was last set.' })
  updatedAt: Date;

  /** Read along with the series. */
  @Field(() => Int, {
    nullable: true,
    description: 'The highest number that the portal has issued; null when none.',
  })
  lastIssued: number | null;

  @Field(() => Int, { description: 'The number of the certificate that is issued next.' })
  get nextNumber(): number {
    return this.lastNumber + 1;
  }
}

onConstraint(
  'certificate_series_issued_check',
  () =>
    new PortalError(
      ErrorCode.RULE_VIOLATION,
      'NUMBER_ISSUED',
      'A certificate with this number or a higher one is issued already (`lastIssued`). The numbers go on above it.',
      { path: ['input', 'nextNumber'] },
    ),
);
