import sql from 'sql-template-tag';
import { Action } from '../platform/auth/policy.js';
import { KeyScope } from '../platform/auth/rights.js';
import { ANYONE, CHAIR_OF_THE_SIDE, ITS_EDITOR, ITS_LIAISON_OFFICER, ITS_READER, itself, itsKey, SECRETARIAT_OF_THE_SIDE, THE_OPERATOR, } from '../platform/auth/rules.js';
const IS_PUBLIC = {
    ...ANYONE,
    grounds: (_viewer, { isPublic }) => isPublic || undefined,
    where: (_viewer, alias) => sql `${alias}.is_public`,
};
const ITSELF = itself(({ id }) => id, 'id');
export const personPolicy = {
    [Action.READ]: [
        IS_PUBLIC,
        ITSELF,
        THE_OPERATOR,
        SECRETARIAT_OF_THE_SIDE,
        CHAIR_OF_THE_SIDE,
        ITS_LIAISON_OFFICER,
        ITS_EDITOR,
        ITS_READER,
        itsKey(KeyScope.READ_MEMBERS),
    ],
    [Action.READ_PRIVATE]: [ITSELF, THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, ITS_LIAISON_OFFICER],
    [Action.READ_HISTORY]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, ITS_LIAISON_OFFICER],
    [Action.UPDATE]: [ITSELF, THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, ITS_LIAISON_OFFICER],
};
export const partnerPolicy = {
    [Action.READ]: [
        THE_OPERATOR,
        SECRETARIAT_OF_THE_SIDE,
        CHAIR_OF_THE_SIDE,
        ITS_LIAISON_OFFICER,
        itsKey(KeyScope.READ_PUBLIC),
        itsKey(KeyScope.EVENTS),
    ],
    [Action.READ_HISTORY]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, ITS_LIAISON_OFFICER],
    [Action.UPDATE]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE],
    [Action.KEEP_PEOPLE]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, ITS_LIAISON_OFFICER],
    [Action.KEEP_KEYS]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, ITS_LIAISON_OFFICER],
};
//# sourceMappingURL=person.policy.js.map