var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { Clock } from '../platform/clock.js';
import { encodingFor, isBefore, isCurrent, lastModified, tagFor, } from '../platform/conditional.js';
import { KeptReplies } from '../platform/kept-replies.js';
import { FeedCache } from './feed-cache.js';
const NOTHING = Buffer.alloc(0);
/** Answers with a text that may be large, as HTTP has it: by tags, dates, encodings, and without a body to HEAD. */
let FeedReply = class FeedReply {
    constructor(cache, clock, replies) {
        this.cache = cache;
        this.clock = clock;
        this.replies = replies;
    }
    async send(request, reply, answer) {
        const { method, headers: asked } = request;
        const { key, version, changedAt, headers, write } = answer;
        await this.cache.use(key, version, write, async (plain) => {
            const encoding = encodingFor(asked['accept-encoding']);
            void reply.header('vary', 'accept-encoding').header('etag', tagFor(plain.sha256, encoding));
            if (changedAt)
                void reply.header('last-modified', lastModified(changedAt, this.clock.now()));
            for (const name of ['cache-control', 'access-control-allow-origin', 'access-control-expose-headers']) {
                if (headers[name])
                    void reply.header(name, headers[name]);
            }
            if (isCurrent(asked, plain.sha256, changedAt)) {
                this.offer(request, answer, plain.sha256);
                return void (await reply.code(304).send());
            }
            void reply.headers(headers);
            const send = async (copyKey, copy) => {
                void reply.header('content-length', copy.size);
                if (copy.body)
                    this.offer(request, answer, plain.sha256, copyKey);
                await reply.send(method === 'HEAD' ? undefined : (copy.body ?? copy.open()));
            };
            if (encoding === 'identity')
                return await send(key, plain);
            void reply.header('content-encoding', encoding);
            const compressed = () => plain.open().pipe(compressor(encoding));
            const copyKey = `${key} ${encoding}`;
            await this.cache.use(copyKey, version, compressed, (copy) => send(copyKey, copy));
        });
    }
    /** To be given again at once while nothing changes: the copy, or word that nothing has changed. */
    offer(request, { version, changedAt, again }, hash, copyKey) {
        // In the second of a change the date is another one.
        if (!again || !changedAt || !isBefore(changedAt, this.clock.now()))
            return;
        this.replies.offer(request, {
            isKnown: (copy) => isCurrent(copy, hash, changedAt),
            take: () => {
                const body = copyKey === undefined ? NOTHING : this.cache.find(copyKey, version);
                return body && again() ? body : undefined;
            },
        });
    }
};
FeedReply = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [FeedCache,
        Clock,
        KeptReplies])
], FeedReply);
export { FeedReply };
function compressor(encoding) {
    return encoding === 'gzip'
        ? createGzip()
        : createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
//# sourceMappingURL=feed-reply.js.map