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
import {
  CreateInstitutionKeyInput,
  InstitutionKeyFilter,
  RevokeInstitutionKeyInput,
  RotateInstitutionKeyInput,
} from './accounts.inputs.js';
import { keyPolicy } from './accounts.policy.js';
import { InstitutionKey, KEY_ID_PREFIX } from './institution-key.entity.js';
import { KeysService } from './keys.service.js';

const InstitutionKeyConnection = connectionOf(InstitutionKey, 'InstitutionKey');

@ObjectType({ description: 'A new key. Its secret is shown here and never again.' })
export class NewInstitutionKeyPayload {
  @Field({ description: 'The key.' })
  key: InstitutionKey;

  @Field({
    description:
      'The secret itself, for `Authorization: Bearer …`. Put it away safely: the portal keeps only a digest of it.',
  })
  secret: string;
}

@ObjectType({ description: 'The key as it is after the change.' })
export class InstitutionKeyPayload {
  @Field({ description: 'The key.' })
  key: InstitutionKey;
}

@Resolver(() => InstitutionKey)
export class KeyResolver {
  constructor(
    private readonly keys: KeysService,
    private readonly universities: UniversityLoader,
    registry: NodeRegistry,
  ) {
    registry.register(KEY_ID_PREFIX, {
      type: 'InstitutionKey',
      policy: keyPolicy,
      load: (ids) => keys.byIds(ids),
    });
  }

  @IdentifiedMay()
  @Query(() => InstitutionKeyConnection, {
    description:
      'The institution keys that the viewer may know of, by name. Reasons: PAGE_SIZE, CURSOR_MALFORMED, ' +
      'CURSOR_OF_ANOTHER_LIST.',
  })
  async institutionKeys(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { nullable: true, description: 'Which ones. Default: all.' })
    filter?: InstitutionKeyFilter,
  ): Promise<Page<InstitutionKey>> {
    return await this.keys.page(viewer, page, filter ?? {}, info);
  }

  @IdentifiedMay()
  @Mutation(() => NewInstitutionKeyPayload, {
    nullable: true,
    description:
      'Makes a key for a university or a partner: its liaison officer, the secretariat of its side, the operator. ' +
      'Reasons: NOT_FOUND, NOT_ALLOWED, KEY_SCOPES, KEY_EXPIRY.',
  })
  async createInstitutionKey(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The key.' }) input: CreateInstitutionKeyInput,
  ): Promise<NewInstitutionKeyPayload> {
    return await this.keys.create(viewer, input);
  }

  @IdentifiedMay()
  @Mutation(() => NewInstitutionKeyPayload, {
    nullable: true,
    description:
      'Makes a new key in the place of another, with its name and scopes. The old one goes on for the overlap. ' +
      'Reasons: NOT_FOUND, KEY_ENDED, KEY_ROTATED, KEY_EXPIRY.',
  })
  async rotateInstitutionKey(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and how long both go on.' }) input: RotateInstitutionKeyInput,
  ): Promise<NewInstitutionKeyPayload> {
    return await this.keys.rotate(viewer, input);
  }

  @IdentifiedMay()
  @Mutation(() => InstitutionKeyPayload, {
    nullable: true,
    description: 'Ends a key, from the next request on. Done again, it changes nothing. Reason: NOT_FOUND.',
  })
  async revokeInstitutionKey(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) input: RevokeInstitutionKeyInput,
  ): Promise<InstitutionKeyPayload> {
    return { key: await this.keys.revoke(viewer, input) };
  }

  @ResolveField(() => University, {
    nullable: true,
    description: 'The university that owns it, if one does.',
  })
  async university(
    @Parent() { universityId }: InstitutionKey,
    @Context() { perRequest }: RequestContext,
  ): Promise<University | undefined> {
    return universityId ? await this.universities.one(perRequest, universityId) : undefined;
  }

  @ResolveField(() => InstitutionKey, { nullable: true, description: 'The key in whose place it came.' })
  async replaces(
    @Parent() { replacesId }: InstitutionKey,
    @Context() { perRequest }: RequestContext,
  ): Promise<InstitutionKey | undefined> {
    if (!replacesId) return undefined;
    // It has the same owner, so that whoever may see the one may see the other.
    return await perRequest.one('institution key', replacesId, async (ids) => {
      return new Map((await this.keys.byIds(ids)).map((key) => [key.id, key]));
    });
  }
}
