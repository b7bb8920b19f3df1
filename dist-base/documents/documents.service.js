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
import { Action, forbidden, may, permit } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE, scopeOf } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { inputError, notFound } from '../platform/errors.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { textColumns } from '../platform/graphql/texts.input.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { Document, DOCUMENT_PREFIX, DocumentKind, DocumentText } from './document.entity.js';
import { documentPolicy } from './document.policy.js';
import { File } from './file.entity.js';
const FILE = raw(`
  select t.*, f.name, f.media_type, f.size, f.sha256, f.uploaded_by, f.uploaded_at
  from document_text t join file f on f.id = t.file_id`);
let DocumentsService = class DocumentsService {
    constructor(db, clock, mutations, nodes) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
        this.nodes = nodes;
    }
    async byIds(ids) {
        const documents = await this.db.many(Document, sql `select * from document where id = any(${ids})`);
        return await this.withSubjects(documents);
    }
    /** About a record, as far as the viewer may know of them, in the order in which they were added. */
    async about({ viewer, perRequest }, subjectId) {
        const documents = await perRequest.many('documents about a record', subjectId, (document) => document.subjectId, async (ids) => await this.withSubjects(await this.db.many(Document, sql `select * from document where subject_id = any(${ids}) order by id`)));
        return documents.filter((document) => may(documentPolicy, Action.READ, viewer, document));
    }
    /** The picture of a record that was added last. */
    async picture(context, subjectId) {
        const documents = await this.about(context, subjectId);
        const pictures = await Promise.all(documents
            .filter(({ kind }) => kind === DocumentKind.PICTURE)
            .map(async (document) => {
            const texts = await this.texts(context.perRequest, document.id);
            const text = texts.find(({ replacedAt, file }) => !replacedAt && file.mediaType.startsWith('image/'));
            return text ? [{ document, file: text.file }] : [];
        }));
        return pictures.flat().at(-1);
    }
    /** As far as the viewer may know of it. */
    async visible({ viewer, perRequest }, id) {
        const document = await perRequest.one('document', id, async (ids) => {
            return new Map((await this.byIds(ids)).map((each) => [each.id, each]));
        });
        return document && may(documentPolicy, Action.READ, viewer, document) ? document : undefined;
    }
    /** Those in force by language, then those that were replaced, the last first. */
    texts(request, documentId) {
        return request.many('texts of a document', documentId, (text) => text.documentId, async (ids) => {
            const rows = await this.db.many(DocumentText, sql `${FILE} where t.document_id = any(${ids})
              order by t.replaced_at desc nulls first, array_position('{EN,RU,ZH}', t.lang), t.id`);
            return rows.map((row) => Object.assign(row, { file: fileOf(row) }));
        });
    }
    async add(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'addDocument', input, async (record) => {
            const path = ['input', 'subjectId'];
            const [subject] = await this.nodes.load(viewer, [input.subjectId]);
            if (!subject)
                throw notFound('record', path);
            if (!this.nodes.decide(viewer, Action.KEEP_DOCUMENTS, subject).isAllowed)
                throw forbidden(path);
            return { id: await this.write(record, subject, viewer.actorId, input) };
        });
        return await this.byId(id);
    }
    /**
     * Within a mutation of somebody who may add documents to the subject, the id of a new one; its files are those
     * that this one has uploaded.
     */
    async write(record, subject, uploadedBy, input) {
        const made = newId(DOCUMENT_PREFIX);
        const now = this.clock.now();
        const { kind, title, datedOn = null, signatories, audience, texts } = input;
        await this.db.repo(Document).insert({
            ...scopeOf(subject),
            ...textColumns('title', title),
            id: made,
            version: 1,
            subjectId: subject.id,
            kind,
            datedOn,
            signatories: signatoriesOf(signatories),
            audience,
            ofSubjectOnly: this.nodes.keepsDocumentsToItself(subject.id),
            createdAt: now,
            updatedAt: now,
        });
        await this.writeTexts(uploadedBy, made, texts);
        const after = await this.values(made);
        record({ type: 'Document', id: made, scope: auditScope(await this.byId(made)), before: null, after });
        return made;
    }
    async update(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'updateDocument', input, async (record) => {
            await this.db.rows(sql `select 1 from document where id = ${input.id} for no key update`);
            const document = await this.byId(input.id);
            permit(documentPolicy, Action.UPDATE, viewer, document, 'document', ['input', 'id']);
            const before = await this.values(document.id);
            const { kind, title, datedOn, audience, texts } = input;
            const signatories = input.signatories && signatoriesOf(input.signatories);
            const given = Object.entries({ kind, datedOn, signatories, audience }).filter(([, value]) => value !== undefined);
            const columns = { ...Object.fromEntries(given), ...textColumns('title', title) };
            const updatedAt = this.clock.now();
            await updateVersioned(this.db, Document, 'document', input, { ...columns, updatedAt });
            await this.writeTexts(viewer.actorId, document.id, texts ?? []);
            const after = await this.values(document.id);
            record({ type: 'Document', id: document.id, scope: auditScope(document), before, after });
            return { id: document.id };
        });
        return await this.byId(id);
    }
    async writeTexts(uploadedBy, documentId, texts) {
        const now = this.clock.now();
        for (const [index, text] of texts.entries()) {
            const path = ['input', 'texts', index, 'fileId'];
            const [file] = await this.db.rows(sql `
        select uploaded_by, exists (select from document_text t where t.file_id = f.id) as is_used
        from file f where id = ${text.fileId} for key share`);
            // Nobody can take what somebody else has uploaded.
            if (file?.uploaded_by !== uploadedBy)
                throw notFound('file', path);
            if (file.is_used) {
                throw inputError('FILE_IN_USE', 'This file is the text of a document already. Upload it once more.', path);
            }
            await this.db.rows(sql `
        update document_text set replaced_at = ${now}
        where document_id = ${documentId} and lang = ${text.lang} and replaced_at is null`);
            await this.db.repo(DocumentText).insert({ ...text, id: newId('dtx'), documentId, addedAt: now });
        }
    }
    /** What is of its subject only is decided on as the subject is. */
    async withSubjects(documents) {
        const closed = documents.filter(({ ofSubjectOnly }) => ofSubjectOnly);
        if (closed.length === 0)
            return documents;
        const subjects = await this.nodes.find(closed.map(({ subjectId }) => subjectId));
        for (const document of closed) {
            document.subjectAllows = (viewer, action) => this.nodes.decide(viewer, action, subjects.get(document.subjectId)).isAllowed;
        }
        return documents;
    }
    async byId(id) {
        const [document] = await this.byIds([id]);
        return document;
    }
    /** Of each text the file with its digest, so that the history proves what was said. */
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(d) - '{id,version,created_at,updated_at,scope_kind,side,university_id,partner_id,of_subject_only}'::text[]
        || jsonb_build_object('texts', (
          select coalesce(jsonb_agg(jsonb_build_object(
            'lang', t.lang, 'is_authentic', t.is_authentic, 'file', f.name, 'sha256', f.sha256) order by t.lang), '[]')
          from document_text t join file f on f.id = t.file_id where t.document_id = d.id and t.replaced_at is null
        )) as values
      from document d where d.id = ${id}`);
        return values;
    }
};
DocumentsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations,
        NodeRegistry])
], DocumentsService);
export { DocumentsService };
/** No list of a side's or a university's acts shows what is of its subject only. */
function auditScope(document) {
    return document.ofSubjectOnly ? ASSOCIATION_SCOPE : scopeOf(document);
}
/** Each with all its fields, so that the same ones are always written in the same way. */
function signatoriesOf(signatories) {
    return signatories.map(({ name, title, organisation, signedOn }, index) => {
        if (!Object.values(name).some(Boolean)) {
            throw inputError('SIGNATORY_UNNAMED', 'Name a signatory in one language at least.', [
                'input',
                'signatories',
                index,
                'name',
            ]);
        }
        return {
            name: { ...name },
            title: title ? { ...title } : null,
            organisation: organisation ?? null,
            signedOn: signedOn ?? null,
        };
    });
}
function fileOf(text) {
    const { fileId: id, name, size, sha256, ...row } = text;
    return Object.assign(new File(), {
        id,
        name,
        size,
        sha256,
        mediaType: row.media_type,
        uploadedBy: row.uploaded_by,
        uploadedAt: row.uploaded_at,
    });
}
//# sourceMappingURL=documents.service.js.map