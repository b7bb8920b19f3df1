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
import { ArrayMaxSize, IsBoolean, IsEnum, IsObject, IsOptional, registerDecorator, ValidateIf, ValidateNested, } from 'class-validator';
import { Side } from '../platform/auth/scope.js';
import { emailKey } from '../platform/email.js';
import { ScopeInput } from '../platform/graphql/scopes.js';
import { Lang } from '../platform/graphql/text.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, IsWebAddress } from '../platform/validation.js';
import { PARTNER_PREFIX } from './partner.entity.js';
import { ContactKind, PERSON_PREFIX } from './person.entity.js';
let PersonNameInput = class PersonNameInput {
};
__decorate([
    IsEnum(Lang),
    Field(() => Lang, { description: 'The language of its own script.' }),
    __metadata("design:type", String)
], PersonNameInput.prototype, "lang", void 0);
__decorate([
    IsOptional(),
    IsLine(100),
    Field(() => String, {
        nullable: true,
        description: 'The family name in its own script, up to 100 characters.',
    }),
    __metadata("design:type", Object)
], PersonNameInput.prototype, "familyName", void 0);
__decorate([
    IsLine(100),
    Field({ description: 'The given name, or initials, in its own script, up to 100 characters.' }),
    __metadata("design:type", String)
], PersonNameInput.prototype, "givenName", void 0);
__decorate([
    IsOptional(),
    IsLine(100),
    Field(() => String, { nullable: true, description: 'The patronymic; Russian names only.' }),
    __metadata("design:type", Object)
], PersonNameInput.prototype, "patronymic", void 0);
__decorate([
    IsOptional(),
    IsLine(100),
    Field(() => String, { nullable: true, description: 'The family name in Latin letters.' }),
    __metadata("design:type", Object)
], PersonNameInput.prototype, "latinFamilyName", void 0);
__decorate([
    IsOptional(),
    IsLine(100),
    Field(() => String, { nullable: true, description: 'The given name in Latin letters.' }),
    __metadata("design:type", Object)
], PersonNameInput.prototype, "latinGivenName", void 0);
PersonNameInput = __decorate([
    InputType({ description: 'The name of a person.' })
], PersonNameInput);
export { PersonNameInput };
const FITS = {
    [ContactKind.EMAIL]: (value) => emailKey(value) !== undefined,
    // Somebody will make a link of it, which must lead where it seems to.
    [ContactKind.WEB]: (value) => /^https?:\/\/\S+$/i.test(value) && URL.parse(value)?.username === '',
    [ContactKind.PHONE]: (value) => /^\+[1-9]/.test(value),
};
function FitsItsKind() {
    return (target, property) => {
        registerDecorator({
            name: 'fitsItsKind',
            target: target.constructor,
            propertyName: property,
            options: {
                message: '$property must be what the kind says: an e-mail address, an http or https address, a number with +',
            },
            validator: {
                validate: (value, args) => {
                    const { kind } = args.object;
                    return typeof value === 'string' && (FITS[kind]?.(value) ?? true);
                },
            },
        });
    };
}
let ContactPointInput = class ContactPointInput {
};
__decorate([
    IsEnum(ContactKind),
    Field(() => ContactKind, { description: 'By what means.' }),
    __metadata("design:type", String)
], ContactPointInput.prototype, "kind", void 0);
__decorate([
    IsLine(500),
    FitsItsKind(),
    Field({
        description: 'The address, number or name itself, up to 500 characters. Of an EMAIL, a WEB and a PHONE as the kind says.',
    }),
    __metadata("design:type", String)
], ContactPointInput.prototype, "value", void 0);
__decorate([
    Field({
        defaultValue: false,
        description: 'True for one that goes with an office. All others are private.',
    }),
    __metadata("design:type", Boolean)
], ContactPointInput.prototype, "isOfficial", void 0);
ContactPointInput = __decorate([
    InputType({ description: 'A way to reach a person.' })
], ContactPointInput);
export { ContactPointInput };
let CreatePersonInput = class CreatePersonInput extends ChangeInput {
};
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => ScopeInput),
    Field(() => ScopeInput, { description: 'Whose person it is.' }),
    __metadata("design:type", ScopeInput)
], CreatePersonInput.prototype, "scope", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => PersonNameInput),
    Field(() => PersonNameInput, { description: 'The name.' }),
    __metadata("design:type", PersonNameInput)
], CreatePersonInput.prototype, "name", void 0);
__decorate([
    IsBoolean(),
    Field({ defaultValue: false, description: 'True for one who may be named in public.' }),
    __metadata("design:type", Boolean)
], CreatePersonInput.prototype, "isPublic", void 0);
__decorate([
    ArrayMaxSize(20),
    ValidateNested({ each: true }),
    Type(() => ContactPointInput),
    Field(() => [ContactPointInput], {
        defaultValue: [],
        description: 'Ways to reach the person, at most 20.',
    }),
    __metadata("design:type", Array)
], CreatePersonInput.prototype, "contactPoints", void 0);
CreatePersonInput = __decorate([
    InputType({ description: 'A person of a university, a partner, a side or the association.' })
], CreatePersonInput);
export { CreatePersonInput };
let UpdatePersonInput = class UpdatePersonInput extends IntersectionType(UpdateInput, PartialType(OmitType(CreatePersonInput, ['idempotencyKey', 'reason', 'scope']), {
    omitDefaultValues: true,
    skipNullProperties: false,
})) {
};
__decorate([
    IsIdOf(PERSON_PREFIX),
    Field(() => ID, { description: 'The person.' }),
    __metadata("design:type", String)
], UpdatePersonInput.prototype, "id", void 0);
UpdatePersonInput = __decorate([
    InputType({
        description: 'Changes to a person. What is left out stays; a name replaces the whole name, a list the whole list.',
    })
], UpdatePersonInput);
export { UpdatePersonInput };
let PersonFilter = class PersonFilter {
};
__decorate([
    IsOptional(),
    ValidateNested(),
    Type(() => ScopeInput),
    Field(() => ScopeInput, { nullable: true, description: 'Of this university, partner or side.' }),
    __metadata("design:type", Object)
], PersonFilter.prototype, "scope", void 0);
__decorate([
    ValidateIf(({ text }) => text !== undefined && text !== null),
    IsLine(100),
    Field(() => String, {
        nullable: true,
        description: 'Has each word of this text, 1 to 100 characters, in the name in either script. Case and order do not matter.',
    }),
    __metadata("design:type", Object)
], PersonFilter.prototype, "text", void 0);
PersonFilter = __decorate([
    InputType({ description: 'Which people. All conditions must hold.' })
], PersonFilter);
export { PersonFilter };
let CreatePartnerInput = class CreatePartnerInput extends ChangeInput {
};
__decorate([
    IsLine(300),
    Field({ description: 'The name, up to 300 characters.' }),
    __metadata("design:type", String)
], CreatePartnerInput.prototype, "name", void 0);
__decorate([
    IsEnum(Side),
    Field(() => Side, { description: 'The side whose secretariat looks after it.' }),
    __metadata("design:type", String)
], CreatePartnerInput.prototype, "side", void 0);
__decorate([
    IsOptional(),
    IsWebAddress(),
    Field(() => String, { nullable: true, description: 'The website: an http or https address.' }),
    __metadata("design:type", Object)
], CreatePartnerInput.prototype, "website", void 0);
CreatePartnerInput = __decorate([
    InputType({ description: 'An organisation that works with the association.' })
], CreatePartnerInput);
export { CreatePartnerInput };
let UpdatePartnerInput = class UpdatePartnerInput extends IntersectionType(UpdateInput, PartialType(OmitType(CreatePartnerInput, ['idempotencyKey', 'reason', 'side']), {
    skipNullProperties: false,
})) {
};
__decorate([
    IsIdOf(PARTNER_PREFIX),
    Field(() => ID, { description: 'The partner.' }),
    __metadata("design:type", String)
], UpdatePartnerInput.prototype, "id", void 0);
UpdatePartnerInput = __decorate([
    InputType({ description: 'Changes to a partner. What is left out stays; null empties the website.' })
], UpdatePartnerInput);
export { UpdatePartnerInput };
//# sourceMappingURL=person.inputs.js.map