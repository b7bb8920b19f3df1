import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, PortalError } from '../platform/errors.js';

@Entity()
@ObjectType({ description: 'An identifier of a university in a register other than ROR.' })
export class UniversityIdentifier {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  universityId: string;

  @Column('text')
  @Field({ description: 'The register, such as WIKIDATA, ISNI or ERASMUS: upper case, up to 32 characters.' })
  scheme: string;

  @Column('text')
  @Field({ description: 'The identifier in that register, 1 to 200 characters.' })
  value: string;
}

onConstraint(
  'university_identifier_scheme_value_key',
  () =>
    new PortalError(
      ErrorCode.CONFLICT,
      'IDENTIFIER_TAKEN',
      'Another university has one of these identifiers.',
      {
        path: ['input', 'identifiers'],
      },
    ),
);
