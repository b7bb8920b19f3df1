import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Values } from '../platform/audit/audit.js';
import { Action, permit, type Policy } from '../platform/auth/policy.js';
import { A_SECRETARIAT, ANYONE, THE_OPERATOR } from '../platform/auth/rules.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { Mutations } from '../platform/mutations/mutations.js';
import type { SetNextCertificateNumberInput } from './admission.inputs.js';
import { CertificateSeries } from './certificate-series.entity.js';

export const certificateSeriesPolicy: Policy<CertificateSeries> = {
  [Action.READ]: [ANYONE],
  [Action.READ_HISTORY]: [THE_OPERATOR, A_SECRETARIAT],
  [Action.UPDATE]: [THE_OPERATOR, A_SECRETARIAT],
};

/** Where the numbers of the certificates stand. */
@Injectable()
export class CertificateSeriesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mutations: Mutations,
  ) {}

  async byIds(ids: readonly string[]): Promise<CertificateSeries[]> {
    return (await this.all()).filter(({ id }) => ids.includes(id));
  }

  /** One for each kind. */
  async all(): Promise<CertificateSeries[]> {
    return await this.db.many(
      CertificateSeries,
      sql`select s.*, (select max(number) from certificate c where c.kind = s.kind) as "lastIssued"
          from certificate_series s order by s.kind`,
    );
  }

  async setNext(viewer: Viewer, input: SetNextCertificateNumberInput): Promise<CertificateSeries> {
    const { id } = await this.mutations.run(viewer, 'setNextCertificateNumber', input, async (record) => {
      // Certificates that are being issued come first.
      await this.db.rows(sql`select 1 from certificate_series where id = ${input.id} for no key update`);
      const [series]: (CertificateSeries | undefined)[] = await this.byIds([input.id]);
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

  private async values(id: string): Promise<Values> {
    const [{ values }] = await this.db.rows<{ values: Values }>(sql`
      select jsonb_build_object('kind', s.kind, 'next_number', s.last_number + 1) as values
      from certificate_series s where s.id = ${id}`);
    return values;
  }
}
