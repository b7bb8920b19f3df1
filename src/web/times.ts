import { Lang } from '../platform/graphql/text.js';

const DAY: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeZone: 'UTC' };
const MONTH: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
const YEAR: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };

/** English as in most of the world: the day before the month. */
const LOCALES: Record<Lang, string> = { [Lang.EN]: 'en-GB', [Lang.RU]: 'ru', [Lang.ZH]: 'zh' };

const PRECISION: Record<number, Intl.DateTimeFormatOptions> = { 4: YEAR, 7: MONTH, 10: DAY };
const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats are costly to make. */
function format(lang: Lang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([lang, options]);
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(LOCALES[lang], options)));
  return made;
}

/** A date as far as it is known: 2011, 2011-03 or 2011-03-06. */
export function showDate(lang: Lang, date: string): string {
  return format(lang, PRECISION[date.length]).format(new Date(date));
}

/** From a first to a last day, as far as they are known. */
export function showDates(lang: Lang, from: string, to: string | null): string {
  if (!to || to === from) return showDate(lang, from);
  if (from.length !== to.length) return `${showDate(lang, from)} – ${showDate(lang, to)}`;
  return format(lang, PRECISION[from.length]).formatRange(new Date(from), new Date(to));
}

/** From instant to instant by the clocks of a zone, which is named. */
export function showTimes(lang: Lang, from: string, to: string, timeZone: string): string {
  const [start, end] = [new Date(from), new Date(to)];
  const shown = format(lang, { dateStyle: 'long', timeStyle: 'short', timeZone }).formatRange(start, end);
  return `${shown} (${zoneName(lang, timeZone, start)})`;
}

export function showInstant(lang: Lang, at: string, timeZone = 'UTC'): string {
  const instant = new Date(at);
  const shown = format(lang, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(instant);
  return `${shown} (${zoneName(lang, timeZone, instant)})`;
}

/** Such as "Asia/Shanghai, GMT+8": the offset is that of the day. */
function zoneName(lang: Lang, timeZone: string, at: Date): string {
  const parts = format(lang, { timeZoneName: 'shortOffset', timeZone }).formatToParts(at);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value;
  return timeZone === 'UTC' ? 'UTC' : `${timeZone}, ${offset}`;
}
