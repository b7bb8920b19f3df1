import { Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { createHash } from 'node:crypto';
import sql, { join } from 'sql-template-tag';
import type { Values } from '../platform/audit/audit.js';
import { Action, forbidden, permit, visible } from '../platform/auth/policy.js';
import { scopeOf, type Scope } from '../platform/auth/scope.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { ErrorCode, notFound, PortalError } from '../platform/errors.js';
import { NodeRegistry, type Node } from '../platform/graphql/node.js';
import { readPage, type Page, type PageArgs } from '../platform/graphql/page.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { checkDocument } from './document-check.js';
import { TRUSTED_DOCUMENT_PREFIX, TrustedDocument } from './trusted-document.entity.js';
import type {
  RegisterTrustedDocumentInput,
  RetireTrustedDocumentInput,
  TrustedDocumentFilter,
} from './trusted-document.inputs.js';
import { trustedDocumentPolicy } from './trusted-document.policy.js';

/** Queries that partners have registered. */
@Injectable()
export class TrustedDocumentsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mutations: Mutations,
    private readonly nodes: NodeRegistry,
    private readonly schema: GraphQLSchemaHost,
  ) {}

  async byIds(ids: readonly string[]): Promise<TrustedDocument[]> {
    return await this.db.many(TrustedDocument, sql`select * from trusted_document where id = any(${ids})`);
  }

  async page(
    viewer: Viewer,
    page: PageArgs,
    { ownerId }: TrustedDocumentFilter,
    info: GraphQLResolveInfo,
  ): Promise<Page<TrustedDocument>> {
    const conditions = [visible(trustedDocumentPolicy, viewer, sql`d`)];
    if (ownerId) conditions.push(sql`${ownerId} in (d.university_id, d.partner_id)`);
    return await readPage(
      this.db,
      {
        name: 'trusted documents',
        entity: TrustedDocument,
        select: sql`d.*`,
        from: sql`trusted_document d`,
        id: sql`d.id`,
        key: sql`d.name collate "en-x-icu"`,
        keyType: 'text',
        where: join(conditions, ' and '),
        descending: false,
      },
      page,
      info,
    );
  }

  async register(viewer: Viewer, input: RegisterTrustedDocumentInput): Promise<TrustedDocument> {
    const { ownerId, name, text } = input;
    const { id } = await this.mutations.run(viewer, 'registerTrustedDocument', input, async (record) => {
      const owner = (await this.nodes.find([ownerId])).get(ownerId) as (Node & Scope) | undefined;
      const path = ['input', 'ownerId'];
      if (!owner || !this.nodes.decide(viewer, Action.READ, owner).isAllowed)
        throw notFound('university or partner', path);
      if (!this.nodes.decide(viewer, Action.KEEP_KEYS, owner).isAllowed) throw forbidden(path);
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

  async retire(viewer: Viewer, input: RetireTrustedDocumentInput): Promise<TrustedDocument> {
    const { id } = await this.mutations.run(viewer, 'retireTrustedDocument', input, async (record) => {
      const document: TrustedDocument | undefined = await this.byId(input.id);
      permit(trustedDocumentPolicy, Action.END, viewer, document, 'trusted document', ['input', 'id']);
      if (document.retiredAt && document.version === input.expectedVersion) {
        throw new PortalError(
          ErrorCode.RULE_VIOLATION,
          'DOCUMENT_RETIRED',
          'The document has been retired. Register its text anew.',
          { path: ['input', 'id'] },
        );
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

  private async byId(id: string): Promise<TrustedDocument> {
    const [document] = await this.byIds([id]);
    return document;
  }

  /** Without the text, which never changes and is bound by its digest. */
  private async values(id: string): Promise<Values> {
    const [{ values }] = await this.db.rows<{ values: Values }>(sql`
      select to_jsonb(d) - '{id,version,text,registered_at,updated_at}'::text[] as values
      from trusted_document d where d.id = ${id}`);
    return values;
  }
}
