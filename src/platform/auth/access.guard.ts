import {
  Injectable,
  type CanActivate,
  type ExecutionContext,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { ErrorCode, PortalError } from '../errors.js';
import { ACCESS, type AccessRule } from './access.js';
import { Authentication } from './authentication.js';
import { type RequestContext, type Viewer, viewerOfRequest } from './viewer.js';

/** Nest's own marks on the methods that answer a root field or an HTTP route. */
const ROOT_FIELD = 'graphql:resolver_type';
const ROOT_TYPES = ['Query', 'Mutation', 'Subscription'];
const ROUTE = 'path';

/** Denied unless stated: every root field and every route says who may call it. */
@Injectable()
export class AccessGuard implements CanActivate, OnApplicationBootstrap {
  constructor(
    private readonly reflector: Reflector,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly authentication: Authentication,
  ) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS, host.getHandler());
    const viewer =
      host.getType<string>() === 'graphql'
        ? GqlExecutionContext.create(host).getContext<RequestContext>().viewer
        : await this.identify(host.switchToHttp().getRequest<FastifyRequest>());
    if (rule?.(viewer)) return true;
    throw viewer.kind === 'ANONYMOUS'
      ? new PortalError(
          ErrorCode.UNAUTHENTICATED,
          'TOKEN_REQUIRED',
          'Sign in first (requestSignInCode, signIn), or send an institution key in the header "Authorization: Bearer <key>". A session or a key that has ended counts as none.',
        )
      : new PortalError(ErrorCode.FORBIDDEN, 'NOT_ALLOWED', 'You may not do this.');
  }

  /** Beside GraphQL nobody else asks who it is. */
  private async identify(request: FastifyRequest): Promise<Viewer> {
    const { viewer, refusal } = await this.authentication.identify(request);
    if (refusal) throw refusal;
    viewerOfRequest.set(request, viewer);
    return viewer;
  }

  onApplicationBootstrap(): void {
    const open = this.rootHandlers().filter(({ handler }) => !this.reflector.get(ACCESS, handler));
    if (open.length === 0) return;
    throw new Error(
      `Every root field and route needs one access decorator of platform/auth/access.ts. Without one: ${open
        .map(({ name }) => name)
        .join(', ')}`,
    );
  }

  private rootHandlers(): { name: string; handler: () => unknown }[] {
    return [...this.discovery.getProviders(), ...this.discovery.getControllers()].flatMap(({ instance }) => {
      if (!instance || typeof instance !== 'object') return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown> | null;
      if (!prototype) return [];
      return this.scanner
        .getAllMethodNames(prototype)
        .map((method) => ({
          name: `${(instance as object).constructor.name}.${method}`,
          handler: prototype[method],
        }))
        .filter(
          ({ handler }) =>
            ROOT_TYPES.includes(Reflect.getMetadata(ROOT_FIELD, handler) as string) ||
            Reflect.hasMetadata(ROUTE, handler),
        );
    });
  }
}
