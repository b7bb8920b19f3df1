import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';

export const BODY_PREFIX = 'bdy';

export enum BodyKind {
  ASSOCIATION = 'ASSOCIATION',
  SUB_ALLIANCE = 'SUB_ALLIANCE',
  ASSEMBLY = 'ASSEMBLY',
}

registerEnumType(BodyKind, {
  name: 'BodyKind',
  description: 'What a body is.',
  valuesMap: {
    ASSOCIATION: { description: 'The association itself.' },
    SUB_ALLIANCE: { description: 'A sub-alliance (子联盟) of some members, with offices of its own.' },
    ASSEMBLY: {
      description: 'In what the members meet: the summit, the working meeting of liaison officers.',
    },
  },
});

@Entity()
@ObjectType({
  implements: () => [Node],
  description: 'The association itself, one of its sub-alliances, or an assembly of its members.',
})
export class Body extends OfTheAssociation implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('text')
  @Field({ description: 'A short name for addresses, such as "asrtu-green". It never changes.' })
  slug: string;

  @Column('text')
  @Field(() => BodyKind, { description: 'What it is.' })
  kind: BodyKind;

  @Column('text', { nullable: true })
  nameEn: string | null;

  @Column('text', { nullable: true })
  nameRu: string | null;

  @Column('text', { nullable: true })
  nameZh: string | null;

  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it was founded; null when not known.',
  })
  foundedOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'A remark of the register, in English.' })
  note: string | null;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Where these facts come from.' })
  sources: string[];

  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;
}

onConstraint(
  'body_slug_key',
  () =>
    new PortalError(ErrorCode.CONFLICT, 'SLUG_TAKEN', 'Another body has this slug. Choose another one.', {
      path: ['input', 'slug'],
    }),
);
onConstraint('body_name_check', () =>
  inputError('NAME_REQUIRED', 'A body needs a name in one language at least.', ['input', 'name']),
);
