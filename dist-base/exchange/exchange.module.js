var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { ProgramsModule } from '../programs/programs.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { ExchangeController } from './exchange.controller.js';
import { ExchangeService } from './exchange.service.js';
import { ProgramExchangeFields } from './program.fields.js';
/** Joint programs in the formats of other systems. */
let ExchangeModule = class ExchangeModule {
};
ExchangeModule = __decorate([
    Module({
        imports: [PortalGraphqlModule, ApprovalsModule, ProgramsModule, UniversitiesModule],
        controllers: [ExchangeController],
        providers: [ExchangeService, ProgramExchangeFields],
    })
], ExchangeModule);
export { ExchangeModule };
//# sourceMappingURL=exchange.module.js.map