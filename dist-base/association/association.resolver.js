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
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AnyoneMay } from '../platform/auth/access.js';
import { Action } from '../platform/auth/policy.js';
import { ANYONE, THE_OPERATOR } from '../platform/auth/rules.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { Lang, LANG_ARGUMENT, localized, LocalizedText } from '../platform/graphql/text.js';
import { Association, ASSOCIATION_PREFIX } from './association.entity.js';
import { AssociationService } from './association.service.js';
let AssociationResolver = class AssociationResolver {
    constructor(associations, registry) {
        this.associations = associations;
        registry.register(ASSOCIATION_PREFIX, {
            type: 'Association',
            policy: { [Action.READ]: [ANYONE], [Action.READ_HISTORY]: [THE_OPERATOR] },
            load: (ids) => associations.byIds(ids),
        });
    }
    async association() {
        return await this.associations.get();
    }
    name({ nameEn, nameRu, nameZh }, lang) {
        return localized({ [Lang.EN]: nameEn, [Lang.RU]: nameRu, [Lang.ZH]: nameZh }, lang);
    }
    abbreviation(association, lang) {
        const { abbreviationEn, abbreviationRu, abbreviationZh } = association;
        return localized({ [Lang.EN]: abbreviationEn, [Lang.RU]: abbreviationRu, [Lang.ZH]: abbreviationZh }, lang);
    }
};
__decorate([
    AnyoneMay(),
    Query(() => Association, { description: 'The association itself.' }),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Promise)
], AssociationResolver.prototype, "association", null);
__decorate([
    ResolveField(() => LocalizedText, { description: 'The name in a language.' }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Association, String]),
    __metadata("design:returntype", LocalizedText)
], AssociationResolver.prototype, "name", null);
__decorate([
    ResolveField(() => LocalizedText, { description: 'The usual short form in a language.' }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Association, String]),
    __metadata("design:returntype", LocalizedText)
], AssociationResolver.prototype, "abbreviation", null);
AssociationResolver = __decorate([
    Resolver(() => Association),
    __metadata("design:paramtypes", [AssociationService,
        NodeRegistry])
], AssociationResolver);
export { AssociationResolver };
//# sourceMappingURL=association.resolver.js.map