import { readFileSync } from 'node:fs';

export interface TermRow {
  body: string;
  office: string;
  side: 'CN' | 'RU' | null;
  university: string | null;
  person: string | null;
  ordinal: number | null;
  from: string | null;
  to: string | null;
  attestedOn: string | null;
}

interface OfficeRow {
  body: string;
  kind: string;
  sides: ('CN' | 'RU' | null)[];
  heldBy: 'UNIVERSITY' | 'PERSON';
}

/** The offices as they stand in the file, read without any of the portal's code. */
export const OFFICES = JSON.parse(
  readFileSync(new URL('../../seed/offices.json', import.meta.url), 'utf8'),
) as { bodies: { slug: string; foundedOn: string | null }[]; offices: OfficeRow[]; terms: TermRow[] };

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(2011, 2, 6);
const FAR = 1e6;

/** Days are counted from the founding. */
export function dayOf(number: number): string {
  return new Date(EPOCH + number * DAY_MS).toISOString().slice(0, 10);
}

export function numberOf(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - EPOCH) / DAY_MS;
}

/** Every day that a partial date may mean: the calendar itself tells which there are. */
function daysOf(partial: string): number[] {
  const days: number[] = [];
  for (let day = numberOf(`${partial}-01-01`.slice(0, 10)); dayOf(day).startsWith(partial); day++)
    days.push(day);
  return days;
}

/** In how many courses of events a term has begun by a day, and ended by it. */
interface Courses {
  many: number;
  begins: Map<number, number>;
  ends: Map<number, number>;
}

const known = new Map<string, Courses>();

/** Every course of events that the dates of a term allow; for a day that is not known, the earliest and the latest. */
function coursesOf({ from, to, attestedOn }: TermRow, floor: number): Courses {
  const key = JSON.stringify([from, to, attestedOn, floor]);
  const before = known.get(key);
  if (before) return before;
  const found: Courses = { many: 0, begins: new Map(), ends: new Map() };
  const add = (begins: number, ends: number): void => {
    found.many += 1;
    found.begins.set(begins, (found.begins.get(begins) ?? 0) + 1);
    found.ends.set(ends, (found.ends.get(ends) ?? 0) + 1);
  };
  for (const seen of attestedOn ? daysOf(attestedOn) : [undefined]) {
    // Seen on a day it held on that day, or ended on it.
    const ends = to ? daysOf(to).filter((end) => seen === undefined || seen <= end) : [FAR];
    for (const end of ends) {
      const last = Math.min(seen ?? FAR, end - 1);
      const begins = from ? daysOf(from) : [floor, last];
      for (const begin of begins.filter((each) => each >= floor && each <= last)) {
        add(begin, end);
        // Without an end that is known it may have ended on the day after the last proof.
        if (!to) add(begin, Math.max(seen ?? begin, begin) + 1);
      }
    }
  }
  known.set(key, found);
  return found;
}

function upTo(days: Map<number, number>, day: number): number {
  let many = 0;
  for (const [each, times] of days) if (each <= day) many += times;
  return many;
}

/** In how many of the courses it was so on a day. */
function covering({ begins, ends }: Courses, day: number): number {
  return upTo(begins, day) - upTo(ends, day);
}

/** The first day on which it has begun in all of them. */
function begun({ begins }: Courses): number {
  return Math.max(...begins.keys());
}

export interface Expected {
  answer: 'HELD' | 'LAST_KNOWN' | 'UNKNOWN' | 'VACANT';
  university: string | null;
  person: string | null;
}

type Known = { term: TermRow; answer: 'HELD' | 'LAST_KNOWN' } | undefined;

/** Who held it on a day; of each term with the courses of events that its proofs allow, its own first. */
function judge(terms: { term: TermRow; proofs: Courses[] }[], day: number): Known {
  const may = terms.filter(({ proofs: [own] }) => covering(own, day) > 0);
  const held = may.find(({ proofs }) => proofs.some((courses) => covering(courses, day) === courses.many));
  if (held) return { term: held.term, answer: 'HELD' };
  let last: { term: TermRow; since: number } | undefined;
  for (const { term, proofs } of terms) {
    const since = Math.min(...proofs.map(begun));
    if (since <= day && (!last || since > last.since)) last = { term, since };
  }
  return last && may.some(({ term }) => term === last.term)
    ? { term: last.term, answer: 'LAST_KNOWN' }
    : undefined;
}

export function holderOn(office: OfficeRow, side: 'CN' | 'RU' | null, day: number): Expected {
  const founded = OFFICES.bodies.find(({ slug }) => slug === office.body)!.foundedOn!;
  const floor = numberOf(founded);
  if (day < floor) return { answer: 'VACANT', university: null, person: null };
  const terms = OFFICES.terms.filter(
    (term) => term.body === office.body && term.office === office.kind && term.side === side,
  );
  const people = terms.filter(({ person }) => person !== null);
  const withPeople = (term: TermRow): Courses[] => {
    const own = coursesOf(term, floor);
    const theirs = people
      .filter((each) => each !== term && term.person === null && each.university === term.university)
      .map((each) => coursesOf(each, floor));
    return [own, ...theirs.filter((courses) => covering(own, begun(courses)) > 0)];
  };
  const main = terms.filter(({ person }) => (person !== null) === (office.heldBy === 'PERSON'));
  const held = judge(
    main.map((term) => ({ term, proofs: withPeople(term) })),
    day,
  );
  if (!held) return { answer: 'UNKNOWN', university: null, person: null };
  const { university } = held.term;
  const person =
    held.term.person ??
    judge(
      people
        .filter((term) => term.university === university)
        .map((term) => ({ term, proofs: [coursesOf(term, floor)] })),
      day,
    )?.term.person ??
    null;
  return { answer: held.answer, university, person };
}
