var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { AssociationModule } from '../association/association.module.js';
import { PeopleModule } from '../people/people.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { AssociationOfficesFields, BodyOfficesFields, InForceOfficesFields } from './association.fields.js';
import { OfficeHolderResolver, OfficeResolver } from './offices.resolver.js';
import { OfficesService } from './offices.service.js';
import { PersonTermsFields } from './person.fields.js';
import { TermResolver } from './term.resolver.js';
import { TermsService } from './terms.service.js';
import { UniversityOfficesFields } from './university.fields.js';
/** The offices of the association and its sub-alliances: permanent chair, permanent secretariat, and the others. */
let SecretariatModule = class SecretariatModule {
};
SecretariatModule = __decorate([
    Module({
        imports: [PortalGraphqlModule, AssociationModule, PeopleModule, UniversitiesModule],
        providers: [
            OfficesService,
            TermsService,
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
], SecretariatModule);
export { SecretariatModule };
//# sourceMappingURL=secretariat.module.js.map