var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Catch, HttpException, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { ErrorCode, PortalError } from './errors.js';
import { LIMITS } from './graphql/limits.js';
const STATUS = {
    UNAUTHENTICATED: 401,
    FORBIDDEN: 403,
    NOT_FOUND: 404,
    CONFLICT: 409,
    LIMITED: 429,
};
/** What fails before or beside GraphQL is answered in the same form as GraphQL's errors. */
let HttpErrorFilter = class HttpErrorFilter {
    constructor() {
        this.logger = new Logger('HTTP');
    }
    catch(error, host) {
        // GraphQL gives its own form to what resolvers throw.
        if (host.getType() === 'graphql')
            throw error;
        const { status, code, reason, message } = this.describe(error);
        void host
            .switchToHttp()
            .getResponse()
            .code(status)
            .header('content-type', 'application/json; charset=utf-8')
            .send({ errors: [{ message, extensions: { code, reason } }] });
    }
    describe(error) {
        if (error instanceof PortalError) {
            const { code, reason, message } = error;
            const { http } = error.details;
            return { status: http?.status ?? STATUS[code] ?? 400, code, reason, message };
        }
        const status = error instanceof HttpException ? error.getStatus() : error?.statusCode;
        switch (status) {
            case 404:
                return {
                    status,
                    code: ErrorCode.NOT_FOUND,
                    reason: 'NO_SUCH_PAGE',
                    message: 'There is nothing at this address. The API is at /graphql.',
                };
            case 413:
                return {
                    status,
                    code: ErrorCode.LIMITED,
                    reason: 'BODY_LIMIT',
                    message: `The body has more than ${LIMITS.bodyBytes} bytes. Send less at once.`,
                };
            case 415:
                return {
                    status,
                    code: ErrorCode.INVALID_INPUT,
                    reason: 'CONTENT_TYPE',
                    message: 'Send a body of the type application/json.',
                };
            default:
                if (status && status >= 400 && status < 500) {
                    return {
                        status,
                        code: ErrorCode.INVALID_INPUT,
                        reason: 'REQUEST_INVALID',
                        message: 'The request cannot be read. Send valid HTTP with valid JSON in its body.',
                    };
                }
        }
        const errorId = randomUUID();
        this.logger.error({ errorId, err: error }, 'A request failed with an unexpected error');
        return {
            status: 500,
            code: ErrorCode.INTERNAL,
            reason: 'INTERNAL',
            message: `The portal failed to answer. Report this id to its operator: ${errorId}`,
        };
    }
};
HttpErrorFilter = __decorate([
    Catch()
], HttpErrorFilter);
export { HttpErrorFilter };
//# sourceMappingURL=http-error.filter.js.map