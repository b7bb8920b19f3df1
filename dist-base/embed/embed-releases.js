/**
 * All of them, the last one being the one to paste. Whoever changes what the element does adds one with an empty
 * integrity, runs `npm run embed:release`, and writes down the integrity that it says.
 */
export const RELEASES = [
    {
        version: '1.0.0',
        integrity: 'sha384-+nspKAXbrGjLu31KhRuDKKSkHnCiKxPcHFobmP9xR/oA/jDqrlgxju5ee4zJTzZc',
        releasedOn: '2026-11-25',
    },
];
export const CURRENT = RELEASES.at(-1);
/** Where the file of a release lies in the repository, and where it is served. */
export function fileOf(version) {
    return `embed/asrtu-events-${version}.js`;
}
export function pathOf(version) {
    return `/embed/${version}/asrtu-events.js`;
}
//# sourceMappingURL=embed-releases.js.map