import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { ProgramsModule } from '../programs/programs.module.js';
import { CohortResolver, ProgramCohortsFields } from './cohort.resolver.js';
import { CohortsService } from './cohorts.service.js';
import { StatisticsResolver } from './statistics.resolver.js';
import { StatisticsService } from './statistics.service.js';

/** Students of joint programs, and programs in numbers. */
@Module({
  imports: [PortalGraphqlModule, ApprovalsModule, ProgramsModule],
  providers: [CohortsService, CohortResolver, ProgramCohortsFields, StatisticsService, StatisticsResolver],
})
export class CohortsModule {}
