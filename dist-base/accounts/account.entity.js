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
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { Lang } from '../platform/graphql/text.js';
export const ACCOUNT_PREFIX = 'acc';
let Account = class Account {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], Account.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], Account.prototype, "version", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Account.prototype, "personId", void 0);
__decorate([
    Column('text'),
    Field({ description: 'The address to which sign-in codes go.' }),
    __metadata("design:type", String)
], Account.prototype, "email", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Account.prototype, "emailKey", void 0);
__decorate([
    Column('text'),
    Field(() => Lang, { description: 'The language of the mails to the person.' }),
    __metadata("design:type", String)
], Account.prototype, "lang", void 0);
__decorate([
    Column('boolean'),
    Field({ description: 'True when nobody can sign in with it any more.' }),
    __metadata("design:type", Boolean)
], Account.prototype, "isClosed", void 0);
__decorate([
    Column('timestamptz'),
    __metadata("design:type", Date)
], Account.prototype, "sessionsFrom", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], Account.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], Account.prototype, "updatedAt", void 0);
Account = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'What a person signs in with. Known to the person itself, the operator, the secretariat of its side and the ' +
            'liaison officer of its university or partner.',
    })
], Account);
export { Account };
onConstraint('account_person_id_key', () => new PortalError(ErrorCode.CONFLICT, 'ACCOUNT_EXISTS', 'The person has an account already. Change that one.', {
    path: ['input', 'personId'],
}));
onConstraint('account_email_key_key', () => new PortalError(ErrorCode.CONFLICT, 'EMAIL_TAKEN', 'Another account has this address. Each person signs in with an address of their own.', { path: ['input', 'email'] }));
//# sourceMappingURL=account.entity.js.map