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
import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Application } from '../applications/application.entity.js';
import { Decision } from '../meetings/decision.entity.js';
import { MembershipPeriod } from '../membership/membership-period.entity.js';
import { MembershipsService } from '../membership/memberships.service.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { Action } from '../platform/auth/policy.js';
import { ANYONE, THE_OPERATOR } from '../platform/auth/rules.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { Config } from '../platform/config.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { DecideApplicationInput } from './admission.inputs.js';
import { AdmissionsService } from './admissions.service.js';
import { Certificate, CERTIFICATE_PREFIX } from './certificate.entity.js';
import { CertificatesService } from './certificates.service.js';
let DecideApplicationPayload = class DecideApplicationPayload {
};
__decorate([
    Field({ description: 'The application as it is after the decision.' }),
    __metadata("design:type", Application)
], DecideApplicationPayload.prototype, "application", void 0);
__decorate([
    Field({ description: 'The decision; its effects are the application and the membership period.' }),
    __metadata("design:type", Decision)
], DecideApplicationPayload.prototype, "decision", void 0);
DecideApplicationPayload = __decorate([
    ObjectType({ description: 'What was decided.' })
], DecideApplicationPayload);
export { DecideApplicationPayload };
const certificatePolicy = {
    [Action.READ]: [ANYONE],
    [Action.READ_HISTORY]: [THE_OPERATOR],
};
let CertificateResolver = class CertificateResolver {
    constructor(config, admissions, memberships, registry, certificates) {
        this.config = config;
        this.admissions = admissions;
        this.memberships = memberships;
        registry.register(CERTIFICATE_PREFIX, {
            type: 'Certificate',
            policy: certificatePolicy,
            load: (ids) => certificates.byIds(ids),
        });
    }
    async decideApplication(viewer, input) {
        return await this.admissions.decide(viewer, input);
    }
    name(certificate, lang) {
        return localizedOf(certificate, 'name', lang);
    }
    url({ id }, lang) {
        return new URL(`/certificates/${id}.pdf?lang=${lang}`, this.config.publicUrl).href;
    }
    async periodOf({ periodId }, { perRequest }) {
        const period = await perRequest.one('membership period', periodId, async (ids) => {
            return new Map((await this.memberships.byIds(ids)).map((each) => [each.id, each]));
        });
        return period;
    }
};
__decorate([
    IdentifiedMay(),
    Mutation(() => DecideApplicationPayload, {
        nullable: true,
        description: "Decides on an application: the head of the secretariat of the applicant's side, and the operator. With it, or not at " +
            'all: the decision is published; a university that is new enters the register; its membership begins, and of a promotion ' +
            'the one as an observer ends; it gets a certificate with the next number of its kind. Reasons: NOT_FOUND, NOT_ALLOWED, ' +
            'VERSION_STALE (with `current`), ACT_NOT_POSSIBLE, BALLOT_REQUIRED, VALID_FROM_REQUIRED, ADMISSION_IN_FUTURE, ' +
            'ADMISSION_BEFORE_DECISION, NOT_AN_OBSERVER, REGISTER_REQUIRED, SLUG_TAKEN, PERIODS_OVERLAP, PERIOD_ORDER, ATTESTED_OUTSIDE, ' +
            'BEFORE_FOUNDING, NUMBER_TAKEN, TITLE_REQUIRED, TEXT_REQUIRED, NOT_UNANIMOUS, DECIDED_IN_FUTURE, and the names of the ' +
            'checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'What is decided.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, DecideApplicationInput]),
    __metadata("design:returntype", Promise)
], CertificateResolver.prototype, "decideApplication", null);
__decorate([
    ResolveField(() => LocalizedText, { description: 'The name of the university when it was issued.' }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Certificate, String]),
    __metadata("design:returntype", LocalizedText)
], CertificateResolver.prototype, "name", null);
__decorate([
    ResolveField(() => String, { description: 'Where it can be fetched as a PDF in a language.' }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Certificate, String]),
    __metadata("design:returntype", String)
], CertificateResolver.prototype, "url", null);
__decorate([
    ResolveField(() => MembershipPeriod, { name: 'period', description: 'The membership.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Certificate, Object]),
    __metadata("design:returntype", Promise)
], CertificateResolver.prototype, "periodOf", null);
CertificateResolver = __decorate([
    Resolver(() => Certificate),
    __metadata("design:paramtypes", [Config,
        AdmissionsService,
        MembershipsService,
        NodeRegistry,
        CertificatesService])
], CertificateResolver);
export { CertificateResolver };
//# sourceMappingURL=admission.resolver.js.map