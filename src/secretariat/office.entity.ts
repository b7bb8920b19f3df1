import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ScopeKind, Side, type Scope } from '../platform/auth/scope.js';
import { firstDay, lastDay } from '../platform/dates.js';
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

@Entity()
@ObjectType({
  implements: () => [Node],
  description: 'An office of a body: most exist once per side.',
})
export class Office implements Node, Scope {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1.' })
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

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What it is for, in English; null when not known.' })
  description: string | null;

  @Column('text')
  @Field(() => HeldBy, { description: 'Who holds it.' })
  heldBy: HeldBy;

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

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'A remark of the register, in English.' })
  note: string | null;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Where these facts come from.' })
  sources: string[];

  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

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
