var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { MembershipModule } from '../membership/membership.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { AssociationStatisticsFields } from './association.fields.js';
import { CountsService } from './counts.service.js';
import { PromotionsResolver } from './promotions.resolver.js';
import { UniversityStatisticsFields } from './university.fields.js';
/** Members over time, in numbers. */
let StatisticsModule = class StatisticsModule {
};
StatisticsModule = __decorate([
    Module({
        imports: [PortalGraphqlModule, MembershipModule],
        providers: [CountsService, AssociationStatisticsFields, UniversityStatisticsFields, PromotionsResolver],
    })
], StatisticsModule);
export { StatisticsModule };
//# sourceMappingURL=statistics.module.js.map