import { audienceRules } from '../platform/auth/audience.js';
import { Action, type Policy } from '../platform/auth/policy.js';
import {
  A_SECRETARIAT,
  ITS_EDITOR,
  ITS_LIAISON_OFFICER,
  SECRETARIAT_OF_THE_SIDE,
  THE_OPERATOR,
} from '../platform/auth/rules.js';
import type { Document } from './document.entity.js';

const KEEPERS = [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, A_SECRETARIAT];

export const documentPolicy: Policy<Document> = {
  [Action.READ]: [...audienceRules<Document>(({ audience }) => audience), ITS_LIAISON_OFFICER, ITS_EDITOR],
  [Action.READ_HISTORY]: KEEPERS,
  [Action.UPDATE]: KEEPERS,
};
