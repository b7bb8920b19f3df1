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
import { translateDatabaseError } from './constraint-errors.js';
import { compileMaker, poolOf, RowReader, type Connection, type MakerFor, type RowMaker } from './driver.js';
import { PreparedStatements } from './prepared.js';
import type { ShownFields } from './shown-fields.js';

type EntityClass<T> = abstract new () => T;

type Hook = () => Promise<void> | void;

const NOTHING: ReadonlySet<string> = new Set();

/** Which replica to ask, if any. */
interface ReplicaChoice {
  pick(): Connection | undefined;
  leave(replica: Connection): void;
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
  private readonly public = new AsyncLocalStorage<true>();
  private readonly shown = new AsyncLocalStorage<ShownFields>();
  private replicas?: ReplicaChoice;
  private readonly prepared: PreparedStatements;
  private readonly units = new AsyncLocalStorage<Unit>();
  private readonly makers = new Map<unknown, Map<string, RowMaker>>();

  constructor(private readonly dataSource: DataSource) {
    // The embedded database has one session, which outlives connections and their statements.
    this.prepared = new PreparedStatements(
      'url' in dataSource.options && dataSource.options.url !== undefined,
    );
  }

  private get manager(): EntityManager {
    return this.units.getStore()?.manager ?? this.dataSource.manager;
  }

  private get unit(): Unit {
    const unit = this.units.getStore();
    if (!unit) throw new Error('This belongs inside of a transaction');
    return unit;
  }

  useReplicas(replicas: ReplicaChoice): void {
    this.replicas = replicas;
  }

  /** What is read in the course of the work is public: a replica may give it, as far as it has every change. */
  async publicly<T>(work: () => Promise<T>): Promise<T> {
    return this.replicas ? await this.public.run(true, work) : await work();
  }

  /** What is read in the course of the work is for an answer that shows no other fields than these. */
  async showing<T>(fields: ShownFields, work: () => Promise<T>): Promise<T> {
    return await this.shown.run(fields, work);
  }

  repo<T extends ObjectLiteral>(entity: EntityClass<T>): Repository<T> {
    return this.manager.getRepository(entity);
  }

  /** Rows as the database gives them. */
  async rows<T>(statement: Sql): Promise<T[]> {
    return (await this.read(statement, undefined)) as T[];
  }

  /**
   * Rows of an entity's columns (`select t.*`) as objects of its class, without the cost of TypeORM's
   * hydration. Columns beyond the entity's are kept under their own names.
   */
  async many<T extends object>(entity: EntityClass<T>, statement: Sql): Promise<T[]> {
    return (await this.read(statement, entity)) as T[];
  }

  /** Straight from the driver, whose time is what most reads consist of. */
  private async read({ text, values }: Sql, entity: EntityClass<object> | undefined): Promise<object[]> {
    const hidden = (entity && this.shown.getStore()?.hiddenOf(entity)) ?? NOTHING;
    const makerFor: MakerFor = (columns) => this.makerOf(entity, columns, hidden);
    const runner = this.units.getStore()?.manager.queryRunner;
    const replica = runner || !this.public.getStore() ? undefined : this.replicas?.pick();
    if (replica) {
      try {
        return await this.prepared.read(replica, text, values, makerFor);
      } catch {
        // It may be gone, or have had to give way to what it follows. If the statement is at fault, it is so everywhere.
        this.replicas?.leave(replica);
      }
    }
    try {
      if (!runner) return await this.prepared.read(poolOf(this.dataSource), text, values, makerFor);
      return await new RowReader(text, values, makerFor).from((await runner.connect()) as Connection);
    } catch (error) {
      throw new QueryFailedError(text, values, error as Error);
    }
  }

  private makerOf(
    entity: EntityClass<object> | undefined,
    columns: Parameters<MakerFor>[0],
    hidden: ReadonlySet<string>,
  ): RowMaker {
    let makers = this.makers.get(entity);
    if (!makers) this.makers.set(entity, (makers = new Map()));
    const key = [...columns.map(({ name, dataTypeID }) => `${name} ${dataTypeID}`), ...hidden].join();
    let maker = makers.get(key);
    if (!maker) {
      // A class without a table has the names that the statement gives.
      const known =
        entity && this.dataSource.hasMetadata(entity) ? this.dataSource.getMetadata(entity).columns : [];
      const names = new Map(known.map(({ databaseName, propertyName }) => [databaseName, propertyName]));
      const prototype = entity?.prototype as object | undefined;
      maker = compileMaker(columns, (column) => names.get(column) ?? column, prototype, hidden);
      makers.set(key, maker);
    }
    return maker;
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
