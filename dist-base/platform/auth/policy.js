import { registerEnumType } from '@nestjs/graphql';
import sql, { empty, join } from 'sql-template-tag';
import { ErrorCode, notFound, PortalError } from '../errors.js';
export var Action;
(function (Action) {
    Action["READ"] = "READ";
    Action["READ_PRIVATE"] = "READ_PRIVATE";
    Action["READ_HISTORY"] = "READ_HISTORY";
    Action["UPDATE"] = "UPDATE";
    Action["UPDATE_OFFICIAL"] = "UPDATE_OFFICIAL";
    Action["END"] = "END";
    Action["KEEP_PEOPLE"] = "KEEP_PEOPLE";
    Action["KEEP_KEYS"] = "KEEP_KEYS";
    Action["KEEP_TERMS"] = "KEEP_TERMS";
    Action["KEEP_OFFICES"] = "KEEP_OFFICES";
    Action["KEEP_MEETINGS"] = "KEEP_MEETINGS";
    Action["KEEP_DOCUMENTS"] = "KEEP_DOCUMENTS";
    Action["PUBLISH"] = "PUBLISH";
    Action["WITHDRAW"] = "WITHDRAW";
    Action["CONFIRM"] = "CONFIRM";
})(Action || (Action = {}));
registerEnumType(Action, {
    name: 'Action',
    description: 'What may be done to a record. Not every kind of record knows every action.',
    valuesMap: {
        READ: { description: 'Know that it exists and read what it shows.' },
        READ_PRIVATE: {
            description: 'Read its private part: contact points that are not official; of a program what is still being negotiated; of an event the link with which one joins.',
        },
        READ_HISTORY: { description: 'Read who changed it, when, and what was before and after.' },
        UPDATE: {
            description: 'Change it; of a university: what a member keeps itself; of an office: how to reach it.',
        },
        UPDATE_OFFICIAL: {
            description: 'Change what is official of a university (names, side, country, founding, memberships) or of an office (all but how to reach it).',
        },
        END: {
            description: 'End a grant, a session, a term or an embed key; revoke or rotate a key; revoke a feed; retire a trusted document.',
        },
        KEEP_PEOPLE: { description: 'Add people to a university or a partner.' },
        KEEP_KEYS: {
            description: 'Make institution keys and register trusted documents for a university or a partner.',
        },
        KEEP_TERMS: { description: 'Begin terms of an office.' },
        KEEP_OFFICES: { description: 'Add offices to a body.' },
        KEEP_MEETINGS: { description: 'Record meetings and decisions of a body.' },
        KEEP_DOCUMENTS: { description: 'Add documents to it.' },
        PUBLISH: { description: 'Publish or withdraw a draft; publish, postpone, cancel or unpublish an event.' },
        WITHDRAW: {
            description: 'Declare that a university leaves the association, take that back, or take back a request for a change.',
        },
        CONFIRM: { description: 'Confirm that the profile of a university is right.' },
    },
});
export const DENIED = { isAllowed: false, rule: null, right: null };
/** The one place where it is decided who may do what; enforcement, `can` and `explainAccess` all ask here. */
export function decide(policy, action, viewer, object) {
    // What cannot be seen cannot be touched in any other way either.
    if (action !== Action.READ && !decide(policy, Action.READ, viewer, object).isAllowed)
        return DENIED;
    for (const rule of policy[action] ?? []) {
        const grounds = rule.grounds(viewer, object);
        if (grounds)
            return { isAllowed: true, rule, right: grounds === true ? null : grounds };
    }
    return DENIED;
}
export function may(policy, action, viewer, object) {
    return decide(policy, action, viewer, object).isAllowed;
}
/** Throws unless the action is allowed: NOT_FOUND for what the viewer may not know of, else FORBIDDEN. */
export function permit(policy, action, viewer, object, what, path) {
    if (!object || !may(policy, Action.READ, viewer, object))
        throw notFound(what, path);
    if (!may(policy, action, viewer, object))
        throw forbidden(path);
}
export function forbidden(path, message = 'You may not do this. `explainAccess` tells what you may do to a record.', reason = 'NOT_ALLOWED') {
    return new PortalError(ErrorCode.FORBIDDEN, reason, message, { path });
}
/** The rows that the viewer may know of, as a condition. */
export function visible(policy, viewer, alias) {
    const conditions = (policy[Action.READ] ?? []).map((rule) => rule.where(viewer, alias));
    const possible = conditions.filter((condition) => condition !== NOWHERE);
    return possible.length > 0 ? sql `(${join(possible, ' or ')})` : sql `false`;
}
/** No row at all. */
export const NOWHERE = empty;
//# sourceMappingURL=policy.js.map