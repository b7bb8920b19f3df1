import { Type } from 'class-transformer';
import {
  Allow,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import sql from 'sql-template-tag';
import { firstDay, lastDay } from '../platform/dates.js';
import type { Db } from '../platform/database/db.js';
import { Lang } from '../platform/graphql/text.js';
import { SYSTEM } from '../platform/auth/viewer.js';
import { seedId } from '../platform/ids.js';
import { placeOf, readSeedFile, type SeedFault } from '../platform/seed-file.js';
import { IsLine, IsPartialDate, IsSlug, IsSource, IsTimeZone, IsWebAddress } from '../platform/validation.js';
import { IsRor, parseRor } from '../universities/ror.js';
import type { CreateUniversityInput } from '../universities/university.inputs.js';
import type { UniversitiesService } from '../universities/universities.service.js';
import { CoordinatesPrecision, University, UNIVERSITY_PREFIX } from '../universities/university.entity.js';
import { Side } from '../platform/auth/scope.js';
import { FactBasis } from '../platform/facts.js';
import {
  Evidence,
  MEMBERSHIP_PREFIX,
  MemberKind,
  MembershipBeginning,
  MembershipEnding,
} from './membership-period.entity.js';
import type { MembershipsService } from './memberships.service.js';

/** A name or null in each of the three languages. */
class Texts {
  @ValidateIf((_, value) => value !== null)
  @IsLine(300)
  en: string | null;

  @ValidateIf((_, value) => value !== null)
  @IsLine(300)
  ru: string | null;

  @ValidateIf((_, value) => value !== null)
  @IsLine(300)
  zh: string | null;
}

class TextLists {
  @IsArray()
  @IsLine(300, true)
  en: string[];

  @IsArray()
  @IsLine(300, true)
  ru: string[];

  @IsArray()
  @IsLine(300, true)
  zh: string[];
}

class RosterFormerName {
  @IsObject()
  @ValidateNested()
  @Type(() => Texts)
  names: Texts;

  @IsOptional()
  @IsPartialDate()
  from: string | null;

  @IsOptional()
  @IsPartialDate()
  to: string | null;

  @IsOptional()
  @IsLine(1000)
  note?: string | null;

  @ArrayMinSize(1)
  @IsSource(true)
  sources: string[];
}

class RosterPeriod {
  @IsOptional()
  @IsIn(Object.values(MemberKind))
  kind: MemberKind | null;

  @IsOptional()
  @IsIn(Object.values(FactBasis))
  kindBasis: FactBasis | null;

  @IsOptional()
  @IsPartialDate()
  from: string | null;

  @IsOptional()
  @IsPartialDate()
  to: string | null;

  @IsOptional()
  @IsPartialDate()
  attestedOn: string | null;

  @ArrayMinSize(1)
  @IsSource(true)
  sources: string[];

  @IsOptional()
  @IsLine(2000)
  note: string | null;
}

class RosterCoordinates {
  @Min(-90)
  @Max(90)
  lat: number;

  @Min(-180)
  @Max(180)
  lng: number;

  @IsIn(['city', 'campus'])
  precision: 'city' | 'campus';
}

class RosterUniversity {
  @IsSlug()
  slug: string;

  @IsObject()
  @ValidateNested()
  @Type(() => Texts)
  names: Texts;

  @IsObject()
  @ValidateNested()
  @Type(() => TextLists)
  aliases: TextLists;

  @IsObject()
  @ValidateNested()
  @Type(() => Texts)
  abbreviations: Texts;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => RosterFormerName)
  formerNames: RosterFormerName[];

  @IsIn(Object.values(Side))
  side: Side;

  @IsOptional()
  @Matches(/^[A-Z]{2}$/, { message: '$property must be two capital letters of ISO 3166-1, or null' })
  country: string | null;

  @IsObject()
  @ValidateNested()
  @Type(() => Texts)
  city: Texts;

  @IsTimeZone()
  timeZone: string;

  @IsOptional()
  @IsInt()
  @Min(1000)
  @Max(2100)
  foundedIn: number | null;

  @IsOptional()
  @IsArray()
  @IsSource(true)
  foundedInSources: string[] | null;

  @IsOptional()
  @IsWebAddress()
  website: string | null;

  @IsOptional()
  @IsRor()
  ror: string | null;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => RosterCoordinates)
  coordinates: RosterCoordinates | null;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => RosterPeriod)
  membership: RosterPeriod[];

  @IsIn(['strong', 'weak', 'likely', 'possible'])
  evidence: 'strong' | 'weak' | 'likely' | 'possible';

  @IsOptional()
  @IsLine(2000)
  note: string | null;

  @IsArray()
  @IsString({ each: true })
  unsourced: string[];

  @ArrayMinSize(1)
  @IsSource(true)
  sources: string[];
}

export class Roster {
  @Allow()
  about: unknown;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => RosterUniversity)
  universities: RosterUniversity[];

  /** Universities with no more than a hint. They are checked, but are no members and not loaded. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => RosterUniversity)
  likelyMembers: RosterUniversity[];
}

/** The universities that sources call members, with their memberships. */
export function readRoster(file: string, foundedOn: string): Roster {
  return readSeedFile(Roster, file, (roster) => faultsBetween(roster, foundedOn));
}

/** What no single field shows: repetitions, and dates that contradict each other. */
function faultsBetween(roster: Roster, foundedOn: string): SeedFault[] {
  const faults: SeedFault[] = [];
  const taken = new Map<string, string>();
  for (const list of ['universities', 'likelyMembers'] as const) {
    roster[list].forEach((university, index) => {
      const fault = (path: (string | number)[], message: string) =>
        faults.push({ place: placeOf([list, index, ...path]), message });
      for (const field of ['slug', 'ror'] as const) {
        const value = field === 'ror' ? university.ror && parseRor(university.ror) : university.slug;
        if (!value) continue;
        const key = `${field} ${value}`;
        if (taken.has(key)) fault([field], `"${university[field]}" stands already at ${taken.get(key)}`);
        taken.set(key, placeOf([list, index]));
      }
      const { en, ru, zh } = university.names;
      if (!en && !ru && !zh) fault(['names'], 'a university needs a name in one language at least');
      university.formerNames.forEach((former, name) => {
        const { from, to } = former;
        if (from && to && firstDay(from) > lastDay(to)) fault(['formerNames', name], 'ends before it begins');
        if (university.formerNames.slice(0, name).some((other) => heldTogether(former, other))) {
          fault(['formerNames', name], 'held at the same time as another one of its language');
        }
      });
      university.membership.forEach((period, number) => {
        faultsOfPeriod(period, university.membership[number + 1]).forEach((message) =>
          fault(['membership', number], message),
        );
        const days = [period.from, period.attestedOn].filter((date) => typeof date === 'string');
        const tooEarly = period.to && lastDay(period.to) <= firstDay(foundedOn);
        if (tooEarly || days.some((date) => lastDay(date) < firstDay(foundedOn))) {
          fault(['membership', number], `is older than the association, which was founded on ${foundedOn}`);
        }
      });
    });
  }
  return faults;
}

function heldTogether(one: RosterFormerName, other: RosterFormerName): boolean {
  const sameLanguage = (['en', 'ru', 'zh'] as const).some((lang) => one.names[lang] && other.names[lang]);
  if (!sameLanguage || !one.from || !one.to || !other.from || !other.to) return false;
  return lastDay(one.from) < firstDay(other.to) && lastDay(other.from) < firstDay(one.to);
}

function faultsOfPeriod(
  { kind, kindBasis, from, to, attestedOn }: RosterPeriod,
  next?: RosterPeriod,
): string[] {
  const faults: string[] = [];
  if (Boolean(kind) !== Boolean(kindBasis)) faults.push('a kind needs a kindBasis, and a kindBasis a kind');
  if (from && to && firstDay(from) >= lastDay(to)) faults.push('ends before it begins');
  if (attestedOn && from && lastDay(attestedOn) < firstDay(from)) faults.push('attestedOn lies before from');
  if (attestedOn && to && firstDay(attestedOn) >= lastDay(to)) faults.push('attestedOn lies after to');
  if (next && (!to || !next.from || lastDay(next.from) < firstDay(to)))
    faults.push('overlaps the next period');
  return faults;
}

export interface RosterResult {
  added: number;
  present: number;
}

/**
 * Adds what is missing. A university that is there, by its id, slug or ROR id, is left as it is: from its first
 * day on the portal it keeps its own data.
 */
export async function seedRoster(
  db: Db,
  universities: UniversitiesService,
  memberships: MembershipsService,
  roster: Roster,
  foundedOn: string,
): Promise<RosterResult> {
  const present = await db.rows<Pick<University, 'id' | 'slug' | 'ror'>>(
    sql`select id, slug, ror from university`,
  );
  const taken = new Set(present.flatMap(({ id, slug, ror }) => [id, slug, ror]));
  const missing = roster.universities.filter(({ slug, ror }) => {
    const keys = [seedId(UNIVERSITY_PREFIX, slug), slug, ror && parseRor(ror)];
    return !keys.some((key) => key && taken.has(key));
  });
  for (const record of missing) {
    const id = seedId(UNIVERSITY_PREFIX, record.slug);
    await universities.create(SYSTEM, inputOf(record), id, record.unsourced);
    for (const [index, period] of record.membership.entries()) {
      await memberships.record(
        SYSTEM,
        {
          ...period,
          universityId: id,
          isOngoing: false,
          ...actsAround(record.membership, index, foundedOn),
          evidence: record.evidence === 'strong' ? Evidence.STRONG : Evidence.WEAK,
        },
        seedId(MEMBERSHIP_PREFIX, `${record.slug} ${index}`),
      );
    }
  }
  return { added: missing.length, present: roster.universities.length - missing.length };
}

function inputOf(record: RosterUniversity): CreateUniversityInput {
  const { aliases, coordinates, formerNames, foundedInSources, ...rest } = record;
  return {
    ...rest,
    aliases: inLanguages(aliases).flatMap(([lang, texts]) => texts.map((text) => ({ lang, text }))),
    formerNames: formerNames.flatMap(({ names, from, to, note, sources }) =>
      inLanguages(names).flatMap(([lang, text]) =>
        text ? [{ lang, text, validFrom: from, validTo: to, note, sources }] : [],
      ),
    ),
    coordinates: coordinates && {
      latitude: coordinates.lat,
      longitude: coordinates.lng,
      precision: coordinates.precision === 'city' ? CoordinatesPrecision.CITY : CoordinatesPrecision.CAMPUS,
    },
    foundedInSources: foundedInSources ?? [],
    identifiers: [],
  };
}

function inLanguages<T>({ en, ru, zh }: { en: T; ru: T; zh: T }): [Lang, T][] {
  return [
    [Lang.EN, en],
    [Lang.RU, ru],
    [Lang.ZH, zh],
  ];
}

/**
 * How a period began and ended, as far as its dates say: a period that begins when an observer's ends is its
 * promotion; one that begins in the time of the founding belongs to a founder; any other known beginning is
 * an admission.
 */
function actsAround(
  periods: RosterPeriod[],
  index: number,
  foundedOn: string,
): { began: MembershipBeginning | null; ended: MembershipEnding | null } {
  const period = periods[index];
  return {
    began: beginning(period, periods[index - 1], foundedOn),
    ended: isPromotion(period, periods[index + 1]) ? MembershipEnding.PROMOTION : null,
  };
}

function beginning(
  period: RosterPeriod,
  before: RosterPeriod | undefined,
  foundedOn: string,
): MembershipBeginning | null {
  if (!period.from) return null;
  if (isPromotion(before, period)) return MembershipBeginning.PROMOTION;
  return foundedOn.startsWith(period.from) ? MembershipBeginning.FOUNDING : MembershipBeginning.ADMISSION;
}

function isPromotion(before: RosterPeriod | undefined, after: RosterPeriod | undefined): boolean {
  return (
    before?.kind === MemberKind.OBSERVER &&
    after?.kind === MemberKind.FULL &&
    Boolean(before.to) &&
    before.to === after.from
  );
}
