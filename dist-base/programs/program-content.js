var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import canonicalize from 'canonicalize';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsEnum, IsInt, IsNumber, IsObject, IsOptional, Matches, Max, Min, ValidateNested, } from 'class-validator';
import { createHash } from 'node:crypto';
import { Side } from '../platform/auth/scope.js';
import { inputError } from '../platform/errors.js';
import { IsIdOf, IsLine, IsSlug } from '../platform/validation.js';
import { UNIVERSITY_PREFIX } from '../universities/university.entity.js';
/** Stands in every text that is hashed. A text of an older form keeps its number and its hash. */
export const SCHEMA_VERSION = 1;
export var ProgramKind;
(function (ProgramKind) {
    ProgramKind["PROJECT"] = "PROJECT";
    ProgramKind["INSTITUTION"] = "INSTITUTION";
    ProgramKind["JOINT_CAMPUS"] = "JOINT_CAMPUS";
    ProgramKind["DOUBLE_DEGREE"] = "DOUBLE_DEGREE";
    ProgramKind["OTHER"] = "OTHER";
})(ProgramKind || (ProgramKind = {}));
registerEnumType(ProgramKind, {
    name: 'ProgramKind',
    description: 'What form a joint program has.',
    valuesMap: {
        PROJECT: { description: 'Joint project (совместная образовательная программа, 合作办学项目).' },
        INSTITUTION: { description: 'Joint institute (совместный институт, 合作办学机构).' },
        JOINT_CAMPUS: { description: 'Joint campus (совместный кампус, 联合校园).' },
        DOUBLE_DEGREE: { description: 'Double degree without an approval of the state (два диплома, 双学位).' },
        OTHER: { description: 'Any other form.' },
    },
});
export var DegreeType;
(function (DegreeType) {
    DegreeType["SINGLE"] = "SINGLE";
    DegreeType["JOINT"] = "JOINT";
    DegreeType["DOUBLE"] = "DOUBLE";
    DegreeType["MULTIPLE"] = "MULTIPLE";
})(DegreeType || (DegreeType = {}));
registerEnumType(DegreeType, {
    name: 'DegreeType',
    description: 'How many degrees a graduate gets, and from whom.',
    valuesMap: {
        SINGLE: { description: 'One degree of one party.' },
        JOINT: { description: 'One degree of several parties together.' },
        DOUBLE: { description: 'Two degrees.' },
        MULTIPLE: { description: 'More than two degrees.' },
    },
});
export var ProgramLevel;
(function (ProgramLevel) {
    ProgramLevel["COLLEGE"] = "COLLEGE";
    ProgramLevel["BACHELOR"] = "BACHELOR";
    ProgramLevel["SPECIALIST"] = "SPECIALIST";
    ProgramLevel["MASTER"] = "MASTER";
    ProgramLevel["DOCTORATE"] = "DOCTORATE";
})(ProgramLevel || (ProgramLevel = {}));
registerEnumType(ProgramLevel, {
    name: 'ProgramLevel',
    description: 'A level of education.',
    valuesMap: {
        COLLEGE: { description: 'College (专科); EQF level 5.' },
        BACHELOR: { description: 'Bachelor (бакалавриат, 本科); EQF level 6.' },
        SPECIALIST: { description: 'Specialist (специалитет); EQF level 7.' },
        MASTER: { description: 'Master (магистратура, 硕士); EQF level 7.' },
        DOCTORATE: { description: 'Postgraduate and doctorate (аспирантура, 博士); EQF level 8.' },
    },
});
/** Levels of the European Qualifications Framework. */
export const EQF = {
    [ProgramLevel.COLLEGE]: 5,
    [ProgramLevel.BACHELOR]: 6,
    [ProgramLevel.SPECIALIST]: 7,
    [ProgramLevel.MASTER]: 7,
    [ProgramLevel.DOCTORATE]: 8,
};
export var PartyRole;
(function (PartyRole) {
    PartyRole["LEAD"] = "LEAD";
    PartyRole["PARTNER"] = "PARTNER";
    PartyRole["AWARDING"] = "AWARDING";
})(PartyRole || (PartyRole = {}));
registerEnumType(PartyRole, {
    name: 'PartyRole',
    description: 'What a party does in a program.',
    valuesMap: {
        LEAD: { description: 'It leads the program, or one side of it.' },
        PARTNER: { description: 'It takes part.' },
        AWARDING: { description: 'It awards a diploma to the graduates.' },
    },
});
let ProgramTexts = class ProgramTexts {
};
__decorate([
    IsOptional(),
    IsLine(1000),
    Field(() => String, { nullable: true, description: 'In English, up to 1,000 characters.' }),
    __metadata("design:type", Object)
], ProgramTexts.prototype, "en", void 0);
__decorate([
    IsOptional(),
    IsLine(1000),
    Field(() => String, { nullable: true, description: 'In Russian, up to 1,000 characters.' }),
    __metadata("design:type", Object)
], ProgramTexts.prototype, "ru", void 0);
__decorate([
    IsOptional(),
    IsLine(1000),
    Field(() => String, { nullable: true, description: 'In Chinese, up to 1,000 characters.' }),
    __metadata("design:type", Object)
], ProgramTexts.prototype, "zh", void 0);
ProgramTexts = __decorate([
    InputType('ProgramTextsInput', { description: 'A text as it was agreed on, in up to three languages.' }),
    ObjectType({ description: 'A text as it was agreed on, in up to three languages.' })
], ProgramTexts);
export { ProgramTexts };
let ProgramField = class ProgramField {
};
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => ProgramTexts),
    Field(() => ProgramTexts, { description: 'Its name.' }),
    __metadata("design:type", ProgramTexts)
], ProgramField.prototype, "name", void 0);
__decorate([
    IsOptional(),
    Matches(/^\d{4,6}[A-Z]{0,2}$/, { message: '$property must be a code such as 082504' }),
    Field(() => String, {
        nullable: true,
        description: 'The code of the Chinese list of majors, such as 082504.',
    }),
    __metadata("design:type", Object)
], ProgramField.prototype, "codeCn", void 0);
__decorate([
    IsOptional(),
    Matches(/^\d\.?\d\.\d{2}\.\d{2}$|^\d{2}\.\d{2}\.\d{2}$/, {
        message: '$property must be a code such as 20.03.01',
    }),
    Field(() => String, { nullable: true, description: 'The Russian code of the field, such as 20.03.01.' }),
    __metadata("design:type", Object)
], ProgramField.prototype, "codeRu", void 0);
__decorate([
    IsOptional(),
    Matches(/^\d{2,4}$/, { message: '$property must be a code of ISCED-F such as 0712' }),
    Field(() => String, { nullable: true, description: 'The code of ISCED-F 2013, 2 to 4 digits.' }),
    __metadata("design:type", Object)
], ProgramField.prototype, "iscedF", void 0);
ProgramField = __decorate([
    InputType('ProgramFieldInput', { description: 'A field of study.' }),
    ObjectType({ description: 'A field of study.' })
], ProgramField);
export { ProgramField };
let ProgramLanguage = class ProgramLanguage {
};
__decorate([
    Matches(/^[a-z]{2,3}$/, { message: '$property must be a code of ISO 639 such as ru' }),
    Field({ description: 'Its code of ISO 639, such as ru.' }),
    __metadata("design:type", String)
], ProgramLanguage.prototype, "code", void 0);
__decorate([
    IsOptional(),
    IsLine(50),
    Field(() => String, {
        nullable: true,
        description: 'The level that is asked for, such as B1, HSK 4 or ТРКИ-1.',
    }),
    __metadata("design:type", Object)
], ProgramLanguage.prototype, "level", void 0);
ProgramLanguage = __decorate([
    InputType('ProgramLanguageInput', { description: 'A language of instruction.' }),
    ObjectType({ description: 'A language of instruction.' })
], ProgramLanguage);
export { ProgramLanguage };
let ProgramCredits = class ProgramCredits {
};
__decorate([
    IsOptional(),
    IsNumber({ maxDecimalPlaces: 1 }),
    Min(0),
    Max(1000),
    Field(() => Float, { nullable: true, description: 'ECTS credits.' }),
    __metadata("design:type", Object)
], ProgramCredits.prototype, "ects", void 0);
__decorate([
    IsOptional(),
    IsNumber({ maxDecimalPlaces: 1 }),
    Min(0),
    Max(1000),
    Field(() => Float, { nullable: true, description: 'Зачётные единицы.' }),
    __metadata("design:type", Object)
], ProgramCredits.prototype, "russian", void 0);
__decorate([
    IsOptional(),
    IsNumber({ maxDecimalPlaces: 1 }),
    Min(0),
    Max(1000),
    Field(() => Float, { nullable: true, description: '学分.' }),
    __metadata("design:type", Object)
], ProgramCredits.prototype, "chinese", void 0);
ProgramCredits = __decorate([
    InputType('ProgramCreditsInput', { description: 'Credits of the whole program, by system.' }),
    ObjectType({ description: 'Credits of the whole program, by system.' })
], ProgramCredits);
export { ProgramCredits };
let ProgramCourse = class ProgramCourse {
};
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => ProgramTexts),
    Field(() => ProgramTexts, { description: 'Its title.' }),
    __metadata("design:type", ProgramTexts)
], ProgramCourse.prototype, "title", void 0);
__decorate([
    IsLine(64),
    Field({ description: 'The key of the party that teaches it.' }),
    __metadata("design:type", String)
], ProgramCourse.prototype, "party", void 0);
__decorate([
    IsOptional(),
    Matches(/^[a-z]{2,3}$/, { message: '$property must be a code of ISO 639 such as ru' }),
    Field(() => String, { nullable: true, description: 'The code of its language, such as ru.' }),
    __metadata("design:type", Object)
], ProgramCourse.prototype, "language", void 0);
__decorate([
    IsOptional(),
    IsNumber({ maxDecimalPlaces: 1 }),
    Min(0),
    Max(240),
    Field(() => Float, { nullable: true, description: 'Its ECTS credits.' }),
    __metadata("design:type", Object)
], ProgramCourse.prototype, "ects", void 0);
ProgramCourse = __decorate([
    InputType('ProgramCourseInput', { description: 'A course of the curriculum.' }),
    ObjectType({ description: 'A course of the curriculum.' })
], ProgramCourse);
export { ProgramCourse };
/** What the parties agree on, but for the parties themselves. */
let ProgramTerms = class ProgramTerms {
};
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => ProgramTexts),
    Field(() => ProgramTexts, { description: 'The title, in one language at least (TITLE_REQUIRED).' }),
    __metadata("design:type", ProgramTexts)
], ProgramTerms.prototype, "title", void 0);
__decorate([
    IsOptional(),
    IsEnum(ProgramKind),
    Field(() => ProgramKind, { nullable: true, description: 'What form it has; null when not known.' }),
    __metadata("design:type", Object)
], ProgramTerms.prototype, "kind", void 0);
__decorate([
    IsOptional(),
    IsEnum(DegreeType),
    Field(() => DegreeType, { nullable: true, description: 'Which degrees it leads to; null when not known.' }),
    __metadata("design:type", Object)
], ProgramTerms.prototype, "degreeType", void 0);
__decorate([
    IsOptional(),
    Matches(/^\d(\.5)?(\+\d(\.5)?){1,3}$/, { message: '$property must be a scheme such as 3+1' }),
    Field(() => String, {
        nullable: true,
        description: 'Years by country, such as 3+1: the first figure is the years in China. Null when not known.',
    }),
    __metadata("design:type", Object)
], ProgramTerms.prototype, "scheme", void 0);
__decorate([
    ArrayMaxSize(5),
    ArrayUnique(),
    IsEnum(ProgramLevel, { each: true }),
    Field(() => [ProgramLevel], { defaultValue: [], description: 'Its levels.' }),
    __metadata("design:type", Array)
], ProgramTerms.prototype, "levels", void 0);
__decorate([
    ArrayMaxSize(50),
    ValidateNested({ each: true }),
    Type(() => ProgramField),
    Field(() => [ProgramField], { defaultValue: [], description: 'Its fields of study, at most 50.' }),
    __metadata("design:type", Array)
], ProgramTerms.prototype, "fields", void 0);
__decorate([
    ArrayMaxSize(10),
    ArrayUnique(({ code }) => code),
    ValidateNested({ each: true }),
    Type(() => ProgramLanguage),
    Field(() => [ProgramLanguage], {
        defaultValue: [],
        description: 'Languages of instruction, at most 10; empty when not known.',
    }),
    __metadata("design:type", Array)
], ProgramTerms.prototype, "languages", void 0);
__decorate([
    IsOptional(),
    IsNumber({ maxDecimalPlaces: 1 }),
    Min(0.5),
    Max(10),
    Field(() => Float, { nullable: true, description: 'Its length in years; null when not known.' }),
    __metadata("design:type", Object)
], ProgramTerms.prototype, "years", void 0);
__decorate([
    IsOptional(),
    ValidateNested(),
    Type(() => ProgramCredits),
    Field(() => ProgramCredits, { nullable: true, description: 'Its credits; null when not known.' }),
    __metadata("design:type", Object)
], ProgramTerms.prototype, "credits", void 0);
__decorate([
    IsOptional(),
    IsInt(),
    Min(1),
    Max(10_000),
    Field(() => Int, { nullable: true, description: 'Students that it takes a year; null when not known.' }),
    __metadata("design:type", Object)
], ProgramTerms.prototype, "intake", void 0);
__decorate([
    ArrayMaxSize(20),
    ValidateNested({ each: true }),
    Type(() => ProgramTexts),
    Field(() => [ProgramTexts], { defaultValue: [], description: 'What it is for, at most 20.' }),
    __metadata("design:type", Array)
], ProgramTerms.prototype, "purposes", void 0);
__decorate([
    ArrayMaxSize(300),
    ValidateNested({ each: true }),
    Type(() => ProgramCourse),
    Field(() => [ProgramCourse], {
        defaultValue: [],
        description: 'Its courses, at most 300. Where all have ECTS credits and the program too, they add up (CREDITS_SUM).',
    }),
    __metadata("design:type", Array)
], ProgramTerms.prototype, "curriculum", void 0);
__decorate([
    ArrayMaxSize(20),
    ValidateNested({ each: true }),
    Type(() => ProgramTexts),
    Field(() => [ProgramTexts], {
        defaultValue: [],
        description: 'What is agreed on the exchange of staff, at most 20.',
    }),
    __metadata("design:type", Array)
], ProgramTerms.prototype, "staffExchange", void 0);
__decorate([
    IsOptional(),
    ValidateNested(),
    Type(() => ProgramTexts),
    Field(() => ProgramTexts, {
        nullable: true,
        description: 'Where it is taught, such as a joint campus; null when not known.',
    }),
    __metadata("design:type", Object)
], ProgramTerms.prototype, "place", void 0);
ProgramTerms = __decorate([
    InputType({ isAbstract: true }),
    ObjectType({ isAbstract: true })
], ProgramTerms);
export { ProgramTerms };
let PartyTerms = class PartyTerms {
};
__decorate([
    ArrayMinSize(1),
    ArrayUnique(),
    IsEnum(PartyRole, { each: true }),
    Field(() => [PartyRole], { description: 'What it does: one role or more.' }),
    __metadata("design:type", Array)
], PartyTerms.prototype, "roles", void 0);
__decorate([
    IsOptional(),
    IsLine(300),
    Field(() => String, { nullable: true, description: 'The faculty or institute that is in charge.' }),
    __metadata("design:type", Object)
], PartyTerms.prototype, "unit", void 0);
__decorate([
    IsOptional(),
    ValidateNested(),
    Type(() => ProgramTexts),
    Field(() => ProgramTexts, { nullable: true, description: 'The diploma that it awards.' }),
    __metadata("design:type", Object)
], PartyTerms.prototype, "diploma", void 0);
PartyTerms = __decorate([
    InputType({ isAbstract: true }),
    ObjectType({ isAbstract: true })
], PartyTerms);
let ProgramPartyInput = class ProgramPartyInput extends PartyTerms {
};
__decorate([
    IsOptional(),
    IsIdOf(UNIVERSITY_PREFIX),
    Field(() => ID, { nullable: true, description: 'The university, for one of the register.' }),
    __metadata("design:type", Object)
], ProgramPartyInput.prototype, "universityId", void 0);
__decorate([
    IsOptional(),
    IsSlug(),
    Field(() => String, {
        nullable: true,
        description: 'Of an outsider: a short name that stays the same in all versions, such as "spbu".',
    }),
    __metadata("design:type", Object)
], ProgramPartyInput.prototype, "key", void 0);
__decorate([
    IsOptional(),
    ValidateNested(),
    Type(() => ProgramTexts),
    Field(() => ProgramTexts, { nullable: true, description: 'Of an outsider: its name.' }),
    __metadata("design:type", Object)
], ProgramPartyInput.prototype, "name", void 0);
__decorate([
    IsOptional(),
    Matches(/^[A-Z]{2}$/, { message: '$property must be a code of ISO 3166 such as CN' }),
    Field(() => String, {
        nullable: true,
        description: 'Of an outsider: the code of its country, such as CN.',
    }),
    __metadata("design:type", Object)
], ProgramPartyInput.prototype, "country", void 0);
__decorate([
    IsOptional(),
    IsEnum(Side),
    Field(() => Side, {
        nullable: true,
        description: 'Of an outsider: the side that it stands on, if on one.',
    }),
    __metadata("design:type", Object)
], ProgramPartyInput.prototype, "side", void 0);
ProgramPartyInput = __decorate([
    InputType({ description: 'A party: a university of the register, or an outsider with a key and a name.' })
], ProgramPartyInput);
export { ProgramPartyInput };
let ProgramPartyTerms = class ProgramPartyTerms extends PartyTerms {
};
__decorate([
    Field({ description: 'The id of a university of the register, or the short name of an outsider.' }),
    __metadata("design:type", String)
], ProgramPartyTerms.prototype, "key", void 0);
__decorate([
    Field(() => ProgramTexts, {
        nullable: true,
        description: 'The name of an outsider; null for a university of the register, which has its own.',
    }),
    __metadata("design:type", Object)
], ProgramPartyTerms.prototype, "name", void 0);
__decorate([
    Field({ description: 'The code of its country.' }),
    __metadata("design:type", String)
], ProgramPartyTerms.prototype, "country", void 0);
__decorate([
    Field(() => Side, { nullable: true, description: 'The side that it stands on; null for none.' }),
    __metadata("design:type", Object)
], ProgramPartyTerms.prototype, "side", void 0);
ProgramPartyTerms = __decorate([
    ObjectType({ description: 'A party as it was agreed on.' })
], ProgramPartyTerms);
export { ProgramPartyTerms };
let ProgramContentInput = class ProgramContentInput extends ProgramTerms {
};
__decorate([
    ArrayMinSize(2),
    ArrayMaxSize(20),
    ValidateNested({ each: true }),
    Type(() => ProgramPartyInput),
    Field(() => [ProgramPartyInput], {
        description: 'The parties, 2 to 20: each once (PARTY_TWICE), at least one of each side (SIDES_MISSING).',
    }),
    __metadata("design:type", Array)
], ProgramContentInput.prototype, "parties", void 0);
ProgramContentInput = __decorate([
    InputType({ description: 'What the parties are to agree on.' })
], ProgramContentInput);
export { ProgramContentInput };
let ProgramContent = class ProgramContent extends ProgramTerms {
};
__decorate([
    Field(() => Int, { description: 'The form of this content.' }),
    __metadata("design:type", Number)
], ProgramContent.prototype, "schemaVersion", void 0);
__decorate([
    Field(() => [ProgramPartyTerms], { description: 'The parties, in their order.' }),
    __metadata("design:type", Array)
], ProgramContent.prototype, "parties", void 0);
ProgramContent = __decorate([
    ObjectType({ description: 'What the parties agree on, as the fields of `canonicalJson`.' })
], ProgramContent);
export { ProgramContent };
const CONTENT = ['input', 'content'];
/** The content with its parties as they stand in the register, or what is wrong with it. */
export function contentOf(input, registered) {
    const { parties: given, ...terms } = input;
    const parties = given.map((party, index) => partyOf(party, registered, [...CONTENT, 'parties', index]));
    const keys = parties.map(({ key }) => key);
    const twice = keys.findIndex((key, index) => keys.indexOf(key) < index);
    if (twice >= 0) {
        throw fault('PARTY_TWICE', 'A party stands here once, with all its roles.', 'parties', twice);
    }
    for (const side of Object.values(Side)) {
        if (!parties.some((party) => party.side === side)) {
            throw fault('SIDES_MISSING', `A joint program has a party of each side; none is of ${side}.`, 'parties');
        }
    }
    if (!hasText(terms.title)) {
        throw fault('TITLE_REQUIRED', 'A program needs a title in one language at least.', 'title');
    }
    terms.curriculum.forEach(({ party }, index) => {
        if (!keys.includes(party)) {
            throw fault('PARTY_UNKNOWN', 'No party has this key.', 'curriculum', index, 'party');
        }
    });
    const credits = terms.curriculum.map(({ ects }) => ects);
    const sum = credits.reduce((total, ects) => total + Math.round((ects ?? 0) * 10), 0) / 10;
    const total = terms.credits?.ects;
    if (typeof total === 'number' &&
        credits.length > 0 &&
        !credits.some((ects) => ects === null || ects === undefined)) {
        if (sum !== total) {
            throw fault('CREDITS_SUM', `The courses have ${sum} ECTS credits together, the program says ${total}.`, 'credits', 'ects');
        }
    }
    return withoutGaps({ schemaVersion: SCHEMA_VERSION, ...terms, parties });
}
function fault(reason, message, ...path) {
    return inputError(reason, message, [...CONTENT, ...path]);
}
function partyOf({ universityId, key, name, country, side, ...terms }, registered, path) {
    if (universityId) {
        const university = registered.get(universityId);
        if (!university) {
            throw inputError('NOT_FOUND', 'There is no such university in the register.', [
                ...path,
                'universityId',
            ]);
        }
        return { key: university.id, side: university.side, country: university.country, ...terms };
    }
    if (!key || !country || !hasText(name)) {
        throw inputError('PARTY_UNNAMED', 'A party is a university of the register (`universityId`), or has a `key`, a `name` and a `country`.', path);
    }
    return { key, name, country, side, ...terms };
}
function hasText(texts) {
    return Object.values(texts ?? {}).some(Boolean);
}
/** What is null is not agreed on: it does not stand in the text, so that the same content has one hash. */
function withoutGaps(value) {
    if (Array.isArray(value))
        return value.map(withoutGaps);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value)
        .filter(([, part]) => part !== null && part !== undefined)
        .map(([name, part]) => [name, withoutGaps(part)]));
}
/** The text that is hashed: JSON in the canonical form of RFC 8785. */
export function canonicalText(content) {
    const text = canonicalize(content);
    return { text, sha256: createHash('sha256').update(text).digest('hex') };
}
//# sourceMappingURL=program-content.js.map