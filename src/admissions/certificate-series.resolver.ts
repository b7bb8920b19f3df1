import { Args, Field, Mutation, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { Association } from '../association/association.entity.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type Viewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { SetNextCertificateNumberInput } from './admission.inputs.js';
import { CERTIFICATE_SERIES_PREFIX, CertificateSeries } from './certificate-series.entity.js';
import { certificateSeriesPolicy, CertificateSeriesService } from './certificate-series.service.js';

@ObjectType({ description: 'The series as it is after the change.' })
export class CertificateSeriesPayload {
  @Field({ description: 'The series.' })
  series: CertificateSeries;
}

@Resolver(() => CertificateSeries)
export class CertificateSeriesResolver {
  constructor(
    private readonly service: CertificateSeriesService,
    registry: NodeRegistry,
  ) {
    registry.register(CERTIFICATE_SERIES_PREFIX, {
      type: 'CertificateSeries',
      policy: certificateSeriesPolicy,
      load: (ids) => service.byIds(ids),
    });
  }

  @IdentifiedMay()
  @Mutation(() => CertificateSeriesPayload, {
    nullable: true,
    description:
      'Says with which number the certificates of a kind go on: the operator, and the secretariat of either side. Reasons: ' +
      'NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with `current`), NUMBER_ISSUED, and the names of the checks of the fields.',
  })
  async setNextCertificateNumber(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The number, and why.' }) input: SetNextCertificateNumberInput,
  ): Promise<CertificateSeriesPayload> {
    return { series: await this.service.setNext(viewer, input) };
  }
}

@Resolver(() => Association)
export class AssociationCertificateFields {
  constructor(private readonly service: CertificateSeriesService) {}

  @ResolveField(() => [CertificateSeries], {
    description: 'How far the numbers of the certificates have come, for each kind.',
  })
  async certificateSeries(): Promise<CertificateSeries[]> {
    return await this.service.all();
  }
}
