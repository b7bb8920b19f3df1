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
import sql from 'sql-template-tag';
import { Action, permit } from '../platform/auth/policy.js';
import { A_SECRETARIAT, ANYONE, THE_OPERATOR } from '../platform/auth/rules.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { CertificateSeries } from './certificate-series.entity.js';
export const certificateSeriesPolicy = {
    [Action.READ]: [ANYONE],
    [Action.READ_HISTORY]: [THE_OPERATOR, A_SECRETARIAT],
    [Action.UPDATE]: [THE_OPERATOR, A_SECRETARIAT],
};
/** Where the numbers of the certificates stand. */
let CertificateSeriesService = class CertificateSeriesService {
    constructor(db, clock, mutations) {
        this.db = db;
        this.clock = clock;
        this.mutations = mutations;
    }
    async byIds(ids) {
        return (await this.all()).filter(({ id }) => ids.includes(id));
    }
    /** One for each kind. */
    async all() {
        return await this.db.many(CertificateSeries, sql `select s.*, (select max(number) from certificate c where c.kind = s.kind) as "lastIssued"
          from certificate_series s order by s.kind`);
    }
    async setNext(viewer, input) {
        const { id } = await this.mutations.run(viewer, 'setNextCertificateNumber', input, async (record) => {
            // Certificates that are being issued come first.
            await this.db.rows(sql `select 1 from certificate_series where id = ${input.id} for no key update`);
            const [series] = await this.byIds([input.id]);
            permit(certificateSeriesPolicy, Action.UPDATE, viewer, series, 'series', ['input', 'id']);
            const before = await this.values(series.id);
            await updateVersioned(this.db, CertificateSeries, 'series', input, {
                lastNumber: input.nextNumber - 1,
                updatedAt: this.clock.now(),
            });
            const after = await this.values(series.id);
            record({ type: 'CertificateSeries', id: series.id, scope: ASSOCIATION_SCOPE, before, after });
            return { id: series.id };
        });
        const [series] = await this.byIds([id]);
        return series;
    }
    async values(id) {
        const [{ values }] = await this.db.rows(sql `
      select jsonb_build_object('kind', s.kind, 'next_number', s.last_number + 1) as values
      from certificate_series s where s.id = ${id}`);
        return values;
    }
};
CertificateSeriesService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Mutations])
], CertificateSeriesService);
export { CertificateSeriesService };
//# sourceMappingURL=certificate-series.service.js.map