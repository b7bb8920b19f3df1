import { Action } from '../platform/auth/policy.js';
import { KeyScope } from '../platform/auth/rights.js';
import { ANYONE, ITS_EDITOR, ITS_LIAISON_OFFICER, itsKey, SECRETARIAT_OF_THE_SIDE, THE_OPERATOR, } from '../platform/auth/rules.js';
export const universityPolicy = {
    [Action.READ]: [ANYONE],
    [Action.READ_HISTORY]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, ITS_LIAISON_OFFICER],
    [Action.UPDATE]: [
        THE_OPERATOR,
        SECRETARIAT_OF_THE_SIDE,
        ITS_LIAISON_OFFICER,
        ITS_EDITOR,
        itsKey(KeyScope.WRITE_UNIVERSITY),
    ],
    [Action.UPDATE_OFFICIAL]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE],
    [Action.KEEP_PEOPLE]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, ITS_LIAISON_OFFICER],
    [Action.KEEP_KEYS]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, ITS_LIAISON_OFFICER],
    // These are the member's own word. The operator gives it on behalf of a person of the university, if at all.
    [Action.WITHDRAW]: [ITS_LIAISON_OFFICER],
    [Action.CONFIRM]: [ITS_LIAISON_OFFICER, ITS_EDITOR],
};
/** What a member keeps of its own record by itself. All else is official. */
const KEPT_BY_THE_MEMBER = [
    'id',
    'expectedVersion',
    'idempotencyKey',
    'reason',
    'abbreviations',
    'aliases',
    'city',
    'coordinates',
    'timeZone',
    'website',
];
/** The first official field that the input would change. */
export function officialField(input) {
    return Object.entries(input).find(([field, value]) => value !== undefined && !KEPT_BY_THE_MEMBER.includes(field))?.[0];
}
//# sourceMappingURL=university.policy.js.map