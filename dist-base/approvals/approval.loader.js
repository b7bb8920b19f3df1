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
import sql, { raw } from 'sql-template-tag';
import { Action } from '../platform/auth/policy.js';
import { Db } from '../platform/database/db.js';
import { ProgramLoader, PROGRAMS } from '../programs/program.loader.js';
import { ProgramBasis } from './basis.entity.js';
import { ApprovalBatch } from './batch.entity.js';
/** With what tells who may know of the program. */
const BASES = raw(`
  select b.*, p.audience, p."partyUniversityIds" from program_basis b join ${PROGRAMS.sql} on p.id = b.program_id`);
/** Approvals and agreements, for as many programs as an answer shows: one statement each. */
let ApprovalLoader = class ApprovalLoader {
    constructor(db, programs) {
        this.db = db;
        this.programs = programs;
    }
    async byIds(ids) {
        return await this.db.many(ProgramBasis, sql `${BASES} where b.id = any(${ids})`);
    }
    /** By when they were decided or applied for; what has no date first. */
    ofProgram(request, programId) {
        return request.many('approvals and agreements of a program', programId, (basis) => basis.programId, (ids) => this.db.many(ProgramBasis, sql `${BASES} where b.program_id = any(${ids})
              order by coalesce(b.decided_on, b.reported_on, b.applied_on) collate "C" nulls first, b.created_at, b.id`));
    }
    async batchesByIds(ids) {
        return await this.db.many(ApprovalBatch, sql `select * from approval_batch where id = any(${ids})`);
    }
    batch(request, id) {
        return request.one('batch', id, async (ids) => {
            return new Map((await this.batchesByIds(ids)).map((batch) => [batch.id, batch]));
        });
    }
    /** As far as the viewer may know of them, by their slugs. */
    async programsOf(context, batchId) {
        const found = await context.perRequest.many('programs of a batch', batchId, (row) => row.batchId, (ids) => this.db.rows(sql `
          select distinct b.batch_id as "batchId", b.program_id as "programId", p.slug
          from program_basis b join joint_program p on p.id = b.program_id
          where b.batch_id = any(${ids}) order by p.slug`));
        const programs = await Promise.all(found.map(({ programId }) => this.programs.permitted(context, Action.READ, programId)));
        return programs.filter((program) => program !== undefined);
    }
};
ApprovalLoader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        ProgramLoader])
], ApprovalLoader);
export { ApprovalLoader };
//# sourceMappingURL=approval.loader.js.map