import { createConnection } from 'node:net';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { readConfig } from '../src/platform/config.js';
import { Jobs } from '../src/platform/jobs/jobs.js';
import { Mail, type MailMessage } from '../src/platform/mail/mail.js';
import { startApp, type TestApp } from './support/app.js';
import { startWithQueues } from './support/queues.js';

const ID = '018f3b6e-0000-7000-8000-00000000abcd';
const MESSAGE: MailMessage = {
  to: 'li.wei@example.org',
  subject: '中俄工科大学联盟 · Ассоциация технических университетов России и Китая',
  text: 'Здравствуйте, 您好\n.\nFrom the portal\n',
  html: '<p>您好</p>',
  id: ID,
};

interface Server {
  port: number;
  received: Received[];
  close(): Promise<void>;
}

interface Received {
  from: string;
  to: string[];
  raw: string;
}

/** A mail server on the loopback that keeps what it gets. */
async function mailServer(port = 0): Promise<Server> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address() as { port: number };
  const opened = {
    port: address.port,
    received,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
  servers.push(opened);
  return opened;
}

/** The header fields, unfolded and decoded. */
function fields(raw: string): Map<string, string> {
  const [head] = raw.split('\r\n\r\n', 1);
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  return new Map(
    lines.map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), decodeWords(line.slice(at + 1).trim())];
    }),
  );
}

function decodeWords(value: string): string {
  return value
    .replace(/(=\?utf-8\?[bq]\?[^?]*\?=)\s+(?==\?utf-8)/gi, '$1')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : quotedPrintable(text.replaceAll('_', ' ')),
    );
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** The bodies of the parts by their type, decoded. */
function parts(raw: string): Record<string, string> {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1];
  const pieces = boundary
    ? raw
        .split(`--${boundary}`)
        .slice(1, -1)
        .map((piece) => piece.slice(2))
    : [raw];
  return Object.fromEntries(
    pieces.map((piece) => {
      const head = fields(piece);
      const body = piece.slice(piece.indexOf('\r\n\r\n') + 4);
      const decoded =
        head.get('content-transfer-encoding') === 'base64'
          ? Buffer.from(body, 'base64').toString('utf8')
          : quotedPrintable(body);
      return [head.get('content-type')!.split(';')[0], decoded.replaceAll('\r\n', '\n').trim()];
    }),
  );
}

let folder: string;
const apps: TestApp[] = [];
const servers: Server[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portal-mail-'));
});
afterEach(async () => {
  // The portal before the mail server that it talks to.
  for (const app of apps.splice(0)) await app.close();
  for (const server of servers.splice(0)) await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(settings: Parameters<typeof startApp>[1] = {}): Promise<TestApp & { mail: Mail }> {
  const app = await startApp(undefined, { DATA_DIR: folder, ...settings });
  apps.push(app);
  return { ...app, mail: app.app.get(Mail) };
}

describe('without a mail server', () => {
  it('becomes a file that a mail program reads', async () => {
    const app = await start();
    app.pinClock('2026-03-06T07:08:09.123Z');
    await app.mail.send(MESSAGE);
    const outbox = join(folder, 'outbox');
    expect(readdirSync(outbox)).toEqual(['2026-03-06T07-08-09-123Z-00000000abcd.eml']);
    const file = join(outbox, '2026-03-06T07-08-09-123Z-00000000abcd.eml');
    expect(statSync(outbox).mode & 0o777).toBe(0o700);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const raw = readFileSync(file, 'utf8');
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Buffer.from(raw, 'latin1').toString('utf8')).toBe(raw);
    for (const line of raw.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
    expect(Object.fromEntries(fields(raw))).toMatchObject({
      from: 'ASRTU portal <portal@localhost>',
      to: 'li.wei@example.org',
      subject: MESSAGE.subject,
      date: 'Fri, 06 Mar 2026 07:08:09 +0000',
      'message-id': `<${ID}@localhost>`,
      'auto-submitted': 'auto-generated',
      'mime-version': '1.0',
    });
    expect(parts(raw)).toEqual({ 'text/plain': MESSAGE.text.trim(), 'text/html': MESSAGE.html });
  });

  it('has the sender of the settings', async () => {
    const app = await start({ MAIL_FROM: 'Портал АТУРК <portal@asrtu.example>' });
    await app.mail.send({ ...MESSAGE, html: undefined });
    const [file] = readdirSync(join(folder, 'outbox'));
    const raw = readFileSync(join(folder, 'outbox', file), 'utf8');
    expect(fields(raw).get('from')).toBe('Портал АТУРК <portal@asrtu.example>');
    expect(fields(raw).get('message-id')).toBe(`<${ID}@asrtu.example>`);
    expect(parts(raw)).toEqual({ 'text/plain': MESSAGE.text.trim() });
  });
});

it('lets nobody write header fields', async () => {
  const server = await mailServer();
  const app = await start({ SMTP_URL: `smtp://127.0.0.1:${server.port}` });
  const addresses = [
    'a@example.org\r\nBcc: b@example.org',
    'a@example.org\nb@example.org',
    'a@example.org, b@example.org',
    'A <a@example.org>',
    'a@example.org;b@example.org',
    'a"@example.org',
    '',
    'nobody',
  ];
  for (const to of addresses) {
    await expect(app.mail.send({ ...MESSAGE, to })).rejects.toThrow('exactly one plain address');
  }
  await expect(app.mail.send({ ...MESSAGE, id: 'a>\r\nBcc: b@example.org' })).rejects.toThrow('id');
  expect(server.received).toEqual([]);
  for (const end of ['\r\n', '\n', '\r', '\u0085', '\u0000']) {
    await app.mail.send({ ...MESSAGE, subject: `Привет${end}Bcc: eve@example.org` });
    await app.mail.send({ ...MESSAGE, subject: `Hello${end}Bcc: eve@example.org` });
  }
  expect(server.received).toHaveLength(10);
  for (const { raw, to } of server.received) {
    expect(to).toEqual(['li.wei@example.org']);
    expect(fields(raw).has('bcc')).toBe(false);
    expect(fields(raw).get('subject')).toMatch(/^(Привет|Hello) Bcc: eve@example.org$/);
  }
});

it('reaches a mail server', async () => {
  const server = await mailServer();
  const app = await start({ SMTP_URL: `smtp://127.0.0.1:${server.port}` });
  await Promise.all([app.mail.send(MESSAGE), app.mail.send({ ...MESSAGE, to: 'ivan@example.org' })]);
  expect(server.received.flatMap(({ to }) => to).sort()).toEqual(['ivan@example.org', 'li.wei@example.org']);
  for (const { from, raw } of server.received) {
    expect(from).toBe('portal@localhost');
    expect(fields(raw).get('subject')).toBe(MESSAGE.subject);
    expect(parts(raw)).toEqual({ 'text/plain': MESSAGE.text.trim(), 'text/html': MESSAGE.html });
  }
  expect(readdirSync(folder)).toEqual([]);
});

it('fails while the mail server is down, and is delivered by its job when it is back', async () => {
  const gone = await mailServer();
  await gone.close();
  servers.pop();
  await expect(connects(gone.port)).resolves.toBe(false);
  const codes: unknown[] = [];
  const app = await startWithQueues(
    (jobs) =>
      jobs.handle<{ to: string }>(
        'letters',
        async ({ to }, id) => {
          try {
            await app.app.get(Mail).send({ ...MESSAGE, to, id });
          } catch (error) {
            codes.push((error as { code?: unknown }).code);
            throw error;
          }
        },
        { retryDelay: 1, retryBackoff: false },
      ),
    undefined,
    { JOBS: 'on', DATA_DIR: folder, SMTP_URL: `smtp://127.0.0.1:${gone.port}` },
  );
  apps.push(app);
  await app.app.get(Jobs).enqueue('letters', { to: 'li.wei@example.org' });
  while (codes.length === 0) await wait(20);
  expect(codes[0]).toBe('ESOCKET');
  const back = await mailServer(gone.port);
  while (back.received.length === 0) await wait(20);
  expect(back.received[0].to).toEqual(['li.wei@example.org']);
  await app.close();
  apps.pop();
  expect(back.received).toHaveLength(1);
});

function connects(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

it('has settings that are checked', () => {
  for (const good of ['portal@asrtu.org', '<portal@asrtu.org>', 'Портал, АТУРК <portal@asrtu.org>']) {
    expect(readConfig({ MAIL_FROM: good }).mailFrom.address).toBe('portal@asrtu.org');
  }
  expect(readConfig({ MAIL_FROM: 'Портал, АТУРК <portal@asrtu.org>' }).mailFrom.name).toBe('Портал, АТУРК');
  for (const bad of [
    'portal',
    'Portal portal@asrtu.org',
    'a@b.org, c@d.org',
    'A\nB <a@b.org>',
    'A <a@b.org>\r\nBcc: c@d.org',
  ]) {
    expect(() => readConfig({ MAIL_FROM: bad })).toThrow('MAIL_FROM');
  }
  for (const bad of ['http://mail.example.org', 'mail.example.org', 'smtp:// x']) {
    expect(() => readConfig({ SMTP_URL: bad })).toThrow('SMTP_URL');
  }
  expect(() => readConfig({ JOBS: 'maybe' })).toThrow('JOBS');
});
