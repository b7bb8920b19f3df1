import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { EventState, type Event } from '../events/event.entity.js';
import { EventLoader } from '../events/event.loader.js';
import { eventPolicy } from '../events/events.policy.js';
import type { Values } from '../platform/audit/audit.js';
import { Action, forbidden, may, permit } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE, scopeOf, Side } from '../platform/auth/scope.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { newId } from '../platform/ids.js';
import { Mutations, type Recorder } from '../platform/mutations/mutations.js';
import { Cause, DelegateState, type Delegate } from './delegate.entity.js';
import { Notices } from './notices.service.js';
import { EventRegistration, REGISTRATION_PREFIX } from './registration.entity.js';
import type { CreateRegistrationInput, UpdateRegistrationInput } from './registration.inputs.js';
import { RegistrationLoader } from './registration.loader.js';
import { registrationPolicy } from './registration.policy.js';

/** Registrations for events, and who gets the seats that become free. */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mutations: Mutations,
    private readonly loader: RegistrationLoader,
    private readonly events: EventLoader,
    private readonly notices: Notices,
  ) {}

  async create(viewer: Viewer, input: CreateRegistrationInput): Promise<EventRegistration> {
    const { id } = await this.mutations.run(viewer, 'createRegistration', input, async (record) => {
      const path = ['input', 'eventId'];
      const [event]: (Event | undefined)[] = await this.events.byIds([input.eventId]);
      permit(eventPolicy, Action.READ, viewer, event, 'event', path);
      const draft = Object.assign(new EventRegistration(), { event });
      if (!may(registrationPolicy, Action.UPDATE, viewer, draft)) throw forbidden(path);
      const made = newId(REGISTRATION_PREFIX);
      const now = this.clock.now();
      await this.db
        .repo(EventRegistration)
        .insert({ ...columnsOf(input), id: made, eventId: event.id, createdAt: now, updatedAt: now });
      const after = await this.values(made);
      record({ type: 'EventRegistration', id: made, scope: ASSOCIATION_SCOPE, before: null, after });
      return { id: made };
    });
    return await this.byId(id);
  }

  async update(viewer: Viewer, input: UpdateRegistrationInput): Promise<EventRegistration> {
    const { id } = await this.mutations.run(viewer, 'updateRegistration', input, async (record) => {
      await this.lock(input.id);
      const registration: EventRegistration | undefined = await this.byId(input.id);
      permit(registrationPolicy, Action.UPDATE, viewer, registration, 'registration', ['input', 'id']);
      const before = await this.values(registration.id);
      const updatedAt = this.clock.now();
      const columns = { ...columnsOf(input), updatedAt };
      await updateVersioned(this.db, EventRegistration, 'registration', input, columns);
      const after = await this.values(registration.id);
      record({ type: 'EventRegistration', id: registration.id, scope: ASSOCIATION_SCOPE, before, after });
      await this.promote(registration.id, record);
      return { id: registration.id };
    });
    return await this.byId(id);
  }

  /** Whoever gives or takes seats does so one after the other. */
  async lock(id: string): Promise<void> {
    await this.db.rows(sql`select 1 from event_registration where id = ${id} for no key update`);
  }

  /** Gives the seats that are free to those who wait, in their order: to each whose quotas allow it. */
  async promote(id: string, record: Recorder): Promise<void> {
    const registration = await this.byId(id);
    const { event, quota, quotaCn, quotaRu, quotaPerUniversity } = registration;
    const now = this.clock.now();
    const isToCome = event.finishesAt === null || event.finishesAt > now;
    const isOn = event.state === EventState.PUBLISHED || event.state === EventState.POSTPONED;
    if (registration.waiting === 0 || !isToCome || !isOn) return;
    const rows = await this.db.rows<
      Pick<Delegate, 'id' | 'side'> & { university: string; state: string }
    >(sql`
      select id, side, university_id as university, state from delegate
      where registration_id = ${id} and state <> 'WITHDRAWN' order by position`);
    const taken = new Map<string, number>();
    const add = (key: string): void => void taken.set(key, (taken.get(key) ?? 0) + 1);
    const isFree = (key: string, limit: number | null): boolean =>
      limit === null || (taken.get(key) ?? 0) < limit;
    const chosen: string[] = [];
    for (const isWaiting of [false, true]) {
      for (const { id: delegate, side, university, state } of rows) {
        if ((state === 'WAITING') !== isWaiting) continue;
        const keys: [string, number | null][] = [
          ['all', quota],
          [side!, side === Side.CN ? quotaCn : quotaRu],
          [university, quotaPerUniversity],
        ];
        if (isWaiting && !keys.every(([key, limit]) => isFree(key, limit))) continue;
        for (const [key] of keys) add(key);
        if (isWaiting) chosen.push(delegate);
      }
    }
    await this.db.rows(sql`
      update delegate set state = 'CONFIRMED', confirmed_at = ${now}, updated_at = ${now}, version = version + 1
      where id = any(${chosen})`);
    const promoted = new Map((await this.loader.delegates(chosen)).map((each) => [each.id, each]));
    for (const delegateId of chosen) {
      const [before, after] = [{ state: DelegateState.WAITING }, { state: DelegateState.CONFIRMED }];
      const scope = scopeOf(promoted.get(delegateId)!);
      record({ type: 'Delegate', id: delegateId, scope, before, after });
    }
    await this.notices.tell(chosen, Cause.CONFIRMED);
  }

  private async byId(id: string): Promise<EventRegistration> {
    const [registration] = await this.loader.byIds([id]);
    return registration;
  }

  private async values(id: string): Promise<Values> {
    const [{ values }] = await this.db.rows<{ values: Values }>(sql`
      select to_jsonb(r)
        - '{id,version,confirmed,confirmed_cn,confirmed_ru,last_position,created_at,updated_at}'::text[] as values
      from event_registration r where r.id = ${id}`);
    return values;
  }
}

function columnsOf(input: Partial<CreateRegistrationInput>): Partial<Omit<EventRegistration, 'event'>> {
  const { opensAt, closesAt, quota, quotaCn, quotaRu, quotaPerUniversity, note } = input;
  return { opensAt, closesAt, quota, quotaCn, quotaRu, quotaPerUniversity, note };
}
