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
import { Evidence, MembershipAnswer, membershipAnswer, MembershipPeriod, } from './membership-period.entity.js';
import { MembershipLoader } from './membership.loader.js';
const AS_OF = { type: () => DayScalar, nullable: true, description: 'The day. Default: today in UTC.' };
let UniversityMembershipFields = class UniversityMembershipFields {
    constructor(loader, clock) {
        this.loader = loader;
        this.clock = clock;
    }
    async memberships(university, { perRequest }, includeWeak) {
        const periods = await this.loader.periods(perRequest, university.id);
        return periods.filter(({ evidence }) => includeWeak || evidence === Evidence.STRONG);
    }
    async membership(university, context, asOf) {
        const day = asOf ?? this.clock.today();
        const periods = await this.memberships(university, context, false);
        return (periods.find((period) => period.surelyCovers(day)) ?? periods.findLast((period) => period.mayCover(day)));
    }
    async isMember(university, { perRequest }, asOf) {
        const periods = await this.loader.periods(perRequest, university.id);
        return membershipAnswer(periods, asOf ?? this.clock.today());
    }
};
__decorate([
    ResolveField(() => [MembershipPeriod], {
        description: 'All membership periods on record, from the first to the last.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args('includeWeak', {
        defaultValue: false,
        description: 'With those that rest on weak sources only: a hint is no membership.',
    })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University, Object, Boolean]),
    __metadata("design:returntype", Promise)
], UniversityMembershipFields.prototype, "memberships", null);
__decorate([
    ResolveField(() => MembershipPeriod, {
        nullable: true,
        description: 'The period that covers the day for certain or, where none does, the latest that may cover it: `isMember` ' +
            'says which. Null when none can, and for a period that rests on weak sources only.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args('asOf', AS_OF)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University, Object, Object]),
    __metadata("design:returntype", Promise)
], UniversityMembershipFields.prototype, "membership", null);
__decorate([
    ResolveField(() => MembershipAnswer, {
        description: 'Whether the university was a member, of whatever kind, on a day: YES, NO or UNKNOWN.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args('asOf', AS_OF)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University, Object, Object]),
    __metadata("design:returntype", Promise)
], UniversityMembershipFields.prototype, "isMember", null);
UniversityMembershipFields = __decorate([
    Resolver(() => University),
    __metadata("design:paramtypes", [MembershipLoader,
        Clock])
], UniversityMembershipFields);
export { UniversityMembershipFields };
//# sourceMappingURL=university.fields.js.map