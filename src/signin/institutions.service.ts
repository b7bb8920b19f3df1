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
import { discover, readProviders, type Provider } from './providers.js';
import { SignInMethod } from './session.entity.js';
import { SessionsService, type NewSession } from './sessions.service.js';

/** Each leaves a row behind, and costs no mail. */
const DEPARTURES_PER_CODE = 5;
const ON_THE_WAY_MS = 10 * 60 * 1000;
/** What can be kept of what institutions call people: up to 255 characters by the standard. */
const SUBJECT = /^[^\p{Cc}\p{Cs}]{1,255}$/u;

export interface Departure {
  /** The address of the institution's sign-in page. */
  url: URL;
  /** For a cookie: it ties the way back to this browser. */
  binding: string;
}

export interface Arrival {
  session: NewSession;
  returnTo: string;
}

/** Sign-in through institutions, by OpenID Connect: code flow with PKCE, state and nonce. */
@Injectable()
export class InstitutionsService {
  readonly providers: readonly Provider[];
  private readonly logger = new Logger('Institutions');
  private readonly clients = new Map<string, Promise<oidc.Configuration>>();

  constructor(
    private readonly config: Config,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mutations: Mutations,
    private readonly sessions: SessionsService,
    private readonly limit: RateLimit,
    housekeeping: Housekeeping,
  ) {
    housekeeping.add(() => this.clear());
    this.providers = readProviders(config.OIDC_PROVIDERS_FILE);
  }

  /** Sends somebody to the institution. */
  async depart(slug: string, returnTo: string | string[], address: string): Promise<Departure> {
    const provider = this.provider(slug);
    const target = this.localPath(returnTo);
    const times = this.config.SIGN_IN_CODES_PER_NETWORK * DEPARTURES_PER_CODE;
    await this.limit.take('departures of a network', networkOf(address), { times, seconds: 15 * 60 });
    const client = await this.client(provider);
    const state = random();
    const binding = random();
    const expiresAt = new Date(this.clock.now().getTime() + ON_THE_WAY_MS);
    await this.db.rows(sql`
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
  async arrive(
    slug: string,
    query: string,
    binding: string | undefined,
    userAgent: string | undefined,
  ): Promise<Arrival> {
    const provider = this.provider(slug);
    const { state, returnTo } = await this.onTheWay(slug, new URLSearchParams(query).get('state'), binding);
    const { subject, email } = await this.ask(provider, query, state, binding!);
    const session = await this.mutations.run(ANONYMOUS, 'signInThroughInstitution', {}, async (record) => {
      const accountId = await this.accountOf(provider, subject, email);
      const method = SignInMethod.INSTITUTION;
      return await this.sessions.begin(record, { accountId, method, provider: slug }, userAgent);
    });
    return { session, returnTo };
  }

  /** The state is good for one time, in the browser that it was given to. */
  private async onTheWay(
    slug: string,
    state: string | null,
    binding: string | undefined,
  ): Promise<{ state: string; returnTo: string }> {
    const [row] = await this.db.rows<{
      binding: string;
      provider: string;
      returnTo: string;
      expiresAt: Date;
    }>(sql`
      with gone as (delete from institution_sign_in where digest = ${digestOf(state ?? '')} returning *)
      select binding_digest as binding, provider, return_to as "returnTo", expires_at as "expiresAt" from gone`);
    const isOurs =
      state !== null &&
      binding !== undefined &&
      row?.provider === slug &&
      row.expiresAt > this.clock.now() &&
      timingSafeEqual(Buffer.from(row.binding), Buffer.from(digestOf(binding)));
    if (!isOurs) {
      throw new PortalError(
        ErrorCode.UNAUTHENTICATED,
        'SIGN_IN_NOT_BEGUN_HERE',
        'This sign-in was not begun in this browser, or took too long. Begin again.',
      );
    }
    return { state, returnTo: row.returnTo };
  }

  /** What the institution says, once everything about its answer has been checked. */
  private async ask(
    provider: Provider,
    query: string,
    state: string,
    binding: string,
  ): Promise<{ subject: string; email: string | undefined }> {
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
      const { sub, ...claims } = tokens.claims()!;
      const claim = provider.emailClaim ?? 'email';
      let said: Record<string, unknown> = claims;
      if (said[claim] === undefined && client.serverMetadata().userinfo_endpoint) {
        said = await oidc.fetchUserInfo(client, tokens.access_token, sub);
      }
      // Whoever vouches may say nothing; an unclear word, such as the text "false", is not a yes.
      const isVerified =
        said.email_verified === true ||
        (provider.vouchesForEmail === true && said.email_verified === undefined);
      const email = said[claim];
      if (!SUBJECT.test(sub)) throw new Error('The subject is no text that can be kept');
      return { subject: sub, email: isVerified && typeof email === 'string' ? email : undefined };
    } catch (error) {
      if (isUnanswered(error)) throw this.unreachable(provider, error);
      const { code, name } = error as { code?: string; name?: string };
      this.logger.warn({ provider: provider.slug, code, name }, 'An institution gave no valid answer');
      throw new PortalError(
        ErrorCode.UNAUTHENTICATED,
        'INSTITUTION_ANSWER_INVALID',
        'Your institution did not confirm who you are, or its answer is not valid. Try again, or sign in with a code by e-mail.',
      );
    }
  }

  /** The account: the one that was bound to the subject before, or the one with the address. */
  private async accountOf(provider: Provider, subject: string, email: string | undefined): Promise<string> {
    const key = email === undefined ? undefined : emailKey(email);
    const domain = key?.split('@')[1];
    const addressCounts = domain !== undefined && provider.emailDomains.includes(domain);
    const now = this.clock.now();
    const [account] = await this.db.rows<{ id: string; isBound: boolean }>(sql`
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
    if (!account) throw noAccount();
    if (!account.isBound) {
      await this.db.rows(sql`
        insert into account_identity (issuer, subject, account_id, created_at)
        values (${provider.issuer}, ${subject}, ${account.id}, ${now}) on conflict do nothing`);
      // The subject may be another account's, or another subject have come first with the same address.
      const [bound] = await this.db.rows(sql`
        select 1 from account_identity
        where issuer = ${provider.issuer} and subject = ${subject} and account_id = ${account.id}`);
      if (!bound) throw noAccount();
    }
    return account.id;
  }

  private provider(slug: string): Provider {
    const provider = this.providers.find((each) => each.slug === slug);
    if (!provider) throw notFound('institution', ['institution']);
    return provider;
  }

  /** Where somebody goes after signing in: a path of the portal and nothing else. */
  private localPath(returnTo: string | string[]): string {
    const { publicUrl } = this.config;
    const url =
      typeof returnTo === 'string' && /^\/(?![/\\])[^\p{Cc}\\]{0,500}$/u.test(returnTo)
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

  private callback(slug: string): URL {
    return new URL(`/sign-in/${slug}/callback`, this.config.publicUrl);
  }

  /** What the institution publishes about itself is read once; while it cannot be read, each sign-in tries again. */
  private async client(provider: Provider): Promise<oidc.Configuration> {
    let client = this.clients.get(provider.slug);
    if (!client) {
      client = discover(provider);
      this.clients.set(provider.slug, client);
      client.catch(() => this.clients.delete(provider.slug));
    }
    try {
      return await client;
    } catch (error) {
      throw this.unreachable(provider, error);
    }
  }

  private unreachable(provider: Provider, error: unknown): PortalError {
    const { code, name } = error as { code?: string; name?: string };
    this.logger.warn({ provider: provider.slug, code, name }, 'An institution cannot be reached');
    return new PortalError(
      ErrorCode.CONFLICT,
      'INSTITUTION_UNREACHABLE',
      'Your institution cannot be reached at the moment. Try again later, or sign in with a code by e-mail.',
    );
  }

  /** Forgets those who never came back. */
  async clear(): Promise<void> {
    await this.db.rows(sql`delete from institution_sign_in where expires_at < ${this.clock.now()}`);
  }
}

/** Nothing came back, or word of a fault on the other side: it says nothing about the person. */
function isUnanswered(error: unknown): boolean {
  return [error, (error as Error).cause].some((each) => {
    const { code, name, message, status } = (each ?? {}) as Partial<Response & Error & { code: string }>;
    return (
      code === 'OAUTH_TIMEOUT' ||
      name === 'TimeoutError' ||
      message === 'fetch failed' ||
      (status !== undefined && status >= 500)
    );
  });
}

function noAccount(): PortalError {
  return new PortalError(
    ErrorCode.FORBIDDEN,
    'NO_ACCOUNT',
    'Your institution knows you, but you have no account here. Ask the liaison officer of your university for one.',
  );
}

function random(): string {
  return randomBytes(32).toString('base64url');
}

/** Secrets of one sign-in that only the browser's cookie can bring back. */
function secretOf(what: string, binding: string): string {
  return createHash('sha256').update(`${what}\0${binding}`).digest('base64url');
}
