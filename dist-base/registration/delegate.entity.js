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
import { ScopedRow } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { Lang } from '../platform/graphql/text.js';
export const DELEGATE_PREFIX = 'dlg';
export var DelegateState;
(function (DelegateState) {
    DelegateState["CONFIRMED"] = "CONFIRMED";
    DelegateState["WAITING"] = "WAITING";
    DelegateState["WITHDRAWN"] = "WITHDRAWN";
})(DelegateState || (DelegateState = {}));
registerEnumType(DelegateState, {
    name: 'DelegateState',
    description: 'Whether a delegate has a seat.',
    valuesMap: {
        CONFIRMED: { description: 'Has a seat.' },
        WAITING: { description: 'Waits for one; see `place`.' },
        WITHDRAWN: { description: 'Does not come.' },
    },
});
/** Why a delegate gets a mail. */
export var Cause;
(function (Cause) {
    Cause["CONFIRMED"] = "CONFIRMED";
    Cause["WAITING"] = "WAITING";
    Cause["WITHDRAWN"] = "WITHDRAWN";
    Cause["MOVED"] = "MOVED";
    Cause["POSTPONED"] = "POSTPONED";
    Cause["CANCELLED"] = "CANCELLED";
})(Cause || (Cause = {}));
let Delegate = class Delegate extends ScopedRow {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], Delegate.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], Delegate.prototype, "version", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Delegate.prototype, "registrationId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Delegate.prototype, "eventId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Delegate.prototype, "personId", void 0);
__decorate([
    Column('text'),
    Field(() => DelegateState, { description: 'Whether it has a seat.' }),
    __metadata("design:type", String)
], Delegate.prototype, "state", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], Delegate.prototype, "position", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'Its place in the waiting list, from 1; null for others.',
    }),
    __metadata("design:type", Object)
], Delegate.prototype, "place", void 0);
__decorate([
    Column('text'),
    Field(() => Lang, { description: 'The language of the mails to it.' }),
    __metadata("design:type", String)
], Delegate.prototype, "lang", void 0);
__decorate([
    Column('text'),
    Field({ description: 'The zone in which these mails tell the time.' }),
    __metadata("design:type", String)
], Delegate.prototype, "timeZone", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    Field(() => Date, { nullable: true, description: 'When it got its seat; null while it has had none.' }),
    __metadata("design:type", Object)
], Delegate.prototype, "confirmedAt", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    Field(() => Date, { nullable: true, description: 'When it was withdrawn; null while it was not.' }),
    __metadata("design:type", Object)
], Delegate.prototype, "withdrawnAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When it was named.' }),
    __metadata("design:type", Date)
], Delegate.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], Delegate.prototype, "updatedAt", void 0);
Delegate = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'A person whom the liaison officer of its university has named for an event. Known to the person itself, the ' +
            'liaison officers and editors of its university, those of the universities that host the event, the secretariats of ' +
            'its side and of the hosts, and the operator.',
    })
], Delegate);
export { Delegate };
let DelegateMail = class DelegateMail {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], DelegateMail.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], DelegateMail.prototype, "delegateId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], DelegateMail.prototype, "cause", void 0);
__decorate([
    Column('timestamptz'),
    __metadata("design:type", Date)
], DelegateMail.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    __metadata("design:type", Object)
], DelegateMail.prototype, "sentAt", void 0);
DelegateMail = __decorate([
    Entity()
], DelegateMail);
export { DelegateMail };
onConstraint('delegate_person_key', () => new PortalError(ErrorCode.CONFLICT, 'DELEGATE_NAMED', 'This person has been named for the event already.', { path: ['input', 'personId'] }));
//# sourceMappingURL=delegate.entity.js.map