import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { AssociationResolver } from './association.resolver.js';
import { AssociationService } from './association.service.js';
import { InForceResolver } from './in-force.resolver.js';
import { BodiesService } from './bodies.service.js';
import { AssociationBodiesFields, BodyResolver } from './body.resolver.js';

@Module({
  imports: [PortalGraphqlModule],
  providers: [
    AssociationService,
    AssociationResolver,
    BodiesService,
    BodyResolver,
    AssociationBodiesFields,
    InForceResolver,
  ],
  exports: [AssociationService, BodiesService],
})
export class AssociationModule {}
