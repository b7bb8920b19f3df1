var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Float, ID, InputType, Int, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsEnum, IsInt, IsNumber, IsObject, IsOptional, Matches, Max, Min, ValidateNested, } from 'class-validator';
import { BODY_PREFIX } from '../association/body.entity.js';
import { ContactPointInput } from '../people/person.inputs.js';
import { Audience } from '../platform/auth/audience.js';
import { Side } from '../platform/auth/scope.js';
import { DayScalar, PartialDateScalar } from '../platform/graphql/scalars.js';
import { Lang } from '../platform/graphql/text.js';
import { ParagraphsInput, TextsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, IsPartialDate, IsSlug, IsSource, IsTimeZone, IsWebAddress, rule, } from '../platform/validation.js';
import { PROGRAM_PREFIX } from '../programs/program.entity.js';
import { UNIVERSITY_PREFIX } from '../universities/university.entity.js';
import { isLocalTime } from './event-time.js';
import { EVENT_PREFIX, EventFormat, EventKind, EventState, HostRole } from './event.entity.js';
import { SERIES_PREFIX } from './series.entity.js';
const IsLocalTime = rule('isLocalTime', 'must be a local time such as 2026-06-01T09:00, where the clock shows it twice with the offset: 2026-10-25T02:30+02:00', isLocalTime);
const IsCount = rule('isCount', 'must be a number from 0 to 1,000,000', (value) => Number.isInteger(value) && value >= 0 && value <= 1_000_000);
let EventTimeInput = class EventTimeInput {
};
__decorate([
    IsOptional(),
    IsLocalTime(),
    Field(() => String, {
        nullable: true,
        description: 'The beginning as the clocks show it there, such as 2026-06-01T09:00. A time over which they are put forward is ' +
            'TIME_SKIPPED; one that they show twice is TIME_AMBIGUOUS without its offset: 2026-10-25T02:30+02:00.',
    }),
    __metadata("design:type", Object)
], EventTimeInput.prototype, "startsAt", void 0);
__decorate([
    IsOptional(),
    IsLocalTime(),
    Field(() => String, { nullable: true, description: 'The end as the clocks show it there.' }),
    __metadata("design:type", Object)
], EventTimeInput.prototype, "endsAt", void 0);
__decorate([
    IsOptional(),
    IsTimeZone(),
    Field(() => String, {
        nullable: true,
        description: 'The zone in the IANA database, such as Asia/Shanghai; never an abbreviation such as MSK.',
    }),
    __metadata("design:type", Object)
], EventTimeInput.prototype, "timeZone", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, { nullable: true, description: 'The first day.' }),
    __metadata("design:type", Object)
], EventTimeInput.prototype, "startsOn", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, { nullable: true, description: 'The last day.' }),
    __metadata("design:type", Object)
], EventTimeInput.prototype, "endsOn", void 0);
EventTimeInput = __decorate([
    InputType({
        description: 'When an event takes place: `startsAt`, `endsAt` and `timeZone`; or, of one that lasts for whole days or of which no ' +
            'more is known, `startsOn` and perhaps `endsOn` (TIME_MIXED, TIME_INCOMPLETE). Nothing at all is not known.',
    })
], EventTimeInput);
export { EventTimeInput };
let EventHostInput = class EventHostInput {
};
__decorate([
    IsEnum(HostRole),
    Field(() => HostRole, { defaultValue: HostRole.HOST, description: 'What it does.' }),
    __metadata("design:type", String)
], EventHostInput.prototype, "role", void 0);
__decorate([
    IsOptional(),
    IsIdOf(UNIVERSITY_PREFIX),
    Field(() => ID, { nullable: true, description: 'The university.' }),
    __metadata("design:type", Object)
], EventHostInput.prototype, "universityId", void 0);
__decorate([
    IsOptional(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, { nullable: true, description: 'Of an outside body: its name.' }),
    __metadata("design:type", Object)
], EventHostInput.prototype, "name", void 0);
__decorate([
    IsOptional(),
    IsEnum(Side),
    Field(() => Side, {
        nullable: true,
        description: 'Of an outside body: the side that it stands on, if on one.',
    }),
    __metadata("design:type", Object)
], EventHostInput.prototype, "side", void 0);
EventHostInput = __decorate([
    InputType({ description: 'A host: a university of the register, or an outside body with a name.' })
], EventHostInput);
export { EventHostInput };
let EventVenueInput = class EventVenueInput {
};
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, { defaultValue: {}, description: 'Its name, such as of a building.' }),
    __metadata("design:type", TextsInput)
], EventVenueInput.prototype, "name", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, { defaultValue: {}, description: 'The city.' }),
    __metadata("design:type", TextsInput)
], EventVenueInput.prototype, "city", void 0);
__decorate([
    IsOptional(),
    IsLine(500),
    Field(() => String, { nullable: true, description: 'The address, up to 500 characters.' }),
    __metadata("design:type", Object)
], EventVenueInput.prototype, "address", void 0);
__decorate([
    IsOptional(),
    Matches(/^[A-Z]{2}$/, { message: '$property must be a code of ISO 3166 such as CN' }),
    Field(() => String, { nullable: true, description: 'The code of the country, such as CN.' }),
    __metadata("design:type", Object)
], EventVenueInput.prototype, "country", void 0);
__decorate([
    IsOptional(),
    IsNumber(),
    Min(-90),
    Max(90),
    Field(() => Float, { nullable: true, description: 'Degrees north (WGS 84).' }),
    __metadata("design:type", Object)
], EventVenueInput.prototype, "latitude", void 0);
__decorate([
    IsOptional(),
    IsNumber(),
    Min(-180),
    Max(180),
    Field(() => Float, { nullable: true, description: 'Degrees east (WGS 84).' }),
    __metadata("design:type", Object)
], EventVenueInput.prototype, "longitude", void 0);
EventVenueInput = __decorate([
    InputType({ description: 'Where an event takes place.' })
], EventVenueInput);
export { EventVenueInput };
let EventContactPointInput = class EventContactPointInput extends OmitType(ContactPointInput, ['isOfficial']) {
};
EventContactPointInput = __decorate([
    InputType({ description: 'A public way to ask about an event; never a private one of a person.' })
], EventContactPointInput);
export { EventContactPointInput };
let EventParticipantsInput = class EventParticipantsInput {
};
__decorate([
    IsOptional(),
    IsCount(),
    Field(() => Int, { nullable: true, description: 'Universities.' }),
    __metadata("design:type", Object)
], EventParticipantsInput.prototype, "universities", void 0);
__decorate([
    IsOptional(),
    IsCount(),
    Field(() => Int, { nullable: true, description: 'People.' }),
    __metadata("design:type", Object)
], EventParticipantsInput.prototype, "people", void 0);
__decorate([
    IsOptional(),
    IsCount(),
    Field(() => Int, { nullable: true, description: 'Universities of the Chinese side.' }),
    __metadata("design:type", Object)
], EventParticipantsInput.prototype, "cn", void 0);
__decorate([
    IsOptional(),
    IsCount(),
    Field(() => Int, { nullable: true, description: 'Universities of the Russian side.' }),
    __metadata("design:type", Object)
], EventParticipantsInput.prototype, "ru", void 0);
__decorate([
    IsOptional(),
    IsLine(1000),
    Field(() => String, {
        nullable: true,
        description: 'What is no plain number, in English, up to 1,000 characters.',
    }),
    __metadata("design:type", Object)
], EventParticipantsInput.prototype, "text", void 0);
EventParticipantsInput = __decorate([
    InputType({ description: 'Who took part.' })
], EventParticipantsInput);
export { EventParticipantsInput };
let EventDelegationInput = class EventDelegationInput {
};
__decorate([
    IsIdOf(UNIVERSITY_PREFIX),
    Field(() => ID, { description: 'The university, once in the list (DELEGATION_TWICE).' }),
    __metadata("design:type", String)
], EventDelegationInput.prototype, "universityId", void 0);
__decorate([
    IsOptional(),
    IsCount(),
    Field(() => Int, { nullable: true, description: 'With how many people.' }),
    __metadata("design:type", Object)
], EventDelegationInput.prototype, "people", void 0);
EventDelegationInput = __decorate([
    InputType({ description: 'That a university took part.' })
], EventDelegationInput);
export { EventDelegationInput };
let CreateEventInput = class CreateEventInput extends ChangeInput {
};
__decorate([
    IsSlug(),
    Field({ description: 'A short name for addresses. It never changes.' }),
    __metadata("design:type", String)
], CreateEventInput.prototype, "slug", void 0);
__decorate([
    IsEnum(EventKind),
    Field(() => EventKind, { description: 'What it is.' }),
    __metadata("design:type", String)
], CreateEventInput.prototype, "kind", void 0);
__decorate([
    IsEnum(Audience),
    Field(() => Audience, { defaultValue: Audience.PUBLIC, description: 'For whom it is meant.' }),
    __metadata("design:type", String)
], CreateEventInput.prototype, "audience", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, { description: 'The title, in one language at least (TITLE_REQUIRED).' }),
    __metadata("design:type", TextsInput)
], CreateEventInput.prototype, "title", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, { defaultValue: {}, description: 'What it is about, in a line.' }),
    __metadata("design:type", TextsInput)
], CreateEventInput.prototype, "summary", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => ParagraphsInput),
    Field(() => ParagraphsInput, { defaultValue: {}, description: 'What it is about, in Markdown.' }),
    __metadata("design:type", ParagraphsInput)
], CreateEventInput.prototype, "description", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, {
        defaultValue: {},
        description: 'The bigger frame that it stands in, such as an anniversary.',
    }),
    __metadata("design:type", TextsInput)
], CreateEventInput.prototype, "frame", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => EventTimeInput),
    Field(() => EventTimeInput, { defaultValue: {}, description: 'When it takes place.' }),
    __metadata("design:type", EventTimeInput)
], CreateEventInput.prototype, "time", void 0);
__decorate([
    IsOptional(),
    IsEnum(EventFormat),
    Field(() => EventFormat, { nullable: true, description: 'How one takes part.' }),
    __metadata("design:type", Object)
], CreateEventInput.prototype, "format", void 0);
__decorate([
    IsOptional(),
    IsIdOf(BODY_PREFIX),
    Field(() => ID, {
        nullable: true,
        description: 'The body whose event it is; leave out for one beside the association.',
    }),
    __metadata("design:type", Object)
], CreateEventInput.prototype, "bodyId", void 0);
__decorate([
    IsOptional(),
    IsIdOf(SERIES_PREFIX),
    Field(() => ID, { nullable: true, description: 'The series that it is of.' }),
    __metadata("design:type", Object)
], CreateEventInput.prototype, "seriesId", void 0);
__decorate([
    IsOptional(),
    IsInt(),
    Min(1),
    Max(1000),
    Field(() => Int, { nullable: true, description: 'Which of the series it is, from 1 (ORDINAL_TAKEN).' }),
    __metadata("design:type", Object)
], CreateEventInput.prototype, "ordinal", void 0);
__decorate([
    IsOptional(),
    IsIdOf(EVENT_PREFIX),
    Field(() => ID, {
        nullable: true,
        description: 'The event that it is a part of. It lies within it (PART_OUTSIDE, PART_OF_PART).',
    }),
    __metadata("design:type", Object)
], CreateEventInput.prototype, "parentId", void 0);
__decorate([
    IsOptional(),
    IsIdOf(PROGRAM_PREFIX),
    Field(() => ID, { nullable: true, description: 'The joint program that it is for.' }),
    __metadata("design:type", Object)
], CreateEventInput.prototype, "programId", void 0);
__decorate([
    ArrayMaxSize(30),
    ValidateNested({ each: true }),
    Type(() => EventHostInput),
    Field(() => [EventHostInput], { defaultValue: [], description: 'Its hosts, at most 30, in their order.' }),
    __metadata("design:type", Array)
], CreateEventInput.prototype, "hosts", void 0);
__decorate([
    ArrayMaxSize(20),
    ValidateNested({ each: true }),
    Type(() => EventVenueInput),
    Field(() => [EventVenueInput], {
        defaultValue: [],
        description: 'Its venues, at most 20, in their order.',
    }),
    __metadata("design:type", Array)
], CreateEventInput.prototype, "venues", void 0);
__decorate([
    ArrayMaxSize(10),
    ValidateNested({ each: true }),
    Type(() => EventContactPointInput),
    Field(() => [EventContactPointInput], {
        defaultValue: [],
        description: 'Public ways to ask about it, at most 10.',
    }),
    __metadata("design:type", Array)
], CreateEventInput.prototype, "contactPoints", void 0);
__decorate([
    IsOptional(),
    IsWebAddress(),
    Field(() => String, { nullable: true, description: 'The public page of its online part.' }),
    __metadata("design:type", Object)
], CreateEventInput.prototype, "onlineUrl", void 0);
__decorate([
    IsOptional(),
    IsWebAddress(),
    Field(() => String, {
        nullable: true,
        description: 'The link with which one joins. It never leaves the members’ area.',
    }),
    __metadata("design:type", Object)
], CreateEventInput.prototype, "joinUrl", void 0);
__decorate([
    ArrayMaxSize(10),
    ArrayUnique(),
    Matches(/^[a-z]{2,3}$/, { each: true, message: 'each of $property must be a code of ISO 639 such as ru' }),
    Field(() => [String], { defaultValue: [], description: 'Codes of ISO 639 of its languages, at most 10.' }),
    __metadata("design:type", Array)
], CreateEventInput.prototype, "languages", void 0);
__decorate([
    ArrayMaxSize(30),
    IsLine(500, true),
    Field(() => [String], { defaultValue: [], description: 'Its subjects, in English, at most 30.' }),
    __metadata("design:type", Array)
], CreateEventInput.prototype, "topics", void 0);
__decorate([
    ArrayMaxSize(30),
    IsLine(2000, true),
    Field(() => [String], { defaultValue: [], description: 'What came of it, in English, at most 30.' }),
    __metadata("design:type", Array)
], CreateEventInput.prototype, "outcomes", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => EventParticipantsInput),
    Field(() => EventParticipantsInput, { defaultValue: {}, description: 'Who took part.' }),
    __metadata("design:type", EventParticipantsInput)
], CreateEventInput.prototype, "participants", void 0);
__decorate([
    ArrayMaxSize(200),
    ValidateNested({ each: true }),
    Type(() => EventDelegationInput),
    Field(() => [EventDelegationInput], {
        defaultValue: [],
        description: 'The universities that took part, at most 200, in their order.',
    }),
    __metadata("design:type", Array)
], CreateEventInput.prototype, "delegations", void 0);
__decorate([
    IsOptional(),
    IsLine(2000),
    Field(() => String, { nullable: true, description: 'A remark, in English, up to 2,000 characters.' }),
    __metadata("design:type", Object)
], CreateEventInput.prototype, "note", void 0);
__decorate([
    ArrayMaxSize(20),
    IsSource(true),
    Field(() => [String], { defaultValue: [], description: 'Where it comes from, at most 20.' }),
    __metadata("design:type", Array)
], CreateEventInput.prototype, "sources", void 0);
CreateEventInput = __decorate([
    InputType({ description: 'An event, as a draft.' })
], CreateEventInput);
export { CreateEventInput };
let UpdateEventInput = class UpdateEventInput extends IntersectionType(UpdateInput, PartialType(OmitType(CreateEventInput, ['idempotencyKey', 'reason', 'slug']), {
    omitDefaultValues: true,
    skipNullProperties: false,
})) {
};
__decorate([
    IsIdOf(EVENT_PREFIX),
    Field(() => ID, { description: 'The event.' }),
    __metadata("design:type", String)
], UpdateEventInput.prototype, "id", void 0);
UpdateEventInput = __decorate([
    InputType({
        description: 'Changes to an event. What is left out stays; null empties a field, a list or a time takes the place of the whole one.',
    })
], UpdateEventInput);
export { UpdateEventInput };
let AdvanceEventInput = class AdvanceEventInput extends UpdateInput {
};
__decorate([
    IsIdOf(EVENT_PREFIX),
    Field(() => ID, { description: 'The event.' }),
    __metadata("design:type", String)
], AdvanceEventInput.prototype, "id", void 0);
__decorate([
    IsEnum(EventState),
    Field(() => EventState, { description: 'The state into which it is to come.' }),
    __metadata("design:type", String)
], AdvanceEventInput.prototype, "to", void 0);
AdvanceEventInput = __decorate([
    InputType({ description: 'A step in the life of an event; say why in `reason`.' })
], AdvanceEventInput);
export { AdvanceEventInput };
let CreateEventSeriesInput = class CreateEventSeriesInput extends ChangeInput {
};
__decorate([
    IsSlug(),
    Field({ description: 'A short name for addresses. It never changes.' }),
    __metadata("design:type", String)
], CreateEventSeriesInput.prototype, "slug", void 0);
__decorate([
    IsOptional(),
    IsIdOf(BODY_PREFIX),
    Field(() => ID, { nullable: true, description: 'The body whose series it is.' }),
    __metadata("design:type", Object)
], CreateEventSeriesInput.prototype, "bodyId", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, {
        description: 'What one event of it is called, in one language at least (NAME_REQUIRED): summit, саммит, 年会.',
    }),
    __metadata("design:type", TextsInput)
], CreateEventSeriesInput.prototype, "name", void 0);
__decorate([
    IsOptional(),
    IsLine(2000),
    Field(() => String, { nullable: true, description: 'A remark, in English, up to 2,000 characters.' }),
    __metadata("design:type", Object)
], CreateEventSeriesInput.prototype, "note", void 0);
__decorate([
    ArrayMaxSize(20),
    IsSource(true),
    Field(() => [String], { defaultValue: [], description: 'Where it comes from, at most 20.' }),
    __metadata("design:type", Array)
], CreateEventSeriesInput.prototype, "sources", void 0);
CreateEventSeriesInput = __decorate([
    InputType({ description: 'A series of events.' })
], CreateEventSeriesInput);
export { CreateEventSeriesInput };
let UpdateEventSeriesInput = class UpdateEventSeriesInput extends IntersectionType(UpdateInput, PartialType(OmitType(CreateEventSeriesInput, ['idempotencyKey', 'reason', 'slug']), {
    omitDefaultValues: true,
    skipNullProperties: false,
})) {
};
__decorate([
    IsIdOf(SERIES_PREFIX),
    Field(() => ID, { description: 'The series.' }),
    __metadata("design:type", String)
], UpdateEventSeriesInput.prototype, "id", void 0);
UpdateEventSeriesInput = __decorate([
    InputType({ description: 'Changes to a series. What is left out stays; null empties a field.' })
], UpdateEventSeriesInput);
export { UpdateEventSeriesInput };
let EventFilter = class EventFilter {
};
__decorate([
    Field(() => Boolean, {
        nullable: true,
        description: 'True for those that are not over yet, false for those that are; none of an unknown time.',
    }),
    __metadata("design:type", Object)
], EventFilter.prototype, "isUpcoming", void 0);
__decorate([
    Field(() => DayScalar, { nullable: true, description: 'That may take place on this day or later.' }),
    __metadata("design:type", Object)
], EventFilter.prototype, "from", void 0);
__decorate([
    Field(() => DayScalar, { nullable: true, description: 'That may take place on this day or earlier.' }),
    __metadata("design:type", Object)
], EventFilter.prototype, "to", void 0);
__decorate([
    Field(() => DayScalar, {
        nullable: true,
        description: 'That may take place within 30 days before or after this day.',
    }),
    __metadata("design:type", Object)
], EventFilter.prototype, "near", void 0);
__decorate([
    Field(() => Side, { nullable: true, description: 'With a host of this side.' }),
    __metadata("design:type", Object)
], EventFilter.prototype, "side", void 0);
__decorate([
    IsOptional(),
    IsIdOf(UNIVERSITY_PREFIX),
    Field(() => ID, { nullable: true, description: 'That this university hosts.' }),
    __metadata("design:type", Object)
], EventFilter.prototype, "hostId", void 0);
__decorate([
    IsOptional(),
    IsIdOf(SERIES_PREFIX),
    Field(() => ID, { nullable: true, description: 'Of this series.' }),
    __metadata("design:type", Object)
], EventFilter.prototype, "seriesId", void 0);
__decorate([
    IsOptional(),
    IsIdOf(BODY_PREFIX),
    Field(() => ID, { nullable: true, description: 'Of this body.' }),
    __metadata("design:type", Object)
], EventFilter.prototype, "bodyId", void 0);
__decorate([
    Field(() => EventKind, { nullable: true, description: 'Of this kind.' }),
    __metadata("design:type", Object)
], EventFilter.prototype, "kind", void 0);
__decorate([
    Field(() => EventFormat, { nullable: true, description: 'In this format.' }),
    __metadata("design:type", Object)
], EventFilter.prototype, "format", void 0);
__decorate([
    Field(() => EventState, { nullable: true, description: 'In this state.' }),
    __metadata("design:type", Object)
], EventFilter.prototype, "state", void 0);
__decorate([
    Field(() => Lang, { nullable: true, description: 'With a title in this language.' }),
    __metadata("design:type", Object)
], EventFilter.prototype, "titledIn", void 0);
__decorate([
    IsOptional(),
    Matches(/^[a-z]{2,3}$/, { message: '$property must be a code of ISO 639 such as ru' }),
    Field(() => String, { nullable: true, description: 'With this among its languages, such as ru.' }),
    __metadata("design:type", Object)
], EventFilter.prototype, "language", void 0);
__decorate([
    IsOptional(),
    IsLine(100),
    Field(() => String, {
        nullable: true,
        description: 'Has each word of this text, 1 to 100 characters, in a title or the name of a city.',
    }),
    __metadata("design:type", Object)
], EventFilter.prototype, "text", void 0);
__decorate([
    Field(() => Boolean, {
        nullable: true,
        description: 'True for parts of other events, false for all others.',
    }),
    __metadata("design:type", Object)
], EventFilter.prototype, "isPart", void 0);
EventFilter = __decorate([
    InputType({ description: 'Which events. All conditions must hold.' })
], EventFilter);
export { EventFilter };
//# sourceMappingURL=event.inputs.js.map