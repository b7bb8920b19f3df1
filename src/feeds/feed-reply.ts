import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { Clock } from '../platform/clock.js';
import {
  encodingFor,
  isBefore,
  isCurrent,
  lastModified,
  tagFor,
  type Encoding,
} from '../platform/conditional.js';
import { KeptReplies } from '../platform/kept-replies.js';
import { FeedCache } from './feed-cache.js';
import type { Spooled } from './spool.js';

/** What is to be answered. */
export interface Answer {
  /** The address in one way of writing it: the same for all that is the same. */
  key: string;
  version: string;
  /** Null where no date tells that something has changed, such as what the reader may see. */
  changedAt: Date | null;
  headers: Record<string, string>;
  write: () => AsyncIterable<string>;
  /** Of what is the same for everybody: notes that it is asked for again, and tells whether the version is known to be the same. */
  again?: () => boolean;
}

const NOTHING = Buffer.alloc(0);

/** Answers with a text that may be large, as HTTP has it: by tags, dates, encodings, and without a body to HEAD. */
@Injectable()
export class FeedReply {
  constructor(
    private readonly cache: FeedCache,
    private readonly clock: Clock,
    private readonly replies: KeptReplies,
  ) {}

  async send(request: FastifyRequest, reply: FastifyReply, answer: Answer): Promise<void> {
    const { method, headers: asked } = request;
    const { key, version, changedAt, headers, write } = answer;
    await this.cache.use(key, version, write, async (plain) => {
      const encoding = encodingFor(asked['accept-encoding']);
      void reply.header('vary', 'accept-encoding').header('etag', tagFor(plain.sha256, encoding));
      if (changedAt) void reply.header('last-modified', lastModified(changedAt, this.clock.now()));
      for (const name of ['cache-control', 'access-control-allow-origin', 'access-control-expose-headers']) {
        if (headers[name]) void reply.header(name, headers[name]);
      }
      if (isCurrent(asked, plain.sha256, changedAt)) {
        this.offer(request, answer, plain.sha256);
        return void (await reply.code(304).send());
      }
      void reply.headers(headers);
      const send = async (copyKey: string, copy: Spooled): Promise<void> => {
        void reply.header('content-length', copy.size);
        if (copy.body) this.offer(request, answer, plain.sha256, copyKey);
        await reply.send(method === 'HEAD' ? undefined : (copy.body ?? copy.open()));
      };
      if (encoding === 'identity') return await send(key, plain);
      void reply.header('content-encoding', encoding);
      const compressed = () => plain.open().pipe(compressor(encoding)) as AsyncIterable<Buffer>;
      const copyKey = `${key} ${encoding}`;
      await this.cache.use(copyKey, version, compressed, (copy) => send(copyKey, copy));
    });
  }

  /** To be given again at once while nothing changes: the copy, or word that nothing has changed. */
  private offer(
    request: FastifyRequest,
    { version, changedAt, again }: Answer,
    hash: string,
    copyKey?: string,
  ): void {
    // In the second of a change the date is another one.
    if (!again || !changedAt || !isBefore(changedAt, this.clock.now())) return;
    this.replies.offer(request, {
      isKnown: (copy) => isCurrent(copy, hash, changedAt),
      take: () => {
        const body = copyKey === undefined ? NOTHING : this.cache.find(copyKey, version);
        return body && again() ? body : undefined;
      },
    });
  }
}

function compressor(encoding: Exclude<Encoding, 'identity'>): NodeJS.ReadWriteStream {
  return encoding === 'gzip'
    ? createGzip()
    : createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
