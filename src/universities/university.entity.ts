import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ShownBy } from '../platform/database/shown-fields.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { ScopeKind, type Scope, Side } from '../platform/auth/scope.js';
import { Node } from '../platform/graphql/node.js';

export const UNIVERSITY_PREFIX = 'uni';

export enum CoordinatesPrecision {
  CITY = 'CITY',
  CAMPUS = 'CAMPUS',
}

registerEnumType(CoordinatesPrecision, {
  name: 'CoordinatesPrecision',
  description: 'What a pair of coordinates is a point of.',
  valuesMap: {
    CITY: { description: 'A point of the city.' },
    CAMPUS: { description: 'A point of the campus.' },
  },
});

@ObjectType({ description: 'A point on the earth in WGS 84.' })
export class Coordinates {
  @Field(() => Float, { description: 'Degrees north, -90 to 90.' })
  latitude: number;

  @Field(() => Float, { description: 'Degrees east, -180 to 180.' })
  longitude: number;

  @Field(() => CoordinatesPrecision, { description: 'What the point is a point of.' })
  precision: CoordinatesPrecision;
}

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'A university of the register: a member of the association, a former one, or one that may become one. What ' +
    'no source says is null.',
})
export class University implements Node, Scope {
  @PrimaryColumn('text')
  id: string;

  @ShownBy()
  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('text')
  @Field({ description: 'The short name in addresses: lower-case letters, digits and hyphens, up to 64.' })
  slug: string;

  @Column('text')
  @Field(() => Side, { description: 'The side of the association on which the university stands.' })
  side: Side;

  @ShownBy('country', 'ProgramBasis.warnings')
  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The country: ISO 3166-1, two letters, such as CN, HK, MO or RU.',
  })
  country: string | null;

  @ShownBy('city')
  @Column('text', { nullable: true })
  cityEn: string | null;

  @ShownBy('city')
  @Column('text', { nullable: true })
  cityRu: string | null;

  @ShownBy('city', 'ProgramBasis.warnings')
  @Column('text', { nullable: true })
  cityZh: string | null;

  @ShownBy()
  @Column('text')
  @Field({ description: 'The time zone: a name of the IANA database, such as Asia/Shanghai.' })
  timeZone: string;

  @ShownBy('coordinates')
  @Column('double precision', { nullable: true })
  latitude: number | null;

  @ShownBy('coordinates')
  @Column('double precision', { nullable: true })
  longitude: number | null;

  @ShownBy('coordinates')
  @Column('text', { nullable: true })
  coordinatesPrecision: CoordinatesPrecision | null;

  @ShownBy()
  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'The year of its founding, 1000 to 2100; sources may count differently.',
  })
  foundedIn: number | null;

  @ShownBy()
  @Column('text', { array: true })
  @Field(() => [String], { description: 'Where the year of founding comes from.' })
  foundedInSources: string[];

  @ShownBy('website', 'JointProgram.export')
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The website: an http or https address.' })
  website: string | null;

  @ShownBy('ror', 'JointProgram.export')
  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'The id in the Research Organization Registry, such as https://ror.org/01yqg2h08. Its checksum is right.',
  })
  ror: string | null;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'A remark of the register.' })
  note: string | null;

  @ShownBy()
  @Column('text', { array: true })
  @Field(() => [String], {
    description:
      'Where the record comes from: web addresses, or `seed:` (the article on the program of HIT and BMSTU), ' +
      '`print:` and `note:` with a text.',
  })
  sources: string[];

  @ShownBy()
  @Column('text', { array: true })
  @Field(() => [String], {
    description: 'Fields that are general knowledge and stand in none of the sources.',
  })
  unsourcedFields: string[];

  @ShownBy()
  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @ShownBy()
  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;

  get scopeKind(): ScopeKind {
    return ScopeKind.UNIVERSITY;
  }

  get universityId(): string {
    return this.id;
  }

  get partnerId(): null {
    return null;
  }

  get coordinates(): Coordinates | null {
    if (this.latitude === null || this.longitude === null || this.coordinatesPrecision === null) return null;
    return { latitude: this.latitude, longitude: this.longitude, precision: this.coordinatesPrecision };
  }
}

onConstraint(
  'university_slug_key',
  () =>
    new PortalError(
      ErrorCode.CONFLICT,
      'SLUG_TAKEN',
      'Another university has this slug. Choose another one.',
      {
        path: ['input', 'slug'],
      },
    ),
);

onConstraint(
  'university_ror_key',
  () =>
    new PortalError(ErrorCode.CONFLICT, 'ROR_TAKEN', 'Another university of the register has this ROR id.', {
      path: ['input', 'ror'],
    }),
);
