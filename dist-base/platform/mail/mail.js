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
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
/** One address and nothing else: no list, no name, no line end. */
const ADDRESS = /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()[\]\\,;:"@]+$/u;
const ID = /^[\w-]{1,64}$/;
const TIMEOUT_MS = 10_000;
/**
 * Delivers mail at once, and throws when it could not: to be called by a handler of jobs, which tries again.
 * Without a mail server, each mail becomes a file in the folder `outbox` beside the data.
 */
let Mail = class Mail {
    constructor(config, clock) {
        this.config = config;
        this.clock = clock;
        this.logger = new Logger('Mail');
    }
    async send({ to, subject, text, html, id }) {
        // The message names neither: it may come into a log.
        if (!ADDRESS.test(to))
            throw new Error('A mail needs exactly one plain address');
        if (!ID.test(id))
            throw new Error('The id of a mail has letters, digits, _ and - only');
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
        if (this.config.SMTP_URL) {
            this.transport ??= createTransport({
                url: this.config.SMTP_URL,
                pool: true,
                connectionTimeout: TIMEOUT_MS,
                greetingTimeout: TIMEOUT_MS,
                socketTimeout: TIMEOUT_MS,
                dnsTimeout: TIMEOUT_MS,
            });
            await this.transport.sendMail(message);
            return;
        }
        const compiled = await createTransport({
            streamTransport: true,
            buffer: true,
            newline: 'windows',
        }).sendMail(message);
        await this.keep(compiled.message, id);
    }
    /** After the jobs have ended, some of which send mail. */
    onApplicationShutdown() {
        this.transport?.close();
    }
    /** Complete under its name or not there at all. */
    async keep(message, id) {
        const folder = join(this.config.dataDir, 'outbox');
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const name = `${this.clock.now().toISOString().replace(/[:.]/g, '-')}-${id.slice(-12)}.eml`;
        const unfinished = join(folder, `.${name}.new`);
        await writeFile(unfinished, message, { mode: 0o600, flush: true });
        await rename(unfinished, join(folder, name));
        this.logger.log(`No mail server is set: a mail was written to ${join(folder, name)}`);
    }
};
Mail = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Config,
        Clock])
], Mail);
export { Mail };
//# sourceMappingURL=mail.js.map