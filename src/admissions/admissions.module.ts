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
@Module({
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
export class AdmissionsModule {}
