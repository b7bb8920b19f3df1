import {
  Args,
  Context,
  Field,
  Info,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ApplicationKind } from '../applications/application-states.js';
import { Application } from '../applications/application.entity.js';
import { applicationPolicy } from '../applications/application.policy.js';
import { Decision } from '../meetings/decision.entity.js';
import { DecisionLoader } from '../meetings/decision.loader.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { AnyoneMay, IdentifiedMay, PersonMay } from '../platform/auth/access.js';
import { Action, may } from '../platform/auth/policy.js';
import { Side } from '../platform/auth/scope.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs, type Page } from '../platform/graphql/page.js';
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { BallotResult, BallotTurnout } from './ballot-result.js';
import { Ballot, BALLOT_PREFIX, BallotElector, BallotState, Choice } from './ballot.entity.js';
import {
  BallotFilter,
  CancelBallotInput,
  CastVoteInput,
  CloseBallotInput,
  OpenBallotInput,
} from './ballot.inputs.js';
import { BallotLoader } from './ballot.loader.js';
import { ballotPolicy } from './ballot.policy.js';
import { BallotsService } from './ballots.service.js';
import { VotesService } from './votes.service.js';

const BallotConnection = connectionOf(Ballot, 'Ballot');

@ObjectType({ description: 'The ballot as it is after the change.' })
export class BallotPayload {
  @Field({ description: 'The ballot.' })
  ballot: Ballot;
}

@ObjectType({ description: 'The ballot, and what the voter gets.' })
export class CastVotePayload extends BallotPayload {
  @Field({
    description:
      'With it the vote is found in the ballot (`Ballot.counted`). It is kept nowhere; whoever has it can prove the vote.',
  })
  receipt: string;
}

@ObjectType({ description: 'A vote that was found by its receipt.' })
export class CountedVote {
  @Field(() => Choice, { nullable: true, description: 'What was voted; null until the ballot is closed.' })
  choice: Choice | null;
}

@ObjectType({ description: 'On what is voted: as much of an application as the voters are to know.' })
export class BallotSubject {
  application: Application;

  @Field(() => ApplicationKind, { description: 'What is applied for.' })
  kind: ApplicationKind;

  @Field(() => Side, { nullable: true, description: 'The side of the applicant.' })
  side: Side | null;

  @Field(() => String, { nullable: true, description: 'What kind of university it is, in its own words.' })
  profile: string | null;

  @Field(() => String, { nullable: true, description: 'Why it applies, in its own words.' })
  reasons: string | null;
}

@Resolver(() => Ballot)
export class BallotResolver {
  constructor(
    private readonly ballots: BallotsService,
    private readonly votes: VotesService,
    private readonly loader: BallotLoader,
    private readonly decisions: DecisionLoader,
    private readonly nodes: NodeRegistry,
  ) {
    nodes.register(BALLOT_PREFIX, {
      type: 'Ballot',
      policy: ballotPolicy,
      load: (ids) => loader.byIds(ids),
    });
  }

  @AnyoneMay()
  @Query(() => BallotConnection, {
    name: 'ballots',
    description:
      'The ballots that the viewer may know of, the newest first. Reasons: PAGE_SIZE, CURSOR_MALFORMED, ' +
      'CURSOR_OF_ANOTHER_LIST.',
  })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { nullable: true, description: 'Which ones. Default: all.' }) filter?: BallotFilter,
  ): Promise<Page<Ballot>> {
    return await this.ballots.page(viewer, page, filter ?? {}, info);
  }

  @IdentifiedMay()
  @Mutation(() => BallotPayload, {
    nullable: true,
    description:
      'Opens a ballot on an application on which both secretariats agree, under the rules of the day, for whoever is a full ' +
      'member on that day: the operator, and the secretariat of either side. Reasons: NOT_FOUND, NOT_ALLOWED, ' +
      'ACT_NOT_POSSIBLE, MEETING_CANCELLED, CLOSES_IN_PAST, NO_BALLOT_RULES, NO_ELECTORS, TOO_FEW_FOR_SECRECY, and the ' +
      'names of the checks of the fields.',
  })
  async openBallot(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The ballot.' }) input: OpenBallotInput,
  ): Promise<BallotPayload> {
    return { ballot: await this.ballots.open(viewer, input) };
  }

  @PersonMay()
  @Mutation(() => CastVotePayload, {
    nullable: true,
    description:
      'Casts the vote of a university: its liaison officer, in person. An alternate votes while there is no representative, or ' +
      'states that the representative is absent. A vote stands; the same one again changes nothing and gives the same ' +
      'receipt. Reasons: NOT_FOUND, VOTE_IN_PERSON, UNIVERSITY_REQUIRED, NOT_THE_REPRESENTATIVE, REPRESENTATIVE_VOTES, ' +
      'BALLOT_ENDED, NOT_AN_ELECTOR, ALREADY_VOTED, and the names of the checks of the fields.',
  })
  async castVote(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The vote.' }) input: CastVoteInput,
  ): Promise<CastVotePayload> {
    return await this.votes.cast(viewer, input);
  }

  @IdentifiedMay()
  @Mutation(() => BallotPayload, {
    nullable: true,
    description:
      'Closes and counts a ballot, and the application is carried or not: the operator, and the secretariat of either side. ' +
      'Without a quorum it is not carried; to vote again, cancel it instead. Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE ' +
      '(with `current`), BALLOT_ENDED, BALLOT_NOT_SECRET_YET.',
  })
  async closeBallot(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The ballot.' }) input: CloseBallotInput,
  ): Promise<BallotPayload> {
    return { ballot: await this.ballots.close(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => BallotPayload, {
    nullable: true,
    description:
      'Gives up a ballot that is not counted, so that another one can be opened: the operator, and the secretariat of either ' +
      'side. Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with `current`), BALLOT_ENDED, and the names of the checks of ' +
      'the fields.',
  })
  async cancelBallot(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The ballot, and why.' }) input: CancelBallotInput,
  ): Promise<BallotPayload> {
    return { ballot: await this.ballots.cancel(viewer, input) };
  }

  @ResolveField(() => BallotSubject, { description: 'On what is voted.' })
  async subject(@Parent() ballot: Ballot, @Context() { perRequest }: RequestContext): Promise<BallotSubject> {
    const application = await this.loader.application(perRequest, ballot);
    const { kind, side, profile, reasons } = application;
    return { application, kind, side, profile, reasons };
  }

  @ResolveField(() => Application, {
    name: 'application',
    nullable: true,
    description: 'The application; null for those who may not know of it.',
  })
  async applicationOf(
    @Parent() ballot: Ballot,
    @Context() { viewer, perRequest }: RequestContext,
  ): Promise<Application | null> {
    const application = await this.loader.application(perRequest, ballot);
    return may(applicationPolicy, Action.READ, viewer, application) ? application : null;
  }

  @ResolveField(() => Meeting, {
    nullable: true,
    description:
      'The meeting at which it takes place; null by correspondence, and for those who may not know of it.',
  })
  async meeting(
    @Parent() { meetingId }: Ballot,
    @Context() context: RequestContext,
  ): Promise<Meeting | undefined> {
    return meetingId ? ((await this.nodes.one(context, meetingId)) as Meeting | undefined) : undefined;
  }

  @ResolveField(() => Boolean, { description: 'True where it takes place at no meeting.' })
  isByCorrespondence(@Parent() { meetingId }: Ballot): boolean {
    return meetingId === null;
  }

  @ResolveField(() => [BallotElector], {
    description: 'Who has a vote, as it was settled when the ballot was opened: by side and slug.',
  })
  async electors(
    @Parent() ballot: Ballot,
    @Context() { perRequest }: RequestContext,
  ): Promise<BallotElector[]> {
    return await this.loader.electors(perRequest, ballot);
  }

  @ResolveField(() => [BallotTurnout], {
    description: 'How many have voted: both sides together, then each.',
  })
  async turnout(
    @Parent() ballot: Ballot,
    @Context() { perRequest }: RequestContext,
  ): Promise<BallotTurnout[]> {
    return await this.loader.turnout(perRequest, ballot);
  }

  @ResolveField(() => BallotResult, {
    nullable: true,
    description: 'The outcome; null until the ballot is closed, and of a cancelled one.',
  })
  async result(
    @Parent() ballot: Ballot,
    @Context() { perRequest }: RequestContext,
  ): Promise<BallotResult | null> {
    return await this.loader.result(perRequest, ballot);
  }

  @ResolveField(() => CountedVote, {
    nullable: true,
    description: 'Whether a vote is in the ballot, by its receipt; null when there is none with it.',
  })
  async counted(
    @Parent() ballot: Ballot,
    @Args('receipt', { description: 'The receipt, as `castVote` gave it.' }) receipt: string,
  ): Promise<CountedVote | null> {
    const paper = await this.votes.find(ballot, receipt);
    if (!paper) return null;
    return { choice: ballot.state === BallotState.CLOSED ? paper.choice : null };
  }

  @ResolveField(() => [Decision], {
    name: 'decisions',
    description: 'The decisions that rest on it, as far as the viewer may know of them.',
  })
  async decisionsOf(@Parent() { id }: Ballot, @Context() context: RequestContext): Promise<Decision[]> {
    return await this.decisions.behind(context, id);
  }
}

@Resolver(() => BallotSubject)
export class BallotSubjectResolver {
  constructor(private readonly universities: UniversityLoader) {}

  @ResolveField(() => LocalizedText, {
    nullable: true,
    description: 'The name of a university that is not in the register; null of one that is.',
  })
  name(
    @Parent() { application }: BallotSubject,
    @Args('lang', LANG_ARGUMENT) lang: Lang,
  ): LocalizedText | null {
    return application.universityId ? null : localizedOf(application, 'name', lang);
  }

  @ResolveField(() => University, {
    nullable: true,
    description: 'The university, if it is in the register.',
  })
  async university(
    @Parent() { application: { universityId } }: BallotSubject,
    @Context() { perRequest }: RequestContext,
  ): Promise<University | undefined> {
    return universityId ? await this.universities.one(perRequest, universityId) : undefined;
  }
}

@Resolver(() => BallotElector)
export class BallotElectorResolver {
  constructor(private readonly universities: UniversityLoader) {}

  @ResolveField(() => University, { name: 'university', description: 'The university.' })
  async universityOf(
    @Parent() { universityId }: BallotElector,
    @Context() { perRequest }: RequestContext,
  ): Promise<University> {
    return (await this.universities.one(perRequest, universityId))!;
  }

  @ResolveField(() => Side, { description: 'Its side at that time.' })
  side(@Parent() { side }: BallotElector): Side {
    return side;
  }
}
