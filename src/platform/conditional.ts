/** What a request says of the copy that it has. */
export interface Asked {
  'if-none-match'?: string;
  'if-modified-since'?: string;
  'accept-encoding'?: string;
}

export type Encoding = 'br' | 'gzip' | 'identity';

const SECOND_MS = 1_000;
const second = (at: Date): number => Math.floor(at.getTime() / SECOND_MS);

/** Whether the second of one is over in that of the other. */
export function isBefore(at: Date, now: Date): boolean {
  return second(at) < second(now);
}

/** Each encoding is another representation, with a tag of its own. */
export function tagFor(hash: string, encoding: Encoding): string {
  return `"${hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;
}

/**
 * Whether the copy is still right (RFC 9110, 13.2.2): by its tag if one is given, whatever the date says; else by the date,
 * where there is one.
 */
export function isCurrent(asked: Asked, hash: string, changedAt: Date | null): boolean {
  const tags = asked['if-none-match'];
  if (tags !== undefined) {
    // Most often it is just the one, and to put it together takes longer than to look.
    if (
      tags.length === hash.length + 2 &&
      tags.startsWith(hash, 1) &&
      tags.startsWith('"') &&
      tags.endsWith('"')
    )
      return true;
    const own = (['identity', 'br', 'gzip'] as const).map((encoding) => tagFor(hash, encoding));
    return tags
      .split(',')
      .map((tag) => tag.trim().replace(/^W\//, ''))
      .some((tag) => tag === '*' || own.includes(tag));
  }
  if (!changedAt) return false;
  const since = asked['if-modified-since'];
  const date = since === undefined ? NaN : Date.parse(since);
  return !Number.isNaN(date) && since!.endsWith('GMT') && second(changedAt) <= second(new Date(date));
}

/** A second in which something was changed is not over: what else is changed within it would go unseen. */
export function lastModified(changedAt: Date, now: Date): string {
  const seconds = second(changedAt) - (second(changedAt) === second(now) ? 1 : 0);
  return new Date(seconds * SECOND_MS).toUTCString();
}

/** The best encoding that the client takes. */
export function encodingFor(accepted: string | undefined): Encoding {
  const weights = new Map(
    (accepted ?? '').split(',').map((part) => {
      const [name, ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const q = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, q === undefined ? 1 : Number(q.slice(2))];
    }),
  );
  const weight = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0;
  const [br, gzip] = [weight('br'), weight('gzip')];
  if (br > 0 && br >= gzip) return 'br';
  return gzip > 0 ? 'gzip' : 'identity';
}
