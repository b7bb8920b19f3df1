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
import { Args, Context, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock } from '../platform/clock.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { Association } from '../association/association.entity.js';
import { CountsService } from './counts.service.js';
import { MembershipCounts, SeriesStep } from './counts.types.js';
import { ReportedCount } from './reported-count.entity.js';
let AssociationStatisticsFields = class AssociationStatisticsFields {
    constructor(counts, clock) {
        this.counts = counts;
        this.clock = clock;
    }
    async countsAsOf({ perRequest }, asOf) {
        const day = asOf ?? this.clock.today();
        return await perRequest.one('membership counts', day, (days) => this.counts.asOf(days));
    }
    async countSeries(from, to, step) {
        return await this.counts.series(from, to, step);
    }
    async reportedCounts() {
        return await this.counts.reported();
    }
};
__decorate([
    ResolveField('counts', () => MembershipCounts, { description: 'How many members there were on a day.' }),
    __param(0, Context()),
    __param(1, Args('asOf', { type: () => DayScalar, nullable: true, description: 'The day. Default: today in UTC.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", Promise)
], AssociationStatisticsFields.prototype, "countsAsOf", null);
__decorate([
    ResolveField(() => [MembershipCounts], {
        description: 'How many members there were over time: on the day `from`, then on the first day of each month or year that ' +
            'follows, up to `to`; at most 240 days. Reasons: SERIES_ORDER, SERIES_TOO_LONG.',
    }),
    __param(0, Args('from', { type: () => DayScalar, description: 'The first day.' })),
    __param(1, Args('to', { type: () => DayScalar, description: 'The last day that may be among them.' })),
    __param(2, Args('step', {
        type: () => SeriesStep,
        defaultValue: SeriesStep.YEAR,
        description: 'How far apart they are.',
    })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, String, String]),
    __metadata("design:returntype", Promise)
], AssociationStatisticsFields.prototype, "countSeries", null);
__decorate([
    ResolveField(() => [ReportedCount], {
        description: 'How many members there were as sources give it, the first first. Two of one date are two sources. They are ' +
            "not the register's own counts.",
    }),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Promise)
], AssociationStatisticsFields.prototype, "reportedCounts", null);
AssociationStatisticsFields = __decorate([
    Resolver(() => Association),
    __metadata("design:paramtypes", [CountsService,
        Clock])
], AssociationStatisticsFields);
export { AssociationStatisticsFields };
//# sourceMappingURL=association.fields.js.map