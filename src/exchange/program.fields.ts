import { Args, Context, Parent, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../platform/auth/viewer.js';
import { JsonScalar } from '../platform/graphql/json.js';
import { JointProgram } from '../programs/program.entity.js';
import { ExchangeFormat, ExchangeService } from './exchange.service.js';

registerEnumType(ExchangeFormat, {
  name: 'ExchangeFormat',
  description:
    'In which form a program is written for other systems. Each names all parties with their roles.',
  valuesMap: {
    SCHEMA_ORG: { description: 'EducationalOccupationalProgram of schema.org, in JSON-LD.' },
    OOAPI: { description: 'Programme of the Open Education API, version 6.' },
    EWP: {
      description: 'In the terms of an interinstitutional agreement of Erasmus Without Paper, as JSON.',
    },
  },
});

@Resolver(() => JointProgram)
export class ProgramExchangeFields {
  constructor(private readonly service: ExchangeService) {}

  @ResolveField(() => JsonScalar, {
    name: 'export',
    description:
      'The version that counts, for another system. Public ones are served as files too: ' +
      '/exports/schema-org/<slug>, /exports/ooapi/<slug>, /exports/ewp/<slug>.',
  })
  async exported(
    @Parent() program: JointProgram,
    @Context() { perRequest }: RequestContext,
    @Args('format', { type: () => ExchangeFormat, description: 'The form.' }) format: ExchangeFormat,
  ): Promise<Record<string, unknown>> {
    return await this.service.write(perRequest, program, format);
  }
}
