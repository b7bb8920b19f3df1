import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { join } from 'sql-template-tag';
import { Action, decide, visible, type Policy } from '../auth/policy.js';
import { ITS_LIAISON_OFFICER, SECRETARIAT_OF_THE_SIDE, THE_OPERATOR } from '../auth/rules.js';
import type { Viewer } from '../auth/viewer.js';
import { Db } from '../database/db.js';
import { notFound } from '../errors.js';
import { NodeRegistry } from '../graphql/node.js';
import { readPage, type Page, type PageArgs } from '../graphql/page.js';
import { Mutations } from '../mutations/mutations.js';
import { AuditEntry } from './audit-entry.entity.js';
import { Audit, type Values } from './audit.js';
import type { AuditFilter, EraseHistoryInput } from './audit.inputs.js';

export const auditPolicy: Policy<AuditEntry> = {
  [Action.READ]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, ITS_LIAISON_OFFICER],
};

export interface RecordedValues {
  before: Values | null;
  after: Values | null;
  reason: string | null;
  erasedAt: Date | null;
}

/** Reads what the audit has written. */
@Injectable()
export class AuditService {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly mutations: Mutations,
    private readonly nodes: NodeRegistry,
  ) {}

  async byIds(ids: readonly string[]): Promise<AuditEntry[]> {
    return await this.db.many(AuditEntry, sql`select * from audit_entry where id = any(${ids})`);
  }

  async page(
    viewer: Viewer,
    page: PageArgs,
    filter: AuditFilter,
    info: GraphQLResolveInfo,
  ): Promise<Page<AuditEntry>> {
    const { subjectId, actorId, action, from, to } = filter;
    const conditions = [visible(auditPolicy, viewer, sql`a`)];
    if (subjectId) conditions.push(sql`a.subject_id = ${subjectId}`);
    if (actorId) conditions.push(sql`(a.actor_id = ${actorId} or a.on_behalf_of = ${actorId})`);
    if (action) conditions.push(sql`a.action = ${action}`);
    if (from) conditions.push(sql`a.at >= ${from}`);
    if (to) conditions.push(sql`a.at < ${to}`);
    return await readPage(
      this.db,
      {
        name: 'audit',
        entity: AuditEntry,
        select: sql`a.*`,
        from: sql`audit_entry a`,
        id: sql`a.id`,
        key: sql`a.seq`,
        keyType: 'integer',
        where: join(conditions, ' and '),
        descending: true,
      },
      page,
      info,
    );
  }

  /** The newest acts on each record, for those records of which the viewer may read the history. */
  async histories(viewer: Viewer, ids: readonly string[], first: number): Promise<Map<string, AuditEntry[]>> {
    const nodes = await this.nodes.find(ids);
    const readable = ids.filter(
      (id) => this.nodes.decide(viewer, Action.READ_HISTORY, nodes.get(id)).isAllowed,
    );
    if (readable.length === 0) return new Map();
    const entries = await this.db.many(
      AuditEntry,
      sql`select a.* from unnest(${readable}::text[]) wanted(id) cross join lateral (
            select * from audit_entry where subject_id = wanted.id order by seq desc limit ${first}
          ) a order by a.seq desc`,
    );
    const bySubject = Map.groupBy(entries, ({ subjectId }) => subjectId);
    return new Map(readable.map((id) => [id, bySubject.get(id) ?? []]));
  }

  async values(ids: readonly string[]): Promise<Map<string, RecordedValues>> {
    const rows = await this.db.rows<{ id: string; body: string | null; erasedAt: Date | null }>(sql`
      select entry_id as id, body, erased_at as "erasedAt" from audit_values where entry_id = any(${ids})`);
    return new Map(
      rows.map(({ id, body, erasedAt }) => {
        const { before, after, reason } = JSON.parse(body ?? '{}') as Partial<RecordedValues>;
        return [id, { before: before ?? null, after: after ?? null, reason: reason ?? null, erasedAt }];
      }),
    );
  }

  async erase(viewer: Viewer, input: EraseHistoryInput): Promise<string> {
    const { id } = await this.mutations.run(viewer, 'eraseHistory', input, async () => {
      const [entry] = await this.db.many(
        AuditEntry,
        sql`select * from audit_entry where subject_id = ${input.subjectId} order by seq desc limit 1`,
      );
      if (!entry || !decide(auditPolicy, Action.READ, viewer, entry).isAllowed) {
        throw notFound('history', ['input', 'subjectId']);
      }
      const { subjectType: type, subjectId } = entry;
      await this.audit.erase(viewer, { type, id: subjectId, scope: entry }, input.reason);
      return { id: subjectId };
    });
    return id;
  }
}
