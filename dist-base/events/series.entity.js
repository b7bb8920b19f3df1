var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { Lang, localizedOf } from '../platform/graphql/text.js';
export const SERIES_PREFIX = 'srs';
let EventSeries = class EventSeries extends OfTheAssociation {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], EventSeries.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], EventSeries.prototype, "version", void 0);
__decorate([
    Column('text'),
    Field({ description: 'A short name for addresses, such as "summit". It never changes.' }),
    __metadata("design:type", String)
], EventSeries.prototype, "slug", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], EventSeries.prototype, "bodyId", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], EventSeries.prototype, "nameEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], EventSeries.prototype, "nameRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], EventSeries.prototype, "nameZh", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'A remark, in English.' }),
    __metadata("design:type", Object)
], EventSeries.prototype, "note", void 0);
__decorate([
    Column('text', { array: true }),
    Field(() => [String], { description: 'Where it comes from.' }),
    __metadata("design:type", Array)
], EventSeries.prototype, "sources", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], EventSeries.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], EventSeries.prototype, "updatedAt", void 0);
EventSeries = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'A series of events with numbers, such as the summits. Its name may differ in kind by language: what is the V саммит ' +
            'in Russian is the 第五届年会 (fifth annual meeting) in Chinese.',
    })
], EventSeries);
export { EventSeries };
const ROMAN = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
];
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
function roman(number) {
    let rest = number;
    return ROMAN.map(([value, letters]) => {
        const times = Math.floor(rest / value);
        rest %= value;
        return letters.repeat(times);
    }).join('');
}
/** Chinese numerals up to 99; beyond, figures are usual too. */
function chinese(number) {
    if (number > 99)
        return String(number);
    const [tens, ones] = [Math.floor(number / 10), number % 10];
    return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[ones]}`;
}
const SUFFIXES = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ENGLISH = new Intl.PluralRules('en', { type: 'ordinal' });
/** What the event of a series with a number is called: 5th summit, V саммит, 第五届年会. */
export function labelOf(series, ordinal, lang) {
    const name = localizedOf(series, 'name', lang);
    const texts = {
        [Lang.EN]: `${ordinal}${SUFFIXES[ENGLISH.select(ordinal)]} ${name.text}`,
        [Lang.RU]: `${roman(ordinal)} ${name.text}`,
        [Lang.ZH]: `第${chinese(ordinal)}届${name.text}`,
    };
    return { ...name, text: texts[name.lang] };
}
onConstraint('event_series_slug_key', () => new PortalError(ErrorCode.CONFLICT, 'SLUG_TAKEN', 'Another series has this slug. Choose another one.', {
    path: ['input', 'slug'],
}));
onConstraint('event_series_name_check', () => inputError('NAME_REQUIRED', 'A series needs a name in one language at least.', ['input', 'name']));
//# sourceMappingURL=series.entity.js.map