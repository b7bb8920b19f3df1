var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ContactKind } from '../people/person.entity.js';
import { Audience } from '../platform/auth/audience.js';
import { OfTheAssociation, Side } from '../platform/auth/scope.js';
import { ShownBy } from '../platform/database/shown-fields.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, inputError, notFound, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
export const EVENT_PREFIX = 'evt';
export var EventKind;
(function (EventKind) {
    EventKind["SUMMIT"] = "SUMMIT";
    EventKind["RECTORS_FORUM"] = "RECTORS_FORUM";
    EventKind["WORKING_MEETING"] = "WORKING_MEETING";
    EventKind["GATHERING"] = "GATHERING";
    EventKind["MEETING"] = "MEETING";
    EventKind["FORUM"] = "FORUM";
    EventKind["CONFERENCE"] = "CONFERENCE";
    EventKind["SYMPOSIUM"] = "SYMPOSIUM";
    EventKind["SEMINAR"] = "SEMINAR";
    EventKind["SCHOOL"] = "SCHOOL";
    EventKind["COMPETITION"] = "COMPETITION";
    EventKind["STUDENT_EXCHANGE"] = "STUDENT_EXCHANGE";
    EventKind["EXHIBITION"] = "EXHIBITION";
    EventKind["CEREMONY"] = "CEREMONY";
    EventKind["FOUNDING"] = "FOUNDING";
    EventKind["PROMOTION_MEETING"] = "PROMOTION_MEETING";
    EventKind["LAUNCH"] = "LAUNCH";
    EventKind["OTHER"] = "OTHER";
})(EventKind || (EventKind = {}));
registerEnumType(EventKind, {
    name: 'EventKind',
    description: 'What an event is.',
    valuesMap: {
        SUMMIT: { description: 'Summit, annual meeting (саммит, 年会).' },
        RECTORS_FORUM: { description: "Rectors' forum (форум ректоров, 校长论坛)." },
        WORKING_MEETING: {
            description: 'Working meeting of the liaison officers (рабочее совещание, 联络员工作例会).',
        },
        GATHERING: { description: 'Gathering (собрание, 阿斯图相聚).' },
        MEETING: { description: 'Another meeting.' },
        FORUM: { description: 'Forum (форум, 论坛).' },
        CONFERENCE: { description: 'Conference (конференция, 会议).' },
        SYMPOSIUM: { description: 'Symposium (симпозиум, 研讨会).' },
        SEMINAR: { description: 'Seminar (семинар, 研讨班).' },
        SCHOOL: { description: 'Summer or winter school (школа, 夏令营).' },
        COMPETITION: { description: 'Competition (конкурс, 竞赛).' },
        STUDENT_EXCHANGE: { description: 'Journey of students (студенческий обмен, 学生交流).' },
        EXHIBITION: { description: 'Exhibition (выставка, 展览).' },
        CEREMONY: { description: 'Ceremony (церемония, 仪式).' },
        FOUNDING: { description: 'Founding (учреждение, 成立).' },
        PROMOTION_MEETING: { description: 'Meeting that prepares a joint program (推进会).' },
        LAUNCH: { description: 'Launch, such as of a satellite (запуск, 发射).' },
        OTHER: { description: 'Any other; its title says which.' },
    },
});
export var EventState;
(function (EventState) {
    EventState["DRAFT"] = "DRAFT";
    EventState["SUBMITTED"] = "SUBMITTED";
    EventState["PUBLISHED"] = "PUBLISHED";
    EventState["POSTPONED"] = "POSTPONED";
    EventState["CANCELLED"] = "CANCELLED";
    EventState["UNPUBLISHED"] = "UNPUBLISHED";
})(EventState || (EventState = {}));
registerEnumType(EventState, {
    name: 'EventState',
    description: 'Where an event stands. That it is over follows from its dates, see `isOver`.',
    valuesMap: {
        DRAFT: { description: 'Being written by its hosts or a secretariat.' },
        SUBMITTED: { description: 'Waits for the secretariat of a side of its hosts.' },
        PUBLISHED: { description: 'Known to its audience.' },
        POSTPONED: { description: 'Put off: the new time is not known yet.' },
        CANCELLED: { description: 'It does not take place. It stays known to its audience.' },
        UNPUBLISHED: { description: 'Taken back; its hosts and the secretariats know of it still.' },
    },
});
/** What may become of an event in each state. */
export const NEXT = {
    [EventState.DRAFT]: [EventState.SUBMITTED, EventState.PUBLISHED],
    [EventState.SUBMITTED]: [EventState.DRAFT, EventState.PUBLISHED],
    [EventState.PUBLISHED]: [EventState.POSTPONED, EventState.CANCELLED, EventState.UNPUBLISHED],
    [EventState.POSTPONED]: [EventState.PUBLISHED, EventState.CANCELLED, EventState.UNPUBLISHED],
    [EventState.CANCELLED]: [EventState.UNPUBLISHED],
    [EventState.UNPUBLISHED]: [EventState.PUBLISHED],
};
export var EventFormat;
(function (EventFormat) {
    EventFormat["ON_SITE"] = "ON_SITE";
    EventFormat["ONLINE"] = "ONLINE";
    EventFormat["HYBRID"] = "HYBRID";
})(EventFormat || (EventFormat = {}));
registerEnumType(EventFormat, {
    name: 'EventFormat',
    description: 'How one takes part.',
    valuesMap: {
        ON_SITE: { description: 'At the place.' },
        ONLINE: { description: 'Online.' },
        HYBRID: { description: 'At the place or online.' },
    },
});
export var HostRole;
(function (HostRole) {
    HostRole["HOST"] = "HOST";
    HostRole["CO_HOST"] = "CO_HOST";
    HostRole["ORGANISER"] = "ORGANISER";
    HostRole["CO_ORGANISER"] = "CO_ORGANISER";
    HostRole["PATRON"] = "PATRON";
    HostRole["INITIATOR"] = "INITIATOR";
    HostRole["VENUE"] = "VENUE";
    HostRole["OTHER"] = "OTHER";
})(HostRole || (HostRole = {}));
registerEnumType(HostRole, {
    name: 'HostRole',
    description: 'What a host does for an event.',
    valuesMap: {
        HOST: { description: 'Hosts it (主办).' },
        CO_HOST: { description: 'Hosts it with others (联合主办).' },
        ORGANISER: { description: 'Organises it (承办, организатор).' },
        CO_ORGANISER: { description: 'Helps to organise it, or a part of it (协办, соорганизатор).' },
        PATRON: { description: 'Is its patron (指导单位).' },
        INITIATOR: { description: 'Has initiated it.' },
        VENUE: { description: 'It takes place there.' },
        OTHER: { description: 'Something else.' },
    },
});
let FormerTime = class FormerTime {
};
__decorate([
    Field(() => String, { nullable: true, description: 'The beginning as a local time with its offset.' }),
    __metadata("design:type", Object)
], FormerTime.prototype, "startsAt", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The end as a local time with its offset.' }),
    __metadata("design:type", Object)
], FormerTime.prototype, "endsAt", void 0);
__decorate([
    Field(() => PartialDateScalar, { nullable: true, description: 'The first day, of one without times.' }),
    __metadata("design:type", Object)
], FormerTime.prototype, "startsOn", void 0);
__decorate([
    Field(() => PartialDateScalar, { nullable: true, description: 'The last day, of one without times.' }),
    __metadata("design:type", Object)
], FormerTime.prototype, "endsOn", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The zone.' }),
    __metadata("design:type", Object)
], FormerTime.prototype, "timeZone", void 0);
__decorate([
    Field({ description: 'When it was moved away from there.' }),
    __metadata("design:type", Date)
], FormerTime.prototype, "movedAt", void 0);
FormerTime = __decorate([
    ObjectType({ description: 'A time at which an event was to take place before it was moved.' })
], FormerTime);
export { FormerTime };
let EventParticipants = class EventParticipants {
};
__decorate([
    Field(() => Int, { nullable: true, description: 'Universities.' }),
    __metadata("design:type", Object)
], EventParticipants.prototype, "universities", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'People.' }),
    __metadata("design:type", Object)
], EventParticipants.prototype, "people", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'Universities of the Chinese side.' }),
    __metadata("design:type", Object)
], EventParticipants.prototype, "cn", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'Universities of the Russian side.' }),
    __metadata("design:type", Object)
], EventParticipants.prototype, "ru", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What is no plain number, in English.' }),
    __metadata("design:type", Object)
], EventParticipants.prototype, "text", void 0);
EventParticipants = __decorate([
    ObjectType({ description: 'Who took part, as far as sources say.' })
], EventParticipants);
export { EventParticipants };
let Event = class Event extends OfTheAssociation {
    /** For whom it is now. The database computes the same for lists. */
    get shownTo() {
        return isShown(this.state) ? this.audience : Audience.SECRETARIATS;
    }
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], Event.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], Event.prototype, "version", void 0);
__decorate([
    Column('text'),
    Field({ description: 'A short name for addresses. It never changes.' }),
    __metadata("design:type", String)
], Event.prototype, "slug", void 0);
__decorate([
    Column('text'),
    Field(() => EventKind, { description: 'What it is.' }),
    __metadata("design:type", String)
], Event.prototype, "kind", void 0);
__decorate([
    Column('text'),
    Field(() => EventState, { description: 'Where it stands.' }),
    __metadata("design:type", String)
], Event.prototype, "state", void 0);
__decorate([
    Column('text'),
    Field(() => Audience, { description: 'For whom it is meant.' }),
    __metadata("design:type", String)
], Event.prototype, "audience", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, {
        description: 'Counts the changes that a subscriber must see: 0 until it is published, then from 1.',
    }),
    __metadata("design:type", Number)
], Event.prototype, "revision", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    Field(() => Date, { nullable: true, description: 'When it was first published; null while it was not.' }),
    __metadata("design:type", Object)
], Event.prototype, "publishedAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'Since when it is in its state.' }),
    __metadata("design:type", Date)
], Event.prototype, "stateSince", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Event.prototype, "bodyId", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Event.prototype, "programId", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Event.prototype, "seriesId", void 0);
__decorate([
    Column('integer', { nullable: true }),
    Field(() => Int, {
        nullable: true,
        description: 'Which of its series it is, from 1; null when not known. See `label`.',
    }),
    __metadata("design:type", Object)
], Event.prototype, "ordinal", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Event.prototype, "parentId", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => EventFormat, { nullable: true, description: 'How one takes part; null when not known.' }),
    __metadata("design:type", Object)
], Event.prototype, "format", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => EventFormat, {
        nullable: true,
        description: 'How one was to take part before it was moved online or back; null when it was not.',
    }),
    __metadata("design:type", Object)
], Event.prototype, "formerFormat", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Event.prototype, "titleEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Event.prototype, "titleRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Event.prototype, "titleZh", void 0);
__decorate([
    ShownBy('summary'),
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Event.prototype, "summaryEn", void 0);
__decorate([
    ShownBy('summary'),
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Event.prototype, "summaryRu", void 0);
__decorate([
    ShownBy('summary'),
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Event.prototype, "summaryZh", void 0);
__decorate([
    ShownBy('description'),
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Event.prototype, "descriptionEn", void 0);
__decorate([
    ShownBy('description'),
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Event.prototype, "descriptionRu", void 0);
__decorate([
    ShownBy('description'),
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Event.prototype, "descriptionZh", void 0);
__decorate([
    ShownBy('frame'),
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Event.prototype, "frameEn", void 0);
__decorate([
    ShownBy('frame'),
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Event.prototype, "frameRu", void 0);
__decorate([
    ShownBy('frame'),
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Event.prototype, "frameZh", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, {
        nullable: true,
        description: 'Its zone in the IANA database, such as Asia/Shanghai; null when not known.',
    }),
    __metadata("design:type", Object)
], Event.prototype, "timeZone", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => PartialDateScalar, {
        nullable: true,
        description: 'Its first day, of one without times; null for one with times, and when not known.',
    }),
    __metadata("design:type", Object)
], Event.prototype, "startsOn", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => PartialDateScalar, {
        nullable: true,
        description: 'Its last day, of one without times; null when it lasts for one day, or when not known.',
    }),
    __metadata("design:type", Object)
], Event.prototype, "endsOn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Event.prototype, "startsLocal", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Event.prototype, "endsLocal", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    Field(() => Date, {
        nullable: true,
        description: 'The instant at which it begins, in UTC; null for one without times.',
    }),
    __metadata("design:type", Object)
], Event.prototype, "startsAt", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    Field(() => Date, {
        nullable: true,
        description: 'The instant at which it ends, in UTC; null for one without times.',
    }),
    __metadata("design:type", Object)
], Event.prototype, "endsAt", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    __metadata("design:type", Object)
], Event.prototype, "beginsAt", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    __metadata("design:type", Object)
], Event.prototype, "finishesAt", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Event.prototype, "beginsKey", void 0);
__decorate([
    Column('jsonb'),
    Field(() => [FormerTime], {
        description: 'When it was to take place before it was moved, from the first.',
    }),
    __metadata("design:type", Array)
], Event.prototype, "formerTimes", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'The public page of its online part.' }),
    __metadata("design:type", Object)
], Event.prototype, "onlineUrl", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Event.prototype, "joinUrl", void 0);
__decorate([
    Column('text', { array: true }),
    Field(() => [String], { description: 'Codes of ISO 639 of its languages, such as ru.' }),
    __metadata("design:type", Array)
], Event.prototype, "languages", void 0);
__decorate([
    ShownBy(),
    Column('text', { array: true }),
    Field(() => [String], { description: 'Its subjects, in English.' }),
    __metadata("design:type", Array)
], Event.prototype, "topics", void 0);
__decorate([
    ShownBy(),
    Column('text', { array: true }),
    Field(() => [String], { description: 'What came of it, in English. Declarations are its `documents`.' }),
    __metadata("design:type", Array)
], Event.prototype, "outcomes", void 0);
__decorate([
    ShownBy(),
    Column('jsonb'),
    Field(() => EventParticipants, { description: 'Who took part, as far as sources say.' }),
    __metadata("design:type", EventParticipants)
], Event.prototype, "participants", void 0);
__decorate([
    ShownBy(),
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'A remark, in English.' }),
    __metadata("design:type", Object)
], Event.prototype, "note", void 0);
__decorate([
    ShownBy(),
    Column('text', { array: true }),
    Field(() => [String], { description: 'Where it comes from.' }),
    __metadata("design:type", Array)
], Event.prototype, "sources", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    __metadata("design:type", Object)
], Event.prototype, "withdrawnAt", void 0);
__decorate([
    Column('text', { array: true }),
    __metadata("design:type", Array)
], Event.prototype, "hostUniversityIds", void 0);
__decorate([
    Column('text', { array: true }),
    __metadata("design:type", Array)
], Event.prototype, "hostSides", void 0);
__decorate([
    ShownBy(),
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], Event.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], Event.prototype, "updatedAt", void 0);
Event = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'An event of the association, one of its members, or beside it. Known to its audience once it is published; before, ' +
            'to the people of its hosts, the secretariats and the operator.',
    })
], Event);
export { Event };
/** Whether its audience knows of an event in this state. */
export function isShown(state) {
    return [EventState.PUBLISHED, EventState.POSTPONED, EventState.CANCELLED].includes(state);
}
let EventHost = class EventHost {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], EventHost.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], EventHost.prototype, "eventId", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], EventHost.prototype, "position", void 0);
__decorate([
    Column('text'),
    Field(() => HostRole, { description: 'What it does.' }),
    __metadata("design:type", String)
], EventHost.prototype, "role", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], EventHost.prototype, "universityId", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => Side, { nullable: true, description: 'The side that it stands on; null for none.' }),
    __metadata("design:type", Object)
], EventHost.prototype, "side", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], EventHost.prototype, "nameEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], EventHost.prototype, "nameRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], EventHost.prototype, "nameZh", void 0);
__decorate([
    Column({ type: 'timestamptz', nullable: true, insert: false, update: false }),
    __metadata("design:type", Object)
], EventHost.prototype, "finishesAt", void 0);
EventHost = __decorate([
    Entity(),
    ObjectType({ description: 'A university or an outside body that hosts an event.' })
], EventHost);
export { EventHost };
let EventVenue = class EventVenue {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], EventVenue.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], EventVenue.prototype, "eventId", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], EventVenue.prototype, "position", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], EventVenue.prototype, "nameEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], EventVenue.prototype, "nameRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], EventVenue.prototype, "nameZh", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], EventVenue.prototype, "cityEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], EventVenue.prototype, "cityRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], EventVenue.prototype, "cityZh", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'The address, as it is written there.' }),
    __metadata("design:type", Object)
], EventVenue.prototype, "address", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'The code of the country, such as CN.' }),
    __metadata("design:type", Object)
], EventVenue.prototype, "country", void 0);
__decorate([
    Column('double precision', { nullable: true }),
    Field(() => Float, { nullable: true, description: 'Degrees north (WGS 84).' }),
    __metadata("design:type", Object)
], EventVenue.prototype, "latitude", void 0);
__decorate([
    Column('double precision', { nullable: true }),
    Field(() => Float, { nullable: true, description: 'Degrees east (WGS 84).' }),
    __metadata("design:type", Object)
], EventVenue.prototype, "longitude", void 0);
EventVenue = __decorate([
    Entity(),
    ObjectType({ description: 'Where an event takes place.' })
], EventVenue);
export { EventVenue };
let EventDelegation = class EventDelegation {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], EventDelegation.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], EventDelegation.prototype, "eventId", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], EventDelegation.prototype, "position", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], EventDelegation.prototype, "universityId", void 0);
__decorate([
    Column('integer', { nullable: true }),
    Field(() => Int, { nullable: true, description: 'With how many people; null when not known.' }),
    __metadata("design:type", Object)
], EventDelegation.prototype, "people", void 0);
EventDelegation = __decorate([
    Entity(),
    ObjectType({ description: 'That a university took part in an event.' })
], EventDelegation);
export { EventDelegation };
let EventImage = class EventImage {
};
__decorate([
    Field({ description: 'Where it is. Whoever may know of the event and its picture may fetch it.' }),
    __metadata("design:type", String)
], EventImage.prototype, "url", void 0);
__decorate([
    Field({ description: 'What it is: JPEG or PNG, as a media type.' }),
    __metadata("design:type", String)
], EventImage.prototype, "mediaType", void 0);
EventImage = __decorate([
    ObjectType({ description: 'The picture that stands for an event.' })
], EventImage);
export { EventImage };
let EventContactPoint = class EventContactPoint {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], EventContactPoint.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], EventContactPoint.prototype, "eventId", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], EventContactPoint.prototype, "position", void 0);
__decorate([
    Column('text'),
    Field(() => ContactKind, { description: 'By what means.' }),
    __metadata("design:type", String)
], EventContactPoint.prototype, "kind", void 0);
__decorate([
    Column('text'),
    Field({ description: 'The address, number or name itself.' }),
    __metadata("design:type", String)
], EventContactPoint.prototype, "value", void 0);
EventContactPoint = __decorate([
    Entity(),
    ObjectType({ description: 'A public way to ask about an event; never a private one of a person.' })
], EventContactPoint);
export { EventContactPoint };
function conflict(reason, message, field) {
    return () => new PortalError(ErrorCode.CONFLICT, reason, message, { path: ['input', field] });
}
function violation(reason, message, field) {
    return () => new PortalError(ErrorCode.RULE_VIOLATION, reason, message, { path: ['input', field] });
}
onConstraint('event_slug_key', conflict('SLUG_TAKEN', 'Another event has this slug. Choose another one.', 'slug'));
onConstraint('event_ordinal_key', conflict('ORDINAL_TAKEN', 'Another event of the series has this number already.', 'ordinal'));
onConstraint('event_order_check', violation('EVENT_ORDER', 'An event cannot end before it begins.', 'time'));
onConstraint('event_part_time_check', violation('PART_OUTSIDE', 'A part lies within its event. Move it, or the event.', 'time'));
onConstraint('event_parts_time_check', violation('PARTS_OUTSIDE', 'Parts of the event would lie outside of it. Move them first, or choose a time that has them within.', 'time'));
onConstraint('event_part_depth_check', violation('PART_OF_PART', 'A part of an event has no parts of its own.', 'parentId'));
onConstraint('event_title_check', () => inputError('TITLE_REQUIRED', 'An event needs a title in one language at least.', ['input', 'title']));
onConstraint('event_host_university_id_key', () => inputError('HOST_TWICE', 'A university stands among the hosts once in each role.', ['input', 'hosts']));
onConstraint('event_delegation_university_id_key', () => inputError('DELEGATION_TWICE', 'A university stands among the delegations once.', ['input', 'delegations']));
onConstraint('event_delegation_university_id_fkey', () => notFound('university', ['input', 'delegations']));
onConstraint('event_host_name_check', () => inputError('HOST_UNNAMED', 'A host is a university (`universityId`), or has a `name`.', ['input', 'hosts']));
onConstraint('event_venue_text_check', () => inputError('VENUE_EMPTY', 'A venue has a name, a city or an address.', ['input', 'venues']));
onConstraint('event_venue_point_check', () => inputError('VENUE_POINT', 'A point has a latitude and a longitude.', ['input', 'venues']));
//# sourceMappingURL=event.entity.js.map