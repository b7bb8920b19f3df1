import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum Lang {
  EN = 'EN',
  RU = 'RU',
  ZH = 'ZH',
}

registerEnumType(Lang, {
  name: 'Lang',
  description: 'The languages of the portal.',
  valuesMap: {
    EN: { description: 'English' },
    RU: { description: 'Russian (русский)' },
    ZH: { description: 'Chinese in simplified characters (中文)' },
  },
});

/** The argument of every field that gives a localised text. */
export const LANG_ARGUMENT = {
  type: () => Lang,
  defaultValue: Lang.EN,
  description: 'The language asked for.',
};

/** Where a missing translation is taken from, in this order. */
export const FALLBACKS: Record<Lang, readonly Lang[]> = {
  [Lang.EN]: [Lang.EN, Lang.RU, Lang.ZH],
  [Lang.RU]: [Lang.RU, Lang.EN, Lang.ZH],
  [Lang.ZH]: [Lang.ZH, Lang.EN, Lang.RU],
};

@ObjectType({
  description:
    'A text that tells its language. Where the language asked for is missing, another one stands in: for EN ' +
    'first RU, then ZH; for RU first EN, then ZH; for ZH first EN, then RU. Never empty.',
})
export class LocalizedText {
  @Field({ description: 'The text itself.' })
  text: string;

  @Field(() => Lang, { description: 'The language of the text.' })
  lang: Lang;

  @Field({ description: 'True when `lang` is not the language asked for.' })
  isFallback: boolean;
}

type InLanguages<N extends string> = Partial<Record<`${N}${'En' | 'Ru' | 'Zh'}`, string | null>>;

/** What a row says in its columns `titleEn` and the like. */
export function localizedOf<N extends string>(
  row: InLanguages<N>,
  name: N,
  wanted: Lang,
): LocalizedText | null {
  return localized(
    { [Lang.EN]: row[`${name}En`], [Lang.RU]: row[`${name}Ru`], [Lang.ZH]: row[`${name}Zh`] },
    wanted,
  );
}

/** The text in the language asked for or in the next one that has it. */
export function localized(texts: Partial<Record<Lang, string | null>>, wanted: Lang): LocalizedText | null {
  for (const lang of FALLBACKS[wanted]) {
    const text = texts[lang];
    if (text) return { text, lang, isFallback: lang !== wanted };
  }
  return null;
}
