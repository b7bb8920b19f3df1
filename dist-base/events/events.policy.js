import sql from 'sql-template-tag';
import { audienceRules } from '../platform/auth/audience.js';
import { Action, NOWHERE } from '../platform/auth/policy.js';
import { KeyScope, Role } from '../platform/auth/rights.js';
import { A_SECRETARIAT, ANYONE, THE_OPERATOR } from '../platform/auth/rules.js';
import { ScopeKind } from '../platform/auth/scope.js';
import { Lang } from '../platform/graphql/text.js';
import { EventState } from './event.entity.js';
/** For the people of universities that host the event, as long as it is in one of the states. */
function ofAHost(name, roles, keyScope, says, states = Object.values(EventState)) {
    return {
        name,
        says,
        grounds: ({ rights, key }, { hostUniversityIds, state }) => {
            if (!states.includes(state))
                return undefined;
            const right = rights.find(({ role, universityId }) => roles.includes(role) && universityId !== null && hostUniversityIds.includes(universityId));
            if (right)
                return right;
            const owner = key?.owner.universityId;
            return ((keyScope && key?.scopes.includes(keyScope) && owner && hostUniversityIds.includes(owner)) ||
                undefined);
        },
        where: ({ rights, key }, alias) => {
            const own = rights.flatMap(({ role, universityId }) => (roles.includes(role) && universityId) || []);
            const owner = keyScope && key?.scopes.includes(keyScope) ? key.owner.universityId : null;
            const ids = owner ? [...own, owner] : own;
            return ids.length === 0 ? NOWHERE : sql `${alias}.host_university_ids && ${ids}::text[]`;
        },
    };
}
const OF_A_HOST = ofAHost('OF_A_HOST', [Role.LIAISON_OFFICER, Role.UNIVERSITY_EDITOR, Role.UNIVERSITY_READER], KeyScope.EVENTS, {
    [Lang.EN]: 'The people of a university that hosts it may.',
    [Lang.RU]: 'Это могут люди университета-организатора.',
    [Lang.ZH]: '主办大学的人员可以。',
});
const KEEPER_OF_A_HOST = ofAHost('KEEPER_OF_A_HOST', [Role.LIAISON_OFFICER, Role.UNIVERSITY_EDITOR], KeyScope.EVENTS, {
    [Lang.EN]: 'Liaison officers and editors of a university that hosts it may, until it is published.',
    [Lang.RU]: 'Это могут координаторы и редакторы университета-организатора до публикации.',
    [Lang.ZH]: '发布之前，主办大学的联络员和编辑可以。',
}, [EventState.DRAFT, EventState.SUBMITTED]);
export const DESK_OF_A_HOST = ofAHost('DESK_OF_A_HOST', [Role.LIAISON_OFFICER, Role.UNIVERSITY_EDITOR], undefined, {
    [Lang.EN]: 'Liaison officers and editors of a university that hosts it may.',
    [Lang.RU]: 'Это могут координаторы и редакторы университета-организатора.',
    [Lang.ZH]: '主办大学的联络员和编辑可以。',
});
const OF_SECRETARIAT = [Role.SECRETARIAT_HEAD, Role.SECRETARIAT_OFFICER];
export const SECRETARIAT_OF_A_HOST = {
    name: 'SECRETARIAT_OF_A_HOST',
    says: {
        [Lang.EN]: 'The secretariat of a side of its hosts may; of an event without hosts of a side, either.',
        [Lang.RU]: 'Это может секретариат стороны организаторов, а без них — любой.',
        [Lang.ZH]: '主办方所属一方的秘书处可以；无所属方时，任何一方的秘书处都可以。',
    },
    grounds: ({ rights }, { hostSides }) => rights.find(({ role, side }) => OF_SECRETARIAT.includes(role) && (hostSides.length === 0 || (side && hostSides.includes(side)))),
    where: ({ rights }, alias) => {
        const sides = rights.flatMap(({ role, side }) => (OF_SECRETARIAT.includes(role) && side) || []);
        return sides.length === 0
            ? NOWHERE
            : sql `(${alias}.host_sides = '{}' or ${alias}.host_sides && ${sides}::text[])`;
    },
};
/** Whoever has a part in the association, but for partners. */
const MEMBERS_AREA = {
    name: 'MEMBERS_AREA',
    says: {
        [Lang.EN]: 'The people of universities and keys with the scope READ_MEMBERS may.',
        [Lang.RU]: 'Это могут люди университетов и ключи с областью READ_MEMBERS.',
        [Lang.ZH]: '各大学的人员和具有 READ_MEMBERS 权限的密钥可以。',
    },
    grounds: ({ rights, key }) => rights.find(({ scopeKind }) => scopeKind !== ScopeKind.PARTNER) ??
        (key?.scopes.includes(KeyScope.READ_MEMBERS) || undefined),
    where: () => NOWHERE,
};
const KEEPERS = [THE_OPERATOR, SECRETARIAT_OF_A_HOST, KEEPER_OF_A_HOST];
export const eventPolicy = {
    [Action.READ]: [...audienceRules(({ shownTo }) => shownTo, 'shown_to'), OF_A_HOST],
    // The link with which one joins.
    [Action.READ_PRIVATE]: [MEMBERS_AREA],
    [Action.READ_HISTORY]: [THE_OPERATOR, A_SECRETARIAT, DESK_OF_A_HOST],
    [Action.UPDATE]: KEEPERS,
    [Action.KEEP_DOCUMENTS]: KEEPERS,
    [Action.PUBLISH]: [THE_OPERATOR, SECRETARIAT_OF_A_HOST],
};
const KEEPERS_OF_SERIES = [THE_OPERATOR, A_SECRETARIAT];
export const seriesPolicy = {
    [Action.READ]: [ANYONE],
    [Action.READ_HISTORY]: KEEPERS_OF_SERIES,
    [Action.UPDATE]: KEEPERS_OF_SERIES,
};
//# sourceMappingURL=events.policy.js.map