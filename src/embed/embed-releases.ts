/** A file that sites have pasted with its hash. It never changes, and is served for ever. */
export interface Release {
  version: string;
  /** For the attribute of the same name (W3C Subresource Integrity). */
  integrity: string;
  releasedOn: string;
}

/**
 * All of them, the last one being the one to paste. Whoever changes what the element does adds one with an empty
 * integrity, runs `npm run embed:release`, and writes down the integrity that it says.
 */
export const RELEASES: readonly [Release, ...Release[]] = [
  {
    version: '1.0.0',
    integrity: 'sha384-+nspKAXbrGjLu31KhRuDKKSkHnCiKxPcHFobmP9xR/oA/jDqrlgxju5ee4zJTzZc',
    releasedOn: '2026-11-25',
  },
];

export const CURRENT: Release = RELEASES.at(-1)!;

/** Where the file of a release lies in the repository, and where it is served. */
export function fileOf(version: string): string {
  return `embed/asrtu-events-${version}.js`;
}

export function pathOf(version: string): string {
  return `/embed/${version}/asrtu-events.js`;
}
