import { Lang } from '../platform/graphql/text.js';
function inOrder(...parts) {
    return parts.filter((part) => part !== null).join(' ');
}
/** In the order of its own language: the family name stands first in Chinese, last in Russian and English. */
function native({ lang, familyName, givenName, patronymic }) {
    switch (lang) {
        case Lang.ZH:
            return `${familyName ?? ''}${givenName}`;
        case Lang.RU:
            return inOrder(givenName, patronymic, familyName);
        case Lang.EN:
            return inOrder(givenName, familyName);
    }
}
/** A Chinese name keeps its order in Latin letters. */
function latin({ lang, latinFamilyName, latinGivenName }) {
    if (latinGivenName === null)
        return undefined;
    return lang === Lang.ZH
        ? inOrder(latinFamilyName, latinGivenName)
        : inOrder(latinGivenName, latinFamilyName);
}
/** The name for readers of a language: in its own script for its own, in Latin letters for all others. */
export function displayName(parts, wanted) {
    const inLatin = parts.lang === wanted ? undefined : latin(parts);
    const lang = inLatin === undefined ? parts.lang : Lang.EN;
    return { text: inLatin ?? native(parts), lang, isFallback: lang !== wanted };
}
//# sourceMappingURL=person-name.js.map