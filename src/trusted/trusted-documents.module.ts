import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { RegisteredTexts } from './registered-texts.js';
import { TrustedDocumentResolver } from './trusted-document.resolver.js';
import { TrustedDocumentsService } from './trusted-documents.service.js';

/** Queries that are asked for by the digests of their texts. */
@Module({
  imports: [PortalGraphqlModule, UniversitiesModule],
  providers: [TrustedDocumentsService, TrustedDocumentResolver, RegisteredTexts],
})
export class TrustedDocumentsModule {}
