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
import { Decision } from '../meetings/decision.entity.js';
import { DecisionLoader } from '../meetings/decision.loader.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { MEMBERSHIP_PREFIX, MembershipPeriod } from './membership-period.entity.js';
import { RecordMembershipPeriodInput, UpdateMembershipPeriodInput } from './membership.inputs.js';
import { membershipPeriodPolicy } from './membership-period.policy.js';
import { MembershipsService } from './memberships.service.js';
let MembershipPeriodPayload = class MembershipPeriodPayload {
};
__decorate([
    Field({ description: 'The period.' }),
    __metadata("design:type", MembershipPeriod)
], MembershipPeriodPayload.prototype, "period", void 0);
MembershipPeriodPayload = __decorate([
    ObjectType({ description: 'The period as it is after the change.' })
], MembershipPeriodPayload);
export { MembershipPeriodPayload };
const REASONS = 'PERIODS_OVERLAP, PERIOD_ORDER, ATTESTED_OUTSIDE, ATTESTED_IN_FUTURE, BEFORE_FOUNDING, ONGOING_DATES, END_WITHOUT_DATE, KIND_BASIS, SUSPENDED_THEN, ' +
    'NOT_FOUND, and the names of the checks of the fields.';
let MembershipResolver = class MembershipResolver {
    constructor(memberships, universities, decisions, registry) {
        this.memberships = memberships;
        this.universities = universities;
        this.decisions = decisions;
        registry.register(MEMBERSHIP_PREFIX, {
            type: 'MembershipPeriod',
            policy: membershipPeriodPolicy,
            load: (ids) => memberships.byIds(ids),
        });
    }
    async recordMembershipPeriod(viewer, input) {
        return { period: await this.memberships.record(viewer, input) };
    }
    async updateMembershipPeriod(viewer, input) {
        return { period: await this.memberships.update(viewer, input) };
    }
    async decisionsOf({ id }, context) {
        return await this.decisions.behind(context, id);
    }
    async university(period, { perRequest }) {
        return await this.universities.one(perRequest, period.universityId);
    }
};
__decorate([
    IdentifiedMay(),
    Mutation(() => MembershipPeriodPayload, {
        nullable: true,
        description: `Records a membership period: the operator, or the secretariat of the university's side. Reasons: NOT_ALLOWED, ${REASONS}`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The period.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RecordMembershipPeriodInput]),
    __metadata("design:returntype", Promise)
], MembershipResolver.prototype, "recordMembershipPeriod", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => MembershipPeriodPayload, {
        nullable: true,
        description: `Ends or corrects a membership period. Reasons: VERSION_STALE (with \`current\`), NOT_ALLOWED, ${REASONS}`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The changes.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, UpdateMembershipPeriodInput]),
    __metadata("design:returntype", Promise)
], MembershipResolver.prototype, "updateMembershipPeriod", null);
__decorate([
    ResolveField(() => [Decision], {
        name: 'decisions',
        description: 'The decisions behind it, such as the one that admitted the university, the first first.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [MembershipPeriod, Object]),
    __metadata("design:returntype", Promise)
], MembershipResolver.prototype, "decisionsOf", null);
__decorate([
    ResolveField(() => University, { description: 'The university.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [MembershipPeriod, Object]),
    __metadata("design:returntype", Promise)
], MembershipResolver.prototype, "university", null);
MembershipResolver = __decorate([
    Resolver(() => MembershipPeriod),
    __metadata("design:paramtypes", [MembershipsService,
        UniversityLoader,
        DecisionLoader,
        NodeRegistry])
], MembershipResolver);
export { MembershipResolver };
//# sourceMappingURL=membership.resolver.js.map