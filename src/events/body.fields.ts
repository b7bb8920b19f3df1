import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Body } from '../association/body.entity.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import { PageArgs, type Page } from '../platform/graphql/page.js';
import type { Event } from './event.entity.js';
import { EventFilter } from './event.inputs.js';
import { EventLoader } from './event.loader.js';
import { EventConnection } from './event.resolver.js';

@Resolver(() => Body)
export class BodyEventsFields {
  constructor(private readonly loader: EventLoader) {}

  @ResolveField(() => EventConnection, { description: 'Its events; in the order of `events`.' })
  async events(
    @Parent() { id }: Body,
    @Context() context: RequestContext,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { nullable: true, description: 'Which ones. Default: all.' }) filter?: EventFilter,
  ): Promise<Page<Event>> {
    return await this.loader.pageOf(context, 'body', id, page, filter ?? {}, info);
  }
}
