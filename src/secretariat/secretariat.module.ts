import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { AssociationResolver } from './association.resolver.js';
import { AssociationService } from './association.service.js';

@Module({
  imports: [PortalGraphqlModule],
  providers: [AssociationService, AssociationResolver],
  exports: [AssociationService],
})
export class SecretariatModule {}
