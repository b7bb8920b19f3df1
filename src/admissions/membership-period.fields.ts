import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MembershipPeriod } from '../membership/membership-period.entity.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import { Certificate } from './certificate.entity.js';
import { CertificatesService } from './certificates.service.js';

@Resolver(() => MembershipPeriod)
export class MembershipPeriodCertificateFields {
  constructor(private readonly certificates: CertificatesService) {}

  @ResolveField(() => Certificate, {
    nullable: true,
    description: 'The certificate; null where the portal has issued none.',
  })
  async certificate(
    @Parent() { id }: MembershipPeriod,
    @Context() { perRequest }: RequestContext,
  ): Promise<Certificate | undefined> {
    return await this.certificates.ofPeriod(perRequest, id);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'The number of the certificate within its kind; null where the portal has issued none.',
  })
  async certificateNumber(
    @Parent() period: MembershipPeriod,
    @Context() context: RequestContext,
  ): Promise<number | undefined> {
    return (await this.certificate(period, context))?.number;
  }
}
