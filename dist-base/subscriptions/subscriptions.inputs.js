var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional } from 'class-validator';
import { Lang } from '../platform/graphql/text.js';
import { ChangeInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine } from '../platform/validation.js';
import { FeedSubscriptionKind, SUBSCRIPTION_PREFIX } from './feed-subscription.entity.js';
let CreateFeedSubscriptionInput = class CreateFeedSubscriptionInput extends ChangeInput {
};
__decorate([
    IsEnum(FeedSubscriptionKind),
    Field(() => FeedSubscriptionKind, { description: 'Which events it has.' }),
    __metadata("design:type", String)
], CreateFeedSubscriptionInput.prototype, "kind", void 0);
__decorate([
    IsEnum(Lang),
    Field(() => Lang, { defaultValue: Lang.EN, description: 'The language in which it tells of them.' }),
    __metadata("design:type", String)
], CreateFeedSubscriptionInput.prototype, "lang", void 0);
__decorate([
    IsOptional(),
    IsLine(100),
    Field(() => String, {
        nullable: true,
        description: 'What it is for, such as the name of a device; up to 100 characters.',
    }),
    __metadata("design:type", Object)
], CreateFeedSubscriptionInput.prototype, "name", void 0);
CreateFeedSubscriptionInput = __decorate([
    InputType({ description: 'A feed of one person.' })
], CreateFeedSubscriptionInput);
export { CreateFeedSubscriptionInput };
let RevokeFeedSubscriptionInput = class RevokeFeedSubscriptionInput extends ChangeInput {
};
__decorate([
    IsIdOf(SUBSCRIPTION_PREFIX),
    Field(() => ID, { description: 'The feed.' }),
    __metadata("design:type", String)
], RevokeFeedSubscriptionInput.prototype, "id", void 0);
RevokeFeedSubscriptionInput = __decorate([
    InputType({ description: 'The end of a feed, from the next request on.' })
], RevokeFeedSubscriptionInput);
export { RevokeFeedSubscriptionInput };
//# sourceMappingURL=subscriptions.inputs.js.map