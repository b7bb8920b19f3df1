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
import { BodiesService } from '../association/bodies.service.js';
import { bodyPolicy } from '../association/body.policy.js';
import { PeopleService } from '../people/people.service.js';
import { personPolicy } from '../people/person.policy.js';
import { Action, permit, visible } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { notFound } from '../platform/errors.js';
import { readPage } from '../platform/graphql/page.js';
import { textColumns } from '../platform/graphql/texts.input.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { University } from '../universities/university.entity.js';
import { AgendaItem, Meeting, MEETING_PREFIX, MeetingChair } from './meeting.entity.js';
import { meetingPolicy } from './meetings.policy.js';
let MeetingsService = class MeetingsService {
    constructor(db, clock, mutations, bodies, people) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.bodies = bodies;
        this.people = people;
    }
    async byIds(ids) {
        return await this.db.many(Meeting, sql `select * from meeting where id = any(${ids})`);
    }
    chairs(request, meetingId) {
        return request.many('chairs of a meeting', meetingId, (chair) => chair.meetingId, (ids) => this.db.many(MeetingChair, sql `select * from meeting_chair where meeting_id = any(${ids}) order by position`));
    }
    agenda(request, meetingId) {
        return request.many('agenda of a meeting', meetingId, (item) => item.meetingId, (ids) => this.db.many(AgendaItem, sql `select * from agenda_item where meeting_id = any(${ids}) order by position`));
    }
    /** The last first. */
    async page(viewer, page, { bodyId, kind, from, to }, info) {
        const conditions = [visible(meetingPolicy, viewer, sql `m`)];
        if (bodyId)
            conditions.push(sql `m.body_id = ${bodyId}`);
        if (kind)
            conditions.push(sql `m.kind = ${kind}`);
        if (from)
            conditions.push(sql `partial_date_last(coalesce(m.ends_on, m.starts_on)) >= ${from}::date`);
        if (to)
            conditions.push(sql `partial_date_first(m.starts_on) <= ${to}::date`);
        return await readPage(this.db, {
            name: 'meetings',
            entity: Meeting,
            select: sql `m.*`,
            from: sql `meeting m`,
            id: sql `m.id`,
            key: sql `m.starts_on collate "C"`,
            keyType: 'text',
            where: join(conditions, ' and '),
            descending: true,
        }, page, info);
    }
    async record(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'recordMeeting', input, async (record) => {
            const [body] = await this.bodies.byIds([input.bodyId]);
            permit(bodyPolicy, Action.KEEP_MEETINGS, viewer, body, 'body', ['input', 'bodyId']);
            const made = newId(MEETING_PREFIX);
            const now = this.clock.now();
            const columns = { ...columnsOf(input), bodyId: body.id };
            await this.db
                .repo(Meeting)
                .insert({ ...columns, id: made, version: 1, createdAt: now, updatedAt: now });
            await this.writeLists(viewer, made, input);
            const after = await this.values(made);
            record({ type: 'Meeting', id: made, scope: ASSOCIATION_SCOPE, before: null, after });
            return { id: made };
        });
        return await this.byId(id);
    }
    async update(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'updateMeeting', input, async (record) => {
            await this.db.rows(sql `select 1 from meeting where id = ${input.id} for no key update`);
            const meeting = await this.byId(input.id);
            permit(meetingPolicy, Action.UPDATE, viewer, meeting, 'meeting', ['input', 'id']);
            const before = await this.values(meeting.id);
            const columns = { ...columnsOf(input), updatedAt: this.clock.now() };
            await updateVersioned(this.db, Meeting, 'meeting', input, columns);
            await this.writeLists(viewer, meeting.id, input);
            const after = await this.values(meeting.id);
            record({ type: 'Meeting', id: meeting.id, scope: ASSOCIATION_SCOPE, before, after });
            return { id: meeting.id };
        });
        return await this.byId(id);
    }
    async writeLists(viewer, meetingId, { chairs, agenda }) {
        if (chairs) {
            await this.permitChairs(viewer, chairs);
            const repo = this.db.repo(MeetingChair);
            await repo.delete({ meetingId });
            const rows = chairs.map((chair, index) => ({
                universityId: chair.universityId ?? null,
                personId: chair.personId ?? null,
                id: newId('mch'),
                meetingId,
                position: index + 1,
            }));
            if (rows.length > 0)
                await repo.insert(rows);
        }
        if (agenda) {
            const repo = this.db.repo(AgendaItem);
            await repo.delete({ meetingId });
            const rows = agenda.map((title, index) => {
                return { ...textColumns('title', title), id: newId('agi'), meetingId, position: index + 1 };
            });
            if (rows.length > 0)
                await repo.insert(rows);
        }
    }
    /** Nobody can be named whom the caller may not know of. */
    async permitChairs(viewer, chairs) {
        const people = chairs.flatMap(({ personId }) => personId ?? []);
        const known = new Map((await this.people.byIds(people)).map((person) => [person.id, person]));
        const universities = chairs.flatMap(({ universityId }) => universityId ?? []);
        const rows = await this.db.many(University, sql `select id from university where id = any(${universities})`);
        const registered = new Set(rows.map(({ id }) => id));
        for (const [index, { personId, universityId }] of chairs.entries()) {
            const path = ['input', 'chairs', index];
            if (personId) {
                permit(personPolicy, Action.READ, viewer, known.get(personId), 'person', [...path, 'personId']);
            }
            if (universityId && !registered.has(universityId)) {
                throw notFound('university', [...path, 'universityId']);
            }
        }
    }
    async byId(id) {
        const [meeting] = await this.byIds([id]);
        return meeting;
    }
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(m) - '{id,version,created_at,updated_at}'::text[] || jsonb_build_object(
        'chairs', (
          select coalesce(jsonb_agg(to_jsonb(c) - '{id,meeting_id,position}'::text[] order by c.position), '[]')
          from meeting_chair c where c.meeting_id = m.id
        ),
        'agenda', (
          select coalesce(jsonb_agg(to_jsonb(a) - '{id,meeting_id,position}'::text[] order by a.position), '[]')
          from agenda_item a where a.meeting_id = m.id
        )
      ) as values
      from meeting m where m.id = ${id}`);
        return values;
    }
};
MeetingsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        BodiesService,
        PeopleService])
], MeetingsService);
export { MeetingsService };
/** The columns that the input speaks of; what it leaves out is left out here too. */
function columnsOf(input) {
    const { kind, ordinal, startsOn, endsOn, venue, isCancelled, audience, note, sources } = input;
    const columns = { kind, ordinal, startsOn, endsOn, venue, isCancelled, audience, note, sources };
    return {
        ...Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)),
        ...textColumns('title', input.title),
        ...textColumns('city', input.city),
    };
}
//# sourceMappingURL=meetings.service.js.map