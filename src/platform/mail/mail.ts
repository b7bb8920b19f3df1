import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transporter } from 'nodemailer';
import { Clock } from '../clock.js';
import { Config } from '../config.js';

/** One address and nothing else: no list, no name, no line end. */
const ADDRESS = /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()[\]\\,;:"@]+$/u;
const ID = /^[\w-]{1,64}$/;

const TIMEOUT_MS = 10_000;

export interface MailMessage {
  /** One address, without a name. */
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** The same when the sending is repeated, so that mail systems see that it is the same mail: the job's id. */
  id: string;
}

/**
 * Delivers mail at once, and throws when it could not: to be called by a handler of jobs, which tries again.
 * Without a mail server, each mail becomes a file in the folder `outbox` beside the data.
 */
@Injectable()
export class Mail implements OnApplicationShutdown {
  private readonly logger = new Logger('Mail');
  private transport?: Transporter;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async send({ to, subject, text, html, id }: MailMessage): Promise<void> {
    // The message names neither: it may come into a log.
    if (!ADDRESS.test(to)) throw new Error('A mail needs exactly one plain address');
    if (!ID.test(id)) throw new Error('The id of a mail has letters, digits, _ and - only');
    const from = this.config.mailFrom;
    const message = {
      from,
      // As an object: a text would be read as a list.
      to: { name: '', address: to },
      subject: subject.replace(/\p{Cc}+/gu, ' '),
      text,
      html,
      date: this.clock.now(),
      messageId: `<${id}@${from.address.split('@')[1]}>`,
      // Automatic replies of the absent do not answer to this.
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    };
    // Most processes never send one.
    const { createTransport } = await import('nodemailer');
    if (this.config.SMTP_URL) {
      this.transport ??= createTransport({
        url: this.config.SMTP_URL,
        pool: true,
        connectionTimeout: TIMEOUT_MS,
        greetingTimeout: TIMEOUT_MS,
        socketTimeout: TIMEOUT_MS,
        dnsTimeout: TIMEOUT_MS,
      }) as Transporter;
      await this.transport.sendMail(message);
      return;
    }
    const compiled = await createTransport({
      streamTransport: true,
      buffer: true,
      newline: 'windows',
    }).sendMail(message);
    await this.keep(compiled.message as Buffer, id);
  }

  /** After the jobs have ended, some of which send mail. */
  onApplicationShutdown(): void {
    this.transport?.close();
  }

  /** Complete under its name or not there at all. */
  private async keep(message: Buffer, id: string): Promise<void> {
    const folder = join(this.config.dataDir, 'outbox');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const name = `${this.clock.now().toISOString().replace(/[:.]/g, '-')}-${id.slice(-12)}.eml`;
    const unfinished = join(folder, `.${name}.new`);
    await writeFile(unfinished, message, { mode: 0o600, flush: true });
    await rename(unfinished, join(folder, name));
    this.logger.log(`No mail server is set: a mail was written to ${join(folder, name)}`);
  }
}
