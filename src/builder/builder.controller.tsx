import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EmbedOptions } from '../embed/embed-options.js';
import { readEmbedOptions } from '../embed/embed-query.js';
import { TAGS } from '../feeds/feed-entry.js';
import { AnyoneMay } from '../platform/auth/access.js';
import { Config } from '../platform/config.js';
import { document } from '../web/documents.js';
import { PagesService } from '../web/pages.service.js';
import { FOR_GOOD } from '../web/site.controller.js';
import { word } from '../web/words.js';
import { BuilderPage, searchOf, type BuilderData } from './builder.page.js';
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
@Controller()
export class BuilderController {
  constructor(
    private readonly pages: PagesService,
    private readonly config: Config,
  ) {
    pages.publish(BUILDER);
  }

  @AnyoneMay()
  @Get(['en/embed', 'ru/embed', 'zh/embed'])
  async builder(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query() given: Record<string, unknown>,
  ): Promise<void> {
    await this.pages.guard(request, reply, async () => {
      // A form sends what is left empty too.
      const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
      const options: EmbedOptions = readEmbedOptions(said);
      await this.pages.show(request, reply, {
        parts: ['embed'],
        search: searchOf(options),
        isScripted: true,
        make: async (lang) => {
          const data = await this.pages.ask<BuilderData>(BUILDER, { lang, on: this.pages.today() });
          return {
            title: word(lang, 'embed'),
            description: word(lang, 'builderLead'),
            isIndexed: searchOf(options) === '',
            script: BUILDER_PATH,
            body: (
              <BuilderPage
                lang={lang}
                options={{ ...options, lang: options.lang ?? TAGS[lang] }}
                data={data}
                portal={this.config.publicUrl}
              />
            ),
          };
        },
      });
    });
  }

  @AnyoneMay()
  @Get(BUILDER_PATH)
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', FOR_GOOD)
  script(): string {
    return BUILDER_SCRIPT;
  }
}
