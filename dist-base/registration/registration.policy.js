import sql from 'sql-template-tag';
import { DESK_OF_A_HOST, eventPolicy, SECRETARIAT_OF_A_HOST } from '../events/events.policy.js';
import { Action } from '../platform/auth/policy.js';
import { ITS_EDITOR, ITS_LIAISON_OFFICER, itself, SECRETARIAT_OF_THE_SIDE, THE_OPERATOR, } from '../platform/auth/rules.js';
/** The same as for the event; a list has it as `e`. */
function ofTheEvent(rule) {
    return {
        ...rule,
        grounds: (viewer, { event }) => rule.grounds(viewer, event),
        where: (viewer) => rule.where(viewer, sql `e`),
    };
}
const SECRETARIAT_OF_HOSTS = ofTheEvent(SECRETARIAT_OF_A_HOST);
const DESK_OF_HOSTS = ofTheEvent(DESK_OF_A_HOST);
export const registrationPolicy = {
    [Action.READ]: eventPolicy[Action.READ].map(ofTheEvent),
    [Action.READ_HISTORY]: eventPolicy[Action.READ_HISTORY].map(ofTheEvent),
    [Action.UPDATE]: [THE_OPERATOR, SECRETARIAT_OF_HOSTS, DESK_OF_HOSTS],
};
const ITS_PERSON = itself(({ personId }) => personId, 'person_id');
export const delegatePolicy = {
    [Action.READ]: [
        ITS_PERSON,
        THE_OPERATOR,
        SECRETARIAT_OF_THE_SIDE,
        SECRETARIAT_OF_HOSTS,
        DESK_OF_HOSTS,
        ITS_LIAISON_OFFICER,
        ITS_EDITOR,
    ],
    [Action.READ_HISTORY]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, SECRETARIAT_OF_HOSTS, ITS_LIAISON_OFFICER],
    [Action.END]: [THE_OPERATOR, SECRETARIAT_OF_HOSTS, ITS_LIAISON_OFFICER, ITS_PERSON],
};
/** Who names the delegates of a university. */
export const NAMING = [THE_OPERATOR, ITS_LIAISON_OFFICER];
//# sourceMappingURL=registration.policy.js.map