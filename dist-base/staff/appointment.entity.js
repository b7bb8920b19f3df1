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
import { Role, isInForce } from '../platform/auth/rights.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
export const APPOINTMENT_PREFIX = 'apt';
export var Duty;
(function (Duty) {
    Duty["PERMANENT_CHAIR"] = "PERMANENT_CHAIR";
    Duty["SECRETARIAT_HEAD"] = "SECRETARIAT_HEAD";
    Duty["SECRETARIAT_OFFICER"] = "SECRETARIAT_OFFICER";
    Duty["REPRESENTATIVE"] = "REPRESENTATIVE";
    Duty["ALTERNATE"] = "ALTERNATE";
})(Duty || (Duty = {}));
registerEnumType(Duty, {
    name: 'Duty',
    description: 'To what somebody is appointed.',
    valuesMap: {
        PERMANENT_CHAIR: { description: 'Exercises the permanent chair of a side. One at a time.' },
        SECRETARIAT_HEAD: {
            description: 'Heads the permanent secretariat of a side (руководитель дирекции, 秘书处处长). One at a time.',
        },
        SECRETARIAT_OFFICER: { description: 'Works in the permanent secretariat of a side.' },
        REPRESENTATIVE: {
            description: 'Liaison officer (координатор, 联络员) of a university: its representative. One at a time.',
        },
        ALTERNATE: { description: 'Liaison officer of a university: stands in for the representative.' },
    },
});
/** The role that comes with a duty. */
export const ROLE_OF_DUTY = {
    [Duty.PERMANENT_CHAIR]: Role.PERMANENT_CHAIR,
    [Duty.SECRETARIAT_HEAD]: Role.SECRETARIAT_HEAD,
    [Duty.SECRETARIAT_OFFICER]: Role.SECRETARIAT_OFFICER,
    [Duty.REPRESENTATIVE]: Role.LIAISON_OFFICER,
    [Duty.ALTERNATE]: Role.LIAISON_OFFICER,
};
let Appointment = class Appointment {
    isInForce(at) {
        return isInForce(this, at);
    }
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], Appointment.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], Appointment.prototype, "version", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Appointment.prototype, "grantId", void 0);
__decorate([
    Column('text'),
    Field(() => Duty, { description: 'To what.' }),
    __metadata("design:type", String)
], Appointment.prototype, "duty", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Appointment.prototype, "functionEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Appointment.prototype, "functionRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Appointment.prototype, "functionZh", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, {
        nullable: true,
        description: 'The document of the mandate: its name, number and date; null when there is none.',
    }),
    __metadata("design:type", Object)
], Appointment.prototype, "mandate", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], Appointment.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], Appointment.prototype, "updatedAt", void 0);
__decorate([
    Field({ name: 'from', description: 'The instant from which it holds.' }),
    __metadata("design:type", Date)
], Appointment.prototype, "validFrom", void 0);
__decorate([
    Field(() => Date, {
        name: 'to',
        nullable: true,
        description: 'The instant from which it no longer holds; null when no end is set.',
    }),
    __metadata("design:type", Object)
], Appointment.prototype, "validTo", void 0);
Appointment = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'The appointment of a person to a duty in the permanent chair, in the permanent secretariat, or as liaison ' +
            'officer of a university. It gives the role of the duty for the same time: both end together, to the moment. ' +
            'Public where the person may be named in public; else known to the person, the operator, the secretariat and ' +
            'the permanent chair of the side, and the people and keys of the university.',
    })
], Appointment);
export { Appointment };
onConstraint('appointment_single_excl', () => new PortalError(ErrorCode.RULE_VIOLATION, 'DUTY_TAKEN', 'Somebody else is appointed to this duty at that time. End that appointment first, or choose other times.', { path: ['input'] }));
//# sourceMappingURL=appointment.entity.js.map