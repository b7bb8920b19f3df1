import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../platform/clock.js';
import { firstDay } from '../platform/dates.js';
import { inputError } from '../platform/errors.js';
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
      const columns = this.columnsOf(input);
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
      const columns = { ...this.columnsOf(input), updatedAt: this.clock.now() };
      await updateVersioned(this.db, MembershipPeriod, 'membership period', input, columns);
      return await this.byId(input.id);
    });
  }

  private async byId(id: string): Promise<MembershipPeriod> {
    const [period] = await this.byIds([id]);
    return period;
  }

  private columnsOf(input: Partial<RecordMembershipPeriodInput>): Partial<MembershipPeriod> {
    const { attestedOn } = input;
    if (attestedOn && firstDay(attestedOn) > this.clock.today()) {
      throw inputError('ATTESTED_IN_FUTURE', 'Proof cannot come from a day that is not yet here.', [
        'input',
        'attestedOn',
      ]);
    }
    return columnsOf(input);
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
    kindBasis: kindBasis ?? (kind && FactBasis.STATED),
    validFrom: from,
    validTo: to,
    // What has an end does not run on.
    isOngoing: isOngoing ?? (to ? false : undefined),
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
