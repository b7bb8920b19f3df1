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
import { documentPolicy } from '../documents/document.policy.js';
import { DocumentsService } from '../documents/documents.service.js';
import { Action, may } from '../platform/auth/policy.js';
import { Clock } from '../platform/clock.js';
import { firstDay } from '../platform/dates.js';
import { Db } from '../platform/database/db.js';
import { inputError, notFound } from '../platform/errors.js';
import { textColumns } from '../platform/graphql/texts.input.js';
import { newId } from '../platform/ids.js';
import { ENTRY_PREFIX, ProgramEntry, ProgramState } from './program.entity.js';
import { ProgramsService } from './programs.service.js';
/** What happened to programs. */
let ChronicleService = class ChronicleService {
    constructor(db, clock, programs, documents) {
        this.db = db;
        this.clock = clock;
        this.programs = programs;
        this.documents = documents;
    }
    /** By when it happened or was seen; what has no date first. */
    entries(request, programId) {
        return request.many('chronicle of a program', programId, (entry) => entry.programId, (ids) => this.db.many(ProgramEntry, sql `select * from program_entry where program_id = any(${ids}) and retracted_at is null
              order by coalesce(happened_on, attested_on) collate "C" nulls first, recorded_at, id`));
    }
    async record(viewer, input) {
        return await this.programs.change(viewer, 'recordProgramEntry', input, async (program) => {
            const { state = null, happenedOn = null, attestedOn = null, documentId = null, text, sources } = input;
            for (const [name, date] of Object.entries({ happenedOn, attestedOn })) {
                // Only a plan can speak of what is to come.
                if (date && state !== ProgramState.PLANNED && firstDay(date) > this.clock.today()) {
                    throw inputError('ENTRY_IN_FUTURE', 'This day is not yet here. Record what has happened.', [
                        'input',
                        name,
                    ]);
                }
            }
            if (documentId) {
                const [document] = await this.documents.byIds([documentId]);
                if (document?.subjectId !== program.id || !may(documentPolicy, Action.READ, viewer, document)) {
                    throw notFound('document of this program', ['input', 'documentId']);
                }
            }
            const columns = { state, happenedOn, attestedOn, ...textColumns('text', text), documentId, sources };
            const id = newId(ENTRY_PREFIX);
            await this.db
                .repo(ProgramEntry)
                .insert({ ...columns, id, programId: program.id, recordedAt: this.clock.now() });
            return {};
        });
    }
    async retract(viewer, input) {
        return await this.programs.change(viewer, 'retractProgramEntry', input, async ({ id: programId }) => {
            const retracted = await this.db.rows(sql `
        update program_entry set retracted_at = ${this.clock.now()}
        where id = ${input.entryId} and program_id = ${programId} and retracted_at is null returning 1`);
            if (retracted.length === 0)
                throw notFound('entry of this program', ['input', 'entryId']);
            return {};
        });
    }
};
ChronicleService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        ProgramsService,
        DocumentsService])
], ChronicleService);
export { ChronicleService };
//# sourceMappingURL=chronicle.service.js.map