import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Decision } from '../meetings/decision.entity.js';
import type { MembershipPeriod } from '../membership/membership-period.entity.js';
import type { Values } from '../platform/audit/audit.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import type { PerRequest } from '../platform/graphql/per-request.js';
import { newId } from '../platform/ids.js';
import type { Recorder } from '../platform/mutations/mutations.js';
import { Certificate, CERTIFICATE_PREFIX } from './certificate.entity.js';

/** Certificates of membership. Their numbers are given by the database. */
@Injectable()
export class CertificatesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Certificate[]> {
    return await this.db.many(Certificate, sql`select * from certificate where id = any(${ids})`);
  }

  ofPeriod(request: PerRequest, periodId: string): Promise<Certificate | undefined> {
    return request.one('certificate of a period', periodId, async (ids) => {
      const rows = await this.db.many(
        Certificate,
        sql`select * from certificate where period_id = any(${ids})`,
      );
      return new Map(rows.map((row) => [row.periodId, row]));
    });
  }

  /** Within the transaction of the admission. */
  async issue(
    record: Recorder,
    applicationId: string,
    { id: periodId, universityId, kind, validFrom }: MembershipPeriod,
    { number }: Decision,
  ): Promise<void> {
    const id = newId(CERTIFICATE_PREFIX);
    const now = this.clock.now();
    await this.db.rows(sql`
      insert into certificate (
        id, period_id, application_id, kind, name_en, name_ru, name_zh, member_since, decision_number, issued_on, created_at
      )
      select ${id}, ${periodId}, ${applicationId}, ${kind},
        max(text) filter (where lang = 'EN'), max(text) filter (where lang = 'RU'), max(text) filter (where lang = 'ZH'),
        ${validFrom}, ${number}, ${this.clock.today()}, ${now}
      from university_name where university_id = ${universityId} and kind = 'OFFICIAL' and not is_former`);
    const [{ values }] = await this.db.rows<{ values: Values }>(sql`
      select to_jsonb(c) - '{id,created_at}'::text[] as values from certificate c where c.id = ${id}`);
    record({ type: 'Certificate', id, scope: ASSOCIATION_SCOPE, before: null, after: values });
  }
}
