var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Application } from '../applications/application.entity.js';
import { NextStep, nextSteps } from './next-steps.js';
import { Review } from './review.entity.js';
import { ReviewsService } from './reviews.service.js';
let ApplicationReviewsFields = class ApplicationReviewsFields {
    constructor(service) {
        this.service = service;
    }
    async reviews({ id }, { perRequest }) {
        return await perRequest.many('reviews of an application', id, (review) => review.applicationId, (ids) => this.service.ofApplications(ids));
    }
    async possible(application, context) {
        return nextSteps(application, await this.reviews(application, context));
    }
};
__decorate([
    ResolveField(() => [Review], {
        description: 'What the secretariats have said to it, the first first, of all submissions.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Application, Object]),
    __metadata("design:returntype", Promise)
], ApplicationReviewsFields.prototype, "reviews", null);
__decorate([
    ResolveField(() => [NextStep], {
        name: 'nextSteps',
        description: 'What can be done to it now, and by whom.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Application, Object]),
    __metadata("design:returntype", Promise)
], ApplicationReviewsFields.prototype, "possible", null);
ApplicationReviewsFields = __decorate([
    Resolver(() => Application),
    __metadata("design:paramtypes", [ReviewsService])
], ApplicationReviewsFields);
export { ApplicationReviewsFields };
//# sourceMappingURL=application.fields.js.map