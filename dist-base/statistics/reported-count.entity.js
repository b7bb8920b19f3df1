var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
export var ReportedBasis;
(function (ReportedBasis) {
    ReportedBasis["STATED"] = "STATED";
    ReportedBasis["SUM"] = "SUM";
    ReportedBasis["INFERRED"] = "INFERRED";
})(ReportedBasis || (ReportedBasis = {}));
registerEnumType(ReportedBasis, {
    name: 'ReportedBasis',
    description: 'How a reported number is known.',
    valuesMap: {
        STATED: { description: 'The source gives it.' },
        SUM: { description: 'It was added up from parts that the source gives.' },
        INFERRED: { description: 'It follows from what the source says; the note tells how.' },
    },
});
let ReportedOfSide = class ReportedOfSide {
};
__decorate([
    Field(() => Int, { nullable: true, description: 'Members of both kinds.' }),
    __metadata("design:type", Object)
], ReportedOfSide.prototype, "total", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'Full members.' }),
    __metadata("design:type", Object)
], ReportedOfSide.prototype, "full", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'Observers.' }),
    __metadata("design:type", Object)
], ReportedOfSide.prototype, "observers", void 0);
ReportedOfSide = __decorate([
    ObjectType({ description: 'Reported numbers of one side; null where not given.' })
], ReportedOfSide);
export { ReportedOfSide };
let ReportedCount = class ReportedCount {
    get cn() {
        return { total: this.cnTotal, full: this.cnFull, observers: this.cnObservers };
    }
    get ru() {
        return { total: this.ruTotal, full: this.ruFull, observers: this.ruObservers };
    }
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], ReportedCount.prototype, "id", void 0);
__decorate([
    Column('text'),
    Field(() => PartialDateScalar, { description: 'When it was so.' }),
    __metadata("design:type", String)
], ReportedCount.prototype, "asOf", void 0);
__decorate([
    Column('integer', { nullable: true }),
    Field(() => Int, { nullable: true, description: 'Members of both sides and kinds.' }),
    __metadata("design:type", Object)
], ReportedCount.prototype, "total", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => ReportedBasis, { nullable: true, description: 'How the total is known.' }),
    __metadata("design:type", Object)
], ReportedCount.prototype, "totalBasis", void 0);
__decorate([
    Column('integer', { nullable: true }),
    Field(() => Int, { name: 'full', nullable: true, description: 'Full members.' }),
    __metadata("design:type", Object)
], ReportedCount.prototype, "fullMembers", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => ReportedBasis, { nullable: true, description: 'How the number of full members is known.' }),
    __metadata("design:type", Object)
], ReportedCount.prototype, "fullBasis", void 0);
__decorate([
    Column('integer', { nullable: true }),
    Field(() => Int, { nullable: true, description: 'Observers.' }),
    __metadata("design:type", Object)
], ReportedCount.prototype, "observers", void 0);
__decorate([
    Column('integer', { nullable: true }),
    __metadata("design:type", Object)
], ReportedCount.prototype, "cnTotal", void 0);
__decorate([
    Column('integer', { nullable: true }),
    __metadata("design:type", Object)
], ReportedCount.prototype, "cnFull", void 0);
__decorate([
    Column('integer', { nullable: true }),
    __metadata("design:type", Object)
], ReportedCount.prototype, "cnObservers", void 0);
__decorate([
    Column('integer', { nullable: true }),
    __metadata("design:type", Object)
], ReportedCount.prototype, "ruTotal", void 0);
__decorate([
    Column('integer', { nullable: true }),
    __metadata("design:type", Object)
], ReportedCount.prototype, "ruFull", void 0);
__decorate([
    Column('integer', { nullable: true }),
    __metadata("design:type", Object)
], ReportedCount.prototype, "ruObservers", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'A remark.' }),
    __metadata("design:type", Object)
], ReportedCount.prototype, "note", void 0);
__decorate([
    Column('text', { array: true }),
    Field(() => [String], { description: 'Where it comes from.' }),
    __metadata("design:type", Array)
], ReportedCount.prototype, "sources", void 0);
__decorate([
    Field({ description: 'Of the Chinese side.' }),
    __metadata("design:type", ReportedOfSide),
    __metadata("design:paramtypes", [])
], ReportedCount.prototype, "cn", null);
__decorate([
    Field({ description: 'Of the Russian side.' }),
    __metadata("design:type", ReportedOfSide),
    __metadata("design:paramtypes", [])
], ReportedCount.prototype, "ru", null);
ReportedCount = __decorate([
    Entity(),
    ObjectType({
        description: 'How many members there were, as a source gives it. It says nothing of who they were. What the source does not give is null.',
    })
], ReportedCount);
export { ReportedCount };
//# sourceMappingURL=reported-count.entity.js.map