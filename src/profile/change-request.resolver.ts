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
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs, type Page } from '../platform/graphql/page.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { CHANGE_REQUEST_PREFIX, ChangeRequest, RequestedChange } from './change-request.entity.js';
import { ChangeRequestsService } from './change-requests.service.js';
import {
  AcceptChangeInput,
  ChangeRequestFilter,
  DeclineChangeInput,
  RequestChangeInput,
  WithdrawChangeRequestInput,
} from './profile.inputs.js';
import { changeRequestPolicy } from './profile.policy.js';

const ChangeRequestConnection = connectionOf(ChangeRequest, 'ChangeRequest');

@ObjectType({ description: 'The request as it is after the change.' })
export class ChangeRequestPayload {
  @Field({ description: 'The request.' })
  request: ChangeRequest;
}

const KEEPERS = 'The operator, or the secretariat of its side.';
const OF_OPEN_ONES = 'NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with `current`), REQUEST_CLOSED';

@Resolver(() => ChangeRequest)
export class ChangeRequestResolver {
  constructor(
    private readonly requests: ChangeRequestsService,
    private readonly universities: UniversityLoader,
    registry: NodeRegistry,
  ) {
    registry.register(CHANGE_REQUEST_PREFIX, {
      type: 'ChangeRequest',
      policy: changeRequestPolicy,
      load: (ids) => requests.byIds(ids),
    });
  }

  @IdentifiedMay()
  @Query(() => ChangeRequestConnection, {
    nullable: true,
    description:
      'The requests for changes that the viewer may know of, the oldest first. Reasons: PAGE_SIZE, CURSOR_MALFORMED, ' +
      'CURSOR_OF_ANOTHER_LIST.',
  })
  async changeRequests(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { nullable: true, description: 'Which ones. Default: all.' })
    filter?: ChangeRequestFilter,
  ): Promise<Page<ChangeRequest>> {
    return await this.requests.page(viewer, page, filter ?? {}, info);
  }

  @IdentifiedMay()
  @Mutation(() => ChangeRequestPayload, {
    nullable: true,
    description:
      'Asks the secretariat of its side to change what is official of a university; whoever keeps its profile. Fields that ' +
      'have the value already are left out. Reasons: NOT_FOUND, NOT_ALLOWED, NOTHING_TO_CHANGE, CHANGE_PENDING, and the ' +
      'names of the checks of the fields.',
  })
  async requestChange(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What is to be changed.' }) input: RequestChangeInput,
  ): Promise<ChangeRequestPayload> {
    return { request: await this.requests.request(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => ChangeRequestPayload, {
    nullable: true,
    description:
      `Accepts a request, and makes its changes. ${KEEPERS} To the other side only the operator can move a university. ` +
      `Reasons: ${OF_OPEN_ONES}, CHANGED_MEANWHILE (with \`fields\`: what each was, is now, and would become), and those of ` +
      '`updateUniversity`.',
  })
  async acceptChange(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) input: AcceptChangeInput,
  ): Promise<ChangeRequestPayload> {
    return { request: await this.requests.accept(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => ChangeRequestPayload, {
    nullable: true,
    description: `Declines a request, and says why. ${KEEPERS} Reasons: ${OF_OPEN_ONES}, and the names of the checks of the fields.`,
  })
  async declineChange(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and why.' }) input: DeclineChangeInput,
  ): Promise<ChangeRequestPayload> {
    return { request: await this.requests.decline(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => ChangeRequestPayload, {
    nullable: true,
    description: `Takes a request back; the liaison officer or an editor of the university. Reasons: ${OF_OPEN_ONES}.`,
  })
  async withdrawChangeRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) input: WithdrawChangeRequestInput,
  ): Promise<ChangeRequestPayload> {
    return { request: await this.requests.withdraw(viewer, input) };
  }

  @ResolveField(() => [RequestedChange], {
    name: 'changes',
    description: 'The fields that it would change, with what they were.',
  })
  async changesOf(
    @Parent() { id }: ChangeRequest,
    @Context() { perRequest }: RequestContext,
  ): Promise<RequestedChange[]> {
    return await this.requests.changes(perRequest, id);
  }

  @ResolveField(() => University, { description: 'The university.' })
  async university(
    @Parent() { universityId }: ChangeRequest,
    @Context() { perRequest }: RequestContext,
  ): Promise<University | undefined> {
    return await this.universities.one(perRequest, universityId);
  }
}
