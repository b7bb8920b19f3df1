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
import { PeopleService } from '../people/people.service.js';
import { personPolicy } from '../people/person.policy.js';
import { Action, forbidden, permit } from '../platform/auth/policy.js';
import { ScopeKind, scopeOf, Side } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { Cause, Delegate, DELEGATE_PREFIX, DelegateState } from './delegate.entity.js';
import { ADDRESS, Notices } from './notices.service.js';
import { RegistrationLoader } from './registration.loader.js';
import { delegatePolicy, NAMING, registrationPolicy } from './registration.policy.js';
import { RegistrationsService } from './registrations.service.js';
function violation(reason, message, field) {
    return new PortalError(ErrorCode.RULE_VIOLATION, reason, message, { path: ['input', field] });
}
/** Delegates for events. */
let DelegatesService = class DelegatesService {
    constructor(db, clock, mutations, loader, registrations, people, notices) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.loader = loader;
        this.registrations = registrations;
        this.people = people;
        this.notices = notices;
    }
    /** Takes a seat, or a place in the waiting list. */
    async name(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'nameDelegate', input, async (record) => {
            await this.registrations.lock(input.registrationId);
            // The event stays as it is until the end, so that nobody misses the news of it.
            await this.db.rows(sql `
        select 1 from event where id = (select event_id from event_registration where id = ${input.registrationId})
        for share`);
            const [registration] = await this.loader.byIds([
                input.registrationId,
            ]);
            const path = ['input', 'registrationId'];
            permit(registrationPolicy, Action.READ, viewer, registration, 'registration', path);
            const person = await this.personFor(viewer, input);
            this.checkOpen(registration);
            const { lang, timeZone } = await this.preferences(person);
            const now = this.clock.now();
            const isConfirmed = await this.hasSeat(registration, person);
            const made = newId(DELEGATE_PREFIX);
            const state = isConfirmed ? DelegateState.CONFIRMED : DelegateState.WAITING;
            const [{ position }] = await this.db.rows(sql `
        with r as (
          update event_registration set last_position = last_position + 1 where id = ${registration.id}
          returning last_position
        ) select last_position as position from r`);
            await this.db.repo(Delegate).insert({
                ...scopeOf(person),
                id: made,
                version: 1,
                registrationId: registration.id,
                eventId: registration.eventId,
                personId: person.id,
                state,
                position,
                lang: input.lang ?? lang,
                timeZone: input.timeZone ?? timeZone,
                confirmedAt: isConfirmed ? now : null,
                createdAt: now,
                updatedAt: now,
            });
            const after = { event_id: registration.eventId, person_id: person.id, state };
            record({ type: 'Delegate', id: made, scope: scopeOf(person), before: null, after });
            await this.notices.tell([made], isConfirmed ? Cause.CONFIRMED : Cause.WAITING);
            return { id: made };
        });
        return await this.byId(id);
    }
    async withdraw(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'withdrawDelegate', input, async (record) => {
            const path = ['input', 'id'];
            const known = await this.byId(input.id);
            permit(delegatePolicy, Action.END, viewer, known, 'delegate', path);
            await this.registrations.lock(known.registrationId);
            const delegate = await this.byId(input.id);
            const { version, state } = delegate;
            if (version === input.expectedVersion && state === DelegateState.WITHDRAWN) {
                throw violation('DELEGATE_WITHDRAWN', 'The delegate has been withdrawn already.', 'id');
            }
            const now = this.clock.now();
            await updateVersioned(this.db, Delegate, 'delegate', input, {
                state: DelegateState.WITHDRAWN,
                withdrawnAt: now,
                updatedAt: now,
            });
            const scope = scopeOf(delegate);
            record({ type: 'Delegate', id: input.id, scope, before: { state }, after: { state: 'WITHDRAWN' } });
            await this.notices.tell([input.id], Cause.WITHDRAWN);
            await this.registrations.promote(delegate.registrationId, record);
            return { id: input.id };
        });
        return await this.byId(id);
    }
    async personFor(viewer, { personId }) {
        const path = ['input', 'personId'];
        const [person] = await this.people.byIds([personId]);
        permit(personPolicy, Action.READ, viewer, person, 'person', path);
        if (person.scopeKind !== ScopeKind.UNIVERSITY) {
            throw inputError('NOT_OF_A_UNIVERSITY', 'A delegate is somebody of a university.', path);
        }
        if (!NAMING.some((rule) => rule.grounds(viewer, person))) {
            throw forbidden(path, 'The liaison officer of the university names its delegates.');
        }
        return person;
    }
    checkOpen({ event, opensAt, closesAt }) {
        const now = this.clock.now();
        if (event.state !== EventState.PUBLISHED || (event.finishesAt && event.finishesAt <= now)) {
            throw violation('EVENT_NOT_OPEN', 'The event is not published, does not take place, or is over.', 'registrationId');
        }
        if (now < opensAt) {
            const at = opensAt.toISOString();
            throw violation('REGISTRATION_NOT_OPEN', `The registration opens at ${at}. Try again then.`, 'registrationId');
        }
        if (now >= closesAt) {
            throw violation('REGISTRATION_CLOSED', `The registration closed at ${closesAt.toISOString()}. Ask the hosts of the event.`, 'registrationId');
        }
    }
    /** Those who wait have been asked before: as long as a seat is free, nobody waits who may have it. */
    async hasSeat(registration, { side, universityId }) {
        const { id, quota, quotaCn, quotaRu, quotaPerUniversity } = registration;
        const { confirmed, confirmedCn, confirmedRu } = registration;
        if (quota !== null && confirmed >= quota)
            return false;
        const [limit, taken] = side === Side.CN ? [quotaCn, confirmedCn] : [quotaRu, confirmedRu];
        if (limit !== null && taken >= limit)
            return false;
        if (quotaPerUniversity === null)
            return true;
        const [{ seats }] = await this.db.rows(sql `
      select count(*)::integer as seats from delegate
      where registration_id = ${id} and university_id = ${universityId} and state = 'CONFIRMED'`);
        return seats < quotaPerUniversity;
    }
    async preferences({ id }) {
        const [found] = await this.db.rows(sql `
      select ${ADDRESS} as email, coalesce(a.lang, p.lang) as lang, u.time_zone as "timeZone"
      from person p join university u on u.id = p.university_id
        left join account a on a.person_id = p.id and not a.is_closed
      where p.id = ${id}`);
        if (!found.email) {
            throw violation('DELEGATE_UNREACHABLE', 'Nobody could tell this person about its seat. Add the address of a mailbox to its contact points first.', 'personId');
        }
        return found;
    }
    async byId(id) {
        const [delegate] = await this.loader.delegates([id]);
        return delegate;
    }
};
DelegatesService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        RegistrationLoader,
        RegistrationsService,
        PeopleService,
        Notices])
], DelegatesService);
export { DelegatesService };
//# sourceMappingURL=delegates.service.js.map