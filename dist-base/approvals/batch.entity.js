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
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
export const BATCH_PREFIX = 'bat';
let ApprovalBatch = class ApprovalBatch extends OfTheAssociation {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], ApprovalBatch.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], ApprovalBatch.prototype, "version", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'The year of the batch; it may be announced in the next one.' }),
    __metadata("design:type", Number)
], ApprovalBatch.prototype, "year", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'The half of the year, 1 or 2.' }),
    __metadata("design:type", Number)
], ApprovalBatch.prototype, "half", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'The title of the notice, in Chinese.' }),
    __metadata("design:type", Object)
], ApprovalBatch.prototype, "notice", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => PartialDateScalar, { nullable: true, description: 'The date of the notice.' }),
    __metadata("design:type", Object)
], ApprovalBatch.prototype, "announcedOn", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => PartialDateScalar, { nullable: true, description: 'The first report of it that is known.' }),
    __metadata("design:type", Object)
], ApprovalBatch.prototype, "reportedOn", void 0);
__decorate([
    Column('integer', { nullable: true }),
    Field(() => Int, { nullable: true, description: 'Programs at bachelor level or above in it.' }),
    __metadata("design:type", Object)
], ApprovalBatch.prototype, "totalBachelorOrAbove", void 0);
__decorate([
    Column('integer', { nullable: true }),
    Field(() => Int, { nullable: true, description: 'Those of them that are undergraduate.' }),
    __metadata("design:type", Object)
], ApprovalBatch.prototype, "totalUndergraduate", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'A remark, in English.' }),
    __metadata("design:type", Object)
], ApprovalBatch.prototype, "note", void 0);
__decorate([
    Column('text', { array: true }),
    Field(() => [String], { description: 'Where it comes from.' }),
    __metadata("design:type", Array)
], ApprovalBatch.prototype, "sources", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], ApprovalBatch.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], ApprovalBatch.prototype, "updatedAt", void 0);
ApprovalBatch = __decorate([
    Entity(),
    ObjectType('Batch', {
        implements: () => [Node],
        description: 'A half-yearly batch (批次; 上半年, 下半年) of approvals of joint programs by the Ministry of Education of China, ' +
            'with programs of all countries. Public.',
    })
], ApprovalBatch);
export { ApprovalBatch };
onConstraint('approval_batch_half_key', () => new PortalError(ErrorCode.CONFLICT, 'BATCH_EXISTS', 'There is a batch of this half-year already. Change that one.', { path: ['input', 'half'] }));
onConstraint('approval_batch_order_check', () => inputError('BATCH_TOO_EARLY', 'A batch cannot be announced before its half-year begins.', [
    'input',
    'announcedOn',
]));
onConstraint('approval_batch_totals_check', () => inputError('BATCH_TOTALS', 'The undergraduate programs are among those at bachelor level or above.', [
    'input',
    'totalUndergraduate',
]));
//# sourceMappingURL=batch.entity.js.map