import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Db } from '../platform/database/db.js';
import type { PerRequest } from '../platform/graphql/per-request.js';
import { MembershipPeriod } from './membership-period.entity.js';

/** The membership periods of as many universities as an answer shows, in one statement. */
@Injectable()
export class MembershipLoader {
  constructor(private readonly db: Db) {}

  /** From the first to the last. */
  periods(request: PerRequest, universityId: string): Promise<MembershipPeriod[]> {
    return request.many<MembershipPeriod>(
      'membership periods',
      universityId,
      (period) => period.universityId,
      (ids) =>
        this.db.many(
          MembershipPeriod,
          sql`select * from membership_period where university_id = any(${ids}) order by lower(possible), id`,
        ),
    );
  }
}
