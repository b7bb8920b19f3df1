import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { newId } from '../platform/ids.js';
import { FactBasis, MEMBERSHIP_PREFIX, MembershipPeriod } from './membership-period.entity.js';
import type { RecordMembershipPeriodInput, UpdateMembershipPeriodInput } from './membership.inputs.js';

/** Who was a member when. The rules over periods are constraints of the database. */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<MembershipPeriod[]> {
    return await this.db.many(MembershipPeriod, sql`select * from membership_period where id = any(${ids})`);
  }

  /** `id` is given for records that ship with the portal. */
  async record(input: RecordMembershipPeriodInput, id = newId(MEMBERSHIP_PREFIX)): Promise<MembershipPeriod> {
    return await this.db.transaction(async () => {
      const now = this.clock.now();
      const columns = columnsOf(input);
      if (input.kind) columns.kindBasis ??= FactBasis.STATED;
      await this.db.repo(MembershipPeriod).insert({
        ...columns,
        id,
        universityId: input.universityId,
        version: 1,
        createdAt: now,
        updatedAt: now,
      });
      return await this.byId(id);
    });
  }

  async update(input: UpdateMembershipPeriodInput): Promise<MembershipPeriod> {
    return await this.db.transaction(async () => {
      const columns = { ...columnsOf(input), updatedAt: this.clock.now() };
      await updateVersioned(this.db, MembershipPeriod, 'membership period', input, columns);
      return await this.byId(input.id);
    });
  }

  private async byId(id: string): Promise<MembershipPeriod> {
    const [period] = await this.byIds([id]);
    return period;
  }
}

/** The columns that the input speaks of; what it leaves out is left out here too. */
function columnsOf(input: Partial<RecordMembershipPeriodInput>): Partial<MembershipPeriod> {
  const {
    kind,
    kindBasis,
    from,
    to,
    isOngoing,
    attestedOn,
    began,
    ended,
    decision,
    evidence,
    note,
    sources,
  } = input;
  const columns: Partial<MembershipPeriod> = {
    kind,
    kindBasis,
    validFrom: from,
    validTo: to,
    isOngoing,
    attestedOn,
    began,
    ended,
    decision,
    evidence,
    note,
    sources,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
