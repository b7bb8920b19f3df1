import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { UniversitiesService } from './universities.service.js';
import { UniversityLoader } from './university.loader.js';
import { UniversityResolver } from './university.resolver.js';

@Module({
  imports: [PortalGraphqlModule],
  providers: [UniversitiesService, UniversityLoader, UniversityResolver],
  exports: [UniversitiesService, UniversityLoader],
})
export class UniversitiesModule {}
