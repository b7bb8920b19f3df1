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
export const CONFIRMATION_RULE_PREFIX = 'cfr';
let ConfirmationRule = class ConfirmationRule extends OfTheAssociation {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], ConfirmationRule.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], ConfirmationRule.prototype, "version", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Months after which a confirmation is overdue.' }),
    __metadata("design:type", Number)
], ConfirmationRule.prototype, "months", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ConfirmationRule.prototype, "originEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ConfirmationRule.prototype, "originRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ConfirmationRule.prototype, "originZh", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], ConfirmationRule.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], ConfirmationRule.prototype, "updatedAt", void 0);
ConfirmationRule = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'How often a member is to confirm its profile. There is one such rule, which says where it comes from.',
    })
], ConfirmationRule);
export { ConfirmationRule };
/** That a member has found its profile right. By whom, the history tells. */
let ProfileConfirmation = class ProfileConfirmation {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], ProfileConfirmation.prototype, "universityId", void 0);
__decorate([
    PrimaryColumn('timestamptz'),
    __metadata("design:type", Date)
], ProfileConfirmation.prototype, "confirmedAt", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], ProfileConfirmation.prototype, "universityVersion", void 0);
ProfileConfirmation = __decorate([
    Entity()
], ProfileConfirmation);
export { ProfileConfirmation };
onConstraint('confirmation_rule_origin_check', () => inputError('ORIGIN_REQUIRED', 'Say where the rule comes from, in one language at least.', [
    'input',
    'origin',
]));
//# sourceMappingURL=confirmation.entity.js.map