var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Type } from 'class-transformer';
import { Allow, ArrayMinSize, IsArray, IsEnum, IsIn, IsInt, IsOptional, Max, Min, ValidateNested, } from 'class-validator';
import sql from 'sql-template-tag';
import { Body, BODY_PREFIX, BodyKind } from '../association/body.entity.js';
import { Person, PERSON_PREFIX } from '../people/person.entity.js';
import { PersonNameInput } from '../people/person.inputs.js';
import { ASSOCIATION_SCOPE, Side, sideScope, universityScope } from '../platform/auth/scope.js';
import { SYSTEM } from '../platform/auth/viewer.js';
import { FactBasis } from '../platform/facts.js';
import { seedId } from '../platform/ids.js';
import { readSeedFile } from '../platform/seed-file.js';
import { IsLine, IsPartialDate, IsSlug, IsSource } from '../platform/validation.js';
import { HeldBy, Office, OFFICE_PREFIX, OfficeKind } from './office.entity.js';
import { TERM_PREFIX } from './term.entity.js';
class Names {
}
__decorate([
    IsOptional(),
    IsLine(300),
    __metadata("design:type", Object)
], Names.prototype, "en", void 0);
__decorate([
    IsOptional(),
    IsLine(300),
    __metadata("design:type", Object)
], Names.prototype, "ru", void 0);
__decorate([
    IsOptional(),
    IsLine(300),
    __metadata("design:type", Object)
], Names.prototype, "zh", void 0);
class Sourced {
}
__decorate([
    IsOptional(),
    IsLine(1000),
    __metadata("design:type", Object)
], Sourced.prototype, "note", void 0);
__decorate([
    ArrayMinSize(1),
    IsSource(true),
    __metadata("design:type", Array)
], Sourced.prototype, "sources", void 0);
class BodyRecord extends Sourced {
}
__decorate([
    IsSlug(),
    __metadata("design:type", String)
], BodyRecord.prototype, "slug", void 0);
__decorate([
    IsEnum(BodyKind),
    __metadata("design:type", String)
], BodyRecord.prototype, "kind", void 0);
__decorate([
    ValidateNested(),
    Type(() => Names),
    __metadata("design:type", Names)
], BodyRecord.prototype, "names", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    __metadata("design:type", Object)
], BodyRecord.prototype, "foundedOn", void 0);
class PersonRecord {
}
__decorate([
    IsSlug(),
    __metadata("design:type", String)
], PersonRecord.prototype, "slug", void 0);
__decorate([
    IsSlug(),
    __metadata("design:type", String)
], PersonRecord.prototype, "university", void 0);
__decorate([
    ValidateNested(),
    Type(() => PersonNameInput),
    __metadata("design:type", PersonNameInput)
], PersonRecord.prototype, "name", void 0);
class OfficeRecord extends Sourced {
}
__decorate([
    IsSlug(),
    __metadata("design:type", String)
], OfficeRecord.prototype, "body", void 0);
__decorate([
    IsEnum(OfficeKind),
    __metadata("design:type", String)
], OfficeRecord.prototype, "kind", void 0);
__decorate([
    ArrayMinSize(1),
    IsIn([...Object.values(Side), null], { each: true }),
    __metadata("design:type", Array)
], OfficeRecord.prototype, "sides", void 0);
__decorate([
    ValidateNested(),
    Type(() => Names),
    __metadata("design:type", Names)
], OfficeRecord.prototype, "titles", void 0);
__decorate([
    IsEnum(HeldBy),
    __metadata("design:type", String)
], OfficeRecord.prototype, "heldBy", void 0);
__decorate([
    IsOptional(),
    IsLine(300),
    __metadata("design:type", Object)
], OfficeRecord.prototype, "personIs", void 0);
__decorate([
    IsOptional(),
    IsInt(),
    Min(1),
    Max(20),
    __metadata("design:type", Object)
], OfficeRecord.prototype, "termYears", void 0);
class TermRecord extends Sourced {
}
__decorate([
    IsSlug(),
    __metadata("design:type", String)
], TermRecord.prototype, "body", void 0);
__decorate([
    IsEnum(OfficeKind),
    __metadata("design:type", String)
], TermRecord.prototype, "office", void 0);
__decorate([
    IsOptional(),
    IsEnum(Side),
    __metadata("design:type", Object)
], TermRecord.prototype, "side", void 0);
__decorate([
    IsOptional(),
    IsSlug(),
    __metadata("design:type", Object)
], TermRecord.prototype, "university", void 0);
__decorate([
    IsOptional(),
    IsSlug(),
    __metadata("design:type", Object)
], TermRecord.prototype, "person", void 0);
__decorate([
    IsOptional(),
    IsLine(300),
    __metadata("design:type", Object)
], TermRecord.prototype, "post", void 0);
__decorate([
    IsOptional(),
    IsInt(),
    Min(1),
    __metadata("design:type", Object)
], TermRecord.prototype, "ordinal", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    __metadata("design:type", Object)
], TermRecord.prototype, "from", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    __metadata("design:type", Object)
], TermRecord.prototype, "to", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    __metadata("design:type", Object)
], TermRecord.prototype, "attestedOn", void 0);
__decorate([
    IsEnum(FactBasis),
    __metadata("design:type", String)
], TermRecord.prototype, "basis", void 0);
export class OfficesFile {
}
__decorate([
    Allow(),
    __metadata("design:type", Object)
], OfficesFile.prototype, "about", void 0);
__decorate([
    IsArray(),
    ValidateNested({ each: true }),
    Type(() => BodyRecord),
    __metadata("design:type", Array)
], OfficesFile.prototype, "bodies", void 0);
__decorate([
    IsArray(),
    ValidateNested({ each: true }),
    Type(() => PersonRecord),
    __metadata("design:type", Array)
], OfficesFile.prototype, "people", void 0);
__decorate([
    IsArray(),
    ValidateNested({ each: true }),
    Type(() => OfficeRecord),
    __metadata("design:type", Array)
], OfficesFile.prototype, "offices", void 0);
__decorate([
    IsArray(),
    ValidateNested({ each: true }),
    Type(() => TermRecord),
    __metadata("design:type", Array)
], OfficesFile.prototype, "terms", void 0);
function officeKey({ body, kind, side }) {
    return `${body} ${kind} ${side ?? ''}`;
}
export function readOffices(file) {
    return readSeedFile(OfficesFile, file, ({ bodies, people, offices, terms }) => {
        const known = {
            body: new Set(bodies.map(({ slug }) => slug)),
            person: new Set(people.map(({ slug }) => slug)),
            office: new Set(offices.flatMap((office) => office.sides.map((side) => officeKey({ ...office, side })))),
        };
        const faults = [];
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
export async function seedOffices(db, audit, clock, terms, file) {
    const present = new Set((await db.rows(sql `select slug from body`)).map(({ slug }) => slug));
    const rows = await db.rows(sql `select id, slug, side from university`);
    const universities = new Map(rows.map((row) => [row.slug, row]));
    const now = clock.now();
    const stamps = { version: 1, createdAt: now, updatedAt: now };
    const note = (type, id, scope, after) => audit.record(SYSTEM, 'seed', { type, id, scope, before: null, after: { ...after } });
    for (const { names, ...record } of file.bodies.filter(({ slug }) => !present.has(slug))) {
        const id = seedId(BODY_PREFIX, record.slug);
        const columns = { ...record, nameEn: names.en, nameRu: names.ru, nameZh: names.zh };
        await db.repo(Body).insert({ ...columns, ...stamps, id });
        note('Body', id, ASSOCIATION_SCOPE, columns);
    }
    for (const { body, sides, titles, ...record } of file.offices.filter((office) => !present.has(office.body))) {
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
    const wanted = file.terms.filter(({ body, university }) => !present.has(body) && (!university || universities.has(university)));
    const named = new Set(wanted.map(({ person }) => person));
    for (const { slug, university, name } of file.people.filter((person) => named.has(person.slug))) {
        const id = seedId(PERSON_PREFIX, slug);
        if (await db.repo(Person).existsBy({ id }))
            continue;
        // They hold a public office and are named so by the sources.
        const columns = { ...universityScope(universities.get(university)), ...name, isPublic: true };
        await db.repo(Person).insert({ ...columns, ...stamps, id });
        note('Person', id, universityScope(universities.get(university)), columns);
    }
    for (const [index, term] of wanted.entries()) {
        const { body, office, side, university, person, ...rest } = term;
        await terms.begin(SYSTEM, {
            ...rest,
            officeId: seedId(OFFICE_PREFIX, officeKey({ body, kind: office, side })),
            universityId: university && universities.get(university).id,
            personId: person && seedId(PERSON_PREFIX, person),
            isKept: false,
        }, seedId(TERM_PREFIX, `${body} ${office} ${side} ${university} ${person} ${rest.from ?? index}`));
    }
}
//# sourceMappingURL=offices.seed.js.map