import sql from 'sql-template-tag';
import { audienceRules } from '../platform/auth/audience.js';
import { Action, NOWHERE } from '../platform/auth/policy.js';
import { A_SECRETARIAT, ITS_EDITOR, ITS_LIAISON_OFFICER, SECRETARIAT_OF_THE_SIDE, THE_OPERATOR, } from '../platform/auth/rules.js';
import { Lang } from '../platform/graphql/text.js';
/** The rule, but not for what is of its subject only. */
function unlessClosed(rule) {
    return {
        ...rule,
        grounds: (viewer, document) => (document.ofSubjectOnly ? undefined : rule.grounds(viewer, document)),
        where: (viewer, alias) => {
            const condition = rule.where(viewer, alias);
            return condition === NOWHERE ? NOWHERE : sql `(${condition} and not ${alias}.of_subject_only)`;
        },
    };
}
/** Whoever may do something to the subject. Lists do not have such documents: they are found by their subject. */
function whoMay(action) {
    return {
        name: 'OF_ITS_SUBJECT',
        says: {
            [Lang.EN]: 'Whoever may do so to the record that it belongs to may.',
            [Lang.RU]: 'Это может тот, кому это разрешено для записи, к которой он относится.',
            [Lang.ZH]: '对其所属记录有相应权限的人可以。',
        },
        grounds: (viewer, { ofSubjectOnly, subjectAllows }) => (ofSubjectOnly && subjectAllows?.(viewer, action)) || undefined,
        where: () => NOWHERE,
    };
}
const KEEPERS = [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, A_SECRETARIAT].map(unlessClosed);
export const documentPolicy = {
    [Action.READ]: [
        ...[...audienceRules(({ audience }) => audience), ITS_LIAISON_OFFICER, ITS_EDITOR].map(unlessClosed),
        whoMay(Action.READ),
    ],
    [Action.READ_HISTORY]: [...KEEPERS, whoMay(Action.READ_HISTORY)],
    [Action.UPDATE]: [...KEEPERS, whoMay(Action.KEEP_DOCUMENTS)],
};
//# sourceMappingURL=document.policy.js.map