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
@Module({
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
export class ProgramsModule {}
