import type { Application } from '../applications/application.entity.js';
import { applicationPolicy, SECRETARIATS_ONCE_SUBMITTED } from '../applications/application.policy.js';
import { Action, type Policy, type Rule } from '../platform/auth/policy.js';
import type { Review } from './review.entity.js';

/** The same as for the application, which is read along. */
function ofItsApplication(rule: Rule<Application>): Rule<Review> {
  return { ...rule, grounds: (viewer, { application }) => rule.grounds(viewer, application) };
}

export const reviewPolicy: Policy<Review> = {
  [Action.READ]: applicationPolicy[Action.READ]!.map(ofItsApplication),
  [Action.READ_HISTORY]: [ofItsApplication(SECRETARIATS_ONCE_SUBMITTED)],
};
