var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { FeedsModule } from '../feeds/feeds.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { EmbedKeyResolver } from './embed-key.resolver.js';
import { EmbedKeysService } from './embed-keys.service.js';
import { Loads } from './loads.service.js';
/** Names for sites that embed events, and how often they are loaded. */
let EmbedKeysModule = class EmbedKeysModule {
};
EmbedKeysModule = __decorate([
    Module({
        imports: [PortalGraphqlModule, FeedsModule, UniversitiesModule],
        providers: [EmbedKeysService, EmbedKeyResolver, Loads],
    })
], EmbedKeysModule);
export { EmbedKeysModule };
//# sourceMappingURL=embed-keys.module.js.map