import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ScopeKind, Side, type Scope } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, notFound, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { ApplicationAct, ApplicationKind, ApplicationState } from './application-states.js';

export const APPLICATION_PREFIX = 'app';

/** In which the applicant still writes. */
export const BEING_WRITTEN: readonly ApplicationState[] = [ApplicationState.DRAFT, ApplicationState.RETURNED];

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'An application for membership. Known to the applicant (the liaison officers and editors of the university, or ' +
    'whoever has the private link) and, once it was submitted, to both secretariats and the operator; to nobody else.',
})
export class Application implements Node, Scope {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('text', { nullable: true })
  universityId: string | null;

  @Column('text', { nullable: true })
  @Field(() => Side, {
    nullable: true,
    description: 'The side of the applicant; null only of a draft that does not say it yet.',
  })
  side: Side | null;

  @Column('text')
  @Field(() => ApplicationKind, { description: 'What is applied for.' })
  kind: ApplicationKind;

  @Column('text')
  @Field(() => ApplicationState, { description: 'Where it stands.' })
  state: ApplicationState;

  @Column('timestamptz')
  @Field({ description: 'Since when it stands there.' })
  stateSince: Date;

  @Column('integer')
  @Field(() => Int, {
    description:
      'Counts what was handed in, from 1; 0 for a draft. After a return or an appeal it is another submission, and both secretariats review it anew.',
  })
  submission: number;

  @Column('timestamptz', { nullable: true })
  @Field(() => Date, { nullable: true, description: 'When it was submitted last; null for a draft.' })
  submittedAt: Date | null;

  @Column('date', { nullable: true })
  @Field(() => DayScalar, {
    nullable: true,
    description:
      'By which day both secretariats are to review it (see `applicationRules`); null for a draft. Nothing happens by itself on that day.',
  })
  reviewDueOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why the refusal was appealed; null when it was not.',
  })
  appeal: string | null;

  @Column('text', { nullable: true })
  nameEn: string | null;

  @Column('text', { nullable: true })
  nameRu: string | null;

  @Column('text', { nullable: true })
  nameZh: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'The country of a university that is not in the register yet: ISO 3166-1, two letters. Of one that is, see there.',
  })
  country: string | null;

  @Column('text', { nullable: true })
  cityEn: string | null;

  @Column('text', { nullable: true })
  cityRu: string | null;

  @Column('text', { nullable: true })
  cityZh: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The website of a university that is not in the register yet. Of one that is, see there.',
  })
  website: string | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'The year of founding of a university that is not in the register yet. Of one that is, see there.',
  })
  foundedIn: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'How many students it has.' })
  students: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'How many people work there.' })
  staff: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What kind of university it is.' })
  profile: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it applies.' })
  reasons: string | null;

  @Column('text', { nullable: true })
  accessDigest: string | null;

  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;

  get scopeKind(): ScopeKind {
    if (this.universityId) return ScopeKind.UNIVERSITY;
    return this.side ? ScopeKind.SIDE : ScopeKind.ASSOCIATION;
  }

  get partnerId(): null {
    return null;
  }

  get isBeingWritten(): boolean {
    return BEING_WRITTEN.includes(this.state);
  }
}

/** A full member that speaks for the applicant. */
@Entity()
export class ApplicationSupporter {
  @PrimaryColumn('text')
  applicationId: string;

  @PrimaryColumn('text')
  universityId: string;

  @Column('integer')
  position: number;
}

@Entity()
@ObjectType({ description: 'What was done to an application.' })
export class ApplicationStep {
  @PrimaryColumn('text')
  applicationId: string;

  @PrimaryColumn('integer')
  @Field(() => Int, { description: 'Its place, from 1 without gaps.' })
  position: number;

  @Column('text')
  @Field(() => ApplicationAct, { description: 'What.' })
  act: ApplicationAct;

  @Column('text')
  @Field(() => ApplicationState, { name: 'from', description: 'Where it stood before.' })
  fromState: ApplicationState;

  @Column('text')
  @Field(() => ApplicationState, { name: 'to', description: 'Where it stood then.' })
  toState: ApplicationState;

  @Column('integer')
  @Field(() => Int, { description: 'Of which submission; 0 for a draft.' })
  submission: number;

  @Column('timestamptz')
  @Field({ description: 'When.' })
  at: Date;
}

export function actNotPossible({ id, state }: Application, act: ApplicationAct): PortalError {
  return new PortalError(
    ErrorCode.RULE_VIOLATION,
    'ACT_NOT_POSSIBLE',
    `The application stands at ${state}, where ${act} is not possible. \`nextSteps\` tells what is.`,
    { path: ['input', 'applicationId'], id, state, act },
  );
}

onConstraint(
  'application_open_key',
  () =>
    new PortalError(
      ErrorCode.CONFLICT,
      'APPLICATION_OPEN',
      'The university has another application that is not settled. Go on with that one, or withdraw it first.',
      { path: ['input'] },
    ),
);
onConstraint('application_university_fkey', () => notFound('university', ['input', 'universityId']));
onConstraint('application_supporter_university_id_fkey', () =>
  notFound('university', ['input', 'supporterIds']),
);
