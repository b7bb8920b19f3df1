import { Action, NOWHERE, type Policy, type Rule } from '../platform/auth/policy.js';
import {
  A_SECRETARIAT,
  ANYONE,
  CHAIR_OF_THE_SIDE,
  SECRETARIAT_OF_THE_SIDE,
  THE_OPERATOR,
} from '../platform/auth/rules.js';
import type { Office } from './office.entity.js';
import { OfficeKind } from './office.entity.js';
import type { Term } from './term.entity.js';

/** For offices of some kinds only. Terms carry the kind of their office where rights are asked for. */
function of<T extends Office | TermOfOffice>(rule: Rule<T>, ...kinds: OfficeKind[]): Rule<T> {
  return {
    ...rule,
    grounds: (viewer, object) => (kinds.includes(kindOf(object)) ? rule.grounds(viewer, object) : undefined),
    where: () => NOWHERE,
  };
}

/** A term, read with the kind of its office. */
export type TermOfOffice = Term & { officeKind: OfficeKind };

function kindOf(object: Office | TermOfOffice): OfficeKind {
  return 'officeKind' in object ? object.officeKind : object.kind;
}

/** The permanent chair is above the secretariat, and the seat of the secretariat is not the secretariat's own affair. */
function keepers<T extends Office | TermOfOffice>(): Rule<T>[] {
  const { PERMANENT_SECRETARIAT, ROTATING_CHAIR, EXECUTIVE_HEAD, OTHER } = OfficeKind;
  return [
    THE_OPERATOR,
    of<T>(CHAIR_OF_THE_SIDE, PERMANENT_SECRETARIAT),
    of<T>(SECRETARIAT_OF_THE_SIDE, ROTATING_CHAIR, EXECUTIVE_HEAD, OTHER),
  ];
}

/** An office of the association is the operator's affair. */
function butOfTheAssociation(rule: Rule<Office>): Rule<Office> {
  return {
    ...rule,
    grounds: (viewer, office) => (office.isOfTheAssociation ? undefined : rule.grounds(viewer, office)),
    where: () => NOWHERE,
  };
}

export const officePolicy: Policy<Office> = {
  [Action.READ]: [ANYONE],
  [Action.READ_HISTORY]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE],
  [Action.UPDATE]: [
    THE_OPERATOR,
    SECRETARIAT_OF_THE_SIDE,
    CHAIR_OF_THE_SIDE,
    butOfTheAssociation(A_SECRETARIAT),
  ],
  [Action.UPDATE_OFFICIAL]: [
    THE_OPERATOR,
    butOfTheAssociation(SECRETARIAT_OF_THE_SIDE),
    butOfTheAssociation(A_SECRETARIAT),
  ],
  [Action.KEEP_TERMS]: keepers<Office>(),
};

export const termPolicy: Policy<TermOfOffice> = {
  [Action.READ]: [ANYONE],
  [Action.READ_HISTORY]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE],
  [Action.UPDATE]: keepers<TermOfOffice>(),
  [Action.END]: keepers<TermOfOffice>(),
};
