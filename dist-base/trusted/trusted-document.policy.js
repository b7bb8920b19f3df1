import { Action } from '../platform/auth/policy.js';
import { ITS_LIAISON_OFFICER, SECRETARIAT_OF_THE_SIDE, THE_OPERATOR } from '../platform/auth/rules.js';
/** The same who may make institution keys for its owner: both are for systems of that owner. */
const KEEPERS = [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, ITS_LIAISON_OFFICER];
export const trustedDocumentPolicy = {
    [Action.READ]: KEEPERS,
    [Action.READ_HISTORY]: KEEPERS,
    [Action.END]: KEEPERS,
};
//# sourceMappingURL=trusted-document.policy.js.map