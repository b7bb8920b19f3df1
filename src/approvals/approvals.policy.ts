import { Action, type Policy } from '../platform/auth/policy.js';
import { A_SECRETARIAT, ANYONE, THE_OPERATOR } from '../platform/auth/rules.js';
import { programPolicy } from '../programs/programs.policy.js';
import type { ProgramBasis } from './basis.entity.js';
import type { ApprovalBatch } from './batch.entity.js';

/** As with the program itself; whom alerts have reached is for those who keep it. */
export const basisPolicy: Policy<ProgramBasis> = programPolicy;

const KEEPERS = [THE_OPERATOR, A_SECRETARIAT];

export const batchPolicy: Policy<ApprovalBatch> = {
  [Action.READ]: [ANYONE],
  [Action.READ_HISTORY]: KEEPERS,
  [Action.UPDATE]: KEEPERS,
};
