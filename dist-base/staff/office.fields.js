var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Office, OfficeKind } from '../secretariat/office.entity.js';
import { Appointment, Duty } from './appointment.entity.js';
import { AT_INSTANT } from './appointment.inputs.js';
import { AppointmentsService } from './appointments.service.js';
const DUTIES = {
    [OfficeKind.PERMANENT_CHAIR]: [Duty.PERMANENT_CHAIR],
    [OfficeKind.PERMANENT_SECRETARIAT]: [Duty.SECRETARIAT_HEAD, Duty.SECRETARIAT_OFFICER],
};
let OfficeStaffFields = class OfficeStaffFields {
    constructor(appointments) {
        this.appointments = appointments;
    }
    async staff({ kind, side, isOfTheAssociation }, { viewer, perRequest }, at) {
        const duties = DUTIES[kind];
        if (!duties || !side || !isOfTheAssociation)
            return [];
        return await this.appointments.ofSides(perRequest, viewer, side, duties, at ?? null);
    }
};
__decorate([
    ResolveField(() => [Appointment], {
        description: "Who is appointed to the association's permanent chair or secretariat at an instant, the head first, as far as " +
            'the viewer may know of them. Empty for other offices.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args('at', AT_INSTANT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Office, Object, Object]),
    __metadata("design:returntype", Promise)
], OfficeStaffFields.prototype, "staff", null);
OfficeStaffFields = __decorate([
    Resolver(() => Office),
    __metadata("design:paramtypes", [AppointmentsService])
], OfficeStaffFields);
export { OfficeStaffFields };
//# sourceMappingURL=office.fields.js.map