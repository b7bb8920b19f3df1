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
import { looksAfter } from '../platform/auth/rules.js';
import { Role } from '../platform/auth/rights.js';
import { Side, sideScope } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { readPage } from '../platform/graphql/page.js';
import { Task, TaskKind } from './task.types.js';
/**
 * What the secretariats and the liaison officers have to do. Nothing of it is stored: each task is a state of a record that waits for somebody.
 */
let TasksService = class TasksService {
    constructor(db, clock) {
        this.db = db;
        this.clock = clock;
    }
    /** What has waited longest, or was to be done first, comes first. */
    async page(viewer, page, filter, info) {
        const conditions = [sql `true`];
        if (filter.kind)
            conditions.push(sql `t.kind = ${filter.kind}`);
        return await readPage(this.db, {
            name: 'tasks',
            entity: Task,
            select: sql `t.subject_id as id, t.kind, t.side, t.university_id as "universityId", t.since, t.due_on::text as "dueOn",
          coalesce(t.due_on < ${this.clock.today()}::date, false) as "isOverdue"`,
            from: sql `(${this.tasksOf(viewer, filter.side)}) t`,
            id: sql `t.subject_id`,
            key: sql `(to_char(coalesce(t.due_on, (t.since at time zone 'UTC')::date, '9999-12-31'), 'YYYY-MM-DD') || ' ' || t.kind || ' ' || t.side || coalesce(' ' || t.university_id, '')) collate "C"`,
            keyType: 'text',
            where: join(conditions, ' and '),
            descending: false,
        }, page, info);
    }
    /** How many there are of each kind, for each side; kinds of which there is none are left out. */
    async counts(viewer) {
        return await this.db.rows(sql `
      select t.kind, t.side, count(*)::integer as count,
        (count(*) filter (where t.due_on < ${this.clock.today()}::date))::integer as overdue
      from (${this.tasksOf(viewer)}) t
      group by t.kind, t.side order by array_position(${Object.values(TaskKind)}::text[], t.kind), t.side`);
    }
    tasksOf(viewer, wanted) {
        const wantedSides = wanted ? [wanted] : Object.values(Side);
        const sides = wantedSides.filter((side) => looksAfter(viewer, sideScope(side)));
        const officers = viewer.rights.filter(({ role }) => role === Role.LIAISON_OFFICER);
        const universityIds = officers.flatMap(({ universityId }) => universityId ?? []);
        return join([...this.ofSecretariats(sides), ...this.ofLiaisonOfficers(universityIds, wantedSides)], ' union all ');
    }
    ofLiaisonOfficers(universityIds, sides) {
        const today = this.clock.today();
        const task = (kind, select) => sql `select ${kind}::text as kind, task.* from (${select}) task`;
        return [
            task(TaskKind.CONFIRM_PROFILE, sql `select u.side, u.id, null::timestamptz, confirmation_due_on(u.id), u.id from university u
          where u.id = any(${universityIds}::text[]) and u.side = any(${sides}::text[])
            and standing_on(u.id, ${today}::date) <> 'NONE' and confirmation_due_on(u.id) < ${today}::date`),
            task(TaskKind.CAST_VOTE, sql `select e.side, b.id, b.opened_at, b.closes_on, e.university_id
          from ballot b join ballot_elector e on e.ballot_id = b.id
          where b.state = 'OPEN' and e.voted_by is null
            and e.university_id = any(${universityIds}::text[]) and e.side = any(${sides}::text[])`),
        ];
    }
    ofSecretariats(sides) {
        const today = this.clock.today();
        const now = this.clock.now();
        const task = (kind, select) => sql `select ${kind}::text as kind, task.*, null::text as university_id from (${select}) task`;
        return [
            task(TaskKind.REVIEW_APPLICATION, sql `select s.side, a.id as subject_id, a.state_since as since, a.review_due_on as due_on
          from application a cross join unnest(${sides}::text[]) s (side)
          where a.state = 'UNDER_REVIEW' and not exists (
            select from review r where r.application_id = a.id and r.submission = a.submission and r.side = s.side
          )`),
            task(TaskKind.OPEN_BALLOT, sql `select s.side, a.id, a.state_since, null::date
          from application a cross join unnest(${sides}::text[]) s (side)
          where a.state = 'AGREED' and a.kind <> 'NEW_OBSERVER'`),
            task(TaskKind.CLOSE_BALLOT, sql `select s.side, b.id, b.opened_at, b.closes_on
          from ballot b cross join unnest(${sides}::text[]) s (side)
          where b.state = 'OPEN' and (b.closes_on < ${today}::date or not exists (
            select from ballot_elector e where e.ballot_id = b.id and e.voted_by is null
          ))`),
            task(TaskKind.DECIDE_APPLICATION, sql `select a.side, a.id, a.state_since, null::date from application a
          where a.side = any(${sides}::text[])
            and (a.state in ('CARRIED', 'NOT_CARRIED') or (a.state = 'AGREED' and a.kind = 'NEW_OBSERVER'))`),
            task(TaskKind.ANSWER_CHANGE_REQUEST, sql `select u.side, r.id, r.created_at, null::date
          from change_request r join university u on u.id = r.university_id
          where r.state = 'OPEN' and u.side = any(${sides}::text[])`),
            task(TaskKind.PUBLISH_EVENT, sql `select s.side, e.id, e.state_since, null::date
          from event e cross join unnest(${sides}::text[]) s (side)
          where e.state = 'SUBMITTED' and (e.host_sides = '{}' or e.host_sides @> array[s.side])`),
            task(TaskKind.SETTLE_TERM, sql `select s.side, t.id, null::timestamptz, partial_date_last(t.expected_to)
          from term t join office o on o.id = t.office_id
            join unnest(${sides}::text[]) s (side) on o.side is null or o.side = s.side
          where t.valid_to is null and partial_date_last(t.expected_to) < ${today}::date`),
            task(TaskKind.FIND_LIAISON_OFFICER, sql `select u.side, u.id, null::timestamptz, null::date from university u
          where u.side = any(${sides}::text[]) and standing_on(u.id, ${today}::date) <> 'NONE' and not exists (
            select from appointment a join role_grant g on g.id = a.grant_id
            where g.university_id = u.id and g.period @> ${now}::timestamptz
          )`),
        ];
    }
};
TasksService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock])
], TasksService);
export { TasksService };
//# sourceMappingURL=tasks.service.js.map