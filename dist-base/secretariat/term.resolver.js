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
import { Person } from '../people/person.entity.js';
import { PersonLoader } from '../people/person.loader.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { Office } from './office.entity.js';
import { OfficesService } from './offices.service.js';
import { termPolicy } from './secretariat.policy.js';
import { BeginTermInput, EndTermInput, HandOverInput, UpdateTermInput } from './term.inputs.js';
import { Term, TERM_PREFIX } from './term.entity.js';
import { TermsService } from './terms.service.js';
let TermPayload = class TermPayload {
};
__decorate([
    Field({ description: 'The term.' }),
    __metadata("design:type", Term)
], TermPayload.prototype, "term", void 0);
TermPayload = __decorate([
    ObjectType({ description: 'The term as it is after the change.' })
], TermPayload);
export { TermPayload };
let HandOverPayload = class HandOverPayload {
};
__decorate([
    Field({ description: 'The term that has ended.' }),
    __metadata("design:type", Term)
], HandOverPayload.prototype, "ended", void 0);
__decorate([
    Field({ description: 'The term that follows upon it.' }),
    __metadata("design:type", Term)
], HandOverPayload.prototype, "term", void 0);
HandOverPayload = __decorate([
    ObjectType({ description: 'Both terms as they are after the handover.' })
], HandOverPayload);
export { HandOverPayload };
const KEEPERS = 'The operator; for rotating chairs, executive heads and other offices the secretariat of the side; for the ' +
    'permanent secretariat the permanent chair of the side.';
const REASONS = 'NOT_FOUND, NOT_ALLOWED, SEATS_TAKEN, OTHER_SIDE, HOLDER_KIND, FULL_MEMBER_REQUIRED, BEFORE_OFFICE, AFTER_OFFICE, ' +
    'TERM_ORDER, ORDINAL_TAKEN, ATTESTED_OUTSIDE, ATTESTED_IN_FUTURE, KEPT_FROM, END_WITHOUT_DATE, and the names of ' +
    'the checks of the fields.';
let TermResolver = class TermResolver {
    constructor(terms, offices, universities, people, clock, registry) {
        this.terms = terms;
        this.offices = offices;
        this.universities = universities;
        this.people = people;
        this.clock = clock;
        registry.register(TERM_PREFIX, {
            type: 'Term',
            policy: termPolicy,
            load: (ids) => offices.termsByIds(ids),
        });
    }
    async beginTerm(viewer, input) {
        return { term: await this.terms.begin(viewer, input) };
    }
    async handOver(viewer, input) {
        return await this.terms.handOver(viewer, input);
    }
    async endTerm(viewer, input) {
        return { term: await this.terms.end(viewer, input) };
    }
    async updateTerm(viewer, input) {
        return { term: await this.terms.update(viewer, input) };
    }
    async office({ officeId }, { perRequest }) {
        return await this.offices.one(perRequest, officeId);
    }
    async university({ universityId }, { perRequest }) {
        return universityId ? await this.universities.one(perRequest, universityId) : undefined;
    }
    async person({ personId }, context) {
        return await this.people.visible(context, personId);
    }
    async post(term, context) {
        return (await this.maySee(term, context)) ? term.post : null;
    }
    async note(term, context) {
        return (await this.maySee(term, context)) ? term.note : null;
    }
    isOverdue(term) {
        return term.isOverdue(this.clock.today());
    }
    /** What is said of a person in words is as private as the person. */
    async maySee({ personId }, context) {
        return personId === null || (await this.people.visible(context, personId)) !== undefined;
    }
};
__decorate([
    IdentifiedMay(),
    Mutation(() => TermPayload, {
        nullable: true,
        description: `Records a term of an office that has a free seat then. ${KEEPERS} Reasons: ${REASONS}`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The term.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, BeginTermInput]),
    __metadata("design:returntype", Promise)
], TermResolver.prototype, "beginTerm", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => HandOverPayload, {
        nullable: true,
        description: 'Ends a term and begins the next one on the same day, both or neither. Of two at once one wins; the other gets ' +
            `VERSION_STALE with the term as it is then (\`current\`). ${KEEPERS} Reasons: VERSION_STALE, TERM_ENDED, ${REASONS}`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which term ends, and who follows.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, HandOverInput]),
    __metadata("design:returntype", Promise)
], TermResolver.prototype, "handOver", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => TermPayload, {
        nullable: true,
        description: `Ends a term with nobody following at once. ${KEEPERS} Reasons: VERSION_STALE (with \`current\`), TERM_ENDED, ${REASONS}`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which, and when.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, EndTermInput]),
    __metadata("design:returntype", Promise)
], TermResolver.prototype, "endTerm", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => TermPayload, {
        nullable: true,
        description: `Corrects a term. ${KEEPERS} Reasons: VERSION_STALE (with \`current\`), ${REASONS}`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The changes.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, UpdateTermInput]),
    __metadata("design:returntype", Promise)
], TermResolver.prototype, "updateTerm", null);
__decorate([
    ResolveField(() => Office, { description: 'The office.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Term, Object]),
    __metadata("design:returntype", Promise)
], TermResolver.prototype, "office", null);
__decorate([
    ResolveField(() => University, {
        nullable: true,
        description: 'The university that holds the office, or for which the person does.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Term, Object]),
    __metadata("design:returntype", Promise)
], TermResolver.prototype, "university", null);
__decorate([
    ResolveField(() => Person, {
        nullable: true,
        description: 'The person; null where there is none, and for those who may not know of the person.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Term, Object]),
    __metadata("design:returntype", Promise)
], TermResolver.prototype, "person", null);
__decorate([
    ResolveField(() => String, {
        nullable: true,
        description: 'What the person was at the university at that time, in English; null when not known, and for those who may ' +
            'not know of the person.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Term, Object]),
    __metadata("design:returntype", Promise)
], TermResolver.prototype, "post", null);
__decorate([
    ResolveField(() => String, {
        nullable: true,
        description: 'A remark of the register, in English; null for those who may not know of the person.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Term, Object]),
    __metadata("design:returntype", Promise)
], TermResolver.prototype, "note", null);
__decorate([
    ResolveField(() => Boolean, {
        description: 'True when it was meant to end before today (UTC) and no end is recorded.',
    }),
    __param(0, Parent()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Term]),
    __metadata("design:returntype", Boolean)
], TermResolver.prototype, "isOverdue", null);
TermResolver = __decorate([
    Resolver(() => Term),
    __metadata("design:paramtypes", [TermsService,
        OfficesService,
        UniversityLoader,
        PersonLoader,
        Clock,
        NodeRegistry])
], TermResolver);
export { TermResolver };
//# sourceMappingURL=term.resolver.js.map