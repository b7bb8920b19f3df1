import { createHash } from 'node:crypto';
import type { Connection, MakerFor } from './driver.js';
import { RowReader } from './driver.js';

/** Statements that the server keeps for each connection. Those beyond are sent whole each time. */
const KEPT_MAX = 500;
/** Texts whose use is counted. */
const COUNTED_MAX = 5_000;
const KEPT_FROM = 3;

/**
 * Statements that come again are parsed and planned once for each connection: for a short one that is most of what the
 * server has to do. Not within transactions, where a statement that is no longer good could not be sent again.
 */
export class PreparedStatements {
  private readonly names = new Map<string, string>();
  private readonly times = new Map<string, number>();
  private made = 0;

  constructor(private readonly isOn: boolean) {}

  async read(connection: Connection, text: string, values: unknown[], makerFor: MakerFor): Promise<object[]> {
    try {
      return await new RowReader(text, values, makerFor, this.nameOf(text)).from(connection);
    } catch (error) {
      // A migration has given a table other columns since.
      if ((error as { routine?: string }).routine !== 'RevalidateCachedQuery') throw error;
      this.names.delete(text);
      return await new RowReader(text, values, makerFor).from(connection);
    }
  }

  private nameOf(text: string): string | undefined {
    if (!this.isOn) return undefined;
    const name = this.names.get(text);
    if (name) return name;
    if (this.made >= KEPT_MAX) return undefined;
    const times = (this.times.get(text) ?? 0) + 1;
    if (times < KEPT_FROM) {
      if (this.times.size >= COUNTED_MAX) this.times.clear();
      this.times.set(text, times);
      return undefined;
    }
    this.times.delete(text);
    this.made += 1;
    // By its text: others may use the same connections.
    this.names.set(text, `portal_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`);
    return this.names.get(text);
  }
}
