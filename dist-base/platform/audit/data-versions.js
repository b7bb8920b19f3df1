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
import { Changes } from '../changes/changes.js';
import { Clock } from '../clock.js';
import { Db } from '../database/db.js';
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
];
/**
 * Whatever is changed is in the audit, in the order of the commits: the place of the last entry about some kinds of
 * records is the version of all that they say. The same on every node, and across restarts. It is asked for once, and again after
 * whatever change, and each day; each time while changes of other nodes would go unheard.
 */
let DataVersions = class DataVersions {
    constructor(db, clock, changes) {
        this.db = db;
        this.clock = clock;
        this.changes = changes;
        this.found = new Map();
        /** How many changes have been heard of. */
        this.heard = 0;
        changes.subscribe(() => (this.heard += 1));
    }
    async of(types, madeSince) {
        const known = this.known(types, madeSince);
        if (known)
            return known;
        const { heard } = this;
        const today = this.clock.today();
        const version = await this.read(types, madeSince);
        // What has changed while it was read is heard of by the next one who asks.
        this.found.set(nameOf(types, madeSince), { version, heard, today });
        return version;
    }
    /** The version, where it is known without a look into the database. */
    known(types, madeSince) {
        const found = this.found.get(nameOf(types, madeSince));
        const isRight = found?.heard === this.heard && found.today === this.clock.today();
        return isRight && this.changes.isListening ? found.version : undefined;
    }
    async read(types, madeSince) {
        const [last] = await this.db.rows(sql `
      select last.seq, last.at from unnest(${types}::text[]) as shown (type) cross join lateral (
        select a.seq, a.at from audit_entry a where a.subject_type = shown.type order by a.seq desc limit 1
      ) last order by last.seq desc limit 1`);
        const today = `${this.clock.today()}T00:00:00Z`;
        const times = [last?.at, new Date(today), madeSince].map((at) => at?.getTime() ?? 0);
        return { key: `${last?.seq ?? 0} ${today}`, changedAt: new Date(Math.max(...times)) };
    }
};
DataVersions = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Changes])
], DataVersions);
export { DataVersions };
function nameOf(types, madeSince) {
    return `${types.join(' ')} ${madeSince.getTime()}`;
}
//# sourceMappingURL=data-versions.js.map