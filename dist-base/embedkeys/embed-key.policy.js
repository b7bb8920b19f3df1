import { Action } from '../platform/auth/policy.js';
import { A_SECRETARIAT, ITS_EDITOR, ITS_LIAISON_OFFICER, SECRETARIAT_OF_THE_SIDE, THE_OPERATOR, } from '../platform/auth/rules.js';
const KEEPERS = [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, A_SECRETARIAT, ITS_LIAISON_OFFICER, ITS_EDITOR];
export const embedKeyPolicy = {
    [Action.READ]: KEEPERS,
    [Action.READ_HISTORY]: KEEPERS,
    [Action.UPDATE]: KEEPERS,
    [Action.END]: KEEPERS,
};
//# sourceMappingURL=embed-key.policy.js.map