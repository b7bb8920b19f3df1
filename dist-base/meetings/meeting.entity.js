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
import { Audience } from '../platform/auth/audience.js';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
export const MEETING_PREFIX = 'mtg';
export var MeetingKind;
(function (MeetingKind) {
    MeetingKind["WORKING_MEETING"] = "WORKING_MEETING";
    MeetingKind["RECTORS_FORUM"] = "RECTORS_FORUM";
    MeetingKind["SUMMIT"] = "SUMMIT";
    MeetingKind["OTHER"] = "OTHER";
})(MeetingKind || (MeetingKind = {}));
registerEnumType(MeetingKind, {
    name: 'MeetingKind',
    description: 'What a meeting is.',
    valuesMap: {
        WORKING_MEETING: {
            description: 'Working meeting of the liaison officers (рабочее совещание, 联络员工作例会).',
        },
        RECTORS_FORUM: { description: "Rectors' forum (форум ректоров, 校长论坛)." },
        SUMMIT: { description: 'Summit, annual meeting (саммит, 年会).' },
        OTHER: { description: 'Any other; its title says which.' },
    },
});
let Meeting = class Meeting extends OfTheAssociation {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], Meeting.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], Meeting.prototype, "version", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Meeting.prototype, "bodyId", void 0);
__decorate([
    Column('text'),
    Field(() => MeetingKind, { description: 'What it is.' }),
    __metadata("design:type", String)
], Meeting.prototype, "kind", void 0);
__decorate([
    Column('integer', { nullable: true }),
    Field(() => Int, {
        nullable: true,
        description: 'Which of its kind it is in its body, from 1; null when not known.',
    }),
    __metadata("design:type", Object)
], Meeting.prototype, "ordinal", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Meeting.prototype, "titleEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Meeting.prototype, "titleRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Meeting.prototype, "titleZh", void 0);
__decorate([
    Column('text'),
    Field(() => PartialDateScalar, { description: 'Its first day, where it takes place.' }),
    __metadata("design:type", String)
], Meeting.prototype, "startsOn", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => PartialDateScalar, {
        nullable: true,
        description: 'Its last day; null when it lasts for one day, or when not known.',
    }),
    __metadata("design:type", Object)
], Meeting.prototype, "endsOn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Meeting.prototype, "cityEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Meeting.prototype, "cityRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Meeting.prototype, "cityZh", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, {
        nullable: true,
        description: 'Where in the city, or "online"; null when not known.',
    }),
    __metadata("design:type", Object)
], Meeting.prototype, "venue", void 0);
__decorate([
    Column('boolean'),
    Field({ description: 'True for one that did not take place, or will not.' }),
    __metadata("design:type", Boolean)
], Meeting.prototype, "isCancelled", void 0);
__decorate([
    Column('text'),
    Field(() => Audience, { description: 'For whom it is meant.' }),
    __metadata("design:type", String)
], Meeting.prototype, "audience", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'A remark, in English.' }),
    __metadata("design:type", Object)
], Meeting.prototype, "note", void 0);
__decorate([
    Column('text', { array: true }),
    Field(() => [String], { description: 'Where it comes from.' }),
    __metadata("design:type", Array)
], Meeting.prototype, "sources", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], Meeting.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], Meeting.prototype, "updatedAt", void 0);
Meeting = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'A meeting of a body of the association, with its agenda, its minutes and what it decided.',
    })
], Meeting);
export { Meeting };
let MeetingChair = class MeetingChair {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], MeetingChair.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], MeetingChair.prototype, "meetingId", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], MeetingChair.prototype, "position", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], MeetingChair.prototype, "universityId", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], MeetingChair.prototype, "personId", void 0);
MeetingChair = __decorate([
    Entity(),
    ObjectType({ description: 'Who chairs a meeting.' })
], MeetingChair);
export { MeetingChair };
let AgendaItem = class AgendaItem {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], AgendaItem.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], AgendaItem.prototype, "meetingId", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { name: 'number', description: 'Its place on the agenda, from 1.' }),
    __metadata("design:type", Number)
], AgendaItem.prototype, "position", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], AgendaItem.prototype, "titleEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], AgendaItem.prototype, "titleRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], AgendaItem.prototype, "titleZh", void 0);
AgendaItem = __decorate([
    Entity(),
    ObjectType({ description: 'An item of an agenda.' })
], AgendaItem);
export { AgendaItem };
onConstraint('meeting_order_check', () => new PortalError(ErrorCode.RULE_VIOLATION, 'MEETING_ORDER', 'A meeting cannot end before it begins.', {
    path: ['input', 'endsOn'],
}));
onConstraint('meeting_ordinal_key', () => new PortalError(ErrorCode.CONFLICT, 'ORDINAL_TAKEN', 'Another meeting of this kind and body has this number already.', { path: ['input', 'ordinal'] }));
onConstraint('meeting_title_check', () => inputError('TITLE_REQUIRED', 'A meeting needs a title in one language at least.', ['input', 'title']));
onConstraint('agenda_item_title_check', () => inputError('TITLE_REQUIRED', 'An item of the agenda needs a title in one language at least.', [
    'input',
    'agenda',
]));
onConstraint('meeting_chair_check', () => inputError('CHAIR_REQUIRED', 'A chair is a university, a person, or both.', ['input', 'chairs']));
//# sourceMappingURL=meeting.entity.js.map