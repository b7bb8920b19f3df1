import { createHash, scryptSync } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseSetCookie } from 'cookie';
import sql from 'sql-template-tag';
import type { Account } from '../src/accounts/account.entity.js';
import { AccountsService } from '../src/accounts/accounts.service.js';
import { ENTITIES } from '../src/entities.js';
import { KeyScope, Role } from '../src/platform/auth/rights.js';
import { OPERATOR } from '../src/platform/auth/viewer.js';
import { Clock } from '../src/platform/clock.js';
import { createDataSource } from '../src/platform/database/data-source.js';
import { Lang } from '../src/platform/graphql/text.js';
import { SessionsService } from '../src/signin/sessions.service.js';
import { actor, addAccount, addKey, addPerson, giveRole, signedIn } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import { Client, type Answer } from './support/client.js';
import { addUniversity } from './support/factories.js';

/** For what needs several connections, or several processes. */
const onServer = process.env.TEST_DATABASE_URL ? describe : describe.skip;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const REQUEST = `mutation ($input: RequestSignInCodeInput!) {
  requestSignInCode(input: $input) { challenge expiresIn }
}`;
const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { session { id method provider userAgent isCurrent } }
}`;
const SIGN_OUT =
  'mutation ($everywhere: Boolean!) { signOut(input: { everywhere: $everywhere }) { isSignedOut } }';
const END_SESSION = 'mutation ($id: ID!) { endSession(input: { id: $id }) { session { id } } }';
const WHO = '{ viewer { kind actorId } }';
const PUBLIC = { viewer: { kind: 'ANONYMOUS', actorId: 'anonymous' } };

type Settings = NonNullable<Parameters<typeof startApp>[1]>;
type Portal = TestApp & { outbox: string };

interface Received {
  to: string;
  subject: string;
  text: string;
}

const closing: (() => Promise<unknown> | void)[] = [];
let portal: Portal;
let count = 0;

async function start(settings: Settings = {}): Promise<Portal> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-sign-in-'));
  const app = await startApp(undefined, {
    JOBS: 'on',
    DATA_DIR: folder,
    SIGN_IN_CODES_PER_NETWORK: 100_000,
    ...settings,
  });
  closing.push(
    () => app.close(),
    () => rmSync(folder, { recursive: true, force: true }),
  );
  return { ...app, outbox: join(folder, 'outbox') };
}

/** The portal on the same database, as in a process of its own. */
async function another({ config }: TestApp): Promise<TestApp> {
  const url = config.DATABASE_URL!;
  const dataSource = createDataSource(config, { url }, ENTITIES);
  await dataSource.initialize();
  const app = await startApp({ config, dataSource, url, close: async () => undefined });
  closing.unshift(async () => {
    await app.close();
    if (dataSource.isInitialized) await dataSource.destroy();
  });
  return app;
}

beforeAll(async () => {
  portal = await start();
});
afterEach(() => {
  const clock: Partial<Clock> = portal.app.get(Clock);
  // Uncovers the method of the class again.
  delete clock.now;
});
afterAll(async () => {
  for (const close of closing) await close();
});

function pin(app: TestApp, milliseconds: number): void {
  app.pinClock(new Date(milliseconds).toISOString());
}

async function until<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const end = performance.now() + 60_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) throw new Error('It did not come to pass');
    await wait(10);
  }
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function readMail(raw: string): Received {
  const at = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, at).replace(/\r\n[ \t]+/g, ' ');
  const body = raw.slice(at + 4);
  const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
  const encoding = field('content-transfer-encoding');
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString('utf8')
      : encoding === 'quoted-printable'
        ? quotedPrintable(body)
        : body;
  const subject = field('subject')
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : quotedPrintable(word.replaceAll('_', ' ')),
    );
  return { to: field('to'), subject, text: text.replaceAll('\r\n', '\n') };
}

function mailsTo({ outbox }: Portal, address: string): Received[] {
  if (!existsSync(outbox)) return [];
  return readdirSync(outbox)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => readMail(readFileSync(join(outbox, name), 'utf8')))
    .filter(({ to }) => to === address);
}

function allMails({ outbox }: Portal): string[] {
  return existsSync(outbox) ? readdirSync(outbox).filter((name) => name.endsWith('.eml')) : [];
}

/** When the jobs have found out that there is nobody to write to. */
async function allJobsDone({ db }: TestApp): Promise<true> {
  return await until(async () => {
    const rows = await db.rows(sql`
      select 1 from pgboss.job where name = 'sign-in-code' and state not in ('completed', 'failed') limit 1`);
    return rows.length === 0 || undefined;
  });
}

async function newAccount(app: TestApp, email = `sign-in-${(count += 1)}@example.org`): Promise<Account> {
  return await addAccount(app, await addPerson(app), email);
}

async function request(
  app: TestApp,
  email: string,
  { client = app.anyone, lang }: { client?: Client; lang?: string } = {},
): Promise<string> {
  const { requestSignInCode } = await client.get(REQUEST, { input: { email, lang } });
  expect(requestSignInCode).toEqual({ challenge: expect.stringMatching(/^[\w-]{22}$/), expiresIn: 600 });
  return requestSignInCode.challenge;
}

interface Given {
  challenge: string;
  code: string;
}

/** Asks for a code and finds it in the mail. */
async function codeFor(app: Portal, { email }: Pick<Account, 'email'>, typed = email): Promise<Given> {
  const before = mailsTo(app, email).map(({ subject }) => subject);
  const challenge = await request(app, typed);
  const mail = await until(() => mailsTo(app, email).find(({ subject }) => !before.includes(subject)));
  return { challenge, code: mail.subject.slice(0, 9) };
}

function cookiesOf({ headers }: Answer<unknown>): ReturnType<typeof parseSetCookie>[] {
  return headers.getSetCookie().map((text) => parseSetCookie(text));
}

type SignedIn = { signIn: { session: { id: string } } } | null;

async function tryIn({ anyone }: TestApp, input: object, client = anyone): Promise<Answer<SignedIn>> {
  return await client.ask<SignedIn>(SIGN_IN, { input });
}

/** A browser that signs in as people do. */
async function browser(
  app: Portal,
  account: Account,
): Promise<{ client: Client; id: string; cookie: string }> {
  const answer = await tryIn(app, await codeFor(app, account));
  const [{ name, value }] = cookiesOf(answer);
  const cookie = `${name}=${value}`;
  return { client: new Client(app.url, undefined, { cookie }), id: answer.data!.signIn.session.id, cookie };
}

function wrong(code: string): string {
  return code.replace(/.$/, (last) => (last === '7' ? '8' : '7'));
}

const CODE_WRONG = { code: 'UNAUTHENTICATED', reason: 'CODE_WRONG', path: ['input', 'code'] };

async function expectWrong(app: TestApp, input: object): Promise<void> {
  const { data, errors, headers } = await tryIn(app, input);
  expect(data).toEqual({ signIn: null });
  expect(errors.map(({ extensions }) => extensions)).toEqual([expect.objectContaining(CODE_WRONG)]);
  expect(headers.getSetCookie()).toEqual([]);
}

async function sessionsOf({ db }: TestApp, { id }: Pick<Account, 'id'>): Promise<{ ended: boolean }[]> {
  return await db.rows(
    sql`select ended_at is not null as ended from session where account_id = ${id} order by id`,
  );
}

async function counted({ db }: TestApp, what: string, who: string): Promise<number> {
  const bucket = createHash('sha256').update(`${what}\0${who}`).digest('hex');
  const [row] = await db.rows<{ count: number } | undefined>(
    sql`select count from rate_limit where bucket = ${bucket}`,
  );
  return row?.count ?? 0;
}

describe('a code by e-mail', () => {
  it('signs in', async () => {
    const account = await newAccount(portal);
    const { challenge, code } = await codeFor(portal, account);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    const [mail] = mailsTo(portal, account.email);
    expect(mail.subject).toBe(`${code} is your code for the ASRTU portal`);
    expect(mail.text).toContain(`    ${code}\n`);
    const answer = await tryIn(
      portal,
      { challenge, code },
      portal.anyone.with({ 'user-agent': 'Browser/1' }),
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual({
      signIn: {
        session: {
          id: expect.stringMatching(/^ses_/),
          method: 'EMAIL_CODE',
          provider: null,
          userAgent: 'Browser/1',
          isCurrent: false,
        },
      },
    });
    const [set, ...more] = answer.headers.getSetCookie();
    expect(more).toEqual([]);
    expect(set).toMatch(/^asrtu-session=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
    const client = portal.anyone.with({ cookie: set.split(';')[0] });
    expect(await client.get(WHO)).toEqual({ viewer: { kind: 'PERSON', actorId: account.id } });
    const [audited] = await portal.db.rows(sql`
      select action, actor_kind, actor_id from audit_entry where subject_id = ${answer.data!.signIn.session.id}`);
    expect(audited).toEqual({ action: 'signIn', actor_kind: 'PERSON', actor_id: account.id });
  });

  it('sets a cookie for https only where people come by https', async () => {
    const secure = await start({ PUBLIC_URL: 'https://portal.example.org' });
    const account = await newAccount(secure);
    const { headers } = await tryIn(secure, await codeFor(secure, account));
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-asrtu-session=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ]);
    const [text] = mailsTo(secure, account.email).map((mail) => mail.text);
    expect(text).toContain('(portal.example.org)');
    const cookie = headers.getSetCookie()[0].split(';')[0];
    const viewer = { viewer: { kind: 'PERSON', actorId: account.id } };
    expect(await secure.anyone.with({ cookie }).get(WHO)).toEqual(viewer);
    // The name without the prefix could have been set by another host.
    expect(await secure.anyone.with({ cookie: cookie.replace('__Host-', '') }).get(WHO)).toEqual(PUBLIC);
    // A page that came by plain http may be anybody's.
    const { host } = new URL(secure.url);
    for (const [origin, status] of [
      ['https://portal.example.org', 200],
      [`https://${host}`, 200],
      [`http://${host}`, 403],
      ['http://portal.example.org', 403],
    ] as const) {
      expect([origin, (await secure.anyone.with({ cookie, origin }).ask(WHO)).status]).toEqual([
        origin,
        status,
      ]);
    }
  });

  it.each([
    [Lang.EN, ' is your code for the ASRTU portal', 'It holds for 10 minutes and for one time.'],
    [Lang.RU, ' — ваш код для портала АТУРК', 'Он действует 10 минут и один раз.'],
    [Lang.ZH, ' 是您登录阿斯图门户的验证码', '验证码 10 分钟内有效，仅可使用一次。'],
  ])('comes in %s: as asked for, or as the account has it', async (lang, subject, text) => {
    const person = await addPerson(portal);
    const email = `lang-${lang.toLowerCase()}@example.org`;
    const create = { personId: person.id, email, lang };
    const account = await portal.app.get(AccountsService).create(OPERATOR, create);
    const other = await newAccount(portal);
    await request(portal, account.email);
    await request(portal, other.email, { lang });
    for (const address of [account.email, other.email]) {
      const mail = await until(() => mailsTo(portal, address)[0]);
      expect(mail.subject.slice(9)).toBe(subject);
      expect(mail.text).toContain(text);
      expect(mail.text).toContain(mail.subject.slice(0, 9));
    }
  });

  it('is taken as people type it', async () => {
    const ways: ((code: string) => string)[] = [
      (code) => code.toLowerCase(),
      (code) => code.replace('-', ''),
      (code) => ` ${code.replace('-', ' - ')} `,
      (code) => code.replaceAll('0', 'O').replaceAll('1', 'l'),
      (code) => code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'I'),
    ];
    const account = await newAccount(portal);
    for (const way of ways) {
      const { challenge, code } = await codeFor(portal, account);
      expect((await tryIn(portal, { challenge, code: way(code) })).errors).toEqual([]);
    }
  });

  it('with O for 0 and I or l for 1', async () => {
    const account = await newAccount(portal);
    for (const typed of ['OoIlL100', 'oOlIi1oO']) {
      const { challenge } = await codeFor(portal, account);
      const code = typed.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
      const digest = createHash('sha256').update(challenge).digest('hex');
      await portal.db.rows(sql`
        update sign_in_challenge set code_salt = 'salt', code_digest = ${scryptSync(code, 'salt', 32).toString('hex')}
        where digest = ${digest}`);
      expect((await tryIn(portal, { challenge, code: typed })).errors).toEqual([]);
    }
  });

  it('is not stored, nor in a form that can be searched fast', async () => {
    const account = await newAccount(portal);
    const { challenge, code } = await codeFor(portal, account);
    const bare = code.replace('-', '');
    const [row] = await portal.db.rows<Record<string, unknown>>(sql`
      select * from sign_in_challenge where email_key = ${account.email}`);
    const [{ jobs }] = await portal.db.rows<{ jobs: unknown }>(
      sql`select jsonb_agg(to_jsonb(j)) as jobs from pgboss.job j`,
    );
    const stored = JSON.stringify([row, jobs]);
    for (const secret of [code, bare, bare.toLowerCase(), challenge]) expect(stored).not.toContain(secret);
    const salt = row.code_salt as string;
    expect(salt).toMatch(/^[0-9a-f]{32}$/);
    for (const text of [bare, code, salt + bare, bare + salt]) {
      for (const kind of ['md5', 'sha1', 'sha256', 'sha512'])
        expect(stored).not.toContain(createHash(kind).update(text).digest('hex'));
    }
    expect(row.code_digest).toBe(scryptSync(bare, salt, 32).toString('hex'));
  });

  it('can be tried five times', async () => {
    const account = await newAccount(portal);
    const lost = await codeFor(portal, account);
    for (let n = 0; n < 5; n++) await expectWrong(portal, { ...lost, code: wrong(lost.code) });
    await expectWrong(portal, lost);
    const kept = await codeFor(portal, account);
    for (let n = 0; n < 4; n++) await expectWrong(portal, { ...kept, code: wrong(kept.code) });
    expect((await tryIn(portal, kept)).errors).toEqual([]);
    expect(await sessionsOf(portal, account)).toEqual([{ ended: false }]);
  });

  it('counts tries that come at once', async () => {
    const account = await newAccount(portal);
    const given = await codeFor(portal, account);
    const before = await counted(portal, 'sign-in tries of a network', '127.0.0.1');
    await Promise.all(
      Array.from({ length: 60 }, () => expectWrong(portal, { ...given, code: wrong(given.code) })),
    );
    expect(
      await portal.db.rows(sql`select tries from sign_in_challenge where email_key = ${account.email}`),
    ).toEqual([{ tries: 5 }]);
    expect(await counted(portal, 'sign-in tries of a network', '127.0.0.1')).toBe(before + 60);
    await expectWrong(portal, given);
  });

  it('is used once', async () => {
    const account = await newAccount(portal);
    const given = await codeFor(portal, account);
    const answers = await Promise.all(Array.from({ length: 20 }, () => tryIn(portal, given)));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    const reasons = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.reason));
    expect(reasons).toEqual(Array<string>(19).fill('CODE_WRONG'));
    await expectWrong(portal, given);
    expect(await sessionsOf(portal, account)).toEqual([{ ended: false }]);
  });

  it('goes with its challenge', async () => {
    const [one, other] = [await newAccount(portal), await newAccount(portal)];
    const [first, second] = [await codeFor(portal, one), await codeFor(portal, other)];
    await expectWrong(portal, { challenge: first.challenge, code: second.code });
    await expectWrong(portal, { challenge: 'A'.repeat(22), code: first.code });
    const later = await codeFor(portal, one);
    await expectWrong(portal, { challenge: later.challenge, code: first.code });
    // The one that was asked for before is still good.
    expect((await tryIn(portal, first)).errors).toEqual([]);
  });

  it('holds for ten minutes', async () => {
    const account = await newAccount(portal);
    const begun = Date.now();
    pin(portal, begun);
    const [early, late] = [await codeFor(portal, account), await codeFor(portal, account)];
    pin(portal, begun + 10 * MINUTE - 1);
    expect((await tryIn(portal, early)).errors).toEqual([]);
    pin(portal, begun + 10 * MINUTE);
    await expectWrong(portal, late);
  });

  it('is repeated with the same idempotency key', async () => {
    const account = await newAccount(portal);
    const given = await codeFor(portal, account);
    const input = { ...given, idempotencyKey: '0c1b4a39-0d0e-4d8f-a8a3-74b0a9b1d7a5' };
    const [first, again] = [await tryIn(portal, input), await tryIn(portal, input)];
    expect(again.data).toEqual(first.data);
    expect(cookiesOf(again)).toEqual(cookiesOf(first));
    expect(await sessionsOf(portal, account)).toEqual([{ ended: false }]);
  });
});

describe('an address', () => {
  it('that nobody has is answered in the same way, and gets no mail', async () => {
    const quiet = await start({ JOBS: 'off' });
    const { email } = await newAccount(quiet);
    const ask = async (address: string): Promise<string[]> =>
      await quiet.statementsOf(() => request(quiet, address));
    // What is read once by a process does not count.
    await ask('first@example.org');
    const known = await ask(email);
    expect(known.length).toBeGreaterThan(0);
    expect(await ask('nobody@example.org')).toEqual(known);

    const account = await newAccount(portal);
    const before = allMails(portal).length;
    await request(portal, `not-${account.email}`);
    await codeFor(portal, account);
    await allJobsDone(portal);
    expect(allMails(portal)).toHaveLength(before + 1);
    expect(mailsTo(portal, `not-${account.email}`)).toEqual([]);

    // Nor does signing in tell the one from the other.
    const tries = [];
    for (const address of [email, 'nobody@example.org']) {
      const given = await request(quiet, address);
      let answer: Answer<unknown> | undefined;
      const statements = await quiet.statementsOf(async () => {
        answer = await tryIn(quiet, { challenge: given, code: 'AAAAAAAA' });
      });
      tries.push({ errors: answer!.errors, status: answer!.status, statements });
    }
    const [ofReal, ofNobody] = tries;
    expect(ofReal.statements.length).toBeGreaterThan(0);
    expect(ofNobody).toEqual(ofReal);
  });

  it('is the same in other letters, and the mail goes to the one of the account', async () => {
    const account = await newAccount(portal, 'Own.Case@example.org');
    for (const typed of ['own.case@example.org', 'OWN.CASE@EXAMPLE.ORG', 'own.case@ｅｘａｍｐｌｅ.org']) {
      const given = await codeFor(portal, account, typed);
      expect((await tryIn(portal, given)).errors).toEqual([]);
    }
    await allJobsDone(portal);
    expect(mailsTo(portal, 'Own.Case@example.org')).toHaveLength(3);
    expect(mailsTo(portal, 'own.case@example.org')).toEqual([]);
  });

  it('that only looks like one is refused or is another', async () => {
    const { email } = await newAccount(portal, 'alike@example.org');
    const before = allMails(portal).length;
    for (const look of [
      'аlike@example.org',
      'alıke@example.org',
      'alike\u200b@example.org',
      'ａｌｉｋｅ@example.org',
      'alike@example.org\r\nbcc:other@example.org',
      'alike@example.org,other@example.org',
      '<alike@example.org>',
      ' alike@example.org',
    ]) {
      const { extensions } = await portal.anyone.refused(REQUEST, { input: { email: look } });
      expect([look, extensions]).toEqual([
        look,
        expect.objectContaining({ code: 'INVALID_INPUT', path: ['input', 'email'] }),
      ]);
    }
    await request(portal, 'alike@exаmple.org');
    await allJobsDone(portal);
    expect(allMails(portal)).toHaveLength(before);
    expect(mailsTo(portal, email)).toEqual([]);
  });

  it('of a closed account gets nothing', async () => {
    const account = await newAccount(portal);
    const given = await codeFor(portal, account);
    await portal.app
      .get(AccountsService)
      .update(OPERATOR, { id: account.id, expectedVersion: 1, isClosed: true });
    await expectWrong(portal, given);
    await request(portal, account.email);
    await allJobsDone(portal);
    expect(mailsTo(portal, account.email)).toHaveLength(1);
  });

  it('of before lets nobody in', async () => {
    const account = await newAccount(portal);
    const given = await codeFor(portal, account);
    await portal.app
      .get(AccountsService)
      .update(OPERATOR, { id: account.id, expectedVersion: 1, email: `new-${account.email}` });
    await expectWrong(portal, given);
    expect(await sessionsOf(portal, account)).toEqual([]);
  });
});

describe('the limits', () => {
  async function limited(client: Client, email: string): Promise<unknown> {
    const { errors } = await client.ask(REQUEST, { input: { email } });
    if (errors.length === 0) return 'sent';
    const { code, reason, retryAfter } = errors[0].extensions;
    return { code, reason, retryAfter };
  }
  const beyond = (retryAfter: number) => ({
    code: 'LIMITED',
    reason: 'TOO_MANY_TRIES',
    retryAfter,
  });

  it('of an address: five codes in 15 minutes', async () => {
    const { email } = await newAccount(portal);
    const other = await newAccount(portal);
    const begun = Date.now();
    pin(portal, begun);
    for (const typed of [email, email.toUpperCase(), email, email, email])
      expect(await limited(portal.anyone, typed)).toBe('sent');
    expect(await limited(portal.anyone, email)).toEqual(beyond(900));
    expect(await limited(portal.anyone, email.toUpperCase())).toEqual(beyond(900));
    expect(await limited(portal.anyone, other.email)).toBe('sent');
    // Codes that nobody has sent in time are not sent any more.
    await allJobsDone(portal);
    pin(portal, begun + 100 * SECOND);
    expect(await limited(portal.anyone, email)).toEqual(beyond(800));
    pin(portal, begun + 900 * SECOND - 1);
    expect(await limited(portal.anyone, email)).toEqual(beyond(1));
    pin(portal, begun + 900 * SECOND);
    expect(await limited(portal.anyone, email)).toBe('sent');
    await allJobsDone(portal);
    expect(mailsTo(portal, email)).toHaveLength(6);
  });

  it('of an address hold for an unknown one too', async () => {
    pin(portal, Date.now());
    for (let n = 0; n < 5; n++) expect(await limited(portal.anyone, 'unknown@example.org')).toBe('sent');
    expect(await limited(portal.anyone, 'unknown@example.org')).toEqual(beyond(900));
  });

  it('of a network, whatever it says of itself', async () => {
    const narrow = await start({ JOBS: 'off', SIGN_IN_CODES_PER_NETWORK: 3 });
    pin(narrow, Date.now());
    for (let n = 0; n < 4; n++) {
      const client = narrow.anyone.with({
        'x-forwarded-for': `203.0.113.${n}`,
        'x-real-ip': `203.0.113.${n}`,
        forwarded: `for=203.0.113.${n}`,
      });
      expect(await limited(client, `n${n}@example.org`)).toEqual(n < 3 ? 'sent' : beyond(900));
    }
    // A network that is refused uses up nothing of the address.
    expect(await counted(narrow, 'sign-in codes of an address', 'n3@example.org')).toBe(0);
    expect(await counted(narrow, 'sign-in codes of a network', '127.0.0.1')).toBe(4);
    const challenge = 'A'.repeat(22);
    for (let n = 0; n < 15; n++) await expectWrong(narrow, { challenge, code: 'AAAAAAAA' });
    const { errors } = await tryIn(narrow, { challenge, code: 'AAAAAAAA' });
    expect(errors.map(({ extensions }) => extensions)).toEqual([expect.objectContaining(beyond(900))]);
  });

  it('of a network, as a trusted proxy names it', async () => {
    const proxied = await start({ JOBS: 'off', SIGN_IN_CODES_PER_NETWORK: 1, TRUSTED_PROXIES: '127.0.0.1' });
    pin(proxied, Date.now());
    let n = 0;
    const from = async (address: string): Promise<unknown> =>
      await limited(proxied.anyone.with({ 'x-forwarded-for': address }), `p${(n += 1)}@example.org`);
    expect(await from('203.0.113.1')).toBe('sent');
    expect(await from('203.0.113.1')).toEqual(beyond(900));
    // What the caller wrote in front of it.
    expect(await from('198.51.100.7, 203.0.113.1')).toEqual(beyond(900));
    expect(await from('::ffff:203.0.113.1')).toEqual(beyond(900));
    expect(await from('::ffff:cb00:7101')).toEqual(beyond(900));
    expect(await from('203.0.113.2')).toBe('sent');
    expect(await from('::ffff:cb00:7103')).toBe('sent');
    expect(await from('2001:db8:0:1::1')).toBe('sent');
    expect(await from('2001:DB8::1:ffff:2:3:4')).toEqual(beyond(900));
    expect(await from('2001:db8:0:2::1')).toBe('sent');
  });
});

describe('a session', () => {
  it('has a new token, whatever the browser had', async () => {
    const [victim, attacker] = [await newAccount(portal), await newAccount(portal)];
    const planted = await browser(portal, attacker);
    const answer = await tryIn(portal, await codeFor(portal, victim), planted.client);
    const [{ name, value }, ...more] = cookiesOf(answer);
    expect(more).toEqual([]);
    expect(`${name}=${value}`).not.toBe(planted.cookie);
    expect(await planted.client.get(WHO)).toEqual({ viewer: { kind: 'PERSON', actorId: attacker.id } });

    const invented = `asrtu-session=${'x'.repeat(43)}`;
    const client = portal.anyone.with({ cookie: invented });
    const cookies = cookiesOf(await tryIn(portal, await codeFor(portal, victim), client));
    // The last one counts.
    expect(cookies.at(-1)).toMatchObject({ name: 'asrtu-session', maxAge: 1209600 });
    expect(cookies.at(-1)!.value).not.toBe('x'.repeat(43));
    expect(await client.get(WHO)).toEqual(PUBLIC);
  });

  it('is not there for a forged or altered cookie, which is cleared', async () => {
    const { cookie } = await browser(portal, await newAccount(portal));
    const [name, value] = cookie.split('=');
    const digest = createHash('sha256').update(value).digest('hex');
    for (const forged of [
      value.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
      value.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      value.slice(1),
      `${value}A`,
      value.toUpperCase() === value ? value.toLowerCase() : value.toUpperCase(),
      digest,
      'null',
      `%00${value}`,
      "' or 1=1 --",
      'A'.repeat(3000),
    ]) {
      const answer = await portal.anyone.with({ cookie: `${name}=${forged}` }).ask(WHO);
      expect([forged, answer.status, answer.data]).toEqual([forged, 200, PUBLIC]);
      expect(answer.headers.getSetCookie()).toEqual([
        'asrtu-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
      ]);
    }
    expect((await portal.anyone.with({ cookie }).ask(WHO)).headers.getSetCookie()).toEqual([]);
    expect((await portal.anyone.ask(WHO)).headers.getSetCookie()).toEqual([]);
  });

  it('is stored as a digest only', async () => {
    const account = await newAccount(portal);
    const { cookie } = await browser(portal, account);
    const [, value] = cookie.split('=');
    const [{ rows }] = await portal.db.rows<{ rows: unknown }>(sql`
      select jsonb_agg(to_jsonb(s)) as rows from session s where account_id = ${account.id}`);
    const [{ audited }] = await portal.db.rows<{ audited: unknown }>(sql`
      select jsonb_agg(to_jsonb(v)) as audited from audit_values v`);
    const digest = createHash('sha256').update(value).digest('hex');
    expect(JSON.stringify(rows)).toContain(digest);
    expect(JSON.stringify(rows)).not.toContain(value);
    expect(JSON.stringify(audited)).not.toContain(value);
    expect(JSON.stringify(audited)).not.toContain(digest);
  });

  it('ends when it is not used for 24 hours', async () => {
    const account = await newAccount(portal);
    const begun = Date.now() + MINUTE;
    pin(portal, begun);
    const { client } = await signedIn(portal, account);
    const signed = { viewer: { kind: 'PERSON', actorId: account.id } };
    expect(await client.get(WHO)).toEqual(signed);
    pin(portal, begun + DAY - 1);
    expect(await client.get(WHO)).toEqual(signed);
    pin(portal, begun + 2 * DAY - 2);
    expect(await client.get(WHO)).toEqual(signed);
    pin(portal, begun + 3 * DAY - 2);
    const { data, headers } = await client.ask(WHO);
    expect(data).toEqual(PUBLIC);
    expect(headers.getSetCookie()).toHaveLength(1);
  });

  it('ends after 14 days, to the moment', async () => {
    const account = await newAccount(portal);
    const begun = Date.now() + MINUTE;
    pin(portal, begun);
    const { client } = await signedIn(portal, account);
    const signed = { viewer: { kind: 'PERSON', actorId: account.id } };
    for (let at = begun; at < begun + 14 * DAY; at += 20 * HOUR) {
      pin(portal, at);
      expect(await client.get(WHO)).toEqual(signed);
    }
    pin(portal, begun + 14 * DAY - 1);
    expect(await client.get(WHO)).toEqual(signed);
    pin(portal, begun + 14 * DAY);
    // What was read a moment ago does not prolong it.
    expect(await client.get(WHO)).toEqual(PUBLIC);
  });

  it('ends with the next request when it is ended or signed out', async () => {
    const account = await newAccount(portal);
    const [a, b, c, d] = [1, 2, 3, 4].map(() => signedIn(portal, account));
    const [one, two, three, four] = await Promise.all([a, b, c, d]);
    const signed = { viewer: { kind: 'PERSON', actorId: account.id } };
    for (const { client } of [one, two, three, four]) expect(await client.get(WHO)).toEqual(signed);

    expect(await one.client.get(END_SESSION, { id: two.sessionId })).toEqual({
      endSession: { session: { id: two.sessionId } },
    });
    expect(await two.client.get(WHO)).toEqual(PUBLIC);
    expect(await one.client.get(WHO)).toEqual(signed);
    // Again changes nothing.
    await one.client.get(END_SESSION, { id: two.sessionId });

    const out = await three.client.ask(SIGN_OUT, { everywhere: false });
    expect(out.data).toEqual({ signOut: { isSignedOut: true } });
    expect(out.headers.getSetCookie()).toEqual(['asrtu-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax']);
    expect(await three.client.get(WHO)).toEqual(PUBLIC);
    expect(await four.client.get(WHO)).toEqual(signed);

    await one.client.get(SIGN_OUT, { everywhere: true });
    for (const { client } of [one, two, three, four]) expect(await client.get(WHO)).toEqual(PUBLIC);
    expect((await one.client.refused(SIGN_OUT, { everywhere: true })).extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    const ended = await portal.db.rows(sql`
      select action, count(*)::int from audit_entry e join session s on s.id = e.subject_id
      where s.account_id = ${account.id} group by action order by action`);
    expect(ended).toEqual([
      { action: 'endSession', count: 1 },
      { action: 'signIn', count: 4 },
      { action: 'signOut', count: 3 },
    ]);
  });

  it('is shown to its owner', async () => {
    const begun = Date.now() + MINUTE;
    pin(portal, begun);
    const [account, other] = [await newAccount(portal), await newAccount(portal)];
    const [first, second] = [await signedIn(portal, account), await signedIn(portal, account)];
    const strange = await signedIn(portal, other);
    pin(portal, begun + 10 * MINUTE);
    const SESSIONS = '{ viewer { sessions { id isCurrent lastSeenAt expiresAt } } }';
    const at = (milliseconds: number): string => new Date(milliseconds).toISOString();
    const expiresAt = at(begun + 14 * DAY);
    expect(await second.client.get(SESSIONS)).toEqual({
      viewer: {
        sessions: [
          { id: second.sessionId, isCurrent: true, lastSeenAt: at(begun + 10 * MINUTE), expiresAt },
          { id: first.sessionId, isCurrent: false, lastSeenAt: at(begun), expiresAt },
        ],
      },
    });
    for (const id of [first.sessionId, second.sessionId]) {
      const { extensions } = await strange.client.refused(END_SESSION, { id });
      expect(extensions).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'id'] });
    }
    await second.client.get(END_SESSION, { id: first.sessionId });
    const left = await second.client.get('{ viewer { sessions { id } } }');
    expect(left).toEqual({ viewer: { sessions: [{ id: second.sessionId }] } });
    await portal.operator.get(END_SESSION, { id: second.sessionId }).catch(() => undefined);
  });

  it('ends when the address of the account changes or the account is closed', async () => {
    const account = await newAccount(portal);
    const { client } = await signedIn(portal, account);
    const signed = { viewer: { kind: 'PERSON', actorId: account.id } };
    const UPDATE = `mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { account { version } } }`;
    let expectedVersion = 1;
    const update = async (changes: object): Promise<void> => {
      const input = { id: account.id, expectedVersion, ...changes };
      const { updateAccount } = await portal.operator.get(UPDATE, { input });
      expectedVersion = updateAccount.account.version;
    };
    expect(await client.get(WHO)).toEqual(signed);
    await update({ lang: 'ZH' });
    await update({ email: account.email.toUpperCase() });
    expect(await client.get(WHO)).toEqual(signed);
    await update({ email: `new-${account.email}` });
    expect(await client.get(WHO)).toEqual(PUBLIC);
    const later = await signedIn(portal, account);
    expect(await later.client.get(WHO)).toEqual(signed);
    expect(await client.get(WHO)).toEqual(PUBLIC);
    await update({ isClosed: true });
    expect(await later.client.get(WHO)).toEqual(PUBLIC);
    await update({ isClosed: false });
    expect(await later.client.get(WHO)).toEqual(PUBLIC);
  });
});

describe('the page of another site', () => {
  it('can do nothing with the cookie', async () => {
    const account = await newAccount(portal);
    const { client, cookie } = await signedIn(portal, account);
    const mutation = 'mutation { signOut(input: { everywhere: true }) { isSignedOut } }';
    const json = JSON.stringify({ query: mutation });
    const { host } = new URL(portal.url);
    const send = async (init: RequestInit & { path?: string }): Promise<number> => {
      const { path = '/graphql', headers, ...rest } = init;
      const response = await fetch(portal.url + path, { ...rest, headers: { cookie, ...headers } });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(response.headers.getSetCookie()).toEqual([]);
      return response.status;
    };
    const post = (headers: Record<string, string>, body: RequestInit['body'] = json) =>
      send({ method: 'POST', headers, body });
    const type = { 'content-type': 'application/json' };
    const form = new URLSearchParams({ query: mutation });
    const parts = new FormData();
    parts.set('query', mutation);
    parts.set('operations', json);
    parts.set('map', '{}');
    const statuses = {
      get: await send({ path: `/graphql?${form.toString()}` }),
      getFromElsewhere: await send({
        path: `/graphql?${form.toString()}`,
        headers: { 'sec-fetch-site': 'cross-site' },
      }),
      text: await post({ 'content-type': 'text/plain' }),
      none: await post({ 'content-type': '' }),
      form: await post({ 'content-type': 'application/x-www-form-urlencoded' }, form.toString()),
      parts: await post({}, parts),
      preflight: await send({
        method: 'OPTIONS',
        headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
      }),
      origin: await post({ ...type, origin: 'https://evil.example' }),
      sameNameElsewhere: await post({ ...type, origin: `http://${host}.evil.example` }),
      otherPort: await post({ ...type, origin: 'http://127.0.0.1:1' }),
      nowhere: await post({ ...type, origin: 'null' }),
      crossSite: await post({ ...type, 'sec-fetch-site': 'cross-site' }),
      sameSite: await post({ ...type, 'sec-fetch-site': 'same-site' }),
      unknown: await post({ ...type, 'sec-fetch-site': 'anything' }),
    };
    expect(statuses).toEqual({
      get: 405,
      getFromElsewhere: 405,
      text: 415,
      none: 415,
      form: 415,
      parts: 415,
      preflight: expect.any(Number),
      origin: 403,
      sameNameElsewhere: 403,
      otherPort: 403,
      nowhere: 403,
      crossSite: 403,
      sameSite: 403,
      unknown: 403,
    });
    expect(await client.get(WHO)).toEqual({ viewer: { kind: 'PERSON', actorId: account.id } });
    expect(await sessionsOf(portal, account)).toEqual([{ ended: false }]);
    // The portal's own page can.
    const own = client.with({ origin: `http://${host}`, 'sec-fetch-site': 'same-origin' });
    expect(await own.get(mutation)).toEqual({ signOut: { isSignedOut: true } });
    expect(await sessionsOf(portal, account)).toEqual([{ ended: true }]);
  });

  it('is told why', async () => {
    const { client } = await signedIn(portal, await newAccount(portal));
    const { extensions } = await client.with({ origin: 'https://evil.example' }).refused(WHO);
    expect(extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'CROSS_SITE' });
    // Without the cookie anybody may ask.
    expect(await portal.anyone.with({ origin: 'https://evil.example' }).get(WHO)).toEqual(PUBLIC);
  });

  it.each(['token', 'access_token', 'key', 'session', 'Authorization'])(
    'a token must not stand in the address: %s',
    async (name) => {
      const query = new URLSearchParams({ query: WHO, [name]: 'anything' });
      const response = await fetch(`${portal.url}/graphql?${query.toString()}`);
      const { errors } = (await response.json()) as { errors: { extensions: object }[] };
      expect([response.status, errors[0].extensions]).toEqual([
        400,
        expect.objectContaining({ code: 'INVALID_INPUT', reason: 'TOKEN_IN_URL' }),
      ]);
    },
  );
});

describe('the rights of a session', () => {
  const CAN = 'query ($id: ID!) { viewer { can(action: UPDATE, id: $id) } }';

  it('begin and end with the term of the grant, to the moment', async () => {
    const { id } = await addUniversity(portal);
    const begun = Date.now() + MINUTE;
    pin(portal, begun);
    const term = { from: new Date(begun + 2 * SECOND), to: new Date(begun + 4 * SECOND) };
    const { client } = await actor(portal, Role.UNIVERSITY_EDITOR, { ownerId: id }, term);
    const can = async (milliseconds: number): Promise<boolean> => {
      pin(portal, begun + milliseconds);
      return (await client.get(CAN, { id })).viewer.can;
    };
    await portal.settled();
    expect(await can(0)).toBe(false);
    // All of it from what was read at the first request.
    const statements = await portal.statementsOf(async () => {
      expect(await can(1_999)).toBe(false);
      expect(await can(2_000)).toBe(true);
      expect(await can(3_999)).toBe(true);
      expect(await can(4_000)).toBe(false);
      expect(await can(4_999)).toBe(false);
    });
    expect(statements.filter((text) => text.includes('token_digest'))).toEqual([]);
    expect(await can(10_000)).toBe(false);
  });

  it('begin with the term though they were read slowly', async () => {
    const { id } = await addUniversity(portal);
    const begun = Date.now() + MINUTE;
    pin(portal, begun);
    const term = { from: new Date(begun + 6 * SECOND) };
    const { client } = await actor(portal, Role.UNIVERSITY_EDITOR, { ownerId: id }, term);
    const sessions = portal.app.get(SessionsService);
    const find = sessions.find.bind(sessions);
    sessions.find = async (secret) => {
      const found = await find(secret);
      pin(portal, begun + 3 * SECOND);
      return found;
    };
    try {
      expect((await client.get(CAN, { id })).viewer.can).toBe(false);
    } finally {
      sessions.find = find;
    }
    pin(portal, begun + 6 * SECOND);
    expect((await client.get(CAN, { id })).viewer.can).toBe(true);
  });

  it('end with the grant at the next request', async () => {
    const { id } = await addUniversity(portal);
    const { client, person, grant } = await actor(portal, Role.UNIVERSITY_EDITOR, { ownerId: id });
    const can = async (): Promise<boolean> => (await client.get(CAN, { id })).viewer.can;
    expect(await can()).toBe(true);
    const END = 'mutation ($id: ID!) { endGrant(input: { id: $id, expectedVersion: 1 }) { grant { id } } }';
    await portal.operator.get(END, { id: grant.id });
    expect(await can()).toBe(false);
    await giveRole(portal, person, Role.LIAISON_OFFICER, { ownerId: id });
    expect(await can()).toBe(true);
  });
});

describe('on behalf of somebody', () => {
  const UPDATE = `mutation ($id: ID!, $website: String!) {
    updateUniversity(input: { id: $id, expectedVersion: 1, website: $website }) { university { version } }
  }`;

  it('acts the operator, with both names in the audit', async () => {
    const { id } = await addUniversity(portal);
    const { id: otherId } = await addUniversity(portal);
    const { person } = await actor(portal, Role.UNIVERSITY_EDITOR, { ownerId: id });
    const operator = await actor(portal, Role.OPERATOR, {});
    for (const [client, university, kind, actorId] of [
      [portal.operator, id, 'OPERATOR_TOKEN', 'operator'],
      [operator.client, (await addUniversity(portal)).id, 'PERSON', operator.account.id],
    ] as const) {
      await giveRole(portal, person, Role.LIAISON_OFFICER, { ownerId: university });
      const behalf = client.with({ 'x-on-behalf-of': person.id });
      await behalf.get(UPDATE, { id: university, website: 'https://example.org' });
      const { auditEntries } = await portal.operator.get(
        `query ($id: ID!) { auditEntries(first: 1, filter: { subjectId: $id }) {
          nodes { actorKind actorId onBehalfOf action }
        } }`,
        { id: university },
      );
      expect(auditEntries.nodes).toEqual([
        { actorKind: kind, actorId, onBehalfOf: person.id, action: 'updateUniversity' },
      ]);
      // With that person's rights and no more.
      const { extensions } = await behalf.refused(UPDATE, { id: otherId, website: 'https://example.org' });
      expect(extensions.code).toBe('FORBIDDEN');
    }
  });

  it('acts nobody else', async () => {
    const { id } = await addUniversity(portal);
    const officer = await actor(portal, Role.SECRETARIAT_HEAD, { side: 'RU' as never });
    const { client: system } = await addKey(portal, id, [KeyScope.WRITE_UNIVERSITY]);
    for (const client of [portal.anyone, officer.client, system]) {
      const behalf = client.with({ 'x-on-behalf-of': officer.person.id });
      const { status, errors } = await behalf.ask(WHO);
      expect([status, errors[0].extensions]).toEqual([
        403,
        expect.objectContaining({ code: 'FORBIDDEN', reason: 'ON_BEHALF_NOT_ALLOWED' }),
      ]);
    }
    for (const whom of ['', 'per_0', id, 'per_01890000-0000-7000-8000-000000000000']) {
      const { extensions } = await portal.operator.with({ 'x-on-behalf-of': whom }).refused(WHO);
      expect(extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'ON_BEHALF_UNKNOWN' });
    }
  });
});

onServer('on a server', () => {
  it('an address is changed before a sign-in or after it, never within', async () => {
    const account = await newAccount(portal);
    const given = await codeFor(portal, account);
    const change = portal.dataSource.createQueryRunner();
    await change.startTransaction();
    // As the change of an account does it.
    await change.query('select 1 from person where id = $1 for no key update', [account.personId]);
    const going = tryIn(portal, given);
    await until(async () => {
      const rows = await portal.db.rows(sql`
        select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
      return rows.length > 0 || undefined;
    });
    await change.query(
      'update account set email = $2, email_key = $2, sessions_from = created_at where id = $1',
      [account.id, `new-${account.email}`],
    );
    await change.commitTransaction();
    await change.release();
    expect((await going).errors.map(({ extensions }) => extensions.reason)).toEqual(['CODE_WRONG']);
    expect(await sessionsOf(portal, account)).toEqual([]);
  });

  it('a session ends in other processes too', async () => {
    const other = await another(portal);
    const account = await newAccount(portal);
    const signed = { viewer: { kind: 'PERSON', actorId: account.id } };
    const there = ({ client }: { client: Client }): Client =>
      new Client(other.url, undefined, client.headers);
    const [one, two, three] = [
      await signedIn(portal, account),
      await signedIn(portal, account),
      await signedIn(portal, account),
    ];
    for (const session of [one, two, three]) expect(await there(session).get(WHO)).toEqual(signed);
    const gone = async (session: { client: Client }): Promise<void> => {
      const begun = performance.now();
      await until(async () => (await there(session).get(WHO)).viewer.kind === 'ANONYMOUS' || undefined);
      // Sooner than by forgetting after five seconds.
      expect(performance.now() - begun).toBeLessThan(2_500);
    };
    await one.client.get(END_SESSION, { id: two.sessionId });
    await gone(two);
    expect(await there(three).get(WHO)).toEqual(signed);
    await one.client.get(SIGN_OUT, { everywhere: true });
    await gone(three);
    await gone(one);
  });

  it('200 people sign in at once', async () => {
    const busy = await start();
    const accounts: Account[] = [];
    for (let n = 0; n < 200; n++) accounts.push(await newAccount(busy));
    const challenges = await Promise.all(accounts.map(({ email }) => request(busy, email)));
    await until(() => allMails(busy).length === 200 || undefined);
    const codes = new Map(
      readdirSync(busy.outbox)
        .map((name) => readMail(readFileSync(join(busy.outbox, name), 'utf8')))
        .map(({ to, subject }) => [to, subject.slice(0, 9)]),
    );
    const answers = await Promise.all(
      accounts.map(({ email }, n) => tryIn(busy, { challenge: challenges[n], code: codes.get(email) })),
    );
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    const seen = await Promise.all(
      answers.map(async (answer) => {
        const [{ name, value }] = cookiesOf(answer);
        return await busy.anyone.with({ cookie: `${name}=${value}` }).get(WHO);
      }),
    );
    expect(seen).toEqual(accounts.map(({ id }) => ({ viewer: { kind: 'PERSON', actorId: id } })));
    const [sums] = await busy.db.rows(sql`
    select (select count(*)::int from session) as sessions,
      (select count(distinct account_id)::int from session) as accounts,
      (select count(*)::int from sign_in_challenge where tries = 1 and used_at is not null) as used,
      (select count(*)::int from sign_in_challenge) as challenges,
      (select count(*)::int from audit_entry where action = 'signIn') as audited,
      (select count(*)::int from rate_limit where count = 1) as addresses`);
    expect(sums).toEqual({
      sessions: 200,
      accounts: 200,
      used: 200,
      challenges: 200,
      audited: 200,
      addresses: 200,
    });
    expect(await counted(busy, 'sign-in codes of a network', '127.0.0.1')).toBe(200);
    expect(await counted(busy, 'sign-in tries of a network', '127.0.0.1')).toBe(200);
    const { master } = busy.dataSource.driver as unknown as {
      master: { idleCount: number; totalCount: number; waitingCount: number };
    };
    await until(() => (master.idleCount === master.totalCount && master.waitingCount === 0) || undefined);
    expect(master.totalCount).toBeLessThanOrEqual(busy.config.DATABASE_POOL_SIZE);
    expect(await busy.operator.get('{ verifyAuditChain { isIntact } }')).toEqual({
      verifyAuditChain: { isIntact: true },
    });
  });
});
