import { Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { execute, type DocumentNode } from 'graphql';
import { FeedReply } from '../feeds/feed-reply.js';
import { DataVersions, PUBLIC_TYPES } from '../platform/audit/data-versions.js';
import { ANONYMOUS, type Reading } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { PerRequest } from '../platform/graphql/per-request.js';
import { renderPage, type Page } from './layout.js';
import { STYLE_PATH } from './styles.js';

/** To be moved on when the same is shown in another way. */
const MADE_SINCE = new Date('2026-11-25T00:00:00Z');

/** What a page may load and do: its own style, its own pictures, forms to itself. A script or a frame only where one is asked for. */
export function contentPolicy({ scripted = false } = {}): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    ...(scripted ? ["script-src 'self'", "connect-src 'self'", "frame-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Answers with pages. They show what the API tells the public, whoever asks, so that every cache may keep them. */
@Injectable()
export class PagesService {
  readonly origin: string;

  constructor(
    private readonly schema: GraphQLSchemaHost,
    private readonly reply: FeedReply,
    private readonly versions: DataVersions,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.origin = config.publicUrl.origin;
  }

  /** What the API answers to the public. What it refuses is thrown. */
  async ask<T>(document: DocumentNode, variables: Record<string, unknown>): Promise<T> {
    const contextValue: Reading = { viewer: ANONYMOUS, perRequest: new PerRequest() };
    const { data, errors } = await execute({
      schema: this.schema.schema,
      document,
      variableValues: variables,
      contextValue,
    });
    if (errors) throw errors[0].originalError ?? errors[0];
    return data as T;
  }

  today(): string {
    return this.clock.today();
  }

  render(page: Page): string {
    return renderPage(page, { style: STYLE_PATH, origin: this.origin });
  }

  /** A page that is the same while the data and the day are the same. The key says what else it depends on. */
  async send(
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
    make: () => Promise<Page>,
    scripted = false,
  ): Promise<void> {
    await this.sendText(
      request,
      reply,
      key,
      {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': contentPolicy({ scripted }),
      },
      async () => this.render(await make()),
    );
  }

  async sendText(
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
    headers: Record<string, string>,
    make: () => Promise<string>,
  ): Promise<void> {
    const { key: version, changedAt } = await this.versions.of(PUBLIC_TYPES, MADE_SINCE);
    await this.reply.send(request, reply, {
      key: `page ${key}`,
      version,
      changedAt,
      headers: {
        'cache-control': 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400',
        ...headers,
      },
      write: async function* () {
        yield await make();
      },
    });
  }
}
