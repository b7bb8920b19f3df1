var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { FeedsModule } from '../feeds/feeds.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { EmbedController } from './embed.controller.js';
import { OembedController } from './oembed.controller.js';
/** Public events within the pages of other sites. */
let EmbedModule = class EmbedModule {
};
EmbedModule = __decorate([
    Module({
        imports: [FeedsModule, UniversitiesModule],
        controllers: [EmbedController, OembedController],
    })
], EmbedModule);
export { EmbedModule };
//# sourceMappingURL=embed.module.js.map