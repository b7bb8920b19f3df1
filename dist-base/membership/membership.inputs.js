var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType, IntersectionType, OmitType, PartialType, registerEnumType, } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsEnum, IsOptional, Matches } from 'class-validator';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { DayScalar, PartialDateScalar } from '../platform/graphql/scalars.js';
import { Lang } from '../platform/graphql/text.js';
import { IsIdOf, IsLine, IsPartialDate, IsSource } from '../platform/validation.js';
import { UNIVERSITY_PREFIX } from '../universities/university.entity.js';
import { Side } from '../platform/auth/scope.js';
import { FactBasis } from '../platform/facts.js';
import { Evidence, MEMBERSHIP_PREFIX, MemberKind, MembershipAnswer, MembershipBeginning, MembershipEnding, MemberStanding, } from './membership-period.entity.js';
let RecordMembershipPeriodInput = class RecordMembershipPeriodInput extends ChangeInput {
};
__decorate([
    IsIdOf(UNIVERSITY_PREFIX),
    Field(() => ID, { description: 'The university.' }),
    __metadata("design:type", String)
], RecordMembershipPeriodInput.prototype, "universityId", void 0);
__decorate([
    Field(() => MemberKind, { nullable: true, description: 'The kind; leave out when no source says which.' }),
    __metadata("design:type", Object)
], RecordMembershipPeriodInput.prototype, "kind", void 0);
__decorate([
    Field(() => FactBasis, {
        nullable: true,
        description: 'How the kind is known. Default STATED where a kind is given.',
    }),
    __metadata("design:type", Object)
], RecordMembershipPeriodInput.prototype, "kindBasis", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, { nullable: true, description: 'Its first day; leave out when not known.' }),
    __metadata("design:type", Object)
], RecordMembershipPeriodInput.prototype, "from", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, {
        nullable: true,
        description: 'The day on which it ended, the first that it no longer covers; leave out when no end is known.',
    }),
    __metadata("design:type", Object)
], RecordMembershipPeriodInput.prototype, "to", void 0);
__decorate([
    IsBoolean(),
    Field({
        defaultValue: false,
        description: 'True when the association keeps this period itself, so that it runs until an end (`to`) is recorded.',
    }),
    __metadata("design:type", Boolean)
], RecordMembershipPeriodInput.prototype, "isOngoing", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, { nullable: true, description: 'The last day with proof.' }),
    __metadata("design:type", Object)
], RecordMembershipPeriodInput.prototype, "attestedOn", void 0);
__decorate([
    Field(() => MembershipBeginning, { nullable: true, description: 'How it began.' }),
    __metadata("design:type", Object)
], RecordMembershipPeriodInput.prototype, "began", void 0);
__decorate([
    Field(() => MembershipEnding, { nullable: true, description: 'How it ended.' }),
    __metadata("design:type", Object)
], RecordMembershipPeriodInput.prototype, "ended", void 0);
__decorate([
    IsOptional(),
    IsLine(1000),
    Field(() => String, { nullable: true, description: 'The decision behind it, up to 1,000 characters.' }),
    __metadata("design:type", Object)
], RecordMembershipPeriodInput.prototype, "decision", void 0);
__decorate([
    IsEnum(Evidence),
    Field(() => Evidence, {
        defaultValue: Evidence.STRONG,
        description: 'How far its sources can be relied on.',
    }),
    __metadata("design:type", String)
], RecordMembershipPeriodInput.prototype, "evidence", void 0);
__decorate([
    IsOptional(),
    IsLine(2000),
    Field(() => String, { nullable: true, description: 'A remark, up to 2,000 characters.' }),
    __metadata("design:type", Object)
], RecordMembershipPeriodInput.prototype, "note", void 0);
__decorate([
    ArrayMinSize(1),
    ArrayMaxSize(50),
    IsSource(true),
    Field(() => [String], {
        description: 'Where it comes from, 1 to 50: an http(s) address, or `seed:`, `print:` or `note:` with a text.',
    }),
    __metadata("design:type", Array)
], RecordMembershipPeriodInput.prototype, "sources", void 0);
RecordMembershipPeriodInput = __decorate([
    InputType({ description: 'A membership period of a university.' })
], RecordMembershipPeriodInput);
export { RecordMembershipPeriodInput };
let UpdateMembershipPeriodInput = class UpdateMembershipPeriodInput extends IntersectionType(UpdateInput, PartialType(OmitType(RecordMembershipPeriodInput, ['universityId', 'idempotencyKey', 'reason']), {
    omitDefaultValues: true,
    skipNullProperties: false,
})) {
};
__decorate([
    IsIdOf(MEMBERSHIP_PREFIX),
    Field(() => ID, { description: 'The period.' }),
    __metadata("design:type", String)
], UpdateMembershipPeriodInput.prototype, "id", void 0);
UpdateMembershipPeriodInput = __decorate([
    InputType({
        description: 'Changes to a membership period. What is left out stays; null empties a field that may be empty.',
    })
], UpdateMembershipPeriodInput);
export { UpdateMembershipPeriodInput };
let UniversityFilter = class UniversityFilter {
};
__decorate([
    Field(() => Side, { nullable: true, description: 'Of this side.' }),
    __metadata("design:type", Object)
], UniversityFilter.prototype, "side", void 0);
__decorate([
    IsOptional(),
    Matches(/^[A-Z]{2}$/, { message: '$property must be two capital letters of ISO 3166-1, such as RU' }),
    Field(() => String, { nullable: true, description: 'Of this country: ISO 3166-1, two capital letters.' }),
    __metadata("design:type", Object)
], UniversityFilter.prototype, "country", void 0);
__decorate([
    Field(() => MemberKind, {
        nullable: true,
        description: 'With this kind of membership: on the day `memberAsOf` or, without it, in their latest period on record.',
    }),
    __metadata("design:type", Object)
], UniversityFilter.prototype, "kind", void 0);
__decorate([
    Field(() => DayScalar, {
        nullable: true,
        description: 'Members on this day: `isMember` gives one of `membership`. With `kind`, the same answers for that kind alone.',
    }),
    __metadata("design:type", Object)
], UniversityFilter.prototype, "memberAsOf", void 0);
__decorate([
    Field(() => [MembershipAnswer], {
        nullable: true,
        description: 'Which answers `memberAsOf` takes. Default [YES]: members for certain. Only with `memberAsOf`.',
    }),
    __metadata("design:type", Object)
], UniversityFilter.prototype, "membership", void 0);
__decorate([
    Field(() => [MemberStanding], {
        nullable: true,
        description: 'That stand in one of these ways on the day `memberAsOf`. With it, `membership` has no default. Only with ' +
            '`memberAsOf`.',
    }),
    __metadata("design:type", Object)
], UniversityFilter.prototype, "standing", void 0);
__decorate([
    Field(() => Boolean, {
        nullable: true,
        description: 'Only those with a membership, of whatever time, that rests on strong sources (true), or with none (false): a hint is no membership.',
    }),
    __metadata("design:type", Object)
], UniversityFilter.prototype, "hasStrongEvidence", void 0);
__decorate([
    IsOptional(),
    IsLine(100),
    Field(() => String, {
        nullable: true,
        description: 'Has this text, 1 to 100 characters, in any name of any time and language or in the city, or is this slug. Case does not matter.',
    }),
    __metadata("design:type", Object)
], UniversityFilter.prototype, "text", void 0);
UniversityFilter = __decorate([
    InputType({ description: 'Which universities. All conditions must hold.' })
], UniversityFilter);
export { UniversityFilter };
export var UniversityOrderField;
(function (UniversityOrderField) {
    UniversityOrderField["NAME"] = "NAME";
    UniversityOrderField["JOINED_ON"] = "JOINED_ON";
    UniversityOrderField["FOUNDED_IN"] = "FOUNDED_IN";
})(UniversityOrderField || (UniversityOrderField = {}));
registerEnumType(UniversityOrderField, {
    name: 'UniversityOrderField',
    description: 'What universities are ordered by. What is not known comes last in both directions.',
    valuesMap: {
        NAME: { description: 'The official name in `lang`, by the rules of that language: Chinese by pinyin.' },
        JOINED_ON: { description: 'The first day of the first membership period.' },
        FOUNDED_IN: { description: 'The year of founding.' },
    },
});
export var OrderDirection;
(function (OrderDirection) {
    OrderDirection["ASC"] = "ASC";
    OrderDirection["DESC"] = "DESC";
})(OrderDirection || (OrderDirection = {}));
registerEnumType(OrderDirection, {
    name: 'OrderDirection',
    description: 'The direction of an order.',
    valuesMap: { ASC: { description: 'From the least.' }, DESC: { description: 'From the greatest.' } },
});
let UniversityOrder = class UniversityOrder {
};
__decorate([
    Field(() => UniversityOrderField, { description: 'What they are ordered by.' }),
    __metadata("design:type", String)
], UniversityOrder.prototype, "field", void 0);
__decorate([
    Field(() => Lang, {
        defaultValue: Lang.EN,
        description: 'The language of NAME; a missing name stands as it is shown.',
    }),
    __metadata("design:type", String)
], UniversityOrder.prototype, "lang", void 0);
__decorate([
    Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'The direction.' }),
    __metadata("design:type", String)
], UniversityOrder.prototype, "direction", void 0);
UniversityOrder = __decorate([
    InputType({ description: 'The order of universities. Equal ones stand in the order of their ids.' })
], UniversityOrder);
export { UniversityOrder };
//# sourceMappingURL=membership.inputs.js.map