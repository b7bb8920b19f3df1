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
import { Args, Context, Field, Info, Mutation, ObjectType, Parent, Query, ResolveField, Resolver, } from '@nestjs/graphql';
import { Document } from '../documents/document.entity.js';
import { DocumentPayload } from '../documents/document.resolver.js';
import { DocumentsService } from '../documents/documents.service.js';
import { Decision } from '../meetings/decision.entity.js';
import { DecisionLoader } from '../meetings/decision.loader.js';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs } from '../platform/graphql/page.js';
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { AccessLinks } from './access-links.js';
import { ApplicantService } from './applicant.service.js';
import { Application, APPLICATION_PREFIX, ApplicationStep } from './application.entity.js';
import { AddApplicationDocumentInput, AppealApplicationInput, ApplicationFilter, StartApplicationInput, SubmitApplicationInput, UpdateApplicationInput, WithdrawApplicationInput, } from './application.inputs.js';
import { ApplicationLoader } from './application.loader.js';
import { applicationPolicy } from './application.policy.js';
import { ApplicationsService } from './applications.service.js';
const ApplicationConnection = connectionOf(Application, 'Application');
let ApplicationPayload = class ApplicationPayload {
};
__decorate([
    Field({ description: 'The application.' }),
    __metadata("design:type", Application)
], ApplicationPayload.prototype, "application", void 0);
ApplicationPayload = __decorate([
    ObjectType({ description: 'The application as it is after the change.' })
], ApplicationPayload);
export { ApplicationPayload };
let StartApplicationPayload = class StartApplicationPayload extends ApplicationPayload {
};
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'The secret of the private link, shown this once, with which it is read and changed; null for a university of ' +
            'the register, whose people need none.',
    }),
    __metadata("design:type", Object)
], StartApplicationPayload.prototype, "accessToken", void 0);
StartApplicationPayload = __decorate([
    ObjectType({ description: 'An application that was started.' })
], StartApplicationPayload);
export { StartApplicationPayload };
const APPLICANT = 'Liaison officers and editors of the university, and whoever has the private link.';
const OF_THE_LINK = 'ACCESS_TOKEN_UNKNOWN, TOO_MANY_TRIES (with `retryAfter` in seconds)';
const KINDS = 'NOT_AN_OBSERVER, ALREADY_MEMBER, OBSERVER_FIRST, SUPPORTER_NOT_FULL_MEMBER, APPLICATION_OPEN (another one of the university is not settled)';
const CHANGES = `NOT_FOUND, NOT_ALLOWED, ${OF_THE_LINK}, VERSION_STALE (with \`current\`)`;
let ApplicationResolver = class ApplicationResolver {
    constructor(applications, applicant, links, loader, universities, files, decided, registry) {
        this.applications = applications;
        this.applicant = applicant;
        this.links = links;
        this.loader = loader;
        this.universities = universities;
        this.files = files;
        this.decided = decided;
        registry.register(APPLICATION_PREFIX, {
            type: 'Application',
            policy: applicationPolicy,
            keepsDocumentsToItself: true,
            load: (ids) => applications.byIds(ids),
        });
    }
    async list(viewer, page, info, filter) {
        return await this.applications.page(viewer, page, filter ?? {}, info);
    }
    async applicationOfLink(context, accessToken) {
        const { applicationId } = await this.links.open(context, accessToken, ['accessToken']);
        const [application] = await this.applications.byIds([applicationId]);
        return application;
    }
    async startApplication(context, input) {
        if (!input.universityId)
            await this.links.countStart(context);
        const { id, secret = null } = await this.applicant.start(context.viewer, input);
        if (secret)
            this.links.let(context, id);
        const [application] = await this.applications.byIds([id]);
        return { application, accessToken: secret };
    }
    async updateApplication(context, input) {
        const viewer = await this.links.open(context, input.accessToken);
        return { application: await this.applicant.update(viewer, input) };
    }
    async submitApplication(context, input) {
        const viewer = await this.links.open(context, input.accessToken);
        return { application: await this.applicant.submit(viewer, input) };
    }
    async withdrawApplication(context, input) {
        const viewer = await this.links.open(context, input.accessToken);
        return { application: await this.applicant.withdraw(viewer, input) };
    }
    async appealApplication(context, input) {
        const viewer = await this.links.open(context, input.accessToken);
        return { application: await this.applicant.appeal(viewer, input) };
    }
    async addApplicationDocument(context, input) {
        const viewer = await this.links.open(context, input.accessToken);
        return { document: await this.applicant.addDocument(viewer, input) };
    }
    async universityOf({ universityId }, { perRequest }) {
        return universityId ? await this.universities.one(perRequest, universityId) : undefined;
    }
    name(application, lang) {
        return localizedOf(application, 'name', lang);
    }
    city(application, lang) {
        return localizedOf(application, 'city', lang);
    }
    async supportersOf({ id }, { perRequest }) {
        return await this.loader.supporters(perRequest, id);
    }
    async stepsOf({ id }, { perRequest }) {
        return await this.loader.steps(perRequest, id);
    }
    async documentsOf({ id }, context) {
        return await this.files.about(context, id);
    }
    async decisionsOf({ id }, context) {
        return await this.decided.behind(context, id);
    }
};
__decorate([
    IdentifiedMay(),
    Query(() => ApplicationConnection, {
        name: 'applications',
        description: 'The applications that the viewer may know of, the newest first. Reasons: PAGE_SIZE, CURSOR_MALFORMED, CURSOR_OF_ANOTHER_LIST.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args()),
    __param(2, Info()),
    __param(3, Args('filter', { nullable: true, description: 'Which ones. Default: all.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, PageArgs, Object, ApplicationFilter]),
    __metadata("design:returntype", Promise)
], ApplicationResolver.prototype, "list", null);
__decorate([
    AnyoneMay(),
    Query(() => Application, {
        description: `The application of a private link. Reasons: ${OF_THE_LINK}.`,
    }),
    __param(0, Context()),
    __param(1, Args('accessToken', { description: 'The secret of the link.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String]),
    __metadata("design:returntype", Promise)
], ApplicationResolver.prototype, "applicationOfLink", null);
__decorate([
    AnyoneMay(),
    Mutation(() => StartApplicationPayload, {
        nullable: true,
        description: 'Starts an application: liaison officers and editors of the university; anybody for one that is not in the ' +
            `register. Reasons: NOT_FOUND, NOT_ALLOWED, TOO_MANY_TRIES (with \`retryAfter\`), IN_THE_REGISTER, ${KINDS}, and the names of the checks of the fields.`,
    }),
    __param(0, Context()),
    __param(1, Args('input', { description: 'The application.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, StartApplicationInput]),
    __metadata("design:returntype", Promise)
], ApplicationResolver.prototype, "startApplication", null);
__decorate([
    AnyoneMay(),
    Mutation(() => ApplicationPayload, {
        nullable: true,
        description: `Changes an application that is a draft or was returned. ${APPLICANT} Reasons: ${CHANGES}, NOT_BEING_WRITTEN, IN_THE_REGISTER, ${KINDS}, and the names of the checks of the fields.`,
    }),
    __param(0, Context()),
    __param(1, Args('input', { description: 'The changes.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, UpdateApplicationInput]),
    __metadata("design:returntype", Promise)
], ApplicationResolver.prototype, "updateApplication", null);
__decorate([
    AnyoneMay(),
    Mutation(() => ApplicationPayload, {
        nullable: true,
        description: `Hands an application in to both secretariats. ${APPLICANT} Reasons: ${CHANGES}, ACT_NOT_POSSIBLE, MISSING (all that is missing in \`problems\`, with its place), ${KINDS}.`,
    }),
    __param(0, Context()),
    __param(1, Args('input', { description: 'Which.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, SubmitApplicationInput]),
    __metadata("design:returntype", Promise)
], ApplicationResolver.prototype, "submitApplication", null);
__decorate([
    AnyoneMay(),
    Mutation(() => ApplicationPayload, {
        nullable: true,
        description: `Withdraws an application; it stays on record. ${APPLICANT} Reasons: ${CHANGES}, ACT_NOT_POSSIBLE.`,
    }),
    __param(0, Context()),
    __param(1, Args('input', { description: 'Which.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, WithdrawApplicationInput]),
    __metadata("design:returntype", Promise)
], ApplicationResolver.prototype, "withdrawApplication", null);
__decorate([
    AnyoneMay(),
    Mutation(() => ApplicationPayload, {
        nullable: true,
        description: `Appeals against a refusal, once: both secretariats review it anew. ${APPLICANT} Reasons: ${CHANGES}, ACT_NOT_POSSIBLE, ALREADY_APPEALED, ${KINDS}, and the names of the checks of the fields.`,
    }),
    __param(0, Context()),
    __param(1, Args('input', { description: 'Which, and why.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, AppealApplicationInput]),
    __metadata("design:returntype", Promise)
], ApplicationResolver.prototype, "appealApplication", null);
__decorate([
    AnyoneMay(),
    Mutation(() => DocumentPayload, {
        nullable: true,
        description: 'Adds a document to an application that is a draft or was returned: whoever has its private link; people of the ' +
            'university use `addDocument`. Upload each file first: POST /applications/files?name=charter.pdf, as to /files, with the ' +
            'secret in the header `Access-Token`; GET /applications/files/fil_… has it again. Reasons: NOT_FOUND, ' +
            `${OF_THE_LINK}, NOT_BEING_WRITTEN, TOO_MANY_DOCUMENTS, TITLE_REQUIRED, SIGNATORY_UNNAMED, FILE_IN_USE, and the names of the checks of the fields.`,
    }),
    __param(0, Context()),
    __param(1, Args('input', { description: 'The document.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, AddApplicationDocumentInput]),
    __metadata("design:returntype", Promise)
], ApplicationResolver.prototype, "addApplicationDocument", null);
__decorate([
    ResolveField(() => University, {
        name: 'university',
        nullable: true,
        description: 'The university; null while it is not in the register.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Application, Object]),
    __metadata("design:returntype", Promise)
], ApplicationResolver.prototype, "universityOf", null);
__decorate([
    ResolveField(() => LocalizedText, {
        nullable: true,
        description: 'The name of a university that is not in the register yet. Of one that is, see there.',
    }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Application, String]),
    __metadata("design:returntype", Object)
], ApplicationResolver.prototype, "name", null);
__decorate([
    ResolveField(() => LocalizedText, {
        nullable: true,
        description: 'The city of a university that is not in the register yet. Of one that is, see there.',
    }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Application, String]),
    __metadata("design:returntype", Object)
], ApplicationResolver.prototype, "city", null);
__decorate([
    ResolveField(() => [University], { name: 'supporters', description: 'Full members that speak for it.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Application, Object]),
    __metadata("design:returntype", Promise)
], ApplicationResolver.prototype, "supportersOf", null);
__decorate([
    ResolveField(() => [ApplicationStep], {
        name: 'steps',
        description: 'What was done to it, the first first.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Application, Object]),
    __metadata("design:returntype", Promise)
], ApplicationResolver.prototype, "stepsOf", null);
__decorate([
    ResolveField(() => [Document], { name: 'documents', description: 'What was handed in with it.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Application, Object]),
    __metadata("design:returntype", Promise)
], ApplicationResolver.prototype, "documentsOf", null);
__decorate([
    ResolveField(() => [Decision], {
        name: 'decisions',
        description: 'The decision on it, as far as the viewer may know of it.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Application, Object]),
    __metadata("design:returntype", Promise)
], ApplicationResolver.prototype, "decisionsOf", null);
ApplicationResolver = __decorate([
    Resolver(() => Application),
    __metadata("design:paramtypes", [ApplicationsService,
        ApplicantService,
        AccessLinks,
        ApplicationLoader,
        UniversityLoader,
        DocumentsService,
        DecisionLoader,
        NodeRegistry])
], ApplicationResolver);
export { ApplicationResolver };
//# sourceMappingURL=application.resolver.js.map