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
import { ScopeKind, Side } from '../platform/auth/scope.js';
import { firstDay, lastDay } from '../platform/dates.js';
import { ContactKind } from '../people/person.entity.js';
import { ShownBy } from '../platform/database/shown-fields.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { Lang } from '../platform/graphql/text.js';
import { Node } from '../platform/graphql/node.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
export const OFFICE_PREFIX = 'off';
export var OfficeKind;
(function (OfficeKind) {
    OfficeKind["PERMANENT_CHAIR"] = "PERMANENT_CHAIR";
    OfficeKind["ROTATING_CHAIR"] = "ROTATING_CHAIR";
    OfficeKind["EXECUTIVE_HEAD"] = "EXECUTIVE_HEAD";
    OfficeKind["PERMANENT_SECRETARIAT"] = "PERMANENT_SECRETARIAT";
    OfficeKind["HONORARY_PRESIDENT"] = "HONORARY_PRESIDENT";
    OfficeKind["OTHER"] = "OTHER";
})(OfficeKind || (OfficeKind = {}));
registerEnumType(OfficeKind, {
    name: 'OfficeKind',
    description: 'What an office is.',
    valuesMap: {
        PERMANENT_CHAIR: { description: 'Permanent chair (постоянный председатель, 常设主席).' },
        ROTATING_CHAIR: {
            description: 'Rotating chair (временный сопредседатель, 轮值主席单位): a full member, numbered per side.',
        },
        EXECUTIVE_HEAD: { description: 'Executive head (执行长).' },
        PERMANENT_SECRETARIAT: { description: 'Permanent secretariat (постоянная дирекция, 常设秘书处).' },
        HONORARY_PRESIDENT: { description: 'Honorary president: a title, of neither side.' },
        OTHER: { description: 'Any other office; its title says which.' },
    },
});
export var HeldBy;
(function (HeldBy) {
    HeldBy["UNIVERSITY"] = "UNIVERSITY";
    HeldBy["PERSON"] = "PERSON";
})(HeldBy || (HeldBy = {}));
registerEnumType(HeldBy, {
    name: 'HeldBy',
    description: 'Who holds an office.',
    valuesMap: {
        UNIVERSITY: { description: 'A university. A person may exercise it for the university.' },
        PERSON: { description: 'A person, for a university or for none.' },
    },
});
export var Weekday;
(function (Weekday) {
    Weekday["MONDAY"] = "MONDAY";
    Weekday["TUESDAY"] = "TUESDAY";
    Weekday["WEDNESDAY"] = "WEDNESDAY";
    Weekday["THURSDAY"] = "THURSDAY";
    Weekday["FRIDAY"] = "FRIDAY";
    Weekday["SATURDAY"] = "SATURDAY";
    Weekday["SUNDAY"] = "SUNDAY";
})(Weekday || (Weekday = {}));
registerEnumType(Weekday, {
    name: 'Weekday',
    description: 'A day of the week.',
    valuesMap: {
        MONDAY: { description: 'Понедельник, 星期一.' },
        TUESDAY: { description: 'Вторник, 星期二.' },
        WEDNESDAY: { description: 'Среда, 星期三.' },
        THURSDAY: { description: 'Четверг, 星期四.' },
        FRIDAY: { description: 'Пятница, 星期五.' },
        SATURDAY: { description: 'Суббота, 星期六.' },
        SUNDAY: { description: 'Воскресенье, 星期日.' },
    },
});
let OfficeContactPoint = class OfficeContactPoint {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], OfficeContactPoint.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], OfficeContactPoint.prototype, "officeId", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], OfficeContactPoint.prototype, "position", void 0);
__decorate([
    Column('text'),
    Field(() => ContactKind, { description: 'By what means.' }),
    __metadata("design:type", String)
], OfficeContactPoint.prototype, "kind", void 0);
__decorate([
    Column('text'),
    Field({ description: 'The address, number or name itself.' }),
    __metadata("design:type", String)
], OfficeContactPoint.prototype, "value", void 0);
OfficeContactPoint = __decorate([
    Entity(),
    ObjectType({ description: 'A public way to reach an office.' })
], OfficeContactPoint);
export { OfficeContactPoint };
let OfficeHours = class OfficeHours {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], OfficeHours.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], OfficeHours.prototype, "officeId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], OfficeHours.prototype, "timeZone", void 0);
__decorate([
    Column('text'),
    Field(() => Weekday, { description: 'The day of the week.' }),
    __metadata("design:type", String)
], OfficeHours.prototype, "weekday", void 0);
__decorate([
    Column('time'),
    Field({ description: 'From when, such as 09:00.' }),
    __metadata("design:type", String)
], OfficeHours.prototype, "opens", void 0);
__decorate([
    Column('time'),
    Field({ description: 'Until when, such as 17:30; 24:00 for midnight.' }),
    __metadata("design:type", String)
], OfficeHours.prototype, "closes", void 0);
OfficeHours = __decorate([
    Entity(),
    ObjectType('OpeningHours', { description: 'When an office is open on a day of the week, in its own zone.' })
], OfficeHours);
export { OfficeHours };
/** Whether an instant lies within opening hours, by the clock and the calendar of the zone. */
export function isOpenAt(hours, timeZone, at) {
    const parts = new Intl.DateTimeFormat('en-GB', {
        timeZone,
        weekday: 'long',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
    }).formatToParts(at);
    const of = (type) => parts.find((part) => part.type === type).value;
    const weekday = of('weekday').toUpperCase();
    const time = `${of('hour')}:${of('minute')}`;
    return hours.some((each) => each.weekday === weekday && each.opens <= time && time < each.closes);
}
let Office = class Office {
    get scopeKind() {
        return this.side ? ScopeKind.SIDE : ScopeKind.ASSOCIATION;
    }
    get universityId() {
        return null;
    }
    get partnerId() {
        return null;
    }
    /** False only for days on which it was surely not there. */
    mayExistOn(day) {
        const since = [this.establishedOn, this.bodyFoundedOn].filter((date) => date !== null).map(firstDay);
        return since.every((first) => first <= day) && (!this.abolishedOn || day < lastDay(this.abolishedOn));
    }
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], Office.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], Office.prototype, "version", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Office.prototype, "bodyId", void 0);
__decorate([
    Column('text'),
    Field(() => OfficeKind, { description: 'What it is.' }),
    __metadata("design:type", String)
], Office.prototype, "kind", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => Side, { nullable: true, description: 'The side; null for an office of neither side.' }),
    __metadata("design:type", Object)
], Office.prototype, "side", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Office.prototype, "titleEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Office.prototype, "titleRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Office.prototype, "titleZh", void 0);
__decorate([
    ShownBy(),
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'What it is for, in English; null when not known.' }),
    __metadata("design:type", Object)
], Office.prototype, "description", void 0);
__decorate([
    Column('text'),
    Field(() => HeldBy, { description: 'Who holds it.' }),
    __metadata("design:type", String)
], Office.prototype, "heldBy", void 0);
__decorate([
    ShownBy(),
    Column('text', { nullable: true }),
    Field(() => String, {
        nullable: true,
        description: 'Which person exercises it for the university, in English, such as "its president or rector".',
    }),
    __metadata("design:type", Object)
], Office.prototype, "personIs", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'How many may hold it at a time.' }),
    __metadata("design:type", Number)
], Office.prototype, "seats", void 0);
__decorate([
    ShownBy(),
    Column('integer', { nullable: true }),
    Field(() => Int, {
        nullable: true,
        description: 'How many years a term is meant to last; null when no such rule is known. No term ends by itself: see `Term.isOverdue`.',
    }),
    __metadata("design:type", Object)
], Office.prototype, "termYears", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => PartialDateScalar, {
        nullable: true,
        description: 'When it was established; null when not known: not before its body.',
    }),
    __metadata("design:type", Object)
], Office.prototype, "establishedOn", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => PartialDateScalar, {
        nullable: true,
        description: 'When it was abolished; null when it was not.',
    }),
    __metadata("design:type", Object)
], Office.prototype, "abolishedOn", void 0);
__decorate([
    ShownBy(),
    Column('text', { array: true, default: [] }),
    Field(() => [Lang], { description: 'In which languages it works; empty when not known.' }),
    __metadata("design:type", Array)
], Office.prototype, "workingLanguages", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, {
        nullable: true,
        description: 'The zone of its opening hours, from the IANA database; null when not known.',
    }),
    __metadata("design:type", Object)
], Office.prototype, "timeZone", void 0);
__decorate([
    ShownBy(),
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'A remark of the register, in English.' }),
    __metadata("design:type", Object)
], Office.prototype, "note", void 0);
__decorate([
    ShownBy(),
    Column('text', { array: true }),
    Field(() => [String], { description: 'Where these facts come from.' }),
    __metadata("design:type", Array)
], Office.prototype, "sources", void 0);
__decorate([
    ShownBy(),
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], Office.prototype, "createdAt", void 0);
__decorate([
    ShownBy(),
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], Office.prototype, "updatedAt", void 0);
Office = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'An office of a body: most exist once per side.',
    })
], Office);
export { Office };
onConstraint('office_kind_key', () => new PortalError(ErrorCode.CONFLICT, 'OFFICE_EXISTS', 'The body has an office of this kind on this side already. Change that one, or choose OTHER.', { path: ['input', 'kind'] }));
onConstraint('office_title_check', () => inputError('TITLE_REQUIRED', 'An office needs a title in one language at least.', ['input', 'title']));
onConstraint('office_order_check', () => new PortalError(ErrorCode.RULE_VIOLATION, 'OFFICE_ORDER', 'An office cannot end before it begins.', {
    path: ['input', 'abolishedOn'],
}));
onConstraint('office_hours_order_check', () => inputError('HOURS_ORDER', 'An office closes after it opens, on the same day.', ['input', 'openingHours']));
onConstraint('office_hours_overlap_excl', () => inputError('HOURS_OVERLAP', 'Opening hours of one day must not overlap.', ['input', 'openingHours']));
//# sourceMappingURL=office.entity.js.map