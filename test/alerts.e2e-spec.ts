import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import sql from 'sql-template-tag';
import { AlertsService } from '../src/alerts/alerts.service.js';
import { AccountsService } from '../src/accounts/accounts.service.js';
import { ENTITIES } from '../src/entities.js';
import { Role } from '../src/platform/auth/rights.js';
import { Side } from '../src/platform/auth/scope.js';
import { OPERATOR } from '../src/platform/auth/viewer.js';
import { createDataSource } from '../src/platform/database/data-source.js';
import { Lang } from '../src/platform/graphql/text.js';
import { Jobs } from '../src/platform/jobs/jobs.js';
import { addPerson, giveRole } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import { seededDatabase } from './support/database.js';
import { addUniversity } from './support/factories.js';
import { PortalProcess } from './support/process.js';
import { addProgram, contentFor } from './support/records.js';

const onServer = process.env.TEST_DATABASE_URL ? describe : describe.skip;

interface Letter {
  to: string;
  raw: string;
}

/** A mail server on the loopback. While it is stuck, it takes a mail and never says so. */
class Post {
  readonly letters: Letter[] = [];
  readonly unanswered: Letter[] = [];
  isStuck = false;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const letter = { to: envelope.rcptTo[0].address, raw: Buffer.concat(chunks).toString('utf8') };
        if (this.isStuck) {
          this.unanswered.push(letter);
          return;
        }
        this.letters.push(letter);
        done();
      });
    },
  });

  async open(): Promise<string> {
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const { port } = this.server.server.address() as { port: number };
    return `smtp://127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}

async function until(condition: () => boolean | Promise<boolean>, milliseconds = 20_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('It did not come to pass');
    await wait(20);
  }
}

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** Two processes of the portal on one database; the embedded one can only be opened by one. */
async function startTwo(smtpUrl: string): Promise<[TestApp, TestApp]> {
  const settings = { JOBS: 'on' as const, SMTP_URL: smtpUrl };
  const one = await startApp(undefined, settings);
  closing.push(() => one.close());
  if (!one.url || !process.env.TEST_DATABASE_URL) return [one, one];
  const database = one as TestApp & { config: { DATABASE_URL: string } };
  const dataSource = createDataSource(one.config, { url: database.config.DATABASE_URL }, ENTITIES);
  await dataSource.initialize();
  const other = await startApp({ ...one, dataSource, close: () => dataSource.destroy() }, settings);
  closing.push(() => other.close());
  return [one, other];
}

interface World {
  programId: string;
  cn: string;
  /** Who is to be told, and in which language. */
  told: Map<string, Lang>;
  liaison: string;
}

async function makeWorld(portal: TestApp): Promise<World> {
  const { id: cn } = await addUniversity(portal, { side: Side.CN, country: 'CN' });
  const { id: ru } = await addUniversity(portal, { side: Side.RU, country: 'RU' });
  const { id: other } = await addUniversity(portal);
  const { id: programId } = await addProgram(
    portal,
    contentFor([cn, ru], { title: { en: 'Ecology', ru: 'Экология', zh: '生态' } }),
  );
  const told = new Map<string, Lang>();
  const somebody = async (role: Role, scope: object, lang: Lang, isTold = true): Promise<string> => {
    const person = await addPerson(portal, scope);
    const email = `${role.toLowerCase()}${Math.random().toString(36).slice(2)}@example.org`;
    const account = await portal.app
      .get(AccountsService)
      .create(OPERATOR, { personId: person.id, email, lang });
    await giveRole(portal, person, role, scope);
    if (isTold) told.set(email, lang);
    return account.id;
  };
  const liaison = await somebody(Role.LIAISON_OFFICER, { ownerId: cn }, Lang.ZH);
  await somebody(Role.LIAISON_OFFICER, { ownerId: ru }, Lang.RU);
  await somebody(Role.SECRETARIAT_HEAD, { side: Side.CN }, Lang.ZH);
  await somebody(Role.SECRETARIAT_OFFICER, { side: Side.RU }, Lang.EN);
  await somebody(Role.LIAISON_OFFICER, { ownerId: other }, Lang.EN, false);
  await somebody(Role.UNIVERSITY_READER, { ownerId: cn }, Lang.EN, false);
  return { programId, cn, told, liaison };
}

async function addBasis(portal: TestApp, input: object): Promise<string> {
  const { recordProgramBasis } = await portal.operator.get(
    'mutation($input: RecordProgramBasisInput!) { recordProgramBasis(input: $input) { basis { id } } }',
    { input: { kind: 'AGREEMENT', sources: ['note:test'], ...input } },
  );
  return recordProgramBasis.basis.id as string;
}

async function alertsOf(portal: TestApp, id: string): Promise<unknown> {
  const { node } = await portal.operator.get(
    'query($id: ID!) { node(id: $id) { ... on ProgramBasis { alerts { validTo months raisedAt sent } } } }',
    { id },
  );
  return (node.alerts as { raisedAt: string }[]).map(({ raisedAt, ...alert }) => ({
    ...alert,
    on: raisedAt.slice(0, 10),
  }));
}

const UPDATE =
  'mutation($input: UpdateProgramBasisInput!) { updateProgramBasis(input: $input) { basis { id } } }';

it('are sent exactly once each, day by day over two years, by two processes of which one fails in between', async () => {
  const post = new Post();
  const nodes = await startTwo(await post.open());
  closing.unshift(() => post.close());
  const [one, other] = nodes;
  const pin = (day: string): void => nodes.forEach((node) => node.pinClock(`${day}T10:00:00Z`));
  pin('2026-11-24');
  const { programId, told, liaison } = await makeWorld(one);
  const start = { programId, decidedOn: '2023' };
  const kept = await addBasis(one, { ...start, validTo: '2028-03' });
  const renewed = await addBasis(one, { ...start, kind: 'LICENCE', validTo: '2027-12-31' });
  const ended = await addBasis(one, { ...start, kind: 'ACCREDITATION', validTo: '2028-02-29' });
  const late = await addBasis(one, { ...start, kind: 'NETWORK_AGREEMENT', validTo: '2027-02-01' });
  await addBasis(one, { ...start, kind: 'MINISTRY_APPROVAL' });
  await addBasis(one, {
    programId,
    kind: 'MINISTRY_APPROVAL',
    number: 'MOE23RU2A20219999N',
    validTo: '2026-11-23',
  });
  const failing = ['2027-03-31', '2027-12-31'];
  let failures = 0;
  const day = new Date('2026-11-24T00:00:00Z');
  for (let n = 0; n <= 731; n++, day.setUTCDate(day.getUTCDate() + 1)) {
    const today = day.toISOString().slice(0, 10);
    pin(today);
    if (today === '2027-07-10') {
      await one.operator.get(UPDATE, { input: { id: renewed, expectedVersion: 1, validTo: '2028-08-31' } });
    }
    if (today === '2027-06-01') {
      await one.operator.get(UPDATE, { input: { id: ended, expectedVersion: 1, endedOn: '2027-05-31' } });
    }
    if (today === '2027-10-01') {
      await one.db.statement('update account set is_closed = true where id = $1', [liaison]);
    }
    if (failing.includes(today)) {
      // One dies in the middle of it: the alert and some of the jobs are written, and nothing is committed.
      const jobs = one.app.get(Jobs);
      const enqueue = jobs.enqueue.bind(jobs);
      let count = 0;
      jobs.enqueue = async (...job) => {
        if (++count === 2) throw new Error('killed');
        await enqueue(...job);
      };
      await expect(one.app.get(AlertsService).raise()).rejects.toThrow('killed');
      jobs.enqueue = enqueue;
      failures += 1;
    }
    await Promise.all([one, other].map((node) => node.app.get(AlertsService).raise()));
    await until(
      async () => (await one.db.rows(sql`select from expiry_alert_mail where sent_at is null`)).length === 0,
    );
  }
  expect(failures).toBe(2);
  expect(await alertsOf(one, kept)).toEqual([
    { validTo: '2028-03', months: 12, on: '2027-03-31', sent: 4 },
    { validTo: '2028-03', months: 6, on: '2027-09-30', sent: 4 },
    // Whose account is closed is told no more.
    { validTo: '2028-03', months: 3, on: '2027-12-31', sent: 3 },
  ]);
  expect(await alertsOf(one, renewed)).toEqual([
    { validTo: '2027-12-31', months: 12, on: '2026-12-31', sent: 4 },
    { validTo: '2027-12-31', months: 6, on: '2027-06-30', sent: 4 },
    { validTo: '2028-08-31', months: 12, on: '2027-08-31', sent: 4 },
    { validTo: '2028-08-31', months: 6, on: '2028-02-29', sent: 3 },
    { validTo: '2028-08-31', months: 3, on: '2028-05-31', sent: 3 },
  ]);
  expect(await alertsOf(one, ended)).toEqual([
    { validTo: '2028-02-29', months: 12, on: '2027-02-28', sent: 4 },
  ]);
  // Recorded with two months left: told once, not three times.
  expect(await alertsOf(one, late)).toEqual([
    { validTo: '2027-02-01', months: 3, on: '2026-11-24', sent: 4 },
  ]);
  const rows = await one.db.rows<{ email: string; validTo: string; months: number; kind: string }>(sql`
    select c.email, a.valid_to as "validTo", a.months, b.kind from expiry_alert_mail m
      join expiry_alert a on a.id = m.alert_id join program_basis b on b.id = a.basis_id
      join account c on c.id = m.account_id where m.sent_at is not null`);
  expect(rows).toHaveLength(11 + 18 + 4 + 4);
  expect(post.letters).toHaveLength(rows.length);
  const ids = post.letters.map(({ raw }) => /^Message-ID:\s*(<[^>]+>)/im.exec(raw)![1]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(post.letters.map(({ to }) => to))).toEqual(new Set(told.keys()));
  for (const [email] of told) {
    const own = rows.filter((row) => row.email === email).length;
    expect(post.letters.filter(({ to }) => to === email)).toHaveLength(own);
  }
  const toRussia = post.letters.find(({ to }) => told.get(to) === Lang.RU)!;
  const subject = /^Subject: ([\s\S]*?)\r\n\S/m.exec(toRussia.raw)![1];
  expect(decoded(subject)).toContain('истекает основание совместной программы «Экология»');
}, 300_000);

function decoded(value: string): string {
  return value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : Buffer.from(
            text
              .replaceAll('_', ' ')
              .replaceAll(/=([0-9A-F]{2})/gi, (_code, hex: string) => String.fromCharCode(parseInt(hex, 16))),
            'latin1',
          ).toString('utf8'),
    );
}

it('are for the people of the parties, the secretariats and the operator to see', async () => {
  const portal = await startApp();
  closing.push(() => portal.close());
  const { programId } = await makeWorld(portal);
  await portal.operator.get(
    'mutation($input: UpdateProgramInput!) { updateProgram(input: $input) { program { id } } }',
    { input: { id: programId, expectedVersion: 1, audience: 'PUBLIC' } },
  );
  portal.pinClock('2026-11-24T10:00:00Z');
  const id = await addBasis(portal, { programId, validTo: '2026-12' });
  await portal.app.get(AlertsService).raise();
  expect(await alertsOf(portal, id)).toHaveLength(1);
  const { node } = await portal.anyone.get(
    'query($id: ID!) { node(id: $id) { ... on ProgramBasis { validTo alerts { months } } } }',
    { id },
  );
  expect(node).toEqual({ validTo: '2026-12', alerts: [] });
});

onServer('on a server', () => {
  it('are sent by another process when the one that was sending them is killed', async () => {
    const post = new Post();
    const smtpUrl = await post.open();
    const database = await seededDatabase();
    // Only leaves the jobs behind.
    const portal = await startApp(database);
    closing.push(
      () => post.close(),
      () => portal.close(),
    );
    const { programId, told } = await makeWorld(portal);
    const end = new Date();
    end.setUTCMonth(end.getUTCMonth() + 2);
    const id = await addBasis(portal, { programId, validTo: end.toISOString().slice(0, 10) });
    await portal.app.get(AlertsService).raise();
    expect(await alertsOf(portal, id)).toMatchObject([{ months: 3, sent: 0 }]);
    const settings = { DATABASE_URL: database.url!, SMTP_URL: smtpUrl };
    post.isStuck = true;
    const first = await PortalProcess.start(settings);
    closing.push(() => first.kill('SIGKILL'));
    await until(() => post.unanswered.length > 0);
    await first.kill('SIGKILL');
    post.isStuck = false;
    // As if the time had passed in which the first one could have been still at it.
    await portal.db.statement(
      `update pgboss.job set started_on = started_on - interval '1 hour' where name = 'expiry-alert' and state = 'active'`,
    );
    const second = await PortalProcess.start(settings);
    closing.push(() => second.kill('SIGKILL'));
    await until(() => post.letters.length >= told.size, 150_000);
    await wait(3_000);
    expect(post.letters.map(({ to }) => to).sort()).toEqual([...told.keys()].sort());
    expect(await alertsOf(portal, id)).toMatchObject([{ months: 3, sent: told.size }]);
    await portal.app.get(AlertsService).raise();
    expect(await alertsOf(portal, id)).toHaveLength(1);
  }, 240_000);
});
