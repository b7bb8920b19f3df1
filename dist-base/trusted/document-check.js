import { GraphQLError, Kind, parse, validate, OperationTypeNode, } from 'graphql';
import { ErrorCode, inputError, inputProblems, PortalError } from '../platform/errors.js';
import { LIMITS, refuseBrokenText, refuseTooLarge, TRUSTED_LIMITS } from '../platform/graphql/limits.js';
const PATH = ['input', 'text'];
export function operationsOf({ definitions }) {
    return definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
}
/** Refuses a text that could not be answered, or should not be, in whatever way it is asked for. */
export function checkDocument(schema, text) {
    const document = parsed(text);
    const operations = operationsOf(document);
    if (operations.length === 0 || operations.some(({ operation }) => operation !== OperationTypeNode.QUERY)) {
        throw inputError('DOCUMENT_NOT_A_QUERY', 'A trusted document has queries, and nothing but queries.', PATH);
    }
    if (operations.some(({ name }) => !name)) {
        throw inputError('OPERATION_UNNAMED', 'Give each query of the document a name.', PATH);
    }
    limited(() => {
        // Before the rules of GraphQL: what is too large would take them too long.
        refuseTooLarge(schema, document, {}, TRUSTED_LIMITS);
        refuseBrokenText(document, {});
    });
    const faults = validate(schema, document, undefined, { maxErrors: LIMITS.errors });
    if (faults.length > 0) {
        throw inputProblems(faults.map((fault) => ({ path: PATH, reason: 'DOCUMENT_INVALID', message: messageOf(fault) })));
    }
}
function parsed(text) {
    try {
        return parse(text, { maxTokens: LIMITS.tokens });
    }
    catch (error) {
        if (!(error instanceof GraphQLError))
            throw error;
        if (error.message.includes('tokens')) {
            throw new PortalError(ErrorCode.LIMITED, 'TOKENS_LIMIT', `The document has more than ${LIMITS.tokens} tokens. Split it.`, { path: PATH, limit: LIMITS.tokens });
        }
        throw inputError('SYNTAX', messageOf(error), PATH);
    }
}
/** The text stands in an input here: its faults are faults of that. */
function limited(check) {
    try {
        check();
    }
    catch (error) {
        if (!(error instanceof PortalError))
            throw error;
        const { code, reason, message, details } = error;
        const { http: _http, ...more } = details;
        throw new PortalError(code, reason, message, { ...more, path: PATH });
    }
}
function messageOf({ message, locations }) {
    const [place] = locations ?? [];
    return place ? `${message} (line ${place.line}, column ${place.column})` : message;
}
//# sourceMappingURL=document-check.js.map