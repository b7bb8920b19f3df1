var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
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
let RegistrationModule = class RegistrationModule {
};
RegistrationModule = __decorate([
    Module({
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
], RegistrationModule);
export { RegistrationModule };
//# sourceMappingURL=registration.module.js.map