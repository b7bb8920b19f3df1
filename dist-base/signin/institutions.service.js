var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable, Logger } from '@nestjs/common';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import * as oidc from 'openid-client';
import sql from 'sql-template-tag';
import { digestOf } from '../platform/auth/authentication.js';
import { networkOf, RateLimit } from '../platform/auth/rate-limit.js';
import { ANONYMOUS } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Db } from '../platform/database/db.js';
import { emailKey } from '../platform/email.js';
import { ErrorCode, inputError, notFound, PortalError } from '../platform/errors.js';
import { Housekeeping } from '../platform/housekeeping.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { discover, readProviders } from './providers.js';
import { SignInMethod } from './session.entity.js';
import { SessionsService } from './sessions.service.js';
/** Each leaves a row behind, and costs no mail. */
const DEPARTURES_PER_CODE = 5;
const ON_THE_WAY_MS = 10 * 60 * 1000;
/** What can be kept of what institutions call people: up to 255 characters by the standard. */
const SUBJECT = /^[^\p{Cc}\p{Cs}]{1,255}$/u;
/** Sign-in through institutions, by OpenID Connect: code flow with PKCE, state and nonce. */
let InstitutionsService = class InstitutionsService {
    constructor(config, db, clock, mutations, sessions, limit, housekeeping) {
        this.config = config;
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.sessions = sessions;
        this.limit = limit;
        this.logger = new Logger('Institutions');
        this.clients = new Map();
        housekeeping.add(() => this.clear());
        this.providers = readProviders(config.OIDC_PROVIDERS_FILE);
    }
    /** Sends somebody to the institution. */
    async depart(slug, returnTo, address) {
        const provider = this.provider(slug);
        const target = this.localPath(returnTo);
        const times = this.config.SIGN_IN_CODES_PER_NETWORK * DEPARTURES_PER_CODE;
        await this.limit.take('departures of a network', networkOf(address), { times, seconds: 15 * 60 });
        const client = await this.client(provider);
        const state = random();
        const binding = random();
        const expiresAt = new Date(this.clock.now().getTime() + ON_THE_WAY_MS);
        await this.db.rows(sql `
      insert into institution_sign_in (digest, binding_digest, provider, return_to, expires_at)
      values (${digestOf(state)}, ${digestOf(binding)}, ${slug}, ${target}, ${expiresAt})`);
        const url = oidc.buildAuthorizationUrl(client, {
            redirect_uri: this.callback(slug).href,
            scope: 'openid email',
            state,
            nonce: secretOf('nonce', binding),
            code_challenge: await oidc.calculatePKCECodeChallenge(secretOf('verifier', binding)),
            code_challenge_method: 'S256',
        });
        return { url, binding };
    }
    /** Takes somebody back from the institution. */
    async arrive(slug, query, binding, userAgent) {
        const provider = this.provider(slug);
        const { state, returnTo } = await this.onTheWay(slug, new URLSearchParams(query).get('state'), binding);
        const { subject, email } = await this.ask(provider, query, state, binding);
        const session = await this.mutations.run(ANONYMOUS, 'signInThroughInstitution', {}, async (record) => {
            const accountId = await this.accountOf(provider, subject, email);
            const method = SignInMethod.INSTITUTION;
            return await this.sessions.begin(record, { accountId, method, provider: slug }, userAgent);
        });
        return { session, returnTo };
    }
    /** The state is good for one time, in the browser that it was given to. */
    async onTheWay(slug, state, binding) {
        const [row] = await this.db.rows(sql `
      with gone as (delete from institution_sign_in where digest = ${digestOf(state ?? '')} returning *)
      select binding_digest as binding, provider, return_to as "returnTo", expires_at as "expiresAt" from gone`);
        const isOurs = state !== null &&
            binding !== undefined &&
            row?.provider === slug &&
            row.expiresAt > this.clock.now() &&
            timingSafeEqual(Buffer.from(row.binding), Buffer.from(digestOf(binding)));
        if (!isOurs) {
            throw new PortalError(ErrorCode.UNAUTHENTICATED, 'SIGN_IN_NOT_BEGUN_HERE', 'This sign-in was not begun in this browser, or took too long. Begin again.');
        }
        return { state, returnTo: row.returnTo };
    }
    /** What the institution says, once everything about its answer has been checked. */
    async ask(provider, query, state, binding) {
        const address = this.callback(provider.slug);
        address.search = query;
        const client = await this.client(provider);
        try {
            const tokens = await oidc.authorizationCodeGrant(client, address, {
                pkceCodeVerifier: secretOf('verifier', binding),
                expectedState: state,
                expectedNonce: secretOf('nonce', binding),
                idTokenExpected: true,
            });
            const { sub, ...claims } = tokens.claims();
            const claim = provider.emailClaim ?? 'email';
            let said = claims;
            if (said[claim] === undefined && client.serverMetadata().userinfo_endpoint) {
                said = await oidc.fetchUserInfo(client, tokens.access_token, sub);
            }
            // Whoever vouches may say nothing; an unclear word, such as the text "false", is not a yes.
            const isVerified = said.email_verified === true ||
                (provider.vouchesForEmail === true && said.email_verified === undefined);
            const email = said[claim];
            if (!SUBJECT.test(sub))
                throw new Error('The subject is no text that can be kept');
            return { subject: sub, email: isVerified && typeof email === 'string' ? email : undefined };
        }
        catch (error) {
            if (isUnanswered(error))
                throw this.unreachable(provider, error);
            const { code, name } = error;
            this.logger.warn({ provider: provider.slug, code, name }, 'An institution gave no valid answer');
            throw new PortalError(ErrorCode.UNAUTHENTICATED, 'INSTITUTION_ANSWER_INVALID', 'Your institution did not confirm who you are, or its answer is not valid. Try again, or sign in with a code by e-mail.');
        }
    }
    /** The account: the one that was bound to the subject before, or the one with the address. */
    async accountOf(provider, subject, email) {
        const key = email === undefined ? undefined : emailKey(email);
        const domain = key?.split('@')[1];
        const addressCounts = domain !== undefined && provider.emailDomains.includes(domain);
        const now = this.clock.now();
        const [account] = await this.db.rows(sql `
      select a.id, i.subject is not null as "isBound"
      from account a
        join person p on p.id = a.person_id
        left join account_identity i on i.account_id = a.id and i.issuer = ${provider.issuer}
      where not a.is_closed
        -- Whoever is bound is known by the subject alone: addresses pass from one person to the next.
        and case when i.subject is not null then i.subject = ${subject}
          else ${addressCounts ? key : null} = a.email_key end
        and exists (
          select from university u
          where u.slug = any(${provider.universities}) and (
            u.id = p.university_id
            or exists (
              select from role_grant g
              where g.person_id = p.id and g.university_id = u.id and g.period @> ${now}::timestamptz
            )
          )
        )`);
        if (!account)
            throw noAccount();
        if (!account.isBound) {
            await this.db.rows(sql `
        insert into account_identity (issuer, subject, account_id, created_at)
        values (${provider.issuer}, ${subject}, ${account.id}, ${now}) on conflict do nothing`);
            // The subject may be another account's, or another subject have come first with the same address.
            const [bound] = await this.db.rows(sql `
        select 1 from account_identity
        where issuer = ${provider.issuer} and subject = ${subject} and account_id = ${account.id}`);
            if (!bound)
                throw noAccount();
        }
        return account.id;
    }
    provider(slug) {
        const provider = this.providers.find((each) => each.slug === slug);
        if (!provider)
            throw notFound('institution', ['institution']);
        return provider;
    }
    /** Where somebody goes after signing in: a path of the portal and nothing else. */
    localPath(returnTo) {
        const { publicUrl } = this.config;
        const url = typeof returnTo === 'string' && /^\/(?![/\\])[^\p{Cc}\\]{0,500}$/u.test(returnTo)
            ? URL.parse(returnTo, publicUrl.href)
            : null;
        // Without its dots, /.//host is //host: to a browser another host.
        if (url?.origin !== publicUrl.origin || url.pathname.startsWith('//')) {
            throw inputError('RETURN_TO', '"returnTo" must be a path of the portal, such as /graphql.', [
                'returnTo',
            ]);
        }
        return url.pathname + url.search + url.hash;
    }
    callback(slug) {
        return new URL(`/sign-in/${slug}/callback`, this.config.publicUrl);
    }
    /** What the institution publishes about itself is read once; while it cannot be read, each sign-in tries again. */
    async client(provider) {
        let client = this.clients.get(provider.slug);
        if (!client) {
            client = discover(provider);
            this.clients.set(provider.slug, client);
            client.catch(() => this.clients.delete(provider.slug));
        }
        try {
            return await client;
        }
        catch (error) {
            throw this.unreachable(provider, error);
        }
    }
    unreachable(provider, error) {
        const { code, name } = error;
        this.logger.warn({ provider: provider.slug, code, name }, 'An institution cannot be reached');
        return new PortalError(ErrorCode.CONFLICT, 'INSTITUTION_UNREACHABLE', 'Your institution cannot be reached at the moment. Try again later, or sign in with a code by e-mail.');
    }
    /** Forgets those who never came back. */
    async clear() {
        await this.db.rows(sql `delete from institution_sign_in where expires_at < ${this.clock.now()}`);
    }
};
InstitutionsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Config,
        Db,
        Clock,
        Mutations,
        SessionsService,
        RateLimit,
        Housekeeping])
], InstitutionsService);
export { InstitutionsService };
/** Nothing came back, or word of a fault on the other side: it says nothing about the person. */
function isUnanswered(error) {
    return [error, error.cause].some((each) => {
        const { code, name, message, status } = (each ?? {});
        return (code === 'OAUTH_TIMEOUT' ||
            name === 'TimeoutError' ||
            message === 'fetch failed' ||
            (status !== undefined && status >= 500));
    });
}
function noAccount() {
    return new PortalError(ErrorCode.FORBIDDEN, 'NO_ACCOUNT', 'Your institution knows you, but you have no account here. Ask the liaison officer of your university for one.');
}
function random() {
    return randomBytes(32).toString('base64url');
}
/** Secrets of one sign-in that only the browser's cookie can bring back. */
function secretOf(what, binding) {
    return createHash('sha256').update(`${what}\0${binding}`).digest('base64url');
}
//# sourceMappingURL=institutions.service.js.map