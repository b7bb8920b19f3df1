import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { JointProgram } from '../programs/program.entity.js';
import { ProgramPayload } from '../programs/program.resolver.js';
import { Cohort, CohortDifference, CohortReport, CohortWarning } from './cohort.entity.js';
import { ReportCohortInput } from './cohort.inputs.js';
import { CohortsService } from './cohorts.service.js';

@Resolver(() => JointProgram)
export class ProgramCohortsFields {
  constructor(private readonly service: CohortsService) {}

  @IdentifiedMay()
  @Mutation(() => ProgramPayload, {
    nullable: true,
    description:
      'Reports the figures of a cohort for a party. For a university its liaison officers and editors, and nobody ' +
      'else; for an outsider the secretariat of its side. Reasons: NOT_FOUND, NOT_THE_PARTY, PARTY_AMBIGUOUS, ' +
      'FIGURES_REQUIRED, YEAR_TOO_LATE, COHORT_BEFORE_APPROVAL, and the names of the checks of the fields. What does ' +
      'not fit is a warning of the cohort.',
  })
  async reportCohort(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The figures.' }) input: ReportCohortInput,
  ): Promise<ProgramPayload> {
    return { program: await this.service.report(viewer, input) };
  }

  @ResolveField(() => [Cohort], {
    description: 'Its cohorts of which something was reported, by their years.',
  })
  async cohorts(
    @Parent() program: JointProgram,
    @Context() { perRequest }: RequestContext,
  ): Promise<Cohort[]> {
    return await this.service.ofProgram(perRequest, program);
  }
}

@Resolver(() => Cohort)
export class CohortResolver {
  constructor(private readonly service: CohortsService) {}

  @ResolveField(() => [CohortReport], { description: 'What the parties say, each about itself.' })
  reports(
    @Parent() cohort: Cohort,
    @Args('includeReplaced', { defaultValue: false, description: 'Also what was reported before.' })
    includeReplaced: boolean,
  ): CohortReport[] {
    return includeReplaced ? cohort.all : cohort.current;
  }

  @ResolveField(() => [CohortDifference], { description: 'The figures on which they differ.' })
  differences(@Parent() cohort: Cohort): CohortDifference[] {
    return cohort.differences();
  }

  @ResolveField(() => [CohortWarning], {
    description: 'What does not fit with itself, the approvals, or what the parties agree on.',
  })
  async warnings(
    @Parent() cohort: Cohort,
    @Context() { perRequest }: RequestContext,
  ): Promise<CohortWarning[]> {
    return await this.service.warnings(perRequest, cohort);
  }
}
