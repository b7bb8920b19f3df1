import {
  Args,
  Context,
  Field,
  Info,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { notFound } from '../platform/errors.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs, type Page } from '../platform/graphql/page.js';
import { JointProgram } from '../programs/program.entity.js';
import { RecordBatchInput, UpdateBatchInput } from './approval.inputs.js';
import { ApprovalLoader } from './approval.loader.js';
import { batchPolicy } from './approvals.policy.js';
import { BatchesService } from './batches.service.js';
import { ApprovalBatch, BATCH_PREFIX } from './batch.entity.js';

const BatchConnection = connectionOf(ApprovalBatch, 'Batch');

@ObjectType({ description: 'The batch as it is after the change.' })
export class BatchPayload {
  @Field({ description: 'The batch.' })
  batch: ApprovalBatch;
}

const KEEPERS = 'The operator and the secretariat of either side.';
const CHECKS = 'BATCH_EXISTS, BATCH_TOO_EARLY, BATCH_TOTALS, and the names of the checks of the fields.';

@Resolver(() => ApprovalBatch)
export class BatchResolver {
  constructor(
    private readonly service: BatchesService,
    private readonly loader: ApprovalLoader,
    registry: NodeRegistry,
  ) {
    registry.register(BATCH_PREFIX, {
      type: 'Batch',
      policy: batchPolicy,
      load: (ids) => loader.batchesByIds(ids),
    });
  }

  @AnyoneMay()
  @Query(() => ApprovalBatch, {
    name: 'batch',
    nullable: true,
    description: 'The batch of approvals of a half-year, such as that of 2020, 2. Reason: NOT_FOUND.',
  })
  async ofHalf(
    @Args('year', { type: () => Int, description: 'The year.' }) year: number,
    @Args('half', { type: () => Int, description: 'The half of the year, 1 or 2.' }) half: number,
  ): Promise<ApprovalBatch> {
    const batch = await this.service.ofHalf(year, half);
    if (!batch) throw notFound('batch', ['half']);
    return batch;
  }

  @AnyoneMay()
  @Query(() => BatchConnection, {
    description:
      'The batches of approvals that are on record, the last one first. Reasons: PAGE_SIZE, CURSOR_MALFORMED, ' +
      'CURSOR_OF_ANOTHER_LIST.',
  })
  async batches(@Args() page: PageArgs, @Info() info: GraphQLResolveInfo): Promise<Page<ApprovalBatch>> {
    return await this.service.page(page, info);
  }

  @IdentifiedMay()
  @Mutation(() => BatchPayload, {
    nullable: true,
    description: `Records a batch. ${KEEPERS} Reasons: NOT_ALLOWED, ${CHECKS}`,
  })
  async recordBatch(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The batch.' }) input: RecordBatchInput,
  ): Promise<BatchPayload> {
    return { batch: await this.service.record(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => BatchPayload, {
    nullable: true,
    description: `Changes a batch. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with \`current\`), ${CHECKS}`,
  })
  async updateBatch(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The changes.' }) input: UpdateBatchInput,
  ): Promise<BatchPayload> {
    return { batch: await this.service.update(viewer, input) };
  }

  @ResolveField(() => [JointProgram], {
    description: 'The programs of the portal in it, as far as the viewer may know of them, by their slugs.',
  })
  async programs(
    @Parent() { id }: ApprovalBatch,
    @Context() context: RequestContext,
  ): Promise<JointProgram[]> {
    return await this.loader.programsOf(context, id);
  }
}
