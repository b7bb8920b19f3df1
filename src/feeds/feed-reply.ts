import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { Clock } from '../platform/clock.js';
import { encodingFor, isCurrent, lastModified, tagFor, type Encoding } from '../platform/conditional.js';
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
}

/** Answers with a text that may be large, as HTTP has it: by tags, dates, encodings, and without a body to HEAD. */
@Injectable()
export class FeedReply {
  constructor(
    private readonly cache: FeedCache,
    private readonly clock: Clock,
  ) {}

  async send(
    { method, headers: asked }: FastifyRequest,
    reply: FastifyReply,
    { key, version, changedAt, headers, write }: Answer,
  ): Promise<void> {
    await this.cache.use(key, version, write, async (plain) => {
      const encoding = encodingFor(asked['accept-encoding']);
      void reply.header('vary', 'accept-encoding').header('etag', tagFor(plain.sha256, encoding));
      if (changedAt) void reply.header('last-modified', lastModified(changedAt, this.clock.now()));
      for (const name of ['cache-control', 'access-control-allow-origin', 'access-control-expose-headers']) {
        if (headers[name]) void reply.header(name, headers[name]);
      }
      if (isCurrent(asked, plain.sha256, changedAt)) return void (await reply.code(304).send());
      void reply.headers(headers);
      const send = async (copy: Spooled): Promise<void> => {
        void reply.header('content-length', copy.size);
        await reply.send(method === 'HEAD' ? undefined : copy.open());
      };
      if (encoding === 'identity') return await send(plain);
      void reply.header('content-encoding', encoding);
      const compressed = () => plain.open().pipe(compressor(encoding)) as AsyncIterable<Buffer>;
      await this.cache.use(`${key} ${encoding}`, version, compressed, send);
    });
  }
}

function compressor(encoding: Exclude<Encoding, 'identity'>): NodeJS.ReadWriteStream {
  return encoding === 'gzip'
    ? createGzip()
    : createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
