var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { RegisteredTexts } from './registered-texts.js';
import { TrustedDocumentResolver } from './trusted-document.resolver.js';
import { TrustedDocumentsService } from './trusted-documents.service.js';
/** Queries that are asked for by the digests of their texts. */
let TrustedDocumentsModule = class TrustedDocumentsModule {
};
TrustedDocumentsModule = __decorate([
    Module({
        imports: [PortalGraphqlModule, UniversitiesModule],
        providers: [TrustedDocumentsService, TrustedDocumentResolver, RegisteredTexts],
    })
], TrustedDocumentsModule);
export { TrustedDocumentsModule };
//# sourceMappingURL=trusted-documents.module.js.map