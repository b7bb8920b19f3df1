import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sql from 'sql-template-tag';
import { AccountsService } from '../src/accounts/accounts.service.js';
import type { Account } from '../src/accounts/account.entity.js';
import { Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { OPERATOR } from '../src/platform/auth/viewer.js';
import { SeedFaults, type SeedFault } from '../src/platform/seed-file.js';
import { readProviders } from '../src/signin/providers.js';
import type { University } from '../src/universities/university.entity.js';
import { addAccount, addPerson, giveRole, signedIn } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import { Client } from './support/client.js';
import { seededDatabase, type TestDatabase } from './support/database.js';
import { addUniversity } from './support/factories.js';
import { Browser, HostileIssuer, IdentityProvider, type Claims } from './support/identity-provider.js';

const SECRET = 'a-secret-of-the-portal-at-its-provider';
const SESSION = 'asrtu-session';
const BINDING = 'asrtu-sign-in';
const VIEWER = '{ viewer { kind actorId person { id } sessions { isCurrent method provider } } }';

const [north, south, quiet] = [new IdentityProvider(), new IdentityProvider(), new IdentityProvider()];
const hostile = new HostileIssuer(SECRET);
const folder = mkdtempSync(join(tmpdir(), 'portal-providers-'));
let portal: TestApp;
let [northern, southern]: University[] = [];

function file(content: unknown): string {
  const path = join(folder, `${Math.random()}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

beforeAll(async () => {
  await Promise.all([north.open(), south.open(), quiet.open(), hostile.open()]);
  const providers = [
    {
      slug: 'north',
      name: { en: 'Northern University', ru: 'Северный университет' },
      issuer: north.url,
      clientId: 'portal',
      clientSecret: SECRET,
      universities: ['northern'],
      emailDomains: ['north.example.edu', 'shared.example.org'],
    },
    {
      slug: 'south',
      name: { en: 'Southern University' },
      issuer: `${south.url}/`,
      clientId: 'portal',
      universities: ['southern'],
      emailDomains: ['south.example.edu', 'xn--6krs14b.example.edu'],
      vouchesForEmail: true,
      emailClaim: 'mail_of_staff',
    },
    {
      slug: 'quiet',
      name: { en: 'Quiet University' },
      issuer: quiet.url,
      clientId: 'portal',
      clientSecret: SECRET,
      universities: ['northern'],
      emailDomains: ['north.example.edu'],
    },
    {
      slug: 'hostile',
      name: { en: 'Hostile University' },
      issuer: hostile.url,
      clientId: 'portal',
      clientSecret: SECRET,
      universities: ['northern'],
      emailDomains: ['north.example.edu'],
    },
  ];
  portal = await startApp(undefined, { OIDC_PROVIDERS_FILE: file({ providers }) });
  // The port is known only now, and asked for only when somebody signs in.
  portal.config.PUBLIC_URL = portal.url;
  const client = (slug: string) => ({
    client_id: 'portal',
    client_secret: SECRET,
    redirect_uris: [`${portal.url}/sign-in/${slug}/callback`],
  });
  north.serve({ ...client('north'), token_endpoint_auth_method: 'client_secret_post' });
  quiet.serve({ ...client('quiet'), token_endpoint_auth_method: 'client_secret_basic' });
  south.serve(
    { ...client('south'), client_secret: undefined, token_endpoint_auth_method: 'none' },
    { inIdToken: true },
  );
  northern = await addUniversity(portal, { slug: 'northern' });
  southern = await addUniversity(portal, { slug: 'southern', side: Side.CN, country: 'CN' });
});
afterAll(async () => {
  await portal.close();
  await Promise.all([north.close(), south.close(), quiet.close(), hostile.close()]);
  rmSync(folder, { recursive: true });
});

let count = 0;

/** Somebody of a university with an account, and what the university's provider knows. */
async function member(
  university: University,
  email = `member${(count += 1)}@north.example.edu`,
): Promise<{ account: Account; claims: Claims }> {
  const account = await addAccount(portal, await addPerson(portal, { ownerId: university.id }), email);
  return { account, claims: { sub: `subject-of-${account.id}`, email, email_verified: true } };
}

function address(slug: string, returnTo?: string): URL {
  const url = new URL(`/sign-in/${slug}`, portal.url);
  if (returnTo !== undefined) url.searchParams.set('returnTo', returnTo);
  return url;
}

/** From the portal through the provider, up to the way back. */
async function toCallback(
  slug: string,
  provider: IdentityProvider,
  who: Claims | undefined,
  browser = new Browser(),
  returnTo = '/graphql',
): Promise<{ browser: Browser; callback: URL }> {
  provider.who = who;
  const callback = await browser.through(await browser.get(address(slug, returnTo)), portal.url);
  return { browser, callback };
}

async function signIn(slug: string, provider: IdentityProvider, who: Claims, browser = new Browser()) {
  const { callback } = await toCallback(slug, provider, who, browser);
  return { browser, response: await browser.get(callback) };
}

async function viewerOf(browser: Browser) {
  const cookie = `${SESSION}=${browser.cookies(portal.url).get(SESSION) ?? ''}`;
  const { viewer } = await new Client(portal.url, undefined, { cookie }).get(VIEWER);
  return viewer;
}

/** Signed in as the owner of the account, and sent to where the way began. */
async function expectSignedIn(
  { browser, response }: { browser: Browser; response: Response },
  { id }: Pick<Account, 'id'>,
): Promise<void> {
  expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql']);
  expect(await viewerOf(browser)).toMatchObject({ kind: 'PERSON', actorId: id });
}

/** Everything that a sign-in can leave behind. */
async function traces(): Promise<object> {
  const [row] = await portal.db.rows<object>(sql`
    select (select count(*) from session) as sessions, (select count(*) from account) as accounts,
      (select count(*) from account_identity) as identities, (select count(*) from person) as people,
      (select count(*) from audit_entry) as entries`);
  return row;
}

async function begun(): Promise<number> {
  const [{ many }] = await portal.db.rows<{ many: number }>(
    sql`select count(*)::integer as many from institution_sign_in`,
  );
  return many;
}

/** The status and the reason of an attempt that nobody is signed in by. */
async function refusal(attempt: () => Promise<Response>): Promise<string> {
  const before = await traces();
  const response = await attempt();
  expect(await traces()).toEqual(before);
  expect(response.headers.get('location')).toBeNull();
  expect(response.headers.getSetCookie()).toEqual([]);
  const { errors } = (await response.json()) as { errors: { extensions: { reason: string } }[] };
  expect(errors).toHaveLength(1);
  return `${response.status} ${errors[0].extensions.reason}`;
}

const refusedAt = async (slug: string, provider: IdentityProvider, who: Claims | undefined) => {
  const { browser, callback } = await toCallback(slug, provider, who);
  return await refusal(() => browser.get(callback));
};

describe('the way through', () => {
  it('goes from the portal to the institution and back into a session', async () => {
    const { account, claims } = await member(northern);
    const { browser, callback } = await toCallback('north', north, claims);
    expect(callback.pathname).toBe('/sign-in/north/callback');
    const response = await browser.get(callback);
    await expectSignedIn({ browser, response }, account);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const cookies = response.headers.getSetCookie();
    expect(cookies.find((cookie) => cookie.startsWith(`${SESSION}=`))).toMatch(
      /^asrtu-session=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    // The way back is over for this browser.
    expect(cookies.find((cookie) => cookie.startsWith(`${BINDING}=`))).toContain('Max-Age=0');
    expect(await viewerOf(browser)).toMatchObject({
      person: { id: account.personId },
      sessions: [{ isCurrent: true, method: 'INSTITUTION', provider: 'north' }],
    });
    expect(
      await portal.db.rows(sql`
        select e.action, e.actor_id as actor from audit_entry e join session s on s.id = e.subject_id
        where s.account_id = ${account.id}`),
    ).toEqual([{ action: 'signInThroughInstitution', actor: account.id }]);
  });

  it('asks with PKCE, a state and a nonce, and a cookie for this browser', async () => {
    const browser = new Browser();
    const response = await browser.get(address('hostile'));
    expect(response.status).toBe(302);
    const url = new URL(response.headers.get('location')!);
    const asked = Object.fromEntries(url.searchParams);
    expect(asked).toEqual({
      client_id: 'portal',
      response_type: 'code',
      redirect_uri: `${portal.url}/sign-in/hostile/callback`,
      scope: 'openid email',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^asrtu-sign-in=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    await browser.get(address('hostile', '/'));
    await browser.get(`${portal.url}/sign-in/hostile/callback?code=a?b&state=${asked.state}`);
    // With the cookie of a later beginning, the first one is over; the code is not even looked at.
    expect(hostile.asked.get('code')).toBeNull();

    const later = await browser.get(address('hostile'));
    const { state, code_challenge } = Object.fromEntries(
      new URL(later.headers.get('location')!).searchParams,
    );
    await browser.get(`${portal.url}/sign-in/hostile/callback?code=a?b&state=${state}`);
    expect(hostile.asked.get('code')).toBe('a?b');
    const verifier = hostile.asked.get('code_verifier')!;
    expect(createHash('sha256').update(verifier).digest('base64url')).toBe(code_challenge);
  });

  it('knows whoever has come before by the subject, whatever the address has become', async () => {
    const { account, claims } = await member(northern);
    await expectSignedIn(await signIn('north', north, claims), account);
    const { account: other, claims: next } = await member(northern);
    const changes = [
      { email: 'somebody.new@north.example.edu' },
      { email_verified: false },
      { email: undefined },
      { email: next.email },
    ];
    for (const change of changes) {
      await expectSignedIn(await signIn('north', north, { ...claims, ...change }), account);
    }
    await expectSignedIn(await signIn('north', north, next), other);
  });

  it.each([
    ['in other case', 'Li.Wei@North.Example.EDU', 'li.wei@north.example.edu'],
    ['with the domain in full-width letters', 'fullwidth@ｎorth.example.edu', 'fullwidth@north.example.edu'],
  ])('takes the address %s', async (_what, said, email) => {
    const { account, claims } = await member(northern, email);
    await expectSignedIn(await signIn('north', north, { ...claims, email: said }), account);
  });

  it('takes the address from another claim of an institution that vouches, with a public client', async () => {
    const email = 'li@南方.example.edu';
    const { account } = await member(southern, email);
    const claims = { sub: 'li', mail_of_staff: email, email: 'li@elsewhere.example.org' };
    await expectSignedIn(await signIn('south', south, claims), account);
  });

  it('lets in whoever has a role at one of the universities', async () => {
    const { account, claims } = await member(southern, 'guest@north.example.edu');
    expect(await refusedAt('north', north, claims)).toBe('403 NO_ACCOUNT');
    await giveRole(portal, { id: account.personId }, Role.LIAISON_OFFICER, { ownerId: northern.id });
    await expectSignedIn(await signIn('north', north, claims), account);
  });

  it('comes back to the page that was asked for', async () => {
    const { claims } = await member(northern);
    const { browser, callback } = await toCallback('north', north, claims, undefined, '/a/./b?c=//d&e=ж#f');
    const response = await browser.get(callback);
    expect(response.headers.get('location')).toBe('/a/b?c=//d&e=%D0%B6#f');
    const without = new Browser();
    const arrived = await without.get(await without.through(await without.get(address('north')), portal.url));
    expect(arrived.headers.get('location')).toBe('/');
  });

  it('always begins a session of its own, whatever cookie was sent', async () => {
    const planted = 'p'.repeat(43);
    const browser = new Browser();
    browser.cookies(portal.url).set(SESSION, planted);
    const { account, claims } = await member(northern);
    await expectSignedIn(await signIn('north', north, claims, browser), account);
    const first = browser.cookies(portal.url).get(SESSION);
    expect(first).not.toBe(planted);
    // Not even the own session of before goes on under its name.
    const { account: other, claims: others } = await member(northern);
    const { cookie } = await signedIn(portal, account);
    const mine = cookie.split('=')[1];
    const again = new Browser();
    again.cookies(portal.url).set(SESSION, mine);
    await expectSignedIn(await signIn('north', north, others, again), other);
    expect(again.cookies(portal.url).get(SESSION)).not.toBe(mine);
    const { viewer } = await new Client(portal.url, undefined, { cookie }).get(VIEWER);
    expect(viewer).toMatchObject({ actorId: account.id });
    const fixed = new Client(portal.url, undefined, { cookie: `${SESSION}=${planted}` });
    expect(await fixed.get(VIEWER)).toMatchObject({ viewer: { kind: 'ANONYMOUS' } });
  });

  it('shows the institutions', async () => {
    const { signInInstitutions } = await portal.anyone.get(
      '{ signInInstitutions { slug url name(lang: RU) { text } } }',
    );
    expect(signInInstitutions[0]).toEqual({
      slug: 'north',
      url: `${portal.url}/sign-in/north`,
      name: { text: 'Северный университет' },
    });
  });
});

describe('the answer of the institution', () => {
  type Tamper = (claims: Record<string, unknown>) => Record<string, unknown>;

  /** Up to the way back, with an answer that the test makes. */
  async function answered(tamper: Tamper, query: Record<string, string> = {}) {
    const { account, claims } = await member(northern);
    const browser = new Browser();
    const departure = await browser.get(address('hostile', '/graphql'));
    const { state, nonce } = Object.fromEntries(new URL(departure.headers.get('location')!).searchParams);
    hostile.userInfo = { ...claims };
    hostile.answer = () => tamper(hostile.claims('portal', nonce, claims));
    const callback = new URL(`/sign-in/hostile/callback`, portal.url);
    callback.search = new URLSearchParams({ code: 'code', state, ...query }).toString();
    return { account, browser, callback };
  }

  const honest: Tamper = (claims) => ({ id_token: hostile.honest(claims) });
  const claiming =
    (more: object): Tamper =>
    (claims) =>
      honest({ ...claims, ...more });

  it.each<[string, Tamper]>([
    ['is honest', honest],
    ['is for several and names the portal', claiming({ aud: ['portal', 'other'], azp: 'portal' })],
    ['leaves the address to the userinfo', claiming({ email: undefined })],
  ])('is taken when it %s', async (_what, tamper) => {
    const { account, browser, callback } = await answered(tamper);
    await expectSignedIn({ browser, response: await browser.get(callback) }, account);
  });

  const stripped = (token: string): string => token.replace(/[^.]*$/, '');

  it.each<[string, Tamper]>([
    ['has another nonce', claiming({ nonce: 'n'.repeat(43) })],
    ['has no nonce', claiming({ nonce: undefined })],
    ['has another issuer', claiming({ iss: 'https://other.example.org' })],
    ['has no issuer', claiming({ iss: undefined })],
    ['is for another client', claiming({ aud: 'other' })],
    ['is for several and does not say for whom', claiming({ aud: ['portal', 'other'] })],
    ['is for several and names another', claiming({ aud: ['portal', 'other'], azp: 'other' })],
    ['has expired', claiming({ exp: Math.floor(Date.now() / 1000) - 300 })],
    ['never expires', claiming({ exp: undefined })],
    ['does not hold yet', claiming({ nbf: Math.floor(Date.now() / 1000) + 300 })],
    ['says nothing of its time', claiming({ iat: undefined })],
    ['has no subject', claiming({ sub: undefined })],
    ['has an empty subject', claiming({ sub: '' })],
    ['has a subject with a control character', claiming({ sub: 'a\u0000b' })],
    ['has a subject that is too long', claiming({ sub: 'a'.repeat(256) })],
    ['is not signed', (claims) => ({ id_token: hostile.unsigned(claims) })],
    ['has lost its signature', (claims) => ({ id_token: stripped(hostile.honest(claims)) })],
    [
      'was changed after it was signed',
      (claims) => {
        const [header, , signature] = hostile.honest(claims).split('.');
        const [, payload] = hostile.honest({ ...claims, sub: 'another' }).split('.');
        return { id_token: [header, payload, signature].join('.') };
      },
    ],
    ['is signed with another key', (claims) => ({ id_token: hostile.foreignKey(claims) })],
    ['brings its own key along', (claims) => ({ id_token: hostile.ownKeyInHeader(claims) })],
    ['is signed with the secret', (claims) => ({ id_token: hostile.symmetric(claims, 'secret') })],
    ['is signed with the public key', (claims) => ({ id_token: hostile.symmetric(claims, 'public key') })],
    ['is no token', () => ({ id_token: 'no token' })],
    ['has no ID token', () => ({})],
    ['is an error', () => ({ error: 'invalid_grant' })],
  ])('is refused when it %s', async (_what, tamper) => {
    const { browser, callback } = await answered(tamper);
    expect(await refusal(() => browser.get(callback))).toBe('401 INSTITUTION_ANSWER_INVALID');
  });

  it('is refused when the userinfo is of somebody else', async () => {
    const { browser, callback } = await answered(claiming({ email: undefined }));
    hostile.userInfo = { ...hostile.userInfo, sub: 'another' };
    expect(await refusal(() => browser.get(callback))).toBe('401 INSTITUTION_ANSWER_INVALID');
  });

  it('is refused when the way back has two codes or none, or an error beside the code', async () => {
    const { browser, callback } = await answered(honest);
    callback.searchParams.append('code', 'other');
    expect(await refusal(() => browser.get(callback))).toBe('401 INSTITUTION_ANSWER_INVALID');
    const without = await answered(honest);
    without.callback.searchParams.delete('code');
    expect(await refusal(() => without.browser.get(without.callback))).toBe('401 INSTITUTION_ANSWER_INVALID');
    const both = await answered(honest, { error: 'server_error' });
    expect(await refusal(() => both.browser.get(both.callback))).toBe('401 INSTITUTION_ANSWER_INVALID');
  });

  it('is refused when the way back names another issuer', async () => {
    const { claims } = await member(northern);
    const { browser, callback } = await toCallback('north', north, claims);
    expect(callback.searchParams.get('iss')).toBe(north.url);
    callback.searchParams.set('iss', south.url);
    expect(await refusal(() => browser.get(callback))).toBe('401 INSTITUTION_ANSWER_INVALID');
  });

  it('is refused when the institution declines', async () => {
    const { browser, callback } = await toCallback('north', north, undefined);
    expect(callback.searchParams.get('error')).toBe('access_denied');
    expect(await refusal(() => browser.get(callback))).toBe('401 INSTITUTION_ANSWER_INVALID');
  });

  it('binds one of two subjects that come with the same address at once', async () => {
    const { account, claims } = await member(northern);
    const ways = await Promise.all(
      ['one', 'two'].map(async (sub) => {
        const browser = new Browser();
        const departure = await browser.get(address('hostile', '/graphql'));
        const { state, nonce } = Object.fromEntries(new URL(departure.headers.get('location')!).searchParams);
        const token = hostile.honest(
          hostile.claims('portal', nonce, { ...claims, sub: `${account.id}-${sub}` }),
        );
        return { browser, state, token };
      }),
    );
    // Both answers are there before either account is looked for.
    const tokens = ways.map(({ token }) => token);
    let waiting = 0;
    let release = (): void => undefined;
    const both = new Promise<void>((resolve) => (release = resolve));
    hostile.answer = async () => {
      const mine = hostile.asked.get('code')!;
      waiting += 1;
      if (waiting === 2) release();
      await both;
      return { id_token: tokens[Number(mine)] };
    };
    const responses = await Promise.all(
      ways.map(
        async ({ browser, state }, index) =>
          await browser.get(`${portal.url}/sign-in/hostile/callback?code=${index}&state=${state}`),
      ),
    );
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([302, 403]));
    expect(
      await portal.db.rows(sql`select 1 from account_identity where account_id = ${account.id}`),
    ).toHaveLength(1);
    expect(await portal.db.rows(sql`select 1 from session where account_id = ${account.id}`)).toHaveLength(1);
  });
});

describe('the way back', () => {
  const NOT_HERE = '401 SIGN_IN_NOT_BEGUN_HERE';

  it('is not open to a browser without the cookie, or with that of another', async () => {
    for (const intruder of [new Browser(), new Browser()]) {
      const { claims } = await member(northern);
      const { callback } = await toCallback('north', north, claims);
      expect(await refusal(() => intruder.get(callback))).toBe(NOT_HERE);
      await intruder.get(address('north'));
      const { callback: second } = await toCallback('north', north, claims);
      expect(await refusal(() => intruder.get(second))).toBe(NOT_HERE);
    }
  });

  it('is open once', async () => {
    const { claims } = await member(northern);
    const { browser, callback } = await toCallback('north', north, claims);
    const binding = browser.cookies(portal.url).get(BINDING)!;
    expect((await browser.get(callback)).status).toBe(302);
    browser.cookies(portal.url).set(BINDING, binding);
    expect(await refusal(() => browser.get(callback))).toBe(NOT_HERE);
  });

  it('is over once somebody has come without the cookie', async () => {
    const { claims } = await member(northern);
    const { browser, callback } = await toCallback('north', north, claims);
    expect(await refusal(() => new Browser().get(callback))).toBe(NOT_HERE);
    expect(await refusal(() => browser.get(callback))).toBe(NOT_HERE);
  });

  it('leads from another institution nowhere', async () => {
    const { claims } = await member(northern);
    const { browser, callback } = await toCallback('north', north, claims);
    callback.pathname = '/sign-in/hostile/callback';
    expect(await refusal(() => browser.get(callback))).toBe(NOT_HERE);
  });

  it('is over after ten minutes', async () => {
    const { claims } = await member(northern);
    const { browser, callback } = await toCallback('north', north, claims);
    await portal.db.rows(sql`update institution_sign_in set expires_at = now() - interval '1 second'`);
    expect(await refusal(() => browser.get(callback))).toBe(NOT_HERE);
  });

  it.each(['', '?', '?code=x', '?code=x&state=', '?state=%00', '?state=a&state=b'])(
    'with "%s" is none',
    async (query) => {
      const browser = new Browser();
      await browser.get(address('north'));
      expect(await refusal(() => browser.get(`${portal.url}/sign-in/north/callback${query}`))).toBe(NOT_HERE);
    },
  );
});

describe('who is let in', () => {
  const STRANGER = '403 NO_ACCOUNT';

  it.each([
    ['is not verified', { email_verified: false }],
    ['is not said to be verified', { email_verified: undefined }],
    ['is verified in a text', { email_verified: 'true' }],
    ['is none', { email: 'no address' }],
    ['is a number', { email: 7 }],
    ['is missing', { email: undefined }],
  ])('nobody whose address %s', async (_what, change) => {
    const { claims } = await member(northern);
    expect(await refusedAt('north', north, { ...claims, ...change })).toBe(STRANGER);
  });

  it.each([[false], ['false'], [null], [0]])(
    'nobody whose address the institution itself doubts, though it vouches: %p',
    async (verified) => {
      const { claims } = await member(southern, `doubt${(count += 1)}@south.example.edu`);
      const said = { sub: claims.sub, mail_of_staff: claims.email };
      expect(await refusedAt('south', south, { ...said, email_verified: verified })).toBe(STRANGER);
      expect((await signIn('south', south, said)).response.status).toBe(302);
    },
  );

  it.each([
    ['another domain', 'somebody@elsewhere.example.org'],
    ['a domain above', 'somebody@example.edu'],
    ['a domain below', 'somebody@mail.north.example.edu'],
    ['a domain that begins alike', 'somebody@north.example.edu.example.org'],
    ['a domain that ends alike', 'somebody@far-north.example.edu'],
  ])('nobody with an address that the institution may not speak for: %s', async (_what, email) => {
    const { claims } = await member(northern, email);
    expect(await refusedAt('north', north, claims)).toBe(STRANGER);
  });

  it.each([
    ['a Cyrillic letter before the @', 'mik\u0430#@north.example.edu'],
    ['a Cyrillic letter in the domain', 'mika#@n\u043erth.example.edu'],
    ['a full-width letter before the @', '\uff4dika#@north.example.edu'],
    ['the Kelvin sign before the @', 'mi\u212aa#@north.example.edu'],
    ['a Turkish i', 'm\u0131ka#@north.example.edu'],
    ['an invisible character', 'mika#\u200b@north.example.edu'],
    ['a combining accent', 'mika\u0301#@north.example.edu'],
    ['a space at the end', 'mika#@north.example.edu '],
    ['two domains', 'mika#@elsewhere.example.org@north.example.edu'],
    ['a tag', 'mika#+tag@north.example.edu'],
  ])('nobody with an address that only looks like the right one: %s', async (_what, email) => {
    const { claims } = await member(northern, `mika${(count += 1)}@north.example.edu`);
    const like = email.replace('#', String(count));
    expect(await refusedAt('north', north, { ...claims, email: like })).toBe(STRANGER);
  });

  it.each([
    ['listed', 'somebody@shared.example.org'],
    ['not listed', 'somebody@south.example.edu'],
  ])('nobody of another university, with a domain that is %s', async (_what, email) => {
    const { account, claims } = await member(southern, email);
    expect(await refusedAt('north', north, claims)).toBe(STRANGER);
    // Nor once another institution has made sure of who it is.
    await portal.db.rows(sql`
      insert into account_identity (issuer, subject, account_id, created_at)
      values (${south.url}, ${claims.sub}, ${account.id}, now())`);
    expect(await refusedAt('north', north, claims)).toBe(STRANGER);
  });

  it('nobody whose role at the university is over or to come', async () => {
    const { account, claims } = await member(southern, 'former@north.example.edu');
    const person = { id: account.personId };
    const [before, later] = [-1, 1].map((days) => new Date(Date.now() + days * 86_400_000));
    await giveRole(
      portal,
      person,
      Role.LIAISON_OFFICER,
      { ownerId: northern.id },
      { from: new Date(before.getTime() - 86_400_000), to: before },
    );
    await giveRole(portal, person, Role.LIAISON_OFFICER, { ownerId: northern.id }, { from: later });
    expect(await refusedAt('north', north, claims)).toBe(STRANGER);
  });

  it('nobody without a university, though the domain is right', async () => {
    const account = await addAccount(portal, await addPerson(portal), 'secretary@north.example.edu');
    const claims = { sub: account.id, email: account.email, email_verified: true };
    expect(await refusedAt('north', north, claims)).toBe(STRANGER);
  });

  it('nobody who is unknown; no account is made', async () => {
    const claims = { sub: 'unknown', email: 'unknown@north.example.edu', email_verified: true };
    expect(await refusedAt('north', north, claims)).toBe(STRANGER);
  });

  it('nobody whose account is closed, known by subject or not', async () => {
    const [known, unknown] = [await member(northern), await member(northern)];
    await expectSignedIn(await signIn('north', north, known.claims), known.account);
    for (const { account, claims } of [known, unknown]) {
      const { id, version } = account;
      await portal.app
        .get(AccountsService)
        .update(OPERATOR, { id, expectedVersion: version, isClosed: true });
      expect(await refusedAt('north', north, claims)).toBe(STRANGER);
    }
    // The subject of a closed account does not pass on to whoever has its address now.
    const { claims: next } = await member(northern);
    expect(await refusedAt('north', north, { ...known.claims, email: next.email })).toBe(STRANGER);
  });

  it('nobody with the address of an account that is bound to another subject', async () => {
    const { account, claims } = await member(northern);
    await expectSignedIn(await signIn('north', north, claims), account);
    expect(await refusedAt('north', north, { ...claims, sub: 'whoever has the address now' })).toBe(STRANGER);
    expect(await refusedAt('north', north, { ...claims, sub: claims.sub.toUpperCase() })).toBe(STRANGER);
    // What another institution calls its people is no matter.
    expect(await refusedAt('south', south, { sub: claims.sub })).toBe(STRANGER);
  });
});

describe('where it leads', () => {
  it.each([
    '//evil.example.org',
    '/\\evil.example.org',
    '\\\\evil.example.org',
    '/\t/evil.example.org',
    '/\n/evil.example.org',
    '/x\r\nset-cookie: a=b',
    '/.//evil.example.org',
    '/x/..//evil.example.org',
    '/%2e//evil.example.org',
    '/x/%2E%2e//evil.example.org',
    'https://evil.example.org',
    'https:evil.example.org',
    'javascript:alert(1)',
    'data:text/html,x',
    '@evil.example.org',
    '.evil.example.org',
    '',
    ' //evil.example.org',
  ])('nowhere but to a path of the portal: %j', async (returnTo) => {
    const before = await begun();
    expect(await refusal(() => new Browser().get(address('north', returnTo)))).toBe('400 RETURN_TO');
    expect(await begun()).toBe(before);
  });

  it.each([
    'returnTo=/%09/evil.example.org',
    'returnTo=%2F%5Cevil',
    'returnTo=/a&returnTo=/b',
    'returnTo=/a&returnTo=//b',
  ])('nowhere with the query %s', async (query) => {
    const before = await begun();
    expect(await refusal(() => new Browser().get(`${portal.url}/sign-in/north?${query}`))).toBe(
      '400 RETURN_TO',
    );
    expect(await begun()).toBe(before);
  });

  it('nowhere with an address that is too long', async () => {
    const attempt = async (length: number): Promise<string> =>
      await refusal(() => new Browser().get(address('north', `/${'x'.repeat(length)}`)));
    expect(await attempt(501)).toBe('400 RETURN_TO');
  });

  it('to no institution that there is not', async () => {
    for (const slug of ['nobody', '__proto__', 'NORTH']) {
      expect(await refusal(() => new Browser().get(address(slug)))).toBe('404 NOT_FOUND');
      expect(await refusal(() => new Browser().get(`${address(slug).href}/callback?state=x`))).toBe(
        '404 NOT_FOUND',
      );
    }
  });
});

describe('an institution that is away', () => {
  const AWAY = '409 INSTITUTION_UNREACHABLE';

  it('is said to be away, and found again once it is back', async () => {
    const { account, claims } = await member(northern);
    await quiet.close();
    const before = await begun();
    expect(await refusal(() => new Browser().get(address('quiet')))).toBe(AWAY);
    expect(await begun()).toBe(before);
    await quiet.open();
    await expectSignedIn(await signIn('quiet', quiet, claims), account);
    // Known by now, it goes away while somebody is on the way.
    const { browser, callback } = await toCallback('quiet', quiet, claims);
    await quiet.close();
    expect(await refusal(() => browser.get(callback))).toBe(AWAY);
    await quiet.open();
    await expectSignedIn(await signIn('quiet', quiet, claims), account);
  });

  it('is no less away when it answers with a fault of its own', async () => {
    const browser = new Browser();
    const departure = await browser.get(address('hostile'));
    const { state } = Object.fromEntries(new URL(departure.headers.get('location')!).searchParams);
    hostile.answer = () => ({ error: 'server_error', status: 503 });
    const callback = `${portal.url}/sign-in/hostile/callback?code=code&state=${state}`;
    expect(await refusal(() => browser.get(callback))).toBe(AWAY);
  });
});

describe('the file of the institutions', () => {
  const good = {
    slug: 'good',
    name: { en: 'Good University' },
    issuer: 'https://good.example.edu',
    clientId: 'portal',
    universities: ['hit'],
    emailDomains: ['good.example.edu'],
  };

  function faultsOf(content: unknown): SeedFault[] {
    try {
      readProviders(file(content));
    } catch (error) {
      return (error as SeedFaults).faults;
    }
    return [];
  }

  it('stops the start when it is wrong, with every fault by its place', async () => {
    const wrong = {
      slug: 'No Slug',
      name: { ru: 7 },
      issuer: 'http://good.example.edu',
      clientId: '',
      clientSecret: 'short',
      universities: [],
      emailDomains: ['Good.Example.EDU'],
      vouchesForEmail: 'yes',
      emailClaim: 'e mail',
      redirectUri: 'https://portal.example.org',
    };
    let database: TestDatabase | undefined;
    try {
      database = await seededDatabase();
      const settings = { OIDC_PROVIDERS_FILE: file({ providers: [good, wrong] }) };
      const failure: unknown = await startApp(database, settings).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(SeedFaults);
      expect((failure as SeedFaults).faults.map(({ place }) => place).sort()).toEqual(
        [
          'clientId',
          'clientSecret',
          'emailClaim',
          'emailDomains',
          'issuer',
          'name.en',
          'name.ru',
          'redirectUri',
          'slug',
          'universities',
          'vouchesForEmail',
        ].map((field) => `providers[1].${field}`),
      );
      expect((failure as SeedFaults).message).toContain(
        'providers[1].issuer: issuer must be the https address',
      );
    } finally {
      await database?.close();
    }
  });

  it.each<[unknown, string]>([
    ['no JSON', 'file'],
    [[], 'file'],
    [{}, 'providers'],
    [{ providers: null }, 'providers'],
    [{ providers: good }, 'providers'],
    [{ providers: 'good' }, 'providers'],
    [{ providers: [null] }, 'providers[0]'],
    [{ providers: ['good'] }, 'providers[0]'],
    [{ providers: [{ ...good, name: undefined }] }, 'providers[0].name'],
    [{ providers: [{ ...good, name: ['Good'] }] }, 'providers[0].name'],
    [{ providers: [good, { ...good, issuer: 'https://other.example.edu' }] }, 'providers[1].slug'],
    [{ providers: [good, { ...good, slug: 'b', issuer: `${good.issuer}/` }] }, 'providers[1].issuer'],
    [{ providers: [{ ...good, emailClaim: 'upn' }] }, 'providers[0].emailClaim'],
    [{ providers: [good], provider: [] }, 'provider'],
  ])('is refused: %j', (content, place) => {
    expect(faultsOf(content).map((fault) => fault.place)).toContain(place);
  });

  it.each([
    'good.example.edu',
    'ftp://good.example.edu',
    'https://good.example.edu?x=y',
    'https://good.example.edu#x',
    'https://user:word@good.example.edu',
    'http://127.0.0.1.example.org',
    'https://login.microsoftonline.com/common/v2.0',
    'https://login.microsoftonline.com/organizations/v2.0',
  ])('takes no issuer such as %s', (issuer) => {
    expect(faultsOf({ providers: [{ ...good, issuer }] })).toMatchObject([{ place: 'providers[0].issuer' }]);
  });

  it('is not needed, and may name nobody', () => {
    expect(readProviders(undefined)).toEqual([]);
    expect(readProviders(file({ providers: [] }))).toEqual([]);
    expect(faultsOf({ providers: [{ ...good, emailClaim: 'upn', vouchesForEmail: true }] })).toEqual([]);
    expect(() => readProviders(join(folder, 'nothing.json'))).toThrow(SeedFaults);
  });
});
