import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { FeedsModule } from '../feeds/feeds.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { SubscriptionResolver, ViewerSubscriptionFields } from './subscription.resolver.js';
import { SubscriptionsController } from './subscriptions.controller.js';
import { SubscriptionsService } from './subscriptions.service.js';

/** Feeds of one person, at secret addresses. */
@Module({
  imports: [PortalGraphqlModule, AccountsModule, FeedsModule],
  controllers: [SubscriptionsController],
  providers: [SubscriptionsService, SubscriptionResolver, ViewerSubscriptionFields],
})
export class SubscriptionsModule {}
