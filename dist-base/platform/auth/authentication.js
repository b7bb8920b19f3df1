var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { parseCookie, stringifySetCookie } from 'cookie';
import { createHash, timingSafeEqual } from 'node:crypto';
import { Changes } from '../changes/changes.js';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { ErrorCode, PortalError } from '../errors.js';
import { isId } from '../ids.js';
import { isInForce } from './rights.js';
import { ANONYMOUS, isOperator, OPERATOR } from './viewer.js';
/** For how long what was read of a token is taken for true. The change channel ends it sooner. */
export const FRESH_MS = 5_000;
const KEPT_MAX = 10_000;
/** Changes of these records change what somebody may do. */
const OF_RIGHTS = /^(acc|grt|per|uni|par|mem|sus)_/;
export const KEY_PREFIX = 'asrtu_';
export function digestOf(secret) {
    return createHash('sha256').update(secret).digest('hex');
}
/** Compares in a time that does not depend on where the two differ. */
export function sameText(left, right) {
    const [a, b] = [left, right].map((text) => createHash('sha256').update(text).digest());
    return timingSafeEqual(a, b);
}
/** Finds out who is asking. What a token is worth is known by the rooms that issue it. */
let Authentication = class Authentication {
    constructor(config, clock, changes) {
        this.config = config;
        this.clock = clock;
        this.changes = changes;
        this.kept = new Map();
        this.generation = 0;
        changes.subscribe((ids) => this.forget(ids));
    }
    /** Institution keys come as `Authorization: Bearer asrtu_…`. */
    useKeys(source) {
        this.keys = source;
    }
    /** Sessions come as a cookie. */
    useSessions(source) {
        this.sessions = source;
    }
    /** Whoever the operator may act for. */
    usePeople(find) {
        this.people = find;
    }
    /** The cookie's name. With `__Host-` a browser takes it from no other host, and over https only. */
    get cookieName() {
        return this.config.overHttps ? '__Host-asrtu-session' : 'asrtu-session';
    }
    /** Scripts cannot read the cookie, and other sites cannot send it along with a change. */
    setCookie(value, maxAge) {
        return stringifySetCookie({
            name: this.cookieName,
            value,
            maxAge,
            path: '/',
            httpOnly: true,
            sameSite: 'lax',
            secure: this.config.overHttps,
        });
    }
    async identify({ headers, method }) {
        const identity = headers.authorization === undefined
            ? await this.byCookie(headers, method)
            : await this.byHeader(headers.authorization);
        const personId = headers['x-on-behalf-of'];
        if (personId === undefined || identity.refusal)
            return identity;
        return await this.onBehalf(identity.viewer, personId);
    }
    async byHeader(authorization) {
        const token = /^Bearer ([\x21-\x7e]{1,500})$/i.exec(authorization)?.[1];
        if (token?.startsWith(KEY_PREFIX)) {
            const viewer = await this.viewerOf(token, this.keys);
            if (viewer)
                return { viewer };
        }
        else if (token && this.config.PORTAL_OPERATOR_TOKEN) {
            if (sameText(token, this.config.PORTAL_OPERATOR_TOKEN))
                return { viewer: OPERATOR };
        }
        return {
            viewer: ANONYMOUS,
            refusal: new PortalError(ErrorCode.UNAUTHENTICATED, 'TOKEN_INVALID', 'The token is not valid: unknown, expired or revoked. Check it, or leave out the header "Authorization" to ask as the public.', { http: { status: 401 } }),
        };
    }
    async byCookie(headers, method) {
        const secret = headers.cookie && parseCookie(headers.cookie)[this.cookieName];
        if (!secret)
            return { viewer: ANONYMOUS };
        // A page of another site must not act with the session of whoever looks at it.
        if (method !== 'GET' && this.isCrossSite(headers)) {
            return {
                viewer: ANONYMOUS,
                refusal: new PortalError(ErrorCode.FORBIDDEN, 'CROSS_SITE', "The page of another site asked with this portal's cookie. Use an institution key for other systems.", { http: { status: 403 } }),
            };
        }
        const viewer = await this.viewerOf(secret, this.sessions);
        return viewer ? { viewer } : { viewer: ANONYMOUS, staleCookie: true };
    }
    isCrossSite(headers) {
        const { origin, host } = headers;
        const site = headers['sec-fetch-site'];
        if (site !== undefined && site !== 'same-origin' && site !== 'none')
            return true;
        if (origin === undefined)
            return false;
        const url = URL.parse(origin);
        if (url === null)
            return true;
        if (url.origin === this.config.publicUrl.origin)
            return false;
        // On the way, anybody can put a page of the same host into plain http.
        return url.host !== host || (this.config.overHttps && url.protocol !== 'https:');
    }
    /** The operator may act for a person, with that person's rights and both names in the audit. */
    async onBehalf(operator, personId) {
        const refuse = (reason, message) => ({
            viewer: ANONYMOUS,
            refusal: new PortalError(ErrorCode.FORBIDDEN, reason, message, { http: { status: 403 } }),
        });
        if (!isOperator(operator)) {
            return refuse('ON_BEHALF_NOT_ALLOWED', 'Only the operator may send the header "X-On-Behalf-Of".');
        }
        const person = isId(personId, 'per') ? await this.people?.(personId) : undefined;
        if (!person) {
            return refuse('ON_BEHALF_UNKNOWN', 'The header "X-On-Behalf-Of" needs the id of a person, per_….');
        }
        const { kind, actorId } = operator;
        return { viewer: { ...this.inForce(person), kind, actorId, onBehalf: true } };
    }
    async viewerOf(secret, source) {
        const credential = await this.find(secret, source);
        if (!credential || credential.validUntil <= this.clock.now())
            return undefined;
        return this.inForce(credential.viewer);
    }
    /** Rights begin and end with their term, to the moment, whenever they were read. */
    inForce(viewer) {
        const now = this.clock.now();
        return { ...viewer, rights: viewer.rights.filter((right) => isInForce(right, now)) };
    }
    async find(secret, source) {
        const digest = digestOf(secret);
        const known = this.kept.get(digest);
        // Without the channel nobody would tell of a revocation.
        if (known && this.changes.isListening && this.clock.now().getTime() < known.until) {
            return known.credential;
        }
        this.kept.delete(digest);
        const { generation } = this;
        // From before it is read: rights that begin later than `FRESH_MS` after that are not among those read.
        const until = this.clock.now().getTime() + FRESH_MS;
        const credential = await source?.find(secret);
        // What changed while it was read must be read again.
        if (credential && generation === this.generation) {
            if (this.kept.size >= KEPT_MAX)
                this.kept.clear();
            this.kept.set(digest, { credential, until });
        }
        return credential;
    }
    forget(ids) {
        this.generation += 1;
        if (ids === 'everything' || ids.some((id) => OF_RIGHTS.test(id))) {
            this.kept.clear();
            return;
        }
        const gone = new Set(ids);
        for (const [digest, { credential }] of this.kept)
            if (gone.has(credential.id))
                this.kept.delete(digest);
    }
};
Authentication = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Config,
        Clock,
        Changes])
], Authentication);
export { Authentication };
//# sourceMappingURL=authentication.js.map