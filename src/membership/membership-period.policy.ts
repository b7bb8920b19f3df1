import { Action, type Policy } from '../platform/auth/policy.js';
import {
  ANYONE,
  ITS_LIAISON_OFFICER,
  SECRETARIAT_OF_THE_SIDE,
  THE_OPERATOR,
} from '../platform/auth/rules.js';
import type { MembershipPeriod } from './membership-period.entity.js';

export const membershipPeriodPolicy: Policy<MembershipPeriod> = {
  [Action.READ]: [ANYONE],
  [Action.READ_HISTORY]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, ITS_LIAISON_OFFICER],
  [Action.UPDATE]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE],
};
