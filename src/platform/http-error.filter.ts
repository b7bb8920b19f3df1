import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { ErrorCode, PortalError } from './errors.js';
import { LIMITS } from './graphql/limits.js';

interface Failure {
  status: number;
  code: ErrorCode;
  reason: string;
  message: string;
}

const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  LIMITED: 429,
};

/** What fails before or beside GraphQL is answered in the same form as GraphQL's errors. */
@Catch()
export class HttpErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('HTTP');

  catch(error: unknown, host: ArgumentsHost): void {
    // GraphQL gives its own form to what resolvers throw.
    if (host.getType<string>() === 'graphql') throw error;
    const http = host.switchToHttp();
    const { status, code, reason, message } = this.describe(error, http.getRequest<FastifyRequest>());
    void http
      .getResponse<FastifyReply>()
      .code(status)
      .header('content-type', 'application/json; charset=utf-8')
      .send({ errors: [{ message, extensions: { code, reason } }] });
  }

  private describe(error: unknown, { raw }: FastifyRequest): Failure {
    if (error instanceof PortalError) {
      const { code, reason, message } = error;
      const { http } = error.details as { http?: { status?: number } };
      return { status: http?.status ?? STATUS[code] ?? 400, code, reason, message };
    }
    // Who breaks off in the middle of a body is no work for the operator.
    const isBrokenOff = error !== null && error === raw.errored;
    const given =
      error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number })?.statusCode;
    const status = isBrokenOff ? 400 : given;
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
}
