import { audienceRules } from '../platform/auth/audience.js';
import { Action } from '../platform/auth/policy.js';
import { A_SECRETARIAT, THE_OPERATOR } from '../platform/auth/rules.js';
const KEEPERS = [THE_OPERATOR, A_SECRETARIAT];
export const meetingPolicy = {
    [Action.READ]: audienceRules(({ audience }) => audience),
    [Action.READ_HISTORY]: KEEPERS,
    [Action.UPDATE]: KEEPERS,
    [Action.KEEP_DOCUMENTS]: KEEPERS,
};
export const decisionPolicy = {
    [Action.READ]: audienceRules(({ shownTo }) => shownTo, 'shown_to'),
    [Action.READ_HISTORY]: KEEPERS,
    [Action.UPDATE]: KEEPERS,
    [Action.PUBLISH]: KEEPERS,
    [Action.KEEP_DOCUMENTS]: KEEPERS,
};
//# sourceMappingURL=meetings.policy.js.map