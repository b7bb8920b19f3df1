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
import { parse } from 'graphql';
import { Partner } from '../people/partner.entity.js';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs } from '../platform/graphql/page.js';
import { TrustedDocuments } from '../platform/graphql/trusted-documents.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { operationsOf } from './document-check.js';
import { TRUSTED_DOCUMENT_PREFIX, TrustedDocument } from './trusted-document.entity.js';
import { RegisterTrustedDocumentInput, RetireTrustedDocumentInput, TrustedDocumentFilter, } from './trusted-document.inputs.js';
import { trustedDocumentPolicy } from './trusted-document.policy.js';
import { TrustedDocumentsService } from './trusted-documents.service.js';
const TrustedDocumentConnection = connectionOf(TrustedDocument, 'TrustedDocument');
let TrustedDocumentPayload = class TrustedDocumentPayload {
};
__decorate([
    Field({ description: 'The trusted document.' }),
    __metadata("design:type", TrustedDocument)
], TrustedDocumentPayload.prototype, "document", void 0);
TrustedDocumentPayload = __decorate([
    ObjectType({ description: 'The trusted document as it is after the change.' })
], TrustedDocumentPayload);
export { TrustedDocumentPayload };
let PageQuery = class PageQuery {
};
__decorate([
    Field({ description: 'The name of its operation.' }),
    __metadata("design:type", String)
], PageQuery.prototype, "name", void 0);
__decorate([
    Field({
        description: 'Under which it is asked for, `GET /graphql?id=<sha256>`. Another release may have another one.',
    }),
    __metadata("design:type", String)
], PageQuery.prototype, "sha256", void 0);
__decorate([
    Field({ description: 'The GraphQL text.' }),
    __metadata("design:type", String)
], PageQuery.prototype, "text", void 0);
PageQuery = __decorate([
    ObjectType({ description: "What one of the portal's own pages asks; anybody may ask the same." })
], PageQuery);
export { PageQuery };
let TrustedDocumentResolver = class TrustedDocumentResolver {
    constructor(registered, trusted, universities, registry) {
        this.registered = registered;
        this.trusted = trusted;
        this.universities = universities;
        this.registry = registry;
        registry.register(TRUSTED_DOCUMENT_PREFIX, {
            type: 'TrustedDocument',
            policy: trustedDocumentPolicy,
            load: (ids) => registered.byIds(ids),
        });
    }
    pageQueries() {
        return [...this.trusted.ofPortal]
            .map(([sha256, text]) => ({ name: operationsOf(parse(text))[0].name.value, sha256, text }))
            .sort((left, right) => (left.name < right.name ? -1 : 1));
    }
    async trustedDocuments(viewer, page, info, filter) {
        return await this.registered.page(viewer, page, filter ?? {}, info);
    }
    async registerTrustedDocument(viewer, input) {
        return { document: await this.registered.register(viewer, input) };
    }
    async retireTrustedDocument(viewer, input) {
        return { document: await this.registered.retire(viewer, input) };
    }
    async university({ universityId }, { perRequest }) {
        return universityId ? await this.universities.one(perRequest, universityId) : undefined;
    }
    async partner({ partnerId }, context) {
        return partnerId ? (await this.registry.one(context, partnerId)) : undefined;
    }
};
__decorate([
    AnyoneMay(),
    Query(() => [PageQuery], {
        description: "What the portal's own pages ask, to be asked for by the digests, by name.",
    }),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Array)
], TrustedDocumentResolver.prototype, "pageQueries", null);
__decorate([
    IdentifiedMay(),
    Query(() => TrustedDocumentConnection, {
        description: 'The trusted documents that the viewer may know of, by name. Reasons: PAGE_SIZE, CURSOR_MALFORMED, ' +
            'CURSOR_OF_ANOTHER_LIST.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args()),
    __param(2, Info()),
    __param(3, Args('filter', { nullable: true, description: 'Which ones. Default: all.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, PageArgs, Object, TrustedDocumentFilter]),
    __metadata("design:returntype", Promise)
], TrustedDocumentResolver.prototype, "trustedDocuments", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => TrustedDocumentPayload, {
        nullable: true,
        description: 'Registers a query, which is then answered to `GET /graphql?id=<sha256>`: the liaison officer of its owner, the ' +
            'secretariat of its side, the operator. Several owners may register the same text; it is answered as long as one of ' +
            'them has not retired it. Reasons: NOT_FOUND, NOT_ALLOWED, SYNTAX, DOCUMENT_INVALID (with all `problems`), ' +
            'DOCUMENT_NOT_A_QUERY, OPERATION_UNNAMED, CONTROL_CHARACTER, TEXT_MALFORMED, TOKENS_LIMIT, DEPTH_LIMIT, FIELDS_LIMIT, ' +
            'ALIASES_LIMIT, COST_LIMIT, DOCUMENT_REGISTERED, and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The document.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RegisterTrustedDocumentInput]),
    __metadata("design:returntype", Promise)
], TrustedDocumentResolver.prototype, "registerTrustedDocument", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => TrustedDocumentPayload, {
        nullable: true,
        description: 'Retires a trusted document: unless another owner has registered the same text, its id is unknown (404) from the ' +
            'next request on. Those who may register it may. Reasons: NOT_FOUND, DOCUMENT_RETIRED, VERSION_STALE (with `current`).',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RetireTrustedDocumentInput]),
    __metadata("design:returntype", Promise)
], TrustedDocumentResolver.prototype, "retireTrustedDocument", null);
__decorate([
    ResolveField(() => University, {
        nullable: true,
        description: 'The university that has registered it, if one has.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [TrustedDocument, Object]),
    __metadata("design:returntype", Promise)
], TrustedDocumentResolver.prototype, "university", null);
__decorate([
    ResolveField(() => Partner, {
        nullable: true,
        description: 'The partner that has registered it, if one has and the viewer may know of it.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [TrustedDocument, Object]),
    __metadata("design:returntype", Promise)
], TrustedDocumentResolver.prototype, "partner", null);
TrustedDocumentResolver = __decorate([
    Resolver(() => TrustedDocument),
    __metadata("design:paramtypes", [TrustedDocumentsService,
        TrustedDocuments,
        UniversityLoader,
        NodeRegistry])
], TrustedDocumentResolver);
export { TrustedDocumentResolver };
//# sourceMappingURL=trusted-document.resolver.js.map