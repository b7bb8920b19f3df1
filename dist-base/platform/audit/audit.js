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
import { createHash, randomBytes } from 'node:crypto';
import sql, { raw } from 'sql-template-tag';
import { Changes } from '../changes/changes.js';
import { Clock } from '../clock.js';
import { Db } from '../database/db.js';
import { newId } from '../ids.js';
import { currentRequestId } from '../logging.js';
import { AUDIT_PREFIX } from './audit-entry.entity.js';
const BUFFER = Symbol('audit');
const BATCH = 1_000;
function sha256(text) {
    return createHash('sha256').update(text).digest('hex');
}
/** Of both as a list, so that nothing can pass from the one to the other unseen. */
function digestOfValues(salt, body) {
    return sha256(JSON.stringify([salt, body]));
}
/** An instant as `INSTANT` has the database write it. */
function instant(date) {
    return date.toISOString().replace('Z', '000Z');
}
const INSTANT = raw(`'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`);
/** A text that stands for exactly one content. */
function contentHash(entry) {
    return sha256(JSON.stringify([
        entry.id,
        entry.at,
        entry.actorKind,
        entry.actorId,
        entry.onBehalfOf,
        entry.action,
        entry.subjectType,
        entry.subjectId,
        entry.scopeKind,
        entry.side,
        entry.universityId,
        entry.partnerId,
        entry.requestId,
        entry.valuesDigest,
    ]));
}
/** Who did what. Written with the change itself: either both are there or neither is. */
let Audit = class Audit {
    constructor(db, clock, changes) {
        this.db = db;
        this.clock = clock;
        this.changes = changes;
    }
    /** Inside of a transaction. The entries are appended at its end, where the chain is held for a moment only. */
    record(viewer, action, act, reason = null) {
        this.keep(viewer, action, act, reason, this.clock.now());
    }
    keep(viewer, action, act, reason, at) {
        const { before, after } = changed(act.before, act.after);
        const salt = randomBytes(16).toString('hex');
        const body = JSON.stringify({ before, after, reason });
        const content = {
            id: newId(AUDIT_PREFIX),
            at: instant(at),
            actorKind: viewer.kind,
            actorId: viewer.actorId,
            onBehalfOf: viewer.onBehalf ? viewer.personId : null,
            action,
            subjectType: act.type,
            subjectId: act.id,
            scopeKind: act.scope.scopeKind,
            side: act.scope.side,
            universityId: act.scope.universityId,
            partnerId: act.scope.partnerId,
            requestId: currentRequestId() ?? null,
            valuesDigest: digestOfValues(salt, body),
        };
        const buffer = this.db.note(BUFFER, () => {
            this.db.beforeCommit(() => this.append());
            return [];
        });
        buffer.push({ ...content, salt, body });
    }
    /** How many acts the transaction has recorded so far. */
    get recorded() {
        return this.db.note(BUFFER, () => {
            this.db.beforeCommit(() => this.append());
            return [];
        }).length;
    }
    async append() {
        const entries = this.db.note(BUFFER, () => []);
        if (entries.length === 0)
            return;
        // With the entries themselves, so that none of them is told of again.
        await this.changes.publish(entries.flatMap(({ subjectId, id }) => [subjectId, id]));
        const rows = entries.map((entry) => ({
            id: entry.id,
            at: entry.at,
            actor_kind: entry.actorKind,
            actor_id: entry.actorId,
            on_behalf_of: entry.onBehalfOf,
            action: entry.action,
            subject_type: entry.subjectType,
            subject_id: entry.subjectId,
            scope_kind: entry.scopeKind,
            side: entry.side,
            university_id: entry.universityId,
            partner_id: entry.partnerId,
            request_id: entry.requestId,
            values_digest: entry.valuesDigest,
            content_hash: contentHash(entry),
            salt: entry.salt,
            body: entry.body,
        }));
        await this.db.rows(sql `
      with given as (
        select * from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (
          id text, at timestamptz, actor_kind text, actor_id text, on_behalf_of text, action text,
          subject_type text, subject_id text, scope_kind text, side text, university_id text, partner_id text,
          request_id text, values_digest text, content_hash text, salt text, body text
        )) with ordinality
      ), kept as (
        insert into audit_values (entry_id, salt, body) select id, salt, body from given
      )
      insert into audit_entry (
        id, at, actor_kind, actor_id, on_behalf_of, action, subject_type, subject_id, scope_kind, side,
        university_id, partner_id, request_id, values_digest, content_hash
      )
      select id, at, actor_kind, actor_id, on_behalf_of, action, subject_type, subject_id, scope_kind, side,
        university_id, partner_id, request_id, values_digest, content_hash
      from given order by ordinality`);
    }
    /**
     * Reads the whole chain. Every entry must carry its place, its hash and the hash before; every value that is
     * still there must fit its digest; and what was erased must have been erased by a later act of the chain itself.
     */
    async verify(progress = () => undefined) {
        const result = { entries: 0, erased: 0, headSeq: 0, headHash: null, fault: null };
        const unexplained = new Map();
        for (;;) {
            const rows = await this.db.rows(sql `
        select e.id, e.seq, to_char(e.at at time zone 'UTC', ${INSTANT}) as at, e.actor_kind as "actorKind", e.actor_id as "actorId",
          e.on_behalf_of as "onBehalfOf", e.action, e.subject_type as "subjectType",
          e.subject_id as "subjectId", e.scope_kind as "scopeKind", e.side, e.university_id as "universityId",
          e.partner_id as "partnerId", e.request_id as "requestId", e.values_digest as "valuesDigest",
          e.content_hash as "contentHash", e.previous_hash as "previousHash", e.hash,
          v.entry_id as "entryId", v.salt, v.body,
          to_char(v.erased_at at time zone 'UTC', ${INSTANT}) as "erasedAt"
        from audit_entry e left join audit_values v on v.entry_id = e.id
        where e.seq > ${result.headSeq} order by e.seq limit ${BATCH}`);
            for (const row of rows) {
                const seq = Number(row.seq);
                const fail = (message) => ({ ...result, fault: { seq, message } });
                if (seq !== result.headSeq + 1)
                    return fail(`The entries before it are missing, from ${result.headSeq + 1} on.`);
                if (row.previousHash !== (result.headHash ?? ''))
                    return fail('It does not follow upon the entry before.');
                const content = contentHash(row);
                if (content !== row.contentHash || sha256(`${row.previousHash}:${seq}:${content}`) !== row.hash) {
                    return fail('Its content is not the one that was written.');
                }
                if (row.entryId === null)
                    return fail('Its values are missing.');
                // An act of erasure accounts for what it has erased itself, and not for its own values.
                const waiting = (unexplained.get(row.subjectId) ?? []).filter(({ erasedAt }) => row.action !== ERASE || erasedAt !== row.at);
                if (row.erasedAt) {
                    result.erased += 1;
                    waiting.push({ seq, erasedAt: row.erasedAt });
                }
                else if (digestOfValues(row.salt, row.body) !== row.valuesDigest) {
                    return fail('Its values are not the ones that were written.');
                }
                if (waiting.length > 0)
                    unexplained.set(row.subjectId, waiting);
                else
                    unexplained.delete(row.subjectId);
                result.entries += 1;
                result.headSeq = seq;
                result.headHash = row.hash;
            }
            progress(result.headSeq);
            if (rows.length < BATCH)
                break;
        }
        const [lost] = [...unexplained.values()].flat().sort((left, right) => left.seq - right.seq);
        return lost
            ? { ...result, fault: { seq: lost.seq, message: 'Its values were erased by no act of the chain.' } }
            : result;
    }
    /** Whether the chain has an entry with this hash at this place: the head that somebody has noted before. */
    async has(seq, hash) {
        const rows = await this.db.rows(sql `select 1 from audit_entry where seq = ${seq} and hash = ${hash}`);
        return rows.length > 0;
    }
    /** Erases what was before and after in all acts on a record. That it was done stays, and the chain holds. */
    async erase(viewer, subject, reason) {
        const now = this.clock.now();
        // Nothing comes into the chain between what is erased and the act that says so.
        await this.db.rows(sql `select audit_hold_chain()`);
        await this.db.rows(sql `
      update audit_values set salt = null, body = null, erased_at = ${now}
      where erased_at is null
        and entry_id in (select id from audit_entry where subject_id = ${subject.id})`);
        this.keep(viewer, ERASE, { ...subject, before: null, after: null }, reason, now);
    }
};
Audit = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Changes])
], Audit);
export { Audit };
export const ERASE = 'eraseHistory';
/** Only what differs; of a new record everything. */
function changed(before, after) {
    if (!before || !after)
        return { before, after };
    const differing = Object.keys({ ...before, ...after }).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
    const only = (values) => Object.fromEntries(differing.map((key) => [key, values[key] ?? null]));
    return { before: only(before), after: only(after) };
}
//# sourceMappingURL=audit.js.map