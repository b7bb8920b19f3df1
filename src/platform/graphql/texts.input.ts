import { Field, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { IsLine, IsText } from '../validation.js';

@InputType({
  description: 'A text in up to three languages. Null empties a language, leaving it out keeps it.',
})
export class TextsInput {
  @IsOptional()
  @IsLine(300)
  @Field(() => String, { nullable: true, description: 'In English, up to 300 characters.' })
  en?: string | null;

  @IsOptional()
  @IsLine(300)
  @Field(() => String, { nullable: true, description: 'In Russian, up to 300 characters.' })
  ru?: string | null;

  @IsOptional()
  @IsLine(300)
  @Field(() => String, { nullable: true, description: 'In Chinese, up to 300 characters.' })
  zh?: string | null;
}

@InputType({
  description:
    'A text in paragraphs, in up to three languages. Null empties a language, leaving it out keeps it.',
})
export class ParagraphsInput {
  @IsOptional()
  @IsText(20_000)
  @Field(() => String, { nullable: true, description: 'In English, up to 20,000 characters.' })
  en?: string | null;

  @IsOptional()
  @IsText(20_000)
  @Field(() => String, { nullable: true, description: 'In Russian, up to 20,000 characters.' })
  ru?: string | null;

  @IsOptional()
  @IsText(20_000)
  @Field(() => String, { nullable: true, description: 'In Chinese, up to 20,000 characters.' })
  zh?: string | null;
}

type Columns<N extends string> = Partial<Record<`${N}${'En' | 'Ru' | 'Zh'}`, string | null>>;

/** The columns of a text that the input speaks of: `titleEn` and its like. */
export function textColumns<N extends string>(name: N, texts: TextsInput | null | undefined): Columns<N> {
  const { en, ru, zh } = texts ?? {};
  const columns = { [`${name}En`]: en, [`${name}Ru`]: ru, [`${name}Zh`]: zh };
  return Object.fromEntries(Object.entries(columns).filter(([, text]) => text !== undefined)) as Columns<N>;
}
