import { Args, Field, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type Viewer } from '../platform/auth/viewer.js';
import { notFound } from '../platform/errors.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { Association } from './association.entity.js';
import { BodiesService } from './bodies.service.js';
import { Body, BODY_PREFIX } from './body.entity.js';
import { CreateBodyInput, UpdateBodyInput } from './body.inputs.js';
import { bodyPolicy } from './body.policy.js';

@ObjectType({ description: 'The body as it is after the change.' })
export class BodyPayload {
  @Field({ description: 'The body.' })
  body: Body;
}

@Resolver(() => Body)
export class BodyResolver {
  constructor(
    private readonly bodies: BodiesService,
    registry: NodeRegistry,
  ) {
    registry.register(BODY_PREFIX, { type: 'Body', policy: bodyPolicy, load: (ids) => bodies.byIds(ids) });
  }

  @AnyoneMay()
  @Query(() => Body, {
    nullable: true,
    description: 'A body by its slug, such as "asrtu" or "asrtu-green". Reason: NOT_FOUND.',
  })
  async body(@Args('slug', { description: 'The slug.' }) slug: string): Promise<Body> {
    const body = await this.bodies.bySlug(slug);
    if (!body) throw notFound('body', ['slug']);
    return body;
  }

  @IdentifiedMay()
  @Mutation(() => BodyPayload, {
    nullable: true,
    description:
      'Adds a sub-alliance or an assembly: the operator, and the secretariat of either side. Reasons: NOT_ALLOWED, ' +
      'SLUG_TAKEN, NAME_REQUIRED, and the names of the checks of the fields.',
  })
  async createBody(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The body.' }) input: CreateBodyInput,
  ): Promise<BodyPayload> {
    return { body: await this.bodies.create(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => BodyPayload, {
    nullable: true,
    description:
      'Changes a body: the operator; a sub-alliance or an assembly the secretariat of either side. Reasons: NOT_FOUND, ' +
      'NOT_ALLOWED, VERSION_STALE (with `current`), NAME_REQUIRED, and the names of the checks of the fields.',
  })
  async updateBody(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The changes.' }) input: UpdateBodyInput,
  ): Promise<BodyPayload> {
    return { body: await this.bodies.update(viewer, input) };
  }

  @ResolveField(() => LocalizedText, { description: 'The name in a language.' })
  name(@Parent() body: Body, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText {
    return localizedOf(body, 'name', lang)!;
  }
}

@Resolver(() => Association)
export class AssociationBodiesFields {
  constructor(private readonly bodies: BodiesService) {}

  @ResolveField('bodies', () => [Body], {
    description: 'The association itself as a body, its sub-alliances, and its assemblies.',
  })
  async list(): Promise<Body[]> {
    return await this.bodies.all();
  }
}
