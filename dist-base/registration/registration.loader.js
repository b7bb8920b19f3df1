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
import sql, { join, raw } from 'sql-template-tag';
import { EventLoader } from '../events/event.loader.js';
import { visible } from '../platform/auth/policy.js';
import { Db } from '../platform/database/db.js';
import { readPages, selects } from '../platform/graphql/page.js';
import { Delegate } from './delegate.entity.js';
import { EventRegistration } from './registration.entity.js';
import { delegatePolicy } from './registration.policy.js';
const REGISTRATION = sql `r.*, (
  select count(*)::integer from delegate w where w.registration_id = r.id and w.state = 'WAITING'
) as waiting`;
const DELEGATE = sql `d.*, case when d.state = 'WAITING' then (
  select count(*)::integer from delegate w
  where w.registration_id = d.registration_id and w.state = 'WAITING' and w.position <= d.position
) end as place`;
/** Registrations and delegates, each with its event. */
let RegistrationLoader = class RegistrationLoader {
    constructor(db, events) {
        this.db = db;
        this.events = events;
    }
    async byIds(ids) {
        return await this.withEvents(await this.db.many(EventRegistration, sql `select ${REGISTRATION} from event_registration r where r.id = any(${ids})`));
    }
    async ofEvent(request, event) {
        const registration = await request.one('registration of', event.id, async (ids) => {
            const found = await this.db.many(EventRegistration, sql `select ${REGISTRATION} from event_registration r where r.event_id = any(${ids})`);
            return new Map(found.map((each) => [each.eventId, each]));
        });
        return registration && Object.assign(registration, { event });
    }
    async delegates(ids) {
        return await this.withEvents(await this.db.many(Delegate, sql `select ${DELEGATE} from delegate d where d.id = any(${ids})`));
    }
    /** In the order in which they were named, as far as the viewer may know of them. */
    async delegatesOf({ viewer, perRequest }, { id, event }, state, page, info) {
        const conditions = [visible(delegatePolicy, viewer, sql `d`), raw('d.registration_id = parent.id')];
        if (state)
            conditions.push(sql `d.state = ${state}`);
        const list = {
            name: 'delegates',
            entity: Delegate,
            select: DELEGATE,
            from: sql `delegate d join event e on e.id = d.event_id`,
            id: sql `d.id`,
            key: sql `d.position`,
            keyType: 'integer',
            where: join(conditions, ' and '),
            descending: false,
        };
        const wantsTotal = selects(info, 'totalCount');
        const key = JSON.stringify(['delegates', state, page, wantsTotal]);
        const found = await perRequest.one(key, id, (ids) => readPages(this.db, list, ids, page, wantsTotal));
        for (const delegate of found.nodes)
            delegate.event = event;
        return found;
    }
    async withEvents(rows) {
        const events = await this.events.byIds([...new Set(rows.map(({ eventId }) => eventId))]);
        const byId = new Map(events.map((event) => [event.id, event]));
        for (const row of rows)
            row.event = byId.get(row.eventId);
        return rows;
    }
};
RegistrationLoader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        EventLoader])
], RegistrationLoader);
export { RegistrationLoader };
//# sourceMappingURL=registration.loader.js.map