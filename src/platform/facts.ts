import { registerEnumType } from '@nestjs/graphql';

export enum FactBasis {
  STATED = 'STATED',
  INFERRED = 'INFERRED',
}

registerEnumType(FactBasis, {
  name: 'FactBasis',
  description: 'How a fact is known.',
  valuesMap: {
    STATED: { description: 'A source says it.' },
    INFERRED: { description: 'It was concluded from what sources say; the note says how.' },
  },
});
