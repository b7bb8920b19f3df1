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
import { EMBED_KEY_PREFIX } from '../feeds/feed-query.js';
import { Partner } from '../people/partner.entity.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs, type Page } from '../platform/graphql/page.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { EmbedKey, EmbedLoad } from './embed-key.entity.js';
import {
  CreateEmbedKeyInput,
  EmbedKeyFilter,
  EndEmbedKeyInput,
  LoadsArgs,
  RenameEmbedKeyInput,
} from './embed-key.inputs.js';
import { embedKeyPolicy } from './embed-key.policy.js';
import { EmbedKeysService } from './embed-keys.service.js';
import { Loads } from './loads.service.js';

const EmbedKeyConnection = connectionOf(EmbedKey, 'EmbedKey');

@ObjectType({ description: 'The embed key as it is after the change.' })
export class EmbedKeyPayload {
  @Field({ description: 'The embed key.' })
  embedKey: EmbedKey;
}

@Resolver(() => EmbedKey)
export class EmbedKeyResolver {
  constructor(
    private readonly keys: EmbedKeysService,
    private readonly counted: Loads,
    private readonly universities: UniversityLoader,
    private readonly registry: NodeRegistry,
  ) {
    registry.register(EMBED_KEY_PREFIX, {
      type: 'EmbedKey',
      policy: embedKeyPolicy,
      load: (ids) => keys.byIds(ids),
    });
  }

  @IdentifiedMay()
  @Query(() => EmbedKeyConnection, {
    description:
      'The embed keys that the viewer may know of, by name. Reasons: PAGE_SIZE, CURSOR_MALFORMED, CURSOR_OF_ANOTHER_LIST.',
  })
  async embedKeys(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { nullable: true, description: 'Which ones. Default: all.' }) filter?: EmbedKeyFilter,
  ): Promise<Page<EmbedKey>> {
    return await this.keys.page(viewer, page, filter ?? {}, info);
  }

  @IdentifiedMay()
  @Mutation(() => EmbedKeyPayload, {
    nullable: true,
    description:
      'Makes an embed key: the liaison officers and editors of its owner, the secretariat of its side, the operator. ' +
      'Reasons: NOT_FOUND, NOT_ALLOWED, SCOPE_AMBIGUOUS, and the names of the checks of the fields.',
  })
  async createEmbedKey(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The embed key.' }) input: CreateEmbedKeyInput,
  ): Promise<EmbedKeyPayload> {
    return { embedKey: await this.keys.create(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => EmbedKeyPayload, {
    nullable: true,
    description:
      'Renames an embed key; those who may make it may. Reasons: NOT_FOUND, EMBED_KEY_ENDED, VERSION_STALE (with ' +
      '`current`), and the names of the checks of the fields.',
  })
  async renameEmbedKey(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and its new name.' }) input: RenameEmbedKeyInput,
  ): Promise<EmbedKeyPayload> {
    return { embedKey: await this.keys.rename(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => EmbedKeyPayload, {
    nullable: true,
    description:
      'Ends an embed key: nothing more is counted for it. Those who may make it may. Reasons: NOT_FOUND, ' +
      'EMBED_KEY_ENDED, VERSION_STALE (with `current`).',
  })
  async endEmbedKey(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) input: EndEmbedKeyInput,
  ): Promise<EmbedKeyPayload> {
    return { embedKey: await this.keys.end(viewer, input) };
  }

  @ResolveField(() => [EmbedLoad], {
    description:
      'How often events were loaded for it, day by day; days without loads are left out. A load is there after some ' +
      'ten seconds. Reasons: RANGE_REVERSED, RANGE_TOO_LONG.',
  })
  async loads(
    @Parent() key: EmbedKey,
    @Args() range: LoadsArgs,
    @Context() { perRequest }: RequestContext,
  ): Promise<EmbedLoad[]> {
    return await this.counted.ofKey(perRequest, key, range);
  }

  @ResolveField(() => University, {
    nullable: true,
    description: 'The university whose site it is, if it is one.',
  })
  async university(
    @Parent() { universityId }: EmbedKey,
    @Context() { perRequest }: RequestContext,
  ): Promise<University | undefined> {
    return universityId ? await this.universities.one(perRequest, universityId) : undefined;
  }

  @ResolveField(() => Partner, {
    nullable: true,
    description: 'The partner whose site it is, if it is one and the viewer may know of it.',
  })
  async partner(
    @Parent() { partnerId }: EmbedKey,
    @Context() context: RequestContext,
  ): Promise<Partner | undefined> {
    return partnerId ? ((await this.registry.one(context, partnerId)) as Partner | undefined) : undefined;
  }
}
