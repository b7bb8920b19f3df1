import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import type { Values } from '../platform/audit/audit.js';
import { Action, forbidden, permit } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import { isOperator, type Viewer } from '../platform/auth/viewer.js';
import { A_SECRETARIAT } from '../platform/auth/rules.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { readPage, type Page, type PageArgs } from '../platform/graphql/page.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import type { RecordBatchInput, UpdateBatchInput } from './approval.inputs.js';
import { ApprovalLoader } from './approval.loader.js';
import { batchPolicy } from './approvals.policy.js';
import { ApprovalBatch, BATCH_PREFIX } from './batch.entity.js';

/** The half-yearly batches of the Chinese ministry. */
@Injectable()
export class BatchesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mutations: Mutations,
    private readonly loader: ApprovalLoader,
  ) {}

  async ofHalf(year: number, half: number): Promise<ApprovalBatch | undefined> {
    const [batch] = await this.db.many(
      ApprovalBatch,
      sql`select * from approval_batch where year = ${year} and half = ${half}`,
    );
    return batch;
  }

  /** The last one first. */
  async page(page: PageArgs, info: GraphQLResolveInfo): Promise<Page<ApprovalBatch>> {
    return await readPage(
      this.db,
      {
        name: 'batches',
        entity: ApprovalBatch,
        select: sql`b.*`,
        from: sql`approval_batch b`,
        id: sql`b.id`,
        key: sql`b.year * 2 + b.half`,
        keyType: 'integer',
        where: sql`true`,
        descending: true,
      },
      page,
      info,
    );
  }

  /** `id` is given for records that ship with the portal. */
  async record(viewer: Viewer, input: RecordBatchInput, id = newId(BATCH_PREFIX)): Promise<ApprovalBatch> {
    const outcome = await this.mutations.run(viewer, 'recordBatch', input, async (record) => {
      if (!isOperator(viewer) && !A_SECRETARIAT.grounds(viewer, ASSOCIATION_SCOPE)) {
        throw forbidden(['input']);
      }
      const now = this.clock.now();
      await this.db
        .repo(ApprovalBatch)
        .insert({ ...columnsOf(input), id, version: 1, createdAt: now, updatedAt: now });
      const after = await this.values(id);
      record({ type: 'Batch', id, scope: ASSOCIATION_SCOPE, before: null, after });
      return { id };
    });
    return await this.byId(outcome.id);
  }

  async update(viewer: Viewer, input: UpdateBatchInput): Promise<ApprovalBatch> {
    const { id } = await this.mutations.run(viewer, 'updateBatch', input, async (record) => {
      await this.db.rows(sql`select 1 from approval_batch where id = ${input.id} for no key update`);
      const batch: ApprovalBatch | undefined = await this.byId(input.id);
      permit(batchPolicy, Action.UPDATE, viewer, batch, 'batch', ['input', 'id']);
      const before = await this.values(batch.id);
      const updatedAt = this.clock.now();
      await updateVersioned(this.db, ApprovalBatch, 'batch', input, { ...columnsOf(input), updatedAt });
      const after = await this.values(batch.id);
      record({ type: 'Batch', id: batch.id, scope: ASSOCIATION_SCOPE, before, after });
      return { id: batch.id };
    });
    return await this.byId(id);
  }

  private async byId(id: string): Promise<ApprovalBatch> {
    const [batch] = await this.loader.batchesByIds([id]);
    return batch;
  }

  private async values(id: string): Promise<Values> {
    const [{ values }] = await this.db.rows<{ values: Values }>(sql`
      select to_jsonb(b) - '{id,version,created_at,updated_at}'::text[] as values from approval_batch b where b.id = ${id}`);
    return values;
  }
}

/** The columns that the input speaks of; what it leaves out is left out here too. */
function columnsOf(input: Partial<RecordBatchInput>): Partial<ApprovalBatch> {
  const { year, half, notice, announcedOn, reportedOn, totalBachelorOrAbove, totalUndergraduate } = input;
  const { note, sources } = input;
  const columns = { year, half, notice, announcedOn, reportedOn, note, sources };
  const given = Object.entries({ ...columns, totalBachelorOrAbove, totalUndergraduate });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}
