import { Args, Context, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { type Sql } from 'sql-template-tag';
import { AnyoneMay } from '../platform/auth/access.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { connectionOf, PageArgs, type Page } from '../platform/graphql/page.js';
import { JointProgram } from '../programs/program.entity.js';
import { ProgramsService } from '../programs/programs.service.js';
import { ProgramListFilter } from './approval.inputs.js';
import { ApprovalLoader } from './approval.loader.js';
import { AGREEMENTS, ProgramBasis } from './basis.entity.js';

const JointProgramConnection = connectionOf(JointProgram, 'JointProgram');

/** The list of programs stands here, and not with them, because it is filtered by their approvals. */
@Resolver(() => JointProgram)
export class ProgramApprovalsFields {
  constructor(
    private readonly loader: ApprovalLoader,
    private readonly programs: ProgramsService,
    private readonly clock: Clock,
  ) {}

  @AnyoneMay()
  @Query(() => JointProgramConnection, {
    name: 'jointPrograms',
    description:
      'The joint programs that the viewer may know of, by their slugs. Reasons: PAGE_SIZE, CURSOR_MALFORMED, ' +
      'CURSOR_OF_ANOTHER_LIST, and the names of the checks of the fields.',
  })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { nullable: true, description: 'Which ones. Default: all.' }) filter?: ProgramListFilter,
  ): Promise<Page<JointProgram>> {
    const { batchId, endingWithinMonths: months, ...rest } = filter ?? {};
    const rests = (condition: Sql): Sql =>
      sql`exists (select from program_basis b where b.program_id = p.id and ${condition})`;
    const conditions: Sql[] = [];
    if (batchId) conditions.push(rests(sql`b.batch_id = ${batchId}`));
    if (typeof months === 'number') {
      const today = this.clock.today();
      conditions.push(
        rests(sql`b.outcome = 'GRANTED' and b.ended_on is null and partial_date_last(b.valid_to)
          between ${today}::date and ${today}::date + make_interval(months => ${months})`),
      );
    }
    return await this.programs.page(viewer, page, rest, info, conditions);
  }

  @ResolveField(() => [ProgramBasis], {
    description: 'Approvals, licences and accreditations by states, by when they were decided.',
  })
  async approvals(
    @Parent() program: JointProgram,
    @Context() { perRequest }: RequestContext,
  ): Promise<ProgramBasis[]> {
    const bases = await this.loader.ofProgram(perRequest, program);
    return bases.filter(({ kind }) => !AGREEMENTS.includes(kind));
  }

  @ResolveField(() => [ProgramBasis], {
    description: 'Agreements of the parties, by when they were signed. Their texts are their `documents`.',
  })
  async agreements(
    @Parent() program: JointProgram,
    @Context() { perRequest }: RequestContext,
  ): Promise<ProgramBasis[]> {
    const bases = await this.loader.ofProgram(perRequest, program);
    return bases.filter(({ kind }) => AGREEMENTS.includes(kind));
  }
}
