import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Db } from '../platform/database/db.js';
import type { PerRequest } from '../platform/graphql/per-request.js';
import { holdersOn, type OfficeHolder } from './holders.js';
import { OfficesService } from './offices.service.js';

/** A term, as far as it leads from the university to the office. */
interface Way {
  universityId: string;
  officeId: string;
}

/** The offices that universities hold. */
@Injectable()
export class HeldOfficesLoader {
  constructor(
    private readonly db: Db,
    private readonly offices: OfficesService,
  ) {}

  heldBy(request: PerRequest, universityId: string, day: string): Promise<OfficeHolder[]> {
    return request.many<OfficeHolder>(
      `offices held on ${day}`,
      universityId,
      ({ term }) => term!.universityId!,
      (ids) => this.heldByAll(request, ids, day),
    );
  }

  /** From the first term of each to the last. */
  private async heldByAll(
    request: PerRequest,
    universityIds: readonly string[],
    day: string,
  ): Promise<OfficeHolder[]> {
    // The terms themselves come with the offices, with those of all others that held them.
    const found = await this.db.rows<Way>(
      sql`select university_id as "universityId", office_id as "officeId" from term where university_id = any(${universityIds})
          order by latest_start, is_of_person, id`,
    );
    const ways = [...new Map(found.map((way) => [`${way.universityId} ${way.officeId}`, way])).values()];
    const ids = [...new Set(ways.map(({ officeId }) => officeId))];
    const [offices, terms] = await Promise.all([
      Promise.all(ids.map((id) => this.offices.one(request, id))),
      Promise.all(ids.map((id) => this.offices.terms(request, id))),
    ]);
    const holders = new Map(
      offices.map((office, at) => [ids[at], office ? holdersOn(office, terms[at], day) : []]),
    );
    return ways.flatMap(({ universityId, officeId }) =>
      holders.get(officeId)!.filter(({ term }) => term?.universityId === universityId),
    );
  }
}
