import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../platform/auth/viewer.js';
import { Term } from '../secretariat/term.entity.js';
import { Decision } from './decision.entity.js';
import { DecisionLoader } from './decision.loader.js';

@Resolver(() => Term)
export class TermDecisionsFields {
  constructor(private readonly service: DecisionLoader) {}

  @ResolveField(() => [Decision], {
    description: 'The decisions behind it, such as those by which it began and ended, the first first.',
  })
  async decisions(@Parent() { id }: Term, @Context() context: RequestContext): Promise<Decision[]> {
    return await this.service.behind(context, id);
  }
}
