import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Side } from '../platform/auth/scope.js';
import type { BallotRules } from './ballot-rules.entity.js';
import { Choice } from './ballot.entity.js';

@ObjectType({ description: 'How many have voted.' })
export class BallotTurnout {
  @Field(() => Side, { nullable: true, description: 'The side; null for both together.' })
  side: Side | null;

  @Field(() => Int, { description: 'Universities that have a vote.' })
  electors: number;

  @Field(() => Int, { description: 'Those that have voted.' })
  voted: number;

  @Field({ description: 'Whether the quorum is met: of both sides where it is for both together.' })
  hasQuorum: boolean;
}

@ObjectType({ description: 'How was voted.' })
export class BallotTally extends BallotTurnout {
  @Field(() => Int, { description: 'Votes in favour.' })
  votesFor: number;

  @Field(() => Int, { description: 'Votes against.' })
  votesAgainst: number;

  @Field(() => Int, { description: 'Abstentions.' })
  abstained: number;

  @Field(() => Int, { description: 'Electors that have not voted.' })
  absent: number;

  @Field({ description: 'Whether it has the majority that the rules ask for of the side, or of all.' })
  hasMajority: boolean;
}

@ObjectType({ description: 'The outcome of a ballot, recounted from the stored votes whenever it is read.' })
export class BallotResult {
  @Field({ description: 'Both sides together.' })
  total: BallotTally;

  @Field(() => [BallotTally], { description: 'Side by side.' })
  bySide: BallotTally[];

  @Field({ description: 'Whether it is carried: by quorum, majority, and the majority of each side.' })
  isCarried: boolean;
}

/** What is counted of one side. */
export interface SideCount {
  side: Side;
  electors: number;
  voted: number;
  papers: Record<Choice, number>;
}

/** Whether a part is the share of the whole at least, or more than it; without rounding. */
function reaches(part: number, whole: number, share: string, isMore = false): boolean {
  const [numerator, denominator] = share.split('/').map(Number);
  const [have, need] = [part * denominator, whole * numerator];
  return isMore ? have > need : have >= need;
}

export function turnoutOf(rules: BallotRules, sides: readonly SideCount[]): BallotTurnout[] {
  const bySide = sides.map(({ side, electors, voted }) => ({
    side,
    electors,
    voted,
    hasQuorum: rules.quorum === null || reaches(voted, electors, rules.quorum),
  }));
  return [{ ...sum(bySide), side: null, hasQuorum: bySide.every(({ hasQuorum }) => hasQuorum) }, ...bySide];
}

function sum(sides: readonly Pick<BallotTurnout, 'electors' | 'voted'>[]) {
  const of = (key: 'electors' | 'voted'): number => sides.reduce((total, side) => total + side[key], 0);
  return { electors: of('electors'), voted: of('voted') };
}

export function resultOf(rules: BallotRules, sides: readonly SideCount[]): BallotResult {
  const [all, ...each] = turnoutOf(rules, sides);
  const tally = (turnout: BallotTurnout, counts: readonly SideCount[]): BallotTally => {
    const of = (choice: Choice): number => counts.reduce((total, { papers }) => total + papers[choice], 0);
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
