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
import { permit, visible } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { readPage } from '../platform/graphql/page.js';
import { isPossible, LIFE } from './application-states.js';
import { actNotPossible, Application, ApplicationStep } from './application.entity.js';
import { APPLICATIONS, applicationPolicy } from './application.policy.js';
/** Applications for membership, and the one way in which they pass from state to state. */
let ApplicationsService = class ApplicationsService {
    constructor(db, clock) {
        this.db = db;
        this.clock = clock;
    }
    async byIds(ids) {
        return await this.db.many(Application, sql `select * from application where id = any(${ids})`);
    }
    /** The newest first. */
    async page(viewer, page, { state, kind, side, universityId }, info) {
        const conditions = [visible(applicationPolicy, viewer, sql `a`)];
        if (state)
            conditions.push(sql `a.state = any(${state})`);
        if (kind)
            conditions.push(sql `a.kind = ${kind}`);
        if (side)
            conditions.push(sql `a.side = ${side}`);
        if (universityId)
            conditions.push(sql `a.university_id = ${universityId}`);
        return await readPage(this.db, {
            name: 'applications',
            entity: Application,
            select: sql `a.*`,
            from: sql `${APPLICATIONS} a`,
            id: sql `a.id`,
            key: sql `a.id`,
            keyType: 'text',
            where: join(conditions, ' and '),
            descending: true,
        }, page, info);
    }
    /** The application as it is and stays until the transaction ends, for one who may do this. */
    async hold(viewer, action, id) {
        await this.db.rows(sql `select 1 from application where id = ${id} for no key update`);
        const [application] = await this.byIds([id]);
        const path = ['input', 'applicationId'];
        permit(applicationPolicy, action, viewer, application, 'application', path);
        return application;
    }
    /**
     * Does an act within the transaction that is under way: the one place where the state changes. `more` are columns
     * that change with it. Whether the viewer may, the caller has found out.
     */
    async advance(record, viewer, { id }, act, to, more = {}) {
        await this.db.rows(sql `select 1 from application where id = ${id} for no key update`);
        const [application] = await this.byIds([id]);
        const { state: from, version } = application;
        if (!isPossible(application, act))
            throw actNotPossible(application, act);
        if (!LIFE[act].to.includes(to))
            throw new Error(`${act} does not lead to ${to}`);
        const before = await this.values(id);
        const now = this.clock.now();
        const changes = { ...more, state: to, stateSince: now, version: version + 1, updatedAt: now };
        await this.db.repo(Application).update({ id }, changes);
        const [{ position }] = await this.db.rows(sql `
      select count(*)::integer + 1 as position from application_step where application_id = ${id}`);
        const { submission } = { ...application, ...more };
        await this.db
            .repo(ApplicationStep)
            .insert({ applicationId: id, position, act, fromState: from, toState: to, submission, at: now });
        this.record(record, viewer, id, before, await this.values(id));
    }
    /** Of the association as a whole in the audit: so no list of a side's or a university's acts shows a draft. */
    record(record, viewer, id, before, after) {
        record({ type: 'Application', id, scope: ASSOCIATION_SCOPE, before, after }, viewer);
    }
    /** What the history keeps of an application. */
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(a) - '{id,version,access_digest,created_at,updated_at}'::text[] || jsonb_build_object(
        'supporters', (
          select coalesce(jsonb_agg(s.university_id order by s.position), '[]')
          from application_supporter s where s.application_id = a.id
        )
      ) as values
      from application a where a.id = ${id}`);
        return values;
    }
};
ApplicationsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock])
], ApplicationsService);
export { ApplicationsService };
//# sourceMappingURL=applications.service.js.map