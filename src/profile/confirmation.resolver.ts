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
import { Association } from '../association/association.entity.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { Side } from '../platform/auth/scope.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs, type Page } from '../platform/graphql/page.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { University } from '../universities/university.entity.js';
import { UniversityPayload } from '../universities/university.resolver.js';
import { CONFIRMATION_RULE_PREFIX, ConfirmationRule } from './confirmation.entity.js';
import { ConfirmationsService } from './confirmations.service.js';
import { ConfirmProfileInput, UpdateConfirmationRuleInput } from './profile.inputs.js';
import { confirmationRulePolicy } from './profile.policy.js';

const ToConfirmConnection = connectionOf(University, 'UniversityToConfirm');

@ObjectType({ description: 'The rule as it is after the change.' })
export class ConfirmationRulePayload {
  @Field({ description: 'The rule.' })
  rule: ConfirmationRule;
}

@Resolver(() => ConfirmationRule)
export class ConfirmationResolver {
  constructor(
    private readonly confirmations: ConfirmationsService,
    registry: NodeRegistry,
  ) {
    registry.register(CONFIRMATION_RULE_PREFIX, {
      type: 'ConfirmationRule',
      policy: confirmationRulePolicy,
      load: async (ids) => (await confirmations.rules()).filter(({ id }) => ids.includes(id)),
    });
  }

  @IdentifiedMay()
  @Query(() => ToConfirmConnection, {
    nullable: true,
    description:
      'Members of a side whose confirmation of their profile is overdue, by their slugs. The operator, and the ' +
      'secretariat of the side. Reasons: NOT_ALLOWED, PAGE_SIZE, CURSOR_MALFORMED, CURSOR_OF_ANOTHER_LIST.',
  })
  async universitiesToConfirm(
    @CurrentViewer() viewer: Viewer,
    @Args('side', { type: () => Side, description: 'The side.' }) side: Side,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<University>> {
    return await this.confirmations.overdue(viewer, side, page, info);
  }

  @IdentifiedMay()
  @Mutation(() => UniversityPayload, {
    nullable: true,
    description:
      'Confirms that the profile of a university is right, as it was looked at; its liaison officer or an editor. By whom ' +
      'and when is in its history. Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with `current`).',
  })
  async confirmProfile(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and the version that was looked at.' }) input: ConfirmProfileInput,
  ): Promise<UniversityPayload> {
    return { university: await this.confirmations.confirm(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => ConfirmationRulePayload, {
    nullable: true,
    description:
      'Changes how often a member is to confirm its profile. The operator, and the secretariat of either side. Reasons: ' +
      'NOT_FOUND, NOT_ALLOWED, ORIGIN_REQUIRED, VERSION_STALE (with `current`), and the names of the checks of the fields.',
  })
  async updateConfirmationRule(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The rule.' }) input: UpdateConfirmationRuleInput,
  ): Promise<ConfirmationRulePayload> {
    return { rule: await this.confirmations.updateRule(viewer, input) };
  }

  @ResolveField(() => LocalizedText, { description: 'Where the rule comes from, in a language.' })
  origin(@Parent() rule: ConfirmationRule, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText {
    return localizedOf(rule, 'origin', lang)!;
  }
}

@Resolver(() => Association)
export class AssociationProfileFields {
  constructor(private readonly confirmations: ConfirmationsService) {}

  @ResolveField(() => ConfirmationRule, {
    description: 'How often a member is to confirm its profile, and where that rule comes from.',
  })
  async confirmationRule(): Promise<ConfirmationRule> {
    return await this.confirmations.rule();
  }
}

@Resolver(() => University)
export class UniversityConfirmationFields {
  constructor(
    private readonly confirmations: ConfirmationsService,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => DayScalar, {
    nullable: true,
    description:
      'The day in UTC on which the university itself has last confirmed its profile; null for never.',
  })
  async lastConfirmedOn(
    @Parent() { id }: University,
    @Context() { perRequest }: RequestContext,
  ): Promise<string | null> {
    return (await this.confirmations.of(perRequest, id)).lastOn;
  }

  @ResolveField(() => DayScalar, {
    nullable: true,
    description:
      'The day by which it is to confirm it; null for a university that is no member today. One that never has: so long ' +
      'after its record was made (`Association.confirmationRule`).',
  })
  async confirmationDueOn(
    @Parent() { id }: University,
    @Context() { perRequest }: RequestContext,
  ): Promise<string | null> {
    return (await this.confirmations.of(perRequest, id)).dueOn;
  }

  @ResolveField(() => Boolean, { description: 'Whether that day has passed.' })
  async isConfirmationOverdue(
    @Parent() { id }: University,
    @Context() { perRequest }: RequestContext,
  ): Promise<boolean> {
    const { dueOn } = await this.confirmations.of(perRequest, id);
    return dueOn !== null && dueOn < this.clock.today();
  }
}
