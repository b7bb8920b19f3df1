import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsOptional, Matches } from 'class-validator';
import { IsEmailAddress } from '../platform/email.js';
import { Lang } from '../platform/graphql/text.js';
import { ChangeInput, MutationInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf } from '../platform/validation.js';
import { SESSION_PREFIX } from './session.entity.js';

@InputType({ description: 'Asks for a code by e-mail.' })
export class RequestSignInCodeInput extends MutationInput {
  @IsEmailAddress()
  @Field({ description: 'The address of the account. Case does not matter.' })
  email: string;

  @IsOptional()
  @IsEnum(Lang)
  @Field(() => Lang, {
    nullable: true,
    description: 'The language of the mail. Default: that of the account.',
  })
  lang?: Lang | null;
}

@InputType({ description: 'Signs in with a code.' })
export class SignInInput extends MutationInput {
  @Matches(/^[\w-]{22}$/, { message: '$property must be the one that requestSignInCode gave' })
  @Field({ description: 'The `challenge` that requestSignInCode gave.' })
  challenge: string;

  @Matches(/^[\dA-Za-z -]{1,20}$/, { message: '$property must be the code from the mail, such as ABCD-EF12' })
  @Field({ description: 'The code from the mail. Case, spaces and hyphens do not matter.' })
  code: string;
}

@InputType({ description: 'Signs out.' })
export class SignOutInput extends MutationInput {
  @IsBoolean()
  @Field({ defaultValue: false, description: 'True ends all sessions of the account, not only this one.' })
  everywhere: boolean;
}

@InputType({ description: 'Ends a session, from the next request on.' })
export class EndSessionInput extends ChangeInput {
  @IsIdOf(SESSION_PREFIX)
  @Field(() => ID, { description: 'The session.' })
  id: string;
}
