import { Lang } from '../platform/graphql/text.js';
/** The tag of RFC 5646 for each language of the portal. */
export const TAGS = { [Lang.EN]: 'en', [Lang.RU]: 'ru', [Lang.ZH]: 'zh-Hans' };
/** The languages that a text has, as the caller writes one. */
export function inTags({ en, ru, zh }, write) {
    const texts = [
        [Lang.EN, en],
        [Lang.RU, ru],
        [Lang.ZH, zh],
    ];
    return texts.flatMap(([lang, text]) => (text ? [write(TAGS[lang], text)] : []));
}
/** Years as a duration of ISO 8601: 4.5 is P4Y6M. */
export function duration(years) {
    const months = Math.round((years % 1) * 12);
    return `P${Math.floor(years) > 0 ? `${Math.floor(years)}Y` : ''}${months > 0 ? `${months}M` : ''}`;
}
/** Only what is known: fields that are null, undefined or empty lists are left out. */
export function known(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)));
}
//# sourceMappingURL=exchanged.js.map