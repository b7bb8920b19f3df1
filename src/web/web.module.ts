import { Module } from '@nestjs/common';
import { FeedsModule } from '../feeds/feeds.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { PagesController } from './pages.controller.js';
import { PagesService } from './pages.service.js';
import { SiteController } from './site.controller.js';
import { SitemapService } from './sitemap.service.js';

/** Pages for people. */
@Module({
  imports: [FeedsModule, PortalGraphqlModule],
  controllers: [SiteController, PagesController],
  providers: [PagesService, SitemapService],
  exports: [PagesService],
})
export class WebModule {}
