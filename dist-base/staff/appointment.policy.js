import sql from 'sql-template-tag';
import { Action, NOWHERE } from '../platform/auth/policy.js';
import { KeyScope } from '../platform/auth/rights.js';
import { ANYONE, CHAIR_OF_THE_SIDE, ITS_EDITOR, ITS_LIAISON_OFFICER, ITS_READER, itself, itsKey, SECRETARIAT_OF_THE_SIDE, THE_OPERATOR, } from '../platform/auth/rules.js';
import { Lang } from '../platform/graphql/text.js';
import { rightToGive } from '../accounts/accounts.policy.js';
import { ROLE_OF_DUTY } from './appointment.entity.js';
const OF_A_PUBLIC_PERSON = {
    ...ANYONE,
    grounds: (_viewer, { isPublic }) => isPublic || undefined,
    where: (_viewer, alias) => sql `${alias}.is_public`,
};
const ITS_PERSON = itself(({ personId }) => personId, 'person_id');
const WHO_MAY_APPOINT = {
    name: 'WHO_MAY_APPOINT',
    says: {
        [Lang.EN]: 'Whoever may appoint to this duty may.',
        [Lang.RU]: 'Это может тот, кто вправе назначать на эту должность.',
        [Lang.ZH]: '有权任命此职务的人可以。',
    },
    grounds: (viewer, appointment) => rightToGive(viewer, ROLE_OF_DUTY[appointment.duty], appointment),
    where: () => NOWHERE,
};
export const appointmentPolicy = {
    [Action.READ]: [
        OF_A_PUBLIC_PERSON,
        ITS_PERSON,
        THE_OPERATOR,
        SECRETARIAT_OF_THE_SIDE,
        CHAIR_OF_THE_SIDE,
        ITS_LIAISON_OFFICER,
        ITS_EDITOR,
        ITS_READER,
        itsKey(KeyScope.READ_MEMBERS),
    ],
    [Action.READ_HISTORY]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, ITS_LIAISON_OFFICER],
    [Action.UPDATE]: [WHO_MAY_APPOINT],
    [Action.END]: [WHO_MAY_APPOINT, ITS_PERSON],
    [Action.KEEP_DOCUMENTS]: [WHO_MAY_APPOINT],
};
//# sourceMappingURL=appointment.policy.js.map