import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AnyoneMay } from '../platform/auth/access.js';
import { Action, type Policy } from '../platform/auth/policy.js';
import { ANYONE, THE_OPERATOR } from '../platform/auth/rules.js';
import { notFound } from '../platform/errors.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { Lang, LANG_ARGUMENT, localized, LocalizedText } from '../platform/graphql/text.js';
import { Association } from './association.entity.js';
import { BodiesService } from './bodies.service.js';
import { Body, BODY_PREFIX } from './body.entity.js';

const bodyPolicy: Policy<Body> = { [Action.READ]: [ANYONE], [Action.READ_HISTORY]: [THE_OPERATOR] };

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

  @ResolveField(() => LocalizedText, { description: 'The name in a language.' })
  name(@Parent() { nameEn, nameRu, nameZh }: Body, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText {
    return localized({ [Lang.EN]: nameEn, [Lang.RU]: nameRu, [Lang.ZH]: nameZh }, lang)!;
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
