import sql, { raw } from 'sql-template-tag';
import { Action, NOWHERE } from '../platform/auth/policy.js';
import { Role } from '../platform/auth/rights.js';
import { ANYONE, ITS_EDITOR, ITS_LIAISON_OFFICER, THE_OPERATOR } from '../platform/auth/rules.js';
import { Lang } from '../platform/graphql/text.js';
import { BEING_WRITTEN } from './application.entity.js';
const SECRETARIAT = [Role.SECRETARIAT_HEAD, Role.SECRETARIAT_OFFICER];
/** Of each side: either reviews every application. A draft is not theirs to know of. */
export const SECRETARIATS_ONCE_SUBMITTED = {
    name: 'SECRETARIATS_ONCE_SUBMITTED',
    says: {
        [Lang.EN]: 'Once it was submitted, the secretariats of both sides and the operator may.',
        [Lang.RU]: 'После подачи это могут секретариаты обеих сторон и оператор.',
        [Lang.ZH]: '提交后，双方秘书处和运营者可以。',
    },
    grounds: ({ rights }, { submission }) => submission > 0
        ? rights.find(({ role }) => role === Role.OPERATOR || SECRETARIAT.includes(role))
        : undefined,
    where: ({ rights }, alias) => rights.some(({ role }) => role === Role.OPERATOR || SECRETARIAT.includes(role))
        ? sql `${alias}.submission > 0`
        : NOWHERE,
};
const ITS_LINK = {
    name: 'ITS_LINK',
    says: {
        [Lang.EN]: 'Whoever has its private link may.',
        [Lang.RU]: 'Это может тот, у кого есть её личная ссылка.',
        [Lang.ZH]: '持有其私密链接的人可以。',
    },
    grounds: ({ applicationId }, { id }) => (applicationId !== undefined && applicationId === id) || undefined,
    where: ({ applicationId }, alias) => applicationId ? sql `${alias}.id = ${applicationId}` : NOWHERE,
};
const APPLICANT = [ITS_LIAISON_OFFICER, ITS_EDITOR, ITS_LINK];
/** What was handed in stays as it is. */
function whileBeingWritten(rule) {
    return {
        ...rule,
        grounds: (viewer, application) => application.isBeingWritten ? rule.grounds(viewer, application) : undefined,
        where: (viewer, alias) => {
            const condition = rule.where(viewer, alias);
            return condition === NOWHERE
                ? NOWHERE
                : sql `(${condition} and ${alias}.state = any(${BEING_WRITTEN}::text[]))`;
        },
    };
}
/** Applications as the conditions of their policy need them: no applicant is a partner, whose people ask too. */
export const APPLICATIONS = raw('(select *, null::text as partner_id from application)');
export const applicationPolicy = {
    [Action.READ]: [SECRETARIATS_ONCE_SUBMITTED, ...APPLICANT],
    // It has every draft in it, also what was taken out again before it was submitted.
    [Action.READ_HISTORY]: APPLICANT,
    [Action.UPDATE]: APPLICANT,
    [Action.KEEP_DOCUMENTS]: APPLICANT.map(whileBeingWritten),
};
/** For the rules that the portal goes by. */
const A_SECRETARIAT_OR_OPERATOR = {
    ...SECRETARIATS_ONCE_SUBMITTED,
    name: 'SECRETARIATS',
    says: {
        [Lang.EN]: 'The secretariats of both sides may.',
        [Lang.RU]: 'Это могут секретариаты обеих сторон.',
        [Lang.ZH]: '双方秘书处可以。',
    },
    grounds: ({ rights }) => rights.find(({ role }) => SECRETARIAT.includes(role)),
};
export const applicationRulesPolicy = {
    [Action.READ]: [ANYONE],
    [Action.READ_HISTORY]: [THE_OPERATOR, A_SECRETARIAT_OR_OPERATOR],
    [Action.UPDATE]: [THE_OPERATOR, A_SECRETARIAT_OR_OPERATOR],
};
/** Whether somebody speaks for the secretariat of a side. */
export function isOfSecretariat({ rights }, side) {
    return rights.some((right) => SECRETARIAT.includes(right.role) && right.side === side);
}
//# sourceMappingURL=application.policy.js.map