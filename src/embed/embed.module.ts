import { Module } from '@nestjs/common';
import { FeedsModule } from '../feeds/feeds.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { EmbedController } from './embed.controller.js';
import { OembedController } from './oembed.controller.js';

/** Public events within the pages of other sites. */
@Module({
  imports: [FeedsModule, UniversitiesModule],
  controllers: [EmbedController, OembedController],
})
export class EmbedModule {}
