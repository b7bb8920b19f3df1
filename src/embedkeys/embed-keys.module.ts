import { Module } from '@nestjs/common';
import { FeedsModule } from '../feeds/feeds.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { EmbedKeyResolver } from './embed-key.resolver.js';
import { EmbedKeysService } from './embed-keys.service.js';
import { Loads } from './loads.service.js';

/** Names for sites that embed events, and how often they are loaded. */
@Module({
  imports: [PortalGraphqlModule, FeedsModule, UniversitiesModule],
  providers: [EmbedKeysService, EmbedKeyResolver, Loads],
})
export class EmbedKeysModule {}
