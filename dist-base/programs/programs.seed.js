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
import { Allow, ArrayMinSize, IsArray, IsEnum, IsOptional, ValidateNested } from 'class-validator';
import sql from 'sql-template-tag';
import { Audience } from '../platform/auth/audience.js';
import { SYSTEM } from '../platform/auth/viewer.js';
import { seedId } from '../platform/ids.js';
import { readSeedFile } from '../platform/seed-file.js';
import { ParagraphsInput } from '../platform/graphql/texts.input.js';
import { IsLine, IsPartialDate, IsSlug, IsSource } from '../platform/validation.js';
import { ProgramState } from './program.entity.js';
import { ProgramPartyInput, ProgramTerms } from './program-content.js';
import { PROGRAM_PREFIX } from './program.entity.js';
class PartyRecord extends ProgramPartyInput {
}
__decorate([
    IsOptional(),
    IsSlug(),
    __metadata("design:type", String)
], PartyRecord.prototype, "university", void 0);
class ContentRecord extends ProgramTerms {
}
__decorate([
    ArrayMinSize(2),
    ValidateNested({ each: true }),
    Type(() => PartyRecord),
    __metadata("design:type", Array)
], ContentRecord.prototype, "parties", void 0);
class EntryRecord {
}
__decorate([
    IsOptional(),
    IsEnum(ProgramState),
    __metadata("design:type", String)
], EntryRecord.prototype, "state", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    __metadata("design:type", String)
], EntryRecord.prototype, "happenedOn", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    __metadata("design:type", String)
], EntryRecord.prototype, "attestedOn", void 0);
__decorate([
    IsOptional(),
    ValidateNested(),
    Type(() => ParagraphsInput),
    __metadata("design:type", ParagraphsInput)
], EntryRecord.prototype, "text", void 0);
class ProgramRecord {
}
__decorate([
    IsSlug(),
    __metadata("design:type", String)
], ProgramRecord.prototype, "slug", void 0);
__decorate([
    ValidateNested(),
    Type(() => ContentRecord),
    __metadata("design:type", ContentRecord)
], ProgramRecord.prototype, "content", void 0);
__decorate([
    IsOptional(),
    IsLine(2000),
    __metadata("design:type", Object)
], ProgramRecord.prototype, "note", void 0);
__decorate([
    ArrayMinSize(1),
    IsSource(true),
    __metadata("design:type", Array)
], ProgramRecord.prototype, "sources", void 0);
__decorate([
    IsArray(),
    ValidateNested({ each: true }),
    Type(() => EntryRecord),
    __metadata("design:type", Array)
], ProgramRecord.prototype, "chronicle", void 0);
class ProgramsFile {
}
__decorate([
    Allow(),
    __metadata("design:type", Object)
], ProgramsFile.prototype, "about", void 0);
__decorate([
    IsArray(),
    ValidateNested({ each: true }),
    Type(() => ProgramRecord),
    __metadata("design:type", Array)
], ProgramsFile.prototype, "programs", void 0);
export function readPrograms(file) {
    return readSeedFile(ProgramsFile, file).programs;
}
/** Writes the programs that are missing; one with a university that is not in the register is left out. */
export async function seedPrograms(db, programs, chronicle, records) {
    const slugs = await db.rows(sql `select slug from joint_program`);
    const present = new Set(slugs.map(({ slug }) => slug));
    const rows = await db.rows(sql `select id, slug from university`);
    const registered = new Map(rows.map(({ id, slug }) => [slug, id]));
    for (const { slug, content, note, sources, chronicle: entries } of records) {
        if (present.has(slug))
            continue;
        if (content.parties.some(({ university }) => university && !registered.has(university)))
            continue;
        const parties = content.parties.map(({ university, ...party }) => ({
            ...party,
            universityId: university && registered.get(university),
        }));
        const input = { slug, audience: Audience.PUBLIC, content: { ...content, parties }, note, sources };
        const { id } = await programs.create(SYSTEM, input, seedId(PROGRAM_PREFIX, slug));
        for (const [index, { text = {}, ...entry }] of entries.entries()) {
            await chronicle.record(SYSTEM, { ...entry, text, sources, id, expectedVersion: index + 1 });
        }
    }
}
//# sourceMappingURL=programs.seed.js.map