var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { MembershipModule } from '../membership/membership.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { AccessLinks } from './access-links.js';
import { ApplicantService } from './applicant.service.js';
import { ApplicationRulesService } from './application-rules.service.js';
import { ApplicationFilesController } from './application-files.controller.js';
import { ApplicationLoader } from './application.loader.js';
import { ApplicationResolver } from './application.resolver.js';
import { ApplicationsService } from './applications.service.js';
import { ApplicationRulesResolver } from './application-rules.resolver.js';
import { UniversityApplicationsFields } from './university.fields.js';
/** Applications for membership. */
let ApplicationsModule = class ApplicationsModule {
};
ApplicationsModule = __decorate([
    Module({
        imports: [PortalGraphqlModule, UniversitiesModule, DocumentsModule, MeetingsModule, MembershipModule],
        controllers: [ApplicationFilesController],
        providers: [
            ApplicationsService,
            ApplicantService,
            ApplicationRulesService,
            AccessLinks,
            ApplicationLoader,
            ApplicationResolver,
            ApplicationRulesResolver,
            UniversityApplicationsFields,
        ],
        exports: [ApplicationsService],
    })
], ApplicationsModule);
export { ApplicationsModule };
//# sourceMappingURL=applications.module.js.map