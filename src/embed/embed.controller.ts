import { Controller, Get, Head, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readFile } from 'node:fs/promises';
import { FeedReply } from '../feeds/feed-reply.js';
import { CACHE_CONTROL } from '../feeds/feeds.controller.js';
import { FeedsService } from '../feeds/feeds.service.js';
import { AnyoneMay } from '../platform/auth/access.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { notFound } from '../platform/errors.js';
import { packageFile } from '../platform/package-file.js';
import { monthShown } from './embed-month.js';
import { plainOptions } from './embed-options.js';
import { embedPage, pagePolicy } from './embed-page.js';
import { feedQueryOf, readPageQuery } from './embed-query.js';
import { fileOf, RELEASES } from './embed-releases.js';

/** To be moved on when the page shows the same events in another way. */
const DRAWN_SINCE = new Date('2026-11-25T00:00:00Z');

/** The element that other sites show events with, and the page for their frames. */
@Controller('embed')
export class EmbedController {
  constructor(
    private readonly feeds: FeedsService,
    private readonly reply: FeedReply,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @AnyoneMay()
  @Head('events')
  async headOfPage(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sendPage(query, request, reply);
  }

  @AnyoneMay()
  @Get('events')
  async page(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sendPage(query, request, reply);
  }

  @AnyoneMay()
  @Head(':version/asrtu-events.js')
  async headOfScript(
    @Param('version') version: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sendScript(version, request, reply);
  }

  @AnyoneMay()
  @Get(':version/asrtu-events.js')
  async script(
    @Param('version') version: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sendScript(version, request, reply);
  }

  private async sendScript(version: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const release = RELEASES.find((each) => each.version === version);
    if (!release) throw notFound('release of the embed', ['version']);
    await this.reply.send(request, reply, {
      key: `embed ${version}`,
      version: release.integrity,
      changedAt: new Date(release.releasedOn),
      headers: {
        'cache-control': 'public, max-age=31536000, immutable',
        'content-type': 'text/javascript; charset=utf-8',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      },
      write: async function* () {
        yield await readFile(packageFile(fileOf(version)), 'utf8');
      },
    });
  }

  private async sendPage(
    parameters: Record<string, unknown>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const { options, month: wanted } = readPageQuery(parameters);
    const today = this.clock.today();
    const month = options.layout === 'month' ? monthShown(options, today, wanted) : undefined;
    const query = feedQueryOf(options, month?.reach);
    const { feeds } = this;
    const { origin: portal } = this.config.publicUrl;
    feeds.asked(query);
    // Before the events: what changes between is told as a change once more, rather than never.
    const { key: version, changedAt } = await feeds.version();
    const { key: _key, ...plain } = plainOptions(options);
    await this.reply.send(request, reply, {
      key: `embed?${new URLSearchParams({ ...plain, month: month?.month ?? '' }).toString()}`,
      version,
      changedAt: changedAt > DRAWN_SINCE ? changedAt : DRAWN_SINCE,
      headers: {
        'cache-control': CACHE_CONTROL,
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': pagePolicy(portal),
        'cross-origin-resource-policy': 'cross-origin',
      },
      write: async function* () {
        yield await embedPage({ ...(await feeds.items(query)), options, portal, today, month });
      },
    });
  }
}
