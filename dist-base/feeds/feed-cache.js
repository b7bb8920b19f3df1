var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable } from '@nestjs/common';
import { spool } from './spool.js';
/** How much is kept: bytes in memory, and bytes in files. */
const KEPT = { memory: 8 * 1024 * 1024, files: 512 * 1024 * 1024 };
const COPIES_MAX = 1_000;
/**
 * What was written, for as long as the data that it was written from are the same. Exact: who asks names the version
 * of the data, so that nothing that is out of date is ever given.
 */
let FeedCache = class FeedCache {
    constructor() {
        /** The one that was used last is the last one. */
        this.copies = new Map();
    }
    /** Lends the copy for the time of the work. Whoever asks for what is just being written waits for it. */
    async use(key, version, write, work) {
        let copy = this.copies.get(key);
        if (copy && copy.version !== version)
            this.drop(key, copy);
        if (copy?.version !== version)
            copy = this.make(key, version, write);
        this.copies.delete(key);
        this.copies.set(key, copy);
        copy.readers += 1;
        try {
            return await work(await copy.spooled);
        }
        finally {
            copy.readers -= 1;
            this.disposeIfUnused(copy);
        }
    }
    /** The copy, if it is written and in memory. */
    find(key, version) {
        const copy = this.copies.get(key);
        const body = copy?.version === version ? copy.written?.body : undefined;
        if (!copy || !body)
            return undefined;
        this.copies.delete(key);
        this.copies.set(key, copy);
        return body;
    }
    make(key, version, write) {
        const copy = { version, spooled: spool(write()), readers: 0, isDropped: false };
        void this.follow(key, copy);
        return copy;
    }
    async follow(key, copy) {
        try {
            copy.written = await copy.spooled;
            // While it was written it may have been dropped.
            this.disposeIfUnused(copy);
            this.makeRoom();
        }
        catch {
            // Whoever waits for it is told; the next one tries again.
            if (this.copies.get(key) === copy)
                this.copies.delete(key);
        }
    }
    makeRoom() {
        const room = { ...KEPT };
        let left = COPIES_MAX;
        for (const [key, copy] of [...this.copies].toReversed()) {
            if (!copy.written)
                continue;
            const { size, body } = copy.written;
            const where = body ? 'memory' : 'files';
            left -= 1;
            room[where] -= size;
            if (left >= 0 && room[where] >= 0)
                continue;
            room[where] += size;
            this.drop(key, copy);
        }
    }
    drop(key, copy) {
        this.copies.delete(key);
        copy.isDropped = true;
        this.disposeIfUnused(copy);
    }
    disposeIfUnused({ isDropped, readers, written }) {
        if (isDropped && readers === 0)
            void written?.dispose();
    }
    async onApplicationShutdown() {
        for (const [key, copy] of this.copies) {
            this.drop(key, copy);
            await copy.written?.dispose();
        }
    }
};
FeedCache = __decorate([
    Injectable()
], FeedCache);
export { FeedCache };
//# sourceMappingURL=feed-cache.js.map