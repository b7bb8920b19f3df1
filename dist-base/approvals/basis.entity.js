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
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { firstDay, lastDay } from '../platform/dates.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
export const BASIS_PREFIX = 'bas';
export var BasisKind;
(function (BasisKind) {
    BasisKind["MINISTRY_APPROVAL"] = "MINISTRY_APPROVAL";
    BasisKind["LICENCE"] = "LICENCE";
    BasisKind["ACCREDITATION"] = "ACCREDITATION";
    BasisKind["AGREEMENT"] = "AGREEMENT";
    BasisKind["NETWORK_AGREEMENT"] = "NETWORK_AGREEMENT";
})(BasisKind || (BasisKind = {}));
registerEnumType(BasisKind, {
    name: 'BasisKind',
    description: 'What a program rests on.',
    valuesMap: {
        MINISTRY_APPROVAL: {
            description: 'China: approval by the Ministry of Education or a province (批准书, 合作办学).',
        },
        LICENCE: { description: 'Russia: the licence of a party for the field (лицензия).' },
        ACCREDITATION: {
            description: 'Russia: the state accreditation of the field at a party (государственная аккредитация).',
        },
        AGREEMENT: { description: 'An agreement of the parties (соглашение, 协议).' },
        NETWORK_AGREEMENT: {
            description: 'Russia: the agreement on the network form (договор о сетевой форме; law 273-FZ, article 15).',
        },
    },
});
/** By what the parties bind themselves; the others are acts of a state. */
export const AGREEMENTS = [BasisKind.AGREEMENT, BasisKind.NETWORK_AGREEMENT];
export var ApprovalStep;
(function (ApprovalStep) {
    ApprovalStep["PREPARATION"] = "PREPARATION";
    ApprovalStep["FOUNDING"] = "FOUNDING";
})(ApprovalStep || (ApprovalStep = {}));
registerEnumType(ApprovalStep, {
    name: 'ApprovalStep',
    description: 'A joint institute is approved in China in two steps.',
    valuesMap: {
        PREPARATION: { description: 'Its preparation (筹备设立).' },
        FOUNDING: { description: 'Its founding (正式设立).' },
    },
});
export var BasisOutcome;
(function (BasisOutcome) {
    BasisOutcome["PENDING"] = "PENDING";
    BasisOutcome["GRANTED"] = "GRANTED";
    BasisOutcome["REFUSED"] = "REFUSED";
})(BasisOutcome || (BasisOutcome = {}));
registerEnumType(BasisOutcome, {
    name: 'BasisOutcome',
    description: 'What came of it.',
    valuesMap: {
        PENDING: { description: 'Nothing yet: it was applied for, or is being negotiated.' },
        GRANTED: { description: 'It was granted or signed.' },
        REFUSED: { description: 'It was refused.' },
    },
});
let ProgramBasis = class ProgramBasis extends OfTheAssociation {
    /** Whether it holds on a day; null when its dates are not known well enough to say. */
    holdsOn(day) {
        if (this.outcome !== BasisOutcome.GRANTED)
            return false;
        const from = this.validFrom ?? this.decidedOn;
        const to = this.endedOn ?? this.validTo;
        if (from && day < firstDay(from))
            return false;
        if (to && day > lastDay(to))
            return false;
        // No end on record is not proof that there is none.
        return from && to && day >= lastDay(from) && day <= firstDay(to) ? true : null;
    }
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], ProgramBasis.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], ProgramBasis.prototype, "version", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], ProgramBasis.prototype, "programId", void 0);
__decorate([
    Column('text'),
    Field(() => BasisKind, { description: 'What it is.' }),
    __metadata("design:type", String)
], ProgramBasis.prototype, "kind", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => ApprovalStep, {
        nullable: true,
        description: 'Which step of the approval of an institute; null for others, and when not known.',
    }),
    __metadata("design:type", Object)
], ProgramBasis.prototype, "step", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ProgramBasis.prototype, "partyKey", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ProgramBasis.prototype, "authorityEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ProgramBasis.prototype, "authorityRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ProgramBasis.prototype, "authorityZh", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, {
        nullable: true,
        description: 'Its number, as it was given; null when not known. See `numberParts`.',
    }),
    __metadata("design:type", Object)
], ProgramBasis.prototype, "number", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, {
        nullable: true,
        description: 'The code of the field that it is for, such as 20.03.01.',
    }),
    __metadata("design:type", Object)
], ProgramBasis.prototype, "fieldCode", void 0);
__decorate([
    Column('text'),
    Field(() => BasisOutcome, { description: 'What came of it.' }),
    __metadata("design:type", String)
], ProgramBasis.prototype, "outcome", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => PartialDateScalar, { nullable: true, description: 'When it was applied for.' }),
    __metadata("design:type", Object)
], ProgramBasis.prototype, "appliedOn", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => PartialDateScalar, {
        nullable: true,
        description: 'When it was granted, signed or refused; null when not known.',
    }),
    __metadata("design:type", Object)
], ProgramBasis.prototype, "decidedOn", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => PartialDateScalar, { nullable: true, description: 'The first report of it that is known.' }),
    __metadata("design:type", Object)
], ProgramBasis.prototype, "reportedOn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ProgramBasis.prototype, "batchId", void 0);
__decorate([
    Column('integer', { nullable: true }),
    Field(() => Int, { nullable: true, description: 'The first year of intake that it allows.' }),
    __metadata("design:type", Object)
], ProgramBasis.prototype, "enrolFrom", void 0);
__decorate([
    Column('integer', { nullable: true }),
    Field(() => Int, { nullable: true, description: 'The last year of intake that it allows.' }),
    __metadata("design:type", Object)
], ProgramBasis.prototype, "enrolTo", void 0);
__decorate([
    Column('integer', { nullable: true }),
    Field(() => Int, { nullable: true, description: 'Students a year that it allows.' }),
    __metadata("design:type", Object)
], ProgramBasis.prototype, "intake", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => PartialDateScalar, { nullable: true, description: 'The first day on which it holds.' }),
    __metadata("design:type", Object)
], ProgramBasis.prototype, "validFrom", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => PartialDateScalar, {
        nullable: true,
        description: 'The last day on which it holds; null when no end is set, or none is known. The parties and both secretariats ' +
            'are told 12, 6 and 3 months before.',
    }),
    __metadata("design:type", Object)
], ProgramBasis.prototype, "validTo", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => PartialDateScalar, {
        nullable: true,
        description: 'The last day on which it held, where it was ended or revoked before its time.',
    }),
    __metadata("design:type", Object)
], ProgramBasis.prototype, "endedOn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ProgramBasis.prototype, "conditionsEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ProgramBasis.prototype, "conditionsRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ProgramBasis.prototype, "conditionsZh", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'A remark, in English.' }),
    __metadata("design:type", Object)
], ProgramBasis.prototype, "note", void 0);
__decorate([
    Column('text', { array: true }),
    Field(() => [String], { description: 'Where it comes from.' }),
    __metadata("design:type", Array)
], ProgramBasis.prototype, "sources", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], ProgramBasis.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], ProgramBasis.prototype, "updatedAt", void 0);
ProgramBasis = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'What a joint program rests on: an approval of a state or an agreement of its parties. Known to whoever may know ' +
            'of the program.',
    })
], ProgramBasis);
export { ProgramBasis };
onConstraint('program_basis_number_key', () => new PortalError(ErrorCode.CONFLICT, 'NUMBER_TAKEN', 'The program has a record with this number already.', {
    path: ['input', 'number'],
}));
onConstraint('program_basis_batch_id_fkey', () => inputError('NOT_FOUND', 'There is no such batch. Record it first (`recordBatch`).', ['input', 'batchId']));
onConstraint('program_basis_ministry_check', () => inputError('MINISTRY_ONLY', 'Only an approval of the Chinese ministry has a batch and steps.', [
    'input',
    'kind',
]));
onConstraint('program_basis_approval_number_check', () => inputError('APPROVAL_NUMBER_MALFORMED', 'An approval number has eight parts: 3 letters, 2 digits, 2 letters, 1 digit, 1 letter, 8 digits, 1 letter.', ['input', 'number']));
onConstraint('program_basis_decision_order_check', () => inputError('DECIDED_TOO_EARLY', 'It cannot be decided before it is applied for.', ['input', 'decidedOn']));
onConstraint('program_basis_validity_order_check', () => inputError('VALIDITY_ORDER', 'It would end before it begins.', ['input', 'validTo']));
onConstraint('program_basis_enrolment_order_check', () => inputError('ENROLMENT_YEARS', 'The last year of intake is between the first one and 2100.', [
    'input',
    'enrolTo',
]));
onConstraint('program_basis_granted_check', () => inputError('NOT_GRANTED', 'Only what has been granted or signed is valid from or to a day.', [
    'input',
    'outcome',
]));
onConstraint('program_basis_undecided_check', () => inputError('NOT_DECIDED', 'What is pending has not been decided on a day.', ['input', 'decidedOn']));
//# sourceMappingURL=basis.entity.js.map