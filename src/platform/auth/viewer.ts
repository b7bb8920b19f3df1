import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Config } from '../config.js';
import type { PerRequest } from '../graphql/per-request.js';

/** Who is asking. */
export type Viewer = { kind: 'anonymous' } | { kind: 'operator' };

export const ANONYMOUS: Viewer = { kind: 'anonymous' };
export const OPERATOR: Viewer = { kind: 'operator' };

/** What a request carries through GraphQL. */
export interface RequestContext {
  viewer: Viewer;
  /** A token was sent that is not valid: the request is refused, never answered as if nobody had asked. */
  invalidToken: boolean;
  perRequest: PerRequest;
}

function sameText(left: string, right: string): boolean {
  const [a, b] = [left, right].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(a, b);
}

/** The viewer behind an `Authorization` header, or undefined when the header is not valid. */
export function viewerOf(authorization: string | undefined, config: Config): Viewer | undefined {
  if (authorization === undefined) return ANONYMOUS;
  const token = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization)?.[1];
  const expected = config.PORTAL_OPERATOR_TOKEN;
  return token && expected && sameText(token, expected) ? OPERATOR : undefined;
}

export const CurrentViewer = createParamDecorator((_: unknown, host: ExecutionContext): Viewer => {
  return GqlExecutionContext.create(host).getContext<RequestContext>().viewer;
});
