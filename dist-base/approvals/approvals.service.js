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
import { Action, permit } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { firstDay } from '../platform/dates.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { inputError } from '../platform/errors.js';
import { textColumns } from '../platform/graphql/texts.input.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { programPolicy } from '../programs/programs.policy.js';
import { ProgramsService } from '../programs/programs.service.js';
import { ApprovalLoader } from './approval.loader.js';
import { basisPolicy } from './approvals.policy.js';
import { BASIS_PREFIX, ProgramBasis } from './basis.entity.js';
/** What programs rest on. */
let ApprovalsService = class ApprovalsService {
    constructor(db, clock, mutations, programs, loader) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.programs = programs;
        this.loader = loader;
    }
    async record(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'recordProgramBasis', input, async (record) => {
            const { programId } = input;
            await this.hold(programId);
            const program = await this.programs.byId(programId);
            permit(programPolicy, Action.UPDATE, viewer, program, 'program', ['input', 'programId']);
            const columns = await this.columnsOf(programId, input);
            const made = newId(BASIS_PREFIX);
            const now = this.clock.now();
            await this.db
                .repo(ProgramBasis)
                .insert({ ...columns, id: made, version: 1, programId, createdAt: now, updatedAt: now });
            const after = await this.values(made);
            record({ type: 'ProgramBasis', id: made, scope: ASSOCIATION_SCOPE, before: null, after });
            return { id: made };
        });
        return await this.byId(id);
    }
    async update(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'updateProgramBasis', input, async (record) => {
            await this.db.rows(sql `select 1 from program_basis where id = ${input.id} for no key update`);
            const basis = await this.byId(input.id);
            permit(basisPolicy, Action.UPDATE, viewer, basis, 'approval or agreement', ['input', 'id']);
            await this.hold(basis.programId);
            const before = await this.values(basis.id);
            const columns = await this.columnsOf(basis.programId, input);
            await updateVersioned(this.db, ProgramBasis, 'approval or agreement', input, {
                ...columns,
                updatedAt: this.clock.now(),
            });
            const after = await this.values(basis.id);
            record({ type: 'ProgramBasis', id: basis.id, scope: ASSOCIATION_SCOPE, before, after });
            return { id: basis.id };
        });
        return await this.byId(id);
    }
    /** Its parties stay as they are for the rest of the transaction. */
    async hold(programId) {
        await this.db.rows(sql `select 1 from joint_program where id = ${programId} for share`);
    }
    /** The columns that the input speaks of; what it leaves out is left out here too. */
    async columnsOf(programId, input) {
        const { partyKey, decidedOn, reportedOn, authority, conditions, note, sources } = input;
        const { kind, step, number, fieldCode, outcome, appliedOn, batchId } = input;
        const { enrolFrom, enrolTo, intake, validFrom, validTo, endedOn } = input;
        for (const [name, date] of Object.entries({ appliedOn, decidedOn, reportedOn })) {
            if (date && firstDay(date) > this.clock.today()) {
                throw inputError('NOT_YET', 'This day is not yet here. Record what has happened.', ['input', name]);
            }
        }
        if (partyKey) {
            const parties = await this.db.rows(sql `
        select 1 from program_party pp join program_version v on v.id = pp.version_id
        where v.program_id = ${programId} and pp.key = ${partyKey} limit 1`);
            if (parties.length === 0) {
                throw inputError('PARTY_UNKNOWN', 'No party of the program has this key.', ['input', 'partyKey']);
            }
        }
        const given = { kind, step, partyKey, number, fieldCode, outcome, appliedOn, decidedOn, reportedOn };
        const more = { batchId, enrolFrom, enrolTo, intake, validFrom, validTo, endedOn, note, sources };
        const named = Object.entries({ ...given, ...more }).filter(([, value]) => value !== undefined);
        return {
            ...Object.fromEntries(named),
            ...textColumns('authority', authority),
            ...textColumns('conditions', conditions),
        };
    }
    async byId(id) {
        const [basis] = await this.loader.byIds([id]);
        return basis;
    }
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(b) - '{id,version,created_at,updated_at}'::text[] as values from program_basis b where b.id = ${id}`);
        return values;
    }
};
ApprovalsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        ProgramsService,
        ApprovalLoader])
], ApprovalsService);
export { ApprovalsService };
//# sourceMappingURL=approvals.service.js.map