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
import { NodeRegistry } from '../platform/graphql/node.js';
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { ApplicationRules, APPLICATION_RULES_PREFIX } from './application-rules.entity.js';
import { ApplicationRulesService } from './application-rules.service.js';
import { UpdateApplicationRulesInput } from './application.inputs.js';
import { applicationRulesPolicy } from './application.policy.js';
let ApplicationRulesPayload = class ApplicationRulesPayload {
};
__decorate([
    Field({ description: 'The rules.' }),
    __metadata("design:type", ApplicationRules)
], ApplicationRulesPayload.prototype, "rules", void 0);
ApplicationRulesPayload = __decorate([
    ObjectType({ description: 'The rules as they are after the change.' })
], ApplicationRulesPayload);
export { ApplicationRulesPayload };
let ApplicationRulesResolver = class ApplicationRulesResolver {
    constructor(rules, registry) {
        this.rules = rules;
        registry.register(APPLICATION_RULES_PREFIX, {
            type: 'ApplicationRules',
            policy: applicationRulesPolicy,
            load: (ids) => rules.byIds(ids),
        });
    }
    async applicationRules() {
        return await this.rules.inForce();
    }
    async updateApplicationRules(viewer, input) {
        return { rules: await this.rules.update(viewer, input) };
    }
    reviewDaysOrigin(rules, lang) {
        return localizedOf(rules, 'reviewDaysOrigin', lang);
    }
    observerFirstOrigin(rules, lang) {
        return localizedOf(rules, 'observerFirstOrigin', lang);
    }
};
__decorate([
    AnyoneMay(),
    Query(() => ApplicationRules, {
        description: 'What the portal goes by with applications, and where that comes from.',
    }),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Promise)
], ApplicationRulesResolver.prototype, "applicationRules", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => ApplicationRulesPayload, {
        nullable: true,
        description: 'Changes the rules for applications: the secretariat of either side, and the operator. What is under way keeps its dates. ' +
            'Reasons: NOT_ALLOWED, ORIGIN_REQUIRED, VERSION_STALE (with `current`), and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The changes.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, UpdateApplicationRulesInput]),
    __metadata("design:returntype", Promise)
], ApplicationRulesResolver.prototype, "updateApplicationRules", null);
__decorate([
    ResolveField(() => LocalizedText, { description: 'Where the number of days comes from.' }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ApplicationRules, String]),
    __metadata("design:returntype", LocalizedText)
], ApplicationRulesResolver.prototype, "reviewDaysOrigin", null);
__decorate([
    ResolveField(() => LocalizedText, {
        description: 'Where the rule on the first step of a newcomer comes from.',
    }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ApplicationRules, String]),
    __metadata("design:returntype", LocalizedText)
], ApplicationRulesResolver.prototype, "observerFirstOrigin", null);
ApplicationRulesResolver = __decorate([
    Resolver(() => ApplicationRules),
    __metadata("design:paramtypes", [ApplicationRulesService,
        NodeRegistry])
], ApplicationRulesResolver);
export { ApplicationRulesResolver };
//# sourceMappingURL=application-rules.resolver.js.map