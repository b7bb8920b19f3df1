var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { forbidden } from '../auth/policy.js';
import { looksAfter } from '../auth/rules.js';
import { ASSOCIATION_SCOPE, scopeOf, Side, sideScope } from '../auth/scope.js';
import { inputError, notFound } from '../errors.js';
import { isId } from '../ids.js';
import { rule } from '../validation.js';
import { NodeRegistry } from './node.js';
const OWNERS = ['uni', 'par'];
export const IsOwnerId = rule('isId', 'must be the id of a university (uni_…) or a partner (par_…)', (value) => OWNERS.some((prefix) => isId(value, prefix)));
let ScopeInput = class ScopeInput {
};
__decorate([
    IsOptional(),
    IsOwnerId(),
    Field(() => ID, { nullable: true, description: 'A university (uni_…) or a partner (par_…).' }),
    __metadata("design:type", Object)
], ScopeInput.prototype, "ownerId", void 0);
__decorate([
    Field(() => Side, { nullable: true, description: 'A side. Not together with `ownerId`.' }),
    __metadata("design:type", Object)
], ScopeInput.prototype, "side", void 0);
ScopeInput = __decorate([
    InputType({
        description: 'Whose a record is, or how far a right reaches: one university or partner, or one side; with neither, the ' +
            'whole association.',
    })
], ScopeInput);
export { ScopeInput };
/** Scopes as inputs name them. */
let Scopes = class Scopes {
    constructor(nodes) {
        this.nodes = nodes;
    }
    /** The scope; NOT_FOUND where the viewer may not know of its owner. */
    async find(viewer, { ownerId, side }) {
        if (ownerId && side) {
            throw inputError('SCOPE_AMBIGUOUS', 'Give an owner or a side, not both.', ['input', 'scope', 'side']);
        }
        if (side)
            return { scope: sideScope(side) };
        if (!ownerId)
            return { scope: ASSOCIATION_SCOPE };
        const [owner] = await this.nodes.load(viewer, [ownerId]);
        if (!owner)
            throw notFound('university or partner', ['input', 'scope', 'ownerId']);
        return { scope: scopeOf(owner), owner: owner };
    }
    /** The same, for a viewer who must be allowed to do something there. */
    async permitted(viewer, action, input) {
        const { scope, owner } = await this.find(viewer, input);
        const isAllowed = owner ? this.nodes.decide(viewer, action, owner).isAllowed : looksAfter(viewer, scope);
        if (!isAllowed)
            throw forbidden(['input', 'scope']);
        return scope;
    }
};
Scopes = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [NodeRegistry])
], Scopes);
export { Scopes };
//# sourceMappingURL=scopes.js.map