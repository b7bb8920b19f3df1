var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { BallotRules } from './ballot-rules.entity.js';
export const BALLOT_PREFIX = 'bal';
export var BallotState;
(function (BallotState) {
    BallotState["OPEN"] = "OPEN";
    BallotState["CLOSED"] = "CLOSED";
    BallotState["CANCELLED"] = "CANCELLED";
})(BallotState || (BallotState = {}));
registerEnumType(BallotState, {
    name: 'BallotState',
    description: 'Where a ballot stands.',
    valuesMap: {
        OPEN: { description: 'Votes can be cast.' },
        CLOSED: { description: 'Closed by an officer, and counted.' },
        CANCELLED: { description: 'Given up before it was counted.' },
    },
});
export var Choice;
(function (Choice) {
    Choice["FOR"] = "FOR";
    Choice["AGAINST"] = "AGAINST";
    Choice["ABSTAIN"] = "ABSTAIN";
})(Choice || (Choice = {}));
registerEnumType(Choice, {
    name: 'Choice',
    description: 'What a university votes.',
    valuesMap: {
        FOR: { description: 'In favour.' },
        AGAINST: { description: 'Against.' },
        ABSTAIN: { description: 'Neither; it counts for the quorum.' },
    },
});
let Ballot = class Ballot extends OfTheAssociation {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], Ballot.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, {
        description: 'Counts the changes of the record, from 1; votes are none. For `expectedVersion`.',
    }),
    __metadata("design:type", Number)
], Ballot.prototype, "version", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Ballot.prototype, "applicationId", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Ballot.prototype, "meetingId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Ballot.prototype, "rulesId", void 0);
__decorate([
    Column('boolean'),
    Field({
        description: 'True where nobody is to know who voted what. Only counts are shown after the close, as they are for each side: ' +
            'where all of a side have voted alike, these tell it.',
    }),
    __metadata("design:type", Boolean)
], Ballot.prototype, "isSecret", void 0);
__decorate([
    Column('text'),
    Field(() => BallotState, { description: 'Where it stands.' }),
    __metadata("design:type", String)
], Ballot.prototype, "state", void 0);
__decorate([
    Column('date', { nullable: true }),
    Field(() => DayScalar, {
        nullable: true,
        description: 'The day on which it is to be closed, as announced; votes are taken until it is closed.',
    }),
    __metadata("design:type", Object)
], Ballot.prototype, "closesOn", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When it was opened. Who is an elector was settled then.' }),
    __metadata("design:type", Date)
], Ballot.prototype, "openedAt", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    Field(() => Date, {
        nullable: true,
        description: 'When it was closed or cancelled; null while it is open.',
    }),
    __metadata("design:type", Object)
], Ballot.prototype, "closedAt", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'Why it was cancelled; null when it was not.' }),
    __metadata("design:type", Object)
], Ballot.prototype, "cancelReason", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], Ballot.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], Ballot.prototype, "updatedAt", void 0);
__decorate([
    Field({ description: 'The rules under which it was opened.' }),
    __metadata("design:type", BallotRules)
], Ballot.prototype, "rules", void 0);
Ballot = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'A vote of the liaison officers on an application for membership, at a meeting or by correspondence. Known to the people ' +
            'of universities, the secretariats, and the permanent chairs; the outcome is with the application and the decision.',
    })
], Ballot);
export { Ballot };
let BallotElector = class BallotElector {
    get hasVoted() {
        return this.votedBy !== null;
    }
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], BallotElector.prototype, "ballotId", void 0);
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], BallotElector.prototype, "universityId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], BallotElector.prototype, "side", void 0);
__decorate([
    Column('uuid', { nullable: true }),
    __metadata("design:type", Object)
], BallotElector.prototype, "nonce", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], BallotElector.prototype, "votedBy", void 0);
__decorate([
    Field(() => Choice, {
        nullable: true,
        description: 'What it voted; null while the ballot is open, in a secret one, and for who has not voted.',
    }),
    __metadata("design:type", Object)
], BallotElector.prototype, "choice", void 0);
__decorate([
    Field({ description: 'Whether it has voted.' }),
    __metadata("design:type", Boolean),
    __metadata("design:paramtypes", [])
], BallotElector.prototype, "hasVoted", null);
BallotElector = __decorate([
    Entity(),
    ObjectType({ description: 'A university that has a vote in a ballot.' })
], BallotElector);
export { BallotElector };
/** What was voted: with the elector in a named ballot, with nobody in a secret one. */
let BallotPaper = class BallotPaper {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], BallotPaper.prototype, "ballotId", void 0);
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], BallotPaper.prototype, "receiptDigest", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], BallotPaper.prototype, "side", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], BallotPaper.prototype, "choice", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], BallotPaper.prototype, "universityId", void 0);
BallotPaper = __decorate([
    Entity()
], BallotPaper);
export { BallotPaper };
onConstraint('ballot_open_key', () => new PortalError(ErrorCode.CONFLICT, 'BALLOT_OPEN', 'The application has an open ballot already.', {
    path: ['input', 'applicationId'],
}));
//# sourceMappingURL=ballot.entity.js.map