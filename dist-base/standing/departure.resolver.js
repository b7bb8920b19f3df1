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
import { Departure, DEPARTURE_PREFIX } from './departure.entity.js';
import { DeparturesService } from './departures.service.js';
import { Hearing } from './hearing.entity.js';
import { ExcludeMemberInput, MergeUniversitiesInput, TakeBackWithdrawalInput, WithdrawFromAssociationInput, } from './standing.inputs.js';
import { departurePolicy } from './standing.policy.js';
let DeparturePayload = class DeparturePayload {
};
__decorate([
    Field({ description: 'The departure.' }),
    __metadata("design:type", Departure)
], DeparturePayload.prototype, "departure", void 0);
DeparturePayload = __decorate([
    ObjectType({ description: 'The departure as it is after the change.' })
], DeparturePayload);
export { DeparturePayload };
const KEEPERS = 'The operator, or the secretariat of its side.';
const REASONS = 'NOT_FOUND, NOT_ALLOWED, NOT_A_MEMBER, LEAVING_ALREADY, PERIOD_ORDER';
let DepartureResolver = class DepartureResolver {
    constructor(departures, universities, decisions, registry) {
        this.departures = departures;
        this.universities = universities;
        this.decisions = decisions;
        this.registry = registry;
        registry.register(DEPARTURE_PREFIX, {
            type: 'Departure',
            policy: departurePolicy,
            load: (ids) => departures.byIds(ids),
        });
    }
    async withdrawFromAssociation(viewer, input) {
        return { departure: await this.departures.withdraw(viewer, input) };
    }
    async takeBackWithdrawal(viewer, input) {
        return { departure: await this.departures.takeBack(viewer, input) };
    }
    async excludeMember(viewer, input) {
        return { departure: await this.departures.exclude(viewer, input) };
    }
    async mergeUniversities(viewer, input) {
        return { departure: await this.departures.merge(viewer, input) };
    }
    async decisionsOf({ id }, context) {
        return await this.decisions.behind(context, id);
    }
    async hearing({ hearingId }, context) {
        return hearingId ? (await this.registry.one(context, hearingId)) : undefined;
    }
    async university({ universityId }, { perRequest }) {
        return await this.universities.one(perRequest, universityId);
    }
    async successor({ successorId }, { perRequest }) {
        return successorId ? await this.universities.one(perRequest, successorId) : undefined;
    }
};
__decorate([
    IdentifiedMay(),
    Mutation(() => DeparturePayload, {
        nullable: true,
        description: 'Declares that the university leaves the association from a day on; its liaison officer. It can be taken back ' +
            `before that day. Reasons: WITHDRAWAL_PAST, ${REASONS}.`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which university, and from when on.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, WithdrawFromAssociationInput]),
    __metadata("design:returntype", Promise)
], DepartureResolver.prototype, "withdrawFromAssociation", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => DeparturePayload, {
        nullable: true,
        description: 'Takes a withdrawal back before its day; the liaison officer of the university. Reasons: NOT_FOUND, ' +
            'NOT_ALLOWED, VERSION_STALE (with `current`), WITHDRAWAL_REVOKED, WITHDRAWAL_EFFECTIVE.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, TakeBackWithdrawalInput]),
    __metadata("design:returntype", Promise)
], DepartureResolver.prototype, "takeBackWithdrawal", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => DeparturePayload, {
        nullable: true,
        description: `Excludes a member by a decision, after it was heard (\`recordHearing\`). ${KEEPERS} Reasons: HEARING_REQUIRED, ` +
            `HEARING_USED, DECISION_NOT_PUBLISHED, ${REASONS}.`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Whom, after which hearing, and by which decision.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, ExcludeMemberInput]),
    __metadata("design:returntype", Promise)
], DepartureResolver.prototype, "excludeMember", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => DeparturePayload, {
        nullable: true,
        description: 'Records that a university has merged into another one: its membership ends, and the successor keeps its history ' +
            '(`University.predecessors`). It stays in the register under its slug and leads to its `successor`. The successor ' +
            'becomes no member by it. The operator, or the secretariat of the side of both. Reasons: MERGER_ITSELF, ' +
            `MERGER_CYCLE, MERGED_ALREADY, DECISION_NOT_PUBLISHED, ${REASONS}.`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which, into which, and when.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, MergeUniversitiesInput]),
    __metadata("design:returntype", Promise)
], DepartureResolver.prototype, "mergeUniversities", null);
__decorate([
    ResolveField(() => [Decision], { name: 'decisions', description: 'The decisions behind it.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Departure, Object]),
    __metadata("design:returntype", Promise)
], DepartureResolver.prototype, "decisionsOf", null);
__decorate([
    ResolveField(() => Hearing, {
        nullable: true,
        description: 'The hearing before an exclusion; null for others, and for those who may not know of it.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Departure, Object]),
    __metadata("design:returntype", Promise)
], DepartureResolver.prototype, "hearing", null);
__decorate([
    ResolveField(() => University, { description: 'The university that leaves.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Departure, Object]),
    __metadata("design:returntype", Promise)
], DepartureResolver.prototype, "university", null);
__decorate([
    ResolveField(() => University, {
        nullable: true,
        description: 'The university into which it merges; null for others.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Departure, Object]),
    __metadata("design:returntype", Promise)
], DepartureResolver.prototype, "successor", null);
DepartureResolver = __decorate([
    Resolver(() => Departure),
    __metadata("design:paramtypes", [DeparturesService,
        UniversityLoader,
        DecisionLoader,
        NodeRegistry])
], DepartureResolver);
export { DepartureResolver };
//# sourceMappingURL=departure.resolver.js.map