import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Db } from '../platform/database/db.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { Association } from './association.entity.js';

@Injectable()
export class AssociationService {
  constructor(private readonly db: Db) {}

  async get(): Promise<Association> {
    const [association] = await this.db.many(Association, sql`select * from association`);
    if (association) return association;
    throw new PortalError(
      ErrorCode.NOT_FOUND,
      'NOT_SEEDED',
      'The database holds no data yet. Its operator can load the real ones with `npm run seed`.',
    );
  }

  async byIds(ids: readonly string[]): Promise<Association[]> {
    return await this.db.many(Association, sql`select * from association where id = any(${ids})`);
  }
}
