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
import { EMBED_KEY_PREFIX } from '../feeds/feed-query.js';
import { Partner } from '../people/partner.entity.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs } from '../platform/graphql/page.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { EmbedKey, EmbedLoad } from './embed-key.entity.js';
import { CreateEmbedKeyInput, EmbedKeyFilter, EndEmbedKeyInput, LoadsArgs, RenameEmbedKeyInput, } from './embed-key.inputs.js';
import { embedKeyPolicy } from './embed-key.policy.js';
import { EmbedKeysService } from './embed-keys.service.js';
import { Loads } from './loads.service.js';
const EmbedKeyConnection = connectionOf(EmbedKey, 'EmbedKey');
let EmbedKeyPayload = class EmbedKeyPayload {
};
__decorate([
    Field({ description: 'The embed key.' }),
    __metadata("design:type", EmbedKey)
], EmbedKeyPayload.prototype, "embedKey", void 0);
EmbedKeyPayload = __decorate([
    ObjectType({ description: 'The embed key as it is after the change.' })
], EmbedKeyPayload);
export { EmbedKeyPayload };
let EmbedKeyResolver = class EmbedKeyResolver {
    constructor(keys, counted, universities, registry) {
        this.keys = keys;
        this.counted = counted;
        this.universities = universities;
        this.registry = registry;
        registry.register(EMBED_KEY_PREFIX, {
            type: 'EmbedKey',
            policy: embedKeyPolicy,
            load: (ids) => keys.byIds(ids),
        });
    }
    async embedKeys(viewer, page, info, filter) {
        return await this.keys.page(viewer, page, filter ?? {}, info);
    }
    async createEmbedKey(viewer, input) {
        return { embedKey: await this.keys.create(viewer, input) };
    }
    async renameEmbedKey(viewer, input) {
        return { embedKey: await this.keys.rename(viewer, input) };
    }
    async endEmbedKey(viewer, input) {
        return { embedKey: await this.keys.end(viewer, input) };
    }
    async loads(key, range, { perRequest }) {
        return await this.counted.ofKey(perRequest, key, range);
    }
    async university({ universityId }, { perRequest }) {
        return universityId ? await this.universities.one(perRequest, universityId) : undefined;
    }
    async partner({ partnerId }, context) {
        return partnerId ? (await this.registry.one(context, partnerId)) : undefined;
    }
};
__decorate([
    IdentifiedMay(),
    Query(() => EmbedKeyConnection, {
        description: 'The embed keys that the viewer may know of, by name. Reasons: PAGE_SIZE, CURSOR_MALFORMED, CURSOR_OF_ANOTHER_LIST.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args()),
    __param(2, Info()),
    __param(3, Args('filter', { nullable: true, description: 'Which ones. Default: all.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, PageArgs, Object, EmbedKeyFilter]),
    __metadata("design:returntype", Promise)
], EmbedKeyResolver.prototype, "embedKeys", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => EmbedKeyPayload, {
        nullable: true,
        description: 'Makes an embed key: the liaison officers and editors of its owner, the secretariat of its side, the operator. ' +
            'Reasons: NOT_FOUND, NOT_ALLOWED, SCOPE_AMBIGUOUS, and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The embed key.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, CreateEmbedKeyInput]),
    __metadata("design:returntype", Promise)
], EmbedKeyResolver.prototype, "createEmbedKey", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => EmbedKeyPayload, {
        nullable: true,
        description: 'Renames an embed key; those who may make it may. Reasons: NOT_FOUND, EMBED_KEY_ENDED, VERSION_STALE (with ' +
            '`current`), and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which, and its new name.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RenameEmbedKeyInput]),
    __metadata("design:returntype", Promise)
], EmbedKeyResolver.prototype, "renameEmbedKey", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => EmbedKeyPayload, {
        nullable: true,
        description: 'Ends an embed key: nothing more is counted for it. Those who may make it may. Reasons: NOT_FOUND, ' +
            'EMBED_KEY_ENDED, VERSION_STALE (with `current`).',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, EndEmbedKeyInput]),
    __metadata("design:returntype", Promise)
], EmbedKeyResolver.prototype, "endEmbedKey", null);
__decorate([
    ResolveField(() => [EmbedLoad], {
        description: 'How often events were loaded for it, day by day; days without loads are left out. A load is there after some ' +
            'ten seconds. Reasons: RANGE_REVERSED, RANGE_TOO_LONG.',
    }),
    __param(0, Parent()),
    __param(1, Args()),
    __param(2, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EmbedKey,
        LoadsArgs, Object]),
    __metadata("design:returntype", Promise)
], EmbedKeyResolver.prototype, "loads", null);
__decorate([
    ResolveField(() => University, {
        nullable: true,
        description: 'The university whose site it is, if it is one.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EmbedKey, Object]),
    __metadata("design:returntype", Promise)
], EmbedKeyResolver.prototype, "university", null);
__decorate([
    ResolveField(() => Partner, {
        nullable: true,
        description: 'The partner whose site it is, if it is one and the viewer may know of it.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EmbedKey, Object]),
    __metadata("design:returntype", Promise)
], EmbedKeyResolver.prototype, "partner", null);
EmbedKeyResolver = __decorate([
    Resolver(() => EmbedKey),
    __metadata("design:paramtypes", [EmbedKeysService,
        Loads,
        UniversityLoader,
        NodeRegistry])
], EmbedKeyResolver);
export { EmbedKeyResolver };
//# sourceMappingURL=embed-key.resolver.js.map