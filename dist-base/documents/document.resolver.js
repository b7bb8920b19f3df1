var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { Config } from '../platform/config.js';
import { Node, NodeRegistry } from '../platform/graphql/node.js';
import { Lang, LANG_ARGUMENT, localized, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { Document, DOCUMENT_PREFIX, DocumentText, Signatory } from './document.entity.js';
import { AddDocumentInput, UpdateDocumentInput } from './document.inputs.js';
import { documentPolicy } from './document.policy.js';
import { DocumentsService } from './documents.service.js';
import { File } from './file.entity.js';
let DocumentPayload = class DocumentPayload {
};
__decorate([
    Field({ description: 'The document.' }),
    __metadata("design:type", Document)
], DocumentPayload.prototype, "document", void 0);
DocumentPayload = __decorate([
    ObjectType({ description: 'The document as it is after the change.' })
], DocumentPayload);
export { DocumentPayload };
const UPLOAD = 'Upload each file first: POST /files?name=minutes.pdf with the file as body and its media type as Content-Type ' +
    '(PDF, DOCX, ODT, JPEG or PNG, at most 10 MiB); the answer has its id. ';
let DocumentResolver = class DocumentResolver {
    constructor(documents, nodes) {
        this.documents = documents;
        this.nodes = nodes;
        nodes.register(DOCUMENT_PREFIX, {
            type: 'Document',
            policy: documentPolicy,
            load: (ids) => documents.byIds(ids),
        });
    }
    async addDocument(viewer, input) {
        return { document: await this.documents.add(viewer, input) };
    }
    async updateDocument(viewer, input) {
        return { document: await this.documents.update(viewer, input) };
    }
    title(document, lang) {
        return localizedOf(document, 'title', lang);
    }
    async subject({ subjectId }, context) {
        return await this.nodes.one(context, subjectId);
    }
    async texts({ id }, { perRequest }, withReplaced) {
        const texts = await this.documents.texts(perRequest, id);
        return texts.filter(({ replacedAt }) => withReplaced || replacedAt === null);
    }
};
__decorate([
    IdentifiedMay(),
    Mutation(() => DocumentPayload, {
        nullable: true,
        description: `Adds a document to a record: whoever keeps the record. ${UPLOAD}Reasons: NOT_FOUND, NOT_ALLOWED, ` +
            'TITLE_REQUIRED, SIGNATORY_UNNAMED, FILE_IN_USE, and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The document.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, AddDocumentInput]),
    __metadata("design:returntype", Promise)
], DocumentResolver.prototype, "addDocument", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => DocumentPayload, {
        nullable: true,
        description: `Changes a document, adds a language or replaces a text: the operator, and the secretariat. ${UPLOAD}Reasons: ` +
            'NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with `current`), TITLE_REQUIRED, SIGNATORY_UNNAMED, FILE_IN_USE, and the names of the ' +
            'checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The changes.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, UpdateDocumentInput]),
    __metadata("design:returntype", Promise)
], DocumentResolver.prototype, "updateDocument", null);
__decorate([
    ResolveField(() => LocalizedText, { description: 'The title in a language.' }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Document, String]),
    __metadata("design:returntype", LocalizedText)
], DocumentResolver.prototype, "title", null);
__decorate([
    ResolveField(() => Node, {
        nullable: true,
        description: 'What it is about; null for those who may not know of that.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Document, Object]),
    __metadata("design:returntype", Promise)
], DocumentResolver.prototype, "subject", null);
__decorate([
    ResolveField(() => [DocumentText], { description: 'Its texts by language.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args('withReplaced', {
        defaultValue: false,
        description: 'With those in whose place others have come, after those in force.',
    })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Document, Object, Boolean]),
    __metadata("design:returntype", Promise)
], DocumentResolver.prototype, "texts", null);
DocumentResolver = __decorate([
    Resolver(() => Document),
    __metadata("design:paramtypes", [DocumentsService,
        NodeRegistry])
], DocumentResolver);
export { DocumentResolver };
let SignatoryResolver = class SignatoryResolver {
    nameOf({ name }, lang) {
        return inLanguage(name, lang);
    }
    titleOf({ title }, lang) {
        return title && inLanguage(title, lang);
    }
};
__decorate([
    ResolveField(() => LocalizedText, { name: 'name', description: 'The name in a language.' }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Signatory, String]),
    __metadata("design:returntype", LocalizedText)
], SignatoryResolver.prototype, "nameOf", null);
__decorate([
    ResolveField(() => LocalizedText, {
        name: 'title',
        nullable: true,
        description: 'The office; null when not said.',
    }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Signatory, String]),
    __metadata("design:returntype", Object)
], SignatoryResolver.prototype, "titleOf", null);
SignatoryResolver = __decorate([
    Resolver(() => Signatory)
], SignatoryResolver);
export { SignatoryResolver };
function inLanguage({ en, ru, zh }, lang) {
    return localized({ [Lang.EN]: en, [Lang.RU]: ru, [Lang.ZH]: zh }, lang);
}
let FileResolver = class FileResolver {
    constructor(config) {
        this.config = config;
    }
    url({ id }) {
        return new URL(`/files/${id}`, this.config.publicUrl).href;
    }
};
__decorate([
    ResolveField(() => String, {
        description: 'Where it can be fetched, with the same session or key that may know of the document.',
    }),
    __param(0, Parent()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [File]),
    __metadata("design:returntype", String)
], FileResolver.prototype, "url", null);
FileResolver = __decorate([
    Resolver(() => File),
    __metadata("design:paramtypes", [Config])
], FileResolver);
export { FileResolver };
//# sourceMappingURL=document.resolver.js.map