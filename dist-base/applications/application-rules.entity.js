var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { inputError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
export const APPLICATION_RULES_PREFIX = 'apr';
let ApplicationRules = class ApplicationRules extends OfTheAssociation {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], ApplicationRules.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], ApplicationRules.prototype, "version", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, {
        description: 'So many days after its submission both secretariats are to have reviewed an application.',
    }),
    __metadata("design:type", Number)
], ApplicationRules.prototype, "reviewDays", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ApplicationRules.prototype, "reviewDaysOriginEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ApplicationRules.prototype, "reviewDaysOriginRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ApplicationRules.prototype, "reviewDaysOriginZh", void 0);
__decorate([
    Column('boolean'),
    Field({
        description: 'Whether a newcomer becomes an observer first: then NEW_FULL cannot be applied for (OBSERVER_FIRST).',
    }),
    __metadata("design:type", Boolean)
], ApplicationRules.prototype, "isObserverFirst", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ApplicationRules.prototype, "observerFirstOriginEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ApplicationRules.prototype, "observerFirstOriginRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ApplicationRules.prototype, "observerFirstOriginZh", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], ApplicationRules.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], ApplicationRules.prototype, "updatedAt", void 0);
ApplicationRules = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: "What the portal goes by with applications where the association's own rules are not public, and where that comes from.",
    })
], ApplicationRules);
export { ApplicationRules };
onConstraint('application_rules_origin_check', () => inputError('ORIGIN_REQUIRED', 'Say in one language at least where it comes from.', ['input']));
//# sourceMappingURL=application-rules.entity.js.map