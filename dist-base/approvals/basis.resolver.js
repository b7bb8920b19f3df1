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
import { Document } from '../documents/document.entity.js';
import { DocumentsService } from '../documents/documents.service.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { Action } from '../platform/auth/policy.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { Lang, LANG_ARGUMENT, localizedOf, LocalizedText } from '../platform/graphql/text.js';
import { JointProgram, ProgramParty } from '../programs/program.entity.js';
import { ProgramLoader } from '../programs/program.loader.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { ApprovalNumber, mismatches, partsOf } from './approval-number.js';
import { RecordProgramBasisInput, UpdateProgramBasisInput } from './approval.inputs.js';
import { ApprovalLoader } from './approval.loader.js';
import { basisPolicy } from './approvals.policy.js';
import { ApprovalsService } from './approvals.service.js';
import { BASIS_PREFIX, BasisKind, ProgramBasis } from './basis.entity.js';
import { ApprovalBatch } from './batch.entity.js';
import { regionOfCity } from './regions.js';
let ProgramBasisPayload = class ProgramBasisPayload {
};
__decorate([
    Field({ description: 'The approval or agreement; look at its `warnings`.' }),
    __metadata("design:type", ProgramBasis)
], ProgramBasisPayload.prototype, "basis", void 0);
ProgramBasisPayload = __decorate([
    ObjectType({ description: 'The approval or agreement as it is after the change.' })
], ProgramBasisPayload);
export { ProgramBasisPayload };
let ApprovalWarning = class ApprovalWarning {
};
__decorate([
    Field({ description: 'The place, such as numberParts.country.' }),
    __metadata("design:type", String)
], ApprovalWarning.prototype, "path", void 0);
__decorate([
    Field(() => [String], { description: 'What the record of the program leads to; one of these.' }),
    __metadata("design:type", Array)
], ApprovalWarning.prototype, "expected", void 0);
__decorate([
    Field({ description: 'What stands in the number.' }),
    __metadata("design:type", String)
], ApprovalWarning.prototype, "found", void 0);
__decorate([
    Field({ description: 'What to do about it, in English.' }),
    __metadata("design:type", String)
], ApprovalWarning.prototype, "message", void 0);
ApprovalWarning = __decorate([
    ObjectType({ description: 'What does not fit in an approval number. Either side may be wrong.' })
], ApprovalWarning);
export { ApprovalWarning };
const KEEPERS = 'The operator, the secretariat of either side, and liaison officers and editors of the parties.';
const CHECKS = 'APPROVAL_NUMBER_MALFORMED, NUMBER_TAKEN, MINISTRY_ONLY, PARTY_UNKNOWN, NOT_YET, DECIDED_TOO_EARLY, NOT_DECIDED, ' +
    'NOT_GRANTED, VALIDITY_ORDER, ENROLMENT_YEARS, and the names of the checks of the fields.';
let BasisResolver = class BasisResolver {
    constructor(service, loader, programs, universities, documents, clock, registry) {
        this.service = service;
        this.loader = loader;
        this.programs = programs;
        this.universities = universities;
        this.documents = documents;
        this.clock = clock;
        registry.register(BASIS_PREFIX, {
            type: 'ProgramBasis',
            policy: basisPolicy,
            load: (ids) => loader.byIds(ids),
        });
    }
    async recordProgramBasis(viewer, input) {
        return { basis: await this.service.record(viewer, input) };
    }
    async updateProgramBasis(viewer, input) {
        return { basis: await this.service.update(viewer, input) };
    }
    async programOf({ programId }, context) {
        return await this.programs.permitted(context, Action.READ, programId);
    }
    async party({ programId, partyKey }, { perRequest }) {
        if (!partyKey)
            return undefined;
        const version = await this.programs.counting(perRequest, programId);
        return (await this.programs.parties(perRequest, version)).find(({ key }) => key === partyKey);
    }
    authority(basis, lang) {
        return localizedOf(basis, 'authority', lang);
    }
    conditions(basis, lang) {
        return localizedOf(basis, 'conditions', lang);
    }
    numberParts({ kind, number }) {
        return kind === BasisKind.MINISTRY_APPROVAL && number ? partsOf(number) : undefined;
    }
    async warnings(basis, { perRequest }) {
        const number = this.numberParts(basis);
        if (!number)
            return [];
        const version = await this.programs.counting(perRequest, basis.programId);
        const parties = await this.programs.parties(perRequest, version);
        const universities = await Promise.all(parties.flatMap(({ universityId }) => universityId ? [this.universities.one(perRequest, universityId)] : []));
        const cities = universities.flatMap((each) => (each?.country === 'CN' && each.cityZh) || []);
        const batch = basis.batchId ? await this.loader.batch(perRequest, basis.batchId) : undefined;
        const dates = [basis.decidedOn, batch?.announcedOn, batch?.reportedOn];
        const found = mismatches(number, {
            countries: parties.map(({ terms }) => terms.country).filter((country) => country !== 'CN'),
            regions: cities.flatMap((city) => regionOfCity(city) ?? []),
            levels: version.terms.levels,
            years: [
                ...(batch ? [batch.year] : []),
                ...dates.flatMap((date) => (date ? Number(date.slice(0, 4)) : [])),
            ],
        });
        return found.map(({ part, ...mismatch }) => ({
            ...mismatch,
            path: `numberParts.${part}`,
            message: `Compare the number with the certificate, and the ${part} with the record of the program; correct what is wrong.`,
        }));
    }
    async batch({ batchId }, { perRequest }) {
        return batchId ? await this.loader.batch(perRequest, batchId) : undefined;
    }
    isInForce(basis, on) {
        return basis.holdsOn(on ?? this.clock.today());
    }
    async documentsOf({ id }, context) {
        return await this.documents.about(context, id);
    }
};
__decorate([
    IdentifiedMay(),
    Mutation(() => ProgramBasisPayload, {
        nullable: true,
        description: `Records an approval or agreement of a program. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, ${CHECKS}`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The approval or agreement.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RecordProgramBasisInput]),
    __metadata("design:returntype", Promise)
], BasisResolver.prototype, "recordProgramBasis", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => ProgramBasisPayload, {
        nullable: true,
        description: `Changes an approval or agreement; the history keeps what was. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, ` +
            `VERSION_STALE (with \`current\`), ${CHECKS}`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The changes.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, UpdateProgramBasisInput]),
    __metadata("design:returntype", Promise)
], BasisResolver.prototype, "updateProgramBasis", null);
__decorate([
    ResolveField(() => JointProgram, { name: 'program', description: 'The program that rests on it.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramBasis, Object]),
    __metadata("design:returntype", Promise)
], BasisResolver.prototype, "programOf", null);
__decorate([
    ResolveField(() => ProgramParty, {
        nullable: true,
        description: 'The party that it was given to; null when it is for all, or when not said.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramBasis, Object]),
    __metadata("design:returntype", Promise)
], BasisResolver.prototype, "party", null);
__decorate([
    ResolveField(() => LocalizedText, {
        nullable: true,
        description: 'The authority that decides; null when not said.',
    }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramBasis, String]),
    __metadata("design:returntype", Object)
], BasisResolver.prototype, "authority", null);
__decorate([
    ResolveField(() => LocalizedText, {
        nullable: true,
        description: 'On which conditions it was given; null when not said.',
    }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramBasis, String]),
    __metadata("design:returntype", Object)
], BasisResolver.prototype, "conditions", null);
__decorate([
    ResolveField(() => ApprovalNumber, {
        nullable: true,
        description: 'The parts of the number of a MINISTRY_APPROVAL; null for others, and when it is not known.',
    }),
    __param(0, Parent()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramBasis]),
    __metadata("design:returntype", Object)
], BasisResolver.prototype, "numberParts", null);
__decorate([
    ResolveField(() => [ApprovalWarning], {
        description: 'Parts of the number that do not fit the parties (countries, and regions of their cities), levels or years on ' +
            'record. What is not known is not compared, and nothing is corrected.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramBasis, Object]),
    __metadata("design:returntype", Promise)
], BasisResolver.prototype, "warnings", null);
__decorate([
    ResolveField(() => ApprovalBatch, { nullable: true, description: 'The batch; null when not known.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramBasis, Object]),
    __metadata("design:returntype", Promise)
], BasisResolver.prototype, "batch", null);
__decorate([
    ResolveField(() => Boolean, {
        nullable: true,
        description: 'Whether it holds on a day; null when its dates are not known well enough to say.',
    }),
    __param(0, Parent()),
    __param(1, Args('on', { type: () => DayScalar, nullable: true, description: 'The day. Default: today.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramBasis, Object]),
    __metadata("design:returntype", Object)
], BasisResolver.prototype, "isInForce", null);
__decorate([
    ResolveField(() => [Document], {
        name: 'documents',
        description: 'Its texts, with their signatories, as far as the viewer may know of them.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramBasis, Object]),
    __metadata("design:returntype", Promise)
], BasisResolver.prototype, "documentsOf", null);
BasisResolver = __decorate([
    Resolver(() => ProgramBasis),
    __metadata("design:paramtypes", [ApprovalsService,
        ApprovalLoader,
        ProgramLoader,
        UniversityLoader,
        DocumentsService,
        Clock,
        NodeRegistry])
], BasisResolver);
export { BasisResolver };
//# sourceMappingURL=basis.resolver.js.map