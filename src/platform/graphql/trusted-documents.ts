import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';

export type FindDocument = (sha256: string) => Promise<string | undefined>;

const SHA256 = /^[0-9a-f]{64}$/;
/** Registered texts that are remembered as asked for. */
const ASKED_MAX = 500;

/**
 * Documents that are asked for by the SHA-256 of their text, in hexadecimal digits: the portal's own, and those that
 * partners have registered. They are known beforehand, and may ask for more than others.
 */
@Injectable()
export class TrustedDocuments {
  private readonly own = new Map<string, string>();
  private readonly ownTexts = new Set<string>();
  /** Registered texts that have been asked for by their digests; the one that was asked for last is the last one. */
  private readonly asked = new Set<string>();
  private registered?: FindDocument;
  /** Moved on when one that was registered may be there no more. */
  generation = 0;

  /** A document of the portal's own. Gives the id under which it is asked for. */
  add(text: string): string {
    const id = createHash('sha256').update(text).digest('hex');
    this.own.set(id, text);
    this.ownTexts.add(text);
    return id;
  }

  /** The portal's own ones, by their ids. */
  get ofPortal(): ReadonlyMap<string, string> {
    return this.own;
  }

  /** Where those that were registered are kept. */
  useRegistered(find: FindDocument): void {
    this.registered = find;
  }

  async find(id: string): Promise<string | undefined> {
    if (!SHA256.test(id)) return undefined;
    const own = this.own.get(id);
    if (own !== undefined) return own;
    const text = await this.registered?.(id);
    if (text !== undefined) this.note(text);
    return text;
  }

  /** Whether a text may be checked for more than others: for the check before execution, which does not know the request. */
  has(text: string | undefined): boolean {
    return text !== undefined && (this.ownTexts.has(text) || this.asked.has(text));
  }

  private note(text: string): void {
    this.asked.delete(text);
    this.asked.add(text);
    if (this.asked.size > ASKED_MAX) this.asked.delete(this.asked.keys().next().value!);
  }
}
