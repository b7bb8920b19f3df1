import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Role, isInForce } from '../platform/auth/rights.js';
import type { Scope, ScopeKind, Side } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';

export const APPOINTMENT_PREFIX = 'apt';

export enum Duty {
  PERMANENT_CHAIR = 'PERMANENT_CHAIR',
  SECRETARIAT_HEAD = 'SECRETARIAT_HEAD',
  SECRETARIAT_OFFICER = 'SECRETARIAT_OFFICER',
  REPRESENTATIVE = 'REPRESENTATIVE',
  ALTERNATE = 'ALTERNATE',
}

registerEnumType(Duty, {
  name: 'Duty',
  description: 'To what somebody is appointed.',
  valuesMap: {
    PERMANENT_CHAIR: { description: 'Exercises the permanent chair of a side. One at a time.' },
    SECRETARIAT_HEAD: {
      description:
        'Heads the permanent secretariat of a side (руководитель дирекции, 秘书处处长). One at a time.',
    },
    SECRETARIAT_OFFICER: { description: 'Works in the permanent secretariat of a side.' },
    REPRESENTATIVE: {
      description:
        'Liaison officer (координатор, 联络员) of a university: its representative. One at a time.',
    },
    ALTERNATE: { description: 'Liaison officer of a university: stands in for the representative.' },
  },
});

/** The role that comes with a duty. */
export const ROLE_OF_DUTY: Record<Duty, Role> = {
  [Duty.PERMANENT_CHAIR]: Role.PERMANENT_CHAIR,
  [Duty.SECRETARIAT_HEAD]: Role.SECRETARIAT_HEAD,
  [Duty.SECRETARIAT_OFFICER]: Role.SECRETARIAT_OFFICER,
  [Duty.REPRESENTATIVE]: Role.LIAISON_OFFICER,
  [Duty.ALTERNATE]: Role.LIAISON_OFFICER,
};

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'The appointment of a person to a duty in the permanent chair, in the permanent secretariat, or as liaison ' +
    'officer of a university. It gives the role of the duty for the same time: both end together, to the moment. ' +
    'Public where the person may be named in public; else known to the person, the operator, the secretariat and ' +
    'the permanent chair of the side, and the people and keys of the university.',
})
export class Appointment implements Node, Scope {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('text')
  grantId: string;

  @Column('text')
  @Field(() => Duty, { description: 'To what.' })
  duty: Duty;

  @Column('text', { nullable: true })
  functionEn: string | null;

  @Column('text', { nullable: true })
  functionRu: string | null;

  @Column('text', { nullable: true })
  functionZh: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The document of the mandate: its name, number and date; null when there is none.',
  })
  mandate: string | null;

  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;

  /** All that follows is the grant's, and whether the person may be named in public. */
  personId: string;

  scopeKind: ScopeKind;

  side: Side | null;

  universityId: string | null;

  partnerId: string | null;

  @Field({ name: 'from', description: 'The instant from which it holds.' })
  validFrom: Date;

  @Field(() => Date, {
    name: 'to',
    nullable: true,
    description: 'The instant from which it no longer holds; null when no end is set.',
  })
  validTo: Date | null;

  isPublic: boolean;

  isInForce(at: Date): boolean {
    return isInForce(this, at);
  }
}

onConstraint(
  'appointment_single_excl',
  () =>
    new PortalError(
      ErrorCode.RULE_VIOLATION,
      'DUTY_TAKEN',
      'Somebody else is appointed to this duty at that time. End that appointment first, or choose other times.',
      { path: ['input'] },
    ),
);
