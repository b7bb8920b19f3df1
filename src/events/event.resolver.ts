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
import { Document } from '../documents/document.entity.js';
import { DocumentsService } from '../documents/documents.service.js';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { Action, may } from '../platform/auth/policy.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { inputError, notFound } from '../platform/errors.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs, type Page } from '../platform/graphql/page.js';
import { Lang, LANG_ARGUMENT, localizedOf, LocalizedText } from '../platform/graphql/text.js';
import { isTimeZone } from '../platform/validation.js';
import { JointProgram } from '../programs/program.entity.js';
import { ProgramLoader } from '../programs/program.loader.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { showInZone } from './event-time.js';
import {
  Event,
  EVENT_PREFIX,
  EventContactPoint,
  EventDelegation,
  EventHost,
  EventImage,
  EventVenue,
  type KnownHost,
} from './event.entity.js';
import { AdvanceEventInput, CreateEventInput, EventFilter, UpdateEventInput } from './event.inputs.js';
import { CLASHES_MAX, EventLoader } from './event.loader.js';
import { eventPolicy } from './events.policy.js';
import { EventsService } from './events.service.js';
import { EventSeries, labelOf } from './series.entity.js';

export const EventConnection = connectionOf(Event, 'Event');

const ZONES_MAX = 20;

@ObjectType({ description: 'The event as it is after the change.' })
export class EventPayload {
  @Field({ description: 'The event.' })
  event: Event;
}

@ObjectType({ description: 'What the clocks of a zone show when an event begins and ends.' })
export class LocalTimes {
  @Field({ description: 'The zone.' })
  timeZone: string;

  @Field({ description: 'The beginning, such as 2026-06-01T09:00:00+08:00.' })
  startsAt: string;

  @Field({ description: 'The end.' })
  endsAt: string;
}

const KEEPERS =
  'The operator and the secretariat of a side of its hosts; until it is published also liaison officers, editors and ' +
  'keys (EVENTS) of the universities that host it.';
const CHECKS =
  'TITLE_REQUIRED, TIME_MIXED, TIME_INCOMPLETE, TIME_SKIPPED, TIME_AMBIGUOUS, OFFSET_WRONG, EVENT_ORDER, PART_OUTSIDE, ' +
  'PARTS_OUTSIDE, PART_OF_PART, ORDINAL_TAKEN, HOST_TWICE, HOST_UNNAMED, DELEGATION_TWICE, VENUE_EMPTY, VENUE_POINT, and the names of the ' +
  'checks of the fields.';

@Resolver(() => Event)
export class EventResolver {
  constructor(
    private readonly events: EventsService,
    private readonly loader: EventLoader,
    private readonly bodies: BodiesService,
    private readonly programs: ProgramLoader,
    private readonly documents: DocumentsService,
    private readonly clock: Clock,
    private readonly config: Config,
    registry: NodeRegistry,
  ) {
    registry.register(EVENT_PREFIX, {
      type: 'Event',
      policy: eventPolicy,
      load: (ids) => loader.byIds(ids),
    });
  }

  @AnyoneMay()
  @Query(() => Event, {
    name: 'event',
    nullable: true,
    description: 'An event by its slug, such as "summit-2022-xian". Reason: NOT_FOUND.',
  })
  async bySlug(
    @CurrentViewer() viewer: Viewer,
    @Args('slug', { description: 'The slug.' }) slug: string,
  ): Promise<Event> {
    const event = await this.loader.bySlug(slug);
    if (!event || !may(eventPolicy, Action.READ, viewer, event)) throw notFound('event', ['slug']);
    return event;
  }

  @AnyoneMay()
  @Query(() => EventConnection, {
    name: 'events',
    description:
      'The events that the viewer may know of: upcoming ones (`isUpcoming: true`) from the first, all others from the ' +
      'last; of what begins at the same moment, and of what has no known time, by their ids. Reasons: PAGE_SIZE, ' +
      'CURSOR_MALFORMED, CURSOR_OF_ANOTHER_LIST, and the names of the checks of the fields.',
  })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { nullable: true, description: 'Which ones. Default: all.' }) filter?: EventFilter,
  ): Promise<Page<Event>> {
    return await this.loader.page(viewer, page, filter ?? {}, info);
  }

  @IdentifiedMay()
  @Mutation(() => EventPayload, {
    nullable: true,
    description: `Adds an event as a draft. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, SLUG_TAKEN, ${CHECKS}`,
  })
  async createEvent(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The event.' }) input: CreateEventInput,
  ): Promise<EventPayload> {
    return { event: await this.events.create(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => EventPayload, {
    nullable: true,
    description:
      'Changes an event. When one that is published is moved, the old time is kept (`formerTimes`), and one that was ' +
      `postponed is published again. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with \`current\`), ${CHECKS}`,
  })
  async updateEvent(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The changes.' }) input: UpdateEventInput,
  ): Promise<EventPayload> {
    return { event: await this.events.update(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => EventPayload, {
    nullable: true,
    description:
      'Brings an event into another state: submits, returns, publishes, postpones, cancels or unpublishes it. Its hosts ' +
      'may submit and take back; the operator and the secretariat of a side of its hosts everything. Reasons: NOT_FOUND, ' +
      'NOT_ALLOWED, VERSION_STALE (with `current`), STATE_UNREACHABLE.',
  })
  async advanceEvent(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The step.' }) input: AdvanceEventInput,
  ): Promise<EventPayload> {
    return { event: await this.events.advance(viewer, input) };
  }

  @ResolveField(() => LocalizedText, { description: 'The title in a language.' })
  title(@Parent() event: Event, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText {
    return localizedOf(event, 'title', lang)!;
  }

  @ResolveField(() => LocalizedText, {
    nullable: true,
    description: 'What it is about, in a line; null when not said.',
  })
  summary(@Parent() event: Event, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText | null {
    return localizedOf(event, 'summary', lang);
  }

  @ResolveField(() => LocalizedText, {
    nullable: true,
    description:
      'What it is about, in Markdown as it was written: whoever shows it as HTML has to sanitise it. Null when not said.',
  })
  description(@Parent() event: Event, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText | null {
    return localizedOf(event, 'description', lang);
  }

  @ResolveField(() => LocalizedText, {
    nullable: true,
    description: 'The bigger frame that it stands in, such as an anniversary; null for none.',
  })
  frame(@Parent() event: Event, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText | null {
    return localizedOf(event, 'frame', lang);
  }

  @ResolveField(() => LocalizedText, {
    nullable: true,
    description:
      'Its number in its series as one says it: 5th summit, V саммит, 第五届年会. Null when it has none.',
  })
  async label(
    @Parent() { seriesId, ordinal }: Event,
    @Context() { perRequest }: RequestContext,
    @Args('lang', LANG_ARGUMENT) lang: Lang,
  ): Promise<LocalizedText | null> {
    if (!seriesId || ordinal === null) return null;
    return labelOf((await this.loader.series(perRequest, seriesId))!, ordinal, lang);
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'Whether it is over, by its dates; null when they are not known.',
  })
  isOver(@Parent() { finishesAt }: Event): boolean | null {
    return finishesAt && finishesAt <= this.clock.now();
  }

  @ResolveField(() => [LocalTimes], {
    description:
      'When it begins and ends by the clocks of zones, first of all its own; empty for one without times. ' +
      `Reasons: ZONE_UNKNOWN, ZONES_LIMIT beyond ${ZONES_MAX}.`,
  })
  localTimes(
    @Parent() { startsAt, endsAt, timeZone }: Event,
    @Args('zones', {
      type: () => [String],
      defaultValue: [],
      description: 'Further zones of the IANA database, such as Europe/Moscow.',
    })
    zones: string[],
  ): LocalTimes[] {
    if (zones.length > ZONES_MAX) {
      throw inputError('ZONES_LIMIT', `Ask for at most ${ZONES_MAX} zones at once.`, ['zones']);
    }
    const unknown = zones.findIndex((zone) => !isTimeZone(zone));
    if (unknown >= 0) {
      throw inputError(
        'ZONE_UNKNOWN',
        'This is no zone of the IANA database. Write one such as Europe/Moscow; abbreviations such as MSK are not unique.',
        ['zones', unknown],
      );
    }
    if (!startsAt || !endsAt || !timeZone) return [];
    return [timeZone, ...zones].map((zone) => ({
      timeZone: zone,
      startsAt: showInZone(startsAt, zone),
      endsAt: showInZone(endsAt, zone),
    }));
  }

  @ResolveField(() => String, {
    name: 'joinUrl',
    nullable: true,
    description:
      'The link with which one joins: for the people of the association, and keys with the scope READ_MEMBERS; null for others.',
  })
  joinUrlFor(@Parent() event: Event, @Context() { viewer }: RequestContext): string | null {
    return may(eventPolicy, Action.READ_PRIVATE, viewer, event) ? event.joinUrl : null;
  }

  @ResolveField(() => Body, {
    name: 'body',
    nullable: true,
    description: 'The body whose event it is; null for one beside the association.',
  })
  async bodyOf(
    @Parent() { bodyId }: Event,
    @Context() { perRequest }: RequestContext,
  ): Promise<Body | undefined> {
    return bodyId ? await this.bodies.one(perRequest, bodyId) : undefined;
  }

  @ResolveField(() => EventSeries, {
    name: 'series',
    nullable: true,
    description: 'The series that it is of; null for none.',
  })
  async seriesOf(
    @Parent() { seriesId }: Event,
    @Context() { perRequest }: RequestContext,
  ): Promise<EventSeries | undefined> {
    return seriesId ? await this.loader.series(perRequest, seriesId) : undefined;
  }

  @ResolveField(() => Event, {
    name: 'parent',
    nullable: true,
    description: 'The event that it is a part of; null for none, and for those who may not know of that.',
  })
  async parentOf(
    @Parent() { parentId }: Event,
    @Context() context: RequestContext,
  ): Promise<Event | undefined> {
    return parentId ? await this.loader.permitted(context, parentId) : undefined;
  }

  @ResolveField(() => [Event], {
    description: 'Its parts, as far as the viewer may know of them, by their beginnings.',
  })
  async parts(@Parent() { id }: Event, @Context() context: RequestContext): Promise<Event[]> {
    return await this.loader.parts(context, id);
  }

  @ResolveField(() => [Event], {
    description:
      'What takes place at the same time for the same universities, at most ' +
      `${CLASHES_MAX}, by their beginnings: published events with a host in common, and those that call all members of its ` +
      'body together (summits, rectors’ forums, gatherings) where it does so too. Not its own parts. Empty while its days are not known.',
  })
  async clashes(@Parent() { id }: Event, @Context() context: RequestContext): Promise<Event[]> {
    return await this.loader.clashes(context, id);
  }

  @ResolveField(() => JointProgram, {
    name: 'program',
    nullable: true,
    description: 'The joint program that it is for; null for none, and for those who may not know of that.',
  })
  async programOf(
    @Parent() { programId }: Event,
    @Context() context: RequestContext,
  ): Promise<JointProgram | undefined> {
    return programId ? await this.programs.permitted(context, Action.READ, programId) : undefined;
  }

  @ResolveField(() => [EventVenue], { description: 'Its venues, in their order.' })
  async venues(@Parent() { id }: Event, @Context() { perRequest }: RequestContext): Promise<EventVenue[]> {
    return await this.loader.venues(perRequest, id);
  }

  @ResolveField(() => [EventDelegation], { description: 'The universities that took part, in their order.' })
  async delegations(
    @Parent() { id }: Event,
    @Context() { perRequest }: RequestContext,
  ): Promise<EventDelegation[]> {
    return await this.loader.delegations(perRequest, id);
  }

  @ResolveField(() => EventImage, {
    nullable: true,
    description:
      'The picture that stands for it: the last added of its `documents` of the kind PICTURE that has a JPEG or PNG, as ' +
      'far as the viewer may know of it. Null for none.',
  })
  async image(@Parent() { id }: Event, @Context() context: RequestContext): Promise<EventImage | null> {
    const picture = await this.documents.picture(context, id);
    if (!picture) return null;
    const { document, file } = picture;
    const url = new URL(`/files/${file.id}`, this.config.publicUrl).href;
    return Object.assign(new EventImage(), { document, url, mediaType: file.mediaType });
  }

  @ResolveField(() => [EventContactPoint], { description: 'Public ways to ask about it.' })
  async contactPoints(
    @Parent() { id }: Event,
    @Context() { perRequest }: RequestContext,
  ): Promise<EventContactPoint[]> {
    return await this.loader.contactPoints(perRequest, id);
  }

  @ResolveField(() => [Document], {
    name: 'documents',
    description: 'Declarations and other documents, as far as the viewer may know of them.',
  })
  async documentsOf(@Parent() { id }: Event, @Context() context: RequestContext): Promise<Document[]> {
    return await this.documents.about(context, id);
  }
}

@Resolver(() => EventHost)
export class EventHostResolver {
  constructor(private readonly universities: UniversityLoader) {}

  @ResolveField(() => University, {
    nullable: true,
    description: 'The university; null for an outside body.',
  })
  university(
    @Parent() { universityId, slug, side }: KnownHost,
    @Context() { perRequest }: RequestContext,
  ): University | Promise<University | undefined> | undefined {
    if (!universityId) return undefined;
    return this.universities.known(perRequest, { id: universityId, slug: slug!, side: side! });
  }

  @ResolveField(() => LocalizedText, {
    nullable: true,
    description: 'The name of an outside body; null for a university, which has its own.',
  })
  name(@Parent() host: KnownHost, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText | null {
    return localizedOf(host, 'name', lang);
  }
}

@Resolver(() => EventDelegation)
export class EventDelegationResolver {
  constructor(private readonly universities: UniversityLoader) {}

  @ResolveField(() => University, { description: 'The university.' })
  async university(
    @Parent() { universityId }: EventDelegation,
    @Context() { perRequest }: RequestContext,
  ): Promise<University> {
    return (await this.universities.one(perRequest, universityId))!;
  }
}

@Resolver(() => EventImage)
export class EventImageResolver {
  @ResolveField(() => LocalizedText, { description: 'What is seen on it, for those who do not see it.' })
  alt(@Parent() { document }: EventImage, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText {
    return localizedOf(document, 'title', lang)!;
  }
}

@Resolver(() => EventVenue)
export class EventVenueResolver {
  @ResolveField(() => LocalizedText, {
    nullable: true,
    description: 'Its name; null when not known.',
  })
  name(@Parent() venue: EventVenue, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText | null {
    return localizedOf(venue, 'name', lang);
  }

  @ResolveField(() => LocalizedText, {
    nullable: true,
    description: 'The city; null when not known.',
  })
  city(@Parent() venue: EventVenue, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText | null {
    return localizedOf(venue, 'city', lang);
  }
}
