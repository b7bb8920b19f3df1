var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
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
const IsLessThanAll = rule('isLessThanAll', 'must be less than one whole: nothing is more', (value) => new Set(String(value).split('/')).size > 1);
/** A key that can be guessed would open what is kept of the call, and with it the vote. */
const IsRandomUuid = rule('isRandomUuid', 'must be a UUID made at random (version 4)', (value) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(String(value)));
let SetBallotRulesInput = class SetBallotRulesInput extends ChangeInput {
    constructor() {
        super(...arguments);
        this.countsAbstentions = false;
        this.sources = [];
    }
};
__decorate([
    Field(() => DayScalar, {
        description: 'The day from which they hold. Ballots that are open keep the rules under which they were opened.',
    }),
    __metadata("design:type", String)
], SetBallotRulesInput.prototype, "from", void 0);
__decorate([
    IsOptional(),
    IsShare(),
    Field(() => String, {
        nullable: true,
        description: 'At least this share of the electors of each side votes, such as "1/2". Left out or null: no quorum.',
    }),
    __metadata("design:type", Object)
], SetBallotRulesInput.prototype, "quorum", void 0);
__decorate([
    IsShare(),
    Field({ description: 'At least this share of all votes counted is in favour, such as "2/3".' }),
    __metadata("design:type", String)
], SetBallotRulesInput.prototype, "majority", void 0);
__decorate([
    IsOptional(),
    IsShare(),
    IsLessThanAll(),
    Field(() => String, {
        nullable: true,
        description: 'More than this share of the votes counted of each side is in favour, such as "1/2". Left out or null: none is asked for.',
    }),
    __metadata("design:type", Object)
], SetBallotRulesInput.prototype, "sideMajority", void 0);
__decorate([
    IsBoolean(),
    Field({
        defaultValue: false,
        description: 'Whether abstentions are among the votes counted for a majority.',
    }),
    __metadata("design:type", Boolean)
], SetBallotRulesInput.prototype, "countsAbstentions", void 0);
__decorate([
    IsEnum(Electorate),
    Field(() => Electorate, { description: 'Which universities have a vote.' }),
    __metadata("design:type", String)
], SetBallotRulesInput.prototype, "electorate", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => TextsInput),
    Field({
        description: 'Where they come from, such as an article of the charter, in one language at least.',
    }),
    __metadata("design:type", TextsInput)
], SetBallotRulesInput.prototype, "origin", void 0);
__decorate([
    IsSource(true),
    ArrayMaxSize(20),
    Field(() => [String], { defaultValue: [], description: 'Addresses and documents, up to 20.' }),
    __metadata("design:type", Array)
], SetBallotRulesInput.prototype, "sources", void 0);
SetBallotRulesInput = __decorate([
    InputType({ description: 'Rules for ballots on members, from a day on.' })
], SetBallotRulesInput);
export { SetBallotRulesInput };
let OpenBallotInput = class OpenBallotInput extends ChangeInput {
};
__decorate([
    IsIdOf(APPLICATION_PREFIX),
    Field(() => ID, { description: 'The application: both secretariats agree, and its kind needs a vote.' }),
    __metadata("design:type", String)
], OpenBallotInput.prototype, "applicationId", void 0);
__decorate([
    IsOptional(),
    IsIdOf(MEETING_PREFIX),
    Field(() => ID, {
        nullable: true,
        description: 'The meeting at which it takes place. Left out or null: by correspondence.',
    }),
    __metadata("design:type", Object)
], OpenBallotInput.prototype, "meetingId", void 0);
__decorate([
    IsBoolean(),
    Field({ description: 'Whether nobody is to know who voted what.' }),
    __metadata("design:type", Boolean)
], OpenBallotInput.prototype, "isSecret", void 0);
__decorate([
    IsOptional(),
    Field(() => DayScalar, {
        nullable: true,
        description: 'The day on which it is to be closed, for the announcement: today or later.',
    }),
    __metadata("design:type", Object)
], OpenBallotInput.prototype, "closesOn", void 0);
OpenBallotInput = __decorate([
    InputType({ description: 'A ballot to be opened.' })
], OpenBallotInput);
export { OpenBallotInput };
/** Without a reason for the history: of a secret ballot, nothing of the vote may stand there. */
let CastVoteInput = class CastVoteInput extends MutationInput {
    constructor() {
        super(...arguments);
        this.isRepresentativeAbsent = false;
    }
};
__decorate([
    IsOptional(),
    IsRandomUuid(),
    Field(() => String, {
        nullable: true,
        description: 'As for every mutation, but a UUID made at random (version 4): one that can be guessed would give the vote away. It can ' +
            'be left out: the same vote of the same person gives the same receipt anyway.',
    }),
    __metadata("design:type", Object)
], CastVoteInput.prototype, "idempotencyKey", void 0);
__decorate([
    IsIdOf(BALLOT_PREFIX),
    Field(() => ID, { description: 'The ballot.' }),
    __metadata("design:type", String)
], CastVoteInput.prototype, "ballotId", void 0);
__decorate([
    IsOptional(),
    IsIdOf(UNIVERSITY_PREFIX),
    Field(() => ID, {
        nullable: true,
        description: 'The university that votes. Can be left out by who is liaison officer of one only.',
    }),
    __metadata("design:type", Object)
], CastVoteInput.prototype, "universityId", void 0);
__decorate([
    IsEnum(Choice),
    Field(() => Choice, { description: 'What it votes.' }),
    __metadata("design:type", String)
], CastVoteInput.prototype, "choice", void 0);
__decorate([
    IsBoolean(),
    Field({
        defaultValue: false,
        description: 'Stated by an alternate who votes while there is a representative: that it is absent.',
    }),
    __metadata("design:type", Boolean)
], CastVoteInput.prototype, "isRepresentativeAbsent", void 0);
CastVoteInput = __decorate([
    InputType({ description: 'The vote of a university.' })
], CastVoteInput);
export { CastVoteInput };
let CloseBallotInput = class CloseBallotInput extends UpdateInput {
};
__decorate([
    IsIdOf(BALLOT_PREFIX),
    Field(() => ID, { description: 'The ballot.' }),
    __metadata("design:type", String)
], CloseBallotInput.prototype, "id", void 0);
CloseBallotInput = __decorate([
    InputType({ description: 'The close of a ballot.' })
], CloseBallotInput);
export { CloseBallotInput };
let CancelBallotInput = class CancelBallotInput extends UpdateInput {
};
__decorate([
    IsIdOf(BALLOT_PREFIX),
    Field(() => ID, { description: 'The ballot.' }),
    __metadata("design:type", String)
], CancelBallotInput.prototype, "id", void 0);
__decorate([
    IsLine(1000),
    Field(() => String, { description: 'Why; shown with the ballot, up to 1,000 characters.' }),
    __metadata("design:type", String)
], CancelBallotInput.prototype, "reason", void 0);
CancelBallotInput = __decorate([
    InputType({ description: 'A ballot that is given up.' })
], CancelBallotInput);
export { CancelBallotInput };
let BallotFilter = class BallotFilter {
};
__decorate([
    IsOptional(),
    IsEnum(BallotState),
    Field(() => BallotState, { nullable: true, description: 'In this state.' }),
    __metadata("design:type", Object)
], BallotFilter.prototype, "state", void 0);
__decorate([
    IsOptional(),
    IsIdOf(MEETING_PREFIX),
    Field(() => ID, { nullable: true, description: 'Of this meeting.' }),
    __metadata("design:type", Object)
], BallotFilter.prototype, "meetingId", void 0);
__decorate([
    IsOptional(),
    IsIdOf(APPLICATION_PREFIX),
    Field(() => ID, { nullable: true, description: 'On this application.' }),
    __metadata("design:type", Object)
], BallotFilter.prototype, "applicationId", void 0);
BallotFilter = __decorate([
    InputType({ description: 'Which ballots.' })
], BallotFilter);
export { BallotFilter };
//# sourceMappingURL=ballot.inputs.js.map