var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { FeedsModule } from '../feeds/feeds.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { PagesController } from './pages.controller.js';
import { PagesService } from './pages.service.js';
import { SiteController } from './site.controller.js';
import { SitemapService } from './sitemap.service.js';
/** Pages for people. */
let WebModule = class WebModule {
};
WebModule = __decorate([
    Module({
        imports: [FeedsModule, PortalGraphqlModule],
        controllers: [SiteController, PagesController],
        providers: [PagesService, SitemapService],
        exports: [PagesService],
    })
], WebModule);
export { WebModule };
//# sourceMappingURL=web.module.js.map