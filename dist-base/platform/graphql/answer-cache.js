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
import { createHash } from 'node:crypto';
import { Changes } from '../changes/changes.js';
import { Clock, TimeUse } from '../clock.js';
import { Config } from '../config.js';
import { prefixOf } from '../ids.js';
import { ROOM_FOR_QUESTIONS } from '../kept-replies.js';
/** All that is kept, with the questions that are known by their bytes, and one answer at most: bytes. */
const ROOM = 16 * 1024 * 1024 - ROOM_FOR_QUESTIONS;
const LARGEST = 1024 * 1024;
const DAY_SECONDS = 86_400;
/** The audit, sessions, accounts, keys, addresses of personal feeds, trusted documents: nothing of them is in a public answer. */
const NEVER_PUBLIC = ['aud', 'ses', 'acc', 'key', 'sub', 'emb', 'trd'];
/**
 * Answers to public questions, for as long as they are exactly those that would be given anew: until anything public is
 * changed on whatever node, and, where they depend on the time, until the next day or second begins. While changes of
 * other nodes would go unheard, nothing is kept and nothing is given.
 */
let AnswerCache = class AnswerCache {
    constructor(config, clock, changes) {
        this.config = config;
        this.clock = clock;
        this.changes = changes;
        this.answers = new Map();
        this.makings = new Map();
        this.room = ROOM;
        this.version = 0;
        this.counts = { hits: 0, misses: 0, dropped: 0 };
        changes.subscribe((ids) => {
            if (ids === 'everything' || ids.some((id) => !NEVER_PUBLIC.includes(prefixOf(id))))
                this.version += 1;
        });
    }
    get isOn() {
        return this.config.ANSWER_CACHE === 'on' && this.changes.isListening;
    }
    get size() {
        return { answers: this.answers.size, bytes: ROOM - this.room, pending: this.makings.size };
    }
    /** The answer; with a digest, only if it has that. */
    find(key, hash) {
        const kept = this.answers.get(key);
        if (!kept || (hash !== undefined && kept.hash !== hash))
            return undefined;
        if (!this.isCurrent(kept)) {
            this.drop(key, kept);
            return undefined;
        }
        kept.isUsed = true;
        this.counts.hits += 1;
        return kept;
    }
    /** Resolves when the same answer, which is just being made, is there or has failed. */
    whenMade(key) {
        return this.makings.get(key)?.made;
    }
    /** From before anything is read: what is changed after that makes the answer one of yesterday. */
    begin(key) {
        this.counts.misses += 1;
        let done = () => undefined;
        const made = new Promise((resolve) => (done = resolve));
        const making = { key, version: this.version, second: this.second(), time: TimeUse.NONE, isPublic: false };
        // Several may have waited in vain for the same: one of them is enough to wait for.
        if (!this.makings.has(key))
            this.makings.set(key, { making, made, done });
        return making;
    }
    /** Of what has been kept or has failed: whoever waits for it goes on. */
    end(making) {
        const pending = this.makings.get(making.key);
        if (pending?.making !== making)
            return;
        this.makings.delete(making.key);
        pending.done();
    }
    /** Keeps what was made, unless something has changed since. Gives nothing for what is not public. */
    keep(making, body, contentType) {
        const { key, version, second, time, isPublic } = making;
        if (!isPublic)
            return undefined;
        const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
        const size = body.length + 2 * key.length;
        const kept = { body, contentType, hash, version, time, second, size, isUsed: false };
        if (size <= LARGEST && this.isOn && this.isCurrent(kept))
            this.put(key, kept);
        return kept;
    }
    put(key, kept) {
        const former = this.answers.get(key);
        if (former)
            this.drop(key, former);
        this.answers.set(key, kept);
        this.room -= kept.size;
        // Those that were not given for long go first: each that was given since the last look stays once more.
        for (const [oldest, answer] of this.answers) {
            if (this.room >= 0)
                break;
            if (answer.isUsed) {
                answer.isUsed = false;
                this.answers.delete(oldest);
                this.answers.set(oldest, answer);
            }
            else
                this.drop(oldest, answer);
        }
    }
    isCurrent({ version, time, second }) {
        if (version !== this.version)
            return false;
        if (time === TimeUse.NONE)
            return true;
        const now = this.second();
        return time === TimeUse.SECOND
            ? second === now
            : Math.floor(second / DAY_SECONDS) === Math.floor(now / DAY_SECONDS);
    }
    drop(key, { size }) {
        this.answers.delete(key);
        this.room += size;
        this.counts.dropped += 1;
    }
    second() {
        return Math.floor(this.clock.now().getTime() / 1000);
    }
};
AnswerCache = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Config,
        Clock,
        Changes])
], AnswerCache);
export { AnswerCache };
//# sourceMappingURL=answer-cache.js.map