import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { join, type Sql } from 'sql-template-tag';
import { BodiesService } from '../association/bodies.service.js';
import type { Body } from '../association/body.entity.js';
import { bodyPolicy } from '../association/body.policy.js';
import { PeopleService } from '../people/people.service.js';
import { personPolicy } from '../people/person.policy.js';
import type { Values } from '../platform/audit/audit.js';
import { Action, permit, visible } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { notFound } from '../platform/errors.js';
import { readPage, type Page, type PageArgs } from '../platform/graphql/page.js';
import type { PerRequest } from '../platform/graphql/per-request.js';
import { textColumns } from '../platform/graphql/texts.input.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { University } from '../universities/university.entity.js';
import { AgendaItem, Meeting, MEETING_PREFIX, MeetingChair } from './meeting.entity.js';
import type {
  MeetingChairInput,
  MeetingFilter,
  RecordMeetingInput,
  UpdateMeetingInput,
} from './meeting.inputs.js';
import { meetingPolicy } from './meetings.policy.js';

@Injectable()
export class MeetingsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mutations: Mutations,
    private readonly bodies: BodiesService,
    private readonly people: PeopleService,
  ) {}

  async byIds(ids: readonly string[]): Promise<Meeting[]> {
    return await this.db.many(Meeting, sql`select * from meeting where id = any(${ids})`);
  }

  chairs(request: PerRequest, meetingId: string): Promise<MeetingChair[]> {
    return request.many<MeetingChair>(
      'chairs of a meeting',
      meetingId,
      (chair) => chair.meetingId,
      (ids) =>
        this.db.many(
          MeetingChair,
          sql`select * from meeting_chair where meeting_id = any(${ids}) order by position`,
        ),
    );
  }

  agenda(request: PerRequest, meetingId: string): Promise<AgendaItem[]> {
    return request.many<AgendaItem>(
      'agenda of a meeting',
      meetingId,
      (item) => item.meetingId,
      (ids) =>
        this.db.many(
          AgendaItem,
          sql`select * from agenda_item where meeting_id = any(${ids}) order by position`,
        ),
    );
  }

  /** The last first. */
  async page(
    viewer: Viewer,
    page: PageArgs,
    { bodyId, kind, from, to }: MeetingFilter,
    info: GraphQLResolveInfo,
  ): Promise<Page<Meeting>> {
    const conditions: Sql[] = [visible(meetingPolicy, viewer, sql`m`)];
    if (bodyId) conditions.push(sql`m.body_id = ${bodyId}`);
    if (kind) conditions.push(sql`m.kind = ${kind}`);
    if (from) conditions.push(sql`partial_date_last(coalesce(m.ends_on, m.starts_on)) >= ${from}::date`);
    if (to) conditions.push(sql`partial_date_first(m.starts_on) <= ${to}::date`);
    return await readPage(
      this.db,
      {
        name: 'meetings',
        entity: Meeting,
        select: sql`m.*`,
        from: sql`meeting m`,
        id: sql`m.id`,
        key: sql`m.starts_on collate "C"`,
        keyType: 'text',
        where: join(conditions, ' and '),
        descending: true,
      },
      page,
      info,
    );
  }

  async record(viewer: Viewer, input: RecordMeetingInput): Promise<Meeting> {
    const { id } = await this.mutations.run(viewer, 'recordMeeting', input, async (record) => {
      const [body]: (Body | undefined)[] = await this.bodies.byIds([input.bodyId]);
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

  async update(viewer: Viewer, input: UpdateMeetingInput): Promise<Meeting> {
    const { id } = await this.mutations.run(viewer, 'updateMeeting', input, async (record) => {
      await this.db.rows(sql`select 1 from meeting where id = ${input.id} for no key update`);
      const meeting: Meeting | undefined = await this.byId(input.id);
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

  private async writeLists(
    viewer: Viewer,
    meetingId: string,
    { chairs, agenda }: Pick<UpdateMeetingInput, 'chairs' | 'agenda'>,
  ): Promise<void> {
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
      if (rows.length > 0) await repo.insert(rows);
    }
    if (agenda) {
      const repo = this.db.repo(AgendaItem);
      await repo.delete({ meetingId });
      const rows = agenda.map((title, index) => {
        return { ...textColumns('title', title), id: newId('agi'), meetingId, position: index + 1 };
      });
      if (rows.length > 0) await repo.insert(rows);
    }
  }

  /** Nobody can be named whom the caller may not know of. */
  private async permitChairs(viewer: Viewer, chairs: MeetingChairInput[]): Promise<void> {
    const people = chairs.flatMap(({ personId }) => personId ?? []);
    const known = new Map((await this.people.byIds(people)).map((person) => [person.id, person]));
    const universities = chairs.flatMap(({ universityId }) => universityId ?? []);
    const rows = await this.db.many(
      University,
      sql`select id from university where id = any(${universities})`,
    );
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

  private async byId(id: string): Promise<Meeting> {
    const [meeting] = await this.byIds([id]);
    return meeting;
  }

  private async values(id: string): Promise<Values> {
    const [{ values }] = await this.db.rows<{ values: Values }>(sql`
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
}

/** The columns that the input speaks of; what it leaves out is left out here too. */
function columnsOf(
  input: Partial<RecordMeetingInput> & Pick<UpdateMeetingInput, 'isCancelled'>,
): Partial<Meeting> {
  const { kind, ordinal, startsOn, endsOn, venue, isCancelled, audience, note, sources } = input;
  const columns = { kind, ordinal, startsOn, endsOn, venue, isCancelled, audience, note, sources };
  return {
    ...Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)),
    ...textColumns('title', input.title),
    ...textColumns('city', input.city),
  };
}
