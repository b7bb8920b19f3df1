var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { ChangeRequestResolver } from './change-request.resolver.js';
import { ChangeRequestsService } from './change-requests.service.js';
import { AssociationProfileFields, ConfirmationResolver, UniversityConfirmationFields, } from './confirmation.resolver.js';
import { ConfirmationsService } from './confirmations.service.js';
/** What members say of their own profiles: that they are right, and what is to be changed. */
let ProfileModule = class ProfileModule {
};
ProfileModule = __decorate([
    Module({
        imports: [PortalGraphqlModule, UniversitiesModule],
        providers: [
            ConfirmationsService,
            ConfirmationResolver,
            AssociationProfileFields,
            UniversityConfirmationFields,
            ChangeRequestsService,
            ChangeRequestResolver,
        ],
        exports: [ConfirmationsService, ChangeRequestsService],
    })
], ProfileModule);
export { ProfileModule };
//# sourceMappingURL=profile.module.js.map