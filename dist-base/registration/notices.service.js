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
import { EventState, isShown } from '../events/event.entity.js';
import { isMoved } from '../events/event-time.js';
import { EventsService } from '../events/events.service.js';
import { EventLoader } from '../events/event.loader.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Db } from '../platform/database/db.js';
import { PerRequest } from '../platform/graphql/per-request.js';
import { newId } from '../platform/ids.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Mail } from '../platform/mail/mail.js';
import { Cause, DelegateState } from './delegate.entity.js';
import { noticeMail } from './notice.mail.js';
const QUEUE = 'delegate-mail';
/** Where a person `p` with the open account `a` can be reached: the account, or else the first mailbox. */
export const ADDRESS = raw(`coalesce(a.email, (
  select c.value from contact_point c where c.person_id = p.id and c.kind = 'EMAIL'
  order by c.is_official desc, c.position limit 1
))`);
/** Tells delegates about their seats, and about what becomes of the event. */
let Notices = class Notices {
    constructor(config, db, clock, jobs, mail, loader, events) {
        this.config = config;
        this.db = db;
        this.clock = clock;
        this.jobs = jobs;
        this.mail = mail;
        this.loader = loader;
        this.jobs.handle(QUEUE, ({ mailId }) => this.send(mailId));
        events.watchers.push((before, after) => this.tellOfEvent(before, after));
    }
    async tell(delegateIds, cause) {
        const now = this.clock.now();
        for (const delegateId of delegateIds) {
            const mailId = newId('dlm');
            await this.db.rows(sql `
        insert into delegate_mail (id, delegate_id, cause, created_at) values (${mailId}, ${delegateId}, ${cause}, ${now})`);
            await this.jobs.enqueue(QUEUE, { mailId });
        }
    }
    async tellOfEvent(before, after) {
        const cause = newsOf(before, after);
        if (!cause)
            return;
        const delegates = await this.db.rows(sql `
      select id from delegate where event_id = ${after.id} and state <> 'WITHDRAWN' order by position`);
        await this.tell(delegates.map(({ id }) => id), cause);
    }
    async send(mailId) {
        const [letter] = await this.db.rows(sql `
      select ${ADDRESS} as email, d.lang, d.time_zone as "timeZone", m.cause, d.state, d.event_id as "eventId"
      from delegate_mail m join delegate d on d.id = m.delegate_id
        join person p on p.id = d.person_id
        left join account a on a.person_id = p.id and not a.is_closed
      where m.id = ${mailId} and m.sent_at is null`);
        if (!letter?.email)
            return;
        const [event] = await this.loader.byIds([letter.eventId]);
        // What has been overtaken by something else is not said any more; that has its own mail.
        if (!stillHolds(letter, event))
            return;
        const venues = await this.loader.venues(new PerRequest(), event.id);
        const { host } = this.config.publicUrl;
        const { subject, text } = noticeMail(letter.cause, event, venues, letter, host);
        await this.mail.send({ to: letter.email, id: mailId, subject, text });
        await this.db.rows(sql `update delegate_mail set sent_at = ${this.clock.now()} where id = ${mailId}`);
    }
};
Notices = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Config,
        Db,
        Clock,
        Jobs,
        Mail,
        EventLoader,
        EventsService])
], Notices);
export { Notices };
function newsOf(before, after) {
    if (!isShown(before.state))
        return undefined;
    if (after.state !== before.state) {
        if (after.state === EventState.POSTPONED)
            return Cause.POSTPONED;
        if (!isShown(after.state) || after.state === EventState.CANCELLED)
            return Cause.CANCELLED;
    }
    const isTurned = before.format !== after.format;
    return isMoved(before, after) || isTurned ? Cause.MOVED : undefined;
}
function stillHolds({ cause, state }, event) {
    switch (cause) {
        case Cause.CONFIRMED:
        case Cause.WAITING:
        case Cause.WITHDRAWN:
            return state === DelegateState[cause];
        case Cause.MOVED:
            return state !== DelegateState.WITHDRAWN && event.state === EventState.PUBLISHED;
        case Cause.POSTPONED:
            return state !== DelegateState.WITHDRAWN && event.state === EventState.POSTPONED;
        case Cause.CANCELLED:
            return state !== DelegateState.WITHDRAWN && event.state !== EventState.PUBLISHED;
    }
}
//# sourceMappingURL=notices.service.js.map