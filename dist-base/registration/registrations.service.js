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
import { EventState } from '../events/event.entity.js';
import { EventLoader } from '../events/event.loader.js';
import { eventPolicy } from '../events/events.policy.js';
import { Action, forbidden, may, permit } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE, scopeOf, Side } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { Cause, DelegateState } from './delegate.entity.js';
import { Notices } from './notices.service.js';
import { EventRegistration, REGISTRATION_PREFIX } from './registration.entity.js';
import { RegistrationLoader } from './registration.loader.js';
import { registrationPolicy } from './registration.policy.js';
/** Registrations for events, and who gets the seats that become free. */
let RegistrationsService = class RegistrationsService {
    constructor(db, clock, mutations, loader, events, notices) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.loader = loader;
        this.events = events;
        this.notices = notices;
    }
    async create(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'createRegistration', input, async (record) => {
            const path = ['input', 'eventId'];
            const [event] = await this.events.byIds([input.eventId]);
            permit(eventPolicy, Action.READ, viewer, event, 'event', path);
            const draft = Object.assign(new EventRegistration(), { event });
            if (!may(registrationPolicy, Action.UPDATE, viewer, draft))
                throw forbidden(path);
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
    async update(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'updateRegistration', input, async (record) => {
            await this.lock(input.id);
            const registration = await this.byId(input.id);
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
    async lock(id) {
        await this.db.rows(sql `select 1 from event_registration where id = ${id} for no key update`);
    }
    /** Gives the seats that are free to those who wait, in their order: to each whose quotas allow it. */
    async promote(id, record) {
        const registration = await this.byId(id);
        const { event, quota, quotaCn, quotaRu, quotaPerUniversity } = registration;
        const now = this.clock.now();
        const isToCome = event.finishesAt === null || event.finishesAt > now;
        const isOn = event.state === EventState.PUBLISHED || event.state === EventState.POSTPONED;
        if (registration.waiting === 0 || !isToCome || !isOn)
            return;
        const rows = await this.db.rows(sql `
      select id, side, university_id as university, state from delegate
      where registration_id = ${id} and state <> 'WITHDRAWN' order by position`);
        const taken = new Map();
        const add = (key) => void taken.set(key, (taken.get(key) ?? 0) + 1);
        const isFree = (key, limit) => limit === null || (taken.get(key) ?? 0) < limit;
        const chosen = [];
        for (const isWaiting of [false, true]) {
            for (const { id: delegate, side, university, state } of rows) {
                if ((state === 'WAITING') !== isWaiting)
                    continue;
                const keys = [
                    ['all', quota],
                    [side, side === Side.CN ? quotaCn : quotaRu],
                    [university, quotaPerUniversity],
                ];
                if (isWaiting && !keys.every(([key, limit]) => isFree(key, limit)))
                    continue;
                for (const [key] of keys)
                    add(key);
                if (isWaiting)
                    chosen.push(delegate);
            }
        }
        await this.db.rows(sql `
      update delegate set state = 'CONFIRMED', confirmed_at = ${now}, updated_at = ${now}, version = version + 1
      where id = any(${chosen})`);
        const promoted = new Map((await this.loader.delegates(chosen)).map((each) => [each.id, each]));
        for (const delegateId of chosen) {
            const [before, after] = [{ state: DelegateState.WAITING }, { state: DelegateState.CONFIRMED }];
            const scope = scopeOf(promoted.get(delegateId));
            record({ type: 'Delegate', id: delegateId, scope, before, after });
        }
        await this.notices.tell(chosen, Cause.CONFIRMED);
    }
    async byId(id) {
        const [registration] = await this.loader.byIds([id]);
        return registration;
    }
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(r)
        - '{id,version,confirmed,confirmed_cn,confirmed_ru,last_position,created_at,updated_at}'::text[] as values
      from event_registration r where r.id = ${id}`);
        return values;
    }
};
RegistrationsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        RegistrationLoader,
        EventLoader,
        Notices])
], RegistrationsService);
export { RegistrationsService };
function columnsOf(input) {
    const { opensAt, closesAt, quota, quotaCn, quotaRu, quotaPerUniversity, note } = input;
    return { opensAt, closesAt, quota, quotaCn, quotaRu, quotaPerUniversity, note };
}
//# sourceMappingURL=registrations.service.js.map