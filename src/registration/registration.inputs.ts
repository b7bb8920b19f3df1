import { Field, ID, InputType, Int, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { IsDate, IsEnum, IsInt, IsOptional, Max, Min } from 'class-validator';
import { EVENT_PREFIX } from '../events/event.entity.js';
import { PERSON_PREFIX } from '../people/person.entity.js';
import { Lang } from '../platform/graphql/text.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, IsTimeZone } from '../platform/validation.js';
import { DELEGATE_PREFIX } from './delegate.entity.js';
import { REGISTRATION_PREFIX } from './registration.entity.js';

const SEATS_MAX = 100_000;

function IsQuota(): PropertyDecorator {
  return (target, property) => {
    for (const check of [IsOptional(), IsInt(), Min(0), Max(SEATS_MAX)]) check(target, property);
  };
}

@InputType({ description: 'How one is to register for an event.' })
export class CreateRegistrationInput extends ChangeInput {
  @IsIdOf(EVENT_PREFIX)
  @Field(() => ID, { description: 'The event.' })
  eventId: string;

  @IsDate()
  @Field({ description: 'The instant at which it opens.' })
  opensAt: Date;

  @IsDate()
  @Field({ description: 'The instant at which it closes, after it opens (REGISTRATION_ORDER).' })
  closesAt: Date;

  @IsQuota()
  @Field(() => Int, {
    nullable: true,
    description: 'Seats in all, 0 to 100,000. Left out or null: no limit.',
  })
  quota?: number | null;

  @IsQuota()
  @Field(() => Int, { nullable: true, description: 'Seats of the Chinese side.' })
  quotaCn?: number | null;

  @IsQuota()
  @Field(() => Int, { nullable: true, description: 'Seats of the Russian side.' })
  quotaRu?: number | null;

  @IsQuota()
  @Field(() => Int, { nullable: true, description: 'Seats of each university.' })
  quotaPerUniversity?: number | null;

  @IsOptional()
  @IsLine(2000)
  @Field(() => String, {
    nullable: true,
    description: 'What one should know to register, in English, up to 2,000 characters.',
  })
  note?: string | null;
}

@InputType({ description: 'Changes to a registration. What is left out stays; null takes a limit away.' })
export class UpdateRegistrationInput extends IntersectionType(
  UpdateInput,
  PartialType(OmitType(CreateRegistrationInput, ['idempotencyKey', 'reason', 'eventId'] as const), {
    skipNullProperties: false,
  }),
) {
  @IsIdOf(REGISTRATION_PREFIX)
  @Field(() => ID, { description: 'The registration.' })
  id: string;
}

@InputType({ description: 'A delegate for an event.' })
export class NameDelegateInput extends ChangeInput {
  @IsIdOf(REGISTRATION_PREFIX)
  @Field(() => ID, { description: 'The registration of the event.' })
  registrationId: string;

  @IsIdOf(PERSON_PREFIX)
  @Field(() => ID, {
    description:
      'Somebody of the university, with an account or the address of a mailbox (DELEGATE_UNREACHABLE).',
  })
  personId: string;

  @IsOptional()
  @IsEnum(Lang)
  @Field(() => Lang, {
    nullable: true,
    description: 'The language of the mails to it. Default: that of its account, or else of its name.',
  })
  lang?: Lang | null;

  @IsOptional()
  @IsTimeZone()
  @Field(() => String, {
    nullable: true,
    description: 'The zone in which these mails tell the time. Default: that of its university.',
  })
  timeZone?: string | null;
}

@InputType({ description: 'A delegate who does not come.' })
export class WithdrawDelegateInput extends UpdateInput {
  @IsIdOf(DELEGATE_PREFIX)
  @Field(() => ID, { description: 'The delegate.' })
  id: string;
}
