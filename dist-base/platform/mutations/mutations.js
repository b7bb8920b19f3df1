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
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import sql from 'sql-template-tag';
import { Audit } from '../audit/audit.js';
import { Clock } from '../clock.js';
import { Db } from '../database/db.js';
import { ErrorCode, PortalError } from '../errors.js';
import { Housekeeping } from '../housekeeping.js';
const KEPT_MS = 24 * 3600 * 1000;
/**
 * The frame of every mutation: one transaction, in which the change, its entries in the audit and its idempotency
 * key are written together.
 */
let Mutations = class Mutations {
    constructor(db, clock, audit, housekeeping) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        housekeeping?.add(() => this.forget());
    }
    /**
     * Runs the use case. `work` loads, permits, changes, and records each act; a use case that has recorded none
     * is a fault of the portal. Called again with the same key and input, it gives the first outcome.
     */
    async run(viewer, mutation, input, work) {
        return await this.once(viewer, mutation, input, async (record) => {
            const before = this.audit.recorded;
            const outcome = await work(record);
            if (this.audit.recorded === before)
                throw new Error(`${mutation} has recorded nothing`);
            return outcome;
        });
    }
    /** The same for what may well change nothing, and then leaves no entry in the audit. */
    async once(viewer, mutation, input, work) {
        const record = (act, by = viewer) => this.audit.record(by, mutation, act, input.reason ?? null);
        return await this.db.transaction(async () => {
            if (!input.idempotencyKey)
                return await work(record);
            const call = new Call(this.db, viewer, mutation, input, this.clock.now());
            const first = await call.claim();
            if (first)
                return first;
            const outcome = await work(record);
            await call.finish(outcome);
            return outcome;
        });
    }
    /**
     * The answer that was given first to a document with this call in it. Other documents may show other fields of
     * the same outcome; each has its own first answer.
     */
    async firstAnswer(viewer, idempotencyKey, document, answer) {
        const key = new CallKey(viewer, idempotencyKey);
        const entry = JSON.stringify({ [sha256(document)]: key.seal(JSON.stringify(answer)) });
        // What is there already wins.
        const [stored] = await this.db.rows(sql `
      update idempotent_call set answers = ${entry}::jsonb || answers
      where owner = ${key.owner} and key_digest = ${key.digest}
      returning answers ->> ${sha256(document)}::text as answer`);
        return stored ? JSON.parse(key.open(stored.answer)) : answer;
    }
    /** Forgets calls that are too old to be repeated. */
    async forget() {
        const until = new Date(this.clock.now().getTime() - KEPT_MS);
        await this.db.rows(sql `delete from idempotent_call where created_at < ${until}`);
    }
};
Mutations = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Audit,
        Housekeeping])
], Mutations);
export { Mutations };
function sha256(text) {
    return createHash('sha256').update(text).digest('hex');
}
/** The same text for the same input, in whatever order its fields are given. */
export function canonical(value) {
    return JSON.stringify(value, (_key, part) => typeof part === 'object' && part !== null && !Array.isArray(part) && !(part instanceof Date)
        ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
        : part);
}
/** An idempotency key of one caller. What is kept for it can be read by whoever knows it, and by nobody else. */
class CallKey {
    constructor(viewer, idempotencyKey) {
        this.owner = [viewer.actorId, viewer.onBehalf ? viewer.personId : ''].join('/');
        this.digest = sha256(`${this.owner}\0${idempotencyKey}`);
        [this.cipherKey, this.inputKey] = ['answer', 'input'].map((use) => Buffer.from(hkdfSync('sha256', idempotencyKey, this.digest, use, 32)));
    }
    /** Of what may be guessed, such as an address: without the key no guess can be tried. */
    digestOf(text) {
        return createHmac('sha256', this.inputKey).update(text).digest('hex');
    }
    seal(text) {
        const nonce = randomBytes(12);
        const cipher = createCipheriv('aes-256-gcm', this.cipherKey, nonce);
        const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
        return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
    }
    open(sealed) {
        const bytes = Buffer.from(sealed, 'base64');
        const decipher = createDecipheriv('aes-256-gcm', this.cipherKey, bytes.subarray(0, 12));
        decipher.setAuthTag(bytes.subarray(12, 28));
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString();
    }
}
/** One call with an idempotency key. */
class Call {
    constructor(db, viewer, mutation, input, now) {
        this.db = db;
        this.mutation = mutation;
        this.now = now;
        const { idempotencyKey, ...rest } = input;
        this.key = new CallKey(viewer, idempotencyKey);
        this.inputDigest = this.key.digestOf(canonical(rest));
    }
    /**
     * Takes the key, or gives the outcome of whoever had it before. A second call waits here until the first one
     * has committed or failed: the unique key of the table is what it waits for.
     */
    async claim() {
        const { owner, digest } = this.key;
        const tooOld = new Date(this.now.getTime() - KEPT_MS);
        const taken = await this.db.rows(sql `
      insert into idempotent_call as c (owner, key_digest, mutation, input_digest, created_at)
      values (${owner}, ${digest}, ${this.mutation}, ${this.inputDigest}, ${this.now})
      on conflict (owner, key_digest) do update set
        mutation = excluded.mutation, input_digest = excluded.input_digest, created_at = excluded.created_at,
        outcome = null, answers = '{}'
        where c.created_at < ${tooOld}
      returning 1`);
        if (taken.length > 0)
            return undefined;
        const [stored] = await this.db.rows(sql `
      select mutation, input_digest, outcome from idempotent_call where owner = ${owner} and key_digest = ${digest}`);
        if (stored.mutation !== this.mutation || stored.input_digest !== this.inputDigest) {
            throw new PortalError(ErrorCode.CONFLICT, 'IDEMPOTENCY_KEY_REUSED', 'This key has been used for another call. Use a new one (a UUID) for each call that is not a repetition.', { path: ['input', 'idempotencyKey'] });
        }
        return JSON.parse(this.key.open(stored.outcome));
    }
    async finish(outcome) {
        await this.db.rows(sql `
      update idempotent_call set outcome = ${this.key.seal(JSON.stringify(outcome))}
      where owner = ${this.key.owner} and key_digest = ${this.key.digest}`);
    }
}
//# sourceMappingURL=mutations.js.map