import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Application } from '../applications/application.entity.js';
import { ApplicationsService } from '../applications/applications.service.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { Review, REVIEW_PREFIX } from './review.entity.js';
import { ReviewApplicationInput } from './review.inputs.js';
import { reviewPolicy } from './review.policy.js';
import { ReviewsService } from './reviews.service.js';

@ObjectType({ description: 'The review that was given.' })
export class ReviewPayload {
  @Field({ description: 'The review.' })
  review: Review;
}

@Resolver(() => Review)
export class ReviewResolver {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly applications: ApplicationsService,
    registry: NodeRegistry,
  ) {
    registry.register(REVIEW_PREFIX, {
      type: 'Review',
      policy: reviewPolicy,
      load: (ids) => reviews.byIds(ids),
    });
  }

  @IdentifiedMay()
  @Mutation(() => ReviewPayload, {
    nullable: true,
    description:
      'Says what the secretariat of a side thinks of an application: its head and officers, each side for itself and in any ' +
      'order. Reasons: NOT_FOUND, NOT_ALLOWED, WRONG_SIDE, SUBMISSION_STALE (with `submission`), ALREADY_REVIEWED, ' +
      'ACT_NOT_POSSIBLE, STATEMENT_REQUIRED, and the names of the checks of the fields.',
  })
  async reviewApplication(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The review.' }) input: ReviewApplicationInput,
  ): Promise<ReviewPayload> {
    return { review: await this.reviews.review(viewer, input) };
  }

  @ResolveField(() => Application, { name: 'application', description: 'The application.' })
  async applicationOf(
    @Parent() { applicationId }: Review,
    @Context() { perRequest }: RequestContext,
  ): Promise<Application> {
    const application = await perRequest.one('application', applicationId, async (ids) => {
      return new Map((await this.applications.byIds(ids)).map((each) => [each.id, each]));
    });
    return application!;
  }
}
