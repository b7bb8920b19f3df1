import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Document } from '../documents/document.entity.js';
import { ContactKind } from '../people/person.entity.js';
import { Audience } from '../platform/auth/audience.js';
import { OfTheAssociation, Side } from '../platform/auth/scope.js';
import { NotShown, ShownBy } from '../platform/database/shown-fields.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, inputError, notFound, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';

export const EVENT_PREFIX = 'evt';

export enum EventKind {
  SUMMIT = 'SUMMIT',
  RECTORS_FORUM = 'RECTORS_FORUM',
  WORKING_MEETING = 'WORKING_MEETING',
  GATHERING = 'GATHERING',
  MEETING = 'MEETING',
  FORUM = 'FORUM',
  CONFERENCE = 'CONFERENCE',
  SYMPOSIUM = 'SYMPOSIUM',
  SEMINAR = 'SEMINAR',
  SCHOOL = 'SCHOOL',
  COMPETITION = 'COMPETITION',
  STUDENT_EXCHANGE = 'STUDENT_EXCHANGE',
  EXHIBITION = 'EXHIBITION',
  CEREMONY = 'CEREMONY',
  FOUNDING = 'FOUNDING',
  PROMOTION_MEETING = 'PROMOTION_MEETING',
  LAUNCH = 'LAUNCH',
  OTHER = 'OTHER',
}

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

export enum EventState {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  PUBLISHED = 'PUBLISHED',
  POSTPONED = 'POSTPONED',
  CANCELLED = 'CANCELLED',
  UNPUBLISHED = 'UNPUBLISHED',
}

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
export const NEXT: Record<EventState, readonly EventState[]> = {
  [EventState.DRAFT]: [EventState.SUBMITTED, EventState.PUBLISHED],
  [EventState.SUBMITTED]: [EventState.DRAFT, EventState.PUBLISHED],
  [EventState.PUBLISHED]: [EventState.POSTPONED, EventState.CANCELLED, EventState.UNPUBLISHED],
  [EventState.POSTPONED]: [EventState.PUBLISHED, EventState.CANCELLED, EventState.UNPUBLISHED],
  [EventState.CANCELLED]: [EventState.UNPUBLISHED],
  [EventState.UNPUBLISHED]: [EventState.PUBLISHED],
};

export enum EventFormat {
  ON_SITE = 'ON_SITE',
  ONLINE = 'ONLINE',
  HYBRID = 'HYBRID',
}

registerEnumType(EventFormat, {
  name: 'EventFormat',
  description: 'How one takes part.',
  valuesMap: {
    ON_SITE: { description: 'At the place.' },
    ONLINE: { description: 'Online.' },
    HYBRID: { description: 'At the place or online.' },
  },
});

export enum HostRole {
  HOST = 'HOST',
  CO_HOST = 'CO_HOST',
  ORGANISER = 'ORGANISER',
  CO_ORGANISER = 'CO_ORGANISER',
  PATRON = 'PATRON',
  INITIATOR = 'INITIATOR',
  VENUE = 'VENUE',
  OTHER = 'OTHER',
}

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

@ObjectType({ description: 'A time at which an event was to take place before it was moved.' })
export class FormerTime {
  @Field(() => String, { nullable: true, description: 'The beginning as a local time with its offset.' })
  startsAt: string | null;

  @Field(() => String, { nullable: true, description: 'The end as a local time with its offset.' })
  endsAt: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'The first day, of one without times.' })
  startsOn: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'The last day, of one without times.' })
  endsOn: string | null;

  @Field(() => String, { nullable: true, description: 'The zone.' })
  timeZone: string | null;

  @Field({ description: 'When it was moved away from there.' })
  movedAt: Date;
}

@ObjectType({ description: 'Who took part, as far as sources say.' })
export class EventParticipants {
  @Field(() => Int, { nullable: true, description: 'Universities.' })
  universities: number | null;

  @Field(() => Int, { nullable: true, description: 'People.' })
  people: number | null;

  @Field(() => Int, { nullable: true, description: 'Universities of the Chinese side.' })
  cn: number | null;

  @Field(() => Int, { nullable: true, description: 'Universities of the Russian side.' })
  ru: number | null;

  @Field(() => String, { nullable: true, description: 'What is no plain number, in English.' })
  text: string | null;
}

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'An event of the association, one of its members, or beside it. Known to its audience once it is published; before, ' +
    'to the people of its hosts, the secretariats and the operator.',
})
export class Event extends OfTheAssociation implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('text')
  @Field({ description: 'A short name for addresses. It never changes.' })
  slug: string;

  @Column('text')
  @Field(() => EventKind, { description: 'What it is.' })
  kind: EventKind;

  @Column('text')
  @Field(() => EventState, { description: 'Where it stands.' })
  state: EventState;

  @Column('text')
  @Field(() => Audience, { description: 'For whom it is meant.' })
  audience: Audience;

  @ShownBy()
  @Column('integer')
  @Field(() => Int, {
    description: 'Counts the changes that a subscriber must see: 0 until it is published, then from 1.',
  })
  revision: number;

  @ShownBy()
  @Column('timestamptz', { nullable: true })
  @Field(() => Date, { nullable: true, description: 'When it was first published; null while it was not.' })
  publishedAt: Date | null;

  @ShownBy()
  @Column('timestamptz')
  @Field({ description: 'Since when it is in its state.' })
  stateSince: Date;

  @ShownBy('body')
  @Column('text', { nullable: true })
  bodyId: string | null;

  @ShownBy('program')
  @Column('text', { nullable: true })
  programId: string | null;

  @ShownBy('series', 'label')
  @Column('text', { nullable: true })
  seriesId: string | null;

  @ShownBy('ordinal', 'label')
  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Which of its series it is, from 1; null when not known. See `label`.',
  })
  ordinal: number | null;

  @ShownBy('parent', 'parts')
  @Column('text', { nullable: true })
  parentId: string | null;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => EventFormat, { nullable: true, description: 'How one takes part; null when not known.' })
  format: EventFormat | null;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => EventFormat, {
    nullable: true,
    description: 'How one was to take part before it was moved online or back; null when it was not.',
  })
  formerFormat: EventFormat | null;

  @ShownBy('title')
  @Column('text', { nullable: true })
  titleEn: string | null;

  @ShownBy('title')
  @Column('text', { nullable: true })
  titleRu: string | null;

  @ShownBy('title')
  @Column('text', { nullable: true })
  titleZh: string | null;

  @ShownBy('summary')
  @Column('text', { nullable: true })
  summaryEn: string | null;

  @ShownBy('summary')
  @Column('text', { nullable: true })
  summaryRu: string | null;

  @ShownBy('summary')
  @Column('text', { nullable: true })
  summaryZh: string | null;

  @ShownBy('description')
  @Column('text', { nullable: true })
  descriptionEn: string | null;

  @ShownBy('description')
  @Column('text', { nullable: true })
  descriptionRu: string | null;

  @ShownBy('description')
  @Column('text', { nullable: true })
  descriptionZh: string | null;

  @ShownBy('frame')
  @Column('text', { nullable: true })
  frameEn: string | null;

  @ShownBy('frame')
  @Column('text', { nullable: true })
  frameRu: string | null;

  @ShownBy('frame')
  @Column('text', { nullable: true })
  frameZh: string | null;

  @ShownBy('timeZone', 'localTimes')
  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Its zone in the IANA database, such as Asia/Shanghai; null when not known.',
  })
  timeZone: string | null;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Its first day, of one without times; null for one with times, and when not known.',
  })
  startsOn: string | null;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Its last day, of one without times; null when it lasts for one day, or when not known.',
  })
  endsOn: string | null;

  @ShownBy()
  @Column('text', { nullable: true })
  startsLocal: string | null;

  @ShownBy()
  @Column('text', { nullable: true })
  endsLocal: string | null;

  @ShownBy('startsAt', 'localTimes')
  @Column('timestamptz', { nullable: true })
  @Field(() => Date, {
    nullable: true,
    description: 'The instant at which it begins, in UTC; null for one without times.',
  })
  startsAt: Date | null;

  @ShownBy('endsAt', 'localTimes')
  @Column('timestamptz', { nullable: true })
  @Field(() => Date, {
    nullable: true,
    description: 'The instant at which it ends, in UTC; null for one without times.',
  })
  endsAt: Date | null;

  @ShownBy()
  @Column('timestamptz', { nullable: true })
  beginsAt: Date | null;

  @ShownBy('isOver', 'EventRegistration.isOpen')
  @Column('timestamptz', { nullable: true })
  finishesAt: Date | null;

  @ShownBy()
  @Column('text')
  beginsKey: string;

  @ShownBy()
  @Column('jsonb')
  @Field(() => [FormerTime], {
    description: 'When it was to take place before it was moved, from the first.',
  })
  formerTimes: FormerTime[];

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The public page of its online part.' })
  onlineUrl: string | null;

  @ShownBy()
  @Column('text', { nullable: true })
  joinUrl: string | null;

  @ShownBy()
  @Column('text', { array: true })
  @Field(() => [String], { description: 'Codes of ISO 639 of its languages, such as ru.' })
  languages: string[];

  @ShownBy()
  @Column('text', { array: true })
  @Field(() => [String], { description: 'Its subjects, in English.' })
  topics: string[];

  @ShownBy()
  @Column('text', { array: true })
  @Field(() => [String], { description: 'What came of it, in English. Declarations are its `documents`.' })
  outcomes: string[];

  @ShownBy()
  @Column('jsonb')
  @Field(() => EventParticipants, { description: 'Who took part, as far as sources say.' })
  participants: EventParticipants;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'A remark, in English.' })
  note: string | null;

  @ShownBy()
  @Column('text', { array: true })
  @Field(() => [String], { description: 'Where it comes from.' })
  sources: string[];

  @ShownBy()
  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  @Column('text', { array: true })
  hostUniversityIds: string[];

  @Column('text', { array: true })
  hostSides: Side[];

  @ShownBy()
  @Column({ type: 'jsonb', insert: false, update: false })
  @Field(() => [EventHost], { description: 'Its hosts, in their order.' })
  hosts: KnownHost[];

  @ShownBy()
  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @ShownBy()
  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;

  /** For whom it is now. The database computes the same for lists. */
  get shownTo(): Audience {
    return isShown(this.state) ? this.audience : Audience.SECRETARIATS;
  }
}

/** As much of a host as the database keeps with the event: the slug of a university, or the names of another body. */
export type KnownHost = Pick<EventHost, 'role' | 'side' | 'universityId'> &
  Partial<Pick<EventHost, 'nameEn' | 'nameRu' | 'nameZh'>> & { slug?: string };

/** Whether its audience knows of an event in this state. */
export function isShown(state: EventState): boolean {
  return [EventState.PUBLISHED, EventState.POSTPONED, EventState.CANCELLED].includes(state);
}

@Entity()
@ObjectType({ description: 'A university or an outside body that hosts an event.' })
export class EventHost {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  eventId: string;

  @Column('integer')
  position: number;

  @Column('text')
  @Field(() => HostRole, { description: 'What it does.' })
  role: HostRole;

  @Column('text', { nullable: true })
  universityId: string | null;

  @Column('text', { nullable: true })
  @Field(() => Side, { nullable: true, description: 'The side that it stands on; null for none.' })
  side: Side | null;

  @Column('text', { nullable: true })
  nameEn: string | null;

  @Column('text', { nullable: true })
  nameRu: string | null;

  @Column('text', { nullable: true })
  nameZh: string | null;

  /** These two are the event's. The database keeps them here too, so that what is ahead of a university is found among its own. */
  @Column({ type: 'timestamptz', nullable: true, insert: false, update: false, select: false })
  finishesAt: Date | null;

  @Column({ type: 'text', nullable: true, insert: false, update: false, select: false })
  beginsKey: string | null;
}

@Entity()
@ObjectType({ description: 'Where an event takes place.' })
export class EventVenue {
  @NotShown()
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  eventId: string;

  @ShownBy()
  @Column('integer')
  position: number;

  @ShownBy('name')
  @Column('text', { nullable: true })
  nameEn: string | null;

  @ShownBy('name')
  @Column('text', { nullable: true })
  nameRu: string | null;

  @ShownBy('name')
  @Column('text', { nullable: true })
  nameZh: string | null;

  @ShownBy('city')
  @Column('text', { nullable: true })
  cityEn: string | null;

  @ShownBy('city')
  @Column('text', { nullable: true })
  cityRu: string | null;

  @ShownBy('city')
  @Column('text', { nullable: true })
  cityZh: string | null;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The address, as it is written there.' })
  address: string | null;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The code of the country, such as CN.' })
  country: string | null;

  @ShownBy()
  @Column('double precision', { nullable: true })
  @Field(() => Float, { nullable: true, description: 'Degrees north (WGS 84).' })
  latitude: number | null;

  @ShownBy()
  @Column('double precision', { nullable: true })
  @Field(() => Float, { nullable: true, description: 'Degrees east (WGS 84).' })
  longitude: number | null;
}

@Entity()
@ObjectType({ description: 'That a university took part in an event.' })
export class EventDelegation {
  @NotShown()
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  eventId: string;

  @Column('integer')
  position: number;

  @Column('text')
  universityId: string;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'With how many people; null when not known.' })
  people: number | null;
}

@ObjectType({ description: 'The picture that stands for an event.' })
export class EventImage {
  /** The document whose title says what is seen. */
  document: Document;

  @Field({ description: 'Where it is. Whoever may know of the event and its picture may fetch it.' })
  url: string;

  @Field({ description: 'What it is: JPEG or PNG, as a media type.' })
  mediaType: string;
}

@Entity()
@ObjectType({ description: 'A public way to ask about an event; never a private one of a person.' })
export class EventContactPoint {
  @NotShown()
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  eventId: string;

  @Column('integer')
  position: number;

  @Column('text')
  @Field(() => ContactKind, { description: 'By what means.' })
  kind: ContactKind;

  @Column('text')
  @Field({ description: 'The address, number or name itself.' })
  value: string;
}

function conflict(reason: string, message: string, field: string): () => PortalError {
  return () => new PortalError(ErrorCode.CONFLICT, reason, message, { path: ['input', field] });
}

function violation(reason: string, message: string, field: string): () => PortalError {
  return () => new PortalError(ErrorCode.RULE_VIOLATION, reason, message, { path: ['input', field] });
}

onConstraint(
  'event_slug_key',
  conflict('SLUG_TAKEN', 'Another event has this slug. Choose another one.', 'slug'),
);
onConstraint(
  'event_ordinal_key',
  conflict('ORDINAL_TAKEN', 'Another event of the series has this number already.', 'ordinal'),
);
onConstraint('event_order_check', violation('EVENT_ORDER', 'An event cannot end before it begins.', 'time'));
onConstraint(
  'event_part_time_check',
  violation('PART_OUTSIDE', 'A part lies within its event. Move it, or the event.', 'time'),
);
onConstraint(
  'event_parts_time_check',
  violation(
    'PARTS_OUTSIDE',
    'Parts of the event would lie outside of it. Move them first, or choose a time that has them within.',
    'time',
  ),
);
onConstraint(
  'event_part_depth_check',
  violation('PART_OF_PART', 'A part of an event has no parts of its own.', 'parentId'),
);
onConstraint('event_title_check', () =>
  inputError('TITLE_REQUIRED', 'An event needs a title in one language at least.', ['input', 'title']),
);
onConstraint('event_host_university_id_key', () =>
  inputError('HOST_TWICE', 'A university stands among the hosts once in each role.', ['input', 'hosts']),
);
onConstraint('event_delegation_university_id_key', () =>
  inputError('DELEGATION_TWICE', 'A university stands among the delegations once.', ['input', 'delegations']),
);
onConstraint('event_delegation_university_id_fkey', () => notFound('university', ['input', 'delegations']));
onConstraint('event_host_name_check', () =>
  inputError('HOST_UNNAMED', 'A host is a university (`universityId`), or has a `name`.', ['input', 'hosts']),
);
onConstraint('event_venue_text_check', () =>
  inputError('VENUE_EMPTY', 'A venue has a name, a city or an address.', ['input', 'venues']),
);
onConstraint('event_venue_point_check', () =>
  inputError('VENUE_POINT', 'A point has a latitude and a longitude.', ['input', 'venues']),
);
