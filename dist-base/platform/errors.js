import { registerEnumType } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
/** What went wrong, in eight words. Published as an enum so that clients can generate code from it. */
export var ErrorCode;
(function (ErrorCode) {
    ErrorCode["UNAUTHENTICATED"] = "UNAUTHENTICATED";
    ErrorCode["FORBIDDEN"] = "FORBIDDEN";
    ErrorCode["NOT_FOUND"] = "NOT_FOUND";
    ErrorCode["INVALID_INPUT"] = "INVALID_INPUT";
    ErrorCode["CONFLICT"] = "CONFLICT";
    ErrorCode["RULE_VIOLATION"] = "RULE_VIOLATION";
    ErrorCode["LIMITED"] = "LIMITED";
    ErrorCode["INTERNAL"] = "INTERNAL";
})(ErrorCode || (ErrorCode = {}));
registerEnumType(ErrorCode, {
    name: 'ErrorCode',
    description: 'The values of `errors[].extensions.code`. Beside it stand `reason` (a stable word for one cause, listed ' +
        'on the field that can give it) and, where an input is at fault, `path` (the place in the input).',
    valuesMap: {
        UNAUTHENTICATED: { description: 'Nobody is signed in, or the token is not valid. Send a valid token.' },
        FORBIDDEN: { description: 'The caller is known but may not do this.' },
        NOT_FOUND: { description: 'There is no such record, or the caller may not know of it.' },
        INVALID_INPUT: { description: 'The request is malformed; `path` names the place. Correct it.' },
        CONFLICT: { description: 'The record has changed or is taken meanwhile. Read it again, then retry.' },
        RULE_VIOLATION: { description: 'The request is well formed but breaks a rule of the association.' },
        LIMITED: { description: 'The request is too large, too deep or too costly. Ask for less.' },
        INTERNAL: { description: 'A fault of the portal. Report the `errorId`.' },
    },
});
/** An error that is meant for the caller. Anything else that is thrown is masked as INTERNAL. */
export class PortalError extends GraphQLError {
    constructor(code, reason, message, details = {}) {
        super(message, { extensions: { code, reason, ...details } });
        this.code = code;
        this.reason = reason;
        this.details = details;
    }
}
export function inputError(reason, message, path) {
    return new PortalError(ErrorCode.INVALID_INPUT, reason, message, { path });
}
/** Several problems at once: the first one in front, all of them in `problems`. */
export function inputProblems(problems) {
    const [first] = problems;
    return new PortalError(ErrorCode.INVALID_INPUT, first.reason, problems.length === 1 ? first.message : `${first.message} (and ${problems.length - 1} more problems)`, { path: first.path, problems });
}
export function notFound(what, path) {
    return new PortalError(ErrorCode.NOT_FOUND, 'NOT_FOUND', `There is no such ${what}.`, { path });
}
/** What the work throws, with the field of its own input at fault: `fields` says which it is for a reason. */
export async function placedAt(fields, work) {
    try {
        return await work;
    }
    catch (error) {
        if (!(error instanceof PortalError) || !fields[error.reason])
            throw error;
        const { code, reason, message, details } = error;
        throw new PortalError(code, reason, message, { ...details, path: ['input', fields[reason]] });
    }
}
//# sourceMappingURL=errors.js.map