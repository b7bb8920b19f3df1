var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Side } from '../platform/auth/scope.js';
import { Choice } from './ballot.entity.js';
let BallotTurnout = class BallotTurnout {
};
__decorate([
    Field(() => Side, { nullable: true, description: 'The side; null for both together.' }),
    __metadata("design:type", Object)
], BallotTurnout.prototype, "side", void 0);
__decorate([
    Field(() => Int, { description: 'Universities that have a vote.' }),
    __metadata("design:type", Number)
], BallotTurnout.prototype, "electors", void 0);
__decorate([
    Field(() => Int, { description: 'Those that have voted.' }),
    __metadata("design:type", Number)
], BallotTurnout.prototype, "voted", void 0);
__decorate([
    Field({ description: 'Whether the quorum is met: of both sides where it is for both together.' }),
    __metadata("design:type", Boolean)
], BallotTurnout.prototype, "hasQuorum", void 0);
BallotTurnout = __decorate([
    ObjectType({ description: 'How many have voted.' })
], BallotTurnout);
export { BallotTurnout };
let BallotTally = class BallotTally extends BallotTurnout {
};
__decorate([
    Field(() => Int, { description: 'Votes in favour.' }),
    __metadata("design:type", Number)
], BallotTally.prototype, "votesFor", void 0);
__decorate([
    Field(() => Int, { description: 'Votes against.' }),
    __metadata("design:type", Number)
], BallotTally.prototype, "votesAgainst", void 0);
__decorate([
    Field(() => Int, { description: 'Abstentions.' }),
    __metadata("design:type", Number)
], BallotTally.prototype, "abstained", void 0);
__decorate([
    Field(() => Int, { description: 'Electors that have not voted.' }),
    __metadata("design:type", Number)
], BallotTally.prototype, "absent", void 0);
__decorate([
    Field({ description: 'Whether it has the majority that the rules ask for of the side, or of all.' }),
    __metadata("design:type", Boolean)
], BallotTally.prototype, "hasMajority", void 0);
BallotTally = __decorate([
    ObjectType({ description: 'How was voted.' })
], BallotTally);
export { BallotTally };
let BallotResult = class BallotResult {
};
__decorate([
    Field({ description: 'Both sides together.' }),
    __metadata("design:type", BallotTally)
], BallotResult.prototype, "total", void 0);
__decorate([
    Field(() => [BallotTally], { description: 'Side by side.' }),
    __metadata("design:type", Array)
], BallotResult.prototype, "bySide", void 0);
__decorate([
    Field({ description: 'Whether it is carried: by quorum, majority, and the majority of each side.' }),
    __metadata("design:type", Boolean)
], BallotResult.prototype, "isCarried", void 0);
BallotResult = __decorate([
    ObjectType({ description: 'The outcome of a ballot, recounted from the stored votes whenever it is read.' })
], BallotResult);
export { BallotResult };
/** Whether a part is the share of the whole at least, or more than it; without rounding. */
function reaches(part, whole, share, isMore = false) {
    const [numerator, denominator] = share.split('/').map(Number);
    const [have, need] = [part * denominator, whole * numerator];
    return isMore ? have > need : have >= need;
}
export function turnoutOf(rules, sides) {
    const bySide = sides.map(({ side, electors, voted }) => ({
        side,
        electors,
        voted,
        hasQuorum: rules.quorum === null || reaches(voted, electors, rules.quorum),
    }));
    return [{ ...sum(bySide), side: null, hasQuorum: bySide.every(({ hasQuorum }) => hasQuorum) }, ...bySide];
}
function sum(sides) {
    const of = (key) => sides.reduce((total, side) => total + side[key], 0);
    return { electors: of('electors'), voted: of('voted') };
}
export function resultOf(rules, sides) {
    const [all, ...each] = turnoutOf(rules, sides);
    const tally = (turnout, counts) => {
        const of = (choice) => counts.reduce((total, { papers }) => total + papers[choice], 0);
        const [votesFor, votesAgainst, abstained] = [of(Choice.FOR), of(Choice.AGAINST), of(Choice.ABSTAIN)];
        const counted = votesFor + votesAgainst + (rules.countsAbstentions ? abstained : 0);
        const { side, electors, voted } = turnout;
        const { majority, sideMajority } = rules;
        const hasMajority = side
            ? sideMajority === null || reaches(votesFor, counted, sideMajority, true)
            : votesFor > 0 && reaches(votesFor, counted, majority);
        return { ...turnout, votesFor, votesAgainst, abstained, absent: electors - voted, hasMajority };
    };
    const total = tally(all, sides);
    const bySide = each.map((turnout, index) => tally(turnout, [sides[index]]));
    const isCarried = total.hasQuorum && [total, ...bySide].every(({ hasMajority }) => hasMajority);
    return { total, bySide, isCarried };
}
//# sourceMappingURL=ballot-result.js.map