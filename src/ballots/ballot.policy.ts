import { Audience, audienceRules } from '../platform/auth/audience.js';
import { Action, type Policy } from '../platform/auth/policy.js';
import { A_SECRETARIAT, ANYONE, THE_OPERATOR } from '../platform/auth/rules.js';
import type { BallotRules } from './ballot-rules.entity.js';
import type { Ballot } from './ballot.entity.js';

/** Who sets the rules, and opens, closes and cancels ballots. */
export const BALLOT_KEEPERS = [THE_OPERATOR, A_SECRETARIAT];

export const ballotPolicy: Policy<Ballot> = {
  [Action.READ]: audienceRules<Ballot>(() => Audience.MEMBERS),
  [Action.READ_HISTORY]: BALLOT_KEEPERS,
  [Action.UPDATE]: BALLOT_KEEPERS,
};

export const ballotRulesPolicy: Policy<BallotRules> = {
  [Action.READ]: [ANYONE],
  [Action.READ_HISTORY]: BALLOT_KEEPERS,
};
