var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { FeedsModule } from '../feeds/feeds.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { SubscriptionResolver, ViewerSubscriptionFields } from './subscription.resolver.js';
import { SubscriptionsController } from './subscriptions.controller.js';
import { SubscriptionsService } from './subscriptions.service.js';
/** Feeds of one person, at secret addresses. */
let SubscriptionsModule = class SubscriptionsModule {
};
SubscriptionsModule = __decorate([
    Module({
        imports: [PortalGraphqlModule, AccountsModule, FeedsModule],
        controllers: [SubscriptionsController],
        providers: [SubscriptionsService, SubscriptionResolver, ViewerSubscriptionFields],
    })
], SubscriptionsModule);
export { SubscriptionsModule };
//# sourceMappingURL=subscriptions.module.js.map