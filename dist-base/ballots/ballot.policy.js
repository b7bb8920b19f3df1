import { Audience, audienceRules } from '../platform/auth/audience.js';
import { Action } from '../platform/auth/policy.js';
import { A_SECRETARIAT, ANYONE, THE_OPERATOR } from '../platform/auth/rules.js';
/** Who sets the rules, and opens, closes and cancels ballots. */
export const BALLOT_KEEPERS = [THE_OPERATOR, A_SECRETARIAT];
export const ballotPolicy = {
    [Action.READ]: audienceRules(() => Audience.MEMBERS),
    [Action.READ_HISTORY]: BALLOT_KEEPERS,
    [Action.UPDATE]: BALLOT_KEEPERS,
};
export const ballotRulesPolicy = {
    [Action.READ]: [ANYONE],
    [Action.READ_HISTORY]: BALLOT_KEEPERS,
};
//# sourceMappingURL=ballot.policy.js.map