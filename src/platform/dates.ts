/** Calendar days (`2011-03-06`) and partial dates (`2011`, `2011-03`, `2011-03-06`) as texts. */

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isPartialDate(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const match = PARTIAL.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  // Most days need no calendar.
  return day <= 28 || day <= lastDayOfMonth(year, month);
}

export function isDay(value: unknown): value is string {
  return isPartialDate(value) && value.length === 10;
}

/** The first day that a partial date may mean. */
export function firstDay(partial: string): string {
  return partial + '-01-01'.slice(partial.length - 4);
}

/** The last day that a partial date may mean. */
export function lastDay(partial: string): string {
  if (partial.length === 10) return partial;
  const month = partial.length === 7 ? partial : `${partial}-12`;
  const [year, number] = month.split('-').map(Number);
  return `${month}-${lastDayOfMonth(year, number)}`;
}

/** Whether a range of days as PostgreSQL writes it (`[2011-03-06,2015-01-01)`, `empty`) has the day. */
export function hasDay(range: string, day: string): boolean {
  if (range === 'empty') return false;
  const comma = range.indexOf(',');
  // -infinity sorts before every digit, and infinity after.
  return range.slice(1, comma) <= day && day < range.slice(comma + 1, -1);
}
