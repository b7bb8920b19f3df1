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
import { Authentication, FRESH_MS } from '../platform/auth/authentication.js';
import { isInForce } from '../platform/auth/rights.js';
import { ANONYMOUS } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { prefixOf } from '../platform/ids.js';
import { ACCOUNT_PREFIX } from './account.entity.js';
import { KEY_ID_PREFIX } from './institution-key.entity.js';
import { KeysService } from './keys.service.js';
/**
 * The rights that a person has now or will have within a moment, as a column of another statement. What a person has
 * through a university rests while the university has lost its rights, so that one grant may give several times.
 */
export function rightsColumn(personId, now) {
    const soon = new Date(now.getTime() + FRESH_MS);
    return sql `(
    select coalesce(jsonb_agg(jsonb_build_object(
      'grantId', g.id, 'role', g.role, 'scopeKind', g.scope_kind, 'side', g.side,
      'universityId', g.university_id, 'partnerId', g.partner_id, 'validFrom', lower(t.time), 'validTo', upper(t.time)
    ) order by g.id, t.time), '[]')
    from role_grant g cross join lateral unnest(times_with_rights(g.university_id, g.period)) t (time)
    where g.person_id = ${personId} and g.valid_from <= ${soon} and (g.valid_to is null or g.valid_to > ${now})
      and lower(t.time) <= ${soon} and (upper_inf(t.time) or upper(t.time) > ${now})
  )`;
}
export function readRights(stored) {
    return stored.map((right) => ({
        ...right,
        validFrom: new Date(right.validFrom),
        validTo: right.validTo === null ? null : new Date(right.validTo),
    }));
}
/** What somebody may do who is not asking at the moment. */
let RightsService = class RightsService {
    constructor(db, clock, keys, authentication) {
        this.db = db;
        this.clock = clock;
        this.keys = keys;
        authentication.usePeople((personId) => this.ofPerson(personId));
    }
    async ofPerson(personId) {
        const now = this.clock.now();
        const [row] = await this.db.rows(sql `
      select (select id from account a where a.person_id = p.id) as "accountId",
        ${rightsColumn(sql `p.id`, now)} as rights
      from person p where p.id = ${personId}`);
        if (!row)
            return undefined;
        return {
            kind: 'PERSON',
            actorId: row.accountId ?? personId,
            accountId: row.accountId ?? undefined,
            personId,
            rights: readRights(row.rights).filter((right) => isInForce(right, now)),
        };
    }
    /** The viewer behind the id of a person, an account or a key, as it would be asking now. */
    async of(id) {
        switch (prefixOf(id)) {
            case KEY_ID_PREFIX:
                return await this.keys.viewerOf(id);
            case ACCOUNT_PREFIX: {
                const [account] = await this.db.rows(sql `select person_id, is_closed from account where id = ${id}`);
                return account?.is_closed ? ANONYMOUS : account && (await this.ofPerson(account.person_id));
            }
            default:
                return await this.ofPerson(id);
        }
    }
};
RightsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        Clock,
        KeysService,
        Authentication])
], RightsService);
export { RightsService };
//# sourceMappingURL=rights.service.js.map