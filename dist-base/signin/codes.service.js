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
import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import sql from 'sql-template-tag';
import { digestOf } from '../platform/auth/authentication.js';
import { networkOf, RateLimit } from '../platform/auth/rate-limit.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Db } from '../platform/database/db.js';
import { emailKey } from '../platform/email.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { Housekeeping } from '../platform/housekeeping.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Mail } from '../platform/mail/mail.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { codeMail } from './code.mail.js';
import { SessionsService } from './sessions.service.js';
import { SignInMethod } from './session.entity.js';
const QUEUE = 'sign-in-code';
const CODE_MS = 10 * 60 * 1000;
const CODE_TRIES = 5;
const WINDOW = { seconds: 15 * 60 };
const CODES_PER_ADDRESS = 5;
/** Digits and letters that nobody takes for one another. Eight of them are 40 bits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 8;
const derive = promisify(scrypt);
async function digestOfCode(code, salt) {
    return await derive(code, salt, 32);
}
/** As people type it. */
function normalised(code) {
    return code.toUpperCase().replaceAll(/[ -]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}
/**
 * Sign-in codes. Whether an address is known is not looked up while anybody waits: the request only leaves a
 * challenge and a job behind, and the job finds out, makes the code and sends it.
 */
let CodesService = class CodesService {
    constructor(config, db, clock, mutations, limit, jobs, mail, sessions, housekeeping) {
        this.config = config;
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.limit = limit;
        this.jobs = jobs;
        this.mail = mail;
        this.sessions = sessions;
        housekeeping.add(() => this.clear());
        this.jobs.handle(QUEUE, (data, jobId) => this.sendCode(data.digest, jobId), {
            concurrency: 2,
        });
    }
    /** The secret of the outcome is the challenge that goes with the code. */
    async request(viewer, input, address) {
        const key = emailKey(input.email);
        const network = { ...WINDOW, times: this.config.SIGN_IN_CODES_PER_NETWORK };
        await this.limit.take('sign-in codes of a network', networkOf(address), network);
        await this.limit.take('sign-in codes of an address', key, { ...WINDOW, times: CODES_PER_ADDRESS });
        const { secret } = await this.mutations.once(viewer, 'requestSignInCode', input, async () => {
            const challenge = randomBytes(16).toString('base64url');
            const digest = digestOf(challenge);
            const now = this.clock.now();
            await this.db.rows(sql `
        insert into sign_in_challenge (digest, email_key, lang, created_at, expires_at)
        values (${digest}, ${key}, ${input.lang ?? null}, ${now}, ${new Date(now.getTime() + CODE_MS)})`);
            await this.jobs.enqueue(QUEUE, { digest });
            return { id: digest, secret: challenge };
        });
        return secret;
    }
    /** Makes the code and sends it, if there is somebody to send it to. */
    async sendCode(digest, jobId) {
        const [found] = await this.db.rows(sql `
      select a.email, coalesce(c.lang, a.lang) as lang
      from sign_in_challenge c join account a on a.email_key = c.email_key
      where c.digest = ${digest} and c.used_at is null and c.expires_at > ${this.clock.now()} and not a.is_closed`);
        if (!found)
            return;
        const code = Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
        const salt = randomBytes(16).toString('hex');
        const codeDigest = await digestOfCode(code, salt);
        await this.db.rows(sql `
      update sign_in_challenge set code_salt = ${salt}, code_digest = ${codeDigest.toString('hex')}
      where digest = ${digest}`);
        const { host } = this.config.publicUrl;
        // A repeated job makes another code: its mail must not be dropped as the one that came before.
        const id = `${jobId}-${salt.slice(0, 12)}`;
        // To the address of the account, not to the one that was typed.
        await this.mail.send({ to: found.email, id, ...codeMail(code, found.lang, host) });
    }
    async signIn(viewer, input, { address, userAgent }) {
        const times = this.config.SIGN_IN_CODES_PER_NETWORK * CODE_TRIES;
        await this.limit.take('sign-in tries of a network', networkOf(address), { ...WINDOW, times });
        // Counted whatever becomes of the rest.
        const challenge = await this.tryCode(input);
        return await this.mutations.run(viewer, 'signIn', input, async (record) => {
            if (!challenge)
                throw codeWrong();
            const now = this.clock.now();
            // Of two who come with the same code, one is let in.
            const used = await this.db.rows(sql `
        with used as (
          update sign_in_challenge set used_at = ${now} where digest = ${challenge.digest} and used_at is null
          returning 1
        )
        select from used`);
            const account = used.length > 0 ? await this.holdAccount(challenge.emailKey) : undefined;
            if (!account)
                throw codeWrong();
            const method = SignInMethod.EMAIL_CODE;
            return await this.sessions.begin(record, { accountId: account.id, method, provider: null }, userAgent);
        });
    }
    /**
     * The account of the address. It keeps the address until the end of the transaction: a change of address, which
     * ends all sessions, comes before this one begins or after.
     */
    async holdAccount(key) {
        await this.db.rows(sql `
      select from person p where p.id = (select person_id from account where email_key = ${key}) for share`);
        const [account] = await this.db.rows(sql `select id from account where email_key = ${key} and not is_closed`);
        return account;
    }
    async tryCode({ challenge, code }) {
        const [row] = await this.db.rows(sql `
      with tried as (
        update sign_in_challenge set tries = tries + 1
        where digest = ${digestOf(challenge)} and tries < ${CODE_TRIES} and used_at is null
          and expires_at > ${this.clock.now()}
        returning digest, email_key, lang, code_salt, code_digest
      )
      select digest, email_key as "emailKey", lang, code_salt as salt, code_digest as "codeDigest" from tried`);
        // The same work, whether there is a code to compare with or not.
        const given = await digestOfCode(normalised(code), row?.salt ?? 'none');
        const expected = Buffer.from(row?.codeDigest ?? '00'.repeat(32), 'hex');
        return timingSafeEqual(given, expected) ? row : undefined;
    }
    /** Forgets what nobody can use any more. */
    async clear() {
        await this.db.rows(sql `delete from sign_in_challenge where expires_at < ${this.clock.now()}`);
    }
};
CodesService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Config,
        Db,
        Clock,
        Mutations,
        RateLimit,
        Jobs,
        Mail,
        SessionsService,
        Housekeeping])
], CodesService);
export { CodesService };
function codeWrong() {
    return new PortalError(ErrorCode.UNAUTHENTICATED, 'CODE_WRONG', 'The code is wrong, used already, or older than 10 minutes. A code can be tried five times; then ask for a new one.', { path: ['input', 'code'] });
}
//# sourceMappingURL=codes.service.js.map