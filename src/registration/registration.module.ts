import { Module } from '@nestjs/common';
import { EventsModule } from '../events/events.module.js';
import { PeopleModule } from '../people/people.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { DelegateResolver } from './delegate.resolver.js';
import { DelegatesService } from './delegates.service.js';
import { Notices } from './notices.service.js';
import { RegistrationLoader } from './registration.loader.js';
import { EventRegistrationFields, RegistrationResolver } from './registration.resolver.js';
import { RegistrationsService } from './registrations.service.js';

/** Seats at events: who is named for one, who waits, and who is told. */
@Module({
  imports: [PortalGraphqlModule, EventsModule, PeopleModule, UniversitiesModule],
  providers: [
    RegistrationsService,
    DelegatesService,
    RegistrationLoader,
    Notices,
    RegistrationResolver,
    EventRegistrationFields,
    DelegateResolver,
  ],
})
export class RegistrationModule {}
