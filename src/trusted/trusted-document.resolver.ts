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
import { parse, type GraphQLResolveInfo } from 'graphql';
import { Partner } from '../people/partner.entity.js';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs, type Page } from '../platform/graphql/page.js';
import { TrustedDocuments } from '../platform/graphql/trusted-documents.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { operationsOf } from './document-check.js';
import { TRUSTED_DOCUMENT_PREFIX, TrustedDocument } from './trusted-document.entity.js';
import {
  RegisterTrustedDocumentInput,
  RetireTrustedDocumentInput,
  TrustedDocumentFilter,
} from './trusted-document.inputs.js';
import { trustedDocumentPolicy } from './trusted-document.policy.js';
import { TrustedDocumentsService } from './trusted-documents.service.js';

const TrustedDocumentConnection = connectionOf(TrustedDocument, 'TrustedDocument');

@ObjectType({ description: 'The trusted document as it is after the change.' })
export class TrustedDocumentPayload {
  @Field({ description: 'The trusted document.' })
  document: TrustedDocument;
}

@ObjectType({ description: "What one of the portal's own pages asks; anybody may ask the same." })
export class PageQuery {
  @Field({ description: 'The name of its operation.' })
  name: string;

  @Field({
    description:
      'Under which it is asked for, `GET /graphql?id=<sha256>`. Another release may have another one.',
  })
  sha256: string;

  @Field({ description: 'The GraphQL text.' })
  text: string;
}

@Resolver(() => TrustedDocument)
export class TrustedDocumentResolver {
  constructor(
    private readonly registered: TrustedDocumentsService,
    private readonly trusted: TrustedDocuments,
    private readonly universities: UniversityLoader,
    private readonly registry: NodeRegistry,
  ) {
    registry.register(TRUSTED_DOCUMENT_PREFIX, {
      type: 'TrustedDocument',
      policy: trustedDocumentPolicy,
      load: (ids) => registered.byIds(ids),
    });
  }

  @AnyoneMay()
  @Query(() => [PageQuery], {
    description: "What the portal's own pages ask, to be asked for by the digests, by name.",
  })
  pageQueries(): PageQuery[] {
    return [...this.trusted.ofPortal]
      .map(([sha256, text]) => ({ name: operationsOf(parse(text))[0].name!.value, sha256, text }))
      .sort((left, right) => (left.name < right.name ? -1 : 1));
  }

  @IdentifiedMay()
  @Query(() => TrustedDocumentConnection, {
    description:
      'The trusted documents that the viewer may know of, by name. Reasons: PAGE_SIZE, CURSOR_MALFORMED, ' +
      'CURSOR_OF_ANOTHER_LIST.',
  })
  async trustedDocuments(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { nullable: true, description: 'Which ones. Default: all.' })
    filter?: TrustedDocumentFilter,
  ): Promise<Page<TrustedDocument>> {
    return await this.registered.page(viewer, page, filter ?? {}, info);
  }

  @IdentifiedMay()
  @Mutation(() => TrustedDocumentPayload, {
    nullable: true,
    description:
      'Registers a query, which is then answered to `GET /graphql?id=<sha256>`: the liaison officer of its owner, the ' +
      'secretariat of its side, the operator. Several owners may register the same text; it is answered as long as one of ' +
      'them has not retired it. Reasons: NOT_FOUND, NOT_ALLOWED, SYNTAX, DOCUMENT_INVALID (with all `problems`), ' +
      'DOCUMENT_NOT_A_QUERY, OPERATION_UNNAMED, CONTROL_CHARACTER, TEXT_MALFORMED, TOKENS_LIMIT, DEPTH_LIMIT, FIELDS_LIMIT, ' +
      'ALIASES_LIMIT, COST_LIMIT, DOCUMENT_REGISTERED, and the names of the checks of the fields.',
  })
  async registerTrustedDocument(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The document.' }) input: RegisterTrustedDocumentInput,
  ): Promise<TrustedDocumentPayload> {
    return { document: await this.registered.register(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => TrustedDocumentPayload, {
    nullable: true,
    description:
      'Retires a trusted document: unless another owner has registered the same text, its id is unknown (404) from the ' +
      'next request on. Those who may register it may. Reasons: NOT_FOUND, DOCUMENT_RETIRED, VERSION_STALE (with `current`).',
  })
  async retireTrustedDocument(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) input: RetireTrustedDocumentInput,
  ): Promise<TrustedDocumentPayload> {
    return { document: await this.registered.retire(viewer, input) };
  }

  @ResolveField(() => University, {
    nullable: true,
    description: 'The university that has registered it, if one has.',
  })
  async university(
    @Parent() { universityId }: TrustedDocument,
    @Context() { perRequest }: RequestContext,
  ): Promise<University | undefined> {
    return universityId ? await this.universities.one(perRequest, universityId) : undefined;
  }

  @ResolveField(() => Partner, {
    nullable: true,
    description: 'The partner that has registered it, if one has and the viewer may know of it.',
  })
  async partner(
    @Parent() { partnerId }: TrustedDocument,
    @Context() context: RequestContext,
  ): Promise<Partner | undefined> {
    return partnerId ? ((await this.registry.one(context, partnerId)) as Partner | undefined) : undefined;
  }
}
