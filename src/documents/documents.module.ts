import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { DocumentResolver, FileResolver, SignatoryResolver } from './document.resolver.js';
import { DocumentsService } from './documents.service.js';
import { FilesController } from './files.controller.js';
import { FilesService } from './files.service.js';

@Module({
  imports: [PortalGraphqlModule],
  controllers: [FilesController],
  providers: [DocumentsService, DocumentResolver, FilesService, FileResolver, SignatoryResolver],
  exports: [DocumentsService, FilesService],
})
export class DocumentsModule {}
