import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AnyoneMay } from '../platform/auth/access.js';
import { Action } from '../platform/auth/policy.js';
import { ANYONE, THE_OPERATOR } from '../platform/auth/rules.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { Lang, LANG_ARGUMENT, localized, LocalizedText } from '../platform/graphql/text.js';
import { Association, ASSOCIATION_PREFIX } from './association.entity.js';
import { AssociationService } from './association.service.js';

@Resolver(() => Association)
export class AssociationResolver {
  constructor(
    private readonly associations: AssociationService,
    registry: NodeRegistry,
  ) {
    registry.register<Association>(ASSOCIATION_PREFIX, {
      type: 'Association',
      policy: { [Action.READ]: [ANYONE], [Action.READ_HISTORY]: [THE_OPERATOR] },
      load: (ids) => associations.byIds(ids),
    });
  }

  @AnyoneMay()
  @Query(() => Association, { description: 'The association itself.' })
  async association(): Promise<Association> {
    return await this.associations.get();
  }

  @ResolveField(() => LocalizedText, { description: 'The name in a language.' })
  name(
    @Parent() { nameEn, nameRu, nameZh }: Association,
    @Args('lang', LANG_ARGUMENT) lang: Lang,
  ): LocalizedText {
    return localized({ [Lang.EN]: nameEn, [Lang.RU]: nameRu, [Lang.ZH]: nameZh }, lang)!;
  }

  @ResolveField(() => LocalizedText, { description: 'The usual short form in a language.' })
  abbreviation(@Parent() association: Association, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText {
    const { abbreviationEn, abbreviationRu, abbreviationZh } = association;
    return localized(
      { [Lang.EN]: abbreviationEn, [Lang.RU]: abbreviationRu, [Lang.ZH]: abbreviationZh },
      lang,
    )!;
  }
}
