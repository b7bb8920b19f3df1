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
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { Hearing, HEARING_PREFIX } from './hearing.entity.js';
import { HearingsService } from './hearings.service.js';
import { RecordHearingInput, ReinstateMemberInput, SuspendMemberInput } from './standing.inputs.js';
import { hearingPolicy, suspensionPolicy } from './standing.policy.js';
import { Suspension, SUSPENSION_PREFIX } from './suspension.entity.js';
import { SuspensionsService } from './suspensions.service.js';
let SuspensionPayload = class SuspensionPayload {
};
__decorate([
    Field({ description: 'The suspension.' }),
    __metadata("design:type", Suspension)
], SuspensionPayload.prototype, "suspension", void 0);
SuspensionPayload = __decorate([
    ObjectType({ description: 'The suspension as it is after the change.' })
], SuspensionPayload);
export { SuspensionPayload };
let HearingPayload = class HearingPayload {
};
__decorate([
    Field({ description: 'The hearing.' }),
    __metadata("design:type", Hearing)
], HearingPayload.prototype, "hearing", void 0);
HearingPayload = __decorate([
    ObjectType({ description: 'The hearing as it was recorded.' })
], HearingPayload);
export { HearingPayload };
const KEEPERS = 'The operator, or the secretariat of its side.';
const REASONS = 'NOT_FOUND, NOT_ALLOWED, DECISION_NOT_PUBLISHED';
let SuspensionResolver = class SuspensionResolver {
    constructor(suspensions, universities, decisions, registry) {
        this.suspensions = suspensions;
        this.universities = universities;
        this.decisions = decisions;
        registry.register(SUSPENSION_PREFIX, {
            type: 'Suspension',
            policy: suspensionPolicy,
            load: (ids) => suspensions.byIds(ids),
        });
    }
    async suspendMember(viewer, input) {
        return { suspension: await this.suspensions.suspend(viewer, input) };
    }
    async reinstateMember(viewer, input) {
        return { suspension: await this.suspensions.reinstate(viewer, input) };
    }
    async decisionsOf({ id }, context) {
        return await this.decisions.behind(context, id);
    }
    async university({ universityId }, { perRequest }) {
        return await this.universities.one(perRequest, universityId);
    }
};
__decorate([
    IdentifiedMay(),
    Mutation(() => SuspensionPayload, {
        nullable: true,
        description: 'Suspends a member by a decision: from the day on, its people and institution keys have no rights through it. ' +
            `${KEEPERS} Reasons: SUSPENDED_ALREADY, SUSPENDED_WITHOUT_MEMBERSHIP, ${REASONS}.`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Whom, and by which decision.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, SuspendMemberInput]),
    __metadata("design:returntype", Promise)
], SuspensionResolver.prototype, "suspendMember", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => SuspensionPayload, {
        nullable: true,
        description: 'Reinstates a member by a decision: from the day on, its people and institution keys have their rights again. ' +
            `${KEEPERS} Reasons: NOT_SUSPENDED, SUSPENSION_ORDER, VERSION_STALE (with \`current\`), ${REASONS}.`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which suspension ends, and by which decision.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, ReinstateMemberInput]),
    __metadata("design:returntype", Promise)
], SuspensionResolver.prototype, "reinstateMember", null);
__decorate([
    ResolveField(() => [Decision], {
        name: 'decisions',
        description: 'The decisions behind it: that it begins, and that it ends.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Suspension, Object]),
    __metadata("design:returntype", Promise)
], SuspensionResolver.prototype, "decisionsOf", null);
__decorate([
    ResolveField(() => University, { description: 'The university.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Suspension, Object]),
    __metadata("design:returntype", Promise)
], SuspensionResolver.prototype, "university", null);
SuspensionResolver = __decorate([
    Resolver(() => Suspension),
    __metadata("design:paramtypes", [SuspensionsService,
        UniversityLoader,
        DecisionLoader,
        NodeRegistry])
], SuspensionResolver);
export { SuspensionResolver };
let HearingResolver = class HearingResolver {
    constructor(hearings, universities, registry) {
        this.hearings = hearings;
        this.universities = universities;
        registry.register(HEARING_PREFIX, {
            type: 'Hearing',
            policy: hearingPolicy,
            load: (ids) => hearings.byIds(ids),
        });
    }
    async recordHearing(viewer, input) {
        return { hearing: await this.hearings.record(viewer, input) };
    }
    text(hearing, lang) {
        return localizedOf(hearing, 'text', lang);
    }
    async university({ universityId }, { perRequest }) {
        return await this.universities.one(perRequest, universityId);
    }
};
__decorate([
    IdentifiedMay(),
    Mutation(() => HearingPayload, {
        nullable: true,
        description: `Records that a member was heard on its exclusion. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, ` +
            'HEARING_IN_FUTURE, TEXT_REQUIRED, and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The hearing.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RecordHearingInput]),
    __metadata("design:returntype", Promise)
], HearingResolver.prototype, "recordHearing", null);
__decorate([
    ResolveField(() => LocalizedText, { description: 'What was said, in a language.' }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Hearing, String]),
    __metadata("design:returntype", LocalizedText)
], HearingResolver.prototype, "text", null);
__decorate([
    ResolveField(() => University, { description: 'The university.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Hearing, Object]),
    __metadata("design:returntype", Promise)
], HearingResolver.prototype, "university", null);
HearingResolver = __decorate([
    Resolver(() => Hearing),
    __metadata("design:paramtypes", [HearingsService,
        UniversityLoader,
        NodeRegistry])
], HearingResolver);
export { HearingResolver };
//# sourceMappingURL=suspension.resolver.js.map