var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
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
let FeedsModule = class FeedsModule {
};
FeedsModule = __decorate([
    Module({
        imports: [DocumentsModule, EventsModule, UniversitiesModule],
        controllers: [FeedsController],
        providers: [FeedCache, FeedEntries, FeedReply, FeedsService],
        exports: [FeedReply, FeedsService],
    })
], FeedsModule);
export { FeedsModule };
//# sourceMappingURL=feeds.module.js.map