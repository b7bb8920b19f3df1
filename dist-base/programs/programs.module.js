var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { AgreementsService } from './agreements.service.js';
import { ChronicleService } from './chronicle.service.js';
import { ProgramChronicleFields, ProgramEntryResolver } from './chronicle.resolver.js';
import { PartyResolver } from './party.resolver.js';
import { ProgramLoader } from './program.loader.js';
import { ProgramResolver, ProgramVersionResolver } from './program.resolver.js';
import { ProgramsService } from './programs.service.js';
import { UniversityProgramsFields } from './university.fields.js';
/** Joint programs, and the versions that their parties agree on. */
let ProgramsModule = class ProgramsModule {
};
ProgramsModule = __decorate([
    Module({
        imports: [PortalGraphqlModule, DocumentsModule, UniversitiesModule],
        providers: [
            ProgramsService,
            AgreementsService,
            ProgramLoader,
            ProgramResolver,
            ProgramVersionResolver,
            ChronicleService,
            ProgramChronicleFields,
            ProgramEntryResolver,
            PartyResolver,
            UniversityProgramsFields,
        ],
        exports: [ProgramsService, ProgramLoader],
    })
], ProgramsModule);
export { ProgramsModule };
//# sourceMappingURL=programs.module.js.map