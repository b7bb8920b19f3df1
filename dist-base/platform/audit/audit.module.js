var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '../graphql/graphql.module.js';
import { AuditResolver, HistoryFields } from './audit.resolver.js';
import { AuditService } from './audit.service.js';
/** The audit as the API shows it. It is written through `Audit` of the platform. */
let AuditModule = class AuditModule {
};
AuditModule = __decorate([
    Module({
        imports: [PortalGraphqlModule],
        providers: [AuditService, AuditResolver, HistoryFields],
    })
], AuditModule);
export { AuditModule };
//# sourceMappingURL=audit.module.js.map