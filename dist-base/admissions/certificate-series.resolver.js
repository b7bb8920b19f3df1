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
import { Args, Field, Mutation, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { Association } from '../association/association.entity.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { SetNextCertificateNumberInput } from './admission.inputs.js';
import { CERTIFICATE_SERIES_PREFIX, CertificateSeries } from './certificate-series.entity.js';
import { certificateSeriesPolicy, CertificateSeriesService } from './certificate-series.service.js';
let CertificateSeriesPayload = class CertificateSeriesPayload {
};
__decorate([
    Field({ description: 'The series.' }),
    __metadata("design:type", CertificateSeries)
], CertificateSeriesPayload.prototype, "series", void 0);
CertificateSeriesPayload = __decorate([
    ObjectType({ description: 'The series as it is after the change.' })
], CertificateSeriesPayload);
export { CertificateSeriesPayload };
let CertificateSeriesResolver = class CertificateSeriesResolver {
    constructor(service, registry) {
        this.service = service;
        registry.register(CERTIFICATE_SERIES_PREFIX, {
            type: 'CertificateSeries',
            policy: certificateSeriesPolicy,
            load: (ids) => service.byIds(ids),
        });
    }
    async setNextCertificateNumber(viewer, input) {
        return { series: await this.service.setNext(viewer, input) };
    }
};
__decorate([
    IdentifiedMay(),
    Mutation(() => CertificateSeriesPayload, {
        nullable: true,
        description: 'Says with which number the certificates of a kind go on: the operator, and the secretariat of either side. Reasons: ' +
            'NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with `current`), NUMBER_ISSUED, and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The number, and why.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, SetNextCertificateNumberInput]),
    __metadata("design:returntype", Promise)
], CertificateSeriesResolver.prototype, "setNextCertificateNumber", null);
CertificateSeriesResolver = __decorate([
    Resolver(() => CertificateSeries),
    __metadata("design:paramtypes", [CertificateSeriesService,
        NodeRegistry])
], CertificateSeriesResolver);
export { CertificateSeriesResolver };
let AssociationCertificateFields = class AssociationCertificateFields {
    constructor(service) {
        this.service = service;
    }
    async certificateSeries() {
        return await this.service.all();
    }
};
__decorate([
    ResolveField(() => [CertificateSeries], {
        description: 'How far the numbers of the certificates have come, for each kind.',
    }),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Promise)
], AssociationCertificateFields.prototype, "certificateSeries", null);
AssociationCertificateFields = __decorate([
    Resolver(() => Association),
    __metadata("design:paramtypes", [CertificateSeriesService])
], AssociationCertificateFields);
export { AssociationCertificateFields };
//# sourceMappingURL=certificate-series.resolver.js.map