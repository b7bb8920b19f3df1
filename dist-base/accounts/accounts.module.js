var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
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
let AccountsModule = class AccountsModule {
};
AccountsModule = __decorate([
    Module({
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
], AccountsModule);
export { AccountsModule };
//# sourceMappingURL=accounts.module.js.map