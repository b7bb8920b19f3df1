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
@Module({
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
export class StandingModule {}
