var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsBoolean, IsEnum, IsObject, IsOptional, ValidateNested, } from 'class-validator';
import { Audience } from '../platform/auth/audience.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
import { Lang } from '../platform/graphql/text.js';
import { TextsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsAnyId, IsIdOf, IsLine, IsPartialDate } from '../platform/validation.js';
import { DOCUMENT_PREFIX, DocumentKind } from './document.entity.js';
import { FILE_PREFIX } from './file.entity.js';
let DocumentTextInput = class DocumentTextInput {
};
__decorate([
    IsEnum(Lang),
    Field(() => Lang, { description: 'The language.' }),
    __metadata("design:type", String)
], DocumentTextInput.prototype, "lang", void 0);
__decorate([
    IsIdOf(FILE_PREFIX),
    Field(() => ID, { description: 'A file that the caller has uploaded (`POST /files`) and not used yet.' }),
    __metadata("design:type", String)
], DocumentTextInput.prototype, "fileId", void 0);
__decorate([
    IsBoolean(),
    Field({ defaultValue: false, description: 'True for a text that counts.' }),
    __metadata("design:type", Boolean)
], DocumentTextInput.prototype, "isAuthentic", void 0);
DocumentTextInput = __decorate([
    InputType({ description: 'A document in one language.' })
], DocumentTextInput);
export { DocumentTextInput };
let SignatoryInput = class SignatoryInput {
};
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, { description: 'The name, in one language at least (SIGNATORY_UNNAMED).' }),
    __metadata("design:type", TextsInput)
], SignatoryInput.prototype, "name", void 0);
__decorate([
    IsOptional(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, { nullable: true, description: 'The office, such as rector.' }),
    __metadata("design:type", Object)
], SignatoryInput.prototype, "title", void 0);
__decorate([
    IsOptional(),
    IsLine(300),
    Field(() => String, { nullable: true, description: 'For whom, up to 300 characters.' }),
    __metadata("design:type", Object)
], SignatoryInput.prototype, "organisation", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, { nullable: true, description: 'When.' }),
    __metadata("design:type", Object)
], SignatoryInput.prototype, "signedOn", void 0);
SignatoryInput = __decorate([
    InputType({ description: 'Somebody who has signed a document in an office.' })
], SignatoryInput);
export { SignatoryInput };
let AddDocumentInput = class AddDocumentInput extends ChangeInput {
};
__decorate([
    IsAnyId(),
    Field(() => ID, {
        description: 'What it is about: a meeting, a decision, an appointment, a program or what it rests on.',
    }),
    __metadata("design:type", String)
], AddDocumentInput.prototype, "subjectId", void 0);
__decorate([
    IsEnum(DocumentKind),
    Field(() => DocumentKind, { description: 'What it is.' }),
    __metadata("design:type", String)
], AddDocumentInput.prototype, "kind", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, { description: 'The title, in one language at least (TITLE_REQUIRED).' }),
    __metadata("design:type", TextsInput)
], AddDocumentInput.prototype, "title", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, { nullable: true, description: 'The date that it bears.' }),
    __metadata("design:type", Object)
], AddDocumentInput.prototype, "datedOn", void 0);
__decorate([
    ArrayMaxSize(20),
    ValidateNested({ each: true }),
    Type(() => SignatoryInput),
    Field(() => [SignatoryInput], {
        defaultValue: [],
        description: 'Who has signed it, at most 20. Whoever may know of the document sees them.',
    }),
    __metadata("design:type", Array)
], AddDocumentInput.prototype, "signatories", void 0);
__decorate([
    IsEnum(Audience),
    Field(() => Audience, { defaultValue: Audience.SECRETARIATS, description: 'For whom it is meant.' }),
    __metadata("design:type", String)
], AddDocumentInput.prototype, "audience", void 0);
__decorate([
    ArrayMinSize(1),
    ArrayMaxSize(3),
    ArrayUnique(({ lang }) => lang),
    ValidateNested({ each: true }),
    Type(() => DocumentTextInput),
    Field(() => [DocumentTextInput], { description: 'Its texts, one for each language.' }),
    __metadata("design:type", Array)
], AddDocumentInput.prototype, "texts", void 0);
AddDocumentInput = __decorate([
    InputType({ description: 'A document about a record.' })
], AddDocumentInput);
export { AddDocumentInput };
let UpdateDocumentInput = class UpdateDocumentInput extends IntersectionType(UpdateInput, PartialType(OmitType(AddDocumentInput, ['idempotencyKey', 'reason', 'subjectId']), {
    omitDefaultValues: true,
    skipNullProperties: false,
})) {
};
__decorate([
    IsIdOf(DOCUMENT_PREFIX),
    Field(() => ID, { description: 'The document.' }),
    __metadata("design:type", String)
], UpdateDocumentInput.prototype, "id", void 0);
UpdateDocumentInput = __decorate([
    InputType({
        description: 'Changes to a document. What is left out stays; a text takes the place of the one in its language, which is kept.',
    })
], UpdateDocumentInput);
export { UpdateDocumentInput };
//# sourceMappingURL=document.inputs.js.map