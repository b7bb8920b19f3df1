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
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { newId } from '../platform/ids.js';
import { Certificate, CERTIFICATE_PREFIX } from './certificate.entity.js';
/** Certificates of membership. Their numbers are given by the database. */
let CertificatesService = class CertificatesService {
    constructor(db, clock) {
        this.db = db;
        this.clock = clock;
    }
    async byIds(ids) {
        return await this.db.many(Certificate, sql `select * from certificate where id = any(${ids})`);
    }
    ofPeriod(request, periodId) {
        return request.one('certificate of a period', periodId, async (ids) => {
            const rows = await this.db.many(Certificate, sql `select * from certificate where period_id = any(${ids})`);
            return new Map(rows.map((row) => [row.periodId, row]));
        });
    }
    /** Within the transaction of the admission. */
    async issue(record, applicationId, { id: periodId, universityId, kind, validFrom }, { number }) {
        const id = newId(CERTIFICATE_PREFIX);
        const now = this.clock.now();
        await this.db.rows(sql `
      insert into certificate (
        id, period_id, application_id, kind, name_en, name_ru, name_zh, member_since, decision_number, issued_on, created_at
      )
      select ${id}, ${periodId}, ${applicationId}, ${kind},
        max(text) filter (where lang = 'EN'), max(text) filter (where lang = 'RU'), max(text) filter (where lang = 'ZH'),
        ${validFrom}, ${number}, ${this.clock.today()}, ${now}
      from university_name where university_id = ${universityId} and kind = 'OFFICIAL' and not is_former`);
        const [{ values }] = await this.db.rows(sql `
      select to_jsonb(c) - '{id,created_at}'::text[] as values from certificate c where c.id = ${id}`);
        record({ type: 'Certificate', id, scope: ASSOCIATION_SCOPE, before: null, after: values });
    }
};
CertificatesService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock])
], CertificatesService);
export { CertificatesService };
//# sourceMappingURL=certificates.service.js.map