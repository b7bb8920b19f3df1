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
import { Allow, ArrayMinSize, IsArray, IsOptional, IsString, ValidateNested } from 'class-validator';
import { seedId } from '../platform/ids.js';
import { readSeedFile } from '../platform/seed-file.js';
import { IsLine, IsPartialDate, IsSource } from '../platform/validation.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import { SYSTEM } from '../platform/auth/viewer.js';
import { Association, ASSOCIATION_PREFIX } from './association.entity.js';
class InThreeLanguages {
}
__decorate([
    IsLine(300),
    __metadata("design:type", String)
], InThreeLanguages.prototype, "en", void 0);
__decorate([
    IsLine(300),
    __metadata("design:type", String)
], InThreeLanguages.prototype, "ru", void 0);
__decorate([
    IsLine(300),
    __metadata("design:type", String)
], InThreeLanguages.prototype, "zh", void 0);
class AssociationRecord {
}
__decorate([
    ValidateNested(),
    Type(() => InThreeLanguages),
    __metadata("design:type", InThreeLanguages)
], AssociationRecord.prototype, "names", void 0);
__decorate([
    ValidateNested(),
    Type(() => InThreeLanguages),
    __metadata("design:type", InThreeLanguages)
], AssociationRecord.prototype, "abbreviations", void 0);
__decorate([
    IsArray(),
    IsString({ each: true }),
    __metadata("design:type", Array)
], AssociationRecord.prototype, "synonyms", void 0);
__decorate([
    IsPartialDate(),
    __metadata("design:type", String)
], AssociationRecord.prototype, "foundedOn", void 0);
__decorate([
    IsOptional(),
    IsLine(100),
    __metadata("design:type", Object)
], AssociationRecord.prototype, "foundedIn", void 0);
__decorate([
    IsOptional(),
    IsLine(200),
    __metadata("design:type", Object)
], AssociationRecord.prototype, "legalForm", void 0);
__decorate([
    ArrayMinSize(1),
    IsSource(true),
    __metadata("design:type", Array)
], AssociationRecord.prototype, "sources", void 0);
__decorate([
    Allow(),
    __metadata("design:type", Object)
], AssociationRecord.prototype, "initiators", void 0);
__decorate([
    Allow(),
    __metadata("design:type", Object)
], AssociationRecord.prototype, "firstMembers", void 0);
__decorate([
    Allow(),
    __metadata("design:type", Object)
], AssociationRecord.prototype, "headquarters", void 0);
__decorate([
    Allow(),
    __metadata("design:type", Object)
], AssociationRecord.prototype, "formerWebsite", void 0);
class AssociationFile {
}
__decorate([
    Allow(),
    __metadata("design:type", Object)
], AssociationFile.prototype, "about", void 0);
__decorate([
    ValidateNested(),
    Type(() => AssociationRecord),
    __metadata("design:type", AssociationRecord)
], AssociationFile.prototype, "association", void 0);
export function readAssociation(file) {
    return readSeedFile(AssociationFile, file).association;
}
/** Writes the association unless it is there. */
export async function seedAssociation(db, audit, record) {
    const repo = db.repo(Association);
    if (await repo.exists())
        return;
    const { names, abbreviations, synonyms, foundedOn, foundedIn, legalForm, sources } = record;
    const id = seedId(ASSOCIATION_PREFIX, 'asrtu');
    const columns = {
        nameEn: names.en,
        nameRu: names.ru,
        nameZh: names.zh,
        abbreviationEn: abbreviations.en,
        abbreviationRu: abbreviations.ru,
        abbreviationZh: abbreviations.zh,
        synonyms,
        foundedOn,
        foundedIn,
        legalForm,
        sources,
    };
    await repo.insert({ id, ...columns });
    audit.record(SYSTEM, 'seed', {
        type: 'Association',
        id,
        scope: ASSOCIATION_SCOPE,
        before: null,
        after: columns,
    });
}
//# sourceMappingURL=association.seed.js.map