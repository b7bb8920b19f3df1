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
import { MembershipEnding } from '../membership/membership-period.entity.js';
import { Clock } from '../platform/clock.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { Departure } from './departure.entity.js';
import { Hearing } from './hearing.entity.js';
import { Standing, StandingLoader } from './standing.loader.js';
import { Suspension } from './suspension.entity.js';
let UniversityStandingFields = class UniversityStandingFields {
    constructor(loader, universities, clock) {
        this.loader = loader;
        this.universities = universities;
        this.clock = clock;
    }
    async standing({ id }, { perRequest }, asOf) {
        return await this.loader.standing(perRequest, id, asOf ?? this.clock.today());
    }
    async suspensions({ id }, { perRequest }) {
        return await this.loader.suspensions(perRequest, id);
    }
    async departures({ id }, { perRequest }) {
        return await this.loader.departures(perRequest, id);
    }
    async hearings({ id }, context) {
        return await this.loader.hearings(context, id);
    }
    async predecessors({ id }, { perRequest }) {
        return await this.loader.predecessors(perRequest, id);
    }
    async successor({ id }, { perRequest }) {
        const departures = await this.loader.departures(perRequest, id);
        const merger = departures.find(({ kind }) => kind === MembershipEnding.MERGER);
        return merger && (await this.universities.one(perRequest, merger.successorId));
    }
};
__decorate([
    ResolveField(() => Standing, {
        description: 'How it stands in the association on a day: active, suspended, no member, or not known.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args('asOf', { type: () => DayScalar, nullable: true, description: 'The day. Default: today in UTC.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University, Object, Object]),
    __metadata("design:returntype", Promise)
], UniversityStandingFields.prototype, "standing", null);
__decorate([
    ResolveField(() => [Suspension], { description: 'Its suspensions, from the first to the last.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University, Object]),
    __metadata("design:returntype", Promise)
], UniversityStandingFields.prototype, "suspensions", null);
__decorate([
    ResolveField(() => [Departure], {
        description: 'When it left the association, or is going to, in the order in which that was declared; withdrawals that were given up too.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University, Object]),
    __metadata("design:returntype", Promise)
], UniversityStandingFields.prototype, "departures", null);
__decorate([
    ResolveField(() => [Hearing], {
        description: 'The hearings before an exclusion, as far as the viewer may know of them, the first first.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University, Object]),
    __metadata("design:returntype", Promise)
], UniversityStandingFields.prototype, "hearings", null);
__decorate([
    ResolveField(() => [University], {
        description: 'The universities that have merged into it, the first first; their history is its own.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University, Object]),
    __metadata("design:returntype", Promise)
], UniversityStandingFields.prototype, "predecessors", null);
__decorate([
    ResolveField(() => University, {
        nullable: true,
        description: 'The university into which it has merged; null when it has not.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University, Object]),
    __metadata("design:returntype", Promise)
], UniversityStandingFields.prototype, "successor", null);
UniversityStandingFields = __decorate([
    Resolver(() => University),
    __metadata("design:paramtypes", [StandingLoader,
        UniversityLoader,
        Clock])
], UniversityStandingFields);
export { UniversityStandingFields };
//# sourceMappingURL=university.fields.js.map