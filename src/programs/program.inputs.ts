import { Field, ID, InputType, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsEnum,
  IsObject,
  IsOptional,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { DOCUMENT_PREFIX } from '../documents/document.entity.js';
import { ContactPointInput } from '../people/person.inputs.js';
import { Audience } from '../platform/auth/audience.js';
import { Side } from '../platform/auth/scope.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
import { ParagraphsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, IsPartialDate, IsSlug, IsSource, IsText } from '../platform/validation.js';
import { UNIVERSITY_PREFIX } from '../universities/university.entity.js';
import { ProgramContentInput, ProgramKind, ProgramLevel } from './program-content.js';
import { ENTRY_PREFIX, PROGRAM_PREFIX, ProgramState } from './program.entity.js';

@InputType({ description: 'A joint program with its first version.' })
export class CreateProgramInput extends ChangeInput {
  @IsSlug()
  @Field({ description: 'A short name for addresses. It never changes.' })
  slug: string;

  @IsEnum(Audience)
  @Field(() => Audience, {
    defaultValue: Audience.SECRETARIATS,
    description: 'For whom it is meant, beside the people of its parties.',
  })
  audience: Audience;

  @IsObject()
  @ValidateNested()
  @Type(() => ProgramContentInput)
  @Field(() => ProgramContentInput, { description: 'What the parties are to agree on.' })
  content: ProgramContentInput;

  @IsOptional()
  @IsLine(2000)
  @Field(() => String, { nullable: true, description: 'A remark, in English, up to 2,000 characters.' })
  note?: string | null;

  @ArrayMaxSize(20)
  @IsSource(true)
  @Field(() => [String], { defaultValue: [], description: 'Where it comes from, at most 20.' })
  sources: string[];
}

@InputType({
  description: 'Changes to what is not agreed on. What is left out stays; null empties a field.',
})
export class UpdateProgramInput extends IntersectionType(
  UpdateInput,
  PartialType(OmitType(CreateProgramInput, ['idempotencyKey', 'reason', 'slug', 'content'] as const), {
    omitDefaultValues: true,
    skipNullProperties: false,
  }),
) {
  @IsIdOf(PROGRAM_PREFIX)
  @Field(() => ID, { description: 'The program.' })
  id: string;
}

@InputType({ description: 'A new version of what the parties agree on.' })
export class ProposeProgramVersionInput extends UpdateInput {
  @IsIdOf(PROGRAM_PREFIX)
  @Field(() => ID, { description: 'The program.' })
  id: string;

  @IsObject()
  @ValidateNested()
  @Type(() => ProgramContentInput)
  @Field(() => ProgramContentInput, { description: 'The whole content, as it is to be.' })
  content: ProgramContentInput;
}

/** A party and the version that it speaks of. */
@InputType({ isAbstract: true })
class OfVersionInput extends ChangeInput {
  @IsIdOf(PROGRAM_PREFIX)
  @Field(() => ID, { description: 'The program.' })
  id: string;

  @Matches(/^[0-9a-f]{64}$/, { message: '$property must be the SHA-256 of a version, 64 hexadecimal digits' })
  @Field({ description: 'The `sha256` of the version.' })
  sha256: string;

  @IsOptional()
  @IsLine(64)
  @Field(() => String, {
    nullable: true,
    description: 'The key of the party. Default: the one party for which the caller speaks.',
  })
  partyKey?: string | null;
}

@InputType({ description: 'The approval of a version by a party.' })
export class ApproveProgramVersionInput extends OfVersionInput {}

@InputType({ description: 'An objection of a party to a version.' })
export class ObjectToProgramVersionInput extends OfVersionInput {
  @Matches(/^(\/([^~/]|~0|~1)*)*$/, { message: '$property must be a JSON Pointer such as /credits/ects' })
  @Field({ description: 'The place in the content, as a JSON Pointer (RFC 6901), such as /credits/ects.' })
  path: string;

  @IsText(5000)
  @Field({ description: 'What is wrong with it, up to 5,000 characters.' })
  text: string;
}

@InputType({ description: 'Something that happened to a program.' })
export class RecordProgramEntryInput extends UpdateInput {
  @IsIdOf(PROGRAM_PREFIX)
  @Field(() => ID, { description: 'The program.' })
  id: string;

  @Field(() => ProgramState, { nullable: true, description: 'The state that it came into.' })
  state?: ProgramState | null;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it happened; leave out when not known.',
  })
  happenedOn?: string | null;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, { nullable: true, description: 'The last day with proof of it.' })
  attestedOn?: string | null;

  @IsObject()
  @ValidateNested()
  @Type(() => ParagraphsInput)
  @Field(() => ParagraphsInput, { defaultValue: {}, description: 'What happened.' })
  text: ParagraphsInput;

  @IsOptional()
  @IsIdOf(DOCUMENT_PREFIX)
  @Field(() => ID, { nullable: true, description: 'Its document, one that is about the program.' })
  documentId?: string | null;

  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsSource(true)
  @Field(() => [String], {
    description:
      'Where it comes from, 1 to 20: http(s) addresses, or texts that begin with seed:, print: or note:.',
  })
  sources: string[];
}

@InputType({ description: 'A public way to reach a party; never a private one of a person.' })
export class PartyContactPointInput extends OmitType(ContactPointInput, ['isOfficial'] as const) {}

@InputType({ description: 'How a party is reached about a program. It makes no version.' })
export class SetPartyContactPointsInput extends UpdateInput {
  @IsIdOf(PROGRAM_PREFIX)
  @Field(() => ID, { description: 'The program.' })
  id: string;

  @IsLine(64)
  @Field({ description: 'The key of the party (PARTY_UNKNOWN).' })
  partyKey: string;

  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PartyContactPointInput)
  @Field(() => [PartyContactPointInput], {
    description: 'All of them, at most 20, in their order; those of before are given up.',
  })
  contactPoints: PartyContactPointInput[];
}

@InputType({ description: 'An entry that was a mistake.' })
export class RetractProgramEntryInput extends UpdateInput {
  @IsIdOf(PROGRAM_PREFIX)
  @Field(() => ID, { description: 'The program.' })
  id: string;

  @IsIdOf(ENTRY_PREFIX)
  @Field(() => ID, { description: 'The entry.' })
  entryId: string;
}

/** What programs themselves can be asked for; the list is filtered by their approvals too. */
@InputType({ isAbstract: true })
export class ProgramFilter {
  @IsOptional()
  @IsIdOf(UNIVERSITY_PREFIX)
  @Field(() => ID, { nullable: true, description: 'Of which this university is a party.' })
  universityId?: string | null;

  @Field(() => Side, {
    nullable: true,
    description: 'With a university of the register on this side as party.',
  })
  memberOf?: Side | null;

  @Field(() => ProgramKind, { nullable: true, description: 'Of this form.' })
  kind?: ProgramKind | null;

  @Field(() => ProgramLevel, { nullable: true, description: 'At this level.' })
  level?: ProgramLevel | null;

  @IsOptional()
  @IsLine(100)
  @Field(() => String, {
    nullable: true,
    description:
      'In this field of study: its Chinese or Russian code, the beginning of its code of ISCED-F (07 for engineering), ' +
      'or its name in one of the languages.',
  })
  field?: string | null;

  @Field(() => ProgramState, { nullable: true, description: 'Of which this is the last state on record.' })
  state?: ProgramState | null;

  @ValidateIf(({ text }: ProgramFilter) => text !== undefined && text !== null)
  @IsLine(100)
  @Field(() => String, {
    nullable: true,
    description: 'Has each word of this text, 1 to 100 characters, in title, fields or names of outsiders.',
  })
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a version is in effect.' })
  isAgreed?: boolean | null;
}
