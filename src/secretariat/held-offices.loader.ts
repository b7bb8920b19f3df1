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

  async heldBy(request: PerRequest, universityId: string, day: string): Promise<OfficeHolder[]> {
    const ways = await this.ways(request, universityId);
    const ids = new Set(ways.map(({ officeId }) => officeId));
    const holders = await Promise.all(Array.from(ids, (id) => this.holdersOf(request, id, day)));
    return holders.flatMap((each) => each ?? []).filter(({ term }) => term?.universityId === universityId);
  }

  /** From the first term to the last. The terms themselves come with the offices, with those of all others that held them. */
  private ways(request: PerRequest, universityId: string): Promise<Way[]> {
    return request.many<Way>(
      'ways to the offices of a university',
      universityId,
      (way) => way.universityId,
      (ids) =>
        this.db.rows(
          sql`select university_id as "universityId", office_id as "officeId" from term where university_id = any(${ids})
              order by latest_start, is_of_person, id`,
        ),
    );
  }

  /** Worked out once in an answer: whoever holds one of many seats asks for the holders of all, as do all the others. */
  private holdersOf(request: PerRequest, officeId: string, day: string): Promise<OfficeHolder[] | undefined> {
    return request.one(`holders of an office on ${day}`, officeId, async (ids) => {
      const [offices, terms] = await Promise.all([
        Promise.all(ids.map((id) => this.offices.one(request, id))),
        Promise.all(ids.map((id) => this.offices.terms(request, id))),
      ]);
      return new Map(
        offices.flatMap((office, at) => (office ? [[office.id, holdersOn(office, terms[at], day)]] : [])),
      );
    });
  }
}
