import {
  createHmac,
  generateKeyPairSync,
  randomUUID,
  sign,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Provider, type Adapter, type AdapterPayload, type ClientMetadata } from 'oidc-provider';

/** A browser that keeps cookies for each origin, and shows every redirect before it goes on. */
export class Browser {
  private readonly jar = new Map<string, Map<string, string>>();

  cookies(origin: string): Map<string, string> {
    const cookies = this.jar.get(origin) ?? new Map<string, string>();
    this.jar.set(origin, cookies);
    return cookies;
  }

  async get(address: string | URL): Promise<Response> {
    const url = new URL(address);
    const cookies = this.cookies(url.origin);
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; '), 'user-agent': 'a test' },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }

  /** Goes through the pages of others, and stops at the address that leads back to the origin. */
  async through(departure: Response, origin: string): Promise<URL> {
    let response = departure;
    for (let pages = 0; pages < 10; pages++) {
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || location === null)
        throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
      const url = new URL(location, response.url);
      if (url.origin === origin) return url;
      response = await this.get(url);
    }
    throw new Error('It goes on and on');
  }
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on the loopback that can go away and come back at the same address. */
abstract class LoopbackServer {
  private port = 0;
  private server: Server | undefined;

  protected abstract readonly handle: Handler;

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async open(): Promise<this> {
    this.server = createServer((request, response) => this.handle(request, response));
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    ({ port: this.port } = this.server.address() as AddressInfo);
    return this;
  }

  async close(): Promise<void> {
    if (!this.server) return;
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    this.server = undefined;
    await closed;
  }
}

/** What an institution knows of one of its people. */
export interface Claims {
  [name: string]: unknown;
  sub: string;
}

/** Keeps nothing beyond the test, and no two providers share it. */
function memory(): (model: string) => Adapter {
  const kept = new Map<string, AdapterPayload>();
  return (model) => {
    const find = async (key: string, value: string): Promise<AdapterPayload | undefined> =>
      [...kept].find(([id, payload]) => id.startsWith(`${model}:`) && payload[key] === value)?.[1];
    return {
      upsert: async (id, payload) => void kept.set(`${model}:${id}`, payload),
      find: async (id) => kept.get(`${model}:${id}`),
      findByUid: async (uid) => await find('uid', uid),
      findByUserCode: async (code) => await find('userCode', code),
      consume: async (id) => void (kept.get(`${model}:${id}`)!.consumed = Math.floor(Date.now() / 1000)),
      destroy: async (id) => void kept.delete(`${model}:${id}`),
      revokeByGrantId: async (grantId) => {
        for (const [id, payload] of kept) if (payload.grantId === grantId) kept.delete(id);
      },
    };
  };
}

function rsa(): { privateKey: KeyObject; publicKey: KeyObject } {
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

/** A real provider. Whoever comes is signed in as the one whom the test has named, without any page. */
export class IdentityProvider extends LoopbackServer {
  /** Who is in front of the browser; nobody: the request is declined. */
  who: Claims | undefined;
  private readonly people = new Map<string, Claims>();
  private provider: Provider;

  /** It can only be set up once the portal's address is known, and the portal's file needs its address before. */
  serve(client: ClientMetadata, { inIdToken = false } = {}): void {
    this.provider = new Provider(this.url, {
      adapter: memory(),
      clients: [client],
      clientAuthMethods: [client.token_endpoint_auth_method!],
      cookies: { keys: [randomUUID()] },
      jwks: { keys: [{ ...rsa().privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }] },
      claims: { openid: ['sub'], email: ['email', 'email_verified', 'mail_of_staff'] },
      conformIdTokenClaims: !inIdToken,
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
      findAccount: (_context, accountId) => ({ accountId, claims: () => this.people.get(accountId)! }),
      loadExistingGrant: async ({ oidc }) => {
        const { accountId } = oidc.session!;
        const grant = new oidc.provider.Grant({ accountId, clientId: client.client_id });
        grant.addOIDCScope('openid email');
        await grant.save();
        return grant;
      },
    });
  }

  protected readonly handle: Handler = (request, response) => {
    if (!request.url!.startsWith('/interaction/')) {
      void this.provider.callback()(request, response);
      return;
    }
    if (this.who) this.people.set(this.who.sub, this.who);
    const result = this.who
      ? { login: { accountId: this.who.sub } }
      : { error: 'access_denied', error_description: 'Not today' };
    void this.provider.interactionFinished(request, response, result);
  };
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

interface TokenAnswer {
  status?: number;
  [name: string]: unknown;
}

/** An issuer that answers whatever the test says, and calls every algorithm its own. */
export class HostileIssuer extends LoopbackServer {
  /** The answer of the token endpoint, with its status if it is an unusual one. */
  answer: () => TokenAnswer | Promise<TokenAnswer> = () => ({});
  /** The answer of the userinfo endpoint. */
  userInfo: object = {};
  /** The parameters of the last request for tokens. */
  asked = new URLSearchParams();
  readonly keys = rsa();
  private readonly foreign = rsa();

  constructor(private readonly secret: string) {
    super();
  }

  /** What an honest issuer would say. */
  claims(client: string, nonce: string, more: object): Record<string, unknown> {
    const now = Math.floor(Date.now() / 1000);
    return { iss: this.url, aud: client, nonce, iat: now, exp: now + 60, ...more };
  }

  /** A compact token, its signature made over what stands before it. */
  token(claims: object, header: object, signature: (data: string) => Buffer): string {
    const data = `${encoded(header)}.${encoded(claims)}`;
    return `${data}.${signature(data).toString('base64url')}`;
  }

  honest(claims: object): string {
    return this.token(claims, { alg: 'RS256', kid: 'one' }, (data) => this.signed(data, this.keys));
  }

  foreignKey(claims: object): string {
    return this.token(claims, { alg: 'RS256', kid: 'one' }, (data) => this.signed(data, this.foreign));
  }

  /** The key that it is signed with comes along in the header. */
  ownKeyInHeader(claims: object): string {
    const jwk = this.foreign.publicKey.export({ format: 'jwk' });
    return this.token(claims, { alg: 'RS256', jwk }, (data) => this.signed(data, this.foreign));
  }

  unsigned(claims: object, header: object = { alg: 'none' }): string {
    return this.token(claims, header, () => Buffer.alloc(0));
  }

  /** Both sides know the client's secret, and everybody the public key. */
  symmetric(claims: object, key: 'secret' | 'public key'): string {
    const secret =
      key === 'secret' ? this.secret : this.keys.publicKey.export({ format: 'pem', type: 'spki' });
    return this.token(claims, { alg: 'HS256', kid: 'one' }, (data) =>
      createHmac('sha256', secret).update(data).digest(),
    );
  }

  private signed(data: string, { privateKey }: { privateKey: KeyObject }): Buffer {
    return sign('sha256', Buffer.from(data), privateKey);
  }

  private get jwk(): JsonWebKey {
    return { ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig' };
  }

  protected readonly handle: Handler = (request, response) => {
    const send = (content: object, status = 200): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
    };
    switch (request.url) {
      case '/.well-known/openid-configuration':
        return send({
          issuer: this.url,
          authorization_endpoint: `${this.url}/auth`,
          token_endpoint: `${this.url}/token`,
          jwks_uri: `${this.url}/keys`,
          userinfo_endpoint: `${this.url}/me`,
          response_types_supported: ['code'],
          id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
        });
      case '/keys':
        return send({ keys: [this.jwk] });
      case '/me':
        return send(this.userInfo);
      default:
        void this.giveTokens(request, send);
    }
  };

  private async giveTokens(
    request: IncomingMessage,
    send: (content: object, status?: number) => void,
  ): Promise<void> {
    this.asked = new URLSearchParams(await text(request));
    const { status, ...answer } = await this.answer();
    send(
      { access_token: 'access', token_type: 'Bearer', ...answer },
      status ?? ('error' in answer ? 400 : 200),
    );
  }
}
