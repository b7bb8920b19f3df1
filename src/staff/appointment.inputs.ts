import {
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  IntersectionType,
  OmitType,
  PartialType,
} from '@nestjs/graphql';
import { IsEnum, IsOptional, ValidateIf } from 'class-validator';
import { PERSON_PREFIX } from '../people/person.entity.js';
import { Side } from '../platform/auth/scope.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine } from '../platform/validation.js';
import { UNIVERSITY_PREFIX } from '../universities/university.entity.js';
import { APPOINTMENT_PREFIX, Duty } from './appointment.entity.js';

/** The argument of fields that show who is appointed. */
export const AT_INSTANT = {
  type: () => GraphQLISODateTime,
  nullable: true,
  description: 'The instant. Default: now.',
};

@InputType({ description: 'The appointment of a person to a duty.' })
export class AppointInput extends ChangeInput {
  @IsIdOf(PERSON_PREFIX)
  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @IsEnum(Duty)
  @Field(() => Duty, { description: 'To what.' })
  duty: Duty;

  @ValidateIf(({ side }: AppointInput) => side !== undefined && side !== null)
  @IsEnum(Side)
  @Field(() => Side, { nullable: true, description: 'The side: of the permanent chair and the secretariat.' })
  side?: Side | null;

  @IsOptional()
  @IsIdOf(UNIVERSITY_PREFIX)
  @Field(() => ID, { nullable: true, description: 'The university: of a representative or an alternate.' })
  universityId?: string | null;

  @IsOptional()
  @IsLine(300)
  @Field(() => String, { nullable: true, description: 'The function in English, up to 300 characters.' })
  functionEn?: string | null;

  @IsOptional()
  @IsLine(300)
  @Field(() => String, { nullable: true, description: 'The function in Russian, up to 300 characters.' })
  functionRu?: string | null;

  @IsOptional()
  @IsLine(300)
  @Field(() => String, { nullable: true, description: 'The function in Chinese, up to 300 characters.' })
  functionZh?: string | null;

  @IsOptional()
  @IsLine(500)
  @Field(() => String, {
    nullable: true,
    description: 'The document of the mandate: its name, number and date, up to 500 characters.',
  })
  mandate?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'From which instant on. Default: now.' })
  from?: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'The instant from which it no longer holds. Default: no end.',
  })
  to?: Date | null;
}

@InputType({ description: 'Changes to an appointment. What is left out stays; null empties a field.' })
export class UpdateAppointmentInput extends IntersectionType(
  UpdateInput,
  PartialType(
    OmitType(AppointInput, [
      'idempotencyKey',
      'reason',
      'personId',
      'duty',
      'side',
      'universityId',
      'from',
      'to',
    ] as const),
    { skipNullProperties: false },
  ),
) {
  @IsIdOf(APPOINTMENT_PREFIX)
  @Field(() => ID, { description: 'The appointment.' })
  id: string;
}

@InputType({ description: 'The end of an appointment.' })
export class EndAppointmentInput extends UpdateInput {
  @IsIdOf(APPOINTMENT_PREFIX)
  @Field(() => ID, { description: 'The appointment.' })
  id: string;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'The instant from which it no longer holds, now or later. Default: now.',
  })
  at?: Date | null;
}
