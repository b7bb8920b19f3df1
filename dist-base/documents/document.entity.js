var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Audience } from '../platform/auth/audience.js';
import { ScopedRow } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { inputError, notFound } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
import { Lang } from '../platform/graphql/text.js';
import { File } from './file.entity.js';
export const DOCUMENT_PREFIX = 'doc';
export var DocumentKind;
(function (DocumentKind) {
    DocumentKind["AGENDA"] = "AGENDA";
    DocumentKind["MINUTES"] = "MINUTES";
    DocumentKind["DECISION"] = "DECISION";
    DocumentKind["MANDATE"] = "MANDATE";
    DocumentKind["DECLARATION"] = "DECLARATION";
    DocumentKind["AGREEMENT"] = "AGREEMENT";
    DocumentKind["PICTURE"] = "PICTURE";
    DocumentKind["PHOTO"] = "PHOTO";
    DocumentKind["OTHER"] = "OTHER";
})(DocumentKind || (DocumentKind = {}));
registerEnumType(DocumentKind, {
    name: 'DocumentKind',
    description: 'What a document is.',
    valuesMap: {
        AGENDA: { description: 'The agenda of a meeting.' },
        MINUTES: { description: 'The minutes of a meeting.' },
        DECISION: { description: 'The signed text of a decision.' },
        MANDATE: { description: 'The mandate of a liaison officer or another appointed person.' },
        DECLARATION: { description: 'A declaration, such as that of the founding.' },
        AGREEMENT: { description: 'An agreement between parties.' },
        PICTURE: {
            description: 'The picture that stands for the record, as JPEG or PNG; its title says what is seen on it.',
        },
        PHOTO: { description: 'A photo of what happened; its title says what is seen on it.' },
        OTHER: { description: 'Any other; its title says which.' },
    },
});
let Signatory = class Signatory {
};
__decorate([
    Field(() => String, { nullable: true, description: 'For whom, such as a university.' }),
    __metadata("design:type", Object)
], Signatory.prototype, "organisation", void 0);
__decorate([
    Field(() => PartialDateScalar, { nullable: true, description: 'When; null when not known.' }),
    __metadata("design:type", Object)
], Signatory.prototype, "signedOn", void 0);
Signatory = __decorate([
    ObjectType({ description: 'Who has signed a document, and in which office.' })
], Signatory);
export { Signatory };
let Document = class Document extends ScopedRow {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], Document.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], Document.prototype, "version", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Document.prototype, "subjectId", void 0);
__decorate([
    Column('text'),
    Field(() => DocumentKind, { description: 'What it is.' }),
    __metadata("design:type", String)
], Document.prototype, "kind", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Document.prototype, "titleEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Document.prototype, "titleRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Document.prototype, "titleZh", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => PartialDateScalar, { nullable: true, description: 'The date that it bears; null when none.' }),
    __metadata("design:type", Object)
], Document.prototype, "datedOn", void 0);
__decorate([
    Column('jsonb'),
    Field(() => [Signatory], { description: 'Who has signed it, as far as is said.' }),
    __metadata("design:type", Array)
], Document.prototype, "signatories", void 0);
__decorate([
    Column('text'),
    Field(() => Audience, { description: 'For whom it is meant.' }),
    __metadata("design:type", String)
], Document.prototype, "audience", void 0);
__decorate([
    Column('boolean'),
    __metadata("design:type", Boolean)
], Document.prototype, "ofSubjectOnly", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], Document.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], Document.prototype, "updatedAt", void 0);
Document = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'A document about another record, such as the minutes of a meeting, in one language or several. Known to its ' +
            'audience, to whoever keeps the record, and to the people of the university that it is of.',
    })
], Document);
export { Document };
let DocumentText = class DocumentText {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], DocumentText.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], DocumentText.prototype, "documentId", void 0);
__decorate([
    Column('text'),
    Field(() => Lang, { description: 'The language.' }),
    __metadata("design:type", String)
], DocumentText.prototype, "lang", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], DocumentText.prototype, "fileId", void 0);
__decorate([
    Column('boolean'),
    Field({
        description: 'True for a text that counts; several may, in equal measure. Of a document without any it is not known which does.',
    }),
    __metadata("design:type", Boolean)
], DocumentText.prototype, "isAuthentic", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'Since when it is the text of the document in this language.' }),
    __metadata("design:type", Date)
], DocumentText.prototype, "addedAt", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    Field(() => Date, {
        nullable: true,
        description: 'Since when another has taken its place; null while none has.',
    }),
    __metadata("design:type", Object)
], DocumentText.prototype, "replacedAt", void 0);
__decorate([
    Field(() => File, { description: 'The file.' }),
    __metadata("design:type", File)
], DocumentText.prototype, "file", void 0);
DocumentText = __decorate([
    Entity(),
    ObjectType({ description: 'A document in one language.' })
], DocumentText);
export { DocumentText };
onConstraint('document_text_file_id_fkey', () => notFound('file', ['input', 'texts']));
onConstraint('document_text_file_id_key', () => inputError('FILE_IN_USE', 'This file is the text of a document already. Upload it once more.', [
    'input',
    'texts',
]));
onConstraint('document_title_check', () => inputError('TITLE_REQUIRED', 'A document needs a title in one language at least.', ['input', 'title']));
//# sourceMappingURL=document.entity.js.map