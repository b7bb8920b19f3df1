import { Controller, Get, Head, HttpCode, Options, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnyoneMay } from '../platform/auth/access.js';
import { notFound } from '../platform/errors.js';
import { readFeedQuery, writeFeedQuery } from './feed-query.js';
import { FeedReply } from './feed-reply.js';
import { FeedsService, FORMATS, type FeedFormat } from './feeds.service.js';

export const CACHE_CONTROL = 'public, max-age=300, stale-while-revalidate=600, stale-if-error=86400';
const NAME = /^events\.([a-z]+)$/;

/** Events for calendars, feed readers and other sites. They are public, and the same for everybody. */
@Controller('feeds')
export class FeedsController {
  constructor(
    private readonly feeds: FeedsService,
    private readonly reply: FeedReply,
  ) {}

  @AnyoneMay()
  @Options(':name')
  @HttpCode(204)
  options(@Param('name') name: string, @Res() reply: FastifyReply): void {
    formatOf(name);
    void allow(reply)
      .header('access-control-allow-methods', 'GET, HEAD, OPTIONS')
      .header('access-control-allow-headers', 'if-none-match, if-modified-since, accept, cache-control')
      .header('access-control-max-age', '86400')
      .header('allow', 'GET, HEAD, OPTIONS')
      .send();
  }

  @AnyoneMay()
  @Head(':name')
  async head(
    @Param('name') name: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(name, query, request, reply);
  }

  @AnyoneMay()
  @Get(':name')
  async get(
    @Param('name') name: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(name, query, request, reply);
  }

  private async answer(
    name: string,
    parameters: Record<string, unknown>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    void allow(reply);
    const format = formatOf(name);
    const query = readFeedQuery(parameters, format === 'ics');
    this.feeds.asked(query);
    // Before the events: what changes between is told as a change once more, rather than never.
    const version = await this.feeds.version();
    const { feeds } = this;
    await this.reply.send(request, reply, {
      key: `${format}?${writeFeedQuery(query, format === 'ics')}`,
      version: version.key,
      changedAt: version.changedAt,
      headers: {
        'cache-control': CACHE_CONTROL,
        'content-type': FORMATS[format],
        'content-disposition': `inline; filename="asrtu-events.${format}"`,
      },
      write: async function* () {
        yield* await feeds.write(format, query);
      },
      again: () => {
        if (!feeds.isStill(version)) return false;
        feeds.asked(query);
        return true;
      },
    });
  }
}

function allow(reply: FastifyReply): FastifyReply {
  return reply
    .header('access-control-allow-origin', '*')
    .header('access-control-expose-headers', 'etag, last-modified');
}

export function formatOf(name: string): FeedFormat {
  const format = NAME.exec(name)?.[1];
  if (!format || !Object.hasOwn(FORMATS, format)) {
    throw notFound('feed; there are events.ics, events.atom, events.rss and events.json', ['name']);
  }
  return format as FeedFormat;
}
