import { Args, Context, Field, Mutation, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerObject } from '../accounts/viewer.resolver.js';
import { IdentifiedMay, PersonMay } from '../platform/auth/access.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { Config } from '../platform/config.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { FeedSubscription, SUBSCRIPTION_PREFIX } from './feed-subscription.entity.js';
import { subscriptionPolicy } from './subscription.policy.js';
import { CreateFeedSubscriptionInput, RevokeFeedSubscriptionInput } from './subscriptions.inputs.js';
import { pathOfFeed } from './subscriptions.controller.js';
import { SubscriptionsService } from './subscriptions.service.js';

@ObjectType({
  description:
    'The addresses of a feed. Whoever knows one of them reads the feed as its owner: keep them as one keeps a password.',
})
export class FeedAddresses {
  @Field({ description: 'For calendars (iCalendar).' })
  ics: string;

  @Field({ description: 'For readers, with the pages of RFC 5005 (Atom).' })
  atom: string;

  @Field({ description: 'For readers (RSS 2.0).' })
  rss: string;

  @Field({ description: 'For programs (JSON Feed 1.1).' })
  json: string;
}

@ObjectType({ description: 'A new feed. Its addresses are shown here and never again.' })
export class NewFeedSubscriptionPayload {
  @Field({ description: 'The feed.' })
  subscription: FeedSubscription;

  @Field({ description: 'Where it is, in each format.' })
  addresses: FeedAddresses;
}

@ObjectType({ description: 'The feed as it is after the change.' })
export class FeedSubscriptionPayload {
  @Field({ description: 'The feed.' })
  subscription: FeedSubscription;
}

@Resolver(() => FeedSubscription)
export class SubscriptionResolver {
  constructor(
    private readonly config: Config,
    private readonly subscriptions: SubscriptionsService,
    registry: NodeRegistry,
  ) {
    registry.register(SUBSCRIPTION_PREFIX, {
      type: 'FeedSubscription',
      policy: subscriptionPolicy,
      load: (ids) => subscriptions.byIds(ids),
    });
  }

  @PersonMay()
  @Mutation(() => NewFeedSubscriptionPayload, {
    nullable: true,
    description:
      'Makes a feed for the person who asks, at a secret address. For people who have a role; the operator cannot make ' +
      'one for somebody else. Reasons: NOT_ALLOWED, TOO_MANY_SUBSCRIPTIONS (20 that are not revoked).',
  })
  async createFeedSubscription(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The feed.' }) input: CreateFeedSubscriptionInput,
  ): Promise<NewFeedSubscriptionPayload> {
    const { subscription, token } = await this.subscriptions.create(viewer, input);
    const address = (format: keyof FeedAddresses): string =>
      new URL(pathOfFeed(token, format), this.config.publicUrl).href;
    const addresses = {
      ics: address('ics'),
      atom: address('atom'),
      rss: address('rss'),
      json: address('json'),
    };
    return { subscription, addresses };
  }

  @IdentifiedMay()
  @Mutation(() => FeedSubscriptionPayload, {
    nullable: true,
    description:
      'Ends a feed, from the next request on: its owner or the operator. Done again, it changes nothing. Reason: NOT_FOUND.',
  })
  async revokeFeedSubscription(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) input: RevokeFeedSubscriptionInput,
  ): Promise<FeedSubscriptionPayload> {
    return { subscription: await this.subscriptions.revoke(viewer, input) };
  }
}

@Resolver(() => ViewerObject)
export class ViewerSubscriptionFields {
  constructor(private readonly subscriptions: SubscriptionsService) {}

  @ResolveField(() => [FeedSubscription], {
    description:
      'The feeds of the person that are not revoked, the newest first. Empty for the public and for keys.',
  })
  async feedSubscriptions(@Context() { viewer }: RequestContext): Promise<FeedSubscription[]> {
    return viewer.accountId ? await this.subscriptions.ofAccount(viewer.accountId) : [];
  }
}
