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
import sql, { join } from 'sql-template-tag';
import { Action, permit, visible } from '../platform/auth/policy.js';
import { scopeOf } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { readPage } from '../platform/graphql/page.js';
import { newId } from '../platform/ids.js';
import { canonical, Mutations } from '../platform/mutations/mutations.js';
import { UniversitiesService } from '../universities/universities.service.js';
import { universityPolicy } from '../universities/university.policy.js';
import { CHANGE_REQUEST_PREFIX, ChangeRequest, ChangeRequestState, RequestedChange, } from './change-request.entity.js';
import { changesOf, officialValues } from './official-fields.js';
import { changeRequestPolicy } from './profile.policy.js';
/** What universities ask the secretariats to change of their records. */
let ChangeRequestsService = class ChangeRequestsService {
    constructor(db, clock, mutations, universities) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.universities = universities;
    }
    async byIds(ids) {
        return await this.db.many(ChangeRequest, sql `select r.*, u.side from change_request r join university u on u.id = r.university_id where r.id = any(${ids})`);
    }
    async changes(request, id) {
        return await request.many('requested changes', id, ({ requestId }) => requestId, (ids) => this.changesOfRequests(ids));
    }
    /** The oldest first: they wait the longest. */
    async page(viewer, page, { universityId, side, state }, info) {
        const conditions = [visible(changeRequestPolicy, viewer, sql `r`)];
        if (universityId)
            conditions.push(sql `r.university_id = ${universityId}`);
        if (side)
            conditions.push(sql `r.side = ${side}`);
        if (state)
            conditions.push(sql `r.state = ${state}`);
        return await readPage(this.db, {
            name: 'change requests',
            entity: ChangeRequest,
            select: sql `r.*`,
            from: sql `(select c.*, u.side, null::text as partner_id from change_request c join university u on u.id = c.university_id) r`,
            id: sql `r.id`,
            key: sql `to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`,
            keyType: 'text',
            where: join(conditions, ' and '),
            descending: false,
        }, page, info);
    }
    async request(viewer, input) {
        const { universityId, reason = null } = input;
        const { id } = await this.mutations.run(viewer, 'requestChange', input, async (record) => {
            await this.holdUniversity(universityId);
            const [university] = await this.universities.byIds([universityId]);
            const path = ['input', 'universityId'];
            permit(universityPolicy, Action.UPDATE, viewer, university, 'university', path);
            const official = await officialValues(this.db, universityId);
            const wanted = Object.entries(changesOf(input));
            const changes = wanted.filter(([field, value]) => canonical(value) !== canonical(official[field]));
            if (changes.length === 0) {
                throw inputError('NOTHING_TO_CHANGE', 'Name at least one official field with a value that it does not have.', ['input']);
            }
            const made = newId(CHANGE_REQUEST_PREFIX);
            const now = this.clock.now();
            const state = ChangeRequestState.OPEN;
            await this.db
                .repo(ChangeRequest)
                .insert({ id: made, version: 1, universityId, state, reason, createdAt: now, updatedAt: now });
            const rows = changes.map(([field, value], position) => ({
                field,
                position,
                was: official[field],
                wanted: value,
            }));
            await this.db.rows(sql `
        insert into requested_change (request_id, university_id, field, position, was, wanted)
        select ${made}, ${universityId}, field, position, was, wanted
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (field text, position integer, was jsonb, wanted jsonb)`);
            const after = await this.values(made);
            record({ type: 'ChangeRequest', id: made, scope: scopeOf(university), before: null, after });
            return { id: made };
        });
        return await this.byId(id);
    }
    /** Makes the changes, unless one of the fields has become another one than the university saw. */
    async accept(viewer, input) {
        return await this.close(viewer, 'acceptChange', Action.UPDATE, input, async (record, { id, universityId }) => {
            await this.holdUniversity(universityId);
            const changes = await this.changesOfRequests([id]);
            const official = await officialValues(this.db, universityId);
            const crossed = changes.filter(({ field, was, wanted }) => ![was, wanted].map(canonical).includes(canonical(official[field])));
            if (crossed.length > 0)
                throw changedMeanwhile(id, crossed, official);
            const [{ version: expectedVersion }] = await this.universities.byIds([universityId]);
            await this.universities.apply(record, viewer, {
                id: universityId,
                expectedVersion,
                ...inputOf(changes),
            });
            return { state: ChangeRequestState.ACCEPTED };
        });
    }
    async decline(viewer, input) {
        const { answer } = input;
        return await this.close(viewer, 'declineChange', Action.UPDATE, input, async () => {
            return { state: ChangeRequestState.DECLINED, answer };
        });
    }
    async withdraw(viewer, input) {
        return await this.close(viewer, 'withdrawChangeRequest', Action.WITHDRAW, input, async () => {
            return { state: ChangeRequestState.WITHDRAWN };
        });
    }
    async close(viewer, mutation, action, input, work) {
        const { id } = await this.mutations.run(viewer, mutation, input, async (record) => {
            await this.db.rows(sql `select 1 from change_request where id = ${input.id} for no key update`);
            const request = await this.byId(input.id);
            permit(changeRequestPolicy, action, viewer, request, 'request', ['input', 'id']);
            // A version that is out of date says more: it carries the request as it is now.
            const isCurrent = request.version === input.expectedVersion;
            if (isCurrent && request.state !== ChangeRequestState.OPEN) {
                throw new PortalError(ErrorCode.CONFLICT, 'REQUEST_CLOSED', `The request is closed: ${request.state}.`, {
                    path: ['input', 'id'],
                    id: request.id,
                });
            }
            const before = await this.values(request.id);
            const columns = isCurrent ? await work(record, request) : {};
            const now = this.clock.now();
            const changes = { ...columns, closedAt: now, updatedAt: now };
            await updateVersioned(this.db, ChangeRequest, 'request', input, changes);
            const after = await this.values(request.id);
            record({ type: 'ChangeRequest', id: request.id, scope: scopeOf(request), before, after });
            return { id: request.id };
        });
        return await this.byId(id);
    }
    async holdUniversity(id) {
        await this.db.rows(sql `select 1 from university where id = ${id} for no key update`);
    }
    async changesOfRequests(ids) {
        return await this.db.many(RequestedChange, sql `select * from requested_change where request_id = any(${ids}) order by request_id, position`);
    }
    async byId(id) {
        const [request] = await this.byIds([id]);
        return request;
    }
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(r) - '{id,version,created_at,updated_at}'::text[] || jsonb_build_object('changes', (
        select jsonb_agg(jsonb_build_object('field', c.field, 'was', c.was, 'wanted', c.wanted) order by c.position)
        from requested_change c where c.request_id = r.id
      )) as values
      from change_request r where r.id = ${id}`);
        return values;
    }
};
ChangeRequestsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        UniversitiesService])
], ChangeRequestsService);
export { ChangeRequestsService };
/** The fields as `updateUniversity` takes them: `names.en` within `names`. */
function inputOf(changes) {
    const input = {};
    for (const { field, wanted } of changes) {
        const [name, part] = field.split('.');
        input[name] = part ? { ...input[name], [part]: wanted } : wanted;
    }
    return input;
}
function changedMeanwhile(id, crossed, official) {
    const fields = crossed.map(({ field, was, wanted }) => ({ field, was, wanted, now: official[field] }));
    return new PortalError(ErrorCode.CONFLICT, 'CHANGED_MEANWHILE', `Since the request was made, others have changed: ${fields.map(({ field }) => field).join(', ')}. What it was, is and ` +
        'would become stands in `fields`. Decline it, or let the university ask again.', { path: ['input', 'id'], id, fields });
}
//# sourceMappingURL=change-requests.service.js.map