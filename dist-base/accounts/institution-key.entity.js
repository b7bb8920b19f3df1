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
import { onConstraint } from '../platform/database/constraint-errors.js';
import { KeyScope } from '../platform/auth/rights.js';
import { ScopedRow } from '../platform/auth/scope.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';
export const KEY_ID_PREFIX = 'key';
let InstitutionKey = class InstitutionKey extends ScopedRow {
    isValid(at) {
        return this.revokedAt === null && at < this.expiresAt;
    }
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], InstitutionKey.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1.' }),
    __metadata("design:type", Number)
], InstitutionKey.prototype, "version", void 0);
__decorate([
    Column('text'),
    Field({ description: 'What it is for, 1 to 100 characters.' }),
    __metadata("design:type", String)
], InstitutionKey.prototype, "name", void 0);
__decorate([
    Column('text'),
    Field({ description: 'The part of the key that may be shown, to tell keys apart.' }),
    __metadata("design:type", String)
], InstitutionKey.prototype, "prefix", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], InstitutionKey.prototype, "secretDigest", void 0);
__decorate([
    Column('text', { array: true }),
    Field(() => [KeyScope], { description: 'What it may do.' }),
    __metadata("design:type", Array)
], InstitutionKey.prototype, "scopes", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], InstitutionKey.prototype, "replacesId", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When it was made.' }),
    __metadata("design:type", Date)
], InstitutionKey.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], InstitutionKey.prototype, "updatedAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'The instant from which it is no longer valid.' }),
    __metadata("design:type", Date)
], InstitutionKey.prototype, "expiresAt", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    Field(() => GraphQLISODateTime, {
        nullable: true,
        description: 'When it was revoked; null when it was not.',
    }),
    __metadata("design:type", Object)
], InstitutionKey.prototype, "revokedAt", void 0);
__decorate([
    Column('date', { nullable: true }),
    Field(() => DayScalar, {
        nullable: true,
        description: 'The last day in UTC on which it was used; null for never.',
    }),
    __metadata("design:type", Object)
], InstitutionKey.prototype, "lastUsedOn", void 0);
InstitutionKey = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'A key with which the system of a university or a partner says who it is: `Authorization: Bearer asrtu_…`. It ' +
            'belongs to the institution and outlives the person who made it. It is refused while its university is suspended or has ' +
            'left the association. Known to the operator, the secretariat of ' +
            'the side and the liaison officer of its owner.',
    })
], InstitutionKey);
export { InstitutionKey };
onConstraint('institution_key_scopes_check', () => inputError('KEY_SCOPES', 'A key needs a scope at least. READ_MEMBERS and WRITE_UNIVERSITY are for universities only.', ['input', 'scopes']));
onConstraint('institution_key_replaces_id_key', () => new PortalError(ErrorCode.CONFLICT, 'KEY_ROTATED', 'The key has been rotated already. Rotate the one that took its place.', { path: ['input', 'id'] }));
//# sourceMappingURL=institution-key.entity.js.map