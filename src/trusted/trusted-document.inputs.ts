import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { IsOwnerId } from '../platform/graphql/scopes.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, rule } from '../platform/validation.js';
import { TEXT_MAX, TRUSTED_DOCUMENT_PREFIX } from './trusted-document.entity.js';

const IsDocumentText = rule(
  'isDocumentText',
  `must be a GraphQL text of 1 to ${TEXT_MAX} bytes`,
  (value) => typeof value === 'string' && value !== '' && Buffer.byteLength(value) <= TEXT_MAX,
);

@InputType({ description: 'A query that is to be asked for by its digest.' })
export class RegisterTrustedDocumentInput extends ChangeInput {
  @IsOwnerId()
  @Field(() => ID, { description: 'Whose it is: a university (uni_…) or a partner (par_…).' })
  ownerId: string;

  @IsLine(100)
  @Field({ description: 'What it is for, such as the page that asks it; up to 100 characters.' })
  name: string;

  @IsDocumentText()
  @Field({
    description:
      'The GraphQL text: queries only, each with a name, and their fragments; at most 32 KiB. It is kept to the byte, so that ' +
      'its SHA-256 is the one of the file it comes from.',
  })
  text: string;
}

@InputType({ description: 'The end of the need for a trusted document.' })
export class RetireTrustedDocumentInput extends UpdateInput {
  @IsIdOf(TRUSTED_DOCUMENT_PREFIX)
  @Field(() => ID, { description: 'The trusted document.' })
  id: string;
}

@InputType({ description: 'Which trusted documents. All conditions must hold.' })
export class TrustedDocumentFilter {
  @IsOptional()
  @IsOwnerId()
  @Field(() => ID, { nullable: true, description: 'Of this university or partner.' })
  ownerId?: string | null;
}
