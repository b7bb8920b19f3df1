var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, GraphQLISODateTime, ID, InputType, IntersectionType, OmitType, PartialType, } from '@nestjs/graphql';
import { IsEnum, IsOptional, ValidateIf } from 'class-validator';
import { PERSON_PREFIX } from '../people/person.entity.js';
import { Side } from '../platform/auth/scope.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine } from '../platform/validation.js';
import { UNIVERSITY_PREFIX } from '../universities/university.entity.js';
import { APPOINTMENT_PREFIX, Duty } from './appointment.entity.js';
/** The argument of fields that show who is appointed. */
export const AT_INSTANT = {
    type: () => GraphQLISODateTime,
    nullable: true,
    description: 'The instant. Default: now.',
};
let AppointInput = class AppointInput extends ChangeInput {
};
__decorate([
    IsIdOf(PERSON_PREFIX),
    Field(() => ID, { description: 'The person.' }),
    __metadata("design:type", String)
], AppointInput.prototype, "personId", void 0);
__decorate([
    IsEnum(Duty),
    Field(() => Duty, { description: 'To what.' }),
    __metadata("design:type", String)
], AppointInput.prototype, "duty", void 0);
__decorate([
    ValidateIf(({ side }) => side !== undefined && side !== null),
    IsEnum(Side),
    Field(() => Side, { nullable: true, description: 'The side: of the permanent chair and the secretariat.' }),
    __metadata("design:type", Object)
], AppointInput.prototype, "side", void 0);
__decorate([
    IsOptional(),
    IsIdOf(UNIVERSITY_PREFIX),
    Field(() => ID, { nullable: true, description: 'The university: of a representative or an alternate.' }),
    __metadata("design:type", Object)
], AppointInput.prototype, "universityId", void 0);
__decorate([
    IsOptional(),
    IsLine(300),
    Field(() => String, { nullable: true, description: 'The function in English, up to 300 characters.' }),
    __metadata("design:type", Object)
], AppointInput.prototype, "functionEn", void 0);
__decorate([
    IsOptional(),
    IsLine(300),
    Field(() => String, { nullable: true, description: 'The function in Russian, up to 300 characters.' }),
    __metadata("design:type", Object)
], AppointInput.prototype, "functionRu", void 0);
__decorate([
    IsOptional(),
    IsLine(300),
    Field(() => String, { nullable: true, description: 'The function in Chinese, up to 300 characters.' }),
    __metadata("design:type", Object)
], AppointInput.prototype, "functionZh", void 0);
__decorate([
    IsOptional(),
    IsLine(500),
    Field(() => String, {
        nullable: true,
        description: 'The document of the mandate: its name, number and date, up to 500 characters.',
    }),
    __metadata("design:type", Object)
], AppointInput.prototype, "mandate", void 0);
__decorate([
    Field(() => GraphQLISODateTime, { nullable: true, description: 'From which instant on. Default: now.' }),
    __metadata("design:type", Object)
], AppointInput.prototype, "from", void 0);
__decorate([
    Field(() => GraphQLISODateTime, {
        nullable: true,
        description: 'The instant from which it no longer holds. Default: no end.',
    }),
    __metadata("design:type", Object)
], AppointInput.prototype, "to", void 0);
AppointInput = __decorate([
    InputType({ description: 'The appointment of a person to a duty.' })
], AppointInput);
export { AppointInput };
let UpdateAppointmentInput = class UpdateAppointmentInput extends IntersectionType(UpdateInput, PartialType(OmitType(AppointInput, [
    'idempotencyKey',
    'reason',
    'personId',
    'duty',
    'side',
    'universityId',
    'from',
    'to',
]), { skipNullProperties: false })) {
};
__decorate([
    IsIdOf(APPOINTMENT_PREFIX),
    Field(() => ID, { description: 'The appointment.' }),
    __metadata("design:type", String)
], UpdateAppointmentInput.prototype, "id", void 0);
UpdateAppointmentInput = __decorate([
    InputType({ description: 'Changes to an appointment. What is left out stays; null empties a field.' })
], UpdateAppointmentInput);
export { UpdateAppointmentInput };
let EndAppointmentInput = class EndAppointmentInput extends UpdateInput {
};
__decorate([
    IsIdOf(APPOINTMENT_PREFIX),
    Field(() => ID, { description: 'The appointment.' }),
    __metadata("design:type", String)
], EndAppointmentInput.prototype, "id", void 0);
__decorate([
    Field(() => GraphQLISODateTime, {
        nullable: true,
        description: 'The instant from which it no longer holds, now or later. Default: now.',
    }),
    __metadata("design:type", Object)
], EndAppointmentInput.prototype, "at", void 0);
EndAppointmentInput = __decorate([
    InputType({ description: 'The end of an appointment.' })
], EndAppointmentInput);
export { EndAppointmentInput };
//# sourceMappingURL=appointment.inputs.js.map