var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.js';
import { AssociationModule } from '../association/association.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { MembershipModule } from '../membership/membership.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { CertificateResolver } from './admission.resolver.js';
import { AdmissionsService } from './admissions.service.js';
import { AssociationCertificateFields, CertificateSeriesResolver } from './certificate-series.resolver.js';
import { CertificateSeriesService } from './certificate-series.service.js';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesService } from './certificates.service.js';
import { MembershipPeriodCertificateFields } from './membership-period.fields.js';
/** Decisions on applications, with all that follows from them. */
let AdmissionsModule = class AdmissionsModule {
};
AdmissionsModule = __decorate([
    Module({
        imports: [
            PortalGraphqlModule,
            UniversitiesModule,
            AssociationModule,
            MeetingsModule,
            MembershipModule,
            ApplicationsModule,
        ],
        controllers: [CertificatesController],
        providers: [
            AdmissionsService,
            CertificatesService,
            CertificateSeriesService,
            CertificateResolver,
            CertificateSeriesResolver,
            MembershipPeriodCertificateFields,
            AssociationCertificateFields,
        ],
    })
], AdmissionsModule);
export { AdmissionsModule };
//# sourceMappingURL=admissions.module.js.map