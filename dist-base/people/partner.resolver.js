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
import { Args, Field, Info, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs } from '../platform/graphql/page.js';
import { Partner, PARTNER_PREFIX } from './partner.entity.js';
import { PartnersService } from './partners.service.js';
import { CreatePartnerInput, UpdatePartnerInput } from './person.inputs.js';
import { partnerPolicy } from './person.policy.js';
const PartnerConnection = connectionOf(Partner, 'Partner');
let PartnerPayload = class PartnerPayload {
};
__decorate([
    Field({ description: 'The partner.' }),
    __metadata("design:type", Partner)
], PartnerPayload.prototype, "partner", void 0);
PartnerPayload = __decorate([
    ObjectType({ description: 'The partner as it is after the change.' })
], PartnerPayload);
export { PartnerPayload };
let PartnerResolver = class PartnerResolver {
    constructor(partners, registry) {
        this.partners = partners;
        registry.register(PARTNER_PREFIX, {
            type: 'Partner',
            policy: partnerPolicy,
            load: (ids) => partners.byIds(ids),
        });
    }
    async list(viewer, page, info) {
        return await this.partners.page(viewer, page, info);
    }
    async createPartner(viewer, input) {
        return { partner: await this.partners.create(viewer, input) };
    }
    async updatePartner(viewer, input) {
        return { partner: await this.partners.update(viewer, input) };
    }
};
__decorate([
    IdentifiedMay(),
    Query(() => PartnerConnection, {
        name: 'partners',
        description: 'The partners that the viewer may know of, by name. Reasons: PAGE_SIZE, CURSOR_MALFORMED, CURSOR_OF_ANOTHER_LIST.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args()),
    __param(2, Info()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, PageArgs, Object]),
    __metadata("design:returntype", Promise)
], PartnerResolver.prototype, "list", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => PartnerPayload, {
        nullable: true,
        description: 'Adds a partner: the operator, or the secretariat of the side that is to look after it. Reasons: NOT_ALLOWED, ' +
            'and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The partner.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, CreatePartnerInput]),
    __metadata("design:returntype", Promise)
], PartnerResolver.prototype, "createPartner", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => PartnerPayload, {
        nullable: true,
        description: 'Changes a partner: the operator, or the secretariat that looks after it. Reasons: NOT_FOUND, NOT_ALLOWED, ' +
            'VERSION_STALE (with `current`), and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The changes.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, UpdatePartnerInput]),
    __metadata("design:returntype", Promise)
], PartnerResolver.prototype, "updatePartner", null);
PartnerResolver = __decorate([
    Resolver(() => Partner),
    __metadata("design:paramtypes", [PartnersService,
        NodeRegistry])
], PartnerResolver);
export { PartnerResolver };
//# sourceMappingURL=partner.resolver.js.map