import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ScopeKind, Side, type Scope } from '../platform/auth/scope.js';
import { firstDay, lastDay } from '../platform/dates.js';
import { ContactKind } from '../people/person.entity.js';
import { ShownBy } from '../platform/database/shown-fields.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { Lang } from '../platform/graphql/text.js';
import { Node } from '../platform/graphql/node.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';

export const OFFICE_PREFIX = 'off';

export enum OfficeKind {
  PERMANENT_CHAIR = 'PERMANENT_CHAIR',
  ROTATING_CHAIR = 'ROTATING_CHAIR',
  EXECUTIVE_HEAD = 'EXECUTIVE_HEAD',
  PERMANENT_SECRETARIAT = 'PERMANENT_SECRETARIAT',
  HONORARY_PRESIDENT = 'HONORARY_PRESIDENT',
  OTHER = 'OTHER',
}

registerEnumType(OfficeKind, {
  name: 'OfficeKind',
  description: 'What an office is.',
  valuesMap: {
    PERMANENT_CHAIR: { description: 'Permanent chair (постоянный председатель, 常设主席).' },
    ROTATING_CHAIR: {
      description:
        'Rotating chair (временный сопредседатель, 轮值主席单位): a full member, numbered per side.',
    },
    EXECUTIVE_HEAD: { description: 'Executive head (执行长).' },
    PERMANENT_SECRETARIAT: { description: 'Permanent secretariat (постоянная дирекция, 常设秘书处).' },
    HONORARY_PRESIDENT: { description: 'Honorary president: a title, of neither side.' },
    OTHER: { description: 'Any other office; its title says which.' },
  },
});

export enum HeldBy {
  UNIVERSITY = 'UNIVERSITY',
  PERSON = 'PERSON',
}

registerEnumType(HeldBy, {
  name: 'HeldBy',
  description: 'Who holds an office.',
  valuesMap: {
    UNIVERSITY: { description: 'A university. A person may exercise it for the university.' },
    PERSON: { description: 'A person, for a university or for none.' },
  },
});

export enum Weekday {
  MONDAY = 'MONDAY',
  TUESDAY = 'TUESDAY',
  WEDNESDAY = 'WEDNESDAY',
  THURSDAY = 'THURSDAY',
  FRIDAY = 'FRIDAY',
  SATURDAY = 'SATURDAY',
  SUNDAY = 'SUNDAY',
}

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

@Entity()
@ObjectType({ description: 'A public way to reach an office.' })
export class OfficeContactPoint {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  officeId: string;

  @Column('integer')
  position: number;

  @Column('text')
  @Field(() => ContactKind, { description: 'By what means.' })
  kind: ContactKind;

  @Column('text')
  @Field({ description: 'The address, number or name itself.' })
  value: string;
}

@Entity()
@ObjectType('OpeningHours', { description: 'When an office is open on a day of the week, in its own zone.' })
export class OfficeHours {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  officeId: string;

  @Column('text')
  timeZone: string;

  @Column('text')
  @Field(() => Weekday, { description: 'The day of the week.' })
  weekday: Weekday;

  /** Read without seconds. */
  @Column('time')
  @Field({ description: 'From when, such as 09:00.' })
  opens: string;

  @Column('time')
  @Field({ description: 'Until when, such as 17:30; 24:00 for midnight.' })
  closes: string;
}

/** Whether an instant lies within opening hours, by the clock and the calendar of the zone. */
export function isOpenAt(hours: readonly OfficeHours[], timeZone: string, at: Date): boolean {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const of = (type: string): string => parts.find((part) => part.type === type)!.value;
  const weekday = of('weekday').toUpperCase() as Weekday;
  const time = `${of('hour')}:${of('minute')}`;
  return hours.some((each) => each.weekday === weekday && each.opens <= time && time < each.closes);
}

@Entity()
@ObjectType({
  implements: () => [Node],
  description: 'An office of a body: most exist once per side.',
})
export class Office implements Node, Scope {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('text')
  bodyId: string;

  @Column('text')
  @Field(() => OfficeKind, { description: 'What it is.' })
  kind: OfficeKind;

  @Column('text', { nullable: true })
  @Field(() => Side, { nullable: true, description: 'The side; null for an office of neither side.' })
  side: Side | null;

  @Column('text', { nullable: true })
  titleEn: string | null;

  @Column('text', { nullable: true })
  titleRu: string | null;

  @Column('text', { nullable: true })
  titleZh: string | null;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What it is for, in English; null when not known.' })
  description: string | null;

  @Column('text')
  @Field(() => HeldBy, { description: 'Who holds it.' })
  heldBy: HeldBy;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Which person exercises it for the university, in English, such as "its president or rector".',
  })
  personIs: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'How many may hold it at a time.' })
  seats: number;

  @ShownBy()
  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'How many years a term is meant to last; null when no such rule is known. No term ends by itself: see `Term.isOverdue`.',
  })
  termYears: number | null;

  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it was established; null when not known: not before its body.',
  })
  establishedOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it was abolished; null when it was not.',
  })
  abolishedOn: string | null;

  @ShownBy()
  @Column('text', { array: true, default: [] })
  @Field(() => [Lang], { description: 'In which languages it works; empty when not known.' })
  workingLanguages: Lang[];

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The zone of its opening hours, from the IANA database; null when not known.',
  })
  timeZone: string | null;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'A remark of the register, in English.' })
  note: string | null;

  @ShownBy()
  @Column('text', { array: true })
  @Field(() => [String], { description: 'Where these facts come from.' })
  sources: string[];

  @ShownBy()
  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @ShownBy()
  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;

  /** Read along with the office: before that day it cannot have been there. */
  bodyFoundedOn: string | null;

  isOfTheAssociation: boolean;

  /** The day for which it was asked for; its holder is the one of that day. */
  asOf?: string;

  get scopeKind(): ScopeKind {
    return this.side ? ScopeKind.SIDE : ScopeKind.ASSOCIATION;
  }

  get universityId(): null {
    return null;
  }

  get partnerId(): null {
    return null;
  }

  /** False only for days on which it was surely not there. */
  mayExistOn(day: string): boolean {
    const since = [this.establishedOn, this.bodyFoundedOn].filter((date) => date !== null).map(firstDay);
    return since.every((first) => first <= day) && (!this.abolishedOn || day < lastDay(this.abolishedOn));
  }
}

onConstraint(
  'office_kind_key',
  () =>
    new PortalError(
      ErrorCode.CONFLICT,
      'OFFICE_EXISTS',
      'The body has an office of this kind on this side already. Change that one, or choose OTHER.',
      { path: ['input', 'kind'] },
    ),
);
onConstraint('office_title_check', () =>
  inputError('TITLE_REQUIRED', 'An office needs a title in one language at least.', ['input', 'title']),
);
onConstraint(
  'office_order_check',
  () =>
    new PortalError(ErrorCode.RULE_VIOLATION, 'OFFICE_ORDER', 'An office cannot end before it begins.', {
      path: ['input', 'abolishedOn'],
    }),
);
onConstraint('office_hours_order_check', () =>
  inputError('HOURS_ORDER', 'An office closes after it opens, on the same day.', ['input', 'openingHours']),
);
onConstraint('office_hours_overlap_excl', () =>
  inputError('HOURS_OVERLAP', 'Opening hours of one day must not overlap.', ['input', 'openingHours']),
);
