var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { AssociationModule } from '../association/association.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { ProgramsModule } from '../programs/programs.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { BodyEventsFields } from './body.fields.js';
import { EventLoader } from './event.loader.js';
import { EventDelegationResolver, EventHostResolver, EventImageResolver, EventResolver, EventVenueResolver, } from './event.resolver.js';
import { EventsService } from './events.service.js';
import { ProgramEventsFields } from './program.fields.js';
import { SeriesResolver } from './series.resolver.js';
import { SeriesService } from './series.service.js';
import { UniversityEventsFields } from './university.fields.js';
/** Events, their series and parts, and when they take place. */
let EventsModule = class EventsModule {
};
EventsModule = __decorate([
    Module({
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
], EventsModule);
export { EventsModule };
//# sourceMappingURL=events.module.js.map