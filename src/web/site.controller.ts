import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pathOf, TAGS } from '../feeds/feed-entry.js';
import { AnyoneMay } from '../platform/auth/access.js';
import { Config } from '../platform/config.js';
import { notFound } from '../platform/errors.js';
import { Lang } from '../platform/graphql/text.js';
import { PagesService } from './pages.service.js';
import { SitemapService } from './sitemap.service.js';
import { ICON, STYLE, STYLE_PATH } from './styles.js';

/** What has its hash in its address. */
export const FOR_GOOD = 'public, max-age=31536000, immutable';
const XML = { 'content-type': 'application/xml; charset=utf-8' };

/** The language of the portal that a browser likes best; English if none. */
export function preferredLang(accepted: string | undefined): Lang {
  const wishes = (accepted ?? '').split(',').map((part) => {
    const [tag, ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    return { tag: tag.split('-')[0], weight: q === undefined ? 1 : Number(q.slice(2)) || 0 };
  });
  const ours = wishes.flatMap(({ tag, weight }) => {
    const lang = Object.values(Lang).find((each) => TAGS[each] === tag);
    return lang && weight > 0 ? [{ lang, weight }] : [];
  });
  return ours.sort((left, right) => right.weight - left.weight)[0]?.lang ?? Lang.EN;
}

/** What belongs to the site as a whole. */
@Controller()
export class SiteController {
  constructor(
    private readonly pages: PagesService,
    private readonly sitemap: SitemapService,
    private readonly config: Config,
  ) {}

  @AnyoneMay()
  @Get()
  async start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    void reply.header('vary', 'accept-language').header('cache-control', 'public, max-age=300');
    await reply.redirect(pathOf(preferredLang(request.headers['accept-language'])), 302);
  }

  @AnyoneMay()
  @Get(STYLE_PATH)
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', FOR_GOOD)
  style(): string {
    return STYLE;
  }

  @AnyoneMay()
  @Get('assets/icon.svg')
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'public, max-age=86400')
  icon(): string {
    return ICON;
  }

  @AnyoneMay()
  @Get('robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  robots(): string {
    const sitemap = new URL('/sitemap.xml', this.config.publicUrl).href;
    return `User-agent: *\nDisallow: /graphql\nDisallow: /feeds/s/\n\nSitemap: ${sitemap}\n`;
  }

  @AnyoneMay()
  @Get('sitemap.xml')
  async index(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.pages.sendText(request, reply, 'sitemap', XML, () => this.sitemap.index());
  }

  @AnyoneMay()
  @Get('sitemaps/:name.xml')
  async part(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('name') name: string,
  ): Promise<void> {
    await this.pages.sendText(request, reply, `sitemap ${name}`, XML, async () => {
      const file = await this.sitemap.file(name);
      if (file === null) throw notFound('file of the map; /sitemap.xml lists them', ['name']);
      return file;
    });
  }
}
