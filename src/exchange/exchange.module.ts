import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { ProgramsModule } from '../programs/programs.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { ExchangeController } from './exchange.controller.js';
import { ExchangeService } from './exchange.service.js';
import { ProgramExchangeFields } from './program.fields.js';

/** Joint programs in the formats of other systems. */
@Module({
  imports: [PortalGraphqlModule, ApprovalsModule, ProgramsModule, UniversitiesModule],
  controllers: [ExchangeController],
  providers: [ExchangeService, ProgramExchangeFields],
})
export class ExchangeModule {}
