import { Injectable } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Sql } from 'sql-template-tag';
import { DataSource, type EntityManager, type ObjectLiteral, type Repository } from 'typeorm';
import { translateDatabaseError } from './constraint-errors.js';

type EntityClass<T> = abstract new () => T;

/**
 * The only door to the database. Inside `transaction` every call of the same asynchronous flow goes through
 * that transaction, without anything being handed around.
 */
@Injectable()
export class Db {
  private readonly units = new AsyncLocalStorage<EntityManager>();
  private readonly properties = new Map<unknown, [property: string, column: string][]>();

  constructor(private readonly dataSource: DataSource) {}

  private get manager(): EntityManager {
    return this.units.getStore() ?? this.dataSource.manager;
  }

  repo<T extends ObjectLiteral>(entity: EntityClass<T>): Repository<T> {
    return this.manager.getRepository(entity);
  }

  /** Rows as the database gives them. */
  async rows<T>(statement: Sql): Promise<T[]> {
    return await this.manager.query<T[]>(statement.text, statement.values);
  }

  /**
   * Rows of an entity's columns (`select t.*`) as objects of its class, without the cost of TypeORM's
   * hydration. Columns beyond the entity's are kept under their own names.
   */
  async many<T extends object>(entity: EntityClass<T>, statement: Sql): Promise<T[]> {
    const rows = await this.rows<Record<string, unknown>>(statement);
    const properties = this.propertiesOf(entity);
    return rows.map((row) => {
      const object = Object.create(entity.prototype as object) as Record<string, unknown>;
      Object.assign(object, row);
      for (const [property, column] of properties) {
        if (property === column) continue;
        object[property] = row[column];
        delete object[column];
      }
      return object as T;
    });
  }

  private propertiesOf(entity: EntityClass<unknown>): [string, string][] {
    let properties = this.properties.get(entity);
    if (!properties) {
      properties = this.dataSource
        .getMetadata(entity)
        .columns.map((column) => [column.propertyName, column.databaseName]);
      this.properties.set(entity, properties);
    }
    return properties;
  }

  /** Runs a use case in one transaction; a call inside another joins it. Database refusals become typed. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.units.getStore()) return await work();
    try {
      return await this.dataSource.transaction(async (manager) => await this.units.run(manager, work));
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }
}
