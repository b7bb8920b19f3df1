import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';

export type FindDocument = (sha256: string) => Promise<string | undefined>;

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Documents that are asked for by the SHA-256 of their text, in hexadecimal digits: the portal's own, and those that
 * partners have registered. They are known beforehand, and may ask for more than others.
 */
@Injectable()
export class TrustedDocuments {
  private readonly own = new Map<string, string>();
  /** Texts that have been asked for by their digests. */
  private readonly texts = new Set<string>();
  private registered?: FindDocument;

  /** A document of the portal's own. Gives the id under which it is asked for. */
  add(text: string): string {
    const id = createHash('sha256').update(text).digest('hex');
    this.own.set(id, text);
    this.texts.add(text);
    return id;
  }

  /** Where those that were registered are kept. */
  useRegistered(find: FindDocument): void {
    this.registered = find;
  }

  async find(id: string): Promise<string | undefined> {
    if (!SHA256.test(id)) return undefined;
    const text = this.own.get(id) ?? (await this.registered?.(id));
    if (text !== undefined) this.texts.add(text);
    return text;
  }

  /** Whether a text may be checked for more than others: for the check before execution, which does not know the request. */
  has(text: string | undefined): boolean {
    return text !== undefined && this.texts.has(text);
  }
}
