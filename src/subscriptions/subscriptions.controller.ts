import { Controller, Get, Head, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import sql, { type Sql } from 'sql-template-tag';
import { readFeedQuery, writeFeedQuery } from '../feeds/feed-query.js';
import { FeedReply } from '../feeds/feed-reply.js';
import { formatOf } from '../feeds/feeds.controller.js';
import { FeedsService, FORMATS, type FeedFormat } from '../feeds/feeds.service.js';
import { AnyoneMay } from '../platform/auth/access.js';
import { notFound } from '../platform/errors.js';
import { Lang } from '../platform/graphql/text.js';
import { FeedSubscriptionKind } from './feed-subscription.entity.js';
import { SubscriptionsService } from './subscriptions.service.js';

const TITLES: Record<FeedSubscriptionKind, Record<Lang, string>> = {
  [FeedSubscriptionKind.MEMBERS]: {
    [Lang.EN]: 'Events for members',
    [Lang.RU]: 'Мероприятия для членов',
    [Lang.ZH]: '成员活动',
  },
  [FeedSubscriptionKind.OWN]: {
    [Lang.EN]: 'My events',
    [Lang.RU]: 'Мои мероприятия',
    [Lang.ZH]: '我的活动',
  },
};

/** Calendar programs send nothing but the address: so the secret is in it. */
export function pathOfFeed(token: string, format: FeedFormat): string {
  return `/feeds/s/${token}/events.${format}`;
}

/** Feeds of one person. Whoever has the address reads what its owner may see at the moment. */
@Controller('feeds/s')
export class SubscriptionsController {
  constructor(
    private readonly subscriptions: SubscriptionsService,
    private readonly feeds: FeedsService,
    private readonly reply: FeedReply,
  ) {}

  @AnyoneMay()
  @Head(':token/:name')
  async head(
    @Param('token') token: string,
    @Param('name') name: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(token, name, query, request, reply);
  }

  @AnyoneMay()
  @Get(':token/:name')
  async get(
    @Param('token') token: string,
    @Param('name') name: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(token, name, query, request, reply);
  }

  private async answer(
    token: string,
    name: string,
    parameters: Record<string, unknown>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    void reply.header('cache-control', 'private, no-store').header('referrer-policy', 'no-referrer');
    const format = formatOf(name);
    const asked = readFeedQuery(parameters, format === 'ics', ['limit', 'after']);
    const found = await this.subscriptions.find(token);
    // The same for what never was, what was revoked, and what has died.
    if (!found) throw notFound('feed', ['token']);
    const { subscription, viewer } = found;
    const { id, kind, lang } = subscription;
    const query = { ...asked, lang };
    const self = { id, title: TITLES[kind][lang], path: pathOfFeed(token, format) };
    const where = kind === FeedSubscriptionKind.OWN ? ofDelegate(viewer.personId!) : undefined;
    const { feeds } = this;
    const { key } = await feeds.version(where && ['Delegate']);
    await this.reply.send(request, reply, {
      key: `${id} ${format}?${writeFeedQuery(query, format === 'ics')}`,
      // Whatever else it depends on: what the owner may see.
      version: `${key} ${JSON.stringify(viewer.rights)}`,
      changedAt: null,
      headers: {
        'cache-control': 'private, no-store',
        'content-type': FORMATS[format],
        'content-disposition': `inline; filename="asrtu-events.${format}"`,
      },
      write: async function* () {
        yield* await feeds.write(format, query, { viewer, where, self });
      },
    });
  }
}

function ofDelegate(personId: string): Sql {
  return sql`e.id in (
    select d.event_id from delegate d where d.person_id = ${personId} and d.state <> 'WITHDRAWN'
  )`;
}
