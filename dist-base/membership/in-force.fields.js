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
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { InForce } from '../association/in-force.resolver.js';
import { MembershipPeriod } from './membership-period.entity.js';
import { MembershipsService } from './memberships.service.js';
let InForceMembershipFields = class InForceMembershipFields {
    constructor(service) {
        this.service = service;
    }
    async memberships({ on }) {
        return await this.service.inForce(on);
    }
};
__decorate([
    ResolveField(() => [MembershipPeriod], {
        description: 'The membership periods that covered the day for certain, by university. Those that only may have covered it ' +
            'are with `universities(filter: { memberAsOf, membership })`.',
    }),
    __param(0, Parent()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [InForce]),
    __metadata("design:returntype", Promise)
], InForceMembershipFields.prototype, "memberships", null);
InForceMembershipFields = __decorate([
    Resolver(() => InForce),
    __metadata("design:paramtypes", [MembershipsService])
], InForceMembershipFields);
export { InForceMembershipFields };
//# sourceMappingURL=in-force.fields.js.map