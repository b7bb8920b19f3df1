import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Db } from '../platform/database/db.js';
import type { PerRequest } from '../platform/graphql/per-request.js';
import { UniversityIdentifier } from './university-identifier.entity.js';
import { UniversityName } from './university-name.entity.js';
import { University } from './university.entity.js';

/** What belongs to universities, for as many of them as an answer shows: one statement each. */
@Injectable()
export class UniversityLoader {
  constructor(private readonly db: Db) {}

  one(request: PerRequest, id: string): Promise<University | undefined> {
    return request.one('university', id, async (ids) => {
      const rows = await this.db.many(University, sql`select * from university where id = any(${ids})`);
      return new Map(rows.map((row) => [row.id, row]));
    });
  }

  /** Of one of which this is known already, and read only where the answer shows more. */
  known(
    request: PerRequest,
    known: Pick<University, 'id' | 'slug' | 'side'>,
  ): University | Promise<University | undefined> {
    return this.db.known(University, known) ?? this.one(request, known.id);
  }

  /** Names in use before former ones, official before others, then by language and text. */
  names(request: PerRequest, universityId: string): Promise<UniversityName[]> {
    return request.many<UniversityName>(
      'university names',
      universityId,
      (name) => name.universityId,
      (ids) =>
        this.db.many(
          UniversityName,
          sql`select * from university_name where university_id = any(${ids})
              order by university_id, is_former, array_position('{OFFICIAL,ABBREVIATION,ALIAS}', kind),
                lang collate "C", valid_from collate "C", text collate "C", id`,
        ),
    );
  }

  identifiers(request: PerRequest, universityId: string): Promise<UniversityIdentifier[]> {
    return request.many<UniversityIdentifier>(
      'university identifiers',
      universityId,
      (identifier) => identifier.universityId,
      (ids) =>
        this.db.many(
          UniversityIdentifier,
          sql`select * from university_identifier where university_id = any(${ids}) order by scheme, value`,
        ),
    );
  }
}
