var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { AssociationResolver } from './association.resolver.js';
import { AssociationService } from './association.service.js';
import { InForceResolver } from './in-force.resolver.js';
import { BodiesService } from './bodies.service.js';
import { AssociationBodiesFields, BodyResolver } from './body.resolver.js';
let AssociationModule = class AssociationModule {
};
AssociationModule = __decorate([
    Module({
        imports: [PortalGraphqlModule],
        providers: [
            AssociationService,
            AssociationResolver,
            BodiesService,
            BodyResolver,
            AssociationBodiesFields,
            InForceResolver,
        ],
        exports: [AssociationService, BodiesService],
    })
], AssociationModule);
export { AssociationModule };
//# sourceMappingURL=association.module.js.map