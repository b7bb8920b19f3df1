import { Action, type Policy } from '../platform/auth/policy.js';
import { itself, THE_OPERATOR } from '../platform/auth/rules.js';
import type { FeedSubscription } from './feed-subscription.entity.js';

const ITS_OWNER = itself<FeedSubscription>(({ personId }) => personId, 'person_id');

export const subscriptionPolicy: Policy<FeedSubscription> = {
  [Action.READ]: [ITS_OWNER, THE_OPERATOR],
  [Action.READ_HISTORY]: [ITS_OWNER, THE_OPERATOR],
  [Action.END]: [ITS_OWNER, THE_OPERATOR],
};
