import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Changes } from '../changes/changes.js';
import { Clock, TimeUse } from '../clock.js';
import { Config } from '../config.js';
import { prefixOf } from '../ids.js';
import { ROOM_FOR_QUESTIONS } from '../kept-replies.js';

export interface Answer {
  body: Buffer;
  contentType: string;
  /** A digest of the bytes. */
  hash: string;
}

/** An answer that is being made, with what it is made from. */
export interface Making {
  key: string;
  version: number;
  /** The second in which it was begun. */
  second: number;
  time: TimeUse;
  /** Set when the answer is the same for everybody who asks the same. */
  isPublic: boolean;
}

interface Kept extends Answer {
  version: number;
  time: TimeUse;
  second: number;
  size: number;
  /** Whether it was given since it was looked for room. */
  isUsed: boolean;
}

/** All that is kept, with the questions that are known by their bytes, and one answer at most: bytes. */
const ROOM = 16 * 1024 * 1024 - ROOM_FOR_QUESTIONS;
const LARGEST = 1024 * 1024;
const DAY_SECONDS = 86_400;
/** The audit, sessions, accounts, keys, addresses of personal feeds, trusted documents: nothing of them is in a public answer. */
const NEVER_PUBLIC: readonly string[] = ['aud', 'ses', 'acc', 'key', 'sub', 'emb', 'trd'];

/**
 * Answers to public questions, for as long as they are exactly those that would be given anew: until anything public is
 * changed on whatever node, and, where they depend on the time, until the next day or second begins. While changes of
 * other nodes would go unheard, nothing is kept and nothing is given.
 */
@Injectable()
export class AnswerCache {
  private readonly answers = new Map<string, Kept>();
  private readonly makings = new Map<string, { making: Making; made: Promise<void>; done: () => void }>();
  private room = ROOM;
  private version = 0;
  readonly counts = { hits: 0, misses: 0, dropped: 0 };

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly changes: Changes,
  ) {
    changes.subscribe((ids) => {
      if (ids === 'everything' || ids.some((id) => !NEVER_PUBLIC.includes(prefixOf(id)))) this.version += 1;
    });
  }

  get isOn(): boolean {
    return this.config.ANSWER_CACHE === 'on' && this.changes.isListening;
  }

  get size(): { answers: number; bytes: number; pending: number } {
    return { answers: this.answers.size, bytes: ROOM - this.room, pending: this.makings.size };
  }

  /** The answer; with a digest, only if it has that. */
  find(key: string, hash?: string): Answer | undefined {
    const kept = this.answers.get(key);
    if (!kept || (hash !== undefined && kept.hash !== hash)) return undefined;
    if (!this.isCurrent(kept)) {
      this.drop(key, kept);
      return undefined;
    }
    kept.isUsed = true;
    this.counts.hits += 1;
    return kept;
  }

  /** Resolves when the same answer, which is just being made, is there or has failed. */
  whenMade(key: string): Promise<void> | undefined {
    return this.makings.get(key)?.made;
  }

  /** From before anything is read: what is changed after that makes the answer one of yesterday. */
  begin(key: string): Making {
    this.counts.misses += 1;
    let done = (): void => undefined;
    const made = new Promise<void>((resolve) => (done = resolve));
    const making = { key, version: this.version, second: this.second(), time: TimeUse.NONE, isPublic: false };
    // Several may have waited in vain for the same: one of them is enough to wait for.
    if (!this.makings.has(key)) this.makings.set(key, { making, made, done });
    return making;
  }

  /** Of what has been kept or has failed: whoever waits for it goes on. */
  end(making: Making): void {
    const pending = this.makings.get(making.key);
    if (pending?.making !== making) return;
    this.makings.delete(making.key);
    pending.done();
  }

  /** Keeps what was made, unless something has changed since. Gives nothing for what is not public. */
  keep(making: Making, body: Buffer, contentType: string): Answer | undefined {
    const { key, version, second, time, isPublic } = making;
    if (!isPublic) return undefined;
    const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
    const size = body.length + 2 * key.length;
    const kept: Kept = { body, contentType, hash, version, time, second, size, isUsed: false };
    if (size <= LARGEST && this.isOn && this.isCurrent(kept)) this.put(key, kept);
    return kept;
  }

  private put(key: string, kept: Kept): void {
    const former = this.answers.get(key);
    if (former) this.drop(key, former);
    this.answers.set(key, kept);
    this.room -= kept.size;
    // Those that were not given for long go first: each that was given since the last look stays once more.
    for (const [oldest, answer] of this.answers) {
      if (this.room >= 0) break;
      if (answer.isUsed) {
        answer.isUsed = false;
        this.answers.delete(oldest);
        this.answers.set(oldest, answer);
      } else this.drop(oldest, answer);
    }
  }

  private isCurrent({ version, time, second }: Kept): boolean {
    if (version !== this.version) return false;
    if (time === TimeUse.NONE) return true;
    const now = this.second();
    return time === TimeUse.SECOND
      ? second === now
      : Math.floor(second / DAY_SECONDS) === Math.floor(now / DAY_SECONDS);
  }

  private drop(key: string, { size }: Kept): void {
    this.answers.delete(key);
    this.room += size;
    this.counts.dropped += 1;
  }

  private second(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }
}
