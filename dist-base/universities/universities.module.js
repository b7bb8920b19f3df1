var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { PersonUniversityFields } from './person.fields.js';
import { UniversitiesService } from './universities.service.js';
import { UniversityLoader } from './university.loader.js';
import { UniversityResolver } from './university.resolver.js';
let UniversitiesModule = class UniversitiesModule {
};
UniversitiesModule = __decorate([
    Module({
        imports: [PortalGraphqlModule],
        providers: [UniversitiesService, UniversityLoader, UniversityResolver, PersonUniversityFields],
        exports: [UniversitiesService, UniversityLoader],
    })
], UniversitiesModule);
export { UniversitiesModule };
//# sourceMappingURL=universities.module.js.map