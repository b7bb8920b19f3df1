import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnyoneMay } from '../platform/auth/access.js';
import { Authentication } from '../platform/auth/authentication.js';
import { Config } from '../platform/config.js';
import { InstitutionsService } from './institutions.service.js';
import { SESSION_MS } from './sessions.service.js';

/** The way to an institution's sign-in page and back. */
@Controller('sign-in')
export class InstitutionController {
  constructor(
    private readonly config: Config,
    private readonly institutions: InstitutionsService,
    private readonly authentication: Authentication,
  ) {}

  @AnyoneMay()
  @Get(':institution')
  async depart(
    @Param('institution') institution: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('returnTo') returnTo: string | string[] = '/',
  ): Promise<void> {
    const { url, binding } = await this.institutions.depart(institution, returnTo, request.ip);
    await reply
      .header('set-cookie', this.cookie(binding, 600))
      .header('cache-control', 'no-store')
      .redirect(url.href, 302);
  }

  @AnyoneMay()
  @Get(':institution/callback')
  async arrive(
    @Param('institution') institution: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { cookie, 'user-agent': userAgent } = request.headers;
    const binding = cookie === undefined ? undefined : parseCookie(cookie)[this.cookieName];
    const query = /\?(.*)$/s.exec(request.url)?.[1] ?? '';
    const { session, returnTo } = await this.institutions.arrive(institution, query, binding, userAgent);
    await reply
      .header('set-cookie', [
        this.cookie('', 0),
        this.authentication.setCookie(session.secret, SESSION_MS / 1000),
      ])
      .header('cache-control', 'no-store')
      .redirect(returnTo, 302);
  }

  private get cookieName(): string {
    return this.config.overHttps ? '__Host-asrtu-sign-in' : 'asrtu-sign-in';
  }

  private cookie(value: string, maxAge: number): string {
    return stringifySetCookie({
      name: this.cookieName,
      value,
      maxAge,
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.overHttps,
    });
  }
}
