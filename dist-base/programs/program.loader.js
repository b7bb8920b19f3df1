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
import { Action, may } from '../platform/auth/policy.js';
import { Db } from '../platform/database/db.js';
import { JointProgram, PartyContactPoint, ProgramObjection, ProgramParty, ProgramVersion, } from './program.entity.js';
import { programPolicy } from './programs.policy.js';
/** With the universities that are parties of the latest version. */
export const PROGRAMS = raw(`
  (select p.*, l.ids as party_university_ids, l.ids as "partyUniversityIds"
   from joint_program p cross join lateral (
     select coalesce(array_agg(pp.university_id) filter (where pp.university_id is not null), '{}') as ids
     from program_party pp
     where pp.version_id = (select v.id from program_version v where v.program_id = p.id order by v.number desc limit 1)
   ) l) p`);
/** Versions with the moment at which the last of their parties has approved them. */
const VERSIONS = raw(`
  (select v.id, v.program_id, v.number, v.schema_version, v.content, v.sha256, v.created_at, v.body, a.agreed_at as "agreedAt"
   from program_version v cross join lateral (
     select case when count(*) = count(pa.id) then max(pa.approved_at) end as agreed_at
     from program_party pp left join party_approval pa on pa.version_id = pp.version_id and pa.party_key = pp.key
     where pp.version_id = v.id
   ) a) v`);
/** Of each program the version that counts: the last in effect or, while none is, the last. */
export const COUNTING = raw(`
  (select distinct on (v.program_id) v.* from ${VERSIONS.sql} order by v.program_id, v."agreedAt" is null, v.number desc) v`);
const PUBLIC_COLUMNS = raw('v.id, v.program_id, v.number, v.schema_version, v.content, v.sha256, v.created_at, v."agreedAt"');
/** What belongs to programs, for as many of them as an answer shows: one statement each. */
let ProgramLoader = class ProgramLoader {
    constructor(db) {
        this.db = db;
    }
    async byIds(ids) {
        return await this.db.many(JointProgram, sql `select p.* from ${PROGRAMS} where p.id = any(${ids})`);
    }
    /** If the viewer may do that with it. */
    async permitted({ viewer, perRequest }, action, id) {
        const program = await perRequest.one('program', id, async (ids) => {
            return new Map((await this.byIds(ids)).map((each) => [each.id, each]));
        });
        return program && may(programPolicy, action, viewer, program) ? program : undefined;
    }
    async counting(request, programId) {
        const version = await request.one('version that counts', programId, async (ids) => {
            const found = await this.db.many(ProgramVersion, sql `select ${PUBLIC_COLUMNS} from ${COUNTING} where v.program_id = any(${ids})`);
            return new Map(found.map((each) => [each.programId, each]));
        });
        return version;
    }
    /** From the first to the last; what is still being negotiated only for those whom it concerns. */
    async versions({ viewer, perRequest }, program) {
        const versions = await perRequest.many('versions of a program', program.id, (version) => version.programId, (ids) => this.versionsOf(ids));
        if (may(programPolicy, Action.READ_PRIVATE, viewer, program))
            return versions;
        const agreed = versions.filter(({ agreedAt }) => agreedAt !== null);
        return agreed.length > 0 ? agreed : versions.slice(-1);
    }
    async versionsOf(programIds) {
        return await this.db.many(ProgramVersion, sql `select ${PUBLIC_COLUMNS} from ${VERSIONS} where v.program_id = any(${programIds}) order by v.number`);
    }
    async parties(request, version) {
        const parties = await request.many('parties of a version', version.id, (party) => party.versionId, (ids) => this.partiesOf(ids));
        return withTerms(parties, version);
    }
    async partiesOf(versionIds) {
        return await this.db.many(ProgramParty, sql `select pp.*, pa.approved_at as "approvedAt", v.program_id as "programId" from program_party pp
          join program_version v on v.id = pp.version_id
          left join party_approval pa on pa.version_id = pp.version_id and pa.party_key = pp.key
          where pp.version_id = any(${versionIds}) order by pp.position`);
    }
    async contactPoints(request, { programId, key }) {
        const points = await request.many('contact points of the parties of a program', programId, (point) => point.programId, (ids) => this.db.many(PartyContactPoint, sql `select * from party_contact_point where program_id = any(${ids}) order by position`));
        return points.filter(({ partyKey }) => partyKey === key);
    }
    async objections(context, { id, programId }) {
        if (!(await this.permitted(context, Action.READ_PRIVATE, programId)))
            return [];
        return await context.perRequest.many('objections to a version', id, (objection) => objection.versionId, (ids) => this.db.many(ProgramObjection, sql `select * from program_objection where version_id = any(${ids}) order by objected_at, id`));
    }
    /** Of which programs a university is a party, in the version that counts of each. */
    async programIdsOf(request, universityId) {
        const found = await request.many('programs of a university', universityId, (row) => row.universityId, (ids) => this.db.rows(sql `
          select pp.university_id as "universityId", v.program_id as "programId"
          from ${COUNTING} join program_party pp on pp.version_id = v.id join joint_program p on p.id = v.program_id
          where pp.university_id = any(${ids})
            -- Looked up first: otherwise it would be worked out of every program which version counts.
            and v.program_id = any(array(
              select own.program_id from program_party party join program_version own on own.id = party.version_id
              where party.university_id = any(${ids})
            ))
          order by p.slug`));
        return found.map(({ programId }) => programId);
    }
};
ProgramLoader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db])
], ProgramLoader);
export { ProgramLoader };
/** What the version says of each; they are the same objects at each time. */
function withTerms(parties, { terms }) {
    for (const party of parties)
        party.terms ??= terms.parties.find(({ key }) => key === party.key);
    return parties;
}
//# sourceMappingURL=program.loader.js.map