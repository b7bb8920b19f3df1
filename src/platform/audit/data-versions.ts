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
  /** How many changes had been heard of when it was looked up last, and on which day that was. */
  heard: number;
  today: string;
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
  private readonly found = new Map<string, DataVersion>();
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
    const name = `${types.join(' ')} ${madeSince.getTime()}`;
    const found = this.found.get(name);
    if (found && this.isStill(found)) return found;
    // What has changed while it is read is heard of by the next one who asks.
    const read = await this.read(types, madeSince);
    // Nothing of these kinds may have changed: then what has been made of it before is right again.
    const version = found?.key === read.key ? Object.assign(found, read) : read;
    this.found.set(name, version);
    return version;
  }

  /** Whether it is known without a look into the database that it is the version of now. */
  isStill({ heard, today }: DataVersion): boolean {
    return heard === this.heard && today === this.clock.today() && this.changes.isListening;
  }

  private async read(types: readonly string[], madeSince: Date): Promise<DataVersion> {
    const { heard } = this;
    const today = this.clock.today();
    const [last] = await this.db.rows<{ seq: string; at: Date } | undefined>(sql`
      select last.seq, last.at from unnest(${types}::text[]) as shown (type) cross join lateral (
        select a.seq, a.at from audit_entry a where a.subject_type = shown.type order by a.seq desc limit 1
      ) last order by last.seq desc limit 1`);
    const midnight = `${today}T00:00:00Z`;
    const times = [last?.at, new Date(midnight), madeSince].map((at) => at?.getTime() ?? 0);
    return { key: `${last?.seq ?? 0} ${midnight}`, changedAt: new Date(Math.max(...times)), heard, today };
  }
}
