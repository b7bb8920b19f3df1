import { Action, NOWHERE } from '../platform/auth/policy.js';
import { Role } from '../platform/auth/rights.js';
import { CHAIR_OF_THE_SIDE, ITS_LIAISON_OFFICER, itself, SECRETARIAT_OF_THE_SIDE, THE_OPERATOR, } from '../platform/auth/rules.js';
import { covers } from '../platform/auth/scope.js';
import { isOperator } from '../platform/auth/viewer.js';
import { Lang } from '../platform/graphql/text.js';
const { OPERATOR, PERMANENT_CHAIR, SECRETARIAT_HEAD, SECRETARIAT_OFFICER, LIAISON_OFFICER } = Role;
/** Who may give a role, and end it: nobody their own role or one above it, but the operator. */
const GIVERS = {
    [Role.OPERATOR]: [OPERATOR],
    [Role.PERMANENT_CHAIR]: [OPERATOR],
    [Role.SECRETARIAT_HEAD]: [OPERATOR, PERMANENT_CHAIR],
    [Role.SECRETARIAT_OFFICER]: [OPERATOR, SECRETARIAT_HEAD],
    [Role.LIAISON_OFFICER]: [OPERATOR, SECRETARIAT_HEAD, SECRETARIAT_OFFICER],
    [Role.UNIVERSITY_EDITOR]: [OPERATOR, SECRETARIAT_HEAD, SECRETARIAT_OFFICER, LIAISON_OFFICER],
    [Role.UNIVERSITY_READER]: [OPERATOR, SECRETARIAT_HEAD, SECRETARIAT_OFFICER, LIAISON_OFFICER],
};
/** The right with which somebody may give a role in a scope. */
export function rightToGive({ rights }, role, scope) {
    return rights.find((right) => GIVERS[role].includes(right.role) && covers(right, scope));
}
/**
 * Whether somebody may give a person a role. Nobody may give one to himself, but the operator: a chair would become
 * the head of its secretariat, and whoever's time is ending would stay on in a lesser role.
 */
export function mayGive(viewer, personId, role, scope) {
    const isOwn = viewer.personId === personId && !isOperator(viewer);
    return !isOwn && rightToGive(viewer, role, scope) !== undefined;
}
const WHO_MAY_GIVE_IT = {
    name: 'WHO_MAY_GIVE_IT',
    says: {
        [Lang.EN]: 'Whoever may give this role in this scope may.',
        [Lang.RU]: 'Это может тот, кто вправе давать эту роль в этой области.',
        [Lang.ZH]: '有权在此范围授予该角色的人可以。',
    },
    grounds: (viewer, grant) => rightToGive(viewer, grant.role, grant),
    where: () => NOWHERE,
};
/**
 * Whoever decides with which address a person signs in could sign in as that person. So only those may who could
 * give that person everything that it may do.
 */
const WHO_MAY_GIVE_ALL_ITS_RIGHTS = {
    name: 'WHO_MAY_GIVE_ALL_ITS_RIGHTS',
    says: {
        [Lang.EN]: 'Whoever keeps the people of its university, partner or side and may give the person all its roles may.',
        [Lang.RU]: 'Это может тот, кто ведёт людей её организации или стороны и вправе дать лицу все его роли.',
        [Lang.ZH]: '负责其机构或一方人员、并有权授予其全部角色的人可以。',
    },
    grounds: (viewer, account) => {
        const keeper = viewer.rights.find((right) => [OPERATOR, SECRETARIAT_HEAD, SECRETARIAT_OFFICER, LIAISON_OFFICER].includes(right.role) &&
            covers(right, account));
        return account.grants.every((grant) => rightToGive(viewer, grant.role, grant)) ? keeper : undefined;
    },
    where: () => NOWHERE,
};
export const accountPolicy = {
    [Action.READ]: [
        itself(({ personId }) => personId, 'person_id'),
        THE_OPERATOR,
        SECRETARIAT_OF_THE_SIDE,
        ITS_LIAISON_OFFICER,
    ],
    [Action.READ_HISTORY]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, ITS_LIAISON_OFFICER],
    [Action.UPDATE]: [WHO_MAY_GIVE_ALL_ITS_RIGHTS],
};
const ITS_HOLDER = itself(({ personId }) => personId, 'person_id');
export const grantPolicy = {
    [Action.READ]: [ITS_HOLDER, THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, CHAIR_OF_THE_SIDE, ITS_LIAISON_OFFICER],
    [Action.READ_HISTORY]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, ITS_LIAISON_OFFICER],
    [Action.END]: [WHO_MAY_GIVE_IT, ITS_HOLDER],
};
export const keyPolicy = {
    [Action.READ]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, ITS_LIAISON_OFFICER],
    [Action.READ_HISTORY]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, ITS_LIAISON_OFFICER],
    [Action.END]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, ITS_LIAISON_OFFICER],
};
//# sourceMappingURL=accounts.policy.js.map