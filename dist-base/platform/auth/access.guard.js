var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable, } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { ErrorCode, PortalError } from '../errors.js';
import { ACCESS } from './access.js';
import { Authentication } from './authentication.js';
import { viewerOfRequest } from './viewer.js';
/** Nest's own marks on the methods that answer a root field or an HTTP route. */
const ROOT_FIELD = 'graphql:resolver_type';
const ROOT_TYPES = ['Query', 'Mutation', 'Subscription'];
const ROUTE = 'path';
/** Denied unless stated: every root field and every route says who may call it. */
let AccessGuard = class AccessGuard {
    constructor(reflector, discovery, scanner, authentication) {
        this.reflector = reflector;
        this.discovery = discovery;
        this.scanner = scanner;
        this.authentication = authentication;
    }
    async canActivate(host) {
        const rule = this.reflector.get(ACCESS, host.getHandler());
        const viewer = host.getType() === 'graphql'
            ? GqlExecutionContext.create(host).getContext().viewer
            : await this.identify(host.switchToHttp().getRequest());
        if (rule?.(viewer))
            return true;
        throw viewer.kind === 'ANONYMOUS'
            ? new PortalError(ErrorCode.UNAUTHENTICATED, 'TOKEN_REQUIRED', 'Sign in first (requestSignInCode, signIn), or send an institution key in the header "Authorization: Bearer <key>". A session or a key that has ended counts as none.')
            : new PortalError(ErrorCode.FORBIDDEN, 'NOT_ALLOWED', 'You may not do this.');
    }
    /** Beside GraphQL nobody else asks who it is. */
    async identify(request) {
        const { viewer, refusal } = await this.authentication.identify(request);
        if (refusal)
            throw refusal;
        viewerOfRequest.set(request, viewer);
        return viewer;
    }
    onApplicationBootstrap() {
        const open = this.rootHandlers().filter(({ handler }) => !this.reflector.get(ACCESS, handler));
        if (open.length === 0)
            return;
        throw new Error(`Every root field and route needs one access decorator of platform/auth/access.ts. Without one: ${open
            .map(({ name }) => name)
            .join(', ')}`);
    }
    rootHandlers() {
        return [...this.discovery.getProviders(), ...this.discovery.getControllers()].flatMap(({ instance }) => {
            if (!instance || typeof instance !== 'object')
                return [];
            const prototype = Object.getPrototypeOf(instance);
            if (!prototype)
                return [];
            return this.scanner
                .getAllMethodNames(prototype)
                .map((method) => ({
                name: `${instance.constructor.name}.${method}`,
                handler: prototype[method],
            }))
                .filter(({ handler }) => ROOT_TYPES.includes(Reflect.getMetadata(ROOT_FIELD, handler)) ||
                Reflect.hasMetadata(ROUTE, handler));
        });
    }
};
AccessGuard = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Reflector,
        DiscoveryService,
        MetadataScanner,
        Authentication])
], AccessGuard);
export { AccessGuard };
//# sourceMappingURL=access.guard.js.map