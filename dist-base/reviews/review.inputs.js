var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, Min, ValidateIf } from 'class-validator';
import { APPLICATION_PREFIX } from '../applications/application.entity.js';
import { Side } from '../platform/auth/scope.js';
import { ChangeInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsText } from '../platform/validation.js';
import { Verdict } from './review.entity.js';
const TEXT_MAX = 3000;
let ReviewApplicationInput = class ReviewApplicationInput extends ChangeInput {
};
__decorate([
    IsIdOf(APPLICATION_PREFIX),
    Field(() => ID, { description: 'The application.' }),
    __metadata("design:type", String)
], ReviewApplicationInput.prototype, "applicationId", void 0);
__decorate([
    IsInt(),
    Min(1),
    Field(() => Int, {
        description: 'The submission that was reviewed. SUBMISSION_STALE when it is not the current one.',
    }),
    __metadata("design:type", Number)
], ReviewApplicationInput.prototype, "submission", void 0);
__decorate([
    Field(() => Side, {
        description: 'For the secretariat of which side. WRONG_SIDE for that of the other one.',
    }),
    __metadata("design:type", String)
], ReviewApplicationInput.prototype, "side", void 0);
__decorate([
    Field(() => Verdict, { description: 'What it says.' }),
    __metadata("design:type", String)
], ReviewApplicationInput.prototype, "verdict", void 0);
__decorate([
    ValidateIf(({ statement }) => statement !== undefined && statement !== null),
    IsText(TEXT_MAX),
    Field(() => String, {
        nullable: true,
        description: 'The reason of a refusal, or what is missing: required for both (STATEMENT_REQUIRED). Up to 3,000 characters. The applicant reads it.',
    }),
    __metadata("design:type", Object)
], ReviewApplicationInput.prototype, "statement", void 0);
ReviewApplicationInput = __decorate([
    InputType({ description: 'What the secretariat of a side says to an application.' })
], ReviewApplicationInput);
export { ReviewApplicationInput };
//# sourceMappingURL=review.inputs.js.map