var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ScopedRow } from '../auth/scope.js';
import { Node } from '../graphql/node.js';
export const AUDIT_PREFIX = 'aud';
export const ActorKind = {
    ANONYMOUS: 'ANONYMOUS',
    PERSON: 'PERSON',
    KEY: 'KEY',
    OPERATOR_TOKEN: 'OPERATOR_TOKEN',
    SYSTEM: 'SYSTEM',
};
registerEnumType(ActorKind, {
    name: 'ActorKind',
    description: 'What kind of caller somebody is.',
    valuesMap: {
        ANONYMOUS: { description: 'Nobody has signed in: the public.' },
        PERSON: { description: 'A person who is signed in.' },
        KEY: { description: 'The system of a university or a partner, with an institution key.' },
        OPERATOR_TOKEN: { description: "Whoever holds the operator's token." },
        SYSTEM: { description: 'The portal itself, or a command at its terminal.' },
    },
});
let AuditEntry = class AuditEntry extends ScopedRow {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], AuditEntry.prototype, "id", void 0);
__decorate([
    Column('bigint', { transformer: { from: Number, to: (seq) => seq } }),
    Field(() => Int, { description: 'Its place in the chain, from 1 without gaps.' }),
    __metadata("design:type", Number)
], AuditEntry.prototype, "seq", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When.' }),
    __metadata("design:type", Date)
], AuditEntry.prototype, "at", void 0);
__decorate([
    Column('text'),
    Field(() => ActorKind, { description: 'What kind of caller it was.' }),
    __metadata("design:type", String)
], AuditEntry.prototype, "actorKind", void 0);
__decorate([
    Column('text'),
    Field({ description: 'Who: the id of an account or an institution key, or a word where there is none.' }),
    __metadata("design:type", String)
], AuditEntry.prototype, "actorId", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => ID, {
        nullable: true,
        description: 'The person for whom the operator acted; null when somebody acted for themselves.',
    }),
    __metadata("design:type", Object)
], AuditEntry.prototype, "onBehalfOf", void 0);
__decorate([
    Column('text'),
    Field({ description: 'What was done: the name of the mutation, such as updateUniversity.' }),
    __metadata("design:type", String)
], AuditEntry.prototype, "action", void 0);
__decorate([
    Column('text'),
    Field({ description: 'The type of the record, such as University.' }),
    __metadata("design:type", String)
], AuditEntry.prototype, "subjectType", void 0);
__decorate([
    Column('text'),
    Field(() => ID, { description: 'The record.' }),
    __metadata("design:type", String)
], AuditEntry.prototype, "subjectId", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, {
        nullable: true,
        description: 'The id of the request, as in its header X-Request-Id and in the logs; null for commands.',
    }),
    __metadata("design:type", Object)
], AuditEntry.prototype, "requestId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], AuditEntry.prototype, "valuesDigest", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], AuditEntry.prototype, "contentHash", void 0);
__decorate([
    Column('text'),
    Field({ description: 'The hash of the entry before; empty for the first.' }),
    __metadata("design:type", String)
], AuditEntry.prototype, "previousHash", void 0);
__decorate([
    Column('text'),
    Field({ description: 'SHA-256 over the hash before, the place and the content, in hexadecimal digits.' }),
    __metadata("design:type", String)
], AuditEntry.prototype, "hash", void 0);
AuditEntry = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'One act on one record. Entries are never changed. Each carries a hash over itself and the entry before, so ' +
            'that a missing or altered one is noticed.',
    })
], AuditEntry);
export { AuditEntry };
/** What an entry keeps outside of the chain, since persons may stand in it. */
let AuditValues = class AuditValues {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], AuditValues.prototype, "entryId", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], AuditValues.prototype, "salt", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], AuditValues.prototype, "body", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    __metadata("design:type", Object)
], AuditValues.prototype, "erasedAt", void 0);
AuditValues = __decorate([
    Entity()
], AuditValues);
export { AuditValues };
//# sourceMappingURL=audit-entry.entity.js.map