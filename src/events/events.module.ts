import { Module } from '@nestjs/common';
import { AssociationModule } from '../association/association.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { ProgramsModule } from '../programs/programs.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { BodyEventsFields } from './body.fields.js';
import { EventLoader } from './event.loader.js';
import {
  EventDelegationResolver,
  EventHostResolver,
  EventImageResolver,
  EventResolver,
  EventVenueResolver,
} from './event.resolver.js';
import { EventsService } from './events.service.js';
import { ProgramEventsFields } from './program.fields.js';
import { SeriesResolver } from './series.resolver.js';
import { SeriesService } from './series.service.js';
import { UniversityEventsFields } from './university.fields.js';

/** Events, their series and parts, and when they take place. */
@Module({
  imports: [PortalGraphqlModule, AssociationModule, DocumentsModule, ProgramsModule, UniversitiesModule],
  providers: [
    EventsService,
    EventLoader,
    EventResolver,
    EventHostResolver,
    EventVenueResolver,
    EventDelegationResolver,
    EventImageResolver,
    SeriesService,
    SeriesResolver,
    UniversityEventsFields,
    BodyEventsFields,
    ProgramEventsFields,
  ],
  exports: [EventsService, EventLoader],
})
export class EventsModule {}
