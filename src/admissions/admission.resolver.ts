import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Application } from '../applications/application.entity.js';
import { Decision } from '../meetings/decision.entity.js';
import { MembershipPeriod } from '../membership/membership-period.entity.js';
import { MembershipsService } from '../membership/memberships.service.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { Action, type Policy } from '../platform/auth/policy.js';
import { ANYONE, THE_OPERATOR } from '../platform/auth/rules.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { Config } from '../platform/config.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { DecideApplicationInput } from './admission.inputs.js';
import { AdmissionsService } from './admissions.service.js';
import { Certificate, CERTIFICATE_PREFIX } from './certificate.entity.js';
import { CertificatesService } from './certificates.service.js';

@ObjectType({ description: 'What was decided.' })
export class DecideApplicationPayload {
  @Field({ description: 'The application as it is after the decision.' })
  application: Application;

  @Field({ description: 'The decision; its effects are the application and the membership period.' })
  decision: Decision;
}

const certificatePolicy: Policy<Certificate> = {
  [Action.READ]: [ANYONE],
  [Action.READ_HISTORY]: [THE_OPERATOR],
};

@Resolver(() => Certificate)
export class CertificateResolver {
  constructor(
    private readonly config: Config,
    private readonly admissions: AdmissionsService,
    private readonly memberships: MembershipsService,
    registry: NodeRegistry,
    certificates: CertificatesService,
  ) {
    registry.register(CERTIFICATE_PREFIX, {
      type: 'Certificate',
      policy: certificatePolicy,
      load: (ids) => certificates.byIds(ids),
    });
  }

  @IdentifiedMay()
  @Mutation(() => DecideApplicationPayload, {
    nullable: true,
    description:
      "Decides on an application: the head of the secretariat of the applicant's side, and the operator. With it, or not at " +
      'all: the decision is published; a university that is new enters the register; its membership begins, and of a promotion ' +
      'the one as an observer ends; it gets a certificate with the next number of its kind. Reasons: NOT_FOUND, NOT_ALLOWED, ' +
      'VERSION_STALE (with `current`), ACT_NOT_POSSIBLE, BALLOT_REQUIRED, VALID_FROM_REQUIRED, ADMISSION_IN_FUTURE, ' +
      'ADMISSION_BEFORE_DECISION, NOT_AN_OBSERVER, REGISTER_REQUIRED, SLUG_TAKEN, PERIODS_OVERLAP, PERIOD_ORDER, ATTESTED_OUTSIDE, ' +
      'BEFORE_FOUNDING, NUMBER_TAKEN, TITLE_REQUIRED, TEXT_REQUIRED, NOT_UNANIMOUS, DECIDED_IN_FUTURE, and the names of the ' +
      'checks of the fields.',
  })
  async decideApplication(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What is decided.' }) input: DecideApplicationInput,
  ): Promise<DecideApplicationPayload> {
    return await this.admissions.decide(viewer, input);
  }

  @ResolveField(() => LocalizedText, { description: 'The name of the university when it was issued.' })
  name(@Parent() certificate: Certificate, @Args('lang', LANG_ARGUMENT) lang: Lang): LocalizedText {
    return localizedOf(certificate, 'name', lang)!;
  }

  @ResolveField(() => String, { description: 'Where it can be fetched as a PDF in a language.' })
  url(@Parent() { id }: Certificate, @Args('lang', LANG_ARGUMENT) lang: Lang): string {
    return new URL(`/certificates/${id}.pdf?lang=${lang}`, this.config.publicUrl).href;
  }

  @ResolveField(() => MembershipPeriod, { name: 'period', description: 'The membership.' })
  async periodOf(
    @Parent() { periodId }: Certificate,
    @Context() { perRequest }: RequestContext,
  ): Promise<MembershipPeriod> {
    const period = await perRequest.one('membership period', periodId, async (ids) => {
      return new Map((await this.memberships.byIds(ids)).map((each) => [each.id, each]));
    });
    return period!;
  }
}
