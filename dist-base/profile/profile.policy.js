import { Action } from '../platform/auth/policy.js';
import { A_SECRETARIAT, ANYONE, ITS_EDITOR, ITS_LIAISON_OFFICER, SECRETARIAT_OF_THE_SIDE, THE_OPERATOR, } from '../platform/auth/rules.js';
const KEEPERS_OF_THE_RULE = [THE_OPERATOR, A_SECRETARIAT];
export const confirmationRulePolicy = {
    [Action.READ]: [ANYONE],
    [Action.READ_HISTORY]: KEEPERS_OF_THE_RULE,
    [Action.UPDATE]: KEEPERS_OF_THE_RULE,
};
const OF_THE_UNIVERSITY = [ITS_LIAISON_OFFICER, ITS_EDITOR];
const OF_THE_SIDE = [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE];
export const changeRequestPolicy = {
    [Action.READ]: [...OF_THE_SIDE, ...OF_THE_UNIVERSITY],
    [Action.READ_HISTORY]: [...OF_THE_SIDE, ITS_LIAISON_OFFICER],
    // To answer it.
    [Action.UPDATE]: OF_THE_SIDE,
    // Whoever answers it cannot make it undone.
    [Action.WITHDRAW]: OF_THE_UNIVERSITY,
};
//# sourceMappingURL=profile.policy.js.map