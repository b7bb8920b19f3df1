var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ScopedRow } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
export const TRUSTED_DOCUMENT_PREFIX = 'trd';
/** Bytes of a text. */
export const TEXT_MAX = 32 * 1024;
let TrustedDocument = class TrustedDocument extends ScopedRow {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], TrustedDocument.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], TrustedDocument.prototype, "version", void 0);
__decorate([
    Column('text'),
    Field({ description: 'What it is for, 1 to 100 characters.' }),
    __metadata("design:type", String)
], TrustedDocument.prototype, "name", void 0);
__decorate([
    Column('text'),
    Field({ description: 'Under which it is asked for: the SHA-256 of the text, in hexadecimal digits.' }),
    __metadata("design:type", String)
], TrustedDocument.prototype, "sha256", void 0);
__decorate([
    Column('text'),
    Field({ description: 'The GraphQL text, to the byte as it was registered.' }),
    __metadata("design:type", String)
], TrustedDocument.prototype, "text", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When it was registered.' }),
    __metadata("design:type", Date)
], TrustedDocument.prototype, "registeredAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], TrustedDocument.prototype, "updatedAt", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    Field(() => GraphQLISODateTime, {
        nullable: true,
        description: 'Since when this owner does not need it any more; null while it does. It is answered as long as one of its owners does.',
    }),
    __metadata("design:type", Object)
], TrustedDocument.prototype, "retiredAt", void 0);
TrustedDocument = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'A query that anybody may ask for by the digest of its text, `GET /graphql?id=<sha256>`, and that may cost fifteen times ' +
            'what other queries may. It gives no right: everybody gets what they may see. The record is known to the liaison ' +
            'officer of its owner, the secretariat of its side and the operator.',
    })
], TrustedDocument);
export { TrustedDocument };
onConstraint('trusted_document_in_use_key', () => new PortalError(ErrorCode.CONFLICT, 'DOCUMENT_REGISTERED', 'The owner has registered this text already. Ask for it by its SHA-256.', { path: ['input', 'text'] }));
//# sourceMappingURL=trusted-document.entity.js.map