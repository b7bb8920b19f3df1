import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import sql, { raw } from 'sql-template-tag';
import type { Scope } from '../auth/scope.js';
import type { Viewer } from '../auth/viewer.js';
import { Changes } from '../changes/changes.js';
import { Clock } from '../clock.js';
import { Db } from '../database/db.js';
import { newId } from '../ids.js';
import { currentRequestId } from '../logging.js';
import { AUDIT_PREFIX, type AuditEntry } from './audit-entry.entity.js';

export type Values = Record<string, unknown>;

/** What a use case has done to one record. */
export interface Act {
  type: string;
  id: string;
  scope: Scope;
  /** Null for a record that was not there before. */
  before: Values | null;
  after: Values | null;
}

export interface Verification {
  entries: number;
  erased: number;
  headSeq: number;
  headHash: string | null;
  fault: { seq: number; message: string } | null;
}

const BUFFER = Symbol('audit');
const BATCH = 1_000;

type Content = Pick<
  AuditEntry,
  | 'id'
  | 'actorKind'
  | 'actorId'
  | 'onBehalfOf'
  | 'action'
  | 'subjectType'
  | 'subjectId'
  | 'scopeKind'
  | 'side'
  | 'universityId'
  | 'partnerId'
  | 'requestId'
  | 'valuesDigest'
> & {
  /** In all the digits that the database keeps: an instant moved by a microsecond is another content. */
  at: string;
};

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Of both as a list, so that nothing can pass from the one to the other unseen. */
function digestOfValues(salt: string | null, body: string | null): string {
  return sha256(JSON.stringify([salt, body]));
}

/** An instant as `INSTANT` has the database write it. */
function instant(date: Date): string {
  return date.toISOString().replace('Z', '000Z');
}

const INSTANT = raw(`'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`);

/** A text that stands for exactly one content. */
function contentHash(entry: Content): string {
  return sha256(
    JSON.stringify([
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
    ]),
  );
}

/** Who did what. Written with the change itself: either both are there or neither is. */
@Injectable()
export class Audit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly changes: Changes,
  ) {}

  /** Inside of a transaction. The entries are appended at its end, where the chain is held for a moment only. */
  record(viewer: Viewer, action: string, act: Act, reason: string | null = null): void {
    this.keep(viewer, action, act, reason, this.clock.now());
  }

  private keep(viewer: Viewer, action: string, act: Act, reason: string | null, at: Date): void {
    const { before, after } = changed(act.before, act.after);
    const salt = randomBytes(16).toString('hex');
    const body = JSON.stringify({ before, after, reason });
    const content: Content = {
      id: newId(AUDIT_PREFIX),
      at: instant(at),
      actorKind: viewer.kind,
      actorId: viewer.actorId,
      onBehalfOf: viewer.onBehalf ? viewer.personId! : null,
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
      return [] as (Content & { salt: string; body: string })[];
    });
    buffer.push({ ...content, salt, body });
  }

  /** How many acts the transaction has recorded so far. */
  get recorded(): number {
    return this.db.note<unknown[]>(BUFFER, () => {
      this.db.beforeCommit(() => this.append());
      return [];
    }).length;
  }

  private async append(): Promise<void> {
    const entries = this.db.note<(Content & { salt: string; body: string })[]>(BUFFER, () => []);
    if (entries.length === 0) return;
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
    await this.db.rows(sql`
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
  async verify(progress: (seq: number) => void = () => undefined): Promise<Verification> {
    const result: Verification = { entries: 0, erased: 0, headSeq: 0, headHash: null, fault: null };
    const unexplained = new Map<string, { seq: number; erasedAt: string }[]>();
    for (;;) {
      const rows = await this.db.rows<
        Content & {
          seq: string;
          contentHash: string;
          previousHash: string;
          hash: string;
          entryId: string | null;
          salt: string | null;
          body: string | null;
          erasedAt: string | null;
        }
      >(sql`
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
        const fail = (message: string): Verification => ({ ...result, fault: { seq, message } });
        if (seq !== result.headSeq + 1)
          return fail(`The entries before it are missing, from ${result.headSeq + 1} on.`);
        if (row.previousHash !== (result.headHash ?? ''))
          return fail('It does not follow upon the entry before.');
        const content = contentHash(row);
        if (content !== row.contentHash || sha256(`${row.previousHash}:${seq}:${content}`) !== row.hash) {
          return fail('Its content is not the one that was written.');
        }
        if (row.entryId === null) return fail('Its values are missing.');
        // An act of erasure accounts for what it has erased itself, and not for its own values.
        const waiting = (unexplained.get(row.subjectId) ?? []).filter(
          ({ erasedAt }) => row.action !== ERASE || erasedAt !== row.at,
        );
        if (row.erasedAt) {
          result.erased += 1;
          waiting.push({ seq, erasedAt: row.erasedAt });
        } else if (digestOfValues(row.salt, row.body) !== row.valuesDigest) {
          return fail('Its values are not the ones that were written.');
        }
        if (waiting.length > 0) unexplained.set(row.subjectId, waiting);
        else unexplained.delete(row.subjectId);
        result.entries += 1;
        result.headSeq = seq;
        result.headHash = row.hash;
      }
      progress(result.headSeq);
      if (rows.length < BATCH) break;
    }
    const [lost] = [...unexplained.values()].flat().sort((left, right) => left.seq - right.seq);
    return lost
      ? { ...result, fault: { seq: lost.seq, message: 'Its values were erased by no act of the chain.' } }
      : result;
  }

  /** Whether the chain has an entry with this hash at this place: the head that somebody has noted before. */
  async has(seq: number, hash: string): Promise<boolean> {
    const rows = await this.db.rows(sql`select 1 from audit_entry where seq = ${seq} and hash = ${hash}`);
    return rows.length > 0;
  }

  /** Erases what was before and after in all acts on a record. That it was done stays, and the chain holds. */
  async erase(viewer: Viewer, subject: Omit<Act, 'before' | 'after'>, reason: string | null): Promise<void> {
    const now = this.clock.now();
    // Nothing comes into the chain between what is erased and the act that says so.
    await this.db.rows(sql`select audit_hold_chain()`);
    await this.db.rows(sql`
      update audit_values set salt = null, body = null, erased_at = ${now}
      where erased_at is null
        and entry_id in (select id from audit_entry where subject_id = ${subject.id})`);
    this.keep(viewer, ERASE, { ...subject, before: null, after: null }, reason, now);
  }
}

export const ERASE = 'eraseHistory';

/** Only what differs; of a new record everything. */
function changed(before: Values | null, after: Values | null): Pick<Act, 'before' | 'after'> {
  if (!before || !after) return { before, after };
  const differing = Object.keys({ ...before, ...after }).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const only = (values: Values): Values =>
    Object.fromEntries(differing.map((key) => [key, values[key] ?? null]));
  return { before: only(before), after: only(after) };
}
