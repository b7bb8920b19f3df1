import { Action } from '../platform/auth/policy.js';
import { itself, THE_OPERATOR } from '../platform/auth/rules.js';
const ITS_OWNER = itself(({ personId }) => personId, 'person_id');
export const subscriptionPolicy = {
    [Action.READ]: [ITS_OWNER, THE_OPERATOR],
    [Action.READ_HISTORY]: [ITS_OWNER, THE_OPERATOR],
    [Action.END]: [ITS_OWNER, THE_OPERATOR],
};
//# sourceMappingURL=subscription.policy.js.map