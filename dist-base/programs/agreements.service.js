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
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { ErrorCode, inputError, notFound, PortalError } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { changesBetween } from './program-diff.js';
import { PartyApproval, ProgramObjection, } from './program.entity.js';
import { ProgramLoader } from './program.loader.js';
import { programPolicy, speaksFor } from './programs.policy.js';
import { ProgramsService } from './programs.service.js';
/** What parties say of the versions of their programs. */
let AgreementsService = class AgreementsService {
    constructor(db, clock, mutations, programs, loader) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.programs = programs;
        this.loader = loader;
    }
    async approve(viewer, input) {
        return await this.speak(viewer, 'approveProgramVersion', input, async (version, party) => {
            const approval = { versionId: version.id, partyKey: party.key, approvedAt: this.clock.now() };
            await this.db.repo(PartyApproval).insert({ ...approval, id: newId('pap') });
        });
    }
    async object(viewer, input) {
        return await this.speak(viewer, 'objectToProgramVersion', input, async (version, party) => {
            const { path, text } = input;
            if (!reaches(version.terms, path)) {
                throw inputError('PATH_UNKNOWN', 'The content has nothing at this place.', ['input', 'path']);
            }
            const objection = { versionId: version.id, partyKey: party.key, path, text };
            await this.db
                .repo(ProgramObjection)
                .insert({ ...objection, id: newId('pob'), objectedAt: this.clock.now() });
        });
    }
    /** What a party says of the latest version. Parties do not wait for each other, but for whoever proposes another. */
    async speak(viewer, mutation, input, work) {
        const { id } = await this.mutations.run(viewer, mutation, input, async (record) => {
            await this.db.rows(sql `select 1 from joint_program where id = ${input.id} for share`);
            const program = await this.programs.byId(input.id);
            permit(programPolicy, Action.READ, viewer, program, 'program', ['input', 'id']);
            const versions = await this.loader.versionsOf([program.id]);
            const version = versions.findLast(({ sha256 }) => sha256 === input.sha256);
            if (!version)
                throw notFound('version of this program', ['input', 'sha256']);
            const latest = versions.at(-1);
            const party = this.partyFor(viewer, input, await this.loader.partiesOf([version.id]));
            if (version !== latest)
                throw staleVersion(version, latest);
            const before = await this.programs.values(program.id);
            await work(version, party);
            const after = await this.programs.values(program.id);
            record({ type: 'JointProgram', id: program.id, scope: ASSOCIATION_SCOPE, before, after });
            return { id: program.id };
        });
        return await this.programs.byId(id);
    }
    partyFor(viewer, { partyKey }, parties) {
        const path = ['input', 'partyKey'];
        if (partyKey && !parties.some(({ key }) => key === partyKey))
            throw notFound('party', path);
        const own = parties.filter((party) => (!partyKey || party.key === partyKey) && (partyKey || party.universityId) && speaksFor(viewer, party));
        if (own.length === 0) {
            throw forbidden(path, 'For a university its liaison officers speak; for an outsider (name it in `partyKey`) the secretariat of its side.', 'NOT_THE_PARTY');
        }
        if (own.length > 1) {
            throw inputError('PARTY_AMBIGUOUS', 'You speak for several parties: name one in `partyKey`.', path);
        }
        return own[0];
    }
};
AgreementsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        ProgramsService,
        ProgramLoader])
], AgreementsService);
export { AgreementsService };
function staleVersion(version, latest) {
    return new PortalError(ErrorCode.CONFLICT, 'STALE_VERSION', `This is version ${version.number}; the latest is ${latest.number}. Look at what has changed (extensions.changes), then approve that one.`, {
        path: ['input', 'sha256'],
        number: latest.number,
        sha256: latest.sha256,
        changes: changesBetween(version.terms, latest.terms),
    });
}
/** Whether a JSON Pointer leads to something. */
function reaches(content, path) {
    let place = content;
    for (const step of path.split('/').slice(1)) {
        const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
        if (typeof place !== 'object' || place === null || !Object.hasOwn(place, name))
            return false;
        place = place[name];
    }
    return true;
}
//# sourceMappingURL=agreements.service.js.map