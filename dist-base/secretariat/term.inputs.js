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
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsEnum, IsIn, IsInt, IsOptional, Max, Min, } from 'class-validator';
import { PERSON_PREFIX } from '../people/person.entity.js';
import { FactBasis } from '../platform/facts.js';
import { DayScalar, PartialDateScalar } from '../platform/graphql/scalars.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, IsPartialDate, IsSource } from '../platform/validation.js';
import { UNIVERSITY_PREFIX } from '../universities/university.entity.js';
import { OFFICE_PREFIX } from './office.entity.js';
import { TERM_PREFIX, TermBeginning, TermEnding } from './term.entity.js';
/** Who holds the office, and what is said of it; the same for a beginning and a handover. */
let HolderInput = class HolderInput extends ChangeInput {
};
__decorate([
    IsOptional(),
    IsIdOf(UNIVERSITY_PREFIX),
    Field(() => ID, {
        nullable: true,
        description: 'The university that holds it, or for which the person does.',
    }),
    __metadata("design:type", Object)
], HolderInput.prototype, "universityId", void 0);
__decorate([
    IsOptional(),
    IsIdOf(PERSON_PREFIX),
    Field(() => ID, {
        nullable: true,
        description: 'The person that holds it, or that exercises it for the university.',
    }),
    __metadata("design:type", Object)
], HolderInput.prototype, "personId", void 0);
__decorate([
    IsOptional(),
    IsLine(300),
    Field(() => String, {
        nullable: true,
        description: 'What the person is at the university, in English, up to 300 characters.',
    }),
    __metadata("design:type", Object)
], HolderInput.prototype, "post", void 0);
__decorate([
    IsOptional(),
    IsInt(),
    Min(1),
    Max(1000),
    Field(() => Int, {
        nullable: true,
        description: 'Which holder it is, from 1. A handover counts on from the number before by itself.',
    }),
    __metadata("design:type", Object)
], HolderInput.prototype, "ordinal", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, {
        nullable: true,
        description: 'When it is meant to end. Default: after as many years as the office says, if it does.',
    }),
    __metadata("design:type", Object)
], HolderInput.prototype, "expectedTo", void 0);
__decorate([
    IsOptional(),
    IsLine(1000),
    Field(() => String, { nullable: true, description: 'A remark, in English, up to 1,000 characters.' }),
    __metadata("design:type", Object)
], HolderInput.prototype, "note", void 0);
HolderInput = __decorate([
    InputType({ isAbstract: true })
], HolderInput);
let BeginTermInput = class BeginTermInput extends HolderInput {
};
__decorate([
    IsIdOf(OFFICE_PREFIX),
    Field(() => ID, { description: 'The office.' }),
    __metadata("design:type", String)
], BeginTermInput.prototype, "officeId", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, { nullable: true, description: 'Its first day; leave out when not known.' }),
    __metadata("design:type", Object)
], BeginTermInput.prototype, "from", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, {
        nullable: true,
        description: 'The day on which it ended, the first that it no longer covers; leave out when no end is known.',
    }),
    __metadata("design:type", Object)
], BeginTermInput.prototype, "to", void 0);
__decorate([
    IsBoolean(),
    Field({
        defaultValue: true,
        description: 'True when the association keeps this term itself, so that it runs until an end is recorded; false for what ' +
            'is gathered from sources.',
    }),
    __metadata("design:type", Boolean)
], BeginTermInput.prototype, "isKept", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, { nullable: true, description: 'The last day with proof.' }),
    __metadata("design:type", Object)
], BeginTermInput.prototype, "attestedOn", void 0);
__decorate([
    Field(() => TermBeginning, { nullable: true, description: 'How it began.' }),
    __metadata("design:type", Object)
], BeginTermInput.prototype, "began", void 0);
__decorate([
    Field(() => TermEnding, { nullable: true, description: 'How it ended.' }),
    __metadata("design:type", Object)
], BeginTermInput.prototype, "ended", void 0);
__decorate([
    IsEnum(FactBasis),
    Field(() => FactBasis, { defaultValue: FactBasis.STATED, description: 'How it is known.' }),
    __metadata("design:type", String)
], BeginTermInput.prototype, "basis", void 0);
__decorate([
    ArrayMinSize(1),
    ArrayMaxSize(20),
    IsSource(true),
    Field(() => [String], {
        description: 'Where it comes from, 1 to 20: http(s) addresses, or texts that begin with seed:, print: or note:.',
    }),
    __metadata("design:type", Array)
], BeginTermInput.prototype, "sources", void 0);
BeginTermInput = __decorate([
    InputType({ description: 'A term of an office.' })
], BeginTermInput);
export { BeginTermInput };
let UpdateTermInput = class UpdateTermInput extends IntersectionType(UpdateInput, PartialType(OmitType(BeginTermInput, [
    'idempotencyKey',
    'reason',
    'officeId',
    'universityId',
    'personId',
    'ended',
    'to',
]), { omitDefaultValues: true, skipNullProperties: false })) {
};
__decorate([
    IsIdOf(TERM_PREFIX),
    Field(() => ID, { description: 'The term.' }),
    __metadata("design:type", String)
], UpdateTermInput.prototype, "id", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, { nullable: true, description: 'The day on which it ended.' }),
    __metadata("design:type", Object)
], UpdateTermInput.prototype, "to", void 0);
__decorate([
    Field(() => TermEnding, { nullable: true, description: 'How it ended.' }),
    __metadata("design:type", Object)
], UpdateTermInput.prototype, "ended", void 0);
UpdateTermInput = __decorate([
    InputType({ description: 'Corrections to a term. What is left out stays; null empties a field.' })
], UpdateTermInput);
export { UpdateTermInput };
let EndTermInput = class EndTermInput extends UpdateInput {
};
__decorate([
    IsIdOf(TERM_PREFIX),
    Field(() => ID, { description: 'The term.' }),
    __metadata("design:type", String)
], EndTermInput.prototype, "id", void 0);
__decorate([
    Field(() => DayScalar, { description: 'The day on which it ends, the first that it no longer covers.' }),
    __metadata("design:type", String)
], EndTermInput.prototype, "on", void 0);
__decorate([
    IsIn([TermEnding.DECISION, TermEnding.RESIGNATION], {
        message: '$property must be DECISION or RESIGNATION; `handOver` hands over',
    }),
    Field(() => TermEnding, {
        defaultValue: TermEnding.DECISION,
        description: 'How it ends: DECISION or RESIGNATION.',
    }),
    __metadata("design:type", String)
], EndTermInput.prototype, "ended", void 0);
EndTermInput = __decorate([
    InputType({ description: 'The end of a term with nobody following at once.' })
], EndTermInput);
export { EndTermInput };
let HandOverInput = class HandOverInput extends IntersectionType(UpdateInput, OmitType(HolderInput, ['idempotencyKey', 'reason'])) {
};
__decorate([
    IsIdOf(TERM_PREFIX),
    Field(() => ID, { description: 'The term that ends.' }),
    __metadata("design:type", String)
], HandOverInput.prototype, "id", void 0);
__decorate([
    Field(() => DayScalar, {
        description: 'The day of the handover: the first of the next holder, and the first without the one before.',
    }),
    __metadata("design:type", String)
], HandOverInput.prototype, "on", void 0);
__decorate([
    IsEnum(TermBeginning),
    Field(() => TermBeginning, {
        defaultValue: TermBeginning.HANDOVER,
        description: 'How the next term begins.',
    }),
    __metadata("design:type", String)
], HandOverInput.prototype, "began", void 0);
__decorate([
    ArrayMaxSize(20),
    IsSource(true),
    Field(() => [String], { defaultValue: [], description: 'Where it comes from, at most 20.' }),
    __metadata("design:type", Array)
], HandOverInput.prototype, "sources", void 0);
HandOverInput = __decorate([
    InputType({ description: 'The handover of an office to the next holder.' })
], HandOverInput);
export { HandOverInput };
//# sourceMappingURL=term.inputs.js.map