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
import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import { Action, forbidden, may, visible } from '../platform/auth/policy.js';
import { RateLimit } from '../platform/auth/rate-limit.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { ErrorCode, inputError, notFound, PortalError } from '../platform/errors.js';
import { Housekeeping } from '../platform/housekeeping.js';
import { isId, newId } from '../platform/ids.js';
import { documentPolicy } from './document.policy.js';
import { DocumentsService } from './documents.service.js';
import { File, FILE_BYTES, FILE_PREFIX, MEDIA_TYPES } from './file.entity.js';
const DAY_MS = 86_400_000;
/** Bytes that one may have uploaded and not used in a document yet. */
const WAITING_BYTES = 100 * 1024 * 1024;
const UPLOADS = { times: 300, seconds: 3600 };
/** Uploads that this process takes at a time; each is held in memory. */
const AT_ONCE = 32;
/** Files wait for a day to become the text of a document; what has not by then is forgotten. */
let FilesService = class FilesService {
    constructor(db, clock, rateLimit, documents, housekeeping) {
        this.db = db;
        this.clock = clock;
        this.rateLimit = rateLimit;
        this.documents = documents;
        this.taking = 0;
        this.turn = Promise.resolve();
        housekeeping.add(() => this.forget());
    }
    async upload(viewer, name, request) {
        // Whoever has no part in the association has nothing to document.
        if (viewer.rights.length === 0)
            throw forbidden(['file']);
        return await this.receive(viewer.actorId, name, request);
    }
    /** A file of somebody who may upload: to be used by the same uploader only. */
    async receive(uploadedBy, name, { headers, body }) {
        if (Number(headers['content-length'] ?? 0) > FILE_BYTES)
            throw tooLarge();
        const mediaType = headers['content-type']?.split(';', 1)[0].trim().toLowerCase() ?? '';
        if (!isFileName(name)) {
            throw inputError('FILE_NAME', 'Name the file in the address: POST /files?name=minutes.pdf, with 1 to 200 characters and no slash.', ['name']);
        }
        if (!MEDIA_TYPES.includes(mediaType))
            throw wrongType(mediaType);
        if (this.taking >= AT_ONCE) {
            throw new PortalError(ErrorCode.LIMITED, 'TOO_MANY_UPLOADS', 'Too many files arrive at this moment. Wait a little, then send it again.');
        }
        this.taking += 1;
        try {
            await this.rateLimit.take('upload', uploadedBy, UPLOADS);
            return await this.take(uploadedBy, name, mediaType, await read(body));
        }
        finally {
            this.taking -= 1;
        }
    }
    async take(uploadedBy, name, mediaType, content) {
        const { fileTypeFromBuffer } = await import('file-type');
        const found = await fileTypeFromBuffer(content);
        if (found?.mime !== mediaType)
            throw wrongType(found?.mime ?? 'something else');
        const file = {
            id: newId(FILE_PREFIX),
            name,
            mediaType,
            size: content.length,
            sha256: createHash('sha256').update(content).digest('hex'),
            uploadedBy,
            uploadedAt: this.clock.now(),
        };
        // One at a time: while a large content is written, everybody else needs the connections.
        const stored = this.turn.then(() => this.store(file, content));
        this.turn = stored.catch(() => undefined);
        await stored;
        return file;
    }
    async store(file, content) {
        await this.db.transaction(async () => {
            // Of several uploads of one caller each sees what the others have left.
            await this.db.rows(sql `select pg_advisory_xact_lock(hashtextextended(${file.uploadedBy}, 20110308))`);
            const [{ waiting }] = await this.db.rows(sql `
        select coalesce(sum(f.size), 0) as waiting from file f
        where f.uploaded_by = ${file.uploadedBy} and not exists (select from document_text t where t.file_id = f.id)`);
            if (Number(waiting) + file.size > WAITING_BYTES) {
                throw new PortalError(ErrorCode.LIMITED, 'FILES_WAITING', 'Too much is uploaded that no document uses. Add the documents first; what is not used is forgotten after a day.');
            }
            await this.db.repo(File).insert(file);
            await this.db.rows(sql `insert into file_content (file_id, content) values (${file.id}, ${content})`);
        });
    }
    /** A file with its content, for whoever may know of a document that it is of, and for whoever has uploaded it. */
    async open(viewer, id) {
        const rows = isId(id, FILE_PREFIX)
            ? await this.db.many(File, sql `select f.*, c.content, d.audience = 'PUBLIC' and not d.of_subject_only is true as "isPublic",
                case when d.of_subject_only then d.id end as "closedId"
              from file f join file_content c on c.file_id = f.id
              left join document_text t on t.file_id = f.id left join document d on d.id = t.document_id
              where f.id = ${id} and (
                (d.id is not null and (d.of_subject_only or ${visible(documentPolicy, viewer, sql `d`)}))
                or (${viewer.kind !== 'ANONYMOUS'} and f.uploaded_by = ${viewer.actorId})
              )`)
            : [];
        const [row] = rows;
        if (!row || !(await this.mayOpen(viewer, row)))
            throw notFound('file', ['id']);
        const { content, isPublic } = row;
        return { file: row, content, isPublic };
    }
    /** Of what is of its subject only the statement cannot tell. */
    async mayOpen(viewer, { closedId, uploadedBy }) {
        if (!closedId || (viewer.kind !== 'ANONYMOUS' && uploadedBy === viewer.actorId))
            return true;
        const [document] = await this.documents.byIds([closedId]);
        return may(documentPolicy, Action.READ, viewer, document);
    }
    async forget() {
        const until = new Date(this.clock.now().getTime() - DAY_MS);
        await this.db.rows(sql `
      delete from file f where f.uploaded_at < ${until} and not exists (select from document_text t where t.file_id = f.id)`);
    }
};
FilesService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        RateLimit,
        DocumentsService,
        Housekeeping])
], FilesService);
export { FilesService };
function isFileName(name) {
    return (typeof name === 'string' &&
        name.length <= 200 &&
        name.trim() === name &&
        name.isWellFormed() &&
        !/^\.*$|[/\\\p{Cc}\u2028-\u202e\u2066-\u2069]/u.test(name));
}
function wrongType(found) {
    return new PortalError(ErrorCode.INVALID_INPUT, 'FILE_TYPE', `Send a PDF, DOCX, ODT, JPEG or PNG with its own media type as Content-Type; this is ${found.slice(0, 100) || 'of no type'}.`, { http: { status: 415 } });
}
function tooLarge() {
    return new PortalError(ErrorCode.LIMITED, 'FILE_TOO_LARGE', `A file has at most ${FILE_BYTES} bytes (10 MiB). Make it smaller or split it.`, { http: { status: 413 } });
}
/** No more is held than a file may have. */
async function read(body) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > FILE_BYTES)
            throw tooLarge();
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
//# sourceMappingURL=files.service.js.map