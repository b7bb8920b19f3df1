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
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Association } from '../association/association.entity.js';
import { Body } from '../association/body.entity.js';
import { Side } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { InForce } from '../association/in-force.resolver.js';
import { Office, OfficeKind } from './office.entity.js';
import { OfficesService } from './offices.service.js';
const OFFICES_AS_OF = {
    type: () => DayScalar,
    nullable: true,
    description: 'As they were on this day: it is also the default for their holders. Default: today in UTC.',
};
const SIDE = { type: () => Side, nullable: true, description: 'Of this side only.' };
const KIND = { type: () => OfficeKind, nullable: true, description: 'Of this kind only.' };
let AssociationOfficesFields = class AssociationOfficesFields {
    constructor(service, clock) {
        this.service = service;
        this.clock = clock;
    }
    async offices(asOf, side, kind) {
        return await this.service.ofTheAssociation({ side, kind, asOf: asOf ?? this.clock.today() });
    }
};
__decorate([
    ResolveField(() => [Office], { description: 'The offices of the association itself.' }),
    __param(0, Args('asOf', OFFICES_AS_OF)),
    __param(1, Args('side', SIDE)),
    __param(2, Args('kind', KIND)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object]),
    __metadata("design:returntype", Promise)
], AssociationOfficesFields.prototype, "offices", null);
AssociationOfficesFields = __decorate([
    Resolver(() => Association),
    __metadata("design:paramtypes", [OfficesService,
        Clock])
], AssociationOfficesFields);
export { AssociationOfficesFields };
let BodyOfficesFields = class BodyOfficesFields {
    constructor(service, clock) {
        this.service = service;
        this.clock = clock;
    }
    async offices({ id }, { perRequest }, asOf, side, kind) {
        return await this.service.ofBody(perRequest, id, { side, kind, asOf: asOf ?? this.clock.today() });
    }
};
__decorate([
    ResolveField(() => [Office], { description: 'Its offices.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args('asOf', OFFICES_AS_OF)),
    __param(3, Args('side', SIDE)),
    __param(4, Args('kind', KIND)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Body, Object, Object, Object, Object]),
    __metadata("design:returntype", Promise)
], BodyOfficesFields.prototype, "offices", null);
BodyOfficesFields = __decorate([
    Resolver(() => Body),
    __metadata("design:paramtypes", [OfficesService,
        Clock])
], BodyOfficesFields);
export { BodyOfficesFields };
let InForceOfficesFields = class InForceOfficesFields {
    constructor(service) {
        this.service = service;
    }
    async offices({ on }) {
        return await this.service.all(on);
    }
};
__decorate([
    ResolveField(() => [Office], {
        description: 'The offices of all bodies that existed, with `holder` of that day.',
    }),
    __param(0, Parent()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [InForce]),
    __metadata("design:returntype", Promise)
], InForceOfficesFields.prototype, "offices", null);
InForceOfficesFields = __decorate([
    Resolver(() => InForce),
    __metadata("design:paramtypes", [OfficesService])
], InForceOfficesFields);
export { InForceOfficesFields };
//# sourceMappingURL=association.fields.js.map