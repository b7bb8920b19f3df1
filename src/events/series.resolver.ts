import {
  Args,
  Context,
  Field,
  Info,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { BodiesService } from '../association/bodies.service.js';
import { Body } from '../association/body.entity.js';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { PageArgs, type Page } from '../platform/graphql/page.js';
import { Lang, LANG_ARGUMENT, localizedOf, LocalizedText } from '../platform/graphql/text.js';
import type { Event } from './event.entity.js';
import { CreateEventSeriesInput, EventFilter, UpdateEventSeriesInput } from './event.inputs.js';
import { EventLoader } from './event.loader.js';
import { EventConnection } from './event.resolver.js';
import { seriesPolicy } from './events.policy.js';
import { EventSeries, SERIES_PREFIX } from './series.entity.js';
import { SeriesService } from './series.service.js';

@ObjectType({ description: 'The series as it is after the change.' })
export class EventSeriesPayload {
  @Field({ description: 'The series.' })
  series: EventSeries;
}

const KEEPERS = 'The operator and the secretariat of either side.';

@Resolver(() => EventSeries)
export class SeriesResolver {
  constructor(
    private readonly service: SeriesService,
    private readonly loader: EventLoader,
    private readonly bodies: BodiesService,
    registry: NodeRegistry,
  ) {
    registry.register(SERIES_PREFIX, {
      type: 'EventSeries',
      policy: seriesPolicy,
      load: (ids) => loader.seriesByIds(ids),
    });
  }

  @AnyoneMay()
  @Query(() => [EventSeries], { description: 'The series of events, by their slugs.' })
  async eventSeries(): Promise<EventSeries[]> {
    return await this.service.all();
  }

  @IdentifiedMay()
  @Mutation(() => EventSeriesPayload, {
    nullable: true,
    description: `Adds a series. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, SLUG_TAKEN, NAME_REQUIRED, and the names of the checks of the fields.`,
  })
  async createEventSeries(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The series.' }) input: CreateEventSeriesInput,
  ): Promise<EventSeriesPayload> {
    return { series: await this.service.create(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => EventSeriesPayload, {
    nullable: true,
    description: `Changes a series. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with \`current\`), NAME_REQUIRED, and the names of the checks of the fields.`,
  })
  async updateEventSeries(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The changes.' }) input: UpdateEventSeriesInput,
  ): Promise<EventSeriesPayload> {
    return { series: await this.service.update(viewer, input) };
  }

  @ResolveField(() => LocalizedText, { description: 'What one event of it is called.' })
  name(@Parent() series: EventSeries, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText {
    return localizedOf(series, 'name', lang)!;
  }

  @ResolveField(() => Body, {
    name: 'body',
    nullable: true,
    description: 'The body whose series it is; null for none.',
  })
  async bodyOf(
    @Parent() { bodyId }: EventSeries,
    @Context() { perRequest }: RequestContext,
  ): Promise<Body | undefined> {
    return bodyId ? await this.bodies.one(perRequest, bodyId) : undefined;
  }

  @ResolveField(() => EventConnection, { description: 'Its events; in the order of `events`.' })
  async events(
    @Parent() { id }: EventSeries,
    @Context() context: RequestContext,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { nullable: true, description: 'Which ones. Default: all.' }) filter?: EventFilter,
  ): Promise<Page<Event>> {
    return await this.loader.pageOf(context, 'series', id, page, filter ?? {}, info);
  }
}
