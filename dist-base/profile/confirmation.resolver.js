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
import { Association } from '../association/association.entity.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { Side } from '../platform/auth/scope.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs } from '../platform/graphql/page.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { University } from '../universities/university.entity.js';
import { UniversityPayload } from '../universities/university.resolver.js';
import { CONFIRMATION_RULE_PREFIX, ConfirmationRule } from './confirmation.entity.js';
import { ConfirmationsService } from './confirmations.service.js';
import { ConfirmProfileInput, UpdateConfirmationRuleInput } from './profile.inputs.js';
import { confirmationRulePolicy } from './profile.policy.js';
const ToConfirmConnection = connectionOf(University, 'UniversityToConfirm');
let ConfirmationRulePayload = class ConfirmationRulePayload {
};
__decorate([
    Field({ description: 'The rule.' }),
    __metadata("design:type", ConfirmationRule)
], ConfirmationRulePayload.prototype, "rule", void 0);
ConfirmationRulePayload = __decorate([
    ObjectType({ description: 'The rule as it is after the change.' })
], ConfirmationRulePayload);
export { ConfirmationRulePayload };
let ConfirmationResolver = class ConfirmationResolver {
    constructor(confirmations, registry) {
        this.confirmations = confirmations;
        registry.register(CONFIRMATION_RULE_PREFIX, {
            type: 'ConfirmationRule',
            policy: confirmationRulePolicy,
            load: async (ids) => (await confirmations.rules()).filter(({ id }) => ids.includes(id)),
        });
    }
    async universitiesToConfirm(viewer, side, page, info) {
        return await this.confirmations.overdue(viewer, side, page, info);
    }
    async confirmProfile(viewer, input) {
        return { university: await this.confirmations.confirm(viewer, input) };
    }
    async updateConfirmationRule(viewer, input) {
        return { rule: await this.confirmations.updateRule(viewer, input) };
    }
    origin(rule, lang) {
        return localizedOf(rule, 'origin', lang);
    }
};
__decorate([
    IdentifiedMay(),
    Query(() => ToConfirmConnection, {
        nullable: true,
        description: 'Members of a side whose confirmation of their profile is overdue, by their slugs. The operator, and the ' +
            'secretariat of the side. Reasons: NOT_ALLOWED, PAGE_SIZE, CURSOR_MALFORMED, CURSOR_OF_ANOTHER_LIST.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('side', { type: () => Side, description: 'The side.' })),
    __param(2, Args()),
    __param(3, Info()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, PageArgs, Object]),
    __metadata("design:returntype", Promise)
], ConfirmationResolver.prototype, "universitiesToConfirm", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => UniversityPayload, {
        nullable: true,
        description: 'Confirms that the profile of a university is right, as it was looked at; its liaison officer or an editor. By whom ' +
            'and when is in its history. Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with `current`).',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which, and the version that was looked at.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, ConfirmProfileInput]),
    __metadata("design:returntype", Promise)
], ConfirmationResolver.prototype, "confirmProfile", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => ConfirmationRulePayload, {
        nullable: true,
        description: 'Changes how often a member is to confirm its profile. The operator, and the secretariat of either side. Reasons: ' +
            'NOT_FOUND, NOT_ALLOWED, ORIGIN_REQUIRED, VERSION_STALE (with `current`), and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The rule.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, UpdateConfirmationRuleInput]),
    __metadata("design:returntype", Promise)
], ConfirmationResolver.prototype, "updateConfirmationRule", null);
__decorate([
    ResolveField(() => LocalizedText, { description: 'Where the rule comes from, in a language.' }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ConfirmationRule, String]),
    __metadata("design:returntype", LocalizedText)
], ConfirmationResolver.prototype, "origin", null);
ConfirmationResolver = __decorate([
    Resolver(() => ConfirmationRule),
    __metadata("design:paramtypes", [ConfirmationsService,
        NodeRegistry])
], ConfirmationResolver);
export { ConfirmationResolver };
let AssociationProfileFields = class AssociationProfileFields {
    constructor(confirmations) {
        this.confirmations = confirmations;
    }
    async confirmationRule() {
        return await this.confirmations.rule();
    }
};
__decorate([
    ResolveField(() => ConfirmationRule, {
        description: 'How often a member is to confirm its profile, and where that rule comes from.',
    }),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Promise)
], AssociationProfileFields.prototype, "confirmationRule", null);
AssociationProfileFields = __decorate([
    Resolver(() => Association),
    __metadata("design:paramtypes", [ConfirmationsService])
], AssociationProfileFields);
export { AssociationProfileFields };
let UniversityConfirmationFields = class UniversityConfirmationFields {
    constructor(confirmations, clock) {
        this.confirmations = confirmations;
        this.clock = clock;
    }
    async lastConfirmedOn({ id }, { perRequest }) {
        return (await this.confirmations.of(perRequest, id)).lastOn;
    }
    async confirmationDueOn({ id }, { perRequest }) {
        return (await this.confirmations.of(perRequest, id)).dueOn;
    }
    async isConfirmationOverdue({ id }, { perRequest }) {
        const { dueOn } = await this.confirmations.of(perRequest, id);
        return dueOn !== null && dueOn < this.clock.today();
    }
};
__decorate([
    ResolveField(() => DayScalar, {
        nullable: true,
        description: 'The day in UTC on which the university itself has last confirmed its profile; null for never.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University, Object]),
    __metadata("design:returntype", Promise)
], UniversityConfirmationFields.prototype, "lastConfirmedOn", null);
__decorate([
    ResolveField(() => DayScalar, {
        nullable: true,
        description: 'The day by which it is to confirm it; null for a university that is no member today. One that never has: so long ' +
            'after its record was made (`Association.confirmationRule`).',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University, Object]),
    __metadata("design:returntype", Promise)
], UniversityConfirmationFields.prototype, "confirmationDueOn", null);
__decorate([
    ResolveField(() => Boolean, { description: 'Whether that day has passed.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University, Object]),
    __metadata("design:returntype", Promise)
], UniversityConfirmationFields.prototype, "isConfirmationOverdue", null);
UniversityConfirmationFields = __decorate([
    Resolver(() => University),
    __metadata("design:paramtypes", [ConfirmationsService,
        Clock])
], UniversityConfirmationFields);
export { UniversityConfirmationFields };
//# sourceMappingURL=confirmation.resolver.js.map