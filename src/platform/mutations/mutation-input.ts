import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Min } from 'class-validator';
import { IsLine, rule } from '../validation.js';

const IsIdempotencyKey = rule(
  'isIdempotencyKey',
  'must be 1 to 128 printable ASCII characters without spaces; a new UUID is best',
  (value) => typeof value === 'string' && /^[\x21-\x7e]{1,128}$/.test(value),
);

/** What every mutation takes. */
@InputType({ isAbstract: true })
export class MutationInput {
  @IsOptional()
  @IsIdempotencyKey()
  @Field(() => String, {
    nullable: true,
    description:
      'Makes the call safe to repeat for 24 hours: a new UUID for each call. The same key with the same input ' +
      'gives the first answer again and changes nothing; with another input it is IDEMPOTENCY_KEY_REUSED. The order ' +
      'of fields does not matter, but null is another input than leaving a field out. A call that has failed frees ' +
      'its key. 1 to 128 printable ASCII characters.',
  })
  idempotencyKey?: string | null;
}

/** What every mutation takes that changes a record of the association. */
@InputType({ isAbstract: true })
export class ChangeInput extends MutationInput {
  @IsOptional()
  @IsLine(1000)
  @Field(() => String, {
    nullable: true,
    description: 'Why, for the history; up to 1,000 characters.',
  })
  reason?: string | null;
}

/** What every mutation takes that changes a record that somebody else may be changing too. */
@InputType({ isAbstract: true })
export class UpdateInput extends ChangeInput {
  @IsInt()
  @Min(1)
  @Field(() => Int, {
    description:
      'The `version` that the change is based on. VERSION_STALE when it is not the current one; the error carries ' +
      'the record as it is now (`extensions.current`).',
  })
  expectedVersion: number;
}
