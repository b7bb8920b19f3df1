var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType, Int, IntersectionType, PartialType, PickType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsObject, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Side } from '../platform/auth/scope.js';
import { TextsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine } from '../platform/validation.js';
import { UNIVERSITY_PREFIX } from '../universities/university.entity.js';
import { CreateUniversityInput } from '../universities/university.inputs.js';
import { CONFIRMATION_RULE_PREFIX } from './confirmation.entity.js';
import { CHANGE_REQUEST_PREFIX, ChangeRequestState } from './change-request.entity.js';
let ConfirmProfileInput = class ConfirmProfileInput extends UpdateInput {
};
__decorate([
    IsIdOf(UNIVERSITY_PREFIX),
    Field(() => ID, { description: 'The university. `expectedVersion` is the version that was looked at.' }),
    __metadata("design:type", String)
], ConfirmProfileInput.prototype, "id", void 0);
ConfirmProfileInput = __decorate([
    InputType({ description: 'That the profile of a university is right as it is.' })
], ConfirmProfileInput);
export { ConfirmProfileInput };
let UpdateConfirmationRuleInput = class UpdateConfirmationRuleInput extends UpdateInput {
};
__decorate([
    IsIdOf(CONFIRMATION_RULE_PREFIX),
    Field(() => ID, { description: 'The rule: there is one (`Association.confirmationRule`).' }),
    __metadata("design:type", String)
], UpdateConfirmationRuleInput.prototype, "id", void 0);
__decorate([
    IsInt(),
    Min(1),
    Max(120),
    Field(() => Int, { description: 'Months after which a confirmation is overdue, 1 to 120.' }),
    __metadata("design:type", Number)
], UpdateConfirmationRuleInput.prototype, "months", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, {
        description: 'Where the rule comes from, in one language at least (ORIGIN_REQUIRED). It takes the place of what was said before.',
    }),
    __metadata("design:type", TextsInput)
], UpdateConfirmationRuleInput.prototype, "origin", void 0);
UpdateConfirmationRuleInput = __decorate([
    InputType({ description: 'How often a member is to confirm its profile.' })
], UpdateConfirmationRuleInput);
export { UpdateConfirmationRuleInput };
let RequestChangeInput = class RequestChangeInput extends IntersectionType(ChangeInput, PartialType(PickType(CreateUniversityInput, [
    'names',
    'formerNames',
    'side',
    'country',
    'foundedIn',
    'foundedInSources',
    'ror',
    'identifiers',
]), { omitDefaultValues: true, skipNullProperties: false })) {
};
__decorate([
    IsIdOf(UNIVERSITY_PREFIX),
    Field(() => ID, { description: 'The university.' }),
    __metadata("design:type", String)
], RequestChangeInput.prototype, "universityId", void 0);
RequestChangeInput = __decorate([
    InputType({
        description: 'What is to be changed. What is left out stays; null empties a field that may be empty, a list replaces the list. A ' +
            'name given here corrects the one in use; a new name from a date on is for the secretariat to record (`renameUniversity`).',
    })
], RequestChangeInput);
export { RequestChangeInput };
let AcceptChangeInput = class AcceptChangeInput extends UpdateInput {
};
__decorate([
    IsIdOf(CHANGE_REQUEST_PREFIX),
    Field(() => ID, { description: 'The request.' }),
    __metadata("design:type", String)
], AcceptChangeInput.prototype, "id", void 0);
AcceptChangeInput = __decorate([
    InputType({ description: 'A request that is accepted: its changes are made.' })
], AcceptChangeInput);
export { AcceptChangeInput };
let DeclineChangeInput = class DeclineChangeInput extends UpdateInput {
};
__decorate([
    IsIdOf(CHANGE_REQUEST_PREFIX),
    Field(() => ID, { description: 'The request.' }),
    __metadata("design:type", String)
], DeclineChangeInput.prototype, "id", void 0);
__decorate([
    IsLine(1000),
    Field({ description: 'Why, for the university to read; up to 1,000 characters.' }),
    __metadata("design:type", String)
], DeclineChangeInput.prototype, "answer", void 0);
DeclineChangeInput = __decorate([
    InputType({ description: 'A request that is declined.' })
], DeclineChangeInput);
export { DeclineChangeInput };
let WithdrawChangeRequestInput = class WithdrawChangeRequestInput extends UpdateInput {
};
__decorate([
    IsIdOf(CHANGE_REQUEST_PREFIX),
    Field(() => ID, { description: 'The request.' }),
    __metadata("design:type", String)
], WithdrawChangeRequestInput.prototype, "id", void 0);
WithdrawChangeRequestInput = __decorate([
    InputType({ description: 'A request that the university takes back.' })
], WithdrawChangeRequestInput);
export { WithdrawChangeRequestInput };
let ChangeRequestFilter = class ChangeRequestFilter {
};
__decorate([
    IsOptional(),
    IsIdOf(UNIVERSITY_PREFIX),
    Field(() => ID, { nullable: true, description: 'Of this university.' }),
    __metadata("design:type", Object)
], ChangeRequestFilter.prototype, "universityId", void 0);
__decorate([
    Field(() => Side, { nullable: true, description: 'Of universities of this side.' }),
    __metadata("design:type", Object)
], ChangeRequestFilter.prototype, "side", void 0);
__decorate([
    Field(() => ChangeRequestState, { nullable: true, description: 'In this state.' }),
    __metadata("design:type", Object)
], ChangeRequestFilter.prototype, "state", void 0);
ChangeRequestFilter = __decorate([
    InputType({ description: 'Which requests. All conditions must hold.' })
], ChangeRequestFilter);
export { ChangeRequestFilter };
//# sourceMappingURL=profile.inputs.js.map