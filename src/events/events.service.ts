import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { BodiesService } from '../association/bodies.service.js';
import type { Values } from '../platform/audit/audit.js';
import { Action, forbidden, may, permit } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE, type Side } from '../platform/auth/scope.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { inputError, notFound } from '../platform/errors.js';
import { textColumns } from '../platform/graphql/texts.input.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { ProgramsService } from '../programs/programs.service.js';
import { programPolicy } from '../programs/programs.policy.js';
import type { JointProgram } from '../programs/program.entity.js';
import { isMoved, showInZone, timeOf } from './event-time.js';
import {
  Event,
  EVENT_PREFIX,
  EventContactPoint,
  EventDelegation,
  EventHost,
  EventState,
  EventVenue,
  isShown,
  NEXT,
  type FormerTime,
} from './event.entity.js';
import type {
  AdvanceEventInput,
  CreateEventInput,
  EventHostInput,
  UpdateEventInput,
} from './event.inputs.js';
import { EventLoader } from './event.loader.js';
import { eventPolicy } from './events.policy.js';

type Lists = Pick<UpdateEventInput, 'hosts' | 'venues' | 'contactPoints' | 'delegations'>;

/** Called within the transaction in which an event was changed. */
type Watcher = (before: Event, after: Event) => Promise<void>;

@Injectable()
export class EventsService {
  readonly watchers: Watcher[] = [];

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mutations: Mutations,
    private readonly loader: EventLoader,
    private readonly bodies: BodiesService,
    private readonly programs: ProgramsService,
  ) {}

  /** `id` and `state` are given for records that ship with the portal. */
  async create(
    viewer: Viewer,
    input: CreateEventInput,
    { id = newId(EVENT_PREFIX), state = EventState.DRAFT } = {},
  ): Promise<Event> {
    const outcome = await this.mutations.run(viewer, 'createEvent', input, async (record) => {
      const now = this.clock.now();
      const hosts = await this.sidesOf(input.hosts);
      const draft = Object.assign(new Event(), {
        state,
        audience: input.audience,
        hostUniversityIds: hosts.flatMap(({ universityId }) => universityId ?? []),
        hostSides: hosts.flatMap(({ side }) => side ?? []),
      });
      // An event is made by whoever may change it: a host, or a secretariat.
      if (!may(eventPolicy, Action.UPDATE, viewer, draft)) throw forbidden(['input', 'hosts']);
      await this.checkLinks(viewer, input);
      const columns = { ...columnsOf(input), ...timeOf(input.time), slug: input.slug };
      await this.db.repo(Event).insert({
        ...columns,
        id,
        version: 1,
        state,
        stateSince: now,
        ...(isShown(state) && { publishedAt: now, revision: 1 }),
        createdAt: now,
        updatedAt: now,
      });
      await this.writeLists(id, input, hosts);
      record({ type: 'Event', id, scope: ASSOCIATION_SCOPE, before: null, after: await this.values(id) });
      return { id };
    });
    return await this.byId(outcome.id);
  }

  async update(viewer: Viewer, input: UpdateEventInput): Promise<Event> {
    return await this.change(viewer, 'updateEvent', input, Action.UPDATE, async (event) => {
      await this.checkLinks(viewer, input);
      const time = input.time && timeOf(input.time);
      const moved = time && isMoved(event, time) && isShown(event.state);
      const hosts = input.hosts && (await this.sidesOf(input.hosts));
      await this.writeLists(event.id, input, hosts);
      if (hosts) await this.checkStillKept(viewer, event.id);
      const { format } = input;
      const turned = format !== undefined && format !== event.format && isShown(event.state);
      return {
        ...columnsOf(input),
        ...time,
        ...(moved && { formerTimes: [...event.formerTimes, this.formerTime(event)] }),
        ...(turned && { formerFormat: event.format }),
        // A new time is what one that was postponed has waited for.
        ...(moved && event.state === EventState.POSTPONED && this.into(EventState.PUBLISHED, event)),
      };
    });
  }

  /** Brings an event into another state. */
  async advance(viewer: Viewer, input: AdvanceEventInput): Promise<Event> {
    const { to } = input;
    const isOfHosts = to === EventState.SUBMITTED || to === EventState.DRAFT;
    const action = isOfHosts ? Action.UPDATE : Action.PUBLISH;
    return await this.change(viewer, 'advanceEvent', input, action, async (event) => {
      await Promise.resolve();
      if (!NEXT[event.state].includes(to)) {
        const next = NEXT[event.state].join(', ');
        throw inputError('STATE_UNREACHABLE', `From ${event.state} an event comes into ${next} only.`, [
          'input',
          'to',
        ]);
      }
      return this.into(to, event);
    });
  }

  private into(state: EventState, { publishedAt }: Event): Partial<Event> {
    const now = this.clock.now();
    return { state, stateSince: now, ...(isShown(state) && { publishedAt: publishedAt ?? now }) };
  }

  private async change(
    viewer: Viewer,
    mutation: string,
    input: (UpdateEventInput | AdvanceEventInput) & { id: string },
    action: Action,
    work: (event: Event) => Promise<Partial<Event>>,
  ): Promise<Event> {
    const { id } = await this.mutations.run(viewer, mutation, input, async (record) => {
      await this.db.rows(sql`select 1 from event where id = ${input.id} for no key update`);
      const event: Event | undefined = await this.byId(input.id);
      permit(eventPolicy, action, viewer, event, 'event', ['input', 'id']);
      const before = await this.values(event.id);
      // A version that is out of date says more than anything else: its error carries the event as it is now.
      const isCurrent = event.version === input.expectedVersion;
      const columns: Partial<Event> = isCurrent ? await work(event) : {};
      const seen = isShown(event.state) || isShown(columns.state ?? event.state);
      const revision = event.revision + (seen ? 1 : 0);
      const updatedAt = this.clock.now();
      await updateVersioned(this.db, Event, 'event', input, { ...columns, revision, updatedAt });
      const after = await this.values(event.id);
      record({ type: 'Event', id: event.id, scope: ASSOCIATION_SCOPE, before, after });
      for (const watch of this.watchers) await watch(event, await this.byId(event.id));
      return { id: event.id };
    });
    return await this.byId(id);
  }

  /** Nobody gives an event away to hosts for whom they may not act. */
  private async checkStillKept(viewer: Viewer, id: string): Promise<void> {
    const event = await this.byId(id);
    if (!may(eventPolicy, Action.UPDATE, viewer, event)) throw forbidden(['input', 'hosts']);
  }

  private async checkLinks(
    viewer: Viewer,
    { bodyId, seriesId, parentId, programId }: Partial<CreateEventInput>,
  ): Promise<void> {
    if (bodyId && (await this.bodies.byIds([bodyId])).length === 0) {
      throw notFound('body', ['input', 'bodyId']);
    }
    if (seriesId) {
      const [series] = await this.db.rows(sql`select 1 from event_series where id = ${seriesId}`);
      if (!series) throw notFound('series', ['input', 'seriesId']);
    }
    if (parentId) {
      const parent: Event | undefined = await this.byId(parentId);
      permit(eventPolicy, Action.UPDATE, viewer, parent, 'event', ['input', 'parentId']);
    }
    if (programId) {
      const program: JointProgram | undefined = await this.programs.byId(programId);
      permit(programPolicy, Action.READ, viewer, program, 'program', ['input', 'programId']);
    }
  }

  /** The hosts with the sides on which universities stand. */
  private async sidesOf(
    hosts: readonly EventHostInput[],
  ): Promise<(EventHostInput & { side?: Side | null })[]> {
    const ids = hosts.flatMap(({ universityId }) => universityId ?? []);
    const rows = await this.db.rows<{ id: string; side: Side }>(
      sql`select id, side from university where id = any(${ids})`,
    );
    const sides = new Map(rows.map(({ id, side }) => [id, side]));
    return hosts.map((host, index) => {
      if (!host.universityId) return host;
      const side = sides.get(host.universityId);
      if (!side) throw notFound('university', ['input', 'hosts', index, 'universityId']);
      return { ...host, side };
    });
  }

  private async writeLists(
    eventId: string,
    { venues, contactPoints, delegations }: Lists,
    hosts: EventHostInput[] | undefined,
  ): Promise<void> {
    const replace = async (entity: new () => object, prefix: string, rows: object[] | undefined) => {
      if (!rows) return;
      const repo = this.db.repo(entity as new () => { eventId: string });
      await repo.delete({ eventId });
      const numbered = rows.map((row, index) => ({
        ...row,
        id: newId(prefix),
        eventId,
        position: index + 1,
      }));
      if (rows.length > 0) await repo.insert(numbered);
    };
    const hostRows = hosts?.map(({ role, universityId = null, side = null, name }) => {
      return { ...(universityId ? {} : textColumns('name', name)), role, universityId, side };
    });
    const venueRows = venues?.map(({ name, city, ...venue }) => {
      return { ...venue, ...textColumns('name', name), ...textColumns('city', city) };
    });
    await replace(EventHost, 'eho', hostRows);
    await replace(EventVenue, 'eve', venueRows);
    await replace(EventContactPoint, 'ecp', contactPoints);
    await replace(EventDelegation, 'edl', delegations);
  }

  private formerTime({ startsAt, endsAt, startsOn, endsOn, timeZone }: Event): FormerTime {
    const shown = (at: Date | null) => (at ? showInZone(at, timeZone!) : null);
    const movedAt = this.clock.now();
    return { startsAt: shown(startsAt), endsAt: shown(endsAt), startsOn, endsOn, timeZone, movedAt };
  }

  private async byId(id: string): Promise<Event> {
    const [event] = await this.loader.byIds([id]);
    return event;
  }

  private async values(id: string): Promise<Values> {
    const [{ values }] = await this.db.rows<{ values: Values }>(sql`
      select to_jsonb(e)
        - '{id,version,revision,state_since,published_at,created_at,updated_at,shown_to,withdrawn_at,begins_at,finishes_at,begins_key,host_university_ids,host_sides}'::text[]
        || jsonb_build_object(
          'hosts', (
            select coalesce(jsonb_agg(to_jsonb(h) - '{id,event_id,position,finishes_at,begins_key}'::text[] order by h.position), '[]')
            from event_host h where h.event_id = e.id
          ),
          'venues', (
            select coalesce(jsonb_agg(to_jsonb(v) - '{id,event_id,position}'::text[] order by v.position), '[]')
            from event_venue v where v.event_id = e.id
          ),
          'contact_points', (
            select coalesce(jsonb_agg(to_jsonb(c) - '{id,event_id,position}'::text[] order by c.position), '[]')
            from event_contact_point c where c.event_id = e.id
          ),
          'delegations', (
            select coalesce(jsonb_agg(to_jsonb(d) - '{id,event_id,position}'::text[] order by d.position), '[]')
            from event_delegation d where d.event_id = e.id
          )
        ) as values
      from event e where e.id = ${id}`);
    return values;
  }
}

/** The columns that the input speaks of; what it leaves out is left out here too. */
function columnsOf(input: Partial<CreateEventInput>): Partial<Event> {
  const { kind, audience, format, bodyId, seriesId, ordinal, parentId, programId } = input;
  const { onlineUrl, joinUrl, languages, topics, outcomes, participants, note, sources } = input;
  const links = { kind, audience, format, bodyId, seriesId, ordinal, parentId, programId };
  const given = { ...links, onlineUrl, joinUrl, languages, topics, outcomes, participants, note, sources };
  return {
    ...(Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined),
    ) as Partial<Event>),
    ...textColumns('title', input.title),
    ...textColumns('summary', input.summary),
    ...textColumns('description', input.description),
    ...textColumns('frame', input.frame),
  };
}
