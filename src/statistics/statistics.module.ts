import { Module } from '@nestjs/common';
import { MembershipModule } from '../membership/membership.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { AssociationStatisticsFields } from './association.fields.js';
import { CountsService } from './counts.service.js';
import { PromotionsResolver } from './promotions.resolver.js';
import { UniversityStatisticsFields } from './university.fields.js';

/** Members over time, in numbers. */
@Module({
  imports: [PortalGraphqlModule, MembershipModule],
  providers: [CountsService, AssociationStatisticsFields, UniversityStatisticsFields, PromotionsResolver],
})
export class StatisticsModule {}
