var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { MembershipModule } from '../membership/membership.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { DepartureResolver } from './departure.resolver.js';
import { DeparturesService } from './departures.service.js';
import { HearingsService } from './hearings.service.js';
import { StandingLoader } from './standing.loader.js';
import { HearingResolver, SuspensionResolver } from './suspension.resolver.js';
import { SuspensionsService } from './suspensions.service.js';
import { UniversityStandingFields } from './university.fields.js';
/** What becomes of members: suspended, reinstated, excluded, withdrawn, merged. */
let StandingModule = class StandingModule {
};
StandingModule = __decorate([
    Module({
        imports: [PortalGraphqlModule, UniversitiesModule, MeetingsModule, MembershipModule],
        providers: [
            SuspensionsService,
            HearingsService,
            DeparturesService,
            StandingLoader,
            SuspensionResolver,
            HearingResolver,
            DepartureResolver,
            UniversityStandingFields,
        ],
        exports: [StandingLoader],
    })
], StandingModule);
export { StandingModule };
//# sourceMappingURL=standing.module.js.map