import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Changes } from '../changes/changes.js';
import { Clock } from '../clock.js';
import { Db } from '../database/db.js';

/** Of which data something is made: as long as it is the same, so is what is made of them. */
export interface DataVersion {
  key: string;
  /** When it may have changed last: something was changed, a day has begun, or it is made in another way. */
  changedAt: Date;
}

/** The kinds of records of which something is public. */
export const PUBLIC_TYPES = [
  'ApplicationRules',
  'Appointment',
  'Association',
  'BallotRules',
  'Batch',
  'Body',
  'Certificate',
  'CertificateSeries',
  'ConfirmationRule',
  'Decision',
  'Departure',
  'Document',
  'Event',
  'EventRegistration',
  'EventSeries',
  'JointProgram',
  'Meeting',
  'MembershipPeriod',
  'Office',
  'Partner',
  'Person',
  'ProgramBasis',
  'ReportedCount',
  'Suspension',
  'Term',
  'University',
] as const;

/**
 * Whatever is changed is in the audit, in the order of the commits: the place of the last entry about some kinds of
 * records is the version of all that they say. The same on every node, and across restarts. It is asked for once, and again after
 * whatever change, and each day; each time while changes of other nodes would go unheard.
 */
@Injectable()
export class DataVersions {
  private readonly found = new Map<string, { version: DataVersion; heard: number; today: string }>();
  /** How many changes have been heard of. */
  private heard = 0;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly changes: Changes,
  ) {
    changes.subscribe(() => (this.heard += 1));
  }

  async of(types: readonly string[], madeSince: Date): Promise<DataVersion> {
    const known = this.known(types, madeSince);
    if (known) return known;
    const { heard } = this;
    const today = this.clock.today();
    const version = await this.read(types, madeSince);
    // What has changed while it was read is heard of by the next one who asks.
    this.found.set(nameOf(types, madeSince), { version, heard, today });
    return version;
  }

  /** The version, where it is known without a look into the database. */
  known(types: readonly string[], madeSince: Date): DataVersion | undefined {
    const found = this.found.get(nameOf(types, madeSince));
    const isRight = found?.heard === this.heard && found.today === this.clock.today();
    return isRight && this.changes.isListening ? found.version : undefined;
  }

  private async read(types: readonly string[], madeSince: Date): Promise<DataVersion> {
    const [last] = await this.db.rows<{ seq: string; at: Date } | undefined>(sql`
      select last.seq, last.at from unnest(${types}::text[]) as shown (type) cross join lateral (
        select a.seq, a.at from audit_entry a where a.subject_type = shown.type order by a.seq desc limit 1
      ) last order by last.seq desc limit 1`);
    const today = `${this.clock.today()}T00:00:00Z`;
    const times = [last?.at, new Date(today), madeSince].map((at) => at?.getTime() ?? 0);
    return { key: `${last?.seq ?? 0} ${today}`, changedAt: new Date(Math.max(...times)) };
  }
}

function nameOf(types: readonly string[], madeSince: Date): string {
  return `${types.join(' ')} ${madeSince.getTime()}`;
}
