import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NotShown, ShownBy } from '../platform/database/shown-fields.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { firstDay, lastDay } from '../platform/dates.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
import { FALLBACKS, Lang, type LocalizedText } from '../platform/graphql/text.js';

export enum NameKind {
  OFFICIAL = 'OFFICIAL',
  ABBREVIATION = 'ABBREVIATION',
  ALIAS = 'ALIAS',
}

registerEnumType(NameKind, {
  name: 'NameKind',
  description: 'What a name is.',
  valuesMap: {
    OFFICIAL: { description: 'The full name.' },
    ABBREVIATION: { description: 'The usual short form.' },
    ALIAS: { description: 'Another spelling or translation that sources use. Found by the search.' },
  },
});

@Entity()
@ObjectType({ description: 'A name of a university in one language, with its period as far as it is known.' })
export class UniversityName {
  @NotShown()
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  universityId: string;

  @Column('text')
  @Field(() => NameKind, { description: 'What the name is.' })
  kind: NameKind;

  @Column('text')
  @Field(() => Lang, { description: 'The language of the name.' })
  lang: Lang;

  @Column('text')
  @Field({ description: 'The name, 1 to 300 characters.' })
  text: string;

  @Column('boolean')
  @Field({
    description: 'True for a name that the university no longer bears, even if nobody knows since when.',
  })
  isFormer: boolean;

  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, { nullable: true, description: 'Since when; null when not known.' })
  validFrom: string | null;

  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The day from which it was no longer the name; null for a name in use, or when not known.',
  })
  validTo: string | null;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'A remark of the register.' })
  note: string | null;

  @ShownBy()
  @Column('text', { array: true })
  @Field(() => [String], {
    description: 'Where the name comes from; the sources of the university where empty.',
  })
  sources: string[];

  /** Whether this was the name on a day for certain. */
  surelyHeldOn(day: string): boolean {
    const begun = this.validFrom !== null && lastDay(this.validFrom) <= day;
    return begun && (this.isFormer ? this.validTo !== null && day < firstDay(this.validTo) : true);
  }

  /** Whether this may have been the name on a day. */
  mayHaveBeenHeldOn(day: string): boolean {
    const begun = this.validFrom === null || firstDay(this.validFrom) <= day;
    return begun && (this.validTo === null || day < lastDay(this.validTo));
  }
}

/**
 * Which of the official names of one language to show: the one in use or, with a day, the one that held then
 * for certain; else the one in use if it may have held; else the former one that may have and ended first.
 */
export function nameOn(
  names: readonly UniversityName[],
  day: string | undefined,
): UniversityName | undefined {
  const inUse = names.find(({ isFormer }) => !isFormer);
  if (!day) return inUse;
  const certain = names.find((name) => name.surelyHeldOn(day));
  if (certain) return certain;
  if (inUse?.mayHaveBeenHeldOn(day)) return inUse;
  const possible = names
    .filter(({ validTo, isFormer }) => isFormer && validTo)
    .filter((name) => name.mayHaveBeenHeldOn(day))
    .sort((left, right) => (left.validTo! < right.validTo! ? -1 : 1));
  return possible[0] ?? inUse;
}

/** The official name in use or, with a day, that of the day: in a language or in the next one that has it. */
export function officialNameOf(
  names: readonly UniversityName[],
  wanted: Lang,
  day?: string | null,
): LocalizedText {
  for (const lang of FALLBACKS[wanted]) {
    const ofLanguage = names.filter((name) => name.lang === lang && name.kind === NameKind.OFFICIAL);
    const name = nameOn(ofLanguage, day ?? undefined);
    if (name) return { text: name.text, lang, isFallback: lang !== wanted };
  }
  throw new Error('A university has no name');
}

onConstraint(
  'university_name_held_excl',
  () =>
    new PortalError(
      ErrorCode.RULE_VIOLATION,
      'NAME_OVERLAP',
      'Two official names of one language would hold on the same day. Correct their dates.',
      { path: ['input'] },
    ),
);

onConstraint('university_name_period_check', () =>
  inputError('NAME_PERIOD', 'A name would end before it begins. Correct its dates.', ['input']),
);
