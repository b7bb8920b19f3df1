import { Module } from '@nestjs/common';
import { AssociationModule } from '../association/association.module.js';
import { PeopleModule } from '../people/people.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import {
  AssociationOfficesFields,
  BodyOfficesFields,
  InForceResolver,
  OfficeHolderResolver,
  OfficeResolver,
} from './offices.resolver.js';
import { OfficesService } from './offices.service.js';
import { PersonTermsFields } from './person.fields.js';
import { TermPeople } from './term.people.js';
import { TermResolver } from './term.resolver.js';
import { TermsService } from './terms.service.js';
import { UniversityOfficesFields } from './university.fields.js';

/** The offices of the association and its sub-alliances: permanent chair, permanent secretariat, and the others. */
@Module({
  imports: [PortalGraphqlModule, AssociationModule, PeopleModule, UniversitiesModule],
  providers: [
    OfficesService,
    TermsService,
    TermPeople,
    OfficeResolver,
    OfficeHolderResolver,
    TermResolver,
    AssociationOfficesFields,
    BodyOfficesFields,
    InForceResolver,
    UniversityOfficesFields,
    PersonTermsFields,
  ],
  exports: [OfficesService, TermsService],
})
export class SecretariatModule {}
