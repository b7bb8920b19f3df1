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
import { Args, Field, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { notFound } from '../platform/errors.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { Association } from './association.entity.js';
import { BodiesService } from './bodies.service.js';
import { Body, BODY_PREFIX } from './body.entity.js';
import { CreateBodyInput, UpdateBodyInput } from './body.inputs.js';
import { bodyPolicy } from './body.policy.js';
let BodyPayload = class BodyPayload {
};
__decorate([
    Field({ description: 'The body.' }),
    __metadata("design:type", Body)
], BodyPayload.prototype, "body", void 0);
BodyPayload = __decorate([
    ObjectType({ description: 'The body as it is after the change.' })
], BodyPayload);
export { BodyPayload };
let BodyResolver = class BodyResolver {
    constructor(bodies, registry) {
        this.bodies = bodies;
        registry.register(BODY_PREFIX, { type: 'Body', policy: bodyPolicy, load: (ids) => bodies.byIds(ids) });
    }
    async body(slug) {
        const body = await this.bodies.bySlug(slug);
        if (!body)
            throw notFound('body', ['slug']);
        return body;
    }
    async createBody(viewer, input) {
        return { body: await this.bodies.create(viewer, input) };
    }
    async updateBody(viewer, input) {
        return { body: await this.bodies.update(viewer, input) };
    }
    name(body, lang) {
        return localizedOf(body, 'name', lang);
    }
};
__decorate([
    AnyoneMay(),
    Query(() => Body, {
        nullable: true,
        description: 'A body by its slug, such as "asrtu" or "asrtu-green". Reason: NOT_FOUND.',
    }),
    __param(0, Args('slug', { description: 'The slug.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], BodyResolver.prototype, "body", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => BodyPayload, {
        nullable: true,
        description: 'Adds a sub-alliance or an assembly: the operator, and the secretariat of either side. Reasons: NOT_ALLOWED, ' +
            'SLUG_TAKEN, NAME_REQUIRED, and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The body.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, CreateBodyInput]),
    __metadata("design:returntype", Promise)
], BodyResolver.prototype, "createBody", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => BodyPayload, {
        nullable: true,
        description: 'Changes a body: the operator; a sub-alliance or an assembly the secretariat of either side. Reasons: NOT_FOUND, ' +
            'NOT_ALLOWED, VERSION_STALE (with `current`), NAME_REQUIRED, and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The changes.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, UpdateBodyInput]),
    __metadata("design:returntype", Promise)
], BodyResolver.prototype, "updateBody", null);
__decorate([
    ResolveField(() => LocalizedText, { description: 'The name in a language.' }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Body, String]),
    __metadata("design:returntype", LocalizedText)
], BodyResolver.prototype, "name", null);
BodyResolver = __decorate([
    Resolver(() => Body),
    __metadata("design:paramtypes", [BodiesService,
        NodeRegistry])
], BodyResolver);
export { BodyResolver };
let AssociationBodiesFields = class AssociationBodiesFields {
    constructor(bodies) {
        this.bodies = bodies;
    }
    async list() {
        return await this.bodies.all();
    }
};
__decorate([
    ResolveField('bodies', () => [Body], {
        description: 'The association itself as a body, its sub-alliances, and its assemblies.',
    }),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Promise)
], AssociationBodiesFields.prototype, "list", null);
AssociationBodiesFields = __decorate([
    Resolver(() => Association),
    __metadata("design:paramtypes", [BodiesService])
], AssociationBodiesFields);
export { AssociationBodiesFields };
//# sourceMappingURL=body.resolver.js.map