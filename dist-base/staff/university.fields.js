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
import { University } from '../universities/university.entity.js';
import { Appointment } from './appointment.entity.js';
import { AT_INSTANT } from './appointment.inputs.js';
import { AppointmentsService } from './appointments.service.js';
let UniversityLiaisonFields = class UniversityLiaisonFields {
    constructor(appointments) {
        this.appointments = appointments;
    }
    async liaisonOfficers({ id }, { viewer, perRequest }, at) {
        return await this.appointments.ofUniversities(perRequest, viewer, id, at ?? null);
    }
};
__decorate([
    ResolveField(() => [Appointment], {
        description: 'Its liaison officers at an instant, the representative first, as far as the viewer may know of them.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args('at', AT_INSTANT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University, Object, Object]),
    __metadata("design:returntype", Promise)
], UniversityLiaisonFields.prototype, "liaisonOfficers", null);
UniversityLiaisonFields = __decorate([
    Resolver(() => University),
    __metadata("design:paramtypes", [AppointmentsService])
], UniversityLiaisonFields);
export { UniversityLiaisonFields };
//# sourceMappingURL=university.fields.js.map