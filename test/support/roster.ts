import { readFileSync } from 'node:fs';

export interface Row {
  kind: 'FULL' | 'OBSERVER' | null;
  from: string | null;
  to: string | null;
  attestedOn: string | null;
}

export interface Record {
  slug: string;
  side: 'CN' | 'RU';
  country: string | null;
  names: { en: string | null; ru: string | null; zh: string | null };
  foundedIn: number | null;
  evidence: 'strong' | 'weak';
  membership: Row[];
}

/** The roster as it stands in the file, read without any of the portal's code. */
export const ROSTER = (
  JSON.parse(readFileSync(new URL('../../seed/universities.json', import.meta.url), 'utf8')) as {
    universities: Record[];
  }
).universities;

export const FOUNDED_ON = '2011-03-06';
const FAR = '9999-12-31';
const DAY_MS = 86_400_000;

function nextDay(day: string, count = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Every day whose text begins with the partial date: the calendar itself tells which there are. */
function daysOf(partial: string): string[] {
  const days: string[] = [];
  for (let day = `${partial}-01-01`.slice(0, 10); day.startsWith(partial); day = nextDay(day)) days.push(day);
  return days;
}

interface World {
  from: string;
  to: string;
}

/**
 * Every course of events that a row allows: on which day it began, on which it ended, and when it was seen.
 * Where a day is not known at all, the earliest and the latest that are possible stand for the ones between.
 */
export function worldsOf(row: Omit<Row, 'kind'>): World[] {
  const worlds = new Map<string, World>();
  const seenOn = row.attestedOn === null ? [null] : daysOf(row.attestedOn);
  for (const seen of seenOn) {
    const begins = row.from ? daysOf(row.from) : [FOUNDED_ON, seen ?? '9000-01-01'];
    for (const from of begins.filter((day) => day >= FOUNDED_ON && (!seen || day <= seen))) {
      const ends = row.to
        ? daysOf(row.to).filter((day) => !seen || day > seen)
        : [nextDay(seen ?? from), FAR];
      for (const to of ends.filter((day) => day > from)) worlds.set(from + to, { from, to });
    }
  }
  return [...worlds.values()];
}

/** Rows that follow upon each other on the same date are one stay in the association. */
function stays(rows: Row[]): Row[] {
  const result: Row[] = [];
  for (const row of rows) {
    const last = result.at(-1);
    if (last?.to && last.to === row.from)
      Object.assign(last, { to: row.to, attestedOn: row.attestedOn, kind: null });
    else result.push({ ...row });
  }
  return result;
}

interface Worlds {
  begins: string[];
  ends: string[];
}

const worldsOfRow = new Map<string, Worlds>();

function sortedWorldsOf(row: Row): Worlds {
  const key = JSON.stringify(row);
  let sorted = worldsOfRow.get(key);
  if (!sorted) {
    const worlds = worldsOf(row);
    sorted = { begins: worlds.map(({ from }) => from).sort(), ends: worlds.map(({ to }) => to).sort() };
    worldsOfRow.set(key, sorted);
  }
  return sorted;
}

/** How many of the sorted days are not after a day. */
function upTo(days: string[], day: string): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle] <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function judge(rows: Row[], day: string, evidence: string): 'YES' | 'NO' | 'UNKNOWN' {
  let possible = false;
  for (const row of rows) {
    const { begins, ends } = sortedWorldsOf(row);
    // In so many worlds it has begun on that day and not ended.
    const covering = upTo(begins, day) - upTo(ends, day);
    if (covering > 0 && covering === begins.length && evidence === 'strong') return 'YES';
    possible ||= covering > 0;
  }
  return possible ? 'UNKNOWN' : 'NO';
}

/** Whether the roster's dates make it a member on a day. */
export function isMember({ membership, evidence }: Record, day: string): 'YES' | 'NO' | 'UNKNOWN' {
  return judge(stays(membership), day, evidence);
}

/** The same for the rows of one kind alone. */
export function isMemberOfKind(
  { membership, evidence }: Record,
  kind: Row['kind'],
  day: string,
): 'YES' | 'NO' | 'UNKNOWN' {
  return judge(
    membership.filter((row) => row.kind === kind),
    day,
    evidence,
  );
}
