import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Application } from '../applications/application.entity.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import { NextStep, nextSteps } from './next-steps.js';
import { Review } from './review.entity.js';
import { ReviewsService } from './reviews.service.js';

@Resolver(() => Application)
export class ApplicationReviewsFields {
  constructor(private readonly service: ReviewsService) {}

  @ResolveField(() => [Review], {
    description: 'What the secretariats have said to it, the first first, of all submissions.',
  })
  async reviews(@Parent() { id }: Application, @Context() { perRequest }: RequestContext): Promise<Review[]> {
    return await perRequest.many<Review>(
      'reviews of an application',
      id,
      (review) => review.applicationId,
      (ids) => this.service.ofApplications(ids),
    );
  }

  @ResolveField(() => [NextStep], {
    name: 'nextSteps',
    description: 'What can be done to it now, and by whom.',
  })
  async possible(
    @Parent() application: Application,
    @Context() context: RequestContext,
  ): Promise<NextStep[]> {
    return nextSteps(application, await this.reviews(application, context));
  }
}
