import { Field, ID, InputType, Int, PickType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsInt, IsObject, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { APPLICATION_PREFIX } from '../applications/application.entity.js';
import { BODY_PREFIX } from '../association/body.entity.js';
import { DraftDecisionInput } from '../meetings/decision.inputs.js';
import { Audience } from '../platform/auth/audience.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
import { UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, IsPartialDate } from '../platform/validation.js';
import { CreateUniversityInput } from '../universities/university.inputs.js';
import { CERTIFICATE_SERIES_PREFIX } from './certificate-series.entity.js';

export enum AdmissionOutcome {
  ADMIT = 'ADMIT',
  DECLINE = 'DECLINE',
}

registerEnumType(AdmissionOutcome, {
  name: 'AdmissionOutcome',
  description: 'What is decided on an application.',
  valuesMap: {
    ADMIT: { description: 'The university becomes a member of the kind applied for.' },
    DECLINE: { description: 'It does not.' },
  },
});

@InputType({ description: 'The decision on an application, which is published at once.' })
export class AdmissionDecisionInput extends PickType(DraftDecisionInput, [
  'meetingId',
  'number',
  'decidedOn',
  'title',
  'text',
  'isUnanimous',
  'votes',
  'sources',
] as const) {
  @IsOptional()
  @IsIdOf(BODY_PREFIX)
  @Field(() => ID, { nullable: true, description: 'The body that took it. Default: the association.' })
  bodyId?: string | null;

  @IsOptional()
  @IsEnum(Audience)
  @Field(() => Audience, {
    nullable: true,
    description: 'For whom it is meant. Default: everybody, but of what was declined the secretariats only.',
  })
  audience?: Audience | null;
}

@InputType({ description: 'What the register needs of a university beside what its application says.' })
export class RegisterEntryInput extends PickType(CreateUniversityInput, ['slug', 'timeZone'] as const) {}

@InputType({ description: 'What is decided on an application.' })
export class DecideApplicationInput extends UpdateInput {
  @IsIdOf(APPLICATION_PREFIX)
  @Field(() => ID, { description: 'The application.' })
  applicationId: string;

  @IsEnum(AdmissionOutcome)
  @Field(() => AdmissionOutcome, { description: 'What is decided.' })
  outcome: AdmissionOutcome;

  @IsObject()
  @ValidateNested()
  @Type(() => AdmissionDecisionInput)
  @Field(() => AdmissionDecisionInput, { description: 'The decision.' })
  decision: AdmissionDecisionInput;

  @IsOptional()
  @IsPartialDate()
  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'From when it is a member: required for ADMIT (VALID_FROM_REQUIRED), not before the decision and not later than today.',
  })
  validFrom?: string | null;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => RegisterEntryInput)
  @Field(() => RegisterEntryInput, {
    nullable: true,
    description: 'Required to admit a university that is not in the register yet (REGISTER_REQUIRED).',
  })
  register?: RegisterEntryInput | null;
}

@InputType({ description: 'With which number the certificates of a kind go on.' })
export class SetNextCertificateNumberInput extends UpdateInput {
  @IsIdOf(CERTIFICATE_SERIES_PREFIX)
  @Field(() => ID, { description: 'The series.' })
  id: string;

  @IsInt()
  @Min(1)
  @Max(1_000_000)
  @Field(() => Int, {
    description:
      'The number of the certificate that is issued next, 1 to 1,000,000; above all that were issued.',
  })
  nextNumber: number;

  @IsLine(1000)
  @Field(() => String, {
    description: 'Why, such as which certificate was the last before the portal; up to 1,000 characters.',
  })
  override reason: string;
}
