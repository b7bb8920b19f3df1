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
import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import sql, { join } from 'sql-template-tag';
import { MembershipPeriod } from '../membership/membership-period.entity.js';
import { AnyoneMay } from '../platform/auth/access.js';
import { Db } from '../platform/database/db.js';
import { connectionOf, PageArgs, readPage } from '../platform/graphql/page.js';
import { DayScalar } from '../platform/graphql/scalars.js';
const MembershipPeriodConnection = connectionOf(MembershipPeriod, 'MembershipPeriod');
let PromotionsResolver = class PromotionsResolver {
    constructor(db) {
        this.db = db;
    }
    async promotions(page, info, from, to) {
        const conditions = [sql `p.began = 'PROMOTION' and p.evidence = 'STRONG'`];
        if (from)
            conditions.push(sql `partial_date_last(p.valid_from) >= ${from}::date`);
        if (to)
            conditions.push(sql `partial_date_first(p.valid_from) <= ${to}::date`);
        return await readPage(this.db, {
            name: 'promotions',
            entity: MembershipPeriod,
            select: sql `p.*`,
            from: sql `membership_period p`,
            id: sql `p.id`,
            key: sql `coalesce(p.valid_from, '') collate "C"`,
            keyType: 'text',
            where: join(conditions, ' and '),
            descending: false,
        }, page, info);
    }
};
__decorate([
    AnyoneMay(),
    Query(() => MembershipPeriodConnection, {
        description: 'The promotions of observers to full members, the first first: the periods that began with them. Reasons: ' +
            'PAGE_SIZE, CURSOR_MALFORMED, CURSOR_OF_ANOTHER_LIST.',
    }),
    __param(0, Args()),
    __param(1, Info()),
    __param(2, Args('from', {
        type: () => DayScalar,
        nullable: true,
        description: 'That may have been on this day or later.',
    })),
    __param(3, Args('to', { type: () => DayScalar, nullable: true, description: 'That may have been by this day.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [PageArgs, Object, Object, Object]),
    __metadata("design:returntype", Promise)
], PromotionsResolver.prototype, "promotions", null);
PromotionsResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [Db])
], PromotionsResolver);
export { PromotionsResolver };
//# sourceMappingURL=promotions.resolver.js.map