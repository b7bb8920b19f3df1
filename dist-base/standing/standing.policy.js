import { Action } from '../platform/auth/policy.js';
import { ANYONE, ITS_LIAISON_OFFICER, SECRETARIAT_OF_THE_SIDE, THE_OPERATOR, } from '../platform/auth/rules.js';
const KEEPERS = [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE];
const WHO_KNOWS_ITS_HISTORY = [...KEEPERS, ITS_LIAISON_OFFICER];
export const suspensionPolicy = {
    [Action.READ]: [ANYONE],
    [Action.READ_HISTORY]: WHO_KNOWS_ITS_HISTORY,
    [Action.END]: KEEPERS,
};
export const hearingPolicy = {
    [Action.READ]: WHO_KNOWS_ITS_HISTORY,
    [Action.READ_HISTORY]: WHO_KNOWS_ITS_HISTORY,
};
export const departurePolicy = {
    [Action.READ]: [ANYONE],
    [Action.READ_HISTORY]: WHO_KNOWS_ITS_HISTORY,
    // Whoever may declare a withdrawal may take it back.
    [Action.WITHDRAW]: [ITS_LIAISON_OFFICER],
};
//# sourceMappingURL=standing.policy.js.map