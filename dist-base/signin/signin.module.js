var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { CodesService } from './codes.service.js';
import { InstitutionController } from './institution.controller.js';
import { InstitutionsService } from './institutions.service.js';
import { SessionsService } from './sessions.service.js';
import { SignInInstitutionResolver, SignInResolver, ViewerSessionFields } from './signin.resolver.js';
let SignInModule = class SignInModule {
};
SignInModule = __decorate([
    Module({
        imports: [PortalGraphqlModule],
        controllers: [InstitutionController],
        providers: [
            SessionsService,
            CodesService,
            InstitutionsService,
            SignInResolver,
            SignInInstitutionResolver,
            ViewerSessionFields,
        ],
    })
], SignInModule);
export { SignInModule };
//# sourceMappingURL=signin.module.js.map