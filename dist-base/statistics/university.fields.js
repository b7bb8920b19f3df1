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
import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Evidence, MembershipBeginning, } from '../membership/membership-period.entity.js';
import { MembershipLoader } from '../membership/membership.loader.js';
import { firstDay, lastDay } from '../platform/dates.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
import { University } from '../universities/university.entity.js';
let MembershipGap = class MembershipGap {
};
__decorate([
    Field(() => PartialDateScalar, { description: 'When the membership before ended.' }),
    __metadata("design:type", String)
], MembershipGap.prototype, "from", void 0);
__decorate([
    Field(() => PartialDateScalar, { description: 'When the membership after began.' }),
    __metadata("design:type", String)
], MembershipGap.prototype, "to", void 0);
__decorate([
    Field({ description: 'Whether there was a day between them for certain, whatever days the dates mean.' }),
    __metadata("design:type", Boolean)
], MembershipGap.prototype, "isCertain", void 0);
MembershipGap = __decorate([
    ObjectType({ description: 'A time between two periods of membership.' })
], MembershipGap);
export { MembershipGap };
let UniversityStatisticsFields = class UniversityStatisticsFields {
    constructor(memberships) {
        this.memberships = memberships;
    }
    async membershipGaps({ id }, { perRequest }) {
        const periods = await this.memberships.periods(perRequest, id);
        const strong = periods.filter(({ evidence }) => evidence === Evidence.STRONG);
        return strong.slice(1).flatMap((period, index) => gapBetween(strong[index], period));
    }
};
__decorate([
    ResolveField(() => [MembershipGap], {
        description: 'The times between its periods of membership in which it was no member, or may have been none, the first first.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University, Object]),
    __metadata("design:returntype", Promise)
], UniversityStatisticsFields.prototype, "membershipGaps", null);
UniversityStatisticsFields = __decorate([
    Resolver(() => University),
    __metadata("design:paramtypes", [MembershipLoader])
], UniversityStatisticsFields);
export { UniversityStatisticsFields };
function gapBetween({ validTo }, { validFrom, began }) {
    // Who was promoted was a member all the time.
    if (!validTo || !validFrom || began === MembershipBeginning.PROMOTION)
        return [];
    // Two that meet on one date, however precise, are taken to follow upon each other.
    if (validTo === validFrom || firstDay(validTo) >= lastDay(validFrom))
        return [];
    return [{ from: validTo, to: validFrom, isCertain: lastDay(validTo) < firstDay(validFrom) }];
}
//# sourceMappingURL=university.fields.js.map