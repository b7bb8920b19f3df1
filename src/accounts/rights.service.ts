import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { Authentication, FRESH_MS } from '../platform/auth/authentication.js';
import { isInForce, type Right } from '../platform/auth/rights.js';
import { ANONYMOUS, type Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { prefixOf } from '../platform/ids.js';
import { ACCOUNT_PREFIX } from './account.entity.js';
import { KEY_ID_PREFIX } from './institution-key.entity.js';
import { KeysService } from './keys.service.js';

type StoredRight = Omit<Right, 'validFrom' | 'validTo'> & { validFrom: string; validTo: string | null };

/**
 * The rights that a person has now or will have within a moment, as a column of another statement. What a person has
 * through a university rests while the university has lost its rights, so that one grant may give several times.
 */
export function rightsColumn(personId: Sql, now: Date): Sql {
  const soon = new Date(now.getTime() + FRESH_MS);
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object(
      'grantId', g.id, 'role', g.role, 'scopeKind', g.scope_kind, 'side', g.side,
      'universityId', g.university_id, 'partnerId', g.partner_id, 'validFrom', lower(t.time), 'validTo', upper(t.time)
    ) order by g.id, t.time), '[]')
    from role_grant g cross join lateral unnest(times_with_rights(g.university_id, g.period)) t (time)
    where g.person_id = ${personId} and g.valid_from <= ${soon} and (g.valid_to is null or g.valid_to > ${now})
      and lower(t.time) <= ${soon} and (upper_inf(t.time) or upper(t.time) > ${now})
  )`;
}

export function readRights(stored: readonly StoredRight[]): Right[] {
  return stored.map((right) => ({
    ...right,
    validFrom: new Date(right.validFrom),
    validTo: right.validTo === null ? null : new Date(right.validTo),
  }));
}

/** What somebody may do who is not asking at the moment. */
@Injectable()
export class RightsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly keys: KeysService,
    authentication: Authentication,
  ) {
    authentication.usePeople((personId) => this.ofPerson(personId));
  }

  async ofPerson(personId: string): Promise<Viewer | undefined> {
    const now = this.clock.now();
    const [row] = await this.db.rows<{ accountId: string | null; rights: StoredRight[] }>(sql`
      select (select id from account a where a.person_id = p.id) as "accountId",
        ${rightsColumn(sql`p.id`, now)} as rights
      from person p where p.id = ${personId}`);
    if (!row) return undefined;
    return {
      kind: 'PERSON',
      actorId: row.accountId ?? personId,
      accountId: row.accountId ?? undefined,
      personId,
      rights: readRights(row.rights).filter((right) => isInForce(right, now)),
    };
  }

  /** The viewer behind the id of a person, an account or a key, as it would be asking now. */
  async of(id: string): Promise<Viewer | undefined> {
    switch (prefixOf(id)) {
      case KEY_ID_PREFIX:
        return await this.keys.viewerOf(id);
      case ACCOUNT_PREFIX: {
        const [account] = await this.db.rows<{ person_id: string; is_closed: boolean }>(
          sql`select person_id, is_closed from account where id = ${id}`,
        );
        return account?.is_closed ? ANONYMOUS : account && (await this.ofPerson(account.person_id));
      }
      default:
        return await this.ofPerson(id);
    }
  }
}
