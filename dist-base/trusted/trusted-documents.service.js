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
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { createHash } from 'node:crypto';
import sql, { join } from 'sql-template-tag';
import { Action, forbidden, permit, visible } from '../platform/auth/policy.js';
import { scopeOf } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { ErrorCode, notFound, PortalError } from '../platform/errors.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { readPage } from '../platform/graphql/page.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { checkDocument } from './document-check.js';
import { TRUSTED_DOCUMENT_PREFIX, TrustedDocument } from './trusted-document.entity.js';
import { trustedDocumentPolicy } from './trusted-document.policy.js';
/** Queries that partners have registered. */
let TrustedDocumentsService = class TrustedDocumentsService {
    constructor(db, clock, mutations, nodes, schema) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.nodes = nodes;
        this.schema = schema;
    }
    async byIds(ids) {
        return await this.db.many(TrustedDocument, sql `select * from trusted_document where id = any(${ids})`);
    }
    async page(viewer, page, { ownerId }, info) {
        const conditions = [visible(trustedDocumentPolicy, viewer, sql `d`)];
        if (ownerId)
            conditions.push(sql `${ownerId} in (d.university_id, d.partner_id)`);
        return await readPage(this.db, {
            name: 'trusted documents',
            entity: TrustedDocument,
            select: sql `d.*`,
            from: sql `trusted_document d`,
            id: sql `d.id`,
            key: sql `d.name collate "en-x-icu"`,
            keyType: 'text',
            where: join(conditions, ' and '),
            descending: false,
        }, page, info);
    }
    async register(viewer, input) {
        const { ownerId, name, text } = input;
        const { id } = await this.mutations.run(viewer, 'registerTrustedDocument', input, async (record) => {
            const owner = (await this.nodes.find([ownerId])).get(ownerId);
            const path = ['input', 'ownerId'];
            if (!owner || !this.nodes.decide(viewer, Action.READ, owner).isAllowed)
                throw notFound('university or partner', path);
            if (!this.nodes.decide(viewer, Action.KEEP_KEYS, owner).isAllowed)
                throw forbidden(path);
            checkDocument(this.schema.schema, text);
            const scope = scopeOf(owner);
            const made = newId(TRUSTED_DOCUMENT_PREFIX);
            const now = this.clock.now();
            await this.db.repo(TrustedDocument).insert({
                ...scope,
                id: made,
                version: 1,
                name,
                sha256: createHash('sha256').update(text).digest('hex'),
                text,
                registeredAt: now,
                updatedAt: now,
            });
            record({ type: 'TrustedDocument', id: made, scope, before: null, after: await this.values(made) });
            return { id: made };
        });
        return await this.byId(id);
    }
    async retire(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'retireTrustedDocument', input, async (record) => {
            const document = await this.byId(input.id);
            permit(trustedDocumentPolicy, Action.END, viewer, document, 'trusted document', ['input', 'id']);
            if (document.retiredAt && document.version === input.expectedVersion) {
                throw new PortalError(ErrorCode.RULE_VIOLATION, 'DOCUMENT_RETIRED', 'The document has been retired. Register its text anew.', { path: ['input', 'id'] });
            }
            const before = await this.values(document.id);
            const now = this.clock.now();
            await updateVersioned(this.db, TrustedDocument, 'trusted document', input, {
                retiredAt: now,
                updatedAt: now,
            });
            const after = await this.values(document.id);
            record({ type: 'TrustedDocument', id: document.id, scope: scopeOf(document), before, after });
            return { id: document.id };
        });
        return await this.byId(id);
    }
    async byId(id) {
        const [document] = await this.byIds([id]);
        return document;
    }
    /** Without the text, which never changes and is bound by its digest. */
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(d) - '{id,version,text,registered_at,updated_at}'::text[] as values
      from trusted_document d where d.id = ${id}`);
        return values;
    }
};
TrustedDocumentsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        NodeRegistry,
        GraphQLSchemaHost])
], TrustedDocumentsService);
export { TrustedDocumentsService };
//# sourceMappingURL=trusted-documents.service.js.map