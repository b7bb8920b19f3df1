import { NotShown, ShownBy } from '../platform/database/shown-fields.js';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ContactKind } from '../people/person.entity.js';
import { Audience } from '../platform/auth/audience.js';
import { OfTheAssociation, type Side } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
import type { ProgramContent, ProgramPartyTerms, ProgramTexts } from './program-content.js';

export const PROGRAM_PREFIX = 'prg';

@Entity()
@ObjectType({
  implements: () => [Node],
  description:
    'A joint program (совместная образовательная программа, 合作办学) of two or more parties, with at least one of each ' +
    'side. What the parties agree on stands in its versions. Known to its audience and to the people of its parties.',
})
export class JointProgram extends OfTheAssociation implements Node {
  @PrimaryColumn('text')
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' })
  version: number;

  @Column('text')
  @Field({ description: 'A short name for addresses. It never changes.' })
  slug: string;

  @Column('text')
  @Field(() => Audience, { description: 'For whom it is meant.' })
  audience: Audience;

  @ShownBy()
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'A remark, in English.' })
  note: string | null;

  @ShownBy('sources', 'export')
  @Column('text', { array: true })
  @Field(() => [String], { description: 'Where it comes from.' })
  sources: string[];

  @ShownBy()
  @Column('timestamptz')
  @Field({ description: 'When the record was made.' })
  createdAt: Date;

  @ShownBy()
  @Column('timestamptz')
  @Field({ description: 'When the record was last changed.' })
  updatedAt: Date;

  /** These two are kept by the database. The last version in effect or, while none is, the last. */
  @Column({ type: 'text', nullable: true, insert: false, update: false, select: false })
  countingVersionId: string | null;

  /** The universities that are parties of the latest version. */
  @Column({ type: 'text', array: true, insert: false, update: false })
  partyUniversityIds: string[];
}

const WHAT_CONTENT_SAYS = [
  'canonicalJson',
  'content',
  'JointProgram.diff',
  'JointProgram.eqfLevels',
  'JointProgram.export',
  'ProgramParty.name',
  'ProgramParty.country',
  'ProgramParty.roles',
  'ProgramParty.unit',
  'ProgramParty.diploma',
  'ProgramBasis.warnings',
  'Cohort.warnings',
];

@Entity()
@ObjectType({
  description:
    'What the parties of a program agree on, at one time. It never changes; what differs is another version. It is in ' +
    'effect when all its parties have approved it.',
})
export class ProgramVersion {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  programId: string;

  @Column('integer')
  @Field(() => Int, { description: 'Its number within the program, from 1.' })
  number: number;

  @ShownBy()
  @Column('integer')
  @Field(() => Int, { description: 'The form of its content.' })
  schemaVersion: number;

  @ShownBy(...WHAT_CONTENT_SAYS)
  @Column('text', { name: 'content' })
  @Field({
    name: 'canonicalJson',
    description: 'Its content as JSON in the canonical form of RFC 8785: the text that is hashed, as UTF-8.',
  })
  text: string;

  @ShownBy('sha256', 'JointProgram.export')
  @Column('text')
  @Field({
    description: 'The SHA-256 of `canonicalJson`, in hexadecimal digits. It is what parties approve.',
  })
  sha256: string;

  @ShownBy()
  @Column('timestamptz')
  @Field({ description: 'When it was proposed.' })
  createdAt: Date;

  /** Kept by the database. */
  @Column({ type: 'timestamptz', nullable: true, insert: false, update: false })
  @Field(() => Date, {
    nullable: true,
    description: 'Since when all its parties have approved it; null while one has not.',
  })
  agreedAt: Date | null;

  /** That of the content, by itself. Kept by the database. */
  @Column({ type: 'jsonb', insert: false, update: false })
  title: ProgramTexts;

  private parsed?: ProgramContent;

  /** Not to be changed: all who ask are given the same. */
  get terms(): ProgramContent {
    return (this.parsed ??= JSON.parse(this.text) as ProgramContent);
  }
}

/** A party of a version, with what it has been agreed on. */
@Entity()
@ObjectType({ description: 'A party of a program.' })
export class ProgramParty {
  @NotShown()
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  versionId: string;

  @ShownBy()
  @Column('integer')
  position: number;

  @Column('text')
  @Field({ description: 'The id of a university of the register, or the short name of an outsider.' })
  key: string;

  @Column('text', { nullable: true })
  universityId: string | null;

  @Column('text', { nullable: true })
  side: Side | null;

  /** Read along. */
  @ShownBy('approvedAt', 'JointProgram.export')
  @Field(() => Date, { nullable: true, description: 'When it approved the version; null while it has not.' })
  approvedAt: Date | null;

  /** These two are read along too. */
  @ShownBy('university')
  universitySlug: string | null;

  @ShownBy('university')
  universitySide: Side | null;

  /** The version of which it is a party. */
  agreedIn: ProgramVersion;

  private found?: ProgramPartyTerms;

  get terms(): ProgramPartyTerms {
    return (this.found ??= this.agreedIn.terms.parties.find(({ key }) => key === this.key)!);
  }
}

@Entity()
export class PartyApproval {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  versionId: string;

  @Column('text')
  partyKey: string;

  @Column('timestamptz')
  approvedAt: Date;
}

@Entity()
@ObjectType({ description: 'What a party objects to in a version.' })
export class ProgramObjection {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  versionId: string;

  @Column('text')
  @Field({ description: 'The key of the party.' })
  partyKey: string;

  @Column('text')
  @Field({ description: 'The place in the content, as a JSON Pointer (RFC 6901).' })
  path: string;

  @Column('text')
  @Field({ description: 'What it says.' })
  text: string;

  @Column('timestamptz')
  @Field({ description: 'When it was made.' })
  objectedAt: Date;
}

export const ENTRY_PREFIX = 'pen';

export enum ProgramState {
  PLANNED = 'PLANNED',
  PROPOSED = 'PROPOSED',
  AGREED = 'AGREED',
  APPLIED = 'APPLIED',
  APPROVED = 'APPROVED',
  ENROLLING = 'ENROLLING',
  ENROLMENT_STOPPED = 'ENROLMENT_STOPPED',
  ENDED = 'ENDED',
  REFUSED = 'REFUSED',
}

registerEnumType(ProgramState, {
  name: 'ProgramState',
  description: 'How far a program has come.',
  valuesMap: {
    PLANNED: { description: 'It is being prepared.' },
    PROPOSED: { description: 'One party has proposed it to the others.' },
    AGREED: { description: 'The parties have signed an agreement.' },
    APPLIED: { description: 'It has been submitted for the approval of a state.' },
    APPROVED: { description: 'It has been approved by a state.' },
    ENROLLING: { description: 'It takes students.' },
    ENROLMENT_STOPPED: { description: 'It takes no new students; those that it has finish.' },
    ENDED: { description: 'It has ended.' },
    REFUSED: { description: 'It was refused.' },
  },
});

@Entity()
@ObjectType({
  description: 'Something that happened to a program, with its source. It may have brought it into a state.',
})
export class ProgramEntry {
  @ShownBy()
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Column('text')
  programId: string;

  @Column('text', { nullable: true })
  @Field(() => ProgramState, {
    nullable: true,
    description: 'The state that it came into; null where it stayed in its state.',
  })
  state: ProgramState | null;

  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, { nullable: true, description: 'When it happened; null when not known.' })
  happenedOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The last day with proof of it; null when none is known beside the day itself.',
  })
  attestedOn: string | null;

  @ShownBy('text')
  @Column('text', { nullable: true })
  textEn: string | null;

  @ShownBy('text')
  @Column('text', { nullable: true })
  textRu: string | null;

  @ShownBy('text')
  @Column('text', { nullable: true })
  textZh: string | null;

  @ShownBy('document')
  @Column('text', { nullable: true })
  documentId: string | null;

  @ShownBy()
  @Column('text', { array: true })
  @Field(() => [String], { description: 'Where it comes from.' })
  sources: string[];

  @ShownBy()
  @Column('timestamptz')
  @Field({ description: 'When it was recorded.' })
  recordedAt: Date;

  @NotShown()
  @Column('timestamptz', { nullable: true })
  retractedAt: Date | null;
}

@Entity()
@ObjectType({
  description: 'A public way to reach a party about a program; never a private one of a person.',
})
export class PartyContactPoint {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  programId: string;

  @Column('text')
  partyKey: string;

  @Column('integer')
  position: number;

  @Column('text')
  @Field(() => ContactKind, { description: 'By what means.' })
  kind: ContactKind;

  @Column('text')
  @Field({ description: 'The address, number or name itself.' })
  value: string;
}

/** The last state on record: by when it began or was seen, then by when it was recorded. */
export function stateOf(entries: readonly ProgramEntry[]): ProgramEntry | undefined {
  return entries.findLast(({ state }) => state !== null);
}

onConstraint(
  'joint_program_slug_key',
  () =>
    new PortalError(ErrorCode.CONFLICT, 'SLUG_TAKEN', 'Another program has this slug. Choose another one.', {
      path: ['input', 'slug'],
    }),
);
onConstraint(
  'party_approval_party_key_key',
  () =>
    new PortalError(ErrorCode.CONFLICT, 'APPROVED_ALREADY', 'This party has approved this version already.', {
      path: ['input', 'sha256'],
    }),
);
onConstraint(
  'program_version_size_check',
  () =>
    new PortalError(
      ErrorCode.LIMITED,
      'CONTENT_LIMIT',
      'The content has more than 200,000 bytes. Shorten it.',
      {
        path: ['input', 'content'],
      },
    ),
);
onConstraint('program_entry_content_check', () =>
  inputError('ENTRY_EMPTY', 'Say what happened (`text`), into which state it came (`state`), or both.', [
    'input',
    'text',
  ]),
);
onConstraint(
  'program_entry_order_check',
  () =>
    new PortalError(
      ErrorCode.RULE_VIOLATION,
      'ATTESTED_OUTSIDE',
      'It cannot have been seen before it happened.',
      {
        path: ['input', 'attestedOn'],
      },
    ),
);
