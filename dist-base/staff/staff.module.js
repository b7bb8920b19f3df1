var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { PeopleModule } from '../people/people.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { AppointmentResolver } from './appointment.resolver.js';
import { AppointmentsService } from './appointments.service.js';
import { OfficeStaffFields } from './office.fields.js';
import { UniversityLiaisonFields } from './university.fields.js';
let StaffModule = class StaffModule {
};
StaffModule = __decorate([
    Module({
        imports: [PortalGraphqlModule, AccountsModule, DocumentsModule, PeopleModule, UniversitiesModule],
        providers: [AppointmentsService, AppointmentResolver, OfficeStaffFields, UniversityLiaisonFields],
    })
], StaffModule);
export { StaffModule };
//# sourceMappingURL=staff.module.js.map