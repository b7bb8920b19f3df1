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
import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MembershipPeriod } from '../membership/membership-period.entity.js';
import { Certificate } from './certificate.entity.js';
import { CertificatesService } from './certificates.service.js';
let MembershipPeriodCertificateFields = class MembershipPeriodCertificateFields {
    constructor(certificates) {
        this.certificates = certificates;
    }
    async certificate({ id }, { perRequest }) {
        return await this.certificates.ofPeriod(perRequest, id);
    }
    async certificateNumber(period, context) {
        return (await this.certificate(period, context))?.number;
    }
};
__decorate([
    ResolveField(() => Certificate, {
        nullable: true,
        description: 'The certificate; null where the portal has issued none.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [MembershipPeriod, Object]),
    __metadata("design:returntype", Promise)
], MembershipPeriodCertificateFields.prototype, "certificate", null);
__decorate([
    ResolveField(() => Int, {
        nullable: true,
        description: 'The number of the certificate within its kind; null where the portal has issued none.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [MembershipPeriod, Object]),
    __metadata("design:returntype", Promise)
], MembershipPeriodCertificateFields.prototype, "certificateNumber", null);
MembershipPeriodCertificateFields = __decorate([
    Resolver(() => MembershipPeriod),
    __metadata("design:paramtypes", [CertificatesService])
], MembershipPeriodCertificateFields);
export { MembershipPeriodCertificateFields };
//# sourceMappingURL=membership-period.fields.js.map