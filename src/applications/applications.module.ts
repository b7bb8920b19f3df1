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
@Module({
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
export class ApplicationsModule {}
