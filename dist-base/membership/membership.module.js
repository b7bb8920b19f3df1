var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
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
let MembershipModule = class MembershipModule {
};
MembershipModule = __decorate([
    Module({
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
], MembershipModule);
export { MembershipModule };
//# sourceMappingURL=membership.module.js.map