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
import { Args, Context, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import sql from 'sql-template-tag';
import { AnyoneMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { connectionOf, PageArgs } from '../platform/graphql/page.js';
import { JointProgram } from '../programs/program.entity.js';
import { ProgramsService } from '../programs/programs.service.js';
import { ProgramListFilter } from './approval.inputs.js';
import { ApprovalLoader } from './approval.loader.js';
import { AGREEMENTS, ProgramBasis } from './basis.entity.js';
const JointProgramConnection = connectionOf(JointProgram, 'JointProgram');
/** The list of programs stands here, and not with them, because it is filtered by their approvals. */
let ProgramApprovalsFields = class ProgramApprovalsFields {
    constructor(loader, programs, clock) {
        this.loader = loader;
        this.programs = programs;
        this.clock = clock;
    }
    async list(viewer, page, info, filter) {
        const { batchId, endingWithinMonths: months, ...rest } = filter ?? {};
        const rests = (condition) => sql `exists (select from program_basis b where b.program_id = p.id and ${condition})`;
        const conditions = [];
        if (batchId)
            conditions.push(rests(sql `b.batch_id = ${batchId}`));
        if (typeof months === 'number') {
            const today = this.clock.today();
            conditions.push(rests(sql `b.outcome = 'GRANTED' and b.ended_on is null and partial_date_last(b.valid_to)
          between ${today}::date and ${today}::date + make_interval(months => ${months})`));
        }
        return await this.programs.page(viewer, page, rest, info, conditions);
    }
    async approvals({ id }, { perRequest }) {
        const bases = await this.loader.ofProgram(perRequest, id);
        return bases.filter(({ kind }) => !AGREEMENTS.includes(kind));
    }
    async agreements({ id }, { perRequest }) {
        const bases = await this.loader.ofProgram(perRequest, id);
        return bases.filter(({ kind }) => AGREEMENTS.includes(kind));
    }
};
__decorate([
    AnyoneMay(),
    Query(() => JointProgramConnection, {
        name: 'jointPrograms',
        description: 'The joint programs that the viewer may know of, by their slugs. Reasons: PAGE_SIZE, CURSOR_MALFORMED, ' +
            'CURSOR_OF_ANOTHER_LIST, and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args()),
    __param(2, Info()),
    __param(3, Args('filter', { nullable: true, description: 'Which ones. Default: all.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, PageArgs, Object, ProgramListFilter]),
    __metadata("design:returntype", Promise)
], ProgramApprovalsFields.prototype, "list", null);
__decorate([
    ResolveField(() => [ProgramBasis], {
        description: 'Approvals, licences and accreditations by states, by when they were decided.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [JointProgram, Object]),
    __metadata("design:returntype", Promise)
], ProgramApprovalsFields.prototype, "approvals", null);
__decorate([
    ResolveField(() => [ProgramBasis], {
        description: 'Agreements of the parties, by when they were signed. Their texts are their `documents`.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [JointProgram, Object]),
    __metadata("design:returntype", Promise)
], ProgramApprovalsFields.prototype, "agreements", null);
ProgramApprovalsFields = __decorate([
    Resolver(() => JointProgram),
    __metadata("design:paramtypes", [ApprovalLoader,
        ProgramsService,
        Clock])
], ProgramApprovalsFields);
export { ProgramApprovalsFields };
//# sourceMappingURL=program.fields.js.map