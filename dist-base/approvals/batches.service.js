var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Action, forbidden, permit } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import { isOperator } from '../platform/auth/viewer.js';
import { A_SECRETARIAT } from '../platform/auth/rules.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { readPage } from '../platform/graphql/page.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { ApprovalLoader } from './approval.loader.js';
import { batchPolicy } from './approvals.policy.js';
import { ApprovalBatch, BATCH_PREFIX } from './batch.entity.js';
/** The half-yearly batches of the Chinese ministry. */
let BatchesService = class BatchesService {
    constructor(db, clock, mutations, loader) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.loader = loader;
    }
    async ofHalf(year, half) {
        const [batch] = await this.db.many(ApprovalBatch, sql `select * from approval_batch where year = ${year} and half = ${half}`);
        return batch;
    }
    /** The last one first. */
    async page(page, info) {
        return await readPage(this.db, {
            name: 'batches',
            entity: ApprovalBatch,
            select: sql `b.*`,
            from: sql `approval_batch b`,
            id: sql `b.id`,
            key: sql `b.year * 2 + b.half`,
            keyType: 'integer',
            where: sql `true`,
            descending: true,
        }, page, info);
    }
    /** `id` is given for records that ship with the portal. */
    async record(viewer, input, id = newId(BATCH_PREFIX)) {
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
    async update(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'updateBatch', input, async (record) => {
            await this.db.rows(sql `select 1 from approval_batch where id = ${input.id} for no key update`);
            const batch = await this.byId(input.id);
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
    async byId(id) {
        const [batch] = await this.loader.batchesByIds([id]);
        return batch;
    }
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(b) - '{id,version,created_at,updated_at}'::text[] as values from approval_batch b where b.id = ${id}`);
        return values;
    }
};
BatchesService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        ApprovalLoader])
], BatchesService);
export { BatchesService };
/** The columns that the input speaks of; what it leaves out is left out here too. */
function columnsOf(input) {
    const { year, half, notice, announcedOn, reportedOn, totalBachelorOrAbove, totalUndergraduate } = input;
    const { note, sources } = input;
    const columns = { year, half, notice, announcedOn, reportedOn, note, sources };
    const given = Object.entries({ ...columns, totalBachelorOrAbove, totalUndergraduate });
    return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}
//# sourceMappingURL=batches.service.js.map