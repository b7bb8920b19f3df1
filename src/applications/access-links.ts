import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import sql from 'sql-template-tag';
import { digestOf, KEY_PREFIX } from '../platform/auth/authentication.js';
import { networkOf, RateLimit } from '../platform/auth/rate-limit.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import { Db } from '../platform/database/db.js';
import { ErrorCode, PortalError, type InputPath } from '../platform/errors.js';
import type { LinkHolder } from './application.policy.js';

const QUARTER = 15 * 60;
const TRIES = { times: 1_000, seconds: QUARTER };
const STARTS = { times: 20, seconds: QUARTER };
const FILES = { times: 120, seconds: 3600 };

/** A secret of 256 bits, of which only the digest is kept. */
export function newAccessToken(): { secret: string; digest: string } {
  const secret = `${KEY_PREFIX}application_${randomBytes(32).toString('base64url')}`;
  return { secret, digest: digestOf(secret) };
}

/** The private links with which somebody without an account follows an application. */
@Injectable()
export class AccessLinks {
  constructor(
    private readonly db: Db,
    private readonly limit: RateLimit,
  ) {}

  /** Counts an application that is started by somebody of whom nothing is known. */
  async countStart({ request }: RequestContext): Promise<void> {
    await this.limit.take('applications of a network', networkOf(request.ip), STARTS);
  }

  /** Counts a file of somebody of whom nothing is known. */
  async countFile({ request }: Pick<RequestContext, 'request'>): Promise<void> {
    await this.limit.take('application files of a network', networkOf(request.ip), FILES);
  }

  /** From here on the request may do with its application what the applicant may. */
  async open(
    context: Pick<RequestContext, 'viewer' | 'request'>,
    accessToken: string | null | undefined,
    path: InputPath = ['input', 'accessToken'],
  ): Promise<LinkHolder> {
    if (!accessToken) return context.viewer;
    await this.limit.take('application links of a network', networkOf(context.request.ip), TRIES);
    const [found] = await this.db.rows<{ id: string }>(sql`
      select id from application where access_digest = ${digestOf(accessToken)}`);
    if (!found) {
      throw new PortalError(
        ErrorCode.NOT_FOUND,
        'ACCESS_TOKEN_UNKNOWN',
        'No application has this private link. Take it as it was shown when the application was started.',
        { path },
      );
    }
    return this.let(context, found.id);
  }

  let(context: Pick<RequestContext, 'viewer'>, applicationId: string): LinkHolder {
    const viewer: LinkHolder = { ...context.viewer, applicationId };
    context.viewer = viewer;
    return viewer;
  }
}
