var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ShownBy } from '../platform/database/shown-fields.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { firstDay, lastDay } from '../platform/dates.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
import { FALLBACKS, Lang } from '../platform/graphql/text.js';
export var NameKind;
(function (NameKind) {
    NameKind["OFFICIAL"] = "OFFICIAL";
    NameKind["ABBREVIATION"] = "ABBREVIATION";
    NameKind["ALIAS"] = "ALIAS";
})(NameKind || (NameKind = {}));
registerEnumType(NameKind, {
    name: 'NameKind',
    description: 'What a name is.',
    valuesMap: {
        OFFICIAL: { description: 'The full name.' },
        ABBREVIATION: { description: 'The usual short form.' },
        ALIAS: { description: 'Another spelling or translation that sources use. Found by the search.' },
    },
});
let UniversityName = class UniversityName {
    /** Whether this was the name on a day for certain. */
    surelyHeldOn(day) {
        const begun = this.validFrom !== null && lastDay(this.validFrom) <= day;
        return begun && (this.isFormer ? this.validTo !== null && day < firstDay(this.validTo) : true);
    }
    /** Whether this may have been the name on a day. */
    mayHaveBeenHeldOn(day) {
        const begun = this.validFrom === null || firstDay(this.validFrom) <= day;
        return begun && (this.validTo === null || day < lastDay(this.validTo));
    }
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], UniversityName.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], UniversityName.prototype, "universityId", void 0);
__decorate([
    Column('text'),
    Field(() => NameKind, { description: 'What the name is.' }),
    __metadata("design:type", String)
], UniversityName.prototype, "kind", void 0);
__decorate([
    Column('text'),
    Field(() => Lang, { description: 'The language of the name.' }),
    __metadata("design:type", String)
], UniversityName.prototype, "lang", void 0);
__decorate([
    Column('text'),
    Field({ description: 'The name, 1 to 300 characters.' }),
    __metadata("design:type", String)
], UniversityName.prototype, "text", void 0);
__decorate([
    Column('boolean'),
    Field({
        description: 'True for a name that the university no longer bears, even if nobody knows since when.',
    }),
    __metadata("design:type", Boolean)
], UniversityName.prototype, "isFormer", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => PartialDateScalar, { nullable: true, description: 'Since when; null when not known.' }),
    __metadata("design:type", Object)
], UniversityName.prototype, "validFrom", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => PartialDateScalar, {
        nullable: true,
        description: 'The day from which it was no longer the name; null for a name in use, or when not known.',
    }),
    __metadata("design:type", Object)
], UniversityName.prototype, "validTo", void 0);
__decorate([
    ShownBy(),
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'A remark of the register.' }),
    __metadata("design:type", Object)
], UniversityName.prototype, "note", void 0);
__decorate([
    ShownBy(),
    Column('text', { array: true }),
    Field(() => [String], {
        description: 'Where the name comes from; the sources of the university where empty.',
    }),
    __metadata("design:type", Array)
], UniversityName.prototype, "sources", void 0);
UniversityName = __decorate([
    Entity(),
    ObjectType({ description: 'A name of a university in one language, with its period as far as it is known.' })
], UniversityName);
export { UniversityName };
/**
 * Which of the official names of one language to show: the one in use or, with a day, the one that held then
 * for certain; else the one in use if it may have held; else the former one that may have and ended first.
 */
export function nameOn(names, day) {
    const inUse = names.find(({ isFormer }) => !isFormer);
    if (!day)
        return inUse;
    const certain = names.find((name) => name.surelyHeldOn(day));
    if (certain)
        return certain;
    if (inUse?.mayHaveBeenHeldOn(day))
        return inUse;
    const possible = names
        .filter(({ validTo, isFormer }) => isFormer && validTo)
        .filter((name) => name.mayHaveBeenHeldOn(day))
        .sort((left, right) => (left.validTo < right.validTo ? -1 : 1));
    return possible[0] ?? inUse;
}
/** The official name in use or, with a day, that of the day: in a language or in the next one that has it. */
export function officialNameOf(names, wanted, day) {
    for (const lang of FALLBACKS[wanted]) {
        const ofLanguage = names.filter((name) => name.lang === lang && name.kind === NameKind.OFFICIAL);
        const name = nameOn(ofLanguage, day ?? undefined);
        if (name)
            return { text: name.text, lang, isFallback: lang !== wanted };
    }
    throw new Error('A university has no name');
}
onConstraint('university_name_held_excl', () => new PortalError(ErrorCode.RULE_VIOLATION, 'NAME_OVERLAP', 'Two official names of one language would hold on the same day. Correct their dates.', { path: ['input'] }));
onConstraint('university_name_period_check', () => inputError('NAME_PERIOD', 'A name would end before it begins. Correct its dates.', ['input']));
//# sourceMappingURL=university-name.entity.js.map