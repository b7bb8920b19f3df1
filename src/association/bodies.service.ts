import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Db } from '../platform/database/db.js';
import { Body } from './body.entity.js';

@Injectable()
export class BodiesService {
  constructor(private readonly db: Db) {}

  async byIds(ids: readonly string[]): Promise<Body[]> {
    return await this.db.many(Body, sql`select * from body where id = any(${ids})`);
  }

  async bySlug(slug: string): Promise<Body | undefined> {
    const [body] = await this.db.many(Body, sql`select * from body where slug = ${slug}`);
    return body;
  }

  /** The association first, then its sub-alliances and assemblies by their names. */
  async all(): Promise<Body[]> {
    return await this.db.many(
      Body,
      sql`select * from body order by array_position('{ASSOCIATION,SUB_ALLIANCE,ASSEMBLY}', kind), slug`,
    );
  }
}
