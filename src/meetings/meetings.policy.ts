import { audienceRules } from '../platform/auth/audience.js';
import { Action, type Policy } from '../platform/auth/policy.js';
import { A_SECRETARIAT, THE_OPERATOR } from '../platform/auth/rules.js';
import type { Decision } from './decision.entity.js';
import type { Meeting } from './meeting.entity.js';

const KEEPERS = [THE_OPERATOR, A_SECRETARIAT];

export const meetingPolicy: Policy<Meeting> = {
  [Action.READ]: audienceRules<Meeting>(({ audience }) => audience),
  [Action.READ_HISTORY]: KEEPERS,
  [Action.UPDATE]: KEEPERS,
  [Action.KEEP_DOCUMENTS]: KEEPERS,
};

export const decisionPolicy: Policy<Decision> = {
  [Action.READ]: audienceRules<Decision>(({ shownTo }) => shownTo, 'shown_to'),
  [Action.READ_HISTORY]: KEEPERS,
  [Action.UPDATE]: KEEPERS,
  [Action.PUBLISH]: KEEPERS,
  [Action.KEEP_DOCUMENTS]: KEEPERS,
};
