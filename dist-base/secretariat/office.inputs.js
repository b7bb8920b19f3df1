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
import { ArrayMaxSize, ArrayUnique, IsEnum, IsInt, IsObject, IsOptional, Matches, Max, Min, ValidateNested, } from 'class-validator';
import { BODY_PREFIX } from '../association/body.entity.js';
import { ContactPointInput } from '../people/person.inputs.js';
import { Side } from '../platform/auth/scope.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
import { Lang } from '../platform/graphql/text.js';
import { TextsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, IsPartialDate, IsSource, IsText, IsTimeZone } from '../platform/validation.js';
import { HeldBy, OFFICE_PREFIX, OfficeKind, Weekday } from './office.entity.js';
let OfficeContactPointInput = class OfficeContactPointInput extends OmitType(ContactPointInput, ['isOfficial']) {
};
OfficeContactPointInput = __decorate([
    InputType({ description: 'A public way to reach an office; never a private one of a person.' })
], OfficeContactPointInput);
export { OfficeContactPointInput };
let OpeningHoursInput = class OpeningHoursInput {
};
__decorate([
    IsEnum(Weekday),
    Field(() => Weekday, { description: 'The day of the week.' }),
    __metadata("design:type", String)
], OpeningHoursInput.prototype, "weekday", void 0);
__decorate([
    Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: '$property must be a time such as 09:00' }),
    Field({ description: 'From when, such as 09:00.' }),
    __metadata("design:type", String)
], OpeningHoursInput.prototype, "opens", void 0);
__decorate([
    Matches(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { message: '$property must be a time such as 17:30' }),
    Field({ description: 'Until when, such as 17:30; 24:00 for midnight.' }),
    __metadata("design:type", String)
], OpeningHoursInput.prototype, "closes", void 0);
OpeningHoursInput = __decorate([
    InputType({ description: 'When an office is open on a day of the week, in its own zone.' })
], OpeningHoursInput);
export { OpeningHoursInput };
let CreateOfficeInput = class CreateOfficeInput extends ChangeInput {
};
__decorate([
    IsIdOf(BODY_PREFIX),
    Field(() => ID, { description: 'The body.' }),
    __metadata("design:type", String)
], CreateOfficeInput.prototype, "bodyId", void 0);
__decorate([
    IsEnum(OfficeKind),
    Field(() => OfficeKind, { description: 'What it is; all but OTHER once per body and side.' }),
    __metadata("design:type", String)
], CreateOfficeInput.prototype, "kind", void 0);
__decorate([
    IsOptional(),
    IsEnum(Side),
    Field(() => Side, { nullable: true, description: 'The side; leave out for an office of neither side.' }),
    __metadata("design:type", Object)
], CreateOfficeInput.prototype, "side", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, { description: 'The title, in one language at least (TITLE_REQUIRED).' }),
    __metadata("design:type", TextsInput)
], CreateOfficeInput.prototype, "title", void 0);
__decorate([
    IsOptional(),
    IsText(5000),
    Field(() => String, {
        nullable: true,
        description: 'What it is for, in English, up to 5,000 characters.',
    }),
    __metadata("design:type", Object)
], CreateOfficeInput.prototype, "description", void 0);
__decorate([
    IsEnum(HeldBy),
    Field(() => HeldBy, { description: 'Who holds it.' }),
    __metadata("design:type", String)
], CreateOfficeInput.prototype, "heldBy", void 0);
__decorate([
    IsOptional(),
    IsLine(300),
    Field(() => String, {
        nullable: true,
        description: 'Which person exercises it for the university, in English, up to 300 characters.',
    }),
    __metadata("design:type", Object)
], CreateOfficeInput.prototype, "personIs", void 0);
__decorate([
    IsInt(),
    Min(1),
    Max(100),
    Field(() => Int, { defaultValue: 1, description: 'How many may hold it at a time, 1 to 100.' }),
    __metadata("design:type", Number)
], CreateOfficeInput.prototype, "seats", void 0);
__decorate([
    IsOptional(),
    IsInt(),
    Min(1),
    Max(20),
    Field(() => Int, { nullable: true, description: 'How many years a term is meant to last, 1 to 20.' }),
    __metadata("design:type", Object)
], CreateOfficeInput.prototype, "termYears", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, { nullable: true, description: 'When it was established.' }),
    __metadata("design:type", Object)
], CreateOfficeInput.prototype, "establishedOn", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, { nullable: true, description: 'When it was abolished.' }),
    __metadata("design:type", Object)
], CreateOfficeInput.prototype, "abolishedOn", void 0);
__decorate([
    IsOptional(),
    IsLine(1000),
    Field(() => String, { nullable: true, description: 'A remark, in English, up to 1,000 characters.' }),
    __metadata("design:type", Object)
], CreateOfficeInput.prototype, "note", void 0);
__decorate([
    ArrayMaxSize(20),
    IsSource(true),
    Field(() => [String], { defaultValue: [], description: 'Where this comes from, at most 20.' }),
    __metadata("design:type", Array)
], CreateOfficeInput.prototype, "sources", void 0);
__decorate([
    ArrayMaxSize(3),
    ArrayUnique(),
    IsEnum(Lang, { each: true }),
    Field(() => [Lang], { defaultValue: [], description: 'In which languages it works.' }),
    __metadata("design:type", Array)
], CreateOfficeInput.prototype, "workingLanguages", void 0);
__decorate([
    IsOptional(),
    IsTimeZone(),
    Field(() => String, {
        nullable: true,
        description: 'The zone of its opening hours, such as Asia/Shanghai.',
    }),
    __metadata("design:type", Object)
], CreateOfficeInput.prototype, "timeZone", void 0);
__decorate([
    ArrayMaxSize(20),
    ValidateNested({ each: true }),
    Type(() => OfficeContactPointInput),
    Field(() => [OfficeContactPointInput], {
        defaultValue: [],
        description: 'Public ways to reach it, at most 20.',
    }),
    __metadata("design:type", Array)
], CreateOfficeInput.prototype, "contactPoints", void 0);
__decorate([
    ArrayMaxSize(21),
    ValidateNested({ each: true }),
    Type(() => OpeningHoursInput),
    Field(() => [OpeningHoursInput], {
        defaultValue: [],
        description: 'When it is open; needs `timeZone` (ZONE_REQUIRED). At most 21.',
    }),
    __metadata("design:type", Array)
], CreateOfficeInput.prototype, "openingHours", void 0);
CreateOfficeInput = __decorate([
    InputType({ description: 'An office of a body.' })
], CreateOfficeInput);
export { CreateOfficeInput };
let UpdateOfficeInput = class UpdateOfficeInput extends IntersectionType(UpdateInput, PartialType(OmitType(CreateOfficeInput, ['idempotencyKey', 'reason', 'bodyId', 'kind', 'side', 'heldBy']), { omitDefaultValues: true, skipNullProperties: false })) {
};
__decorate([
    IsIdOf(OFFICE_PREFIX),
    Field(() => ID, { description: 'The office.' }),
    __metadata("design:type", String)
], UpdateOfficeInput.prototype, "id", void 0);
UpdateOfficeInput = __decorate([
    InputType({
        description: 'Changes to an office. What is left out stays; null empties a field, a list replaces the list.',
    })
], UpdateOfficeInput);
export { UpdateOfficeInput };
/** How an office is reached: its side's secretariat keeps that itself. All else is official. */
const KEPT_BY_THE_SIDE = [
    'id',
    'expectedVersion',
    'idempotencyKey',
    'reason',
    'workingLanguages',
    'timeZone',
    'contactPoints',
    'openingHours',
];
/** The first official field that the input would change. */
export function officialField(input) {
    return Object.entries(input).find(([field, value]) => value !== undefined && !KEPT_BY_THE_SIDE.includes(field))?.[0];
}
//# sourceMappingURL=office.inputs.js.map