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
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Side } from '../platform/auth/scope.js';
import { Config } from '../platform/config.js';
import { Choice } from './ballot.entity.js';
/*
 * How a secret ballot stays secret from whoever has the whole database.
 *
 * While it is open, all papers lie in one sealed box: one row, encrypted with a key that is not in the database, always of
 * the same length, sealed anew with every vote. The box says nothing: not who voted what, not how many votes are in it, not
 * what has changed since it was last seen. So neither old row versions that wait for VACUUM, nor the write-ahead log, nor a
 * row of backups, nor statements in the server's log tell more than who has voted and when, which is no secret. Papers in
 * rows of their own would: new ones show up beside the voter's mark, in the same transaction (xmin), in order (ctid); and
 * though all were rewritten and shuffled with every vote, the versions before and after would differ by just one choice.
 *
 * When it closes, the papers are written in the order of the digests of their receipts, which is random, all by the one
 * transaction of the officer who closes it: they have one xmin, one place in the log, and no column but side, choice and
 * digest. The box goes in the same transaction. A vote leaves in the audit that the university has voted, and no choice;
 * what is kept of an idempotency key is sealed with that key, which has to be a random UUID here, so that nobody can try
 * all keys with all three choices.
 *
 * A receipt is an HMAC of ballot, university and the nonce of the elector under the same secret: an equal call of the same
 * person gets it again, from any process, and none is stored. The nonces go when the ballot ends. After that the rows alone
 * lead nowhere, even for one who has the secret; it takes the secret and an older state of the rows to link them.
 *
 * What remains: the secret together with old row versions (until VACUUM), the write-ahead log, replicas and backups of the
 * days on which the ballot was open. So the secret is kept apart from these, and an operator who wants to be certain ever
 * after replaces it when no ballot is open: then nobody can link anything. A process that is tampered with sees each vote
 * as it is cast, as whoever opens letters does. And counts are counts: where all of a side have voted alike, the result
 * itself tells it; a box with one or two papers of a side is not opened.
 */
/** A secret ballot is opened and counted with at least so many of a side, or none of it. */
export const PAPERS_MIN = 3;
const SIDES = [Side.CN, Side.RU];
const CHOICES = [Choice.FOR, Choice.AGAINST, Choice.ABSTAIN];
/** One byte each for side and choice, then the digest; a slot that begins with 0 is empty. */
const SLOT = 34;
const NONCE = 12;
const TAG = 16;
/** As people may write it: with hyphens or without, in small letters or capitals. */
export function digestOfReceipt(receipt) {
    const digits = receipt.replaceAll(/[^0-9a-f]/gi, '').toLowerCase();
    return createHash('sha256').update(digits).digest('hex');
}
/** Papers in an order that says nothing of how they came. */
export function byDigest(left, right) {
    return left.receiptDigest < right.receiptDigest ? -1 : 1;
}
function pack(papers, slots) {
    const box = Buffer.alloc(slots * SLOT);
    for (const [index, { side, choice, receiptDigest }] of papers.toSorted(byDigest).entries()) {
        box[index * SLOT] = 1 + SIDES.indexOf(side);
        box[index * SLOT + 1] = CHOICES.indexOf(choice);
        box.write(receiptDigest, index * SLOT + 2, 'hex');
    }
    return box;
}
function unpack(box) {
    const papers = [];
    for (let at = 0; at < box.length && box[at] !== 0; at += SLOT) {
        papers.push({
            side: SIDES[box[at] - 1],
            choice: CHOICES[box[at + 1]],
            receiptDigest: box.toString('hex', at + 2, at + SLOT),
        });
    }
    return papers;
}
/** Seals papers and makes receipts, with a secret that is not in the database. */
let BallotBox = class BallotBox {
    constructor(config) {
        this.config = config;
    }
    /** `slots` is the number of electors. */
    seal(ballotId, papers, slots) {
        const nonce = randomBytes(NONCE);
        const cipher = createCipheriv('aes-256-gcm', this.keyOf(ballotId, 'box'), nonce);
        const sealed = Buffer.concat([cipher.update(pack(papers, slots)), cipher.final()]);
        return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    }
    open(ballotId, sealed) {
        const nonce = sealed.subarray(0, NONCE);
        const decipher = createDecipheriv('aes-256-gcm', this.keyOf(ballotId, 'box'), nonce);
        decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
        let box;
        try {
            box = Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
        }
        catch {
            throw new Error(`The box of the ballot ${ballotId} does not open: this process has another BALLOT_SECRET than the one that sealed it`);
        }
        return unpack(box);
    }
    /** 128 bits in groups of four digits. */
    receipt(ballotId, universityId, nonce) {
        const digits = createHmac('sha256', this.keyOf(ballotId, 'receipt'))
            .update(`${universityId}/${nonce}`)
            .digest('hex');
        return digits.slice(0, 32).match(/.{4}/g).join('-');
    }
    keyOf(ballotId, use) {
        return Buffer.from(hkdfSync('sha256', this.secret, ballotId, use, 32));
    }
    get secret() {
        this.known ??= Buffer.from(this.config.BALLOT_SECRET ?? this.ofFile());
        return this.known;
    }
    /** Without a setting, the first process makes a file; whoever shares the folder reads the same. */
    ofFile() {
        mkdirSync(this.config.dataDir, { recursive: true, mode: 0o700 });
        const file = join(this.config.dataDir, 'ballot-secret');
        const draft = `${file}.${randomBytes(6).toString('hex')}`;
        try {
            writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
            // A link to a file that is there already fails: the file is never seen half written, and never replaced.
            linkSync(draft, file);
        }
        catch (error) {
            if (error.code !== 'EEXIST')
                throw error;
        }
        finally {
            rmSync(draft, { force: true });
        }
        return readFileSync(file, 'utf8').trim();
    }
};
BallotBox = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Config])
], BallotBox);
export { BallotBox };
//# sourceMappingURL=ballot-box.js.map