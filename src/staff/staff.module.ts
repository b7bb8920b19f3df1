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

@Module({
  imports: [PortalGraphqlModule, AccountsModule, DocumentsModule, PeopleModule, UniversitiesModule],
  providers: [AppointmentsService, AppointmentResolver, OfficeStaffFields, UniversityLiaisonFields],
})
export class StaffModule {}
