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
import { Allow, ArrayMinSize, IsArray, IsIn, IsInt, IsObject, IsOptional, Min, ValidateNested, } from 'class-validator';
import sql from 'sql-template-tag';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import { SYSTEM } from '../platform/auth/viewer.js';
import { seedId } from '../platform/ids.js';
import { readSeedFile } from '../platform/seed-file.js';
import { IsLine, IsPartialDate, IsSource } from '../platform/validation.js';
import { ReportedBasis, ReportedCount } from './reported-count.entity.js';
const REPORTED_PREFIX = 'rpc';
class SideFigures {
}
__decorate([
    IsOptional(),
    IsInt(),
    Min(0),
    __metadata("design:type", Object)
], SideFigures.prototype, "total", void 0);
__decorate([
    IsOptional(),
    IsInt(),
    Min(0),
    __metadata("design:type", Object)
], SideFigures.prototype, "full", void 0);
__decorate([
    IsOptional(),
    IsInt(),
    Min(0),
    __metadata("design:type", Object)
], SideFigures.prototype, "observers", void 0);
class CountRecord extends SideFigures {
}
__decorate([
    IsPartialDate(),
    __metadata("design:type", String)
], CountRecord.prototype, "asOf", void 0);
__decorate([
    IsOptional(),
    IsIn(Object.values(ReportedBasis)),
    __metadata("design:type", Object)
], CountRecord.prototype, "totalBasis", void 0);
__decorate([
    IsOptional(),
    IsIn(Object.values(ReportedBasis)),
    __metadata("design:type", Object)
], CountRecord.prototype, "fullBasis", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => SideFigures),
    __metadata("design:type", SideFigures)
], CountRecord.prototype, "cn", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => SideFigures),
    __metadata("design:type", SideFigures)
], CountRecord.prototype, "ru", void 0);
__decorate([
    ArrayMinSize(1),
    IsSource(true),
    __metadata("design:type", Array)
], CountRecord.prototype, "sources", void 0);
__decorate([
    IsOptional(),
    IsLine(2000),
    __metadata("design:type", Object)
], CountRecord.prototype, "note", void 0);
class CountsFile {
}
__decorate([
    Allow(),
    __metadata("design:type", Object)
], CountsFile.prototype, "about", void 0);
__decorate([
    IsArray(),
    ValidateNested({ each: true }),
    Type(() => CountRecord),
    __metadata("design:type", Array)
], CountsFile.prototype, "counts", void 0);
export function readReportedCounts(file) {
    return readSeedFile(CountsFile, file).counts;
}
/** Adds what is missing. A report is known by its date and its first source. */
export async function seedReportedCounts(db, audit, records) {
    const rows = await db.rows(sql `select id from reported_count`);
    const present = new Set(rows.map(({ id }) => id));
    for (const { full, cn, ru, ...record } of records) {
        const id = seedId(REPORTED_PREFIX, `${record.asOf} ${record.sources[0]}`);
        if (present.has(id))
            continue;
        const columns = {
            ...record,
            fullMembers: full,
            cnTotal: cn.total,
            cnFull: cn.full,
            cnObservers: cn.observers,
            ruTotal: ru.total,
            ruFull: ru.full,
            ruObservers: ru.observers,
        };
        await db.repo(ReportedCount).insert({ id, ...columns });
        audit.record(SYSTEM, 'seed', {
            type: 'ReportedCount',
            id,
            scope: ASSOCIATION_SCOPE,
            before: null,
            after: columns,
        });
    }
}
//# sourceMappingURL=reported-counts.seed.js.map