var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsEnum, IsObject, IsOptional, Matches, ValidateIf, ValidateNested, } from 'class-validator';
import { DOCUMENT_PREFIX } from '../documents/document.entity.js';
import { ContactPointInput } from '../people/person.inputs.js';
import { Audience } from '../platform/auth/audience.js';
import { Side } from '../platform/auth/scope.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
import { ParagraphsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, IsPartialDate, IsSlug, IsSource, IsText } from '../platform/validation.js';
import { UNIVERSITY_PREFIX } from '../universities/university.entity.js';
import { ProgramContentInput, ProgramKind, ProgramLevel } from './program-content.js';
import { ENTRY_PREFIX, PROGRAM_PREFIX, ProgramState } from './program.entity.js';
let CreateProgramInput = class CreateProgramInput extends ChangeInput {
};
__decorate([
    IsSlug(),
    Field({ description: 'A short name for addresses. It never changes.' }),
    __metadata("design:type", String)
], CreateProgramInput.prototype, "slug", void 0);
__decorate([
    IsEnum(Audience),
    Field(() => Audience, {
        defaultValue: Audience.SECRETARIATS,
        description: 'For whom it is meant, beside the people of its parties.',
    }),
    __metadata("design:type", String)
], CreateProgramInput.prototype, "audience", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => ProgramContentInput),
    Field(() => ProgramContentInput, { description: 'What the parties are to agree on.' }),
    __metadata("design:type", ProgramContentInput)
], CreateProgramInput.prototype, "content", void 0);
__decorate([
    IsOptional(),
    IsLine(2000),
    Field(() => String, { nullable: true, description: 'A remark, in English, up to 2,000 characters.' }),
    __metadata("design:type", Object)
], CreateProgramInput.prototype, "note", void 0);
__decorate([
    ArrayMaxSize(20),
    IsSource(true),
    Field(() => [String], { defaultValue: [], description: 'Where it comes from, at most 20.' }),
    __metadata("design:type", Array)
], CreateProgramInput.prototype, "sources", void 0);
CreateProgramInput = __decorate([
    InputType({ description: 'A joint program with its first version.' })
], CreateProgramInput);
export { CreateProgramInput };
let UpdateProgramInput = class UpdateProgramInput extends IntersectionType(UpdateInput, PartialType(OmitType(CreateProgramInput, ['idempotencyKey', 'reason', 'slug', 'content']), {
    omitDefaultValues: true,
    skipNullProperties: false,
})) {
};
__decorate([
    IsIdOf(PROGRAM_PREFIX),
    Field(() => ID, { description: 'The program.' }),
    __metadata("design:type", String)
], UpdateProgramInput.prototype, "id", void 0);
UpdateProgramInput = __decorate([
    InputType({
        description: 'Changes to what is not agreed on. What is left out stays; null empties a field.',
    })
], UpdateProgramInput);
export { UpdateProgramInput };
let ProposeProgramVersionInput = class ProposeProgramVersionInput extends UpdateInput {
};
__decorate([
    IsIdOf(PROGRAM_PREFIX),
    Field(() => ID, { description: 'The program.' }),
    __metadata("design:type", String)
], ProposeProgramVersionInput.prototype, "id", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => ProgramContentInput),
    Field(() => ProgramContentInput, { description: 'The whole content, as it is to be.' }),
    __metadata("design:type", ProgramContentInput)
], ProposeProgramVersionInput.prototype, "content", void 0);
ProposeProgramVersionInput = __decorate([
    InputType({ description: 'A new version of what the parties agree on.' })
], ProposeProgramVersionInput);
export { ProposeProgramVersionInput };
/** A party and the version that it speaks of. */
let OfVersionInput = class OfVersionInput extends ChangeInput {
};
__decorate([
    IsIdOf(PROGRAM_PREFIX),
    Field(() => ID, { description: 'The program.' }),
    __metadata("design:type", String)
], OfVersionInput.prototype, "id", void 0);
__decorate([
    Matches(/^[0-9a-f]{64}$/, { message: '$property must be the SHA-256 of a version, 64 hexadecimal digits' }),
    Field({ description: 'The `sha256` of the version.' }),
    __metadata("design:type", String)
], OfVersionInput.prototype, "sha256", void 0);
__decorate([
    IsOptional(),
    IsLine(64),
    Field(() => String, {
        nullable: true,
        description: 'The key of the party. Default: the one party for which the caller speaks.',
    }),
    __metadata("design:type", Object)
], OfVersionInput.prototype, "partyKey", void 0);
OfVersionInput = __decorate([
    InputType({ isAbstract: true })
], OfVersionInput);
let ApproveProgramVersionInput = class ApproveProgramVersionInput extends OfVersionInput {
};
ApproveProgramVersionInput = __decorate([
    InputType({ description: 'The approval of a version by a party.' })
], ApproveProgramVersionInput);
export { ApproveProgramVersionInput };
let ObjectToProgramVersionInput = class ObjectToProgramVersionInput extends OfVersionInput {
};
__decorate([
    Matches(/^(\/([^~/]|~0|~1)*)*$/, { message: '$property must be a JSON Pointer such as /credits/ects' }),
    Field({ description: 'The place in the content, as a JSON Pointer (RFC 6901), such as /credits/ects.' }),
    __metadata("design:type", String)
], ObjectToProgramVersionInput.prototype, "path", void 0);
__decorate([
    IsText(5000),
    Field({ description: 'What is wrong with it, up to 5,000 characters.' }),
    __metadata("design:type", String)
], ObjectToProgramVersionInput.prototype, "text", void 0);
ObjectToProgramVersionInput = __decorate([
    InputType({ description: 'An objection of a party to a version.' })
], ObjectToProgramVersionInput);
export { ObjectToProgramVersionInput };
let RecordProgramEntryInput = class RecordProgramEntryInput extends UpdateInput {
};
__decorate([
    IsIdOf(PROGRAM_PREFIX),
    Field(() => ID, { description: 'The program.' }),
    __metadata("design:type", String)
], RecordProgramEntryInput.prototype, "id", void 0);
__decorate([
    Field(() => ProgramState, { nullable: true, description: 'The state that it came into.' }),
    __metadata("design:type", Object)
], RecordProgramEntryInput.prototype, "state", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, {
        nullable: true,
        description: 'When it happened; leave out when not known.',
    }),
    __metadata("design:type", Object)
], RecordProgramEntryInput.prototype, "happenedOn", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, { nullable: true, description: 'The last day with proof of it.' }),
    __metadata("design:type", Object)
], RecordProgramEntryInput.prototype, "attestedOn", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => ParagraphsInput),
    Field(() => ParagraphsInput, { defaultValue: {}, description: 'What happened.' }),
    __metadata("design:type", ParagraphsInput)
], RecordProgramEntryInput.prototype, "text", void 0);
__decorate([
    IsOptional(),
    IsIdOf(DOCUMENT_PREFIX),
    Field(() => ID, { nullable: true, description: 'Its document, one that is about the program.' }),
    __metadata("design:type", Object)
], RecordProgramEntryInput.prototype, "documentId", void 0);
__decorate([
    ArrayMinSize(1),
    ArrayMaxSize(20),
    IsSource(true),
    Field(() => [String], {
        description: 'Where it comes from, 1 to 20: http(s) addresses, or texts that begin with seed:, print: or note:.',
    }),
    __metadata("design:type", Array)
], RecordProgramEntryInput.prototype, "sources", void 0);
RecordProgramEntryInput = __decorate([
    InputType({ description: 'Something that happened to a program.' })
], RecordProgramEntryInput);
export { RecordProgramEntryInput };
let PartyContactPointInput = class PartyContactPointInput extends OmitType(ContactPointInput, ['isOfficial']) {
};
PartyContactPointInput = __decorate([
    InputType({ description: 'A public way to reach a party; never a private one of a person.' })
], PartyContactPointInput);
export { PartyContactPointInput };
let SetPartyContactPointsInput = class SetPartyContactPointsInput extends UpdateInput {
};
__decorate([
    IsIdOf(PROGRAM_PREFIX),
    Field(() => ID, { description: 'The program.' }),
    __metadata("design:type", String)
], SetPartyContactPointsInput.prototype, "id", void 0);
__decorate([
    IsLine(64),
    Field({ description: 'The key of the party (PARTY_UNKNOWN).' }),
    __metadata("design:type", String)
], SetPartyContactPointsInput.prototype, "partyKey", void 0);
__decorate([
    ArrayMaxSize(20),
    ValidateNested({ each: true }),
    Type(() => PartyContactPointInput),
    Field(() => [PartyContactPointInput], {
        description: 'All of them, at most 20, in their order; those of before are given up.',
    }),
    __metadata("design:type", Array)
], SetPartyContactPointsInput.prototype, "contactPoints", void 0);
SetPartyContactPointsInput = __decorate([
    InputType({ description: 'How a party is reached about a program. It makes no version.' })
], SetPartyContactPointsInput);
export { SetPartyContactPointsInput };
let RetractProgramEntryInput = class RetractProgramEntryInput extends UpdateInput {
};
__decorate([
    IsIdOf(PROGRAM_PREFIX),
    Field(() => ID, { description: 'The program.' }),
    __metadata("design:type", String)
], RetractProgramEntryInput.prototype, "id", void 0);
__decorate([
    IsIdOf(ENTRY_PREFIX),
    Field(() => ID, { description: 'The entry.' }),
    __metadata("design:type", String)
], RetractProgramEntryInput.prototype, "entryId", void 0);
RetractProgramEntryInput = __decorate([
    InputType({ description: 'An entry that was a mistake.' })
], RetractProgramEntryInput);
export { RetractProgramEntryInput };
/** What programs themselves can be asked for; the list is filtered by their approvals too. */
let ProgramFilter = class ProgramFilter {
};
__decorate([
    IsOptional(),
    IsIdOf(UNIVERSITY_PREFIX),
    Field(() => ID, { nullable: true, description: 'Of which this university is a party.' }),
    __metadata("design:type", Object)
], ProgramFilter.prototype, "universityId", void 0);
__decorate([
    Field(() => Side, {
        nullable: true,
        description: 'With a university of the register on this side as party.',
    }),
    __metadata("design:type", Object)
], ProgramFilter.prototype, "memberOf", void 0);
__decorate([
    Field(() => ProgramKind, { nullable: true, description: 'Of this form.' }),
    __metadata("design:type", Object)
], ProgramFilter.prototype, "kind", void 0);
__decorate([
    Field(() => ProgramLevel, { nullable: true, description: 'At this level.' }),
    __metadata("design:type", Object)
], ProgramFilter.prototype, "level", void 0);
__decorate([
    IsOptional(),
    IsLine(100),
    Field(() => String, {
        nullable: true,
        description: 'In this field of study: its Chinese or Russian code, the beginning of its code of ISCED-F (07 for engineering), ' +
            'or its name in one of the languages.',
    }),
    __metadata("design:type", Object)
], ProgramFilter.prototype, "field", void 0);
__decorate([
    Field(() => ProgramState, { nullable: true, description: 'Of which this is the last state on record.' }),
    __metadata("design:type", Object)
], ProgramFilter.prototype, "state", void 0);
__decorate([
    ValidateIf(({ text }) => text !== undefined && text !== null),
    IsLine(100),
    Field(() => String, {
        nullable: true,
        description: 'Has each word of this text, 1 to 100 characters, in title, fields or names of outsiders.',
    }),
    __metadata("design:type", Object)
], ProgramFilter.prototype, "text", void 0);
__decorate([
    Field(() => Boolean, { nullable: true, description: 'Whether a version is in effect.' }),
    __metadata("design:type", Object)
], ProgramFilter.prototype, "isAgreed", void 0);
ProgramFilter = __decorate([
    InputType({ isAbstract: true })
], ProgramFilter);
export { ProgramFilter };
//# sourceMappingURL=program.inputs.js.map