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
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { JointProgram } from '../programs/program.entity.js';
import { ProgramPayload } from '../programs/program.resolver.js';
import { Cohort, CohortDifference, CohortReport, CohortWarning } from './cohort.entity.js';
import { ReportCohortInput } from './cohort.inputs.js';
import { CohortsService } from './cohorts.service.js';
let ProgramCohortsFields = class ProgramCohortsFields {
    constructor(service) {
        this.service = service;
    }
    async reportCohort(viewer, input) {
        return { program: await this.service.report(viewer, input) };
    }
    async cohorts({ id }, { perRequest }) {
        return await this.service.ofProgram(perRequest, id);
    }
};
__decorate([
    IdentifiedMay(),
    Mutation(() => ProgramPayload, {
        nullable: true,
        description: 'Reports the figures of a cohort for a party. For a university its liaison officers and editors, and nobody ' +
            'else; for an outsider the secretariat of its side. Reasons: NOT_FOUND, NOT_THE_PARTY, PARTY_AMBIGUOUS, ' +
            'FIGURES_REQUIRED, YEAR_TOO_LATE, COHORT_BEFORE_APPROVAL, and the names of the checks of the fields. What does ' +
            'not fit is a warning of the cohort.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The figures.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, ReportCohortInput]),
    __metadata("design:returntype", Promise)
], ProgramCohortsFields.prototype, "reportCohort", null);
__decorate([
    ResolveField(() => [Cohort], {
        description: 'Its cohorts of which something was reported, by their years.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [JointProgram, Object]),
    __metadata("design:returntype", Promise)
], ProgramCohortsFields.prototype, "cohorts", null);
ProgramCohortsFields = __decorate([
    Resolver(() => JointProgram),
    __metadata("design:paramtypes", [CohortsService])
], ProgramCohortsFields);
export { ProgramCohortsFields };
let CohortResolver = class CohortResolver {
    constructor(service) {
        this.service = service;
    }
    reports(cohort, includeReplaced) {
        return includeReplaced ? cohort.all : cohort.current;
    }
    differences(cohort) {
        return cohort.differences();
    }
    async warnings(cohort, { perRequest }) {
        return await this.service.warnings(perRequest, cohort);
    }
};
__decorate([
    ResolveField(() => [CohortReport], { description: 'What the parties say, each about itself.' }),
    __param(0, Parent()),
    __param(1, Args('includeReplaced', { defaultValue: false, description: 'Also what was reported before.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Cohort, Boolean]),
    __metadata("design:returntype", Array)
], CohortResolver.prototype, "reports", null);
__decorate([
    ResolveField(() => [CohortDifference], { description: 'The figures on which they differ.' }),
    __param(0, Parent()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Cohort]),
    __metadata("design:returntype", Array)
], CohortResolver.prototype, "differences", null);
__decorate([
    ResolveField(() => [CohortWarning], {
        description: 'What does not fit with itself, the approvals, or what the parties agree on.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Cohort, Object]),
    __metadata("design:returntype", Promise)
], CohortResolver.prototype, "warnings", null);
CohortResolver = __decorate([
    Resolver(() => Cohort),
    __metadata("design:paramtypes", [CohortsService])
], CohortResolver);
export { CohortResolver };
//# sourceMappingURL=cohort.resolver.js.map