import { applicationPolicy, SECRETARIATS_ONCE_SUBMITTED } from '../applications/application.policy.js';
import { Action } from '../platform/auth/policy.js';
/** The same as for the application, which is read along. */
function ofItsApplication(rule) {
    return { ...rule, grounds: (viewer, { application }) => rule.grounds(viewer, application) };
}
export const reviewPolicy = {
    [Action.READ]: applicationPolicy[Action.READ].map(ofItsApplication),
    [Action.READ_HISTORY]: [ofItsApplication(SECRETARIATS_ONCE_SUBMITTED)],
};
//# sourceMappingURL=review.policy.js.map