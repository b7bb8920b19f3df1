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
import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import sql from 'sql-template-tag';
import { Clock } from '../clock.js';
import { Db } from '../database/db.js';
import { Housekeeping } from '../housekeeping.js';
import { ErrorCode, PortalError } from '../errors.js';
/** Counts in the database, so that all processes count together. */
let RateLimit = class RateLimit {
    constructor(db, clock, housekeeping) {
        this.db = db;
        this.clock = clock;
        housekeeping.add(() => this.clear());
    }
    /**
     * Counts one time and throws LIMITED beyond the allowance. Not inside of a transaction: what fails there
     * would not be counted. Whatever else is counted, the caller's network is too: nobody can choose that.
     */
    async take(what, who, { times, seconds }) {
        const now = this.clock.now();
        const since = new Date(now.getTime() - seconds * 1000);
        const bucket = createHash('sha256').update(`${what}\0${who}`).digest('hex');
        const [{ count, started }] = await this.db.rows(sql `
      insert into rate_limit as r (bucket, started_at, count) values (${bucket}, ${now}, 1)
      on conflict (bucket) do update set
        count = case when r.started_at <= ${since} then 1 else least(r.count + 1, 1000000) end,
        started_at = case when r.started_at <= ${since} then excluded.started_at else r.started_at end
      returning count, started_at as started`);
        if (count <= times)
            return;
        const retryAfter = Math.max(1, Math.ceil((started.getTime() + seconds * 1000 - now.getTime()) / 1000));
        throw new PortalError(ErrorCode.LIMITED, 'TOO_MANY_TRIES', `Too many tries. Wait ${retryAfter} seconds, then try again.`, { retryAfter });
    }
    /** Forgets what is over. */
    async clear() {
        const dayAgo = new Date(this.clock.now().getTime() - 86_400_000);
        await this.db.rows(sql `delete from rate_limit where started_at < ${dayAgo}`);
    }
};
RateLimit = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        Housekeeping])
], RateLimit);
export { RateLimit };
/** An address for counting: whoever has one IPv6 address has the 2^64 around it too. */
export function networkOf(address) {
    if (!isIPv6(address))
        return address;
    // The one spelling of the standard, without the zone.
    const { hostname } = new URL(`http://[${address.replace(/%.*/, '')}]`);
    const plain = hostname.slice(1, -1);
    const mapped = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(plain);
    if (mapped) {
        const [high, low] = mapped.slice(1).map((group) => Number.parseInt(group, 16));
        return [high >> 8, high & 255, low >> 8, low & 255].join('.');
    }
    const [front, back = []] = plain.split('::').map((half) => (half === '' ? [] : half.split(':')));
    const zeros = Array(8 - front.length - back.length).fill('0');
    return `${[...front, ...zeros, ...back].slice(0, 4).join(':')}::/64`;
}
//# sourceMappingURL=rate-limit.js.map