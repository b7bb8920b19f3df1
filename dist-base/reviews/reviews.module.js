var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { ApplicationReviewsFields } from './application.fields.js';
import { ReviewResolver } from './review.resolver.js';
import { ReviewsService } from './reviews.service.js';
/** What the secretariats of both sides say to applications, and what can be done next. */
let ReviewsModule = class ReviewsModule {
};
ReviewsModule = __decorate([
    Module({
        imports: [PortalGraphqlModule, ApplicationsModule],
        providers: [ReviewsService, ReviewResolver, ApplicationReviewsFields],
    })
], ReviewsModule);
export { ReviewsModule };
//# sourceMappingURL=reviews.module.js.map