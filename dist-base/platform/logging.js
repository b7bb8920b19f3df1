import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { pino, stdTimeFunctions } from 'pino';
import { QueryFailedError } from 'typeorm';
const REQUEST_ID = /^[\w-]{8,64}$/;
const requests = new AsyncLocalStorage();
/** The id of the request that is being answered; none in commands. */
export function currentRequestId() {
    return requests.getStore()?.requestId;
}
export function createLogger(config) {
    return pino({
        level: config.LOG_LEVEL,
        base: undefined,
        timestamp: stdTimeFunctions.isoTime,
        serializers: { err: describeError },
        formatters: { level: (label) => ({ level: label }) },
        // Whatever is logged while a request is answered carries its id.
        mixin: () => requests.getStore() ?? {},
        ...(config.LOG_FORMAT === 'pretty' && {
            formatters: {},
            transport: { target: 'pino-pretty', options: { singleLine: true } },
        }),
    });
}
/**
 * What may be known of an unexpected error: where it was thrown, and which rule of the database refused. Never
 * the statement, its parameters or the row, and of a database error not the message: values stand in them.
 */
export function describeError(error) {
    if (!(error instanceof Error))
        return { type: typeof error };
    const { code, constraint, table, routine } = (error.driverError ??
        error);
    const ofDatabase = error instanceof QueryFailedError || routine !== undefined;
    return {
        type: error.name,
        message: ofDatabase ? 'The database refused a statement' : error.message,
        stack: error.stack?.split('\n').filter((line) => /^\s+at /.test(line)),
        code,
        constraint,
        table,
        routine,
    };
}
/** The caller's own id for the request where it is sensible, so that both sides can find it in their logs. */
export function requestId(request) {
    const given = request.headers['x-request-id'];
    return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}
/** As long as the secret in the address of a feed, in whatever way it is written; ids are shorter. */
const LIKE_A_SECRET = /[\w%-]{43,}/g;
/** The path of an address, without anything in it that may be a secret. */
export function loggedPath(url) {
    return url.split('?', 1)[0].replaceAll(LIKE_A_SECRET, '…').slice(0, 200);
}
/**
 * One line a request: id, method, path, status, time. No address, no header, no query string and no body,
 * since variables may be in them and persons behind them.
 */
export function logRequests(server, logger) {
    server.addHook('onRequest', (request, reply, done) => {
        reply.header('x-request-id', request.id);
        requests.run({ requestId: request.id }, done);
    });
    // A body that arrives in several packets continues outside of what the first hook has entered.
    server.addHook('preValidation', (request, _reply, done) => {
        requests.run({ requestId: request.id }, done);
    });
    server.addHook('onResponse', ({ id, method, url }, reply, done) => {
        logRequest(logger, id, { method, url, status: reply.statusCode, milliseconds: reply.elapsedTime });
        done();
    });
}
/** The line of one request. */
export function logRequest(logger, id, { method, url, status, milliseconds, }) {
    const line = { method, path: loggedPath(url), status, milliseconds: Math.round(milliseconds) };
    requests.run({ requestId: id }, () => {
        if (status >= 500)
            logger.error(line, 'request failed');
        else
            logger.info(line, 'request');
    });
}
//# sourceMappingURL=logging.js.map