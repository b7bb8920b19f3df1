import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Attachment } from '../attachment.js';
import type { PortalError } from '../errors.js';
import type { PerRequest } from '../graphql/per-request.js';
import { Role, type KeyScope, type Right } from './rights.js';
import { ASSOCIATION_SCOPE, type Scope } from './scope.js';

export type ViewerKind = 'ANONYMOUS' | 'PERSON' | 'KEY' | 'OPERATOR_TOKEN' | 'SYSTEM';

/** Who is asking, and with which rights at this moment. */
export interface Viewer {
  kind: ViewerKind;
  /** Who acts: the id of an account or key, or a word where there is none. Never the one on whose behalf. */
  actorId: string;
  /** The person whose rights count. With `onBehalf`, not the one who acts. */
  personId?: string;
  accountId?: string;
  sessionId?: string;
  key?: { id: string; scopes: readonly KeyScope[]; owner: Scope };
  /** The rights in force. */
  rights: readonly Right[];
  /** Set when the operator acts for the person of `personId`. */
  onBehalf?: true;
}

export const ANONYMOUS: Viewer = { kind: 'ANONYMOUS', actorId: 'anonymous', rights: [] };

const ALWAYS = { validFrom: new Date(0), validTo: null };
const OPERATOR_RIGHT: Right = { grantId: null, role: Role.OPERATOR, ...ASSOCIATION_SCOPE, ...ALWAYS };

/** Whoever holds the operator's token. */
export const OPERATOR: Viewer = { kind: 'OPERATOR_TOKEN', actorId: 'operator', rights: [OPERATOR_RIGHT] };

/** The portal itself: seeds and commands at the terminal. */
export const SYSTEM: Viewer = { kind: 'SYSTEM', actorId: 'system', rights: [OPERATOR_RIGHT] };

export function isOperator(viewer: Viewer): boolean {
  return viewer.rights.some(({ role }) => role === Role.OPERATOR);
}

/** What a request carries through GraphQL. */
export interface RequestContext {
  viewer: Viewer;
  /** Why the request is refused before anything is asked: a token that is not valid, for example. */
  refusal?: PortalError;
  perRequest: PerRequest;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** Who reads, and what has been loaded for it. */
export type Reading = Pick<RequestContext, 'viewer' | 'perRequest'>;

/** Whom the guard has found behind a request beside GraphQL. */
export const viewerOfRequest = new Attachment<FastifyRequest, Viewer>();

export const CurrentViewer = createParamDecorator((_: unknown, host: ExecutionContext): Viewer => {
  return host.getType<string>() === 'graphql'
    ? GqlExecutionContext.create(host).getContext<RequestContext>().viewer
    : viewerOfRequest.get(host.switchToHttp().getRequest<FastifyRequest>())!;
});
