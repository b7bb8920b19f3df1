import { Lang } from '../platform/graphql/text.js';
const DAY = { dateStyle: 'long', timeZone: 'UTC' };
const MONTH = { year: 'numeric', month: 'long', timeZone: 'UTC' };
const YEAR = { year: 'numeric', timeZone: 'UTC' };
/** English as in most of the world: the day before the month. */
const LOCALES = { [Lang.EN]: 'en-GB', [Lang.RU]: 'ru', [Lang.ZH]: 'zh' };
const PRECISION = { 4: YEAR, 7: MONTH, 10: DAY };
const formats = new Map();
/** Formats are costly to make. */
function format(lang, options) {
    const key = JSON.stringify([lang, options]);
    let made = formats.get(key);
    if (!made)
        formats.set(key, (made = new Intl.DateTimeFormat(LOCALES[lang], options)));
    return made;
}
/** A date as far as it is known: 2011, 2011-03 or 2011-03-06. */
export function showDate(lang, date) {
    return format(lang, PRECISION[date.length]).format(new Date(date));
}
/** From a first to a last day, as far as they are known. */
export function showDates(lang, from, to) {
    if (!to || to === from)
        return showDate(lang, from);
    if (from.length !== to.length)
        return `${showDate(lang, from)} – ${showDate(lang, to)}`;
    return format(lang, PRECISION[from.length]).formatRange(new Date(from), new Date(to));
}
/** From instant to instant by the clocks of a zone, which is named. */
export function showTimes(lang, from, to, timeZone) {
    const [start, end] = [new Date(from), new Date(to)];
    const shown = format(lang, { dateStyle: 'long', timeStyle: 'short', timeZone }).formatRange(start, end);
    return `${shown} (${zoneName(lang, timeZone, start)})`;
}
export function showInstant(lang, at, timeZone = 'UTC') {
    const instant = new Date(at);
    const shown = format(lang, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(instant);
    return `${shown} (${zoneName(lang, timeZone, instant)})`;
}
/** Such as "Asia/Shanghai, GMT+8": the offset is that of the day. */
function zoneName(lang, timeZone, at) {
    const parts = format(lang, { timeZoneName: 'shortOffset', timeZone }).formatToParts(at);
    const offset = parts.find(({ type }) => type === 'timeZoneName')?.value;
    return timeZone === 'UTC' ? 'UTC' : `${timeZone}, ${offset}`;
}
//# sourceMappingURL=times.js.map