import { Type } from 'class-transformer';
import {
  Allow,
  ArrayMinSize,
  IsArray,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import sql from 'sql-template-tag';
import { Body, BODY_PREFIX, BodyKind } from '../association/body.entity.js';
import { Person, PERSON_PREFIX } from '../people/person.entity.js';
import { PersonNameInput } from '../people/person.inputs.js';
import type { Audit } from '../platform/audit/audit.js';
import { ASSOCIATION_SCOPE, Side, sideScope, universityScope, type Scope } from '../platform/auth/scope.js';
import { SYSTEM } from '../platform/auth/viewer.js';
import type { Clock } from '../platform/clock.js';
import type { Db } from '../platform/database/db.js';
import { FactBasis } from '../platform/facts.js';
import { seedId } from '../platform/ids.js';
import { readSeedFile, type SeedFault } from '../platform/seed-file.js';
import { IsLine, IsPartialDate, IsSlug, IsSource } from '../platform/validation.js';
import { HeldBy, Office, OFFICE_PREFIX, OfficeKind } from './office.entity.js';
import { TERM_PREFIX } from './term.entity.js';
import type { TermsService } from './terms.service.js';

class Names {
  @IsOptional()
  @IsLine(300)
  en: string | null;

  @IsOptional()
  @IsLine(300)
  ru: string | null;

  @IsOptional()
  @IsLine(300)
  zh: string | null;
}

abstract class Sourced {
  @IsOptional()
  @IsLine(1000)
  note: string | null;

  @ArrayMinSize(1)
  @IsSource(true)
  sources: string[];
}

class BodyRecord extends Sourced {
  @IsSlug()
  slug: string;

  @IsEnum(BodyKind)
  kind: BodyKind;

  @ValidateNested()
  @Type(() => Names)
  names: Names;

  @IsOptional()
  @IsPartialDate()
  foundedOn: string | null;
}

class PersonRecord {
  @IsSlug()
  slug: string;

  @IsSlug()
  university: string;

  @ValidateNested()
  @Type(() => PersonNameInput)
  name: PersonNameInput;
}

class OfficeRecord extends Sourced {
  @IsSlug()
  body: string;

  @IsEnum(OfficeKind)
  kind: OfficeKind;

  @ArrayMinSize(1)
  @IsIn([...Object.values(Side), null], { each: true })
  sides: (Side | null)[];

  @ValidateNested()
  @Type(() => Names)
  titles: Names;

  @IsEnum(HeldBy)
  heldBy: HeldBy;

  @IsOptional()
  @IsLine(300)
  personIs: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20)
  termYears: number | null;
}

class TermRecord extends Sourced {
  @IsSlug()
  body: string;

  @IsEnum(OfficeKind)
  office: OfficeKind;

  @IsOptional()
  @IsEnum(Side)
  side: Side | null;

  @IsOptional()
  @IsSlug()
  university: string | null;

  @IsOptional()
  @IsSlug()
  person: string | null;

  @IsOptional()
  @IsLine(300)
  post: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  ordinal: number | null;

  @IsOptional()
  @IsPartialDate()
  from: string | null;

  @IsOptional()
  @IsPartialDate()
  to: string | null;

  @IsOptional()
  @IsPartialDate()
  attestedOn: string | null;

  @IsEnum(FactBasis)
  basis: FactBasis;
}

export class OfficesFile {
  @Allow()
  about: unknown;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => BodyRecord)
  bodies: BodyRecord[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PersonRecord)
  people: PersonRecord[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => OfficeRecord)
  offices: OfficeRecord[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => TermRecord)
  terms: TermRecord[];
}

function officeKey({ body, kind, side }: { body: string; kind: OfficeKind; side: Side | null }): string {
  return `${body} ${kind} ${side ?? ''}`;
}

export function readOffices(file: string): OfficesFile {
  return readSeedFile(OfficesFile, file, ({ bodies, people, offices, terms }) => {
    const known = {
      body: new Set(bodies.map(({ slug }) => slug)),
      person: new Set(people.map(({ slug }) => slug)),
      office: new Set(
        offices.flatMap((office) => office.sides.map((side) => officeKey({ ...office, side }))),
      ),
    };
    const faults: SeedFault[] = [];
    offices.forEach(({ body }, index) => {
      if (!known.body.has(body))
        faults.push({ place: `offices[${index}].body`, message: 'is not in the file' });
    });
    terms.forEach((term, index) => {
      const place = `terms[${index}]`;
      if (!known.office.has(officeKey({ ...term, kind: term.office })))
        faults.push({ place: `${place}.office`, message: 'is not in the file' });
      if (term.person && !known.person.has(term.person))
        faults.push({ place: `${place}.person`, message: 'is not in the file' });
    });
    return faults;
  });
}

/**
 * Writes what is missing: bodies, with all that belongs to them. A body that is there is left as it is. A term of a
 * university that is not in the register is left out.
 */
export async function seedOffices(
  db: Db,
  audit: Audit,
  clock: Clock,
  terms: TermsService,
  file: OfficesFile,
): Promise<void> {
  const present = new Set(
    (await db.rows<{ slug: string }>(sql`select slug from body`)).map(({ slug }) => slug),
  );
  const rows = await db.rows<{ id: string; slug: string; side: Side }>(
    sql`select id, slug, side from university`,
  );
  const universities = new Map(rows.map((row) => [row.slug, row]));
  const now = clock.now();
  const stamps = { version: 1, createdAt: now, updatedAt: now };
  const note = (type: string, id: string, scope: Scope, after: object): void =>
    audit.record(SYSTEM, 'seed', { type, id, scope, before: null, after: { ...after } });

  for (const { names, ...record } of file.bodies.filter(({ slug }) => !present.has(slug))) {
    const id = seedId(BODY_PREFIX, record.slug);
    const columns = { ...record, nameEn: names.en, nameRu: names.ru, nameZh: names.zh };
    await db.repo(Body).insert({ ...columns, ...stamps, id });
    note('Body', id, ASSOCIATION_SCOPE, columns);
  }
  for (const { body, sides, titles, ...record } of file.offices.filter(
    (office) => !present.has(office.body),
  )) {
    for (const side of sides) {
      const id = seedId(OFFICE_PREFIX, officeKey({ ...record, body, side }));
      const columns = {
        ...record,
        bodyId: seedId(BODY_PREFIX, body),
        side,
        titleEn: titles.en,
        titleRu: titles.ru,
        titleZh: titles.zh,
        seats: 1,
      };
      await db.repo(Office).insert({ ...columns, ...stamps, id });
      const scope = side ? sideScope(side) : ASSOCIATION_SCOPE;
      note('Office', id, scope, columns);
    }
  }
  const wanted = file.terms.filter(
    ({ body, university }) => !present.has(body) && (!university || universities.has(university)),
  );
  const named = new Set(wanted.map(({ person }) => person));
  for (const { slug, university, name } of file.people.filter((person) => named.has(person.slug))) {
    const id = seedId(PERSON_PREFIX, slug);
    if (await db.repo(Person).existsBy({ id })) continue;
    // They hold a public office and are named so by the sources.
    const columns = { ...universityScope(universities.get(university)!), ...name, isPublic: true };
    await db.repo(Person).insert({ ...columns, ...stamps, id });
    note('Person', id, universityScope(universities.get(university)!), columns);
  }
  for (const [index, term] of wanted.entries()) {
    const { body, office, side, university, person, ...rest } = term;
    await terms.begin(
      SYSTEM,
      {
        ...rest,
        officeId: seedId(OFFICE_PREFIX, officeKey({ body, kind: office, side })),
        universityId: university && universities.get(university)!.id,
        personId: person && seedId(PERSON_PREFIX, person),
        isKept: false,
      },
      seedId(TERM_PREFIX, `${body} ${office} ${side} ${university} ${person} ${rest.from ?? index}`),
    );
  }
}
