import { Action, type Policy } from '../platform/auth/policy.js';
import {
  A_SECRETARIAT,
  ITS_EDITOR,
  ITS_LIAISON_OFFICER,
  SECRETARIAT_OF_THE_SIDE,
  THE_OPERATOR,
} from '../platform/auth/rules.js';
import type { EmbedKey } from './embed-key.entity.js';

const KEEPERS = [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, A_SECRETARIAT, ITS_LIAISON_OFFICER, ITS_EDITOR];

export const embedKeyPolicy: Policy<EmbedKey> = {
  [Action.READ]: KEEPERS,
  [Action.READ_HISTORY]: KEEPERS,
  [Action.UPDATE]: KEEPERS,
  [Action.END]: KEEPERS,
};
