import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
/** Bytes that are held in memory; what is larger goes through a file. */
const IN_MEMORY = 1024 * 1024;
export async function spool(pieces) {
    const hash = createHash('sha256');
    let chunks = [];
    let size = 0;
    let folder;
    let file;
    const dispose = async () => {
        if (folder)
            await rm(folder, { recursive: true, force: true });
    };
    try {
        for await (const piece of pieces) {
            const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
            hash.update(chunk);
            size += chunk.length;
            chunks.push(chunk);
            if (size <= IN_MEMORY)
                continue;
            folder ??= await mkdtemp(join(tmpdir(), 'asrtu-feed-'));
            file ??= createWriteStream(join(folder, 'feed'), { mode: 0o600 });
            if (!file.write(Buffer.concat(chunks)))
                await once(file, 'drain');
            chunks = [];
        }
        if (file) {
            file.end(Buffer.concat(chunks));
            await finished(file);
            chunks = [];
        }
    }
    catch (error) {
        file?.destroy();
        await dispose();
        throw error;
    }
    const path = folder && join(folder, 'feed');
    const body = path ? undefined : Buffer.concat(chunks);
    return {
        sha256: hash.digest('base64url'),
        size,
        body,
        open: () => (path ? createReadStream(path) : Readable.from([body])),
        dispose,
    };
}
//# sourceMappingURL=spool.js.map