var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType, Int, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsEnum, IsInt, IsObject, IsOptional, Max, Min, ValidateNested, } from 'class-validator';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
import { ParagraphsInput, TextsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, IsPartialDate, IsSource, rule } from '../platform/validation.js';
import { PROGRAM_PREFIX } from '../programs/program.entity.js';
import { ProgramFilter } from '../programs/program.inputs.js';
import { ApprovalStep, BASIS_PREFIX, BasisKind, BasisOutcome } from './basis.entity.js';
import { BATCH_PREFIX } from './batch.entity.js';
const SOURCES = 'Where it comes from, 1 to 20: http(s) addresses, or texts that begin with seed:, print: or note:.';
const IsCount = rule('isCount', 'must be a number from 0 to 100,000', (value) => Number.isInteger(value) && value >= 0 && value <= 100_000);
let RecordBatchInput = class RecordBatchInput extends ChangeInput {
};
__decorate([
    IsInt(),
    Min(2003),
    Max(2100),
    Field(() => Int, { description: 'The year, from 2003.' }),
    __metadata("design:type", Number)
], RecordBatchInput.prototype, "year", void 0);
__decorate([
    IsInt(),
    Min(1),
    Max(2),
    Field(() => Int, { description: 'The half of the year, 1 or 2.' }),
    __metadata("design:type", Number)
], RecordBatchInput.prototype, "half", void 0);
__decorate([
    IsOptional(),
    IsLine(300),
    Field(() => String, { nullable: true, description: 'The title of the notice, in Chinese.' }),
    __metadata("design:type", Object)
], RecordBatchInput.prototype, "notice", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, { nullable: true, description: 'The date of the notice.' }),
    __metadata("design:type", Object)
], RecordBatchInput.prototype, "announcedOn", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, { nullable: true, description: 'The first report of it that is known.' }),
    __metadata("design:type", Object)
], RecordBatchInput.prototype, "reportedOn", void 0);
__decorate([
    IsOptional(),
    IsCount(),
    Field(() => Int, { nullable: true, description: 'Programs at bachelor level or above in it.' }),
    __metadata("design:type", Object)
], RecordBatchInput.prototype, "totalBachelorOrAbove", void 0);
__decorate([
    IsOptional(),
    IsCount(),
    Field(() => Int, { nullable: true, description: 'Those of them that are undergraduate.' }),
    __metadata("design:type", Object)
], RecordBatchInput.prototype, "totalUndergraduate", void 0);
__decorate([
    IsOptional(),
    IsLine(2000),
    Field(() => String, { nullable: true, description: 'A remark, in English, up to 2,000 characters.' }),
    __metadata("design:type", Object)
], RecordBatchInput.prototype, "note", void 0);
__decorate([
    ArrayMinSize(1),
    ArrayMaxSize(20),
    IsSource(true),
    Field(() => [String], { description: SOURCES }),
    __metadata("design:type", Array)
], RecordBatchInput.prototype, "sources", void 0);
RecordBatchInput = __decorate([
    InputType({ description: 'A batch of approvals of the Chinese ministry.' })
], RecordBatchInput);
export { RecordBatchInput };
let UpdateBatchInput = class UpdateBatchInput extends IntersectionType(UpdateInput, PartialType(OmitType(RecordBatchInput, ['idempotencyKey', 'reason']), {
    omitDefaultValues: true,
    skipNullProperties: false,
})) {
};
__decorate([
    IsIdOf(BATCH_PREFIX),
    Field(() => ID, { description: 'The batch.' }),
    __metadata("design:type", String)
], UpdateBatchInput.prototype, "id", void 0);
UpdateBatchInput = __decorate([
    InputType({ description: 'Changes to a batch. What is left out stays; null empties a field.' })
], UpdateBatchInput);
export { UpdateBatchInput };
let RecordProgramBasisInput = class RecordProgramBasisInput extends ChangeInput {
};
__decorate([
    IsIdOf(PROGRAM_PREFIX),
    Field(() => ID, { description: 'The program that rests on it.' }),
    __metadata("design:type", String)
], RecordProgramBasisInput.prototype, "programId", void 0);
__decorate([
    IsEnum(BasisKind),
    Field(() => BasisKind, { description: 'What it is.' }),
    __metadata("design:type", String)
], RecordProgramBasisInput.prototype, "kind", void 0);
__decorate([
    IsOptional(),
    IsEnum(ApprovalStep),
    Field(() => ApprovalStep, {
        nullable: true,
        description: 'Which step of the approval of an institute; only for MINISTRY_APPROVAL (MINISTRY_ONLY).',
    }),
    __metadata("design:type", Object)
], RecordProgramBasisInput.prototype, "step", void 0);
__decorate([
    IsOptional(),
    IsLine(64),
    Field(() => String, {
        nullable: true,
        description: 'The key of the party that it was given to, such as of a licence (PARTY_UNKNOWN).',
    }),
    __metadata("design:type", Object)
], RecordProgramBasisInput.prototype, "partyKey", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, { defaultValue: {}, description: 'The authority that decides.' }),
    __metadata("design:type", TextsInput)
], RecordProgramBasisInput.prototype, "authority", void 0);
__decorate([
    IsOptional(),
    IsLine(100),
    Field(() => String, {
        nullable: true,
        description: 'Its number. That of a MINISTRY_APPROVAL has eight parts (APPROVAL_NUMBER_MALFORMED); what does not fit the ' +
            'record of the program is a warning.',
    }),
    __metadata("design:type", Object)
], RecordProgramBasisInput.prototype, "number", void 0);
__decorate([
    IsOptional(),
    IsLine(20),
    Field(() => String, { nullable: true, description: 'The code of the field that it is for.' }),
    __metadata("design:type", Object)
], RecordProgramBasisInput.prototype, "fieldCode", void 0);
__decorate([
    IsEnum(BasisOutcome),
    Field(() => BasisOutcome, { defaultValue: BasisOutcome.GRANTED, description: 'What came of it.' }),
    __metadata("design:type", String)
], RecordProgramBasisInput.prototype, "outcome", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, { nullable: true, description: 'When it was applied for.' }),
    __metadata("design:type", Object)
], RecordProgramBasisInput.prototype, "appliedOn", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, { nullable: true, description: 'When it was granted, signed or refused.' }),
    __metadata("design:type", Object)
], RecordProgramBasisInput.prototype, "decidedOn", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, { nullable: true, description: 'The first report of it that is known.' }),
    __metadata("design:type", Object)
], RecordProgramBasisInput.prototype, "reportedOn", void 0);
__decorate([
    IsOptional(),
    IsIdOf(BATCH_PREFIX),
    Field(() => ID, { nullable: true, description: 'The batch; only for MINISTRY_APPROVAL (MINISTRY_ONLY).' }),
    __metadata("design:type", Object)
], RecordProgramBasisInput.prototype, "batchId", void 0);
__decorate([
    IsOptional(),
    IsInt(),
    Min(1990),
    Max(2100),
    Field(() => Int, { nullable: true, description: 'The first year of intake that it allows.' }),
    __metadata("design:type", Object)
], RecordProgramBasisInput.prototype, "enrolFrom", void 0);
__decorate([
    IsOptional(),
    IsInt(),
    Min(1990),
    Max(2100),
    Field(() => Int, { nullable: true, description: 'The last year of intake that it allows.' }),
    __metadata("design:type", Object)
], RecordProgramBasisInput.prototype, "enrolTo", void 0);
__decorate([
    IsOptional(),
    IsInt(),
    Min(1),
    Max(10_000),
    Field(() => Int, { nullable: true, description: 'Students a year that it allows.' }),
    __metadata("design:type", Object)
], RecordProgramBasisInput.prototype, "intake", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, { nullable: true, description: 'The first day on which it holds.' }),
    __metadata("design:type", Object)
], RecordProgramBasisInput.prototype, "validFrom", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, { nullable: true, description: 'The last day on which it holds.' }),
    __metadata("design:type", Object)
], RecordProgramBasisInput.prototype, "validTo", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, {
        nullable: true,
        description: 'The last day on which it held, where it was ended or revoked before its time.',
    }),
    __metadata("design:type", Object)
], RecordProgramBasisInput.prototype, "endedOn", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => ParagraphsInput),
    Field(() => ParagraphsInput, { defaultValue: {}, description: 'On which conditions it was given.' }),
    __metadata("design:type", ParagraphsInput)
], RecordProgramBasisInput.prototype, "conditions", void 0);
__decorate([
    IsOptional(),
    IsLine(2000),
    Field(() => String, { nullable: true, description: 'A remark, in English, up to 2,000 characters.' }),
    __metadata("design:type", Object)
], RecordProgramBasisInput.prototype, "note", void 0);
__decorate([
    ArrayMinSize(1),
    ArrayMaxSize(20),
    IsSource(true),
    Field(() => [String], { description: SOURCES }),
    __metadata("design:type", Array)
], RecordProgramBasisInput.prototype, "sources", void 0);
RecordProgramBasisInput = __decorate([
    InputType({ description: 'An approval of a state, or an agreement of the parties.' })
], RecordProgramBasisInput);
export { RecordProgramBasisInput };
let UpdateProgramBasisInput = class UpdateProgramBasisInput extends IntersectionType(UpdateInput, PartialType(OmitType(RecordProgramBasisInput, ['idempotencyKey', 'reason', 'programId']), {
    omitDefaultValues: true,
    skipNullProperties: false,
})) {
};
__decorate([
    IsIdOf(BASIS_PREFIX),
    Field(() => ID, { description: 'The approval or agreement.' }),
    __metadata("design:type", String)
], UpdateProgramBasisInput.prototype, "id", void 0);
UpdateProgramBasisInput = __decorate([
    InputType({
        description: 'Changes to an approval or agreement. What is left out stays; null empties a field.',
    })
], UpdateProgramBasisInput);
export { UpdateProgramBasisInput };
let ProgramListFilter = class ProgramListFilter extends ProgramFilter {
};
__decorate([
    IsOptional(),
    IsIdOf(BATCH_PREFIX),
    Field(() => ID, { nullable: true, description: 'Approved, or applied for, in this batch.' }),
    __metadata("design:type", Object)
], ProgramListFilter.prototype, "batchId", void 0);
__decorate([
    IsOptional(),
    IsInt(),
    Min(0),
    Max(120),
    Field(() => Int, {
        nullable: true,
        description: 'With an approval or agreement in force that ends within so many months from today, 0 to 120; what has ended ' +
            'already is not among them.',
    }),
    __metadata("design:type", Object)
], ProgramListFilter.prototype, "endingWithinMonths", void 0);
ProgramListFilter = __decorate([
    InputType('ProgramFilter', {
        description: 'Which programs. All conditions must hold; they look at the version that counts.',
    })
], ProgramListFilter);
export { ProgramListFilter };
//# sourceMappingURL=approval.inputs.js.map