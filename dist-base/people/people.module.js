var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { PartnerResolver } from './partner.resolver.js';
import { PartnersService } from './partners.service.js';
import { PeopleService } from './people.service.js';
import { PersonLoader } from './person.loader.js';
import { PersonResolver } from './person.resolver.js';
let PeopleModule = class PeopleModule {
};
PeopleModule = __decorate([
    Module({
        imports: [PortalGraphqlModule],
        providers: [PeopleService, PersonLoader, PersonResolver, PartnersService, PartnerResolver],
        exports: [PeopleService, PersonLoader, PartnersService],
    })
], PeopleModule);
export { PeopleModule };
//# sourceMappingURL=people.module.js.map