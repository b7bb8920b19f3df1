import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { EventsModule } from '../events/events.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { FeedCache } from './feed-cache.js';
import { FeedEntries } from './feed-entries.js';
import { FeedReply } from './feed-reply.js';
import { FeedsController } from './feeds.controller.js';
import { FeedsService } from './feeds.service.js';

/** Feeds of public events. */
@Module({
  imports: [DocumentsModule, EventsModule, UniversitiesModule],
  controllers: [FeedsController],
  providers: [FeedCache, FeedEntries, FeedReply, FeedsService],
  exports: [FeedReply, FeedsService],
})
export class FeedsModule {}
