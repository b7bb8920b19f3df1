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
import { Node, NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs, type Page } from '../platform/graphql/page.js';
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { Decision, DECISION_PREFIX, Votes } from './decision.entity.js';
import {
  PublishDecisionInput,
  DecisionFilter,
  DraftDecisionInput,
  LinkDecisionInput,
  UpdateDecisionInput,
  WithdrawDecisionInput,
} from './decision.inputs.js';
import { DecisionLoader } from './decision.loader.js';
import { DecisionsService } from './decisions.service.js';
import { Meeting } from './meeting.entity.js';
import { decisionPolicy, meetingPolicy } from './meetings.policy.js';
import { MeetingsService } from './meetings.service.js';

const DecisionConnection = connectionOf(Decision, 'Decision');

@ObjectType({ description: 'The decision as it is after the change.' })
export class DecisionPayload {
  @Field({ description: 'The decision.' })
  decision: Decision;
}

const KEEPERS = 'The operator, and the secretariat of either side.';
const OF_DRAFTS =
  'NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with `current`), DECISION_PUBLISHED, DECISION_WITHDRAWN';
const REASONS =
  'NUMBER_TAKEN, TITLE_REQUIRED, NOT_UNANIMOUS, DECIDED_IN_FUTURE, AMENDS_ITSELF, and the names of the checks of the fields.';

@Resolver(() => Decision)
export class DecisionResolver {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly loader: DecisionLoader,
    private readonly meetings: MeetingsService,
    private readonly bodies: BodiesService,
    private readonly documents: DocumentsService,
    private readonly nodes: NodeRegistry,
  ) {
    nodes.register(DECISION_PREFIX, {
      type: 'Decision',
      policy: decisionPolicy,
      load: (ids) => decisions.byIds(ids),
    });
  }

  @AnyoneMay()
  @Query(() => DecisionConnection, {
    name: 'decisions',
    description:
      'The decisions that the viewer may know of, the last first. Reasons: PAGE_SIZE, CURSOR_MALFORMED, ' +
      'CURSOR_OF_ANOTHER_LIST, and the names of the checks of the fields.',
  })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { nullable: true, description: 'Which ones. Default: all.' }) filter?: DecisionFilter,
  ): Promise<Page<Decision>> {
    return await this.decisions.page(viewer, page, filter ?? {}, info);
  }

  @IdentifiedMay()
  @Mutation(() => DecisionPayload, {
    nullable: true,
    description: `Writes a decision down as a draft. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, ${REASONS}`,
  })
  async draftDecision(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The decision.' }) input: DraftDecisionInput,
  ): Promise<DecisionPayload> {
    return { decision: await this.decisions.draft(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => DecisionPayload, {
    nullable: true,
    description: `Changes a draft. ${KEEPERS} Reasons: ${OF_DRAFTS}, ${REASONS}`,
  })
  async updateDecision(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The changes.' }) input: UpdateDecisionInput,
  ): Promise<DecisionPayload> {
    return { decision: await this.decisions.update(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => DecisionPayload, {
    nullable: true,
    description: `Publishes a draft, once and for all. ${KEEPERS} Reasons: ${OF_DRAFTS}, TEXT_REQUIRED, AMENDS_UNPUBLISHED.`,
  })
  async publishDecision(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) input: PublishDecisionInput,
  ): Promise<DecisionPayload> {
    return { decision: await this.decisions.publish(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => DecisionPayload, {
    nullable: true,
    description: `Gives up a draft; its number is free again. ${KEEPERS} Reasons: ${OF_DRAFTS}.`,
  })
  async withdrawDecision(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) input: WithdrawDecisionInput,
  ): Promise<DecisionPayload> {
    return { decision: await this.decisions.withdraw(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => DecisionPayload, {
    nullable: true,
    description:
      'Links a decision to records that it has changed, when they are changed after it was published. What is linked ' +
      `already stays. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with \`current\`), DECISION_WITHDRAWN.`,
  })
  async linkDecision(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and to what.' }) input: LinkDecisionInput,
  ): Promise<DecisionPayload> {
    return { decision: await this.decisions.addEffects(viewer, input) };
  }

  @ResolveField(() => Body, { name: 'body', description: 'The body that took it.' })
  async bodyOf(
    @Parent() { bodyId }: Decision,
    @Context() { perRequest }: RequestContext,
  ): Promise<Body | undefined> {
    return await this.bodies.one(perRequest, bodyId);
  }

  @ResolveField(() => Meeting, {
    nullable: true,
    description:
      'The meeting at which it was taken; null for one by correspondence, and for those who may not know of the meeting.',
  })
  async meeting(
    @Parent() { meetingId }: Decision,
    @Context() { viewer, perRequest }: RequestContext,
  ): Promise<Meeting | undefined> {
    if (!meetingId) return undefined;
    const meeting = await perRequest.one('meeting', meetingId, async (ids) => {
      return new Map((await this.meetings.byIds(ids)).map((each) => [each.id, each]));
    });
    return meeting && may(meetingPolicy, Action.READ, viewer, meeting) ? meeting : undefined;
  }

  @ResolveField(() => LocalizedText, { description: 'The title in a language.' })
  title(@Parent() decision: Decision, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText {
    return localizedOf(decision, 'title', lang)!;
  }

  @ResolveField(() => LocalizedText, {
    nullable: true,
    description: 'The text in a language; null only of a draft. Which one counts, the documents tell.',
  })
  text(@Parent() decision: Decision, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText | null {
    return localizedOf(decision, 'text', lang);
  }

  @ResolveField(() => Votes, {
    nullable: true,
    description: 'How was voted; null when not counted or not known.',
  })
  votes(@Parent() decision: Decision): Votes | null {
    return decision.votes;
  }

  @ResolveField(() => Decision, { nullable: true, description: 'The decision that it amends.' })
  async amends(
    @Parent() { amendsId }: Decision,
    @Context() context: RequestContext,
  ): Promise<Decision | undefined> {
    return amendsId ? await this.loader.visible(context, amendsId) : undefined;
  }

  @ResolveField(() => [Decision], { description: 'The decisions that amend it, the first first.' })
  async amendments(@Parent() { id }: Decision, @Context() context: RequestContext): Promise<Decision[]> {
    return await this.loader.amending(context, id);
  }

  @ResolveField(() => [Node], {
    description:
      'What it has changed, as far as the viewer may know of it: terms, memberships and other records.',
  })
  async effects(@Parent() { id }: Decision, @Context() context: RequestContext): Promise<Node[]> {
    const ids = await this.loader.effectsOf(context.perRequest, id);
    const found = await Promise.all(ids.map((each) => this.nodes.one(context, each)));
    return found.filter((node) => node !== undefined);
  }

  @ResolveField(() => [Document], {
    name: 'documents',
    description: 'Its documents, as far as the viewer may know of them.',
  })
  async documentsOf(@Parent() { id }: Decision, @Context() context: RequestContext): Promise<Document[]> {
    return await this.documents.about(context, id);
  }
}
