import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { Lang, localizedOf, type LocalizedText } from '../platform/graphql/text.js';

export const SERIES_PREFIX = 'srs';

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'A series of events with numbers, such as the summits. Its name may differ in kind by language: what is the V саммит ' +
    'in Russian is the 第五届年会 (fifth annual meeting) in Chinese.',
})
export class EventSeries extends OfTheAssociation implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('text')
  @Field({ description: 'A short name for addresses, such as "summit". It never changes.' })
  slug: string;

  @Column('text', { nullable: true })
  bodyId: string | null;

  @Column('text', { nullable: true })
  nameEn: string | null;

  @Column('text', { nullable: true })
  nameRu: string | null;

  @Column('text', { nullable: true })
  nameZh: string | null;

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

const ROMAN: [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function roman(number: number): string {
  let rest = number;
  return ROMAN.map(([value, letters]) => {
    const times = Math.floor(rest / value);
    rest %= value;
    return letters.repeat(times);
  }).join('');
}

/** Chinese numerals up to 99; beyond, figures are usual too. */
function chinese(number: number): string {
  if (number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[ones]}`;
}

const SUFFIXES: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ENGLISH = new Intl.PluralRules('en', { type: 'ordinal' });

/** What the event of a series with a number is called: 5th summit, V саммит, 第五届年会. */
export function labelOf(series: EventSeries, ordinal: number, lang: Lang): LocalizedText {
  const name = localizedOf(series, 'name', lang)!;
  const texts: Record<Lang, string> = {
    [Lang.EN]: `${ordinal}${SUFFIXES[ENGLISH.select(ordinal)]} ${name.text}`,
    [Lang.RU]: `${roman(ordinal)} ${name.text}`,
    [Lang.ZH]: `第${chinese(ordinal)}届${name.text}`,
  };
  return { ...name, text: texts[name.lang] };
}

onConstraint(
  'event_series_slug_key',
  () =>
    new PortalError(ErrorCode.CONFLICT, 'SLUG_TAKEN', 'Another series has this slug. Choose another one.', {
      path: ['input', 'slug'],
    }),
);
onConstraint('event_series_name_check', () =>
  inputError('NAME_REQUIRED', 'A series needs a name in one language at least.', ['input', 'name']),
);
