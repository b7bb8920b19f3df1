import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional } from 'class-validator';
import { Lang } from '../platform/graphql/text.js';
import { ChangeInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine } from '../platform/validation.js';
import { FeedSubscriptionKind, SUBSCRIPTION_PREFIX } from './feed-subscription.entity.js';

@InputType({ description: 'A feed of one person.' })
export class CreateFeedSubscriptionInput extends ChangeInput {
  @IsEnum(FeedSubscriptionKind)
  @Field(() => FeedSubscriptionKind, { description: 'Which events it has.' })
  kind: FeedSubscriptionKind;

  @IsEnum(Lang)
  @Field(() => Lang, { defaultValue: Lang.EN, description: 'The language in which it tells of them.' })
  lang: Lang;

  @IsOptional()
  @IsLine(100)
  @Field(() => String, {
    nullable: true,
    description: 'What it is for, such as the name of a device; up to 100 characters.',
  })
  name?: string | null;
}

@InputType({ description: 'The end of a feed, from the next request on.' })
export class RevokeFeedSubscriptionInput extends ChangeInput {
  @IsIdOf(SUBSCRIPTION_PREFIX)
  @Field(() => ID, { description: 'The feed.' })
  id: string;
}
