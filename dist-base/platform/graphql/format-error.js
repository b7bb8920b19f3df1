import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, parse, visit, BREAK } from 'graphql';
import { randomUUID } from 'node:crypto';
import { translateDatabaseError } from '../database/constraint-errors.js';
import { ErrorCode, PortalError } from '../errors.js';
import { inputPath, LIMITS } from './limits.js';
/** Longer messages repeat the caller's own input. */
const MESSAGE_MAX = 500;
const REQUEST_REASONS = {
    GRAPHQL_PARSE_FAILED: 'SYNTAX',
    GRAPHQL_VALIDATION_FAILED: 'DOCUMENT_INVALID',
    BAD_USER_INPUT: 'VARIABLE_INVALID',
    OPERATION_RESOLUTION_FAILURE: 'OPERATION_UNKNOWN',
    BAD_REQUEST: 'REQUEST_INVALID',
    PERSISTED_QUERY_NOT_FOUND: 'PERSISTED_QUERY_NOT_SUPPORTED',
    PERSISTED_QUERY_NOT_SUPPORTED: 'PERSISTED_QUERY_NOT_SUPPORTED',
};
/** What graphql-js throws while it executes: a variable was null, or missing in a list, where none may be. */
const ARGUMENT_FAULT = /^Argument "(\w+)" (?:of|has) /;
/** Gives every error the portal's form and masks what is not meant for the caller. */
export function errorFormatter(logger, { suggestNames }) {
    return (formatted, thrown) => {
        const error = translateDatabaseError(innermost(thrown));
        const { locations, path } = formatted;
        if (error instanceof PortalError) {
            const { http: _http, ...extensions } = error.extensions;
            return { message: error.message, locations, path, extensions };
        }
        const reason = REQUEST_REASONS[formatted.extensions?.code];
        if (reason) {
            const said = suggestNames ? formatted.message : formatted.message.replace(/ Did you mean .*$/s, '');
            const message = said.slice(0, MESSAGE_MAX);
            if (/^Syntax Error: Document contains more that \d+ tokens/.test(message)) {
                return {
                    message: `The document has more than ${LIMITS.tokens} tokens. Split it.`,
                    extensions: { code: ErrorCode.LIMITED, reason: 'TOKENS_LIMIT', limit: LIMITS.tokens },
                };
            }
            const place = reason === 'VARIABLE_INVALID' ? placeInVariable(formatted.message) : placeInDocument(thrown);
            return {
                message,
                locations,
                path,
                extensions: { code: ErrorCode.INVALID_INPUT, reason, ...(place?.length && { path: place }) },
            };
        }
        const [, argument] = (error instanceof GraphQLError && ARGUMENT_FAULT.exec(error.message)) || [];
        if (argument) {
            return {
                message: formatted.message.slice(0, MESSAGE_MAX),
                locations,
                path,
                extensions: { code: ErrorCode.INVALID_INPUT, reason: 'ARGUMENT_INVALID', path: [argument] },
            };
        }
        const errorId = randomUUID();
        logger.error({ errorId, err: error }, 'A request failed with an unexpected error');
        return {
            message: `The portal failed to answer. Report this id to its operator: ${errorId}`,
            locations,
            path,
            extensions: { code: ErrorCode.INTERNAL, reason: 'INTERNAL', errorId },
        };
    };
}
/** What was thrown, without the errors that graphql-js and Apollo put around it. */
function innermost(thrown) {
    const error = unwrapResolverError(thrown);
    return error instanceof GraphQLError && error.originalError instanceof PortalError
        ? error.originalError
        : error;
}
/** graphql-js writes the place into its message: `Variable "$filter" got invalid value 1 at "filter.side"; …` */
function placeInVariable(message) {
    const [, variable] = /^Variable "\$(\w+)"/.exec(message) ?? [];
    const [, place] = /^Variable "\$\w+" got invalid value .* at "([^"]+)"; /s.exec(message) ?? [];
    const text = place ?? variable;
    return text?.split(/\.|(?=\[)/).map((step) => (step.startsWith('[') ? Number(step.slice(1, -1)) : step));
}
/** The place of the value that a validation rule complains of. */
function placeInDocument(thrown) {
    if (!(thrown instanceof GraphQLError))
        return undefined;
    const node = thrown.nodes?.at(-1);
    if (!node?.loc)
        return undefined;
    const { start, end, source } = node.loc;
    let place;
    visit(parse(source, { maxTokens: LIMITS.tokens }), {
        enter(candidate, _key, parent, _path, ancestors) {
            if (candidate.kind !== node.kind || candidate.loc?.start !== start || candidate.loc.end !== end)
                return undefined;
            place = inputPath([...ancestors, parent, candidate]);
            return BREAK;
        },
    });
    return place;
}
//# sourceMappingURL=format-error.js.map