var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Args, Context, Field, Info, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver, } from '@nestjs/graphql';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { notFound } from '../platform/errors.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs } from '../platform/graphql/page.js';
import { JointProgram } from '../programs/program.entity.js';
import { RecordBatchInput, UpdateBatchInput } from './approval.inputs.js';
import { ApprovalLoader } from './approval.loader.js';
import { batchPolicy } from './approvals.policy.js';
import { BatchesService } from './batches.service.js';
import { ApprovalBatch, BATCH_PREFIX } from './batch.entity.js';
const BatchConnection = connectionOf(ApprovalBatch, 'Batch');
let BatchPayload = class BatchPayload {
};
__decorate([
    Field({ description: 'The batch.' }),
    __metadata("design:type", ApprovalBatch)
], BatchPayload.prototype, "batch", void 0);
BatchPayload = __decorate([
    ObjectType({ description: 'The batch as it is after the change.' })
], BatchPayload);
export { BatchPayload };
const KEEPERS = 'The operator and the secretariat of either side.';
const CHECKS = 'BATCH_EXISTS, BATCH_TOO_EARLY, BATCH_TOTALS, and the names of the checks of the fields.';
let BatchResolver = class BatchResolver {
    constructor(service, loader, registry) {
        this.service = service;
        this.loader = loader;
        registry.register(BATCH_PREFIX, {
            type: 'Batch',
            policy: batchPolicy,
            load: (ids) => loader.batchesByIds(ids),
        });
    }
    async ofHalf(year, half) {
        const batch = await this.service.ofHalf(year, half);
        if (!batch)
            throw notFound('batch', ['half']);
        return batch;
    }
    async batches(page, info) {
        return await this.service.page(page, info);
    }
    async recordBatch(viewer, input) {
        return { batch: await this.service.record(viewer, input) };
    }
    async updateBatch(viewer, input) {
        return { batch: await this.service.update(viewer, input) };
    }
    async programs({ id }, context) {
        return await this.loader.programsOf(context, id);
    }
};
__decorate([
    AnyoneMay(),
    Query(() => ApprovalBatch, {
        name: 'batch',
        nullable: true,
        description: 'The batch of approvals of a half-year, such as that of 2020, 2. Reason: NOT_FOUND.',
    }),
    __param(0, Args('year', { type: () => Int, description: 'The year.' })),
    __param(1, Args('half', { type: () => Int, description: 'The half of the year, 1 or 2.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Number, Number]),
    __metadata("design:returntype", Promise)
], BatchResolver.prototype, "ofHalf", null);
__decorate([
    AnyoneMay(),
    Query(() => BatchConnection, {
        description: 'The batches of approvals that are on record, the last one first. Reasons: PAGE_SIZE, CURSOR_MALFORMED, ' +
            'CURSOR_OF_ANOTHER_LIST.',
    }),
    __param(0, Args()),
    __param(1, Info()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [PageArgs, Object]),
    __metadata("design:returntype", Promise)
], BatchResolver.prototype, "batches", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => BatchPayload, {
        nullable: true,
        description: `Records a batch. ${KEEPERS} Reasons: NOT_ALLOWED, ${CHECKS}`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The batch.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RecordBatchInput]),
    __metadata("design:returntype", Promise)
], BatchResolver.prototype, "recordBatch", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => BatchPayload, {
        nullable: true,
        description: `Changes a batch. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with \`current\`), ${CHECKS}`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The changes.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, UpdateBatchInput]),
    __metadata("design:returntype", Promise)
], BatchResolver.prototype, "updateBatch", null);
__decorate([
    ResolveField(() => [JointProgram], {
        description: 'The programs of the portal in it, as far as the viewer may know of them, by their slugs.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ApprovalBatch, Object]),
    __metadata("design:returntype", Promise)
], BatchResolver.prototype, "programs", null);
BatchResolver = __decorate([
    Resolver(() => ApprovalBatch),
    __metadata("design:paramtypes", [BatchesService,
        ApprovalLoader,
        NodeRegistry])
], BatchResolver);
export { BatchResolver };
//# sourceMappingURL=batch.resolver.js.map