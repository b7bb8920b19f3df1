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
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Term } from '../secretariat/term.entity.js';
import { Decision } from './decision.entity.js';
import { DecisionLoader } from './decision.loader.js';
let TermDecisionsFields = class TermDecisionsFields {
    constructor(service) {
        this.service = service;
    }
    async decisions({ id }, context) {
        return await this.service.behind(context, id);
    }
};
__decorate([
    ResolveField(() => [Decision], {
        description: 'The decisions behind it, such as those by which it began and ended, the first first.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Term, Object]),
    __metadata("design:returntype", Promise)
], TermDecisionsFields.prototype, "decisions", null);
TermDecisionsFields = __decorate([
    Resolver(() => Term),
    __metadata("design:paramtypes", [DecisionLoader])
], TermDecisionsFields);
export { TermDecisionsFields };
//# sourceMappingURL=term.fields.js.map