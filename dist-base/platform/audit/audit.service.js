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
import sql, { join } from 'sql-template-tag';
import { Action, decide, visible } from '../auth/policy.js';
import { ITS_LIAISON_OFFICER, SECRETARIAT_OF_THE_SIDE, THE_OPERATOR } from '../auth/rules.js';
import { Db } from '../database/db.js';
import { notFound } from '../errors.js';
import { NodeRegistry } from '../graphql/node.js';
import { readPage } from '../graphql/page.js';
import { Mutations } from '../mutations/mutations.js';
import { AuditEntry } from './audit-entry.entity.js';
import { Audit } from './audit.js';
export const auditPolicy = {
    [Action.READ]: [THE_OPERATOR, SECRETARIAT_OF_THE_SIDE, ITS_LIAISON_OFFICER],
};
/** Reads what the audit has written. */
let AuditService = class AuditService {
    constructor(db, audit, mutations, nodes) {
        this.db = db;
        this.audit = audit;
        this.mutations = mutations;
        this.nodes = nodes;
    }
    async byIds(ids) {
        return await this.db.many(AuditEntry, sql `select * from audit_entry where id = any(${ids})`);
    }
    async page(viewer, page, filter, info) {
        const { subjectId, actorId, action, from, to } = filter;
        const conditions = [visible(auditPolicy, viewer, sql `a`)];
        if (subjectId)
            conditions.push(sql `a.subject_id = ${subjectId}`);
        if (actorId)
            conditions.push(sql `(a.actor_id = ${actorId} or a.on_behalf_of = ${actorId})`);
        if (action)
            conditions.push(sql `a.action = ${action}`);
        if (from)
            conditions.push(sql `a.at >= ${from}`);
        if (to)
            conditions.push(sql `a.at < ${to}`);
        return await readPage(this.db, {
            name: 'audit',
            entity: AuditEntry,
            select: sql `a.*`,
            from: sql `audit_entry a`,
            id: sql `a.id`,
            key: sql `a.seq`,
            keyType: 'integer',
            where: join(conditions, ' and '),
            descending: true,
        }, page, info);
    }
    /** The newest acts on each record, for those records of which the viewer may read the history. */
    async histories(viewer, ids, first) {
        const nodes = await this.nodes.find(ids);
        const readable = ids.filter((id) => this.nodes.decide(viewer, Action.READ_HISTORY, nodes.get(id)).isAllowed);
        if (readable.length === 0)
            return new Map();
        const entries = await this.db.many(AuditEntry, sql `select a.* from unnest(${readable}::text[]) wanted(id) cross join lateral (
            select * from audit_entry where subject_id = wanted.id order by seq desc limit ${first}
          ) a order by a.seq desc`);
        const bySubject = Map.groupBy(entries, ({ subjectId }) => subjectId);
        return new Map(readable.map((id) => [id, bySubject.get(id) ?? []]));
    }
    async values(ids) {
        const rows = await this.db.rows(sql `
      select entry_id as id, body, erased_at as "erasedAt" from audit_values where entry_id = any(${ids})`);
        return new Map(rows.map(({ id, body, erasedAt }) => {
            const { before, after, reason } = JSON.parse(body ?? '{}');
            return [id, { before: before ?? null, after: after ?? null, reason: reason ?? null, erasedAt }];
        }));
    }
    async erase(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'eraseHistory', input, async () => {
            const [entry] = await this.db.many(AuditEntry, sql `select * from audit_entry where subject_id = ${input.subjectId} order by seq desc limit 1`);
            if (!entry || !decide(auditPolicy, Action.READ, viewer, entry).isAllowed) {
                throw notFound('history', ['input', 'subjectId']);
            }
            const { subjectType: type, subjectId } = entry;
            await this.audit.erase(viewer, { type, id: subjectId, scope: entry }, input.reason);
            return { id: subjectId };
        });
        return id;
    }
};
AuditService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Audit,
        Mutations,
        NodeRegistry])
], AuditService);
export { AuditService };
//# sourceMappingURL=audit.service.js.map