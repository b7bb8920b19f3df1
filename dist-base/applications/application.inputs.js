var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType, Int, IntersectionType, OmitType, PartialType, PickType, } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsBoolean, IsEnum, IsInt, IsObject, IsOptional, Matches, Max, Min, ValidateNested, } from 'class-validator';
import { AddDocumentInput } from '../documents/document.inputs.js';
import { Side } from '../platform/auth/scope.js';
import { TextsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsText, IsWebAddress, rule } from '../platform/validation.js';
import { UNIVERSITY_PREFIX } from '../universities/university.entity.js';
import { APPLICATION_RULES_PREFIX } from './application-rules.entity.js';
import { ApplicationKind, ApplicationState } from './application-states.js';
import { APPLICATION_PREFIX } from './application.entity.js';
const TEXT_MAX = 3000;
const PEOPLE_MAX = 1_000_000;
/** What somebody is still typing: spaces at its ends and nothing at all are no fault. */
const IsBeingTyped = rule('isBeingTyped', `must be a text of at most ${TEXT_MAX} characters without control characters`, (value) => typeof value === 'string' &&
    value.length <= TEXT_MAX &&
    value.isWellFormed() &&
    !/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u.test(value));
const IsAccessToken = rule('isAccessToken', 'must be the secret of a private link, as startApplication has given it', (value) => typeof value === 'string' && /^asrtu_application_[\w-]{43}$/.test(value));
const NOT_IN_REGISTER = 'only of a university that is not in the register yet (IN_THE_REGISTER for others).';
let StartApplicationInput = class StartApplicationInput extends ChangeInput {
};
__decorate([
    IsOptional(),
    IsIdOf(UNIVERSITY_PREFIX),
    Field(() => ID, {
        nullable: true,
        description: 'The university that applies. Leave it out for one that is not in the register yet.',
    }),
    __metadata("design:type", Object)
], StartApplicationInput.prototype, "universityId", void 0);
__decorate([
    IsEnum(ApplicationKind),
    Field(() => ApplicationKind, { description: 'What is applied for.' }),
    __metadata("design:type", String)
], StartApplicationInput.prototype, "kind", void 0);
__decorate([
    Field(() => Side, { nullable: true, description: `The side; ${NOT_IN_REGISTER}` }),
    __metadata("design:type", Object)
], StartApplicationInput.prototype, "side", void 0);
__decorate([
    IsOptional(),
    IsObject(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, { nullable: true, description: `Its name; ${NOT_IN_REGISTER}` }),
    __metadata("design:type", Object)
], StartApplicationInput.prototype, "names", void 0);
__decorate([
    IsOptional(),
    Matches(/^[A-Z]{2}$/, { message: '$property must be two capital letters of ISO 3166-1, such as RU' }),
    Field(() => String, {
        nullable: true,
        description: `The country: ISO 3166-1, two letters; ${NOT_IN_REGISTER}`,
    }),
    __metadata("design:type", Object)
], StartApplicationInput.prototype, "country", void 0);
__decorate([
    IsOptional(),
    IsObject(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, { nullable: true, description: `The city; ${NOT_IN_REGISTER}` }),
    __metadata("design:type", Object)
], StartApplicationInput.prototype, "city", void 0);
__decorate([
    IsOptional(),
    IsWebAddress(),
    Field(() => String, {
        nullable: true,
        description: `The website: an http or https address, up to 500 characters; ${NOT_IN_REGISTER}`,
    }),
    __metadata("design:type", Object)
], StartApplicationInput.prototype, "website", void 0);
__decorate([
    IsOptional(),
    IsInt(),
    Min(1000),
    Max(2100),
    Field(() => Int, {
        nullable: true,
        description: `The year of its founding, 1000 to 2100; ${NOT_IN_REGISTER}`,
    }),
    __metadata("design:type", Object)
], StartApplicationInput.prototype, "foundedIn", void 0);
__decorate([
    IsOptional(),
    IsInt(),
    Min(0),
    Max(PEOPLE_MAX),
    Field(() => Int, { nullable: true, description: 'How many students it has, 0 to 1,000,000.' }),
    __metadata("design:type", Object)
], StartApplicationInput.prototype, "students", void 0);
__decorate([
    IsOptional(),
    IsInt(),
    Min(0),
    Max(PEOPLE_MAX),
    Field(() => Int, { nullable: true, description: 'How many people work there, 0 to 1,000,000.' }),
    __metadata("design:type", Object)
], StartApplicationInput.prototype, "staff", void 0);
__decorate([
    IsOptional(),
    IsBeingTyped(),
    Field(() => String, {
        nullable: true,
        description: 'What kind of university it is, up to 3,000 characters.',
    }),
    __metadata("design:type", Object)
], StartApplicationInput.prototype, "profile", void 0);
__decorate([
    IsOptional(),
    IsBeingTyped(),
    Field(() => String, { nullable: true, description: 'Why it applies, up to 3,000 characters.' }),
    __metadata("design:type", Object)
], StartApplicationInput.prototype, "reasons", void 0);
__decorate([
    IsOptional(),
    ArrayMaxSize(20),
    ArrayUnique(),
    IsIdOf(UNIVERSITY_PREFIX, true),
    Field(() => [ID], {
        nullable: true,
        description: 'Full members that speak for it, at most 20 (SUPPORTER_NOT_FULL_MEMBER for others).',
    }),
    __metadata("design:type", Object)
], StartApplicationInput.prototype, "supporterIds", void 0);
StartApplicationInput = __decorate([
    InputType({
        description: 'An application, as a draft: nothing but its kind is required before it is submitted.',
    })
], StartApplicationInput);
export { StartApplicationInput };
/** By whoever has the link, or without it by the people of the university. */
let OfApplicationInput = class OfApplicationInput extends UpdateInput {
};
__decorate([
    IsIdOf(APPLICATION_PREFIX),
    Field(() => ID, { description: 'The application.' }),
    __metadata("design:type", String)
], OfApplicationInput.prototype, "applicationId", void 0);
__decorate([
    IsOptional(),
    IsAccessToken(),
    Field(() => String, {
        nullable: true,
        description: 'The secret of the private link, for whoever applies with one. ACCESS_TOKEN_UNKNOWN if it is not.',
    }),
    __metadata("design:type", Object)
], OfApplicationInput.prototype, "accessToken", void 0);
OfApplicationInput = __decorate([
    InputType({ isAbstract: true })
], OfApplicationInput);
export { OfApplicationInput };
let UpdateApplicationInput = class UpdateApplicationInput extends IntersectionType(OfApplicationInput, PartialType(OmitType(StartApplicationInput, ['idempotencyKey', 'reason', 'universityId']), {
    skipNullProperties: false,
})) {
};
UpdateApplicationInput = __decorate([
    InputType({
        description: 'Changes to an application that is being written. What is left out stays, null empties a field, a list replaces the list.',
    })
], UpdateApplicationInput);
export { UpdateApplicationInput };
let SubmitApplicationInput = class SubmitApplicationInput extends OfApplicationInput {
};
SubmitApplicationInput = __decorate([
    InputType({ description: 'An application that is complete.' })
], SubmitApplicationInput);
export { SubmitApplicationInput };
let WithdrawApplicationInput = class WithdrawApplicationInput extends OfApplicationInput {
};
WithdrawApplicationInput = __decorate([
    InputType({ description: 'An application that is given up.' })
], WithdrawApplicationInput);
export { WithdrawApplicationInput };
let AppealApplicationInput = class AppealApplicationInput extends OfApplicationInput {
};
__decorate([
    IsText(TEXT_MAX),
    Field({ description: 'Why, up to 3,000 characters.' }),
    __metadata("design:type", String)
], AppealApplicationInput.prototype, "appeal", void 0);
AppealApplicationInput = __decorate([
    InputType({ description: 'A refusal with which the applicant does not agree.' })
], AppealApplicationInput);
export { AppealApplicationInput };
let AddApplicationDocumentInput = class AddApplicationDocumentInput extends IntersectionType(ChangeInput, PickType(AddDocumentInput, ['kind', 'title', 'datedOn', 'signatories', 'texts'])) {
};
__decorate([
    IsIdOf(APPLICATION_PREFIX),
    Field(() => ID, { description: 'The application.' }),
    __metadata("design:type", String)
], AddApplicationDocumentInput.prototype, "applicationId", void 0);
__decorate([
    IsAccessToken(),
    Field({ description: 'The secret of the private link. ACCESS_TOKEN_UNKNOWN if it is not.' }),
    __metadata("design:type", String)
], AddApplicationDocumentInput.prototype, "accessToken", void 0);
AddApplicationDocumentInput = __decorate([
    InputType({
        description: 'A document of an application that is written with a private link. It is for those who know of that.',
    })
], AddApplicationDocumentInput);
export { AddApplicationDocumentInput };
let UpdateApplicationRulesInput = class UpdateApplicationRulesInput extends UpdateInput {
};
__decorate([
    IsIdOf(APPLICATION_RULES_PREFIX),
    Field(() => ID, { description: 'The rules.' }),
    __metadata("design:type", String)
], UpdateApplicationRulesInput.prototype, "id", void 0);
__decorate([
    IsOptional(),
    IsInt(),
    Min(1),
    Max(1000),
    Field(() => Int, { nullable: true, description: 'Days for the reviews, 1 to 1,000.' }),
    __metadata("design:type", Object)
], UpdateApplicationRulesInput.prototype, "reviewDays", void 0);
__decorate([
    IsOptional(),
    IsObject(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, {
        nullable: true,
        description: 'Where the number of days comes from; required with it (ORIGIN_REQUIRED).',
    }),
    __metadata("design:type", Object)
], UpdateApplicationRulesInput.prototype, "reviewDaysOrigin", void 0);
__decorate([
    IsOptional(),
    IsBoolean(),
    Field(() => Boolean, {
        nullable: true,
        description: 'Whether a newcomer becomes an observer first.',
    }),
    __metadata("design:type", Object)
], UpdateApplicationRulesInput.prototype, "isObserverFirst", void 0);
__decorate([
    IsOptional(),
    IsObject(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, {
        nullable: true,
        description: 'Where that comes from; required with it (ORIGIN_REQUIRED).',
    }),
    __metadata("design:type", Object)
], UpdateApplicationRulesInput.prototype, "observerFirstOrigin", void 0);
UpdateApplicationRulesInput = __decorate([
    InputType({ description: 'Other rules for applications. What is left out stays.' })
], UpdateApplicationRulesInput);
export { UpdateApplicationRulesInput };
let ApplicationFilter = class ApplicationFilter {
};
__decorate([
    Field(() => [ApplicationState], { nullable: true, description: 'In one of these states.' }),
    __metadata("design:type", Object)
], ApplicationFilter.prototype, "state", void 0);
__decorate([
    Field(() => ApplicationKind, { nullable: true, description: 'Of this kind.' }),
    __metadata("design:type", Object)
], ApplicationFilter.prototype, "kind", void 0);
__decorate([
    Field(() => Side, { nullable: true, description: 'Of an applicant of this side.' }),
    __metadata("design:type", Object)
], ApplicationFilter.prototype, "side", void 0);
__decorate([
    IsOptional(),
    IsIdOf(UNIVERSITY_PREFIX),
    Field(() => ID, { nullable: true, description: 'Of this university.' }),
    __metadata("design:type", Object)
], ApplicationFilter.prototype, "universityId", void 0);
ApplicationFilter = __decorate([
    InputType({ description: 'Which applications. All conditions must hold.' })
], ApplicationFilter);
export { ApplicationFilter };
//# sourceMappingURL=application.inputs.js.map