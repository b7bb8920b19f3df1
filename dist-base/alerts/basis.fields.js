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
import sql from 'sql-template-tag';
import { basisPolicy } from '../approvals/approvals.policy.js';
import { ProgramBasis } from '../approvals/basis.entity.js';
import { Action, may } from '../platform/auth/policy.js';
import { Db } from '../platform/database/db.js';
import { ExpiryAlert } from './alert.entity.js';
let BasisAlertsFields = class BasisAlertsFields {
    constructor(db) {
        this.db = db;
    }
    async alerts(basis, { viewer, perRequest }) {
        if (!may(basisPolicy, Action.READ_PRIVATE, viewer, basis))
            return [];
        return await perRequest.many('alerts of an approval', basis.id, (alert) => alert.basisId, (ids) => this.db.many(ExpiryAlert, sql `select a.*, (
                select count(*)::integer from expiry_alert_mail m where m.alert_id = a.id and m.sent_at is not null
              ) as sent
              from expiry_alert a where a.basis_id = any(${ids}) order by a.raised_at, a.id`));
    }
};
__decorate([
    ResolveField(() => [ExpiryAlert], {
        description: 'The warnings that were sent before its end: for the people of the parties, the secretariats and the operator; ' +
            'empty for others.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramBasis, Object]),
    __metadata("design:returntype", Promise)
], BasisAlertsFields.prototype, "alerts", null);
BasisAlertsFields = __decorate([
    Resolver(() => ProgramBasis),
    __metadata("design:paramtypes", [Db])
], BasisAlertsFields);
export { BasisAlertsFields };
//# sourceMappingURL=basis.fields.js.map