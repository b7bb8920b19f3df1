import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { PartnerResolver } from './partner.resolver.js';
import { PartnersService } from './partners.service.js';
import { PeopleService } from './people.service.js';
import { PersonResolver } from './person.resolver.js';

@Module({
  imports: [PortalGraphqlModule],
  providers: [PeopleService, PersonResolver, PartnersService, PartnerResolver],
  exports: [PeopleService, PartnersService],
})
export class PeopleModule {}
