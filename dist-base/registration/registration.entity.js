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
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
export const REGISTRATION_PREFIX = 'erg';
let EventRegistration = class EventRegistration extends OfTheAssociation {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], EventRegistration.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], EventRegistration.prototype, "version", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], EventRegistration.prototype, "eventId", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'The instant at which it opens.' }),
    __metadata("design:type", Date)
], EventRegistration.prototype, "opensAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'The instant at which it closes.' }),
    __metadata("design:type", Date)
], EventRegistration.prototype, "closesAt", void 0);
__decorate([
    Column('integer', { nullable: true }),
    Field(() => Int, { nullable: true, description: 'Seats in all; null for no limit.' }),
    __metadata("design:type", Object)
], EventRegistration.prototype, "quota", void 0);
__decorate([
    Column('integer', { nullable: true }),
    Field(() => Int, { nullable: true, description: 'Seats of the Chinese side; null for no limit.' }),
    __metadata("design:type", Object)
], EventRegistration.prototype, "quotaCn", void 0);
__decorate([
    Column('integer', { nullable: true }),
    Field(() => Int, { nullable: true, description: 'Seats of the Russian side; null for no limit.' }),
    __metadata("design:type", Object)
], EventRegistration.prototype, "quotaRu", void 0);
__decorate([
    Column('integer', { nullable: true }),
    Field(() => Int, { nullable: true, description: 'Seats of each university; null for no limit.' }),
    __metadata("design:type", Object)
], EventRegistration.prototype, "quotaPerUniversity", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Seats that are taken.' }),
    __metadata("design:type", Number)
], EventRegistration.prototype, "confirmed", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Those of the Chinese side.' }),
    __metadata("design:type", Number)
], EventRegistration.prototype, "confirmedCn", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Those of the Russian side.' }),
    __metadata("design:type", Number)
], EventRegistration.prototype, "confirmedRu", void 0);
__decorate([
    Field(() => Int, { description: 'Delegates who wait for a seat.' }),
    __metadata("design:type", Number)
], EventRegistration.prototype, "waiting", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], EventRegistration.prototype, "lastPosition", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'What one should know to register, in English.' }),
    __metadata("design:type", Object)
], EventRegistration.prototype, "note", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], EventRegistration.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], EventRegistration.prototype, "updatedAt", void 0);
EventRegistration = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'How one registers for an event: liaison officers name delegates of their universities while it is open. Whoever ' +
            'may know of the event may know of it, but not of all delegates.',
    })
], EventRegistration);
export { EventRegistration };
onConstraint('event_registration_event_id_key', () => new PortalError(ErrorCode.CONFLICT, 'REGISTRATION_EXISTS', 'The event has a registration already. Change that one (`updateRegistration`).', { path: ['input', 'eventId'] }));
onConstraint('event_registration_time_check', () => inputError('REGISTRATION_ORDER', 'A registration closes after it opens.', ['input', 'closesAt']));
onConstraint('event_registration_seats_check', () => new PortalError(ErrorCode.RULE_VIOLATION, 'QUOTA_TAKEN', 'More seats than that are confirmed already. Withdraw delegates first, or choose a greater quota.', { path: ['input'] }));
//# sourceMappingURL=registration.entity.js.map