import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsEnum, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { APPLICATION_PREFIX } from '../applications/application.entity.js';
import { MEETING_PREFIX } from '../meetings/meeting.entity.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { TextsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, MutationInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, IsSource, rule } from '../platform/validation.js';
import { UNIVERSITY_PREFIX } from '../universities/university.entity.js';
import { Electorate } from './ballot-rules.entity.js';
import { BALLOT_PREFIX, BallotState, Choice } from './ballot.entity.js';

const IsShare = rule('isShare', 'must be a share of at most one whole, such as "2/3"', (value) => {
  const [, part, whole] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(String(value)) ?? [];
  return part !== undefined && Number(part) <= Number(whole);
});

const IsLessThanAll = rule(
  'isLessThanAll',
  'must be less than one whole: nothing is more',
  (value) => new Set(String(value).split('/')).size > 1,
);

/** A key that can be guessed would open what is kept of the call, and with it the vote. */
const IsRandomUuid = rule('isRandomUuid', 'must be a UUID made at random (version 4)', (value) =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(String(value)),
);

@InputType({ description: 'Rules for ballots on members, from a day on.' })
export class SetBallotRulesInput extends ChangeInput {
  @Field(() => DayScalar, {
    description:
      'The day from which they hold. Ballots that are open keep the rules under which they were opened.',
  })
  from: string;

  @IsOptional()
  @IsShare()
  @Field(() => String, {
    nullable: true,
    description:
      'At least this share of the electors of each side votes, such as "1/2". Left out or null: no quorum.',
  })
  quorum?: string | null;

  @IsShare()
  @Field({ description: 'At least this share of all votes counted is in favour, such as "2/3".' })
  majority: string;

  @IsOptional()
  @IsShare()
  @IsLessThanAll()
  @Field(() => String, {
    nullable: true,
    description:
      'More than this share of the votes counted of each side is in favour, such as "1/2". Left out or null: none is asked for.',
  })
  sideMajority?: string | null;

  @IsBoolean()
  @Field({
    defaultValue: false,
    description: 'Whether abstentions are among the votes counted for a majority.',
  })
  countsAbstentions: boolean = false;

  @IsEnum(Electorate)
  @Field(() => Electorate, { description: 'Which universities have a vote.' })
  electorate: Electorate;

  @IsObject()
  @ValidateNested()
  @Type(() => TextsInput)
  @Field({
    description: 'Where they come from, such as an article of the charter, in one language at least.',
  })
  origin: TextsInput;

  @IsSource(true)
  @ArrayMaxSize(20)
  @Field(() => [String], { defaultValue: [], description: 'Addresses and documents, up to 20.' })
  sources: string[] = [];
}

@InputType({ description: 'A ballot to be opened.' })
export class OpenBallotInput extends ChangeInput {
  @IsIdOf(APPLICATION_PREFIX)
  @Field(() => ID, { description: 'The application: both secretariats agree, and its kind needs a vote.' })
  applicationId: string;

  @IsOptional()
  @IsIdOf(MEETING_PREFIX)
  @Field(() => ID, {
    nullable: true,
    description: 'The meeting at which it takes place. Left out or null: by correspondence.',
  })
  meetingId?: string | null;

  @IsBoolean()
  @Field({ description: 'Whether nobody is to know who voted what.' })
  isSecret: boolean;

  @IsOptional()
  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day on which it is to be closed, for the announcement: today or later.',
  })
  closesOn?: string | null;
}

/** Without a reason for the history: of a secret ballot, nothing of the vote may stand there. */
@InputType({ description: 'The vote of a university.' })
export class CastVoteInput extends MutationInput {
  @IsOptional()
  @IsRandomUuid()
  @Field(() => String, {
    nullable: true,
    description:
      'As for every mutation, but a UUID made at random (version 4): one that can be guessed would give the vote away. It can ' +
      'be left out: the same vote of the same person gives the same receipt anyway.',
  })
  override idempotencyKey?: string | null;

  @IsIdOf(BALLOT_PREFIX)
  @Field(() => ID, { description: 'The ballot.' })
  ballotId: string;

  @IsOptional()
  @IsIdOf(UNIVERSITY_PREFIX)
  @Field(() => ID, {
    nullable: true,
    description: 'The university that votes. Can be left out by who is liaison officer of one only.',
  })
  universityId?: string | null;

  @IsEnum(Choice)
  @Field(() => Choice, { description: 'What it votes.' })
  choice: Choice;

  @IsBoolean()
  @Field({
    defaultValue: false,
    description: 'Stated by an alternate who votes while there is a representative: that it is absent.',
  })
  isRepresentativeAbsent: boolean = false;
}

@InputType({ description: 'The close of a ballot.' })
export class CloseBallotInput extends UpdateInput {
  @IsIdOf(BALLOT_PREFIX)
  @Field(() => ID, { description: 'The ballot.' })
  id: string;
}

@InputType({ description: 'A ballot that is given up.' })
export class CancelBallotInput extends UpdateInput {
  @IsIdOf(BALLOT_PREFIX)
  @Field(() => ID, { description: 'The ballot.' })
  id: string;

  @IsLine(1000)
  @Field(() => String, { description: 'Why; shown with the ballot, up to 1,000 characters.' })
  override reason: string;
}

@InputType({ description: 'Which ballots.' })
export class BallotFilter {
  @IsOptional()
  @IsEnum(BallotState)
  @Field(() => BallotState, { nullable: true, description: 'In this state.' })
  state?: BallotState | null;

  @IsOptional()
  @IsIdOf(MEETING_PREFIX)
  @Field(() => ID, { nullable: true, description: 'Of this meeting.' })
  meetingId?: string | null;

  @IsOptional()
  @IsIdOf(APPLICATION_PREFIX)
  @Field(() => ID, { nullable: true, description: 'On this application.' })
  applicationId?: string | null;
}
