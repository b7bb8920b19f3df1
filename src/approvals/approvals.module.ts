import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { ProgramsModule } from '../programs/programs.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { ApprovalLoader } from './approval.loader.js';
import { ApprovalsService } from './approvals.service.js';
import { BasisResolver } from './basis.resolver.js';
import { BatchResolver } from './batch.resolver.js';
import { BatchesService } from './batches.service.js';
import { ProgramApprovalsFields } from './program.fields.js';

/** What joint programs rest on: approvals of states in their batches, and agreements. */
@Module({
  imports: [PortalGraphqlModule, DocumentsModule, ProgramsModule, UniversitiesModule],
  providers: [
    ApprovalsService,
    BatchesService,
    ApprovalLoader,
    BasisResolver,
    BatchResolver,
    ProgramApprovalsFields,
  ],
  exports: [ApprovalLoader],
})
export class ApprovalsModule {}
