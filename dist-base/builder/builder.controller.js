var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { jsx as _jsx } from "preact/jsx-runtime";
import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import { readEmbedOptions } from '../embed/embed-query.js';
import { TAGS } from '../feeds/feed-entry.js';
import { AnyoneMay } from '../platform/auth/access.js';
import { Config } from '../platform/config.js';
import { document } from '../web/documents.js';
import { PagesService } from '../web/pages.service.js';
import { FOR_GOOD } from '../web/site.controller.js';
import { word } from '../web/words.js';
import { BuilderPage, searchOf } from './builder.page.js';
import { BUILDER_PATH, BUILDER_SCRIPT } from './builder.script.js';
export const BUILDER = document(/* GraphQL */ `
  query EmbedBuilder($lang: Lang!, $on: Date!) {
    universities(
      first: 100
      filter: { memberAsOf: $on, membership: [YES, UNKNOWN], hasStrongEvidence: true }
      orderBy: { field: NAME, lang: $lang }
    ) {
      nodes {
        slug
        name(lang: $lang) {
          text
          lang
        }
      }
    }
    eventSeries {
      slug
      name(lang: $lang) {
        text
        lang
      }
    }
  }
`);
/** Where one chooses what an embed shows, looks at it, and takes the line to paste. */
let BuilderController = class BuilderController {
    constructor(pages, config) {
        this.pages = pages;
        this.config = config;
        pages.publish(BUILDER);
    }
    async builder(request, reply, given) {
        await this.pages.guard(request, reply, async () => {
            // A form sends what is left empty too.
            const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
            const options = readEmbedOptions(said);
            await this.pages.show(request, reply, {
                parts: ['embed'],
                search: searchOf(options),
                isScripted: true,
                make: async (lang) => {
                    const data = await this.pages.ask(BUILDER, { lang, on: this.pages.today() });
                    return {
                        title: word(lang, 'embed'),
                        description: word(lang, 'builderLead'),
                        isIndexed: searchOf(options) === '',
                        script: BUILDER_PATH,
                        body: (_jsx(BuilderPage, { lang: lang, options: { ...options, lang: options.lang ?? TAGS[lang] }, data: data, portal: this.config.publicUrl })),
                    };
                },
            });
        });
    }
    script() {
        return BUILDER_SCRIPT;
    }
};
__decorate([
    AnyoneMay(),
    Get(['en/embed', 'ru/embed', 'zh/embed']),
    __param(0, Req()),
    __param(1, Res()),
    __param(2, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object]),
    __metadata("design:returntype", Promise)
], BuilderController.prototype, "builder", null);
__decorate([
    AnyoneMay(),
    Get(BUILDER_PATH),
    Header('content-type', 'text/javascript; charset=utf-8'),
    Header('cache-control', FOR_GOOD),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", String)
], BuilderController.prototype, "script", null);
BuilderController = __decorate([
    Controller(),
    __metadata("design:paramtypes", [PagesService,
        Config])
], BuilderController);
export { BuilderController };
//# sourceMappingURL=builder.controller.js.map