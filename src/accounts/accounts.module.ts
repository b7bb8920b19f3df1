import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { AccountResolver, GrantResolver } from './accounts.resolver.js';
import { AccountsService } from './accounts.service.js';
import { GrantsService } from './grants.service.js';
import { KeyResolver } from './key.resolver.js';
import { KeysService } from './keys.service.js';
import { PersonAccountFields } from './person.fields.js';
import { RightsService } from './rights.service.js';
import { AccessDecisionResolver, ViewerResolver } from './viewer.resolver.js';

@Module({
  imports: [PortalGraphqlModule, PeopleModule, UniversitiesModule],
  providers: [
    AccountsService,
    AccountResolver,
    GrantsService,
    GrantResolver,
    KeysService,
    KeyResolver,
    RightsService,
    ViewerResolver,
    AccessDecisionResolver,
    PersonAccountFields,
  ],
  exports: [AccountsService, GrantsService, RightsService],
})
export class AccountsModule {}
