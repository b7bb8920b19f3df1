var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { Node } from '../platform/graphql/node.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
export const ASSOCIATION_PREFIX = 'asn';
let Association = class Association extends OfTheAssociation {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], Association.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Association.prototype, "nameEn", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Association.prototype, "nameRu", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Association.prototype, "nameZh", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Association.prototype, "abbreviationEn", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Association.prototype, "abbreviationRu", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Association.prototype, "abbreviationZh", void 0);
__decorate([
    Column('text', { array: true }),
    Field(() => [String], { description: 'Other names and spellings that sources use.' }),
    __metadata("design:type", Array)
], Association.prototype, "synonyms", void 0);
__decorate([
    Column('text'),
    Field(() => PartialDateScalar, { description: 'When it was founded.' }),
    __metadata("design:type", String)
], Association.prototype, "foundedOn", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'The city in which it was founded, in English.' }),
    __metadata("design:type", Object)
], Association.prototype, "foundedIn", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, {
        nullable: true,
        description: 'What it is before the law, in English; null when not known.',
    }),
    __metadata("design:type", Object)
], Association.prototype, "legalForm", void 0);
__decorate([
    Column('text', { array: true }),
    Field(() => [String], { description: 'Where these facts come from.' }),
    __metadata("design:type", Array)
], Association.prototype, "sources", void 0);
Association = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'The Association of Sino-Russian Technical Universities (ASRTU, АТУРК, 中俄工科大学联盟). There is one.',
    })
], Association);
export { Association };
//# sourceMappingURL=association.entity.js.map