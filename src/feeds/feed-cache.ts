import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { spool, type Spooled } from './spool.js';

/** How much is kept: bytes in memory, and bytes in files. */
const KEPT = { memory: 8 * 1024 * 1024, files: 512 * 1024 * 1024 };
const COPIES_MAX = 1_000;

interface Copy {
  version: string;
  spooled: Promise<Spooled>;
  /** Set once it is written. */
  written?: Spooled;
  readers: number;
  isDropped: boolean;
  /** Whether it was lent since it was looked for room. */
  isUsed: boolean;
}

/**
 * What was written, for as long as the data that it was written from are the same. Exact: who asks names the version
 * of the data, so that nothing that is out of date is ever given.
 */
@Injectable()
export class FeedCache implements OnApplicationShutdown {
  private readonly copies = new Map<string, Copy>();

  /** Lends the copy for the time of the work. Whoever asks for what is just being written waits for it. */
  async use<T>(
    key: string,
    version: string,
    write: () => AsyncIterable<string | Buffer>,
    work: (copy: Spooled) => Promise<T>,
  ): Promise<T> {
    let copy = this.copies.get(key);
    if (copy && copy.version !== version) this.drop(key, copy);
    if (copy?.version !== version) copy = this.make(key, version, write);
    copy.isUsed = true;
    copy.readers += 1;
    try {
      return await work(await copy.spooled);
    } finally {
      copy.readers -= 1;
      this.disposeIfUnused(copy);
    }
  }

  /** The copy, if it is written and in memory. */
  find(key: string, version: string): Buffer | undefined {
    const copy = this.copies.get(key);
    const body = copy?.version === version ? copy.written?.body : undefined;
    if (!copy || !body) return undefined;
    copy.isUsed = true;
    return body;
  }

  private make(key: string, version: string, write: () => AsyncIterable<string | Buffer>): Copy {
    const copy: Copy = { version, spooled: spool(write()), readers: 0, isDropped: false, isUsed: false };
    this.copies.set(key, copy);
    void this.follow(key, copy);
    return copy;
  }

  private async follow(key: string, copy: Copy): Promise<void> {
    try {
      copy.written = await copy.spooled;
      // While it was written it may have been dropped.
      this.disposeIfUnused(copy);
      this.makeRoom();
    } catch {
      // Whoever waits for it is told; the next one tries again.
      if (this.copies.get(key) === copy) this.copies.delete(key);
    }
  }

  /** Those that were lent since the last look come last, and the last ones stay. */
  private makeRoom(): void {
    for (const [key, copy] of this.copies) {
      if (!copy.isUsed) continue;
      copy.isUsed = false;
      this.copies.delete(key);
      this.copies.set(key, copy);
    }
    const room = { ...KEPT };
    let left = COPIES_MAX;
    for (const [key, copy] of [...this.copies].toReversed()) {
      if (!copy.written) continue;
      const { size, body } = copy.written;
      const where = body ? 'memory' : 'files';
      left -= 1;
      room[where] -= size;
      if (left >= 0 && room[where] >= 0) continue;
      room[where] += size;
      this.drop(key, copy);
    }
  }

  private drop(key: string, copy: Copy): void {
    this.copies.delete(key);
    copy.isDropped = true;
    this.disposeIfUnused(copy);
  }

  private disposeIfUnused({ isDropped, readers, written }: Copy): void {
    if (isDropped && readers === 0) void written?.dispose();
  }

  async onApplicationShutdown(): Promise<void> {
    for (const [key, copy] of this.copies) {
      this.drop(key, copy);
      await copy.written?.dispose();
    }
  }
}
