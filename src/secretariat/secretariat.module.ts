import { Module } from '@nestjs/common';
import { AssociationModule } from '../association/association.module.js';
import { PeopleModule } from '../people/people.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { AssociationOfficesFields, BodyOfficesFields, InForceOfficesFields } from './association.fields.js';
import { HeldOfficesLoader } from './held-offices.loader.js';
import { PersonTermsFields, UniversityOfficesFields } from './holder.fields.js';
import { OfficeHolderResolver, OfficeResolver } from './offices.resolver.js';
import { OfficesService } from './offices.service.js';
import { TermResolver } from './term.resolver.js';
import { TermsService } from './terms.service.js';

/** The offices of the association and its sub-alliances: permanent chair, permanent secretariat, and the others. */
@Module({
  imports: [PortalGraphqlModule, AssociationModule, PeopleModule, UniversitiesModule],
  providers: [
    OfficesService,
    TermsService,
    HeldOfficesLoader,
    OfficeResolver,
    OfficeHolderResolver,
    TermResolver,
    AssociationOfficesFields,
    BodyOfficesFields,
    InForceOfficesFields,
    UniversityOfficesFields,
    PersonTermsFields,
  ],
  exports: [OfficesService, TermsService],
})
export class SecretariatModule {}
