import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../platform/auth/viewer.js';
import { PageArgs, type Page } from '../platform/graphql/page.js';
import { JointProgram } from '../programs/program.entity.js';
import type { Event } from './event.entity.js';
import { EventFilter } from './event.inputs.js';
import { EventLoader } from './event.loader.js';
import { EventConnection } from './event.resolver.js';

@Resolver(() => JointProgram)
export class ProgramEventsFields {
  constructor(private readonly loader: EventLoader) {}

  @ResolveField(() => EventConnection, {
    description: 'The events for it, such as meetings that prepare it; in the order of `events`.',
  })
  async events(
    @Parent() { id }: JointProgram,
    @Context() context: RequestContext,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { nullable: true, description: 'Which ones. Default: all.' }) filter?: EventFilter,
  ): Promise<Page<Event>> {
    return await this.loader.pageOf(context, 'program', id, page, filter ?? {}, info);
  }
}
