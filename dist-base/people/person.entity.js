var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ScopedRow } from '../platform/auth/scope.js';
import { inputError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { Lang } from '../platform/graphql/text.js';
export const PERSON_PREFIX = 'per';
export const CONTACT_PREFIX = 'cpt';
export var ContactKind;
(function (ContactKind) {
    ContactKind["EMAIL"] = "EMAIL";
    ContactKind["PHONE"] = "PHONE";
    ContactKind["MESSENGER"] = "MESSENGER";
    ContactKind["WEB"] = "WEB";
    ContactKind["POST"] = "POST";
})(ContactKind || (ContactKind = {}));
registerEnumType(ContactKind, {
    name: 'ContactKind',
    description: 'By what means somebody can be reached.',
    valuesMap: {
        EMAIL: { description: 'An e-mail address.' },
        PHONE: { description: 'A telephone number, with + and the country code.' },
        MESSENGER: { description: 'A messenger and a name in it, such as "WeChat: …" or "Telegram: …".' },
        WEB: { description: 'An http or https address.' },
        POST: { description: 'A postal address.' },
    },
});
let ContactPoint = class ContactPoint {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], ContactPoint.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], ContactPoint.prototype, "personId", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], ContactPoint.prototype, "position", void 0);
__decorate([
    Column('text'),
    Field(() => ContactKind, { description: 'By what means.' }),
    __metadata("design:type", String)
], ContactPoint.prototype, "kind", void 0);
__decorate([
    Column('text'),
    Field({ description: 'The address, number or name itself.' }),
    __metadata("design:type", String)
], ContactPoint.prototype, "value", void 0);
__decorate([
    Column('boolean'),
    Field({
        description: 'True for one that goes with an office. All others are private.',
    }),
    __metadata("design:type", Boolean)
], ContactPoint.prototype, "isOfficial", void 0);
ContactPoint = __decorate([
    Entity(),
    ObjectType({ description: 'A way to reach a person.' })
], ContactPoint);
export { ContactPoint };
let PersonName = class PersonName {
};
__decorate([
    Field(() => Lang, { description: 'The language of its own script.' }),
    __metadata("design:type", String)
], PersonName.prototype, "lang", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The family name in its own script.' }),
    __metadata("design:type", Object)
], PersonName.prototype, "familyName", void 0);
__decorate([
    Field({ description: 'The given name, or initials, in its own script.' }),
    __metadata("design:type", String)
], PersonName.prototype, "givenName", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The patronymic (отчество); Russian names only.' }),
    __metadata("design:type", Object)
], PersonName.prototype, "patronymic", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The family name in Latin letters.' }),
    __metadata("design:type", Object)
], PersonName.prototype, "latinFamilyName", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The given name in Latin letters.' }),
    __metadata("design:type", Object)
], PersonName.prototype, "latinGivenName", void 0);
PersonName = __decorate([
    ObjectType({ description: 'The parts of a name.' })
], PersonName);
export { PersonName };
let Person = class Person extends ScopedRow {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], Person.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], Person.prototype, "version", void 0);
__decorate([
    Column('boolean'),
    Field({ description: 'True for one who may be named in public, such as the holder of an office.' }),
    __metadata("design:type", Boolean)
], Person.prototype, "isPublic", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Person.prototype, "lang", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Person.prototype, "familyName", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Person.prototype, "givenName", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Person.prototype, "patronymic", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Person.prototype, "latinFamilyName", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Person.prototype, "latinGivenName", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], Person.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], Person.prototype, "updatedAt", void 0);
Person = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'A person. Unless marked as public, known only to the person itself, the operator, the secretariat and the ' +
            'permanent chair of its side, and the people and keys of its university or partner.',
    })
], Person);
export { Person };
onConstraint('person_patronymic_check', () => inputError('PATRONYMIC_OF_RUSSIAN_NAMES', 'Only a Russian name has a patronymic.', [
    'input',
    'name',
    'patronymic',
]));
onConstraint('person_latin_check', () => inputError('LATIN_GIVEN_NAME_REQUIRED', 'Give the given name in Latin letters too, or no Latin name at all.', ['input', 'name', 'latinGivenName']));
//# sourceMappingURL=person.entity.js.map