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
import { Attachment } from '../attachment.js';
import { translateDatabaseError } from './constraint-errors.js';
import {
  compileMaker,
  poolOf,
  refusing,
  type Columns,
  type Connection,
  type MakerFor,
  type RowMaker,
} from './driver.js';
import { NamedColumns } from './named-columns.js';
import type { ShownFields } from './shown-fields.js';
import { Statement, Statements } from './statements.js';

type EntityClass<T> = abstract new () => T;

type Hook = () => Promise<void> | void;

const NOTHING: ReadonlySet<string> = new Set();

/** Which replica to ask, if any. */
interface ReplicaChoice {
  pick(): Connection | undefined;
  leave(replica: Connection): void;
}

/** What goes to the database together. */
interface Group {
  /** Whether a replica may be asked. */
  isPublic: boolean;
  /** What was asked in this turn of the event loop; undefined until something is. */
  waiting?: Statement[];
}

/** The work on one answer. */
interface Reading extends Group {
  shown: ShownFields;
}

/** What is more goes over another connection. */
const TOGETHER_MAX = 32;

/** Statements that change nothing: what goes together is one transaction, which one that fails undoes. */
const CHANGES_NOTHING = /^\s*select\b/i;

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
  private readonly reading = new AsyncLocalStorage<Reading>();
  /** Of all answers that are being worked on: what is quick, and holds nobody up. */
  private readonly quick: Record<'true' | 'false', Group> = {
    true: { isPublic: true },
    false: { isPublic: false },
  };
  private replicas?: ReplicaChoice;
  private readonly isServer: boolean;
  private readonly statements: Statements;
  private readonly columns: NamedColumns;
  private readonly units = new AsyncLocalStorage<Unit>();
  /** What an answer shows of an entity, by what is hidden of it. */
  private readonly needs = new Map<ReadonlySet<string>, { names: string[]; prototype: object }>();
  private readonly makers = new Map<unknown, Map<string, RowMaker>>();
  /** Of columns that are known beforehand. */
  private readonly makersFor = new Attachment<
    Columns,
    { hidden: unknown; entity: unknown; maker: RowMaker }[]
  >();

  constructor(private readonly dataSource: DataSource) {
    // The embedded database has one session, which outlives connections and their statements.
    this.isServer = 'url' in dataSource.options && dataSource.options.url !== undefined;
    this.statements = new Statements(this.isServer);
    this.columns = new NamedColumns(dataSource);
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

  /**
   * What is read in the course of the work is for an answer that shows no other fields than these. For a public answer a replica may give
   * it, as far as it has every change.
   */
  async answering<T>(shown: ShownFields, isPublic: boolean, work: () => Promise<T>): Promise<T> {
    return await this.reading.run({ shown, isPublic }, work);
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

  /** An object of which the answer shows no more than these values, so that it need not be read; undefined where it shows more. */
  known<T extends object>(entity: EntityClass<T>, values: Partial<T>): T | undefined {
    const hidden = this.reading.getStore()?.shown.hiddenOf(entity);
    if (!hidden || hidden.size === 0) return undefined;
    let needs = this.needs.get(hidden);
    if (!needs) {
      const names = this.dataSource
        .getMetadata(entity)
        .columns.filter(({ propertyName, isSelect }) => isSelect && !hidden.has(propertyName))
        .map(({ propertyName }) => propertyName);
      this.needs.set(hidden, (needs = { names, prototype: refusing(entity.prototype as object, hidden) }));
    }
    if (!needs.names.every((name) => name in values)) return undefined;
    return Object.assign(Object.create(needs.prototype) as T, values);
  }

  /** Straight from the driver, whose time is what most reads consist of. */
  private async read(asked: Sql, entity: EntityClass<object> | undefined): Promise<object[]> {
    const { values } = asked;
    const reading = this.reading.getStore();
    const hidden = (entity && reading?.shown.hiddenOf(entity)) ?? NOTHING;
    const text = entity ? this.columns.named(asked.text, entity, hidden) : asked.text;
    const makerFor: MakerFor = (columns) => this.makerOf(entity, columns, hidden);
    const runner = this.units.getStore()?.manager.queryRunner;
    const kept = runner ? undefined : this.statements.keptOf(text, values);
    const statement = new Statement(text, values, makerFor, kept);
    if (runner) await this.statements.ask((await runner.connect()) as Connection, [statement]);
    else if (reading && this.isServer && CHANGES_NOTHING.test(text))
      await this.askTogether(statement, statement.isQuick ? this.quick[`${reading.isPublic}`] : reading);
    else await this.ask([statement], false);
    if (statement.error) throw new QueryFailedError(text, values, statement.error);
    return statement.rows;
  }

  private askTogether(statement: Statement, group: Group): Promise<void> {
    if (!group.waiting || group.waiting.length >= TOGETHER_MAX) {
      const statements: Statement[] = [];
      group.waiting = statements;
      setImmediate(() => {
        if (group.waiting === statements) group.waiting = undefined;
        void this.ask(statements, group.isPublic);
      });
    }
    group.waiting.push(statement);
    return new Promise((resolve) => (statement.onAnswer = resolve));
  }

  private async ask(statements: Statement[], isPublic: boolean): Promise<void> {
    let left = statements;
    const replica = isPublic ? this.replicas?.pick() : undefined;
    if (replica) {
      await this.statements.ask(replica, statements);
      left = statements.filter(({ error }) => error);
      // It may be gone, or have had to give way to what it follows. If the statement is at fault, it is so everywhere.
      if (left.length > 0) this.replicas?.leave(replica);
      for (const statement of left) statement.reset();
    }
    if (left.length > 0) await this.statements.ask(poolOf(this.dataSource), left);
    for (const { error, onAnswer } of left) if (error) onAnswer?.();
  }

  private makerOf(
    entity: EntityClass<object> | undefined,
    columns: Columns,
    hidden: ReadonlySet<string>,
  ): RowMaker {
    const found = this.makersFor.get(columns) ?? [];
    const known = found.find((one) => one.entity === entity && one.hidden === hidden);
    if (known) return known.maker;
    let makers = this.makers.get(entity);
    if (!makers) this.makers.set(entity, (makers = new Map()));
    const key = [...columns.map(({ name, dataTypeID }) => `${name} ${dataTypeID}`), ...hidden].join();
    let maker = makers.get(key);
    if (!maker) {
      // A class without a table has the names that the statement gives.
      const fields =
        entity && this.dataSource.hasMetadata(entity) ? this.dataSource.getMetadata(entity).columns : [];
      const names = new Map(fields.map(({ databaseName, propertyName }) => [databaseName, propertyName]));
      const prototype = entity?.prototype as object | undefined;
      maker = compileMaker(columns, (column) => names.get(column) ?? column, prototype, hidden);
      makers.set(key, maker);
    }
    this.makersFor.set(columns, [...found, { entity, hidden, maker }]);
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
