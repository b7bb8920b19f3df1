import { inflateSync } from 'node:zlib';
const HEADER = 44;
const ENTRY = 20;
/**
 * A font in WOFF as the plain font that is packed in it. The writer of PDF reads WOFF too, but unpacks a table anew for
 * each glyph: of a Chinese font that takes seconds a page.
 */
export function unpackWoff(woff) {
    const count = woff.readUInt16BE(12);
    const tables = Array.from({ length: count }, (_, index) => {
        const at = HEADER + index * ENTRY;
        const [offset, packed, length] = [4, 8, 12].map((place) => woff.readUInt32BE(at + place));
        const stored = woff.subarray(offset, offset + packed);
        return {
            tag: woff.subarray(at, at + 4),
            checksum: woff.subarray(at + 16, at + 20),
            content: packed < length ? inflateSync(stored) : stored,
        };
    });
    const directory = Buffer.alloc(12 + count * 16);
    // The kind of font; the numbers that help to search are for readers that need them.
    woff.copy(directory, 0, 4, 8);
    directory.writeUInt16BE(count, 4);
    const power = Math.floor(Math.log2(count));
    directory.writeUInt16BE(2 ** power * 16, 6);
    directory.writeUInt16BE(power, 8);
    directory.writeUInt16BE(count * 16 - 2 ** power * 16, 10);
    const parts = [directory];
    let offset = directory.length;
    for (const [index, { tag, checksum, content }] of tables.entries()) {
        const at = 12 + index * 16;
        tag.copy(directory, at);
        checksum.copy(directory, at + 4);
        directory.writeUInt32BE(offset, at + 8);
        directory.writeUInt32BE(content.length, at + 12);
        const padding = (4 - (content.length % 4)) % 4;
        parts.push(content, Buffer.alloc(padding));
        offset += content.length + padding;
    }
    return Buffer.concat(parts);
}
//# sourceMappingURL=woff.js.map