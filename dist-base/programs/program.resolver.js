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
import { Args, Context, Field, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver, } from '@nestjs/graphql';
import { Document } from '../documents/document.entity.js';
import { DocumentsService } from '../documents/documents.service.js';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { notFound } from '../platform/errors.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { Lang, LANG_ARGUMENT, localized, LocalizedText } from '../platform/graphql/text.js';
import { AgreementsService } from './agreements.service.js';
import { EQF, ProgramContent } from './program-content.js';
import { ProgramChange, changesBetween } from './program-diff.js';
import { JointProgram, PROGRAM_PREFIX, ProgramObjection, ProgramParty, ProgramVersion, } from './program.entity.js';
import { ApproveProgramVersionInput, CreateProgramInput, ObjectToProgramVersionInput, ProposeProgramVersionInput, UpdateProgramInput, } from './program.inputs.js';
import { ProgramLoader } from './program.loader.js';
import { programPolicy } from './programs.policy.js';
import { ProgramsService } from './programs.service.js';
let ProgramPayload = class ProgramPayload {
};
__decorate([
    Field({ description: 'The program.' }),
    __metadata("design:type", JointProgram)
], ProgramPayload.prototype, "program", void 0);
ProgramPayload = __decorate([
    ObjectType({ description: 'The program as it is after the change.' })
], ProgramPayload);
export { ProgramPayload };
const OF_CONTENT = 'TITLE_REQUIRED, PARTY_TWICE, PARTY_UNNAMED, PARTY_UNKNOWN, SIDES_MISSING, CREDITS_SUM, CONTENT_LIMIT, and the ' +
    'names of the checks of the fields.';
const KEEPERS = 'The operator, the secretariat of either side, and liaison officers and editors of its parties.';
const SPEAKERS = 'For a university its liaison officers, and nobody else; for an outsider the secretariat of its side.';
let ProgramResolver = class ProgramResolver {
    constructor(programs, agreements, loader, documents, registry) {
        this.programs = programs;
        this.agreements = agreements;
        this.loader = loader;
        this.documents = documents;
        registry.register(PROGRAM_PREFIX, {
            type: 'JointProgram',
            policy: programPolicy,
            load: (ids) => loader.byIds(ids),
        });
    }
    async jointProgram(viewer, slug) {
        const program = await this.programs.bySlug(viewer, slug);
        if (!program)
            throw notFound('joint program', ['slug']);
        return program;
    }
    async createProgram(viewer, input) {
        return { program: await this.programs.create(viewer, input) };
    }
    async updateProgram(viewer, input) {
        return { program: await this.programs.update(viewer, input) };
    }
    async proposeProgramVersion(viewer, input) {
        return { program: await this.programs.propose(viewer, input) };
    }
    async approveProgramVersion(viewer, input) {
        return { program: await this.agreements.approve(viewer, input) };
    }
    async objectToProgramVersion(viewer, input) {
        return { program: await this.agreements.object(viewer, input) };
    }
    async title({ id }, { perRequest }, lang) {
        const { terms } = await this.loader.counting(perRequest, id);
        const { en, ru, zh } = terms.title;
        return localized({ [Lang.EN]: en, [Lang.RU]: ru, [Lang.ZH]: zh }, lang);
    }
    async countingVersion({ id }, { perRequest }) {
        return await this.loader.counting(perRequest, id);
    }
    async parties({ id }, { perRequest }) {
        return await this.loader.parties(perRequest, await this.loader.counting(perRequest, id));
    }
    async eqfLevels({ id }, { perRequest }) {
        const { terms } = await this.loader.counting(perRequest, id);
        return [...new Set(terms.levels.map((level) => EQF[level]))].sort((left, right) => left - right);
    }
    async versions(program, context) {
        return await this.loader.versions(context, program);
    }
    async diff(program, context, from, to) {
        const versions = await this.loader.versions(context, program);
        const of = (number, name) => {
            const version = versions.find((each) => each.number === number);
            if (!version)
                throw notFound('version', [name]);
            return version.terms;
        };
        return changesBetween(of(from, 'from'), of(to, 'to'));
    }
    async documentsOf({ id }, context) {
        return await this.documents.about(context, id);
    }
};
__decorate([
    AnyoneMay(),
    Query(() => JointProgram, {
        nullable: true,
        description: 'A joint program by its slug, such as "hit-bmstu-ecological-engineering". Reason: NOT_FOUND.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('slug', { description: 'The slug.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String]),
    __metadata("design:returntype", Promise)
], ProgramResolver.prototype, "jointProgram", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => ProgramPayload, {
        nullable: true,
        description: `Adds a joint program with its first version. ${KEEPERS} Reasons: NOT_ALLOWED, SLUG_TAKEN, ${OF_CONTENT}`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The program.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, CreateProgramInput]),
    __metadata("design:returntype", Promise)
], ProgramResolver.prototype, "createProgram", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => ProgramPayload, {
        nullable: true,
        description: `Changes what is not agreed on. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with \`current\`), ` +
            'and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The changes.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, UpdateProgramInput]),
    __metadata("design:returntype", Promise)
], ProgramResolver.prototype, "updateProgram", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => ProgramPayload, {
        nullable: true,
        description: `Proposes a new version; each party has to approve it anew. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, ` +
            `VERSION_STALE (with \`current\`), NO_CHANGE, PARTY_REMOVED, ${OF_CONTENT}`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The version.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, ProposeProgramVersionInput]),
    __metadata("design:returntype", Promise)
], ProgramResolver.prototype, "proposeProgramVersion", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => ProgramPayload, {
        nullable: true,
        description: `Approves the latest version for a party, by its hash. ${SPEAKERS} Reasons: NOT_FOUND, NOT_THE_PARTY, ` +
            'PARTY_AMBIGUOUS, APPROVED_ALREADY, STALE_VERSION (with `number` and `sha256` of the latest version and the ' +
            '`changes` since).',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which, and for whom.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, ApproveProgramVersionInput]),
    __metadata("design:returntype", Promise)
], ProgramResolver.prototype, "approveProgramVersion", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => ProgramPayload, {
        nullable: true,
        description: `Objects to a place of the latest version for a party. ${SPEAKERS} Reasons: NOT_FOUND, NOT_THE_PARTY, ` +
            'PARTY_AMBIGUOUS, PATH_UNKNOWN, STALE_VERSION (with the `changes` since), and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'To what, and why.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, ObjectToProgramVersionInput]),
    __metadata("design:returntype", Promise)
], ProgramResolver.prototype, "objectToProgramVersion", null);
__decorate([
    ResolveField(() => LocalizedText, { description: 'The title in a language, of the version that counts.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [JointProgram, Object, String]),
    __metadata("design:returntype", Promise)
], ProgramResolver.prototype, "title", null);
__decorate([
    ResolveField(() => ProgramVersion, {
        name: 'current',
        description: 'The version that counts: the last that is in effect or, while none is, the last.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [JointProgram, Object]),
    __metadata("design:returntype", Promise)
], ProgramResolver.prototype, "countingVersion", null);
__decorate([
    ResolveField(() => [ProgramParty], { description: 'The parties of the version that counts.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [JointProgram, Object]),
    __metadata("design:returntype", Promise)
], ProgramResolver.prototype, "parties", null);
__decorate([
    ResolveField(() => [Int], {
        description: 'Levels of the European Qualifications Framework, from its levels.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [JointProgram, Object]),
    __metadata("design:returntype", Promise)
], ProgramResolver.prototype, "eqfLevels", null);
__decorate([
    ResolveField(() => [ProgramVersion], {
        description: 'Its versions, from the first to the last: all for the people of its parties, the secretariats and the operator; ' +
            'for others those that were agreed on or, while none is, the last.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [JointProgram, Object]),
    __metadata("design:returntype", Promise)
], ProgramResolver.prototype, "versions", null);
__decorate([
    ResolveField(() => [ProgramChange], {
        description: 'What changed from one version to another. Reason: NOT_FOUND.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args('from', { type: () => Int, description: 'The number of the one.' })),
    __param(3, Args('to', { type: () => Int, description: 'The number of the other.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [JointProgram, Object, Number, Number]),
    __metadata("design:returntype", Promise)
], ProgramResolver.prototype, "diff", null);
__decorate([
    ResolveField(() => [Document], {
        name: 'documents',
        description: 'Its agreements and other documents, as far as the viewer may know of them.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [JointProgram, Object]),
    __metadata("design:returntype", Promise)
], ProgramResolver.prototype, "documentsOf", null);
ProgramResolver = __decorate([
    Resolver(() => JointProgram),
    __metadata("design:paramtypes", [ProgramsService,
        AgreementsService,
        ProgramLoader,
        DocumentsService,
        NodeRegistry])
], ProgramResolver);
export { ProgramResolver };
let ProgramVersionResolver = class ProgramVersionResolver {
    constructor(loader) {
        this.loader = loader;
    }
    contentOf({ terms }) {
        return terms;
    }
    async parties(version, { perRequest }) {
        return await this.loader.parties(perRequest, version);
    }
    async objections(version, context) {
        return await this.loader.objections(context, version);
    }
};
__decorate([
    ResolveField(() => ProgramContent, { name: 'content', description: 'Its content, in fields.' }),
    __param(0, Parent()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramVersion]),
    __metadata("design:returntype", ProgramContent)
], ProgramVersionResolver.prototype, "contentOf", null);
__decorate([
    ResolveField(() => [ProgramParty], { description: 'Its parties, and when each has approved it.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramVersion, Object]),
    __metadata("design:returntype", Promise)
], ProgramVersionResolver.prototype, "parties", null);
__decorate([
    ResolveField(() => [ProgramObjection], {
        description: 'What parties have objected to in it: for the people of its parties, the secretariats and the operator; empty for others.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramVersion, Object]),
    __metadata("design:returntype", Promise)
], ProgramVersionResolver.prototype, "objections", null);
ProgramVersionResolver = __decorate([
    Resolver(() => ProgramVersion),
    __metadata("design:paramtypes", [ProgramLoader])
], ProgramVersionResolver);
export { ProgramVersionResolver };
//# sourceMappingURL=program.resolver.js.map