var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, ValidateNested } from 'class-validator';
import { DECISION_PREFIX } from '../meetings/decision.entity.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { ParagraphsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf } from '../platform/validation.js';
import { UNIVERSITY_PREFIX } from '../universities/university.entity.js';
import { DEPARTURE_PREFIX } from './departure.entity.js';
import { HEARING_PREFIX } from './hearing.entity.js';
import { SUSPENSION_PREFIX } from './suspension.entity.js';
let SuspendMemberInput = class SuspendMemberInput extends ChangeInput {
};
__decorate([
    IsIdOf(UNIVERSITY_PREFIX),
    Field(() => ID, { description: 'The university.' }),
    __metadata("design:type", String)
], SuspendMemberInput.prototype, "universityId", void 0);
__decorate([
    Field(() => DayScalar, { nullable: true, description: 'Its first day. Default: today in UTC, at once.' }),
    __metadata("design:type", Object)
], SuspendMemberInput.prototype, "on", void 0);
__decorate([
    IsIdOf(DECISION_PREFIX),
    Field(() => ID, { description: 'The published decision that suspends it.' }),
    __metadata("design:type", String)
], SuspendMemberInput.prototype, "decisionId", void 0);
SuspendMemberInput = __decorate([
    InputType({ description: 'The suspension of a member.' })
], SuspendMemberInput);
export { SuspendMemberInput };
let ReinstateMemberInput = class ReinstateMemberInput extends UpdateInput {
};
__decorate([
    IsIdOf(SUSPENSION_PREFIX),
    Field(() => ID, { description: 'The suspension that ends.' }),
    __metadata("design:type", String)
], ReinstateMemberInput.prototype, "id", void 0);
__decorate([
    Field(() => DayScalar, {
        nullable: true,
        description: 'The first day on which it has its rights again. Default: today in UTC, at once.',
    }),
    __metadata("design:type", Object)
], ReinstateMemberInput.prototype, "on", void 0);
__decorate([
    IsIdOf(DECISION_PREFIX),
    Field(() => ID, { description: 'The published decision that reinstates it.' }),
    __metadata("design:type", String)
], ReinstateMemberInput.prototype, "decisionId", void 0);
ReinstateMemberInput = __decorate([
    InputType({ description: 'The reinstatement of a member that is suspended.' })
], ReinstateMemberInput);
export { ReinstateMemberInput };
let RecordHearingInput = class RecordHearingInput extends ChangeInput {
};
__decorate([
    IsIdOf(UNIVERSITY_PREFIX),
    Field(() => ID, { description: 'The university.' }),
    __metadata("design:type", String)
], RecordHearingInput.prototype, "universityId", void 0);
__decorate([
    Field(() => DayScalar, { description: 'When it was held, not later than today.' }),
    __metadata("design:type", String)
], RecordHearingInput.prototype, "heldOn", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => ParagraphsInput),
    Field(() => ParagraphsInput, { description: 'What was said, in one language at least (TEXT_REQUIRED).' }),
    __metadata("design:type", ParagraphsInput)
], RecordHearingInput.prototype, "text", void 0);
RecordHearingInput = __decorate([
    InputType({ description: 'That a member was heard.' })
], RecordHearingInput);
export { RecordHearingInput };
let ExcludeMemberInput = class ExcludeMemberInput extends ChangeInput {
};
__decorate([
    IsIdOf(UNIVERSITY_PREFIX),
    Field(() => ID, { description: 'The university.' }),
    __metadata("design:type", String)
], ExcludeMemberInput.prototype, "universityId", void 0);
__decorate([
    IsOptional(),
    IsIdOf(HEARING_PREFIX),
    Field(() => ID, {
        nullable: true,
        description: 'The hearing at which it was heard before. Without one it cannot be excluded (HEARING_REQUIRED).',
    }),
    __metadata("design:type", Object)
], ExcludeMemberInput.prototype, "hearingId", void 0);
__decorate([
    Field(() => DayScalar, {
        nullable: true,
        description: 'The first day on which it is no longer a member. Default: today in UTC, at once.',
    }),
    __metadata("design:type", Object)
], ExcludeMemberInput.prototype, "on", void 0);
__decorate([
    IsIdOf(DECISION_PREFIX),
    Field(() => ID, { description: 'The published decision that excludes it.' }),
    __metadata("design:type", String)
], ExcludeMemberInput.prototype, "decisionId", void 0);
ExcludeMemberInput = __decorate([
    InputType({ description: 'The exclusion of a member.' })
], ExcludeMemberInput);
export { ExcludeMemberInput };
let WithdrawFromAssociationInput = class WithdrawFromAssociationInput extends ChangeInput {
};
__decorate([
    IsIdOf(UNIVERSITY_PREFIX),
    Field(() => ID, { description: 'The university.' }),
    __metadata("design:type", String)
], WithdrawFromAssociationInput.prototype, "universityId", void 0);
__decorate([
    Field(() => DayScalar, {
        description: 'The first day on which it is no longer a member: today in UTC, or later.',
    }),
    __metadata("design:type", String)
], WithdrawFromAssociationInput.prototype, "effectiveOn", void 0);
WithdrawFromAssociationInput = __decorate([
    InputType({ description: 'That a university leaves the association by its own will.' })
], WithdrawFromAssociationInput);
export { WithdrawFromAssociationInput };
let TakeBackWithdrawalInput = class TakeBackWithdrawalInput extends UpdateInput {
};
__decorate([
    IsIdOf(DEPARTURE_PREFIX),
    Field(() => ID, { description: 'The withdrawal.' }),
    __metadata("design:type", String)
], TakeBackWithdrawalInput.prototype, "id", void 0);
TakeBackWithdrawalInput = __decorate([
    InputType({ description: 'A withdrawal that is taken back before its day.' })
], TakeBackWithdrawalInput);
export { TakeBackWithdrawalInput };
let MergeUniversitiesInput = class MergeUniversitiesInput extends ChangeInput {
};
__decorate([
    IsIdOf(UNIVERSITY_PREFIX),
    Field(() => ID, { description: 'The university that is no more.' }),
    __metadata("design:type", String)
], MergeUniversitiesInput.prototype, "fromId", void 0);
__decorate([
    IsIdOf(UNIVERSITY_PREFIX),
    Field(() => ID, { description: 'The university into which it has merged, and which keeps its history.' }),
    __metadata("design:type", String)
], MergeUniversitiesInput.prototype, "intoId", void 0);
__decorate([
    Field(() => DayScalar, { description: 'The first day on which it is no more.' }),
    __metadata("design:type", String)
], MergeUniversitiesInput.prototype, "on", void 0);
__decorate([
    IsOptional(),
    IsIdOf(DECISION_PREFIX),
    Field(() => ID, { nullable: true, description: 'The published decision that takes note of it.' }),
    __metadata("design:type", Object)
], MergeUniversitiesInput.prototype, "decisionId", void 0);
MergeUniversitiesInput = __decorate([
    InputType({ description: 'That a university has merged into another one.' })
], MergeUniversitiesInput);
export { MergeUniversitiesInput };
//# sourceMappingURL=standing.inputs.js.map