import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { DirectoryResolver } from './directory.resolver.js';
import { DirectoryService } from './directory.service.js';
import { InForceMembershipFields } from './in-force.fields.js';
import { MembershipLoader } from './membership.loader.js';
import { MembershipResolver } from './membership.resolver.js';
import { MembershipsService } from './memberships.service.js';
import { UniversityMembershipFields } from './university.fields.js';

@Module({
  imports: [PortalGraphqlModule, UniversitiesModule, MeetingsModule],
  providers: [
    MembershipsService,
    MembershipLoader,
    MembershipResolver,
    UniversityMembershipFields,
    DirectoryService,
    DirectoryResolver,
    InForceMembershipFields,
  ],
  exports: [MembershipsService, MembershipLoader],
})
export class MembershipModule {}
