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
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs } from '../platform/graphql/page.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { CreateInstitutionKeyInput, InstitutionKeyFilter, RevokeInstitutionKeyInput, RotateInstitutionKeyInput, } from './accounts.inputs.js';
import { keyPolicy } from './accounts.policy.js';
import { InstitutionKey, KEY_ID_PREFIX } from './institution-key.entity.js';
import { KeysService } from './keys.service.js';
const InstitutionKeyConnection = connectionOf(InstitutionKey, 'InstitutionKey');
let NewInstitutionKeyPayload = class NewInstitutionKeyPayload {
};
__decorate([
    Field({ description: 'The key.' }),
    __metadata("design:type", InstitutionKey)
], NewInstitutionKeyPayload.prototype, "key", void 0);
__decorate([
    Field({
        description: 'The secret itself, for `Authorization: Bearer …`. Put it away safely: the portal keeps only a digest of it.',
    }),
    __metadata("design:type", String)
], NewInstitutionKeyPayload.prototype, "secret", void 0);
NewInstitutionKeyPayload = __decorate([
    ObjectType({ description: 'A new key. Its secret is shown here and never again.' })
], NewInstitutionKeyPayload);
export { NewInstitutionKeyPayload };
let InstitutionKeyPayload = class InstitutionKeyPayload {
};
__decorate([
    Field({ description: 'The key.' }),
    __metadata("design:type", InstitutionKey)
], InstitutionKeyPayload.prototype, "key", void 0);
InstitutionKeyPayload = __decorate([
    ObjectType({ description: 'The key as it is after the change.' })
], InstitutionKeyPayload);
export { InstitutionKeyPayload };
let KeyResolver = class KeyResolver {
    constructor(keys, universities, registry) {
        this.keys = keys;
        this.universities = universities;
        registry.register(KEY_ID_PREFIX, {
            type: 'InstitutionKey',
            policy: keyPolicy,
            load: (ids) => keys.byIds(ids),
        });
    }
    async institutionKeys(viewer, page, info, filter) {
        return await this.keys.page(viewer, page, filter ?? {}, info);
    }
    async createInstitutionKey(viewer, input) {
        return await this.keys.create(viewer, input);
    }
    async rotateInstitutionKey(viewer, input) {
        return await this.keys.rotate(viewer, input);
    }
    async revokeInstitutionKey(viewer, input) {
        return { key: await this.keys.revoke(viewer, input) };
    }
    async university({ universityId }, { perRequest }) {
        return universityId ? await this.universities.one(perRequest, universityId) : undefined;
    }
    async replaces({ replacesId }, { perRequest }) {
        if (!replacesId)
            return undefined;
        // It has the same owner, so that whoever may see the one may see the other.
        return await perRequest.one('institution key', replacesId, async (ids) => {
            return new Map((await this.keys.byIds(ids)).map((key) => [key.id, key]));
        });
    }
};
__decorate([
    IdentifiedMay(),
    Query(() => InstitutionKeyConnection, {
        description: 'The institution keys that the viewer may know of, by name. Reasons: PAGE_SIZE, CURSOR_MALFORMED, ' +
            'CURSOR_OF_ANOTHER_LIST.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args()),
    __param(2, Info()),
    __param(3, Args('filter', { nullable: true, description: 'Which ones. Default: all.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, PageArgs, Object, InstitutionKeyFilter]),
    __metadata("design:returntype", Promise)
], KeyResolver.prototype, "institutionKeys", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => NewInstitutionKeyPayload, {
        nullable: true,
        description: 'Makes a key for a university or a partner: its liaison officer, the secretariat of its side, the operator. ' +
            'Reasons: NOT_FOUND, NOT_ALLOWED, KEY_SCOPES, KEY_EXPIRY.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The key.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, CreateInstitutionKeyInput]),
    __metadata("design:returntype", Promise)
], KeyResolver.prototype, "createInstitutionKey", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => NewInstitutionKeyPayload, {
        nullable: true,
        description: 'Makes a new key in the place of another, with its name and scopes. The old one goes on for the overlap. ' +
            'Reasons: NOT_FOUND, KEY_ENDED, KEY_ROTATED, KEY_EXPIRY.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which, and how long both go on.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RotateInstitutionKeyInput]),
    __metadata("design:returntype", Promise)
], KeyResolver.prototype, "rotateInstitutionKey", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => InstitutionKeyPayload, {
        nullable: true,
        description: 'Ends a key, from the next request on. Done again, it changes nothing. Reason: NOT_FOUND.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RevokeInstitutionKeyInput]),
    __metadata("design:returntype", Promise)
], KeyResolver.prototype, "revokeInstitutionKey", null);
__decorate([
    ResolveField(() => University, {
        nullable: true,
        description: 'The university that owns it, if one does.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [InstitutionKey, Object]),
    __metadata("design:returntype", Promise)
], KeyResolver.prototype, "university", null);
__decorate([
    ResolveField(() => InstitutionKey, { nullable: true, description: 'The key in whose place it came.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [InstitutionKey, Object]),
    __metadata("design:returntype", Promise)
], KeyResolver.prototype, "replaces", null);
KeyResolver = __decorate([
    Resolver(() => InstitutionKey),
    __metadata("design:paramtypes", [KeysService,
        UniversityLoader,
        NodeRegistry])
], KeyResolver);
export { KeyResolver };
//# sourceMappingURL=key.resolver.js.map