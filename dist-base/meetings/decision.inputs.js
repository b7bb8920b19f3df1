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
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsEnum, IsInt, IsObject, IsOptional, Max, Min, ValidateIf, ValidateNested, } from 'class-validator';
import { BODY_PREFIX } from '../association/body.entity.js';
import { Audience } from '../platform/auth/audience.js';
import { DayScalar, PartialDateScalar } from '../platform/graphql/scalars.js';
import { ParagraphsInput, TextsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsAnyId, IsIdOf, IsLine, IsPartialDate, IsSource } from '../platform/validation.js';
import { DECISION_PREFIX, DecisionState } from './decision.entity.js';
import { MEETING_PREFIX } from './meeting.entity.js';
const VOTES_MAX = 10_000;
let VotesInput = class VotesInput {
};
__decorate([
    IsInt(),
    Min(0),
    Max(VOTES_MAX),
    Field(() => Int, { name: 'for', description: 'Votes in favour, 0 to 10,000.' }),
    __metadata("design:type", Number)
], VotesInput.prototype, "for", void 0);
__decorate([
    IsInt(),
    Min(0),
    Max(VOTES_MAX),
    Field(() => Int, { description: 'Votes against, 0 to 10,000.' }),
    __metadata("design:type", Number)
], VotesInput.prototype, "against", void 0);
__decorate([
    IsInt(),
    Min(0),
    Max(VOTES_MAX),
    Field(() => Int, { description: 'Abstentions, 0 to 10,000.' }),
    __metadata("design:type", Number)
], VotesInput.prototype, "abstained", void 0);
VotesInput = __decorate([
    InputType({ description: 'How was voted.' })
], VotesInput);
export { VotesInput };
let DraftDecisionInput = class DraftDecisionInput extends ChangeInput {
};
__decorate([
    IsIdOf(BODY_PREFIX),
    Field(() => ID, { description: 'The body that took it.' }),
    __metadata("design:type", String)
], DraftDecisionInput.prototype, "bodyId", void 0);
__decorate([
    IsOptional(),
    IsIdOf(MEETING_PREFIX),
    Field(() => ID, {
        nullable: true,
        description: 'The meeting of the body at which it was taken; leave out for one by correspondence.',
    }),
    __metadata("design:type", Object)
], DraftDecisionInput.prototype, "meetingId", void 0);
__decorate([
    IsLine(50),
    Field({ description: 'Its number, unique in its body, up to 50 characters.' }),
    __metadata("design:type", String)
], DraftDecisionInput.prototype, "number", void 0);
__decorate([
    IsPartialDate(),
    Field(() => PartialDateScalar, { description: 'When it was taken, not later than today.' }),
    __metadata("design:type", String)
], DraftDecisionInput.prototype, "decidedOn", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, { description: 'The title, in one language at least (TITLE_REQUIRED).' }),
    __metadata("design:type", TextsInput)
], DraftDecisionInput.prototype, "title", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => ParagraphsInput),
    Field(() => ParagraphsInput, {
        defaultValue: {},
        description: 'The text; to be published, in one language at least (TEXT_REQUIRED).',
    }),
    __metadata("design:type", ParagraphsInput)
], DraftDecisionInput.prototype, "text", void 0);
__decorate([
    Field(() => Boolean, {
        nullable: true,
        description: 'Whether nobody voted against it; leave out when not known.',
    }),
    __metadata("design:type", Object)
], DraftDecisionInput.prototype, "isUnanimous", void 0);
__decorate([
    IsOptional(),
    ValidateNested(),
    Type(() => VotesInput),
    Field(() => VotesInput, { nullable: true, description: 'How was voted; leave out when not counted.' }),
    __metadata("design:type", Object)
], DraftDecisionInput.prototype, "votes", void 0);
__decorate([
    IsOptional(),
    IsIdOf(DECISION_PREFIX),
    Field(() => ID, { nullable: true, description: 'The published decision that it amends.' }),
    __metadata("design:type", Object)
], DraftDecisionInput.prototype, "amendsId", void 0);
__decorate([
    ArrayMaxSize(100),
    ArrayUnique(),
    IsAnyId({ each: true }),
    Field(() => [ID], {
        defaultValue: [],
        description: 'What it changes: terms, memberships, programs and other records; at most 100.',
    }),
    __metadata("design:type", Array)
], DraftDecisionInput.prototype, "effects", void 0);
__decorate([
    IsEnum(Audience),
    Field(() => Audience, {
        defaultValue: Audience.PUBLIC,
        description: 'For whom it is meant once it is published.',
    }),
    __metadata("design:type", String)
], DraftDecisionInput.prototype, "audience", void 0);
__decorate([
    ArrayMaxSize(20),
    IsSource(true),
    Field(() => [String], { defaultValue: [], description: 'Where it comes from, at most 20.' }),
    __metadata("design:type", Array)
], DraftDecisionInput.prototype, "sources", void 0);
DraftDecisionInput = __decorate([
    InputType({ description: 'A decision, as a draft.' })
], DraftDecisionInput);
export { DraftDecisionInput };
let UpdateDecisionInput = class UpdateDecisionInput extends IntersectionType(UpdateInput, PartialType(OmitType(DraftDecisionInput, ['idempotencyKey', 'reason', 'bodyId']), {
    omitDefaultValues: true,
    skipNullProperties: false,
})) {
};
__decorate([
    IsIdOf(DECISION_PREFIX),
    Field(() => ID, { description: 'The decision.' }),
    __metadata("design:type", String)
], UpdateDecisionInput.prototype, "id", void 0);
UpdateDecisionInput = __decorate([
    InputType({
        description: 'Changes to a draft. What is left out stays; null empties a field, a list replaces the list.',
    })
], UpdateDecisionInput);
export { UpdateDecisionInput };
let PublishDecisionInput = class PublishDecisionInput extends UpdateInput {
};
__decorate([
    IsIdOf(DECISION_PREFIX),
    Field(() => ID, { description: 'The decision.' }),
    __metadata("design:type", String)
], PublishDecisionInput.prototype, "id", void 0);
PublishDecisionInput = __decorate([
    InputType({ description: 'A draft that is to be published.' })
], PublishDecisionInput);
export { PublishDecisionInput };
let WithdrawDecisionInput = class WithdrawDecisionInput extends PublishDecisionInput {
};
WithdrawDecisionInput = __decorate([
    InputType({ description: 'A draft that is given up.' })
], WithdrawDecisionInput);
export { WithdrawDecisionInput };
let LinkDecisionInput = class LinkDecisionInput extends UpdateInput {
};
__decorate([
    IsIdOf(DECISION_PREFIX),
    Field(() => ID, { description: 'The decision.' }),
    __metadata("design:type", String)
], LinkDecisionInput.prototype, "id", void 0);
__decorate([
    ArrayMinSize(1),
    ArrayMaxSize(100),
    ArrayUnique(),
    IsAnyId({ each: true }),
    Field(() => [ID], { description: 'Records that it has changed, 1 to 100.' }),
    __metadata("design:type", Array)
], LinkDecisionInput.prototype, "effects", void 0);
LinkDecisionInput = __decorate([
    InputType({ description: 'What a published decision has changed since.' })
], LinkDecisionInput);
export { LinkDecisionInput };
let DecisionFilter = class DecisionFilter {
};
__decorate([
    IsOptional(),
    IsIdOf(BODY_PREFIX),
    Field(() => ID, { nullable: true, description: 'Of this body.' }),
    __metadata("design:type", Object)
], DecisionFilter.prototype, "bodyId", void 0);
__decorate([
    IsOptional(),
    IsIdOf(MEETING_PREFIX),
    Field(() => ID, { nullable: true, description: 'Taken at this meeting.' }),
    __metadata("design:type", Object)
], DecisionFilter.prototype, "meetingId", void 0);
__decorate([
    IsOptional(),
    IsAnyId(),
    Field(() => ID, { nullable: true, description: 'That have changed this record.' }),
    __metadata("design:type", Object)
], DecisionFilter.prototype, "changedId", void 0);
__decorate([
    Field(() => DecisionState, {
        nullable: true,
        description: 'In this state. Default: all that the viewer may know of.',
    }),
    __metadata("design:type", Object)
], DecisionFilter.prototype, "state", void 0);
__decorate([
    Field(() => DayScalar, { nullable: true, description: 'That may have been taken on this day or later.' }),
    __metadata("design:type", Object)
], DecisionFilter.prototype, "from", void 0);
__decorate([
    Field(() => DayScalar, { nullable: true, description: 'That may have been taken by this day.' }),
    __metadata("design:type", Object)
], DecisionFilter.prototype, "to", void 0);
__decorate([
    ValidateIf(({ text }) => text !== undefined && text !== null),
    IsLine(100),
    Field(() => String, {
        nullable: true,
        description: 'Has each word of this text, 1 to 100 characters, in number, title or text of any language. Case does not matter.',
    }),
    __metadata("design:type", Object)
], DecisionFilter.prototype, "text", void 0);
DecisionFilter = __decorate([
    InputType({ description: 'Which decisions. All conditions must hold.' })
], DecisionFilter);
export { DecisionFilter };
//# sourceMappingURL=decision.inputs.js.map