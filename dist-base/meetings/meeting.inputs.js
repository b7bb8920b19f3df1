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
import { ArrayMaxSize, IsBoolean, IsEnum, IsInt, IsObject, IsOptional, Max, Min, ValidateIf, ValidateNested, } from 'class-validator';
import { BODY_PREFIX } from '../association/body.entity.js';
import { PERSON_PREFIX } from '../people/person.entity.js';
import { Audience } from '../platform/auth/audience.js';
import { DayScalar, PartialDateScalar } from '../platform/graphql/scalars.js';
import { TextsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, IsPartialDate, IsSource } from '../platform/validation.js';
import { UNIVERSITY_PREFIX } from '../universities/university.entity.js';
import { MEETING_PREFIX, MeetingKind } from './meeting.entity.js';
let MeetingChairInput = class MeetingChairInput {
};
__decorate([
    IsOptional(),
    IsIdOf(UNIVERSITY_PREFIX),
    Field(() => ID, { nullable: true, description: 'The university.' }),
    __metadata("design:type", Object)
], MeetingChairInput.prototype, "universityId", void 0);
__decorate([
    IsOptional(),
    IsIdOf(PERSON_PREFIX),
    Field(() => ID, { nullable: true, description: 'The person.' }),
    __metadata("design:type", Object)
], MeetingChairInput.prototype, "personId", void 0);
MeetingChairInput = __decorate([
    InputType({ description: 'Who chairs a meeting: a university, a person, or a person for a university.' })
], MeetingChairInput);
export { MeetingChairInput };
let RecordMeetingInput = class RecordMeetingInput extends ChangeInput {
};
__decorate([
    IsIdOf(BODY_PREFIX),
    Field(() => ID, { description: 'The body that meets.' }),
    __metadata("design:type", String)
], RecordMeetingInput.prototype, "bodyId", void 0);
__decorate([
    IsEnum(MeetingKind),
    Field(() => MeetingKind, { description: 'What it is.' }),
    __metadata("design:type", String)
], RecordMeetingInput.prototype, "kind", void 0);
__decorate([
    IsOptional(),
    IsInt(),
    Min(1),
    Max(1000),
    Field(() => Int, { nullable: true, description: 'Which of its kind it is in its body, from 1.' }),
    __metadata("design:type", Object)
], RecordMeetingInput.prototype, "ordinal", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, { description: 'The title, in one language at least (TITLE_REQUIRED).' }),
    __metadata("design:type", TextsInput)
], RecordMeetingInput.prototype, "title", void 0);
__decorate([
    IsPartialDate(),
    Field(() => PartialDateScalar, { description: 'Its first day, where it takes place.' }),
    __metadata("design:type", String)
], RecordMeetingInput.prototype, "startsOn", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, { nullable: true, description: 'Its last day.' }),
    __metadata("design:type", Object)
], RecordMeetingInput.prototype, "endsOn", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, { defaultValue: {}, description: 'The city.' }),
    __metadata("design:type", TextsInput)
], RecordMeetingInput.prototype, "city", void 0);
__decorate([
    IsOptional(),
    IsLine(300),
    Field(() => String, {
        nullable: true,
        description: 'Where in the city, or "online", up to 300 characters.',
    }),
    __metadata("design:type", Object)
], RecordMeetingInput.prototype, "venue", void 0);
__decorate([
    ArrayMaxSize(10),
    ValidateNested({ each: true }),
    Type(() => MeetingChairInput),
    Field(() => [MeetingChairInput], { defaultValue: [], description: 'Who chairs it, at most 10.' }),
    __metadata("design:type", Array)
], RecordMeetingInput.prototype, "chairs", void 0);
__decorate([
    ArrayMaxSize(100),
    ValidateNested({ each: true }),
    Type(() => TextsInput),
    Field(() => [TextsInput], {
        defaultValue: [],
        description: 'The agenda: the titles of its items in their order, at most 100.',
    }),
    __metadata("design:type", Array)
], RecordMeetingInput.prototype, "agenda", void 0);
__decorate([
    IsEnum(Audience),
    Field(() => Audience, { defaultValue: Audience.PUBLIC, description: 'For whom it is meant.' }),
    __metadata("design:type", String)
], RecordMeetingInput.prototype, "audience", void 0);
__decorate([
    IsOptional(),
    IsLine(1000),
    Field(() => String, { nullable: true, description: 'A remark, in English, up to 1,000 characters.' }),
    __metadata("design:type", Object)
], RecordMeetingInput.prototype, "note", void 0);
__decorate([
    ArrayMaxSize(20),
    IsSource(true),
    Field(() => [String], { defaultValue: [], description: 'Where it comes from, at most 20.' }),
    __metadata("design:type", Array)
], RecordMeetingInput.prototype, "sources", void 0);
RecordMeetingInput = __decorate([
    InputType({ description: 'A meeting of a body.' })
], RecordMeetingInput);
export { RecordMeetingInput };
let UpdateMeetingInput = class UpdateMeetingInput extends IntersectionType(UpdateInput, PartialType(OmitType(RecordMeetingInput, ['idempotencyKey', 'reason', 'bodyId']), {
    omitDefaultValues: true,
    skipNullProperties: false,
})) {
};
__decorate([
    IsIdOf(MEETING_PREFIX),
    Field(() => ID, { description: 'The meeting.' }),
    __metadata("design:type", String)
], UpdateMeetingInput.prototype, "id", void 0);
__decorate([
    ValidateIf(({ isCancelled }) => isCancelled !== undefined),
    IsBoolean(),
    Field(() => Boolean, { nullable: true, description: 'True when it did not take place, or will not.' }),
    __metadata("design:type", Boolean)
], UpdateMeetingInput.prototype, "isCancelled", void 0);
UpdateMeetingInput = __decorate([
    InputType({
        description: 'Changes to a meeting. What is left out stays; null empties a field, a list takes the place of the whole list.',
    })
], UpdateMeetingInput);
export { UpdateMeetingInput };
let MeetingFilter = class MeetingFilter {
};
__decorate([
    IsOptional(),
    IsIdOf(BODY_PREFIX),
    Field(() => ID, { nullable: true, description: 'Of this body.' }),
    __metadata("design:type", Object)
], MeetingFilter.prototype, "bodyId", void 0);
__decorate([
    Field(() => MeetingKind, { nullable: true, description: 'Of this kind.' }),
    __metadata("design:type", Object)
], MeetingFilter.prototype, "kind", void 0);
__decorate([
    Field(() => DayScalar, { nullable: true, description: 'That may have gone on on this day or later.' }),
    __metadata("design:type", Object)
], MeetingFilter.prototype, "from", void 0);
__decorate([
    Field(() => DayScalar, { nullable: true, description: 'That may have begun by this day.' }),
    __metadata("design:type", Object)
], MeetingFilter.prototype, "to", void 0);
MeetingFilter = __decorate([
    InputType({ description: 'Which meetings. All conditions must hold.' })
], MeetingFilter);
export { MeetingFilter };
//# sourceMappingURL=meeting.inputs.js.map