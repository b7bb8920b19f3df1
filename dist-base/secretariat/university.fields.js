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
import { Clock } from '../platform/clock.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { University } from '../universities/university.entity.js';
import { OfficeHolder } from './holders.js';
import { OfficesService } from './offices.service.js';
import { Term } from './term.entity.js';
let UniversityOfficesFields = class UniversityOfficesFields {
    constructor(service, clock) {
        this.service = service;
        this.clock = clock;
    }
    async offices({ id }, { perRequest }, asOf) {
        return await this.service.heldBy(perRequest, id, asOf ?? this.clock.today());
    }
    async terms({ id }, { perRequest }) {
        return await this.service.termsOfUniversity(perRequest, id);
    }
};
__decorate([
    ResolveField(() => [OfficeHolder], {
        description: 'The offices that it holds on a day or is the last that is known to have held: see `answer`.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args('asOf', { type: () => DayScalar, nullable: true, description: 'The day. Default: today in UTC.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University, Object, Object]),
    __metadata("design:returntype", Promise)
], UniversityOfficesFields.prototype, "offices", null);
__decorate([
    ResolveField(() => [Term], {
        description: 'All terms of offices that it has held, or people for it, from the first to the last.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University, Object]),
    __metadata("design:returntype", Promise)
], UniversityOfficesFields.prototype, "terms", null);
UniversityOfficesFields = __decorate([
    Resolver(() => University),
    __metadata("design:paramtypes", [OfficesService,
        Clock])
], UniversityOfficesFields);
export { UniversityOfficesFields };
//# sourceMappingURL=university.fields.js.map