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
import { Args, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { AnyoneMay } from '../platform/auth/access.js';
import { DayScalar } from '../platform/graphql/scalars.js';
let InForce = class InForce {
};
__decorate([
    Field(() => DayScalar, { description: 'The day.' }),
    __metadata("design:type", String)
], InForce.prototype, "on", void 0);
InForce = __decorate([
    ObjectType({ description: 'Everything that was in force on a day, as far as it is known.' })
], InForce);
export { InForce };
/** Each room adds what it knows to have been in force. */
let InForceResolver = class InForceResolver {
    inForce(on) {
        return { on };
    }
};
__decorate([
    AnyoneMay(),
    Query(() => InForce, {
        description: 'Everything that was in force on a day: offices with their holders, memberships.',
    }),
    __param(0, Args('on', { type: () => DayScalar, description: 'The day.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", InForce)
], InForceResolver.prototype, "inForce", null);
InForceResolver = __decorate([
    Resolver(() => InForce)
], InForceResolver);
export { InForceResolver };
//# sourceMappingURL=in-force.resolver.js.map