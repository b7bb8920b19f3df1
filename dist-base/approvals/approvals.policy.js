import { Action } from '../platform/auth/policy.js';
import { A_SECRETARIAT, ANYONE, THE_OPERATOR } from '../platform/auth/rules.js';
import { programPolicy } from '../programs/programs.policy.js';
/** As with the program itself; whom alerts have reached is for those who keep it. */
export const basisPolicy = programPolicy;
const KEEPERS = [THE_OPERATOR, A_SECRETARIAT];
export const batchPolicy = {
    [Action.READ]: [ANYONE],
    [Action.READ_HISTORY]: KEEPERS,
    [Action.UPDATE]: KEEPERS,
};
//# sourceMappingURL=approvals.policy.js.map