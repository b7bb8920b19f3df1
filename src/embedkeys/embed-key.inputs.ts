import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, ValidateNested } from 'class-validator';
import { EMBED_KEY_PREFIX } from '../feeds/feed-query.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { IsOwnerId, ScopeInput } from '../platform/graphql/scopes.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine } from '../platform/validation.js';

@InputType({ description: 'A name for a site that embeds events.' })
export class CreateEmbedKeyInput extends ChangeInput {
  @IsObject()
  @ValidateNested()
  @Type(() => ScopeInput)
  @Field(() => ScopeInput, { description: 'Whose site it is.' })
  scope: ScopeInput;

  @IsLine(100)
  @Field({ description: 'Which site it is for, such as its address; up to 100 characters.' })
  name: string;
}

@InputType({ description: 'Another name for the site.' })
export class RenameEmbedKeyInput extends UpdateInput {
  @IsIdOf(EMBED_KEY_PREFIX)
  @Field(() => ID, { description: 'The embed key.' })
  id: string;

  @IsLine(100)
  @Field({ description: 'Which site it is for, up to 100 characters.' })
  name: string;
}

@InputType({
  description: 'The end of counting. What was counted stays, and the site goes on showing events.',
})
export class EndEmbedKeyInput extends UpdateInput {
  @IsIdOf(EMBED_KEY_PREFIX)
  @Field(() => ID, { description: 'The embed key.' })
  id: string;
}

@InputType({ description: 'Which embed keys. All conditions must hold.' })
export class EmbedKeyFilter {
  @IsOptional()
  @IsOwnerId()
  @Field(() => ID, { nullable: true, description: 'Of this university or partner.' })
  ownerId?: string | null;
}

@ArgsType()
export class LoadsArgs {
  @Field(() => DayScalar, { description: 'The first day, in UTC.' })
  from: string;

  @Field(() => DayScalar, { description: 'The last day, in UTC; at most 366 days in all.' })
  to: string;
}
