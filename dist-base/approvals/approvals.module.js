var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
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
let ApprovalsModule = class ApprovalsModule {
};
ApprovalsModule = __decorate([
    Module({
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
], ApprovalsModule);
export { ApprovalsModule };
//# sourceMappingURL=approvals.module.js.map