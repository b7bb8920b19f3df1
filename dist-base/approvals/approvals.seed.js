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
import { Allow, IsArray, IsInt, IsOptional, ValidateNested } from 'class-validator';
import sql from 'sql-template-tag';
import { SYSTEM } from '../platform/auth/viewer.js';
import { seedId } from '../platform/ids.js';
import { readSeedFile } from '../platform/seed-file.js';
import { ParagraphsInput, TextsInput } from '../platform/graphql/texts.input.js';
import { IsSlug } from '../platform/validation.js';
import { RecordBatchInput, RecordProgramBasisInput } from './approval.inputs.js';
import { BasisOutcome } from './basis.entity.js';
import { BATCH_PREFIX } from './batch.entity.js';
class HalfRecord {
}
__decorate([
    IsInt(),
    __metadata("design:type", Number)
], HalfRecord.prototype, "year", void 0);
__decorate([
    IsInt(),
    __metadata("design:type", Number)
], HalfRecord.prototype, "half", void 0);
class BasisRecord extends RecordProgramBasisInput {
    constructor() {
        super(...arguments);
        this.outcome = BasisOutcome.GRANTED;
        this.authority = new TextsInput();
        this.conditions = new ParagraphsInput();
    }
}
__decorate([
    IsSlug(),
    __metadata("design:type", String)
], BasisRecord.prototype, "program", void 0);
__decorate([
    IsOptional(),
    __metadata("design:type", String)
], BasisRecord.prototype, "programId", void 0);
__decorate([
    IsOptional(),
    ValidateNested(),
    Type(() => HalfRecord),
    __metadata("design:type", HalfRecord)
], BasisRecord.prototype, "batch", void 0);
class ApprovalsFile {
}
__decorate([
    Allow(),
    __metadata("design:type", Object)
], ApprovalsFile.prototype, "about", void 0);
__decorate([
    IsArray(),
    ValidateNested({ each: true }),
    Type(() => RecordBatchInput),
    __metadata("design:type", Array)
], ApprovalsFile.prototype, "batches", void 0);
__decorate([
    IsArray(),
    ValidateNested({ each: true }),
    Type(() => BasisRecord),
    __metadata("design:type", Array)
], ApprovalsFile.prototype, "bases", void 0);
export function readApprovals(file) {
    return readSeedFile(ApprovalsFile, file);
}
/** Writes the batches that are missing, and what programs rest on of which nothing is on record. */
export async function seedApprovals(db, batches, approvals, { batches: halves, bases }) {
    for (const half of halves) {
        const present = await batches.ofHalf(half.year, half.half);
        if (!present)
            await batches.record(SYSTEM, half, seedId(BATCH_PREFIX, `${half.year}-${half.half}`));
    }
    const rows = await db.rows(sql `
    select p.id, p.slug from joint_program p
    where not exists (select from program_basis b where b.program_id = p.id)`);
    const programs = new Map(rows.map(({ id, slug }) => [slug, id]));
    for (const { program, batch, ...basis } of bases) {
        const programId = programs.get(program);
        if (!programId)
            continue;
        const batchId = batch && (await batches.ofHalf(batch.year, batch.half))?.id;
        await approvals.record(SYSTEM, { ...basis, programId, batchId });
    }
}
//# sourceMappingURL=approvals.seed.js.map