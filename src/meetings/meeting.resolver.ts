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
import { Person } from '../people/person.entity.js';
import { PersonLoader } from '../people/person.loader.js';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs, type Page } from '../platform/graphql/page.js';
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { Decision } from './decision.entity.js';
import { DecisionLoader } from './decision.loader.js';
import { AgendaItem, Meeting, MEETING_PREFIX, MeetingChair } from './meeting.entity.js';
import { MeetingFilter, RecordMeetingInput, UpdateMeetingInput } from './meeting.inputs.js';
import { meetingPolicy } from './meetings.policy.js';
import { MeetingsService } from './meetings.service.js';

const MeetingConnection = connectionOf(Meeting, 'Meeting');

@ObjectType({ description: 'The meeting as it is after the change.' })
export class MeetingPayload {
  @Field({ description: 'The meeting.' })
  meeting: Meeting;
}

const REASONS =
  'NOT_FOUND, NOT_ALLOWED, MEETING_ORDER, ORDINAL_TAKEN, TITLE_REQUIRED, CHAIR_REQUIRED, and the names of the checks ' +
  'of the fields.';

@Resolver(() => Meeting)
export class MeetingResolver {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly decisions: DecisionLoader,
    private readonly bodies: BodiesService,
    private readonly documents: DocumentsService,
    registry: NodeRegistry,
  ) {
    registry.register(MEETING_PREFIX, {
      type: 'Meeting',
      policy: meetingPolicy,
      load: (ids) => meetings.byIds(ids),
    });
  }

  @AnyoneMay()
  @Query(() => MeetingConnection, {
    name: 'meetings',
    description:
      'The meetings that the viewer may know of, the last first. Reasons: PAGE_SIZE, CURSOR_MALFORMED, ' +
      'CURSOR_OF_ANOTHER_LIST.',
  })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { nullable: true, description: 'Which ones. Default: all.' }) filter?: MeetingFilter,
  ): Promise<Page<Meeting>> {
    return await this.meetings.page(viewer, page, filter ?? {}, info);
  }

  @IdentifiedMay()
  @Mutation(() => MeetingPayload, {
    nullable: true,
    description: `Records a meeting, past or to come: the operator, and the secretariat of either side. Reasons: ${REASONS}`,
  })
  async recordMeeting(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The meeting.' }) input: RecordMeetingInput,
  ): Promise<MeetingPayload> {
    return { meeting: await this.meetings.record(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => MeetingPayload, {
    nullable: true,
    description: `Changes or cancels a meeting: whoever may record it. Reasons: VERSION_STALE (with \`current\`), ${REASONS}`,
  })
  async updateMeeting(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The changes.' }) input: UpdateMeetingInput,
  ): Promise<MeetingPayload> {
    return { meeting: await this.meetings.update(viewer, input) };
  }

  @ResolveField(() => Body, { name: 'body', description: 'The body that meets.' })
  async bodyOf(
    @Parent() { bodyId }: Meeting,
    @Context() { perRequest }: RequestContext,
  ): Promise<Body | undefined> {
    return await this.bodies.one(perRequest, bodyId);
  }

  @ResolveField(() => LocalizedText, { description: 'The title in a language.' })
  title(@Parent() meeting: Meeting, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText {
    return localizedOf(meeting, 'title', lang)!;
  }

  @ResolveField(() => LocalizedText, {
    nullable: true,
    description: 'The city in a language; null when not known.',
  })
  city(@Parent() meeting: Meeting, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText | null {
    return localizedOf(meeting, 'city', lang);
  }

  @ResolveField(() => [MeetingChair], { description: 'Who chairs it, in their order.' })
  async chairs(
    @Parent() { id }: Meeting,
    @Context() { perRequest }: RequestContext,
  ): Promise<MeetingChair[]> {
    return await this.meetings.chairs(perRequest, id);
  }

  @ResolveField(() => [AgendaItem], { description: 'Its agenda.' })
  async agenda(@Parent() { id }: Meeting, @Context() { perRequest }: RequestContext): Promise<AgendaItem[]> {
    return await this.meetings.agenda(perRequest, id);
  }

  @ResolveField(() => [Document], {
    name: 'documents',
    description: 'Its minutes and other documents, as far as the viewer may know of them.',
  })
  async documentsOf(@Parent() { id }: Meeting, @Context() context: RequestContext): Promise<Document[]> {
    return await this.documents.about(context, id);
  }

  @ResolveField(() => [Decision], {
    name: 'decisions',
    description: 'What it decided, as far as the viewer may know of it.',
  })
  async decisionsOf(@Parent() { id }: Meeting, @Context() context: RequestContext): Promise<Decision[]> {
    return await this.decisions.ofMeeting(context, id);
  }
}

@Resolver(() => MeetingChair)
export class MeetingChairResolver {
  constructor(
    private readonly universities: UniversityLoader,
    private readonly people: PersonLoader,
  ) {}

  @ResolveField(() => University, {
    nullable: true,
    description: 'The university; null where there is none.',
  })
  async university(
    @Parent() { universityId }: MeetingChair,
    @Context() { perRequest }: RequestContext,
  ): Promise<University | undefined> {
    return universityId ? await this.universities.one(perRequest, universityId) : undefined;
  }

  @ResolveField(() => Person, {
    nullable: true,
    description: 'The person; null where there is none, and for those who may not know of the person.',
  })
  async person(
    @Parent() { personId }: MeetingChair,
    @Context() context: RequestContext,
  ): Promise<Person | undefined> {
    return await this.people.visible(context, personId);
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @ResolveField(() => LocalizedText, { description: 'The title in a language.' })
  title(@Parent() item: AgendaItem, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText {
    return localizedOf(item, 'title', lang)!;
  }
}
