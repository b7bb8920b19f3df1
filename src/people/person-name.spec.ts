import { Lang } from '../platform/graphql/text.js';
import { displayName, type NameParts } from './person-name.js';

const ZHOU: NameParts = {
  lang: Lang.ZH,
  familyName: '周',
  givenName: '玉',
  patronymic: null,
  latinFamilyName: 'Zhou',
  latinGivenName: 'Yu',
};
const ALEKSANDROV: NameParts = {
  lang: Lang.RU,
  familyName: 'Александров',
  givenName: 'А.',
  patronymic: 'А.',
  latinFamilyName: 'Aleksandrov',
  latinGivenName: 'A. A.',
};

it.each([
  [ZHOU, Lang.ZH, '周玉', Lang.ZH, false],
  [ZHOU, Lang.EN, 'Zhou Yu', Lang.EN, false],
  [ZHOU, Lang.RU, 'Zhou Yu', Lang.EN, true],
  [ALEKSANDROV, Lang.RU, 'А. А. Александров', Lang.RU, false],
  [ALEKSANDROV, Lang.EN, 'A. A. Aleksandrov', Lang.EN, false],
  [
    { ...ALEKSANDROV, latinGivenName: null, latinFamilyName: null },
    Lang.ZH,
    'А. А. Александров',
    Lang.RU,
    true,
  ],
  [{ ...ZHOU, familyName: null }, Lang.ZH, '玉', Lang.ZH, false],
])('%j in %s', (parts, wanted, text, lang, isFallback) => {
  expect(displayName(parts, wanted)).toEqual({ text, lang, isFallback });
});
