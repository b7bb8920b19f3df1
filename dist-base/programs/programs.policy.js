import sql from 'sql-template-tag';
import { audienceRules } from '../platform/auth/audience.js';
import { Action, NOWHERE } from '../platform/auth/policy.js';
import { Role } from '../platform/auth/rights.js';
import { A_SECRETARIAT, looksAfter, THE_OPERATOR } from '../platform/auth/rules.js';
import { sideScope } from '../platform/auth/scope.js';
import { isOperator } from '../platform/auth/viewer.js';
import { Lang } from '../platform/graphql/text.js';
/** For the people of universities that are parties of the latest version. */
function ofAParty(name, roles, says) {
    return {
        name,
        says,
        grounds: ({ rights }, { partyUniversityIds }) => rights.find(({ role, universityId }) => roles.includes(role) && universityId !== null && partyUniversityIds.includes(universityId)),
        where: ({ rights }, alias) => {
            const own = rights.flatMap(({ role, universityId }) => (roles.includes(role) && universityId) || []);
            return own.length === 0 ? NOWHERE : sql `${alias}.party_university_ids && ${own}::text[]`;
        },
    };
}
const KEEPER_OF_A_PARTY = ofAParty('KEEPER_OF_A_PARTY', [Role.LIAISON_OFFICER, Role.UNIVERSITY_EDITOR], {
    [Lang.EN]: 'Liaison officers and editors of a university that is a party may.',
    [Lang.RU]: 'Это могут координаторы и редакторы университета-участника.',
    [Lang.ZH]: '参与方大学的联络员和编辑可以。',
});
const READER_OF_A_PARTY = ofAParty('READER_OF_A_PARTY', [Role.UNIVERSITY_READER], {
    [Lang.EN]: 'Readers of a university that is a party may.',
    [Lang.RU]: 'Это могут читатели университета-участника.',
    [Lang.ZH]: '参与方大学的读者可以。',
});
const KEEPERS = [THE_OPERATOR, A_SECRETARIAT, KEEPER_OF_A_PARTY];
export const programPolicy = {
    [Action.READ]: [
        ...audienceRules(({ audience }) => audience),
        KEEPER_OF_A_PARTY,
        READER_OF_A_PARTY,
    ],
    // What is still being negotiated, and objected to.
    [Action.READ_PRIVATE]: [...KEEPERS, READER_OF_A_PARTY],
    [Action.READ_HISTORY]: KEEPERS,
    [Action.UPDATE]: KEEPERS,
    [Action.KEEP_DOCUMENTS]: KEEPERS,
};
/**
 * Whether somebody speaks for a party: a liaison officer of its university and nobody else; for an outsider, who has
 * nobody in the portal, whoever looks after its side.
 */
export function speaksFor(viewer, party) {
    return actsFor(viewer, party, [Role.LIAISON_OFFICER]);
}
/** Whether somebody reports the figures of a party: its editors do that too. */
export function reportsFor(viewer, party) {
    return actsFor(viewer, party, [Role.LIAISON_OFFICER, Role.UNIVERSITY_EDITOR]);
}
function actsFor(viewer, { universityId, side }, roles) {
    if (universityId) {
        return viewer.rights.some((right) => roles.includes(right.role) && right.universityId === universityId);
    }
    return side ? looksAfter(viewer, sideScope(side)) : isOperator(viewer);
}
//# sourceMappingURL=programs.policy.js.map