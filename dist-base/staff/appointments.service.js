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
import { GrantsService } from '../accounts/grants.service.js';
import { Action, forbidden, permit, visible } from '../platform/auth/policy.js';
import { looksAfter } from '../platform/auth/rules.js';
import { scopeOf, ScopeKind, sideScope } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { inputError } from '../platform/errors.js';
import { readPage } from '../platform/graphql/page.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { University } from '../universities/university.entity.js';
import { Appointment, APPOINTMENT_PREFIX, Duty, ROLE_OF_DUTY } from './appointment.entity.js';
import { appointmentPolicy } from './appointment.policy.js';
/** With what the grant and the person say, under the names of the entity and, for conditions, of the columns. */
const APPOINTMENTS = raw(`
  (select a.*, g.person_id, g.person_id as "personId", g.scope_kind as "scopeKind", g.side, g.university_id,
     g.university_id as "universityId", g.partner_id, g.partner_id as "partnerId", g.valid_from as "validFrom",
     g.valid_to as "validTo", g.period, p.is_public, p.is_public as "isPublic"
   from appointment a join role_grant g on g.id = a.grant_id join person p on p.id = g.person_id) a`);
const IN_ORDER = raw(`
  order by array_position(
    '{PERMANENT_CHAIR,SECRETARIAT_HEAD,SECRETARIAT_OFFICER,REPRESENTATIVE,ALTERNATE}', a.duty), a."validFrom", a.id`);
/** Who works for the permanent chair and the secretariat, and who are the liaison officers of universities. */
let AppointmentsService = class AppointmentsService {
    constructor(db, clock, mutations, grants) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.grants = grants;
    }
    async byIds(ids) {
        return await this.where(sql `a.id = any(${ids})`);
    }
    /** In force at an instant (null: now), as far as the viewer may know of them. */
    async ofUniversities(request, viewer, universityId, at) {
        return await request.many(`liaison officers ${at?.toISOString() ?? 'now'}`, universityId, (appointment) => appointment.universityId, (ids) => this.where(sql `a.university_id = any(${ids}) and a.period @> ${at ?? this.clock.now()}::timestamptz
              and ${visible(appointmentPolicy, viewer, sql `a`)}`));
    }
    async ofSides(request, viewer, side, duties, at) {
        const found = await request.many(`staff ${at?.toISOString() ?? 'now'}`, side, (appointment) => appointment.side, (sides) => this.where(sql `a."scopeKind" = ${ScopeKind.SIDE} and a.side = any(${sides}) and a.period @> ${at ?? this.clock.now()}::timestamptz
              and ${visible(appointmentPolicy, viewer, sql `a`)}`));
        return found.filter(({ duty }) => duties.includes(duty));
    }
    /** Universities of a side that have no liaison officer at this moment, by their slugs. */
    async without(viewer, side, page, info) {
        if (!looksAfter(viewer, sideScope(side)))
            throw forbidden(['side']);
        const now = this.clock.now();
        return await readPage(this.db, {
            name: 'universitiesWithoutLiaisonOfficer',
            entity: University,
            select: sql `u.*`,
            from: sql `university u`,
            id: sql `u.id`,
            key: sql `u.slug`,
            keyType: 'text',
            where: sql `u.side = ${side} and not exists (
          select from appointment a join role_grant g on g.id = a.grant_id
          where g.university_id = u.id and g.period @> ${now}::timestamptz
        )`,
            descending: false,
        }, page, info);
    }
    async appoint(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'appoint', input, async (record) => {
            const { duty, side, universityId, personId, from, to, reason } = input;
            const isLiaison = duty === Duty.REPRESENTATIVE || duty === Duty.ALTERNATE;
            if (isLiaison ? !universityId || side : !side || universityId) {
                throw inputError('DUTY_PLACE', 'A representative or alternate is of a university (`universityId`), everybody else of a side (`side`).', ['input', isLiaison ? 'universityId' : 'side']);
            }
            const role = ROLE_OF_DUTY[duty];
            const scope = isLiaison ? { ownerId: universityId } : { side };
            // Whether it is allowed, and all about the role itself, is for the grant to say.
            const grant = await this.grants.give(viewer, { personId, role, scope, from, to, reason });
            const made = newId(APPOINTMENT_PREFIX);
            const now = this.clock.now();
            const { functionEn = null, functionRu = null, functionZh = null, mandate = null } = input;
            const columns = { grantId: grant.id, duty, functionEn, functionRu, functionZh, mandate };
            await this.db
                .repo(Appointment)
                .insert({ id: made, version: 1, ...columns, createdAt: now, updatedAt: now });
            const after = await this.values(made);
            record({ type: 'Appointment', id: made, scope: scopeOf(grant), before: null, after });
            return { id: made };
        });
        return await this.byId(id);
    }
    async update(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'updateAppointment', input, async (record) => {
            const appointment = await this.hold(viewer, Action.UPDATE, input.id);
            const before = await this.values(appointment.id);
            const { functionEn, functionRu, functionZh, mandate } = input;
            const columns = Object.fromEntries(Object.entries({ functionEn, functionRu, functionZh, mandate }).filter(([, value]) => value !== undefined));
            const updatedAt = this.clock.now();
            await updateVersioned(this.db, Appointment, 'appointment', input, { ...columns, updatedAt });
            const after = await this.values(appointment.id);
            record({ type: 'Appointment', id: appointment.id, scope: scopeOf(appointment), before, after });
            return { id: appointment.id };
        });
        return await this.byId(id);
    }
    /** Ends the grant, and with it the appointment. */
    async end(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'endAppointment', input, async (record) => {
            const appointment = await this.hold(viewer, Action.END, input.id);
            const before = await this.values(appointment.id);
            const updatedAt = this.clock.now();
            await updateVersioned(this.db, Appointment, 'appointment', input, { updatedAt });
            const [grant] = await this.grants.byIds([appointment.grantId]);
            const { at, reason } = input;
            await this.grants.end(viewer, { id: grant.id, expectedVersion: grant.version, at, reason });
            const after = await this.values(appointment.id);
            record({ type: 'Appointment', id: appointment.id, scope: scopeOf(appointment), before, after });
            return { id: appointment.id };
        });
        return await this.byId(id);
    }
    /** The appointment and its grant as they are and stay until the transaction ends, for one who may change it. */
    async hold(viewer, action, id) {
        await this.db.rows(sql `
      select 1 from appointment a join role_grant g on g.id = a.grant_id where a.id = ${id} for no key update`);
        const appointment = await this.byId(id);
        permit(appointmentPolicy, action, viewer, appointment, 'appointment', ['input', 'id']);
        return appointment;
    }
    async where(condition) {
        return await this.db.many(Appointment, sql `select a.* from ${APPOINTMENTS} where ${condition} ${IN_ORDER}`);
    }
    async byId(id) {
        const [appointment] = await this.byIds([id]);
        return appointment;
    }
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(a) - '{id,version,created_at,updated_at}'::text[]
        || jsonb_build_object('person_id', g.person_id, 'valid_from', g.valid_from, 'valid_to', g.valid_to) as values
      from appointment a join role_grant g on g.id = a.grant_id where a.id = ${id}`);
        return values;
    }
};
AppointmentsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        GrantsService])
], AppointmentsService);
export { AppointmentsService };
//# sourceMappingURL=appointments.service.js.map