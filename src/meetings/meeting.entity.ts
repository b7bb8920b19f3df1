import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Audience } from '../platform/auth/audience.js';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';

export const MEETING_PREFIX = 'mtg';

export enum MeetingKind {
  WORKING_MEETING = 'WORKING_MEETING',
  RECTORS_FORUM = 'RECTORS_FORUM',
  SUMMIT = 'SUMMIT',
  OTHER = 'OTHER',
}

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

@Entity()
@ObjectType({
  implements: () => [Node],
  description: 'A meeting of a body of the association, with its agenda, its minutes and what it decided.',
})
export class Meeting extends OfTheAssociation implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('text')
  bodyId: string;

  @Column('text')
  @Field(() => MeetingKind, { description: 'What it is.' })
  kind: MeetingKind;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Which of its kind it is in its body, from 1; null when not known.',
  })
  ordinal: number | null;

  @Column('text', { nullable: true })
  titleEn: string | null;

  @Column('text', { nullable: true })
  titleRu: string | null;

  @Column('text', { nullable: true })
  titleZh: string | null;

  @Column('text')
  @Field(() => PartialDateScalar, { description: 'Its first day, where it takes place.' })
  startsOn: string;

  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Its last day; null when it lasts for one day, or when not known.',
  })
  endsOn: string | null;

  @Column('text', { nullable: true })
  cityEn: string | null;

  @Column('text', { nullable: true })
  cityRu: string | null;

  @Column('text', { nullable: true })
  cityZh: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Where in the city, or "online"; null when not known.',
  })
  venue: string | null;

  @Column('boolean')
  @Field({ description: 'True for one that did not take place, or will not.' })
  isCancelled: boolean;

  @Column('text')
  @Field(() => Audience, { description: 'For whom it is meant.' })
  audience: Audience;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'A remark, in English.' })
  note: string | null;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Where it comes from.' })
  sources: string[];

  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;
}

@Entity()
@ObjectType({ description: 'Who chairs a meeting.' })
export class MeetingChair {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  meetingId: string;

  @Column('integer')
  position: number;

  @Column('text', { nullable: true })
  universityId: string | null;

  @Column('text', { nullable: true })
  personId: string | null;
}

@Entity()
@ObjectType({ description: 'An item of an agenda.' })
export class AgendaItem {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  meetingId: string;

  @Column('integer')
  @Field(() => Int, { name: 'number', description: 'Its place on the agenda, from 1.' })
  position: number;

  @Column('text', { nullable: true })
  titleEn: string | null;

  @Column('text', { nullable: true })
  titleRu: string | null;

  @Column('text', { nullable: true })
  titleZh: string | null;
}

onConstraint(
  'meeting_order_check',
  () =>
    new PortalError(ErrorCode.RULE_VIOLATION, 'MEETING_ORDER', 'A meeting cannot end before it begins.', {
      path: ['input', 'endsOn'],
    }),
);
onConstraint(
  'meeting_ordinal_key',
  () =>
    new PortalError(
      ErrorCode.CONFLICT,
      'ORDINAL_TAKEN',
      'Another meeting of this kind and body has this number already.',
      { path: ['input', 'ordinal'] },
    ),
);
onConstraint('meeting_title_check', () =>
  inputError('TITLE_REQUIRED', 'A meeting needs a title in one language at least.', ['input', 'title']),
);
onConstraint('agenda_item_title_check', () =>
  inputError('TITLE_REQUIRED', 'An item of the agenda needs a title in one language at least.', [
    'input',
    'agenda',
  ]),
);
onConstraint('meeting_chair_check', () =>
  inputError('CHAIR_REQUIRED', 'A chair is a university, a person, or both.', ['input', 'chairs']),
);
