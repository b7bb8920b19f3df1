import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { PartnerResolver } from './partner.resolver.js';
import { PartnersService } from './partners.service.js';
import { PeopleService } from './people.service.js';
import { PersonLoader } from './person.loader.js';
import { PersonResolver } from './person.resolver.js';

@Module({
  imports: [PortalGraphqlModule],
  providers: [PeopleService, PersonLoader, PersonResolver, PartnersService, PartnerResolver],
  exports: [PeopleService, PersonLoader, PartnersService],
})
export class PeopleModule {}
