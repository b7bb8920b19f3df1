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
import { OfAUniversity } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { JsonScalar } from '../platform/graphql/json.js';
import { Node } from '../platform/graphql/node.js';
export const CHANGE_REQUEST_PREFIX = 'chr';
export var ChangeRequestState;
(function (ChangeRequestState) {
    ChangeRequestState["OPEN"] = "OPEN";
    ChangeRequestState["ACCEPTED"] = "ACCEPTED";
    ChangeRequestState["DECLINED"] = "DECLINED";
    ChangeRequestState["WITHDRAWN"] = "WITHDRAWN";
})(ChangeRequestState || (ChangeRequestState = {}));
registerEnumType(ChangeRequestState, {
    name: 'ChangeRequestState',
    description: 'What has become of a request for a change.',
    valuesMap: {
        OPEN: { description: 'It waits for the secretariat of its side.' },
        ACCEPTED: { description: 'The change was made.' },
        DECLINED: { description: 'The secretariat has declined it, and says why.' },
        WITHDRAWN: { description: 'The university has taken it back.' },
    },
});
let RequestedChange = class RequestedChange {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], RequestedChange.prototype, "requestId", void 0);
__decorate([
    PrimaryColumn('text'),
    Field({ description: 'The field, such as `country` or `names.en`.' }),
    __metadata("design:type", String)
], RequestedChange.prototype, "field", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], RequestedChange.prototype, "universityId", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], RequestedChange.prototype, "position", void 0);
__decorate([
    Column('jsonb', { nullable: true }),
    Field(() => JsonScalar, { nullable: true, description: 'Its value when the change was asked for.' }),
    __metadata("design:type", Object)
], RequestedChange.prototype, "was", void 0);
__decorate([
    Column('jsonb', { nullable: true }),
    Field(() => JsonScalar, { nullable: true, description: 'The value that is asked for.' }),
    __metadata("design:type", Object)
], RequestedChange.prototype, "wanted", void 0);
__decorate([
    Column('boolean'),
    __metadata("design:type", Boolean)
], RequestedChange.prototype, "isOpen", void 0);
RequestedChange = __decorate([
    Entity(),
    ObjectType({ description: 'One official field that a request would change.' })
], RequestedChange);
export { RequestedChange };
let ChangeRequest = class ChangeRequest extends OfAUniversity {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], ChangeRequest.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], ChangeRequest.prototype, "version", void 0);
__decorate([
    Column('text'),
    Field(() => ChangeRequestState, { description: 'What has become of it.' }),
    __metadata("design:type", String)
], ChangeRequest.prototype, "state", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'Why the university asks for it.' }),
    __metadata("design:type", Object)
], ChangeRequest.prototype, "reason", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'Why it was declined; null when it was not.' }),
    __metadata("design:type", Object)
], ChangeRequest.prototype, "answer", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When it was made.' }),
    __metadata("design:type", Date)
], ChangeRequest.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], ChangeRequest.prototype, "updatedAt", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    Field(() => Date, {
        nullable: true,
        description: 'When it was answered or taken back; null while it is open.',
    }),
    __metadata("design:type", Object)
], ChangeRequest.prototype, "closedAt", void 0);
ChangeRequest = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'That a university asks the secretariat of its side to change what is official of it. Known to the operator, that ' +
            'secretariat, and the liaison officer and editors of the university.',
    })
], ChangeRequest);
export { ChangeRequest };
onConstraint('requested_change_field_key', () => new PortalError(ErrorCode.CONFLICT, 'CHANGE_PENDING', 'A change of one of these fields waits for an answer already. Take that request back first (`withdrawChangeRequest`).', { path: ['input'] }));
//# sourceMappingURL=change-request.entity.js.map