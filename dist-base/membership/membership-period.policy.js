import { Action } from '../platform/auth/policy.js';
import { ANYONE, ITS_LIAISON_OFFICER, SECRETARIAT_OF_THE_SIDE, THE_OPERATOR, } from '../platform/auth/rules.js';
export const membershipPeriodPolicy = {
    [Action.READ]: [ANYONE],
    [Action.READ_HISTORY]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, ITS_LIAISON_OFFICER],
    [Action.UPDATE]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE],
};
//# sourceMappingURL=membership-period.policy.js.map