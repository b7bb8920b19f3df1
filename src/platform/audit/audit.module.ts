import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '../graphql/graphql.module.js';
import { AuditResolver, HistoryFields } from './audit.resolver.js';
import { AuditService } from './audit.service.js';

/** The audit as the API shows it. It is written through `Audit` of the platform. */
@Module({
  imports: [PortalGraphqlModule],
  providers: [AuditService, AuditResolver, HistoryFields],
})
export class AuditModule {}
