import { Args, Field, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type Viewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { ApplicationRules, APPLICATION_RULES_PREFIX } from './application-rules.entity.js';
import { ApplicationRulesService } from './application-rules.service.js';
import { UpdateApplicationRulesInput } from './application.inputs.js';
import { applicationRulesPolicy } from './application.policy.js';

@ObjectType({ description: 'The rules as they are after the change.' })
export class ApplicationRulesPayload {
  @Field({ description: 'The rules.' })
  rules: ApplicationRules;
}

@Resolver(() => ApplicationRules)
export class ApplicationRulesResolver {
  constructor(
    private readonly rules: ApplicationRulesService,
    registry: NodeRegistry,
  ) {
    registry.register(APPLICATION_RULES_PREFIX, {
      type: 'ApplicationRules',
      policy: applicationRulesPolicy,
      load: (ids) => rules.byIds(ids),
    });
  }

  @AnyoneMay()
  @Query(() => ApplicationRules, {
    description: 'What the portal goes by with applications, and where that comes from.',
  })
  async applicationRules(): Promise<ApplicationRules> {
    return await this.rules.inForce();
  }

  @IdentifiedMay()
  @Mutation(() => ApplicationRulesPayload, {
    nullable: true,
    description:
      'Changes the rules for applications: the secretariat of either side, and the operator. What is under way keeps its dates. ' +
      'Reasons: NOT_ALLOWED, ORIGIN_REQUIRED, VERSION_STALE (with `current`), and the names of the checks of the fields.',
  })
  async updateApplicationRules(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The changes.' }) input: UpdateApplicationRulesInput,
  ): Promise<ApplicationRulesPayload> {
    return { rules: await this.rules.update(viewer, input) };
  }

  @ResolveField(() => LocalizedText, { description: 'Where the number of days comes from.' })
  reviewDaysOrigin(
    @Parent() rules: ApplicationRules,
    @Args('lang', LANG_ARGUMENT) lang: Lang,
  ): LocalizedText {
    return localizedOf(rules, 'reviewDaysOrigin', lang)!;
  }

  @ResolveField(() => LocalizedText, {
    description: 'Where the rule on the first step of a newcomer comes from.',
  })
  observerFirstOrigin(
    @Parent() rules: ApplicationRules,
    @Args('lang', LANG_ARGUMENT) lang: Lang,
  ): LocalizedText {
    return localizedOf(rules, 'observerFirstOrigin', lang)!;
  }
}
