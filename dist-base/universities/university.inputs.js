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
import { ArrayMaxSize, ArrayMinSize, IsEnum, IsInt, IsObject, IsOptional, Matches, Max, Min, ValidateNested, } from 'class-validator';
import { TextsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
import { Lang } from '../platform/graphql/text.js';
import { IsIdOf, IsLine, IsPartialDate, IsSlug, IsSource, IsTimeZone, IsWebAddress, } from '../platform/validation.js';
import { IsRor } from './ror.js';
import { CoordinatesPrecision, UNIVERSITY_PREFIX } from './university.entity.js';
import { Side } from '../platform/auth/scope.js';
const NAME_MAX = 300;
const LIST_MAX = 50;
let AliasInput = class AliasInput {
};
__decorate([
    Field(() => Lang, { description: 'Its language.' }),
    __metadata("design:type", String)
], AliasInput.prototype, "lang", void 0);
__decorate([
    IsLine(NAME_MAX),
    Field({ description: 'The alias, up to 300 characters.' }),
    __metadata("design:type", String)
], AliasInput.prototype, "text", void 0);
AliasInput = __decorate([
    InputType({ description: 'Another spelling of the name, for the search.' })
], AliasInput);
export { AliasInput };
let FormerNameInput = class FormerNameInput {
};
__decorate([
    Field(() => Lang, { description: 'Its language.' }),
    __metadata("design:type", String)
], FormerNameInput.prototype, "lang", void 0);
__decorate([
    IsLine(NAME_MAX),
    Field({ description: 'The name, up to 300 characters.' }),
    __metadata("design:type", String)
], FormerNameInput.prototype, "text", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, { nullable: true, description: 'Since when; leave out when not known.' }),
    __metadata("design:type", Object)
], FormerNameInput.prototype, "validFrom", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, { nullable: true, description: 'Until when; leave out when not known.' }),
    __metadata("design:type", Object)
], FormerNameInput.prototype, "validTo", void 0);
__decorate([
    IsOptional(),
    IsLine(1000),
    Field(() => String, { nullable: true, description: 'A remark, up to 1,000 characters.' }),
    __metadata("design:type", Object)
], FormerNameInput.prototype, "note", void 0);
__decorate([
    ArrayMaxSize(LIST_MAX),
    IsSource(true),
    Field(() => [String], { defaultValue: [], description: 'Where it comes from, at most 50.' }),
    __metadata("design:type", Array)
], FormerNameInput.prototype, "sources", void 0);
FormerNameInput = __decorate([
    InputType({ description: 'A name that the university bore before.' })
], FormerNameInput);
export { FormerNameInput };
let CoordinatesInput = class CoordinatesInput {
};
__decorate([
    Min(-90),
    Max(90),
    Field(() => Float, { description: 'Degrees north, -90 to 90.' }),
    __metadata("design:type", Number)
], CoordinatesInput.prototype, "latitude", void 0);
__decorate([
    Min(-180),
    Max(180),
    Field(() => Float, { description: 'Degrees east, -180 to 180.' }),
    __metadata("design:type", Number)
], CoordinatesInput.prototype, "longitude", void 0);
__decorate([
    Field(() => CoordinatesPrecision, { description: 'What the point is a point of.' }),
    __metadata("design:type", String)
], CoordinatesInput.prototype, "precision", void 0);
CoordinatesInput = __decorate([
    InputType({ description: 'A point on the earth in WGS 84.' })
], CoordinatesInput);
export { CoordinatesInput };
let IdentifierInput = class IdentifierInput {
};
__decorate([
    Matches(/^[A-Z][A-Z0-9_]{0,31}$/, { message: '$property must be upper case, such as WIKIDATA' }),
    Field({ description: 'The register, such as WIKIDATA, ISNI or ERASMUS.' }),
    __metadata("design:type", String)
], IdentifierInput.prototype, "scheme", void 0);
__decorate([
    IsLine(200),
    Field({ description: 'The identifier in that register, up to 200 characters.' }),
    __metadata("design:type", String)
], IdentifierInput.prototype, "value", void 0);
IdentifierInput = __decorate([
    InputType({ description: 'An identifier in a register other than ROR.' })
], IdentifierInput);
export { IdentifierInput };
let CreateUniversityInput = class CreateUniversityInput extends ChangeInput {
};
__decorate([
    IsSlug(),
    Field({
        description: 'The short name in addresses: lower-case letters, digits and hyphens, up to 64. Unique.',
    }),
    __metadata("design:type", String)
], CreateUniversityInput.prototype, "slug", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, { description: 'The name in use, in one language at least (NAME_REQUIRED).' }),
    __metadata("design:type", TextsInput)
], CreateUniversityInput.prototype, "names", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, { defaultValue: {}, description: 'The usual short forms.' }),
    __metadata("design:type", TextsInput)
], CreateUniversityInput.prototype, "abbreviations", void 0);
__decorate([
    ArrayMaxSize(LIST_MAX),
    ValidateNested({ each: true }),
    Type(() => AliasInput),
    Field(() => [AliasInput], { defaultValue: [], description: 'Other spellings, at most 50.' }),
    __metadata("design:type", Array)
], CreateUniversityInput.prototype, "aliases", void 0);
__decorate([
    ArrayMaxSize(LIST_MAX),
    ValidateNested({ each: true }),
    Type(() => FormerNameInput),
    Field(() => [FormerNameInput], { defaultValue: [], description: 'Names of before, at most 50.' }),
    __metadata("design:type", Array)
], CreateUniversityInput.prototype, "formerNames", void 0);
__decorate([
    IsEnum(Side),
    Field(() => Side, { description: 'The side of the association.' }),
    __metadata("design:type", String)
], CreateUniversityInput.prototype, "side", void 0);
__decorate([
    IsOptional(),
    Matches(/^[A-Z]{2}$/, { message: '$property must be two capital letters of ISO 3166-1, such as RU' }),
    Field(() => String, { nullable: true, description: 'The country: ISO 3166-1, two letters.' }),
    __metadata("design:type", Object)
], CreateUniversityInput.prototype, "country", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, { defaultValue: {}, description: 'The city.' }),
    __metadata("design:type", TextsInput)
], CreateUniversityInput.prototype, "city", void 0);
__decorate([
    IsTimeZone(),
    Field({ description: 'The time zone: a name of the IANA database, such as Asia/Shanghai.' }),
    __metadata("design:type", String)
], CreateUniversityInput.prototype, "timeZone", void 0);
__decorate([
    IsOptional(),
    ValidateNested(),
    Type(() => CoordinatesInput),
    Field(() => CoordinatesInput, { nullable: true, description: 'Where it stands.' }),
    __metadata("design:type", Object)
], CreateUniversityInput.prototype, "coordinates", void 0);
__decorate([
    IsOptional(),
    IsInt(),
    Min(1000),
    Max(2100),
    Field(() => Int, { nullable: true, description: 'The year of founding, 1000 to 2100.' }),
    __metadata("design:type", Object)
], CreateUniversityInput.prototype, "foundedIn", void 0);
__decorate([
    ArrayMaxSize(LIST_MAX),
    IsSource(true),
    Field(() => [String], { defaultValue: [], description: 'Where the year comes from, at most 50.' }),
    __metadata("design:type", Array)
], CreateUniversityInput.prototype, "foundedInSources", void 0);
__decorate([
    IsOptional(),
    IsWebAddress(),
    Field(() => String, {
        nullable: true,
        description: 'The website: an http or https address, up to 500 characters.',
    }),
    __metadata("design:type", Object)
], CreateUniversityInput.prototype, "website", void 0);
__decorate([
    IsOptional(),
    IsRor(),
    Field(() => String, {
        nullable: true,
        description: 'The ROR id, alone or as an address. Its checksum is verified.',
    }),
    __metadata("design:type", Object)
], CreateUniversityInput.prototype, "ror", void 0);
__decorate([
    ArrayMaxSize(LIST_MAX),
    ValidateNested({ each: true }),
    Type(() => IdentifierInput),
    Field(() => [IdentifierInput], {
        defaultValue: [],
        description: 'Identifiers in other registers, at most 50.',
    }),
    __metadata("design:type", Array)
], CreateUniversityInput.prototype, "identifiers", void 0);
__decorate([
    IsOptional(),
    IsLine(2000),
    Field(() => String, { nullable: true, description: 'A remark, up to 2,000 characters.' }),
    __metadata("design:type", Object)
], CreateUniversityInput.prototype, "note", void 0);
__decorate([
    ArrayMinSize(1),
    ArrayMaxSize(LIST_MAX),
    IsSource(true),
    Field(() => [String], {
        description: 'Where the record comes from, 1 to 50: an http(s) address, or `seed:`, `print:` or `note:` with a text.',
    }),
    __metadata("design:type", Array)
], CreateUniversityInput.prototype, "sources", void 0);
CreateUniversityInput = __decorate([
    InputType({ description: 'A university for the register.' })
], CreateUniversityInput);
export { CreateUniversityInput };
let UpdateUniversityInput = class UpdateUniversityInput extends IntersectionType(UpdateInput, PartialType(OmitType(CreateUniversityInput, ['idempotencyKey', 'reason']), {
    omitDefaultValues: true,
    skipNullProperties: false,
})) {
};
__decorate([
    IsIdOf(UNIVERSITY_PREFIX),
    Field(() => ID, { description: 'The university.' }),
    __metadata("design:type", String)
], UpdateUniversityInput.prototype, "id", void 0);
UpdateUniversityInput = __decorate([
    InputType({
        description: 'Changes to a university. What is left out stays; null empties a field that may be empty; a list replaces ' +
            'the whole list. A name given here corrects the one in use; for a new name from a date on there is ' +
            '`renameUniversity`.',
    })
], UpdateUniversityInput);
export { UpdateUniversityInput };
let RenameUniversityInput = class RenameUniversityInput extends UpdateInput {
};
__decorate([
    IsIdOf(UNIVERSITY_PREFIX),
    Field(() => ID, { description: 'The university.' }),
    __metadata("design:type", String)
], RenameUniversityInput.prototype, "id", void 0);
__decorate([
    Field(() => Lang, { description: 'The language of the name.' }),
    __metadata("design:type", String)
], RenameUniversityInput.prototype, "lang", void 0);
__decorate([
    IsLine(NAME_MAX),
    Field({ description: 'The new name, up to 300 characters.' }),
    __metadata("design:type", String)
], RenameUniversityInput.prototype, "text", void 0);
__decorate([
    IsPartialDate(),
    Field(() => PartialDateScalar, { description: 'From when; the name of before ends with it.' }),
    __metadata("design:type", String)
], RenameUniversityInput.prototype, "from", void 0);
__decorate([
    ArrayMinSize(1),
    ArrayMaxSize(LIST_MAX),
    IsSource(true),
    Field(() => [String], { description: 'Where the change comes from, 1 to 50.' }),
    __metadata("design:type", Array)
], RenameUniversityInput.prototype, "sources", void 0);
RenameUniversityInput = __decorate([
    InputType({ description: 'A new official name in one language, from a date on.' })
], RenameUniversityInput);
export { RenameUniversityInput };
//# sourceMappingURL=university.inputs.js.map