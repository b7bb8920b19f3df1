import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { PersonUniversityFields } from './person.fields.js';
import { UniversitiesService } from './universities.service.js';
import { UniversityLoader } from './university.loader.js';
import { UniversityResolver } from './university.resolver.js';

@Module({
  imports: [PortalGraphqlModule],
  providers: [UniversitiesService, UniversityLoader, UniversityResolver, PersonUniversityFields],
  exports: [UniversitiesService, UniversityLoader],
})
export class UniversitiesModule {}
