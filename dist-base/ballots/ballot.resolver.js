var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Args, Context, Field, Info, Mutation, ObjectType, Parent, Query, ResolveField, Resolver, } from '@nestjs/graphql';
import { ApplicationKind } from '../applications/application-states.js';
import { Application } from '../applications/application.entity.js';
import { applicationPolicy } from '../applications/application.policy.js';
import { Decision } from '../meetings/decision.entity.js';
import { DecisionLoader } from '../meetings/decision.loader.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { AnyoneMay, IdentifiedMay, PersonMay } from '../platform/auth/access.js';
import { Action, may } from '../platform/auth/policy.js';
import { Side } from '../platform/auth/scope.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs } from '../platform/graphql/page.js';
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { BallotResult, BallotTurnout } from './ballot-result.js';
import { Ballot, BALLOT_PREFIX, BallotElector, BallotState, Choice } from './ballot.entity.js';
import { BallotFilter, CancelBallotInput, CastVoteInput, CloseBallotInput, OpenBallotInput, } from './ballot.inputs.js';
import { BallotLoader } from './ballot.loader.js';
import { ballotPolicy } from './ballot.policy.js';
import { BallotsService } from './ballots.service.js';
import { VotesService } from './votes.service.js';
const BallotConnection = connectionOf(Ballot, 'Ballot');
let BallotPayload = class BallotPayload {
};
__decorate([
    Field({ description: 'The ballot.' }),
    __metadata("design:type", Ballot)
], BallotPayload.prototype, "ballot", void 0);
BallotPayload = __decorate([
    ObjectType({ description: 'The ballot as it is after the change.' })
], BallotPayload);
export { BallotPayload };
let CastVotePayload = class CastVotePayload extends BallotPayload {
};
__decorate([
    Field({
        description: 'With it the vote is found in the ballot (`Ballot.counted`). It is kept nowhere; whoever has it can prove the vote.',
    }),
    __metadata("design:type", String)
], CastVotePayload.prototype, "receipt", void 0);
CastVotePayload = __decorate([
    ObjectType({ description: 'The ballot, and what the voter gets.' })
], CastVotePayload);
export { CastVotePayload };
let CountedVote = class CountedVote {
};
__decorate([
    Field(() => Choice, { nullable: true, description: 'What was voted; null until the ballot is closed.' }),
    __metadata("design:type", Object)
], CountedVote.prototype, "choice", void 0);
CountedVote = __decorate([
    ObjectType({ description: 'A vote that was found by its receipt.' })
], CountedVote);
export { CountedVote };
let BallotSubject = class BallotSubject {
};
__decorate([
    Field(() => ApplicationKind, { description: 'What is applied for.' }),
    __metadata("design:type", String)
], BallotSubject.prototype, "kind", void 0);
__decorate([
    Field(() => Side, { nullable: true, description: 'The side of the applicant.' }),
    __metadata("design:type", Object)
], BallotSubject.prototype, "side", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What kind of university it is, in its own words.' }),
    __metadata("design:type", Object)
], BallotSubject.prototype, "profile", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Why it applies, in its own words.' }),
    __metadata("design:type", Object)
], BallotSubject.prototype, "reasons", void 0);
BallotSubject = __decorate([
    ObjectType({ description: 'On what is voted: as much of an application as the voters are to know.' })
], BallotSubject);
export { BallotSubject };
let BallotResolver = class BallotResolver {
    constructor(ballots, votes, loader, decisions, nodes) {
        this.ballots = ballots;
        this.votes = votes;
        this.loader = loader;
        this.decisions = decisions;
        this.nodes = nodes;
        nodes.register(BALLOT_PREFIX, {
            type: 'Ballot',
            policy: ballotPolicy,
            load: (ids) => loader.byIds(ids),
        });
    }
    async list(viewer, page, info, filter) {
        return await this.ballots.page(viewer, page, filter ?? {}, info);
    }
    async openBallot(viewer, input) {
        return { ballot: await this.ballots.open(viewer, input) };
    }
    async castVote(viewer, input) {
        return await this.votes.cast(viewer, input);
    }
    async closeBallot(viewer, input) {
        return { ballot: await this.ballots.close(viewer, input) };
    }
    async cancelBallot(viewer, input) {
        return { ballot: await this.ballots.cancel(viewer, input) };
    }
    async subject(ballot, { perRequest }) {
        const application = await this.loader.application(perRequest, ballot);
        const { kind, side, profile, reasons } = application;
        return { application, kind, side, profile, reasons };
    }
    async applicationOf(ballot, { viewer, perRequest }) {
        const application = await this.loader.application(perRequest, ballot);
        return may(applicationPolicy, Action.READ, viewer, application) ? application : null;
    }
    async meeting({ meetingId }, context) {
        return meetingId ? (await this.nodes.one(context, meetingId)) : undefined;
    }
    isByCorrespondence({ meetingId }) {
        return meetingId === null;
    }
    async electors(ballot, { perRequest }) {
        return await this.loader.electors(perRequest, ballot);
    }
    async turnout(ballot, { perRequest }) {
        return await this.loader.turnout(perRequest, ballot);
    }
    async result(ballot, { perRequest }) {
        return await this.loader.result(perRequest, ballot);
    }
    async counted(ballot, receipt) {
        const paper = await this.votes.find(ballot, receipt);
        if (!paper)
            return null;
        return { choice: ballot.state === BallotState.CLOSED ? paper.choice : null };
    }
    async decisionsOf({ id }, context) {
        return await this.decisions.behind(context, id);
    }
};
__decorate([
    AnyoneMay(),
    Query(() => BallotConnection, {
        name: 'ballots',
        description: 'The ballots that the viewer may know of, the newest first. Reasons: PAGE_SIZE, CURSOR_MALFORMED, ' +
            'CURSOR_OF_ANOTHER_LIST.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args()),
    __param(2, Info()),
    __param(3, Args('filter', { nullable: true, description: 'Which ones. Default: all.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, PageArgs, Object, BallotFilter]),
    __metadata("design:returntype", Promise)
], BallotResolver.prototype, "list", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => BallotPayload, {
        nullable: true,
        description: 'Opens a ballot on an application on which both secretariats agree, under the rules of the day, for whoever is a full ' +
            'member on that day: the operator, and the secretariat of either side. Reasons: NOT_FOUND, NOT_ALLOWED, ' +
            'ACT_NOT_POSSIBLE, MEETING_CANCELLED, CLOSES_IN_PAST, NO_BALLOT_RULES, NO_ELECTORS, TOO_FEW_FOR_SECRECY, and the ' +
            'names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The ballot.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, OpenBallotInput]),
    __metadata("design:returntype", Promise)
], BallotResolver.prototype, "openBallot", null);
__decorate([
    PersonMay(),
    Mutation(() => CastVotePayload, {
        nullable: true,
        description: 'Casts the vote of a university: its liaison officer, in person. An alternate votes while there is no representative, or ' +
            'states that the representative is absent. A vote stands; the same one again changes nothing and gives the same ' +
            'receipt. Reasons: NOT_FOUND, VOTE_IN_PERSON, UNIVERSITY_REQUIRED, NOT_THE_REPRESENTATIVE, REPRESENTATIVE_VOTES, ' +
            'BALLOT_ENDED, NOT_AN_ELECTOR, ALREADY_VOTED, and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The vote.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, CastVoteInput]),
    __metadata("design:returntype", Promise)
], BallotResolver.prototype, "castVote", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => BallotPayload, {
        nullable: true,
        description: 'Closes and counts a ballot, and the application is carried or not: the operator, and the secretariat of either side. ' +
            'Without a quorum it is not carried; to vote again, cancel it instead. Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE ' +
            '(with `current`), BALLOT_ENDED, BALLOT_NOT_SECRET_YET.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The ballot.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, CloseBallotInput]),
    __metadata("design:returntype", Promise)
], BallotResolver.prototype, "closeBallot", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => BallotPayload, {
        nullable: true,
        description: 'Gives up a ballot that is not counted, so that another one can be opened: the operator, and the secretariat of either ' +
            'side. Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with `current`), BALLOT_ENDED, and the names of the checks of ' +
            'the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The ballot, and why.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, CancelBallotInput]),
    __metadata("design:returntype", Promise)
], BallotResolver.prototype, "cancelBallot", null);
__decorate([
    ResolveField(() => BallotSubject, { description: 'On what is voted.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Ballot, Object]),
    __metadata("design:returntype", Promise)
], BallotResolver.prototype, "subject", null);
__decorate([
    ResolveField(() => Application, {
        name: 'application',
        nullable: true,
        description: 'The application; null for those who may not know of it.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Ballot, Object]),
    __metadata("design:returntype", Promise)
], BallotResolver.prototype, "applicationOf", null);
__decorate([
    ResolveField(() => Meeting, {
        nullable: true,
        description: 'The meeting at which it takes place; null by correspondence, and for those who may not know of it.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Ballot, Object]),
    __metadata("design:returntype", Promise)
], BallotResolver.prototype, "meeting", null);
__decorate([
    ResolveField(() => Boolean, { description: 'True where it takes place at no meeting.' }),
    __param(0, Parent()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Ballot]),
    __metadata("design:returntype", Boolean)
], BallotResolver.prototype, "isByCorrespondence", null);
__decorate([
    ResolveField(() => [BallotElector], {
        description: 'Who has a vote, as it was settled when the ballot was opened: by side and slug.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Ballot, Object]),
    __metadata("design:returntype", Promise)
], BallotResolver.prototype, "electors", null);
__decorate([
    ResolveField(() => [BallotTurnout], {
        description: 'How many have voted: both sides together, then each.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Ballot, Object]),
    __metadata("design:returntype", Promise)
], BallotResolver.prototype, "turnout", null);
__decorate([
    ResolveField(() => BallotResult, {
        nullable: true,
        description: 'The outcome; null until the ballot is closed, and of a cancelled one.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Ballot, Object]),
    __metadata("design:returntype", Promise)
], BallotResolver.prototype, "result", null);
__decorate([
    ResolveField(() => CountedVote, {
        nullable: true,
        description: 'Whether a vote is in the ballot, by its receipt; null when there is none with it.',
    }),
    __param(0, Parent()),
    __param(1, Args('receipt', { description: 'The receipt, as `castVote` gave it.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Ballot, String]),
    __metadata("design:returntype", Promise)
], BallotResolver.prototype, "counted", null);
__decorate([
    ResolveField(() => [Decision], {
        name: 'decisions',
        description: 'The decisions that rest on it, as far as the viewer may know of them.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Ballot, Object]),
    __metadata("design:returntype", Promise)
], BallotResolver.prototype, "decisionsOf", null);
BallotResolver = __decorate([
    Resolver(() => Ballot),
    __metadata("design:paramtypes", [BallotsService,
        VotesService,
        BallotLoader,
        DecisionLoader,
        NodeRegistry])
], BallotResolver);
export { BallotResolver };
let BallotSubjectResolver = class BallotSubjectResolver {
    constructor(universities) {
        this.universities = universities;
    }
    name({ application }, lang) {
        return application.universityId ? null : localizedOf(application, 'name', lang);
    }
    async university({ application: { universityId } }, { perRequest }) {
        return universityId ? await this.universities.one(perRequest, universityId) : undefined;
    }
};
__decorate([
    ResolveField(() => LocalizedText, {
        nullable: true,
        description: 'The name of a university that is not in the register; null of one that is.',
    }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [BallotSubject, String]),
    __metadata("design:returntype", Object)
], BallotSubjectResolver.prototype, "name", null);
__decorate([
    ResolveField(() => University, {
        nullable: true,
        description: 'The university, if it is in the register.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [BallotSubject, Object]),
    __metadata("design:returntype", Promise)
], BallotSubjectResolver.prototype, "university", null);
BallotSubjectResolver = __decorate([
    Resolver(() => BallotSubject),
    __metadata("design:paramtypes", [UniversityLoader])
], BallotSubjectResolver);
export { BallotSubjectResolver };
let BallotElectorResolver = class BallotElectorResolver {
    constructor(universities) {
        this.universities = universities;
    }
    async universityOf({ universityId }, { perRequest }) {
        return (await this.universities.one(perRequest, universityId));
    }
    side({ side }) {
        return side;
    }
};
__decorate([
    ResolveField(() => University, { name: 'university', description: 'The university.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [BallotElector, Object]),
    __metadata("design:returntype", Promise)
], BallotElectorResolver.prototype, "universityOf", null);
__decorate([
    ResolveField(() => Side, { description: 'Its side at that time.' }),
    __param(0, Parent()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [BallotElector]),
    __metadata("design:returntype", String)
], BallotElectorResolver.prototype, "side", null);
BallotElectorResolver = __decorate([
    Resolver(() => BallotElector),
    __metadata("design:paramtypes", [UniversityLoader])
], BallotElectorResolver);
export { BallotElectorResolver };
//# sourceMappingURL=ballot.resolver.js.map