import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ScopedRow } from '../platform/auth/scope.js';
import { inputError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { Lang } from '../platform/graphql/text.js';
import type { NameParts } from './person-name.js';

export const PERSON_PREFIX = 'per';
export const CONTACT_PREFIX = 'cpt';

export enum ContactKind {
  EMAIL = 'EMAIL',
  PHONE = 'PHONE',
  MESSENGER = 'MESSENGER',
  WEB = 'WEB',
  POST = 'POST',
}

registerEnumType(ContactKind, {
  name: 'ContactKind',
  description: 'By what means somebody can be reached.',
  valuesMap: {
    EMAIL: { description: 'An e-mail address.' },
    PHONE: { description: 'A telephone number, with + and the country code.' },
    MESSENGER: { description: 'A messenger and a name in it, such as "WeChat: …" or "Telegram: …".' },
    WEB: { description: 'An http or https address.' },
    POST: { description: 'A postal address.' },
  },
});

@Entity()
@ObjectType({ description: 'A way to reach a person.' })
export class ContactPoint {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  personId: string;

  @Column('integer')
  position: number;

  @Column('text')
  @Field(() => ContactKind, { description: 'By what means.' })
  kind: ContactKind;

  @Column('text')
  @Field({ description: 'The address, number or name itself.' })
  value: string;

  @Column('boolean')
  @Field({
    description: 'True for one that goes with an office. All others are private.',
  })
  isOfficial: boolean;
}

@ObjectType({ description: 'The parts of a name.' })
export class PersonName implements NameParts {
  @Field(() => Lang, { description: 'The language of its own script.' })
  lang: Lang;

  @Field(() => String, { nullable: true, description: 'The family name in its own script.' })
  familyName: string | null;

  @Field({ description: 'The given name, or initials, in its own script.' })
  givenName: string;

  @Field(() => String, { nullable: true, description: 'The patronymic (отчество); Russian names only.' })
  patronymic: string | null;

  @Field(() => String, { nullable: true, description: 'The family name in Latin letters.' })
  latinFamilyName: string | null;

  @Field(() => String, { nullable: true, description: 'The given name in Latin letters.' })
  latinGivenName: string | null;
}

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'A person. Unless marked as public, known only to the person itself, the operator, the secretariat and the ' +
    'permanent chair of its side, and the people and keys of its university or partner.',
})
export class Person extends ScopedRow implements Node, NameParts {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('boolean')
  @Field({ description: 'True for one who may be named in public, such as the holder of an office.' })
  isPublic: boolean;

  @Column('text')
  lang: Lang;

  @Column('text', { nullable: true })
  familyName: string | null;

  @Column('text')
  givenName: string;

  @Column('text', { nullable: true })
  patronymic: string | null;

  @Column('text', { nullable: true })
  latinFamilyName: string | null;

  @Column('text', { nullable: true })
  latinGivenName: string | null;

  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;
}

onConstraint('person_patronymic_check', () =>
  inputError('PATRONYMIC_OF_RUSSIAN_NAMES', 'Only a Russian name has a patronymic.', [
    'input',
    'name',
    'patronymic',
  ]),
);

onConstraint('person_latin_check', () =>
  inputError(
    'LATIN_GIVEN_NAME_REQUIRED',
    'Give the given name in Latin letters too, or no Latin name at all.',
    ['input', 'name', 'latinGivenName'],
  ),
);
