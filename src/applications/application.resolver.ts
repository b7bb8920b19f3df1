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
import { Document } from '../documents/document.entity.js';
import { DocumentPayload } from '../documents/document.resolver.js';
import { DocumentsService } from '../documents/documents.service.js';
import { Decision } from '../meetings/decision.entity.js';
import { DecisionLoader } from '../meetings/decision.loader.js';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs, type Page } from '../platform/graphql/page.js';
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { AccessLinks } from './access-links.js';
import { ApplicantService } from './applicant.service.js';
import { Application, APPLICATION_PREFIX, ApplicationStep } from './application.entity.js';
import {
  AddApplicationDocumentInput,
  AppealApplicationInput,
  ApplicationFilter,
  StartApplicationInput,
  SubmitApplicationInput,
  UpdateApplicationInput,
  WithdrawApplicationInput,
} from './application.inputs.js';
import { ApplicationLoader } from './application.loader.js';
import { applicationPolicy } from './application.policy.js';
import { ApplicationsService } from './applications.service.js';

const ApplicationConnection = connectionOf(Application, 'Application');

@ObjectType({ description: 'The application as it is after the change.' })
export class ApplicationPayload {
  @Field({ description: 'The application.' })
  application: Application;
}

@ObjectType({ description: 'An application that was started.' })
export class StartApplicationPayload extends ApplicationPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'The secret of the private link, shown this once, with which it is read and changed; null for a university of ' +
      'the register, whose people need none.',
  })
  accessToken: string | null;
}

const APPLICANT = 'Liaison officers and editors of the university, and whoever has the private link.';
const OF_THE_LINK = 'ACCESS_TOKEN_UNKNOWN, TOO_MANY_TRIES (with `retryAfter` in seconds)';
const KINDS =
  'NOT_AN_OBSERVER, ALREADY_MEMBER, OBSERVER_FIRST, SUPPORTER_NOT_FULL_MEMBER, APPLICATION_OPEN (another one of the university is not settled)';
const CHANGES = `NOT_FOUND, NOT_ALLOWED, ${OF_THE_LINK}, VERSION_STALE (with \`current\`)`;

@Resolver(() => Application)
export class ApplicationResolver {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly applicant: ApplicantService,
    private readonly links: AccessLinks,
    private readonly loader: ApplicationLoader,
    private readonly universities: UniversityLoader,
    private readonly files: DocumentsService,
    private readonly decided: DecisionLoader,
    registry: NodeRegistry,
  ) {
    registry.register(APPLICATION_PREFIX, {
      type: 'Application',
      policy: applicationPolicy,
      keepsDocumentsToItself: true,
      load: (ids) => applications.byIds(ids),
    });
  }

  @IdentifiedMay()
  @Query(() => ApplicationConnection, {
    name: 'applications',
    description:
      'The applications that the viewer may know of, the newest first. Reasons: PAGE_SIZE, CURSOR_MALFORMED, CURSOR_OF_ANOTHER_LIST.',
  })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { nullable: true, description: 'Which ones. Default: all.' }) filter?: ApplicationFilter,
  ): Promise<Page<Application>> {
    return await this.applications.page(viewer, page, filter ?? {}, info);
  }

  @AnyoneMay()
  @Query(() => Application, {
    description: `The application of a private link. Reasons: ${OF_THE_LINK}.`,
  })
  async applicationOfLink(
    @Context() context: RequestContext,
    @Args('accessToken', { description: 'The secret of the link.' }) accessToken: string,
  ): Promise<Application> {
    const { applicationId } = await this.links.open(context, accessToken, ['accessToken']);
    const [application] = await this.applications.byIds([applicationId!]);
    return application;
  }

  @AnyoneMay()
  @Mutation(() => StartApplicationPayload, {
    nullable: true,
    description:
      'Starts an application: liaison officers and editors of the university; anybody for one that is not in the ' +
      `register. Reasons: NOT_FOUND, NOT_ALLOWED, TOO_MANY_TRIES (with \`retryAfter\`), IN_THE_REGISTER, ${KINDS}, and the names of the checks of the fields.`,
  })
  async startApplication(
    @Context() context: RequestContext,
    @Args('input', { description: 'The application.' }) input: StartApplicationInput,
  ): Promise<StartApplicationPayload> {
    if (!input.universityId) await this.links.countStart(context);
    const { id, secret = null } = await this.applicant.start(context.viewer, input);
    if (secret) this.links.let(context, id);
    const [application] = await this.applications.byIds([id]);
    return { application, accessToken: secret };
  }

  @AnyoneMay()
  @Mutation(() => ApplicationPayload, {
    nullable: true,
    description: `Changes an application that is a draft or was returned. ${APPLICANT} Reasons: ${CHANGES}, NOT_BEING_WRITTEN, IN_THE_REGISTER, ${KINDS}, and the names of the checks of the fields.`,
  })
  async updateApplication(
    @Context() context: RequestContext,
    @Args('input', { description: 'The changes.' }) input: UpdateApplicationInput,
  ): Promise<ApplicationPayload> {
    const viewer = await this.links.open(context, input.accessToken);
    return { application: await this.applicant.update(viewer, input) };
  }

  @AnyoneMay()
  @Mutation(() => ApplicationPayload, {
    nullable: true,
    description: `Hands an application in to both secretariats. ${APPLICANT} Reasons: ${CHANGES}, ACT_NOT_POSSIBLE, MISSING (all that is missing in \`problems\`, with its place), ${KINDS}.`,
  })
  async submitApplication(
    @Context() context: RequestContext,
    @Args('input', { description: 'Which.' }) input: SubmitApplicationInput,
  ): Promise<ApplicationPayload> {
    const viewer = await this.links.open(context, input.accessToken);
    return { application: await this.applicant.submit(viewer, input) };
  }

  @AnyoneMay()
  @Mutation(() => ApplicationPayload, {
    nullable: true,
    description: `Withdraws an application; it stays on record. ${APPLICANT} Reasons: ${CHANGES}, ACT_NOT_POSSIBLE.`,
  })
  async withdrawApplication(
    @Context() context: RequestContext,
    @Args('input', { description: 'Which.' }) input: WithdrawApplicationInput,
  ): Promise<ApplicationPayload> {
    const viewer = await this.links.open(context, input.accessToken);
    return { application: await this.applicant.withdraw(viewer, input) };
  }

  @AnyoneMay()
  @Mutation(() => ApplicationPayload, {
    nullable: true,
    description: `Appeals against a refusal, once: both secretariats review it anew. ${APPLICANT} Reasons: ${CHANGES}, ACT_NOT_POSSIBLE, ALREADY_APPEALED, ${KINDS}, and the names of the checks of the fields.`,
  })
  async appealApplication(
    @Context() context: RequestContext,
    @Args('input', { description: 'Which, and why.' }) input: AppealApplicationInput,
  ): Promise<ApplicationPayload> {
    const viewer = await this.links.open(context, input.accessToken);
    return { application: await this.applicant.appeal(viewer, input) };
  }

  @AnyoneMay()
  @Mutation(() => DocumentPayload, {
    nullable: true,
    description:
      'Adds a document to an application that is a draft or was returned: whoever has its private link; people of the ' +
      'university use `addDocument`. Upload each file first: POST /applications/files?name=charter.pdf, as to /files, with the ' +
      'secret in the header `Access-Token`; GET /applications/files/fil_… has it again. Reasons: NOT_FOUND, ' +
      `${OF_THE_LINK}, NOT_BEING_WRITTEN, TOO_MANY_DOCUMENTS, TITLE_REQUIRED, SIGNATORY_UNNAMED, FILE_IN_USE, and the names of the checks of the fields.`,
  })
  async addApplicationDocument(
    @Context() context: RequestContext,
    @Args('input', { description: 'The document.' }) input: AddApplicationDocumentInput,
  ): Promise<DocumentPayload> {
    const viewer = await this.links.open(context, input.accessToken);
    return { document: await this.applicant.addDocument(viewer, input) };
  }

  @ResolveField(() => University, {
    name: 'university',
    nullable: true,
    description: 'The university; null while it is not in the register.',
  })
  async universityOf(
    @Parent() { universityId }: Application,
    @Context() { perRequest }: RequestContext,
  ): Promise<University | undefined> {
    return universityId ? await this.universities.one(perRequest, universityId) : undefined;
  }

  @ResolveField(() => LocalizedText, {
    nullable: true,
    description: 'The name of a university that is not in the register yet. Of one that is, see there.',
  })
  name(@Parent() application: Application, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText | null {
    return localizedOf(application, 'name', lang);
  }

  @ResolveField(() => LocalizedText, {
    nullable: true,
    description: 'The city of a university that is not in the register yet. Of one that is, see there.',
  })
  city(@Parent() application: Application, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText | null {
    return localizedOf(application, 'city', lang);
  }

  @ResolveField(() => [University], { name: 'supporters', description: 'Full members that speak for it.' })
  async supportersOf(
    @Parent() { id }: Application,
    @Context() { perRequest }: RequestContext,
  ): Promise<University[]> {
    return await this.loader.supporters(perRequest, id);
  }

  @ResolveField(() => [ApplicationStep], {
    name: 'steps',
    description: 'What was done to it, the first first.',
  })
  async stepsOf(
    @Parent() { id }: Application,
    @Context() { perRequest }: RequestContext,
  ): Promise<ApplicationStep[]> {
    return await this.loader.steps(perRequest, id);
  }

  @ResolveField(() => [Document], { name: 'documents', description: 'What was handed in with it.' })
  async documentsOf(@Parent() { id }: Application, @Context() context: RequestContext): Promise<Document[]> {
    return await this.files.about(context, id);
  }

  @ResolveField(() => [Decision], {
    name: 'decisions',
    description: 'The decision on it, as far as the viewer may know of it.',
  })
  async decisionsOf(@Parent() { id }: Application, @Context() context: RequestContext): Promise<Decision[]> {
    return await this.decided.behind(context, id);
  }
}
