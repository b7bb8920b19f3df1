import { Action, NOWHERE } from '../platform/auth/policy.js';
import { A_SECRETARIAT, ANYONE, THE_OPERATOR } from '../platform/auth/rules.js';
import { BodyKind } from './body.entity.js';
/** The association's own shape is no secretariat's affair. */
const A_SECRETARIAT_BUT_OF_THE_ASSOCIATION = {
    ...A_SECRETARIAT,
    grounds: (viewer, body) => body.kind === BodyKind.ASSOCIATION ? undefined : A_SECRETARIAT.grounds(viewer, body),
    where: () => NOWHERE,
};
export const bodyPolicy = {
    [Action.READ]: [ANYONE],
    [Action.READ_HISTORY]: [THE_OPERATOR, A_SECRETARIAT],
    [Action.UPDATE]: [THE_OPERATOR, A_SECRETARIAT_BUT_OF_THE_ASSOCIATION],
    [Action.KEEP_OFFICES]: [THE_OPERATOR, A_SECRETARIAT_BUT_OF_THE_ASSOCIATION],
    [Action.KEEP_MEETINGS]: [THE_OPERATOR, A_SECRETARIAT],
};
//# sourceMappingURL=body.policy.js.map