import { Action, NOWHERE } from '../platform/auth/policy.js';
import { A_SECRETARIAT, ANYONE, CHAIR_OF_THE_SIDE, SECRETARIAT_OF_THE_SIDE, THE_OPERATOR, } from '../platform/auth/rules.js';
import { OfficeKind } from './office.entity.js';
/** For offices of some kinds only. Terms carry the kind of their office where rights are asked for. */
function of(rule, ...kinds) {
    return {
        ...rule,
        grounds: (viewer, object) => (kinds.includes(kindOf(object)) ? rule.grounds(viewer, object) : undefined),
        where: () => NOWHERE,
    };
}
function kindOf(object) {
    return 'officeKind' in object ? object.officeKind : object.kind;
}
/** The permanent chair is above the secretariat, and the seat of the secretariat is not the secretariat's own affair. */
function keepers() {
    const { PERMANENT_SECRETARIAT, ROTATING_CHAIR, EXECUTIVE_HEAD, OTHER } = OfficeKind;
    return [
        THE_OPERATOR,
        of(CHAIR_OF_THE_SIDE, PERMANENT_SECRETARIAT),
        of(SECRETARIAT_OF_THE_SIDE, ROTATING_CHAIR, EXECUTIVE_HEAD, OTHER),
    ];
}
/** An office of the association is the operator's affair. */
function butOfTheAssociation(rule) {
    return {
        ...rule,
        grounds: (viewer, office) => (office.isOfTheAssociation ? undefined : rule.grounds(viewer, office)),
        where: () => NOWHERE,
    };
}
export const officePolicy = {
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
    [Action.KEEP_TERMS]: keepers(),
};
export const termPolicy = {
    [Action.READ]: [ANYONE],
    [Action.READ_HISTORY]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE],
    [Action.UPDATE]: keepers(),
    [Action.END]: keepers(),
};
//# sourceMappingURL=secretariat.policy.js.map