import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { ApplicationReviewsFields } from './application.fields.js';
import { ReviewResolver } from './review.resolver.js';
import { ReviewsService } from './reviews.service.js';

/** What the secretariats of both sides say to applications, and what can be done next. */
@Module({
  imports: [PortalGraphqlModule, ApplicationsModule],
  providers: [ReviewsService, ReviewResolver, ApplicationReviewsFields],
})
export class ReviewsModule {}
