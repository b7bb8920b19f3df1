var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
export const FILE_PREFIX = 'fil';
/** Bytes of a file. The table says the same. */
export const FILE_BYTES = 10 * 1024 * 1024;
/** What can be kept: nothing that a browser would run. */
export const MEDIA_TYPES = [
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.oasis.opendocument.text',
    'image/jpeg',
    'image/png',
];
let File = class File {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], File.prototype, "id", void 0);
__decorate([
    Column('text'),
    Field({ description: 'Its name, such as "minutes.pdf".' }),
    __metadata("design:type", String)
], File.prototype, "name", void 0);
__decorate([
    Column('text'),
    Field({ description: 'What it is: PDF, DOCX, ODT, JPEG or PNG, as a media type.' }),
    __metadata("design:type", String)
], File.prototype, "mediaType", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Its size in bytes.' }),
    __metadata("design:type", Number)
], File.prototype, "size", void 0);
__decorate([
    Column('text'),
    Field({ description: 'The SHA-256 of its content, in hexadecimal digits.' }),
    __metadata("design:type", String)
], File.prototype, "sha256", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], File.prototype, "uploadedBy", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When it was uploaded.' }),
    __metadata("design:type", Date)
], File.prototype, "uploadedAt", void 0);
File = __decorate([
    Entity(),
    ObjectType('DocumentFile', { description: 'A file that was uploaded. Its content never changes.' })
], File);
export { File };
//# sourceMappingURL=file.entity.js.map