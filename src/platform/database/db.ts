import { Injectable } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Sql } from 'sql-template-tag';
import {
  DataSource,
  QueryFailedError,
  type EntityManager,
  type ObjectLiteral,
  type Repository,
} from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { translateDatabaseError } from './constraint-errors.js';
import { PreparedStatements, type Answer, type Connection } from './prepared.js';

type EntityClass<T> = abstract new () => T;

type Hook = () => Promise<void> | void;

interface Maker<T> {
  new (row: Record<string, unknown>): T;
  prototype: object;
}

/** One transaction, with what is still to be done at its end. */
interface Unit {
  manager: EntityManager;
  /** What one room keeps for the time of the transaction. */
  notes: Map<symbol, unknown>;
  beforeCommit: Hook[];
  afterCommit: Hook[];
}

/**
 * The only door to the database. Inside `transaction` every call of the same asynchronous flow goes through
 * that transaction, without anything being handed around.
 */
@Injectable()
export class Db {
  private readonly prepared = new PreparedStatements();
  private readonly units = new AsyncLocalStorage<Unit>();
  private readonly makers = new Map<unknown, Map<string, Maker<unknown>>>();

  constructor(private readonly dataSource: DataSource) {}

  private get manager(): EntityManager {
    return this.units.getStore()?.manager ?? this.dataSource.manager;
  }

  private get unit(): Unit {
    const unit = this.units.getStore();
    if (!unit) throw new Error('This belongs inside of a transaction');
    return unit;
  }

  repo<T extends ObjectLiteral>(entity: EntityClass<T>): Repository<T> {
    return this.manager.getRepository(entity);
  }

  /** Rows as the database gives them: straight from the driver, whose time is what most reads consist of. */
  async rows<T>(statement: Sql): Promise<T[]> {
    const { text, values } = statement;
    const runner = this.units.getStore()?.manager.queryRunner;
    try {
      const answer = runner
        ? await ((await runner.connect()) as Connection).query(text, values)
        : await this.prepared.query(this.pool, text, values);
      return (answer as Answer).rows as T[];
    } catch (error) {
      throw new QueryFailedError(text, values, error as Error);
    }
  }

  private get pool(): Connection {
    return (this.dataSource.driver as PostgresDriver).master as Connection;
  }

  /**
   * Rows of an entity's columns (`select t.*`) as objects of its class, without the cost of TypeORM's
   * hydration. Columns beyond the entity's are kept under their own names.
   */
  async many<T extends object>(entity: EntityClass<T>, statement: Sql): Promise<T[]> {
    const rows = await this.rows<Record<string, unknown>>(statement);
    if (rows.length === 0) return [];
    const Row = this.makerOf(entity, Object.keys(rows[0]));
    return rows.map((row) => new Row(row));
  }

  /**
   * Makes objects of a class out of rows with these columns. It is written out and compiled: objects to which properties
   * are given by names that vary take several times the memory and the time.
   */
  private makerOf<T>(entity: EntityClass<T>, columns: readonly string[]): Maker<T> {
    let makers = this.makers.get(entity);
    if (!makers) this.makers.set(entity, (makers = new Map()));
    const key = columns.join();
    let maker = makers.get(key);
    if (!maker) {
      // A class without a table has the names that the statement gives.
      const known = this.dataSource.hasMetadata(entity) ? this.dataSource.getMetadata(entity).columns : [];
      const names = new Map(known.map(({ databaseName, propertyName }) => [databaseName, propertyName]));
      const lines = columns.map((column) => {
        const [to, from] = [names.get(column) ?? column, column].map((name) => JSON.stringify(name));
        return `this[${to}] = row[${from}];`;
      });
      // Names of columns of the portal's own statements, as texts: nothing of a request is among them.
      // eslint-disable-next-line typescript/no-implied-eval
      maker = new Function('row', lines.join('\n')) as unknown as Maker<unknown>;
      maker.prototype = entity.prototype as object;
      makers.set(key, maker);
    }
    return maker as Maker<T>;
  }

  /**
   * Text and values of a library's own statement, with its rows as the driver gives them. What the portal asks
   * itself goes through `rows`.
   */
  async statement(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
    const ours = this.manager.queryRunner;
    const runner = ours ?? this.dataSource.createQueryRunner();
    try {
      // Past TypeORM, which loses the rows of a text of several statements.
      const connection = (await runner.connect()) as Connection;
      try {
        const answer = await connection.query(text, values);
        return Array.isArray(answer) ? { rows: answer.flatMap(({ rows }) => rows) } : answer;
      } catch (error) {
        // A text that begins a transaction by itself leaves the connection within it when it fails.
        if (!ours) await connection.query('rollback').catch(() => undefined);
        throw error;
      }
    } finally {
      if (!ours) await runner.release();
    }
  }

  /** Runs a use case in one transaction; a call inside another joins it. Database refusals become typed. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.units.getStore()) return await work();
    const unit: Omit<Unit, 'manager'> = { notes: new Map(), beforeCommit: [], afterCommit: [] };
    let result: T;
    try {
      result = await this.dataSource.transaction(
        async (manager) =>
          await this.units.run({ ...unit, manager }, async () => {
            const done = await work();
            for (const hook of unit.beforeCommit) await hook();
            return done;
          }),
      );
    } catch (error) {
      throw translateDatabaseError(error);
    }
    for (const hook of unit.afterCommit) await hook();
    return result;
  }

  /** The same value for every call with this key within the transaction. */
  note<T>(key: symbol, make: () => T): T {
    const { notes } = this.unit;
    if (!notes.has(key)) notes.set(key, make());
    return notes.get(key) as T;
  }

  /** The last that the transaction does; what it throws undoes everything. */
  beforeCommit(hook: Hook): void {
    this.unit.beforeCommit.push(hook);
  }

  /** Done once the change is there for all to see, and never when it was undone. */
  afterCommit(hook: Hook): void {
    this.unit.afterCommit.push(hook);
  }
}
