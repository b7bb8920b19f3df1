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
import { OfAUniversity } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';
export const SUSPENSION_PREFIX = 'sus';
export var SuspensionEnding;
(function (SuspensionEnding) {
    SuspensionEnding["REINSTATEMENT"] = "REINSTATEMENT";
    SuspensionEnding["END_OF_MEMBERSHIP"] = "END_OF_MEMBERSHIP";
})(SuspensionEnding || (SuspensionEnding = {}));
registerEnumType(SuspensionEnding, {
    name: 'SuspensionEnding',
    description: 'How a suspension ended.',
    valuesMap: {
        REINSTATEMENT: { description: 'The university was reinstated: it has its rights again.' },
        END_OF_MEMBERSHIP: { description: 'The university left the association while it was suspended.' },
    },
});
let Suspension = class Suspension extends OfAUniversity {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], Suspension.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], Suspension.prototype, "version", void 0);
__decorate([
    Column('date'),
    Field(() => DayScalar, { name: 'from', description: 'Its first day.' }),
    __metadata("design:type", String)
], Suspension.prototype, "beginsOn", void 0);
__decorate([
    Column('date', { nullable: true }),
    Field(() => DayScalar, {
        name: 'to',
        nullable: true,
        description: 'The first day that it no longer covers; null when no end is set. The day on which it began, when it was ' +
            'lifted on that day.',
    }),
    __metadata("design:type", Object)
], Suspension.prototype, "endsOn", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => SuspensionEnding, { nullable: true, description: 'How it ends; null when no end is set.' }),
    __metadata("design:type", Object)
], Suspension.prototype, "ended", void 0);
__decorate([
    Column('date', { nullable: true }),
    __metadata("design:type", Object)
], Suspension.prototype, "reinstatedOn", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], Suspension.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], Suspension.prototype, "updatedAt", void 0);
Suspension = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'A time during which the rights of a member rest: its people and its institution keys have none through it. It ' +
            'stays in the register. A day begins at midnight in UTC.',
    })
], Suspension);
export { Suspension };
function rule(constraint, reason, message, field) {
    onConstraint(constraint, () => new PortalError(ErrorCode.RULE_VIOLATION, reason, message, { path: ['input', field] }));
}
rule('suspension_days_excl', 'SUSPENDED_ALREADY', 'The university is suspended at that time already. Reinstate it first (`reinstateMember`).', 'universityId');
rule('suspension_membership_check', 'SUSPENDED_WITHOUT_MEMBERSHIP', 'A university is suspended only while it is a member, or may be. Look at its membership periods and its suspensions.', 'universityId');
rule('membership_suspension_check', 'SUSPENDED_THEN', 'The university is suspended on a day that its membership would not cover any more. Reinstate it first ' +
    '(`reinstateMember`), or exclude it (`excludeMember`), which ends both.', 'to');
rule('suspension_order_check', 'SUSPENSION_ORDER', 'The suspension would end before it begins.', 'on');
//# sourceMappingURL=suspension.entity.js.map