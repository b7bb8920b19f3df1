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
import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Application } from '../applications/application.entity.js';
import { ApplicationsService } from '../applications/applications.service.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { Review, REVIEW_PREFIX } from './review.entity.js';
import { ReviewApplicationInput } from './review.inputs.js';
import { reviewPolicy } from './review.policy.js';
import { ReviewsService } from './reviews.service.js';
let ReviewPayload = class ReviewPayload {
};
__decorate([
    Field({ description: 'The review.' }),
    __metadata("design:type", Review)
], ReviewPayload.prototype, "review", void 0);
ReviewPayload = __decorate([
    ObjectType({ description: 'The review that was given.' })
], ReviewPayload);
export { ReviewPayload };
let ReviewResolver = class ReviewResolver {
    constructor(reviews, applications, registry) {
        this.reviews = reviews;
        this.applications = applications;
        registry.register(REVIEW_PREFIX, {
            type: 'Review',
            policy: reviewPolicy,
            load: (ids) => reviews.byIds(ids),
        });
    }
    async reviewApplication(viewer, input) {
        return { review: await this.reviews.review(viewer, input) };
    }
    async applicationOf({ applicationId }, { perRequest }) {
        const application = await perRequest.one('application', applicationId, async (ids) => {
            return new Map((await this.applications.byIds(ids)).map((each) => [each.id, each]));
        });
        return application;
    }
};
__decorate([
    IdentifiedMay(),
    Mutation(() => ReviewPayload, {
        nullable: true,
        description: 'Says what the secretariat of a side thinks of an application: its head and officers, each side for itself and in any ' +
            'order. Reasons: NOT_FOUND, NOT_ALLOWED, WRONG_SIDE, SUBMISSION_STALE (with `submission`), ALREADY_REVIEWED, ' +
            'ACT_NOT_POSSIBLE, STATEMENT_REQUIRED, and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The review.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, ReviewApplicationInput]),
    __metadata("design:returntype", Promise)
], ReviewResolver.prototype, "reviewApplication", null);
__decorate([
    ResolveField(() => Application, { name: 'application', description: 'The application.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Review, Object]),
    __metadata("design:returntype", Promise)
], ReviewResolver.prototype, "applicationOf", null);
ReviewResolver = __decorate([
    Resolver(() => Review),
    __metadata("design:paramtypes", [ReviewsService,
        ApplicationsService,
        NodeRegistry])
], ReviewResolver);
export { ReviewResolver };
//# sourceMappingURL=review.resolver.js.map