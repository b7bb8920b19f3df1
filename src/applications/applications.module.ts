import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { ApplicationsService } from './applications.service.js';

/** Applications for membership, and what both secretariats say of them. */
@Module({
  imports: [PortalGraphqlModule],
  providers: [ApplicationsService],
  exports: [ApplicationsService],
})
export class ApplicationsModule {}
