import { Args, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Association } from '../association/association.entity.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { BALLOT_RULES_PREFIX, BallotRules } from './ballot-rules.entity.js';
import { BallotRulesService } from './ballot-rules.service.js';
import { SetBallotRulesInput } from './ballot.inputs.js';
import { ballotRulesPolicy } from './ballot.policy.js';

@ObjectType({ description: 'The rules as they were set.' })
export class BallotRulesPayload {
  @Field({ description: 'The rules.' })
  rules: BallotRules;
}

@Resolver(() => BallotRules)
export class BallotRulesResolver {
  constructor(
    private readonly service: BallotRulesService,
    registry: NodeRegistry,
  ) {
    registry.register(BALLOT_RULES_PREFIX, {
      type: 'BallotRules',
      policy: ballotRulesPolicy,
      load: (ids) => service.byIds(ids),
    });
  }

  @IdentifiedMay()
  @Mutation(() => BallotRulesPayload, {
    nullable: true,
    description:
      'Sets the rules for ballots on members from a day on: the operator, and the secretariat of either side. Ballots that ' +
      'are open keep theirs. Reasons: NOT_ALLOWED, ORIGIN_REQUIRED, and the names of the checks of the fields.',
  })
  async setBallotRules(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The rules.' }) input: SetBallotRulesInput,
  ): Promise<BallotRulesPayload> {
    return { rules: await this.service.set(viewer, input) };
  }

  @ResolveField(() => LocalizedText, { description: 'Where they come from, in a language.' })
  origin(@Parent() rules: BallotRules, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText {
    return localizedOf(rules, 'origin', lang)!;
  }
}

@Resolver(() => Association)
export class AssociationBallotRulesFields {
  constructor(
    private readonly service: BallotRulesService,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => BallotRules, {
    nullable: true,
    description:
      'By which rules the liaison officers vote on members on a day; null where none are recorded.',
  })
  async ballotRules(
    @Args('asOf', { type: () => DayScalar, nullable: true, description: 'The day. Default: today in UTC.' })
    asOf?: string | null,
  ): Promise<BallotRules | undefined> {
    return await this.service.inForce(asOf ?? this.clock.today());
  }

  @ResolveField(() => [BallotRules], { description: 'All that were ever set, the last first.' })
  async allBallotRules(): Promise<BallotRules[]> {
    return await this.service.all();
  }
}
