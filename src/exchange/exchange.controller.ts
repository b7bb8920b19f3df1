import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { AnyoneMay } from '../platform/auth/access.js';
import { Audience } from '../platform/auth/audience.js';
import { CurrentViewer, type Viewer } from '../platform/auth/viewer.js';
import { notFound } from '../platform/errors.js';
import { PerRequest } from '../platform/graphql/per-request.js';
import { ProgramsService } from '../programs/programs.service.js';
import { ExchangeFormat, ExchangeService, FORMATS } from './exchange.service.js';

/** Programs as files, for systems that speak no GraphQL. */
@Controller('exports')
export class ExchangeController {
  constructor(
    private readonly programs: ProgramsService,
    private readonly service: ExchangeService,
  ) {}

  @AnyoneMay()
  @Get(':format/:slug')
  async program(
    @CurrentViewer() viewer: Viewer,
    @Param('format') name: string,
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const format = Object.values(ExchangeFormat).find((each) => FORMATS[each].name === name);
    if (!format) throw notFound('format; there are schema-org, ooapi and ewp', ['format']);
    const program = await this.programs.bySlug(viewer, slug);
    if (!program) throw notFound('joint program', ['slug']);
    const body = JSON.stringify(await this.service.write(new PerRequest(), program, format), null, 2);
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    const isPublic = program.audience === Audience.PUBLIC;
    void reply
      .header('cache-control', isPublic ? 'public, max-age=300' : 'private, no-store')
      .header('vary', 'authorization, cookie')
      .header('etag', etag);
    // Without credentials: whoever reads from another site reads as the public.
    if (isPublic) void reply.header('access-control-allow-origin', '*');
    if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) {
      await reply.code(304).send();
      return;
    }
    await reply.header('content-type', `${FORMATS[format].mediaType}; charset=utf-8`).send(body);
  }
}
