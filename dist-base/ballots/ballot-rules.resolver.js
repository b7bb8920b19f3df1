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
import { Args, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Association } from '../association/association.entity.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { BALLOT_RULES_PREFIX, BallotRules } from './ballot-rules.entity.js';
import { BallotRulesService } from './ballot-rules.service.js';
import { SetBallotRulesInput } from './ballot.inputs.js';
import { ballotRulesPolicy } from './ballot.policy.js';
let BallotRulesPayload = class BallotRulesPayload {
};
__decorate([
    Field({ description: 'The rules.' }),
    __metadata("design:type", BallotRules)
], BallotRulesPayload.prototype, "rules", void 0);
BallotRulesPayload = __decorate([
    ObjectType({ description: 'The rules as they were set.' })
], BallotRulesPayload);
export { BallotRulesPayload };
let BallotRulesResolver = class BallotRulesResolver {
    constructor(service, registry) {
        this.service = service;
        registry.register(BALLOT_RULES_PREFIX, {
            type: 'BallotRules',
            policy: ballotRulesPolicy,
            load: (ids) => service.byIds(ids),
        });
    }
    async setBallotRules(viewer, input) {
        return { rules: await this.service.set(viewer, input) };
    }
    origin(rules, lang) {
        return localizedOf(rules, 'origin', lang);
    }
};
__decorate([
    IdentifiedMay(),
    Mutation(() => BallotRulesPayload, {
        nullable: true,
        description: 'Sets the rules for ballots on members from a day on: the operator, and the secretariat of either side. Ballots that ' +
            'are open keep theirs. Reasons: NOT_ALLOWED, ORIGIN_REQUIRED, and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The rules.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, SetBallotRulesInput]),
    __metadata("design:returntype", Promise)
], BallotRulesResolver.prototype, "setBallotRules", null);
__decorate([
    ResolveField(() => LocalizedText, { description: 'Where they come from, in a language.' }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [BallotRules, String]),
    __metadata("design:returntype", LocalizedText)
], BallotRulesResolver.prototype, "origin", null);
BallotRulesResolver = __decorate([
    Resolver(() => BallotRules),
    __metadata("design:paramtypes", [BallotRulesService,
        NodeRegistry])
], BallotRulesResolver);
export { BallotRulesResolver };
let AssociationBallotRulesFields = class AssociationBallotRulesFields {
    constructor(service, clock) {
        this.service = service;
        this.clock = clock;
    }
    async ballotRules(asOf) {
        return await this.service.inForce(asOf ?? this.clock.today());
    }
    async allBallotRules() {
        return await this.service.all();
    }
};
__decorate([
    ResolveField(() => BallotRules, {
        nullable: true,
        description: 'By which rules the liaison officers vote on members on a day; null where none are recorded.',
    }),
    __param(0, Args('asOf', { type: () => DayScalar, nullable: true, description: 'The day. Default: today in UTC.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Promise)
], AssociationBallotRulesFields.prototype, "ballotRules", null);
__decorate([
    ResolveField(() => [BallotRules], { description: 'All that were ever set, the last first.' }),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Promise)
], AssociationBallotRulesFields.prototype, "allBallotRules", null);
AssociationBallotRulesFields = __decorate([
    Resolver(() => Association),
    __metadata("design:paramtypes", [BallotRulesService,
        Clock])
], AssociationBallotRulesFields);
export { AssociationBallotRulesFields };
//# sourceMappingURL=ballot-rules.resolver.js.map